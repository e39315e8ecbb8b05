"""What is told of the archive itself: how many articles it holds, by whom and of which days; and what is replied to
what no article is asked for. Counted, not quoted."""

from __future__ import annotations

from datetime import date

from qa.answering.searching import Search
from qa.asking.to_dateline import Said
from qa.days import dates
from qa.schema import Filters

_NO_QUESTION = "That asks nothing of the articles."
# What needs no word on what the archive holds.
_REPLIES: dict[Said, str] = {
    "thanks": "You are welcome. The next question may go on from the last one.",
    "view": "Dateline has no views and gives no advice; it tells what the articles say, in their own words. Ask who "
    "says what of it, for example “What is said about …?”",
    "otherwise": "Dateline tells what the articles say in their own words only, so that each can be proved; it neither "
    "rewords nor translates them. The number behind a sentence opens the article, which tells more.",
    "missed": "Then please ask it in other words: name whom or what it is about, and when it was. Dateline finds the "
    "sentences of the articles that answer a question, and nothing that no article tells.",
}
_DATELINE = (
    "Dateline answers questions from an archive of news articles and proves every sentence: the number behind it opens "
    "the words that it rests on. What the articles do not tell, it does not answer."
)
_BEYOND = "Dateline only tells what the articles say, and that is nothing to ask them for."
_ASK = "Ask what they tell, for example “What is the latest news?”"
_NAMED = 80  # outlets that are named


def told(said: Said, search: Search, filters: Filters, until: date) -> str:
    """The reply to what is said to Dateline, of the articles that a question under these filters may use."""
    if reply := _REPLIES.get(said):
        return reply
    held = _held(search, filters, until)
    if said == "outlets":
        return " ".join([held, *_outlets(search)])
    if said == "archive":
        return held
    begin: dict[Said, str] = {"help": _DATELINE, "hello": "Hello.", "beyond": _BEYOND}
    return " ".join([begin.get(said, _NO_QUESTION), held, _ASK])


def _held(search: Search, filters: Filters, until: date) -> str:
    count, outlets = search.holds(filters), len(search.outlets())
    if not count:
        return (
            "The archive holds no articles yet."
            if filters == Filters()
            else "It holds no articles of these dates and outlets."
        )
    days = search.covers(filters, until)
    articles = "1 article" if count == 1 else f"{count:,} articles"
    by = "" if not outlets or filters.outlets else " by 1 outlet" if outlets == 1 else f" by {outlets} outlets"
    of = f", published {_days(*days)}" if days else ""
    return f"The archive holds {articles}{by}{of}."


def _days(first: date, last: date) -> str:
    told = dates.span_in_words(first.isoformat(), last.isoformat())
    return f"on {told}" if first == last else told


def _outlets(search: Search) -> list[str]:
    names = list(search.outlets())
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return [f"Its outlets: {', '.join(names[:_NAMED])}{more}."] if names else []
