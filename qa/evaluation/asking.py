"""Asking an engine one question of a set, or all of them, several at a time where a remote model answers."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any, Protocol, TypeVar, cast

from qa.asking.question import LONGEST, clean
from qa.asking.standalone import standalone
from qa.errors import DatelineError, ProviderError, QuestionError
from qa.evaluation.journal import Line, Pair
from qa.evaluation.questions import Question
from qa.llm import metered
from qa.schema import Answer, Filters, Found, Turn, Usage

log = logging.getLogger("dateline.evaluation")

T = TypeVar("T")
R = TypeVar("R")
DEPTH = 50  # passages looked at for the retrieval figures


class Asked(Protocol):
    """What can be evaluated: Dateline's engine, or another one in its place.

    What it raises is the failure of one question, but for a DatelineError other than QuestionError and ProviderError:
    that concerns all of them (the settings, the archive).
    """

    def answer(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Answer: ...

    def search(self, question: str, k: int, filters: Filters = Filters()) -> Sequence[Found]: ...


def ask(engine: Asked, question: Question, filters: Filters, *, retrieval_only: bool, depth: int = DEPTH) -> Pair:
    """The lines of `retrieved.jsonl` and `answers.jsonl` for one question; no answer where only retrieval is wanted.

    A question that cannot be asked, or whose model or engine failed, has `error` in its line, and `usage` where a model
    was called before. The passages are those of the question as the answer understood it (`standalone`, cut to the
    longest question there may be); where there is no answer, a follow-up is made standalone by rules.
    """
    chosen = replace(filters, as_of=question.as_of) if question.as_of else filters
    answer: Line | None = None
    searched = ""
    if not retrieval_only:
        answer = {"qid": question.qid}
        with metered() as spent:
            try:
                answered = engine.answer(question.question, question.history, chosen)
                answer |= answered.to_json() | {"confidence": _probability(answered.confidence)}
                searched = answered.standalone
            except Exception as error:
                answer |= {"question": question.question, "answered": False, "text": "", "error": _reason(error)}
                answer |= {"usage": asdict(sum(spent, Usage()))} if spent else {}
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
        line["passages"] = [_passage(rank, found) for rank, found in enumerate(passages, 1)]
    except Exception as error:
        return {"qid": question.qid, "passages": [], "error": _reason(error)}
    return line


def _reason(error: Exception) -> str:
    """What is written of a question's failure, never empty. Raises what concerns all questions."""
    if isinstance(error, QuestionError | ProviderError):
        return str(error) or type(error).__name__
    if isinstance(error, DatelineError):
        raise error
    log.debug("an engine failed", exc_info=error)
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _probability(confidence: Any) -> float | None:
    if confidence is not None and not 0 <= confidence <= 1:  # NaN is refused too
        raise ValueError(f"the answer's confidence is {confidence}, not in [0, 1]")
    return None if confidence is None else float(confidence)


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
