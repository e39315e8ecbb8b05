import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.words.spelling import spellings, variants
from qa.words.terms import (
    MAX_TERMS,
    TOKENIZE,
    day_words,
    english,
    fold,
    fts_query,
    fts_terms,
    latin,
    tokens,
)


def search(question, *rows, extra=()):
    """Numbers of the rows that the question's MATCH string finds, best first."""
    db = sqlite3.connect(":memory:")
    db.execute(f'CREATE VIRTUAL TABLE t USING fts5(body, tokenize="{TOKENIZE}")')
    db.executemany("INSERT INTO t(rowid, body) VALUES (?, ?)", [(n, fold(row)) for n, row in enumerate(rows)])
    match = " OR ".join(fts_terms(question, extra))
    return [n for (n,) in db.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank", (match,))] if match else []


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("cafe", "The café closed"),
        ("STRASSE", "eine Straße"),
        ("Müller", "Herr Mueller sagte"),
        ("Mueller", "Herr Müller sagte"),
        ("Lodz", "in Łódź"),
        ("Erdogan", "Erdoğan'ın"),
        ("U.S. troops", "the US said"),
        ("1500 jobs", "cuts 1,500 posts"),
        ("don’t", "they don't"),
        ("reporting", "it was reported"),
        ("cafe\u0301", "café"),
        ("co\u00adoperation", "cooperation"),
        ("ＡＢＣ", "ABC"),
        ("首相", "日本の首相が述べた"),
        ("猫", "黒猫がいる"),
        ("นายก", "นายกรัฐมนตรี"),
        ("हिन्दी", "वह हिन्दी बोलते हैं"),
    ],
)
def test_a_word_is_found_however_either_side_spells_it(asked, written):
    assert search(asked, "nothing of the kind", written) == [1]


def test_words_of_unspaced_scripts_are_not_found_across_their_order():
    assert search("首相", "相手の首") == []


def test_a_folded_text_has_the_same_words_when_folded_again():
    text = "Straße 日本の首相 U.S. 1,500 “quoted”"
    assert list(tokens(fold(fold(text)))) == list(tokens(fold(text)))


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200))
def test_no_question_is_a_syntax_error(question):
    search(question, "some text")


@pytest.mark.parametrize("question", ['"', "a AND NOT b", "NEAR(x y)", "title: x", "x*", "^x", "- x", "(x", "\x00"])
def test_query_syntax_in_a_question_is_only_words(question):
    search(question, "some text")


def test_a_question_without_words_asks_nothing():
    assert fts_query("?!… \u200b") == ""
    assert fts_query("") == ""


def test_stop_words_are_left_out_unless_there_is_nothing_else():
    assert fts_query("What is the budget?") == '"budget"'
    assert fts_query("Who is it?") == '"who" OR "is" OR "it"'


def test_words_side_by_side_are_asked_for_as_a_phrase_too():
    assert fts_query("Swift and Taylor Swift") == '"swift" OR "taylor" OR "taylor swift"'
    assert search("Taylor Swift", "Swift replies of Taylor and others", "a Taylor Swift song of late") == [1, 0]


def test_a_long_question_is_capped():
    question = " ".join(f"word{n}" for n in range(500))
    assert len(fts_terms(question)) <= 3 * MAX_TERMS


def test_variants_are_one_edit_away_and_keep_the_first_letter():
    # The index holds the stem of "Sanae", which is "sana".
    assert variants("Sanae", ["sena", "sana", "tana", "sanaes", "other"]) == ["sena"]
    assert variants("Kelcek", ["kelcek", "kelce", "kelcke", "kelxek", "telcek"]) == ["kelce", "kelcke", "kelxek"]


def test_short_words_and_numbers_have_no_variants():
    assert variants("Musk", ["mask"]) == []
    assert variants("2023x", ["2024x"]) == []


def test_a_name_beside_another_is_varied_together_with_it():
    terms = ["sena", "sand", "takaichi", "report"]
    known = {"takaichi", "report"}.__contains__
    assert spellings("What did Sanae Takaichi report?", terms, known) == ["sand takaichi", "sena takaichi"]
    assert spellings("What did Sanae report?", terms, known) == ["sand", "sena"]


def test_a_name_misspelt_in_the_article_is_found_by_its_right_spelling():
    rows = ["Prime Minister Senae Takaichi spoke", "sand on the beach"]
    extra = spellings("Sanae Takaichi", ["sena", "sand", "takaichi"], lambda word: word == "takaichi")
    assert search("Sanae", *rows, extra=extra) == [0]


def test_words_that_the_index_knows_and_ordinary_words_are_left_as_they_are():
    assert spellings("Trumps tower", ["trump", "tramp", "tover"], lambda word: True) == []
    assert spellings("What about Paris and the towel?", ["tower", "paris"], lambda word: word == "paris") == []


def test_an_article_is_found_by_its_day_in_either_order():
    rows = [day_words("2023-11-06T09:30:00+01:00"), day_words("2023-11-16")]
    assert search("published on November 6, 2023", *rows)[0] == 0
    assert search("on 16 November", *rows)[0] == 1


@pytest.mark.parametrize("published", [None, "", "2023", "2023-11", "yesterday"])
def test_no_stated_day_has_no_words(published):
    assert day_words(published) == ""


def test_common_words_are_asked_for_in_pairs_only_unless_there_is_nothing_else() -> None:
    asked = fts_terms("fire service budget", (), {"fire"}.__contains__)
    assert asked == ['"service"', '"budget"', '"fire service"', '"service budget"']
    assert fts_terms("fire", (), {"fire"}.__contains__) == ['"fire"']


@pytest.mark.parametrize(
    "text", ["Who won the vote?", "Apple fell 2 per cent.", "Prices rose in Hanover and Bremen.", "Why?"]
)
def test_english_reads_as_english(text: str) -> None:
    assert english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wer leitet die Freiwilligen?",
        "¿Cuándo llegó el presidente de la república?",
        "Où est le maire ?",
        "谁是市长?",
        "Кто мэр?",
    ],
)
def test_another_language_does_not_read_as_english(text: str) -> None:
    assert not english(text)


@pytest.mark.parametrize(
    "text", ["Who won?", "Wie viele Fähren?", "¿Cuántos años?", "25 %", "Zoë said “no”, 東京 aside, and left"]
)
def test_latin_letters(text: str) -> None:
    assert latin(text)


@pytest.mark.parametrize("text", ["谁赢了比赛?", "Кто выиграл?", "من فاز؟", "東京 won"])
def test_other_letters(text: str) -> None:
    assert not latin(text)
