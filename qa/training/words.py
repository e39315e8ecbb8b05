"""How often the word before a quotation is right: python -m qa.training.words [--limit N]

Asks the questions for a yes or no on the small archives that no fit has seen (`bundles.jsonl`), each of its own archive
alone, counts what is answered, what gets a word, and which words are right, and shows the wrong ones. Ten minutes on
two cores.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from qa.training import written
from qa.training.examples import held_out
from qa.training.opened import as_filed, opened


def main() -> None:
    parser = argparse.ArgumentParser(description="Count the words before quotations that are right.")
    parser.add_argument("--limit", type=int, help="so many archives only")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    bundles = [bundle for bundle in written.bundles() if bundle["polar"] and held_out(bundle["id"])]
    with tempfile.TemporaryDirectory() as scratch:
        for bundle in bundles[: options.limit]:
            articles = list(map(as_filed, bundle["articles"]))
            with closing(opened(articles, Path(scratch) / bundle["id"])) as dateline:
                for ask in bundle["polar"]:
                    answer = dateline.engine.answer(ask["q"])
                    found = kinds(ask["yes"], answer.text, answered=answer.answered)
                    counts.update(found)
                    if {"word", "probable word"} & set(found) and not any(kind.endswith("right") for kind in found):
                        print(f"wrong: {bundle['id']}: {ask['q']} {answer.text}", flush=True)
    print(f"{counts['asked']} questions, {counts['untold']} of which nothing tells; {counts['answered']} answered")
    for kind in ("word", "probable word"):
        print(f"{counts[kind]} with a {kind}: {counts[f'{kind}, right']} right, {counts[f'{kind}, untold']} untold")


def kinds(yes: bool | None, text: str, *, answered: bool) -> list[str]:
    """What an answer counts as, if the right word is `yes`, and None where nothing tells."""
    text, _, hedge = text.partition(":")[0].partition(", ")
    said = {"Yes": True, "No": False}.get(text)
    out = ["asked", *(["untold"] if yes is None else []), *(["answered"] if answered else [])]
    if said is None or hedge not in ("", "probably"):
        return out
    kind = "probable word" if hedge else "word"
    return [*out, kind, *([f"{kind}, untold"] if yes is None else []), *([f"{kind}, right"] if said is yes else [])]


if __name__ == "__main__":
    main()
