"""Dateline: answers from a news archive, each sentence proved by the exact span it rests on."""

__version__ = "0.1.0"
