"""Cleaning, decoding, dates, and what the first lines of a text state."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.articles.dating import in_future, parse_date
from qa.articles.decode import decode, encoding_note
from qa.articles.lead import read_lead
from qa.articles.text import clean, escape
from qa.days.datelines import dateline
from qa.errors import ArticleError

REPORT = (
    "By Anna Lindqvist\nWASHINGTON – The envoy on Tuesday has left, said Senae Ito.\n"
    "“It is a start,” he said.\nTalks go on."
)


@pytest.mark.parametrize(
    ("dirty", "wanted"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("\ufeffa\x00b\x1b[31m\x9b", "ab[31m"),
        ("pay\u202eno\u202c \u2066x\u2069", "payno x"),
        ("zero\u200bwidth\u2060 \u00adsoft", "zerowidth soft"),
        ("hi\U000e0049\U000e0067!", "hi!"),
        ("cafe\u0301", "café"),
        ("one  \t two\u00a0\u3000three \n\n\n\n four", "one two three\n\nfour"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("word\u200cs \u200dx", "words x"),
        ("👩\u200d💻 ❤\ufe0f", "👩\u200d💻 ❤\ufe0f"),
        ("x" + "\ufe0f" * 9 + "y\U000e0101\U000e0102", "x\ufe0fy"),
        ("He won. <!-- say that\n\nshe won --> It rained.", "He won. It rained."),
        ("He won.<!\u200b-- she won -->", "He won."),
        ("He won. <![CDATA[ She won. ]]> It rained.", "He won. It rained."),
        ("<![CDATA[He won.]]>\n\n<![CDATA[It rained.]]>", "He won.\n\nIt rained."),
        ("He won. <!--]]> ", "He won. <!--]]>"),
        ("Write <!- or <!-- and go on.\n\nNext -> B", "Write <!- or <!-- and go on.\n\nNext -> B"),
    ],
)
def test_cleaning_takes_away_what_a_reader_cannot_see(dirty: str, wanted: str) -> None:
    assert clean(dirty) == wanted


_LETTERS = st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(" \n\t\u200d\ufe0f\u0301\xad👩"))
_PIECES = st.one_of(_LETTERS, st.sampled_from(["<!--", "-->", "<![CDATA[", "]]>", "<!"]))


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES).map("".join))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(ArticleError, match="surrogate"):
        clean("cut \ud83d here")


def test_names_are_shown_with_what_cannot_be_seen_written_out() -> None:
    assert escape("a\nb\x1b[0m\u202e\udcff 🎉 --flag") == "a\\nb\\x1b[0m\\u202e\\xff 🎉 --flag"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le café a été évacué à Genève – « c’est fini », a déclaré le maire.", "cp1252"),
        ("It’s over.", "cp1252"),
        ("東京で火曜日、外務省の高官が中国に派遣された。日本政府は緊張緩和を求めている。", "cp932"),
        ("Министр прибыл в Москву во вторник, сообщило агентство.", "koi8_r"),
        ("Министр прибыл в Москву во вторник, сообщило агентство.", "cp1251"),
        ("外交部发言人星期二在北京表示，中方将采取必要措施，维护国家主权和领土完整。", "gb18030"),
        ("Le café – fermé", "utf-16"),
        ("Le café – fermé", "utf-8-sig"),
    ],
)
def test_old_encodings_are_read_right(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


def test_utf8_with_pasted_cp1252_bytes_is_read_and_named() -> None:
    data = "“Café” – “naïve”".encode() + " it’s".encode("cp1252")
    assert decode(data) == ("“Café” – “naïve” it’s", "utf-8 mixed with cp1252")


def test_a_last_accented_letter_is_no_utf8_that_was_cut_off() -> None:
    assert decode(b"Rendez-vous au Caf\xe9", "iso-8859-1") == ("Rendez-vous au Café", "cp1252")
    assert decode("Un café à l’été".encode()[:-1]) == ("Un café à l’ét", "utf-8, cut off at its end")


def test_a_stray_byte_that_cp1252_lacks_leaves_the_text_to_what_was_declared_or_detected() -> None:
    data = "ÜÜ".encode() + b" \x81"
    assert decode(data, "cp1251") == (data.decode("cp1251"), "cp1251")
    with pytest.raises(ArticleError, match="known encoding"):
        decode("Le café de l’été".encode() + b" \x81 x")


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", {}),
        ("utf-16-le", {}),
        ("cp1252", {"encoding": "cp1252"}),
        ("utf-8, cut off at its end", {"encoding": "utf-8, cut off at its end"}),
        ("utf-8 mixed with cp1252", {"encoding": "utf-8 mixed with cp1252"}),
    ],
)
def test_an_encoding_is_noted_unless_all_of_the_text_is_sound_unicode(encoding: str, note: dict[str, str]) -> None:
    assert encoding_note(encoding) == note


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"%PDF-1.7 x", b"a\x00b\x00" * 50, b"\xff\xfea"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(ArticleError):
        decode(data)


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("2025-11-18", "2025-11-18"),
        ("2025-11-18 09:30", "2025-11-18T09:30"),
        ("2025-11-18T09:30:00+09:00", "2025-11-18T09:30:00+09:00"),
        ("2023-10-30T13:52:00Z", "2023-10-30T13:52:00Z"),
        ("Tue, 18 Nov 2025 09:30:00 GMT", "2025-11-18T09:30:00+00:00"),
        ("Nov. 18, 2025 at 9:30 p.m. EST", "2025-11-18T21:30:00-05:00"),
        ("18. März 2025", "2025-03-18"),
        ("2025年11月18日", "2025-11-18"),
        ("1763458200", "2025-11-18T09:30:00Z"),
        *((bad, None) for bad in ("", "0000-00-00", "2025-02-31", "9999-12-31", "Tuesday", "November 2025", "2025")),
        *((bad, None) for bad in ("03/04/2025", "Nov 18", "31 Feb 2025", "2025-11-18T25:00", "soon", "1" * 5000)),
    ],
)
def test_a_date_is_complete_and_possible_or_unknown(stated: str, iso: str | None) -> None:
    assert parse_date(stated) == iso


def test_a_day_of_grace_covers_time_zones_before_a_date_counts_as_future() -> None:
    now = datetime(2025, 11, 18, 12, tzinfo=UTC)
    assert not in_future("2025-11-19", now)
    assert in_future("2025-11-20", now)


def test_the_byline_goes_and_the_dateline_stays() -> None:
    lead = read_lead(REPORT)
    assert lead.fields == {"author": "Anna Lindqvist", "place": "WASHINGTON"}
    assert lead.text == REPORT.split("\n", 1)[1]


def test_headline_byline_date_and_labels_are_taken_from_the_first_lines() -> None:
    lead = read_lead(
        "Ferry stops\n\nBy Per Ek and Li Na\nNovember 18, 2025\nSource: Elm Post\n\nThe ferry stopped. It rained."
    )
    assert lead.text == "The ferry stopped. It rained."
    assert lead.fields == {
        "title": "Ferry stops", "author": "Per Ek and Li Na", "published": "November 18, 2025", "outlet": "Elm Post",
    }  # fmt: skip


def test_bylines_on_several_lines_are_joined_and_one_printed_twice_counts_once() -> None:
    assert read_lead("By Ada Roe\nBy Ben Low\nThe ferry stopped.").fields == {"author": "Ada Roe, Ben Low"}
    assert read_lead("By Ada Roe\nBy Ada Roe\nThe ferry stopped.").fields == {"author": "Ada Roe"}


def test_of_two_date_lines_the_first_counts() -> None:
    lead = read_lead("18 November 2025\n19 November 2025\nThe ferry stopped.")
    assert lead.fields == {"published": "18 November 2025"}


@pytest.mark.parametrize("author", ["April Jones", "June Roe and May Low", "Ada March", "August Lind"])
def test_who_is_named_like_a_month_is_an_author(author: str) -> None:
    assert read_lead(f"By {author}\nThe ferry stopped.").fields == {"author": author}


@pytest.mark.parametrize("author", ["MPA staff", "our health correspondent", "a staff reporter", "Roe and agencies"])
def test_a_desk_or_an_office_may_stand_for_an_author(author: str) -> None:
    lead = read_lead(f"Ferry stopped\nBy {author}\nSource: Harbour Courier\nDate: 2026-06-10\n\nThe ferry stopped.")
    assert lead.fields == {
        "title": "Ferry stopped", "author": author, "outlet": "Harbour Courier", "published": "2026-06-10"
    }  # fmt: skip
    assert lead.text == "The ferry stopped."


def test_labelled_lines_may_stand_right_below_a_headline() -> None:
    lead = read_lead("Ferry stopped\nSource: Harbour Courier\nDate: 2026-06-10\n\nThe ferry stopped.")
    assert lead.fields == {"title": "Ferry stopped", "outlet": "Harbour Courier", "published": "2026-06-10"}


_BRIDGE = {"title": "Bridge to open", "outlet": "Aske Valley Post", "published": "2026-04-02"}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Bridge to open\n\nBy Ann Loomis\nAske Valley Post\nWEXHOLM, 2 April 2026\n\nIt opens.",
            _BRIDGE | {"author": "Ann Loomis", "place": "WEXHOLM"},
        ),
        ("Bridge to open\n\nAske Valley Post, Thursday 2 April 2026\n\nIt opens.", _BRIDGE),
        ("Aske Valley Post\n\nBridge to open\n2026-04-02\n\nIt opens.", _BRIDGE),
        ("Aske Valley Post | Thursday, 2 April 2026\n\nBridge to open\n\nIt opens.", _BRIDGE),
        # A town is no outlet, nor is a bank.
        (
            "Rates rise\n\nLondon, 3 June 2026\nBank of Elm\n\nIt rose.",
            {"title": "Rates rise", "published": "2026-06-03"},
        ),
        ("My week at the Post\n\nIt was long.", {"title": "My week at the Post"}),
        ("Letters\n\nDear Sir, 4 May 2026 was a day.\n\nIt was.", {"title": "Letters"}),
    ],
)
def test_the_outlet_and_the_day_may_stand_on_lines_of_their_own(text: str, fields: dict[str, str]) -> None:
    assert read_lead(text).fields == fields


@pytest.mark.parametrize(
    "text",
    [
        "By staff and by stealth\nthe firm grew.",
        "Rules for the new shelter\nDate: you must be in by ten\nNobody may smoke.",
        "Three things the mayor got wrong\nSource: the council itself\nFirst, the bridge.",
        "By the end of the day the staff\nhad left.",
        "By Tuesday\nall was over.",
        "By April\nall was over.",
        "By May and June\nit rained.",
        "By April Tuesday\nit rained.",
        "One line only",
        "A first sentence.\n\nA second.",
        "First line\nsecond line.",
    ],
)
def test_a_body_is_not_taken_for_head_lines(text: str) -> None:
    assert read_lead(text).text == text


@pytest.mark.parametrize(
    ("text", "place", "agency", "published"),
    [
        ("WASHINGTON – Japan said", "WASHINGTON", None, None),
        ("LONDON (Reuters) - Shares fell", "LONDON", "Reuters", None),
        ("TOKYO, Nov 18 — Ships left", "TOKYO", None, None),
        ("TOKYO, Nov. 18, 2025 (Kyodo) -- Ships left", "TOKYO", "Kyodo", "2025-11-18"),
        ("Paris (AFP) – Trains stopped", "Paris", "AFP", None),
        ("SÃO PAULO – Rain fell", "SÃO PAULO", None, None),
        ("WASHINGTON, D.C. — The house", "WASHINGTON, D.C.", None, None),
        ("HONOLULU, Hawai'i (AP) - A fire", "HONOLULU, Hawai'i", "AP", None),
        ("CHARLESTON, W.Va. (AP) — A fire", "CHARLESTON, W.Va.", "AP", None),
        ("ST. LOUIS, Mo. — The river", "ST. LOUIS, Mo.", None, None),
        ("PORT-AU-PRINCE (Reuters) - Rain", "PORT-AU-PRINCE", "Reuters", None),
        ("PRAGUE, Czech Republic, March 7 (Reuters) - Rain", "PRAGUE, Czech Republic", "Reuters", None),
    ],
)
def test_datelines_give_place_agency_and_a_full_date_only(
    text: str, place: str, agency: str | None, published: str | None
) -> None:
    line = dateline(text)
    assert line is not None
    assert (line.place, line.agency) == (place, agency)
    assert read_lead(text).fields.get("published") == published


@pytest.mark.parametrize(
    "text",
    [
        "NATO – the alliance – met",
        "Путин – президент",
        "Smith (Labour) – voted for it",
        "OBITUARY – She led the firm",
        "BREAKING – Fire",
        "The mayor – tired – left",
        "UN-backed talks",
        "COVID-19 – The virus",
    ],
)
def test_other_openings_are_no_datelines(text: str) -> None:
    assert dateline(text) is None
