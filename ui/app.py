"""The page: its tabs, and the application that serves them behind the guard."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import gradio as gr
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from ui.asking import sentence_for
from ui.chat_tab import ChatTab
from ui.guard import Guard
from ui.library_tab import LibraryTab
from ui.parts import ASSETS, QUICK, RUN_STYLE, area
from ui.runs import Runs
from ui.runs_tab import RunsTab
from ui.serve import host_names, listen, serve

if TYPE_CHECKING:
    from qa.dateline import Dateline

WAITING = 32  # events waiting; more are refused with a 503
MASTHEAD = (
    '<header class="masthead"><h1>Dateline</h1><p>Answers from the archive, every sentence checked at its source</p>'
    "</header>"
)


def _theme() -> gr.themes.Base:
    """Neutral, with the system's own fonts only; page.css does the rest."""
    return gr.themes.Base(
        primary_hue="stone", secondary_hue="stone", neutral_hue="stone", radius_size="sm",
        font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"],
    )  # fmt: skip


def build(
    dateline: Dateline,
    *,
    runs_folder: Path,
    allowed_hosts: Sequence[str] = (),
    upload_mb: int = 25,
    examples: Sequence[str] = (),
) -> tuple[gr.Blocks, FastAPI]:
    """The page, and the application that serves it behind the guard. `runs_folder` may not be there yet."""
    kept = Runs(runs_folder)
    with gr.Blocks(title="Dateline", fill_width=True, analytics_enabled=False, delete_cache=(600, 3600)) as page:
        area(MASTHEAD, "masthead")
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("Chat", id="chat") as chat_tab:
                chat = ChatTab(dateline, examples)
            with gr.Tab("Library", id="library") as library_tab:
                library = LibraryTab(dateline, upload_mb)
            with gr.Tab("Runs", id="runs") as runs_tab:
                runs = RunsTab(kept)
        for event in (page.load, chat_tab.select):
            drawn = event(chat.refresh, None, [chat.outlets, chat.greeting], **QUICK)
            drawn.then(chat.greet, [chat.conversation, chat.greeting], [chat.current], **QUICK)
        for event in (page.load, library_tab.select):
            event(library.listing, [library.query], [library.table], **QUICK)
        runs_tab.select(runs.refresh, runs.chosen, runs.shown, **QUICK)
    page.queue(max_size=WAITING, api_open=False)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_api_route("/runs/{key}/report.html", partial(_report, kept), methods=["GET"], response_model=None)
    app = gr.mount_gradio_app(
        app, page, path="/", theme=_theme(), css_paths=[RUN_STYLE, ASSETS / "page.css"], footer_links=[],
        run_history=False, show_error=False, max_file_size=f"{upload_mb}mb", ssr_mode=False, pwa=False,
        mcp_server=False, enable_monitoring=False,
    )  # fmt: skip
    app.add_middleware(Guard, hosts=allowed_hosts, upload_mb=upload_mb)
    return page, app


def _report(kept: Runs, key: str) -> Response:
    """A run's report. In a thread of its own, as FastAPI runs what is not async."""
    try:
        return HTMLResponse(kept.report(key))
    except Exception as error:  # the reader must be told what happened; the cause goes to the log
        return PlainTextResponse(sentence_for(error), status_code=404)


def launch(
    dateline: Dateline,
    *,
    runs_folder: Path,
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
            dateline,
            runs_folder=runs_folder,
            allowed_hosts=[*allowed_hosts, *host_names(host)],
            upload_mb=upload_mb,
            examples=examples,
        )
        serve(app, listener, host)
