"""What is said to Dateline itself, and asks nothing of the articles: "Hello", "Thanks!", "What can you do?", "How many
articles are there?", "Tell me a joke". Pure; English, and greetings in German and Spanish.

Searched for as a question it would find whatever has its words, since some article says "hello".
"""

from __future__ import annotations

import re
from typing import Literal

Said = Literal["hello", "thanks", "words", "help", "archive", "outlets", "view", "beyond", "otherwise", "missed"]
"""A greeting, thanks and the like, other words that ask nothing ("So?"), what Dateline is and does, what the archive
holds, of whom it is, what Dateline thinks of something, what no article is asked for ("Tell me a joke"), for the last
answer in other words or another language, and that it was not what was asked for."""

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


def _only(words: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{words})(?:\W+(?:and\s+)?(?:{words}))*\W*", re.IGNORECASE)


_GREETS = _only(f"{_HELLO}|{_HOW_ARE_YOU}")
_THANKFUL = _only(f"{_THANKS}|{_WELL}")
_ASKS_NOTHING = _only(f"{_HELLO}|{_THANKS}|{_WELL}|{_HOW_ARE_YOU}|test(?:ing)?|ping")
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
_PLEAD = r"\W*(?:(?:can|could|would|will) (?:you|u) )?(?:please )?(?:now )?(?:just )?"
_TOPIC = r"(?: (?:of|about|on|regarding) .{1,80})?"
_VIEW = re.compile(
    rf"\W*(?:and |so |but )?(?:what (?:do|would|did) you (?:think|make|reckon){_TOPIC}|what (?:do|would) you (?:say|"
    rf"feel) "
    rf"(?:of|about) .{{1,80}}|"
    rf"what(?:['’]s| is| are) your (?:own |personal )?(?:opinions?|views?|thoughts?|take|feelings?|favou?rite "
    rf"\w+){_TOPIC}|"
    rf"do you (?:personally )?(?:like|love|hate|prefer|support|agree|disagree|approve|care)\b.{{0,80}}|"
    rf"whose side are you on|are you (?:for|against|pro|anti)\b.{{0,60}}|are you (?:happy|sad|tired|biased|neutral|"
    rf"left|right)(?:[- ]wing)?|should i (?:buy|sell|invest|bet|marry|divorce|quit|vote)\b.{{0,80}}|"
    rf"(?:who|what) should i (?:vote for|buy|invest in|bet on))\W*",
    re.IGNORECASE,
)
_NO_ARTICLE = (
    r"(?:joke|riddle|poem|haiku|limerick|sonnet|song|rap|rhyme|lullaby|fairy ?tale|bedtime story|funny story|recipe|"
    r"essay|"
    r"blog post|speech|letter|email|e-mail|tweet|press release|cover letter|script|novel|picture|image|drawing|logo|"
    r"diagram|chart|graph|table|python|code|program|function|script|compliment|pun|tongue twister|fun fact)s?"
)
_BEYOND = re.compile(
    rf"{_PLEAD}(?:(?:write|compose|draft|draw|paint|generate|create|design|sing|code|program)(?: me| us)? (?:an?|"
    rf"another|"
    rf"some|one|two|three)? ?(?:[a-z-]+ ){{0,3}}?{_NO_ARTICLE}\b.{{0,120}}|"
    rf"(?:tell|give|make|know|sing)(?: me| us)? (?:an?|another|some|any|one) (?:[a-z-]+ )?(?:joke|riddle|poem|haiku|"
    rf"limerick|"
    rf"song|fairy ?tale|bedtime story|funny story|recipe|compliment|pun|tongue twister|fun fact)s?\b.{{0,80}}|"
    r"do you know (?:an?|any) (?:good )?(?:joke|riddle|song|poem)s?|"
    r"(?:what(?:['’]s| is) |how much is |calculate |compute )?\d[\d.,]*(?:\s*[+*×÷]\s*|\s+(?:[-/x]|plus|minus|times|"
    r"divided by)\s+)\d[\d.,\s+*/×÷x()-]*=?|"
    r"(?:do you know )?what (?:time|day|date|year|month) (?:is it|it is|is today)(?: now| today| right now| there| "
    r"here)?|"
    r"what(?:['’]s| is) (?:the (?:time|date|day)|today['’]?s date)(?: now| today| right now)?|"
    r"(?:what(?:['’]s| is)|how(?:['’]s| is)) the weather(?: like)?(?: (?:today|now|tomorrow|outside|here|right now))*|"
    r"will it rain(?: (?:today|tomorrow|tonight))?|(?:who|where) am i|what(?:['’]s| is) my name|"
    r"i (?:love|hate|like|miss) you(?: .{0,20})?|do you (?:love|like|hate|miss|know) me|"
    r"i(?:['’]m| am) (?:bored|sad|hungry|tired|lonely)|are you (?:single|married|alive|conscious|sentient|there|ok|"
    r"okay)|"
    r"how old are you|where (?:are you(?: from)?|do you live)|sing|tell me something(?: (?:funny|nice|fun))|"
    r"flip a coin|roll (?:a|the) dice?|what should i (?:eat|cook|wear|watch|do)(?: (?:today|tonight|tomorrow|for \w+))*"
    r")\W*",
    re.IGNORECASE,
)
_TONGUE = (
    r"(?:english|german|french|spanish|italian|chinese|japanese|portuguese|russian|arabic|dutch|polish|turkish|hindi|"
    r"korean|ukrainian|swedish|greek|hebrew|czech)"
)
_TOLD = r"(?:it|that|this|them|those|the answer|your answer|this answer|the last answer|the quote|that quote)"
_MANNER = (
    r"(?:(?:much |a bit |a little )?(?:more (?:simply|clearly|plainly)|simpler|clearer|easier|simply|plainly)|"
    r"differently|"
    r"(?:in|using|with) (?:(?:more |very )?(?:simpler?|plain(?:er)?|easy|easier|everyday)|other|different|your own|lay|"
    r"layman['’]?s|fewer) (?:words|terms|english|language)|(?:like|as if) i (?:am|was|were|['’]m) .{1,30}|"
    r"(?:to|for) (?:a|my) (?:child|kid|five[- ]year[- ]old|\d+[- ]year[- ]old|grandma|grandmother|son|daughter))"
)
_OTHERWISE = re.compile(
    rf"{_PLEAD}(?:(?:explain|say|tell|put|write|describe|give|express)(?: me| us)?(?: {_TOLD})?(?: again)?"
    rf"(?: (?:to|for) (?:me|us))? {_MANNER}|(?:and |ok )?{_MANNER}|"
    rf"(?:rephrase|reword|paraphrase|rewrite|simplify)(?: {_TOLD})?(?: for me)?|eli5|"
    rf"translate\b.{{0,80}}|(?:say|tell|give|answer|repeat|write|put)(?: me| us)?(?: {_TOLD})?(?: again)? in {_TONGUE}|"
    rf"(?:and )?in {_TONGUE}|(?:bitte )?auf deutsch(?: bitte)?|(?:por favor )?en español(?: por favor)?)(?: "
    rf"please)?\W*",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\W*(?:(?:no|sorry|but|hm+|well)\W+)*(?:(?:(?:this|that|it)(?:['’]s| is| was))? ?not (?:really )?what i (?:am |"
    r"was |had |['’]m )?"
    r"(?:ask(?:ed|ing)?|meant?|want(?:ed)?|look(?:ed|ing)?|said)(?: (?:for|about|you))?|"
    r"(?:you )?(?:did(?: not|n['’]?t)|have(?: not|n['’]?t)|are(?: not|n['’]?t)) (?:really )?answer(?:ed|ing)?"
    r"(?: (?:my |the |that )?question| me| it)?|"
    r"(?:this|that|it) do(?:es)?(?: not|n['’]?t) (?:really )?answer (?:my |the |that )?question|"
    r"i (?:did(?: not|n['’]?t)|never) ask(?:ed)?(?: (?:you )?(?:for |about )?(?:that|this|it))?|"
    r"you(?: have)? misunderst(?:ood|and)(?: (?:me|my question|the question|it))?|"
    r"(?:(?:this|that|it)(?:['’]s| is| was) )?(?:completely |totally )?(?:irrelevant|off[- ]topic|not relevant|"
    r"unrelated|beside the point|"
    r"not (?:an|the) answer|no answer|the wrong answer|the wrong question|useless|not helpful|unhelpful)|wrong answer|"
    r"you got (?:it|that|me) wrong|try again)\W*",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:it|this)\b", re.IGNORECASE)

_FORMS: tuple[tuple[Said, re.Pattern[str]], ...] = (
    ("outlets", _OF_WHOM),
    ("archive", _HELD),
    ("help", _HELP),
    ("beyond", _BEYOND),
    ("view", _VIEW),
    ("otherwise", _OTHERWISE),
    ("missed", _MISSED),
    ("hello", _GREETS),
    ("thanks", _THANKFUL),
    ("words", _ASKS_NOTHING),
)


def said(text: str, *, goes_on: bool = False) -> Said | None:
    """What kind of thing is said; None for a question of the articles, or one that `goes_on` from another ("Why?")."""
    if kind := next((kind for kind, form in _FORMS if form.fullmatch(text)), None):
        if kind in ("otherwise", "missed") and not goes_on:
            return None
        return None if kind == "help" and goes_on and _POINTS.search(text) else kind
    return "words" if not goes_on and _BARE.fullmatch(text) else None
