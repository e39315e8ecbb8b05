"""The article panel: the whole text with one span marked, and the way to the neighbouring spans. Pure."""

from __future__ import annotations

import re

from qa.schema import StoredArticle
from qa.words.clean import dotted, esc, safe_url, stamp
from ui.thread import Spot

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n+")


def panel_html(article: StoredArticle | None, spot: Spot) -> str:
    """The article at `spot`. An article that left the archive, or changed since, is said to have done so."""
    if article is None:
        note = "This article has been removed from the archive. When the answer was checked it read:"
        body = f'<p class="changed">{note}</p><blockquote>{esc(spot.quote)}</blockquote>'
        return _panel(f'<h2 tabindex="-1">{esc(spot.title or spot.article_id)}</h2>', body, _steps(spot))
    place = locate(article.text, spot)
    note = ""
    if place is None:
        note = (
            '<p class="changed">The article has changed since this answer, and no longer has these words:</p>'
            f"<blockquote>{esc(spot.quote)}</blockquote>"
        )
    elif spot.content_hash and spot.content_hash != article.content_hash:
        note = '<p class="changed">The article has changed since this answer; these words still stand in it.</p>'
    return _panel(_head(article), note + body_html(article.text, place), _steps(spot))


def article_html(article: StoredArticle) -> str:
    """The article as the library shows it: nothing marked, and a way to remove it that asks once more."""
    identity = esc(article.article_id)
    remove = (
        '<details class="confirm"><summary>Remove from the archive…</summary>'
        "<p>The article goes with all its versions and passages. Answers given before keep their quotations.</p>"
        f'<button type="button" class="danger" data-do="remove" data-ref="{identity}">Remove this article</button>'
        "</details>"
    )
    close = '<div class="steps"><span class="label">Article</span>' + _close() + "</div>"
    return _panel(_head(article), body_html(article.text, None) + remove, close)


def unread_html(sentence: str) -> str:
    """In place of an article that could not be read: why."""
    steps = '<div class="steps"><span class="label">Article</span>' + _close() + "</div>"
    return _panel(
        '<h2 tabindex="-1">Not to be read</h2>', f'<p class="changed" role="alert">{esc(sentence)}</p>', steps
    )


def locate(text: str, spot: Spot) -> tuple[int, int] | None:
    """Where the quotation stands in `text`: at its own span, else where it first occurs, else None."""
    if not spot.quote:
        return None
    if text[spot.start : spot.end] == spot.quote:
        return spot.start, spot.end
    at = text.find(spot.quote)
    return (at, at + len(spot.quote)) if at >= 0 else None


def body_html(text: str, place: tuple[int, int] | None) -> str:
    """The text in paragraphs, with `text[start:end]` in `<mark>`: one mark, or one for each paragraph it runs through.

    Blank lines part paragraphs; a text without any has one in each line.
    """
    breaks = _BLANK_LINES if _BLANK_LINES.search(text) else _LINE
    out, at, first = [], 0, True
    for match in (*breaks.finditer(text), None):
        end = match.start() if match else len(text)
        if text[at:end].strip():
            inner, marked = _marked(text, at, end, place, first)
            first = first and not marked
            out.append(f"<p>{inner}</p>")
        at = match.end() if match else end
    return f'<div class="body">{"".join(out)}</div>'


def _marked(text: str, at: int, end: int, place: tuple[int, int] | None, first: bool) -> tuple[str, bool]:
    """One paragraph's HTML, and whether a mark stands in it. Only the first mark has the id."""
    start, stop = place or (0, 0)
    start, stop = max(at, start), min(end, stop)
    if place is None or start >= stop:
        return esc(text[at:end]), False
    name = ' id="hit"' if first else ""
    return f"{esc(text[at:start])}<mark{name}>{esc(text[start:stop])}</mark>{esc(text[stop:end])}", True


def _head(article: StoredArticle) -> str:
    by = f"By {esc(re.sub(r'^[Bb]y ', '', article.author))}" if article.author else ""
    line = [part for part in (by, stamp(article.published, with_time=True)) if part]
    if article.updated and article.updated != article.published:
        line.append(f"updated {stamp(article.updated, with_time=True)}")
    if article.version > 1:
        line.append(f"version {article.version}")
    url = safe_url(article.url)
    link = (
        f'<a class="origin" href="{esc(url)}" target="_blank" rel="noopener noreferrer nofollow">Original page</a>'
        if url
        else ""
    )
    return (
        f'<p class="outlet">{esc(article.outlet or "Unknown outlet")}</p>'
        f'<h2 tabindex="-1">{esc(article.title or "Untitled")}</h2>'
        f'<p class="byline">{dotted(line)} {link}</p>'
    )


def _steps(spot: Spot) -> str:
    return (
        f'<div class="steps"><span class="label">{esc(spot.label)}</span>'
        f"{_step('Previous', spot.previous)}{_step('Next', spot.next)}{_close()}</div>"
    )


def _step(word: str, reference: str) -> str:
    act = f'data-do="open" data-ref="{esc(reference)}"' if reference else "disabled"
    return f'<button type="button" class="step" {act}>{word}</button>'


def _close() -> str:
    return '<button type="button" class="step" data-do="close" data-ref="">Close</button>'


def _panel(head: str, body: str, steps: str) -> str:
    return f'<aside class="sheet" aria-label="Article">{steps}<header>{head}</header>{body}</aside>'
