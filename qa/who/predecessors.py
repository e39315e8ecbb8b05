"""Who held an office before somebody, or before whoever holds it now: "Who ran Acme before Ada Roe?", "Who did she
replace?". Pure; English.

Few sentences say so in one: it is told by who leaves where somebody comes, by "the former mayor", or by a report of the
days before that names another as the holder.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qa.schema import Evidence
from qa.who import holders
from qa.words.terms import STOPWORDS, fold, tokens

_NAME = r"(?P<name>[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:\s+(?:(?:van|von|de|al|bin)\s+)?[^\W\d_a-zß-öø-ÿ][\w’'-]*)*)"
OFFICE = (
    rf"(?P<post>(?:[\w’'.&-]+\s+){{0,6}}?(?:{'|'.join(holders.OFFICES)}|{holders.CHIEFS})"
    r"(?:\s+(?:of|at|for)\s+[^?,]+?)?)"
)
_LEAD = r"\W*(?:(?:and|so|but),?\s+)?whom?\s+"
_RAN = r"(?:ran|led|headed|coached|managed|chaired|captained|edited)"
_UNTIL = r"(?:\s+(?:before\s+(?:that|then|now)|before|previously|until then|earlier))"
_WAYS = tuple(
    re.compile(rf"{_LEAD}{way}\W*", re.IGNORECASE)
    for way in (
        rf"(?:was|had\s+been)\s+(?:the\s+)?{OFFICE}(?:\s+before\s+(?-i:{_NAME})|{_UNTIL})",
        rf"(?:held|had|was\s+in)\s+the\s+(?:post|job|office|role|position)\s+of\s+{OFFICE}(?:\s+before\s+(?-i:{_NAME})|{_UNTIL})",
        rf"(?P<ran>{_RAN})\s+(?P<of>[^?,]+?)(?:\s+before\s+(?-i:{_NAME})|{_UNTIL})",
        rf"(?:was|is)\s+(?:the\s+)?(?:previous|former)\s+{OFFICE}",
        rf"(?:did|does|will|has)\s+(?-i:{_NAME})\s+(?:replaced?|succeed(?:ed)?|take\s+over\s+from)(?:\s+as\s+(?:the\s+)?{OFFICE})?",
        rf"(?:was|is)\s+(?-i:{_NAME})['’]s?\s+predecessor(?:\s+as\s+(?:the\s+)?{OFFICE})?",
        rf"preceded\s+(?-i:{_NAME})(?:\s+as\s+(?:the\s+)?{OFFICE})?",
    )
)
_LAST = r"[^\W\d_a-zß-öø-ÿ](?:[\w’-]|'(?=[A-Z]))+"
# "Ada Roe, 55, had run the club for eight years", "Ada Roe is leaving Acme"
_LEFT = re.compile(
    rf"(?P<who>{_LAST}(?:\s+(?:(?:van|von|de|al|bin)\s+)*{_LAST})*)(?:,\s+\d+)?,?\s+"
    r"(?:(?:is|was)\s+leaving|had\s+(?:run|led|headed|coached|managed|chaired|held\s+the\s+(?:post|job|office|role)|"
    r"been\s+(?:in\s+(?:charge|the\s+(?:post|job))|at\s+the\s+(?:head|helm|top))))\b"
)
_FOLLOWS = re.compile(
    r"\b(?:replac|succeed)(?:es|ed|s|ing)?\b|\b(?:takes?|took|taking) over from\b|\bin (?:the )?place of\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:replaced|succeeded|followed) (?:\w+ )?by\b", re.IGNORECASE)


@dataclass(frozen=True)
class Predecessor:
    """What is asked: the `office` as a question ("Who is the mayor of Orlo?"), "" where only whom `name` followed is;
    `post` its word, `name` the last name of who came after, `since` the first day on which a report has that one as the
    holder, each "" where it is not known."""

    office: str
    post: str
    name: str
    since: str
    of: frozenset[str]  # the articles that tell how `name` came to it

    def told(self, item: Evidence) -> int:
        """How a sentence tells who held it before: 2 if it tells that somebody held it and does no more, 1 if it names
        the holder of an earlier day, 0 if neither."""
        if not self._of_it(item) or not any(name != self.name for name in _persons(item.text)):
            return 0
        if holders.of_another_place(self.office, self.post or " ", item.text):
            return 0
        if self._gave_up(item):
            return 2
        if not self._of_it(item, near=True):
            return 0
        before = bool(self.since) and (item.passage.published or "9") < self.since
        held = holders.held_by(self.post, item.text) if self.post and before else ""
        return int(bool(held) and held != self.name)

    def only_later(self, item: Evidence) -> bool:
        """Whether it names who came after, and tells of nobody before."""
        return bool(self.name) and self.name in item.text and not self.told(item)

    def _gave_up(self, item: Evidence) -> bool:
        text, persons = item.text, _persons(item.text)
        in_it = item.passage.article_id in self.of
        if self.post and (holders.former(self.post, text) - {self.name} or _until(self.post).search(text)):
            return True
        by = _BY.search(text)
        if by and (not self.name or self.name in text[by.end() : by.end() + 60]):
            return in_it or self._as_post(text)
        if not by and _FOLLOWS.search(text) and (self.name in persons if self.name else len(persons) > 1):
            return self._as_post(text) or (not self.post and in_it)
        if holders.leaves(text) and (who := holders.leaver(text)) and who != self.name:
            early = not self.since or (item.passage.published or "9") <= self.since
            return in_it or (early and bool(self.post) and holders.held_by(self.post, text) == who)
        left = _LEFT.match(text)
        return in_it and left is not None and left["who"].rpartition(" ")[2] != self.name

    def _as_post(self, text: str) -> bool:
        """Whether somebody follows another in the office, by its word."""
        return (
            bool(self.post)
            and re.search(rf"\bas\s+(?:[\w’'-]+\s+){{0,3}}?{re.escape(self.post)}\b", fold(text)) is not None
        )

    def _of_it(self, item: Evidence, *, near: bool = False) -> bool:
        """Whether it, or its passage, or if `near` its heading, has what the office is of."""
        asked = set(tokens(fold(self.office))) - STOPWORDS - {self.post, "who", "chief", "runs"}
        around = f"{item.passage.title or ''} {item.text if near else item.passage.text}"
        return asked <= set(tokens(fold(re.sub(r"['’]s\b", "", around))))


@lru_cache(64)
def _until(post: str) -> re.Pattern[str]:
    """ "Ada Roe, mayor until May", "Ada Roe's six years as mayor"."""
    held = rf"\b{re.escape(post)}\b"
    return re.compile(
        rf"{held}(?:\s+of\s+[\w’'-]+)?\s+(?:until|till)\b|\byears?\s+as\s+(?:its\s+|the\s+)?(?:[\w-]+\s+){{0,2}}{held}",
        re.IGNORECASE,
    )


def asked(question: str) -> bool:
    """Whether it asks for a predecessor."""
    return any(way.fullmatch(question.strip()) for way in _WAYS)


def of(question: str, items: Sequence[Evidence]) -> Predecessor | None:
    """What is asked, by these sentences of what was found; None where no predecessor is asked for."""
    found = next((match for way in _WAYS if (match := way.fullmatch(question.strip()))), None)
    if found is None:
        return None
    groups = found.groupdict()
    what, name = (groups.get("post") or "").strip(), (groups.get("name") or "").rpartition(" ")[2]
    name = re.sub(r"['’]s?$", "", name)
    office = f"Who is the {what}?" if what else f"Who runs {groups['of']}?" if groups.get("of") else ""
    post = holders.office(office) if what else ""
    if groups.get("of"):
        name_of = "|".join(map(re.escape, re.findall(r"[A-Z][\w-]+", groups["of"])))
        post = next(filter(None, (holders.of_head(it.text, name_of) for it in items)), "") if name_of else ""
        if not post:
            return None  # who led a race held no office
    taking = [it for it in items if holders.takes(it.text) and (not post or post in fold(it.text))]
    items = [it for it in items if not holders.of_another_portfolio(office, it.text)]
    if not name and post:
        naming = [(it.passage.published or "", who) for it in items if (who := holders.holder(post, it.text))]
        gone = {holders.leaver(it.text) for it in items if post in fold(it.text) and holders.leaves(it.text)}
        newest = max(naming, default=("", ""))[1]
        name = "" if newest in gone else newest  # who came after may be named by no office
    of_name = [it for it in items if name and name in _persons(it.text)]
    came = [it for it in of_name if it in taking or (post and holders.holder(post, it.text) == name)]
    since = min((it.passage.published or "9" for it in came), default="")
    takes = (it for it in came if holders.takes(it.text) and holders.leaver(it.text) != name)
    articles = frozenset(it.passage.article_id for it in takes)
    return Predecessor(office, post, name, since if since != "9" else "", articles)


def _persons(text: str) -> list[str]:
    """The last names of those named by two words and more, and the one that opens the text as somebody's."""
    first = re.match(rf"{_LAST}(?=,? (?:\d+,|is\b|was\b|had\b))", text)
    return [*([first.group()] if first else []), *holders.last_names(text)]
