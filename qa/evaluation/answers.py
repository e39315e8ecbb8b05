"""Is an answer's text right, one question at a time. Pure.

The text scored is the answer's sentences without their markers; a declined answer and one whose model failed have none.
Questions with a yes or no for reference are judged by the word the answer begins with, the others by whether the
reference stands in the text; where all references are long, that says nothing, and the share of the words in common is
what there is to read (`token_recall`, `token_f1`). Word counts follow SQuAD (Rajpurkar et al. 2016), with MLQA's rules
(Lewis et al. 2020) for other languages.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from qa.evaluation import match
from qa.evaluation.questions import Question

LONG = 10  # words of a reference above which no answer is expected to hold it word for word
_MARKERS = re.compile(r"\s*\[\d+\]")
_ARTICLES = {
    "en": "a an the",
    "de": "ein eine einen einem eines einer der die das den dem des",
    "es": "un una unos unas el la los las",
}
# Scripts whose characters count as words: Han, kana, and their compatibility forms.
_CHARACTER = re.compile("([\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
# What may follow "Yes" or "No" without punctuation where it is a verdict: "Yes it did", but not "No one" or "Yes Bank".
_GOES_ON = r"it|its|they|he|she|we|i|you|there|this|that|these|those|and|but|because|since|according"
_VERDICT = re.compile(
    rf"[\s*_#]*(yes|no)[*_]*(?=\s*$|\s*[,;:!(\[]|\.(?!\s*\d)|\s*[–—]|\s+-\s|\s+(?:{_GOES_ON})\b)", re.IGNORECASE
)


def scores(question: Question, answer: Mapping[str, Any]) -> dict[str, float]:
    """Figures of one line of `answers.jsonl`, each in [0, 1]; what the question has no reference for is absent.

    `right`: a yes or no is the reference's; otherwise `contains`, or `all_answers` where all are required. An
    unanswerable question is right if it was declined. `exact_match`, `token_f1` and `token_recall` are the best over
    the references. `contains` is left out for yes/no references, since nearly every text holds a "no". A declined
    answer to an answerable question, and one whose model failed, score 0. Where all references are long (`is_long`)
    there is no `contains` or `all_answers`, and `right` only of what was not answered: 0.
    """
    if not question.answerable:
        return {"right": float(declined(answer))}
    references = question.answers
    if not references:
        return {}
    text = scored_text(answer)
    language = language_of(question.fields)
    measures = (("exact_match", exact_match), ("token_f1", token_f1), ("token_recall", token_recall))
    words = {name: max(measure(text, reference, language) for reference in references) for name, measure in measures}
    if is_long(references, language):
        return words if answer.get("answered") else {"right": 0.0} | words
    all_required = question.all_answers_required
    found = {"right": float(right(text, references, all_required=all_required, language=language))} | words
    if is_yes_no(references):
        return found | {"yes_no": found["right"]}
    found["contains"] = float(any(contains(text, reference, language) for reference in references))
    if all_required:
        found["all_answers"] = found["right"]
    return found


def declined(answer: Mapping[str, Any]) -> bool:
    """Whether the answer says that the articles do not hold it. A failed model has not declined."""
    return not answer.get("answered") and not answer.get("error")


def scored_text(answer: Mapping[str, Any]) -> str:
    """The sentences without markers, in one line; "" where nothing was answered."""
    if not answer.get("answered"):
        return ""
    sentences = answer.get("sentences")
    if sentences:
        return " ".join(str(sentence["text"]) for sentence in sentences)
    return _MARKERS.sub("", str(answer.get("text") or ""))


def language_of(fields: Mapping[str, Any]) -> str:
    """The language that a question states (`lang` or `language`), as a code like "en" or "es-MX"; English if none."""
    return str(fields.get("lang") or fields.get("language") or "en")


def is_long(references: Sequence[str], language: str = "en") -> bool:
    """Whether every reference has more than `LONG` words, and there is one."""
    return bool(references) and all(len(tokens(reference, language)) > LONG for reference in references)


def right(text: str, references: Sequence[str], *, all_required: bool = False, language: str = "") -> bool:
    """Whether `text` gives any of the references, or each of them where `all_required`. Raises ValueError for none."""
    if not references:
        raise ValueError("no reference answers: an unanswerable question is right when it is declined")
    if is_yes_no(references):
        return verdict(text) in {reference.strip(" .").casefold() for reference in references}
    held = (contains(text, reference, language) for reference in references)
    return all(held) if all_required else any(held)


def contains(text: str, reference: str, language: str = "") -> bool:
    """Whether the reference stands in the text: numbers and dates by value (see `match`), Han and kana by character."""
    if match.contains(text, reference, language):
        return True
    if not _CHARACTER.search(reference):
        return False
    wanted, given = tokens(reference, ""), tokens(text, "")
    return any(given[start : start + len(wanted)] == wanted for start in range(len(given) - len(wanted) + 1))


def is_yes_no(references: Sequence[str]) -> bool:
    """Whether every reference is "yes" or "no" (English), and there is one."""
    return bool(references) and all(reference.strip(" .").casefold() in ("yes", "no") for reference in references)


def verdict(text: str) -> str | None:
    """ "yes" or "no" where the text begins with it as a word of its own, followed by nothing, by punctuation or by how
    such a sentence goes on ("Yes it did", "Yes (both)"); else None.

    "No one was hurt", "No. 10 said" and a quotation that begins with “No,” are no verdict: an answer made of quotations
    gives evidence, not the word, and does not count as right.
    """
    found = _VERDICT.match(text)
    return found[1].lower() if found else None


def exact_match(text: str, reference: str, language: str = "en") -> float:
    """1 if both have the same words after SQuAD's normalisation, else 0."""
    return float(tokens(text, language) == tokens(reference, language))


def token_f1(text: str, reference: str, language: str = "en") -> float:
    """Harmonic mean of precision and recall of the words, each counted as often as it stands; in [0, 1].

    Where one of the two has no words, 1 if both have none, else 0.
    """
    given, wanted = Counter(tokens(text, language)), Counter(tokens(reference, language))
    if not given or not wanted:
        return float(given == wanted)
    shared = (given & wanted).total()
    return 2 * shared / (given.total() + wanted.total())


def token_recall(text: str, reference: str, language: str = "en") -> float:
    """Share of the reference's words that stand in the text, each counted as often as it stands; in [0, 1].

    The usual measure against references of a sentence or more (Adlakha et al. 2024): an answer that says more loses
    nothing. Where one of the two has no words, 1 if both have none, else 0.
    """
    given, wanted = Counter(tokens(text, language)), Counter(tokens(reference, language))
    if not given or not wanted:
        return float(given == wanted)
    return (given & wanted).total() / wanted.total()


def tokens(text: str, language: str = "en") -> list[str]:
    """The words that count, in order: lower case, no punctuation, no articles; every Han or kana character one word.

    SQuAD's order of steps: punctuation goes without leaving a gap ("don't" is "dont", "1,500" is "1500"), then the
    articles of `language` (a code like "en" or "es-MX"; English, German and Spanish have some). Punctuation is ASCII's
    and Unicode's, as in MLQA: SQuAD's own script keeps “ and –.
    """
    lowered = unicodedata.normalize("NFC", text).lower()
    letters = "".join(
        char for char in lowered if char not in string.punctuation and not unicodedata.category(char).startswith("P")
    )
    articles = _ARTICLES.get(language.lower().replace("_", "-").split("-")[0], "").split()
    return [word for word in _CHARACTER.sub(r" \1 ", letters).split() if word not in articles]
