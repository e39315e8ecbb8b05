"""Whom "he" or "she" means in a follow-up, by the question before and its answer. Pure; English.

Rather nobody than another: of two people who may be meant none is, and a place, a firm or a building is no person. A
follow-up that keeps its pronoun is still searched with what came before behind it (see `standalone`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qa.asking import who_did
from qa.asking.last_answer import WHOLE_NAME, named, quoted
from qa.days.datelines import dateline
from qa.who import who_is
from qa.who.antecedents import fits
from qa.who.given_names import hardly, known
from qa.who.people import SAYS, behind_offices, person, trade, whole_names
from qa.words import verbs
from qa.words.grammar import KINSMEN, KINSWOMEN, is_person
from qa.words.languages import language
from qa.words.terms import fold, tokens

SOMEBODY = re.compile(
    r"\b(?:he|she|him|(?P<owner>his|(?:her|(?:that|the) (?:man|woman)['’]s)(?=\s+[a-z]))|her|"
    r"(?:that|the) (?:man|woman))\b(?!\s+(?:who|that|whose)\b)",
    re.IGNORECASE,
)
# "Her" before one of these is nobody's possession: "Who replaced her in May?", "Did they find her guilty?"
_NO_NOUN = re.compile(
    r"\s+(?:(?:in|on|at|by|to|for|from|with|of|about|as|and|or|but|so|if|when|while|after|before|because|since|then|now|"
    r"why|how|what|where|whether|again|back|up|out|off|down|there|here|today|yesterday|the|an?|this|that|guilty|"
    r"innocent|afterwards?|thereafter|since|instead|too|either|yet|responsible|liable|dead|alive|alone|unhurt|safe|unconscious|go|leave|resign|quit|flee|stay)\b|"
    r"(?:first|last|next|later|best|most|more|twice|once|\w+ly)(?=\W*$|\s+(?:in|on|at|for|with|to)\b))",
    re.IGNORECASE,
)
_HELPED = re.compile(r"\b(?:help(?:s|ed)?|lets?)\s+her\s+(?P<do>[a-z]+)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|(?:that|the) man(?! (?:who|that|whose)))\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|hers?|(?:that|the) woman(?! (?:who|that|whose)))\b", re.IGNORECASE)
_OTHERS = frozenset("cousin twin friend partner colleague predecessor client victim relative boss deputy".split())
_WHO = re.compile(r"\W*(?:(?:and|but|so|now|then|by|to|for|from|with)\s+)*who(?:m|['’]s)?\b", re.IGNORECASE)
_WHOSE = re.compile(r"\W*(?:(?:and|but|so)\s+)?whose\b", re.IGNORECASE)
_WHICH = re.compile(
    r"\W*(?:(?:and|but|so)\s+)?(?:which|what)\s+(?!(?:did|does|do|has|have|is|was)\b)(?P<rest>(?:[\w’'-]+\s+){2,5})",
    re.IGNORECASE,
)
# Who comes after somebody is spoken of next, hardly who was before.
_AFTER = re.compile(r"\b(?:replac|succe|follow|t[ao]ke?n? over|took over|st(?:and|ood|ep|epped) in)", re.IGNORECASE)
_DOTTED = re.compile(r"\b(Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Capt|Sgt)\.(?=\s)")
_CROWNED = r"\b(?:king|queen|prince|princess|pope|emperor|empress) "
_SAYING = re.compile(rf"\b(?:say|tell|ask|warn|think|want|explain|announce|{SAYS})\b", re.IGNORECASE)
_QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])$")
# "The watchman lost his job": what one has oneself, by these verbs; a judge who "rejected his appeal" had none.
_OWN = re.compile(
    r"\b(?:the|an?)\s+(?:[a-z-]+\s+)?(?P<who>[a-z-]+)\s+(?:(?:has|have|had|really|ever|still|also|already)\s+)*"
    r"(?:los(?:e|t|es|ing)|lea(?:ve|ves|ving)|left|keeps?|kept|quits?|changed?|g[ai]ven? up)\s+$",
    re.IGNORECASE,
)
_ONES_OWN = re.compile(
    r"\s+(?:own\s+)?(?:job|post|position|office|licen[cs]e|life|mind|home|house|seat|place|leg|arm|hand|foot|eye|eyesight|"
    r"sight|memory|temper|balance|savings|pension|title|lead)\b(?! (?:about|on|of)\b)",
    re.IGNORECASE,
)
# "Why did he leave?", "Why was he sacked?": that he left is known, and whoever is told to have left is meant.
_DID = re.compile(
    r"\b(?:why|when|where|how)\b[^?]{0,30}?\b(?P<how>did|has|had|is|was)\s+(?:he|she)\s+(?:\w+ly\s+)?(?P<do>[a-z]+)",
    re.IGNORECASE,
)
_NO_DEED = frozenset("be have do say tell think want get go make take know".split())
_IN = r"(?:in|at|near)(?: the)? "
_SCORED = r"\b(?:up|ahead|level|in front|lead|led|scored|struck|equali[sz]ed|back|goals?)\b[^.;]{0,40}? through "
_PLACED = (  # in an answer; what an institution is of is no name either
    r"\b(?:in|at|on|near|outside|off|across|through|the|"
    r"(?i:museum|institute|academy|college|department|ministry|faculty|society|centre|center) (?:of|for)(?: the)?) "
)
# What bears a name and is nobody, before that name: "the ferry Orne Star", "the dredging firm Bruun Marine".
_THING_BEFORE = re.compile(
    r"\b(?:ferry|ship|vessel|boat|tanker|freighter|trawler|yacht|liner|tug|tugboat|lifeboat|cutter|frigate|destroyer|"
    r"submarine|schooner|steamer|barge|carrier|airline|firm|company|group|conglomerate|consortium|subsidiary|start-?up|"
    r"retailer|insurer|brewery|club|team|newspaper|magazine|tabloid|weekly|daily|film|movie|novel|opera|musical|album|"
    r"restaurant|hotel|pub|nightclub|charity|racehorse|(?:chapel|church|cathedral|abbey|parish|feast) of)\s+$"
)
# Last words of a name that is no person's: whom a title or trade tells to be one may bear it.
_NO_PERSON = re.compile(
    r"(?:Museum|Gallery|Council|Hospital|Infirmary|Prison|School|College|University|Academy|Library|Theatre|"
    r"Cathedral|Airport|Station|Bridge|Tower|Palace|Hotel|Road|Avenue|Square|Bank|Harbour|Island|"
    r"Valley|Stadium|Arena|Club|United|Rovers|Athletic|Company|Group|Holdings|Line|Lines|Airlines|Airways|Railway|"
    r"Police|Party|Union|Association|Federation|Committee|Commission|Ministry|Office|Agency|Authority|Inspectorate|"
    r"Institute|Society|Trust|Foundation|Cup|League|Awards|Festival|Act|Gazette|Herald|Courier|Times|News|"
    r"Democratic|Socialist|Liberal|Conservative|Republican|Marine|Maritime|Shipping|Resources|Industries|Insurance|"
    r"Motors|Media|Energy|Systems|Technologies|Partners|Securities|Capital)"
)


@dataclass(frozen=True)
class Last:
    """The question before: as it was `said`, and as it is understood (`before`), with its `answer`, and the `names` of
    what was spoken of until then."""

    said: str
    before: str
    answer: str
    names: tuple[str, ...]


def unquoted(text: str) -> str:
    """`text` with blanks in the place of what it quotes."""
    return _QUOTATION.sub(lambda match: " " * len(match.group()), text)


def owned(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def owns(question: str, pronoun: re.Match[str]) -> bool:
    """Whether the pronoun, as SOMEBODY finds it, says whose something is."""
    her = pronoun.group().lower() == "her"
    helped = _HELPED.search(question)
    does = helped is not None and helped.start() < pronoun.start() < helped.end() and verbs.is_base(helped["do"])
    return bool(pronoun["owner"]) and not (her and (does or _NO_NOUN.match(question[pronoun.end() :])))


def of_subject(question: str, pronoun: re.Match[str]) -> bool:
    """Whether "his" or "her" is of whom the clause before it names by a word for a person."""
    own = _OWN.search(question[: pronoun.start()])
    whose = pronoun.group().lower() in ("his", "her") and _ONES_OWN.match(question, pronoun.end())
    return bool(whose) and own is not None and is_person(own["who"].lower())


def whom(question: str, last: Last) -> str | None:
    """Whom the one pronoun of `question` that is a person's means: whom the answer names where it was asked who, else
    the one asked about, else whom the answer tells of; None where that is not clear."""
    he, she = bool(_HE.search(question)), bool(_SHE.search(question))
    if he and she:
        return None
    if doer := _doer(question, he, last):
        return doer
    people = _told(last)
    told = [name for name in people if _fits(he, name, last)]
    if _asks_who(last.before, he, last) and not who_is.asked(last.before):
        if people and not told:  # "Who found it? Ada Roe. What happened to him then?": somebody of before
            return _spoken_of(he, last)
        asked_for = who_did.narrowed(last.before, _first(last.answer), people)
        if not asked_for or all(name in told or _may_fit(he, name, last) for name in asked_for):
            told = [name for name in told if name in asked_for]
        new = [name for name in told if name not in last.names]
        return None if not told or _of_before(question, he, last.said) else (new or told)[0]
    before = _DOTTED.sub(r"\1", unquoted(last.before))
    unclear = SOMEBODY.search(before)
    if unclear and not named(before[: unclear.start()]):  # who was meant there may be meant still
        return _only_told(he, told, people, last)
    found = [_asked(name, before, he) for name in named(before.lstrip("¿¡ "))]
    if None in found:
        return None
    asked = [name for name in dict.fromkeys(filter(None, found)) if _fits(he, name, last)]
    if asked:
        return _one(asked, he, told, before, last)
    text = _first(last.answer)
    if not _SAYING.search(before):  # else whoever only told of it
        told = [name for name in told if not _speaks(name, text)]
    sure = [name for name in told if person(name, text)]
    return sure[0] if sure else told[0] if len(told) == 1 else None


def answered(last: Last) -> str | None:
    """The one person whom the answer names where it was asked who; None where it names nobody or may name two."""
    if not _WHO.match(last.before) or who_is.asked(last.before):
        return None
    found = who_did.narrowed(last.before, _first(last.answer), _told(last))
    return found[0] if len(found) == 1 else None


def _asks_who(question: str, he: bool, last: Last) -> bool:
    """Whether it asks for somebody: "who", or, where it names nobody who may be meant, "whose", "which attorney"."""
    if _WHO.match(question):
        return True
    people = [_OWNER.sub("", name) for name in named(unquoted(question))]
    if any(is_somebody(name, last) and _fits(he, name, last) for name in people):
        return False
    if _WHOSE.match(question):
        return True
    words = which["rest"].lower().split() if (which := _WHICH.match(question)) else []
    return any((is_person(who) or trade(who)) and verbs.is_past(did) for who, did in pairwise(words))


def _doer(question: str, he: bool, last: Last) -> str | None:
    """The only one of whom the last answer says by name that they did what the question takes for known: of "Ilmari,
    who left the yard in May, says …" it was Ilmari, and not the yard. None if somebody else was asked about by name."""
    asked = _DID.search(question)
    base = verbs.base_of(asked["do"].lower()) if asked else ""
    if not base or base in _NO_DEED:
        return None
    did = "|".join(map(re.escape, {*verbs.forms(base), verbs.present(base)} - {base}))
    done_to = asked is not None and asked["how"].lower() in ("is", "was")
    how = r"(?:was|is|(?:has|had)\s+been)\s+" if done_to else r"(?:(?:has|had)\s+)?"
    deed = re.compile(rf"(?P<name>{WHOLE_NAME})(?P<who>,?\s+who)?\s+{how}(?:\w+ly\s+)?(?:{did})\b")
    texts = [unquoted(text) for text in quoted(last.answer)]
    told = [(match, text) for text in texts for match in deed.finditer(text)]
    found = {it["name"] for it, text in told if it["who"] or " " in it["name"] or person(it["name"], text)}
    found = {" ".join(_without_trade(list(behind_offices(name.split())))) for name in found}
    able = [name for name in found if name and _fits(he, name, last)]
    # Whoever is asked about by name is meant before another whose deed is mentioned: "Tom Reed, whose father won".
    about = [_OWNER.sub("", name) for name in named(unquoted(last.before).lstrip("¿¡ "))]
    about = [name for name in about if is_somebody(name, last) and _fits(he, name, last)]
    known = not about or any(f" {name}".endswith(f" {it}") for name in able for it in about)
    return able[0] if len(able) == 1 and known else None


