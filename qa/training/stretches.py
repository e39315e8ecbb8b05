"""What the adapter learns from real articles: questions of our own on stretches of them.

`asked.jsonl` says where the stretches stand in the corpora of question sets, whose text is not here. The questions are
such as are put to a whole archive: they name what they are about, where the sentence may have "the company". What the
search found for them in the whole corpus was judged by reading it (`read.jsonl`). Conversations of our own about the
passages of two of the sets were judged in the same way, turn by turn (`conversed.jsonl`). Later ones were written as
people type them, mostly in quite other words, on whole articles, and on passages that no question of two sets rests on,
and say of every sentence whether it answers (`typed.jsonl`).
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from qa.training.examples import APART, Example, held_out, most_alike, predecessors
from qa.training.question_sets import by_id, sentences
from qa.words.terms import content_words

_ASKED, _MISSED = 4, 3  # of a stretch of an article so many that are answered, and are not, come before such
_ELSEWHERE = 0.5  # of the questions on real articles get a sentence of another one
_AHEAD = 400  # characters before a sentence in which the one before it is looked for


def asked(folder: Path) -> list[dict[str, Any]]:
    """The stretches of real articles with their questions (`asked.jsonl`), the sentences and the heading taken from
    the corpora below `folder`."""
    return with_texts(folder, "asked")


def with_texts(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a file, each with its `id`, `title` and `sentences`."""
    rows = [json.loads(line) for line in (files("qa.training") / f"{name}.jsonl").read_text("utf-8").splitlines()]
    articles = {one: by_id(folder / one / "corpus.jsonl") for one in sorted({row["set"] for row in rows})}
    for row in rows:
        article = articles[row["set"]][row["article"]]
        row["id"] = f"{row['article']}-{row['spans'][0][0]}"
        row["title"] = article.get("title") or ""
        row["sentences"] = [article["text"][slice(*span)] for span in row["spans"]]
    return rows


def from_texts(folder: Path, chance: random.Random) -> Iterator[Example]:
    """Questions of our own (`asked.jsonl`) over stretches of real articles, which stand in the corpora below `folder`
    and not here: asked as of a whole archive, by name. For each its answering sentences, the two others that share most
    words with it, and now and then one of another article; for a near miss the three that share most. Those behind the
    first `_ASKED` and `_MISSED` are "beside", as in `written.from_bundles`."""
    rows = asked(folder)
    texts = [row["sentences"] for row in rows]
    words = [set[str]().union(*map(content_words, own)) for own in texts]
    for row, own in zip(rows, texts, strict=True):
        title, stretch, before = row["title"], row["id"], predecessors(own)
        for number, ask in enumerate(row["answerable"]):
            head = (f"{'asked' if number < _ASKED else 'beside'}, {row['set']}", row["article"])
            qid, aside = f"{stretch}-a{number}", {*ask["s"], *ask.get("maybe", ())}
            for at in ask["s"]:
                yield Example(*head, qid, title, own[at], ask["q"], True, before[own[at]])
            for sentence in most_alike(ask["q"], [s for at, s in enumerate(own) if at not in aside], 2):
                yield Example(*head, qid, title, sentence, ask["q"], False, before[sentence])
            if chance.random() < _ELSEWHERE:
                said = set(content_words(ask["q"]))
                others = [at for at, other in enumerate(rows) if other["article"] != row["article"]]
                far = max(others, key=lambda at: len(said & words[at]))
                (sentence,) = most_alike(ask["q"], texts[far], 1)
                yield Example(
                    *head, qid, rows[far]["title"], sentence, ask["q"], False, predecessors(texts[far])[sentence]
                )
        for number, question in enumerate(row["near_miss"]):
            head = (f"{'asked' if number < _MISSED else 'beside'}, {row['set']}", row["article"])
            for sentence in most_alike(question, own, 3):
                yield Example(*head, f"{stretch}-n{number}", title, sentence, question, False, before[sentence])


