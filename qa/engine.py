"""The whole flow of one question: understand, retrieve, rerank, synthesize, verify.

`DatelineQueryEngine` is a LlamaIndex query engine; `stream` is the same with every step as it happens.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import zip_longest

from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.response.schema import RESPONSE_TYPE, Response
from llama_index.core.prompts.mixin import PromptMixinType
from llama_index.core.schema import NodeWithScore, QueryBundle

from qa import disagreement, forms, moments, news_time
from qa import question as asking
from qa.publications import unknown_sources
from qa.question import Query
from qa.rerank import Part
from qa.retrieve import found
from qa.schema import (
    Answer,
    AnswerSentence,
    Checked,
    Citation,
    Draft,
    DraftSentence,
    Event,
    Evidence,
    Filters,
    Found,
    Incomplete,
    Searched,
    Turn,
    Usage,
)
from qa.searching import Search, Told, told
from qa.support import Gate
from qa.synthesize import Synthesizer
from qa.synthesize.extractive import Extractive, line
from qa.terms import fold
from qa.verify import Check, Verdict, verify

DECLINED = "The articles do not hold an answer to this question."


class DatelineQueryEngine(BaseQueryEngine):
    """Answers from the archive; `answered` is False where the articles do not hold the answer."""

    def __init__(
        self,
        search: Callable[[date | None], Search],
        synthesizer: Synthesizer,
        gate: Gate,
        *,
        passages: int = 10,
        today: Callable[[], date] = date.today,
        check: Check = verify,
    ) -> None:
        """`search` gives what to search with as of a day, or now."""
        super().__init__(callback_manager=None)
        self._search = search
        self._synthesizer = synthesizer
        self._gate = gate
        self._passages = passages
        self._today = today
        self._verify = check

    def answer(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Answer:
        """The answer to one question. Raises QuestionError, ProviderError."""
        *_, last = self.stream(question, history, filters)
        assert isinstance(last, Answer)
        return last

    def stream(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Iterator[Event]:
        """`Searched`, then `Draft` and `Checked` as they come, then the `Answer`. Closing it stops a model's work."""
        run = _Run(self._synthesizer.name)
        query = self._understand(question, history, filters, run)
        search = self._search(query.filters.as_of)
        if query.timeline is not None:
            events = told(query, search, self._passages)
            run.lap("retrieve")
            # What is asked for besides a timeline proper may be no event of a known day, and yet be told.
            if events.events or not query.timeline or forms.subject(query.query_str):
                yield from self._tell(query, events, run)
                return
        narrowed = query.narrowed()
        for tried in filter(None, (narrowed, query)):  # what is asked about may be reported at another time
            nodes = search.retriever.ranked(tried, self._passages)
            run.lap("retrieve")
            parts = search.reranker.rank(tried, nodes)
            passages = tuple(found(node) for node in nodes)
            lacking = [_lacking(part, passages, search.outlets()) for part in parts]
            chances = [
                0.0 if names else self._gate.probability(part.signs) for part, names in zip(parts, lacking, strict=True)
            ]
            run.lap("rerank")
            if max(chances) >= self._gate.threshold:
                break
        if narrowed is not None and tried is query and query.window is not None:
            reason = f"{query.window.reason}; as nothing of those days answers it, all days were searched"
            query.window = replace(query.window, reason=reason)
        run.lacking = tuple(dict.fromkeys(name for names in lacking for name in names))
        yield Searched(query.query_str, query.window, passages)
        held = [part for part, chance in zip(parts, chances, strict=True) if chance >= self._gate.threshold]
        event = moments.event_of(query.query_str) if not held and not run.lacking else None
        dated = moments.told_by(event, in_turn(parts)) if event else None
        if dated is not None:
            chances = [self._gate.threshold]
            yield from self._write(query, [dated], run)
        if held:
            run.unanswered = tuple(part.question for part in parts if part not in held)
            yield from self._write(query, in_turn(held), run)
        run.lap("write")
        yield run.answer(query, passages, max(chances))

    def search(self, question: str, k: int, filters: Filters = Filters()) -> list[Found]:
        """The k best passages, best first, without an answer."""
        query = self._understood(asking.clean(question), None, filters)
        return [found(node) for node in self._search(query.filters.as_of).retriever.ranked(query, k)]

    def _understand(self, question: str, history: Sequence[Turn], filters: Filters, run: _Run) -> Query:
        text = asking.clean(question)
        written = self._synthesizer.standalone(text, history) if history else None
        if written is not None:
            run.usage += written[1]
        alone = written[0] if written is not None else asking.standalone(text, history)
        query = self._understood(text, alone, filters)
        run.lap("understand")
        return query

    def _understood(self, text: str, alone: str | None, filters: Filters) -> Query:
        """With the outlets that there were as of the day that the question asks as of."""
        today = self._today()
        outlets = self._search(asking.as_of(text, filters, today)).outlets()
        return asking.understand(text, standalone=alone, outlets=outlets, filters=filters, today=today)

    def _write(self, query: Query, evidence: Sequence[Evidence], run: _Run) -> Iterator[Event]:
        """Each sentence is checked as soon as it is written, repaired once if it fails, else left out."""
        for item in self._synthesizer.write(query.query_str, evidence):
            if isinstance(item, Usage):
                run.usage += item
            elif isinstance(item, Incomplete):
                run.incomplete = item.reason
            elif isinstance(item, Draft):
                run.first_token()
                yield item
            else:
                checked = self._check(query, item, evidence, run)
                if checked is None:
                    run.dropped += 1
                else:
                    run.first_token()
                    yield run.keep(*checked)

    def _tell(self, query: Query, it: Told, run: _Run) -> Iterator[Event]:
        """A timeline, always in the articles' own words: no model has a part in it."""
        run.model = Extractive.name
        yield Searched(query.query_str, query.window, it.passages)
        for event in it.events:
            draft = DraftSentence(line(event), (event.evidence,), event.day.isoformat())
            verdict = verify(draft)
            if verdict.support == "unsupported":
                run.dropped += 1
            else:
                yield run.keep(draft, verdict)
        run.lap("write")
        yield run.answer(query, it.passages, it.held)

    def _check(
        self, query: Query, sentence: DraftSentence, evidence: Sequence[Evidence], run: _Run
    ) -> tuple[DraftSentence, Verdict] | None:
        verdict = self._verify(sentence)
        run.usage += verdict.usage
        if verdict.support != "unsupported":
            return sentence, verdict
        repaired, usage = self._synthesizer.repair(query.query_str, sentence, verdict.reason, evidence)
        run.usage += usage
        if repaired is None:
            return None
        verdict = self._verify(repaired)
        run.usage += verdict.usage
        return None if verdict.support == "unsupported" else (repaired, verdict)

    # --- LlamaIndex's own door ---

    def _query(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        filters = query_bundle.filters if isinstance(query_bundle, Query) else Filters()
        answer = self.answer(query_bundle.query_str, filters=filters)
        nodes: list[NodeWithScore] = self._search(filters.as_of).retriever.retrieve(query_bundle)
        return Response(response=answer.text, source_nodes=nodes, metadata=answer.to_json())

    async def _aquery(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        import asyncio

        return await asyncio.to_thread(self._query, query_bundle)

    def _get_prompt_modules(self) -> PromptMixinType:
        return {}


def _lacking(part: Part, passages: Sequence[Found], outlets: Sequence[str]) -> tuple[str, ...]:
    """Publications whose report the question rests on, though the archive has none of theirs and no passage that was
    found names them."""
    names = unknown_sources(part.question, outlets)
    return tuple(name for name in names if not any(fold(name) in fold(passage.text) for passage in passages))


def declined(lacking: Sequence[str]) -> str:
    """What the asker reads where the articles do not hold the answer; why, if a publication is lacking."""
    if not lacking:
        return DECLINED
    return f"{DECLINED} It asks for what {' and '.join(lacking)} reported, of which the archive has nothing."


def in_turn(parts: Sequence[Part]) -> tuple[Evidence, ...]:
    """The best sentence for each part, then the second best for each, and so on."""
    rounds = zip_longest(*(part.evidence for part in parts))
    return tuple(item for row in rounds for item in row if item is not None)


@dataclass
class _Run:
    """What is gathered while one question is answered."""

    model: str
    usage: Usage = Usage()
    sentences: list[AnswerSentence] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    dropped: int = 0
    incomplete: str = ""
    unanswered: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    timings: dict[str, float] = field(default_factory=dict)
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
        used = tuple(dict.fromkeys(self._cite(item) for item in sentence.evidence))
        score = round(verdict.score, 4)
        kept = AnswerSentence(sentence.text, verdict.support, used, verdict.reason, sentence.day, score)
        self.sentences.append(kept)
        return Checked(kept, tuple(self.citations[marker - 1] for marker in used))

    def _cite(self, item: Evidence) -> int:
        for citation in self.citations:
            if (citation.article_id, citation.start, citation.end) == (item.passage.article_id, item.start, item.end):
                return citation.marker
        passage = item.passage
        self.citations.append(
            Citation(
                marker=len(self.citations) + 1,
                article_id=passage.article_id,
                title=passage.title,
                outlet=passage.outlet,
                author=passage.author,
                published=passage.published,
                url=passage.url,
                start=item.start,
                end=item.end,
                quote=item.text,
                version=passage.version,
                content_hash=passage.content_hash,
                dates=news_time.told(item.text, passage.published),
                opinion=passage.opinion,
            )
        )
        return len(self.citations)

    def answer(self, query: Query, passages: tuple[Found, ...], confidence: float) -> Answer:
        answered = bool(self.sentences)
        self.timings["total"] = (time.perf_counter() - self._began) * 1000
        written = " ".join(
            sentence.text
            + "".join(f" [{marker}]" if not i else f"[{marker}]" for i, marker in enumerate(sentence.citations))
            for sentence in self.sentences
        )
        return Answer(
            question=query.asked,
            answered=answered,
            text=written if answered else declined(self.lacking),
            sentences=tuple(self.sentences),
            citations=tuple(self.citations),
            conflicts=disagreement.conflicts(query.query_str, self.citations) if len(query.parts) < 2 else (),
            window=query.window,
            nearest=passages,
            model=self.model,
            usage=self.usage,
            timings_ms=self.timings,
            standalone=query.query_str,
            dropped=self.dropped,
            confidence=round(confidence, 4),
            incomplete=bool(self.incomplete),
            note=self.incomplete,
            unanswered=self.unanswered if answered else (),
            lacking=self.lacking,
        )
