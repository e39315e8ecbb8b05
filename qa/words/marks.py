"""The quotation marks of a sentence that is quoted itself. Pure.

Inside a quotation double marks become single ones. A sentence may be cut out of a longer quotation: “We look every
day,” said Roe. Where the sentence before began what ends in it, or it begins what ends later, the other mark is added.
"""

from __future__ import annotations

import re

from qa.words.terms import fold

_GERMAN = re.compile(r"„([^„“”]*)[“”]")  # German quotation marks close with what opens in English
_MARKS = re.compile(r"[“”]")
_STRAIGHT = re.compile(r'"')
_INCHES = re.compile(r"\d$")  # 5'6"
# Where single marks quote; elsewhere they are apostrophes.
_SINGLE_ENDS = re.compile(r"[.,!?…][’'](?=\s|$)")
_SINGLE_OPENS = re.compile(r"(?:^|[\s(—–-])[‘']\w")
_OTHER_TONGUES = re.compile(r"[„«»「『]|[\w.,!?…]“(?=[\s,.;:]|$)")  # and what ends with a mark that opens in English


def bare(text: str) -> str:
    """The words of it, folded: marks inside a quotation are others than the article's."""
    return " ".join(re.findall(r"\w+", fold(text)))


def inside(text: str) -> str:
    """`text` as it stands between double marks: with single ones, none of them without its other half."""
    turned = _turned(text)
    if _OTHER_TONGUES.search(text):
        turned = _GERMAN.sub("‚\\1‘", turned).replace("„", "‚")
    single = turned.replace("“", "‘").replace("”", "’").replace('"', "'")
    if _OTHER_TONGUES.search(text):
        return single
    marks = _MARKS.findall(turned)
    if marks:
        return f"{'‘' * (marks[0] == '”')}{single}{'’' * (marks[-1] == '“')}"
    ends = _SINGLE_ENDS.search(single)
    return f"‘{single}" if ends and not _SINGLE_OPENS.search(single[: ends.start()]) else single


def _turned(text: str) -> str:
    """Straight double marks as opening and closing ones: in turn where they come in pairs, else by what is beside them;
    one behind a figure may be for inches, and stays."""
    places = [match.start() for match in _STRAIGHT.finditer(text)]
    out = list(text)
    for number, at in enumerate(places):
        if len(places) % 2 == 0:
            out[at] = "“”"[number % 2]
        elif not _INCHES.search(text[max(0, at - 1) : at]):
            out[at] = "“" if at == 0 or text[at - 1] in " \n\t(—–" else "”"
    return "".join(out)
