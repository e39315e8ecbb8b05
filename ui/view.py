"""From an exchange to its HTML. Pure: values in, HTML out; every word of an article or a model goes through `esc`.

What a click does stands in `data-do` and `data-ref`: `open` (a span, by reference), `ask` (a starter question),
`show` and `remove` (an article of the library, by id), `close`. The browser sends the pair back, and no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa.days import dates
from qa.schema import WHICH, Answer, AnswerSentence, Citation, Filters, Found, Support, Window
from qa.words.clean import days, dotted, esc, one_line, stamp
from ui.conflict_view import conflict_html, marker_html
from ui.thread import Exchange

SNIPPET = 220  # characters of a found passage that are shown
SHOWN = 4  # found passages shown before "show more"
SEVERAL = f"{WHICH} The articles tell of several, which have nothing in common. Choose one, or ask again with a name."
OTHERS = "What else was found"

_PATHS = {
    "supported": '<path d="M3.5 8.5l3 3 6-7"/>',
    "partial": '<path d="M8 2.5a5.5 5.5 0 1 0 0 11z" fill="currentColor"/><circle cx="8" cy="8" r="5.5"/>',
    "unsupported": '<path d="M4.5 4.5l7 7m0-7l-7 7"/>',
    "notice": '<path d="M8 4v5m0 2.6v.1"/><circle cx="8" cy="8" r="6.2"/>',
}
_VERDICTS: dict[Support, str] = {
    "supported": "Supported",
    "partial": "Partly supported",
    "unsupported": "Not supported",
}


def icon(name: str) -> str:
    return f'<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{_PATHS[name]}</svg>'


def exchange_html(exchange: Exchange) -> str:
    """One question with its answer, as far as it has come."""
    parts = [f'<h2 class="question">{esc(exchange.question)}</h2>', _scope(exchange)]
    if exchange.notice:
        parts.append(f'<p class="notice" role="alert">{icon("notice")}<span>{esc(exchange.notice)}</span></p>')
    parts.append(_reply(exchange))
    if exchange.stopped:
        parts.append('<p class="stopped" role="status">Stopped. What stands above is all that was checked.</p>')
    elif not exchange.done:
        doing = "Checking each sentence" if exchange.searched else "Searching the archive"
        parts.append(f'<p class="busy" role="status"><span class="pulse" aria-hidden="true"></span>{doing}…</p>')
    parts.append(_findings(exchange))
    return f'<article class="exchange" id="t{exchange.number}">{"".join(parts)}</article>'


def thread_html(exchanges: Sequence[Exchange]) -> str:
    return "".join(exchange_html(exchange) for exchange in exchanges)


def _scope(exchange: Exchange) -> str:
    """How the question was understood: its window, what was fixed by hand, and its standalone form if that differs."""
    notes = []
    answer, searched = exchange.answer, exchange.searched
    window = (answer.window if answer else None) or (searched.window if searched else None)
    if window is not None and (window.start or window.end):
        notes.append(_window(window))
    notes += _fixed(exchange.filters)
    standalone = (answer.standalone if answer else "") or (searched.standalone if searched else "")
    if standalone and _folded(standalone) != _folded(exchange.question):
        notes.append(f"Understood as “{esc(standalone)}”")
    return f'<p class="scope">{dotted(notes)}</p>' if notes else ""


def _window(window: Window) -> str:
    reason = window.reason.strip().rstrip(".")
    ends = "/".join(day.isoformat() if day else "" for day in (window.start, window.end))
    return (
        f"Searching <b>{days(window.start, window.end)}</b>"
        + (f" because {esc(reason)}" if reason else "")
        + f' <button type="button" class="change" data-do="dates" data-ref="{ends}">Change</button>'
    )


def _fixed(filters: Filters) -> list[str]:
    notes = []
    if filters.as_of:
        notes.append(f"As of <b>{days(filters.as_of, filters.as_of)}</b>")
    if filters.outlets:
        notes.append(f"Only <b>{esc(', '.join(filters.outlets))}</b>")
    return notes


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip("?!. ")


def _reply(exchange: Exchange) -> str:
    answer = exchange.answer
    citations = {citation.marker: citation for citation in exchange.citations}
    if answer is not None and not answer.answered:
        return _declined(exchange.number, answer)
    sentences = answer.sentences if answer else tuple(event.sentence for event in exchange.checked)
    parts = []
    if sentences:
        items = "".join(_sentence(exchange.number, sentence, citations) for sentence in sentences)
        parts.append(f'<ol class="sentences">{items}</ol>')
    elif answer is not None:
        parts.append(f'<p class="declined">{esc(answer.text)}</p>')
    if exchange.draft.strip():
        parts.append(f'<div class="draft"><span class="label">Unchecked draft</span><p>{esc(exchange.draft)}</p></div>')
    if answer is not None:
        parts.append(_unanswered(answer))
        parts += [conflict_html(exchange.number, conflict, citations) for conflict in answer.conflicts]
        parts.append(_tally(answer))
    return "".join(parts)


def _declined(number: int, answer: Answer) -> str:
    """Why it was declined; the marker of what the articles say instead opens its span. What may be meant is listed
    below."""
    text, cited, told = SEVERAL if answer.which else answer.text, "", ""
    if answer.instead is not None:
        text = text.removesuffix(f"[{answer.instead.marker}]").rstrip()
        cited, told = marker_html(number, answer.instead), _told(text, [answer.instead])
    sure = f'<p class="tally">{esc(answer.sureness)}</p>' if answer.sureness else ""
    return f'<p class="declined">{esc(text)}{cited}{told}</p>{sure}'


def _sentence(number: int, sentence: AnswerSentence, citations: dict[int, Citation]) -> str:
    marks = "".join(marker_html(number, citations[mark]) for mark in sentence.citations if mark in citations)
    told = _told(sentence.text, [citations[mark] for mark in sentence.citations if mark in citations])
    doubt = sentence.support != "supported" and sentence.reason
    reason = f'<span class="reason">{esc(sentence.reason)}</span>' if doubt else ""
    hint = f' title="{esc(sentence.reason)}"' if sentence.reason else ""
    return (
        f'<li class="sentence {sentence.support}">'
        f'<span class="verdict"{hint}>{icon(sentence.support)}{_VERDICTS[sentence.support]}</span>'
        f'<div class="said"><span class="text">{esc(sentence.text)}</span>{marks}{told}{reason}</div></li>'
    )


def _told(text: str, citations: Sequence[Citation]) -> str:
    """What its sources are marked as, and the days that their words mean, as far as `text` has those words and does
    not say so itself."""
    told = {
        dates.meaning(it.words, it.day, it.until): None
        for citation in citations
        for it in citation.dates
        if it.words in text and dates.span_in_words(it.day, it.until) not in text
    }
    opinion = any(citation.opinion for citation in citations) and "opinion" not in text
    notes = [*(["quotes an opinion piece"] if opinion else []), *told]
    return f'<span class="told">{esc("; ".join(notes))}</span>' if notes else ""


def _unanswered(answer: Answer) -> str:
    """The parts of the question that the articles do not answer, while they answer others."""
    asked = "".join(f"<li>{esc(part)}</li>" for part in answer.unanswered)
    return (
        f'<div class="unanswered"><p>The articles do not hold an answer to:</p><ul>{asked}</ul></div>' if asked else ""
    )


def _tally(answer: Answer) -> str:
    notes = [f'<b class="verified">{esc(answer.verified)}</b>'] if answer.sentences or answer.dropped else []
    if answer.dropped:
        what = "1 sentence was" if answer.dropped == 1 else f"{answer.dropped} sentences were"
        notes.append(f"{what} left out: the articles do not support it" + ("" if answer.dropped == 1 else " all"))
    if answer.incomplete:
        notes.append("the model's answer was cut short" + (f": {esc(answer.note)}" if answer.note else ""))
    if answer.sureness:
        notes.append(esc(answer.sureness))
    notes.append(_written_by(answer))
    total = answer.timings_ms.get("total")
    if total is not None:
        notes.append(f"{total / 1000:.1f} s" if total >= 1000 else f"{total:.0f} ms")
    return f'<p class="tally">{dotted(notes)}</p>'


def _written_by(answer: Answer) -> str:
    if answer.quoted:
        return f"quoted from the articles in place of what {esc(answer.model)} wrote"
    return "quoted from the articles" if answer.model == "extractive" else f"written by {esc(answer.model)}"


def _findings(exchange: Exchange) -> str:
    """The dated list of what was found; the nearest passages instead where the articles do not hold the answer, those
    that a question may mean first."""
    if exchange.nearest:
        return _which(exchange) or _list(exchange.number, "n", exchange.nearest, "The nearest passages")
    if exchange.answer is not None and exchange.answer.aside:
        return ""
    if exchange.found:
        return _list(exchange.number, "f", exchange.found, "What was found")
    return '<p class="none">Nothing in the archive matched.</p>' if exchange.answer is not None else ""


def _which(exchange: Exchange) -> str:
    """What a question may mean that names none of it, each with the question asked of it, and what else was found; ""
    for any other question."""
    which = exchange.answer.which if exchange.answer else ()
    asked = {it.article_id: it.question for it in which}
    several = [found for found in exchange.nearest[: len(which)] if found.article_id in asked]
    if not several:
        return ""
    others = exchange.nearest[len(several) :]
    listed = _list(exchange.number, "n", several, "Which of these is meant?", asked)
    return listed + (_list(exchange.number, "n", others, OTHERS, before=len(several)) if others else "")


def _list(
    number: int,
    kind: str,
    passages: Sequence[Found],
    heading: str,
    asked: Mapping[str, str] | None = None,
    before: int = 0,
) -> str:
    """The passages, with what is `asked` of some, by the ids of their articles; `before` are listed before them."""
    items = [
        _found(f"t{number}-{kind}{place}", found, (asked or {}).get(found.article_id, ""))
        for place, found in enumerate(passages, start=before + 1)
    ]
    more = ""
    if len(items) > SHOWN:
        more = (
            f'<details class="more" id="t{number}-{kind}-more"><summary>Show {len(items) - SHOWN} more</summary>'
            f'<ol start="{SHOWN + 1}">{"".join(items[SHOWN:])}</ol></details>'
        )
    return (
        f'<section class="found" aria-label="{heading}"><h3>{heading} <span class="count">{len(items)}</span></h3>'
        f"<ol>{''.join(items[:SHOWN])}</ol>{more}</section>"
    )


def _found(reference: str, found: Found, question: str = "") -> str:
    title = one_line(found.title or "", 160) or one_line(found.text, 80) or found.article_id
    copies = f'<span class="copies">Also carried by {esc(", ".join(found.copies))}</span>' if found.copies else ""
    opinion = ' <span class="opinion">Opinion</span>' if found.opinion else ""
    ask = f'<button type="button" class="change" data-do="ask" data-ref="{esc(question)}">Ask of this one</button>'
    return (
        f'<li class="hit"><div class="from">{stamp(found.published)} <span aria-hidden="true">·</span> '
        f'<span class="outlet">{esc(found.outlet or "Unknown outlet")}</span>{opinion}</div>'
        f'<button type="button" class="headline" data-do="open" data-ref="{reference}">{esc(title)}</button>'
        f'<p class="snippet">{esc(one_line(found.text, SNIPPET))}</p>{copies}{ask if question else ""}</li>'
    )


def welcome_html(total: int, examples: Sequence[str]) -> str:
    """What stands in the chat before the first question: the size of the archive and questions to start with."""
    if total == 0:
        return (
            '<section class="welcome"><h2>The archive is empty</h2>'
            "<p>Add articles in the Library tab, then ask about them here.</p></section>"
        )
    held = "1 article" if total == 1 else f"{total:,} articles"
    starters = "".join(
        f'<li><button type="button" class="starter" data-do="ask" data-ref="{esc(text)}">{esc(text)}</button></li>'
        for text in examples
    )
    asked = f'<ul class="starters" aria-label="Questions to start with">{starters}</ul>' if starters else ""
    return (
        f'<section class="welcome"><h2>What do you want to know?</h2><p>Answers come from {held} in this archive. '
        "Every sentence is checked against the exact words it rests on; where the articles do not say, "
        f"neither does the answer.</p>{asked}</section>"
    )
