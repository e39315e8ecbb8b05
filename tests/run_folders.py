"""Run folders as `dateline eval` leaves them, made by hand: questions about an invented harbour, right, wrong, declined
and failed, with passages and citations."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

TYPES = ("single", "comparison", "temporal", "unanswerable")
PLACES = (
    "ferry pier",
    "Ice House",
    "fish market",
    "pilot station",
    "north mole",
    "customs shed",
    "slipway",
    "lock gate",
)
OUTLETS = ("Harrow Quay Courier (fiction)", "Tidewater Gazette (fiction)", "The Quay Ledger (fiction)")
FILLER = (
    "The board met behind closed doors for two hours and gave no reason for the delay.",
    "Fishing crews said the works had begun without a word to them.",
    "Repairs of this kind have taken longer than planned in each of the last four winters.",
    "The town expects the tender to be published in the spring, after the storms.",
    "A bus runs in place of the ferry, every 20 minutes on weekdays.",
    "Insurers have asked for a second survey before they pay for the damage of last year.",
    "The harbour office would not say how many moorings are affected.",
)


def evidence(place: int) -> str:
    return f"Repairs to the {PLACES[place % len(PLACES)]} will cost {cost(place)}, case {place}."


def cost(place: int) -> str:
    return f"{3 + place % 40}.{place % 10} million crowns"


def passage_text(place: int) -> str:
    pick = random.Random(place)
    return " ".join(
        [pick.choice(FILLER), pick.choice(FILLER), evidence(place), *(pick.choice(FILLER) for _ in range(5))]
    )


def passage(place: int, rank: int) -> dict[str, Any]:
    text, what = passage_text(place), PLACES[place % len(PLACES)].capitalize()
    return {
        "rank": rank, "passage_id": f"a{place}-1", "article_id": f"a{place}", "score": round(1 / rank, 4), "start": 0,
        "end": len(text), "text": text, "title": f"{what} to be repaired, case {place}",
        "outlet": OUTLETS[place % 3], "published": f"2026-03-{1 + place % 28:02}",
    }  # fmt: skip


def answer(place: int, question: str, pick: random.Random, *, right: bool, declined: bool) -> dict[str, Any]:
    cited = place if right else place + 1
    quote = evidence(cited)
    head: dict[str, Any] = {
        "question": question, "answered": not declined, "model": "extractive", "standalone": question, "dropped": 0,
        "confidence": round(pick.betavariate(6, 2) if right else pick.betavariate(3, 3), 3), "incomplete": False,
        "timings_ms": {"total": round(pick.lognormvariate(5.2, 0.35), 1), "first_token": 90.0}, "note": "",
        "usage": {"prompt_tokens": 0, "completion_tokens": 0, "calls": 0}, "conflicts": [], "nearest": [],
    }  # fmt: skip
    if declined:
        return head | {"text": "The articles in this archive do not say.", "sentences": [], "citations": []}
    start = passage_text(cited).index(quote)
    sentences = [
        {"text": quote, "support": "supported", "citations": [1], "reason": "verbatim"},
        {"text": FILLER[0], "support": "partial", "citations": [1], "reason": "the article does not say for how long"},
    ]
    citation = {
        "marker": 1, "article_id": f"a{cited}", "title": f"Case {cited}", "outlet": OUTLETS[cited % 3], "author": None,
        "published": "2026-03-03", "url": f"https://courier.example/{cited}", "start": start, "end": start + len(quote),
        "quote": quote,
    }  # fmt: skip
    return head | {"text": f"{quote} [1] {FILLER[0]} [1]", "sentences": sentences, "citations": [citation]}


def question_line(place: int) -> dict[str, Any]:
    kind = TYPES[place % 4]
    what = PLACES[place % len(PLACES)]
    line = {"qid": f"q-{place}", "type": kind, "answerable": kind != "unanswerable"}
    if kind == "unanswerable":
        return line | {"question": f"Who painted the {what} in case {place}?", "answers": []}
    return line | {
        "question": f"What will the repairs to the {what} cost in case {place}?",
        "answers": [cost(place)],
        "gold_doc_ids": [f"a{place}"],
        "evidence": [{"fact": evidence(place), "doc_id": f"a{place}"}],
    }  # fmt: skip


def question(place: int, pick: random.Random) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any], dict[str, Any]]:
    """The lines of one question: of the set, retrieved, answered, scored."""
    asked = question_line(place)
    head = {"qid": asked["qid"], "question": asked["question"]}
    rank = pick.choice((1, 1, 1, 2, 3, 7, 14))
    others = [place + 2 + step for step in range(12)]
    found = [place if step == rank else others.pop() for step in range(1, 12)]
    passages = [passage(item, at) for at, item in enumerate(found, 1)]
    retrieved = {"qid": asked["qid"], "ms": round(pick.lognormvariate(3, 0.3), 2), "passages": passages}
    failed = place % 17 == 16
    declined = pick.random() < (0.6 if not asked["answerable"] else 0.1)
    held = not declined and rank <= 10 and pick.random() < 0.8
    right = declined if not asked["answerable"] else held
    if failed:
        answered = {"answered": False, "text": "", "error": "the model did not answer after 2 retries"}
        right = False
    else:
        answered = answer(place, asked["question"], pick, right=right, declined=declined)
    scores: dict[str, float | None] = {"right": float(right), "recall@10": None, "verified": 0.5}
    if asked["answerable"]:
        scores |= {
            "recall@10": float(rank <= 10), "recall@4": float(rank <= 4), "mrr": 1 / rank,
            "all_gold@10": float(rank <= 10), "evidence@10": float(rank <= 10),
            "token_f1": 0.3 if right else 0.05, "citation_precision": 1.0 if right else 0.5,
        }  # fmt: skip
    said = (
        (failed, "the model failed"), (declined, "it declines"), (right, "the reference stands in it"),
        (True, "the reference does not stand in it"),
    )  # fmt: skip
    why = next(words for holds, words in said if holds)
    scored = head | {
        "question_sha256": hashlib.sha256(json.dumps(asked).encode()).hexdigest(),
        "type": asked["type"], "group": None, "answerable": asked["answerable"], "answers": asked["answers"],
        "scores": scores, "why": why,
        "slices": {"type": asked["type"], "place": PLACES[place % len(PLACES)]},
    }  # fmt: skip
    return asked, retrieved, head | answered, scored


def mean(values: Sequence[float]) -> dict[str, Any]:
    middle = sum(values) / len(values)
    half = 1.96 * (max(middle * (1 - middle), 0.01) / len(values)) ** 0.5
    return {"mean": middle, "low": max(0.0, middle - half), "high": min(1.0, middle + half), "n": len(values)}


def means(scored: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    names = dict.fromkeys(name for line in scored for name in line["scores"])
    held = {name: [line["scores"][name] for line in scored if line["scores"].get(name) is not None] for name in names}
    return {name: mean(values) | {"higher_is_better": True} for name, values in held.items() if values}


def make_run(folder: Path, n: int = 40, *, seed: int = 0, answers: bool = True, **info: Any) -> Path:
    """A finished run of `n` questions in `folder`; without `answers`, as `--retrieval-only` leaves it."""
    pick = random.Random(seed)
    made = [question(place, pick) for place in range(n)]
    asked, retrieved, answered, scored = ([line[at] for line in made] for at in range(4))
    if not answers:
        for line in scored:
            line["scores"] = {name: value for name, value in line["scores"].items() if "@" in name or name == "mrr"}
            line["why"] = ""
    metrics = means(scored)
    if answers:
        metrics["right"] |= {"baseline": 0.25}
        metrics["quote_integrity"] = {"mean": 1.0, "low": 1.0, "high": 1.0, "n": n, "higher_is_better": True}
        taken = sorted(line["timings_ms"]["total"] for line in answered if "error" not in line)
        middle, slow = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
        metrics["time_ms"] = {
            "mean": middle,
            "low": middle * 0.97,
            "high": middle * 1.04,
            "n": len(taken),
            "unit": "ms",
        }
        metrics["time_p95_ms"] = {"mean": slow, "low": None, "high": None, "n": len(taken), "unit": "ms"}
    fields = {
        field: {
            value: means([line for line in scored if line["slices"][field] == value])
            for value in dict.fromkeys(line["slices"][field] for line in scored)
        }
        for field in ("type", "place")
    }
    folder.mkdir(parents=True, exist_ok=True)
    write_lines(folder / "questions.jsonl", asked)
    write_lines(folder / "retrieved.jsonl", retrieved)
    if answers:
        write_lines(folder / "answers.jsonl", answered)
    write_lines(folder / "scores.jsonl", scored)
    whole = {
        "metrics": metrics,
        "slices": fields,
        "abstention": {"aurc": 0.143, "risk_coverage": curve(answered, scored)} if answers else {},
        "notes": ["yes_no: no question of this set asks for yes or no."],
    }
    (folder / "metrics.json").write_text(json.dumps(whole), encoding="utf-8")
    about = {
        "format": 1, "questions": "harbour/questions.dev.jsonl", "questions_sha256": "5ca1ab1e" * 8, "n": n,
        "corpus": "harbour/corpus.jsonl", "settings": {"embedding": "fast", "passages": 10, "rescore": True},
        "model": "extractive", "embedding": "fast", "started": "2026-11-24T18:02:11+00:00",
        "finished": "2026-11-24T18:04:41+00:00", "load_average": 1.4, "archive": {"articles": 609, "passages": 7911},
        "versions": {"dateline": "0.1.0", "python": "3.11.7", "llama-index": "0.14.25", "chromadb": "1.5.9"},
        "retrieval_only": not answers,
    }  # fmt: skip
    (folder / "run.json").write_text(json.dumps(about | info), encoding="utf-8")
    return folder


def curve(answered: Sequence[Mapping[str, Any]], scored: Sequence[Mapping[str, Any]]) -> list[list[float]]:
    """Coverage and risk, the surest answers first."""
    pairs = zip(answered, scored, strict=True)
    judged = sorted(((line.get("confidence", 0.0), score["scores"]["right"]) for line, score in pairs), reverse=True)
    points, wrong = [], 0.0
    for count, (_, right) in enumerate(judged, 1):
        wrong += 1 - right
        points.append([count / len(judged), wrong / count])
    return points


def write_lines(path: Path, lines: Sequence[Mapping[str, Any]]) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
