"""Of which firm, club, mine, school or town each sentence of an article tells, and which of them tell what a question
asks of one of another. Pure; English.

"How many aircraft does Skylane have?" is read as answered by "The carrier has 29 aircraft", and "Is Carrigmore paying a
dividend?" by "There will be no dividend": both articles name the one asked about, and the sentence nobody. It belongs
to whom the clause has as its subject or owner ("Ashcombe's captain"), or, where it begins with "it", "its", "the
company", "revenue" or the like, to the subject of the sentence before, and so on back to the first. A sentence counts
as another's only where all that it may be of are known to be others: told as a body is, not tied to the one asked about
("its parent"), and not named by the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa.asking import of_whom
from qa.asking.of_whom import CAPITAL, FORMAL, GENERIC, KINDS, NAME, POSTS, SHARED, Asked, proper, words
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.passages import sentence_spans
from qa.schema import Evidence, Found
from qa.who.people import SAYS, person, whole_names
from qa.words import verbs
from qa.words.spelling import spelled
from qa.words.terms import STOPWORDS, english, fold, tokens

_KIND = rf"(?:{'|'.join(sorted(KINDS))}|[a-z]+maker)"
_POST = rf"(?:{'|'.join(POSTS)})"
_STREETS = frozenset("street road lane avenue square park hall house centre center quarter church".split())
_OWN = r"(?:['’]s|(?<=s)['’])(?!\w)"
_LEAD_IN = re.compile(
    r"[\"“‘']?(?:(?:But|And|Yet|Still|Meanwhile|Then|However),?\s+|(?:Since|On|Last|By|For|After|Before|Under|With)\b[^,;:.]{0,50},\s+)"
)
_FRAME = re.compile(rf"[\"“‘']?(?:In|At)\s+(?P<name>{NAME})[,\s]")
_SUBJECT = re.compile(
    rf"[\"“‘']?(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+)?(?P<what>(?:[a-z-]+\s+){{0,3}})(?P<name>{FORMAL})(?P<own>{_OWN})?"
)
_THING_OF = re.compile(
    rf"(?:[Tt]he\s+)?(?:[A-Za-z][a-z-]*\s+){{1,3}}(?:of|in|at)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,2}}(?P<name>{FORMAL})"
)
_IT = re.compile(r"[\"“‘']?(?:[Ii]t|[Tt]hey|[Ii]ts|[Tt]heir)\b")
_THE = re.compile(rf"[\"“‘']?[Tt]he\s+(?:[a-z-]+\s+)??(?P<kind>{_KIND})(?:['’]s?)?(?=[\s,.])")
# What is told of a body without naming it.
_FIGURE = re.compile(
    r"[\"“‘']?(?:(?:The|Its|No|Net|Gross|Total|Annual|Pre-tax|Operating|Underlying|Group)\s+)?(?:(?:pre-tax|net|"
    r"operating|average|final|interim)\s+)?(?:revenues?|turnover|sales|profits?|loss(?:es)?|earnings|income|output|"
    r"production|dividends?|shares?|stock|debts?|margins?|orders?|staff|headcount|workforce|crowds?|attendances?)\b|"
    r"[\"“‘']?There\s+(?:is|are|was|were|will)\b|"
    r"[\"“‘']?(?:(?:About|Around|Some|Nearly|Almost|Over|At least|Another)\s+)?"
    r"(?:\d[\d,.]*|One|Two|Three|Four|Five|Six|Seven|"
    r"Eight|Nine|Ten|Eleven|Twelve|Those|People|Half)\s+[a-z]",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";\s+|,\s+(?:and|but|while|whereas|yet)\s+|\bsaid\s+(?:that\s+)?(?=(?:it|its|the|they)\b)")
_ASIDE = re.compile(
    rf"^(?P<head>(?:The\s+)?(?:[a-z-]+\s+){{0,3}}{NAME}(?:\s+[a-z]+)?),\s+(?:an?\s+)?(?:rival|neighbour|neighbor|\d+ "
    r"(?:kilomet\w+|miles?|met\w+)|a few|across|near|next|up|down|beside|unlike|like|not far)\b[^,;.]{0,80},"
)
_SPEAKER = re.compile(
    rf",[”\"’']?\s+(?:{SAYS}\s+(?!that\b)[^,.;]+|[^,.;]{{2,60}}\s+{SAYS})(?:\s+on\s+\w+)?(?:,[^,.;]+)?\.?$"
)
_OWNED = re.compile(rf"(?P<name>{NAME}){_OWN}\s+(?:[a-z-]+\s+){{0,3}}$|\b[Tt]he\s+(?P<by>{NAME})\s+$")
_OF_NAME = re.compile(rf"(?:,?\s+\w+)?\s+(?:of|at|for)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}(?P<name>{FORMAL})")
_TIES = re.compile(
    r"\b(?:own(?:s|ed|er|ers|ing)?|parent|subsidiar\w+|unit|division|arm|brand|belong\w*|part of|branch|holding|"
    r"merge\w*|merging|formerly|renamed|known as|called|trading as|bought|buys|acquir\w+|t(?:akes?|ook|aken) over|"
    r"takeover|run by|operated by|operates|named after|home (?:of|to)|(?:is|are) (?:in|from)|nickname\w*)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Dr)\.?\s+(?P<name>{NAME})")
_AGED = re.compile(rf"(?P<name>{NAME}),\s+(?:\d\d\b|who\b(?!\s+(?:have|are|were)\b))")
# What names are told by to be of no person.
_BODIES = tuple(
    re.compile(form)
    for form in (
        rf"\b{_KIND}s?\s+(?:of\s+|at\s+)?(?P<a>{NAME})(?:\s+and\s+(?P<b>{NAME}))?",
        rf"\b(?P<a>{NAME})\s+(?:[a-z-]+\s+){{0,2}}?{_KIND}\b",
        rf"\b(?P<a>{NAME}),?\s+(?:which\b|based\b|,\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,4}}?{_KIND}\b)",
        rf"\b(?P<a>{NAME}),\s+(?:the|an?|its|their)\s+(?:[\w-]+\s+){{0,4}}?{_KIND}\b",
        rf"\b(?P<a>{NAME})(?:{_OWN})?\s+(?:[a-z]+\s+)?(?:{_POST}|owners?|voters|residents|shares|shareholders)\b",
        rf"\b[Ss]hares in (?P<a>{NAME})",
        rf"\b(?P<a>{NAME})\b[^.;]{{0,120}}\bits\b",
        rf"\b(?P<a>{NAME})\b[^.;]{{0,120}},\s+the\s+{_KIND}\s+said\b",
        rf"(?:^|[.!?\n]\s*)(?:The\s+)?(?P<a>{NAME})\b[^.;]{{0,120}}\.\s+(?:The\s+{_KIND}\b|Its?\b)",
        rf"\b(?:[Ii]n|[Aa]t)\s+(?P<a>{NAME})(?!\s+[a-z]+s\b)",
    )
)
_BEHIND = re.compile(rf"\s+(?:[a-z]+\s+)?{_KIND}\b")
_PLACED = re.compile(rf"[Tt]he\s+{CAPITAL}\s+(?:{'|'.join(sorted(GENERIC))})\b")  # "the Dublin company"
_JOINED_FROM = re.compile(
    r",\s+who\s+(?:joined|came|comes|moved|arrived|left|previously|once|formerly|used to|had been)\b[^,;]{0,80},"
)
_QUOTED_OR_POST = re.compile(rf"[\"“‘']|.{{0,40}}\b{_POST}\b")
_RUN = re.compile(rf"(?<=[a-z,]\s){NAME}|(?<=[.!?]\s){NAME}")
_SMALL = re.compile(r"(?<![\w’'-])[a-zß-öø-ÿ][\w-]*")
_INSIDE = re.compile(rf"(?<=[a-z,]\s){NAME}|(?<=\s){CAPITAL}(?=,\s+which\b)")


@dataclass
class _Told:
    """A sentence of an article: whom it may be of by name, in its clauses (from where each begins), and as a whole."""

    text: str
    clauses: list[tuple[int, frozenset[str]]]
    after: frozenset[str]  # whom "it" in the next one may mean


class _Known(NamedTuple):
    """Names of an article: whole ones as people have, of people by an age or "who", by title, and of bodies."""

    whole: tuple[str, ...]
    persons: frozenset[str]
    titled: frozenset[str]
    bodies: frozenset[str]


@dataclass
class _Article:
    """What was found of an article. What that tells of its names, and of each sentence, by where they begin, whom they
    are of, is found out when it is asked for, and kept: many an article is never asked."""

    text: str
    parts: Sequence[Found]
    words: _Words
    asked: Asked
    called: dict[str, list[str]] = field(default_factory=dict)
    others: dict[str, bool] = field(default_factory=dict)

    @property
    def known(self) -> _Known:
        return _known(self.text)

    @cached_property
    def told(self) -> dict[int, _Told]:
        return _read(self)


class _Words(NamedTuple):
    """All words of what was found in small letters, and those with a capital inside a sentence."""

    small: frozenset[str]
    names: frozenset[str]


def of_another_bearer(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them tell what is asked of another (n,), while one of the articles found names who is asked about."""
    out = np.zeros(len(items), dtype=bool)
    asked = of_whom.asked(question)
    if asked is None or not items:
        return out
    articles = _articles(asked, items)
    asked = asked._replace(named=asked.named | _also_called(asked, articles.values()))
    if not any(_mentions(asked.who, article.text, every=True) for article in articles.values()):
        return out
    if _is_person(asked, articles.values()):
        return out
    for at, item in enumerate(items):
        article = articles[item.passage.article_id]
        out[at] = english(item.text) and _of_another(asked, item, article)
    return out


