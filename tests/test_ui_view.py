"""What the page draws from values: escaping, verdicts, citations, the marked span, dates; and the conversation."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from fake_dateline import ARTICLES, FakeDateline, stored

from qa.errors import QuestionError
from qa.schema import (
    Answer,
    AnswerSentence,
    Checked,
    Citation,
    Dated,
    Draft,
    Filters,
    Found,
    IngestReport,
    Progress,
    Refusal,
    Searched,
    Window,
)
from qa.words.clean import clean, days, esc, one_line, safe_url, stamp
from ui.article_view import article_html, body_html, panel_html
from ui.asking import checked_question, read_filters
from ui.library_view import library_html, progress_html, report_html
from ui.thread import KEPT, Conversation, Exchange, Spot, follow, resolve
from ui.view import exchange_html, welcome_html

EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "![x](http://canary.invalid/a.png)",
    "[click](javascript:alert(1))",
    "<iframe src='http://canary.invalid'></iframe>",
    "</mark></p></aside><form action=http://canary.invalid>",
    "' onmouseover='alert(1)",
    "${alert(1)} {{constructor.constructor('alert(1)')()}} `",
    "\x1b[31mred\x1b]8;;http://canary.invalid\x07link\x1b]8;;\x07",
    "\u202egnp.exe\u202c \u2066hidden\u2069 \u200bzero \U000e0041tag",
)


def answered(question: str = "What did the board decide?") -> Exchange:
    dateline = FakeDateline()
    exchange = Exchange(1, question)
    for event in dateline.engine.stream(question):
        exchange = follow(exchange, event)
    return exchange


class Seen(HTMLParser):
    """The names of tags and attributes in some HTML, as a browser would read them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


# --- text nobody vouches for ---


@pytest.mark.parametrize("evil", EVIL)
def test_no_article_or_model_text_becomes_markup_or_hides(evil: str) -> None:
    article = stored("evil", evil, f"{evil}\n\n{evil} and more", evil, evil, author=evil, url=f"javascript:{evil}")
    found = Found(evil, evil, evil, evil, evil, evil, 0, 5, evil, 1.0, copies=(evil,))
    citation = Citation(1, "evil", evil, evil, evil, evil, evil, 0, len(evil), evil)
    sentence = AnswerSentence(evil, "partial", (1,), evil)
    answer = Answer(
        evil, True, evil, (sentence,), (citation,), window=Window(None, date(2025, 11, 1), evil), model=evil
    )
    exchange = Exchange(1, evil, Filters(outlets=(evil,)), Searched(evil, None, (found,)), evil, answer=answer)
    spot = Spot("t1-c1", "Citation 1 of 1", "evil", 0, len(evil), evil)
    drawn = (
        exchange_html(exchange)
        + exchange_html(replace(exchange, answer=None, notice=evil, checked=(Checked(sentence, (citation,)),)))
        + panel_html(article, spot)
        + panel_html(None, spot)
        + article_html(article)
        + library_html([article], 1, evil)
        + library_html([], 0, evil)
        + report_html(IngestReport(refused=(Refusal(evil, evil),)))
        + progress_html(Progress(evil, 1, 2, evil))
        + welcome_html(1, [evil])
    )
    ours = Seen(exchange_html(answered()) + article_html(ARTICLES[0]) + library_html(ARTICLES, 3, ""))
    seen = Seen(drawn)
    assert seen.tags <= ours.tags | {"progress", "mark", "blockquote", "b", "ul"}
    assert not seen.tags & {"script", "img", "iframe", "form", "a"}
    assert seen.attributes <= ours.attributes | {"max", "value", "role", "disabled", "title"}
    assert drawn == clean(drawn)


def test_cleaning_takes_the_codes_and_leaves_the_words() -> None:
    assert clean("\x1b[1;31mred\x1b[0m \u202eevil\u202c\u200b zero\x00\x07 tab\there\n") == "red evil zero tab\there\n"
    assert clean("क्‍ष نمی‌خواهم 👩‍🚒") == "क्‍ष نمی‌خواهم 👩‍🚒"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//host.invalid", "http://a@b.invalid/", "http://x y", "ftp://a/b",
            "", None, "http://[", "https://\u202ea.invalid"],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(url: str | None) -> None:
    assert safe_url(url) is None
    assert "<a " not in article_html(stored("x", "T", "Text.", None, None, url=url))


