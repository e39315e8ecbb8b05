"""What the adapter learns from: sentences and questions, with whether the one answers the other.

Two kinds were written for this. Passages of our own (`items.jsonl`), each with questions that one of its sentences
answers in other words, and questions as close to it that none answers; and stretches of real articles (`asked.jsonl`
says where they stand in the corpora of question sets, whose text is not here), with questions such as are put to a
whole archive: they name what they are about, where the sentence may have "the company"; what the search found for these
in the whole corpus was judged by reading it (`read.jsonl`). XQuAD's and RAMDocs' own are learnt from besides. One
passage or article in eight is held out, of later passages one in four, chosen by its id, to judge and calibrate with.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from qa import injection
from qa.evaluation.match import contains
from qa.passages import sentence_spans
from qa.terms import STOPWORDS, fold, tokens
from qa.training.names import Names

_HELD_OUT = 8  # one in so many,
_LATER, _HELD_OUT_LATER = 720, 4  # of passages from this one on, which are more various
_STORY = 6  # sentences from which a passage is a story, of which the most similar sentences mislead
_OWN = {"de": 0.5, "es": 0.5}  # of these languages' questions are asked in the language,
_ACROSS = {"de": 0.3, "es": 0.3}  # and in English
_ELSEWHERE = 0.5  # of the questions on real articles get a sentence of another one
_NEWS = 600  # sentences of real articles that tell a model nothing
_AHEAD = 400  # characters before a sentence in which the one before it is looked for
_ASKED, _MISSED = 4, 3  # of a stretch of an article so many that are answered, and are not, come before such
_BESIDE = 12  # questions of each kind on a small archive come before those that were written to be beside the point
_IN_CONTEXT = 0.12  # of the questions come with another behind them in brackets, as a follow-up does


@dataclass(frozen=True)
class Example:
    """`sentence` of an article headed `title`, where it follows `before`, answers `question`, or does not. `group` is
    the item or article."""

    source: str
    group: str
    qid: str
    title: str
    sentence: str
    question: str
    answers: bool
    before: str = ""

    @property
    def held_out(self) -> bool:
        return held_out(self.group)


def held_out(group: str) -> bool:
    """Whether the examples of a group are kept from training: always the same ones."""
    return drawn(group, _HELD_OUT_LATER if later(group) or group.startswith("bundle-") else _HELD_OUT)


def drawn(name: str, one_in: int) -> bool:
    """Whether `name` is one in so many: always the same ones."""
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % one_in == 0


def later(group: str) -> bool:
    """Whether it is a passage that was written after the first fit."""
    return group.startswith("item-") and int(group.removeprefix("item-")) >= _LATER


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


def asked(folder: Path) -> list[dict[str, Any]]:
    """The stretches of real articles with their questions (`asked.jsonl`), the sentences and the heading taken from
    the corpora below `folder`."""
    rows = [json.loads(line) for line in (files("qa.training") / "asked.jsonl").read_text("utf-8").splitlines()]
    articles = {name: _by_id(folder / name / "corpus.jsonl") for name in sorted({row["set"] for row in rows})}
    for row in rows:
        article = articles[row["set"]][row["article"]]
        row["id"] = f"{row['article']}-{row['spans'][0][0]}"
        row["title"] = article.get("title") or ""
        row["sentences"] = [article["text"][slice(*span)] for span in row["spans"]]
    return rows


def from_items(chance: random.Random) -> Iterator[Example]:
    """For each question its answering sentence, and one or two others; of stories up to three, those most like it."""
    for item in items():
        source = "item" if item["language"] == "en" else "item, other languages"
        sentences, head = item["sentences"], (source, item["id"])
        before = _before(sentences)
        others = _most_alike if len(sentences) >= _STORY else partial(_nearest, chance=chance)
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
        out.append({"id": f"bundle-{number}", "articles": articles, "answerable": answerable, "near_miss": near_miss})
    return out


def from_bundles() -> Iterator[Example]:
    """Questions of our own over small archives of six articles, three or four of them on one matter and the others on
    such as are easily taken for it (`bundles.jsonl`): for each the sentences that answer it, and all others of the
    six articles, those first that share most words with it, headings counted; none of which one could say that they
    answer. Those from the `_BESIDE`th of a kind on ("beside") are on just what a sentence is about, and ask for
    something that it tells, or does not."""
    for bundle in bundles():
        texts = {
            (article, at): (told["title"], sentence)
            for article, told in enumerate(bundle["articles"])
            for at, sentence in enumerate(told["sentences"])
        }
        for kind, asked in (("a", bundle["answerable"]), ("n", [{"q": question} for question in bundle["near_miss"]])):
            for place, ask in enumerate(asked):
                right = [tuple(at) for at in ask.get("s", ())]
                aside, said = {*right, *(tuple(at) for at in ask.get("maybe", ()))}, _words(ask["q"])
                others = sorted(
                    (at for at in texts if at not in aside), key=lambda at: -len(said & _words(" ".join(texts[at])))
                )
                for at in [*right, *others]:
                    before = texts.get((at[0], at[1] - 1), ("", ""))[1]
                    qid = f"{bundle['id']}-{kind}{place}"
                    source = "bundle" if place < _BESIDE else "beside"
                    yield Example(source, bundle["id"], qid, *texts[at], ask["q"], at in right, before)


def from_texts(folder: Path, chance: random.Random) -> Iterator[Example]:
    """Questions of our own (`asked.jsonl`) over stretches of real articles, which stand in the corpora below `folder`
    and not here: asked as of a whole archive, by name. For each its answering sentences, the two others that share most
    words with it, and now and then one of another article; for a near miss the three that share most. Those behind the
    first `_ASKED` and `_MISSED` are "beside", as in `from_bundles`."""
    rows = asked(folder)
    texts = [row["sentences"] for row in rows]
    words = [set[str]().union(*map(_words, own)) for own in texts]
    for row, own in zip(rows, texts, strict=True):
        title, stretch, before = row["title"], row["id"], _before(own)
        for number, ask in enumerate(row["answerable"]):
            head = (f"{'asked' if number < _ASKED else 'beside'}, {row['set']}", row["article"])
            qid, aside = f"{stretch}-a{number}", {*ask["s"], *ask.get("maybe", ())}
            for at in ask["s"]:
                yield Example(*head, qid, title, own[at], ask["q"], True, before[own[at]])
            for sentence in _most_alike(ask["q"], [s for at, s in enumerate(own) if at not in aside], 2):
                yield Example(*head, qid, title, sentence, ask["q"], False, before[sentence])
            if chance.random() < _ELSEWHERE:
                said = _words(ask["q"])
                others = [at for at, other in enumerate(rows) if other["article"] != row["article"]]
                far = max(others, key=lambda at: len(said & words[at]))
                (sentence,) = _most_alike(ask["q"], texts[far], 1)
                yield Example(*head, qid, rows[far]["title"], sentence, ask["q"], False, _before(texts[far])[sentence])
        for number, question in enumerate(row["near_miss"]):
            head = (f"{'asked' if number < _MISSED else 'beside'}, {row['set']}", row["article"])
            for sentence in _most_alike(question, own, 3):
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
        name: _by_id(folder / name / "corpus.jsonl") for name in sorted({row["set"] for row, _, _ in rows.values()})
    }
    known = {row["article"] for row, _, _ in rows.values()}
    for line in (files("qa.training") / "read.jsonl").read_text("utf-8").splitlines():
        judged = json.loads(line)
        row, question, right = rows[judged["id"]]
        head, before = (f"read, {row['set']}", row["article"], judged["id"]), _before(row["sentences"])
        for at in right:
            sentence = row["sentences"][at]
            yield Example(*head, row["title"], sentence, question, True, before[sentence])
        for name, start, end, answers in judged["sentences"]:
            if name not in known or held_out(name) != held_out(row["article"]):
                continue  # what is held out is learnt from with no question
            article = articles[row["set"]][name]
            cut = max(0, start - _AHEAD)
            ahead = _sentences(article["text"][cut:start].strip())[bool(cut) :]  # the first one may be a part
            told = article["text"][start:end]
            yield Example(*head, article.get("title") or "", told, question, bool(answers), ahead[-1] if ahead else "")


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


def from_xquad(folder: Path, chance: random.Random) -> Iterator[Example]:
    """XQuAD: a sentence of the gold passage answers if it holds the answer.

    All of English; of German and Spanish a part, asked in their own language and in English, so that the adapter reads
    what its encoder has seen little of. Translations of one passage are one group.
    """
    articles = _by_id(folder / "corpus.jsonl")
    rows = {row["qid"]: row for row in _rows(folder / "questions.dev.jsonl")}
    for qid, row in rows.items():
        language = str(row.get("lang"))
        english = rows.get(qid.replace(f"xq-{language}-", "xq-en-"), row)["question"]
        asked = [row["question"]] if language == "en" or chance.random() < _OWN.get(language, 0) else []
        if chance.random() < _ACROSS.get(language, 0):
            asked.append(english)
        article = articles[row["gold_doc_ids"][0]]
        for question in asked:
            before = _before(_sentences(article["text"]))
            for sentence in before:
                right = any(answer in sentence for answer in row["answers"])
                if right or chance.random() < 0.4:
                    group = row.get("gold_doc_id_en") or row["gold_doc_ids"][0]
                    source = "xquad" if language == "en" else "xquad, other languages"
                    yield Example(
                        source, group, qid, article.get("title") or "", sentence, question, right, before[sentence]
                    )


def from_ramdocs(folder: Path, chance: random.Random) -> Iterator[Example]:
    """RAMDocs: sentences that hold an answer, right or planted, and share a third of the question's words."""
    articles: dict[str, list[dict[str, Any]]] = {}
    for article in _rows(folder / "corpus.dev.jsonl"):
        articles.setdefault(article.get("for_qid", ""), []).append(article)
    for row in _rows(folder / "questions.dev.jsonl"):
        asked = _words(row["question"])
        good, other = [], []
        before: dict[str, str] = {}
        for article in articles.get(row["qid"], []):
            said = [*row["answers"], *row["wrong_answers"], *([article["says"]] if article.get("says") else [])]
            before |= (own := _before(_sentences(article["text"])))
            for sentence in own:
                if not any(contains(sentence, answer) for answer in said):
                    other.append((article.get("title") or "", sentence))
                elif len(asked & _words(sentence)) >= 0.3 * len(asked):
                    good.append((article.get("title") or "", sentence))
        for right, found, most in ((True, good, 3), (False, other, 3)):
            for title, sentence in chance.sample(found, min(most, len(found))):
                yield Example(
                    "ramdocs", row["qid"], row["qid"], title, sentence, row["question"], right, before[sentence]
                )


