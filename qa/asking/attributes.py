"""Figures that are asked for by what they measure, days by what is held. Pure; English, some German and Spanish.

A sentence tells a town's population, what a painting was sold for or how many goals somebody scored only in one of the
words that go with it.

It is told for few false alarms: of what has too many words (damage, injuries, members), nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.expects import CURRENCY
from qa.days.dates import MONTHS


def _any(words: str) -> str:
    return "|".join(words.split())


_DO = "(?:do|does|did|will|would|can|could)"
_BEGINS = r"^\W*(?:(?:and|so|but|ok(?:ay)?),? )?"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# What asks, and what any sentence that tells it has.
_PLAIN = (
    (
        r"(?:\bthe|['’]s|\btotal) population\b|\bhow many (?:people|inhabitants|residents) (?:live|does\b.+\bhave)\b"
        r"|\bwie viele einwohner\b|\bcuántos habitantes\b",
        r"populat\w*|populous|inhabitants?|residents?(?! ?['’])|people|live[sd]?|souls|home to|census|islanders"
        r"|townspeople|villagers|einwohner\w*|menschen|habitantes|personas|población"
        r"|(?:city|town|village|island|community|country) of (?:\w+ )?\d+",
    ),
    (
        r"\bhow much (?:did|was|were|has|have|had|is|are|will)\b.+\b(?:sell|sold|auctioned)\b"
        r"|\bhow much did\b.+\bfetch\b|\bwhat (?:price )?did\b.+\b(?:sell for|fetch)\b",
        r"sell\w*|sold|sales?|bought|buy(?:s|er|ers|ing)?|pa(?:y|id|ys|ying)|prices?|auction\w*|fetch\w*|purchas\w*"
        r"|went|hammer|bid\w*|deal|acqui\w*|takeover|cost|changed hands|proceeds|raised|made|brought in|[a-z]+ off for",
    ),
    (
        r"\bhow many goals\b|\bcuántos goles\b|\bwie viele tore\b",
        r"goals?\w*|scor\w*|net(?:s|ted)|braces?|hat[- ]?tricks?|doubles?|treble|struck|strikes?|headers?|headed"
        r"|penalt\w+|equali[sz]\w+|winner|\d+[-–:]\d+|twice|conced\w*|the net|let in"
        r"|goles?|marc\w+|anot\w+|tore?[sn]?|treffer\w*|tr[ai]f\w*|erzielt\w*",
    ),
    (
        r"^\W*(?:(?:and|so|but),? )?what (?:did|does|do|will|would|has|have|is|was|were|are)\b.+"
        r"\bcost\b(?! (?:of|him|her|them|us|me|you)\b)"
        r"|\bhow much (?:(?:money|more|less) )?(?:did|does|do|will|would|has|have|had|is|was|are|were)\b.+"
        r"\b(?:cost|pay(?:ing)?|paid|spen[dt]|spending|charged?|owed?|earn(?:ed|s)?|lent|borrow(?:ed)?|donated?|fined)\b",
        rf"(?<=[£$€¥₹])\d\S*|{CURRENCY}|bn|[mb]illions?|costs?|costing|costly|pa(?:y|ys|id|ying|yments?|yable)|pric\w+|fees?|fares?"
        r"|charg\w+|free|fre[ei]ly|spen[dt]s?|spending|worth|CHF|for nothing|expens\w+|cheap\w*|earn\w*"
        r"|wages?|salar\w+|budget\w*|sums?|money"
        r"|bills?|damages?|los(?:s|ses|es?|t|ing)|debts?|owe[sd]?|lent|loans?|borrow\w*|fined?s?|donat\w+|gave|gift|rents?|rate[sd]?"
        r"|tolls?|tickets?|quot(?:e[sd]?|ation)|invoice\w*|insur\w+|refund\w*|compensat\w+|percent|per cent|tax\w*"
        r"|funds?|funded|bought|sold",
    ),
    (
        r"\bhow long (?:is|was|are|were) (?:(?!(?:on|of|about|over|for)\b)[\w’'.-]+ ){0,5}?(?:deal|contract|extension)"
        r"(?:\s+(?:of|with|at|as)\b|\W*$)",
        r"deals?|contract\w*|sign(?:s|ed|ing)?|exten\w+|until|till|through|agreements?|terms?|keeps?|kept|commit\w*|tied"
        r"|stay\w*|remain\w*|\w+-year",
    ),
    (
        r"\b(?:when|what (?:day|date|time)|which day)(?:['’]s| is| was| will)\b.+\b(?:promotion|victory|title|street|"
        r"birthday|farewell|leaving|office|launch|garden|retirement|anniversary|homecoming) (?:party|parade)\b",
        r"part(?:y|ies)|parad\w+|celebrat\w+|fest\w*|bash|reception|procession|bus(?:es)?|picnic|barbecue|fireworks|toast\w*",
    ),
    (
        r"\bwho (?:refereed|umpired|officiated)\b|\bwho (?:was|were|is|are) the (?:referee|umpire)s?\b",
        r"ref(?:s|eree\w*)?|umpir\w*|official\w*|whistle|charge",
    ),
    (
        r"\b(?:what|which|how (?:much|high|big))\b.*\bsalar(?:y|ies)\b|\bwhat wages?\b",
        r"salar\w*|wages?|pa(?:y|id|ys|ying)|earn\w*|remunerat\w*|package|stipend|income"
        r"|(?:an?|per|each|every) (?:year|month)|annual\w*|yearly|monthly|allowance|bonus\w*|gehalt\w*|sueldo",
    ),
    (
        rf"{_BEGINS}(?:how fast\b|(?:at )?what speed\b|what (?:is|was|were) the speed\b)",
        _any(
            r"speed\w* fast\w* slow\w* km/h kph mph knots? mach pace walking hurtl\w* crawl\w* minutes? seconds? "
            r"days? weeks? months? years? quick\w* rapid\w* instant\w* immediate\w*"
        )
        + r"|(?:an|per|a) (?:hour|second|minute|day|week|month|year)",
    ),
    (
        rf"{_BEGINS}(?:(?:how much|what) {_DO} [^?]{{1,50}} weigh\b|what (?:is|was) the weight\b)",
        _any(
            r"weigh\w* tonnes? tons? kilos? kilogram\w* kgs? grams? pounds? lbs? ounces? stones? heav\w* light\w* "
            r"\d+(?:kg|g|t|lb)s?"
        ),
    ),
    (
        rf"{_BEGINS}how (?:tall|wide|deep) (?:is|was|were|are|will)\b",
        _any(
            r"met(?:re|er)s? centimet\w+ millimet\w+ kilomet\w+ k?m cm mm feet foot ft inch\w* miles? storeys? "
            r"stor(?:y|ies) floors? high tall deep wide width height\w* depth\w* level\w* fathoms? waist knees? "
            r"ankles? chest head shoulder\w* roof\w* \d+(?:m|cm|mm|ft) \d+-\w+"
        ),
    ),
    (
        rf"{_BEGINS}(?:what|which) colou?rs?\b",
        _any(
            r"colou?r\w* red\w* green\w* blue\w* yellow\w* white\w* black\w* gr[ae]y\w* brown\w* orange\w* pink\w* "
            r"purple\w* violet silver\w* gold\w* beige cream scarlet crimson turquoise navy maroon copper ochre "
            r"dark\w* pale\w* bright\w* rainbow striped"
        ),
    ),
    (
        rf"{_BEGINS}how much (?:money )?{_DO}\b[^?]{{1,60}}\b(?:earn|get paid)"
        r"(?=\W*$|\s+(?:an?|per|each|every|in|at|there|now|on average)\b)"
        rf"|{_BEGINS}what {_DO} [^?]{{1,40}} earn\b|\bhow much [^?]{{1,60}} \bpaid (?:an?|per) ",
        _any(
            r"salar\w* wages? pa(?:y|id|ys|ying|yments?) earn\w* remunerat\w* stipend income takings profits? "
            r"revenues? annual\w* yearly monthly hourly weekly daily allowance bonus\w* tips rates? ma[dk]e[sn]? "
            r"royalt\w+ commission fees? turnover sold sales unpaid free"
        )
        + r"|(?:an?|per|each|every) (?:hour|day|night|shift|week|month|year)",
    ),
    (
        rf"{_BEGINS}how old (?:is|are|was|were|would|will)\b",
        _any(
            r"(?:years?|months?|weeks?|days?)(?:[- ]old)? old(?:er|est)? aged? ages born birth\w* turn(?:s|ed|ing) "
            r"teen\w* newborn baby pensioners? (?:twen|thir|for|fif|six|seven|eigh|nine)ties century centuries "
            r"decades? ancient medieval roman victorian since dat(?:es?|ed|ing) buil[dt]\w* founded opened began "
            r"established"
        )
        + r"|(?:in|from|since|of|until|to|by|around|about|before|after|for|between) (?:the )?(?:1\d|20)\d\ds?"
        r"|(?:m[ae]n|wom[ae]n|boy|girl|child|baby)s? of [a-z]+"
        r"|(?:of|at|then|only|just|nearly|almost|around|about|under|over) \d{1,3}"
        r"(?! (?:per|million|[a-z]*(?:metres?|miles|pounds|euros)))"
        r"|(?<=, )\d{1,3}(?=[,.;)])|(?<=\()\d{1,3}(?=[,)])"
        r"|(?:was|is|were|are|at) (?:only |just |about )?(?:\d{1,3}|[a-z]+)(?=[,.;:!?”\"]|$| when| at| and)",
    ),
    (
        rf"{_BEGINS}(?:at |by |from |until |since )?(?:about )?what time "
        rf"(?:is|was|were|are|can|has|had|{_DO}|of day\b)",
        _any(
            r"o['’]?clock noon midday midnight dawn dusk daybreak sunrise sunset hours? minutes? early late[rn]? "
            r"morning afternoons? evenings? night nightfall lunch\w* shortly century centuries period era 1\d\d\d "
            r"20\d\d"
        )
        + r"|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2}[.:]\d\d|\d{4} hours|half[- ]past|quarter (?:past|to)"
        r"|(?:at|before|after|by|until|till|from|past|around|about|between|to|and) "
        r"(?:[1-9]|1\d|2[0-4]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
        r"(?=\W*$|[,;.”]| (?:the|on|in|and|to|every|each|this|that|when|until|till|after|before|but|as|for)\b"
        rf"(?! [^,.;]{{0,9}}(?:{_MONTH})))",
    ),
    (
        rf"{_BEGINS}(?:how (?:hot|warm|cold)\b|what(?:['’]s| is| was| were) (?:the )?(?:[a-z]+ )?temperatures?\b)",
        _any(
            r"degrees? celsius fahrenheit centigrade kelvin zero temperatures? thermometer\w* hottest warmest "
            r"coldest heatwave sweltering freez\w+ froze\w* frost\w* boil\w* melt\w* lukewarm tepid icy mild\w* minus"
        )
        + r"|-?\d+ ?°",
    ),
    (
        rf"{_BEGINS}(?:is|was|were|are|has|have|had|did) (?:there )?any(?:one|body| people| of them)(?: else)?"
        r"(?: (?:been|get|got))? (?:hurt|injured|killed|wounded|harmed|die|died|dead)\b"
        rf"|{_BEGINS}(?:(?:is|was|were|are|have|has) there (?:been )?(?:any )?|any )"
        r"(?:casualt|injur|deaths|victims|fatalit)",
        _any(
            r"hurt\w* injur\w* wound\w* dead deaths? die[sd]? dying fatal\w* kill\w* casualt\w* victims? toll "
            r"claimed lost struck trapped missing drown\w* bod(?:y|ies) poison\w* stung bitten cuts? bruis\w* "
            r"broke\w* burn\w* smoke inhal\w* shock trauma\w* suffer\w* harm\w* ill sick hospital\w* ambulance\w* "
            r"treat\w* condition critical\w* serious\w* unhurt unharmed unscathed safe\w* surviv\w* rescue\w* "
            r"escap\w* lives? empty nobody everyone everybody"
        )
        + "|no one|loss of life|passed away",
    ),
    (
        rf"{_BEGINS}who (?:(?:now|still|actually|really|originally|once|previously|currently) )?(?:owns|owned|own)\b"
        rf"|{_BEGINS}who(?:['’]s| is| was| are| were) the (?:(?:new|current|former|previous|old|rightful) )?owners?\b"
        rf"|{_BEGINS}(?:who|whom) {_DO} .+ belong to\b",
        _any(
            r"own\w* co-own\w* \w+-owned belong\w* bought buy(?:s|er|ers|out) acqui\w+ sold "
            r"sell(?:s|er|ers|ing)? sales? takeovers? propert(?:y|ies) subsidiar\w+ parent hold\w* held hands "
            r"stakes? share\w* famil\w+ possess\w* inherit\w* proprietor\w* landl\w+ leas\w+ majority "
            r"minority control\w* purchas\w+ deeds? freehold\w* invest\w+ consortium group company "
            r"firm trust municipal state donat\w+ lent collection"
        )
        + r"|part of|run by|t[oa]+k\w* over|of the [A-Z]\w+",
    ),
    (
        rf"{_BEGINS}(?:how much (?:is|was|are|were)\b[^?]* worth\b|what (?:is|was|are|were)\b[^?]* worth\W*$)",
        _any(
            r"(?<=[£$€¥₹])\d\S* bn [mb]illions? thousands? worth\w* valu\w+ pric\w+ estimat\w+ insur\w+ cost\w* "
            r"irreplaceable sold bought fetch\w* paid"
        )
        + f"|{CURRENCY}",
    ),
)
_ASKED = tuple(
    (re.compile(asks, re.IGNORECASE), re.compile(rf"\b(?:{tells})\b", re.IGNORECASE)) for asks, tells in _PLAIN
)


def untold(question: str, texts: Sequence[str]) -> bool:
    """Whether `question` asks for such a figure and none of `texts` has a word that goes with it."""
    return any(asks.search(question) and not any(map(tells.search, texts)) for asks, tells in _ASKED)
