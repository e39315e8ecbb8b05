"""The sentences of found passages, each with the neighbours that it needs to be understood. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from llama_index.core.schema import NodeWithScore

from qa.days.datelines import joined
from qa.days.live import entered
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.injection.injection import injected
from qa.reading import leaning_abroad, sectioned
from qa.reading.leaning import LEANS, OPENING, OPENS, POINTS, SAID, SAID_SO, leans, left_open, unnamed
from qa.reading.repeated import shaped
from qa.reports.corrections import amended
from qa.reports.notes import amends
from qa.reports.retracted import FURTHER, reach
from qa.retrieval.nodes import found, sentence_spans
from qa.schema import Evidence, Found
from qa.who import speakers
from qa.who.given_names import hardly
from qa.who.people import whole_names
from qa.words import verbs
from qa.words.terms import STOPWORDS, fold

# That there is a reason, and not which: in few words, none of which could begin to tell it.
_REASON = re.compile(
    r"(?:(?:but|and|so),? )?(?:the (?:\w+ )?(?:reasons?|causes?|explanation|answer|culprit) "
    r"(?:(?:lies|lay) [\w’' -]{1,40}|(?:is|was|are|were) (?:an? )?(?:\w+ly |very |quite )?(?:simple|plain|obvious|"
    r"different|another|elsewhere|surprising|familiar|unusual|mundane|banal|twofold)(?: one)?)"
    r"|(?:there (?:is|was)|that has) an? (?:\w+ )?reason)[.]",
    re.IGNORECASE,
)
# That somebody is against it, and not why.
_DISPUTES = re.compile(
    r"(?:[^\s,;:]+ ){1,6}?(?:disput|contest|reject|challeng|question|criticis|den)(?:es|ies|s|ed|ied|e|y) "
    r"(?:the|this|that|these|those|his|her|its|their) (?:\w+ )?\w+[.]|"
    r"(?:[^\s,;:]+ ){1,6}?(?:disagrees?d?|sees? it differently|saw it differently|takes? another view)[.]|"
    r"(?:[^\s,;:]+ ){1,6}?d(?:o|oes|id)(?: not|n['’]t) (?:even )?(?:believe|accept|share|agree with) (?:\w+ ){0,2}"
    r"\w+[.]"
)
_OF_THEIRS = re.compile(
    r"(?:It|He|She|They|Its|His|Her|Their)\b|[\"“‘].+[\"”’] (?:its|his|her|their) (?:[\w-]+ ){1,6}said\b"
)
_PERSON = re.compile(r"(?:He|She|They)\b")
_PRONOUN = re.compile(r"\b(?:he|she|they|his|her|their|him|them)\b", re.IGNORECASE)
_SINGULAR = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:\s+(?:(?:de|van|von|al|bin)\s+)?[^\W\d_a-zß-öø-ÿ][\w’'-]+)*")
_PLACE = re.compile(r"\b(?:in|at|on|of|from|to|near|by|for|since|until|the|every|last|next)$", re.IGNORECASE)
_NEAR = 3  # sentences in which a name is sought
_AMENDED = 2  # further sentences that belong to a correction
_ANSWER, _ANSWER_WORDS = 3, 8  # further sentences at most that belong to a question, and words that are an answer
_SPOKEN = 2  # or to a quotation that goes on, behind which its speaker is named,
_IN_ANSWER = 4  # or that answers a question
_HEADING = r"(?:[A-Z][A-Z’'-]*[ ,:]+){2,}[A-Z0-9’' ,:-]+[?!]?"  # three words in capitals and more
_GLUED = re.compile(rf"[a-z][.!?][\"”’']?(?P<heading>{_HEADING})$")
# Who wrote a post, and when, which stands right before what follows it: "— Ada Roe (@roe) November 22, 2023".
_SIGNED = re.compile(
    r"[—–-]\s*[^\n@]{2,80}\(@\w+\)\s+(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4})(?=\s|$)"
)
# What a page says of itself to its readers.
_APPEAL = re.compile(
    r"(?:^|[.!?]\s+|\n)(?:Get in touch with\b|Sign up (?:to|for|here)\b[^.\n]*\b(?:newsletter|emails?|inbox|account)\b|"
    r"Subscribe (?:to|for free|here)\b|(?i:click here)\b|Follow us\b|Read more\b|"
    r"(?:All )?[Tt]imes are (?:local|in|UTC|GMT)\b|This (?:page|(?:live )?blog) is (?:now )?closed\b|"
    r"(?:Newest|Latest|Most recent)(?: entries| updates| posts)? first\b)"
)
_NUMBERED = re.compile(r"^\(?\d{1,2}[.)]\s+")
_IN_TWO = re.compile(r"(?:Nobody|None|Everyone|Everybody|All|Many|Some|Most|Both|He|She|They|It) (?P<verb>[a-z]{2,})\.")
# "That would explain why it sank, said Ms Roe. “It was full,” she said."
_OF_THAT = re.compile(
    r"(?:That|This)\s+(?:is|was|would|will|could|may|might|has|had|means|meant|explain\w*)\b(?!,)", re.IGNORECASE
)
_LISTED = 30  # words from which a text without a sentence's shape is a list,
_PLAIN = 0.3  # if fewer than so many of them are in small letters
# What a report tells of its matter behind somebody's words: "It is the first national rail strike since 2017."
_OF_STORY = re.compile(
    r"It (?:is|was|will be|would be) (?:only )?(?:the|one of the|[\w’'-]+['’]s) "
    r"(?:(?:country|town|city|world|region)['’]s )?(?:first|second|third|fourth|fifth|last|latest|worst|biggest|most|"
    r"[a-z]{2,}iest|largest|longest|shortest|highest|lowest|smallest|strongest|oldest|youngest|hottest|coldest|wettest|"
    r"greatest|fastest|closest|tallest|worst)\b"
)


def sentences_of(nodes: Sequence[NodeWithScore]) -> list[Evidence]:
    """The passages' sentences, each with the neighbours it needs to be understood, none of them with orders to a model.
    None twice, and none that only asks."""
    items: list[Evidence] = []
    seen: set[str] = set()
    for node in nodes:
        passage = found(node)
        spans = _headings_apart(passage, joined(passage.text, sentence_spans(node), passage.start))
        texts = [_cut(passage, *span) for span in spans]
        paragraphs = [_paragraph(passage, start) for start, _ in spans]
        headings = {begin for begin, _ in passage.sections}
        for i in range(len(spans)):
            first, last = _with_right_words(passage, spans, *_needed(texts, i, paragraphs))
            apart = (
                j + 1
                for j in range(first, i)
                if spans[j][1] in headings or _SIGNED.fullmatch(texts[j]) or _APPEAL.search(texts[j])
            )
            first = max(apart, default=first)
            besides = (Evidence(passage, *spans[j], texts[j], 0.0) for j in range(first, last + 1) if j != i)
            if any(map(injected, besides)):
                first = last = i
            start, end = spans[first][0], spans[last][1]
            text = _cut(passage, start, end)
            told = not _fragment(text) and not _APPEAL.search(text) and not (first == last and text.endswith("?"))
            if told and text not in seen:
                seen.add(text)
                items.append(
                    Evidence(entered(passage, start), start, end, text, 0.0, before=texts[first - 1] if first else "")
                )
    return items


def _headings_apart(passage: Found, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same without what stands right behind or before a sentence: a heading in capitals ("… by mistake.WHO WAS
    TOLD?"), and who wrote a post."""
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        text = _cut(passage, start, end)
        glued, signed = _GLUED.search(text), _SIGNED.search(text)
        at = {*([glued.start("heading")] if glued else []), *(signed.span() if signed else ())} - {0, len(text)}
        cuts = [start, *(start + place for place in sorted(at)), end]
        apart += pairwise(cuts)
    return apart


