"""The chat tab: layout, and which event calls what."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, Sequence
from typing import TYPE_CHECKING, Any

import gradio as gr

from qa.errors import DatelineError, QuestionError
from ui import asking
from ui.article_view import panel_html, unread_html
from ui.library_view import notice_html
from ui.parts import FOLLOW, NAMES, PANEL, QUICK, QUIET, Update, area
from ui.stream import Halt
from ui.thread import Conversation, resolve
from ui.view import exchange_html, thread_html, welcome_html

if TYPE_CHECKING:
    from qa.dateline import Dateline

STARTERS = 3  # questions to start with, made of the newest headlines where none are given
ASKING = 8  # questions answered at a time; more wait


class ChatTab:
    """Questions, answers, and the article beside them. All of a reader's state is in their own `gr.State`."""

    def __init__(self, dateline: Dateline, examples: Sequence[str]) -> None:
        self._dateline = dateline
        self._examples = tuple(examples)
        self._running: dict[str, Halt] = {}
        self._draw()
        self._wire()

    def _draw(self) -> None:
        self.conversation = gr.State(Conversation())
        self.greeting = gr.State("")
        with gr.Row(elem_id="desk"):
            with gr.Column(elem_id="talk"):
                self.past = area("", "past", NAMES)
                self.current = area("", "current", FOLLOW)
                self._draw_composer()
            self.panel = area("", "panel", PANEL)

    def _draw_composer(self) -> None:
        with gr.Column(elem_id="composer"):
            with gr.Row(elem_id="entry"):
                self.question = gr.Textbox(
                    placeholder="Ask the archive…", label="Question", show_label=False, container=False, lines=1,
                    max_lines=6, max_length=asking.QUESTION_LIMIT, autofocus=True, elem_id="question", scale=1,
                )  # fmt: skip
                self.send = gr.Button("Ask", variant="primary", elem_id="send", scale=0, min_width=72)
                self.stop = gr.Button("Stop", variant="stop", elem_id="stop", scale=0, min_width=72, visible=False)
            with gr.Row(elem_id="actions"):
                self.retry = gr.Button("Retry", size="sm", elem_id="retry", scale=0, min_width=64, interactive=False)
                self.clear = gr.Button("Clear", size="sm", elem_id="clear", scale=0, min_width=64, interactive=False)
            with gr.Accordion("Dates and outlets", open=False, elem_id="filters") as self.filters:
                with gr.Row():
                    self.start, self.end, self.as_of = (
                        gr.DateTime(include_time=False, type="string", label=label, min_width=150)
                        for label in ("From (2025-11-18)", "To", "As of: nothing later is used")
                    )
                self.outlets = gr.Dropdown([], label="Outlets (none chosen: all)", multiselect=True)

    def _wire(self) -> None:
        fixed = [self.start, self.end, self.as_of, self.outlets]
        shown = [
            self.conversation, self.past, self.current, self.question, self.send, self.stop, self.retry, self.clear,
        ]  # fmt: skip
        ask: dict[str, Any] = {"outputs": shown, "concurrency_limit": ASKING, "concurrency_id": "ask", **QUIET}
        rest = [self.conversation, *fixed]
        typed = [self.send.click, self.question.submit]
        # Not Gradio's "once": the browser would drop, without a word, what is put before it has heard of the end.
        gr.on(typed, self._ask, [self.question, *rest], trigger_mode="multiple", **ask)
        self.retry.click(self._ask_again, rest, **ask)
        self.stop.click(self._stop, None, None, **QUICK)
        self.clear.click(self._clear, [self.conversation], [*shown, self.panel], **QUICK)
        for part in (self.past, self.current, self.panel):
            part.open(self._open, [self.conversation], [self.panel], **QUICK)
        for part in (self.past, self.current):
            part.ask(self._ask_starter, rest, **ask)
            part.dates(self._set_dates, None, [self.start, self.end, self.filters], **QUICK)
        self.panel.close(lambda: "", None, [self.panel], **QUICK)

    def refresh(self) -> Update:
        """When the page is loaded or the tab comes back: the outlets, and what `greet` is to show."""
        try:
            choices = gr.update(choices=self._dateline.outlets())
        except Exception as error:  # the page must say what happened; the cause goes to the log
            return {self.outlets: gr.skip(), self.greeting: notice_html(asking.sentence_for(error))}
        return {self.outlets: choices, self.greeting: self._welcome()}

    def greet(self, conversation: Conversation, greeting: str) -> Any:
        """The greeting, where nothing was asked. An event of its own: a question may be put while that is drawn."""
        return gr.skip() if conversation.exchanges else greeting

    def _welcome(self) -> str:
        try:
            newest = [] if self._examples else self._dateline.articles("", STARTERS)
            asked = [f"What is known about “{article.title}”?" for article in newest if article.title]
            return welcome_html(self._dateline.count(), self._examples or asked)
        except Exception as error:  # as above
            return notice_html(asking.sentence_for(error))

    async def _ask(
        self, request: gr.Request, text: str, conversation: Conversation, *fixed: Any
    ) -> AsyncGenerator[Update, None]:
        """Answer, one question of a session at a time. `fixed` is what the filters hold, in their order."""
        session = str(request.session_hash)
        try:
            if session in self._running:
                raise QuestionError("The last question is still being answered; Stop ends it.")
            question = asking.checked_question(text)
            filters = asking.read_filters(*fixed)
        except DatelineError as error:
            gr.Warning(str(error))
            yield {self.question: gr.skip()}
            return
        halt = self._running[session] = Halt()
        try:
            steps = asking.answering(self._dateline, conversation, question, filters, halt)
            async with contextlib.aclosing(steps):
                yield self._begun(conversation := await anext(steps))
                async for conversation in steps:
                    last = conversation.exchanges[-1]
                    if not last.done:  # its end is shown below, when the next question is taken
                        yield self._under_way(conversation)
        finally:
            del self._running[session]
        yield self._settled(conversation)

    async def _ask_starter(
        self, request: gr.Request, event: gr.EventData, conversation: Conversation, *fixed: Any
    ) -> AsyncGenerator[Update, None]:
        async with contextlib.aclosing(self._ask(request, event.ref, conversation, *fixed)) as updates:
            async for update in updates:
                yield update

    async def _ask_again(
        self, request: gr.Request, conversation: Conversation, *fixed: Any
    ) -> AsyncGenerator[Update, None]:
        last = conversation.last()
        text = last.question if last else ""
        async with contextlib.aclosing(self._ask(request, text, conversation.without_last(), *fixed)) as updates:
            async for update in updates:
                yield update

    def _under_way(self, conversation: Conversation) -> Update:
        # Which button there is, each time: so it stays whatever comes in between, as a question that is refused.
        return {
            self.conversation: conversation,
            self.current: exchange_html(conversation.exchanges[-1]),
            self.send: gr.update(visible=False),
            self.stop: gr.update(visible=True),
        }

    def _begun(self, conversation: Conversation) -> Update:
        return self._under_way(conversation) | {
            self.past: thread_html(conversation.exchanges[:-1]),
            self.question: "",
            self.retry: gr.update(interactive=False),
            self.clear: gr.update(interactive=False),
        }

    def _settled(self, conversation: Conversation) -> Update:
        some = bool(conversation.exchanges)
        return {
            self.conversation: conversation,
            self.past: thread_html(conversation.exchanges[:-1]),
            self.current: exchange_html(conversation.exchanges[-1]) if some else self._welcome(),
            self.send: gr.update(visible=True),
            self.stop: gr.update(visible=False),
            self.retry: gr.update(interactive=some),
            self.clear: gr.update(interactive=some),
        }

    def _stop(self, request: gr.Request) -> None:
        # Not Gradio's own cancelling: an update under way could then overwrite what the stopped answer shows.
        if halt := self._running.get(str(request.session_hash)):
            halt.call()

    def _clear(self, conversation: Conversation) -> Update:
        return self._settled(conversation.cleared()) | {self.panel: ""}

    def _set_dates(self, event: gr.EventData) -> Update:
        """The window that a question was understood to have, put where the reader can change it."""
        start, _, end = str(event.ref).partition("/")
        try:
            asking.read_filters(start, end, "", ())
        except QuestionError:
            return {self.filters: gr.skip()}
        return {self.start: start or None, self.end: end or None, self.filters: gr.update(open=True)}

    def _open(self, conversation: Conversation, event: gr.EventData) -> Any:
        spot = resolve(conversation, str(event.ref))
        if spot is None:
            return gr.skip()
        try:
            return panel_html(self._dateline.article(spot.article_id), spot)
        except Exception as error:  # as above
            return unread_html(asking.sentence_for(error))
