"""Small models that run in the process, over weights checked by SHA-256."""
