"""What the adapter learns from texts that were written for this, with names filled in.

Passages (`items.jsonl`), each with questions that one of its sentences answers in other words, and questions as close
to it that none answers; small archives, asked as a whole (`bundles.jsonl`, and in quite other words `reworded.jsonl`);
sentences with questions of everyday speech (`told.jsonl`); passages with questions in German and Spanish
(`abroad.jsonl`); and sentences that tell a model what to do (`orders.jsonl`).
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from qa.injection import injection
from qa.training.examples import Example, most_alike, predecessors
from qa.training.names import Names
from qa.training.stretches import asked
from qa.words.terms import content_words

_STORY = 6  # sentences from which a passage is a story, of which the most similar sentences mislead
_BESIDE = 12  # questions of each kind on a small archive come before those that were written to be beside the point
_OTHER_REPORTS = 2  # sentences of which a question is told from
_NEWS = 600  # sentences of real articles that tell a model nothing


def items() -> list[dict[str, Any]]:
    """The passages with their questions, names filled in (the same ones each time)."""
    lines = (files("qa.training") / "items.jsonl").read_text(encoding="utf-8").splitlines()
    out = []
    for number, line in enumerate(lines):
        names = Names(random.Random(number))
        row = json.loads(line)
        out.append(
            {
                "id": f"item-{number}",
                "language": row.get("language", "en"),
                "title": names.fill(row["title"]),
                "sentences": [names.fill(sentence) for sentence in row["sentences"]],
                "answerable": [
                    ask | {"q": names.fill(ask["q"]), "a": names.fill(ask["a"])} for ask in row["answerable"]
                ],
                "near_miss": [names.fill(ask["q"]) for ask in row["near_miss"]],
            }
        )
    return out


def from_items(chance: random.Random) -> Iterator[Example]:
    """For each question its answering sentence, and one or two others; of stories up to three, those most like it."""
    for item in items():
        source = "item" if item["language"] == "en" else "item, other languages"
        sentences, head = item["sentences"], (source, item["id"])
        before = predecessors(sentences)
        others = most_alike if len(sentences) >= _STORY else partial(_nearest, chance=chance)
        for number, ask in enumerate(item["answerable"]):
            qid = f"{item['id']}-a{number}"
            yield Example(*head, qid, item["title"], sentences[ask["s"]], ask["q"], True, before[sentences[ask["s"]]])
            wrong = [s for i, s in enumerate(sentences) if i != ask["s"] and ask["a"].lower() not in s.lower()]
            for sentence in others(ask["q"], wrong, 2):
                yield Example(*head, qid, item["title"], sentence, ask["q"], False, before[sentence])
        for number, question in enumerate(item["near_miss"]):
            for sentence in others(question, sentences, 3):
                yield Example(
                    *head, f"{item['id']}-n{number}", item["title"], sentence, question, False, before[sentence]
                )


def bundles() -> list[dict[str, Any]]:
    """The small archives with their questions, names filled in (the same ones each time)."""
    lines = (files("qa.training") / "bundles.jsonl").read_text(encoding="utf-8").splitlines()
    out = []
    for number, line in enumerate(lines):
        row, fill = json.loads(line), Names(random.Random(number)).fill
        articles = [
            told | {"title": fill(told["title"]), "sentences": list(map(fill, told["sentences"]))}
            for told in row["articles"]
        ]
        answerable = [ask | {"q": fill(ask["q"])} for ask in row["answerable"]]
        near_miss = list(map(fill, row["near_miss"]))
        polar = [ask | {"q": fill(ask["q"])} for ask in row.get("polar", ())]
        asked = {"answerable": answerable, "near_miss": near_miss, "polar": polar}
        out.append({"id": f"bundle-{number}", "articles": articles, **asked})
    return out


def from_bundles() -> Iterator[Example]:
    """Questions of our own over small archives of six articles, three or four of them on one matter and the others on
    such as are easily taken for it (`bundles.jsonl`): for each the sentences that answer it, and all others of the
    six articles, those first that share most words with it, headings counted; none of which one could say that they
    answer. Those from the `_BESIDE`th of a kind on ("beside") are on just what a sentence is about, and ask for
    something that it tells, or does not. Those for a yes or no are not learnt from: they cost more elsewhere than they
    brought here (EXPERIMENTS.md)."""
    for bundle in bundles():
        near_miss = [{"q": question} for question in bundle["near_miss"]]
        for kind, asks in (("a", bundle["answerable"]), ("n", near_miss)):
            for place, ask in enumerate(asks):
                source = "bundle" if place < _BESIDE else "beside"
                yield from _of_archive(source, f"{bundle['id']}-{kind}{place}", bundle, ask)


def from_reworded() -> Iterator[Example]:
    """Further questions on the small archives, in quite other words than their sentences (`reworded.jsonl`, its names
    as they are filled in here): for each the sentences that answer it, those that come nearest where none does, and
    all others, as in `from_bundles`. None is on an archive that is held out."""
    archives = bundles()
    for line in (files("qa.training") / "reworded.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        bundle = archives[row["bundle"]]
        for kind in ("answerable", "near_miss"):
            for place, ask in enumerate(row[kind]):
                yield from _of_archive("reworded", f"{bundle['id']}-reworded-{kind[0]}{place}", bundle, ask)


def _of_archive(source: str, qid: str, bundle: dict[str, Any], ask: dict[str, Any]) -> Iterator[Example]:
    """A question with the sentences of a small archive that answer it ("s"), those that come nearest ("near"), and all
    others, those first that share most words with it; none that may answer ("maybe")."""
    texts = told(bundle)
    right, near = ([tuple(at) for at in ask.get(which, ())] for which in ("s", "near"))
    aside = {*right, *near, *(tuple(at) for at in ask.get("maybe", ()))}
    for at in [*right, *near, *(at for at in by_likeness(ask["q"], texts) if at not in aside)]:
        before = texts.get((at[0], at[1] - 1), ("", ""))[1]
        yield Example(source, bundle["id"], qid, *texts[at], ask["q"], at in right, before)


def from_told() -> Iterator[Example]:
    """Questions of everyday speech on sentences of our own (`told.jsonl`): the sentence, which answers them or does
    not, and of those which do, the two sentences of other reports that are most like the question."""
    lines = (files("qa.training") / "told.jsonl").read_text(encoding="utf-8").splitlines()
    rows = []
    for number, line in enumerate(lines):
        row, fill = json.loads(line), Names(random.Random(f"told-{number}")).fill
        asks = [(fill(question), True) for question in row["answerable"]]
        asks += [(fill(question), False) for question in row["near_miss"]]
        rows.append((f"told-{number}", fill(row["title"]), fill(row["sentence"]), asks))
    said = {sentence: (group, title) for group, title, sentence, _ in rows}
    content = {sentence: frozenset(content_words(f"{title} {sentence}")) for _, title, sentence, _ in rows}
    for group, title, sentence, asks in rows:
        for place, (question, answers) in enumerate(asks):
            head = ("told", group, f"{group}-{place}")
            yield Example(*head, title, sentence, question, answers)
            asked = frozenset(content_words(question))
            nearest = sorted(said, key=lambda other: -len(asked & content[other]))
            for other in [it for it in nearest if it != sentence][: _OTHER_REPORTS if answers else 0]:
                yield Example(*head, said[other][1], other, question, False)


def from_abroad(chance: random.Random) -> Iterator[Example]:
    """Questions on passages in German and Spanish, news and other texts (`abroad.jsonl`): for each the sentence that
    answers it, the two others that share most words with it and one more; where none answers, those that come nearest
    besides."""
    for number, line in enumerate((files("qa.training") / "abroad.jsonl").read_text(encoding="utf-8").splitlines()):
        row, fill = json.loads(line), Names(random.Random(f"abroad-{number}")).fill
        own, head = list(map(fill, row["sentences"])), (f"abroad, {row['language']}", row["id"])
        before = predecessors(own)
        for kind in ("answerable", "near_miss"):
            for place, ask in enumerate(row[kind]):
                question, right = fill(ask["q"]), [own[ask["s"]]] if "s" in ask else []
                others = [sentence for sentence in own if sentence not in right]
                wrong = dict.fromkeys([*(own[at] for at in ask.get("near", ())), *most_alike(question, others, 2)])
                rest = [sentence for sentence in others if sentence not in wrong]
                for sentence in [*right, *wrong, *(chance.sample(rest, min(1, len(rest))) if right else ())]:
                    qid, answers = f"{row['id']}-{kind[0]}{place}", sentence in right
                    yield Example(*head, qid, fill(row["title"]), sentence, question, answers, before[sentence])


def told(bundle: dict[str, Any]) -> dict[tuple[int, int], tuple[str, str]]:
    """The sentences of a small archive by article and place, each with its heading before it."""
    return {
        (number, at): (article["title"], sentence)
        for number, article in enumerate(bundle["articles"])
        for at, sentence in enumerate(article["sentences"])
    }


def by_likeness(question: str, texts: Mapping[tuple[int, int], tuple[str, str]]) -> list[tuple[int, int]]:
    """Where the sentences stand, those first that share most words with the question, headings counted."""
    said = set(content_words(question))
    return sorted(texts, key=lambda at: -len(said.intersection(content_words(" ".join(texts[at])))))


def from_orders(folder: Path, chance: random.Random) -> Iterator[Example]:
    """Sentences of our own that tell a model what to do, and such as are easily taken for it (`orders.jsonl`), and some
    of the real articles below `folder`, each with `injection.ASKED`."""
    lines = (files("qa.training") / "orders.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        row, fill = json.loads(line), Names(random.Random(number)).fill
        for place, (sentence, told) in enumerate(zip(row["sentences"], row["orders"], strict=True)):
            group = f"orders-{number}"
            yield Example("orders", group, f"{group}-{place}", "", fill(sentence), injection.ASKED, bool(told))
    for row in chance.sample(asked(folder), _NEWS):
        sentence = chance.choice(row["sentences"])
        yield Example("orders, news", row["article"], row["id"], row["title"], sentence, injection.ASKED, False)


def _nearest(question: str, sentences: Sequence[str], most: int, *, chance: random.Random) -> list[str]:
    """The sentence that shares most words with the question, and most times one of the others, if `most` is over 1."""
    order = most_alike(question, sentences, len(sentences))
    further = [chance.choice(order[1:])] if min(most, len(order)) > 1 and chance.random() < 0.6 else []
    return order[:1] + further
