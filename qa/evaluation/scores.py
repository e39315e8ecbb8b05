"""All figures of one question, and those of a run: the lines of `scores.jsonl`, the content of `metrics.json`. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from qa.evaluation import abstention, answers, citations, majority, retrieval, spending
from qa.evaluation.abstention import Case
from qa.evaluation.calibration import calibration
from qa.evaluation.counted import counted
from qa.evaluation.counted import note as counted_note
from qa.evaluation.questions import Question, sha256
from qa.evaluation.statistics import SHARE, interval
from qa.evaluation.why import why

Line = dict[str, Any]
Lines = Sequence[Mapping[str, Any]]

_COST = ("time_ms", "time_p95_ms", "first_token_ms", "tokens", "cost")
LOWER_IS_BETTER = frozenset({"aurc", *_COST})
JUDGED = dict.fromkeys(("citation_recall", "citation_precision", "verified"), citations.JUDGE)

# Why a run may have none of these figures; each name stands once, in the order in which they are shown. Those of
# retrieval stand before them: `_undefined`.
_UNDEFINED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("no answerable question has a reference answer, and none is unanswerable", ("right",)),
    ("no answerable question has a reference answer", ("exact_match", "token_f1", "token_recall")),
    ("no answerable question has a reference answer other than yes or no", ("contains",)),
    ("no reference answer is yes or no", ("yes_no",)),
    ("no question requires all of its answers", ("all_answers",)),
    ("no question was answered in sentences", ("citation_recall", "citation_precision")),
    ("no answer has a citation to hold against gold articles or evidence", ("citation_gold_precision",)),
    ("no answered question has gold articles or evidence", ("citation_gold_recall",)),
    ("no citation could be compared with its article", ("quote_integrity",)),
    ("no sentence was written", ("verified",)),
    ("no question is answerable", ("answered_answerable",)),
    ("no question is unanswerable", ("declined_unanswerable", "abstention_recall")),
    ("no question was declined", ("abstention_precision",)),
    ("it takes answerable and unanswerable questions", ("abstention_balanced_accuracy",)),
    ("no judged answer states its confidence", ("aurc",)),
    ("no answer states its time", ("time_ms", "time_p95_ms")),
    ("no answer states the time of its first words", ("first_token_ms",)),
    ("no model was called", ("tokens",)),
    ("no answer states its cost", ("cost",)),
)
SLICE_VALUES = 30  # a field with more values is no slice
SLICE_QUESTIONS = 2  # questions that a value has on average, or the field is no slice: it names each question
_LONGEST = 80  # characters of a value


def metric_names(ks: Sequence[int] = ()) -> tuple[str, ...]:
    """All figures that a run may have, in the order in which they are shown; of retrieval also at each k of `ks`."""
    return tuple(name for _, names in _undefined(ks) for name in names)


def _undefined(ks: Sequence[int]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("no answerable question names its gold articles", retrieval.article_names(ks)),
        ("no answerable question has evidence sentences", retrieval.passage_names(ks)),
        *_UNDEFINED,
    )


METRICS = metric_names()


def score(
    question: Question,
    passages: Sequence[Mapping[str, Any]] | None,
    answer: Mapping[str, Any] | None,
    text_of: citations.TextOf | None = None,
    ks: Sequence[int] = (),
) -> Line:
    """The line of `scores.jsonl` for one question: {qid, question, question_sha256, type, group, answerable,
    answers, all_answers_required, slices, scores, why}.

    `passages` are the ranked ones, None where nothing was searched; `answer` is its line of `answers.jsonl`, None where
    nothing was asked. A figure that the question does not enter is absent. `text_of`: see `citations.scores`; `ks`: see
    `retrieval.scores`.
    """
    figures: dict[str, float] = {}
    if passages is not None:
        figures |= retrieval.scores(question, passages, ks)
    if answer is not None:
        figures |= answers.scores(question, answer)
        figures |= citations.scores(question, answer, text_of)
        figures |= abstention.scores(question.answerable, answer)
    return {
        "qid": question.qid,
        "question": question.question,
        "question_sha256": sha256(question),
        "type": question.type,
        "group": question.group,
        "answerable": question.answerable,
        "answers": list(question.answers),
        "all_answers_required": question.all_answers_required,
        "slices": _slices(question),
        "scores": {name: figures[name] for name in metric_names(ks) if name in figures},
        "why": why(question, answer, figures),
    }


def aggregate(lines: Lines, given: Lines = ()) -> dict[str, Any]:
    """The content of `metrics.json` from the lines of `scores.jsonl` and, where there are any, of `answers.jsonl`.

    Means with 95% intervals over questions, by group where they have one; beside the figures of answers the majority
    baseline, each slice with its own. Figures that are undefined are left out, and `notes` says why.
    """
    own, _, cases = _answered(lines, given)
    found = _figures(lines, given)
    notes = [*_notes(found, lines, own), *filter(None, [_unsliced(lines)])]
    return {
        "metrics": {
            name: {key: value for key, value in figure.items() if key != "note"}
            | {"higher_is_better": name not in LOWER_IS_BETTER}
            for name, figure in found.items()
        },
        "slices": slices(lines, given),
        "abstention": _decisions(cases) | abstention.curve(cases),
        "calibration": calibration(cases),
        "latency_ms": spending.latency(own),
        "usage": spending.usage(own),
        "notes": notes,
    }


def _answered(lines: Lines, given: Lines) -> tuple[list[Mapping[str, Any]], list[str | None], list[Case]]:
    """The answers of these lines, the groups of their questions, and the decisions to answer them. Those of questions
    that `right` does not count (see `counted`) are not judged."""
    answers_of = {str(answer["qid"]): answer for answer in given}
    rows = [
        (line, answers_of[str(line["qid"])], counts)
        for line, counts in zip(lines, counted(lines), strict=True)
        if str(line["qid"]) in answers_of
    ]
    cases = [(case_of(line, answer), counts) for line, answer, counts in rows if _asked(line)]
    return (
        [answer for _, answer, _ in rows],
        [line["group"] for line, _, _ in rows],
        [case if counts else replace(case, right=None) for case, counts in cases],
    )


def _figures(lines: Lines, given: Lines) -> dict[str, dict[str, Any]]:
    """All figures of these lines, in order, as `means` gives them."""
    own, groups, cases = _answered(lines, given)
    found = means(lines) | abstention.figures(cases) | spending.figures(own, groups)
    return {name: found[name] for name in _names_in(lines) if name in found}


def _names_in(lines: Lines) -> tuple[str, ...]:
    return metric_names(retrieval.cutoffs({name for line in lines for name in line["scores"]}))


def means(lines: Lines) -> dict[str, dict[str, Any]]:
    """Of each figure that some line has: {mean, low, high, n, note?, groups?, baseline?, judge?}; `right` over the
    questions that it counts (see `counted`)."""
    base, counts = majority.baselines(lines), counted(lines)
    out: dict[str, dict[str, Any]] = {}
    for name in _names_in(lines):
        entered = [
            line
            for line, right_counts in zip(lines, counts, strict=True)
            if line["scores"].get(name) is not None and (name != "right" or right_counts)
        ]
        if not entered:
            continue
        values, groups = [line["scores"][name] for line in entered], [line["group"] for line in entered]
        out[name] = interval(values, groups, SHARE).figure()
        out[name] |= {"baseline": base[name]} if name in base else {}
        out[name] |= {"judge": JUDGED[name]} if name in JUDGED else {}
    return out


def slices(lines: Lines, given: Lines = ()) -> dict[str, dict[str, Any]]:
    """All figures by each field of 2 to 30 values, by value. Questions without the field are in none.

    A field whose values have fewer than 2 questions on average names questions and is left out; `type` never is.
    """
    out: dict[str, dict[str, Any]] = {}
    for field in dict.fromkeys(field for line in lines for field in line["slices"]):
        of: dict[str, list[Mapping[str, Any]]] = {}
        for line in lines:
            if field in line["slices"]:
                of.setdefault(line["slices"][field], []).append(line)
        told = len(of) >= 2 and sum(map(len, of.values())) >= SLICE_QUESTIONS * len(of)
        if len(of) <= SLICE_VALUES and (told or field == "type"):
            out[field] = {value: _figures(of[value], given) for value in sorted(of)}
    return out


def _slices(question: Question) -> dict[str, str]:
    """The fields as text: a text, a number, true or false, or a list of them, joined by commas."""
    out = {}
    for name, stated in {"type": question.type, **question.fields}.items():
        values = list(stated) if isinstance(stated, list | tuple) else [stated]
        texts = [str(value).lower() if isinstance(value, bool) else str(value) for value in values]
        text = ", ".join(texts)
        if all(isinstance(value, str | int | float) for value in values) and 0 < len(text) <= _LONGEST:
            out[name] = text
    return out


def _unsliced(lines: Lines) -> str:
    """A note naming the fields that have too many values to be slices; "" if none has."""
    values: dict[str, set[str]] = {}
    for line in lines:
        for field, value in line["slices"].items():
            values.setdefault(field, set()).add(value)
    many = [field for field, of in values.items() if len(of) > SLICE_VALUES]
    return f"No slices by {', '.join(many)}: more than {SLICE_VALUES} values." if many else ""


def _asked(line: Mapping[str, Any]) -> bool:
    return "answered_answerable" in line["scores"] or "declined_unanswerable" in line["scores"]


def case_of(line: Mapping[str, Any], answer: Mapping[str, Any]) -> Case:
    return Case(
        answerable=bool(line["answerable"]),
        answered=bool(answer.get("answered")),
        declined=answers.declined(answer),
        right=line["scores"].get("right"),
        confidence=answer.get("confidence"),
        group=line["group"],
    )


def _decisions(cases: Sequence[Case]) -> dict[str, int]:
    return {
        "answered": sum(case.answered for case in cases),
        "declined": sum(case.declined for case in cases),
        "failed": sum(not (case.answered or case.declined) for case in cases),
        "unanswerable": sum(not case.answerable for case in cases),
    }


def _notes(found: Mapping[str, Mapping[str, Any]], lines: Lines, given: Lines) -> list[str]:
    if not lines:
        return ["There is no question, so nothing is defined."]
    notes = []
    if failed := [str(answer["error"]) for answer in given if answer.get("error")]:
        notes.append(
            f"{len(failed)} of {len(lines)} questions failed (first: {failed[0]}). They count as wrong, and are in no "
            "figure on citations, confidence or time."
        )
    if broken := [line for line in lines if line["scores"].get("quote_integrity", 1.0) < 1]:
        notes.append(f"In {len(broken)} answers a quotation is not what its article says (first: {broken[0]['qid']}).")
    asked = any(map(_asked, lines))
    if not asked:
        notes.append("Nothing was answered, so there are no figures on answers, citations, declining and time.")
    unjudged: frozenset[str] = frozenset()
    if asked and (long := counted_note(lines)):
        notes.append(long)
        unjudged = frozenset(("right", "contains", "all_answers", "aurc"))
    ks = retrieval.cutoffs({name for line in lines for name in line["scores"]})
    searched = {*retrieval.article_names(ks), *retrieval.passage_names(ks)}
    for reason, names in _undefined(ks):
        missing = [name for name in names if name not in {*found, *unjudged} and (asked or name in searched)]
        if missing:
            notes.append(f"Undefined, as {reason}: {', '.join(missing)}.")
    for note in dict.fromkeys(figure["note"] for figure in found.values() if figure.get("note")):
        names_ = [name for name, figure in found.items() if figure.get("note") == note]
        notes.append(f"{note[0].upper()}{note[1:]}: {', '.join(names_)}.")
    return notes
