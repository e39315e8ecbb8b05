"""What kind of thing a question asks for, and whether a sentence has such a thing. Pure; English question words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from qa.days.datelines import dateline
from qa.days.stated import CONTEXT
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.words import numbers
from qa.words.terms import STOPWORDS, fold, tokens

Kind = Literal["number", "money", "duration", "when", "name", "other"]

# "What was the date of the vote?", but not "What was the day's loss?"
THE_DAY = (
    r"\bwhat (?:is|was|were) the (?:\w+ )?(?:date|day|year|month)(?= (?:of|when|that|for|on which|in which)\b|\s*\?|$)"
)
# What is a sum of money, however it is asked how great it is: not "the fine arts museum", "the loss of life".
_SUM = (
    r"(?:(?:damages?|loss(?:es)?|costs?|price|fine|budget|deficit|surplus|shortfall|debts?|overdraft|funds?|fee|fare|rent|"
    r"salary|bonus|bill|ransom|reward|loan|grant|subsid(?:y|ies)|compensation|payout|payments?|turnover|profits?|"
    r"revenues?|takings|expenditure|spending|investment|bribe|bail|donations?|penalty|bid|offer|invoice|overrun)\b"
    r"(?=\s*(?:$|[?.,;:])|\s+(?!of (?:life|lives|jobs|seats|blood)\b)(?:from|of|to|for|in|at|by|on|after|caused|done|"
    r"that|which|the|it|he|she|they|we|now|so|this|last|expected|likely|still|be|been|put|estimated|imposed|paid|demanded|"
    r"did|does|do|has|have|set|made|according|and|per|going|supposed|really|actually|currently)\b))"
)
_OF_SUM = (
    r"(?:the|an?|its|his|her|their|this|that)?\s*(?:(?!(?:of|in|at|from|that|which|who|for|to|on|by|with)\b)[\w’'-]+\s+){0,4}?"
    rf"{_SUM}"
)
_HOW_GREAT = (
    r"\bhow (?:big|large|great|high|heavy|low|small|steep) "
    rf"(?:is|are|was|were|will|would|could|can|has|have|had|an?)\s+(?!the loss(?:es)? (?:in|on|of)\b){_OF_SUM}"
    rf"|\bwhat\b.*\b(?:damage|loss(?:es)?|costs?|price|debts?)\b.*\b(?:put|estimated|valued|assessed|reckoned) at\b"
    rf"|\bwhat\b.*\b(?:put|estimates?|values?|assess|reckons?)\s+{_OF_SUM}\s+at\b"
)
_PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("money", _HOW_GREAT),
    (
        "number",
        r"\bhow (?:many|few|big|large|tall|high|deep|fast|heavy|far)\b|\bnumber of\b"
        r"|\b(?:casualty|injury|head|body)[ -]?counts?\b|\bdeath tolls?\b"
        r"|\bwhat (?:speed|percentage|share|proportion)\b",
    ),
    ("money", r"\bhow much\b|\b(?:cost(?:s|ing)?|price|salary|sum|budget|fine|amount|worth|fee|fare|bill for)\b"),
    ("duration", r"\bhow (?:long|old)\b"),
    (
        "when",
        rf"\b(?:what|which) (?:date|day|year|month|time)\b|{THE_DAY}",
    ),
    (
        "name",
        r"\bname of\b|\bwhat(?:['’]s| is) .{1,60} (?:called|named)\b"
        r"|\bwhat(?:['’]s| is| are| was| were) [^?]{1,60}['’]s? (?:(?:full|real|first|last|family) )?names?\s*(?:\?|$)"
        r"|\b(?:which|what) (?:person|individual|man|woman|company|official|player|country|city|party|team|firm)\b",
    ),
    (
        "money",  # for something: "What did they pay for?" asks for that
        r"\bwhat (?:is|are|was|were|did|does|do|will|would|has|have|had)\s+"
        r"(?:(?!(?:that|who|which|about|to|of|name|plan|reason|say|said)\b)[\w’'-]+\s+){1,5}?"
        r"(?:pay(?:s|ing)?|paid|sell(?:ing)?|bid(?:ding)?|offer(?:ed|ing)?)\s+for\s+"
        r"(?:(?:an?|its|his|her|their|this|that|each|one)\s|the\s+(?!first\b|last\b)|(?-i:[A-Z]))",
    ),
)
_WH = r"(?:[Ww]ho(?:m|se)?|[Ww](?:here|hen|hy|hat|hich)|[Hh]ow)"  # not the WHO
_FIRST = re.compile(rf"\b{_WH}\b")
_LED = re.compile(
    r"\W*(?i:when|where|if|after|before|since|while|as|once|according|of|in|on|at|among|given|besides|despite|with|by|for)\b"
    rf"[^,?]*,\s+(?=(?:(?:and|by|at|in|on|to|for|from|with|of)\s+)?{_WH}\b)"
)
_AT_END = re.compile(rf"\b(?:{_WH}|(?:what|which) \w+)\W*$")  # "Will Power was born when?"
_OF_WORD: dict[str, Kind] = {
    "who": "name", "whom": "name", "whose": "name", "where": "name", "when": "when", "why": "other"
}  # fmt: skip
_YES_OR_NO = re.compile(
    r"\W*(?:(?:and|so|but),? )?"
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)(?:n['’]t)?\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"\b(?:know|knows|known|tell|told|say|said|give|given|gave|show|list|name|clear|idea|remember|find out|explain|"
    r"reveal|confirm|announce|disclose|decide|estimate|report|publish|state|specify|mention|agree|disagree|differ|"
    r"consistent)(?:s|e?d)?\b",
    re.IGNORECASE,
)
WHO = re.compile(r"\W*(?:(?:and|so|but),?\s+)?who\b", re.IGNORECASE)
_WHOLE = re.compile(rf"\W*(?:(?:[Aa]nd|[Bb]ut|[Ss]o)\s+)?{_WH}\b(?! (?:about|of|for)\b)(?:\s+[\w’'-]+){{2}}")
_ASKS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)
# Whose name is asked for, who or what is called by nothing but a name: a disease or a plan may be by plain words.
_NAMES = re.compile(
    r"(?:\b(?:what|which)(?:['’]s| is| are| was| were) the (?:\w+ )?|\b(?:know|tell me|give me) the |"
    r"^\W*(?:(?:and|so|but),? )?(?:the )?(?:full )?)"
    r"names? of (?:the |an? |both |all |those |these )?"
    r"(?:(?!(?:that|which|who|whom|whose|where|when|to|for|in|on|at|of|by|from|with)\b)[\w’'-]+ ){0,3}?"
    r"(?:(?:gun|fisher|police|business|spokes)?(?:m[ae]n|wom[ae]n)|boys?|girls?|child(?:ren)?|people|persons?|victims?|patients?|survivors?|suspects?|drivers?|pilots?|"
    r"captains?|officers?|guards?|guardsm[ae]n|inspectors?|detectives?|sergeants?|prosecutors?|referees?|coach(?:es)?|"
    r"thie(?:f|ves)|robbers?|burglars?|forem[ae]n|miners?|divers?|climbers?|walkers?|swimmers?|sailors?|riders?|"
    r"jockeys?|runners?|singers?|actors?|actress(?:es)?|authors?|artists?|painters?|composers?|architects?|designers?|"
    r"inventors?|founders?|surgeons?|scientists?|researchers?|priests?|bishops?|headteachers?|head teachers?|clerks?|"
    r"tenants?|landlords?|neighbours?|residents?|employees?|judges?|witness(?:es)?|winners?|players?|doctors?|nurses?|technicians?|engineers?|pensioners?|hikers?|cyclists?|passengers?|teachers?|pupils?|students?|workers?|"
    r"guides?|diplomats?|officials?|ministers?|lawyers?|leaders?|directors?|soldiers?|attackers?|farmers?|owners?|buyers?|sellers?|donors?|compan(?:y|ies)|firms?|makers?|suppliers?|builders?|contractors?|banks?|ships?|"
    r"boats?|vessels?|trawlers?|ferr(?:y|ies)|(?:ship)?yards?|agenc(?:y|ies)|laborator(?:y|ies)|hotels?|restaurants?|"
    r"insurers?|brokers?|publishers?|charit(?:y|ies)|garages?)\b"
    r"(?=\W*$|[,?(]|\s+(?:who|whose|that|which|in|of|from|and|at|on|killed|hurt|involved|arrested)\b)",
    re.IGNORECASE,
)
# That a name is not told, and whose it is.
_NOT_NAMED = re.compile(
    r"\b(?:(?:(?:did|does|do|would|could|will) not|(?:did|does|do|would|could)n['’]t|declined to|refused to) "
    r"(?:name|identify)|without (?:naming|identifying))(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]+)*"
)
_THINGS = re.compile(
    r"(?:compan|firm|maker|supplier|builder|contractor|bank|ship|boat|vessel|trawler|ferr|yard|agenc|laborator|hotel|"
    r"restaurant|insurer|broker|publisher|charit|garage)\w*$",
    re.IGNORECASE,
)
# Where somebody is or is taken, and whom they work for: neither is their name.
_NAME_WORD = r"[^\W\d_a-zß-öø-ÿ][\w-]+"
_RUN = (
    rf"(?:{_NAME_WORD}\s+{_NAME_WORD}\s+(?:Hospital|Infirmary|Clinic)|{_NAME_WORD}(?:\s+(?:&\s+)?{_NAME_WORD})?)"
    r"(?![\w’'-]|\s+(?:&\s+)?[^\W\d_a-zß-öø-ÿ])"
)
_BESIDE = re.compile(
    r"\b(?:at|in|near|into|(?:taken|brought|flown|rushed|airlifted|moved|admitted|transferred|not) to|"
    r"the [a-z]+ (?:unit|ward) of)"
    rf"\s+(?:the\s+)?{_RUN}"
    rf"|\bwork(?:s|ed|ing)?\s+for\s+(?:the\s+)?{_RUN}"
    r"|\b(?:for|by|of|with)\s+(?:an?|the|its)\s+(?:[a-z]+\s+)?(?:(?:sub)?contractor|company|firm|employer|operator),"
    rf"\s+{_RUN}"
)
# One that is not named, and where it is: "a shipyard in Quillan".
_SOME_IN = re.compile(rf"\ban?\s+(?:[a-z-]+\s+){{1,3}}(?:in|near|outside|based in)\s+{_NAME_WORD}(?!['’]s)")
_NAMED_LATER = re.compile(r"\b(?:until|before|but)\b")
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]+")
# Currencies as English news names them, each a pattern; those of German amounts besides, whose figures may be grouped
# otherwise ("46.000 Mark").
CURRENCIES = {
    "dollars": r"dollars?",
    "euros": r"euros?",
    "pounds": r"pounds?|pfund",
    "yen": r"yen",
    "yuan": r"yuan|renminbi",
    "crowns": r"crowns|kron(?:a|er|or|en)",
    "francs": r"francs?|franken",
    "marks": r"marks|(?<=[.,]\d\d\d )mark|(?<=illionen )mark",  # "At number 10 Mark Smith lives" is no sum
    "pesos": r"pesos?",
    "rupees": r"rupees?",
    "roubles": r"rou?bles?",
    "dinars": r"dinars?",
    "dirhams": r"dirhams?",
    "rand": r"(?<=\d )rand|(?<=illion )rand",
    "reais": r"reais",
    "riyals": r"r[iy]yals?|rials?",
    "shillings": r"shillings?",
    "won": r"(?<=\d )won|(?<=illion )won",
    "zloty": r"zlot(?:y|ys|ych)|złot(?:y|ych)",
    "lira": r"lira|lire",
    "forints": r"forints?",
    "baht": r"baht",
    "bolivars": r"bolivars?|bolivares",
    "cedis": r"cedis?",
    "drachmas": r"drachmas?",
    "ducats": r"ducats?",
    "florins": r"florins?",
    "guilders": r"guilders?|gulden",
    "hryvnias": r"hryvnias?",
    "kwacha": r"kwacha",
    "kyats": r"kyats?",
    "lari": r"lari",
    "manat": r"manats?",
    "naira": r"naira",
    "quetzals": r"quetzals?",
    "ringgit": r"ringgits?",
    "rupiah": r"rupiahs?",
    "shekels": r"shekels?",
    "taka": r"taka",
    "talers": r"talers?|thalers?",
    "tenge": r"tenge",
    "small change": r"pence|cents?|[öø]re|centimes?|centavos?|pfennigs?|kope[ck]+s?|paise",
}
CURRENCY = "|".join(CURRENCIES.values())
_ELSEWHERE = r"millionen|milliarden|millones"
_MONEY = re.compile(rf"[£$€¥]|\b(?:{CURRENCY}|bn|million|billion|{_ELSEWHERE})\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\b|\b(?:1[5-9]|20)\d\d\b|\b(?:yesterday|today|tomorrow|weeks?|months?|years?|century|"
    r"morning|evening|night|noon|midnight|o'clock)\b",
    re.IGNORECASE,
)
ROUGHLY = re.compile(
    r"\b(?:no|none|nobody|never|once|twice|both|single|few|several|many|most|half|couple|pair|handful|scores|dozens?|"
    r"hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(r"\b(?:second|minute|hour|day|night|week|month|year|decade|centur)\w*\b", re.IGNORECASE)


def of_itself(question: str) -> str:
    """A follow-up without what stands behind it, if it is a whole question: "Why was it dropped? (How many were to be
    hired there)" does not ask how many, as "And in Kelm? (How many were hired)" does."""
    own = CONTEXT.sub("", question)
    return own if _WHOLE.match(own) else question


