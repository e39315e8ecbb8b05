import pytest

from qa.asking.publications import unknown_sources

OUTLETS = ["Harrow Quay Gazette", "BBC News - Technology", "The Wall Street Journal", "Saltmere Times", "TechCrunch"]


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("What did an article in The New York Times say about the ferry?", ["The New York Times"]),
        ("Does the Reuters report name the skipper?", ["Reuters"]),
        ("Which mayor, as reported by Variety, sold the film rights?", ["Variety"]),
        ("Who resigned, according to The Washington Post?", ["The Washington Post"]),
        ("Did the Guardian report that the lighthouse was sold?", ["Guardian"]),
        (
            "Was the fire described in The Economist and The Atlantic in the same way?",
            ["The Economist", "The Atlantic"],
        ),
        ("After a piece from Rolling Stone and another by Billboard, who left?", ["Rolling Stone", "Billboard"]),
        ("What does the TechCrunch article say that the Wired article does not?", ["Wired"]),
        ("In Bloomberg's coverage, how many boats burned?", ["Bloomberg"]),
        ("what does the new york times article say about ice?", ["new york times"]),
        ("Which town, mentioned in “Le Monde”, lost its market?", ["Le Monde"]),
        ("Wer hat laut Spiegel die Fähre gekauft?", ["Spiegel"]),
        ("Was steht im Artikel der Süddeutschen Zeitung zum Hafen?", ["Süddeutschen Zeitung"]),
        ("¿Quién dimitió según El País?", ["El País"]),
        ("Qui a démissionné selon Le Figaro ?", ["Le Figaro"]),
        ("How many were hurt, according to the Penwith Courier?", ["Penwith Courier"]),
        ("Did the Penwith Courier article give a date?", ["Penwith Courier"]),
    ],
)
def test_a_publication_whose_report_is_asked_for_and_that_the_archive_lacks_is_named(question, unknown):
    assert list(unknown_sources(question, OUTLETS)) == unknown


@pytest.mark.parametrize(
    "question",
    [
        "What did the Harrow Quay Gazette report about the fire?",
        "What does the BBC article say?",
        "What does the WSJ article say?",
        "According to the Times, who won in Saltmere?",
        "According to TechCrunch and the BBC, what is new?",
    ],
)
def test_an_outlet_of_the_archive_is_known_by_its_short_names_too(question):
    assert unknown_sources(question, OUTLETS) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Who bought The Washington Post?",
        "How many people does Reuters employ?",
        "What did the minister tell the BBC and CNN?",
        "Which company denied a Bloomberg report about its sale?",
        "Who sued over the New York Times article?",
        "How did the mayor respond to the Guardian report?",
        "What was said in the Chilcot report?",
        "What is in the report by the World Bank?",
        "Who is accused in the report from London?",
        "Did the article by Maria Hale mention the ferry?",
        "What does the Ice House article say?",
        "According to Michael Bloomberg, who should run?",
        "Which study published in Nature found this?",
        "According to science, and as reported by people at the time, is the sun a star?",
        "What happened at the age of 16, according to the independent inquiry?",
        "How big is a Forbes 400 fortune?",
        "Which times did the ferry report?",
        "Is the story in Fortune Bay true?",
        "Does the Ann Forbes story end well?",
        "Who leads News Corp?",
        "",
    ],
)
def test_a_name_that_is_not_cited_as_the_publisher_of_a_report_is_not_named(question):
    assert unknown_sources(question, OUTLETS) == ()


def test_where_no_article_states_its_outlet_no_source_is_unknown():
    assert unknown_sources("What does the Reuters article say?", []) == ()