def _spoken_of(he: bool, last: Last) -> str | None:
    """The only one of those spoken of before who may be meant; None where there are more."""
    able = [name for name in last.names if " " in name and _fits(he, name, last)]
    return able[0] if len(able) == 1 and whole_names(able[0]) else None


def _only_told(he: bool, told: list[str], people: list[str], last: Last) -> str | None:
    """The only person that an answer names, if it goes on of them: "Tom Reed was bailed. His trial is in May." """
    own = _HE if he else _SHE
    text = _first(last.answer)
    if len(people) != 1 or told != people:
        return None
    before, _, behind = text.partition(told[0])
    he_is = own.search(unquoted(behind))
    firm = he_is and re.search(r"\bits?\b", behind[: he_is.start()])
    return told[0] if he_is and not firm and (person(told[0], text) or not before.strip()) else None


def is_somebody(name: str, last: Last) -> bool:
    """Whether a name may be a person's: a whole one, or the end of one that the answer has."""
    wholes = [*whole_names(last.answer), *whole_names(last.before)]
    return any(f" {whole}".endswith(f" {name}") for whole in wholes)


def _asked(name: str, before: str, he: bool) -> str | None:
    """The person that a name in the question before may stand for, with whom of theirs it asks about if the pronoun
    fits; "" if none, or a place; None if somebody of theirs may be meant as well."""
    bare = _OWNER.sub("", name)
    who = " ".join(_without_trade(list(behind_offices(re.split(r"\s(?:of|the)\s", bare)[0].split()))))
    if not who or re.search(
        rf"\b(?:{_IN}{re.escape(name)}|the {re.escape(bare.removeprefix('the '))})\b", before, re.I
    ):
        return ""
    if bare == name:
        # "The mayor of Grindle": Grindle is no "he".
        office = re.search(
            rf"\bthe\s+(?:[a-z-]+\s+){{0,2}}?(?P<office>[a-z-]+)\s+of\s+(?:the\s+)?{re.escape(name)}", before
        )
        return office.group() if office and is_person(office["office"]) else who
    found = re.search(rf"{re.escape(name)}\s+(?P<kin>[a-z-]+)", before)
    kin = found["kin"] if found else ""
    if kin in (KINSMEN if he else KINSWOMEN):
        return f"{owned(who)} {kin}"
    return None if kin in _OTHERS or (kin not in KINSMEN | KINSWOMEN and is_person(kin)) else who


