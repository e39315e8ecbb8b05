import pytest

from qa.asking.outlets import mentions, named_outlets, outlet_groups

OUTLETS = [
    "The Age",
    "Time",
    "Fortune",
    "Wired",
    "TechCrunch",
    "The Verge",
    "CBSSports.com",
    "BBC News - Technology",
    "BBC News - Entertainment & Arts",
    "The New York Times",
    "Süddeutsche Zeitung",
    "朝日新聞",
]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What did TechCrunch say about it?", ["TechCrunch"]),
        ("what did the tech crunch article say", ["TechCrunch"]),
        ("the techcrunch's story", ["TechCrunch"]),
        ("CBS Sports on the game", ["CBSSports.com"]),
        ("did the new york times report it", ["The New York Times"]),
        ("New York Times’ view", ["The New York Times"]),
        ("Suddeutsche Zeitung reported", ["Süddeutsche Zeitung"]),
        ("the Sueddeutsche Zeitung's report", ["Süddeutsche Zeitung"]),
        ("「朝日新聞」 said", ["朝日新聞"]),
        ("according to 'The Age' and Fortune, or Wired", ["The Age", "Fortune", "Wired"]),
        ("What did Fortune's reporter find?", ["Fortune"]),
        ("what did time magazine write", ["Time"]),
        ("What does “Time” say?", ["Time"]),
        ("Fortune reported a loss", ["Fortune"]),
        ("Does the article in The Verge agree?", ["The Verge"]),
        ("Does Wired, after TechCrunch, agree with Wired?", ["Wired", "TechCrunch"]),
    ],
)
def test_outlets_are_found_in_order_of_appearance(question, named):
    assert list(named_outlets(question, OUTLETS)) == named


@pytest.mark.parametrize(
    "question",
    [
        "At the age of 16 she was on the verge of fame",
        "Time is short",
        "Who leads a Fortune 500 company?",
        "Tools of the Stone Age",
        "the Age of Aquarius",
        "Was he wired with a microphone the first time?",
        "",
    ],
)
def test_ordinary_words_are_not_outlets(question):
    assert named_outlets(question, OUTLETS) == ()


def test_a_shared_name_stands_for_all_its_outlets():
    both = ("BBC News - Entertainment & Arts", "BBC News - Technology")
    assert outlet_groups("What did BBC News and Wired report?", OUTLETS) == (both, ("Wired",))
    assert outlet_groups("in BBC News - Technology", OUTLETS) == ((both[1],),)


def test_a_mention_is_a_span_of_the_question():
    question = "Did The New York Times's report differ?"
    (mention,) = mentions(question, OUTLETS)
    assert question[mention.start : mention.end] == "The New York Times"


def test_no_outlets_no_mentions():
    assert mentions("What did TechCrunch say?", []) == ()


PAPERS = ["Harrow Quay Courier (fiction)", "Tidewater Gazette (fiction)", "Inland Gazette", "The Age"]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Did the Courier report it before the Gazette did?", [PAPERS[0], PAPERS[2], PAPERS[1]]),
        ("What do the Courier and The Age say?", [PAPERS[0], "The Age"]),
        ("the Courier's count", [PAPERS[0]]),
        ("Which courier brought it?", []),
        ("Who brought it, the courier or the driver?", []),
        ("What did the Courier Mail say?", []),
        ("a Gazette article", []),
    ],
)
def test_a_paper_answers_to_what_it_calls_itself(question: str, named: list[str]) -> None:
    assert list(named_outlets(question, PAPERS)) == named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("did the courier report that it opens", ["Harrow Quay Courier"]),
        ("how many were hurt according to the courier", ["Harrow Quay Courier"]),
        ("when did the courier arrive", []),
        ("what did the observer say", []),
        ("what did the democrat say about the shutdown", []),
        ("what did the Observer say", ["Kelm Observer"]),
    ],
)
def test_a_paper_in_small_letters_is_known_by_the_words_around_it(question: str, named: list[str]) -> None:
    assert list(named_outlets(question, ["Harrow Quay Courier", "Kelm Observer", "Kelm Democrat"])) == named


def test_an_agency_goes_by_its_letters_and_a_paper_by_what_was_in_it() -> None:
    outlets = ("Maravel Press Agency", "Tarn Echo", "Western Hill Observer")
    assert named_outlets("What did MPA report on the dockers?", outlets) == ("Maravel Press Agency",)
    assert named_outlets("what was in the echo about water", outlets) == ("Tarn Echo",)
    assert named_outlets("What did the WHO report on the outbreak?", outlets) == ()
    assert named_outlets("Was there an echo in the hall?", outlets) == ()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("According to Corran, how many packs were recalled?", ("Corran Online",)),
        ("How many packs were recalled, according to Corran?", ("Corran Online",)),
        ("According to Norpress, who won?", ("Norpress Wire",)),
        ("According to Corran Ade, who won?", ()),
        ("According to corran, who won?", ()),
        ("Who won in Corran?", ()),
        ("Reports from Corran say what?", ()),
        ("According to Harrow, who won?", ()),
    ],
)
def test_an_outlet_goes_by_its_first_word_where_its_report_is_asked_for(question: str, named: tuple[str, ...]) -> None:
    assert named_outlets(question, ["Corran Online", "Norpress Wire", "Harrow Courier"]) == named
