"""The library tab: layout, and which event calls what."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import TYPE_CHECKING

import gradio as gr

from qa.schema import IngestReport
from ui import asking
from ui.article_view import article_html, unread_html
from ui.library_view import done_html, library_html, notice_html, progress_html, report_html
from ui.parts import PANEL, QUICK, QUIET, Update, area

if TYPE_CHECKING:
    from qa.dateline import Dateline

LISTED = 200  # articles in the library's table
GONE = "This article is no longer in the archive. The list is drawn anew when the tab is opened."


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
                self.table = area("", "table")
            self.sheet = area("", "sheet", PANEL)
        self._wire()

    def _draw_adding(self, upload_mb: int) -> None:
        with gr.Row(elem_id="adding"):
            self.add = gr.UploadButton(
                "Add articles…", file_count="multiple", file_types=list(asking.SUFFIXES), variant="primary",
                elem_id="add", scale=0, min_width=140,
            )  # fmt: skip
            self.stop = gr.Button("Stop", variant="stop", elem_id="stop-adding", scale=0, min_width=72, visible=False)
            kinds = " ".join(asking.SUFFIXES)
            area(f'<p class="hint">{kinds} · up to {upload_mb} MB together</p>', "kinds", scale=1)
        self.report = area("", "report")

    def _wire(self) -> None:
        shown = [self.report, self.table, self.add, self.stop]
        self.add.upload(self._add, [self.add, self.query], shown, concurrency_limit=1, concurrency_id="write", **QUIET)
        self.stop.click(self._stop, None, None, **QUICK)
        self.query.change(self.listing, [self.query], [self.table], trigger_mode="always_last", **QUICK)
        self.table.show(self._show, None, [self.sheet], **QUICK)
        self.sheet.close(lambda: "", None, [self.sheet], **QUICK)
        self.sheet.remove(self._remove, [self.query], [self.sheet, self.table, self.report],
                          concurrency_limit=1, concurrency_id="write", **QUIET)  # fmt: skip

    def listing(self, typed: str | None) -> str:
        query = typed or ""
        try:
            articles = self._dateline.articles(query, LISTED)
            return library_html(articles, self._dateline.count(), query, self._dateline.unembedded())
        except Exception as error:  # the page must say what happened; the cause goes to the log
            return notice_html(asking.sentence_for(error))

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
        except Exception as error:  # as above
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
        try:
            article = self._dateline.article(str(event.ref))
        except Exception as error:  # as above
            return unread_html(asking.sentence_for(error))
        return article_html(article) if article else unread_html(GONE)

    def _remove(self, query: str | None, event: gr.EventData) -> Update:
        identity = str(event.ref)
        try:
            gone = self._dateline.remove(identity)
        except Exception as error:  # as above
            return {self.report: notice_html(asking.sentence_for(error))}
        said = "Removed from the archive." if gone else "It was no longer in the archive."
        return {self.sheet: "", self.table: self.listing(query), self.report: done_html(said)}
