"""Of which firm or club a sentence tells who runs, coaches or captains it. Pure; English.

"Who is the CEO of Netflix?" is read as answered by "The chief executives of Google and Epic are to testify, as is
Netflix", and "Who is the manager of Chelsea?" by its general manager. A post is of whom its owner names ("Acme's
chief executive", "the Acme boss", "chief executive of Acme"); where nobody stands beside it, of the last one before it
that may have such a post: in its sentence, in those before, else in the heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa.asking.of_whom import NAME, proper, words
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.passages import sentence_spans
from qa.schema import Evidence
from qa.who.people import whole_names
from qa.words.nations import of_country, of_nation
from qa.words.terms import STOPWORDS, fold, tokens

Tie = Literal["own", "other", ""]

_CHIEF = r"chief(?!\s+(?:\w+\s+)?(?:officer|of\s+staff|justice|inspector|constable|engineer|scientist|economist))"
# The posts at the head of firms and clubs, in the words that tell each. Towns and states have others.
_ROWS = (
    rf"chief\s+executive|CEO|managing\s+director|{_CHIEF}|boss",
    r"manager|coach|trainer|boss",
    r"captain|skipper",
    r"chair(?:man|woman|person)?",
    r"(?:finance|financial)\s+(?:director|chief|officer)|CFO",
    r"president",
    r"chief\s+(?:technology|technical)\s+officer|CTO",
    r"chief\s+operating\s+officer|COO",
    r"chief\s+(?:AI\s+)?scientist|chief\s+science\s+officer",
    r"(?:co-?)?founder",
    r"(?:co-?)?owner",
)
# As they stand beside whose they are.
_CALLED = (
    ("chief executive", "CEO", "boss"),
    ("manager", "coach", "head coach", "boss"),
    ("captain", "skipper"),
    ("chairman", "chairwoman", "chair"),
    ("finance director", "finance chief", "chief financial officer", "CFO"),
    ("president",),
    ("chief technology officer", "CTO"),
    ("chief operating officer", "COO"),
    ("chief scientist",),
    ("founder", "co-founder"),
    ("owner", "co-owner"),
)
# What makes another post of it, if it stands before.
_ANOTHER = (
    "general assistant deputy vice product project account fund portfolio asset stage tour case campaign "
    "marketing sales regional branch store office night youth goalkeeping fitness conditioning offensive "
    "defensive line bench pitching hitting batting bowling strength senior communications country "
    "programme program media equipment risk property"
).split()
_LIKE_IT = (
    "head team first-team club group new interim acting current then former longtime long-time veteran outgoing "
    "incoming co-founder founder founding chairman president and under-fire billionaire second-year first-year men's "
    "women's national manager coach captain's"
).split()
_BETWEEN = rf"(?:(?:{'|'.join(map(re.escape, _LIKE_IT))})[\s,&-]+)*"
_BEFORE = re.compile(rf"(?P<name>{NAME})(?:['’]s?)?[\s-]+{_BETWEEN}$")
_BEHIND = re.compile(
    rf"(?:\s+and\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+)?\s+(?:of|at|for)\s+(?:the\s+)?(?:(?!(?:that|which|who|whose|and|with|in|on|to)\b)[a-z][\w-]*\s+){{0,5}}?(?P<name>{NAME})"
)
_OTHER_CHIEF = re.compile(r"\bchief\s+(?!executive\b)\w+\s+officer\b", re.IGNORECASE)
_OTHER_BEFORE = re.compile(rf"\b(?:{'|'.join(_ANOTHER)})[\s-]+$", re.IGNORECASE)
_RUN = re.compile(NAME)
_ASIDE = re.compile(r",\s(?:the|an?|who|which|whose)\s[^,]*(?:,|$)")
# Whoever stands behind these does something in the sentence, or has it done to them, and heads nothing in it.
_NO_SUBJECT = re.compile(
    r"\b(?:against|over|versus|vs\.?|v\.?|to|from|at|beat|beats|with|in|on|by|than|like|unlike|into|via|per|told|joined|"
    r"near|behind|between)\s+(?:the\s+)?(?:[a-z-]+\s+)?$"
)
_ONLY_LIKE = re.compile(
    r"[\s-]+(?:rivals?|competitors?|alternatives?|clones?|killers?|users?|fans?|like|style|type|owned)\b"
)
_NO_NAME = frozenset(
    "head interim former new general chief then first-year but and for as while though although when after before "
    "since also meanwhile however both rookie he she it they we monday it's that's".split()
)
# Endings by which a longer name is another's: "Orla" is not "Orla City".
_PARTING = frozenset("state united city rovers athletic albion wanderers county town west north south east".split())
_WHO_IS = r"^\W*(?i:(?:and|so|but),?\s+)?(?i:who(?:['’]s|\s+(?:is|was)))\s+(?:(?:now|currently)\s+)?"
_POST = rf"(?P<post>(?i:{'|'.join(_ROWS)}))"
_END = r"(?:\s+(?:now|currently|today|at the moment|these days))?\W*$"
_ASKED = (
    re.compile(
        rf"{_WHO_IS}(?:the\s+)?{_BETWEEN}{_POST}\s+(?:of|at|for)\s+(?:the\s+)?(?:(?:[a-z-]+\s+){{1,2}}(?=[A-Z]))?"
        rf"(?P<who>{NAME}){_END}"
    ),
    re.compile(rf"{_WHO_IS}(?:the\s+)?(?P<who>{NAME}?)(?:['’]s?)?\s+{_BETWEEN}{_POST}{_END}"),
)
# "Is Ada Roe still Lumen's CEO?"
_HELD = re.compile(
    rf"^\W*(?i:(?:and|so|but),?\s+)?[Ii]s\s+(?P<holder>{NAME})\s+(?:(?:still|now|currently)\s+)?"
    rf"(?P<of>(?:the\s+)?{_BETWEEN}{_POST}\s+(?:of|at|for)\s+.+|(?:the\s+)?{NAME}?(?:['’]s?)?\s+{_BETWEEN}(?i:{'|'.join(_ROWS)}){_END})"
)
_FORMERLY = re.compile(
    r"\b(?:former|ex|then|late|onetime|one-time|previous|outgoing|not|never)\b[^.;]{0,40}$", re.IGNORECASE
)
_ACTS = re.compile(r"\s+(?:has|have|had|is|was|will|would|says|said|[a-z]+ed)\b")
_TIES = (
    r"\b(?i:parent|formerly|previously|renamed|rebranded|known\s+as|trading\s+as|subsidiary|unit\s+of|owner|owns|"
    r"owned\s+by)\b"
)
_STATES = frozenset("us usa states kingdom emirates republic federation eu commission council parliament".split())
_BACK = 3  # sentences before it, as far as whose the post is is sought


class Post(NamedTuple):
    """The folded words of the firm or club, and what tells the post; its name as it is asked for, and words for the
    post."""

    who: frozenset[str]
    told: re.Pattern[str]
    name: str
    called: tuple[str, ...]


@lru_cache(256)
def asked(question: str) -> Post | None:
    """Whose post is asked about, if it is asked who has a post at the head of a firm or club; else None."""
    for form in _ASKED:
        if found := form.match(question):
            row = next(row for row in _ROWS if re.fullmatch(row, found["post"], re.IGNORECASE))
            who = proper(words(found["who"]) or frozenset({found["who"].lower()}))
            if row == "president" and (_STATES & set(tokens(fold(found["who"]))) or any(map(of_country, who))):
                return None  # of a country: news calls them by title
            told = re.compile(rf"(?<![\w-])(?:{row})\b(?!-)", re.IGNORECASE)
            return Post(who, told, found["who"], _CALLED[_ROWS.index(row)]) if who else None
    return None


def ties(question: str, items: Sequence[Evidence]) -> list[Tie]:
    """Of each (n) whether it tells of the post as of the one asked about, or as of another; "" where it does not tell
    of it, nor whose it is, and where something else is asked."""
    post = asked(question)
    return [_tie(post, item) if post else "" for item in items]


def held(question: str) -> tuple[str, str]:
    """Of whom it is asked whether they have such a post, and the question who has it; "" twice where that is not."""
    found = _HELD.match(question)
    who = f"Who is {found['of'].rstrip(' ?.!')}?" if found else ""
    return (found["holder"], who) if found and asked(who) else ("", "")


def says_holder(question: str, item: Evidence) -> bool:
    """Whether it is asked if somebody has such a post, and the sentence puts it beside their name, as they have it:
    "Lumen CEO Ada Roe", "Ada Roe, Lumen's chief executive,"; not "former"."""
    holder, who = held(question)
    post = asked(who) if who else None
    if post is None or _tie(post, item) != "own":
        return False
    name = rf"(?:{re.escape(holder)}|{re.escape(holder.split()[-1])})(?![\w’'-])"
    behind = re.compile(rf"(?:\s+(?:of|at|for)\s+[^,;.]{{1,40}})?,?\s+{name}")
    ahead = re.compile(rf"{name},\s+(?:\d\d,\s+)?(?:the\s+|its\s+)?(?:{NAME}['’]s?\s+)?{_BETWEEN}$")
    for mention in post.told.finditer(item.text):
        before = item.text[: mention.start()]
        if (behind.match(item.text, mention.end()) or ahead.search(before)) and not _FORMERLY.search(before):
            return True
    return False


def called(question: str) -> tuple[str, ...]:
    """Words for the post that is asked about, in small letters; none where something else is asked."""
    post = asked(question)
    return tuple(map(str.lower, post.called)) if post else ()


def phrases(question: str) -> list[str]:
    """How the post may stand beside the name of the one asked about; none where something else is asked."""
    if (post := asked(question)) is None:
        return []
    name = re.sub(r"['’]s?$", "", post.name)
    return [
        form for called in post.called for form in (f"{name} {called}", f"{name}'s {called}", f"{called} of {name}")
    ]


def beside(question: str, text: str) -> bool:
    """Whether `text` has the post beside the name of the one asked about: "Acme's chief executive"."""
    post = asked(question)
    mentions = post.told.finditer(text) if post else ()
    return any(_beside(post, text[: it.start()], text[it.end() :]) == "own" for it in mentions if post)


def of_another(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them (n,) tell of such a post as of another's alone."""
    return np.array([tie == "other" for tie in ties(question, items)], bool)


