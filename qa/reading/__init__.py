"""From passages to the sentences that may answer, and whether any does."""