def test_a_link_to_the_original_gives_nothing_away() -> None:
    drawn = article_html(ARTICLES[0])
    assert 'href="https://courier.example/ferry-pier" target="_blank" rel="noopener noreferrer nofollow"' in drawn


# --- dates ---


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2025-11-18", "18 Nov 2025"),
        ("2025-11-18T09:30:00+09:00", "18 Nov 2025, 09:30 (UTC+09:00)"),
        ("2025-11-18T09:30:00Z", "18 Nov 2025, 09:30 UTC"),
        (None, "date unknown"),
        ("last week", "last week"),
    ],
)
def test_dates_are_shown_as_the_source_gave_them(published: str | None, shown: str) -> None:
    assert re.sub(r"<[^>]+>", "", stamp(published, with_time=True)) == shown


def test_a_window_reads_like_a_date_in_a_newspaper() -> None:
    assert days(date(2025, 11, 1), date(2025, 11, 7)) == "1–7 Nov 2025"
    assert days(date(2025, 10, 30), date(2025, 11, 2)) == "30 Oct – 2 Nov 2025"
    assert days(date(2024, 12, 30), date(2025, 1, 2)) == "30 Dec 2024 – 2 Jan 2025"
    assert days(date(2025, 11, 1), None) == "since 1 Nov 2025"
    assert days(None, date(2025, 11, 7)) == "up to 7 Nov 2025"
    assert days(date(2025, 11, 1), date(2025, 11, 1)) == "1 Nov 2025"


def test_a_long_line_is_cut_at_a_word() -> None:
    assert one_line("The  harbour\nboard voted", 18) == "The harbour board…"
    assert one_line("short", 18) == "short"


# --- an answer ---


def test_each_sentence_has_its_verdict_in_words_and_its_numbered_citations() -> None:
    drawn = exchange_html(answered())
    words = re.sub(r"<[^>]+>", " ", drawn)
    assert words.count("Supported") == 2
    assert "Partly supported" in words
    assert "the article attributes this to the board's engineer" in html.unescape(words)
    assert "2 of 4 sentences verified" in words
    assert "1 sentence was left out" in words
    assert re.findall(r'data-ref="(t1-c\d)"[^>]*>(\[\d\])<', drawn)[:3] == [
        ("t1-c1", "[1]"), ("t1-c2", "[2]"), ("t1-c1", "[1]")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("confidence", "answered_", "shown"),
    [
        (0.93, True, '<span aria-hidden="true">·</span> confidence 93% <'),
        (0.58, True, "confidence 58%: read what is quoted before you rely on it"),
        (1.0, True, "confidence over 99%"),
        (0.31, False, '<p class="tally">chance that the articles hold the answer: 31%</p>'),
        (0.0, False, '<p class="tally">chance that the articles hold the answer: under 1%</p>'),
    ],
)
def test_each_answer_states_its_confidence(confidence: float, answered_: bool, shown: str) -> None:
    told = answered().answer
    assert told is not None
    answer = replace(told, answered=answered_, confidence=confidence)
    assert shown in exchange_html(replace(answered(), answer=answer))


def test_what_a_rule_decided_or_a_model_declined_states_no_chance() -> None:
    told = answered().answer
    assert told is not None
    for answer in (
        replace(told, confidence=1.0, calibrated=False),
        replace(told, answered=False, confidence=0.0, calibrated=False),
        replace(told, answered=False, confidence=0.93),
    ):
        drawn = exchange_html(replace(answered(), answer=answer))
        assert "confidence" not in drawn
        assert "chance" not in drawn


def test_no_id_stands_twice_in_an_answer() -> None:
    names = re.findall(r'\sid="([^"]+)"', exchange_html(answered()))
    assert len(names) == len(set(names))


