"""Whom an article comes back to, and whether its title names the subject before them."""

from __future__ import annotations

from qa.schema import Evidence, Found
from qa.timelines.bearing import bears
from qa.timelines.leading import leads, names_in, names_others
from qa.timelines.subject import Subject, articles
from tests.filing import embedder

TITLE = "Acme gains in the month in which Corvan's founder is sentenced"


def of_article(title: str, *sentences: str) -> list[Evidence]:
    text = "\n\n".join(sentences)
    found = Found(article_id=title, title=title, outlet="Post", author=None, published="2026-03-10", url=None, start=0,
                  end=len(text), text=text, score=1.0)  # fmt: skip
    return [Evidence(found, text.index(it), text.index(it) + len(it), it, 0.0) for it in sentences]


def test_an_article_comes_back_to_the_names_of_several_sentences() -> None:
    items = of_article("Fire", "On Monday Ada Roe left.", "On Tuesday Roe came.", "Then Roe and Hale met.")
    assert names_in(items) == {"roe"}


def test_the_name_that_stands_first_in_the_title_leads() -> None:
    acme, corvan = frozenset({"acme"}), frozenset({"corvan"})
    assert not leads(TITLE, corvan, acme)
    assert leads(TITLE, acme, corvan)
    assert leads("A founder is sentenced", corvan, acme)
    assert leads("Ten Hag answers Roe", frozenset({"hag"}), frozenset({"ten", "roe"}))


def test_a_sentence_names_others_by_its_first_word_if_the_article_comes_back_to_them() -> None:
    corvan, acme = frozenset({"corvan"}), frozenset({"acme"})
    assert names_others("Acme rose on Monday.", corvan, acme)
    assert not names_others("Shares rose on Monday.", corvan, acme)
    assert not names_others("Shares of Corvan rose on Monday.", corvan, acme)
    assert names_others("Shares of Belmar rose on Monday.", corvan, acme)


def test_where_another_leads_a_sentence_without_a_word_of_the_subject_is_of_the_other() -> None:
    words = embedder().embed_passages
    sentences = (
        "Shares of Acme are up in the month in which the founder of Corvan was sentenced.",
        "The founder of Corvan was sentenced on Monday.",
        "Shares of Acme fell on Tuesday.",
        "Analysts praised Acme on Wednesday.",
        "The court rose at noon.",
    )
    items = of_article(TITLE, *sentences)
    subject = Subject("the Corvan case", words)
    on = articles(subject, items)[TITLE]
    assert on.about
    assert not on.led
    assert [it.text for it in items if bears(subject, on, it)] == [sentences[1], sentences[4]]


def test_an_article_on_other_things_tells_of_a_name_only_what_it_does() -> None:
    long = "The ground was full and the rain held off until the last whistle, when the band played on. " * 4
    sentences = (long, "Kelm lost to Orran Rovers on Friday.", "Orran Rovers signed a keeper on Monday.")
    items = of_article("Kelm look for a coach", *sentences)
    subject = Subject("the Orran Rovers season", embedder().embed_passages)
    on = articles(subject, items)["Kelm look for a coach"]
    assert not on.about
    assert [it.text for it in items if bears(subject, on, it)] == [sentences[2]]
