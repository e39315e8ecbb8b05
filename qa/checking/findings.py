"""The check, layer A: what can be found wrong with a sentence without a model. Pure.

Numbers, dates, names and quotations are held against all that is cited; what depends on the sentence they stand in
(who said it, whether it is denied, meant as a plan, more or less) against the cited sentence that is most like it. A
finding is hard where the sentence cannot stand (a figure that is not there), soft where a good paraphrase may give it
too; soft ones are signs for layer B (`entailment`), and alone make a sentence partly supported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qa.checking.amounts import wrong_numbers
from qa.days import dates, live
from qa.schema import DraftSentence, Evidence
from qa.words.excerpt import content, sentences
from qa.words.languages import name_of
from qa.words.opposites import COMPARED
from qa.words.spelling import name_key
from qa.words.terms import STOPWORDS, content_words, fold, tokens

_QUOTED = re.compile(r"“([^”]{2,})”|„([^“”]{2,})[“”]|«([^»]{2,})»|\"([^\"]{2,})\"|「([^」]{2,})」|『([^』]{2,})』")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'.-]*[^\W_]|\b[^\W\d_a-z]\b")
_PERSON = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*")
_SAID = re.compile(
    r"\b(?:said|says|say|told|tells|according to|claim(?:s|ed|ing)?|alleg\w+|reported(?:ly)?|accus\w+|argu(?:es|ed)|"
    r"suspect\w*|apparent(?:ly)?|denie[sd]|insist\w*|warn(?:s|ed)?|testif\w+|estimat\w+|think(?:s)?|thought|believe[sd]?|"
    r"maintain(?:s|ed)?|called|calls|describe[sd]?|wrote|explain(?:s|ed)|critici[sz]ed?|blam(?:es|ed)|praised|add(?:s|ed)|"
    r"states?|stated|concede[sd]?|acknowledge[sd]?|announce[sd]?|report|article|in \w+['’]s? (?:view|words|opinion))\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:alleg\w+|reported(?:ly)?|suspect\w*|apparent(?:ly)?|accus\w+|expect\w*|likely|unlikely|(?-i:may)|might|could|"
    r"plan(?:s|ned|ning)?|hypothetical\w*|if|whether|would|propos\w+|seek\w*|hop(?:es|ed|ing)|intend\w*|schedul\w+|"
    r"wants?|wanted|aims?|consider\w*|possib\w+|perhaps|probabl\w+|can|threat\w+|urg\w+|promis\w+|forecast\w*|due to|"
    r"appear\w*|suggest\w*|potential\w*|pledg\w+|recommend\w*|depends?|not sure|unclear|should|is to|are to)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|den(?:y|ies|ied)|cannot|\w+n['’]t|"
    r"refus\w+|reject\w+|fail(?:s|ed|ing)? to|lacks?|unless|un(?:able|harmed|hurt|injured|paid|likely|known|clear))\b",
    re.IGNORECASE,
)
_APART = (
    (re.compile(r"\s+([,.;:!?%)\]])"), r"\1"),
    (re.compile(r"([(\[$£€])\s+"), r"\1"),
    (re.compile(r"\b(\d{1,3}), (\d{3})\b(?![,.]\d| \w+ day)"), r"\1,\2"),
    (re.compile(r"\b(\d{1,3})\. (\d{1,2})(?=\s?(?:million|billion|trillion|bn|%|per cent|km|miles)\b)"), r"\1.\2"),
    (re.compile(r"\b(\d{3}0)\s?['’]s\b"), r"\1s"),
)
_ALLEGED = re.compile(r"\b(?:alleg(?:e[sd]?|edly|ing|ations?)|accus(?:e[sd]?|ing|ations?))\b", re.IGNORECASE)
_YET = re.compile(rf"{_HEDGED.pattern}|\b(?:will|shall|going to|to be|next|soon|later|until|from)\b", re.IGNORECASE)
# How a thing is, and how the same is said of one that is to be.
_MEANT = r"\b(?:is|are|was|were)(?: (?:due|set|expected|planned|meant|scheduled))? to"
_TO_BE = tuple(
    (
        re.compile(rf"\b(?:{plain}) (.{{1,40}})", re.IGNORECASE),
        re.compile(rf"{_MEANT} {verb} (.{{1,40}})", re.IGNORECASE),
    )
    for plain, verb in (("is|are|was|were", "be"), ("has|have|had", "have"), ("costs?", "cost"))
)
_FEW, _ALIKE = 0.35, 0.5  # shares of a sentence's words
_BEHIND = re.compile(r"\s*\([^()]*\)$")  # what day a word means and what language it is in, behind a quotation
_NOTE = 2  # other words that may stand before the source of a quotation than those on its standing
_STANDING = content(
    "Earlier; Since corrected on another point; Alone in this; Reported on; updated; opinion; "
    "No source named, written by"
)
MARKS = re.compile(r"\s*\[\d+(?:[,;\s]+\d+)*\]|\*\*")  # of a citation, of bold type


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or may be. `kind` is its name among the signs; `reason` one line for the reader."""

    kind: str
    reason: str
    hard: bool = False