def test_a_marker_without_a_citation_is_not_shown() -> None:
    answer = Answer("q", True, "A. [7]", (AnswerSentence("A.", "supported", (7,)),))
    drawn = exchange_html(Exchange(1, "q", answer=answer))
    assert "[7]" not in drawn
    assert 'data-do="open"' not in drawn


def test_conflicting_sources_stand_side_by_side_with_outlet_and_date() -> None:
    drawn = exchange_html(answered())
    conflict = drawn[drawn.index('class="conflict"') :]
    first, second = re.findall(r'<blockquote class="side">(.*?)</blockquote>', conflict)
    assert "Courier" in first
    assert "18 Nov 2025" in first
    assert "Ledger" in second
    assert "20 Nov 2025" in second


def test_how_many_sources_say_each_side_stands_below_it() -> None:
    told = answered().answer
    assert told is not None
    counted = replace(
        told.conflicts[0], over="figure", says=("3.4 million", "<4.1> million"), sources=(3, 1), alone=(4,)
    )
    drawn = exchange_html(replace(answered(), answer=replace(told, conflicts=(counted,))))
    first, second = re.findall(r'<blockquote class="side">(.*?)</blockquote>', drawn)
    assert "The reports differ" in drawn
    assert "3 reports say 3.4 million" in first
    assert "Only this one says &lt;4.1&gt; million" in second


def test_what_was_found_is_dated_and_names_wire_copies() -> None:
    drawn = exchange_html(answered())
    found = drawn[drawn.index('class="found"') :]
    assert re.findall(r'data-ref="([^"]+)"', found) == ["t1-f1", "t1-f2", "t1-f3"]
    assert "date unknown" in found
    assert "Also carried by The Inland Post (fiction)" in found


def test_a_declined_question_shows_the_nearest_passages_instead() -> None:
    drawn = exchange_html(answered("nothing about dogs"))
    assert '<p class="declined">The articles in this archive do not say.</p>' in drawn
    assert re.findall(r'data-ref="([^"]+)"', drawn) == ["t1-n1", "t1-n2"]
    assert "verified" not in drawn


def test_what_a_question_may_mean_is_listed_first_and_each_can_be_asked_of() -> None:
    drawn = exchange_html(answered("which pier?"))
    first, others = drawn[drawn.index('class="found"') :].split('aria-label="What else was found"')
    asked = [f"which pier? ({article.title})" for article in FakeDateline().articles()[:2]]
    assert re.findall(r'data-do="ask" data-ref="([^"]+)"', first) == asked
    assert re.findall(r'data-do="open" data-ref="([^"]+)"', first) == ["t1-n1", "t1-n2"]
    assert re.findall(r'data-do="\w+" data-ref="([^"]+)"', others) == ["t1-n3"]


def test_what_the_articles_say_instead_of_a_false_premise_opens_like_any_citation() -> None:
    quoted = answered().citations[0]
    text = f"The articles do not say that the pier was sold. What they say of it: Courier: “{quoted.quote}” [1]"
    answer = Answer("q", False, text, premise="the pier was sold", instead=quoted, nearest=answered().found[:2])
    exchange = Exchange(1, "Why was the pier sold?", answer=answer)
    drawn = exchange_html(exchange)
    declined = drawn[drawn.index('class="declined"') : drawn.index('class="found"')]
    assert declined.count("[1]") == 1
    assert 'data-do="open" data-ref="t1-c1"' in declined
    spot = resolve(Conversation((exchange,), 1), "t1-c1")
    assert spot is not None
    assert (spot.article_id, spot.start, spot.end) == (quoted.article_id, quoted.start, quoted.end)
    assert re.findall(r'data-ref="([^"]+)"', drawn) == ["t1-c1", "t1-n1", "t1-n2"]


def test_the_window_and_its_reason_are_shown() -> None:
    assert "Searching <b>17–23 Nov 2025</b> because the question says “this week”" in exchange_html(
        answered("What happened this week?")
    )


def test_the_window_can_be_changed() -> None:
    drawn = exchange_html(answered("What happened this week?"))
    assert 'data-do="dates" data-ref="2025-11-17/2025-11-23"' in drawn