def _fits(he: bool, name: str, last: Last) -> bool:
    """Whether no title beside the name is of the other sex, nor a given name: "Ms Roe" is not "he", nor "Rosa"."""
    text = f"{last.before} {last.answer}"
    if (" " in name and hardly("he" if he else "she", name.split()[0])) or _of_other_kin(he, name, last.answer):
        return False
    return all(fits("he" if he else "she", part, text) for part in (name, name.split()[-1]))


def _of_other_kin(he: bool, name: str, text: str) -> bool:
    """Whether a word for a relation of the other sex stands before it: "her husband, the painter Tom Reed"."""
    kin = "|".join(sorted(KINSWOMEN if he else KINSMEN))
    return re.search(rf"\b(?:{kin}),?\s+(?:the\s+[a-z-]+\s+)?{re.escape(name)}", text) is not None


def _may_fit(he: bool, name: str, last: Last) -> bool:
    """Whether nothing but the ending of a given name, if that, speaks against it."""
    text = f"{last.before} {last.answer}"
    titles = all(fits("he" if he else "she", part, text) for part in (name, name.split()[-1]))
    return titles and not known("she" if he else "he", name.split()[0])


def _of_before(question: str, he: bool, said: str) -> bool:
    """Whether he or she of the question before may be meant, and not who it asks for: "Who is her lawyer? When is her
    trial?", "Who replaced him? Who hired him?" """
    own = _HE if he else _SHE
    pronouns = list(own.finditer(question))
    if not own.search(said) or len(pronouns) > 1:  # "What did he say about him?"
        return False
    found = SOMEBODY.search(question)
    done_to = found is not None and found.group().lower() in ("him", "her") and not owns(question, found)
    return done_to or not _AFTER.search(said)