def findings(sentence: DraftSentence) -> tuple[Finding, ...]:
    """All that is found, hard ones first."""
    if not sentence.evidence:
        return (Finding("uncited", "it cites nothing", True),)
    quoted = is_quotation(sentence)
    text = _frame(sentence) if quoted else sentence.text
    spans = " ".join(evidence.text for evidence in sentence.evidence)
    stated = "; ".join(_stated(evidence) for evidence in sentence.evidence)
    if quoted:  # whose language may stand behind it
        stated = "; ".join([stated, *(name_of(one.text, one.passage.text) for one in sentence.evidence)])
    source = f"{spans}; {stated}"
    either = source if (drawn := _together(source)) == source else f"{source} {drawn}"
    found = [*_quotes(sentence), *_dates(_together(text), either)]
    found += [Finding(*wrong) for wrong in wrong_numbers(_together(text), either)]
    found += _names(text, sentence, source)
    found += _wording(sentence, spans, stated)
    return tuple(sorted(found, key=lambda one: not one.hard))


def quotations(text: str) -> list[str]:
    """The words between quotation marks of any kind, in order; a single word in quotes is not a quotation."""
    inside = (next(group for group in match.groups() if group) for match in _QUOTED.finditer(text))
    return [quote for quote in inside if len(quote.split()) > 1 or not quote.isascii()]


def verbatim(quote: str, evidence: Sequence[Evidence]) -> bool:
    """Whether the quote is a substring of a cited span, after folding white space, quotation marks and case, and not
    a part of a number there. A mark at either end may stand for one outside the span (see `marks`)."""
    wanted = _plain(quote).lstrip(" '").rstrip(" ,.'").casefold()
    before, behind = (r"(?<!\d)" if wanted[:1].isdigit() else ""), (r"(?!\d)" if wanted[-1:].isdigit() else "")
    pattern = re.compile(before + re.escape(wanted) + behind)
    return any(pattern.search(_plain(item.text).casefold()) for item in evidence)


def is_quotation(sentence: DraftSentence) -> bool:
    """Whether most of a sentence is quoted, or only who published it and when stands before the quotation: then it
    says what its quotation says."""
    quoted = len("".join(quotations(sentence.text)))
    if not quoted:
        return False
    source, _, rest = _BEHIND.sub("", sentence.text).partition(": “")
    own = content(source) - content(" ".join(map(_stated, sentence.evidence))) - _STANDING
    return quoted > 0.5 * len(sentence.text) or (quoted > len(rest) - 4 and len(own) <= _NOTE)


def _frame(sentence: DraftSentence) -> str:
    """The text without what it quotes word for word: numbers, days and names of that stand where it was taken from."""
    text = sentence.text
    for quote in quotations(text):
        if verbatim(quote, sentence.evidence):
            text = text.replace(quote, " ")
    return text


def shared(text: str, source: str) -> float:
    """The share of a sentence's words that the source has, in [0, 1]; 1 of a sentence without any."""
    said = content(text)
    return len(said & content(source)) / len(said) if said else 1.0


def _together(text: str) -> str:
    """Figures as they are written, in a text that was cut into words: "235, 000", "3 , 1933", "1970 's"."""
    for apart, together in _APART:
        text = apart.sub(together, text)
    return text


def _plain(text: str) -> str:
    marks = str.maketrans("“”„«»「」『』‘’‚", '"""""""""\'\'\'')
    return " ".join(MARKS.sub("", text).translate(marks).replace('"', "'").split())


def _stated(evidence: Evidence) -> str:
    """What the cited article states of itself, and the days that its words mean by its own, in words and figures: each
    apart from the next, as a title may end with a month that the day behind it would be read with."""
    passage = evidence.passage
    days = map(dates.in_words, (passage.published, passage.updated, passage.filed))
    parts = (passage.outlet, passage.author, passage.title, *days, passage.article_id)
    told = [dates.span_in_words(item.day, item.until) for item in live.told(evidence.text, passage)]
    return "; ".join(part for part in (*parts, *told) if part)


def _quotes(sentence: DraftSentence) -> Iterator[Finding]:
    for quote in quotations(sentence.text):
        if not verbatim(quote, sentence.evidence):
            yield Finding("quote", f"“{_short(quote)}” is not word for word in the cited text", True)


def _dates(text: str, source: str) -> Iterator[Finding]:
    have = list(dates.mentions(source))
    for mention in dates.mentions(text):
        if not any(_within(mention, other) for other in have):
            yield Finding("date", f"{text[mention.start : mention.end]} is not in the cited text", True)


def _within(mention: dates.Mention, other: dates.Mention) -> bool:
    """Whether everything that `mention` states of its date, `other` states too."""
    pairs = ((mention.year, other.year), (mention.month, other.month), (mention.day, other.day))
    return all(wanted is None or wanted == found for wanted, found in pairs)


def _names(text: str, sentence: DraftSentence, source: str) -> Iterator[Finding]:
    around = " ".join(evidence.passage.text for evidence in sentence.evidence)
    for name in _missing_names(text, source):
        if _missing_names(name, around):
            yield Finding("name", f"the name “{name}” is not in the cited text", True)
        else:
            yield Finding("near", f"the name “{name}” is near the cited text, not in it")


