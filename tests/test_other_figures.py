"""Another figure for the very thing of which the first sentence gives one, told in few words."""

from __future__ import annotations

import pytest

from qa.reports.other_figures import another, beside, since
from qa.reports.placing import arranged
from qa.reports.report import Report
from qa.schema import Citation, Evidence, Found
from qa.synthesize.extractive import Extractive

ROOF, ROOF_TOLD = (
    "What will the school roof cost?",
    "The council spares itself a new roof priced at 1.1 million crowns.",
)
PAY, PAY_TOLD = "What would the crews' claim cost?", "She argued that the claim would cost 3.1 million crowns a year."
DEAD, DEAD_TOLD = (
    "How many died in the crash?",
    "At least four people were killed when a train left the rails on Tuesday.",
)
MARCH, MARCH_TOLD = "How many people were at the march?", "Some 38,400 people came to the march, the organisers said."
FUND, FUND_TOLD = "How much has been raised for the organ?", "The appeal for the organ has raised £41,000."
LAKE, LAKE_TOLD = "How full are the reservoirs?", "What share of it is left: the reservoirs are at 41 per cent."
ILL, ILL_TOLD = "How many people have caught measles in Kelm?", "The measles outbreak in Kelm has made 51 people ill."
SHARE = "What share of the reservoirs is full?"
STOLEN, STOLEN_TOLD = "How much did Pryce steal?", "The jury found in April that Pryce took 1.19 million crowns."
CLOSED, CLOSED_TOLD = (
    "How long will the bridge be closed?",
    "The bridge will be closed for six weeks, the council said.",
)


def report(text: str, article: str = "a-1", day: str = "2026-03-10", *, title: str = "", akin: bool = True) -> Report:
    known = frozenset({"a-1", "a-2"}) if akin else frozenset({article})
    return Report(text, text, article, title, article, day, akin=known)


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        (ROOF, ROOF_TOLD, "The rest of the bill, which has risen to 1.25 million, falls to the council."),
        (PAY, PAY_TOLD, "Mr Hale called that “a threat dressed up as arithmetic” and put the cost at 2.2 million."),
        (DEAD, DEAD_TOLD, "The number of people killed when the 418 to Orrin left the rails rose to nine on Thursday."),
        (MARCH, MARCH_TOLD, "The police put the crowd at 31,700."),
        (MARCH, MARCH_TOLD, "According to the town hall, the number was closer to 30,000."),
        (FUND, FUND_TOLD, "The vicar said that the total was now £52,300."),
        (FUND, FUND_TOLD, "On Friday the total stood at £52,300, the vicar said."),
        (STOLEN, STOLEN_TOLD, "That sum now comes to 1.02 million crowns."),
        (SHARE, "The reservoirs are 41 per cent full.", "By Monday the figure was 38 per cent."),
        (ILL, ILL_TOLD, "There are now 64 confirmed cases of the disease."),
        (CLOSED, CLOSED_TOLD, "That estimate has since grown to ten weeks."),
    ],
)
def test_a_clause_with_nothing_but_words_for_measures_is_of_the_same_thing(
    question: str, first: str, other: str
) -> None:
    assert another(question, report(first), report(other, "a-2", "2026-03-20"))


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        (ROOF, ROOF_TOLD, "The regional government will pay 700,000 crowns towards a new roof."),
        (ROOF, ROOF_TOLD, "The bus will be cancelled at a cost of 1.8 million crowns."),
        (PAY, PAY_TOLD, "Each member also receives a one-off sum of 1.6 million crowns."),
        (PAY, PAY_TOLD, "The strike cost the company about 2.6 million crowns in lost fares."),
        (DEAD, DEAD_TOLD, "The driver, Marek Tolland, 5, was pulled from the cab alive."),
        (DEAD, DEAD_TOLD, "Two coaches rolled down an embankment."),
        (DEAD, DEAD_TOLD, "The number of people killed in Kelm rose to nine on Thursday."),  # elsewhere
        (MARCH, MARCH_TOLD, "Last year the number was 31,700."),
        (MARCH, MARCH_TOLD, "The number was 38,400."),  # the same
        (MARCH, MARCH_TOLD, "A reporter counted 140."),  # hardly of the same
        (FUND, FUND_TOLD, "The target stood at £90,000."),
        (FUND, FUND_TOLD, "The mayor of Kelm said the total was £52,300."),
        (FUND, FUND_TOLD, "A single payment of £30,000 came from a bank."),
        (FUND, "The appeal has raised £2.9m.", "That is a price of nearly £3m."),  # the same, rounded
        (STOLEN, STOLEN_TOLD, "He was released on bail of 1.5 million crowns."),
        (SHARE, "The reservoirs are 41 per cent full.", "The largest of them, Lake Alder, stood at 36 per cent."),
        (ILL, ILL_TOLD, "The firm has 64 cases of wine."),
        (ILL, ILL_TOLD, "There are 64 confirmed cases."),  # of what is not told around it
        (DEAD, DEAD_TOLD, "There are 6 confirmed cases of the disease."),
        (CLOSED, CLOSED_TOLD, "The road to the farm was shut for two weeks."),
        ("By how many votes did she win?", "She won by 63 votes.", "The number of votes was 87."),
    ],
)
def test_a_clause_of_anything_else_is_not(question: str, first: str, other: str) -> None:
    assert not another(question, report(first), report(other, "a-2", "2026-03-20"))