def _tie(post: Post, item: Evidence) -> Tie:
    text = item.text
    here, around = set[Tie](), set[Tie]()  # by the sentence itself, and by what stands before it
    for mention in post.told.finditer(text):
        before = text[: mention.start()]
        if _OTHER_BEFORE.search(before):
            here.add("other")
        elif tie := _beside(post, before, text[mention.end() :], item) or _nearest(post, [before], item):
            here.add(tie)
        else:
            around.add(_nearest(post, _sentences_before(item), item) or _headed(post, item))
    if any(not post.told.match(text, it.start()) for it in _OTHER_CHIEF.finditer(text)):
        here.add("other")
    told = here or around
    return "own" if "own" in told else "other" if "other" in told and "" not in told else ""


def _beside(post: Post, before: str, behind: str, item: Evidence | None = None) -> Tie:
    """Whose the post is by a name that stands beside it, or "" where none does."""
    of, owner = _BEHIND.match(behind), _BEFORE.search(before)
    for found in (of, owner):
        if found and (tie := _of(post, found["name"], item)):
            return tie
    return ""


def _nearest(post: Post, texts: Sequence[str], item: Evidence) -> Tie:
    """Whose it is by the last name that may be of a firm or club in the first of `texts` that has one."""
    whole = set(whole_names(f"{item.passage.title or ''}. {item.passage.text}"))
    people = {word for name in whole for word in name.split()[-1:]} | whole
    for text in texts:
        bare = _ASIDE.sub(" ", text)
        for run in reversed(list(_RUN.finditer(bare))):
            name = re.sub(r"['’]s?$", "", run.group())
            if name in people or _ONLY_LIKE.match(bare, run.end()) or _NO_SUBJECT.search(bare[: run.start()]):
                continue
            alone = not run.start() and " " not in name and name.lower() not in post.who
            if alone and not _ACTS.match(bare, run.end()) and not _inside(name, item.passage.text):
                continue  # a word that opens its sentence
            if tie := _of(post, name, item):
                return tie
    return ""