def _missing_names(text: str, source: str) -> list[str]:
    have = set(tokens(fold(source)))
    spelled = {name_key(word) for word in have}
    begun = {word[:4] for word in have if len(word) > 3}  # of Spain, for Spanish
    out = []
    for match in _NAME.finditer(text):
        words = content_words(match.group())
        strange = [word for word in words if name_key(word) not in spelled and word[:4] not in begun]
        if strange[:1] in (["celsius"], ["fahrenheit"]):  # a unit (`amounts`)
            continue
        if strange and not (_opens(text, match) or _initials(match.group(), source) or _initials(match.group(), text)):
            out.append(match.group())
    return out


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a word is capitalised because a sentence begins with it, as far as can be told."""
    before = text[: match.start()].rstrip(" \"'“‘([")
    first = not before or before.endswith((".", ":", "?", "!", "]"))
    alone = not re.match(r"\s+[^\W\d_a-z]\w", text[match.end() :])  # not part of a longer name
    return first and match.group()[1:].islower() and alone and match.start() + len(match.group()) < len(text)


def _initials(name: str, text: str) -> bool:
    """Whether a name is an abbreviation of words that stand in a text: UN, of United Nations."""
    letters = name.replace(".", "")
    if not (letters.isupper() and 1 < len(letters) < 6):
        return False
    words = r"\w*(?:[\s-]+(?:of|the|for|and))*[\s-]+".join(letters)
    return re.search(rf"\b{words}\w*", text, re.IGNORECASE) is not None


def _wording(sentence: DraftSentence, spans: str, stated: str) -> Iterator[Finding]:
    """What the words give away: too few shared, or unlike the cited sentence that is most like this one."""
    text = sentence.text
    share = shared(text, f"{spans} {stated}")
    if share < _FEW:
        yield Finding("words", f"only {share:.0%} of its words are in the cited text")
    if is_quotation(sentence):
        return
    basis = max(sentences(spans), key=lambda one: shared(text, one), default="")
    if shared(text, basis) < _ALIKE:
        return
    if _HEDGED.search(basis) and not _HEDGED.search(text) and not _SAID.search(text):
        alleged = _ALLEGED.search(basis)
        kind, how = ("alleged", "alleges it") if alleged else ("reservation", "says it with a reservation")
        yield Finding(kind, f"the cited text {how}, the sentence does not")
    if _planned(text, basis):
        yield Finding("planned", "the cited text tells of a plan, the sentence of what is so")
    if _SAID.search(basis) and not _SAID.search(text) and not quotations(text):
        yield Finding("attribution", "the cited text attributes it to someone, the sentence does not")
    yield from opposed(text, basis)


def opposed(text: str, basis: str) -> Iterator[Finding]:
    """Where two texts that speak of the same thing deny each other, say the opposite, or exchange two names."""
    if bool(_NEGATED.search(text)) != bool(_NEGATED.search(basis)):
        yield Finding("denial", "one of the sentence and the cited text denies something, the other does not")
    for one, other, *_ in COMPARED:
        for said, stands in ((one, other), (other, one)):
            here, there = said.search(text), stands.search(basis)
            if here and there and not (said.search(basis) or stands.search(text)):
                pair = f"“{here.group()}” where the cited text has “{there.group()}”"
                yield Finding("opposite", f"the sentence says {pair}")
    if _swapped(text, basis):
        yield Finding("swapped", "the cited text has the two names the other way round")


def _planned(text: str, basis: str) -> bool:
    """Whether the text says of something that it is so ("The line is 7 km long") which the cited one says is to be."""
    if _YET.search(text):
        return False
    pairs = ((plain.search(text), meant.search(basis)) for plain, meant in _TO_BE)
    return any(
        is_so and to_be and _heads(is_so[1]) == _heads(to_be[1]) and content(is_so[1]) & content(to_be[1])
        for is_so, to_be in pairs
    )


def _heads(said: str) -> list[str]:
    """The first word of what is said of something, with the next one behind an article."""
    words = said.lower().split()
    return words[: 1 + (words[0] in ("a", "an", "the"))] if words else []


def _swapped(text: str, basis: str) -> bool:
    """Whether two names that stand around a word in one stand around the same word in the other, exchanged."""
    there = list(_pairs(basis))
    return any(
        first & after and second & before and verbs & others and not (first & before or second & after)
        for first, verbs, second in _pairs(text)
        for before, others, after in there
    )


def _pairs(text: str) -> Iterator[tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    """Each two names in a row with the words between them; not where "by" or "and" turns or levels their order."""
    names = list(_PERSON.finditer(text))
    for one, other in pairwise(names):
        between = text[one.end() : other.start()]
        if not re.search(r"\b(?:by|and|or)\b|[.;,]", between):
            yield _parts(one.group()), content(between), _parts(other.group())


def _parts(name: str) -> frozenset[str]:
    return frozenset(word for word in tokens(fold(name)) if word not in STOPWORDS)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
