"""What an article tells late in it is found, although other articles are put before its further passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import build
from qa.answering import searching
from qa.dateline import Dateline
from qa.settings import load

_HEAD = "---\ntitle: {title}\noutlet: {outlet}\npublished: 2026-03-0{day}T08:30:00+01:00\n---\n\n"
_OF_POOL = (
    "The Norwick lido has drawn swimmers since 1934, and part {n} of its long story is told by those who swim there. "
    "Visitors to the Norwick lido in decade {n} remember cold mornings, striped towels and the smell of chlorine. "
    "Old photographs of the Norwick lido show a diving tower which was taken down before the second restoration. "
    "People of every street in town have learned to swim at the Norwick lido, and many bring their children now. "
    "The Norwick lido lay empty for two winters when frost had split its northern wall and no money was to be had. "
    "Lifeguards at the Norwick lido wear red caps, and lifeguards at the Norwick lido ring a bell when it thunders. "
    "Each spring the friends of the Norwick lido paint the changing huts, mend the fence and sweep the terrace. "
    "Writers have set short stories at the Norwick lido, and a painter made its steps known in other countries."
)
_LATE = "A lifeguard is paid 19.40 euros an hour, which is more than any other bath in the county gives."
_QUESTION = "How much do lifeguards at the Norwick lido earn?"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lido")
    long = [_OF_POOL.format(n=n) for n in range(1, 13)]
    long[9] = long[9].replace("Old photographs", f"{_LATE} Old photographs")
    (folder / "long.md").write_text(
        _HEAD.format(title="The Norwick lido, a history", outlet="Echo", day=1) + "\n\n".join(long)
    )
    for n in range(1, 8):
        text = f"Lifeguards at the Norwick lido opened its gates for season {n}. The first in were {n + 2} pupils."
        (folder / f"short-{n}.md").write_text(
            _HEAD.format(title=f"Norwick lido opens, season {n}", outlet="Post", day=n) + text
        )
    data = tmp_path_factory.mktemp("lido-archive")
    build.ingest(load(data=data), [folder])
    return data


def test_the_next_passages_are_read_where_nothing_before_them_answers(archive: Path) -> None:
    dateline = Dateline(load(data=archive))
    answer = dateline.engine.answer(_QUESTION)
    assert answer.answered
    assert _LATE in answer.citations[0].quote
    dateline.close()


def test_without_them_it_is_not_among_what_is_found(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the test above is of them."""
    monkeypatch.setattr(searching, "_further", lambda *_: [])
    dateline = Dateline(load(data=archive))
    assert all(_LATE not in cited.quote for cited in dateline.engine.answer(_QUESTION).citations)
    dateline.close()