def _inside(name: str, text: str) -> bool:
    """Whether the word has its capital inside a sentence, too."""
    return re.search(rf"(?<=[a-z,]\s){re.escape(name)}\b", text) is not None


def _headed(post: Post, item: Evidence) -> Tie:
    """By the heading: "own" where that names the firm or club asked about, "other" where it opens with another's name,
    which the passage has inside a sentence, too, as headings may be in capitals."""
    title = item.passage.title or ""
    named = [run.group() for run in _RUN.finditer(title) if not _ONLY_LIKE.match(title, run.end())]
    if any(_of(post, name) == "own" for name in named):
        return "own"
    opens = bool(named) and title.startswith(named[0]) and _inside(named[0], item.passage.text)
    return _of(post, named[0]) if opens and named[0] not in whole_names(item.passage.text) else ""


def _of(post: Post, name: str, item: Evidence | None = None) -> Tie:
    """Whose name it is; "" where it may be nobody's, or, by the passage of `item`, is tied to the one asked about."""
    own = (words(name) or frozenset({name.lower()})) - _NO_NAME - STOPWORDS - DAYS_AND_MONTHS
    if any(of_country(word) & post.who for word in own):
        return "own"
    if not own or all(of_nation(word) for word in own) or not proper(own) - _PARTING:
        return ""
    if post.who & own:
        return "other" if (own - post.who) & _PARTING and len(post.who) == 1 else "own"
    return "" if item and _tied(post, name, item) else "other"


def _tied(post: Post, name: str, item: Evidence) -> bool:
    """Whether its article calls it the parent, or a former name, of the one asked about, or that its."""
    around = f"{item.passage.title or ''}.\n{item.passage.text}"
    one, other = re.escape(name), "|".join(map(re.escape, post.who))
    near = rf"[^.;\n]{{0,30}}?{_TIES}[^.;\n]{{0,30}}?"
    return re.search(rf"\b(?:{one}\b{near}\b(?i:{other})|(?i:{other})\b{near}\b{one})\b", around) is not None


def _sentences_before(item: Evidence) -> list[str]:
    """Those before it in its passage, the last one first."""
    text = item.passage.text[: max(0, item.start - item.passage.start)]
    return [text[start:end] for start, end in list(sentence_spans(text))[-_BACK:]][::-1]
