"""Whether a later report gives a figure of an earlier one anew, in whatever way it says so: then the earlier one is no
other account of it. Pure."""

from __future__ import annotations

from qa.reports import margins, quantities, rates, revised, says_now, settled, share_price, totals
from qa.reports.report import Report


def replaces(question: str, new: Report, old: Report) -> bool:
    ways = (margins, quantities, rates, revised, says_now, settled, share_price, totals)
    return any(by.replaces(question, new, old) for by in ways)
