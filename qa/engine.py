"""The whole flow of one question: understand, retrieve, rerank, synthesize, verify.

`DatelineQueryEngine` is a LlamaIndex query engine; `stream` is the same with every step as it happens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from functools import cache, partial

from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.response.schema import RESPONSE_TYPE, Response
from llama_index.core.prompts.mixin import PromptMixinType
from llama_index.core.schema import NodeWithScore, QueryBundle

from qa.answering import (
    abroad,
    bridging,
    chaining,
    conversing,
    deciding,
    headed,
    listing,
    newest,
    no_matter,
    of_archive,
    on_hand,
    premises,
    proving,
    siding,
    tolls,
    which_one,
)
from qa.answering.amending import with_corrections
from qa.answering.apart import each_alone
from qa.answering.contradicted import contradicted, gainsaid
from qa.answering.dated import dated, dated_first
from qa.answering.gathered import Gathered
from qa.answering.mistyped import put_right
from qa.answering.polar import Word, worded
from qa.answering.searching import Retrieved, Search, anchored, in_turn, retrieve
from qa.answering.telling import Told, told
from qa.answering.unsaid_of import unsaid
from qa.answering.writing import Writer, in_own_words, quoted
from qa.asking import (
    courtesies,
    forms,
    how_many_hurt,
    lapsed,
    other_paper,
    overviews,
    that_firm,
    to_dateline,
    which_named,
)
from qa.asking import question as asking
from qa.asking.following import following
from qa.asking.question import Query
from qa.asking.standalone import standalone
from qa.checking.verify import Check, Read, verify
from qa.days.covered import Covers
from qa.days.dates import in_words
from qa.reading import first
from qa.reading.support import Gate
from qa.reports import of_reports, other_sides
from qa.reports.disagreement import contrary
from qa.retrieval.nodes import found
from qa.schema import DOUBTFUL, Answer, DraftSentence, Event, Evidence, Filters, Found, Searched, Turn
from qa.synthesize import Synthesizer
from qa.synthesize.extractive import Extractive
from qa.synthesize.quoting import cited, line, quotation

UNDATED = "on which days it was (the articles on it bear no date)"
_NAMED = 3  # turns before it of which the names are looked for, as each takes a search
_NEAREST = 3  # passages that are shown first in place of an answer


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
        read: Read | None = None,
        tells: Read | None = None,
        during: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """`search` gives what to search with as of a day, or now; `read` says whether a text supports a claim, and
        without it no premise is named; `tells` whether it tells a yes or no, and without either of the
        two no word goes before quotations. Each question is answered in a context that `during` gives."""
        super().__init__(callback_manager=None)
        self.of: object | None = None  # the `Dateline` that it answers for, whose archive and settings a run states
        self._search = search
        self._writer, self._quotes = Writer(synthesizer, check), synthesizer.name == Extractive.name
        self._gate = gate
        self._passages = passages
        self._today = today
        self._read, self._tells = read, tells
        self._during = during

    def answer(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Answer:
        """The answer to one question. Raises QuestionError, ProviderError."""
        *_, last = self.stream(question, history, filters)
        assert isinstance(last, Answer)
        return last

    def stream(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Iterator[Event]:
        """`Searched`, then `Draft` and `Checked` as they come, then the `Answer`. Closing it stops a model's work."""
        with self._during():
            yield from self._stream(question, history, filters)

    def _stream(self, question: str, history: Sequence[Turn], filters: Filters) -> Iterator[Event]:
        run = Gathered(self._writer.synthesizer.name)
        said = to_dateline.said(asking.clean(question), goes_on=bool(history))
        if said and (self._quotes or said != "otherwise"):  # a model can put it otherwise
            yield from self._reply(question, said, filters, run)
            return
        history = [turn for turn in history if not to_dateline.said(turn.question, goes_on=True)]
        turns = which_named.throughout(courtesies.turns(question, history))
        meant = which_named.asked(question, turns)
        turns = [] if meant else turns
        if again := proving.unproved(asking.clean(question), turns, quotes=self._quotes):
            meant, turns = again
        named = (replace(turn, question=self._put_right(turn.question, filters)) for turn in turns[-_NAMED:])
        history = that_firm.throughout([*turns[:-_NAMED], *named])
        query = self._understand(meant or question, history, filters, run)
        query = replace(query, typed=asking.clean(question)) if meant else query
        search = self._search(query.filters.as_of)
        query = anchored(query, search, self._passages, self._today())
        looking = siding.Looking(search, self._gate, self._passages, run.lap)
        in_hand = proving.proved(query, history, looking) or on_hand.told(query, history, looking)
        in_hand = in_hand or newest.told(query, looking, self._today(), goes_on=bool(history))
        by_heading = headed.told(query, looking) if self._quotes and not in_hand else None
        if of_sides := in_hand or by_heading or listing.several(query, looking):
            yield from self._side(of_sides, search, run)
        elif it := self._timeline(query, search, run):
            yield from self._tell(query, it, search, run)
        elif ordered := deciding.by_order(query, search, self._gate):
            yield from self._decide(query, ordered, run)
        elif tolls := self._tolls(query, search, run):
            yield from self._count(query, *tolls, search, run)
        else:
            if self._quotes and (plainly := overviews.asked_plainly(query.query_str)):
                query = self._again(plainly, query)  # no day of it is told
            usual = cache(partial(self._retrieved, query, search, run))
            # What a model made standalone is not asked as it is typed.
            typed = partial(self._as_typed, query, search, run) if self._quotes else usual
            follow = following(query.asked, history)
            together = conversing.retrieved(query, follow, looking, self._today(), usual, typed)
            got = with_corrections(each_alone(together, search, self._gate, self._passages, run.lap), search)
            if self._quotes and search.reranker.of_english and (unread := abroad.unread(got)):
                got, run.unread = replace(got, held=(), chance=0.0, lacking=(), absent=()), unread
            run.lacking, run.absent = got.lacking, got.absent
            if which := which_one.several(got, goes_on=bool(history)):
                yield from self._ask_back(got, which, search, run)
            elif joined := self._joined(got, search):
                yield from self._join(joined, search, run)
            else:
                yield from self._answer(got, search, run)

    def _reply(self, question: str, said: to_dateline.Said, filters: Filters, run: Gathered) -> Iterator[Event]:
        """To what asks nothing of the articles."""
        text = of_archive.told(said, self._search(filters.as_of), filters, filters.as_of or self._today())
        run.lap("total")
        asked = asking.clean(question)
        yield Searched(asked, None, ())
        yield Answer(
            asked, False, text, model=run.model, timings_ms=run.timings, standalone=asked, calibrated=False, aside=True
        )

    def search(self, question: str, k: int, filters: Filters = Filters()) -> list[Found]:
        """The k best passages, best first, without an answer."""
        query = self._of_archive(question, filters)
        search = self._search(query.filters.as_of)
        nodes = search.retriever.ranked(query, k)
        if (other := abroad.in_rough_english(query, nodes, self._again)) is not None:
            query, nodes = other, search.retriever.ranked(other, k)
        return [found(node) for node in first.ordered(query, nodes, search.reranker)]

    def _retrieved(self, query: Query, search: Search, run: Gathered) -> Retrieved:
        """What is found for the question; in rough English, where it is German or Spanish and articles are English."""
        read = partial(retrieve, search=search, gate=self._gate, most=self._passages, lap=run.lap)
        ranked, meant = search.retriever.ranked, search.reranker.meant
        return abroad.retrieved(query, ranked, self._passages, self._again, read, meant)

    def _as_typed(self, query: Query, search: Search, run: Gathered) -> Retrieved:
        """What is found for the question as if none had come before it."""
        typed = self._again(query.asked, query)
        return self._retrieved(anchored(typed, search, self._passages, self._today()), search, run)

    def _again(self, text: str, query: Query) -> Query:
        """`query` asked as `text`."""
        return replace(self._understood(text, None, query.filters), typed=query.typed)

    def _understand(self, question: str, history: Sequence[Turn], filters: Filters, run: Gathered) -> Query:
        typed = asking.clean(question)
        text = self._put_right(courtesies.bare(typed, goes_on=bool(history)), filters)
        if history:
            outlets = self._search(filters.as_of).outlets()
            text = other_paper.asked(text, [turn.question for turn in history], outlets) or text
        written = self._writer.synthesizer.standalone(text, history) if history else None
        if written is not None:
            run.usage += written[1]
        alone = written[0] if written is not None else standalone(text, history)
        alone, filters = asking.still_as_of(text, alone, filters, self._today(), self._covers(filters))
        query = replace(self._understood(text, alone, filters), typed=typed)
        run.lap("understand")
        return query

    def _of_archive(self, question: str, filters: Filters) -> Query:
        """What is searched for where a question stands alone."""
        return self._understood(self._put_right(courtesies.bare(asking.clean(question)), filters), None, filters)

    def _put_right(self, text: str, filters: Filters) -> str:
        """Without slips, and with the capitals that the archive gives its words, where it has none."""
        of_day = self._search(asking.as_of(text, filters, self._today(), self._covers(filters)))
        return put_right(text, partial(self._understood, alone=None, filters=filters), of_day, self._passages)

    def _understood(self, text: str, alone: str | None, filters: Filters) -> Query:
        """With the outlets that there were as of the day that the question asks as of."""
        today, covers = self._today(), self._covers(filters)
        outlets = self._search(asking.as_of(text, filters, today, covers)).outlets()
        return asking.understand(text, standalone=alone, outlets=outlets, filters=filters, today=today, covers=covers)

    def _covers(self, filters: Filters) -> Covers:
        """What tells the days of the oldest and newest article that there are under these filters, of none to come."""
        return cache(lambda: self._search(filters.as_of).covers(filters, filters.as_of or self._today()))

    def _timeline(self, query: Query, search: Search, run: Gathered) -> Told | None:
        """The events, if it asks for any; what is asked for besides a timeline proper may be no event of a known day,
        and yet be told."""
        if query.timeline is None or (not self._quotes and overviews.subject(query.query_str)):
            return None  # a model sums up in its own sentences
        it = told(query, search, self._passages)
        if subject := abroad.subject_of_timeline(query.query_str):
            other = told(replace(query, timeline=subject), search, self._passages)
            it = other if len(other.events) > 2 * len(it.events) else it  # some words mean something in both
        run.lap("retrieve")
        asked = query.query_str
        sure = not query.timeline or forms.subject(asked, loose=False) or overviews.of_event(asked)
        return it if it.events or it.undated or sure else None

    def _tell(self, query: Query, it: Told, search: Search, run: Gathered) -> Iterator[Event]:
        """A timeline, always in the articles' own words: no model has a part in it."""
        passages = search.reranker.steering.shown(it.passages)
        yield Searched(query.query_str, query.window, passages)
        run.read, run.calibrated = it.read, False
        drafts = (DraftSentence(line(event, query.asked), cited(event), event.day.isoformat()) for event in it.events)
        yield from quoted(drafts, run)
        if it.undated:
            run.unanswered = (UNDATED,)
            yield from quoted(
                (DraftSentence(quotation(item, question=query.asked), (item,)) for item in it.undated), run
            )
        run.lap("write")
        yield run.answer(query, passages, it.held)

    def _side(self, it: siding.Sided, search: Search, run: Gathered) -> Iterator[Event]:
        """What reports say otherwise is always told in their own words."""
        passages = search.reranker.steering.shown(it.passages)
        yield Searched(it.query.query_str, it.query.window, passages)
        run.lacking, run.absent, run.unanswered = it.lacking, it.absent, it.unanswered
        run.evidence, run.rivals, run.only = it.evidence, it.rivals, it.only
        run.calibrated = 0 < it.confidence < 1
        yield from quoted(it.drafts, run)
        run.lap("write")
        yield run.answer(it.query, passages, it.confidence)

    def _decide(self, query: Query, decided: deciding.Decided, run: Gathered) -> Iterator[Event]:
        """Which of two reports came first is always told in their own words."""
        passages = tuple(item.passage for item in decided.evidence)
        yield Searched(query.query_str, query.window, passages)
        drafts = (
            DraftSentence(quotation(item, word, question=query.query_str), (item,))
            for item, word in zip(decided.evidence, (decided.word, ""), strict=True)
        )
        yield from quoted(drafts, run)
        run.calibrated = False
        run.lap("write")
        yield run.answer(query, passages, 1.0)

    def _tolls(self, query: Query, search: Search, run: Gathered) -> tuple[Retrieved, tuple[Evidence, ...]] | None:
        """What tells how many came to harm, where it is asked whether anybody did, and reports count them differently:
        the newest count is the answer, as where their number is asked for."""
        how_many = how_many_hurt.asked(query.query_str) if self._quotes and not query.abroad else None
        if how_many is None:
            return None
        got = with_corrections(self._retrieved(self._again(how_many, query), search, run), search)
        if not got.held or got.lacking or got.absent or len(got.parts) > 1:
            return None
        evidence = self._evidence(got, search)
        return (got, evidence) if tolls.told(how_many, in_own_words(got.query, evidence)) else None

    def _count(
        self, query: Query, got: Retrieved, evidence: tuple[Evidence, ...], search: Search, run: Gathered
    ) -> Iterator[Event]:
        passages = search.reranker.steering.shown(got.passages)
        yield Searched(query.query_str, query.window, passages)
        run.evidence = evidence
        yield from self._writer.write(got.query, evidence, run, lambda _: Word(worded(yes=True), "from the count"))
        run.lap("write")
        yield run.answer(query, passages, got.chance)

    def _joined(self, got: Retrieved, search: Search) -> bridging.Joined | None:
        """The answer by way of what the question only describes, if it does, or in two sentences."""
        if got.lacking or (got.absent and not got.held) or got.query.abroad:
            return None
        hop = bridging.Hops(search, self._gate, self._passages)
        bridged = bridging.join(got.query, in_turn(got.held), hop, self._read)
        return bridged or chaining.chained(got, search, self._gate)

    def _join(self, it: bridging.Joined, search: Search, run: Gathered) -> Iterator[Event]:
        """What the question describes, and what it asks of that."""
        run.lap("join")
        run.unanswered = it.unanswered
        passages = search.reranker.steering.shown(it.passages)
        yield Searched(it.query.query_str, it.query.window, passages)
        yield from self._writer.write(it.held, it.evidence, run)
        run.lap("write")
        yield run.answer(it.query, passages, it.confidence)

    def _ask_back(self, got: Retrieved, which: tuple[Evidence, ...], search: Search, run: Gathered) -> Iterator[Event]:
        """Which of those that were found is meant, those that may be first."""
        firsts = {item.passage.passage_id: item.passage for item in which}
        others = [it for it in got.passages if it.passage_id not in firsts]
        passages = (*firsts.values(), *others)
        yield Searched(got.query.query_str, got.query.window, search.reranker.steering.shown(passages))
        run.which, run.calibrated = which, False
        yield run.answer(got.query, search.reranker.steering.shown(passages, read=len(which)), 0.0)

    def _answer(self, got: Retrieved, search: Search, run: Gathered) -> Iterator[Event]:
        """What the articles answer of it; else the day of an event, or that it did not happen; else why it declines."""
        if premises.of_no_deed(got, search.reranker.words) or no_matter.of_none(got):
            got = replace(got, held=(), chance=0.0)
        query, chance, steering = got.query, got.chance, search.reranker.steering
        passages = got.passages if got.held or not got.near else got.near[: self._passages]
        run.kept = query.keeps or bool(got.near)
        yield Searched(query.query_str, query.window, steering.shown(passages))
        denied = self._denied(got, search)
        if not denied and got.held and premises.to_be_told(query.query_str, chance):
            denied = self._unsaid(got, search)
        if denied:
            run.unsaid, chance, run.calibrated = denied, 0.0, False
        elif nobody := premises.nobody_at_all(got):
            yield from self._writer.write(query, [nobody], run)
            chance, run.calibrated = self._gate.threshold, False
        elif got.held:
            run.unanswered, run.evidence = got.unanswered, self._evidence(got, search)
            if got.unanswered and query.abroad:
                run.unanswered = (query.abroad,)
            yield from self._writer.write(
                query, run.evidence, run, partial(self._stated_end, got, run.evidence, search)
            )
        elif plain := dated(got) or premises.not_so(got):
            yield from self._writer.write(query, [plain], run)
            chance, run.calibrated = self._gate.threshold, False
        else:
            run.unsaid = (
                self._gainsaid(got, search) or self._unsaid(got, search) or self._contradicted(got, search, run)
            )
        run.lap("write")
        # In place of an answer the nearest passages are what is read, so their sentences are looked at as closely.
        yield run.answer(query, steering.shown(passages, read=0 if run.sentences else _NEAREST), chance)

    def _stated_end(
        self, got: Retrieved, evidence: Sequence[Evidence], search: Search, quoted: Sequence[Evidence]
    ) -> Word | None:
        """Until when it was to be so, by the first quotation, where that is over; else the yes or no, if any."""
        today = got.query.filters.as_of or self._today()
        end = lapsed.ended(got.query.query_str, quoted[0], today) if quoted and not got.query.abroad else None
        if end is None:
            return self._word(got, evidence, search, quoted)
        until = "Not until" if lapsed.opposite(got.query.query_str, quoted[0]) else "Until"
        return Word(f"{until} {in_words(end.isoformat())}, by this report", "from the end that it states")

    def _word(
        self, got: Retrieved, evidence: Sequence[Evidence], search: Search, quoted: Sequence[Evidence]
    ) -> Word | None:
        """The yes or no that goes before quotations; a model says it in its own sentences."""
        if self._read is None or self._tells is None or len(got.parts) > 1 or got.query.abroad:
            return None
        word = deciding.word(
            got.query.query_str, got.passages, search.outlets(), evidence, quoted, read=self._read, tells=self._tells
        )
        rests_on = word.evidence if word else ()
        plain = len(search.reranker.steering.plain(rests_on)) == len(rests_on)
        return word if plain and all(map(got.query.allows, rests_on)) else None

    def _denied(self, got: Retrieved, search: Search) -> premises.Premise | None:
        """What the question takes for granted and a sentence that was found denies: then nothing answers it."""
        if len(got.parts) > 1 or got.lacking or got.query.abroad:
            return None
        question, found = got.query.query_str, got.passages
        denied = premises.denied(question, found) or premises.only_rumoured(got) or premises.plainly(question, found)
        if not denied and (not got.held or got.chance < DOUBTFUL):
            denied = premises.done_instead(question, found)
        return denied if denied and search.reranker.steering.plain([denied.instead]) else None

    def _unsaid(self, got: Retrieved, search: Search) -> premises.Premise | None:
        """What a question that is declined, or answered with doubt, takes for granted and no passage says, where
        nothing else tells why it is; without the support check it is not certain enough."""
        if got.query.abroad:  # what it takes for granted would be told in rough English
            return None
        if self._read is None or len(got.parts) > 1 or got.lacking or got.unsure or not got.passages:
            return None
        (part,) = got.parts
        found, words = (part.question, got.passages, part.evidence), search.reranker.words
        sure = bool(got.held) and got.chance >= DOUBTFUL
        premise = unsaid(*found, words, self._read, declined=not got.held, sure=sure)
        return premise if premise and search.reranker.steering.plain([premise.instead]) else None

    def _gainsaid(self, got: Retrieved, search: Search) -> premises.Premise | None:
        """What a question that is declined takes for granted and one of the sentences found for it says no to; without
        the two readers it is not certain enough."""
        if self._read is None or self._tells is None or got.query.abroad or got.lacking or got.unsure:
            return None
        evidence = [it for it in got.parts[0].evidence if got.query.allows(it)] if len(got.parts) == 1 else []
        premise = gainsaid(got.query.query_str, evidence, self._tells, self._read)
        return premise if premise and search.reranker.steering.plain([premise.instead]) else None

    def _contradicted(self, got: Retrieved, search: Search, run: Gathered) -> premises.Premise | None:
        """What a question that is declined takes for granted and the archive says no to."""
        if got.query.abroad or got.lacking or len(got.parts) > 1:
            return None

        def whether(question: str) -> tuple[Word, Evidence] | None:
            query = self._understood(question, None, got.query.filters)
            own = retrieve(query, search, self._gate, self._passages, run.lap)
            if not own.held or own.lacking or len(own.parts) > 1:
                return None
            evidence = self._evidence(own, search)
            quotes = in_own_words(query, evidence)
            word = self._word(own, evidence, search, quotes) if quotes else None
            return (word, quotes[0]) if word else None

        premise = contradicted(got.query.query_str, got.passages, whether)
        return premise if premise and search.reranker.steering.plain([premise.instead]) else None

    def _evidence(self, got: Retrieved, search: Search) -> tuple[Evidence, ...]:
        """The sentences that may answer, best first, and what stands against them in what was found and not read. One
        that tells the day of an event, if no more is asked for, is the best. A model is given none with orders to it,
        and of what was not read none is quoted."""
        evidence = of_reports.without(got.query.query_str, in_turn(got.held))
        if not self._quotes:
            evidence = tuple(search.reranker.steering.plain(evidence))
        if len(got.query.parts) == 1:
            evidence = dated_first(got, evidence)
        against = [
            replace(item, part=own[0].part)
            for part in got.held
            if (own := [item for item in evidence if item.part == part.evidence[0].part])
            for item in other_sides.with_others(part.question, own, contrary(part.question, own, got.passages))
            if got.query.allows(item)
        ]
        plain = search.reranker.steering.plain(against)
        return (*evidence, *of_reports.without(got.query.query_str, plain))

    # --- LlamaIndex's own door ---

    def _query(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        filters = query_bundle.filters if isinstance(query_bundle, Query) else Filters()
        answer = self.answer(query_bundle.query_str, filters=filters)
        query = self._of_archive(query_bundle.query_str, filters)
        nodes: list[NodeWithScore] = self._search(query.filters.as_of).retriever.retrieve(query)
        return Response(response=answer.text, source_nodes=nodes, metadata=answer.to_json())

    async def _aquery(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        import asyncio

        return await asyncio.to_thread(self._query, query_bundle)

    def _get_prompt_modules(self) -> PromptMixinType:
        return {}
