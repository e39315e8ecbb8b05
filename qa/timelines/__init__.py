"""Timelines: dated sentences in order, one of each event. Pure."""
