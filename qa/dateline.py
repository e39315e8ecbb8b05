"""An open archive with everything that answers from it. Doors get a `Dateline` and nothing else."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from qa import build, index
from qa.answering.searching import Search
from qa.archive import Archive, PastArchive, Writer, WriterLock
from qa.archive.schema import check_made
from qa.checking.verify import Check, verify
from qa.encoders.entailment import POLAR, Entailment
from qa.encoders.models import Models, open_models
from qa.encoders.packaged import FAST
from qa.encoders.remembering import Remembering
from qa.engine import DatelineQueryEngine
from qa.errors import ArchiveBusy, IndexDamaged, SettingsError
from qa.index import VectorIndex
from qa.index.contextual import Contextual, open_contextual
from qa.reading.rerank import SentenceReranker
from qa.reading.support import Gate
from qa.retrieval.retrieve import HybridRetriever
from qa.retrieval.vocabulary import Vocabulary
from qa.schema import IngestReport, Progress, StoredArticle
from qa.settings import Settings
from qa.synthesize import Synthesizer
from qa.synthesize.extractive import Extractive
from qa.words.slips import Known

log = logging.getLogger("dateline")

# Up to here a one-shot command searches exactly: reading the vectors takes less than loading Chroma (1 s).
EXACT_BELOW = 50_000
RESTING = 2.0  # seconds without a question before contextual vectors are made
DAYS_KEPT = 4  # of those that questions were asked as of: each has a full-text index in memory


class Dateline:
    """An open archive with its engine. `keep_open` is for doors that live on: they search in Chroma. With `embeds` it
    makes contextual vectors while nothing is asked.

    Raises ArchiveMissing, ArchiveMismatch, ArchiveDamaged, SettingsError.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        keep_open: bool = False,
        embeds: bool = False,
        models: Future[Models] | None = None,
    ) -> None:
        self._settings = settings
        self.archive = Archive(settings.data)
        opened = models.result() if models else open_models(settings)
        embedder = opened.embedder
        check_made(self.archive.made, build.made_of(settings, embedder), settings.data)
        self.index = VectorIndex(self.archive)
        self.contextual = open_contextual(settings, self.archive)
        self._models = opened
        self._sentences = opened.embedder if opened.embedder.name == FAST.name else Remembering(opened.embedder)
        self._now = self._searching(self.archive)
        self._then: OrderedDict[date, tuple[PastArchive, Search]] = OrderedDict()
        self._lock = threading.Lock()
        self.retriever, self.reranker = self._now.retriever, self._now.reranker
        entailment = Entailment(opened.scorer)
        self.engine = DatelineQueryEngine(
            self._search,
            open_synthesizer(settings),
            Gate(),
            passages=settings.passages,
            check=open_check(settings, entailment),
            read=entailment if settings.check == "encoder" else None,
            tells=Entailment(opened.scorer or entailment, POLAR) if settings.check == "encoder" else None,
            during=self._busy,
        )
        self.engine.of = self
        self._stop = threading.Event()
        self._at_work, self._quiet_since = 0, time.monotonic()
        self._follower: threading.Thread | None = None
        self._maker: threading.Thread | None = None
        if embeds and self.contextual is not None:
            self._maker = threading.Thread(
                target=self._make_contextual, args=(self.contextual,), name="contextual", daemon=True
            )
            self._maker.start()
        if keep_open or self.archive.passages() > EXACT_BELOW:
            self._follower = threading.Thread(target=self._follow, name="index", daemon=True)
            self._follower.start()

    @property
    def settings(self) -> Settings:
        """What it was opened with."""
        return self._settings

    def close(self) -> None:
        self._stop.set()
        for thread in filter(None, (self._follower, self._maker)):
            thread.join(timeout=5)
        self.index.close()
        for past, _ in self._then.values():
            past.close()
        self._then.clear()
        self.archive.close()

    def _search(self, as_of: date | None) -> Search:
        """What to search with as of a day. Later articles have no part in it, not even in how rare a word is."""
        if as_of is None:
            return self._now
        with self._lock:
            if as_of not in self._then:
                past = PastArchive(self._settings.data, as_of)
                self._then[as_of] = (past, self._searching(past))
            self._then.move_to_end(as_of)
            while len(self._then) > DAYS_KEPT:
                self._then.popitem(last=False)  # closed when the last question that uses it is done with it
            return self._then[as_of][1]

    def _searching(self, archive: Archive) -> Search:
        embedder = self._models.embedder
        words, known = self._models.words, Vocabulary(archive)
        retriever = HybridRetriever(
            archive, self.index, embedder, words, known, self.contextual, k=self._settings.passages
        )
        reranker = SentenceReranker(self._sentences, self._models.scorer, words, known.frequencies)
        scorer = self._models.scorer
        words_known = Known(scorer.knows, lambda asked: known.frequencies(asked)[0]) if scorer else None
        return Search(
            retriever,
            reranker,
            archive.outlets,
            known.lacks,
            archive.article,
            archive.covers,
            archive.holds,
            words_known,
        )

    # --- the library ---

    def articles(self, query: str = "", limit: int = 200, offset: int = 0) -> list[StoredArticle]:
        return self.archive.articles(query, limit, offset)

    def count(self) -> int:
        return self.archive.count()

    def article(self, article_id: str) -> StoredArticle | None:
        return self.archive.article(article_id)

    def unembedded(self) -> int:
        """How many passages are still to get contextual vectors, as far as these are being made here."""
        return self.contextual.left if self.contextual else 0

    def outlets(self) -> list[str]:
        return self.archive.outlets()

    def remove(self, article_id: str) -> bool:
        """Delete an article from every index. Raises ArchiveBusy while another process writes."""
        with Writer(self._settings.data, self.archive.made) as writer:
            return writer.remove(article_id)

    def ingest(
        self,
        paths: Sequence[Path],
        *,
        on_progress: Callable[[Progress], None],
        stop: threading.Event,
        urls: Sequence[str] = (),
    ) -> IngestReport:
        """File articles. Raises ArchiveBusy while another process writes."""
        with self._busy():
            return build.ingest(self._settings, paths, urls=urls, on_progress=on_progress, stop=stop)

    def wait_for_index(self, seconds: float = 60.0) -> int | None:
        """Wait until the vector index is in use; its generation, or None if it did not come in that time."""
        deadline = time.monotonic() + seconds
        while self.index.generation is None and self._follower is not None and time.monotonic() < deadline:
            time.sleep(0.05)
        return self.index.generation

    # --- the vectors and their index, beside the asking ---

    def _make_contextual(self, contextual: Contextual) -> None:
        """Make the contextual vectors that are missing, now and whenever the archive has changed, between questions."""
        made: tuple[int, int, int] | None = None
        while not self._stop.wait(RESTING):
            try:
                if (state := self.archive.state()) != made and not contextual.make(
                    stop=self._stop, wait=self._until_quiet
                ):
                    made = state
            except ArchiveBusy as busy:
                log.info("%s", busy)
                self._stop.wait(30)
            except Exception as error:  # whatever it is, questions are answered by static vectors; it is tried again
                log.warning("contextual vectors: %s", error)
                self._stop.wait(30)

    @contextmanager
    def _busy(self) -> Iterator[None]:
        """While a question is answered or articles are filed."""
        with self._lock:
            self._at_work += 1
        try:
            yield
        finally:
            with self._lock:
                self._at_work -= 1
                self._quiet_since = time.monotonic()

    def _until_quiet(self) -> None:
        """Wait until nothing has been asked or filed for a moment."""
        while self._at_work or time.monotonic() < self._quiet_since + RESTING:
            if self._stop.wait(0.25):
                return

    def _follow(self) -> None:
        """Open the current generation, mend a damaged one, and change to newer ones as they come.

        Questions are answered by exact search until there is a trusted generation.
        """
        while True:
            try:
                self.index.follow()
            except IndexDamaged as damage:
                if self._stop.is_set():
                    return
                log.warning("vector index: %s; building it again", damage)
                self._rebuild()
            if self._stop.wait(2.0):
                return

    def _rebuild(self) -> None:
        try:
            lock = WriterLock(self._settings.data)
        except ArchiveBusy:
            return  # the writer builds one itself; looked at again in a moment
        try:
            index.build(self.archive)
        except IndexDamaged as damage:
            log.error("vector index: %s; the exact search answers meanwhile", damage)
            self._stop.wait(60)
        finally:
            lock.release()


def open_synthesizer(settings: Settings) -> Synthesizer:
    """The answerer asked for; never another one in its place."""
    if settings.llm == "extractive":
        return Extractive()
    from qa.llm import open_model
    from qa.synthesize.model import ModelSynthesizer

    return ModelSynthesizer(open_model(settings))


def open_check(settings: Settings, entailment: Entailment | None = None) -> Check:
    """The check asked for. The cross-encoder behind `entailment` is opened when a sentence needs it."""
    if settings.check == "rules":
        return verify
    if settings.check == "encoder":
        return partial(verify, read=entailment or Entailment())
    if settings.llm == "extractive":
        raise SettingsError("DATELINE_CHECK=model checks with the model that writes: set DATELINE_LLM too")
    from qa.answering.judging import ModelCheck
    from qa.llm import open_model

    return ModelCheck(open_model(settings))
