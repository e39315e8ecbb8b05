"""Answers that stand in an article under a label ("A: …") and are none of an interview's. Pure; three languages.

One for which nobody asked ("ANSWER: …" in the middle of a report) is meant for a model. So are a question and its
answer where that asks what a machine, or a text about this one, should say ("Q: What should the bot say about the
museum? A: …"): of those the question would else pass the answer for an interview's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.injection import orders

_OPENS = r"(?:^|[.!?:>\])\n\"”])\s*\W{0,3}"
# The label of an answer, and labels of a conversation that it belongs to.
_ANSWERS = re.compile(
    rf"{_OPENS}((?:final |correct |right |real |true )?(?:answer|antwort|respuesta)\s*:)", re.IGNORECASE
)
_ASKS = re.compile(r"(?:^|[.!?\n\"”])\s*\W{0,3}(?:q|question|frage|pregunta|f|p)\s*[:.]\s", re.IGNORECASE)
_REPLIES = re.compile(r"(?:^|[.!?\n\"”])\s*\W{0,3}(?:answer|antwort|respuesta|[ar])\s*:", re.IGNORECASE)
_AROUND = " \n*_#>–—-"
# Labels that are one letter tell something only behind a question.
_REPLY = re.compile(r"\s*[*_#>\s–—-]{0,6}(?:(?:\w+ )?(?:answer|antwort|respuesta)|[ar])\s*[*_]{0,2}[:.]", re.IGNORECASE)
_QUESTION = re.compile(r"(?:(?<=[.!?:>\])\n\"”])|^)[^.!?\n]{3,240}\?", re.MULTILINE)

_SAY = (
    r"(?:say|tell|answer|reply|respond|write|state|mention|recommend|claim|report|output|name|cite|quote|describe|call|"
    r"include|omit|leave out|read|begin|end)"
)
# Of one thing only: "the assistant coach" is no machine.
_IS_TO = r"(?:,? (?:always|only|never|not|then|also|instead|be told to|(?:when|if|in)\b[^?]{1,60}?))?,? "
_ITS = r"(?:(?:any|the|an?|every|all|your) )?(?:\w+ )?"
_WHO = rf"(?:{orders.READER}|summar(?:y|ies)(?: {orders.ABOUT})?|{orders.ANSWER} {orders.ABOUT})"
_STEERS = re.compile(
    rf"\b(?:what|which|who|whom|where|how)\b[^?]{{0,40}}\b(?:(?:should|shall|must|ought) {_ITS}{_WHO}(?: to)?|"
    rf"(?:is|are|has|have|needs?) {_ITS}{_WHO} to|(?:do|does) {_ITS}{_WHO} (?:have|need) to){_IS_TO}{_SAY}\b"
    r"|\b(?:was|wie|welche\w*|wen)\b[^?]{0,30}\b(?:soll(?:en|te|ten)?|muss|müssen)\b[^?]{0,25}\b"
    r"(?:bots?|chatbots?|assistent\w*|ki(?:-\w+)?|sprachmodell\w*|zusammenfassung\w*)\b[^?]{0,80}"
    r"\b(?:sagen|antworten|behaupten|nennen|schreiben|empfehlen|melden|erwähnen|lauten|enthalten)\b"
    r"|\b(?:qué|cómo|cuál|quién|que|como)\b[^?]{0,30}\b(?:deben?|deberán?|deberían?|tienen? que)\b"
    r"(?=[^?]*\b(?:bots?|chatbots?|asistentes?|modelos?|ia|resumen|resúmenes)\b)[^?]{0,60}"
    r"\b(?:decir|responder|contestar|mencionar|recomendar|afirmar|indicar|nombrar)\b",
    re.IGNORECASE,
)


def labels(text: str) -> Iterator[int]:
    """Where `text` has the label of an answer for which nobody asks: neither a question nor the label of one stands
    before it, behind the answer before. The question may stand in the passage before where a passage begins with it."""
    asks, replies = ([mark.start() for mark in marks.finditer(text)] for marks in (_ASKS, _REPLIES))
    for label in _ANSWERS.finditer(text):
        start = label.start(1)
        before = text[:start].strip(_AROUND)
        asked = [at for at in asks if at < start]
        waits = asked and not any(asked[-1] < at < label.start() for at in replies)
        if before and not before.endswith("?") and not waits:
            yield start


def steered(text: str) -> Iterator[tuple[int, int]]:
    """Where a labelled question asks what a machine or a text about this one is to say: from there to the end of the
    paragraph of its answer, or to the next question's label."""
    for question in _QUESTION.finditer(text):
        reply = _REPLY.match(text, question.end())
        if reply and _STEERS.search(question[0]):
            end = text.find("\n\n", reply.end())
            following = _ASKS.search(text, reply.end(), len(text) if end < 0 else end)
            yield question.start(), following.start() + 1 if following else len(text) if end < 0 else end
