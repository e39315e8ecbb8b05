"""Which key goes to which embeddings endpoint."""

from __future__ import annotations

from typing import Any

import pytest

from qa.encoders.endpoint import OpenAIEmbedder
from qa.encoders.models import embedding_key, open_embedder_of
from qa.errors import SettingsError
from qa.settings import Settings

THERE = "http://models.example:8080/v1"


@pytest.fixture(autouse=True)
def _of_openai(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "of-openai")


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({}, "of-openai"),
        ({"llm_key": "writes"}, "writes"),
        ({"llm_key": "writes", "embedding_key": "own"}, "own"),
        ({"llm_key": "writes", "llm_url": THERE}, "of-openai"),
        ({"embedding_url": THERE}, None),
        ({"embedding_url": THERE, "llm_key": "writes"}, None),
        ({"embedding_url": THERE, "llm_key": "writes", "llm_url": "http://other.example/v1"}, None),
        ({"embedding_url": THERE, "llm_key": "writes", "llm_url": "http://Models.example/v1"}, "writes"),
        ({"embedding_url": THERE, "llm_key": "writes", "embedding_key": "own"}, "own"),
    ],
)
def test_a_key_is_sent_to_the_host_that_it_belongs_to(values: dict[str, Any], key: str | None) -> None:
    assert embedding_key(Settings(embedding="openai", **values)) == key


def test_openai_embeds_with_the_key_of_the_environment_and_says_which_variables_hold_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = Settings(embedding="openai")
    assert isinstance(open_embedder_of(settings), OpenAIEmbedder)
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(SettingsError, match="DATELINE_EMBEDDING_KEY or OPENAI_API_KEY"):
        open_embedder_of(settings)
