"""What the tabs are drawn with: the scripts of an area, its HTML, and how events run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gradio as gr

from qa.evaluation.report import page as report

ASSETS = Path(__file__).parent / "assets"
RUN_STYLE = report.ASSETS / "run.css"  # of a run's figures and questions, here as in report.html
CLICKS = (ASSETS / "clicks.js").read_text(encoding="utf-8")
PANEL = CLICKS + (ASSETS / "panel.js").read_text(encoding="utf-8")
NAMES = CLICKS + (ASSETS / "names.js").read_text(encoding="utf-8")
FOLLOW = CLICKS + (ASSETS / "follow.js").read_text(encoding="utf-8")
# The page's own API is Gradio's queue; nothing is offered under a name. Progress is shown by us.
QUIET: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
QUICK: dict[str, Any] = {"concurrency_limit": None, **QUIET}

Update = dict[Any, Any]


def area(value: str, name: str, js: str = CLICKS, **more: Any) -> gr.HTML:
    """An area drawn from our own escaped HTML; `js` sends its clicks back as events."""
    return gr.HTML(value, elem_id=name, js_on_load=js, apply_default_css=False, **more)
