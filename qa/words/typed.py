"""Questions as they are typed in haste, without capitals or a question mark, in the form that models have learnt from.
Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from qa.words import verbs
from qa.words.terms import STOPWORDS

_PLAIN = frozenset(
    "us it who will may can must".split()
)  # also names (US, IT, WHO, Will, May), as a rule not asked for
_WORD = re.compile(r"[^\W\d_](?:\w|[’'-](?!s\b)(?=\w))*")
_ARTICLE = re.compile(r"\b(?:the|an?)\s+$", re.IGNORECASE)
_HEADING = re.compile(r"(?:\S+\s+){0,14}\S*[^\s.!?:;,\"”’»)]\s*")
_SHORTEST_OWNER = 4  # letters of what may be an owner without its apostrophe
_MAY = re.compile(
    r"\b(?:(?:in|since|until|till|by|during|from|early|late|mid|of)[\s-]+may\b|may(?=\s+(?:19|20)\d\d\b))"
)
_ENDED = re.compile(r"[\W_]\s*$")
_OPENS = re.compile(r"(?:^|[.!?:])[\s\"'“”‘’«»(\[`]*$")

# "date the ferry hit the pier", as in a search box
_DATE = re.compile(
    r"^\s*(?:the\s+)?(?:exact\s+)?(?:date|day)\s+(?:(?:that|when|on which)\s+)?"
    r"(?=(?:an?|the|his|her|its|their)\s|[^\W\d_a-zß-öø-ÿ])(?P<rest>[^?.!:;()]+?)\s*\??\s*$"
)
_AUXILIARY = re.compile(r"^(?P<subject>.+?)\s+(?P<verb>was|were|is|are|will|has|had)\s+(?P<rest>.+)$")
_DETERMINER = frozenset("a an the his her its their this that first last new".split())
_FRESH = r"(?:latest|newest|most recent|current|last known)"
_TOLL = (
    rf"(?:(?P<fresh>{_FRESH})\s+)?(?:(?:known|official|confirmed|total|final)\s+)?"
    r"(?P<fate>death|casualty|injury)[\s-]+(?:toll|count|tally)"
)
_NAMED = r"(?!(?:wh\w+|how|did|does|do|has|have|is|are|was|were|will|can|tell)\b)(?:[^\s?()]+\s+){0,5}?[^\s?()]+"
_TOLLS = tuple(
    re.compile(rf"^\s*{form}(?:\s+(?P<now>now|so far|at present|at the moment))?\s*\??\s*$", re.IGNORECASE)
    for form in (
        rf"(?:what(?:['’]s|\s+is|\s+was)\s+)?(?:the\s+)?{_TOLL}\s+(?:of|from|in|at|after|for)\s+(?P<event>[^?()]+?)",
        rf"(?:what(?:['’]s|\s+is|\s+was)\s+)?(?P<event>{_NAMED})\s+{_TOLL}",
    )
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
    """ "date the ferry hit the pier" as "When did the ferry hit the pier?", and "the death toll of the fire" as "How
    many people have died in the fire?": these are the forms that models have learnt from. A suspect who was "let go"
    was "released". Others stay."""
    if own := _OWN_THING.match(question):
        thing = own["thing"].lower()
        asks = f"W{own['to_do'][1:]}" if own["to_do"] else f"Which {thing} {own['rest']}"
        question = f"{_TO_DO.sub(lambda it: f'{it.group()} with the {thing}', asks)}?"
    if _HELD.search(question):
        question = _LET_GO.sub("released", question)
    if toll := next(filter(None, (form.match(question) for form in _TOLLS)), None):
        fresh = " so far" if toll["fresh"] or toll["now"] else ""
        fate = "died" if toll["fate"].lower() == "death" else "been hurt"
        return f"How many people have {fate} in {toll['event']}{fresh}?"
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


def capitalised(question: str, texts: Iterable[str]) -> str:
    """`question`, if it has no capital at all, with its words capitalised as they mostly are in `texts`, where no
    sentence begins with them (truecasing: Lita et al. 2003). A word of a longer name there ("Storm Ottilie") is none by
    itself, unless it is written so alone; a name's owner has an apostrophe ("brandts trial"), and a month a capital."""
    if any(map(str.isupper, question)):
        return question
    asked = {match.group() for match in _WORD.finditer(question)} - STOPWORDS - _PLAIN
    beside = {pair for pair in pairwise(_WORD.findall(question)) if not STOPWORDS & set(pair)}
    several = (word for word in asked if word.endswith("s") and len(word) > _SHORTEST_OWNER)
    owners = {word[:-1]: word for word in several if not verbs.is_base(word[:-1])}
    seen: dict[str, Counter[str]] = {word: Counter() for word in (*asked, *owners)}
    of_names: dict[str, Counter[str]] = {word: Counter() for word in seen}
    alone: set[str] = set()  # named without an article or another name: somebody
    for line in (line for text in texts for line in text.splitlines() if not _HEADING.fullmatch(line)):
        words = list(_WORD.finditer(line))
        for at, match in enumerate(words):
            word = match.group()
            small = word.lower()
            if small not in seen or (word != small and _OPENS.search(line[: match.start()])):
                continue
            before, after = _beside(line, words, at)
            within = word != small and (before or after) and not {(before, small), (small, after)} & beside
            (of_names if within else seen)[small][word] += 1
            if word != small and not (before or after or _ARTICLE.search(line[: match.start()])):
                alone.add(small)
    for word, forms in of_names.items():
        if not seen[word][word]:  # never written small
            seen[word] += forms
    owned = {
        word: f"{name}’s"
        for base, word in owners.items()
        if not seen[word] and base in alone and not seen[base][base] and (name := _usual(base, seen[base])) != base
    }
    written = _WORD.sub(
        lambda it: owned.get(it.group()) or _usual(it.group(), seen.get(it.group(), Counter())), question
    )
    return _MAY.sub(lambda it: it.group().replace("may", "May"), written)


def _beside(text: str, words: Sequence[re.Match[str]], at: int) -> tuple[str, str]:
    """The words beside one that are of one name with it, in small letters; "" where none is."""
    before, match, after = words[at - 1] if at else None, words[at], words[at + 1] if at + 1 < len(words) else None
    led = before and before.group()[0].isupper() and text[before.end() : match.start()] == " "
    followed = after and after.group()[0].isupper() and text[match.end() : after.start()] == " "
    opens = before and _OPENS.search(text[: before.start()]) and before.group().lower() in STOPWORDS
    return (
        before.group().lower() if before and led and not opens else "",
        after.group().lower() if after and followed else "",
    )


def _usual(word: str, seen: Counter[str]) -> str:
    """How `word` is mostly written; as it is, where it is as often written so."""
    form, count = max(seen.items(), key=lambda pair: pair[1], default=(word, 0))
    return form if count > seen[word] else word