def _one(asked: list[str], he: bool, told: list[str], before: str, last: Last) -> str | None:
    """The one of those asked about who is known for a person: by the whole name, a title or what is said beside it. One
    who is not is meant if nobody else is told of and the answer speaks of a person: "Did Binance pay? Its founder
    Changpeng Zhao has resigned." """
    answer, text = last.answer, _first(last.answer)
    own, other = (_HE, _SHE) if he else (_SHE, _HE)
    if len(asked) == 1 and own.search(last.said):  # as whom it was understood then
        return asked[0]
    wholes = [*whole_names(answer), *whole_names(before)]
    known = [
        name
        for name in asked
        if "’" in name
        or name.startswith("the ")
        or any(f" {whole}".endswith(f" {name}") or whole.startswith(f"{name} ") for whole in wholes)
        or person(name, before)
        or re.search(_CROWNED + re.escape(name), before, re.IGNORECASE)
    ]
    if len(known) > 1:
        known = [name for name in known if person(name, answer) or person(name, before)]
    others = [name for name in whole_names(text) if name not in asked]
    if other.search(text) and not own.search(text) and not others and not any("’" in name for name in known):
        return None
    if known or len(asked) > 1 or told or language(before) not in (None, "en"):
        return known[0] if len(known) == 1 else None
    return asked[0] if own.search(text) or _speaks(asked[0], text) else None


