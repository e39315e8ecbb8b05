"""What is gathered while one question is answered, and the answer made of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from qa.answering.premises import Premise
from qa.asking import which_named
from qa.asking.comparisons import of_each
from qa.asking.question import Query
from qa.checking.verify import Verdict
from qa.days import dates, live
from qa.injection.injection import looks_like_injection
from qa.reports import other_figures
from qa.reports.placing import EARLIER
from qa.reports.sides import conflicts
from qa.schema import (
    ASIDE,
    DECLINED,
    WHICH,
    Answer,
    AnswerSentence,
    Checked,
    Citation,
    Conflict,
    DraftSentence,
    Evidence,
    Found,
    Meant,
    Usage,
)
from qa.synthesize.quoting import quotation, source
from qa.timelines.accounts import differing
from qa.words.clean import one_line

_UNREAD = (
    "The question is in {tongue}, which this archive finds only in articles in {tongue}. Ask in English, or make the "
    "archive anew with DATELINE_EMBEDDING=multilingual."
)

_TITLE = 120  # characters of a heading


@dataclass
class Gathered:
    """What is gathered while one question is answered."""

    model: str
    usage: Usage = Usage()
    sentences: list[AnswerSentence] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    dropped: int = 0
    quoted: bool = False
    incomplete: str = ""
    unanswered: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    calibrated: bool = True  # whether the answer's confidence is a probability
    kept: bool = False  # whether only what is of the question's days was read
    unread: str = ""  # the language of the question, if it is none that is read
    unsaid: Premise | None = None
    which: tuple[Evidence, ...] = ()  # a sentence on each of those that the question may mean
    evidence: tuple[Evidence, ...] = ()
    read: tuple[Evidence, ...] = ()  # for a timeline
    rivals: tuple[Evidence, ...] = ()  # two sentences of one report that give two figures
    only: Sequence[Evidence] = ()  # what alone tells it, where others are asked for
    timings: dict[str, float] = field(default_factory=dict)
    _telling: set[int] = field(default_factory=set)  # markers of citations that do not only say who somebody is
    _quoted_for: set[tuple[int, int]] = field(default_factory=set)  # markers, each with a part of the question
    _began: float = field(default_factory=time.perf_counter)
    _last: float = field(default_factory=time.perf_counter)

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.timings[name] = self.timings.get(name, 0.0) + (now - self._last) * 1000
        self._last = now

    def first_token(self) -> None:
        self.timings.setdefault("first_token", (time.perf_counter() - self._began) * 1000)

    def keep(self, sentence: DraftSentence, verdict: Verdict) -> Checked:
        """Number the sentence's citations in order of first use, without gaps, one number per span."""
        cited = [(self._cite(item), item.part) for item in sentence.evidence]
        self._telling |= {marker for marker, part in cited if part != ASIDE}
        self._quoted_for |= set(cited)
        used = tuple(dict.fromkeys(marker for marker, _ in cited))
        score = round(verdict.score, 4)
        kept = AnswerSentence(sentence.text, verdict.support, used, verdict.reason, sentence.day, score)
        self.sentences.append(kept)
        return Checked(kept, tuple(self.citations[marker - 1] for marker in used))

    def _cite(self, item: Evidence) -> int:
        for citation in self.citations:
            if (citation.article_id, citation.start, citation.end) == (item.passage.article_id, item.start, item.end):
                return citation.marker
        self.citations.append(_citation(item, len(self.citations) + 1))
        return len(self.citations)

    def answer(self, query: Query, passages: tuple[Found, ...], confidence: float) -> Answer:
        answered = bool(self.sentences)
        unsaid = None if answered else self.unsaid
        self.timings["total"] = (time.perf_counter() - self._began) * 1000
        written = " ".join(
            sentence.text
            + "".join(f" [{marker}]" if not i else f"[{marker}]" for i, marker in enumerate(sentence.citations))
            for sentence in self.sentences
        )
        return Answer(
            question=query.typed or query.asked,
            answered=answered,
            text=written if answered else self._declined(query, unsaid),
            sentences=tuple(self.sentences),
            citations=tuple(self.citations),
            conflicts=self._conflicts(query),
            window=query.window,
            nearest=passages,
            model=self.model,
            usage=self.usage,
            timings_ms=self.timings,
            standalone=query.abroad or query.query_str,
            dropped=self.dropped,
            quoted=self.quoted,
            confidence=round(confidence, 4),
            calibrated=self.calibrated,
            incomplete=bool(self.incomplete),
            note=self.incomplete,
            unanswered=(self.unanswered or self._unsourced(query)) if answered else (),
            lacking=self.lacking,
            absent=self.absent if not answered else (),
            premise=unsaid.claim if unsaid else "",
            instead=_citation(unsaid.instead, 1) if unsaid else None,
            which=tuple(
                Meant(item.passage.article_id, which_named.of(query.typed or query.asked, title) if title else "")
                for item in self.which
                for title in (_title(item),)
            ),
        )

    def _declined(self, query: Query, unsaid: Premise | None) -> str:
        return asked_back(self.which) or declined(self.lacking, self.absent, unsaid, self._aside(query))

    def _aside(self, query: Query) -> str:
        """What the reader is told besides, where nothing answers: that the question is in a language that is not read,
        what alone tells it, or the days that count."""
        if self.unread:
            return _UNREAD.format(tongue=self.unread)
        told = list(dict.fromkeys(source(item.passage) for item in self.only))
        return f"Only found in: {'; '.join(told)}." if told else _silent(query, kept=self.kept)

    def _unsourced(self, query: Query) -> tuple[str, ...]:
        """The question, where it asks for the report of an outlet and only others' are cited."""
        told = not query.source or any(citation.outlet in query.source for citation in self.citations)
        return () if told else (query.asked,)

    def _conflicts(self, query: Query) -> tuple[Conflict, ...]:
        """What is cited and told otherwise; of several questions, for each what is cited for it; of timelines, of each
        event."""
        if self.read:
            return differing(query.query_str, self.citations, self.read)
        # What is marked as earlier is told as over, and contradicts nothing.
        now = {it for told in self.sentences if not told.text.startswith(f"{EARLIER}: ") for it in told.citations}
        citations = [it for it in self.citations if it.marker in self._telling & now]
        if self.rivals and len(citations) > 1:
            return (other_figures.conflict(query.query_str, *citations[:2]),)
        if len(query.parts) < 2:
            question = query.query_str
            return (*conflicts(question, citations, self.evidence), *other_figures.beside(question, citations))
        out: list[Conflict] = []
        compared = bool(of_each(query.query_str))
        likeliest = self._likeliest() if compared else {}
        for number, question in enumerate(query.parts):
            own = [item for item in self.evidence if item.part == number]
            cited = [it for it in citations if (it.marker, number) in self._quoted_for]
            # Of two that are compared, the price of the one is no other answer to that of the other.
            cited = [it for it in cited if likeliest.get((it.article_id, it.start, it.end), number) == number]
            out += conflicts(question, cited, own)
            if not compared:
                out += other_figures.beside(question, cited)
        return tuple(out)

    def _likeliest(self) -> dict[tuple[str, int, int], int]:
        """The part of the question that each of the sentences found is read as answering best."""
        best: dict[tuple[str, int, int], Evidence] = {}
        for item in self.evidence:
            span = (item.passage.article_id, item.start, item.end)
            if span not in best or item.score > best[span].score:
                best[span] = item
        return {span: item.part for span, item in best.items()}


