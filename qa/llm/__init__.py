"""The language model that writes answers: at an OpenAI-compatible endpoint, or in this process.

`open_model` is the one way in; `Model.stream` the one way to ask. Deadlines, retries and error messages are `Model`'s.
"""

from __future__ import annotations

import os

import httpx

from qa.errors import SettingsError
from qa.llm.model import Deadlines, Finish, Model, metered
from qa.settings import Settings

__all__ = ["Deadlines", "Finish", "Model", "metered", "open_model"]


def open_model(settings: Settings, *, transport: httpx.BaseTransport | None = None) -> Model:
    """The model these settings name. `transport` stands in for the network in tests.

    Raises SettingsError where a setting or an extra is missing. Nothing is sent and no weights are read yet.
    """
    deadlines = Deadlines(settings.llm_first_token_s, settings.llm_idle_s, settings.llm_timeout_s)
    if settings.llm == "local":
        from qa.llm.local import open_local

        return open_local(settings.llm_model, settings.llm_context, deadlines)
    from qa.llm.remote import open_compatible, open_openai

    key = settings.llm_key.get_secret_value() if settings.llm_key else None
    if settings.llm == "openai":
        key = key or os.environ.get("OPENAI_API_KEY")
        if not key:
            raise SettingsError("DATELINE_LLM=openai needs a key: set DATELINE_LLM_KEY or OPENAI_API_KEY")
        name = settings.llm_model or "gpt-5-mini"
        return open_openai(name, key, settings.llm_url, settings.llm_context, deadlines, transport)
    if settings.llm == "openai-compatible":
        if not settings.llm_url:
            raise SettingsError("DATELINE_LLM=openai-compatible needs DATELINE_LLM_URL, e.g. http://127.0.0.1:11434/v1")
        if not settings.llm_model:
            raise SettingsError("DATELINE_LLM=openai-compatible needs DATELINE_LLM_MODEL: the model's name there")
        return open_compatible(settings.llm_model, key, settings.llm_url, settings.llm_context, deadlines, transport)
    raise SettingsError(f"DATELINE_LLM={settings.llm} is no language model")
