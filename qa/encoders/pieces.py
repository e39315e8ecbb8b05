"""Texts cut into the pieces of words that a model knows.

`Unigram` cuts as the library does that the vocabulary is written for (`tokenizers`; the pieces of a word whose log
probabilities add up to most: Kudo 2018, https://arxiv.org/abs/1804.10959), in 40 MB for 128,000 pieces instead of 100,
and opens in half the time. What looks like a mark of the model's own inside a text ("[SEP]") is cut like other text.
"""

from __future__ import annotations

import base64
import json
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

from qa.errors import SettingsError

_WORDS_KEPT, _LONGEST_WORD = 50_000, 32  # characters; some 10 MB, of scripts without spaces 100 at most
_START = "▁"  # what a piece begins with that begins a word
_UNKNOWN = -10.0  # added to the least log probability, for a character that is no piece
_SPACES = re.compile(" {2,}")
# What Unicode calls white space: `str.strip` takes the separators U+001C to U+001F for it as well.
_BLANK = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
_MARKS = ("[PAD]", "[CLS]", "[SEP]", "[UNK]")


class Words(dict[str, tuple[int, ...]]):
    """The pieces of words, cut when they are first asked for."""

    def __init__(self, cut: Callable[[str], Sequence[int]]) -> None:
        super().__init__()
        self._cut = cut

    def __missing__(self, word: str) -> tuple[int, ...]:
        pieces = tuple(self._cut(word))
        if len(word) <= _LONGEST_WORD:  # a text without spaces is none
            if len(self) >= _WORDS_KEPT:
                self.clear()
            self[word] = pieces
        return pieces


class Unigram:
    """Cuts texts by the vocabulary of a `tokenizer.json` (SentencePiece's unigram model, words parted at spaces).

    Raises SettingsError for a file that says anything else.
    """

    def __init__(self, content: bytes) -> None:
        told = json.loads(content)
        self._normalizer = _normalizer(told)
        vocabulary: list[tuple[str, float]] = told["model"]["vocab"]
        self._log = array("d", (log for _, log in vocabulary))
        self._ids = {piece: number for number, (piece, _) in enumerate(vocabulary) if piece not in _MARKS}
        self._longest = max(map(len, self._ids))
        self._least = min(self._log) + _UNKNOWN
        marks = {mark["content"]: mark["id"] for mark in told["added_tokens"]}
        self._begin, self._end, self._unknown = marks["[CLS]"], marks["[SEP]"], marks["[UNK]"]
        self._words = Words(self._cut)

    def cut(self, text: str) -> list[int]:
        """The ids of a text's pieces, without marks around them."""
        text = text.strip(_BLANK)
        if not (text.isascii() and text.isprintable()):
            text = self._normalizer.normalize_str(text)
        if not text:
            return []
        text = _SPACES.sub(" ", text).replace(_START, " ").removeprefix(" ")
        return list(chain.from_iterable(map(self._words.__getitem__, text.split(" "))))

    def pair(self, one: str, other: str) -> list[int]:
        """The ids of two texts that are read together: [CLS] one [SEP] other [SEP]."""
        return [self._begin, *self.cut(one), self._end, *self.cut(other), self._end]

    def _cut(self, word: str) -> list[int]:
        """The likeliest pieces, by dynamic programming over the characters at which one may end (Viterbi)."""
        word = _START + word
        ids, logs, size = self._ids, self._log, len(word)
        best = [0.0, *[-float("inf")] * size]  # of what ends before each character
        last: list[tuple[int, int]] = [(0, 0)] * (size + 1)  # where its last piece begins, and its id
        for start in range(size):
            so_far = best[start]
            alone = False  # whether the character is a piece by itself
            for end in range(start + 1, min(start + self._longest, size) + 1):
                number = ids.get(word[start:end])
                if number is not None:
                    alone = alone or end == start + 1
                    if so_far + logs[number] > best[end]:
                        best[end], last[end] = so_far + logs[number], (start, number)
            if not alone and so_far + self._least > best[start + 1]:
                best[start + 1], last[start + 1] = so_far + self._least, (start, self._unknown)
        return list(self._joined(_back(last)))[::-1]

    def _joined(self, backwards: Iterator[int]) -> Iterator[int]:
        """Characters in a row that are no pieces count as one."""
        before = None
        for number in backwards:
            if number != self._unknown or before != self._unknown:
                yield number
            before = number


def _back(last: Sequence[tuple[int, int]]) -> Iterator[int]:
    at = len(last) - 1
    while at:
        at, number = last[at]
        yield number


def _normalizer(told: dict[str, Any]) -> Any:
    """What brings text into the form that the vocabulary is written in. Raises SettingsError."""
    from tokenizers import normalizers

    steps = told["normalizer"]["normalizers"]
    parted = told["pre_tokenizer"]["pretokenizers"]
    known = (
        told["model"]["type"] == "Unigram"
        and not told["model"]["byte_fallback"]
        and [step["type"] for step in steps] == ["Strip", "Precompiled", "Replace"]
        and [(part["type"], part["replacement"], part["split"]) for part in parted] == [("Metaspace", _START, True)]
    )
    if not known:
        raise SettingsError("the tokenizer's file is not of the kind that is read here: reinstall its package")
    return normalizers.Precompiled(base64.b64decode(steps[1]["precompiled_charsmap"]))
