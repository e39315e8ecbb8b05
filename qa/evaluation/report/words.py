"""What each figure is called and what it means, for a reader who was not there; and how numbers are written. Pure."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["share", "index", "ms", "count", "money"]


@dataclass(frozen=True)
class Words:
    """`kind` is how the figure is written: a share in per cent, an index between 0 and 1, milliseconds, a count."""

    label: str
    group: str
    kind: Kind
    says: str


ANSWERS, JUDGED, ARTICLES, PASSAGES, CITATIONS, DECLINING, COST, OTHER = (
    "Answers",
    "Judged by a model",
    "Finding the articles",
    "Finding the passages",
    "Citations",
    "Declining to answer",
    "Time and cost",
    "Further figures",
)
GROUPS = (ANSWERS, JUDGED, ARTICLES, PASSAGES, CITATIONS, DECLINING, COST, OTHER)
HEADLINES = (
    "right", "recall@10", "evidence@10", "citation_precision", "quote_integrity", "declined_unanswerable", "time_ms"
)  # fmt: skip
UNJUDGED = ("token_recall", "token_f1")  # what stands in the place of `right` where it is undefined

# By group: the name in metrics.json, the label, how it is written, and what it says.
_TABLE: dict[str, tuple[tuple[str, str, Kind, str], ...]] = {
    ANSWERS: (
        ("right", "Right", "share",
         "Questions answered rightly: the answer holds a reference answer, or, where the articles hold none, it "
         "declines."),
        ("exact_match", "Exact match", "share",
         "Answers that are a reference answer and nothing else, case, articles and punctuation aside. Answers in "
         "whole sentences seldom are."),
        ("token_f1", "Token F1", "index",
         "How far the words of the answer and of the nearest reference answer are the same. 1 is best. A short "
         "reference keeps an answer in whole sentences low."),
        ("token_recall", "Token recall", "index",
         "The share of the words of the nearest reference answer that stand in the answer. 1 is best. What there is to "
         "read where references are whole sentences."),
        ("contains", "Holds the reference", "share",
         "Answers in which a reference answer stands, with numbers and dates compared by value."),
        ("yes_no", "Yes or no", "share",
         "Of the questions to be answered with yes or no: those where the answer says the right one."),
        ("all_answers", "All answers", "share",
         "Of the questions that ask for several answers: those where all of them stand in the answer."),
    ),
    ARTICLES: (
        ("recall@4", "Articles found, first 4", "share",
         "Of the articles a question needs, the share that the search put among its first 4."),
        ("recall@10", "Articles found, first 10", "share",
         "Of the articles a question needs, the share that the search put among its first 10."),
        ("success@4", "Any article found, first 4", "share",
         "Questions with at least one needed article among the first 4."),
        ("success@10", "Any article found, first 10", "share",
         "Questions with at least one needed article among the first 10."),
        ("all_gold@4", "All articles found, first 4", "share",
         "Questions with every needed article among the first 4."),
        ("all_gold@10", "All articles found, first 10", "share",
         "Questions with every needed article among the first 10."),
        ("mrr", "MRR of articles", "index",
         "One divided by the rank of the first needed article. 1 is best."),
        ("ndcg@10", "nDCG of articles, first 10", "index",
         "How near the top the needed articles stand, against the best possible order. 1 is best."),
        ("ap@10", "AP of articles, first 10", "index",
         "Average precision: how few other articles stand before the needed ones. 1 is best."),
    ),
    PASSAGES: (
        ("passage_hits@4", "Any evidence found, first 4", "share",
         "Questions with a passage that holds gold evidence among the first 4 (MultiHop-RAG's Hits@4)."),
        ("passage_hits@10", "Any evidence found, first 10", "share",
         "Questions with a passage that holds gold evidence among the first 10 (MultiHop-RAG's Hits@10)."),
        ("passage_map@10", "MAP of passages, first 10", "index",
         "How few other passages stand before those with evidence (MultiHop-RAG's MAP@10). 1 is best."),
        ("passage_mrr@10", "MRR of passages, first 10", "index",
         "One divided by the rank of the first passage with evidence, 0 after the tenth (MultiHop-RAG's MRR@10). 1"
         " is best."),
        ("passage_ap@10", "AP of passages, first 10", "index",
         "Average precision: how few other passages stand before those with evidence, each of them counted. 1 is "
         "best."),
        ("evidence@10", "Evidence found, first 10", "share",
         "Of all gold evidence sentences, the share that stands in the first 10 passages."),
        ("all_evidence@4", "All evidence found, first 4", "share",
         "Questions whose gold evidence stands, all of it, in the first 4 passages."),
        ("all_evidence@10", "All evidence found, first 10", "share",
         "Questions whose gold evidence stands, all of it, in the first 10 passages."),
        ("passage_recall@10", "Passages found, first 10", "share",
         "Of the passages with gold evidence, the share among the first 10."),
        ("passage_ndcg@10", "nDCG of passages, first 10", "index",
         "How near the top the passages with evidence stand, against the best possible order. 1 is best."),
    ),
    CITATIONS: (
        ("citation_recall", "Citation recall", "share",
         "Sentences of the answers that their citations support, by Dateline's own check (after ALCE, Gao et al. "
         "2023)."),
        ("citation_precision", "Citation precision", "share",
         "Citations without which their sentence would not be supported, or that support it alone, by Dateline's own "
         "check (ALCE)."),
        ("citation_gold_precision", "Citations of gold", "share",
         "Citations that point to an article the question needs."),
        ("citation_gold_recall", "Gold cited", "share",
         "Of the articles a question needs, the share that the answer cites."),
        ("quote_integrity", "Quotes intact", "share",
         "Quotations that are, letter for letter, what the article says there. Anything below 100% is a fault."),
        ("verified", "Sentences verified", "share",
         "Sentences, those left out included, that the check found supported by what they cite."),
    ),
    DECLINING: (
        ("answered_answerable", "Answered where it can", "share",
         "Of the questions that the articles answer: those that were answered at all."),
        ("declined_unanswerable", "Declined where it must", "share",
         "Of the questions that the articles do not answer: those that were declined."),
        ("abstention_precision", "Precision of declining", "share",
         "Of the questions declined: those that the articles do not answer."),
        ("abstention_recall", "Recall of declining", "share",
         "Of the questions that the articles do not answer: those that were declined."),
        ("abstention_balanced_accuracy", "Balanced accuracy", "share",
         "Whether to answer, decided rightly: the mean over answerable and unanswerable questions. Guessing gives "
         "50%."),
        ("aurc", "Area under risk and coverage", "index",
         "The share of errors when only what the system is surest of stands, averaged over all ways to draw that line. "
         "To decline what the articles do not answer is no error. Lower is better."),
    ),
    COST: (
        ("time_ms", "Time, median", "ms",
         "Half of the questions took no longer than this from question to answer."),
        ("time_p95_ms", "Time, 95 of 100", "ms",
         "95 of 100 questions took no longer than this."),
        ("first_token_ms", "First words", "ms",
         "Time until the first words could be shown."),
        ("tokens", "Tokens", "count",
         "Tokens that the model read and wrote for a question."),
        ("cost", "Cost", "money",
         "What the model's tokens cost for a question, at the prices given to the run."),
    ),
}  # fmt: skip
WORDS = {name: Words(label, group, kind, says) for group, rows in _TABLE.items() for name, label, kind, says in rows}


_AT = re.compile(r"([a-z_]+)@(\d+)")  # at another k than the usual ones
_PAPER = re.compile(r" \(MultiHop-RAG's [^)]*\)")  # its figures are at 4 and 10
_JUDGED = re.compile(r"(judged_faithful|judged_correct)\[(.+)\]", re.DOTALL)
_JUDGES = {
    "judged_faithful": ("Faithful", "Sentences that the judge, a language model, finds held by what they cite."),
    "judged_correct": ("Correct", "Answers that the judge, a language model, finds to say what the reference says."),
}


def words(name: str, unit: str | None = None) -> Words:
    """The words for a figure; one that is not known here keeps its name."""
    if name in WORDS:
        return WORDS[name]
    if (at := _AT.fullmatch(name)) and (ten := WORDS.get(f"{at[1]}@10")):
        says = _PAPER.sub("", ten.says).replace("the tenth", f"the first {at[2]}")
        first = f"first {at[2]}"
        return Words(ten.label.replace("first 10", first), ten.group, ten.kind, says.replace("first 10", first))
    if judged := _JUDGED.fullmatch(name):
        label, says = _JUDGES[judged[1]]
        return Words(f"{label}, says {judged[2]}", JUDGED, "share", says)
    kind: Kind = "ms" if unit == "ms" or name.endswith("_ms") else "index"
    return Words(name, OTHER, kind, "")


def written(value: float | None, kind: Kind) -> str:
    """The figure as people write it; a dash where it is undefined."""
    if value is None:
        return "–"
    if kind == "share":
        return f"{value * 100:.1f}%"
    if kind == "index":
        return f"{value:.3f}"
    if kind == "ms":
        return f"{value / 1000:,.1f} s" if value >= 1000 else f"{value:.0f} ms"
    if kind == "money":
        return f"{value:,.4f}" if abs(value) >= 1 else significant(value)
    return f"{value:,.0f}" if abs(value) >= 10 else f"{value:.1f}"


def significant(value: float) -> str:
    """With three decimals; one below .01 with three digits that tell, as a price of a question has its first far down.

    >>> significant(0.5), significant(0.0000135)
    ('0.500', '0.0000135')
    """
    if value == 0 or abs(value) >= 0.01:
        return f"{value:.3f}"
    return f"{value:.{2 - math.floor(math.log10(abs(value)))}f}".rstrip("0")


def interval(low: float | None, high: float | None, kind: Kind) -> str:
    """`57.2–65.1%`; a dash where there is none."""
    if low is None or high is None:
        return "–"
    first, last = written(low, kind), written(high, kind)
    for unit in ("%", " ms", " s"):
        if first.endswith(unit) and last.endswith(unit):
            return f"{first.removesuffix(unit)}–{last}"
    return f"{first}–{last}"


def counted(count: int, noun: str) -> str:
    """`1 question`, `1,200 questions`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def share_of(part: int, whole: int) -> str:
    return f"{part:,} of {whole:,}"
