"""What a reader asks about the proof of what they were just told: who said it, in which outlet, when it was reported,
in which words, and whether others tell it. Pure; English.

Only what points back with nothing of its own is such a question: "Who said that?" is one, "Who said that the wiring
failed?" is asked of the articles.
"""

from __future__ import annotations

import re
from typing import Literal

Proof = Literal["said", "told", "outlet", "first", "when", "words", "others"]

_BEGINS = (
    r"\W*(?:(?:and|but|so|ok(?:ay)?|well|right|sorry|wait|hm+|thanks|interesting|really)\b[,.!?]*\s+)*"
    r"(?:(?:please|can|could|do|would) (?:you )?(?:please )?(?:say|tell|know|show)(?: me)? )?"
)
_ENDS = r"(?:,? (?:exactly|precisely|actually|please|then|anyway|by the way))*\W*"
_THAT = (
    r"(?:that|this|it|so|them|these|those|all (?:that|this)|(?:that|this|the same|the|these|those|such) "
    r"(?:claims?|figures?|numbers?|statements?|words?|sentences?|story|stories|quotes?|quotations?|estimates?|news|thing|"
    r"information|accusations?|allegations?|account|version|date|details?|facts?|report))"
)
_PAPER = (
    r"(?:(?:news )?(?:outlets?|papers?|newspapers?|sites?|websites?|publications?|magazines?|titles?|articles?|"
    r"sources?|reports?|journalists?|reporters?|media|news sites?))"
)
_OTHER = rf"(?:(?:any|some|the|an|what|which|another|other|different|independent|second|more|several)\s+)*{_PAPER}"
_SAYS = r"(?:say|said|says|saying|claim(?:s|ed|ing)?|stat(?:e|es|ed)|alleg(?:e|es|ed)|think|thinks|thought|believes?d?)"
_REPORTS = (
    r"(?:report(?:s|ed)?|wr[oi]te|writes|written|publish(?:es|ed)?|cover(?:s|ed)?|carr(?:y|ies|ied)|ha[sd]|have|r[au]n|"
    r"br[eo]ke|broke|print(?:s|ed)?|says?|said|tells?|told|gives?|gave|mention(?:s|ed)?)"
)
_ADVERB = r"(?:(?:actually|exactly|originally|first|even|also|has|had|have|was|it|is) )*"
_SAME = rf"(?:the same(?: (?:thing|story|figures?|numbers?|account))?|{_THAT}|likewise|as much)"
_IS = r"(?:is|was|are|were)"
_SOMEBODY = r"(?:he|she|they|it|the [a-z]+)"
_ELSE = r"(?:any(?:one|body) else|somebody else|others|any others|the others)"
_EXACT = r"(?:exact|actual|very|own|precise|original|full|whole)"

