"""As of a day: nothing that was published, updated or first seen later has any part in an answer."""

from __future__ import annotations

import gc
import tempfile
import weakref
from concurrent.futures import Future
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from llama_index.core.base.response.schema import Response

from qa.archive import Archive, PastArchive
from qa.dateline import Dateline
from qa.encoders.models import Models, open_models
from qa.errors import QuestionError
from qa.schema import Answer, Article, Filters, Turn
from qa.settings import load
from tests.filing import file_all

DAY = date(2026, 3, 10)
WHO = ["Mayor Hugh Lanyon", "Councillor Beatrix Nyland", "Chief Ingrid Mueller", "Treasurer Malcolm Iwu"]
DID = [
    "said that {} people were hurt in the harbour fire",
    "put the damage of the harbour fire at £{} million",
    "told the chamber that the dredging would cost £{} million",
    "said the ferry carried {} passengers on its first day",
    "said that {} boats were lost in the storm",
]
# Events with a day, what is described without its name, and what some questions take for granted.
EVENTS = [
    "the council voted on {} March to rebuild the mole",
    "{} March's vote on the mole was close",
    "Tollgate bought the chandlery Marrow & Sons on {} March",
    "Marrow & Sons was founded by Dora Espley in 19{}",
    "the chandlery Wendover was bought by Tollgate on {} March",
    "the lighthouse was sold for £{} million",
    "the lighthouse keeper polished {} lamps of the lighthouse",
]
OUTLETS = ["Harbour Post", "Tide Gazette", "Cape Wire", None]
QUESTIONS = [
    "How many people were hurt in the harbour fire?",
    "How much damage did the fire do according to the Tide Gazette?",
    "What did Beatrix Nyland say?",
    "What did Ingrid Muller say about the harbour fire?",
    "When did the ferry sail?",
    "What is the latest count of boats lost?",
    "What did the Cape Wire report?",
    "Timeline of the harbour fire",
    "What is the latest on the harbour fire?",
]
FOLLOW_UPS = [
    "Why?",
    "And when?",
    "Who said so?",
    "Do other papers say the same?",
    "Was anyone hurt?",
    "What did she say about the dredging?",
    "How many boats were lost?",
]


# A window from an event, a bridge question, and premises.
OF_EVENTS = [
    "What did the council say before the vote?",
    "What happened after the vote on the mole?",
    "Who founded the chandlery that Tollgate bought?",
    "Who founded the company bought by Tollgate?",
    "Why was the lighthouse sold?",
    "Who bought the lighthouse?",
    "Was the chandlery Wendover demolished?",
]


@dataclass(frozen=True)
class Filing:
    """One version of an article as it comes in: which article, the day its text is of, if it says one, and what it
    says."""

    article: int
    first: int | None
    day: int | None
    outlet: str | None
    text: str

    def filed(self) -> Article:
        def at(day: int | None) -> str | None:
            return f"2026-03-{day:02}T08:00:00+00:00" if day else None

        return Article(
            self.text, f"Report {self.article}", f"a{self.article}", self.outlet, None, at(self.first), at(self.day)
        )


sentences = st.builds(
    lambda who, did, number: f"{who} {did.format(number)} on Monday.",
    st.sampled_from(WHO), st.sampled_from(DID), st.integers(2, 40),
)  # fmt: skip
events = st.builds(
    lambda who, told, number: f"{who} said that {told.format(number)}.",
    st.sampled_from(WHO), st.sampled_from(EVENTS), st.integers(2, 16),
)  # fmt: skip
texts = st.lists(sentences, min_size=1, max_size=3, unique=True).map(" ".join)


eventful = st.lists(st.one_of(events, events, sentences), min_size=1, max_size=3, unique=True).map(" ".join)


@st.composite
def archives(draw: st.DrawFn, texts: st.SearchStrategy[str] = texts) -> list[Filing]:
    """Articles of days before and after DAY, in whatever order they come in; some with a later version."""
    out = []
    for number in range(draw(st.integers(2, 7))):
        first, outlet = draw(st.integers(6, 14)), draw(st.sampled_from(OUTLETS))
        out.append(Filing(number, first, first, outlet, draw(texts)))
        if draw(st.booleans()):
            out.append(Filing(number, first, draw(st.integers(first + 1, 16)), outlet, draw(texts)))
    order = draw(st.permutations(range(len(out))))
    moved = [out[i] for i in order]
    # Of one article, the earlier version comes in first.
    return sorted(moved, key=lambda filing: (filing.day or 0) > (filing.first or 0))


