"""Whether what a sentence has somebody say is somebody else's word in the cited text. Pure; English.

The cited words that are most like what is said have to name who says them; where a pronoun does, or nobody, it cannot
be told. A name may stand for itself, a role for the name it stands beside ("Mayor Ann Lee", "Ann Lee, the mayor"), and
who speaks for a firm, for the firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.checking.finding import Finding
from qa.checking.one_speaker import NO_LINK, linked, named, names, same, somebody, telling, whole, words_for
from qa.schema import Evidence
from qa.who.speakers import phrases, spoken
from qa.words.excerpt import content, sentences
from qa.words.grammar import AUXILIARY, is_participle, is_person
from qa.words.nations import of_country
from qa.words.spelling import name_key
from qa.words.terms import content_words, fold, tokens

_QUOTED = re.compile(r"(“)[^”]*(”|$)|(\")[^\"]*(\"|$)|(„)[^“”]*([“”]|$)|(«)[^»]*(»|$)")
_ATTRIBUTES = re.compile(
    r"\b(?:said|says|told|added|wrote|argued|warned|stated|claimed|insisted|stressed|explained|announced|declared|noted|"
    r"denied|confirmed|admitted|suggested|according to)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?:called|described)\b", re.IGNORECASE)  # which may be what something is called
_ACCORDING = re.compile(r"\W*according to\s+([^,.;:]+),", re.IGNORECASE)
_APART = re.compile(r"[,;]\s+(?=(?:but|while|whereas|although|though|and)\b)|;\s+", re.IGNORECASE)
# Other verbs of whoever is said to think or say something, which are taken for "said".
_THINKS = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\ban )(?<!\bthe )(?<!\bwidely )\b"
    r"(?:expects?|estimate[sd]?|believe[sd]?|predict(?:s|ed)|thinks?|reckon(?:s|ed)|accuse[sd]|critici[sz]e[sd]|condemn(?:s|ed)|"
    r"praise[sd]|blame[sd]|welcome[sd]|urge[sd]|fear(?:s|ed)(?= (?:that|the)\b))\b"
)
_CASED = re.compile(r"[a-z,] [A-Z][a-z]")  # else names and roles look alike
_PRONOUN = re.compile(r"\b(?:he|she|they|it|we|i|him|them)\b", re.IGNORECASE)
# Of one kind are words that may be meant for each other ("the firm", "the bank"), and not for those of another.
_BODIES = tuple(
    frozenset(kind.split())
    for kind in (
        "company firm airline group bank operator carrier maker manufacturer employer business retailer supplier",
        "union worker striker trade employee staff",
        "government ministry minister cabinet treasury department president",
        "opposition critic campaigner activist charity",
        "court judge tribunal jury",
        "prosecutor prosecution",
        "defence lawyer defendant",
        "police detective constabulary",
        "hospital doctor clinic surgeon",
        "council mayor councillor",
        "resident villager neighbour",
        "university school college",
    )
)
# Those who may be anybody's.
_ANYBODY = frozenset(
    "official officer spokesman spokeswoman spokesperson source authoritie people member leader representative expert "
    "other many witness analyst observer one report article statement study figure".split()
)
_SEATS = frozenset(
    "kremlin moscow beijing washington london paris berlin brussels tehran kyiv kiev jerusalem tokyo delhi ankara rome "
    "madrid pentagon whitehall westminster house street downing".split()
)
_SOME = 40  # words of a text that has a name somewhere
_LONGEST = 9  # words of who speaks
_ALIKE = 0.5  # share of the words said that the cited ones have at least


def misattributed(text: str, evidence: Sequence[Evidence]) -> Iterator[Finding]:
    """Who says in the cited text what the sentence has somebody else say, if it is certain; hard where both are people
    with names."""
    who = _speaker(_blank(text))
    if who is None or _papers(who, evidence):
        return
    said = content(text) - content(who) - content(" ".join(_ATTRIBUTES.findall(text) + _THINKS.findall(text)))
    parts = [part for one in evidence for part in _parts(one.text)]
    cited = _most_like(said, _quotes(text), parts)
    speakers = [_speakers(_blank(part)) for part in cited]
    if not cited or any(not found or _by_pronoun(part) for part, found in zip(cited, speakers, strict=True)):
        return
    others = [phrase for found in speakers for phrase in found]
    around = " ".join(dict.fromkeys(one.passage.text for one in evidence))
    small = len(around.split()) > _SOME and not _CASED.search(around)
    if small or not all(map(_clear, others)) or any(same(who, other, around) for other in others):
        return
    if _has_own(who, said - content(" ".join(cited)), parts, around):
        return
    one, other = named(who, around), named(others[0], around)
    reason = f"the cited text has it from {other or others[0]}, the sentence from {one or who}"
    if _seat(one or who) or _seat(other or others[0]):
        return
    if one and other:
        yield Finding("speaker", reason, somebody(one, around) and somebody(other, around))
    elif _contrasted(who, cited, evidence) or _known(who, others[0], around):
        yield Finding("speaker", reason)


def _has_own(who: str, rest: frozenset[str], parts: Sequence[str], around: str) -> bool:
    """Whether the speaker says elsewhere what the most alike words lack: "… the trees were diseased. Brooke said fewer
    than a third of them were"."""
    others = (part for part in parts if rest & content(part))
    return any(same(who, other, around) for part in others for other in _speakers(_blank(part)))


