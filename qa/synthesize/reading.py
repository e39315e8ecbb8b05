"""A model's stream of text to sentences and the evidence numbers they name. Pure; whatever the text holds is data.

A sentence is finished when the next one has begun: before that, "the U.S." may go on as "the U.S. Government".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from qa.passages import sentence_spans
from qa.prompts import NOT_FOUND

_NUMBERS = r"\d{1,4}(?:\s*[,;–-]\s*\d{1,4})*"
_MARKER = re.compile(
    rf"\s*[\[【](?:(?:source|sentence|evidence|passage|ref)s?\s*)?\^?({_NUMBERS})[\]】]", re.IGNORECASE
)
_END = r"[.!?。！？…]+[\"”’'»」』)]*"
_AFTER_END = re.compile(rf"({_END})((?:{_MARKER.pattern})+)", re.IGNORECASE)
_DECLINING = "|".join(NOT_FOUND[:length] for length in range(len(NOT_FOUND) - 1, 0, -1))
_OPEN_MARKER = re.compile(rf"\s*[\[【][^\]】]{{0,40}}$|\s*\b(?:{_DECLINING})$|\s+$")
_BULLET = re.compile(r"^\s*(?:[-*•]|#{1,6}|\d{1,2}[.)])\s+")
_SEAT = 0xE000  # private-use characters stand for markers while sentences are cut: marker n is chr(_SEAT + n)
_SEATS = re.compile(r"[\uE000-\uF8FF]")
_LONGEST_QUOTATION = 600


@dataclass(frozen=True)
class Written:
    """A sentence as the model wrote it, without its markers; `numbers` are those it named, in order, none twice."""

    text: str
    numbers: tuple[int, ...]


class Reader:
    """Reads pieces as they come. `seats` is how many evidence numbers exist; others are dropped where they stand."""

    def __init__(self, seats: int) -> None:
        self._seats = seats
        self._thinking = False
        self._held = ""  # the start of a <think> tag, perhaps
        self._shown = ""  # answer text that waits to be shown
        self._text = ""  # answer text that is not yet cut into sentences
        self._began = False  # some visible text has been let through
        self._said: set[str] = set()
        self.declined = False

    def feed(self, piece: str) -> tuple[str, list[Written]]:
        """Text to show as it is written, without markers, and the sentences that `piece` finished."""
        answer = self._without_thoughts(piece)
        self._text += answer
        self._shown += answer
        # Sentences end before white space, or in CJK text at a full stop; elsewhere there is nothing to cut.
        sentences = self._cut(final=False) if re.search(r"[\s。！？]", answer) else []
        return self._visible(final=False), sentences

    def finish(self, *, whole: bool) -> tuple[str, list[Written]]:
        """What is left at the end. Of an answer that is not `whole`, the unfinished last sentence is dropped."""
        if whole and not self._thinking:
            self._text += self._held
            self._shown += self._held
        sentences = self._cut(final=whole)
        return self._visible(final=True) if whole else "", sentences

    def _without_thoughts(self, piece: str) -> str:
        """Drop what stands between <think> and </think>, wherever the pieces are cut."""
        text, self._held = self._held + _printable(piece), ""
        kept = ""
        while text:
            tag = "</think>" if self._thinking else "<think>"
            before, found, after = text.partition(tag)
            if found:
                kept += "" if self._thinking else before
                self._thinking, text = not self._thinking, after
                continue
            cut = next((n for n in range(min(len(tag) - 1, len(text)), 0, -1) if text.endswith(tag[:n])), 0)
            self._held = text[len(text) - cut :]
            kept += "" if self._thinking else text[: len(text) - cut]
            break
        return kept

    def _visible(self, *, final: bool) -> str:
        """What can be shown now: no half markers, and nothing while it may still be the word that declines."""
        start = self._shown.strip()
        if self.declined or (not self._began and (NOT_FOUND.startswith(start) or start.startswith(NOT_FOUND))):
            return ""
        waiting = None if final else _OPEN_MARKER.search(self._shown)
        cut = waiting.start() if waiting else len(self._shown)
        text, self._shown = self._shown[:cut], self._shown[cut:]
        self._began = self._began or bool(text)
        return _MARKER.sub("", text).replace(NOT_FOUND, "")

    def _cut(self, *, final: bool) -> list[Written]:
        text = self._text if final else re.sub(r"[\[【][^\]】]{0,40}$", "", self._text)
        held = self._text[len(text) :]
        text = _AFTER_END.sub(lambda match: f"{match[2]}{match[1]}", text)
        text = _MARKER.sub(self._seat, text)
        spans = _whole_quotations(text, list(sentence_spans(text)))
        if not final and spans:
            last = text[spans[-1][0] :]
            begun = bool(re.search(r"\S\s", last)) or len(last) > 20
            spans = spans[:-1] if begun else spans[:-2]
        done = spans[-1][1] if spans else 0
        self._text = "" if final else _unseat(text[done:]) + held
        return [sentence for start, end in spans if (sentence := self._written(text[start:end]))]

    def _written(self, raw: str) -> Written | None:
        numbers = tuple(dict.fromkeys(ord(seat) - _SEAT for seat in _SEATS.findall(raw)))
        text = _BULLET.sub("", _SEATS.sub("", raw)).replace("**", "").strip()
        if NOT_FOUND in text:
            self.declined = True
            text = text.replace(NOT_FOUND, "").strip()
        key = " ".join(text.casefold().split())
        # "2." alone is the number of a list; "2.8% [1]" is an answer.
        worded = any(char.isalpha() for char in text) or (numbers and any(char.isdigit() for char in text))
        if not worded or key in self._said or (self.declined and not self._said):
            return None
        self._said.add(key)
        return Written(text, numbers)

    def _seat(self, match: re.Match[str]) -> str:
        named: list[int] = []
        for part in re.split(r"\s*[,;]\s*", match[1]):
            first, _, last = re.sub(r"\s", "", part).replace("–", "-").partition("-")
            named += range(int(first), min(int(last or first), int(first) + 9) + 1)
        return "".join(chr(_SEAT + number) for number in named if 1 <= number <= self._seats)


def without_thoughts(reply: str) -> str:
    """A whole reply without its <think> block, and without characters that do not print."""
    return re.sub(r"<think>.*?(?:</think>|$)", "", _printable(reply), flags=re.DOTALL).rpartition("</think>")[2].strip()


def _unseat(text: str) -> str:
    return _SEATS.sub(lambda seat: f"[{ord(seat.group()) - _SEAT}]", text)


def _printable(text: str) -> str:
    """Without control, bidi, zero-width and private-use characters; line ends and tabs stay."""
    return "".join(
        char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cs")
    )


def _whole_quotations(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that were cut inside quotation marks, unless a line ends there."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined:
            before, until = joined[-1]
            between = text[until:start]
            if "\n" not in between and end - before <= _LONGEST_QUOTATION and _open_quotation(text[before:until]):
                joined[-1] = (before, end)
                continue
        joined.append((start, end))
    return joined


def _open_quotation(text: str) -> bool:
    opened, closed = text.count("“"), text.count("”")
    if "„" in text:  # „German“
        opened, closed = text.count("„"), opened + closed
    return text.count('"') % 2 == 1 or opened > closed
