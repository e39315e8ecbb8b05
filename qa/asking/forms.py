"""Questions that ask for a timeline, for the latest on a subject, or for all that happened: their forms, and the words
of their subject. Pure; English, with the German and Spanish words for a timeline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.limits import Limits, limited
from qa.days.dates import MONTHS
from qa.words.terms import content_words

_STEM = 6  # letters in which two words must agree to count as one
_HEAD = (
    r"(?:time\s?line|chronology|chronological (?:account|list)|"
    r"(?:sequence|order|course|chain|series|succession) of events|"
    r"chronologie|chronik|zeitleiste|zeittafel|cronolog[ií]a)"
)
_WHOLE = (
    r"from (?:the (?:very )?)?(?:(?:start|beginning|outset)(?: onwards?| on)?|"
    r"(?:start|beginning|outset|first [\w-]+) (?:to|until|till|up to) (?:now|today|(?:the )?(?:finish|end)))"
)
_IN_ORDER = (
    r"(?:in (?:(?:the )?(?:right |chronological |time |date )?(?:order|sequence))|step by step|day by day|by date|"
    rf"chronologically|{_WHOLE})"
)
# The days or steps that count: "the key dates in", "milestones of".
_KEY = (
    r"(?:(?:all|(?:the )?(?:(?:most )?important|main|key|major|crucial|decisive|essential))(?: of)?(?: the)? "
    r"(?:dates|days|events|developments|milestones|stages|steps|moments|phases|turning points)|milestones|"
    r"turning points|(?:dates and events|events and dates))"
)
_PLEASE = r"^(?:(?:please|pls),? |can you |could you |would you )?(?:please )?"
_TELL = r"(?:tell|give|show) (?:me|us) "
_THROUGH = r"(?:take|walk|run|talk) (?:me|us) through"
_STORY = r"(?:the )?(?:(?:whole|full|entire|complete) )?(?:story|history|saga)"
# "from the night of the alarm until the spring": two times between which all is asked for; no "from Kelm to Dorne".
_BETWEEN = re.compile(
    r",?\s+from\s+(?P<since>(?:[\w’'-]+\s+){1,7}?)(?:to|until|till|up\s+to|through)\s+(?P<until>(?:[\w’'-]+\s*){1,6})$"
)
_A_TIME = re.compile(
    rf"\b(?:(?:early|late|mid|now|today|end|start|beginning|night|day|morning|evening|week|weekend|month|year|spring|"
    rf"summer|autumn|winter|disaster|present)\b|(?:{'|'.join(month.capitalize() for month in MONTHS)})\b|\d)"
)
# What goes on for days, of which the history is what happened in it: not that of a museum.
_COURSE = (
    r"(?:affair|appeal|battle|bid|campaign|case|clash|conflict|contest|controversy|crisis|debate|disaster|dispute|"
    r"election|feud|fight|fraud|hunt|inquiry|investigation|lawsuit|merger|negotiations|outbreak|project|proceedings|"
    r"prosecution|quarrel|race|rescue|row|saga|sale|scandal|search|stand-?off|strike|takeover|talks|trial|wrangle)"
)
_BECAME = r"and\s+(?:what|how)\s+(?:became|came) of\s+(?:them|it|each)(?: all)?"
_ASKED = r"(?:who|what|when|where|why|which|how|is|was|did|does|show|put|create|tell|give|list|make)\b"
_VERB = (
    r"(?:to|is|are|was|were|be|has|have|had|will|would|can|could|of|for|in|on|about|by|that|which|what|who|meeting|"
    r"shows?|says?|this|today)\b"
)
_NO_LINK = r"(?!(?:from|until|in|of|at|by|for|on|to|with|and|or|who|that)\b)"
_OF_COURSE = rf"(?:the|this|that)\s+(?:{_NO_LINK}[\w’'-]+\s+){{0,5}}?{_COURSE}\b"
_OVER = r"(?:\s+(?:over|about|between|against|at|in|of)\s+(?:(?!from\b|until\b)[\w’'-]+\s*){1,5}?)?"
_SET_OUT = r"(?:trace|follow|chart|outline|recount|retell|recap|run through|sum up|summari[sz]e|go (?:back )?over)"
# Two times or steps, the first and the last: "from the vote to the end".
_STEPS = r"from\s+(?:the\s+)?(?-i:[a-z])[\w’'-]*(?:\s+[\w’'-]+){0,4}?\s+(?:to|until|till|up to|through)\s+\S.{0,40}?"
_FORMS = (
    re.compile(
        rf"{_PLEASE}(?:{_TELL})?(?:an? |the )?(?:blow-by-blow|step-by-step|day-by-day|dated|chronological) "
        r"(?:account|list|summary|history|overview|outline) of\s+(?P<subject>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_PLEASE}(?:{_TELL})?(?:an? |the )?(?:account|history|summary|overview|outline|run-?down|recap) of\s+"
        rf"(?P<subject>.+?),?\s+{_IN_ORDER}$",
        re.IGNORECASE,
    ),
    re.compile(rf"{_PLEASE}(?:describe|{_SET_OUT}|{_THROUGH})\s+(?P<subject>the\s.+?),?\s+{_IN_ORDER}$", re.IGNORECASE),
    re.compile(
        rf"{_PLEASE}{_THROUGH}\s+(?!(?:how|why|who)\b)"
        r"(?:(?:what|everything that) (?:has )?happened (?:to|with|in|at|around|during)|"
        r"the (?:story|events|history) (?:of|around|behind|in))\s+"
        rf"(?P<subject>.+?)(?:,?\s+{_IN_ORDER})?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_PLEASE}(?:sum up|summari[sz]e|recap|retell|recount|tell (?:me|us)|{_THROUGH})\s+"
        r"(?!(?:who|when|where|why|which|how|what (?!happened|has happened))\b)"
        r"(?:(?:what|everything that) (?:has )?happened (?:to|with|in|at|around|during)\s+)?"
        rf"(?P<subject>.+?),?\s+{_IN_ORDER}$",
        re.IGNORECASE,
    ),
    # "Walk me through the offers for Acme and what became of them"
    re.compile(
        rf"{_PLEASE}{_THROUGH}\s+(?P<subject>(?:the|all)\s+(?:\w+\s+)?(?:offers|bids|attempts|rounds|twists)\s+"
        r"(?:\w+\s+)?(?:for|of|in)\s+(?:the\s+)?(?-i:[A-Z]).*?)"
        rf"(?:,?\s+{_BECAME})?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_PLEASE}{_THROUGH}\s+(?P<subject>the\s.+?),?\s+{_BECAME}$",
        re.IGNORECASE,
    ),
    re.compile(rf"{_PLEASE}(?:{_TELL})?{_STORY} (?:of|around|behind|in)\s+(?P<subject>.+?),?\s+{_IN_ORDER}$", re.I),
    re.compile(rf"^what (?:has )?happened (?:to|with|in|at|around)\s+(?P<subject>.+?),?\s+{_WHOLE}$", re.IGNORECASE),
    re.compile(
        rf"\b{_HEAD}\s+(?:of\s+(?:the\s+)?events\s+)?(?:of|for|on|about|in|around|behind|surrounding|"
        r"leading (?:up )?to|von|zum|zur|des|der|über|del?)\s+(?P<subject>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?!{_ASKED})(?P<subject>.+?)(?:(?:[,:]|\s[–—-])?\s+(?:an? )?{_HEAD}|(?:[,:]|\s[–—-])\s+{_KEY})"
        r"(?:,?\s+from\s+(?-i:[a-z])[^?]{2,60})?$",
        re.IGNORECASE,
    ),
    re.compile(  # as into a search box
        rf"^(?:{_HEAD}|{_KEY})(?:\s*[:,–—-])?\s+(?P<subject>(?:(?!{_VERB})[^\s,:?]+\s*){{1,8}})$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bhow (?:did|has|have)\s+(?P<subject>.+?)\s+(?:unfold(?:ed)?|evolved?|play(?:ed)? out|come about)"
        rf"(?:,?\s+{_IN_ORDER})?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:please |can you |could you )?(?:put|set out|list|arrange|give|tell|show)(?: me)?\s+(?:the\s+)?"
        r"(?:(?:main|key)\s+)?(?:events|developments)\s+(?:of|in|at|on|around|about|behind|surrounding)\s+"
        r"(?P<subject>.+?)\s+(?:in (?:(?:the )?(?:right|chronological|time) )?order|in sequence|by date)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:.*\b(?:list|name|need|what (?:are|were)|give(?: (?:me|us))?|show(?: (?:me|us))?)\s+)?(?:the\s+)?"
        rf"(?:{_KEY}|(?<=\s)events)\s+(?:of|in|for|around|behind|during|leading (?:up )?to)\s+"
        rf"(?P<subject>.+?)(?:,?\s+{_IN_ORDER})?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_PLEASE}(?:(?:list|{_TELL})\s*)?(?:everything|all) (?:that )?(?:has |had )?happened "
        rf"(?:to|with|in|at|around|during)\s+(?P<subject>.+?)(?:,?\s+{_IN_ORDER})?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:in (?:what|which) order did (?:things|it|everything|events) (?:all )?happen|when did what happen|"
        r"what happened when|was (?:geschah|passierte) wann)\s+(?:in|at|with|to|during|bei|mit)\s+"
        r"(?P<subject>.+?)(?: story| saga| affair)?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_PLEASE}(?:show|present|give|put|lay out|set out)\s+(?P<subject>.+?)\s+(?:as|in|into) (?:an? )?{_HEAD}$",
        re.I,
    ),
    re.compile(
        rf"^(?!{_ASKED})(?P<subject>[^,:]+?)(?:[:,]?\s+what happened(?:\s+when|,?\s+{_IN_ORDER})|"
        rf"[:,]\s+chronologically|,?\s+{_WHOLE})$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^what happened\s+(?:in|at|with|to|during)\s+(?P<subject>.+?)"
        rf"(?:,?\s+(?:{_IN_ORDER}|one after another|and when)|,\s+{_STEPS})$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bhow (?:did|has|have|is|was)\s+(?P<subject>.+?)\s+(?:go|gone|going|been going|proceed(?:ed)?|"
        rf"progress(?:ed)?|happen(?:ed)?|run its course),?\s+{_IN_ORDER}$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bwhat happened,?\s+(?:step by step|day by day|in order|and when),?\s+(?:in|at|with|to|during)?\s*"
        r"(?P<subject>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"^what (?:was|is|has been) (?:reported (?:about|on)|(?:written|published) about) (?P<subject>.+)$",
        re.IGNORECASE,
    ),
)
# These may ask for something else, where no day is told.
_LOOSE = (
    re.compile(
        rf"{_PLEASE}(?:give|show) (?:me|us) (?P<subject>{_OF_COURSE}{_OVER}),?\s+{_IN_ORDER}$",
        re.IGNORECASE,
    ),
    # "In what steps, and on which dates, did the clinics reopen?"
    re.compile(
        r"^(?:in|by|through) (?:what|which) (?:steps|stages|phases)"
        r"(?:,?\s+and (?:(?:on|at|in) (?:what|which) (?:dates|days)|when))?,?\s+"
        r"(?:did|does|do|has|have|had|was|were)\s+(?P<subject>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_PLEASE}(?:{_SET_OUT}|{_THROUGH})\s+(?:the (?:course|history|story|development|progress) of\s+)?"
        rf"(?P<subject>{_OF_COURSE}{_OVER})(?:,?\s+{_STEPS})?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:{_PLEASE[1:]}(?:{_SET_OUT}|tell (?:me|us)|give (?:me|us)|show (?:me|us))|what (?:is|was|has been)|"
        rf"what['’]s)\s+the (?:course|history|story|development|progress) of\s+(?P<subject>{_OF_COURSE}{_OVER})$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:{_PLEASE[1:]}(?:list|name|{_SET_OUT}|{_TELL[:-1]})|what (?:are|were|have been))\s+(?:all )?the "
        r"(?:different |various |successive |main |individual )?(?:stages|steps|phases|milestones) (?:of|in)\s+"
        rf"(?P<subject>{_OF_COURSE}(?:\s+(?:over|about|between|against|at|in|of)\s+[^?,]{{2,60}}?)?)(?:,?\s+{_STEPS})?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^how (?:did|has|have|had)\s+(?P<subject>{_OF_COURSE}{_OVER})\s+(?:progress(?:ed)?|proceed(?:ed)?|"
        r"run its course|go from .+ to .+)(?: so far)?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_PLEASE}(?:{_SET_OUT}|{_THROUGH}|{_TELL})\s*(?:the )?(?:events|developments) "
        r"(?:of|in|at|around|behind|during|with)\s+(?P<subject>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:what (?:is|['’]s) )?{_STORY} (?:so far (?:on|of|with|about)\s+(?P<subject>.+)|"
        r"(?:of|on|with|about)\s+(?P<matter>.+) so far)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^what (?:has|have|had) (?:so far happened|happened so far) (?:to|with|in|at|around)\s+(?P<subject>.+)$",
        re.IGNORECASE,
    ),
    re.compile(r"^wie (?:verlief(?:en)?\s+(?P<subject>.+)|(?:ist|sind)\s+(?P<matter>.+)\s+verlaufen)$", re.I),
    re.compile(
        rf"{_PLEASE}(?:{_TELL}|{_SET_OUT}\s+){_STORY} of\s+(?!(?:how|why|who)\b)(?P<subject>.+?)(?:,?\s+{_STEPS})?$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_PLEASE}(?:catch (?:me|us) up on|(?:get|bring) (?:me|us) up to (?:speed|date) (?:on|with)|"
        r"(?:give (?:me|us) )?an? (?:rundown|run-down|recap|overview) of (?:what (?:has )?happened (?:to|with|in|at)|"
        r"the events (?:in|at|of|around)))\s+(?P<subject>.+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^how (?:did|has|have)\s+(?:the (?:fate|fortunes?|situation|story) of\s+)?"
        r"(?P<subject>.+?)\s+(?:changed?|gone?|develop(?:ed)?|moved?|evolved?)\s+"
        r"(?:from (?:day to day|week to week)|(?:day|week) by (?:day|week)|over time|"
        r"over the (?:(?:past|last) )?(?:days|weeks|months|years?)|(?:this|since last) year|"
        rf"{_WHOLE})$",
        re.IGNORECASE,
    ),
    re.compile(r"\bhow (?:did|has|have)\s+(?P<subject>.+?)\s+develop(?:ed)?$", re.IGNORECASE),
    re.compile(
        r"^how did (?:it|things) (?:ever )?come to (?P<subject>(?:the|this|that|an?|[\w’'-]+['’]s)\s.+)$", re.IGNORECASE
    ),
    re.compile(r"^(?:the )?events (?:in|of|around) (?P<subject>.+?),? in order$", re.IGNORECASE),
    re.compile(  # as into a search box: "library strike step by step"
        rf"^(?!{_ASKED})(?P<subject>(?:(?!{_VERB})[^\s,:?]+\s+){{1,8}})(?:step by step|day by day|chronologically)$",
        re.IGNORECASE,
    ),
    # "What has happened to the picture since it was found?"
    re.compile(
        r"^what(?:['’]s| has| have| all has| else has) (?:all )?happened (?:to|with|in|at|around)\s+"
        r"(?P<subject>[^,?]+?)\s+since\s+(?:(?:the|it|he|she|they)\s+|(?-i:[A-Z]))[^?]*[a-z]$",
        re.IGNORECASE,
    ),
)
# "Give me the timeline", "Walk me through it step by step": of what was asked before.
_OF_MATTER = re.compile(
    rf"{_PLEASE}(?:(?:and|so|ok|now),? )?(?:(?:give|show|make|write|list)(?: (?:me|us))? (?:a|the) {_HEAD}"
    rf"(?: (?:of|for) (?:it|that|this)(?: all)?)?|(?:take|walk|run|talk) (?:me|us) through "
    rf"(?:it(?: all)?|that|this|what happened|everything)"
    rf"(?:,? {_IN_ORDER})?|(?:tell (?:me|us) )?what happened,? {_IN_ORDER}|"
    rf"(?:put|tell|sum up|list) (?:it|that|this|the events|what happened)(?: all| up)?,? {_IN_ORDER})$",
    re.IGNORECASE,
)
_LATEST = re.compile(
    r"^(?:(?:what(?:['’]s| is| are| was)|tell me|give me|show me|any|is there any)\s+)?(?:the\s+|any\s+)?"
    r"(?:(?:latest|newest|most recent)\s+(?:news\s+|developments?\s+|reports?\s+|state\s+|updates?\s+)?|new\s+|"
    r"news\s+|updates?\s+)(?:on|about|of|in|from|with|regarding)\s+(?P<subject>.+)"
    r"|^what\s+(?:news|reports?|coverage)\s+(?:is|was|were|has|have)\s+(?:there|been)(?:\s+been)?\s+(?:on|about|of)\s+"
    r"(?P<there>.+)$"
    # "What was in the Echo about water", without the Echo
    r"|^(?:what\s+(?:is|was|were)|anything)\s+about\s+(?P<about>.+)$"
    # In a search box: "strike news since March".
    r"|^(?:any\s+|all\s+|recent\s+)?(?P<of>(?!(?:any|all|the|other|more|good|bad|big|fake|breaking|local|world|national|"
    r"today|latest|recent|wh\w+|how|is|are|was|were|does|did|do|has|have|had|can|could|will|would|a|an|no|some|his|her|its)\b)"
    r"[\w’'-]+(?:\s+(?!the\b)[\w’'-]+){0,3}?)\s+(?-i:news)$",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"^what (?:else )?(?:has |have |had )?(?:happened|took place|taken place|been reported) "
    r"(?:at|in|around|near|during|with) (?P<subject>.+)$"
    r"|^(?:(?:is|was|were|are) there )?(?:anything|any (?:news|reports?|articles?|coverage|stories))(?: new| else)? "
    r"(?:on|about|regarding) (?P<matter>.+?)(?: (?:that )?(?:(?:was|were|has been|have been|is) )?"
    r"(?:published|reported|written|printed))?$",
    re.IGNORECASE,
)
_LOOSE_END = re.compile(
    r"(?:[\s,]+(?:since|from|in|on|between|until|till|and|after|before|during|by|of|the|to))+$", re.IGNORECASE
)
_WITH = re.compile(
    r"(?:[\s,]+(?:please|pls|plz|for (?:me|us)|with (?:the |their )?(?:dates|days)))+$", re.IGNORECASE
)  # "in order please"
_PLEASED = re.compile(r"(?<=\w)\s+(?:please|pls|plz)(?=\s*,)", re.IGNORECASE)
_OF_VERB = re.compile(r"(?<=[a-z][iaou])sion$")  # "decision", "invasion": "decide", "invade"
_NEWS = re.compile(r"\b(?:happened|happening|news|new|going on|reported|events?|took place)\b", re.IGNORECASE)
_PLAIN = frozenset(
    "happened happening news new going reported event events took place today anything else main".split()
)


def subject(question: str, *, loose: bool = True) -> str | None:
    """What `question`, without its words for a time, asks a timeline of; None where it asks for something else, or,
    where `loose` is not meant, may."""
    bare = _bare(question)
    forms: tuple[re.Pattern[str], ...] = (*_FORMS, *(_LOOSE if loose else ()))
    for asked in dict.fromkeys((bare, limited(bare)[0])):
        for form in forms:
            match = form.search(asked)
            if match and words_of(about := next(filter(None, match.groupdict().values()), "")):
                return _of_all_times(about.strip(" ,:"))
    return None


def limits(question: str) -> Limits:
    """What a `question` that asks for a timeline keeps it to."""
    return limited(_bare(question))[1]


def _bare(question: str) -> str:
    bare = " ".join(_PLEASED.sub("", question).split()).strip(" ?.!")
    return _LOOSE_END.sub("", _WITH.sub("", bare))


def _of_all_times(about: str) -> str:
    """The subject without the two times, of which at least one is plainly such, that it is asked between."""
    about = limited(about)[0]
    between = _BETWEEN.search(about)
    if between is None or not words_of(about[: between.start()]):
        return about
    return about[: between.start()] if any(map(_A_TIME.search, between.groups())) else about


def of_matter(question: str) -> bool:
    """Whether `question` asks a timeline of what was spoken of before, which it does not name."""
    bare = " ".join(question.split()).strip(" ?.!")
    return bool(_OF_MATTER.search(_WITH.sub("", bare)))


def latest(question: str) -> str | None:
    """The subject of which `question`, without its words for a time, asks for the latest news; None if it does not."""
    bare = _LOOSE_END.sub("", " ".join(question.split()).strip(" ?.!"))
    match = _LATEST.search(bare)
    about = next(filter(None, match.groups()), "").strip(" ,") if match else ""
    return about if about and words_of(about) else None


def happening(question: str) -> str | None:
    """The subject of "what happened at the Ice House", without its words for a time; None for other questions."""
    match = _HAPPENED.search(_LOOSE_END.sub("", " ".join(question.split()).strip(" ?.!")))
    about = next(filter(None, match.groups()), "") if match else ""
    return about.strip(" ,") if words_of(about) else None


def asks_for_news(question: str) -> bool:
    """Whether `question`, without its words for a time, asks for nothing but what happened."""
    return bool(_NEWS.search(question)) and _PLAIN.issuperset(content_words(question))


def share_of(wanted: Sequence[str], text: str) -> float:
    """The share of `wanted` that `text` has, in [0, 1]."""
    have = set(words_of(text))
    return len([word for word in wanted if word in have]) / (len(wanted) or 1)


def words_of(text: str) -> list[str]:
    """Stems of the words of `text` that are no stop words, each once."""
    plain = (word.removesuffix("s") for word in content_words(text))
    return list(dict.fromkeys(_OF_VERB.sub("de", word)[:_STEM] for word in plain))