def _speaks(name: str, text: str) -> bool:
    return re.search(rf"\b(?:{SAYS} {re.escape(name)}|{re.escape(name)} {SAYS})\b", text) is not None


def _told(last: Last) -> list[str]:
    """People that the answer names and the question does not, those first that are told to be."""
    said = set(tokens(fold(last.before)))
    whole = whole_names(last.before)
    family = {word for word in re.sub(r"['’]s\b", "", last.before).split() if not any(word in name for name in whole)}
    found = [name for name in _people(last.answer) if not set(tokens(fold(name))) <= said]
    return [name for name in found if name.split()[-1] not in family]


def _first(answer: str) -> str:
    """The first sentence that an answer quotes, or all of one that quotes none."""
    first = next(iter(quoted(answer)), answer)
    line = dateline(first)
    return first[line.end if line else 0 :]


def _people(answer: str) -> Iterator[str]:
    text = _first(answer)
    names = [(name, " ".join(_without_trade(name.split()))) for name in whole_names(text)]
    kept = [(name, who) for name, who in names if person(name, text) or not _of_thing(name, text)]
    yield from (who for _, who in sorted(kept, key=lambda pair: not person(pair[0], text)))


def _of_thing(name: str, text: str) -> bool:
    before = text.partition(name)[0]
    kind = _NO_PERSON.fullmatch(name.split()[-1]) or _THING_BEFORE.search(before)
    return kind is not None or _placed(name, text)


def _placed(name: str, text: str) -> bool:
    """Whether it stands behind a preposition of place, and not where a goal is scored "through Tom Pell"."""
    scored = re.search(_SCORED + re.escape(name), text)
    return not scored and re.search(_PLACED + re.escape(name), text) is not None


def _without_trade(words: list[str]) -> list[str]:
    """ "Chair Ida Moss" is Ida Moss, and "Baker Ellis" may be a whole name."""
    return words[1:] if len(words) > 2 and trade(words[0]) else words