def _with_right_words(passage: Found, spans: Sequence[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """The same with all that tells what is wrong and what is right, where it has a part of that: what "we wrote that …"
    tells is not so."""
    for one in amended(passage.text, passage.title or ""):
        begin, end = passage.start + one.start, passage.start + one.end
        inside = [i for i, (start, until) in enumerate(spans) if start < end and begin < until]
        if inside and inside[0] <= last and first <= inside[-1]:
            first, last = min(first, inside[0]), max(last, inside[-1])
    return first, last


def _needed(texts: Sequence[str], i: int, paragraphs: Sequence[int]) -> tuple[int, int]:
    """The first and the last of the sentences that belong to the i-th.

    Those before, where it begins with a pronoun or quotes somebody without a name (see `_back`); what follows, where it
    is a correction (the right words come after the wrong ones), opens a quotation that ends later, introduces the one
    that comes next, asks, or announces ("… are these:"). A quotation whose speaker it names needs nothing of another
    paragraph.
    """
    first, last = i, _closed(texts, i, paragraphs)
    own = " ".join(texts[i : last + 1])
    of_story = i and paragraphs[i - 1] != paragraphs[i] and _OF_STORY.match(texts[i]) and SAID.search(texts[i - 1])
    if i and not of_story and (leans(texts, i, paragraphs) or unnamed(own)):
        first = _back(texts, i, own)
        if 0 < first < i and paragraphs[first - 1] == paragraphs[first] and _OF_THAT.match(texts[first]):
            first -= 1
    if any(amends(text) for text in texts[first : i + 1]):
        last = _amended(texts, first, i, paragraphs)
    elif reaching := reach(texts[i : i + 1 + FURTHER]):
        last = max(last, i + reaching - 1)
    elif last == i and any(_DISPUTES.fullmatch(text) for text in texts[first : i + 1]):
        last = _disputing(texts, i, paragraphs)
    elif last == i and i + 1 < len(texts) and (_announces(texts[i]) or _introduces(texts, i, paragraphs)):
        asks = texts[i].endswith("?")
        last = _answered(texts, i, paragraphs) if asks else i + 1
        last = _closed(texts, last, paragraphs, *((_IN_ANSWER,) if asks else ()))
        if shaped(texts[last]) and last + 1 < len(texts):  # "The lists are below:", a heading, and then the first
            last += 1
    return first, last


def _answered(texts: Sequence[str], i: int, paragraphs: Sequence[int]) -> int:
    """The last of the sentences that answer the i-th, a question: the next one, and where that is short those behind it
    in its paragraph ("When? We had said 1 October. It will be 15 October, as …")."""
    last = i + 1
    while (
        last < min(i + _ANSWER, len(texts) - 1)
        and paragraphs[last + 1] == paragraphs[i + 1]
        and sum(len(text.split()) for text in texts[i + 1 : last + 1]) < _ANSWER_WORDS
    ):
        last += 1
    return last


def _disputing(texts: Sequence[str], i: int, paragraphs: Sequence[int]) -> int:
    """The last of the sentences that say what is said against it: those behind the i-th in its paragraph that begin
    with "It" or "His"."""
    last = i
    while (
        last < min(i + _AMENDED, len(texts) - 1)
        and paragraphs[last + 1] == paragraphs[i]
        and _OF_THEIRS.match(texts[last + 1])
    ):
        last += 1
    return last


def _amended(texts: Sequence[str], first: int, i: int, paragraphs: Sequence[int]) -> int:
    """The last of the sentences that belong to a correction: those of another paragraph do only if the ones before do
    not tell what is wrong."""
    last = i
    while last < min(i + _AMENDED, len(texts) - 1):
        if paragraphs[last + 1] != paragraphs[i] and amended(" ".join(texts[first : last + 1])):
            break
        last += 1
    return last


def _back(texts: Sequence[str], i: int, own: str) -> int:
    """The first of the sentences that say whom the i-th means: the one before, and where that has a pronoun for a
    person too, or names nobody, those before it up to a name, if there is one near; i itself where the one before is of
    somebody else ("He called …" before "She said …") and so would put another's words into this one's mouth."""
    person = _person(own)
    for first in range(i - 1, max(i - _NEAR, 0) - 1, -1) if person else ():
        again = person != "they" and _PERSON.match(texts[first]) and _person(texts[first]) == person
        if not again and names_somebody(texts[first], texts) and not _of_the_other(person, texts[first]):
            return first
        if _PERSON.match(texts[first]) and _person(texts[first]) not in (person, "they"):
            return i
    if person in ("he", "she") and i > 1 and all(map(_PERSON.match, texts[i - 2 : i])):
        return i  # they tell no more of who it is than the sentence itself
    further = (POINTS.match(texts[i]) and LEANS.match(texts[i - 1])) or all(
        map(leaning_abroad.leans, texts[i - 1 : i + 1])
    )
    of_the_other = person and _of_the_other(person, texts[i - 1])
    if i > 1 and (further or of_the_other or unnamed(texts[i - 1]) or (unnamed(own) and _PERSON.match(texts[i - 1]))):
        return i - 2
    return i - 1


def _person(text: str) -> str:
    """The pronoun for a person, "he", "she" or "they", by which `text` points back or says who speaks; else "". "They"
    may be things, unless they speak."""
    pointing, speaking = LEANS.match(text), SAID_SO.search(text)
    for pronoun in _PRONOUN.findall(pointing.group()) if pointing else ():
        if one := _SINGULAR.get(pronoun.lower()):
            return one
    found = _PRONOUN.search(speaking.group()) if speaking else None
    return _SINGULAR.get(found[0].lower(), "they") if found else ""


def _of_the_other(person: str, text: str) -> bool:
    """Whether all who are named whole in `text` have given names that "he", or "she", is hardly said of ("Rosa Kimmel",
    of "he")."""
    given = [whole.split()[-2] for whole in whole_names(text)]
    return bool(given) and all(hardly(person, name) for name in given)


def names_somebody(text: str, texts: Sequence[str]) -> bool:
    """Whether `text` has what may be a person's name: words with a capital that do not only open it, unless others of
    `texts` have them inside, and are no place or day that it speaks of."""
    for match in _NAME.finditer(text):
        words = [word for word in match.group().split() if fold(word) not in STOPWORDS]
        if all(fold(word) in DAYS_AND_MONTHS for word in words):  # "March", but not "Theresa May"
            continue
        before = text[: match.start()].rstrip(OPENING + " ")
        if len(words) > 1 or (words and before and not _PLACE.search(before)):
            return True
        if words and not before and any(re.search(rf"[a-z,] {re.escape(words[0])}\b", other) for other in texts):
            return True
    return False


def _closed(texts: Sequence[str], i: int, paragraphs: Sequence[int], most: int = _SPOKEN) -> int:
    """The sentence of this paragraph in which a quotation that the i-th leaves open ends; i where it leaves none open,
    or where the end is more than `most` sentences off."""
    if not (closing := left_open(texts[i])):
        return i
    near = range(i + 1, min(i + most, len(texts) - 1) + 1)
    ends = (j for j in near if paragraphs[j] == paragraphs[i] and any(mark in texts[j] for mark in closing))
    return next(ends, i)


def _announces(text: str) -> bool:
    """Whether it only says that something follows: a question, "… are these:", "The reason is simple."."""
    return text.endswith(("?", ":")) or bool(_REASON.fullmatch(text))


def _introduces(texts: Sequence[str], i: int, paragraphs: Sequence[int]) -> bool:
    """Whether it says who speaks in the quotation that comes next."""
    said = SAID.search(texts[i]) and texts[i + 1][0] in OPENING and not OPENS.search(texts[i])
    if not said:
        return False
    after = " ".join(texts[i + 1 : _closed(texts, i + 1, paragraphs) + 1])
    if paragraphs[i] == paragraphs[i + 1]:
        return all(speakers.names(phrase, texts[i]) for phrase in speakers.phrases(after))
    return not any(True for _ in speakers.phrases(after))


def _paragraph(passage: Found, start: int) -> int:
    """The number of the paragraph in which `start` stands."""
    return passage.text.count("\n\n", 0, start - passage.start)


def _cut(passage: Found, start: int, end: int) -> str:
    return passage.text[start - passage.start : end - passage.start]


def _fragment(text: str) -> bool:
    """A heading, a caption, stray numbers, who wrote a post: fewer than three words in a script that writes them apart
    (but "Nobody died."), or no letter."""
    text = _NUMBERED.sub("", text)
    signed = text[:1] in "—–-" and _SIGNED.fullmatch(text)
    told = _IN_TWO.fullmatch(text)
    brief = text.isascii() and text.count(" ") < 2 and not (told and verbs.is_past(told["verb"]))
    return brief or not any(map(str.isalpha, text)) or bool(signed)


def headed(item: Evidence) -> str:
    """The sentence with the headings of its article and its section, folded: what a reader of it knows."""
    return fold(f"{item.text} {sectioned.of(item)} {item.passage.title or ''} {item.passage.outlet or ''}")


def listing(text: str) -> bool:
    """Whether it is a table or a list run together ("Sept. 20 Galatasaray 2-2 FC Copenhagen Sept. 20 …"): long, and
    mostly names and figures. A reader takes such text for an answer to anything that it has a word of."""
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    return len(words) >= _LISTED and sum(map(str.islower, words)) < _PLAIN * len(words)
