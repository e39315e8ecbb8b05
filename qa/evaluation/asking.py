"""Asking an engine one question of a set, or all of them, several at a time where a remote model answers."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar, cast

from qa.errors import ProviderError, QuestionError
from qa.evaluation.journal import Line, Pair
from qa.evaluation.questions import Question
from qa.question import LONGEST, clean, standalone
from qa.schema import Answer, Filters, Found, Turn

T = TypeVar("T")
R = TypeVar("R")
DEPTH = 50  # passages looked at for the retrieval figures


class Asked(Protocol):
    """What can be evaluated: Dateline's engine, or another one in its place. Raises QuestionError, ProviderError."""

    def answer(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Answer: ...

    def search(self, question: str, k: int, filters: Filters = Filters()) -> Sequence[Found]: ...


def ask(engine: Asked, question: Question, filters: Filters, *, retrieval_only: bool, depth: int = DEPTH) -> Pair:
    """The lines of `retrieved.jsonl` and `answers.jsonl` for one question; no answer where only retrieval is wanted.

    A question that cannot be asked, or whose model failed, has `error` in its line. The passages are those of the
    question as the answer understood it (`standalone`, cut to the longest question there may be); where there is no
    answer, a follow-up is made standalone by rules.
    """
    chosen = replace(filters, as_of=question.as_of) if question.as_of else filters
    answer: Line | None = None
    searched = ""
    if not retrieval_only:
        answer = {"qid": question.qid}
        try:
            answered = engine.answer(question.question, question.history, chosen)
            answer |= answered.to_json()
            searched = answered.standalone
        except (QuestionError, ProviderError) as error:
            answer |= {"question": question.question, "answered": False, "text": "", "error": str(error)}
    return _search(engine, question, searched, chosen, depth), answer


def ask_all(
    engine: Asked,
    questions: Sequence[Question],
    filters: Filters,
    *,
    retrieval_only: bool,
    depth: int,
    concurrency: int,
) -> Iterator[Pair]:
    """The lines of each question as they come, `concurrency` questions at a time; in order where it is 1."""

    def one(question: Question) -> Pair:
        return ask(engine, question, filters, retrieval_only=retrieval_only, depth=depth)

    return at_once(one, questions, concurrency)


def _search(engine: Asked, question: Question, searched: str, filters: Filters, depth: int) -> Line:
    line: Line = {"qid": question.qid, "passages": []}
    try:
        text = searched or clean(question.question)
        text = searched or standalone(text, question.history) or text
        began = time.perf_counter()
        passages = engine.search(text[:LONGEST], depth, filters)
        line["ms"] = round((time.perf_counter() - began) * 1000, 2)
    except (QuestionError, ProviderError) as error:
        return line | {"error": str(error)}
    line["passages"] = [_passage(rank, found) for rank, found in enumerate(passages, 1)]
    return line


def _passage(rank: int, found: Found) -> Line:
    return {
        "rank": rank,
        "passage_id": found.passage_id,
        "article_id": found.article_id,
        "score": round(found.score, 6),
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "title": found.title,
        "outlet": found.outlet,
        "published": found.published,
    }


def at_once(one: Callable[[T], R], items: Sequence[T], concurrency: int) -> Iterator[R]:
    """`one` of each item, as they come, `concurrency` at a time; in order where that is 1.

    Daemon threads, so that Ctrl-C does not wait for a model's deadline. What one raises is raised here.
    """
    if concurrency <= 1:
        yield from map(one, items)
        return
    waiting: queue.SimpleQueue[T] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[R, None] | tuple[None, BaseException]] = queue.SimpleQueue()
    stop = threading.Event()
    for item in items:
        waiting.put(item)

    def work() -> None:
        while not stop.is_set():
            try:
                done.put((one(waiting.get_nowait()), None))
            except queue.Empty:
                return
            except BaseException as error:
                done.put((None, error))
                return

    for number in range(min(concurrency, len(items))):
        threading.Thread(target=work, name=f"eval-{number}", daemon=True).start()
    try:
        for _ in items:
            found, error = done.get()
            if error is not None:
                raise error
            yield cast(R, found)
    finally:
        stop.set()
