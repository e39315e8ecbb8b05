"""The settings: what the environment gives, what is refused, and that a value made by hand reads nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qa.errors import SettingsError
from qa.settings import Settings, load


def test_every_variable_gives_its_setting_in_the_settings_own_type(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, tuple[str, Any]] = {
        "DATA": ("/a", Path("/a")),
        "EMBEDDING": ("minilm", "minilm"),
        "RESCORE": ("off", False),
        "PASSAGE_WORDS": (" 40 ", 40),
        "LLM": ("openai", "openai"),
        "LLM_TIMEOUT_S": ("0.5", 0.5),
        "RUNS": ("r", Path("r")),
        "PORT": ("0", 0),
    }
    for name, (text, _) in given.items():
        monkeypatch.setenv(f"DATELINE_{name}", text)
    settings = load()
    assert {name: getattr(settings, name.lower()) for name in given} == {
        name: value for name, (_, value) in given.items()
    }


def test_what_a_door_was_told_comes_before_the_environment_and_none_leaves_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PORT", "8000")
    assert (load(port=9000).port, load(port=None).port) == (9000, 8000)


def test_settings_made_by_hand_read_no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PORT", "8000")
    assert Settings(data=Path("a")).port == 7860


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("PASSAGES", "0", "a whole number from 1 to 50"),
        ("PASSAGES", "51", "a whole number from 1 to 50"),
        ("PORT", "-1", "a whole number from 0 to 65535"),
        ("PORT", "80a", "a whole number from 0 to 65535"),
        ("UPLOAD_MB", "2.5", "a whole number from 1 to 500"),
        ("LLM_IDLE_S", "0", "a number of seconds above 0, at most 3600"),
        ("LLM_IDLE_S", "nan", "a number of seconds above 0, at most 3600"),
        ("LLM_IDLE_S", "soon", "a number of seconds above 0, at most 3600"),
        ("RESCORE", "perhaps", "true or false"),
        ("EMBEDDING", "Fast", "one of fast, minilm, multilingual, openai"),
        ("LLM", "", "one of extractive, openai, openai-compatible, local"),
    ],
)
def test_a_value_out_of_bounds_is_refused_by_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str, said: str
) -> None:
    monkeypatch.setenv(f"DATELINE_{name}", text)
    with pytest.raises(SettingsError, match=f"^DATELINE_{name}: must be {said}$"):
        load()


def test_settings_changed_by_hand_are_held_to_the_same_bounds() -> None:
    with pytest.raises(SettingsError, match="DATELINE_PASSAGES"):
        replace(load(), passages=1000)


def test_a_variable_that_is_no_setting_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PASAGES", "5")
    with pytest.raises(SettingsError, match=r"unknown setting DATELINE_PASAGES; the settings are: .*DATELINE_PASSAGES"):
        load()


@pytest.mark.parametrize("name", ["llm_key", "embedding_key"])
def test_a_key_is_shown_nowhere(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(f"DATELINE_{name.upper()}", "sk-secret")
    settings = load()
    key = getattr(settings, name)
    assert (key.get_secret_value(), "sk-secret" in repr(settings)) == ("sk-secret", False)