def from_read(folder: Path) -> Iterator[Example]:
    """Of questions of `asked.jsonl` put to the whole corpus they are of, the sentences that a version before took for
    answers, or nearly (a logit from -2.5 on), of whichever article: each was judged by reading it (`read.jsonl`:
    article, span, 1 if it answers; what one could argue about is left out). With the sentences known to answer."""
    rows = {}
    for row in asked(folder):
        for number, ask in enumerate(row["answerable"]):
            rows[f"{row['id']}-a{number}"] = (row, ask["q"], ask["s"])
        rows |= {f"{row['id']}-n{number}": (row, question, ()) for number, question in enumerate(row["near_miss"])}
    articles = {
        name: by_id(folder / name / "corpus.jsonl") for name in sorted({row["set"] for row, _, _ in rows.values()})
    }
    known = {row["article"] for row, _, _ in rows.values()}
    for line in (files("qa.training") / "read.jsonl").read_text("utf-8").splitlines():
        judged = json.loads(line)
        row, question, right = rows[judged["id"]]
        head, before = (f"read, {row['set']}", row["article"], judged["id"]), predecessors(row["sentences"])
        for at in right:
            sentence = row["sentences"][at]
            yield Example(*head, row["title"], sentence, question, True, before[sentence])
        for name, start, end, answers in judged["sentences"]:
            if name not in known or held_out(name) != held_out(row["article"]):
                continue  # what is held out is learnt from with no question
            article = articles[row["set"]][name]
            told, ahead = article["text"][start:end], _ahead(article["text"], start)
            yield Example(*head, article.get("title") or "", told, question, bool(answers), ahead)


def from_typed(folder: Path) -> Iterator[Example]:
    """Questions as people type them on whole articles and passages (`typed.jsonl`, and `typed_apart.jsonl` to judge
    by): for each the sentences that answer it, those that come nearest where none does, and all others of the article,
    first those that share most words with it; none of which one could say that they answer."""
    apart = [row | {"article": f"{APART}{row['article']}"} for row in with_texts(folder, "typed_apart")]
    for row in [*with_texts(folder, "typed"), *apart]:
        own = row["sentences"]
        before = predecessors(own)
        for kind in ("answerable", "near_miss"):
            for number, ask in enumerate(row[kind]):
                right, near = ask.get("s", ()), ask.get("near", ())
                aside = {own[at] for at in (*right, *ask.get("maybe", ()))}
                others = [s for at, s in enumerate(own) if s not in aside and at not in near]
                first = [own[at] for at in near if own[at] not in aside]
                head = (f"typed, {row['set']}", row["article"], f"{row['id']}-{kind[0]}{number}", row["title"])
                for at in right:
                    yield Example(*head, own[at], ask["q"], True, before[own[at]])
                for sentence in [*first, *most_alike(ask["q"], others, len(others))]:
                    yield Example(*head, sentence, ask["q"], False, before[sentence])


def from_conversed(folder: Path) -> Iterator[Example]:
    """Conversations of our own over passages that no question of the sets rests on, asked of the whole corpus: each
    question as it is read with what came before (`read`, where that is not what was typed), and the sentences that a
    version before took for answers, or nearly, judged by what was asked at that point (`conversed.jsonl`)."""
    rows = [json.loads(line) for line in (files("qa.training") / "conversed.jsonl").read_text("utf-8").splitlines()]
    articles = {name: by_id(folder / name / "corpus.jsonl") for name in sorted({row["set"] for row in rows})}
    for number, row in enumerate(rows):
        for place, turn in enumerate(row["turns"]):
            head = (f"conversed, {row['set']}", row["article"], f"conversed-{number}-{place}")
            for name, start, end, answers in turn["sentences"]:
                if held_out(name) == held_out(row["article"]):
                    article = articles[row["set"]][name]
                    told, ahead = article["text"][start:end], _ahead(article["text"], start)
                    question = turn.get("read", turn["q"])
                    yield Example(*head, article.get("title") or "", told, question, bool(answers), ahead)


def _ahead(text: str, start: int) -> str:
    """The sentence before `start`, "" where there is none."""
    cut = max(0, start - _AHEAD)
    ahead = sentences(text[cut:start].strip())[bool(cut) :]  # the first one may be a part
    return ahead[-1] if ahead else ""
