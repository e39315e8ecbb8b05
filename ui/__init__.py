"""The chat page. Imports `qa`; `qa` never imports this."""
