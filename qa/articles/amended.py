"""The day by which an article says, in its own text, that it was changed: "Correction, 20 March 2026: …". Pure.

A source that writes such a note often leaves its field for updates empty. The text with the note is not older than
that day, whatever day the article was first published.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from qa.days import dates

_DAYS = 330  # after publication, up to which a day without its year is taken for the next such
_DATE = (
    r"(?P<date>\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?[^\W\d]{3,10}\.?(?:,?\s+(?:de\s+)?\d{4}\b)?"
    r"|[^\W\d]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+\d{4}\b)?)"
)
_WEEKDAY = r"(?:[^\W\d]{2,10},?\s+(?=\d|[^\W\d]+\s+\d))?"
_LABEL = (
    r"(?:(?:editor['’]?s|editors['’])\s+note|corrections?|corrected|clarification|update|updated|amended|amendment|"
    r"berichtigung|korrektur|aktualisiert|aktualisierung|correcci[óo]n|rectificaci[óo]n|actualizado|actualizaci[óo]n)"
)
_CHANGED = (
    r"(?:(?:last|first|later|since|zuletzt|nachträglich)\s+)?(?:amended|corrected|updated|changed|edited|revised|"
    r"modified|clarified)"
)
_NOTES = (
    # "Correction, 20 March 2026:", "Updated on 20 March:", "[Correction (March 20):"
    re.compile(
        rf"(?:^|\n)[ \t]*[\[(*_]*{_LABEL}[\s,:;.(–—-]*(?:(?:made|added|published|on|of|am|vom|del?|el)\s+)*{_WEEKDAY}"
        rf"{_DATE}\s*(?:[,;]?\s*(?:at\s+)?\d{{1,2}}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{{2,4}})?)?\s*"
        r"(?:[\])]?\s*[:.–—-]|[\])]?\s*(?:\n|$))",
        re.IGNORECASE,
    ),
    # "This article was amended on 20 March 2026 to …"
    re.compile(
        r"\bthis\s+(?:article|story|report|piece|page|post|interview|review|column)\s+(?:was|has\s+been)\s+"
        rf"{_CHANGED}\s+(?:[\w.:]+\s+){{0,4}}on\s+{_WEEKDAY}{_DATE}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bdieser\s+(?:artikel|text|beitrag|bericht)\s+wurde\s+(?:(?:zuletzt|nachträglich)\s+)?am\s+"
        rf"{_WEEKDAY}{_DATE}\s+(?:\w+\s+)?(?:geändert|korrigiert|berichtigt|aktualisiert|ergänzt|überarbeitet)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\best[ae]\s+(?:artículo|noticia|información|texto|nota)\s+(?:fue|ha\s+sido)\s+"
        rf"(?:corregid|actualizad|modificad|rectificad)[oa]\s+el\s+{_WEEKDAY}{_DATE}",
        re.IGNORECASE,
    ),
)


def last_amended(text: str, published: str | None) -> str | None:
    """The latest day, as an ISO date, on which `text` says of itself that it was corrected or updated; None if none.

    A day without its year is the next such after `published`, and counts only where that is known. Days before
    `published` do not count: such a note is of another article.
    """
    first = dates.day_of(published)
    days = {day for note in _NOTES for match in note.finditer(text) if (day := _day(match["date"], first))}
    return max(days).isoformat() if days else None


def _day(stated: str, first: date | None) -> date | None:
    it = next(iter(dates.mentions(stated)), None)
    if it is None or not it.day:
        return None
    if it.year:
        day = it.first()
        return day if day and (first is None or day >= first) else None
    day = it.next_from(first) if first else None
    return day if first and day and day <= first + timedelta(days=_DAYS) else None