_FORMS: dict[Proof, tuple[str, ...]] = {
    "said": (
        rf"who {_ADVERB}{_SAYS} {_THAT}",
        r"(?:says who|who says|who said|according to who(?:m)?|who is saying (?:that|this|it|so))",
        rf"whose (?:words?|claims?|estimates?|figures?|numbers?|opinion|view|account|version) {_IS} {_THAT}",
        rf"on whose (?:word|authority|account|say-so)(?: is {_THAT})?",
        rf"(?:who|what) {_IS} (?:the|your|its|their) sources?(?: (?:for|of|behind) {_THAT})?",
        rf"(?:where|who) (?:do|does|did|is|was) {_THAT} (?:come|comes?|coming)?\s?from",
    ),
    "told": (
        rf"(?:who(?:m)?|(?:which|what) {_PAPER}|where|when and where|(?:on|in) (?:what|which) [a-z]+|to whom) "
        rf"(?:did|has|had) {_SOMEBODY} (?:say|said|tell|told|make|made|give|given|write|written|speak|spoken) "
        rf"(?:{_THAT} )?(?:to|in|on|{_THAT})",
        rf"(?:who(?:m)?|(?:which|what) {_PAPER}) (?:was|is|were) (?:he|she|they) (?:talking|speaking|writing) to",
    ),
    "first": (
        rf"(?:which|what) {_PAPER} {_ADVERB}{_REPORTS} {_THAT} (?:first|before the others)",
        rf"(?:which|what) {_PAPER} (?:first|was the first to) {_REPORTS} {_THAT}",
        rf"who (?:first |was (?:the )?first to ){_REPORTS} {_THAT}|who {_REPORTS} {_THAT} first",
    ),
    "outlet": (
        rf"(?:which|what|whose|in which|in what) {_PAPER} {_ADVERB}{_REPORTS} {_THAT}",
        rf"(?:in )?(?:which|what) {_PAPER} {_IS} {_THAT}(?: (?:from|in|reported|published|written|printed))*",
        rf"who {_ADVERB}(?:report(?:s|ed)|wrote|writes|published|broke|printed) {_THAT}",
        rf"where (?:{_IS}|did you (?:find|read|see|get)) {_THAT}(?: (?:reported|published|written|printed|from))?",
        rf"how do (?:you|we) know(?: {_THAT})?",
    ),
    "when": (
        rf"when (?:{_IS}|did (?:they|it|the {_PAPER})) {_THAT} (?:report(?:ed)?|publish(?:ed)?|writ(?:ten|e)|printed)",
        rf"when did (?:they|it|the {_PAPER}) (?:report|publish|write|print) {_THAT}",
        rf"(?:how old|from when|(?:of|from) what (?:date|day)) {_IS} (?:{_THAT}|the {_PAPER})",
    ),
    "words": (
        rf"what (?:exactly|precisely) (?:did|has) {_SOMEBODY} (?:say|said|write|written)",
        rf"what did {_SOMEBODY} (?:say|write),? (?:exactly|precisely|word for word)",
        rf"what {_IS} (?:his|her|their|its|the) {_EXACT} (?:words?|wording|quote|statement)",
        rf"(?:(?:give|show|read|quote)(?: me)? )?(?:{_THAT}|(?:his|her|their) words|the (?:{_EXACT} )?(?:words|quote))"
        r",? (?:word for word|verbatim|in full)",
        rf"(?:give|show|read|quote)(?: me)? (?:the {_EXACT} (?:words?|quote|wording|sentence)|{_THAT})",
    ),
    "others": (
        rf"(?:did|do|does|has|have) (?:{_OTHER}|{_ELSE}) {_ADVERB}(?:agree|confirm(?:ed)? {_THAT}|{_REPORTS} {_SAME})"
        r"(?: (?:about|of|on) (?:it|that|this))?",
        rf"who else {_ADVERB}(?:{_REPORTS}|{_SAYS}) {_SAME}",
        rf"(?:which|what) other {_PAPER} {_ADVERB}(?:{_REPORTS}|{_SAYS}) {_SAME}",
        rf"(?:{_IS}|has) {_THAT} (?:been )?(?:backed(?: up)?|confirmed|supported|corroborated|reported|borne out|"
        r"shared|echoed|repeated|disputed|verified|checked)"
        rf"(?: (?:elsewhere|independently|(?:by|in) (?:{_OTHER}|{_ELSE})))?",
        rf"(?:are|is) there (?:any )?{_OTHER}(?: (?:for|of|on|that (?:say|report|confirm)s?) {_SAME})?",
        rf"(?:can|could) {_THAT} be (?:confirmed|verified|corroborated)",
        rf"what do (?:the )?other(?:s| {_PAPER}) (?:say|report|write)(?: about (?:it|that|this))?",
    ),
}
_KNOWN = [
    (kind, re.compile(f"{_BEGINS}(?:{form}){_ENDS}", re.IGNORECASE)) for kind, forms in _FORMS.items() for form in forms
]


def proof(question: str) -> Proof | None:
    """What `question`, a follow-up, asks about the proof of what was told last; None where it asks for something else:
    `said` who says it, `told` to whom or where they said it, `outlet` in which it stands, `first` which had it first,
    `when` it was reported, `words` the very words of it, `others` whether other reports tell it."""
    text = " ".join(question.split())
    return next((kind for kind, form in _KNOWN if form.fullmatch(text)), None)
