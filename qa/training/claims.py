"""What the support check learns from: evidence and a claim, with whether the one supports the other.

Most come from `claims.jsonl`, passages with claims written for this: rightly put in other words, shortened or merged,
and subtly wrong (another number, cause, speaker or time, a denial lost, a plan told as done, something added). Beside
them the passages and questions of `items.jsonl` give short answers with their question, and sentences with a figure or
a name changed, or without the sentence they rest on; and questions for a yes or no, on these and on small archives
(`bundles.jsonl`), stand with either word. Later ones are such as models write of real articles
(`claims_articles.jsonl`). What is held out, to judge and calibrate with, is the same as for `examples`.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from qa.asking.yes_no import answered
from qa.checking.findings import shared
from qa.checking.verify import claims
from qa.passages import sentence_spans
from qa.reading.reading import under_heading
from qa.schema import DraftSentence
from qa.training.examples import held_out
from qa.training.names import Names
from qa.training.stretches import with_texts
from qa.training.told import on_passages
from qa.training.written import bundles, by_likeness, items, told
from qa.words.excerpt import WORDS, content, excerpt, sentences

_NUMBER = re.compile(r"\b\d+(?:[.,]\d+)*\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_DENIED = (
    (r"\b(was|were|is|are|has|have|had|will|would|can|could|did) (?!not\b)", r"\1 not "),
    (r"\b(was|were|is|are|has|have|had|will|would|can|could|did) not ", r"\1 "),
)
_LEFT_OUT = (
    (r", [^,.;:]{3,60}, (?!and\b|but\b|or\b)", " "),
    (r"(?:,| and| but)? (?:after|when|while|although|because|which|who|where|with|leaving|as) [^.]{8,}\.$", "."),
    (r", (?:and|but) [^.,]{8,}\.$", "."),
    (r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night|afternoon))?", ""),
    (r", [^,.]{8,}\.$", "."),
)
_LEADS = ("According to the article, {}", "The passage states that {}", "The report says {}", "{}")


@dataclass(frozen=True)
class Pair:
    """`evidence` supports `claim`, or does not. `group` is the passage; `kind` what is wrong, or how it was made;
    `words` how long an excerpt of the evidence is read; `cid` names what a model wrote, of which it is a sentence."""

    source: str
    group: str
    evidence: tuple[str, ...]
    claim: str
    supported: bool
    kind: str
    words: int = WORDS
    cid: str = ""

    @property
    def held_out(self) -> bool:
        return held_out(self.group)


def passages(name: str = "claims") -> list[dict[str, Any]]:
    """The passages of a file with their claims, names filled in (the same ones each time)."""
    lines = (files("qa.training") / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    out = []
    for number, line in enumerate(lines):
        row, fill = json.loads(line), Names(random.Random(f"{name}-{number}")).fill
        text = fill(row["passage"])
        out.append(
            {
                "id": f"{name}-{number}",
                "title": fill(row["title"]),
                "sentences": tuple(text[start:end] for start, end in sentence_spans(text)),
                "supported": [fill(claim) for claim in row["supported"]],
                "unsupported": [(fill(claim), kind) for claim, kind in row["unsupported"]],
            }
        )
    return out


def from_claims(name: str = "claims") -> Iterator[Pair]:
    """Each claim with its whole passage. Of "claims_apart" none is for fitting the adapter: they weigh what it says."""
    for row in passages(name):
        made = [(claim, True, "supported") for claim in row["supported"]]
        made += [(claim, False, kind) for claim, kind in row["unsupported"]]
        for claim, supported, kind in made:
            yield Pair(name, row["id"], row["sentences"], claim, supported, kind)


def from_articles(folder: Path, chance: random.Random) -> Iterator[Pair]:
    """Sentences as models write them of real articles, answers and summaries, right and wrong in the ways of models
    (`claims_articles.jsonl`, written for this; the texts stand in the corpora below `folder`). Half of the texts come
    with their heading."""
    for row in with_texts(folder, "claims_articles"):
        headed = (row["title"],) if row["title"] and chance.random() < 0.5 else ()
        evidence = (*headed, *row["sentences"])
        for claim in row["claims"]:
            for sentence, supported in claim["s"]:
                for part in claims(DraftSentence(sentence, (), question=claim.get("q", ""))):
                    yield Pair("articles", row["article"], evidence, part, bool(supported), "articles")


def from_models(path: Path) -> Iterator[Pair]:
    """The sentences of labelled claims that models wrote (`claims.dev.jsonl`, as `eval-check` reads it).

    Of an unsupported claim nobody said which sentence is wrong: the one that shares least with the evidence counts, and
    the others are "unknown", which is nothing to learn from.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        evidence = tuple(one for text in row["evidence"] for one in sentences(text))
        written = claims(DraftSentence(row["claim"], (), question=row.get("question") or ""))
        shares = [shared(claim, " ".join(evidence)) for claim in written]
        group = f"{row['set']}-{hashlib.sha256(repr(evidence).encode()).hexdigest()[:12]}"
        for claim, share in zip(written, shares, strict=True):
            kind = "model" if row["supported"] or share == min(shares) else "unknown"
            yield Pair(row["set"], group, evidence, claim, row["supported"], kind, cid=row["cid"])


