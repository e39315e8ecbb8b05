"""The letters of the Latin script, for the patterns of names. Pure."""

from __future__ import annotations

# Western Europe; Poland, Turkey, the Baltic and their neighbours (Latin Extended-A, Romanian commas); Vietnam.
_LETTERS = [
    chr(at) for first, last in ((0xC0, 0x17F), (0x218, 0x21B), (0x1E00, 0x1EF9)) for at in range(first, last + 1)
]

# What stands between the brackets of a class of a pattern.
UPPER = "A-Z" + "".join(filter(str.isupper, _LETTERS))
LOWER = "a-z" + "".join(filter(str.islower, _LETTERS))
