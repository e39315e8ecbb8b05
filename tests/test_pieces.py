"""Texts cut into the model's pieces: as the library cuts them that the vocabulary is written for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from qa.encoders.cross_encoder import PACKAGE, TOKENIZER
from qa.encoders.pieces import Unigram
from qa.encoders.weights import checked
from qa.errors import SettingsError

ARTICLES = sorted((Path(__file__).parent.parent / "seeds").rglob("*.md"))
TEXTS = [
    "Six miners were killed when a tunnel gave way on Monday.",
    "„Müller“ said: “It’s £1,200.50 – or 3½ %…”",
    "内閣総理大臣は月曜日に辞任した。",
    "Президент подписал закон.",
    "a  b   c",
    " a ",
    "line\n\nline two\ttab",
    "▁a ▁ b▁",
    "\u200b",
    "\u3000a\u00a0b",
    "x\x00y\x07",
    "0 \x1f",
    "\x1c a \x1d",
    "\x85a\u2028\u205f",
    "🇫🇷👍🏽 \ufffd\ufffd \ufffd",
    "pneumonoultramicroscopicsilicovolcanoconiosis" * 8,
    "",
    " ",
]


@cache
def content() -> bytes:
    return checked(PACKAGE, *TOKENIZER)


@cache
def unigram() -> Unigram:
    return Unigram(content())


@cache
def library() -> Any:
    tokenizer = Tokenizer.from_buffer(content())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def by_library(text: str) -> list[int]:
    ids: list[int] = library().encode(text, add_special_tokens=False).ids
    return ids


@pytest.mark.parametrize("text", TEXTS)
def test_pieces_are_those_of_the_library(text: str) -> None:
    assert unigram().cut(text) == by_library(text)
    assert unigram().pair(text, "Who?") == library().encode(text, "Who?").ids


def test_pieces_of_whole_articles_are_those_of_the_library() -> None:
    assert ARTICLES
    for article in ARTICLES:
        text = article.read_text(encoding="utf-8")
        assert unigram().cut(text) == by_library(text)


@given(text=st.text(st.characters(exclude_characters="[]", exclude_categories=["Cs"]), max_size=40))
def test_pieces_of_any_text_are_those_of_the_library(text: str) -> None:
    assert unigram().cut(text) == by_library(text)


def test_a_mark_of_the_models_own_is_text_inside_a_text() -> None:
    begin, *_, end = unigram().pair("a", "b")
    ids = unigram().pair("He wrote [SEP] and [CLS] on the wall.", "Who?")
    assert (ids.count(begin), ids.count(end)) == (1, 2)


def test_a_file_of_another_kind_is_refused() -> None:
    told = json.loads(content())
    told["model"]["type"] = "BPE"
    with pytest.raises(SettingsError, match="reinstall"):
        Unigram(json.dumps(told).encode())
