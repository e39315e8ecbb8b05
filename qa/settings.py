"""Every setting, with its bounds. A door reads it once; everything after takes plain values."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from qa.errors import SettingsError

Embedding = Literal["fast", "minilm", "multilingual", "openai"]
Answerer = Literal["extractive", "openai", "openai-compatible", "local"]


class Settings(BaseSettings):
    """Settings from `DATELINE_*` variables. Unknown `DATELINE_*` names are refused (see `load`)."""

    model_config = SettingsConfigDict(env_prefix="DATELINE_", frozen=True, extra="forbid", hide_input_in_errors=True)

    data: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir("dateline", appauthor=False)),
        description="folder of the archive and its index",
    )
    embedding: Embedding = Field("fast", description="first-stage embedding of passages")
    embedding_model: str = Field("text-embedding-3-small", description="model name for DATELINE_EMBEDDING=openai")
    embedding_url: str | None = Field(None, description="base URL for DATELINE_EMBEDDING=openai")
    rescore: bool = Field(True, description="read the best sentences with a cross-encoder at question time")
    passage_words: int = Field(150, ge=40, le=400, description="longest passage, in words")
    llm: Answerer = Field("extractive", description="who writes the answer")
    llm_url: str | None = Field(None, description="base URL for openai-compatible, e.g. http://127.0.0.1:11434/v1")
    llm_model: str | None = Field(None, description="model name at the endpoint, or path of a GGUF for local")
    llm_key: SecretStr | None = Field(None, description="key for the endpoint; OPENAI_API_KEY is read for openai")
    llm_context: int = Field(8192, ge=1024, le=1_000_000, description="context of the model, in tokens")
    llm_timeout_s: float = Field(120.0, gt=0, le=3600, description="deadline of a whole model answer")
    llm_first_token_s: float = Field(60.0, gt=0, le=3600, description="deadline of the first token")
    llm_idle_s: float = Field(30.0, gt=0, le=3600, description="longest silence inside a stream")
    passages: int = Field(10, ge=1, le=50, description="passages handed to the answerer")
    host: str = Field("127.0.0.1", description="address the page binds to")
    port: int = Field(7860, ge=0, le=65535, description="port of the page")
    allowed_hosts: str = Field("", description="further Host names the page answers to, separated by commas")
    runs: Path | None = Field(None, description="folder of the runs the page shows; `runs` in the archive's by default")
    upload_mb: int = Field(25, ge=1, le=500, description="largest upload in the library tab, in MB")


def load(**overrides: Any) -> Settings:
    """Read the environment, then `overrides` (None values are left out). Raises SettingsError naming the variable."""
    known = {f"DATELINE_{name.upper()}" for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith("DATELINE_") and name not in known)
    if unknown:
        raise SettingsError(f"unknown setting {unknown[0]}; the settings are: {', '.join(sorted(known))}")
    try:
        return Settings(**{name: value for name, value in overrides.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = "DATELINE_" + "_".join(str(part).upper() for part in first["loc"])
        raise SettingsError(f"{name}: {first['msg']}") from None