def known(filings: list[Filing]) -> list[Filing]:
    """Of each article the versions known by DAY, in the order they came in: which words are new in the last, those
    before tell. One without a day is known from when it came in, which is today."""
    return [filing for filing in filings if filing.day and filing.day <= DAY.day]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Future[Models]:
    opened: Future[Models] = Future()
    opened.set_result(open_models(load(data=tmp_path_factory.mktemp("models"))))
    return opened


def asked(filings: list[Filing], question: str, filters: Filters, models: Future[Models], *then: str) -> Answer:
    """The answer to the last of the questions, which are asked in one conversation."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file_all(Path(folder), *(filing.filed() for filing in filings))
        dateline = Dateline(load(data=Path(folder)), models=models)
        try:
            history: list[Turn] = []
            for one in (question, *then):
                answer = dateline.engine.answer(one, history, filters)
                history.append(Turn(one, answer.text if answer.answered else ""))
            return answer
        finally:
            dateline.close()


def shown(answer: Answer) -> dict[str, Any]:
    """What a reader sees of it. Versions are counted from what an archive holds, sums of floats differ by their order,
    and who else carries a report is not told as of a day."""
    out = asdict(answer)
    for item in (*out["citations"], *out["nearest"]):
        item.pop("version")
        item.pop("copies", None)
        item["score"] = round(item.get("score", 0.0), 4)
    out["confidence"] = round(answer.confidence or 0.0, 3)
    if out["instead"]:
        out["instead"].pop("version")
    if answer.window and answer.window.end:
        out["window"] = answer.window.start, min(answer.window.end, DAY), answer.window.reason  # none is later than DAY
    kept = (
        "answered", "text", "sentences", "citations", "nearest", "conflicts", "confidence", "unanswered", "standalone",
        "premise", "instead", "absent", "lacking", "window",
    )  # fmt: skip
    return {name: out[name] for name in kept}


def check_as_of(models: Future[Models], filings: list[Filing], question: str, *more: str) -> Answer:
    """The answer as of DAY is that of an archive of what was known by then; nothing, if that is nothing."""
    cut = asked(filings, question, Filters(as_of=DAY), models, *more)
    if then := known(filings):
        # Superseded versions count in how rare a word is, unless it is asked as of a day.
        revised = len({filing.article for filing in then}) < len(then)
        filters = Filters(as_of=DAY) if revised else Filters()
        assert shown(cut) == shown(asked(then, question, filters, models, *more))
    else:
        assert not cut.answered
        assert not cut.nearest
        assert not cut.premise
    return cut


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(filings=archives(), question=st.sampled_from(QUESTIONS))
def test_as_of_a_day_the_answer_is_that_of_an_archive_that_knows_no_later(
    models: Future[Models], filings: list[Filing], question: str
) -> None:
    check_as_of(models, filings, question)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(filings=archives(eventful), question=st.sampled_from(OF_EVENTS))
def test_nor_does_what_came_later_date_an_event_name_what_is_described_or_bear_out_a_premise(
    models: Future[Models], filings: list[Filing], question: str
) -> None:
    cut = check_as_of(models, filings, question)
    assert known(filings) or cut.window is None


undated = st.lists(
    st.builds(Filing, st.integers(20, 29), st.none(), st.none(), st.sampled_from(OUTLETS), texts), max_size=3
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(
    filings=archives(),
    undated=undated,
    question=st.sampled_from(QUESTIONS),
    then=st.sampled_from([*FOLLOW_UPS, *QUESTIONS]),
)
def test_nor_has_a_follow_up_or_what_has_no_day_and_was_seen_later_anything_of_it(
    models: Future[Models], filings: list[Filing], undated: list[Filing], question: str, then: str
) -> None:
    check_as_of(models, [*undated, *filings], question, then)


# What was known, and what came later: another day for the vote, another chandlery, the sale that was taken for granted.
TOLD = [
    (9, "The council voted on 6 March to rebuild the mole, by nine votes to four."),
    (5, "Mayor Hugh Lanyon said before the council that the mole would cost £3 million."),
    (8, "Tollgate has bought the chandlery Marrow & Sons for £2 million, the two firms said."),
    (7, "Marrow & Sons was founded in 1926 by Dora Espley, a lighthouse keeper's daughter."),
    (7, "The lighthouse was painted white by its keeper, who polished the lamps of the lighthouse."),
]
LATER = [
    (13, "The council voted on 12 March to rebuild the mole, and the vote of 12 March stands."),
    (14, "It was on 12 March that the council voted on the mole, Hugh Lanyon said."),
    (14, "Tollgate has bought the chandlery Wendover, which was founded by Malcolm Iwu."),
    (15, "The lighthouse was sold to Tollgate on Friday for £2 million."),
]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did Hugh Lanyon say about the mole before the council voted?", "on 6 March 2026"),
        ("Who founded the chandlery that Tollgate has bought?", "Who founded Marrow & Sons?"),
        ("Why was the lighthouse sold?", "the lighthouse was sold"),
    ],
)
def test_each_of_these_tells_what_was_known_by_the_day(models: Future[Models], question: str, told: str) -> None:
    then = [Filing(number, day, day, "Harbour Post", text) for number, (day, text) in enumerate(TOLD)]
    later = [Filing(number, day, day, "Cape Wire", text) for number, (day, text) in enumerate(LATER, len(TOLD))]
    cut = asked([*later, *then], question, Filters(as_of=DAY), models)
    assert told in f"{cut.window.reason if cut.window else ''} {cut.standalone} {cut.premise}"
    assert shown(cut) == shown(asked(then, question, Filters(), models))


def test_an_outlet_that_appears_later_is_not_known_as_of_a_day(tmp_path: Path, models: Future[Models]) -> None:
    file_all(
        tmp_path, Filing(1, 9, 9, "Harbour Post", "Ten boats sank.").filed(),
        Filing(2, 12, 12, "Cape Wire", "Nine boats sank.").filed(),
    )  # fmt: skip
    dateline = Dateline(load(data=tmp_path), models=models)
    try:
        with pytest.raises(QuestionError, match="Harbour Post"):
            dateline.engine.answer("How many boats?", filters=Filters(as_of=DAY, outlets=("Cape Wire",)))
    finally:
        dateline.close()


def test_the_nodes_of_a_llama_index_response_are_of_the_day_that_the_question_asks_as_of(
    tmp_path: Path, models: Future[Models]
) -> None:
    then, later = "Ten boats sank in the storm.", "Nine boats sank in the storm."
    file_all(tmp_path, Filing(1, 9, 9, "Harbour Post", then).filed(), Filing(2, 12, 12, "Cape Wire", later).filed())
    dateline = Dateline(load(data=tmp_path), models=models)
    try:
        response = dateline.engine.query("How many boats sank in the storm as of 10 March 2026?")
        assert isinstance(response, Response)
        assert [node.node.get_content() for node in response.source_nodes] == [then]
        assert len(dateline.engine.query("How many boats sank in the storm?").source_nodes) == 2
    finally:
        dateline.close()


def test_an_article_is_known_from_the_later_of_the_days_it_states(tmp_path: Path) -> None:
    article = Article("Ten boats sank.", given_id="a", published="2026-03-12", updated="2026-03-02")
    file_all(tmp_path, article)
    archive = Archive(tmp_path)
    try:
        assert not len(archive.visible(Filters(as_of=date(2026, 3, 11))))
        assert len(archive.visible(Filters(as_of=date(2026, 3, 12))))
    finally:
        archive.close()


def test_what_was_known_may_be_read_on_while_another_finds_it_out_of_date(tmp_path: Path) -> None:
    file_all(tmp_path, Filing(1, 9, 9, "Harbour Post", "Ten boats sank.").filed())
    past = PastArchive(tmp_path, DAY)
    reading = past._text  # held by a thread in the middle of a question
    file_all(tmp_path, Filing(2, 9, 9, "Cape Wire", "Nine boats sank.").filed())
    assert past.held("boats", 9) == 2
    assert reading.execute("SELECT count(*) FROM passage_text").fetchone() == (1,)
    gone = weakref.ref(reading)
    del reading
    gc.collect()
    assert gone() is None
    past.close()
    assert past.held("boats", 9) == 2
    past.close()


def test_what_is_filed_while_the_archive_is_open_counts_as_of_its_day(tmp_path: Path, models: Future[Models]) -> None:
    question = "How many people were hurt in the harbour fire?"
    file_all(tmp_path, Filing(1, 9, 9, "Harbour Post", "Mayor Hugh Lanyon opened the new ferry ramp.").filed())
    dateline = Dateline(load(data=tmp_path), models=models)
    try:
        assert not dateline.engine.answer(question, filters=Filters(as_of=DAY)).answered
        file_all(tmp_path, Filing(2, 9, 9, "Cape Wire", "Seven people were hurt in the harbour fire.").filed())
        assert dateline.engine.answer(question, filters=Filters(as_of=DAY)).answered
    finally:
        dateline.close()
