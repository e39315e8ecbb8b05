"""The chat page. The only file that imports Gradio: layout, and which event calls what."""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

# Before Gradio is imported: it reads these once, and would otherwise look up outside hosts.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_RUN_HISTORY"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

import gradio as gr
from fastapi import FastAPI

from qa.errors import DatelineError, QuestionError
from qa.schema import IngestReport
from ui import asking
from ui.article_view import article_html, panel_html
from ui.guard import Guard
from ui.library_view import done_html, library_html, notice_html, progress_html, report_html
from ui.serve import host_names, listen, serve
from ui.stream import Halt
from ui.thread import Conversation, resolve
from ui.view import exchange_html, thread_html, welcome_html

if TYPE_CHECKING:
    from qa.dateline import Dateline

ASSETS = Path(__file__).parent / "assets"
STARTERS = 3  # questions to start with, made of the newest headlines where none are given
LISTED = 200  # articles in the library's table
ASKING = 8  # questions answered at a time; more wait
WAITING = 32  # events waiting; more are refused with a 503
CLICKS = (ASSETS / "clicks.js").read_text(encoding="utf-8")
PANEL = CLICKS + (ASSETS / "panel.js").read_text(encoding="utf-8")
FOLLOW = (ASSETS / "follow.js").read_text(encoding="utf-8")
# The page's own API is Gradio's queue; nothing is offered under a name. Progress is shown by us.
QUIET: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
MASTHEAD = (
    '<header class="masthead"><h1>Dateline</h1><p>Answers from the archive, every sentence checked at its source</p>'
    "</header>"
)

Update = dict[Any, Any]


