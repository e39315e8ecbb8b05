"""What a question asks: its parts, outlets and window, and the kind of thing it wants. Pure."""
