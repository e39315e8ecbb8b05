"""Questions for a story as a whole: "Summarise the ferry dispute", "Tell me about the Ice House fire". Pure; English.

Where no model writes, the plainest overview is the story's events by day, in the words of the articles.
"""

from __future__ import annotations

import re

from qa.asking import forms
from qa.words.terms import STOPWORDS, content_words, fold, tokens

_PLEASE = r"\W*(?:(?:please|pls),? |(?:can|could|would) you |i(?: woul|['’])d like |i (?:want|need) )?(?:please )?"
_GIVE = r"(?:(?:give|show|tell|write|get|make)(?: (?:me|us))? )?"
_KINDS = r"(?:summary|overview|recap|run-?down|round-?up|briefing|outline|gist|digest|synopsis)"
_SHORT = r"(?:(?:short|quick|brief|concise|one-paragraph|\w+-line|general) )*"
_SUMMED_UP = re.compile(
    rf"{_PLEASE}(?:(?:summari[sz]e|sum up|recap)(?: for (?:me|us))?\s+|"
    rf"{_GIVE}(?:an? |the )?{_SHORT}{_KINDS}\s+(?:of|on|about)\s+|"
    r"(?:brief|update) (?:me|us) on\s+|fill (?:me|us) in on\s+|"
    r"what(?:['’]s| is| was) (?:the )?(?:whole )?(?:story|gist|deal)(?: with| behind| of)\s+)(?P<subject>.+)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"{_PLEASE}(?:tell (?:me|us) (?:(?:more|all|everything|something|a bit) )?about\s+|"
    r"what (?:do|can) (?:we|you|i) (?:know|tell (?:me|us)|say) about\s+)(?P<subject>.+)",
    re.IGNORECASE,
)
_EVENTS = (
    "affair attack avalanche blackout blast blaze bombing breach coup crash crisis collapse collision controversy "
    "derailment disaster dispute drought earthquake eruption evacuation explosion fire flood floods flooding fraud "
    "heatwave heist hijacking hurricane incident kidnapping killing landslide leak lockout merger murder outbreak "
    "protest protests riot riots robbery row saga scandal shipwreck shooting siege spill stabbing stampede "
    "standoff stand-off storm strike strikes takeover tornado trial tsunami typhoon unrest uprising walkout wildfire "
    "wildfires wreck"
)
# What reports call so themselves; of a "row" or the "collapse" of a firm they may have no such word.
_SO_CALLED = frozenset(
    "avalanche blackout blaze bombing crash derailment drought earthquake eruption explosion fire flood floods "
    "flooding heatwave hurricane landslide outbreak protest protests riot riots shipwreck shooting stabbing stampede "
    "storm strike strikes tornado tsunami typhoon walkout wildfire wildfires".split()
)
_EVENT = re.compile(
    rf"^(?:[\w’'-]+ ){{0,6}}?(?P<event>{'|'.join(_EVENTS.split())})"
    r"(?: (?:at|in|on|of|near|over|off|by|against|between)\s.+)?$",
    re.IGNORECASE,
)
# As into a search box: "ice house fire", of which no particular is asked.
_BARE = re.compile(rf"(?:the )?(?P<words>(?:[^\W\d][\w’'-]* ){{1,5}}(?:{'|'.join(_EVENTS.split())}))", re.IGNORECASE)
_NO_NAMES = STOPWORDS | frozenset(
    "latest newest recent current new summarise summarize recap any another other timeline biggest worst first last "
    "next".split()
)
# Behind the subject, what says nothing of it.
_END = re.compile(
    r"(?:,?\s+(?:so far|in (?:brief|short|a few (?:words|sentences|lines))|briefly|for (?:me|us)|please|"
    r"in (?:\w+|\d+) (?:words|sentences|lines|points)|(?<=\S )(?:story|saga)))+$",
    re.IGNORECASE,
)
_BEGIN = re.compile(
    r"^(?:(?:what(?: has|['’]s)? happened (?:in|at|with|to|during|around)|everything (?:about|on)|"
    r"the events (?:of|at|around)|"
    r"the (?:whole |full )?(?:story|news) (?:of|about|behind|on))\s+)",
    re.IGNORECASE,
)
# One text, or one particular of a matter, is no story; what is only pointed at has no name.
_NO_STORY = re.compile(
    r"^(?:it|this|that|these|those|them|him|her|what|how|why|who|when|where|whether)\b|"
    r"\b(?:articles?|reports?|pieces?|interviews?|speech(?:es)?|columns?|statements?|rulings?|verdicts?|findings?|"
    r"arguments?|views?|opinions?|positions?|reasons?|causes?|numbers?|costs?|prices?|terms|plans?|effects?|"
    r"impact|reactions?|results?|outcome|lessons?|role|career|life|history)(?:\s+(?:of|on|for|to|in|by|from|that)\b|$)|"
    r"\b(?:said|says|say)\b",
    re.IGNORECASE,
)


def subject(question: str) -> str | None:
    """The story that it asks an overview of; None where it asks for something else, or for a timeline in so many words
    ("Sum up the strike in order"), which is told by day whoever writes."""
    if forms.subject(question, loose=False) is not None:
        return None
    bare = " ".join(question.split()).strip(" ?.!")
    searched = _BARE.fullmatch(bare)
    if searched and _NO_NAMES.isdisjoint(tokens(fold(searched["words"]))):
        return bare
    return _in_a_sentence(bare)


def of_event(question: str) -> bool:
    """Whether what it asks an overview of is an event that every report of it names so: a fire, not an affair."""
    story = subject(question)
    match = _EVENT.search(story) if story else None
    return match is not None and fold(match["event"]) in _SO_CALLED


def asked_plainly(question: str) -> str | None:
    """The question for what happened, for one that asks in a sentence for an overview; None for others."""
    story = _in_a_sentence(" ".join(question.split()).strip(" ?.!"))
    return f"What happened with {story}?" if story else None


def _in_a_sentence(bare: str) -> str | None:
    summed_up, about = _SUMMED_UP.fullmatch(bare), _ABOUT.fullmatch(bare)
    match = summed_up or about
    if match is None:
        return None
    story = _BEGIN.sub("", _END.sub("", match["subject"])).strip(" ,:")
    if _NO_STORY.search(story) or not any(content_words(story)):
        return None
    return story if summed_up or _EVENT.search(story) else None