def _speaker(text: str) -> str | None:
    """Who speaks in a sentence, if it is one and not a pronoun."""
    attributes = _ATTRIBUTES.search(text) or _THINKS.search(text)
    found = _speakers(text) if attributes and not _by_pronoun(text) else []
    return found[0] if len(found) == 1 and _clear(found[0]) else None


def _clear(phrase: str) -> bool:
    """Whether a phrase names somebody: no pronoun, nor the middle of a clause."""
    words = phrase.lower().split()
    broken = words[0] in NO_LINK or is_participle(words[0]) or words[-1] in ("and", "or", "but")
    return not broken and bool(content_words(phrase)) and not _PRONOUN.search(phrase)


def _speakers(text: str) -> list[str]:
    """Who speaks in a sentence without its quotations, each once; not who is spoken of ("was described")."""
    if first := _ACCORDING.match(text):  # what is said stands behind the comma
        return [first[1].strip()]
    text = _CALLED.sub("was", _THINKS.sub("said", text))
    found = list(dict.fromkeys(_ATTRIBUTES.sub("", phrase).strip(" ,.:;") for phrase in phrases(text)))
    return [one for one in found if one and len(one.split()) <= _LONGEST and not AUXILIARY & set(one.lower().split())]


def _by_pronoun(text: str) -> bool:
    blank = _blank(text)
    return spoken(blank) and re.search(
        rf"\b(?:he|she|they|it)\s+(?:\w+\s+)?{_ATTRIBUTES.pattern}|{_ATTRIBUTES.pattern}\s+(?:he|she|they|it)\b(?=\s*(?:[^\w\s]|$))",
        blank,
        re.IGNORECASE,
    ) is not None  # fmt: skip


def _blank(text: str) -> str:
    """`text` without what stands between its quotation marks."""
    return _QUOTED.sub(lambda match: " ".join(mark for mark in match.groups() if mark), text)


def _quotes(text: str) -> list[str]:
    return [_plain(match.group()) for match in _QUOTED.finditer(text) if len(match.group().split()) > 1]


def _plain(text: str) -> str:
    return " ".join(tokens(fold(text)))


def _parts(text: str) -> Iterator[str]:
    """The sentences of a text, each speaker's part of one apart."""
    for sentence in _whole(text):
        parts = _APART.split(sentence)
        yield from parts if all(map(_speakers, map(_blank, parts))) else (sentence,)


def _whole(text: str) -> Iterator[str]:
    """The sentences of a text; what is quoted stays with who says it."""
    open_, every = "", list(sentences(text))
    for at, sentence in enumerate(every, 1):
        open_ = f"{open_} {sentence}".strip()
        if at == len(every) or not (open_.count("“") > open_.count("”") or open_.count('"') % 2):
            yield open_
            open_ = ""


def _most_like(said: frozenset[str], quotes: Sequence[str], parts: Sequence[str]) -> list[str]:
    """The parts that have what is said: what is quoted word for word, or else most of its words; none where few do."""
    if quotes:
        return [part for part in parts if all(quote in _plain(part) for quote in quotes)]
    shares = [len(said & content(part)) / len(said) if said else 0.0 for part in parts]
    best = max(shares, default=0.0)
    return [part for part, share in zip(parts, shares, strict=True) if share == best >= _ALIKE]


def _papers(who: str, evidence: Sequence[Evidence]) -> bool:
    """Whether it is the paper or its writer that the sentence has it from."""
    own = {name_key(word) for one in evidence for it in (one.passage.outlet, one.passage.author) if it
           for word in content_words(it)}  # fmt: skip
    return bool(own & set(map(name_key, content_words(who))))


def _known(one: str, other: str, around: str) -> bool:
    """Whether it can be told that a role and a name, or two roles, are not of one: by whose role it is, or as one is a
    body that the text has beside the other."""
    called, roles = (named(one, around), named(other, around)), [words_for(phrase, around) for phrase in (one, other)]
    heads = [name_key(words[0]).removesuffix("s") for words in roles if words]
    if len(heads) < 2 or any(head in _ANYBODY for head in heads):
        return False
    kinds = _kinds(one), _kinds(other)
    if all(kinds) or not any(called):
        return heads[0] != heads[1] and not kinds[0] & kinds[1] and _has(around, roles[0][0])
    name, role = (called[0], roles[1][0]) if called[0] else (called[1], roles[0][0])
    if any(linked(holder.split()[-1], role, around) for holder in names(around)):
        return True
    described = bool(called[0]) or len(other.split()) > len(name.split())  # whose role would have been told
    return described and whole(name, around) and not is_person(role.lower()) and _has(around, role)


def _kinds(phrase: str) -> set[int]:
    words = {word.removesuffix("s") for word in tokens(fold(phrase))}
    return {kind for kind, bodies in enumerate(_BODIES) if words & bodies}


def _has(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) is not None


def _seat(name: str) -> bool:
    """Whether a name may stand for a government: "Moscow", "the Kremlin", "Russia"."""
    return any(word in _SEATS or len(of_country(word)) > 1 for word in tokens(fold(name)))


def _contrasted(who: str, cited: Sequence[str], evidence: Sequence[Evidence]) -> bool:
    """Whether both speak in one cited sentence: "The union called for a strike, but the company said …"."""
    for sentence in (part for one in evidence for part in _whole(one.text)):
        parts = _APART.split(sentence)
        others = [part for part in parts if part not in cited]
        if len(others) < len(parts) and any(
            set(telling(who)) & set(telling(phrase)) for part in others for phrase in _speakers(_blank(part))
        ):
            return True
    return False
