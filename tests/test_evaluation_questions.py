"""Question sets in every format, and what is said of a line that is none."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qa.errors import SettingsError
from qa.evaluation.formats import read_qrels
from qa.evaluation.questions import Question, lines_of, read_questions, stored
from qa.schema import Turn
from tests.filing import write_jsonl


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_line_of_jsonl_becomes_a_question_with_all_its_references(tmp_path: Path) -> None:
    row = {
        "qid": "q1", "question": "And the crew?", "answers": ["Nine", "9"], "gold_doc_ids": ["a", "b"],
        "answerable": True, "type": "fact", "all_answers_required": True, "as_of": "2026-03-14", "group": "talk 1",
        "evidence": [{"doc_id": "a", "fact": "Nine crew were saved."}], "lang": "en",
        "history": [{"role": "user", "content": "What sank?"}, {"role": "assistant", "content": "The Hope."}],
    }  # fmt: skip
    assert read_questions(write_jsonl(tmp_path / "q.jsonl", row)) == [
        Question(
            qid="q1", question="And the crew?", answers=("Nine", "9"), gold_doc_ids=frozenset({"a", "b"}), type="fact",
            history=(Turn("What sank?", "The Hope."),), evidence=("Nine crew were saved.",), all_answers_required=True,
            group="talk 1", fields={"lang": "en"}, as_of=date(2026, 3, 14),
        )
    ]  # fmt: skip


def test_a_bare_question_is_answerable_and_its_id_is_the_same_in_a_part_of_the_set(tmp_path: Path) -> None:
    rows = [
        {"question": "Who?"}, {"question": "Why?"}, {"question": "Why?", "as_of": "2026-03-14"}, {"question": "Why?"},
    ]  # fmt: skip
    who, *why = read_questions(write_jsonl(tmp_path / "q.jsonl", *rows))
    assert who == Question(who.qid, "Who?")
    assert read_questions(write_jsonl(tmp_path / "part.jsonl", *rows[1:])) == why
    assert len({question.qid for question in (who, *why)}) == 4


def test_an_unanswerable_question_has_no_reference_answers(tmp_path: Path) -> None:
    row = {"qid": "n", "question": "Who?", "answers": ["Insufficient information."], "answerable": False}
    (question,) = read_questions(write_jsonl(tmp_path / "q.jsonl", row))
    assert (question.answerable, question.answers) == (False, ())


def test_the_gold_articles_are_those_of_the_evidence_where_nothing_else_names_them(tmp_path: Path) -> None:
    row = {"question": "Who?", "evidence": [{"doc_id": "a", "fact": "He."}, {"doc_id": "b", "fact": "She."}]}
    (question,) = read_questions(write_jsonl(tmp_path / "q.jsonl", row))
    assert question.gold_doc_ids == {"a", "b"}


def test_questions_of_one_conversation_share_a_group(tmp_path: Path) -> None:
    history = [{"role": "user", "content": "What sank?"}, {"role": "assistant", "content": "The Hope."}]
    rows = [
        {"qid": "1", "question": "What sank?", "gold_doc_ids": ["x"]},
        {"qid": "2", "question": "Where?", "history": history},
        {"qid": "3", "question": "Who voted?"},
    ]
    one, two, three = read_questions(write_jsonl(tmp_path / "q.jsonl", *rows))
    assert one.group == two.group is not None
    assert three.group is None


def test_questions_about_one_article_share_a_group_and_those_about_several_do_not(tmp_path: Path) -> None:
    rows = [{"qid": str(n), "question": "Who?", "gold_doc_ids": gold} for n, gold in enumerate((["a"], ["a"], "ab"))]
    rows[2]["gold_doc_ids"] = ["a", "b"]
    assert [question.group for question in read_questions(write_jsonl(tmp_path / "q.jsonl", *rows))] == ["a", "a", None]


def test_a_named_field_makes_the_groups(tmp_path: Path) -> None:
    rows = [{"qid": "1", "question": "Who?", "doc": 7, "group": "x"}, {"qid": "2", "question": "Wer?", "doc": 7}]
    path = write_jsonl(tmp_path / "q.jsonl", *rows)
    assert [question.group for question in read_questions(path, group_by="doc")] == ["7", "7"]
    with pytest.raises(SettingsError, match="no question has the field 'dok'"):
        read_questions(path, group_by="dok")


def test_csv_takes_lists_as_json_or_between_bars(tmp_path: Path) -> None:
    text = (
        "qid,question,answers,gold_doc_ids,answerable,desk\n"
        'c1,"Who, then?",Ada|Grace,"[""a"", ""b""]",,city\n'
        "c2,Why?,,,no,\n"
    )
    first, second = read_questions(write(tmp_path / "q.csv", text))
    assert first == Question("c1", "Who, then?", ("Ada", "Grace"), frozenset({"a", "b"}), fields={"desk": "city"})
    assert second == Question("c2", "Why?", answerable=False)


def test_a_quoted_line_break_stays_inside_its_csv_cell(tmp_path: Path) -> None:
    (question,) = read_questions(write(tmp_path / "q.csv", 'question,answer\n"Who\nwon?",Ada\n'))
    assert (question.question, question.answers) == ("Who\nwon?", ("Ada",))


def test_the_names_of_csv_columns_are_known_in_any_case_and_with_spaces(tmp_path: Path) -> None:
    text = 'QID, Question ,Gold Doc IDs,Desk\nc1, "Who, then?", a, city\n'
    assert read_questions(write(tmp_path / "q.csv", text)) == [
        Question("c1", "Who, then?", gold_doc_ids=frozenset("a"), group="a", fields={"Desk": "city"})
    ]


@pytest.mark.parametrize("mark", [";", "\t"])
def test_csv_may_have_semicolons_or_tabs(tmp_path: Path, mark: str) -> None:
    text = "id;question;answer\nc1;Who, then?;Ada, Grace\n".replace(";", mark)
    assert read_questions(write(tmp_path / "q.csv", text)) == [Question("c1", "Who, then?", ("Ada, Grace",))]


def test_brackets_bars_and_empty_rows_are_legal_in_csv(tmp_path: Path) -> None:
    text = "\nid,question,answer,evidence\n,,,\nc1,Who?,[Redacted] man,Ada | Grace ran.\n , ,,,\n"
    assert read_questions(write(tmp_path / "q.csv", text)) == [
        Question("c1", "Who?", ("[Redacted] man",), evidence=("Ada | Grace ran.",))
    ]


def test_a_csv_cell_may_hold_a_whole_article(tmp_path: Path) -> None:
    text = "word " * 40_000
    (question,) = read_questions(write(tmp_path / "q.csv", f"question,article\nWho?,{text}\n"))
    assert question.fields["article"] == text


def test_tsv_is_read_by_its_tabs(tmp_path: Path) -> None:
    (question,) = read_questions(write(tmp_path / "q.tsv", "id\tquestion\tanswer\nt1\tWho, then?\tAda\n"))
    assert (question.qid, question.question, question.answers) == ("t1", "Who, then?", ("Ada",))


def test_a_llamaindex_dataset_gives_its_contexts_sentence_by_sentence(tmp_path: Path) -> None:
    example = {
        "query": "Who won?", "query_by": {"type": "human"}, "reference_answer": "Ada won.",
        "reference_answer_by": None, "reference_contexts": ["The vote was held on Monday. Ada won it by a mile."],
    }  # fmt: skip
    (question,) = read_questions(write(tmp_path / "rag.json", json.dumps({"examples": [example]})))
    assert question == Question(
        question.qid, "Who won?", ("Ada won.",), evidence=("The vote was held on Monday.", "Ada won it by a mile.")
    )


def test_who_speaks_in_a_conversation_may_be_called_in_several_ways(tmp_path: Path) -> None:
    history = [
        {"role": "system", "content": "Be brief."}, {"role": "AI", "content": "Hello."},
        {"role": "Human", "content": "What sank?"}, {"role": "ai", "content": "The Hope."},
        {"role": "bot", "content": "At sea."}, {"role": "User", "content": "When?"},
    ]  # fmt: skip
    (question,) = read_questions(write_jsonl(tmp_path / "q.jsonl", {"question": "Where?", "history": history}))
    assert question.history == (Turn("What sank?", "The Hope.\nAt sea."), Turn("When?", ""))


def test_a_query_of_beir_may_have_an_empty_title(tmp_path: Path) -> None:
    (question,) = read_questions(write_jsonl(tmp_path / "q.jsonl", {"_id": "1", "title": "", "text": "Who?"}))
    assert (question.qid, question.question) == ("1", "Who?")


def test_a_beir_folder_gives_the_questions_that_its_test_qrels_judge(tmp_path: Path) -> None:
    write_jsonl(
        tmp_path / "queries.jsonl", {"_id": "1", "text": "Who?"}, {"_id": "2", "text": "Why?"},
        {"_id": "3", "text": "When?"},
    )  # fmt: skip
    write(tmp_path / "qrels" / "test.tsv", "query-id\tcorpus-id\tscore\n1\td1\t1\n1\td2\t0\n3\td9\t2\n")
    assert [(q.qid, q.question, q.gold_doc_ids) for q in read_questions(tmp_path)] == [
        ("1", "Who?", {"d1"}),
        ("3", "When?", {"d9"}),
    ]


def test_trec_qrels_have_four_columns_and_grades_above_zero_count(tmp_path: Path) -> None:
    path = write(tmp_path / "qrels.txt", "7 0 docA 2\n7 0 docB 0\n8 Q0 docC -1\n")
    assert read_qrels(path) == {"7": {"docA": 2}, "8": {}}


def test_qrels_take_the_place_of_what_the_set_says(tmp_path: Path) -> None:
    rows = [{"qid": "1", "question": "Who?", "gold_doc_ids": ["old"]}, {"qid": "2", "question": "Why?"}]
    qrels = write(tmp_path / "qrels.txt", "1 0 new 1\n")
    (question,) = read_questions(write_jsonl(tmp_path / "q.jsonl", *rows), qrels)
    assert question.gold_doc_ids == {"new"}
    assert question.grades == {}  # all alike


def test_the_grades_of_qrels_and_of_a_set_are_kept(tmp_path: Path) -> None:
    row = {"qid": "1", "question": "Who?", "gold_doc_ids": ["a", "b"], "grades": {"a": 2}}
    asked = write_jsonl(tmp_path / "q.jsonl", row)
    (question,) = read_questions(asked)
    assert (question.gold_doc_ids, question.grades, question.fields) == ({"a", "b"}, {"a": 2}, {})
    (judged,) = read_questions(asked, write(tmp_path / "qrels.txt", "1 0 c 3\n1 0 d 1\n1 0 e 0\n"))
    assert (judged.gold_doc_ids, judged.grades) == ({"c", "d"}, {"c": 3, "d": 1})


@pytest.mark.parametrize("grades", [{"other": 2}, {"a": 0}, {"a": 0.5}, {"a": True}, [2]])
def test_grades_that_are_none_are_refused(tmp_path: Path, grades: Any) -> None:
    asked = write_jsonl(tmp_path / "q.jsonl", {"question": "Who?", "gold_doc_ids": ["a"], "grades": grades})
    with pytest.raises(SettingsError, match="line 1: `grades` does not give gold articles whole numbers from 1 on"):
        read_questions(asked)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("q.jsonl", '{"question": "Who?"}\n{"title": "no question"}\n', "line 2: not an object with a `question`"),
        (
            "q.jsonl",
            '{"_id": "d", "title": "Fire", "text": "An article."}\n',
            "line 1: not an object with a `question`",
        ),
        ("q.jsonl", "[1]\n", "line 1: not a JSON object"),
        ("q.jsonl", '{"question": "Who?", "history": "no"}\n', "line 1: `history`"),
        *(
            ("q.jsonl", json.dumps({"question": "Who?", "history": [message]}), "line 1: in `history`, .* is no .*role")
            for message in (
                {"speaker": "Ann", "text": "What sank?"},
                {"question": "What sank?", "answer": "The Hope."},
                {"role": "user", "content": None},
                {"role": "narrator", "content": "It sank."},
                "What sank?",
            )
        ),
        ("q.jsonl", '{"question": "Who?", "answers": [["x"]]}\n', "line 1: `answers` is not a text or a list of texts"),
        ("q.jsonl", '{"question": "Who?", "answerable": "maybe"}\n', "line 1: `answerable` is 'maybe'"),
        ("q.jsonl", '{"question": "Who?", "as_of": "spring"}\n', "line 1: `as_of` is 'spring'"),
        (
            "q.jsonl",
            '{"qid": "1", "question": "A?"}\n\n{"qid": 1, "question": "B?"}\n',
            "line 3: the id '1' is already",
        ),
        ("q.jsonl", "\n", "holds no question"),
        ("q.csv", "frage;antwort\nWer?;Ada\n", "no column is called question or query; there are frage, antwort"),
        ("q.csv", 'question,answer\nWho?,Ada\nWhy?,"never closed\nHow?,so\n', "line 4: unexpected end"),
        ("q.jsonl", '{"question": "Who?", "fields": "\\ud83d"}\n', "line 1: '.ud83d' is half of a character"),
        ("q.csv", "question\nWho?,too,many\n", "line 2: more cells"),
        ("q.json", '{"rows": []}', "neither a list of questions nor"),
        ("q.json", "{", "is not JSON"),
    ],
)
def test_what_is_no_question_is_named_with_file_and_line(tmp_path: Path, name: str, text: str, says: str) -> None:
    path = write(tmp_path / name, text)
    with pytest.raises(SettingsError, match=f"{name}.*{says}"):
        read_questions(path)


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "latin.jsonl").write_bytes(b'{"question": "Caf\xe9?"}')
    with pytest.raises(SettingsError, match=r"latin\.jsonl is not UTF-8"):
        read_questions(tmp_path / "latin.jsonl")
    with pytest.raises(SettingsError, match=r"none\.jsonl cannot be read"):
        read_questions(tmp_path / "none.jsonl")
    with pytest.raises(SettingsError, match=r"no queries\.jsonl"):
        read_questions(tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1 0 d 1\n1 2\n", "line 2: qrels have 3 columns"),
        ("1 0 d high\n", "line 1: the grade 'high' is no number"),
        ("1 0 d 0.5\n", "line 1: the grade '0.5' is no whole number"),
    ],
)
def test_a_bad_line_of_qrels_is_named(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        read_qrels(write(tmp_path / "qrels.txt", text))


def test_qrels_for_other_questions_are_refused(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "q.jsonl", {"qid": "1", "question": "Who?"})
    with pytest.raises(SettingsError, match="judges none of the questions"):
        read_questions(path, write(tmp_path / "qrels.txt", "9 0 d 1\n"))


def test_questions_that_were_written_are_read_back_the_same(tmp_path: Path) -> None:
    history = (Turn("What sank?", "The Hope."), Turn("Where?", ""))
    questions = [
        Question("1", "And the crew?", ("Nine",), frozenset({"a"}), True, "fact", history, ("Nine were saved.",), True,
                 "talk", {"lang": "en"}, date(2026, 3, 14)),
        Question("2", "Who?", gold_doc_ids=frozenset({"a"})),
        Question("3", "Why?", answerable=False),
        Question("4", "When?", gold_doc_ids=frozenset("ab"), grades={"b": 3, "a": 1}),
    ]  # fmt: skip
    path = write(tmp_path / "questions.jsonl", lines_of(questions))
    assert stored(path) == questions
