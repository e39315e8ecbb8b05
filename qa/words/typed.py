"""Questions as they are typed in haste, without capitals or a question mark, in the form that models have learnt from.
Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.words import verbs
from qa.words.capitals import capitalised
from qa.words.disasters import DISASTER, EVENT, VEHICLE

_ENDED = re.compile(r"[\W_]\s*$")

# "date the ferry hit the pier", as in a search box
_DATE = re.compile(
    r"^\s*(?:the\s+)?(?:exact\s+)?(?:date|day)\s+(?:(?:that|when|on which)\s+)?"
    r"(?=(?:an?|the|his|her|its|their)\s|[^\W\d_a-zß-öø-ÿ])(?P<rest>[^?.!:;()]+?)\s*\??\s*$"
)
_AUXILIARY = re.compile(r"^(?P<subject>.+?)\s+(?P<verb>was|were|is|are|will|has|had)\s+(?P<rest>.+)$")
_DETERMINER = frozenset("a an the his her its their this that first last new".split())
_FRESH = r"(?:latest|newest|most recent|current|last known)"
_IS_FRESH = re.compile(rf"^{_FRESH}\s+", re.IGNORECASE)
_TOLL = (
    rf"(?:(?P<fresh>{_FRESH})\s+)?(?:(?:known|official|confirmed|total|final)\s+)?"
    r"(?P<fate>death|casualty|injury)[\s-]+(?:toll|count|tally)"
)
_NAMED = (
    r"(?!(?:wh\w+|how|did|does|do|has|have|is|are|was|were|will|can|tell)\b|(?:\w+\s+)?"
    r"(?:official|confirmed|known|total|final|current|latest|new)\s+(?:death|casualty|injury)\b)"
    r"(?:[^\s?()]+\s+){0,5}?[^\s?()]+"
)
_TOLLS = tuple(
    re.compile(rf"^\s*{form}(?:\s+(?P<now>now|so far|at present|at the moment))?\s*\??\s*$", re.IGNORECASE)
    for form in (
        rf"(?:what(?:['’]s|\s+is|\s+was)\s+)?(?:the\s+)?{_TOLL}\s+(?:of|from|in|at|after|for)\s+(?P<event>[^?()]+?)",
        rf"(?:what(?:['’]s|\s+is|\s+was)\s+)?(?:the\s+(?=\w+\s+\w+\s+\w))?(?P<event>{_NAMED})\s+{_TOLL}",
    )
)
# What has no article, as in a search box: "flood death toll", "ferry death toll".
_IN_THE = re.compile(rf"(?!(?:the|an?|this|that)\b)(?:[^\s?(),]+ ){{0,3}}?(?:{EVENT}|(?P<on>{VEHICLE}))")
# "How many lives did the volcano take?": how many people it killed.
_LIVES = re.compile(
    r"^\s*how many lives (?:did|has|have|had) "
    rf"(?P<cause>(?:(?!(?:say|said|says|had|been|he|she|they|it|\w+ly)\b)[^\s?(),;]+\s+){{0,6}}?{DISASTER})\s+"
    r"(?P<fresh>(?:so far|already) )?(?:cost|claim(?:ed)?|take|taken)"
    r"(?P<now>,? (?:so far|all told|altogether|in (?:all|total)))?\s*\??\s*$",
    re.IGNORECASE,
)
# "The attendance at the final", "crowd for the cup final": how many came.
_CROWD = re.compile(
    r"^\s*(?:what(?:['’]s|\s+is|\s+was|\s+were)\s+)?(?:the\s+)?(?:(?:official|total|final|record)\s+)?"
    r"(?:attendances?|crowd)(?:\s+(?:figures?|size|number))?\s+(?:at|of|for|in)\s+(?P<event>[^?()]+?)\s*\??\s*$",
    re.IGNORECASE,
)
# What the asker has, and what is asked of it: "I bought frozen peas, which ones are affected?"
_OWN_THING = re.compile(
    r"^\s*(?:i|we)(?:['’]ve)?\s+(?:just\s+|recently\s+|also\s+)?(?:have |had )?"
    r"(?:bought|got|have|own|eaten|ate|used|ordered|booked)\s+"
    r"(?:some |these |a few |a bag of |a pack of |bags of )?"
    r"(?!(?:an?|the|any|no|not|to|been|it|them|this|that)\b|[a-z]+ed[,.;–-])"
    r"(?P<thing>[a-z]+(?: [a-z]+)?)[,.;–-]+\s+(?:and |so )?"
    r"(?:which(?: ones?)?\s+(?=(?:are|is|were|was|have|has)\b)(?P<rest>[^?]+)|"
    r"(?P<to_do>what (?:should|can|must|do) (?:i|we) (?:have to )?do(?: now| then)?))\??\s*$",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\bwhat (?:should|can|must|do) (?:i|we) (?:have to )?do(?: now| then)?(?=\s*$)", re.IGNORECASE)
# "the suspect was let go": who is not in custody may be let go from a job.
_HELD = re.compile(
    r"\b(?:suspects?|arrested|detained|jailed|imprisoned|hostages?|prisoners?|detainees?|inmates?|captives?)\b",
    re.IGNORECASE,
)
_LET_GO = re.compile(r"\b(?:let (?:go|out|off)|set free)\b", re.IGNORECASE)


def in_full(question: str) -> str:
    """ "date the ferry hit the pier" as "When did the ferry hit the pier?", and "the death toll of the fire" as
    "How many people have died in the fire?", "attendance at the final" as "How many people attended the final?":
    these are the forms that models have learnt from. What "took lives" killed people. A suspect who was "let go" was
    "released". Others stay."""
    if own := _OWN_THING.match(question):
        thing = own["thing"].lower()
        asks = f"W{own['to_do'][1:]}" if own["to_do"] else f"Which {thing} {own['rest']}"
        question = f"{_TO_DO.sub(lambda it: f'{it.group()} with the {thing}', asks)}?"
    if _HELD.search(question):
        question = _LET_GO.sub("released", question)
    if toll := next(filter(None, (form.match(question) for form in _TOLLS)), None):
        fresh = " so far" if toll["fresh"] or toll["now"] else ""
        fate = "died" if toll["fate"].lower() == "death" else "been hurt"
        event = _IS_FRESH.sub("", toll["event"])
        fresh = " so far" if event != toll["event"] else fresh
        small = _IN_THE.fullmatch(event)
        where = f"in {event}" if not small else f"{'on' if small['on'] else 'in'} the {event}"
        return f"How many people have {fate} {where}{fresh}?"
    if lives := _LIVES.match(question):
        return f"How many people were killed by {lives['cause']}{' so far' if lives['fresh'] or lives['now'] else ''}?"
    if crowd := _CROWD.match(question):
        return f"How many people attended {crowd['event']}?"
    dated = _DATE.match(question)
    if dated is None:
        return question
    if told := _AUXILIARY.match(dated["rest"]):
        return f"When {told['verb']} {told['subject']} {told['rest']}?"
    words = dated["rest"].split()
    for at in range(1, len(words)):
        verb = words[at].lower()
        if verbs.is_past(verb) and words[at - 1].lower() not in _DETERMINER:
            return f"When did {' '.join([*words[:at], verbs.base_of(verb), *words[at + 1 :]])}?"
    return question


def written(question: str, texts: Iterable[str]) -> str:
    """`question` with a question mark, if it ends without any mark, and as `capitalised`."""
    return capitalised(question if _ENDED.search(question) else question.rstrip() + "?", texts)