def _of_another(asked: Asked, item: Evidence, article: _Article) -> bool:
    """Whether each place that tells what is asked tells it of another; where none does, whether every clause does."""
    if _mentions(asked.who, _beside(item.text)) or (asked.kinds and _of_kind(asked, item.text, article)):
        return False
    told = article.told.get(item.start)
    if told is None:
        return False
    places = list(asked.tells.finditer(item.text)) if asked.tells else []
    if places:
        return all(_others(asked, _bearers_at(item.text, place, told), article) for place in places)
    return not asked.strict and all(_others(asked, of, article) for _, of in told.clauses)


def _bearers_at(text: str, place: re.Match[str], told: _Told) -> frozenset[str]:
    """Of whom the sentence tells at one place: whose it is there by name, else of whom its clause is."""
    before, behind = text[: place.start()], text[place.end() :]
    if of := _OF_NAME.match(behind):
        return frozenset((of["name"],))
    if owned := _OWNED.search(before):
        return frozenset((owned["name"] or owned["by"],))
    return next(of for begins, of in reversed(told.clauses) if begins <= place.start() or not begins)


def _others(asked: Asked, names: frozenset[str], article: _Article) -> bool:
    for name in names:
        if name not in article.others:
            article.others[name] = _other(asked, name, article)
    return bool(names) and all(article.others[name] for name in names)


