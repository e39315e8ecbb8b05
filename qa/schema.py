"""The values that pass between the parts. All frozen; tuples inside; no behaviour beyond reading themselves.

Offsets everywhere are Python string indices (code points) into `Article.text`, end exclusive.
Dates are ISO 8601 strings as the source gave them: `2025-11-18`, or with time and offset
`2025-11-18T09:30:00+09:00`. An unknown date is None, never a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

Support = Literal["supported", "partial", "unsupported"]
_WHERE = ("entries", "revised")  # of a passage, not shown
DECLINED = "The articles do not hold an answer to this question."  # how the text of a declined answer begins,
WHICH = "Which one is meant?"  # and of one that asks back


@dataclass(frozen=True)
class Article:
    """One news item as published, before it is filed.

    `given_id` is the identifier the source states (a JSONL `id`, a front-matter `id`), None where it states none.
    `text` is the body: NFC, `\\n` line ends, control and bidi characters removed, never empty.
    `place` is the town of the dateline ("WASHINGTON"). `metadata` keeps what the source states beyond these fields.
    """

    text: str
    title: str | None = None
    given_id: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    place: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Refusal:
    """A file, or one record in it, that could not be taken. `where` is escaped for display; `reason` is one line."""

    where: str
    reason: str


@dataclass(frozen=True)
class StoredArticle:
    """An article as the archive holds it: one version of it, with what the archive knows besides.

    `version` counts from 1; `content_hash` is the SHA-256 of the text and the stated fields, in hex.
    `first_seen` is when the archive took this version (UTC, ISO 8601). `cluster` is shared by wire copies.
    """

    article_id: str
    version: int
    content_hash: str
    text: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    updated: str | None
    url: str | None
    language: str | None
    place: str | None
    metadata: Mapping[str, Any]
    first_seen: str
    cluster: str
    aliases: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Window:
    """The days a question is about, both ends included; None is open. `reason` says where it came from."""

    start: date | None = None
    end: date | None = None
    reason: str = ""

    def to_json(self) -> dict[str, str | None]:
        return {
            "from": self.start.isoformat() if self.start else None,
            "to": self.end.isoformat() if self.end else None,
            "reason": self.reason,
        }


@dataclass(frozen=True)
class Filters:
    """What the asker fixed by hand. `as_of` cuts hard: nothing published, updated or first seen later is used."""

    as_of: date | None = None
    start: date | None = None
    end: date | None = None
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Turn:
    """One earlier exchange of a conversation."""

    question: str
    answer: str


@dataclass(frozen=True)
class Dated:
    """Words of a text that name a day by the article's own ("Tuesday"), and the days they mean: ISO dates, both
    included, the same where it is one day (see `news_time`)."""

    words: str
    day: str
    until: str


@dataclass(frozen=True)
class Citation:
    """The span a sentence rests on. `article.text[start:end] == quote`, always. Markers count from 1, no gaps.

    `dates` are the days that the quote names only by the article's own day. `opinion` is whether the article is marked
    as one (see `opinion`).
    """

    marker: int
    article_id: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    start: int
    end: int
    quote: str
    version: int = 1
    content_hash: str = ""
    dates: tuple[Dated, ...] = ()
    opinion: bool = False
    updated: str | None = None


@dataclass(frozen=True)
class AnswerSentence:
    """One sentence of an answer, without its markers. `reason` says why the check decided as it did, `score` in [0, 1]
    how likely the cited text supports it. `day` is the day that it tells of, as an ISO date, in an answer that is a
    timeline; else None."""

    text: str
    support: Support
    citations: tuple[int, ...]
    reason: str = ""
    day: str | None = None
    score: float = 0.0


@dataclass(frozen=True)
class Found:
    """One passage that the search found: for the dated list under an answer, and for `search`.

    `score` is higher-is-better, on the retriever's own scale (see `retrieve`). `copies` names the other outlets
    that carry the same wire copy. Of an entry of a page that is written on for days `published` is the entry's day and
    `filed` the page's own (see `days.live`); else `filed` is None. `cosine` is of its vector to the question's,
    or of the farthest that was searched for where it is farther. `entries` are where the entries of such a page begin,
    and their days, `sections` where those of the article begin, and their headings (see `words.sections`), `revised`
    where the sentences of an article that was updated in place do, with the day of the update for those that came with
    it; for such a sentence that is `published`, too, and `filed` the article's own day. `interviewed` is whom an
    article interviews whose heading names nobody (see `who.interviews`).
    """

    article_id: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    start: int
    end: int
    text: str
    score: float
    passage_id: str = ""
    copies: tuple[str, ...] = ()
    version: int = 1
    content_hash: str = ""
    opinion: bool = False
    updated: str | None = None
    filed: str | None = None
    cosine: float = 0.0
    entries: tuple[tuple[int, str], ...] = field(default=(), compare=False, repr=False)
    sections: tuple[tuple[int, str], ...] = field(default=(), compare=False, repr=False)
    revised: tuple[tuple[int, str], ...] = field(default=(), compare=False, repr=False)
    interviewed: str = field(default="", compare=False, repr=False)


ASIDE = -1


@dataclass(frozen=True)
class Evidence:
    """One sentence of a found passage that may carry part of the answer.

    `start` and `end` are its span in the article; `text` is that span. `score` is the evidence score of the question
    against it (see `rerank`), higher is better. `part` says which of a compound question's parts it is for, from 0;
    `ASIDE` where it only says who somebody is that another one names.
    `before` is the sentence that it follows in the passage, "" where that is not known.
    `akin` are the articles that are of one matter with its own (see `stories`), None where that is not known.
    `alone` is the logit that it has without its article's heading, None where it was not read so (see `unheaded`).
    `story` is the name of the question whose story its article goes on with, without that name (see `developing`).
    """

    passage: Found
    start: int
    end: int
    text: str
    score: float
    part: int = 0
    before: str = field(default="", compare=False, repr=False)
    akin: frozenset[str] | None = field(default=None, compare=False, repr=False)
    alone: float | None = field(default=None, compare=False, repr=False)
    story: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True)
class DraftSentence:
    """A sentence as a synthesizer wrote it, before the check. `text` has no markers; `evidence` is what it cites.
    `question` is what it answers, where that is known: a short answer says nothing without it."""

    text: str
    evidence: tuple[Evidence, ...]
    day: str | None = None
    question: str = field(default="", compare=False)


@dataclass(frozen=True)
class Incomplete:
    """The last value of a draft that ended before its writer was done. What came before it stands; `reason` is for
    the reader and says what to do next."""

    reason: str


@dataclass(frozen=True)
class Conflict:
    """Sources that say different things of the same matter, side by side; `markers` are the citations.

    `over` is what they differ over: "figure", "date", "name", "outcome", "cause". `says` are the words of each that
    differ, `sources` how many independent sources say each (an outlet or a wire copy counts once; all that was found
    counts, quoted or not), `alone` the markers of those that one source says against two or more. `told` says so.
    `outlets` and `published` are whose report of which day each statement is of, as its citation has them.
    """

    about: str
    statements: tuple[str, ...]
    markers: tuple[int, ...]
    over: str = ""
    says: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    alone: tuple[int, ...] = ()
    told: str = ""
    outlets: tuple[str | None, ...] = ()
    published: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Usage:
    """Tokens a model read and wrote, over all its calls for one answer. Zero without a model."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    calls: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.calls + other.calls,
        )


