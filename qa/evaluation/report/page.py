"""The page around the figures and the questions. Everything it needs is in it; its policy lets it fetch nothing."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from qa.evaluation.report.about import about_html, lead_html, title
from qa.evaluation.report.charts import plots_html
from qa.evaluation.report.figures import headline_html, notes_html, table_html
from qa.evaluation.report.folder import RunFolder, read_run
from qa.evaluation.report.rows import list_html
from qa.evaluation.report.states import STATES, counts, types
from qa.words.clean import esc

ASSETS = Path(__file__).parent / "assets"
STYLE = "".join((ASSETS / name).read_text(encoding="utf-8") for name in ("page.css", "run.css"))
SCRIPT = (ASSETS / "filter.js").read_text(encoding="utf-8")
LONG = 500  # questions; above, passages without gold are cut short so that the page stays quick


def write(folder: Path) -> Path:
    """Write `report.html` into a run's folder and return its path; the file appears only when it is whole.

    Raises SettingsError naming the file of the run that is missing or cannot be read.
    """
    path = folder / "report.html"
    made = path.with_name("report.html.new")
    made.write_text(page_html(read_run(folder)), encoding="utf-8")
    made.replace(path)
    return path


def page_html(run: RunFolder) -> str:
    """The whole page. The same run gives the same bytes."""
    plots = plots_html(run)
    sections = [
        ("What was run", about_html(run)),
        *([("By kind of question, by confidence, by time", plots)] if plots else []),
        ("All figures", _figures(run)),
        ("The questions", _questions(run)),
    ]
    parts = [
        f'<header><p class="mast">Dateline</p><h1>Evaluation: {esc(title(run))}</h1>{lead_html(run)}'
        f"{_contents([heading for heading, _ in sections])}</header>",
        headline_html(run.metrics),
        *(f'<section id="part{at}"><h2>{heading}</h2>{body}</section>' for at, (heading, body) in enumerate(sections)),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">'
        f"<title>Evaluation: {esc(title(run))}</title><style>{STYLE}</style></head>"
        f'<body><main class="run">{"".join(parts)}</main><script>{SCRIPT}</script></body></html>\n'
    )


def policy() -> str:
    """Nothing is fetched, and no script or style runs but the two that are named by their hashes."""
    return (
        f"default-src 'none'; style-src {_hash(STYLE)}; script-src {_hash(SCRIPT)}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _contents(headings: list[str]) -> str:
    """Links to the sections: the questions, which one reads most, stand far below."""
    links = (f'<a href="#part{at}">{heading}</a>' for at, heading in enumerate(headings))
    return f'<nav class="contents" aria-label="On this page">{"".join(links)}</nav>'


def _figures(run: RunFolder) -> str:
    how = (
        '<p class="hint">Means over the questions a figure is defined for, with 95% bootstrap intervals. The baseline '
        "is what one gets who reads nothing and always says what is right most often, be it to decline. Questions of "
        "one conversation or one article are a group, resampled together, as they are right and wrong together.</p>"
    )
    return how + table_html(run.metrics) + notes_html(run.metrics)


def _questions(run: RunFolder) -> str:
    whole = len(run.rows) <= LONG
    cut = "" if whole else " Of passages without gold only the beginning is shown, as the run is long."
    hint = (
        f'<p class="hint">A question opens to show the answer, what was found, and why it counts as it does.{cut}</p>'
    )
    return hint + _filters(run) + list_html(run.rows, whole=whole)


def _filters(run: RunFolder) -> str:
    """Shown by the script, which they need."""
    state = "".join(
        f'<option value="{name}">{STATES[name]} ({count:,})</option>' for name, count in counts(run.rows).items()
    )
    kinds = types(run.rows)
    kind = "".join(f'<option value="{esc(name)}">{esc(name)} ({count:,})</option>' for name, count in kinds.items())
    by_type = f'<label>Type <select id="type"><option value="">All</option>{kind}</select></label>' if kinds else ""
    return (
        '<form id="filter" hidden><label class="find">Search <input id="find" type="search" autocomplete="off" '
        'placeholder="Words of the question or answer"></label>'
        f'<label>Show <select id="state"><option value="">All ({len(run.rows):,})</option>{state}</select></label>'
        f'{by_type}<output id="shown" role="status"></output></form>'
    )
