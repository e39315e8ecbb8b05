"""Of whom "he" or "she" is hardly said, as far as a given name tells: by its ending ("Rosa", "Marco"), or as one of the
commonest. Pure.
"""

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
# Of the commonest in European languages, those by which hardly anybody of the other sex is called.
_MEN = frozenset(
    """
john james michael william david thomas charles christopher daniel matthew anthony mark steven paul andrew kenneth kevin
brian george timothy edward jason jeffrey jacob gary nicholas eric jonathan stephen larry justin scott benjamin
samuel gregory alexander patrick frank raymond jack dennis jerry adam nathan henry zachary douglas peter walter keith
roger gerald carl harold arthur lawrence joe philip phillip simon martin neil ian graham alan allan colin hugh
malcolm duncan angus callum liam connor declan brendan finn oscar oliver harry luke owen rhys gareth joel caleb
ivan anton emil karl hans jens lars sven erik nils axel felix moritz jonas tobias stefan dieter klaus heinz
wolfgang uwe pavel petr tomas jakub marek milan zoran goran dragan miroslav vladimir boris dmitri sergei oleg igor
mikhail nikolai viktor andrei pierre jacques francois michel philippe henri louis etienne luc olivier juan carlos
jorge luis javier miguel rafael manuel jose raul tomas andres joaquin victor hector ruben oscar joao
giovanni luigi dante ahmed mohammed muhammad mohamed omar hassan hussein yusuf ibrahim
""".split()
)
_WOMEN = frozenset(
    """
mary jennifer elizabeth susan nancy betty margaret emily deborah sharon kathleen amy shirley helen anne ann ruth
judith judy alice julie heather grace rachel carolyn janet catherine katherine kathryn frances megan hannah
abigail sophie chloe zoe lily lucy ellen eileen maureen doris edith ethel agnes beatrix ingrid astrid sigrid birgit
heidi gudrun hannelore ulrike elke anke silke ines pilar dolores isabel raquel beatriz soledad
consuelo monique francoise agnes ingeborg karin kirsten inger siobhan aoife niamh bronwen carys rosemary
wendy tiffany
""".split()
)
_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})


def hardly(pronoun: str, given: str) -> bool:
    """Whether `pronoun`, in small letters, is hardly said of somebody with that given name."""
    ending, known = (_HERS, _WOMEN) if pronoun in _HE else (_HIS, _MEN) if pronoun in _SHE else (None, frozenset())
    name = fold(given)
    return name in known or (ending is not None and ending.fullmatch(name) is not None)


def known(pronoun: str, given: str) -> bool:
    """Whether it is one of the commonest given names of those of whom `pronoun`, in small letters, is said."""
    return fold(given) in (_MEN if pronoun in _HE else _WOMEN if pronoun in _SHE else frozenset())