def _other(asked: Asked, name: str, article: _Article) -> bool:
    """Whether it is the name of a body that is another than the one asked about, and not tied to it."""
    own = proper(words(name))
    if not own or own <= DAYS_AND_MONTHS or own & asked.named or any(spelled(word, asked.named) for word in own):
        return False
    if name.replace(".", "").isupper() or not _is_body(name, article):
        return False
    there = (article.text[start:end] for start, end in sentence_spans(article.text))
    return not any(
        _TIES.search(text) or _joined(own, asked.who, text)
        for text in there
        if _mentions(asked.who, _beside(text)) and _mentions(own, text)
    )


def _is_body(name: str, article: _Article) -> bool:
    """Whether an article tells of it as of no person: of a kind, as "which", with what bodies have, or as a place."""
    own = [fold(word) for word in name.split()]
    if len(own) > 1 and own[-1] not in _STREETS and not SHARED.isdisjoint((own[0], own[-1])):
        return not _some_person(name, article)
    return name in article.known.bodies and not _some_person(name, article)


def _of_kind(asked: Asked, text: str, article: _Article) -> bool:
    """Whether the sentence has a word for what the one asked about is by name ("the university"), unless the article
    calls only others so."""
    small = set(re.findall(r"\b[a-z]+\b", text))
    return any(
        not called or any(proper(words(name)) & asked.who for name in called)
        for kind in asked.kinds & small
        for called in [_called(kind, article)]
        if _mentions(asked.who, article.text) and kind not in GENERIC
    )


