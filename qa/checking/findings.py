"""The check, layer A: what can be found wrong with a sentence without a model. Pure.

Numbers, dates, names and quotations are held against all that is cited; what depends on the sentence they stand in
(who said it, whether it is denied, meant as a plan, more or less) against the cited sentence that is most like it. A
finding is hard where the sentence cannot stand (a figure that is not there), soft where a good paraphrase may give it
too; soft ones are signs for layer B (`entailment`), and alone make a sentence partly supported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.checking.amounts import wrong_numbers
from qa.checking.finding import Finding, shared
from qa.checking.speaking import misattributed
from qa.checking.wording import wording
from qa.days import dates, live
from qa.schema import DraftSentence, Evidence
from qa.words.excerpt import content, sentences
from qa.words.languages import name_of
from qa.words.spelling import name_key
from qa.words.terms import content_words, fold, tokens

__all__ = ["MARKS", "Finding", "findings", "is_quotation", "quotations", "shared", "verbatim"]

_QUOTED = re.compile(r"“([^”]{2,})”|„([^“”]{2,})[“”]|«([^»]{2,})»|\"([^\"]{2,})\"|「([^」]{2,})」|『([^』]{2,})』")
_NAME = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][\w’'.-]*[^\W_]|\b[^\W\d_a-zß-öø-ÿ]\b")
_COURTESY = frozenset("Mr Mrs Ms Miss".split())  # said of whoever has a name
_APART = (
    (re.compile(r"\s+([,.;:!?%)\]])"), r"\1"),
    (re.compile(r"([(\[$£€])\s+"), r"\1"),
    (re.compile(r"\b(\d{1,3}), (\d{3})\b(?![,.]\d| \w+ day)"), r"\1,\2"),
    (re.compile(r"\b(\d{1,3})\. (\d{1,2})(?=\s?(?:million|billion|trillion|bn|%|per cent|km|miles)\b)"), r"\1.\2"),
    (re.compile(r"\b(\d{3}0)\s?['’]s\b"), r"\1s"),
)
_FEW = 0.35  # share of a sentence's words
_BEHIND = re.compile(r"\s*\([^()]*\)$")  # what day a word means and what language it is in, behind a quotation
_NOTE = 2  # other words that may stand before the source of a quotation than those on its standing
_STANDING = content(
    "Earlier; Since corrected on another point; Alone in this; Reported on; updated; opinion; "
    "No source named, written by"
)
MARKS = re.compile(r"\s*\[\d+(?:[,;\s]+\d+)*\]|\*\*")  # of a citation, of bold type


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
    time = live.written_at(passage)
    parts = (passage.outlet, passage.author, passage.title, *days, time, passage.article_id)
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
        if match.group().rstrip(".") in _COURTESY and re.match(r"\.?\s+[^\W\d_a-zß-öø-ÿ]", text[match.end() :]):
            continue
        if strange and not (_opens(text, match) or _initials(match.group(), source) or _initials(match.group(), text)):
            out.append(match.group())
    return out


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a word is capitalised because a sentence begins with it, as far as can be told."""
    before = text[: match.start()].rstrip(" \"'“‘([")
    first = not before or before.endswith((".", ":", "?", "!", "]"))
    alone = not re.match(r"\s+[^\W\d_a-zß-öø-ÿ]\w", text[match.end() :])  # not part of a longer name
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
    yield from misattributed(text, sentence.evidence)
    if not is_quotation(sentence):
        yield from wording(text, list(sentences(spans)), bool(quotations(text)))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
