"""The yes or no before the sentence that is quoted first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from qa.answering.polar import word
from qa.asking.yes_no import both_ways, denies
from qa.schema import Evidence, Found

LIKELY = "Yes, probably"


def told(text: str, published: str = "2026-03-10", title: str = "News", outlet: str = "Courier") -> Evidence:
    passage = Found(f"{outlet} {published}", title, outlet, None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9)


def says_yes(pairs: Sequence[tuple[str, str]]) -> list[float]:
    return [9.0 if claim.endswith("Yes.") else -9.0 for _, claim in pairs]


def said(question: str, *quoted: Evidence, found: Sequence[Evidence] = ()) -> str | None:
    passages = [item.passage for item in (*quoted, *found)]
    decided = word(question, quoted, quoted, passages, says_yes)
    return decided and decided.text


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did the hospital close its ward?", "The hospital closed its ward on Monday.", "Yes"),
        ("Is the hospital going to close its ward?", "The hospital may close its ward, says a draft.", LIKELY),
        ("Is the hospital going to close its ward?", "The hospital will close its ward in May.", "Yes"),
        ("Is the hospital closed on Mondays?", "The hospital will be closed on Mondays from May.", None),
        ("Is the library going to close?", "The library will close on Mondays from May.", None),
        ("Will the library close on Mondays?", "The library will close on Mondays from May.", "Yes"),
        ("Was it unanimous?", "The vote was unanimous, he said. A member said it was nothing of the sort.", None),
        ("Did voters reject the toll?", "The council proposed a toll. Voters rejected it in May.", "Yes"),
        ("Did the mayor die?", "The mayor died overnight in hospital.", "Yes"),
        ("Did the line open in 2027?", "The line would open in 2027, the minister said.", LIKELY),
        ("Will the line open in 2027?", "The line would open in 2027, the minister said.", "Yes"),
        ("Did fares rise?", "Fares would rise under a proposal of the council.", LIKELY),
        ("Did welding cause the fire?", "A first look pointed to welding as the cause of the fire.", LIKELY),
        ("Did a heater cause the fire?", "The insurer does not believe that a heater caused the fire.", None),
        ("Did the vaccine make them ill?", "It is not known whether the vaccine made them ill.", None),
        ("Will work resume in July?", "Work would not resume before July.", LIKELY),
        ("Did the council vote for the bridge?", "The council voted for the bridge, and work may start in May.", "Yes"),
        ("Was it proposed to close the ward?", "It was proposed to close the ward.", "Yes"),
        ("Should the bridge be built?", "The bridge should be built.", None),
        ("Did Brenholt admit ignoring warnings?", "“We had no warning at all,” Brenholt said.", None),
        ("Did Brenholt own up?", "“We are ashamed,” Brenholt said.", None),
        ("Did the firm own up in court?", "The firm said outside court that it was ashamed.", None),
        ("Did the firm own up in court?", "The firm owned up in court on Monday.", "Yes"),
        ("Did the firm give up the mill?", "The firm gave up the mill on Monday.", "Yes"),
        ("Did Brenholt confess?", "“We are ashamed,” Brenholt said.", None),
        ("Was the man from Dorne arrested?", "A man was detained on Monday.", None),
        ("Was it opened on Tuesday?", "The mayor, who came on Tuesday, unveiled it.", "Yes"),
        ("Was it opened on Tuesday?", "Tuesdays aside, it was unveiled on Friday.", None),
        ("Did Johnston resign?", "Johnson stepped down.", None),
        ("did macron quit?", "Scholz stepped down.", None),
        ("Was the ship sunk?", "The vessel narrowly escaped going under.", LIKELY),
        ("Was the captain released?", "The ferry company, which lost two boats, might let the skipper go.", LIKELY),
        ("Did Thrane resign?", "Thrane denied that he had threatened to resign.", None),
        ("Was the ship saved?", "The ferry company declined to comment.", None),
        ("Was the ship saved?", "The ferry company did not say whether the ship could be saved.", None),
        ("Was the ship saved?", "Police didn’t say whether the ship was saved.", None),
        ("Did the firm refuse the offer?", "The firm declined to comment on the offer.", None),
        ("Did the firm close its mill?", "The firm closed its mill on Monday and declined to comment.", "Yes"),
        ("Did the patient die?", "The patient did not respond to treatment and died on Friday.", "Yes"),
        ("Did the firm decline the offer?", "The firm declined to comment on the offer.", None),
        ("Was the suspect cleared?", "Police declined to say whether the suspect was cleared.", None),
        ("Did the vaccine make them ill?", "Asked whether it made them ill, he declined to comment.", None),
        ("Did the vaccine make them ill?", "It was not immediately clear if the vaccine made them ill.", None),
        ("Did the firm sack its boss?", "The firm sacked its boss without saying why.", "Yes"),
        ("Did the ferry company comment on the ship?", "The ferry company did not comment on the ship.", "No"),
        ("Did the fire cost £400,000?", "The fire cost £612,000.", None),
    ],
)
def test_what_may_be_is_planned_believed_or_not_said_gets_no_certain_word(
    question: str, text: str, expected: str | None
) -> None:
    assert said(question, told(text)) == expected


@pytest.mark.parametrize(
    ("score", "logit", "expected"),
    [
        (0.9, 9.0, "Yes"),
        (0.9, 4.0, "Yes"),
        (0.9, 3.0, LIKELY),  # a chance of .79
        (0.9, 2.0, None),  # .66
        (0.4, 4.0, LIKELY),
        (0.4, 9.0, "Yes"),
        (0.15, 9.0, None),
        (0.9, -9.0, "No"),
    ],
)
def test_the_less_a_sentence_in_other_words_seems_to_answer_the_surer_it_must_tell_so(
    score: float, logit: float, expected: str | None
) -> None:
    item = replace(told("The sprinklers had been switched off while a pipe was welded."), score=score)
    question = "Had the extinguishing system been disabled for a repair?"

    def reads(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [logit if claim.endswith("Yes.") else -logit for _, claim in pairs]

    decided = word(question, [item], [item], [item.passage], reads)
    assert (decided and decided.text) == expected


def test_a_name_may_stand_elsewhere_in_the_passage_and_the_family_name_will_do() -> None:
    question, text = "Did Judith Arkwell retire?", "She left her post in May."

    def of(before: str) -> Evidence:
        alone, start = told(text), len(before) + 1
        passage = replace(alone.passage, text=f"{before} {text}", end=start + len(text))
        return replace(alone, passage=passage, start=start, end=start + len(text))

    assert said(question, of("Judith Arkwell spoke on Monday.")) == "Yes"
    assert said(question, of("Mrs Arkwell spoke on Monday.")) == "Yes"
    assert said(question, of("Tom Arkwell spoke on Monday.")) is None
    assert said(question, of("The bus to Arkwell was late.")) is None
    assert said(question, of("The mayor spoke on Monday.")) is None
    assert said("did Judith Arkwell retire?", of("Mrs Arkwell spoke on Monday.")) == "Yes"
    assert (
        said("did judith arkwell retire, can I ask?", of("Mrs Arkwell spoke on Monday.")) is None
    )  # a name is not told


def test_how_things_still_stand_is_told_by_the_newest_report_in_the_present_and_by_no_undated_one() -> None:
    question, item = "Is the bridge still closed?", told("The bridge is closed.")
    later = replace(told("The bridge was painted.", "2026-03-12", outlet="Gazette"), score=0.8)
    assert said(question, item) == "Yes"
    assert said(question, item, later) is None
    assert said(question, replace(item, passage=replace(item.passage, published=None))) is None
    assert said("Is the suspect still at large?", told("The suspect fled on foot.")) == LIKELY
    assert said("Is the strike still on?", told("The strike began on Monday.")) == LIKELY
    assert said("Is the strike still on?", told("The strike began on Monday."), later) is None


@pytest.mark.parametrize(
    ("question", "text", "logit", "expected"),
    [
        ("Was the bridge closed?", "The bridge was closed.", 3.0, LIKELY),  # a chance of .79
        ("Was the bridge closed?", "The bridge was closed.", 2.0, None),  # .66
        ("Was the bridge closed?", "The bridge was closed.", 4.0, "Yes"),  # .87
        ("Is the bridge still closed?", "The bridge is closed.", 3.0, LIKELY),
        ("Is the bridge still closed?", "The bridge is closed.", 4.0, "Yes"),  # .87
        ("Are Roe and Pell relatives?", "Roe is not related to Pell, nor are they relatives of Lind.", 4.0, "No"),
        ("Was the crossing shut?", "The bridge was closed to walkers.", 3.0, LIKELY),
    ],
)
def test_the_chance_that_a_word_needs(question: str, text: str, logit: float, expected: str | None) -> None:
    item = told(text)

    def reads(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [logit if claim.endswith("Yes.") else -logit for _, claim in pairs]

    decided = word(question, [item], [item], [item.passage], reads)
    assert (decided and decided.text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Is the strike still on?", "The strike began on Monday.", None),
        ("Is the road still closed?", "The road was closed after the storm on Friday.", None),
        ("Is the road still closed?", "The road has reopened.", "No, probably"),
        ("Is Roe still mayor?", "Roe resigned as mayor on Friday.", "No, probably"),
        ("Is the road still closed?", "The road over the pass was closed on Friday.", None),
        ("Is the road still closed?", "The road is open again.", "No, probably"),
        ("Is the road open again?", "The road is shut until further notice.", "No, probably"),
        ("Did the road flood again?", "The road was spared on Friday.", "No"),
        ("Has the killer been caught yet?", "The killer is still at large.", "No, probably"),
    ],
)
def test_what_was_is_over_only_where_that_is_told(question: str, text: str, expected: str | None) -> None:
    item = told(text)

    def says_no(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [-9.0 if claim.endswith("Yes.") else 9.0 for _, claim in pairs]

    decided = word(question, [item], [item], [item.passage], says_no)
    assert (decided and decided.text) == expected


@pytest.mark.parametrize(
    ("question", "expected"), [("Did the night watchman die?", None), ("Did anybody die in the storm?", "Yes")]
)
def test_that_nobody_came_to_harm_is_told_of_what_the_report_is_on(question: str, expected: str | None) -> None:
    assert said(question, told("There were no reports of deaths.", title="Storm cuts power")) == expected


def test_what_a_second_report_denies_too_is_still_denied() -> None:
    one = told("The council did not approve the plan.")
    other = told("The council did not approve the plan on Monday.", outlet="Gazette")
    assert said("Did the council approve the plan?", one, other) == "No"


def test_what_is_planned_beside_the_point_forbids_no_word() -> None:
    question = "Did the firm dispose of its boats?"
    assert said(question, told("The firm, which plans a new pier, sold its boats.")) == "Yes"
    assert said(question, told("The firm plans to sell its boats.")) == LIKELY


def test_a_denial_in_other_words_gets_no_word_where_a_later_report_bears_on_it() -> None:
    item = told("The sprinklers were not switched off.")
    later = told("The sprinklers had been switched off, the firm now says.", "2026-03-12", outlet="Gazette")
    question = "Had the extinguishing system been disabled?"
    assert said(question, item) == "Yes"
    assert said(question, item, replace(later, score=0.8)) is None


def test_a_figure_that_the_sentence_lacks_gets_no_word() -> None:
    assert said("Were the 12 sprinklers disabled?", told("The sprinklers had been switched off.")) is None


def test_opinion_gets_no_word() -> None:
    item = told("Dorne will be a town of old people by 2040.")
    assert said("Will Dorne be a town of old people by 2040?", item) == "Yes"
    opinion = replace(item, passage=replace(item.passage, opinion=True))
    assert said("Will Dorne be a town of old people by 2040?", opinion) is None


def test_of_two_of_one_name_the_other_did_not_do_it() -> None:
    text = "Daniel Roe saved a penalty. The goalkeeper is not related to the councillor of the same name."
    item = replace(told(text), end=27, text="Daniel Roe saved a penalty.")
    assert said("Did councillor Daniel Roe save a penalty?", item) is None
    assert said("Did Daniel Roe save a penalty?", item) == "Yes"


def test_what_is_told_otherwise_gets_no_word_but_what_is_out_of_date_does_not_count() -> None:
    convicted = told("Hollis Vane was convicted of forgery on Friday.", outlet="Radio")
    cleared = told("A court acquitted Hollis Vane of forgery on Friday.")
    assert said("Was Hollis Vane convicted?", convicted, cleared) is None
    sold = told("The lighthouse of Kelm was sold on Wednesday.", "2026-08-06")
    unsold = told("The lighthouse of Kelm was not sold on Thursday.", "2026-07-10")
    assert said("Has the lighthouse of Kelm been sold?", sold, unsold) == "Yes"
    assert said("Was the lighthouse of Kelm sold?", unsold) == "No"
    assert said("Did anyone sell the lighthouse of Kelm?", unsold, sold) is None  # not so then, but since
    nine = told("Nine paintings were stolen from the Heron Gallery.")
    ninety = told("Ninety paintings were stolen from the Heron Gallery.", outlet="Radio")
    assert said("Were ninety paintings stolen from the Heron Gallery?", ninety, nine) is None
    assert said("Were ninety paintings stolen from the Heron Gallery?", ninety) == "Yes"


def test_what_was_to_come_and_is_put_off_gets_no_word() -> None:
    plan = told("The airport tram would open in October, the firm said.", "2026-03-01")
    later = told("The airport tram has been put off to May.", "2026-09-01")
    assert said("Will the airport tram open in October?", plan) == "Yes"
    assert said("Will the airport tram open in October?", plan, found=[later]) is None


def test_the_word_follows_a_correction_and_not_what_it_corrects() -> None:
    wrong = told("The chemist Sofia Lindahl has won the Ferrand Prize.", "2026-04-07")
    text = "Correction: We wrote that Sofia Lindahl won the Ferrand Prize. The prize went to her sister, Signe Lindahl."
    right = told(text, "2026-04-09", "Correction")
    assert said("Did Sofia Lindahl win the prize?", right, wrong) == "No"
    assert said("Did Signe Lindahl win the Ferrand Prize?", right, wrong) == "Yes"
    assert said("Did Sofia Lindahl win the prize?", wrong, found=[right]) is None
    assert said("Is the Ferrand Prize for women?", right, wrong) is None
    other = told("Mayor Lanyon did not vote for Sofia Lindahl.", "2026-04-07")
    assert said("Did the mayor vote for her?", right, other) is None


@pytest.mark.parametrize(("end", "expected"), [("fully contained", None), ("out", "Yes")])
def test_a_little_word_that_is_all_that_is_asked_must_be_told(end: str, expected: str | None) -> None:
    question, text = "Is the Tarn Moor fire out?", f"The Tarn Moor fire is {end}, the brigade said."
    item = told(text)
    decided = word(question, [item], [item], [item.passage], lambda pairs: [4.0, -4.0] * (len(pairs) // 2))
    assert (decided and decided.text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Roe plead guilty?", "Roe pleaded guilty to theft and not guilty to fraud.", None),
        ("Did Roe plead guilty?", "Roe pleaded not guilty to fraud but guilty to theft.", None),
        ("Did Roe plead guilty to fraud?", "Roe pleaded guilty to theft and not guilty to fraud.", "No"),
        ("Did Roe plead guilty?", "Roe pleaded not guilty to fraud.", "No"),
        ("Is Roe guilty?", "Roe pleaded not guilty to fraud.", None),
        ("Is the bridge open?", "The bridge is not open.", "No"),
        ("Did Roe pay?", "Roe was told to pay and did not pay.", "No"),
    ],
)
def test_what_is_so_of_one_thing_and_not_of_another_gets_no_word(
    question: str, text: str, expected: str | None
) -> None:
    assert said(question, told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial of Roe over the charges has been put off to May.", None),
        ("The charges against Roe have been dropped.", "Yes"),
        ("A judge threw out the charges against Roe.", "Yes"),
    ],
)
def test_what_came_to_an_end_has_a_word_for_that(text: str, expected: str | None) -> None:
    assert said("Have the charges against Roe been dropped?", told(text)) == expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Roe plead guilty", "Roe pleaded guilty to theft and not guilty to fraud.", True),
        ("the council approve", "The council approved the budget but did not approve the mill.", True),
        ("the bridge open", "The bridge is not open, but will open in May.", False),
        ("Roe hurt", "Roe was not hurt, but twelve others were hurt.", False),
        ("Roe plead guilty to fraud", "Roe pleaded guilty to theft and not guilty to fraud.", False),
        ("Roe not plead guilty", "Roe pleaded guilty to theft and not guilty to fraud.", False),
        ("Roe plead guilty", "Roe pleaded guilty to theft and not guilty to fraud before a judge.", True),
        ("Roe apologise", "Roe apologised to fans on Monday and had never apologised before.", False),
        ("the volcano erupt", "The volcano erupted on Sunday, and had not erupted since 1902.", False),
        ("the pub close", "The pub closed in May and has not closed since then.", False),
        ("Roe resign", "Roe resigned on Monday, and did not resign earlier.", False),
        ("the volcano erupt", "The volcano had not erupted since 1902, but erupted on Sunday.", False),
    ],
)
def test_one_sentence_may_say_it_of_one_thing_and_deny_it_of_another(claim: str, text: str, expected: bool) -> None:
    assert both_ways(claim, text) is expected


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Has the tax been scrapped?", "Parliament has repealed the tax."),
        ("Has the model been discontinued?", "Ford has ceased production of the model."),
        ("Have the troops been withdrawn?", "All the troops have been pulled out of the valley."),
        ("Did Roe apologise?", "Roe apologised to fans on Monday and had never apologised before."),
    ],
)
def test_an_end_in_other_words_and_what_was_never_so_before_keep_their_yes(question: str, text: str) -> None:
    assert said(question, told(text)) == "Yes"


def test_a_plain_no_stands_where_a_later_report_has_only_the_word() -> None:
    question, denied = (
        "Have the charges against Roe been dropped?",
        told("The charges against Roe have not been dropped."),
    )
    later = told("Shares in Roe Motors dropped by 5 per cent.", "2026-03-20")
    assert said(question, denied, found=[later]) == "No"
    assert said(question, denied, found=[told("The charges against Roe were dropped.", "2026-03-20")]) is None


def test_what_stands_alone_against_two_denials_takes_no_word_from_them() -> None:
    question = "Did the Vale bridge collapse?"
    first = told("The Vale bridge did not collapse.", "2026-03-11", outlet="Herald")
    other = told("The Vale bridge is intact.", "2026-03-11", outlet="Post")
    alone = told("The Vale bridge collapsed.", "2026-03-10", outlet="Star")
    assert said(question, first, alone, other) == "No"
    assert said(question, first, alone) is None
    assert said(question, alone, first, other) is None


@pytest.mark.parametrize(
    ("claim", "expected"),
    [("the bridge open", True), ("the bridge reopened", True), ("the bridge open to walkers", False)],
)
def test_what_is_open_to_some_and_not_to_others_is_both(claim: str, expected: bool) -> None:
    assert both_ways(claim, "The bridge was reopened on Friday to walkers, but not to cars.") is expected
    assert not both_ways(claim, "The bridge was reopened on Friday, but not without trouble.")


@pytest.mark.parametrize(
    ("question", "behind", "expected"),
    [
        ("Is Tavian in jail?", "He remains free until an appeal has been heard.", None),
        ("Is Tavian in jail?", "He was taken there at once.", "Yes"),
        ("Was Tavian sent to jail?", "He remains free until an appeal has been heard.", "Yes"),
    ],
)
def test_nobody_is_in_prison_who_is_free_until_an_appeal(question: str, behind: str, expected: str | None) -> None:
    text = "Tavian was sent to jail for four years on Tuesday."
    first = told(f"{text} {behind}")
    assert said(question, replace(first, end=len(text), text=text)) == expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("the bridge closed to cars", "The bridge opened to walkers, but not to cars.", False),
        ("the bridge shut to cars", "The bridge is open to walkers but not yet to cars.", False),
        ("the bridge open to cars", "The bridge opened to walkers, but not to cars.", True),
        ("the road open to buses", "The road was closed to cars, but not to buses.", False),
        ("the road closed to buses", "The road was closed to cars, but not to buses.", True),
        ("the shop closed on Monday", "The shop was not closed on Monday.", True),
    ],
)
def test_what_is_open_but_not_to_somebody_is_closed_to_them(claim: str, text: str, expected: bool) -> None:
    assert denies(claim, text) is expected


def test_how_it_stands_no_later_report_tells_that_has_no_word_of_it() -> None:
    over = told("The strike was called off on Monday.", "2026-07-14", "Rail strike off", "Herald")
    over = replace(over, akin=frozenset({over.passage.article_id}))
    beside = replace(told("Work in the tunnel has stood still since August.", "2026-09-17", "Tunnel late"), score=0.4)
    again = replace(told("The strike began again on Monday.", "2026-09-17", "Rail strike on"), score=0.4)

    def asked(later: Evidence) -> str | None:
        passages = [over.passage, later.passage]
        decided = word(
            "Is the strike still going on?",
            [over],
            [over, later],
            passages,
            lambda pairs: [-9.0 if claim.endswith("Yes.") else 9.0 for _, claim in pairs],
        )
        return decided and decided.text

    assert asked(beside) == "No, probably"
    assert asked(again) is None
