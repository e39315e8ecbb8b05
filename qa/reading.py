"""What the cross-encoder is given to read: a question and a sentence, each in the form that it reads best. Pure.

It has learnt from English questions and texts of encyclopaedias. There a day is a date: "arrested on Tuesday" answers
"When?" for it only with the date that Tuesday was behind it. And whose word something is, is asked there as "According
to whom". What is quoted is always the article's own sentence, without what is put in here.
"""

from __future__ import annotations

import re

from qa import dates, news_time, speakers
from qa.glossary import glossed
from qa.languages import language
from qa.schema import Evidence

_DAY_ASKED = re.compile(r"\bwhen\b|\b(?:what|which) (?:date|day|year|month)\b", re.IGNORECASE)


def asks_day(question: str) -> bool:
    """Whether `question` asks for a day."""
    return bool(_DAY_ASKED.search(question))


def sentence(question: str, item: Evidence) -> str:
    """The sentence; where a day is asked for, with the days that its words mean by its article's own ("on Tuesday
    (10 March 2026)"), and where the question is in English and the sentence is not, with the English words known."""
    text = _dated(item) if asks_day(question) else item.text
    return glossed(text, item.passage.text) if language(question) == "en" else text


def _dated(item: Evidence) -> str:
    out, end = [], 0
    for when in news_time.resolve(item.text, item.passage.published):
        day = dates.span_in_words(when.first.isoformat(), when.last.isoformat())
        out.append(f"{item.text[end : when.end]} ({day})")
        end = when.end
    return "".join(out) + item.text[end:]


def attribution(question: str) -> str | None:
    """`question` as "According to whom, …?", if it asks whose word something is ("Who says that the wiring failed?");
    None for others."""
    said = speakers.attributed(question)
    return f"According to whom, {said}?" if said else None