def joined(chance: random.Random) -> Iterator[Pair]:
    """Two or three claims of a passage as one: supported if all are."""
    for row in passages():
        made = [(claim, True) for claim in row["supported"]] + [(claim, False) for claim, _ in row["unsupported"]]
        for wrong in (0, 1):
            good, bad = [c for c, right in made if right], [c for c, right in made if not right]
            chosen = chance.sample(good, min(len(good), chance.choice((2, 3)) - wrong)) + chance.sample(bad, wrong)
            chance.shuffle(chosen)
            yield Pair("joined", row["id"], row["sentences"], " ".join(chosen), not wrong, "joined")


def from_polar(folder: Path, chance: random.Random) -> Iterator[Pair]:
    """Questions for a yes or no, each with either word behind it ("Was the store insured? No."), read with the sentence
    behind its heading that answers it (`polar.jsonl` says how, and has a question that it answers the other way);
    neither word is supported where it does not tell.

    `folder` holds the corpora that the texts of `asked.jsonl` stand in.
    """
    for text, group, places, question, yes in on_passages(folder):
        evidence = (under_heading(text["title"], text["sentences"][places[0]]),)
        word = chance.random() < 0.5
        yield Pair("polar", group, evidence, answered(question, yes=word), word is yes, "polar")


def from_bundles() -> Iterator[Pair]:
    """The questions for a yes or no on the small archives, each with both words behind it, read with the sentence that
    tells it; with the one most like it, which tells neither, where none does."""
    for bundle in bundles():
        texts = told(bundle)
        for ask in bundle["polar"]:
            at = tuple(ask["s"][0]) if ask["yes"] is not None else by_likeness(ask["q"], texts)[0]
            for word in (True, False):
                evidence = (under_heading(*texts[at]),)
                yield Pair(
                    "polar, bundles", bundle["id"], evidence, answered(ask["q"], yes=word), ask["yes"] is word, "polar"
                )


def from_items(chance: random.Random) -> Iterator[Pair]:
    """Of each passage a short answer with its question, right or wrong, and one of its sentences, in place or not."""
    for item in items():
        sentences, answers = tuple(item["sentences"]), item["answerable"]
        head = ("items", item["id"])
        right, other = chance.sample(answers, 2) if len(answers) > 1 else (answers[0], answers[0])
        asked = chance.choice([right["q"], chance.choice(item["near_miss"])])
        if chance.random() < 0.5 or right["a"] == other["a"]:
            yield Pair(*head, sentences, f"{right['q']} {right['a']}", True, "answer")
        else:
            yield Pair(*head, sentences, f"{asked} {other['a']}", False, "answer")
        sentence = chance.choice(sentences)
        wrong = _changed(sentence, sentences, chance)
        way = chance.random()
        if way < 0.4 and wrong != sentence:
            yield Pair(*head, sentences, wrong, False, "changed")
        elif way < 0.6:
            yield Pair(*head, tuple(s for s in sentences if s != sentence), sentence, False, "left out")
        else:
            yield Pair(*head, sentences, sentence, True, "verbatim")


