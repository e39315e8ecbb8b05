"""`ask`, `search`, and `chat --terminal`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import asdict
from datetime import date

from qa.commands import OK
from qa.commands.screen import dump, plain
from qa.dateline import Dateline
from qa.days import dates
from qa.encoders.models import Models
from qa.errors import DatelineError, QuestionError
from qa.schema import Answer, Checked, Citation, Draft, Filters, Found, Searched, Turn, Window
from qa.settings import Settings
from qa.words.clean import days

_DIFFERS = {"cause": "Accounts of the cause differ"}
_NEAREST = 3  # passages shown in place of an answer
_MARKS = {"supported": "✓", "partial": "~", "unsupported": "✗"}


def filters(options: argparse.Namespace) -> Filters:
    """The filters of a command line. Raises QuestionError for what is not a date, or an empty window."""
    found = Filters(
        as_of=_day(options.as_of, "--as-of"),
        start=_day(options.start, "--from"),
        end=_day(options.end, "--to"),
        outlets=tuple(options.outlet),
    )
    if found.start and found.end and found.start > found.end:
        raise QuestionError(f"--from {found.start} is after --to {found.end}")
    return found


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise QuestionError(f"{option} {text!r} is not a date; write it as 2026-03-14") from None


def ask(settings: Settings, models: Future[Models], question: str, chosen: Filters, *, as_json: bool) -> int:
    dateline = Dateline(settings, models=models)
    try:
        if as_json:
            print(dump(dateline.engine.answer(question, (), chosen).to_json()))
        else:
            _show(dateline, question, (), chosen)
    finally:
        dateline.close()
    return OK


def search(settings: Settings, question: str, k: int, chosen: Filters, *, as_json: bool) -> int:
    if not 1 <= k <= 200:
        raise QuestionError(f"-k {k}: ask for 1 to 200 passages")
    dateline = Dateline(settings)
    try:
        passages = dateline.engine.search(question, k, chosen)
    finally:
        dateline.close()
    if as_json:
        print(dump([asdict(passage) | {"rank": rank} for rank, passage in enumerate(passages, 1)]))
    else:
        _list(passages)
    return OK


def terminal(settings: Settings) -> int:
    """A prompt: questions and follow-ups until an empty line or Ctrl-D. Ctrl-C stops an answer, not the chat."""
    dateline = Dateline(settings, keep_open=True, embeds=True)
    history: list[Turn] = []
    print(f"{dateline.count()} articles. Ask; an empty line ends. Ctrl-C stops an answer.")
    try:
        while True:
            try:
                question = input("\n> ").strip()
            except (EOFError, KeyboardInterrupt):
                print()
                return OK
            if not question:
                return OK
            try:
                answer = _show(dateline, question, history, Filters())
                history.append(Turn(question, answer.text))
            except KeyboardInterrupt:
                print("\n(stopped)")
            except DatelineError as error:
                print(f"dateline: {error}", file=sys.stderr)
    finally:
        dateline.close()


def _show(dateline: Dateline, question: str, history: Sequence[Turn], chosen: Filters) -> Answer:
    """Print the days that are searched, if the question names any, and the answer as its sentences are verified."""
    answer: Answer | None = None
    drafting = False
    for event in dateline.engine.stream(question, history, chosen):
        if isinstance(event, Searched):
            _scope(event.window)
        elif isinstance(event, Draft) and sys.stderr.isatty() and not drafting:
            print("(writing …)", file=sys.stderr)
            drafting = True
        elif isinstance(event, Checked):
            marks = "".join(f"[{marker}]" for marker in event.sentence.citations)
            print(f"{_MARKS[event.sentence.support]} {plain(event.sentence.text)} {marks}", flush=True)
        elif isinstance(event, Answer):
            answer = event
    assert answer is not None
    _close(answer)
    return answer


def _scope(window: Window | None) -> None:
    """The days that are searched, and why: as the page says it."""
    if window and (window.start or window.end):
        reason = f" because {window.reason}" if window.reason else ""
        print(plain(f"Searching {days(window.start, window.end)}{reason}.") + "\n", flush=True)


def _close(answer: Answer) -> None:
    if answer.answered:
        dropped = f"; {answer.dropped} left out as unsupported" if answer.dropped else ""
        print("\n" + "; ".join(filter(None, (f"{answer.verified}{dropped}", answer.sureness))) + ".")
        for conflict in answer.conflicts:
            marks = ", ".join(f"[{marker}]" for marker in conflict.markers)
            print(f"{_DIFFERS.get(conflict.over, 'The reports differ')}: {plain(conflict.told) or marks}")
        for part in answer.unanswered:
            print(f"The articles do not hold an answer to: {plain(part)}")
        for citation in answer.citations:
            _cite(citation)
    else:
        print(plain(answer.text))
        if answer.sureness:
            print(f"({answer.sureness})")
        if answer.instead:
            _cite(answer.instead)
        if answer.nearest:
            print("\nNearest passages:")
            _list(answer.nearest[: max(_NEAREST, len(answer.which))])
    if answer.note:
        print(f"\n{plain(answer.note)}")


def _cite(citation: Citation) -> None:
    where = f"{citation.article_id}, characters {citation.start}–{citation.end}"
    print(f"  [{citation.marker}] {_source(citation)} ({plain(where)}){_mark(citation)}")


def _mark(item: Citation | Found) -> str:
    """What a source is marked as, and what days its words mean."""
    told = item.dates if isinstance(item, Citation) else ()
    notes = ["opinion"] * item.opinion + [dates.meaning(day.words, day.day, day.until) for day in told]
    return plain(f" – {'; '.join(notes)}") if notes else ""


def _list(passages: Sequence[Found]) -> None:
    for rank, passage in enumerate(passages, 1):
        snippet = " ".join(passage.text.split())
        snippet = snippet if len(snippet) <= 160 else f"{snippet[:157]}…"
        print(f"  {rank:>2}. {_source(passage)} ({plain(passage.article_id)}){_mark(passage)}")
        print(f"      {plain(snippet)}")


def _source(item: Citation | Found) -> str:
    head = item.title or (f"Report by {item.author}" if item.author else "Untitled")
    parts = (head, item.outlet, dates.in_words(item.published) or "date unknown")
    return plain(" · ".join(part for part in parts if part))
