"""From text nobody vouches for to text that may stand in our page. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from datetime import date, datetime
from urllib.parse import urlsplit

# Terminal sequences go whole, so that "\x1b[31m" does not leave "[31m" behind.
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
# Controls but tab and line feed; zero-width characters but the two joiners that scripts and emoji need; bidi marks,
# embeddings, overrides and isolates; invisible operators; interlinear marks; lone surrogates; tag characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
UNKNOWN_DATE = "date unknown"


def clean(text: str) -> str:
    """`text` without control, bidi, zero-width and terminal codes. Tab and line feed stay."""
    return _UNSEEN.sub("", _ANSI.sub("", text))


def esc(text: object) -> str:
    """`text` cleaned and escaped, for an element's content as for a quoted attribute."""
    return html.escape(clean(str(text)), quote=True)


def one_line(text: str, longest: int) -> str:
    """`text` cleaned, white space folded, cut at a word with an ellipsis after at most `longest` characters."""
    folded = " ".join(clean(text).split())
    if len(folded) <= longest:
        return folded
    cut = folded[: longest - 1]
    head, space, _ = f"{cut} ".rpartition(" ") if folded[longest - 1] == " " else cut.rpartition(" ")
    return (head if space and len(head) > longest // 2 else cut).rstrip(" ,;:–—-") + "…"


def day(value: date) -> str:
    """`2025-11-18` → `18 Nov 2025`."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def day_of(stated: object) -> str:
    """The day of an ISO 8601 moment, for people; empty where it is none."""
    try:
        return day(datetime.fromisoformat(str(stated)).date())
    except ValueError:
        return ""


def days(start: date | None, end: date | None) -> str:
    """A window for people: `1–7 Nov 2025`, `30 Oct – 2 Nov 2025`, `since 1 Nov 2025`, `all dates`."""
    if start is None:
        return "all dates" if end is None else f"up to {day(end)}"
    if end is None:
        return f"since {day(start)}"
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def stamp(published: str | None, *, with_time: bool = False) -> str:
    """A `<time>` element for an ISO 8601 date; a note where it is unknown, the text as given where it is no date."""
    if not published:
        return f'<span class="undated">{UNKNOWN_DATE}</span>'
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return f'<span class="undated">{esc(published)}</span>'
    shown = day(moment.date())
    if with_time and len(published) > 10:
        zone = moment.strftime("%z")
        shown += f", {moment:%H:%M}" + (
            " UTC" if zone in ("+0000",) else f" (UTC{zone[:3]}:{zone[3:]})" if zone else ""
        )
    return f'<time datetime="{esc(published)}">{shown}</time>'


def dotted(parts: Iterable[str]) -> str:
    """Pieces of HTML in one line, a middle dot between them that is not read aloud."""
    return ' <span aria-hidden="true">·</span> '.join(parts)


def safe_url(url: str | None) -> str | None:
    """`url` if it is an absolute http(s) address with a host and no credentials, else None."""
    if not url or url != clean(url) or any(letter.isspace() for letter in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and host and "@" not in parts.netloc else None