def shortened(chance: random.Random) -> Iterator[Pair]:
    """Sentences without an insertion or a last clause, which the passage supports in its own words, and some of these
    with a figure or a name changed: so that neither few changes nor many are a sign of anything."""
    texts = [(row["id"], row["sentences"]) for row in passages()]
    texts += [(item["id"], tuple(item["sentences"])) for item in items()]
    for group, own in texts:
        for sentence in chance.sample(own, min(2, len(own))):
            short = _cut(sentence, chance)
            if short == sentence:
                continue
            wrong = _changed(short, own, chance) if chance.random() < 0.35 else short
            yield Pair("shortened", group, own, wrong, wrong == short, "shortened" if wrong == short else "changed")


def _cut(sentence: str, chance: random.Random) -> str:
    """The sentence with one thing left out, as it is if nothing can be. Conditions and doubts stay."""
    ways = [re.sub(pattern, put, sentence, count=1) for pattern, put in _LEFT_OUT]
    fits = [way for way in ways if way != sentence and len(way.split()) >= 5 and not re.search('["“”]', way)]
    return chance.choice(fits) if fits else sentence


def elsewhere(pair: Pair, others: Sequence[Pair]) -> Pair:
    """The claim with the passage of another group that shares most words with it: a source wrongly named."""
    said = content(pair.claim)
    far = [other for other in others if other.group != pair.group]
    nearest = max(far, key=lambda other: len(said & content(" ".join(other.evidence))))
    return replace(pair, evidence=nearest.evidence, supported=False, kind="elsewhere")


def without(pair: Pair) -> Pair:
    """A supported claim without the sentences of the passage that bear most on it: then the passage does not support
    it, as far as words tell, though it is about the same matter."""
    least = min(len(sentence.split()) for sentence in pair.evidence)
    basis = excerpt(pair.claim, pair.evidence, max(least, 40))
    rest = tuple(sentence for sentence in pair.evidence if sentence not in basis)
    return replace(pair, evidence=rest, supported=False, kind="left out")


def varied(pair: Pair, others: Sequence[Pair], chance: random.Random) -> Pair:
    """The same in another form: lower case, a lead before the claim, sentences of another passage around."""
    evidence, claim = pair.evidence, pair.claim
    if chance.random() < 0.3:
        extra = chance.choice(others).evidence
        evidence = (*extra[:3], *evidence) if chance.random() < 0.5 else (*evidence, *extra[:3])
    if chance.random() < 0.12:
        claim = chance.choice(_LEADS).format(claim)
    if chance.random() < 0.15:
        evidence, claim = tuple(text.lower() for text in evidence), claim.lower()
    return replace(pair, evidence=evidence, claim=claim)


def _changed(sentence: str, sentences: Sequence[str], chance: random.Random) -> str:
    """The sentence with a figure or a name replaced by another of the passage, or denied; as it is if none fits."""
    whole = " ".join(sentences)
    for pattern in chance.sample((_NUMBER, _NAME), 2):
        found = list(pattern.finditer(sentence))
        if not found or chance.random() < 0.25:
            continue
        at = chance.choice(found)
        others = sorted({m.group() for m in pattern.finditer(whole)} - {at.group()})
        if pattern is _NUMBER and (not others or chance.random() < 0.4):
            others = [str(int(at.group()) + chance.choice((1, 2, 3, 10)))] if at.group().isdigit() else []
        if others:
            return sentence[: at.start()] + chance.choice(others) + sentence[at.end() :]
    denied, put = _DENIED[1] if " not " in sentence else _DENIED[0]
    return re.sub(denied, put, sentence, count=1)