def _articles(asked: Asked, items: Sequence[Evidence]) -> dict[str, _Article]:
    """What was found of each article, with whom each sentence is of."""
    passages: dict[str, dict[int, Found]] = {}
    for item in items:
        passages.setdefault(item.passage.article_id, {})[item.passage.start] = item.passage
    out = {}
    texts = " ".join(passage.text for of in passages.values() for passage in of.values())
    known = _Words(
        frozenset(_SMALL.findall(texts)), frozenset(word for run in _INSIDE.findall(texts) for word in run.split())
    )
    for article, found in passages.items():
        parts = [found[start] for start in sorted(found)]
        text = "\n".join((f"{parts[0].title or ''}.", *(part.text for part in parts)))
        out[article] = _Article(text, parts, known, asked)
    return out


def _read(article: _Article) -> dict[int, _Told]:
    """Goes through an article's sentences, from each to the next."""
    out = {}
    topic: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    end = 0
    for part in article.parts:
        if part.start > end:
            last = topic = frozenset()  # what lies between was not found
        for start, stop in sentence_spans(part.text):
            if part.start + start < end:
                continue
            fresh = "\n" in part.text[max(0, start - 2) : start]
            told = _sentence(part.text[start:stop], last | topic if fresh else last, last, article)
            out[part.start + start] = told
            last, end = told.after, part.start + stop
            topic = topic or last
        end = max(end, part.end)
    return out


def _sentence(text: str, loose: frozenset[str], last: frozenset[str], article: _Article) -> _Told:
    """Whom a sentence may be of, behind one that is of `last`; what names nobody and begins a paragraph may be of the
    article's first subject, too (`loose`)."""
    clauses: list[tuple[int, frozenset[str]]] = []
    named: frozenset[str] = frozenset()
    body = _SPEAKER.sub("", text)
    begins = [0, *(match.end() for match in _CLAUSE.finditer(body))]
    for at, stop in zip(begins, [*begins[1:], len(body)], strict=True):
        of, own = _clause(body[at:stop], loose, last, article)
        if of is None and at:
            of = clauses[-1][1]
        clauses.append((at, of or frozenset()))
        named |= own
        last = own or last
        loose = own or loose
    there = _beside(body)
    after = named or loose
    if _mentions(article.asked.who, there):
        after |= {" ".join(sorted(article.asked.who))}
    return _Told(text, clauses, after)


def _clause(
    text: str, loose: frozenset[str], last: frozenset[str], article: _Article
) -> tuple[frozenset[str] | None, frozenset[str]]:
    """Whom a clause may be of, None where it does not tell, and whom of them it names."""
    none: frozenset[str] = frozenset()
    text = _LEAD_IN.sub("", text, count=1)
    if frame := _FRAME.match(text):
        return frozenset((frame["name"],)), frozenset((frame["name"],))
    if _IT.match(text):
        return last, none
    if the := _THE.match(text):
        called = [] if the["kind"] in GENERIC else _called(the["kind"], article)
        return frozenset(called) if len(called) == 1 else loose if the["kind"] in GENERIC else last, none
    if _PLACED.match(text):
        return last, none
    if (subject := _SUBJECT.match(text)) and (name := _name(subject, article.words)):
        if _some_person(name, article):
            return loose, none
        return frozenset((name,)), frozenset((name,))
    of = _THING_OF.match(text)
    if of and not _some_person(of["name"], article) and not words(of["name"]) <= DAYS_AND_MONTHS:
        return frozenset((of["name"],)), frozenset((of["name"],))
    if _FIGURE.match(text) or _QUOTED_OR_POST.match(text):
        return loose, none
    return None, none