DOUBTFUL = 0.72  # confidence below which an answer is in doubt (ANSWERS.md, *When it declines*)


@dataclass(frozen=True)
class Meant:
    """An article on one of several that a question may mean, and the question asked of it; "" where it has no title to
    ask by."""

    article_id: str
    question: str


@dataclass(frozen=True)
class Answer:
    """What the asker gets, whoever wrote it.

    `text` is the sentences with their markers ("… [1][2]"), or the sentence that says the articles do not hold the
    answer. `dropped` counts sentences left out because the articles did not support them even after one repair; where
    none was left, `quoted`: the articles' own words stand in for what `model` wrote.
    `standalone` is the question as it was searched for, or the two that it was cut into, where a name had to be found
    first (see `bridging`). `nearest` are the closest passages, best first. `confidence` is
    the probability that the articles hold the answer (see `support`), if it is `calibrated`; else a rule decided
    (ANSWERS.md, *When it declines*). `unanswered` are the parts of a compound question
    that they do not answer while they answer others, or the question, where only others than the outlet whose report it
    asks for tell of it. `lacking` are publications on whose report the question rests
    though the archive has nothing of theirs; `absent` names of a declined question that no passage of the archive has.
    `which` are the articles on those that a declined question may mean, which names none of them ("the film"): then
    `text` asks back, and their passages are the first of the `nearest`.
    `aside` is set where nothing was asked of the articles ("Hello", "How many articles are there?").
    `premise` is a clause that a declined question takes for granted, or asks, and no passage found says though they
    speak of its subject ("the ferry was sunk"); `instead` is what one says of it, cited in `text` as [1] and not among
    the `citations`.
    """

    question: str
    answered: bool
    text: str
    sentences: tuple[AnswerSentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    window: Window | None = None
    nearest: tuple[Found, ...] = ()
    model: str = "extractive"
    usage: Usage = Usage()
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    standalone: str = ""
    dropped: int = 0
    quoted: bool = False
    confidence: float | None = None
    calibrated: bool = True
    incomplete: bool = False
    note: str = ""
    unanswered: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    premise: str = ""
    instead: Citation | None = None
    which: tuple[Meant, ...] = ()
    aside: bool = False

    @property
    def verified(self) -> str:
        """ "7 of 8 sentences verified", counting the sentences that were left out."""
        good = sum(sentence.support == "supported" for sentence in self.sentences)
        return f"{good} of {len(self.sentences) + self.dropped} sentences verified"

    @property
    def sureness(self) -> str:
        """The confidence in words: "confidence 93%", with what to do where an answer is in doubt, or, declined, how
        likely it is all the same that the articles hold the answer; empty where it is no probability, and where a model
        declined what they seem to answer."""
        if self.confidence is None or not self.calibrated or (not self.answered and self.confidence >= 0.5):
            return ""
        if not self.answered:
            return f"chance that the articles hold the answer: {_percent(self.confidence)}"
        advice = ": read what is quoted before you rely on it" if self.confidence < DOUBTFUL else ""
        return f"confidence {_percent(self.confidence)}{advice}"

    def to_json(self) -> dict[str, Any]:
        """The shape of `ask --json` and of each line of `answers.jsonl`."""
        out = asdict(self)
        out["window"] = self.window.to_json() if self.window else None
        out["timings_ms"] = {name: round(ms, 2) for name, ms in self.timings_ms.items()}
        out["nearest"] = [{key: value for key, value in it.items() if key not in _WHERE} for it in out["nearest"]]
        return out


def _percent(probability: float) -> str:
    """In whole percent, never 0% nor 100%: nothing here is certain."""
    return "under 1%" if probability < 0.005 else "over 99%" if probability > 0.995 else f"{probability:.0%}"


# --- what a streaming consumer sees, in order: Searched, then Draft and Checked in any mix, then exactly one Answer ---


@dataclass(frozen=True)
class Searched:
    """The search is done: how the question was understood, and what was found, best first."""

    standalone: str
    window: Window | None
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Draft:
    """Unchecked text as a model writes it: a piece to append. Never to be shown as verified."""

    text: str


@dataclass(frozen=True)
class Checked:
    """One sentence that has been checked, with the citations it uses."""

    sentence: AnswerSentence
    citations: tuple[Citation, ...]


Event = Searched | Draft | Checked | Answer


@dataclass(frozen=True)
class Progress:
    """How far an ingest is. `stage` is "reading", "filing", "indexing" or, of contextual vectors, "embedding"; `total`
    is None while unknown."""

    stage: str
    done: int
    total: int | None
    note: str = ""


@dataclass(frozen=True)
class IngestReport:
    """What an ingest did. Counts are articles, but for `passages`, which were embedded and filed; `refused` has one
    reason for each file or record left out."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: tuple[Refusal, ...] = ()
    passages: int = 0
    copies: int = 0
    seconds: float = 0.0
    interrupted: bool = False
