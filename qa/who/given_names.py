"""Of whom "he" or "she" is hardly said, as far as the ending of a given name tells ("Rosa", "Marco"). Pure."""

from __future__ import annotations

import re

from qa.words.terms import fold

_HERS = re.compile(
    r"(?!(?:joshua|luca|nicola|andrea|nikita|ezra|elisha|mustafa|moustapha|musa|moussa|isa|issa|hamza|ibrahima|sasha|"
    r"misha|ilya|akira|krishna|surya|noah|yahya|elia|bela|attila|ola|kwabena|antoine)$)[a-z]{2,}(?:a|ine|ette|elle)"
)
_HIS = re.compile(
    r"(?!(?:margo|cleo|consuelo|rosario|amparo|lerato|hildegard|irmgard)$)[a-z]{2,}(?:[^k]o|us|ard|ert|olf)"
)
_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})


def hardly(pronoun: str, given: str) -> bool:
    """Whether `pronoun`, in small letters, is hardly said of somebody with that given name."""
    other = _HERS if pronoun in _HE else _HIS if pronoun in _SHE else None
    return other is not None and other.fullmatch(fold(given)) is not None
