"""What is said to Dateline itself, and asks nothing of the articles: "Hello", "Thanks!", "What can you do?", "How many
articles are there?". Pure; English, and greetings in German and Spanish.

Searched for as a question it would find whatever has its words, since some article says "hello".
"""

from __future__ import annotations

import re
from typing import Literal

Said = Literal["words", "help", "archive", "outlets"]
"""Only words ("Hello"), what Dateline is and does, what the archive holds, or of whom it is."""

_ARCHIVE = r"(?:(?:the|this|your|our)\s+(?:news\s+)?(?:archive|database|collection|library|corpus|index)|here|dateline)"
_TEXTS = r"(?:(?:news\s+)?(?:articles|reports|stories|texts|documents|sources?|pieces|news|data))"
_OUTLETS = (
    r"(?:(?:news\s+)?(?:outlets|sources|newspapers|papers|publications|publishers|media|magazines|websites|sites))"
)
_HAVE = (
    rf"(?:\s+(?:do you|does {_ARCHIVE}|have you|can you|do we)\s+(?:have|hold|contain|got|cover|include|use|"
    rf"know|search|"
    rf"read|draw on)(?:\s+(?:in\s+)?{_ARCHIVE})?|\s+(?:are|is)\s+(?:there|in|held in|covered|included|stored|available|"
    rf"filed)(?:\s+(?:in\s+|by\s+)?{_ARCHIVE})?)"
)
_HELLO = (
    r"(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|"
    r"moin|servus|hola|buenos días|buenas (?:tardes|noches)|bonjour)(?:\s+(?:there|all|everyone|team|again|dateline))*"
)
_THANKS = (
    r"(?:many |so much )?(?:thanks|thank you|thx|ty|cheers|danke|gracias)(?:\s+(?:so much|very much|a lot|again|you|"
    r"dateline|schön|bye))*"
)
_WELL = (
    r"(?:(?:that(?:['’]s| is)|this is|it(?:['’]s| is)) )?(?:very |really )?(?:great|perfect|cool|nice|good|wonderful|"
    r"excellent|awesome|helpful|ok|okay|alright|all right|fine|got it|i see|understood|interesting|wow|"
    r"lol|haha|bye|goodbye|good bye|good night|see you|never mind|nevermind|sorry|no problem|well done|good job)"
)
_HOW_ARE_YOU = r"how are (?:you|things)(?: (?:doing|today))*|how(?:['’]s| is) it going|what(?:['’]s| is) up"
_WORDS = rf"(?:{_HELLO}|{_THANKS}|{_WELL}|{_HOW_ARE_YOU}|test(?:ing)?|ping)"
_ASKS_NOTHING = re.compile(rf"\W*{_WORDS}(?:\W+(?:and\s+)?{_WORDS})*\W*", re.IGNORECASE)
# Where no question was asked before that it may go on from.
_BARE = re.compile(
    r"\W*(?:(?:and|but|so)\s+)?(?:why(?: not| so)?|what(?: else| then)?|who(?: else)?|whom|when|where|how(?: so|"
    r" come)?|"
    r"which(?: one)?|really|and|so|yes|no|yeah|nope|more|go on|continue|huh|eh|please)\W*",
    re.IGNORECASE,
)
_HELP = re.compile(
    rf"\W*(?:{_HELLO}\W+)?(?:please\s+)?(?:(?:who|what) (?:are|r) (?:you|u)|what(?:['’]s| is) your (?:name|"
    rf"purpose|job)|"
    r"what(?:['’]s| is) (?:this|dateline)(?: (?:site|page|app|tool|thing|chat|for))*|"
    r"are you (?:an? )?(?:ai|bot|robot|chat ?gpt|gpt|human|real|person|model|chatbot|machine|llm|language model)|"
    r"(?:who|which (?:company|model)) (?:made|built|created|wrote|trained) you|(?:which|what) (?:ai |"
    r"language )?model are you|"
    r"what (?:all )?(?:can|do|does) (?:you|dateline|it|this)(?: \w+)? do(?: for me| here)?|"
    r"what (?:should|do|could|can) (?:i|we) (?:ask|do|type|write|search(?: for)?)(?: you| here| about)*|"
    r"(?:what|which) (?:kinds? of |sorts? of |type of )?(?:questions|things|topics) (?:can|could|should|"
    r"may) (?:i|we) ask"
    r"(?: you| here| about)*|how (?:do|does|can) (?:i|we|you|this|it|dateline) (?:use )?(?:you|this|it|dateline|work)"
    r"(?: work)?|(?:can you )?help(?: me)?(?: please)?|what do you know(?: about)?|tell me about yourself|"
    r"introduce yourself|how do i start|where do i start)\W*",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"\W*(?:how many {_TEXTS}{_HAVE}|how (?:big|large) is {_ARCHIVE}|"
    rf"what(?:['’]s| is) (?:in|inside) {_ARCHIVE}|what is {_ARCHIVE}(?: (?:about|for))?|"
    rf"what (?:does|do) {_ARCHIVE} (?:have|hold|contain|cover|include)|what (?:are|do) (?:the|"
    rf"your) {_TEXTS} (?:cover|about)|"
    rf"(?:what|which) (?:period|time|dates|days|years|months|time span|time period|date range)(?:{_HAVE}|"
    rf" do (?:the|your) "
    rf"{_TEXTS} cover)|how (?:old|recent|new|current|up[ -]to[ -]date|fresh) (?:is|are) (?:{_ARCHIVE}|(?:the|"
    rf"your) {_TEXTS})|"
    rf"how far back (?:do|does) (?:you|{_ARCHIVE}|(?:the|your) {_TEXTS}) go|"
    rf"when (?:was|were) (?:{_ARCHIVE}|(?:the|your) {_TEXTS}) (?:last )?updated|what {_TEXTS}{_HAVE})\W*",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    rf"\W*(?:(?:which|what) {_OUTLETS}{_HAVE}|(?:list|show|name)(?: me)? (?:all )?(?:the |your )?{_OUTLETS}"
    rf"(?:\s+in {_ARCHIVE})?|how many {_OUTLETS}{_HAVE}|(?:what|which) are (?:the|your) {_OUTLETS}|"
    rf"where (?:do|does) (?:the|your|these) {_TEXTS} come from|who (?:writes|wrote|published|publishes) (?:the|"
    rf"these|your) "
    rf"{_TEXTS})\W*",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:it|this)\b", re.IGNORECASE)


def said(text: str, *, goes_on: bool = False) -> Said | None:
    """What kind of thing is said; None for a question of the articles, or one that `goes_on` from another ("Why?")."""
    if _OF_WHOM.fullmatch(text):
        return "outlets"
    if _HELD.fullmatch(text):
        return "archive"
    if _HELP.fullmatch(text) and not (goes_on and _POINTS.search(text)):
        return "help"
    if _ASKS_NOTHING.fullmatch(text) or (not goes_on and _BARE.fullmatch(text)):
        return "words"
    return None
