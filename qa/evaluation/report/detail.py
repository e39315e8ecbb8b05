"""All that a run knows of one question: reference, answer with verdicts, what was found with gold marked. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qa.evaluation.gold import spans
from qa.evaluation.report.folder import Passage, Row, number, objects
from qa.evaluation.report.states import outcome
from qa.evaluation.report.words import words, written
from qa.words.clean import dotted, esc, one_line, safe_url, stamp

CUT = 220  # characters of a passage without gold, where a run is long
_VERDICTS = {"supported": "Supported", "partial": "Partly supported", "unsupported": "Not supported"}


def detail_html(row: Row, *, whole: bool = True) -> str:
    """All that is known of a question."""
    parts = [f'<p class="full">{esc(row.question)} <span class="hint">{esc(row.qid)}</span></p>', _history(row)]
    if row.why:
        kind, said = outcome(row)
        parts.append(f'<p class="why {kind}"><b>{said}:</b> {esc(row.why)}</p>')
    parts += [_references(row), _answer(row), _passages(row, whole), _scores(row)]
    return f'<div class="detail">{"".join(parts)}</div>'


def _history(row: Row) -> str:
    turns = row.reference.history if row.reference else ()
    standalone = str((row.answer or {}).get("standalone") or "")
    said = "".join(
        f"<li><b>{esc(one_line(turn.question, 300))}</b> {esc(one_line(turn.answer, 300))}</li>" for turn in turns
    )
    earlier = (
        f'<details class="earlier"><summary>Earlier in the conversation</summary><ol>{said}</ol></details>'
        if said
        else ""
    )
    differs = standalone and _folded(standalone) != _folded(row.question)
    return earlier + (f'<p class="hint">Searched for: “{esc(standalone)}”</p>' if differs else "")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip("?!. ")


def _references(row: Row) -> str:
    if not row.answerable:
        return "<h4>Reference</h4><p>The articles do not hold the answer; right is to decline.</p>"
    if row.reference is None or not row.reference.answers:
        return "<h4>Reference</h4><p>No reference answer is known.</p>"
    items = "".join(f"<li>{esc(answer)}</li>" for answer in row.reference.answers)
    several = len(row.reference.answers) > 1
    rule = ", all of them wanted" if row.reference.all_answers_required else ", any of them right"
    return f'<h4>Reference{"s" + rule if several else ""}</h4><ul class="gold">{items}</ul>'


# --- the answer ---


def _answer(row: Row) -> str:
    answer = row.answer
    if row.error:
        return f'<h4>Failed</h4><p class="why bad">{esc(row.error)}</p>'
    if answer is None:
        return ""
    sentences = [item for item in answer.get("sentences") or () if isinstance(item, dict)]
    if row.declined or not sentences:
        body = f'<p class="said">{esc(answer.get("text") or "")}</p>'
    else:
        body = f'<ol class="said">{"".join(_sentence(item) for item in sentences)}</ol>'
    gold = row.reference.gold_doc_ids if row.reference else frozenset()
    cited = "".join(_citation(item, gold) for item in answer.get("citations") or () if isinstance(item, dict))
    sources = f'<ol class="cited">{cited}</ol>' if cited and not row.declined else ""
    return f'<div class="answer"><h4>Answer</h4>{body}{_unanswered(answer)}{sources}{_tally(row, answer)}</div>'


def _unanswered(answer: Mapping[str, Any]) -> str:
    parts = "".join(f"<li>{esc(part)}</li>" for part in answer.get("unanswered") or ())
    return f'<p class="hint">Parts of the question left unanswered:</p><ul class="gold">{parts}</ul>' if parts else ""


def _sentence(item: Mapping[str, Any]) -> str:
    support = str(item.get("support"))
    kind = support if support in _VERDICTS else "unsupported"
    marks = "".join(f"[{esc(mark)}]" for mark in item.get("citations") or ())
    reason = f' <span class="reason">{esc(item["reason"])}</span>' if item.get("reason") and kind != "supported" else ""
    return (
        f'<li><span class="verdict {kind}">{_VERDICTS.get(support, esc(support))}</span> {esc(item.get("text") or "")} '
        f'<span class="marks">{marks}</span>{reason}</li>'
    )


def _citation(item: Mapping[str, Any], gold: frozenset[str]) -> str:
    source = [esc(one_line(str(item.get("title") or item.get("article_id") or ""), 160))]
    if item.get("outlet"):
        source.append(esc(one_line(str(item["outlet"]), 80)))
    source.append(stamp(str(item["published"]) if item.get("published") else None))
    if url := safe_url(item.get("url") if isinstance(item.get("url"), str) else None):
        source.append(f'<a href="{esc(url)}" target="_blank" rel="noopener noreferrer nofollow">original page</a>')
    badge = ' <span class="badge">gold article</span>' if str(item.get("article_id")) in gold else ""
    return (
        f'<li><span class="marks">[{esc(item.get("marker", ""))}]</span> <q>{esc(item.get("quote") or "")}</q>{badge}'
        f'<span class="from">{dotted(source)}</span></li>'
    )


def _tally(row: Row, answer: Mapping[str, Any]) -> str:
    notes = []
    if dropped := number(answer.get("dropped")):
        notes.append(f"{dropped:.0f} left out as not supported")
    if answer.get("incomplete"):
        notes.append(f"cut short: {esc(answer.get('note') or 'no reason given')}")
    if (sure := number(answer.get("confidence"))) is not None:
        notes.append(f"confidence {sure:.2f}")
    if row.ms is not None:
        notes.append(written(row.ms, "ms"))
    usage = objects(answer.get("usage"))
    tokens = (number(usage.get("prompt_tokens")) or 0) + (number(usage.get("completion_tokens")) or 0)
    if tokens:
        notes.append(f"{tokens:,.0f} tokens")
    return f'<p class="hint">{dotted(notes)}</p>' if notes else ""


# --- what was found ---


def _passages(row: Row, whole: bool) -> str:
    if not row.passages:
        return "" if row.error else "<h4>Found</h4><p>Nothing.</p>"
    evidence = row.reference.evidence if row.reference else ()
    items = "".join(_passage(passage, evidence, whole) for passage in row.passages)
    beyond = row.found - len(row.passages)
    deeper = [rank for rank in row.gold_ranks if rank > len(row.passages)]
    more = f"{beyond:,} more {'was' if beyond == 1 else 'were'} found" if beyond else ""
    if deeper:
        more += f", gold among them at {', '.join(map(str, deeper[:10]))}"
    foot = f'<p class="hint">{more}.</p>' if more else ""
    return f'<h4>Found, best first</h4><ol class="passages">{items}</ol>{foot}'


def _passage(passage: Passage, evidence: Sequence[str], whole: bool) -> str:
    badge = ""
    if passage.gold:
        badge = '<span class="badge strong">gold evidence</span>'
    elif passage.gold_article:
        badge = '<span class="badge">gold article</span>'
    source = [esc(one_line(passage.title or passage.article_id, 160))]
    if passage.outlet:
        source.append(esc(one_line(passage.outlet, 80)))
    source.append(stamp(passage.published))
    if passage.score is not None:
        source.append(f"score {passage.score:.3g}")
    text = (
        _marked(passage.text, evidence) if passage.gold else esc(passage.text if whole else one_line(passage.text, CUT))
    )
    return f'<li value="{passage.rank}"><span class="from">{dotted(source)} {badge}</span><p>{text}</p></li>'


def _marked(text: str, evidence: Sequence[str]) -> str:
    out, at = [], 0
    for start, end in spans(text, evidence):
        out.append(f"{esc(text[at:start])}<mark>{esc(text[start:end])}</mark>")
        at = end
    return "".join(out) + esc(text[at:])


def _scores(row: Row) -> str:
    items = "".join(
        f"<div><dt>{esc(name)}</dt><dd>{written(value, words(name).kind)}</dd></div>"
        for name, value in row.scores.items()
    )
    return f'<details class="scores"><summary>Its figures</summary><dl>{items}</dl></details>' if items else ""
