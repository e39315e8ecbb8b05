"""What the commands of `dateline` do, a file for each kind. Only these print."""

# Exit codes: all went well; articles were refused, a question failed, or a gate fell short; an error, or stopped.
OK, SOME_REFUSED, ERROR = 0, 1, 2
