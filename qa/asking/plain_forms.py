"""Questions in a form that a reader knows: whether somebody "has got" what is granted, asked as whether they got it;
"any Orle valley news from last month" as what happened there then; what was, "in the end", without these words; how it
is "these days" as how it is now; whether cars "can use" a bridge, as whether it is open to them; when the library
"is open" as its opening hours; what somebody blames for something, as what they say caused it; what
comes next for something, as what will happen to it. Pure; English.

The reader finds "was given planning permission" an answer to "Did the depot get planning permission?" and hardly one to
"Has it got planning permission?". A thing that is had and not granted ("a garden") is asked for as it is.
"""

from __future__ import annotations

import re

from qa.days import windows

_GRANTED = (
    r"(?:permission|approval|consent|licen[cs]e|permit|go-?ahead|green light|clearance|authori[sz]ation|accreditation|"
    r"funding|grant|loan|bail|parole|leave to appeal|compensation|asylum|pardon|injunction|visa|reprieve)"
)
_GOT = re.compile(
    r"^(?P<opens>\W*(?:(?:and|but|so),?\s+)?)(?:has|have)(?:n['’]t)?\s+(?P<who>(?!(?:you|we|I|anyone|anybody)\b)[^,;?]+?)"
    r"\s+(?:(?:already|now|actually|yet|finally)\s+)?(?:got|gotten)\s+(?!rid\b)"
    rf"(?P<what>(?:(?:its|his|her|their|the|an?|any)\s+)?(?:[a-z-]+\s+){{0,3}}?{_GRANTED}(?:\s+(?:for|to|from|of|in|on|at|by|under)\b(?:[^,;?]|,(?=\d))*?)?)"
    r"(?:\s+(?:yet|already|now))?\s*\??\s*$",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"^\W*(?:(?:(?:is|was) there|have you(?: got)?|do you have|(?:can|could) you (?:give|show|tell) me|"
    r"(?:please\s+)?(?:give|show|tell|find|get) (?:me|us)|what(?:['’]s| is| was))\s+)?"
    r"(?:(?:any|all|some|the|latest|recent|more)\s+){1,3}"
    r"(?P<about>(?!(?:any|all|some|the|latest|recent|more|breaking|good|bad|other|new|big|further|fake|no)\b)"
    r"[^\W\d_][\w’'-]*(?:\s+[^\W\d_][\w’'-]*){0,4}?)\s+(?-i:news)"
    r"(?P<when>(?:\s+(?:from|of|in|for|over|during))?\s+[^?,;]+?)\s*\??\s*$",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"\b(?:did|does|do|is|are|was|were|has|have|will|who|what|which|when|where|why|how|that|about|on|and|in|['’]s|for|"
    r"world|local|national|foreign|sports?|business|breaking|today|headline)\b",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(r"^(?:from|of|for|in|over|during)\s+", re.IGNORECASE)
_WHOLE = re.compile(r"(?:last|this|past|previous|yesterday|today)\b", re.IGNORECASE)  # no preposition before it
# Set off by a comma, it only says that what was last is meant; without one it may say which of two that is.
_HOW = re.compile(r"\W*how\b", re.IGNORECASE)
_IN_THE_END = re.compile(r"(?<=[\w’']),\s+in the end(?=\s*[?!.]*$)", re.IGNORECASE)
# "The new library" may not be open yet.
_OPEN = re.compile(
    r"^\W*when\s+(?:is|are)\s+(?P<what>(?:the\s+)?(?:(?!(?:new|rebuilt|renovated|restored|next|planned|proposed)\b)[\w’'.-]+\s+){0,4}?"
    r"(?:library|museum|gallery|shop|store|supermarket|market|zoo|pool|baths|sauna|gym|restaurant|café|cafe|pub|park|clinic|"
    r"surgery|pharmacy|post\s+office|bank|town\s+hall|tip|archives?|cathedral|castle)(?:\s+(?:in|at|of)\s+[A-Z][\w’'-]+)?)\s+open"
    r"(?P<when>(?:\s+(?:to\s+(?:the\s+public|visitors)|(?:on|at)\s+(?:[a-z]+days?|weekends|the\s+weekend)|now|today))?)\s*\??\s*$",
    re.IGNORECASE,
)
_THESE_DAYS = re.compile(
    r"(?<!\bin)(?<!\bon)(?<!\bof)(?<!\bfor),?\s+(?:these days|nowadays)(?=\s*[?!.]*$)", re.IGNORECASE
)
# Whether a road may be used: reports tell to whom it is open.
_ROAD = r"(?:bridge|road|tunnel|street|lane|pass|motorway|crossing|causeway|underpass|viaduct|ferry|track|quay|path)"
_USE = re.compile(
    r"^\W*(?:(?:and|but|so),?\s+)?can\s+(?:(?P<who>(?:cars|lorries|trucks|buses|trams|trains|cyclists|pedestrians|walkers|"
    r"motorists|drivers|vehicles|traffic|bicycles|bikes))\s+(?:use|cross|drive\s+(?:over|across|through|on|along|down)|"
    r"go\s+(?:over|across|through)|get\s+(?:over|across|through))|(?:I|you|we|one|people)\s+(?P<how>drive|walk|cycle)\s+"
    rf"(?:over|across|through|on|along|down))\s+(?P<what>(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?{_ROAD}(?:\s+(?:in|at)\s+[A-Z]\w+)?)"
    r"(?P<again>\s+(?:yet|now|again))?\s*\??\s*$",
    re.IGNORECASE,
)
# "What" asks for all that it may cost somebody; of what is told at more length it is read as well as "how much".
_COST = re.compile(
    r"^\W*what\s+(?P<rest>(?:will|would|is|are)\s+(?:the\s+)?(?:[\w’'-]+\s+){1,2}?(?:(?:be\s+)?going\s+to\s+|likely\s+to\s+)?cost)\W*$",
    re.IGNORECASE,
)
# Who blames something is asked for as who says what caused it.
_BLAMES = re.compile(
    r"^\W*what\s+(?P<does>does|do|did)\s+(?P<who>(?:the\s+)?[\w’'.-]+(?:\s+[\w’'.-]+){0,4}?)\s+blame\s+for\s+(?P<what>[^?,;]+?)\W*$",
    re.IGNORECASE,
)
# What comes next for something is asked for as what will happen to it: "next" is no word that reports have for it.
_NEXT = re.compile(
    r"^(?P<opens>\W*(?:(?:and|but|so),?\s+)?)what(?:(?:['’]?s|\s+is|\s+comes|\s+will\s+be)?\s+next(?:\s+steps?)?\s+(?P<in>for|in|with|to)|"
    r"\s+(?:happens|will\s+happen|is\s+going\s+to\s+happen)\s+(?:next|now)\s+(?P<with>to|in|with|at|on)|"
    r"\s+are\s+the\s+next\s+steps\s+(?P<steps>in|for|with|on))\s+(?P<what>[^?;]+?)\W*$",
    re.IGNORECASE,
)
_WHO_USES = {"drive": "cars", "walk": "walkers", "cycle": "cyclists"}


def asked_plainly(question: str) -> str:
    """The question in that form; others as they stand."""
    question = question if _HOW.match(question) else _IN_THE_END.sub("", question)
    question = _THESE_DAYS.sub(" now", question)
    if opened := _OPEN.match(question):
        return f"What are the opening hours of {opened['what']}{opened['when']}?"
    if blames := _BLAMES.match(question):
        return f"What {blames['does']} {blames['who']} say caused {blames['what']}?"
    if coming := _NEXT.match(question):
        where = (coming["in"] or coming["with"] or coming["steps"]).lower()
        opens = f"{coming['opens']}what" if coming["opens"].strip() else "What"
        return f"{opens} will happen {where if where in ('in', 'at') else 'to'} {coming['what']}?"
    if cost := _COST.match(question):
        return f"How much {cost['rest']}?"
    if use := _USE.match(question):
        return f"Is {use['what']} open to {use['who'] or _WHO_USES[use['how'].lower()]}{use['again'] or ''}?"
    if got := _GOT.match(question):
        return f"{got['opens']}{'did' if got['opens'].strip() else 'Did'} {got['who']} get {got['what']}?"
    if (news := _NEWS.match(question)) and not _NO_SUBJECT.search(news["about"]):
        return _happened(news["about"], news["when"]) or question
    return question


def _happened(about: str, when: str) -> str | None:
    """ "What happened in the Orle valley last month?", where no more than a time stands behind the news."""
    time = _BEFORE_TIME.sub("", when.strip())
    placed = time if _WHOLE.match(time) else f"in {time}"
    if windows.without(f"What happened {placed}?").rstrip(" ?").removesuffix(" in") != "What happened":
        return None
    return f"What happened in {_with_article(about)} {placed}?"


def _with_article(about: str) -> str:
    """ "the Orle valley": a common noun has an article; "Port Ellery" has none."""
    return f"the {about}" if about.split()[-1].islower() and not about.islower() else about
