"""Articles are data: which of their sentences speak to a model. Pure."""
