"""Sentences and passages, with exact spans."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qa.passages import split, words

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from('abc AB.!?\n \n"”“’,;1é漢字。」\u2028\u00a0'), st.characters(codec="utf-8")),
    max_size=400,
)


@given(TEXTS, st.integers(5, 40))
@example("The end. The end. The end.\n\nThe end.", 5)
@example("漢" * 80 + " 字 漢字", 40)
@example("漢" * 81 + " 字 漢字", 40)
@example("\n\n  \n", 40)
@settings(max_examples=150, deadline=None)
def test_spans_are_ordered_apart_trimmed_inside_and_cover_all_that_is_not_space(text: str, longest: int) -> None:
    cut = split(text, longest)
    for spans in (cut.sentences, cut.passages):
        last = 0
        for start, end in spans:
            assert last <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
            assert not text[last:start].strip()
            last = end
        assert not text[last:].strip()


@given(TEXTS, st.integers(5, 40))
@settings(max_examples=50, deadline=None)
def test_passages_begin_and_end_with_sentences(text: str, longest: int) -> None:
    cut = split(text, longest)
    assert {start for start, _ in cut.passages} <= {start for start, _ in cut.sentences}
    assert {end for _, end in cut.passages} <= {end for _, end in cut.sentences}


def test_repeated_sentences_keep_their_own_places() -> None:
    text = "It rained. It rained. It rained."
    assert split(text, 40).sentences == ((0, 10), (11, 21), (22, 32))


def test_abbreviations_do_not_end_a_sentence_and_lines_do() -> None:
    text = "Mr. Lee met Dr. Ona at 5 p.m. on Monday.\nA heading\nThen he left."
    assert [text[a:b] for a, b in split(text, 40).sentences] == text.split("\n")


@pytest.mark.parametrize(
    "one",
    [
        "Der Bau begann Mitte des 18. Jahrhunderts.",
        "Im Laufe des 18. und 19. Jahrhunderts wuchs die Stadt.",
        "Sie spielen in der vierten Liga (5. Rang in Polen) und hoffen.",
        "In der Partie hat der 1. FC Dorne gegen die 2. Mannschaft verloren.",
        "Der Konzern zahlt an die Stadt 5 Mio. Euro und 3 Mrd. Dollar.",
        "Die Brücke wurde von Elisabeth II. eröffnet und im Jahr 5 n. Chr. gebaut.",
        "El Sr. Pérez y la Dra. Ruiz viven en la ciudad.",
        "The S.H.I.E.L.D. faction and the U.S. states agreed.",
        "The K.O. II sampler costs less than the K.O. of last year.",
    ],
)
def test_ordinals_and_abbreviations_of_german_and_spanish_end_no_sentence(one: str) -> None:
    text = f"{one} Danach war alles anders."
    assert next(text[a:b] for a, b in split(text, 40).sentences) == one


@pytest.mark.parametrize(
    "two",
    [
        ("Er wohnt in der Strasse des Marktes 12.", "Der Markt ist alt."),
        ("Die Zahl der Toten stieg auf 18.", "Experten warnen vor mehr."),
        ("She won the title at the age of 39.", "Experts were stunned."),
        ("Der Zug fährt vom Gleis 7.", "Reisende müssen warten."),
        ("Die Lehrer sind in der Klasse 8.", "Eltern loben das sehr."),
        ("Es geschah in der Nacht zum 7.", "Mindestens 20 Menschen starben."),
        ("Der Umsatz stieg auf 5 Mrd.", "Der Gewinn ist gleich geblieben."),
        ("The road ends at Route 99.", "Due to traffic it is slow."),
        ("He moved to the U.S.", "Then he wrote a book."),
    ],
)
def test_a_plain_number_ends_a_sentence(two: tuple[str, str]) -> None:
    text = " ".join(two)
    assert tuple(text[a:b] for a, b in split(text, 40).sentences) == two


def test_japanese_sentences_end_at_their_full_stop_and_closing_bracket() -> None:
    text = "首相は「そうだ。」と述べた。会議は終わった。"
    assert [text[a:b] for a, b in split(text, 40).sentences][-1] == "会議は終わった。"


def test_a_sentence_longer_than_a_passage_is_cut_between_words() -> None:
    text = " ".join(f"w{n}" for n in range(100))
    pieces = [text[a:b] for a, b in split(text, 40).passages]
    assert [len(piece.split()) for piece in pieces] == [40, 40, 20]


def test_passages_hold_at_most_so_many_words_and_a_short_tail_joins_the_one_before() -> None:
    text = " ".join("One two three four five six seven eight." for _ in range(11))  # 88 words
    sizes = [words(text[a:b]) for a, b in split(text, 42).passages]
    assert sizes == [40, 48]


@pytest.mark.parametrize(
    "second",
    ["They had eaten the cloth from the wires.", "But it was cold.", "“It was mice,” she said.", "Sie waren schuld."],
)
def test_what_points_back_opens_no_passage_if_there_is_room_for_the_sentence_before(second: str) -> None:
    before, first, after = (
        "The museum of old machines opened its doors again in May. ",
        "The biggest worry was mice. ",
        " All was mended by June.",
    )
    text = f"{before}{first}{second}{after}"
    longest = words(before + first)  # the second sentence would open the next passage
    begun = [text[start:end] for start, end in split(text, longest).passages]
    assert begun[0] == before.strip()
    assert begun[1].startswith(f"{first}{second}")
    alone = f"{before}{first}The wires were bare.{after}"
    assert alone[split(alone, longest).passages[1][0] :].startswith("The wires")


@pytest.mark.parametrize("text", ["", " ", "\n\t \n"])
def test_blank_text_has_no_spans(text: str) -> None:
    assert split(text, 40).sentences == split(text, 40).passages == ()


def test_two_cjk_characters_count_as_one_word() -> None:
    assert words("one two three") == 3
    assert words("漢字漢字 abc") == 4