def in_context(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """Some questions with another on the same article behind them, as `standalone` writes follow-ups."""
    asked: dict[tuple[str, str], dict[str, None]] = {}
    for example in examples:
        asked.setdefault((example.source, example.group), {})[example.question] = None
    behind: dict[tuple[str, str], str] = {}
    for example in examples:
        key = (example.qid, example.question)
        if key in behind or example.question == injection.ASKED:
            continue
        others = [other for other in asked[example.source, example.group] if other != example.question]
        put = others and chance.random() < _IN_CONTEXT
        behind[key] = f" ({chance.choice(others).rstrip('?')})" if put else ""
    return [
        replace(example, question=example.question + behind.get((example.qid, example.question), ""))
        for example in examples
    ]


def _before(sentences: Sequence[str]) -> dict[str, str]:
    """Each sentence's predecessor, "" of the first."""
    return dict(zip(sentences, ["", *sentences], strict=False))


def _nearest(question: str, sentences: Sequence[str], most: int, *, chance: random.Random) -> list[str]:
    """The sentence that shares most words with the question, and most times one of the others, if `most` is over 1."""
    order = _most_alike(question, sentences, len(sentences))
    further = [chance.choice(order[1:])] if min(most, len(order)) > 1 and chance.random() < 0.6 else []
    return order[:1] + further


def _most_alike(question: str, sentences: Sequence[str], most: int) -> list[str]:
    """The sentences that share most words with the question; ties go to the earlier one."""
    asked = _words(question)
    return sorted(sentences, key=lambda sentence: -len(asked & _words(sentence)))[:most]


def _words(text: str) -> set[str]:
    return {word for word in tokens(fold(text)) if word not in STOPWORDS and len(word) > 1}


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in re.split(r"\n", path.read_text(encoding="utf-8")) if line.strip()]


def _by_id(path: Path) -> dict[str, dict[str, Any]]:
    return {row["doc_id"]: row for row in _rows(path)}
