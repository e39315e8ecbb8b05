"""The whole flow of one question: understand, retrieve, rerank, synthesize, verify.

`DatelineQueryEngine` is a LlamaIndex query engine; `stream` is the same with every step as it happens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.response.schema import RESPONSE_TYPE, Response
from llama_index.core.prompts.mixin import PromptMixinType
from llama_index.core.schema import NodeWithScore, QueryBundle

from qa import bridging, deciding, forms, moments, premises
from qa import question as asking
from qa.disagreement import contrary
from qa.gathered import Gathered
from qa.question import Query
from qa.rerank import Part
from qa.retrieve import found
from qa.schema import (
    Answer,
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
from qa.searching import Search, Told, anchored, in_turn, lacking_of, told
from qa.support import Gate
from qa.synthesize import Synthesizer
from qa.synthesize.extractive import Extractive, line, quotation
from qa.verify import Check, Verdict, verify

_Decide = Callable[[], deciding.Word | None]


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
        read: deciding.Read | None = None,
    ) -> None:
        """`search` gives what to search with as of a day, or now; `read` says whether a text supports a claim, and
        without it no yes or no goes before quotations, and no premise is named."""
        super().__init__(callback_manager=None)
        self.of: object | None = None  # the `Dateline` that it answers for, whose archive and settings a run states
        self._search = search
        self._synthesizer = synthesizer
        self._gate = gate
        self._passages = passages
        self._today = today
        self._verify = check
        self._read = read

    def answer(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Answer:
        """The answer to one question. Raises QuestionError, ProviderError."""
        *_, last = self.stream(question, history, filters)
        assert isinstance(last, Answer)
        return last

    def stream(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Iterator[Event]:
        """`Searched`, then `Draft` and `Checked` as they come, then the `Answer`. Closing it stops a model's work."""
        run = Gathered(self._synthesizer.name)
        query = self._understand(question, history, filters, run)
        search = self._search(query.filters.as_of)
        query = anchored(query, search, self._passages, self._today())
        if query.timeline is not None:
            events = told(query, search, self._passages)
            run.lap("retrieve")
            # What is asked for besides a timeline proper may be no event of a known day, and yet be told.
            if events.events or not query.timeline or forms.subject(query.query_str):
                yield from self._tell(query, events, run)
                return
        if ordered := deciding.by_order(query, search, self._gate):
            yield from self._decide(query, ordered, run)
            return
        narrowed = query.narrowed()
        for tried in filter(None, (narrowed, query)):  # what is asked about may be reported at another time
            nodes = search.retriever.ranked(tried, self._passages)
            run.lap("retrieve")
            parts = search.reranker.rank(tried, nodes)
            passages = tuple(found(node) for node in nodes)
            lacking = [lacking_of(part, passages, search.outlets()) for part in parts]
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
        run.absent = tuple(dict.fromkeys(name for part in parts for name in part.absent))
        held = [part for part, chance in zip(parts, chances, strict=True) if chance >= self._gate.threshold]
        hop = bridging.Hops(search, self._gate, self._passages)
        joined = None if run.lacking else bridging.join(query, in_turn(held), hop, self._read)
        if joined is not None:
            run.lap("join")
            yield from self._join(joined, run)
            return
        yield Searched(query.query_str, query.window, passages)
        event = moments.event_of(query.query_str) if not held and not run.lacking else None
        dated = moments.told_by(event, in_turn(parts)) if event else None
        if dated is not None:
            chances = [self._gate.threshold]
            yield from self._write(query, [dated], run)
        if held:
            run.unanswered = tuple(part.question for part in parts if part not in held)
            evidence = in_turn(held)
            if len(query.parts) < 2:
                evidence += contrary(query.query_str, evidence, passages)
            run.evidence = evidence
            yield from self._write(query, evidence, run, partial(self._word, query, passages, evidence, search))
        elif dated is None:
            run.unsaid = self._unsaid(parts, passages, search, run)
        run.lap("write")
        yield run.answer(query, passages, max(chances))

    def search(self, question: str, k: int, filters: Filters = Filters()) -> list[Found]:
        """The k best passages, best first, without an answer."""
        query = self._understood(asking.clean(question), None, filters)
        return [found(node) for node in self._search(query.filters.as_of).retriever.ranked(query, k)]

    def _understand(self, question: str, history: Sequence[Turn], filters: Filters, run: Gathered) -> Query:
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

    def _word(
        self, query: Query, passages: Sequence[Found], evidence: Sequence[Evidence], search: Search
    ) -> deciding.Word | None:
        """The yes or no that goes before quotations; a model says it in its own sentences."""
        if self._read is None or len(query.parts) > 1:
            return None
        return deciding.word(query.query_str, passages, search.outlets(), evidence, self._read)

    def _unsaid(
        self, parts: Sequence[Part], passages: Sequence[Found], search: Search, run: Gathered
    ) -> premises.Premise | None:
        """What a declined question takes for granted and no passage says, where nothing else tells why it is; without
        the support check it is not certain enough."""
        if self._read is None or len(parts) > 1 or run.lacking or run.absent:
            return None
        return premises.unsaid(parts[0].question, passages, parts[0].evidence, search.reranker.words, self._read)

    def _decide(self, query: Query, decided: deciding.Decided, run: Gathered) -> Iterator[Event]:
        """Which of two reports came first is always told in their own words."""
        run.model = Extractive.name
        passages = tuple(item.passage for item in decided.evidence)
        yield Searched(query.query_str, query.window, passages)
        for number, item in enumerate(decided.evidence):
            draft = DraftSentence(quotation(item, "" if number else decided.word), (item,))
            yield run.keep(draft, verify(draft))
        run.lap("write")
        yield run.answer(query, passages, 1.0)

    def _join(self, it: bridging.Joined, run: Gathered) -> Iterator[Event]:
        """What the question describes, then what it asks of that: each is a part of what is written."""
        run.unanswered = it.unanswered
        yield Searched(it.query.query_str, it.query.window, it.passages)
        yield from self._write(it.held, it.evidence, run)
        run.lap("write")
        yield run.answer(it.query, it.passages, it.confidence)

    def _write(
        self, query: Query, evidence: Sequence[Evidence], run: Gathered, word: _Decide = lambda: None
    ) -> Iterator[Event]:
        """The synthesizer's sentences; the articles' own where none of a model's stands, as the evidence was found to
        hold the answer. That a model found none in it counts only if it may decline. `word` goes before quotations."""
        if self._synthesizer.name != Extractive.name:
            yield from self._written(self._synthesizer, query, evidence, run)
            refused = run.dropped or run.incomplete or not self._synthesizer.may_decline
            if run.sentences or not refused:
                return
            run.quoted = True
        worked_out = word()
        if worked_out is not None and worked_out.evidence:
            yield from self._beside(worked_out, run)
        else:
            yield from self._written(Extractive(), query, evidence, run, worked_out)

    def _beside(self, word: deciding.Word, run: Gathered) -> Iterator[Event]:
        """Two sentences that do not agree, the word that they are worth before them."""
        for number, item in enumerate(word.evidence):
            draft = DraftSentence(quotation(item), (item,))
            checked = (draft, verify(draft)) if number else self._worked_out(word, draft)
            if checked is not None:
                run.first_token()
                yield run.keep(*checked)

    def _written(
        self,
        by: Synthesizer,
        query: Query,
        evidence: Sequence[Evidence],
        run: Gathered,
        word: deciding.Word | None = None,
    ) -> Iterator[Event]:
        """Each sentence is checked as soon as it is written, repaired once if it fails, else left out. `word` goes
        before the first."""
        for item in by.write(query.query_str, evidence):
            if isinstance(item, Usage):
                run.usage += item
            elif isinstance(item, Incomplete):
                run.incomplete = item.reason
            elif isinstance(item, Draft):
                run.first_token()
                yield item
            else:
                checked = self._worked_out(word, item) if word else self._check(by, query, item, evidence, run)
                word = None
                if checked is None:
                    run.dropped += 1
                else:
                    run.first_token()
                    yield run.keep(*checked)

    def _worked_out(self, word: deciding.Word, sentence: DraftSentence) -> tuple[DraftSentence, Verdict] | None:
        """A quotation with a yes or no before it, which is no quotation and so supported in part at most."""
        verdict = self._verify(sentence)
        if verdict.support == "unsupported":
            return None
        reason = f"“{word.text}” is worked out {word.how}; {verdict.reason}"
        return replace(sentence, text=f"{word.text}: {sentence.text}"), replace(
            verdict, support="partial", reason=reason
        )

    def _tell(self, query: Query, it: Told, run: Gathered) -> Iterator[Event]:
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
        self, by: Synthesizer, query: Query, sentence: DraftSentence, evidence: Sequence[Evidence], run: Gathered
    ) -> tuple[DraftSentence, Verdict] | None:
        verdict = self._verify(sentence)
        run.usage += verdict.usage
        if verdict.support != "unsupported":
            return sentence, verdict
        repaired, usage = by.repair(query.query_str, sentence, verdict.reason, evidence)
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