def counts(sentence: str) -> bool:
    """Whether `sentence` says how many of anything, in figures, number words or roughly ("dozens", "no", "several")."""
    return bool(numbers.values(sentence) or ROUGHLY.search(sentence))


def unnamed(question: str, sentence: str) -> bool:
    """Whether `question` asks what somebody, a firm or a ship is called, and `sentence` names nobody and nothing but
    what the question names, or what it says that somebody does not name. What stands behind a follow-up is not of
    it."""
    asked = CONTEXT.sub("", question)
    if not (of := _NAMES.search(asked)):
        return False
    known = frozenset(tokens(fold(asked))) | STOPWORDS | DAYS_AND_MONTHS
    line = dateline(sentence)
    told = sentence[line.end :] if line else sentence
    told = told if _NAMED_LATER.search(told) else _NOT_NAMED.sub(" ", told)
    told = (_SOME_IN if _THINGS.search(of.group()) else _BESIDE).sub(" ", told)
    capitals = (match.group() for match in _CAPITAL.finditer(told))
    return all(frozenset(tokens(fold(word))) <= known or numbers.values(word) for word in capitals)


@lru_cache(256)
def kind(question: str) -> Kind:
    """What `question` asks for, by the first of its question words: "Who paid the fine when it fell due?" for a name;
    "other" where that does not tell. What stands before a comma only leads to it ("When it burnt, how many …?")."""
    question = of_itself(question)
    led = _LED.match(question)
    question = question[led.end() :] if led else question
    first = _FIRST.search(question)
    before = question[: first.start()] if first else question
    if _YES_OR_NO.match(question) and not (_KNOWN.search(before) or _AT_END.search(question)):
        return "other"  # "Did the fare rise when it rained?"
    if first is None:
        return _by(question)
    if (told := _by(before)) != "other":
        return told  # "the number of people who died"
    word, own = first.group().lower(), question[first.start() :]
    if word == "how":
        return next((kind for kind, pattern in _ASKS if pattern.match(own)), "other")
    return _OF_WORD.get(word) or _by(own)


def _by(text: str) -> Kind:
    return next((kind for kind, pattern in _ASKS if pattern.search(text)), "other")


def has(wanted: Kind, question: str, sentence: str) -> bool:
    """Whether `sentence` has a thing of that kind which the question does not itself state. True for "other"."""
    if wanted == "other":
        return True
    if wanted == "when":
        return bool(_WHEN.search(sentence))
    if wanted == "name":
        known = set(tokens(fold(question)))
        capitals = (match for match in _CAPITAL.finditer(sentence) if match.start())
        return any(not set(tokens(fold(match.group()))) <= known for match in capitals)
    stated = numbers.values(sentence) - numbers.values(question) - {1.0}
    if not stated or wanted == "number":
        return bool(stated)
    return bool((_MONEY if wanted == "money" else _LASTS).search(sentence))
