"""What words an archive holds, and in how many passages: followed as the archive changes."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from qa.archive import Archive
from qa.words.nations import also_called
from qa.words.spelling import name_key, spellings, variants
from qa.words.terms import fold, fts_query

_COMMON = 0.2  # of the passages: a word in more tells nothing, and to score all of them takes longest
_MANY = 1000  # passages from which the time that common words take is worth saving
_RARE = 2  # passages that hold a name: with more, it is spelled as the archive spells it
_STEMS_KEPT = 50_000
_PART = 3  # letters of each of two words that may be written as one


class Vocabulary:
    """Of the words of questions: other spellings of names, how rare each is, and which tell nothing."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._state: tuple[int, int, int] | None = None
        self._documents: dict[str, int] = {}
        self._passages = 0
        self._initials: dict[str, list[str]] = {}
        self._stems: dict[str, str] = {}
        self._lock = threading.Lock()

    def spellings(self, text: str) -> list[str]:
        """Terms for the names of `text` that few passages hold as they are spelled (see `spelling.spellings`)."""
        with self._lock:
            self._follow()
            documents, initials = self._documents, self._initials

        def known(word: str) -> bool:
            # The vocabulary holds stems, so a word that is not in it is asked of the index itself.
            if documents.get(word, 0) > _RARE:
                return True
            return self._archive.held(fts_query(word), _RARE + 1) > _RARE

        letters = {fold(word)[:1] for word in text.split()}
        return spellings(text, [term for letter in letters for term in initials.get(letter, ())], known)

    def lacks(self, word: str) -> bool:
        """Whether no passage holds a folded name's word: in no other spelling either, nor as two words, nor by another
        word for that country."""
        parts = [(word[:at], word[at:]) for at in range(_PART, len(word) - _PART + 1)]
        if any(map(self._holds, (word, *also_called(word)))) or any(all(map(self._holds, both)) for both in parts):
            return False
        with self._lock:
            self._follow()
            near = self._initials.get(word[:1], ())
        return not variants(word, near) and name_key(word) not in map(name_key, near)

    def _holds(self, word: str) -> bool:
        return self._archive.held(fts_query(word), 1) > 0

    def rarity(self, words: Sequence[str]) -> NDArray[np.float32]:
        """The inverse document frequency (n,) of folded words, never negative."""
        documents, passages = self.frequencies(words)
        held = np.array([documents[word] for word in words], np.float32)
        return np.log1p((np.maximum(passages - held, 0) + 0.5) / (held + 0.5))

    def frequencies(self, words: Iterable[str]) -> tuple[dict[str, int], int]:
        """How many passages hold the stem of each folded word, and how many passages there are."""
        with self._lock:
            self._follow()
            documents, passages, known = self._documents, self._passages, self._stems
            asked = list(dict.fromkeys(words))
            if new := [word for word in asked if word not in known]:
                if len(known) > _STEMS_KEPT:
                    known = self._stems = {}
                    new = asked
                known.update(zip(new, self._archive.stems(new), strict=True))
            return {word: documents.get(known[word], 0) for word in asked}, passages

    def common(self, word: str) -> bool:
        """Whether so many passages hold `word` that finding it tells nothing."""
        with self._lock:
            self._follow()
            return self._passages >= _MANY and self._documents.get(word, 0) > _COMMON * self._passages

    def _follow(self) -> None:
        state = self._archive.state()
        if state == self._state:
            return
        self._passages = self._archive.passages()
        self._documents, self._state, self._initials = self._archive.terms(), state, {}
        for term in self._documents:
            self._initials.setdefault(term[:1], []).append(term)