def _silent(query: Query, *, kept: bool) -> str:
    """What the reader is told of the days that a question asks the news of, or keeps to; "" where it does neither."""
    window = query.window
    if window is None:
        return ""
    if window.start and window.end:
        days = dates.span_in_words(window.start.isoformat(), window.end.isoformat())
    else:
        day = dates.in_words(str(window.end or window.start))
        days = f"up to {day}" if window.end else f"since {day}"
    if query.timeline == "" and window.start and window.end:
        return f"None tells of the time asked about: {days}."
    return f"Only what is of the time asked about counts: {days}. The nearest passages are of any day." if kept else ""


def asked_back(which: Sequence[Evidence]) -> str:
    """What the asker reads where any of several may be meant; "" where there are none."""
    told = [
        f"“{title}” ({of})" if title and not of.startswith(title) else f"“{title}”" if title else of
        for item in which
        for title, of in ((_title(item), source(item.passage)),)
    ]
    of = "at least of" if len(told) == 1 else "of several:"
    return f"{WHICH} The articles tell {of} {'; '.join(told)}. Ask again with a name." if told else ""


def _title(item: Evidence) -> str:
    """Its article's heading; "" where that is none, or an order to a model."""
    title = item.passage.title or ""
    return "" if looks_like_injection(title) else one_line(title, _TITLE)


def declined(
    lacking: Sequence[str], absent: Sequence[str] = (), unsaid: Premise | None = None, silent: str = ""
) -> str:
    """What the asker reads where the articles do not hold the answer; and why, if publications are lacking, if no
    passage of the archive has a name of the question, if none says what the question takes for granted, or what is
    `silent`."""
    if lacking:
        return f"{DECLINED} It asks for what {' and '.join(lacking)} reported, of which the archive has nothing."
    if absent:
        return f"{DECLINED} None of them speaks of {' or '.join(absent)}."
    if unsaid is None:
        return f"{DECLINED} {silent}".rstrip()
    named = f"{DECLINED.removesuffix('.')}: none of those found says in such words that {unsaid.claim}."
    return f"{named} What they say of {unsaid.about}: {quotation(unsaid.instead)} [1]"


def _citation(item: Evidence, marker: int) -> Citation:
    passage = item.passage
    return Citation(
        marker=marker,
        article_id=passage.article_id,
        title=passage.title,
        outlet=passage.outlet,
        author=passage.author,
        published=passage.filed or passage.published,
        url=passage.url,
        start=item.start,
        end=item.end,
        quote=item.text,
        version=passage.version,
        content_hash=passage.content_hash,
        dates=live.told(item.text, passage),
        opinion=passage.opinion,
        updated=passage.updated,
    )