def test_days_that_quoted_words_mean_and_opinion_are_shown_where_the_sentence_does_not_say_so() -> None:
    cited = answered().citations[0]
    told = replace(cited, dates=(Dated("Tuesday", "2025-11-18", "2025-11-18"),), opinion=True)

    def drawn(text: str) -> str:
        sentence = AnswerSentence(text, "supported", (1,))
        return exchange_html(Exchange(1, "q", checked=(Checked(sentence, (told,)),)))

    assert "quotes an opinion piece; Tuesday is 18 November 2025" in drawn("The board voted on Tuesday.")
    said = drawn("Courier (opinion): “The board voted on Tuesday.” (Tuesday is 18 November 2025)")
    assert 'class="told"' not in said


def test_an_opinion_piece_is_marked_in_the_list_of_what_was_found() -> None:
    (first, *_) = answered().found
    searched = Searched("q", None, (replace(first, opinion=True),))
    assert '<span class="opinion">Opinion</span>' in exchange_html(Exchange(1, "q", searched=searched))


def test_a_draft_is_marked_as_unchecked_and_gives_way_to_checked_sentences() -> None:
    exchange = follow(Exchange(1, "q"), Draft("The board voted. [1] A bus"))
    assert "Unchecked draft" in exchange_html(exchange)
    exchange = follow(exchange, Checked(AnswerSentence("The board voted.", "supported", ()), ()))
    assert exchange.draft == "A bus"
    drawn = exchange_html(exchange)
    assert drawn.count("The board voted.") == 1
    exchange = follow(exchange, Answer("q", False, "The articles do not say."))
    assert "Unchecked draft" not in exchange_html(exchange)


# --- the article ---


def test_the_mark_is_exactly_the_quotation() -> None:
    exchange = answered()
    dateline = FakeDateline()
    for citation in exchange.citations:
        spot = resolve(Conversation((exchange,), 1), f"t1-c{citation.marker}")
        assert spot is not None
        drawn = panel_html(dateline.article(citation.article_id), spot)
        marks = re.findall(r"<mark[^>]*>(.*?)</mark>", drawn, re.DOTALL)
        assert [html.unescape(mark) for mark in marks] == [citation.quote]


def test_a_mark_over_paragraphs_is_continued_and_named_once() -> None:
    text = "One two.\n\nThree & four.\n\nFive."
    drawn = body_html(text, (4, 22))
    marks = [html.unescape(mark) for mark in re.findall(r"<mark[^>]*>(.*?)</mark>", drawn)]
    assert marks == ["two.", "Three & four."[:12]]
    assert drawn.count('id="hit"') == 1


def test_a_text_without_blank_lines_has_a_paragraph_in_each_line() -> None:
    assert body_html("One.\nTwo.\n", None).count("<p>") == 2
    assert body_html("One,\nwrapped.\n\nTwo.", None).count("<p>") == 2


def test_an_article_that_changed_or_left_says_so_and_keeps_the_quotation() -> None:
    spot = Spot("t1-c1", "Citation 1 of 1", "bus", 0, 5, "A bus runs", "old-hash")
    changed = stored("bus", "Bus", "Now: A bus runs daily.", None, None)
    assert "these words still stand in it" in panel_html(changed, spot)
    assert "<mark" in panel_html(changed, spot)
    gone = panel_html(replace(changed, text="No service."), spot)
    assert "no longer has these words" in gone
    assert "A bus runs" in gone
    assert "<mark" not in gone
    assert "removed from the archive" in panel_html(None, spot)


# --- the conversation ---


def test_references_of_earlier_answers_keep_their_target_after_later_questions() -> None:
    conversation = Conversation().ask("one", Filters())
    conversation = conversation.with_last(replace(answered("one"), number=1))
    before = resolve(conversation, "t1-c3")
    conversation = conversation.ask("two", Filters()).with_last(replace(answered("two"), number=2))
    assert resolve(conversation, "t1-c3") == before
    assert exchange_html(conversation.exchanges[0]) == exchange_html(replace(answered("one"), number=1))


