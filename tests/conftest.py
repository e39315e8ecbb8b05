"""What every test may rely on: no outside settings, no network but loopback, and the sample articles filed once."""

from __future__ import annotations

import inspect
import ipaddress
import os
import shutil
import socket
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import pytest

from qa import build
from qa.archive import Inspection
from qa.dateline import Dateline
from qa.encoders.cross_encoder import CrossEncoder
from qa.index import VectorIndex
from qa.settings import load

SEEDS = Path(__file__).parent.parent / "seeds"


def _is_near(host: object) -> bool:
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    text = host.decode() if isinstance(host, bytes) else str(host)
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _near_only(method: Callable[..., Any]) -> Callable[..., Any]:
    def connect(self: socket.socket, address: Any) -> Any:
        if self.family != getattr(socket, "AF_UNIX", None) and not _is_near(address[0]):
            raise PermissionError(f"a test reached for {address[0]}; only loopback is open")
        return method(self, address)

    return connect


@pytest.fixture(scope="session", autouse=True)
def _shut() -> Iterator[None]:
    """No way out of this machine, for tests and for fixtures of any scope."""
    look_up = socket.getaddrinfo

    def near_names(host: Any, *rest: Any, **more: Any) -> Any:
        if not _is_near(host):
            raise socket.gaierror(socket.EAI_NONAME, f"a test asked for {host!r}; only loopback is open")
        return look_up(host, *rest, **more)

    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("DATELINE_")]:
            patch.delenv(name)
        patch.setattr(socket.socket, "connect", _near_only(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", _near_only(socket.socket.connect_ex))
        patch.setattr(socket, "getaddrinfo", near_names)
        yield


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("DATELINE_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    """A pair that one cross-encoder has read, whatever the test, is not read again: each is read by itself, so its
    logit is the same. Where that is what is tested, `read_anew` is used."""
    read, known = CrossEncoder._logit, WeakKeyDictionary[CrossEncoder, dict[tuple[int, ...], float]]()

    @wraps(read)
    def logit(self: CrossEncoder, tokens: list[int]) -> float:
        own = known.setdefault(self, {})
        key = tuple(tokens)
        if key not in own:
            own[key] = read(self, tokens)
        return own[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CrossEncoder, "_logit", logit)
        yield


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every pair is read as often as it is asked for."""
    monkeypatch.setattr(CrossEncoder, "_logit", inspect.unwrap(CrossEncoder._logit))


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of an archive that holds the sample articles, with its vector index. To be read only."""
    folder = tmp_path_factory.mktemp("seeds-archive")
    report = build.ingest(load(data=folder), [SEEDS])
    assert not report.refused
    return folder


@pytest.fixture
def seeds_copy(seeds: Path, tmp_path: Path) -> Path:
    """The same as an archive of the test's own, to change or to damage."""
    return Path(shutil.copytree(seeds, tmp_path / "archive", ignore=shutil.ignore_patterns("reader-*", "writer.*")))


@pytest.fixture
def archive(seeds_copy: Path) -> Iterator[Inspection]:
    """An archive of the test's own that holds the sample articles."""
    opened = Inspection(seeds_copy)
    yield opened
    opened.close()


@pytest.fixture
def vectors(archive: Inspection) -> Iterator[VectorIndex]:
    """Its vector index."""
    opened = VectorIndex(archive)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def dateline(seeds: Path) -> Iterator[Dateline]:
    """The sample articles, open for questions, answered without a model."""
    opened = Dateline(load(data=seeds))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A headless Chromium; only for tests marked with `needs_browser`."""
    from browser import BROWSER, FLAGS
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield browser
        browser.close()