def _html(value: str, name: str, js: str = CLICKS, **more: Any) -> gr.HTML:
    """An area drawn from our own escaped HTML; `js` sends its clicks back as events."""
    return gr.HTML(value, elem_id=name, js_on_load=js, apply_default_css=False, **more)


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
        with gr.Row(elem_id="desk"):
            with gr.Column(elem_id="talk"):
                self.past = _html("", "past")
                self.current = _html("", "current", CLICKS + FOLLOW)
                self._draw_composer()
            self.panel = _html("", "panel", PANEL)

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
            with gr.Accordion("Dates and outlets", open=False, elem_id="filters"):
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
        gr.on([self.send.click, self.question.submit], self._ask, [self.question, *rest], **ask)
        self.current.ask(self._ask_starter, rest, **ask)
        self.retry.click(self._ask_again, rest, **ask)
        quick: dict[str, Any] = {"concurrency_limit": None, **QUIET}
        self.stop.click(self._stop, None, None, **quick)
        self.clear.click(self._clear, [self.conversation], [*shown, self.panel], **quick)
        for area in (self.past, self.current, self.panel):
            area.open(self._open, [self.conversation], [self.panel], **quick)
        self.panel.close(lambda: "", None, [self.panel], **quick)

    def refresh(self, conversation: Conversation) -> Update:
        """When the page is loaded or the tab comes back: the outlets, and how many articles there are."""
        update: Update = {self.outlets: gr.update(choices=self._dateline.outlets())}
        if not conversation.exchanges:
            update[self.current] = self._welcome()
        return update

    def _welcome(self) -> str:
        newest = [] if self._examples else self._dateline.articles("", STARTERS)
        asked = [f"What is known about “{article.title}”?" for article in newest if article.title]
        return welcome_html(self._dateline.count(), self._examples or asked)

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
                    last = exchange_html(conversation.exchanges[-1])
                    yield {self.conversation: conversation, self.current: last}
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

    def _begun(self, conversation: Conversation) -> Update:
        return {
            self.conversation: conversation,
            self.past: thread_html(conversation.exchanges[:-1]),
            self.current: exchange_html(conversation.exchanges[-1]),
            self.question: "",
            self.send: gr.update(visible=False),
            self.stop: gr.update(visible=True),
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

    def _open(self, conversation: Conversation, event: gr.EventData) -> Any:
        spot = resolve(conversation, str(event.ref))
        return panel_html(self._dateline.article(spot.article_id), spot) if spot else gr.skip()


class LibraryTab:
    """What the archive holds; adding and removing."""

    def __init__(self, dateline: Dateline, upload_mb: int) -> None:
        self._dateline = dateline
        self._stops: dict[str, threading.Event] = {}
        with gr.Row(elem_id="shelf"):
            with gr.Column(elem_id="list"):
                self._draw_adding(upload_mb)
                self.query = gr.Textbox(
                    placeholder="Search title, outlet, author or text", label="Search the library", show_label=False,
                    container=False, max_length=200, elem_id="query",
                )  # fmt: skip
                self.table = _html("", "table")
            self.sheet = _html("", "sheet", PANEL)
        self._wire()

    def _draw_adding(self, upload_mb: int) -> None:
        with gr.Row(elem_id="adding"):
            self.add = gr.UploadButton(
                "Add articles…", file_count="multiple", file_types=list(asking.SUFFIXES), variant="primary",
                elem_id="add", scale=0, min_width=140,
            )  # fmt: skip
            self.stop = gr.Button("Stop", variant="stop", elem_id="stop-adding", scale=0, min_width=72, visible=False)
            kinds = " ".join(asking.SUFFIXES)
            _html(f'<p class="hint">{kinds} · up to {upload_mb} MB together</p>', "kinds", scale=1)
        self.report = _html("", "report")

    def _wire(self) -> None:
        quick: dict[str, Any] = {"concurrency_limit": None, **QUIET}
        shown = [self.report, self.table, self.add, self.stop]
        self.add.upload(self._add, [self.add, self.query], shown, concurrency_limit=1, concurrency_id="write", **QUIET)
        self.stop.click(self._stop, None, None, **quick)
        self.query.change(self.listing, [self.query], [self.table], trigger_mode="always_last", **quick)
        self.table.show(self._show, None, [self.sheet], **quick)
        self.sheet.close(lambda: "", None, [self.sheet], **quick)
        self.sheet.remove(self._remove, [self.query], [self.sheet, self.table, self.report],
                          concurrency_limit=1, concurrency_id="write", **QUIET)  # fmt: skip

    def listing(self, typed: str | None) -> str:
        query = typed or ""
        return library_html(self._dateline.articles(query, LISTED), self._dateline.count(), query)

    async def _add(
        self, files: list[str] | None, query: str | None, request: gr.Request
    ) -> AsyncGenerator[Update, None]:
        paths = [Path(name) for name in files or ()]
        stop = self._stops[str(request.session_hash)] = threading.Event()
        yield {
            self.report: progress_html(None),
            self.add: gr.update(interactive=False),
            self.stop: gr.update(visible=True),
        }
        said = ""
        try:
            async with contextlib.aclosing(asking.filing(self._dateline, paths, stop)) as steps:
                async for step in steps:
                    said = report_html(step) if isinstance(step, IngestReport) else progress_html(step)
                    yield {self.report: said}
        except Exception as error:  # the page must say what happened; the cause goes to the log
            said = notice_html(asking.sentence_for(error))
        finally:
            stop.set()
            self._stops.pop(str(request.session_hash), None)
            for path in paths:
                path.unlink(missing_ok=True)
        yield {
            self.report: said,
            self.table: self.listing(query),
            self.add: gr.update(value=None, interactive=True),
            self.stop: gr.update(visible=False),
        }

    def _stop(self, request: gr.Request) -> None:
        if stop := self._stops.get(str(request.session_hash)):
            stop.set()

    def _show(self, event: gr.EventData) -> str:
        article = self._dateline.article(str(event.ref))
        return article_html(article) if article else ""

    def _remove(self, query: str | None, event: gr.EventData) -> Update:
        identity = str(event.ref)
        try:
            gone = self._dateline.remove(identity)
        except DatelineError as error:
            return {self.report: notice_html(str(error))}
        said = "Removed from the archive." if gone else "It was no longer in the archive."
        return {self.sheet: "", self.table: self.listing(query), self.report: done_html(said)}


def _theme() -> gr.themes.Base:
    """Neutral, with the system's own fonts only; page.css does the rest."""
    return gr.themes.Base(
        primary_hue="stone", secondary_hue="stone", neutral_hue="stone", radius_size="sm",
        font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"],
    )  # fmt: skip


def build(
    dateline: Dateline,
    *,
    allowed_hosts: Sequence[str] = (),
    upload_mb: int = 25,
    examples: Sequence[str] = (),
) -> tuple[gr.Blocks, FastAPI]:
    """The page, and the application that serves it behind the guard."""
    with gr.Blocks(title="Dateline", fill_width=True, analytics_enabled=False, delete_cache=(600, 3600)) as page:
        _html(MASTHEAD, "masthead")
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("Chat", id="chat") as chat_tab:
                chat = ChatTab(dateline, examples)
            with gr.Tab("Library", id="library") as library_tab:
                library = LibraryTab(dateline, upload_mb)
        quick: dict[str, Any] = {"concurrency_limit": None, **QUIET}
        for event in (page.load, chat_tab.select):
            event(chat.refresh, [chat.conversation], [chat.outlets, chat.current], **quick)
        for event in (page.load, library_tab.select):
            event(library.listing, [library.query], [library.table], **quick)
    page.queue(max_size=WAITING, api_open=False)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app = gr.mount_gradio_app(
        app, page, path="/", theme=_theme(), css_paths=[ASSETS / "page.css"], footer_links=[], run_history=False,
        show_error=False, max_file_size=f"{upload_mb}mb", ssr_mode=False, pwa=False, mcp_server=False,
        enable_monitoring=False,
    )  # fmt: skip
    app.add_middleware(Guard, hosts=allowed_hosts, upload_mb=upload_mb)
    return page, app


def launch(
    dateline: Dateline,
    *,
    host: str,
    port: int,
    allowed_hosts: Sequence[str],
    upload_mb: int,
    examples: Sequence[str] = (),
) -> None:
    """Serve the page until Ctrl-C. Raises SettingsError where the port or the address cannot be had."""
    with listen(host, port) as listener, tempfile.TemporaryDirectory(prefix="dateline-uploads-") as uploads:
        os.environ["GRADIO_TEMP_DIR"] = uploads
        _, app = build(
            dateline, allowed_hosts=[*allowed_hosts, *host_names(host)], upload_mb=upload_mb, examples=examples
        )
        serve(app, listener, host)
