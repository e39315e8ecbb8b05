"""What a question takes for granted and the passages found deny; of a declined one also what none of them says. Pure;
English.

To "Why was the ferry sunk?" it helps to be told that no article says it was, and what they say of the ferry instead. It
is made for few false alarms: nothing is said unless the best passage speaks of the subject; nor where an article that
does has the verb in any form, or a word near it by static word vectors; nor where the support check reads the claim out
of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.answering.searching import Retrieved, in_turn
from qa.asking.presuppositions import Claim, claim_of, stems
from qa.checking.verify import Read
from qa.days.stated import CONTEXT
from qa.injection.injection import injected
from qa.reading.asked import WordVectors, names
from qa.reports import (
    beaten,
    did_not_happen,
    disclaimed,
    excluded,
    fates,
    fell_through,
    instead,
    outcomes,
    plainly_denied,
    rumours,
    unscored,
    vacant,
    whose_fate,
)
from qa.reports.replacing import replaces
from qa.reports.report import of_evidence, sentences
from qa.schema import DOUBTFUL, Evidence, Found
from qa.who.people import whole_names
from qa.words import verbs
from qa.words.excerpt import content
from qa.words.terms import content_words, english, fold

_NEAR = 0.4  # cosine from which a word may say the same as the verb: "shut" of "closed" has .57, "gutted" of it less
# and from which in a sentence on the subject, where it is asked whether it is so: "burned" of "destroyed" has .30
_NEAR_ON_IT = 0.24
_STEM = 6  # letters of the verb that a word made of it has ("demolition")
_TO_COME = re.compile(r"\b(?:will|shall|going to)\b")  # "closed until March" says that it will reopen
_READ = 4  # sentences that the claim is held against, of all and of those of articles on its subject
_ARTICLES = 4  # among those found, that may speak of one thing by a single common word
# What the one does, the other undergoes: where somebody lost, somebody won.
_CONVERSE = {
    "win": ("lose",),
    "beat": ("lose",),
    "lose": ("win", "beat"),
    "buy": ("sell",),
    "sell": ("buy",),
    "lend": ("borrow",),
}
_ANYBODY = ("anybody", "anything")
_NOT = re.compile(r"(?:\b(?:not|never|no longer|cannot)|n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:yet|before|until|till|for (?:now|the time being))\b", re.IGNORECASE)
_WHETHER = re.compile(r"\s*(?:will|would|can|could|shall|should|may|might|must)(?:n['’]t)?\s", re.IGNORECASE)
# What is not to be feared has not happened.
_NOT_FEARED = re.compile(
    r"\bno (?:danger|risk|threat|fear|question|sign|evidence|prospect|suggestion|talk) of (?:an? |the |it |its )?\w+",
    re.IGNORECASE,
)
_WHETHER_SO = re.compile(r"\s*(?:is|are|was|were|has|have|had|did|does|do)(?:n['’]t)?\s", re.IGNORECASE)
_WHY = re.compile(r"\s*why\b", re.IGNORECASE)
_WHY_THEY = re.compile(
    r"\W*(?:(?:and|but|so),?\s+)?(?P<why>why\s+(?:did|was|were|has|have|had))\s+(?:he|she|it|they)\s+(?P<did>.+)",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b[a-zß-öø-ÿ][\w’'-]*")
_SURE = 0.85  # chance from which an answer but a reason is taken for one, though no word for the deed is found
QUOTED = 400  # characters of a sentence that is quoted: a longer one is a list or a table
_COUNTED = frozenset({"killed", "hurt", "missing", "arrested", "evacuated"})  # of whom there may be more since
_SUPPORTED = -1.0  # logit of the support check from which a sentence may well say so
_LIKELY = 0.1  # score from which a sentence in another language may say so


@dataclass(frozen=True)
class Premise:
    """A claim that no passage found makes, what it is `about` ("the ferry"), and the sentence of those passages that
    says most of that."""

    claim: str
    about: str
    instead: Evidence


def unsaid(
    question: str, passages: Sequence[Found], evidence: Sequence[Evidence], words: WordVectors, read: Read
) -> Premise | None:
    """What `question` claims and none of `passages` says, though they speak of its subject; None where that is not
    certain enough to be told. `evidence` are their best sentences, best first; `read` is the support check."""
    claim = claim_of(CONTEXT.sub("", question))
    if claim is None or not passages or _TO_COME.search(claim.text):
        return None
    if state := excluded.state(claim, passages):
        return Premise(claim.text, claim.about, state)
    if _WHY.match(question) and (only := excluded.wished(claim, passages)):
        return None if may_say(claim.text, evidence, (), read) else Premise(claim.text, claim.about, only)
    on_it = [passage for passage in passages if claim.subject <= stems(told_by(passage))]
    articles = {passage.article_id for passage in on_it}
    said = " ".join(_plainly(passage) for passage in passages if passage.article_id in articles)
    if passages[0].article_id not in articles or not _of_it(question, claim, said, len(articles)):
        return None
    spoken = [item for item in evidence if item.passage.article_id in articles and not injected(item)]
    about = [item for item in spoken if _about(claim, item.text)]
    asked = _WHETHER_SO.match(question)  # of what may have been, "no danger of" it answers
    if not about or has_verb(claim.verb, said if asked else _NOT_FEARED.sub(" ", said), words):
        return None
    whether = asked and claim.text.split()[0].lower() not in (*_ANYBODY, "anyone")
    if whether and _comes_near(claim, on_it, words):
        return None
    if may_say(claim.text, evidence, spoken, read):
        return None
    nearest = max(about, key=lambda item: (len(claim.words & stems(item.text)), item.score))
    return Premise(claim.text, claim.about, _counted_since(nearest, about))


def to_be_told(question: str, chance: float) -> bool:
    """Whether what it takes for granted has to be told by a passage for it to be answered with this `chance`: where the
    answer is not quite sure, and always a reason, and what became of somebody. Where none tells that, what is quoted of
    the matter is no answer, however near it comes."""
    if chance < DOUBTFUL or whose_fate.asked(question):
        return True
    if whether(question):
        return False
    claim = claim_of(CONTEXT.sub("", question))
    return claim is not None and (chance < _SURE or _WHY.match(question) is not None)


def whether(question: str) -> bool:
    """Whether it asks if something is, was or will be so."""
    return bool(_WHETHER_SO.match(question) or _WHETHER.match(question))


def of_no_deed(got: Retrieved, words: WordVectors) -> bool:
    """Whether it asks, going on from another question, why somebody did something, or had it done to them, of which the
    article that is read to answer it, and not surely, has no word."""
    question, evidence = got.query.query_str, in_turn(got.held)[:1]
    if got.chance >= _SURE or len(got.parts) > 1 or not evidence or not english(evidence[0].text):
        return False
    bare = CONTEXT.sub("", question)
    asked = _WHY_THEY.match(bare)
    claim = claim_of(f"{asked['why']} Roe {asked['did']}") if asked else None
    if claim is None and bare != question and _WHY.match(bare):
        claim = claim_of(bare)
    article = evidence[0].passage.article_id
    told = " ".join(told_by(passage) for passage in got.passages if passage.article_id == article)
    return claim is not None and not has_verb(claim.verb, told, words)


def _counted_since(item: Evidence, about: Sequence[Evidence]) -> Evidence:
    """The newest of those that count anew the people whom the sentence counts, if any does, else the sentence."""
    reports = [of_evidence(it) for it in about]
    for fate in sorted(fates.told(item.text) & _COUNTED):
        asked = f"How many people were {fate}?"
        anew = [it for it in about if replaces(asked, of_evidence(it), of_evidence(item), reports)]
        if anew:
            return max(anew, key=lambda it: (it.passage.published or "", it.score))
    return item


def denied(question: str, passages: Sequence[Found]) -> Premise | None:
    """What `question` takes for granted ("Why was Roe jailed?") where a sentence of `passages` with all that it speaks
    of says that it is not so, or tells the opposite, and none that it is, or where nobody is chosen yet of whom it asks
    who that is; None for questions whether something is so, and for who or what did it, of whom others may have been
    told."""
    if vacancy := vacant.nobody(question, passages):
        name, vacant_post = vacancy
        return Premise(f"anybody has been chosen to follow {name}", f"who follows {name}", vacant_post)
    if game := beaten.told(question, passages):
        return Premise(game.claim, game.who, game.instead)
    claim = _of_somebody(question)
    if claim is None:
        return None
    whether = f"Did {claim.text}?"
    held = outcomes.ends(whether, claim.text)
    on_it = [item for passage in passages for item in sentences(passage, 0.0) if claim.words <= stems(item.text)]
    told = {end for item in on_it for end in outcomes.ends(whether, item.text)}
    if held & told or any(_said_so(claim, item.text) for item in on_it):
        return None
    against = {(row, not holds) for row, holds in held if outcomes.final(row)}
    newest = max((item.passage.published or "" for item in on_it), default="")
    for item in on_it:
        # What was approved was not rejected; what has "not reopened" may have since.
        denies = bool(against & outcomes.ends(whether, item.text)) or (
            (item.passage.published or "") == newest and not _NOT_YET.search(item.text) and _negated(claim, item.text)
        )
        if denies and not injected(item):
            return Premise(claim.text, claim.about, item)
    return None


def plainly(question: str, passages: Sequence[Found]) -> Premise | None:
    """The deed of which `question` asks some particular, where a sentence of `passages` plainly denies it, or tells
    that it came to nothing."""
    it = plainly_denied.told(question, passages) or fell_through.told(question, passages)
    return Premise(it.claim, it.about, it.by) if it else None


def only_rumoured(got: Retrieved) -> Premise | None:
    """What is known of somebody's leaving by a rumour that is denied, and is told as done by nothing that was found;
    None where a sure answer rests on no rumour."""
    best = next(iter(in_turn(got.held)), None)
    if best is not None and got.chance >= DOUBTFUL and not rumours.unnamed(best.text):
        return None
    rumour = disclaimed.told(got.query.query_str, got.passages, best)
    return Premise(rumour.claim, rumour.who, rumour.by) if rumour else None


def done_instead(question: str, passages: Sequence[Found]) -> Premise | None:
    """What was done in the place of the deed that `question` takes for granted. It rests on the deed's being told in no
    known way, so it counts only against an answer in doubt."""
    if another := unscored.told(question, passages):
        return Premise(another.claim, another.who, another.instead)
    claim = _of_somebody(question)
    other = (instead.told(claim, passages) or _the_opposite(claim, passages)) if claim else None
    return Premise(claim.text, claim.about, other) if claim and other else None


def _the_opposite(claim: Claim, passages: Sequence[Found]) -> Evidence | None:
    """The first sentence in which the one who is spoken of does the opposite, or that leads an article of which the
    heading says so; None where one on the matter tells the deed."""
    whether = f"Did {claim.text}?"
    items = [it for passage in passages if claim.words <= stems(told_by(passage)) for it in sentences(passage, 0.0)]
    held = {(row, holds) for row, holds in outcomes.ends(whether, claim.text) if outcomes.final(row)}
    who = content(claim.about)
    if not held or any(
        held & outcomes.ends(whether, text) for it in items for text in (it.text, it.passage.title or "")
    ):
        return None
    against = {(row, not holds) for row, holds in held}
    heads = {it.passage.article_id for it in items if against & outcomes.ends_by(whether, it.passage.title or "", who)}

    def tells(item: Evidence) -> bool:
        leads = item.start == item.passage.start == 0 and item.passage.article_id in heads
        return leads or bool(against & outcomes.ends_by(whether, item.text, who))

    told = filter(tells, items)
    return next((it for it in told if not it.passage.opinion and not injected(it)), None)


def _of_somebody(question: str) -> Claim | None:
    """What it takes for granted of a subject that it names; None of a question whether something is or will be so."""
    claim = None if outcomes.asked(question) or _WHETHER.match(question) else claim_of(question)
    return None if claim is None or claim.text.split()[0] in _ANYBODY else claim


def not_so(got: Retrieved) -> Evidence | None:
    """The sentence that tells that what a question of one part takes for granted did not happen."""
    if len(got.parts) > 1 or got.lacking or got.absent or got.query.abroad:
        return None
    item = did_not_happen.told(got.query.query_str, got.passages)
    return item if item and got.query.allows(item) else None


def nobody_at_all(got: Retrieved) -> Evidence | None:
    """The sentence that tells that nobody was what it is asked who was, where the best that was found has no word of
    that."""
    best = next(iter(in_turn(got.held)), None)
    if best is None or len(got.parts) > 1 or got.lacking or got.query.abroad:
        return None
    item = did_not_happen.nobody_at_all(got.query.query_str, got.passages, best)
    return item if item and got.query.allows(item) else None


def _said_so(claim: Claim, text: str) -> bool:
    """Whether a form of the verb stands there without a negation before it."""
    return any(not _NOT.search(before) for before in _before(claim, text))


def _negated(claim: Claim, text: str) -> bool:
    """Whether one stands there with a negation before it."""
    return any(_NOT.search(before) for before in _before(claim, text))


def _before(claim: Claim, text: str) -> Iterator[str]:
    """What stands before each form of the verb."""
    forms = "|".join(map(re.escape, verbs.forms(claim.verb)))
    return (text[: match.start()] for match in re.finditer(rf"\b(?:{forms})\b", text, re.IGNORECASE))


def may_say(claim: str, evidence: Sequence[Evidence], spoken: Sequence[Evidence], read: Read) -> bool:
    """Whether one of the best sentences, of all or of those on the subject, may say so in other words. That of another
    article may call the subject by another name ("onions" of "vegetables"); another language is not understood.
    """
    nearest = [*evidence[:_READ], *(item for item in spoken[:_READ] if item not in evidence[:_READ])]
    if any(item.score >= _LIKELY for item in nearest if not english(item.text)):
        return True
    nearest = [item for item in nearest if english(item.text)]
    if not nearest:
        return True
    statement = f"{claim[0].upper()}{claim[1:]}."
    return max(read([(item.text, statement) for item in nearest])) >= _SUPPORTED


def _comes_near(claim: Claim, passages: Sequence[Found], words: WordVectors) -> bool:
    """Whether a sentence on the subject, which may be called by the last word of its name, or the one behind such a
    sentence has a word that may say the same as the verb."""
    own = words.vectors(list(verbs.forms(claim.verb)))
    last = stems(claim.name.split()[-1]) if claim.name else frozenset()
    for passage in passages:
        before = False
        for item in sentences(passage, 0.0):
            said = stems(item.text)
            on_it = claim.subject <= said or bool(last and last <= said)
            kept = list(dict.fromkeys(content_words(item.text))) if on_it or before else []
            kept = [word for word in kept if not claim.words & stems(word)]
            if kept and (own @ words.vectors(kept).T >= _NEAR_ON_IT).any():
                return True
            before = on_it
    return False


def _about(claim: Claim, text: str) -> bool:
    """Whether a sentence speaks of the subject, and not of what is named after it ("Ada Roe Stadium" for "Ada Roe")."""
    longer = claim.name and re.search(rf"\b{re.escape(claim.name)}\s+[A-Z]", text)
    return claim.subject <= stems(text) and len(text) <= QUOTED and not longer


def _plainly(passage: Found) -> str:
    """The same without what is said to a model."""
    return " ".join([passage.title or "", *(it.text for it in sentences(passage, 0.0) if not injected(it))])


def told_by(passage: Found) -> str:
    return f"{passage.title or ''} {passage.text}"


def _of_it(question: str, claim: Claim, said: str, articles: int) -> bool:
    """Whether what these articles say is of what the claim speaks of, rather than of another judge or another bridge:
    it has a name; else half of its further words are there too, and what is one common word is not in article after
    article, unless they have the names that tell which it is."""
    if claim.name:
        return True
    further, there = claim.words - claim.subject, stems(said)
    named = [stems(name) for name in names(question)]
    told = len(claim.subject) > 1 or articles <= _ARTICLES or (bool(named) and all(name <= there for name in named))
    return 2 * len(further & there) >= len(further) and told


def has_verb(verb: str, said: str, words: WordVectors) -> bool:
    """Whether one of the words is a form of the verb, is made of it, or, unless it is only ever of a name ("Munk" has
    .80 with "sunk"), comes near it."""
    own = [form for said_so in (verb, *_CONVERSE.get(verb, ())) for form in verbs.forms(said_so)]
    stem = verb.removesuffix("e")[:_STEM]
    kept = list(dict.fromkeys(content_words(said)))
    if any(verbs.base_of(word) == verb or word in own or (len(stem) > 3 and word.startswith(stem)) for word in kept):
        return True
    named = {fold(word) for name in whole_names(said) for word in name.split()}
    named -= {fold(word) for word in _SMALL.findall(said)}
    kept = [word for word in kept if word not in named]
    return bool(kept) and bool((words.vectors(own) @ words.vectors(kept).T >= _NEAR).any())
