"""What later reports of the story of the best sentence tell in passages that the question did not find."""

from __future__ import annotations

from dataclasses import replace

from llama_index.core.schema import NodeWithScore, TextNode

from qa.answering.story_since import articles, unread, with_those
from qa.asking.question import Query
from qa.passages import split
from qa.reading.features import Part
from qa.retrieval.nodes import found
from qa.schema import Evidence, Found

ASKED = "What caused the halt of the Tarn lift?"
EARLY = "Strong winds caused the halt of the Tarn lift, a guard believed."
LATE = "A bolt gave way in the grip of the upper cabin."


def _node(text: str, article: str, published: str | None, start: int = 0) -> NodeWithScore:
    fields = dict.fromkeys(("title", "outlet", "author", "updated", "url"))
    place = {"article_id": article, "start": start, "end": start + len(text), "version": 1, "content_hash": ""}
    spans = [(start + first, start + last) for first, last in split(text, 400).sentences]
    told = {"sentences": spans, "entries": (), "agreement": 1.4, "published": published}
    return NodeWithScore(node=TextNode(id_=f"{article}:{start}", text=text, metadata=fields | place | told), score=1.0)


def _part(passage: Found, score: float, story: frozenset[str]) -> Part:
    text = passage.text
    return Part(ASKED, (Evidence(passage, 0, len(text), text, score, akin=story),), None)


def test_the_later_reports_of_the_story_are_known_where_the_best_answers() -> None:
    passages = [found(_node(EARLY, "early", "2026-02-14"))]
    passages += [found(_node(LATE, name, day)) for name, day in (("late", "2026-02-19"), ("else", "2026-02-20"))]
    passages += [found(_node(LATE, "same day", "2026-02-14")), found(_node(LATE, "undated", None))]
    story = frozenset({"early", "late", "same day", "undated"})
    assert articles(_part(passages[0], 0.7, story), passages) == {"late"}
    assert articles(_part(passages[0], 0.3, story), passages) == frozenset()
    opinions = [replace(passage, opinion=True) for passage in passages]
    assert articles(_part(passages[0], 0.7, story), opinions) == frozenset()


def test_their_passages_that_were_not_found_are_read_the_beginning_first() -> None:
    near = [_node(LATE, "late", "2026-02-19", start) for start in (900, 600, 300, 0)]
    near += [_node(EARLY, "early", "2026-02-14")]
    known = [found(near[1])]
    read = unread(Query(ASKED), near, frozenset({"late"}), known)
    assert [found(node).start for node in read] == [0, 900, 300]


def test_what_they_tell_counts_as_of_the_story_if_it_comes_near_to_answering() -> None:
    story = frozenset({"early", "late"})
    part = _part(found(_node(EARLY, "early", "2026-02-14")), 0.7, story)
    told = _part(found(_node(LATE, "late", "2026-02-19")), 0.4, frozenset({"late"}))
    both = with_those(part, told).evidence
    assert [item.text for item in both] == [EARLY, LATE]
    assert both[1].akin == story
    far = _part(found(_node(LATE, "late", "2026-02-19")), 0.1, frozenset({"late"}))
    assert with_those(part, far) == part
