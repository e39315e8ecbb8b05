"""The check, layer A: whether a sentence may be shown as fact on what it cites. Pure."""
