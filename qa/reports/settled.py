"""A sum that was being negotiated, or reported by those who would not be named, and the one that was agreed. Pure;
English.

"How much is Vastra paying for the dairy?" is answered by "in talks to buy it for about 210 million" until the two firms
say that it "is to be sold for 224 million": the second is no other account of the first.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.given import kind, things
from qa.reports.report import Report, of_one_matter, of_one_story
from qa.words.excerpt import share_of_names

_NEGOTIATED = re.compile(
    r"\b(?:in (?:\w+ )?(?:talks|negotiations|discussions)|negotiat(?:es|ed|ing)|people (?:with knowledge|familiar)|"
    r"(?:close|near|nearing|closing in) (?:to |on )?an? (?:deal|agreement|sale)|"
    r"provisional(?:ly)?|consider(?:s|ing|ed) (?:an?|the) (?:bid|offer|sale)|asking (?:price|for)|"
    r"(?:could|might|may) (?:be (?:sold|bought)|pay|fetch|buy|sell|bring)|"
    r"(?:bids?|offers?|offered|bidding)(?! (?:was|were|has been) accepted))\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:(?:is|are) (?:now )?to be (?:sold|bought|paid)|will be (?:sold|bought) (?:to|by|for)|"
    r"(?:has|have|had|was|were) (?:been )?(?:sold|bought|acquired|agreed|signed)|agreed (?:to (?:buy|sell|pay)|on|a)|"
    r"(?:sealed|signed|struck|completed|closed) (?:the|its|their|an?) (?:\w+ )?"
    r"(?:deal|sale|takeover|purchase|contract)|"
    r"(?:deal|sale|takeover|purchase|contract) (?:was|is|has been) (?:agreed|signed|completed|sealed|done|worth)|"
    r"(?:bought|sold|went) for|"
    r"(?:sum|(?<!book )value|(?<!reserve )price|valuation)(?:,? (?:which )?(?:was|has been))? "
    r"(?:fixed|set) (?:by|at))\b",
    re.IGNORECASE,
)


_OFFER = re.compile(r"\b(?:offer\w*|bid\w*|ask\w*|want\w*|demand\w*|at first|originally)\b", re.IGNORECASE)


def agreed(text: str) -> bool:
    """Whether it has a sum as one that was agreed on, whenever it is paid: "is to be sold for £84 million"."""
    return bool(_AGREED.search(text))


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether the later report gives an agreed sum where the earlier one has what was talked of: both of one matter,
    the later sentence with as many of the question's names."""
    if kind(question) != "money" or not dates.later(new.published, old.published) or not of_one_matter(new, old):
        return False
    if _OFFER.search(question) or not _NEGOTIATED.search(old.text) or _AGREED.search(old.text):
        return False
    if not _AGREED.search(new.text) or _NEGOTIATED.search(new.text):
        return False
    given = things(question, new.text), things(question, old.text)
    told = [f"{it.around} {it.title or ''}" if of_one_story(new, old) else it.text for it in (new, old)]
    named = [share_of_names(question, text) for text in told]
    return all(given) and not given[0] & given[1] and named[0] >= named[1]
