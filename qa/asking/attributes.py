"""Figures that are asked for by what they measure, days by what is held. Pure; English, some German and Spanish.

A sentence tells a town's population, what a painting was sold for or how many goals somebody scored only in one of the
words that go with it.

It is told for few false alarms: of what has too many words (damage, injuries, members), nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.asides import ASKS
from qa.asking.expects import CURRENCY
from qa.days.dates import MONTHS


def _any(words: str) -> str:
    return "|".join(words.split())


_DO = "(?:do|does|did|will|would|can|could)"
_BEGINS = r"^\W*(?:(?:and|so|but|ok(?:ay)?),? )?"
_ABOUT = "only|just|nearly|almost|around|about|under|over"
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TENS = rf"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|[a-z]+teen|{_HOUR}"
# Not what is held, or argued, about it.
_PAY = (
    r"(?:salar(?:y|ies)|wages?)\b"
    r"(?!\s+(?:cap|talks?|disputes?|claims?|offers?|rises?|increases?|bill|demands?|deal|row|gap)\b)"
)
# What is paid for a thing is no pay; for the job or the hour it is.
_NOT_FOR = (
    r"(?!(?:\s+[^\s.;]+){0,3}\s+for\b"
    r"(?! (?:the|an?|his|her|this|one|each|every) (?:[\w-]+ )?(?:role|job|work|post|week|hour|shift|season)))"
)
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
        r"\b(?:cost|pay(?:ing)?|paid|spen[dt]|spending|charged?|owed?|lent|borrow(?:ed)?|donated?|fined)\b",
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
        rf"\b(?:what|which|how (?:much|high|big))\b[^?]*?\b{_PAY}|{_BEGINS}(?!{ASKS})[^?]{{3,60}}?\b{_PAY}",
        rf"salar\w*|wages?|pa(?:y|ys|ying|id){_NOT_FOR}|payroll|earn\w*|remunerat\w*|package|contract|stipend|income"
        r"|(?:an?|per|each|every) (?:year|month|week|hour|season)(?! (?:left|ago|later|earlier)\b)|annual\w*|yearly"
        r"|monthly|minimum"
        r"|makes?|gets?|receiv\w+|takes? home|allowance|bonus\w*|compensat\w*|gehalt\w*|sueldo",
    ),
    (
        rf"{_BEGINS}what (?:kind of |prison |jail )?sentence (?:did|does|was|were|is|has|will|would)\b[^?]*"
        r"\b(?:get|gets|given|receive[ds]?|handed|passed|imposed|face[ds]?|serving|serve[ds]?|end(?:ed)? up)\b",
        _any(
            r"sentenc\w* jail\w* prison\w* imprison\w* custod\w* executed hang\w* suspended probation fine[ds]? "
            r"disqualif\w+ acquit\w+ cleared freed punish\w* penalt\w+ tagged curfew caution\w* discharged? "
            r"terms? banned deported detained lashes arrest carries stretch \d+-(?:year|month)s?"
        )
        + r"|behind bars|locked up|sent down|for life|life term|to death|community (?:service|order)"
        r"|(?:got|gets?|given|gave|hand\w*|receiv\w+|serv\w+|fac\w+|term of)"
        r" (?:\w+ ){0,3}(?:years?|months?|weeks?|life)",
    ),
    (
        rf"{_BEGINS}(?:how fast (?:is|was|were|are|did|does|do|can)\b(?!.*\b(?:ris|grow|chang|spread|fall|broadband))"
        r"|(?:at )?what speed\b|what (?:is|was|were) the speed\b)",
        _any(
            r"speed\w* fast\w* slow\w* km/h kmh kph mph knots? mach pace walking hurtl\w* crawl\w* zone limit "
            r"\d+(?:mph|kph|kmh|km/h|m/s) m/s minutes? seconds? days? weeks? months? years? quick\w* rapid\w* "
            r"instant\w* immediate\w*"
        )
        + r"|(?:an|per|a) (?:hour|second|minute|day|week|month|year)",
    ),
    (
        rf"{_BEGINS}(?:(?:how much|what) {_DO} [^?]{{1,50}} weigh\b|what (?:is|was) the weight\b)",
        _any(
            r"weigh\w* tonnes? tons? t kilos? kilogram\w* kgs? grams? mg milligram\w* pounds? lbs? ounces? stones? "
            r"hundredweight scales load\w* heav\w* light\w* \d+(?:kg|mg|g|t|lb)s?"
        ),
    ),
    (
        rf"{_BEGINS}how much (?:money )?{_DO}\b[^?]{{1,60}}\b(?:earn|get paid)"
        r"(?=\W*$|\s+(?:an?|per|each|every|in|at|there|now|on average)\b)"
        rf"|{_BEGINS}what {_DO} [^?]{{1,40}} earn(?=\W*$|\s+(?:an?|per|each|every|in|at|there|now|on average)\b)"
        r"|\bhow much [^?]{1,60} \bpaid (?:an?|per) ",
        _any(
            r"salar\w* wages? pa(?:y|ys|ying|id)(?!\sfor) payments? earn\w* remunerat\w* stipend income "
            r"takings took fetch\w* gross\w* compensat\w* profits? revenues? annual\w* yearly monthly hourly weekly "
            r"daily allowance bonus\w* tips rates? ma[dk]e[sn]? takes receiv\w* pockets royalt\w+ commission fees "
            r"turnover sold sales unpaid free"
        )
        + r"|(?:an?|per|each|every) (?:hour|day|night|shift|week|month|year)",
    ),
    (
        rf"{_BEGINS}how old (?:is|are|was|were|would|will)\b",
        _any(
            r"(?:years?|months?|weeks?|days?)(?:[- ]old)? old(?:er|est)? aged? ages young\w* born birth\w* "
            r"turn(?:s|ed|ing)? teen\w* newborn baby toddler\w* pensioners? [a-z]+genarian\w* centenar\w+ century "
            r"centuries decades? anniversary ancient medieval roman victorian since dat(?:es?|ed|ing) buil[dt]\w* "
            r"founded opened began established (?:twen|thir|for|fif|six|seven|eigh|nine)ties (?:1\d|20)\d\ds? \d0s"
        )
        + r"|(?:m[ae]n|wom[ae]n|boy|girl|child|baby)s? of [a-z]+"
        rf"|(?:{_ABOUT}|of|at|then|am|m|be|is|was|were|are|now|reached|still|to) (?:{_ABOUT} )?(?:\d{{1,3}}|{_TENS})"
        r"(?! (?:per|million|people|others|[a-z]*(?:metres?|miles|pounds|euros)))"
        rf"|(?<=, )(?:\d{{1,3}}|{_TENS})(?=[,.;)])|(?<=\()\d{{1,3}}(?=[,)])",
    ),
    (
        rf"{_BEGINS}(?:at |by |from |until |since )?(?:about )?what time "
        rf"(?:is|was|were|are|can|has|had|{_DO}|of day\b)|\bwhat time\W*$",
        _any(
            r"o['’]?clock noon midday midnight dawn dusk daybreak sunrise sunset hours? minutes? seconds? early "
            r"late[rn]? overnight tonight morning afternoons? evenings? night nightfall lunch\w* shortly GMT UTC "
            r"century centuries period era 1\d\d\d 20\d\d \d{1,2}[.:h]\d\d \d\d:?\d\d 24/7 \d{1,2}[ap]m"
        )
        + r"|(?:\d{1,2}|[a-z]+) [ap]\.?m\b|half[- ]past|quarter (?:past|to)"
        r"|(?:at|before|after|by|until|till|from|past|around|about|between|to|and|or) "
        rf"(?:[1-9]|1\d|2[0-4]|{_HOUR})(?![-\d])(?! (?:(?:of|to|and|or|–|-) [^,.;]{{0,9}})?"
        rf"(?:{_MONTH}|per|million|people|days|weeks|months|years|metres|miles|of)\b)",
    ),
    (
        rf"{_BEGINS}(?:how (?:hot|warm|cold) (?:is|was|will|did|does)\b"
        r"(?!.*\b(?:welcome|relations?|reception|case|trail)\b)"
        r"|what(?:['’]s| is| was| were) (?:the )?(?:[a-z]+ )?temperatures?\b)",
        _any(
            r"degrees? celsius fahrenheit centigrade kelvin zero mercury temperatures? thermometer\w* hottest "
            r"warmest coldest heatwave sweltering freez\w+ froze\w* frost\w* boil\w* melt\w* lukewarm tepid icy "
            r"mild\w* minus \d+[cf] \d+(?=\s?[°º])"
        ),
    ),
    (
        rf"{_BEGINS}(?:is|was|were|are|has|have|had|did) (?:there )?any(?:one|body| people| of them)(?: else)?"
        r"(?: (?:been|get|got))? (?:hurt|injured|killed|wounded|harmed|die|died|dead)\b"
        rf"|{_BEGINS}(?:(?:is|was|were|are|have|has) there (?:been )?(?:any )?|any )"
        r"(?:casualt|injur|deaths|victims|fatalit)",
        _any(
            r"hurt\w* injur\w* wound\w* dead deaths? die[sd]? dying fatal\w* kill\w* perish\w* murder\w* "
            r"casualt\w* victims? toll lost claimed struck crush\w* trapped buried swept missing drown\w* "
            r"electrocut\w* bod(?:y|ies) shot shoot\w* stab\w* beat\w* gored poison\w* stung bitten cuts? torn "
            r"bruis\w* broken fractur\w* sprain\w* concuss\w* paraly[sz]\w* burn\w* smoke fumes overcome inhal\w* "
            r"shock trauma\w* suffer\w* harm\w* ill sick hospital\w* clinic\w* infirmary ambulance\w* treat\w* "
            r"condition critical\w* serious\w* unhurt unharmed unscathed scratch\w* safe\w* surviv\w* rescue\w* "
            r"escap\w* evacuat\w* accounted unoccupied lives? nobody everyone everybody"
        )
        + "|no one|loss of life|passed away|broke (?:an?|his|her|their)",
    ),
    (
        rf"{_BEGINS}who (?:(?:now|still|actually|really|originally|once|previously|currently) )?(?:owns|owned|own)\b"
        rf"|{_BEGINS}who(?:['’]s| is| was| are| were) the (?:(?:new|current|former|previous|old|rightful) )?owners?\b"
        rf"|{_BEGINS}(?:who|whom) {_DO} .+ belong to\b",
        _any(
            r"own\w* co-own\w* \w+-owned belong\w* bought buy(?:s|er|ers|out) acqui\w+ sold sell(?:s|er|ers|ing)? "
            r"sales? takeovers? propert(?:y|ies) subsidiar\w+ parent hold\w* held hands stakes? share\w* famil\w+ "
            r"possess\w* inherit\w* proprietor\w* landl\w+ leas\w+ majority minority control\w* purchas\w+ deeds? "
            r"freehold\w* invest\w+ consortium group company firm trust municipal state nationali[sz]\w* donat\w+ "
            r"lent collection registered backed heirs? navy"
        )
        + r"|part of|run by|t[oa]+k\w* over|(?:passed|went|given|left) to",
    ),
    (
        rf"{_BEGINS}(?:how much (?:is|was|are|were)\b[^?]* worth\b|what (?:is|was|are|were)\b[^?]* worth\W*$)",
        _any(
            r"\d+m \d+bn bn [mb]illions? thousands? worth\w* valu\w+ pric\w+ estimat\w+ insur\w+ cost\w* irreplaceable "
            r"sold bought fetch\w* paid EUR\w* CHF\w* USD\w*"
        )
        + rf"|(?<=[£$€¥₹])\d\S*|(?<=[£$€¥₹] )\d\S*|{CURRENCY}",
    ),
)
# The same of what somebody is asked about by name, where others may have it: a party, a faith, where they studied.
_OF_PERSON = (
    (
        rf"{_BEGINS}(?:of |to |for |in )?(?:what|which) (?:political )?party (?:does|did|do|is|was|has)\b",
        r"part(?:y|ies)|independents?|labour|conservatives?|tor(?:y|ies)|liberals?|\w*democrats?|republicans?|socialists?"
        r"|greens?|nationalists?|communists?|populists?|union|alliance|league|list|front|movement|bloc|coalition"
        r"|candidates?|(?-i:[A-Z]{2,5})|(?-i:(?:of|for) the [A-Z]\w+s)",
    ),
    (
        rf"{_BEGINS}(?:of |to )?(?:what|which) (?:religion|faith|denomination) (?:does|did|do|is|was)\b"
        r"|\bwhat is (?:[\w’'-]+ ){1,4}religion\b",
        r"religio\w*|faiths?|church\w*|christian\w*|muslims?|islam\w*|jew\w*|hindu\w*|buddhis\w*|sikh\w*|\w*catholic\w*"
        r"|protestant\w*|methodist\w*|baptist\w*|\w*orthodox\w*|anglican\w*|lutheran\w*|quakers?|mormon\w*|atheis\w*"
        r"|agnostic\w*|mosques?|temples?|synagogues?|chapels?|pray\w*|priests?|rabbis?|imams?|baptised|converted",
    ),
    (
        rf"{_BEGINS}(?:at |in |to )?(?:what|which) (?:university|college|school) did\b"
        r"|\bwhere did (?:[\w’'-]+ ){1,4}(?:study|graduate|go to (?:university|college|school))\b",
        r"universit\w*|colleges?|schools?|graduat\w*|stud(?:y|ied|ies|ying|ents?)|educated|degrees?|institutes?"
        r"|academ(?:y|ies)|alum\w+|doctorate|conservatoire|trained|(?:poly)?technic\w*|lectur\w+|campus",
    ),
)


def _patterns(rows: Sequence[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (re.compile(asks, re.IGNORECASE), re.compile(rf"\b(?:{tells})\b", re.IGNORECASE)) for asks, tells in rows
    )


_ASKED, _ASKED_OF_PERSON = _patterns(_PLAIN), _patterns(_OF_PERSON)
_FAMILY = re.compile(r"(?<=\s)(?-i:[^\W\d_a-z])[\w’-]*?(?=(?:['’]s)?\b(?!\s+[^\W\d_a-z]))")
_GOES_ON = re.compile(r"\W*(?:he|she|his|her)\b", re.IGNORECASE)


def untold(question: str, texts: Sequence[str]) -> bool:
    """Whether `question` asks for such a figure and none of `texts` has a word that goes with it; of what somebody has,
    none of those that name them, or may go on from one that does."""
    family = _FAMILY.search(question)
    of_them = [it for it in texts if family and (family.group() in it or _GOES_ON.match(it))]
    return any(
        asks.search(question) and not any(map(tells.search, told))
        for rows, told in ((_ASKED, texts), (_ASKED_OF_PERSON, of_them or texts))
        for asks, tells in rows
    )
