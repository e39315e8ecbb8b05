"""A small stand-in for `qa.dateline.Dateline`: the same methods, a few articles, answers at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from qa.errors import ArchiveBusy, ProviderError
from qa.schema import (
    WHICH,
    Answer,
    AnswerSentence,
    Checked,
    Citation,
    Conflict,
    Draft,
    Event,
    Filters,
    Found,
    IngestReport,
    Meant,
    Progress,
    Refusal,
    Searched,
    StoredArticle,
    Turn,
    Usage,
    Window,
)

ANY = Filters()
FERRY = (
    "HARROW QUAY – The harbour board voted 5 to 2 on Tuesday to close the old ferry pier from 1 December.\n\n"
    "“The piles are worn through, and we will not wait for an accident,” the harbour master said after the vote.\n\n"
    "Repairs will cost about 3.4 million crowns and take until the end of May, according to the board's engineer. "
    "A bus will run in place of the ferry, every 20 minutes on weekdays.\n\n"
    "Shopkeepers on the quay had asked for a later date. They fear for the Christmas trade, which some of them say "
    "brings in a third of the year.\n\n"
    "The board last closed the pier in the winter of 2009, after a storm had torn away two of its mooring posts. That "
    "closure was meant to last six weeks and lasted five months.\n\n"
    "Passengers with season tickets will have the unused weeks refunded. The first bus leaves the square at 05:40."
)
COST = (
    "The repair of the ferry pier will cost 4.1 million crowns, not 3.4 million, the auditor wrote on Thursday.\n\n"
    "The lower figure leaves out the temporary landing stage, the auditor said. The harbour board stood by its sum."
)
BUS = (
    "A replacement bus will run every 20 minutes on weekdays while the ferry pier is closed, the town said.\n"
    "The timetable goes up at the quay on Friday."
)


def stored(identity: str, title: str | None, text: str, outlet: str | None, published: str | None, **more: object):
    article = StoredArticle(
        article_id=identity, version=1, content_hash=f"hash-{identity}", text=text, title=title, outlet=outlet,
        author=None, published=published, updated=None, url=None, language="en", place=None, metadata={},
        first_seen="2025-11-20T08:00:00+00:00", cluster=identity,
    )  # fmt: skip
    return replace(article, **more)


ARTICLES = (
    stored(
        "ferry-pier", "Old ferry pier to close for the winter", FERRY, "Harrow Quay Courier (fiction)",
        "2025-11-18T17:30:00+01:00", author="By the harbour desk", url="https://courier.example/ferry-pier",
    ),
    stored("pier-cost", "Auditor puts pier repair at 4.1 million", COST, "The Quay Ledger (fiction)", "2025-11-20"),
    stored("bus", "Bus to replace ferry", BUS, "Harrow Quay Courier (fiction)", None),
)  # fmt: skip


class FakeEngine:
    """Plays an answer about the pier. The question chooses the manner: see `stream`."""

    def __init__(self, dateline: FakeDateline) -> None:
        self._dateline = dateline
        self.asked: list[tuple[str, tuple[Turn, ...], Filters]] = []
        self.closed = threading.Event()  # set when a stream was closed before its end
        self.pause = 0.0

    def stream(self, question: str, history: Sequence[Turn] = (), filters: Filters = ANY) -> Iterator[Event]:
        """ "slow…" never ends by itself, "fail…" raises, "nothing…" is declined, "which pier?" asked back, "bug…" is an
        error of ours."""
        self.asked.append((question, tuple(history), filters))
        try:
            if question.startswith("fail"):
                raise ProviderError("the model did not answer after 2 retries; try again in a minute", retry=True)
            if question.startswith("bug"):
                raise ZeroDivisionError("secret detail")
            found = tuple(self._found(article) for article in self._dateline.articles())
            yield Searched(question, self._window(question, filters), found)
            if question.startswith("nothing"):
                text = "The articles in this archive do not say."
                yield Answer(question, False, text, nearest=found[:2], standalone=question)
                return
            if question == "which pier?":
                which = tuple(Meant(it.article_id, f"{question} ({it.title})") for it in found[:2])
                yield Answer(question, False, f"{WHICH} …", nearest=found, standalone=question, which=which)
                return
            yield from self._answer(question, filters, found)
        except GeneratorExit:
            self.closed.set()
            raise

    def _answer(self, question: str, filters: Filters, found: tuple[Found, ...]) -> Iterator[Event]:
        answer = self._dateline.answer(question)
        for sentence in answer.sentences:
            for piece in (sentence.text[:20], sentence.text[20:], " "):
                time.sleep(self.pause)
                yield Draft(piece)
            cited = tuple(item for item in answer.citations if item.marker in sentence.citations)
            yield Checked(sentence, cited)
            while question.startswith("slow"):
                time.sleep(0.05)
                yield Draft("…")
        yield replace(answer, window=self._window(question, filters), nearest=found)

    def _window(self, question: str, filters: Filters) -> Window | None:
        if filters.start or filters.end:
            return Window(filters.start, filters.end, "you set these dates")
        if "week" in question:
            return Window(date(2025, 11, 17), date(2025, 11, 23), "the question says “this week”")
        return None

    def _found(self, article: StoredArticle) -> Found:
        end = min(len(article.text), 220)
        copies = ("The Inland Post (fiction)",) if article.article_id == "bus" else ()
        return Found(
            article.article_id, article.title, article.outlet, article.author, article.published, article.url, 0, end,
            article.text[:end], 1.0, f"{article.article_id}-0", copies,
        )  # fmt: skip


class FakeDateline:
    def __init__(self, articles: Sequence[StoredArticle] = ARTICLES) -> None:
        self._articles = {article.article_id: article for article in articles}
        self.engine = FakeEngine(self)
        self.busy = False
        self.make_answer: Callable[[str], Answer] = self._pier
        self.ingest_pause = 0.0

    def answer(self, question: str) -> Answer:
        return self.make_answer(question)

    def articles(self, query: str = "", limit: int = 200, offset: int = 0) -> list[StoredArticle]:
        word = query.casefold()
        held = [
            item for item in self._articles.values() if word in f"{item.title} {item.outlet} {item.text}".casefold()
        ]
        return sorted(held, key=lambda item: item.published or "", reverse=True)[offset : offset + limit]

    def count(self) -> int:
        return len(self._articles)

    def article(self, article_id: str) -> StoredArticle | None:
        return self._articles.get(article_id)

    def unembedded(self) -> int:
        return 0

    def outlets(self) -> list[str]:
        return sorted({item.outlet for item in self._articles.values() if item.outlet})

    def remove(self, article_id: str) -> bool:
        return self._articles.pop(article_id, None) is not None

    def ingest(
        self, paths: Sequence[Path], *, on_progress: Callable[[Progress], None], stop: threading.Event
    ) -> IngestReport:
        if self.busy:
            raise ArchiveBusy("another process (4242) writes to the archive; wait for it to end")
        new, refused = 0, []
        for place, path in enumerate(paths, start=1):
            on_progress(Progress("reading", place, len(paths), path.name))
            time.sleep(self.ingest_pause)
            if stop.is_set():
                return IngestReport(new=new, interrupted=True)
            text = path.read_text(encoding="utf-8").strip()
            if text:
                self._articles[path.stem] = stored(path.stem, text.splitlines()[0], text, None, None)
                new += 1
            else:
                refused.append(Refusal(str(path), "the file is empty"))
        return IngestReport(new=new, refused=tuple(refused))

    def cite(self, marker: int, article_id: str, quote: str) -> Citation:
        article = self._articles[article_id]
        start = article.text.index(quote)
        return Citation(
            marker, article_id, article.title, article.outlet, article.author, article.published, article.url, start,
            start + len(quote), quote, article.version, article.content_hash,
        )  # fmt: skip

    def _pier(self, question: str) -> Answer:
        citations = (
            self.cite(1, "ferry-pier", "voted 5 to 2 on Tuesday to close the old ferry pier from 1 December"),
            self.cite(2, "bus", "A replacement bus will run every 20 minutes on weekdays"),
            self.cite(3, "ferry-pier", "Repairs will cost about 3.4 million crowns and take until the end of May"),
            self.cite(4, "pier-cost", "will cost 4.1 million crowns, not 3.4 million"),
        )
        sentences = (
            AnswerSentence("The harbour board voted 5 to 2 to close the old ferry pier from 1 December 2025.",
                           "supported", (1,)),
            AnswerSentence("While it is closed, a bus will run every 20 minutes on weekdays.", "supported", (2, 1)),
            AnswerSentence("The repairs cost 3.4 million crowns.", "partial", (3,),
                           "the article attributes this to the board's engineer"),
        )  # fmt: skip
        conflict = Conflict(
            "what the repair costs",
            ("About 3.4 million crowns, according to the board's engineer.", "4.1 million crowns, the auditor wrote."),
            (3, 4),
        )
        text = " ".join(f"{item.text} {''.join(f'[{mark}]' for mark in item.citations)}" for item in sentences)
        return Answer(
            question, True, text, sentences, citations, (conflict,), timings_ms={"total": 84.0}, standalone=question,
            dropped=1, usage=Usage(),
        )  # fmt: skip