def test_numbers_are_never_used_again() -> None:
    conversation = Conversation().ask("one", Filters()).ask("two", Filters())
    assert conversation.without_last().ask("two again", Filters()).exchanges[-1].number == 3
    assert conversation.cleared().ask("three", Filters()).exchanges[-1].number == 3
    for place in range(KEPT + 5):
        conversation = conversation.ask(str(place), Filters())
    assert len(conversation.exchanges) == KEPT
    assert len({exchange.number for exchange in conversation.exchanges}) == KEPT


@pytest.mark.parametrize(
    "ref", ["", "t1", "t1-c99", "t9-c1", "t1-x1", "t1-c1 ", "../etc", "t1-c1\n", "t१-c1", "t1-c01"]
)
def test_a_reference_the_page_did_not_give_out_opens_nothing(ref: str) -> None:
    assert resolve(Conversation((answered(),), 1), ref) is None


def test_citations_lead_to_their_neighbours() -> None:
    conversation = Conversation((answered(),), 1)
    first, last = resolve(conversation, "t1-c1"), resolve(conversation, "t1-c4")
    assert first is not None
    assert last is not None
    assert (first.previous, first.next) == ("", "t1-c2")
    assert (last.previous, last.next) == ("t1-c3", "")


def test_only_answered_questions_are_history() -> None:
    conversation = Conversation((answered("one"), Exchange(2, "two", stopped=True)), 2)
    assert [turn.question for turn in conversation.history()] == ["one"]


# --- what is typed ---


def test_a_question_is_capped_and_not_empty() -> None:
    assert checked_question("  why? ") == "why?"
    for text in ("", "   ", None):
        with pytest.raises(QuestionError):
            checked_question(text)
    with pytest.raises(QuestionError, match="2,000"):
        checked_question("x" * 2001)


def test_filters_name_the_field_that_is_no_date() -> None:
    assert read_filters("2025-11-01", "", None, ["A"]) == Filters(None, date(2025, 11, 1), None, ("A",))
    with pytest.raises(QuestionError, match="As of: “31 Feb”"):
        read_filters("", "", "31 Feb", [])
    with pytest.raises(QuestionError, match="ends"):
        read_filters("2025-11-02", "2025-11-01", "", None)


# --- the library ---


def test_the_report_gives_each_refused_file_one_reason_and_no_folder() -> None:
    refused = (Refusal("/tmp/x/empty.txt", "the file is empty"), Refusal("/tmp/x/a.jsonl, line 3", "not JSON"))
    drawn = re.sub(r"<[^>]+>", " ", report_html(IngestReport(new=2, unchanged=1, refused=refused)))
    assert "2 new" in re.sub(r" +", " ", drawn)
    assert "empty.txt" in drawn
    assert "a.jsonl, line 3" in drawn
    assert "/tmp" not in drawn


def test_the_table_shows_date_outlet_title_author_id_and_versions() -> None:
    assert "1 articles; 8,119 passages still get contextual vectors" in library_html([ARTICLES[0]], 1, "", 8119)
    drawn = library_html([replace(ARTICLES[0], version=3)], 1, "")
    cells = re.findall(r'<td class="(\w+)">(.*?)</td>', drawn)
    assert [name for name, _ in cells] == ["date", "outlet", "title", "author", "id", "versions"]
    assert cells[-1][1] == "3"
    assert esc("Old ferry pier to close for the winter") in dict(cells)["title"]


def test_a_part_of_the_question_that_the_articles_do_not_answer_is_named() -> None:
    answer = Answer(
        "q", True, "A.", (AnswerSentence("A.", "supported", ()),), unanswered=("What is <b>she</b> paid?",)
    )  # fmt: skip
    drawn = exchange_html(Exchange(1, "q", answer=answer))
    assert "do not hold an answer to" in drawn
    assert "What is &lt;b&gt;she&lt;/b&gt; paid?" in drawn


def test_quotations_that_stand_in_for_what_a_model_wrote_are_told() -> None:
    exchange = answered()
    assert exchange.answer is not None
    stood_in = replace(exchange.answer, quoted=True, model="local:qwen", dropped=1)
    drawn = exchange_html(replace(exchange, answer=stood_in))
    assert "quoted from the articles in place of what local:qwen wrote" in drawn
