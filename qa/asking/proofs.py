"""What a reader asks about the proof of what they were just told: who said it, to whom, in which outlet, when it was
reported, in which words, whether others tell it, whether anybody denied or answered it, whether it is so, and what it
was again. Pure; English.

People put this in many ways, and in few words. Only what points back with nothing of its own is such a question: "Who
said that?" is one, "Who said that the wiring failed?" is asked of the articles, and so is "Who broke it?", as more is
broken than news.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["said", "told", "by", "outlet", "first", "when", "words", "sure", "again", "brief", "others", "answered"]

TOLD_ANEW: frozenset[Kind] = frozenset(("by", "outlet", "when", "sure", "again", "brief"))
"""What is answered by the sentences that were quoted, and no others of their article."""

# What was told is "that", or by what it is called; "it" may be a thing.
_CLAIM = (
    r"(?:claim|figure|number|count|sum|total|tally|score|result|explanation|story|stories|account|version|view|opinion|"
    r"statement|sentence|quote|quotation|remark|comment|news|fact|detail|information|finding|estimate|report|piece|"
    r"accusation|allegation|rumou?r|assertion|verdict|prediction|forecast|criticism|word|statistic|data|line|thing)s?"
)
_OF_NEWS = rf"(?:(?:that|this|those|these)(?: {_CLAIM})?|the {_CLAIM}|so|the same(?: {_CLAIM})?)"
_THAT = rf"(?:{_OF_NEWS}|(?:that|this|those|these) \w+)"
_IT = rf"(?:{_THAT}|it|them)"
_PAPER = (
    r"(?:(?:news )?(?:outlet|paper|newspaper|site|website|publication|magazine|source|journalist|reporter|newsroom)s?|"
    r"press|media)"
)
_SOMEBODY = r"(?:he|she|they|the \w+|[A-Z][\w’'-]+)"
_ALSO = r"(?:(?:also|actually|really|originally|even|exactly|then|ever|already) )?"
_SAYS = r"(?:says?|said|claims?|claimed|states?|stated|thinks?|thought|believes?|believed|alleges?|alleged)"
_REPORTS = (
    r"(?:reports?|reported|writes?|wrote|written(?: up)?|publish(?:es|ed)?|prints?|printed|carr(?:y|ies|ied)|covers?|"
    r"covered|ran|runs|has|had|have|got|says?|said|gives?|gave|mentions?|mentioned|write up|wrote up)"
)
_CARRYING = r"(?:reporting|carrying|saying|writing|running|publishing)"
_CONFIRM = (
    r"(?:confirm(?:s|ed)?|verif(?:y|ies|ied)|corroborate[sd]?|check(?:s|ed)?|back(?:s|ed)?(?: up)?|support(?:s|ed)?|"
    r"bears?|bore|borne|agree[sd]?(?: with)?)"
)
_OTHER = rf"(?:any |some |the |many )?(?:other|another|different|second|independent) {_PAPER}"
_ELSE = r"(?:any(?:one|body) else|some(?:one|body) else|others|any others|the others)"
_EXACT = r"(?:exact|actual|very|own|precise|original|full|whole)"
_WORDS = r"(?:words?|wording|quotes?|quotation|statement|sentence|phrase)"
_COUNTS = (
    r"(?:keeps?|kept|made|makes|did|does|counted|measured|calculated|compiled|worked out|came up with|collected|"
    r"estimated|put out|provides?|provided)"
)
_PLACE = r"(?:occasion|event|interview|programme|program|show|podcast|platform|network|channel|place)"
_DENY = (
    r"(?:den(?:y|ied)|disputed?|contest(?:ed)?|contradict(?:ed)?|refuted?|rebut(?:ted)?|respond(?:ed)?|repl(?:y|ied)|"
    r"answer(?:ed)?|react(?:ed)?|push(?:ed)? back|(?:come|came) back to (?:him|her|them|you)|comment(?:ed)?)"
)
_PARTY = (
    r"(?P<party>(?:(?:the|its|his|her|their) )?[\w’'&.-]+"
    r"(?: (?!(?:ever|also|himself|herself|itself|themselves)\b)[\w’'&.-]+){0,3}?)"
)
_TO_IT = (
    rf"(?:(?: (?:to|on|against|with|at|about))? (?:him|her|{_IT}|(?:his|her|their|its|the) (?:critics|{_CLAIM})))"
    r"{0,2}"
)
_SELF = r"(?: (?:himself|herself|itself|themselves|ever|also|since|yet|already|even))?"
_DID = r"(?:did|does|do|has|have|had)"
# What a reader says of an answer: that they doubt it, or want to see what it rests on.
_TRUE = r"(?:true|correct|accurate)"
_UNTRUE = r"(?:wrong|false|untrue|incorrect|inaccurate|mistaken|nonsense|rubbish|impossible|a lie|fake|made up)"
_REALLY = r"(?:(?:really|actually|definitely|so|very|quite|absolutely|completely|all|just|totally|100%?|still) )*"
_RESTS_ON = (
    r"(?:links?|sources?|articles?|reports?|references?|urls?|citations?|originals?|original (?:article|source)|text)"
)
_YOUR = r"(?:(?:the|an?|your|its|that|any|all|some) )?"
_ME = r"(?: me| us)?"
_PLEAD = r"(?:(?:can|could|would|will) (?:you|i|we) )?(?:please )?(?:just )?"

_FORMS: tuple[tuple[Kind, str], ...] = (
    (
        "said",
        rf"who (?:was it (?:that|who) )?(?:has |had |is |was )?{_ALSO}(?:{_SAYS}|saying|claiming) "
        rf"(?:{_OF_NEWS}|it)",
    ),
    ("said", rf"who told (?:you|them|us|him|her|the \w+) {_OF_NEWS}"),
    ("said", r"says who|who says|who said|according to whom?|on whose (?:word|authority|account)"),
    ("said", rf"whose {_CLAIM} (?:is|was|are|were) {_IT}"),
    ("said", rf"who {_COUNTS} (?:that|this|those|these) {_CLAIM}"),
    ("said", rf"how (?:do|does|did|would|can|could) (?:\w+|the \w+) know(?: {_IT})?"),
    (
        "said",
        rf"(?:what|who) (?:is|was) the source(?: (?:of|for|behind) {_IT})?|where (?:do|does|did) {_OF_NEWS}"
        rf" come from",
    ),
    (
        "told",
        rf"(?:to )?(?:whom?|where|when and where) (?:did|has|had) {_SOMEBODY} (?:say|said|tell|told) "
        rf"(?:{_IT} )?(?:to|in|on|at|{_IT})",
    ),
    (
        "told",
        rf"(?:to )?(?:whom?|where) (?:did|has|had) {_SOMEBODY} (?:write|written|post|posted|put|give|given)"
        rf" {_OF_NEWS}(?: to| in| on)?",
    ),
    (
        "told",
        rf"whom? (?:was|were|is) {_SOMEBODY} (?:talking|speaking) (?:to|with)(?: (?:when|as) (?:he|she|"
        rf"they) (?:said|told) {_IT})?",
    ),
    (
        "told",
        rf"(?:(?:to|in|on|at) )?(?:what|which) (?:{_PAPER}|{_PLACE}) (?:did|has|had|was) {_SOMEBODY} "
        rf"(?:say|said|tell|told|write|written|post|posted|give|given|talking|speaking) "
        rf"(?:{_IT}(?: to| in| on| at)?|to)",
    ),
    (
        "first",
        rf"(?:which|what) {_PAPER} {_ALSO}(?:first {_REPORTS} {_IT}|{_REPORTS} {_IT} first|was (?:the "
        rf")?first(?: (?:with|to \w+) {_IT})?)",
    ),
    (
        "first",
        rf"who (?:was it that )?(?:broke {_OF_NEWS}|(?:first )?{_REPORTS} {_OF_NEWS} first|first "
        rf"(?:reported|published|had) {_OF_NEWS})",
    ),
    (
        "outlet",
        rf"(?:in )?(?:which|what|whose) {_PAPER} (?:(?:has|had|have|is|was) )?{_ALSO}(?:{_REPORTS}|"
        rf"{_CARRYING}) {_IT}",
    ),
    (
        "outlet",
        rf"(?:in )?(?:which|what|whose) {_PAPER} (?:is|was) {_IT}(?: (?:in|from|reported|published|printed|"
        rf"by))*",
    ),
    ("outlet", rf"where (?:is|was|were|has) {_OF_NEWS} (?:been )?(?:reported|published|printed)"),
    (
        "outlet",
        rf"who (?:reported|published|printed|carried|ran) {_OF_NEWS}(?:,? (?:and )?(?:when|on (?:which|"
        rf"what) (?:day|date)))?",
    ),
    (
        "when",
        rf"(?:when|on (?:what|which) (?:day|date)) (?:is|was|were) {_OF_NEWS} (?:reported|published|printed"
        rf"|posted)",
    ),
    ("when", rf"when did (?:they|{_PAPER}|the {_PAPER}) (?:report|publish|print|write|run|post) {_IT}"),
    ("by", rf"who (?:is|was) (?:the )?(?:author|writer|reporter|journalist)(?: (?:of|for|behind) {_IT})?"),
    ("by", r"who wrote (?:that|this|(?:that|this|the) (?:article|report|piece|story|text))"),
    ("outlet", rf"(?:what|which) (?:is|are|was|were) your {_RESTS_ON}(?: (?:of|for) {_IT})?"),
    ("outlet", rf"{_YOUR}(?:source|reference|citation|link)s?(?: needed| (?:of|for|to) {_IT})?"),
    ("outlet", rf"where (?:did|do|have) (?:you|u) (?:get|got|find|found|read|hear|see|have|take|taken) {_IT}(?: "
               rf"from)?"),
    ("outlet", rf"{_PLEAD}(?:give|show|send|open|name|cite){_ME} {_YOUR}{_RESTS_ON}(?: (?:of|for|to|behind) {_IT})?"),
    ("outlet", rf"{_PLEAD}(?:see|read|have|get) {_YOUR}{_RESTS_ON}(?: (?:of|for|to|behind) {_IT})?"),
    (
        "outlet",
        rf"(?:which|what) {_RESTS_ON} (?:is|was|does|did) (?:{_IT}|you)(?: (?:in|from|come from|use|quote|get"
        rf"(?: {_IT})? from))?",
    ),
    (
        "outlet",
        rf"how (?:reliable|trustworthy|credible|good|serious|reputable) (?:is|are) (?:that|this|the|your|those|these|"
        rf"its) "
        rf"(?:{_PAPER}|{_RESTS_ON})",
    ),
    (
        "outlet",
        rf"(?:is|are) (?:that|this|the|your|those|these|its) (?:{_PAPER}|{_RESTS_ON}) (?:reliable|trustworthy|credible|"
        rf"any good|serious|reputable)",
    ),
    ("when", rf"how (?:recent|old|new|current|fresh|up[ -]to[ -]date) (?:is|are|was) (?:{_OF_NEWS}|it|this answer)"),
    ("when", rf"(?:is|are) {_OF_NEWS} {_REALLY}(?:current|recent|up[ -]to[ -]date|out of date|outdated|old news)"),
    ("when", rf"(?:when|what day|what date) (?:is|are) {_OF_NEWS}(?: (?:from|of))?"),
    ("sure", rf"(?:are |r )?(?:you|u) {_REALLY}(?:sure|certain|serious|positive|confident|kidding|joking|lying)"
             rf"(?: (?:about|of|to me|with me)(?: {_IT})?| me| it is so)?"),
    ("sure", rf"(?:is|was|are|were) {_OF_NEWS} {_REALLY}(?:{_TRUE}|{_UNTRUE}|right|certain|a fact|real|for real|so|the "
             rf"truth)"),
    ("sure", rf"(?:is|was) it {_REALLY}(?:{_TRUE}|a fact|the truth)"),
    ("sure", r"(?:(?:oh|no|yes),? )?(?:really|seriously|for real|truly|honestly|no way|is that so|sure)"),
    ("sure", rf"(?:can|could|should|do|must) (?:i|we|one|you) (?:really )?(?:trust|believe|rely on) (?:{_IT}|you|this "
             rf"answer)"),
    (
        "sure",
        rf"how (?:sure|certain|confident|reliable|accurate|trustworthy|true) (?:are you|is (?:{_OF_NEWS}|it|this "
        rf"answer))"
        rf"(?: (?:about|of|in|with) {_IT})?",
    ),
    ("sure", rf"i (?:do not|cannot|can not) (?:really )?(?:believe|trust|buy) (?:{_IT}|you)"),
    ("sure", rf"(?:{_OF_NEWS}|it) (?:is|was|are|were|can) (?:not (?:be )?{_REALLY}(?:{_TRUE}|right|so)|"
             rf"{_REALLY}{_UNTRUE})"),
    ("sure", rf"you (?:are|were) {_REALLY}(?:wrong|mistaken|lying)"),
    ("sure", rf"(?:can you )?prove (?:{_IT}|so)"),
    ("sure", rf"{_PLEAD}(?:(?:give|show){_ME}|(?:what|where) is) {_YOUR}(?:proof|evidence)(?: (?:of|for) {_IT})?"),
    ("sure", rf"(?:do|have) you (?:have |got )?{_YOUR}(?:proof|evidence)(?: (?:of|for) {_IT})?"),
    ("sure", rf"{_PLEAD}(?:(?:double|re)[ -]?check|check|verify)(?: {_IT})?(?: again)?"),
    ("sure", rf"did you (?:just )?(?:make|invent|imagine|hallucinate) {_IT}(?: up)?"),
    ("again", rf"{_PLEAD}(?:repeat|say|tell|give|show){_ME}(?: {_IT})? (?:again|once more|one more time)"),
    ("again", rf"{_PLEAD}repeat(?: {_IT}| yourself| the answer| your answer)"),
    ("again", r"come again|again|what did you (?:just )?(?:say|answer|tell me)|what was (?:the|your) answer(?: "
              r"again)?"),
    (
        "brief",
        rf"{_PLEAD}(?:(?:say|tell|put|give|answer|summari[sz]e|sum|explain|describe)(?: it| that| this|{_ME})?(?: up)? "
        rf")?"
        rf"in (?:just )?(?:one|a|a single|a few|two) (?:short )?(?:sentences?|words?|lines?)",
    ),
    ("brief", r"(?:(?:make|keep|put) (?:it|that) )?(?:shorter|briefer|in short|in brief|briefly|short|brief)"),
    ("brief", rf"{_PLEAD}(?:shorten|condense|cut)(?: {_IT}| your answer| this answer| the answer)(?: down| short)?"),
    ("brief", r"(?:(?:that|it|this) (?:is|was) )?(?:too|very) long|tl dr|tl;dr|tldr|just the answer"),
    ("brief", rf"what is (?:the|your) (?:bottom line|gist|short version|short answer|upshot|main point)(?: of {_IT})?"),
    ("words", rf"what (?:is|was|are|were) (?:his|her|their|its|the) {_EXACT} {_WORDS}"),
    (
        "words",
        rf"(?:can|could|may) (?:i|you|we) (?:have|get|see|read|show|give|quote)(?: me)? (?:his|her|their|"
        rf"the|that|those)(?: {_EXACT})? {_WORDS}",
    ),
    ("words", rf"(?:(?:show|give|read|quote)(?: me)? )?(?:in )?(?:his|her|their|the) {_EXACT} {_WORDS}"),
    ("words", rf"what (?:exactly|precisely) (?:did|has) {_SOMEBODY} (?:say|said|write|written)"),
    (
        "words",
        rf"(?:what|how) did {_SOMEBODY} (?:say|put|write)(?: {_IT})?,? (?:exactly|precisely|word for word|"
        rf"verbatim)",
    ),
    (
        "others",
        rf"{_DID} (?:{_OTHER}|{_ELSE}) {_ALSO}(?:{_REPORTS}|{_SAYS}|{_CONFIRM}) ?{_IT}?(?: out| up| too| as"
        rf" well)?",
    ),
    ("others", rf"(?:(?:is|are|has|have) )?(?:{_OTHER}|{_ELSE}) (?:{_CARRYING}|got|{_CONFIRM}) {_IT}"),
    ("others", rf"who else (?:has |is )?{_ALSO}(?:{_REPORTS}|{_SAYS}|{_CARRYING}) {_IT}"),
    ("others", rf"(?:which|what) other {_PAPER} (?:has |have )?{_ALSO}(?:{_REPORTS}|{_SAYS}) {_IT}"),
    (
        "others",
        rf"(?:is|are) there (?:an?|any) (?:second|other|another|independent) (?:{_PAPER}|reports?|"
        rf"confirmation|account)(?: (?:for|of|on) {_IT})?",
    ),
    (
        "others",
        rf"(?:is|was|are|were|has|have) (?:{_OF_NEWS}|it) (?:been )?{_ALSO}(?:independently )?"
        rf"(?:confirmed|verified|corroborated|backed up|borne out|reported|checked)"
        rf"(?: (?:elsewhere|independently|(?:by|in) (?:{_OTHER}|{_ELSE})))",
    ),
    (
        "others",
        rf"(?:is|was|are|were|has|have) {_OF_NEWS} (?:been )?(?:confirmed|verified|corroborated|backed up|"
        rf"borne out)",
    ),
    ("others", rf"{_DID} any(?:one|body) (?:else )?(?:confirm|verif|corroborat|check)\w* {_IT}(?: independently)?"),
    ("others", rf"what do (?:the )?others?(?: {_PAPER})? (?:say|report|write)(?: (?:about|of) {_IT})?"),
    ("answered", rf"{_DID} {_PARTY}{_SELF} (?P<deny>{_DENY}){_TO_IT}"),
    ("answered", rf"(?:has|have|had) {_PARTY}{_SELF} had anything to say(?: (?:to|about|on) {_IT})?"),
    ("answered", rf"any (?:reply|response|comment|reaction|denial|answer)(?: yet)? from {_PARTY}"),
    ("answered", rf"how did {_PARTY} (?P<deny>answer|respond|reply|react){_TO_IT}"),
    (
        "answered",
        rf"(?:has|have|did) (?!any|some|it\b|that\b|this\b){_PARTY}{_SELF} (?:confirm|acknowledge)(?:ed|d)?"
        rf" {_IT}",
    ),
)  # fmt: skip
_LEAD = r"(?:(?:and|but|so|ok|okay|well|now|wait|sorry|then|please)\b,? )*"
_END = r"(?:,? (?:exactly|precisely|actually|please|then|anyway|by the way))?"
_KNOWN = [(kind, re.compile(f"{_LEAD}(?:{form}){_END}", re.IGNORECASE)) for kind, form in _FORMS]
_ANYBODY = frozenset("anyone anybody somebody someone he she they it that this there".split())
_SHORT = re.compile(r"\b(?P<what>what|who|where|how|when|that|this|it)['’]s(?=\s)", re.IGNORECASE)
_ARE = re.compile(r"\b(?P<who>you|they|we)['’]re(?=\s)", re.IGNORECASE)
_NOT = re.compile(r"\b(?:(?P<can>ca)|(?P<did>is|was|are|were|do|does|did|have|has))n['’]t(?=\s)", re.IGNORECASE)
_LITTLE = re.compile(r"(?:react|respond|repl|answer)", re.IGNORECASE)


class Proof(NamedTuple):
    """What is asked of what was told last: `said` who says it, `told` to whom or where they said it, `outlet` in which
    it stands, `first` which had it first, `when` it was reported, `words` the very words of it, `others` whether other
    reports tell it, `answered` whether anybody, or `party`, denied or answered it, `by` who wrote the article, `sure`
    whether it is so, `again` and `brief` for it once more, or the best of it; `surely` is whether it asks for nothing
    else where no such answer is found."""

    kind: Kind
    party: str = ""
    surely: bool = True


def proof(question: str) -> Proof | None:
    """What `question`, a follow-up, asks about the proof of what was told last; None where it asks for something else,
    or has words of its own."""
    text = _spelt_out(" ".join(re.sub(r"[^\w\s’',&.-]+", " ", question).split()).rstrip(" .,"))
    for kind, form in _KNOWN:
        if match := form.fullmatch(text):
            return _answered(match) if kind == "answered" else Proof(kind)
    return None


def _spelt_out(text: str) -> str:
    """ "What's your source", "that can't be right", without the short forms."""
    text = _ARE.sub(r"\g<who> are", _SHORT.sub(r"\g<what> is", text))
    return _NOT.sub(lambda match: "can not" if match["can"] else f"{match['did']} not", text)


def _answered(match: re.Match[str]) -> Proof:
    found = match.groupdict()
    party = found["party"]
    deny = found.get("deny") or ""
    # "How did the crowd react?" and "Did Acme deny the reports?" may be told anywhere, "Did they respond to that?" is
    # of what was told.
    text = match.group().lower()
    surely = not (text.endswith(deny.lower()) and _LITTLE.match(deny)) and not re.search(r" the [a-z]+$", text)
    return Proof("answered", "" if party.lower() in _ANYBODY else party, surely)
