"""News time: the days that articles and questions mean. Pure."""