def test_a_report_of_another_story_is_none() -> None:
    told = "The rest of the bill, which has risen to 1.25 million, falls to the council."
    assert not another(ROOF, report(ROOF_TOLD, akin=False), report(told, "a-2", akin=False))
    assert another(ROOF, report(ROOF_TOLD, akin=False), report(told, akin=False))


def evidence(text: str, article: str, day: str, score: float) -> Evidence:
    passage = Found(article, None, article, None, day, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, score, akin=frozenset({"a-1", "a-2"}))


def test_it_is_quoted_however_little_it_answers_and_the_newer_one_first() -> None:
    old = evidence(ROOF_TOLD, "a-1", "2025-12-12", 0.3)
    new = evidence("The rest of the bill, which has risen to 1.25 million, is the town's.", "a-2", "2026-05-20", 0.02)
    else_ = evidence("The bus will be cancelled at a cost of 1.8 million crowns.", "a-2", "2026-05-20", 0.02)
    quoted = [draft.evidence[0] for draft in Extractive().write(ROOF, [old, new, else_]) if draft.evidence]  # type: ignore[union-attr]
    assert quoted == [new, old]


def test_what_a_report_gives_now_stands_before_what_it_says_was_so() -> None:
    new, old = report("That sum now comes to 1.02 million crowns."), report(STOLEN_TOLD)
    assert since(STOLEN, new, old)
    assert not since(STOLEN, old, new)
    items = [
        Evidence(Found("a-1", None, None, None, None, None, 0, 200, "", 1.0), at, at + 40, it.text, score)
        for at, it, score in ((0, old, 0.5), (50, new, 0.1))
    ]
    assert [(placed.evidence, placed.note) for placed in arranged(STOLEN, items, items)] == [
        (items[1], ""),
        (items[0], "Earlier"),
    ]


def test_two_figures_of_one_report_are_side_by_side_unless_one_is_of_another_time() -> None:
    def cited(*texts: str) -> list[Citation]:
        return [Citation(n, "a-1", None, None, None, None, None, 0, 1, text) for n, text in enumerate(texts, 1)]

    told = beside(PAY, cited(PAY_TOLD, "Fares will rise.", "Mr Hale said little and put the cost at 2.2 million."))
    assert [it.says for it in told] == [("3.1 million crowns", "2.2 million")]
    assert beside(STOLEN, cited(STOLEN_TOLD, "That sum now comes to 1.02 million crowns.")) == ()


LOSS, LOST = (
    "What did the walkout cost local growers?",
    "The strike cost the town's growers 35 million crowns, they said.",
)
SALE, SOLD = (
    "What is Elling paying for Corvan?",
    "Elling has agreed to buy Corvan Mills for 412 million crowns in cash.",
)


@pytest.mark.parametrize(
    ("question", "first", "other", "same"),
    [
        (LOSS, LOST, "Kelm's Chamber of Commerce put the losses of local growers at 22 million crowns.", True),
        (LOSS, LOST, "The Chamber put its losses at 22 million crowns.", False),
        (LOSS, LOST, "The hospital put the losses of its patients at 22 million crowns.", False),
        (LOSS, LOST, "The town put the cost of repairs for growers at 22 million crowns.", False),
        (LOSS, LOST, "The town put the losses of growers in Hask at 22 million crowns.", False),
        (LOSS, LOST, "The ministry put the cost of the new trams at 22 million crowns.", False),
        (LOSS, LOST, "The mayor put the savings of local growers at 22 million crowns.", False),
        (SALE, SOLD, "The family behind Corvan is to sell out to Elling in a deal worth 430 million crowns.", True),
        (SALE, SOLD, "Analysts thought that Elling could have bought Corvan for 300 million crowns.", True),
        (SALE, SOLD, "Elling has sold Corvan for 430 million crowns.", False),
        (SALE, SOLD, "The family has sold Corvan to Elling for 430 million crowns.", True),
        (
            SALE.replace("is Elling paying for", "debt has Elling with"),
            SOLD,
            "Elling buys Corvan for 430 million.",
            False,
        ),
        (SALE, SOLD, "Elling will also take on Corvan's debts of 180 million crowns.", False),
        (SALE, SOLD, "Elling, which owns Corvan's rival, had sales of 600 million crowns.", False),
        (SALE, SOLD, "Elling bought Lund Foods for 430 million crowns.", False),
    ],
)
def test_what_a_loss_or_a_sale_is_put_at_elsewhere_is_of_the_same(
    question: str, first: str, other: str, same: bool
) -> None:
    assert another(question, report(first), report(other, "a-2")) is same