def _name(subject: re.Match[str], known: _Words) -> str:
    """The name that a clause has as its subject, "" if what begins it is none: a word that is elsewhere written small,
    or stands with a capital nowhere but at the beginning of sentences."""
    if any(verbs.is_past(word) or word in ("of", "in", "at", "is", "was", "for") for word in subject["what"].split()):
        return ""
    name = re.sub(rf"{_OWN}$", "", subject["name"])
    while name and fold(name.split()[0]) in STOPWORDS:
        name = name.partition(" ")[2]
    if not name or words(name) <= DAYS_AND_MONTHS:
        return ""
    if " " in name or subject["own"] or subject.start("name") > 1:
        return name
    if _BEHIND.match(subject.string, subject.end()):
        return name
    return name if name in known.names and name.lower() not in known.small else ""


def _some_person(name: str, article: _Article) -> bool:
    """Whether it is the name of somebody, whole or in part: of whom a title, trade or age tells."""
    known = article.known
    return (
        name in known.persons
        or name.split()[-1] in known.titled
        or any((name in whole or whole in name) and _person(whole, article.text) for whole in known.whole)
    )


@lru_cache(512)
def _known(text: str) -> _Known:
    """What an article tells of its names."""
    bodies = {
        re.sub(rf"{_OWN}$", "", name)
        for form in _BODIES
        for match in form.finditer(text)
        for name in match.groupdict().values()
        if name
    }
    titled = frozenset(match["name"].split()[-1] for match in _TITLED.finditer(text))
    persons = frozenset(match["name"] for match in _AGED.finditer(text))
    return _Known(tuple(whole_names(text)), persons, titled, frozenset(bodies))


@lru_cache(4096)
def _person(name: str, text: str) -> bool:
    return person(name, text)


def _called(noun: str, article: _Article) -> list[str]:
    if noun not in article.called:
        article.called[noun] = _names_of(noun, article.text)
    return article.called[noun]


def _names_of(noun: str, article: str) -> list[str]:
    """The names of what an article calls by that noun: "the Stavik yard", "the brewer Oster", "Dunmoor University"."""
    it = re.escape(noun)
    form = re.compile(
        rf"(?P<a>{NAME})\s+(?:[a-z]+\s+)?{it}\b|\b{it}\s+(?P<b>{NAME})|(?P<c>{NAME}),\s+(?:the|an?)\s+(?:[a-z-]+\s+){{0,2}}{it}\b"
        rf"(?!\s+{SAYS}\b)|\b{it.capitalize()}\s+of\s+(?:the\s+)?(?P<d>{NAME})|(?P<e>{CAPITAL}\s+{it.capitalize()})\b"
    )
    found = (next(filter(None, match.groups())) for match in form.finditer(article))
    return [name for name in dict.fromkeys(found) if not words(name) <= STOPWORDS | DAYS_AND_MONTHS]


def _also_called(asked: Asked, articles: Iterable[_Article]) -> frozenset[str]:
    """The words of the longer names that the one asked about has: "Rademar Athletic", who are "Athletic" then."""
    named = (words(name) for article in articles for name in _RUN.findall(article.text) if " " in name)
    return frozenset[str]().union(*(name for name in named if asked.who <= name))


def _is_person(asked: Asked, articles: Iterable[_Article]) -> bool:
    """Whether the one asked about is somebody, of whom other signs tell (`whose_fate`, `naming`)."""
    return any(
        asked.who <= words(whole) and _person(whole, article.text)
        for article in articles
        for whole in whole_names(article.text)
    )


def _beside(text: str) -> str:
    """A sentence without who speaks, where somebody worked before, and what only says where something lies or whose
    rival it is."""
    return _JOINED_FROM.sub("", _ASIDE.sub(r"\g<head>", _SPEAKER.sub("", text)))


def _joined(one: frozenset[str], other: frozenset[str], text: str) -> bool:
    """Whether two names stand right beside each other, or one is of the other: "Kelm’s Acme", "Acme (Kelm)"."""
    a, b = (rf"\b(?:{'|'.join(map(re.escape, it))})" for it in (one, other))
    near = r"(?:['’]s)?(?:\s+\(|\s+)?(?:(?:of|in|at)\s+)?(?:the\s+)?"
    return bool(re.search(rf"{a}{near}{b}|{b}{near}{a}", fold(text)))


def _mentions(who: frozenset[str], text: str, *, every: bool = False) -> bool:
    told = set(tokens(fold(text)))
    return (all if every else any)(word in told or spelled(word, told) for word in who)
