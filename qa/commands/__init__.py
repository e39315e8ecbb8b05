"""What the commands of `dateline` do, a file for each kind. Only these print."""
