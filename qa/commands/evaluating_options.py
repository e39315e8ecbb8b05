"""The command line of `eval`, `questions` and `eval-check`. Nothing is loaded here: --help must be quick."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.settings import Settings

Load = Callable[[argparse.Namespace], "Settings"]
Command = Callable[[str, str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]

_EVAL = """  dateline eval q.jsonl --out run/                                the archive of --data answers
  dateline eval q.jsonl --corpus corpus.jsonl --out run/          the set's own articles, filed into a cache first
  dateline eval q.csv --out run/ --gate 'recall@10>=0.9' --gate-on low
  dateline eval beir-folder/ --corpus beir-folder/corpus.jsonl --retrieval-only --out run/

QUESTIONS: JSONL or CSV (question, answers, gold_doc_ids, answerable, type, history, evidence, …), LlamaIndex's
JSON of examples, or a BEIR folder. RUN gets run.json, questions.jsonl, retrieved.jsonl, answers.jsonl,
scores.jsonl, metrics.json and report.html. A run that was stopped goes on with the same command.
Exit codes: 0 done, 1 a question failed or a gate fell short, 2 error."""
_QUESTIONS = """  dateline questions --out draft.jsonl                  from the archive of --data
  dateline questions --from articles/ --out draft.jsonl from a folder of articles, or of another archive
  dateline questions --keep draft.jsonl --out set.jsonl the questions whose "keep" was set to true

With DATELINE_LLM a model writes the questions; without one they come from patterns in the articles' own words."""


def add(command: Command, filters: Callable[[argparse.ArgumentParser], None], load: Load) -> None:
    """Register the three commands. `load` reads the settings for a command's options."""
    _add_eval(command, filters, load)
    _add_questions(command, load)
    _add_check(command, load)


def _add_eval(command: Command, filters: Callable[[argparse.ArgumentParser], None], load: Load) -> None:
    def run(options: argparse.Namespace) -> int:
        from qa.commands.evaluating_run import run

        return run(load(options), options)

    parser = command("eval", "ask a set of questions, measure the answers, write a report", run, _EVAL)
    parser.add_argument("questions", type=Path, metavar="QUESTIONS")
    parser.add_argument("--out", type=Path, required=True, metavar="RUN", help="folder for everything about this run")
    parser.add_argument("--fresh", action="store_true", help="delete the run that is in RUN, and begin again")
    asked = parser.add_argument_group("what is asked")
    asked.add_argument(
        "--corpus", type=Path, action="append", metavar="FILE",
        help="articles to answer from, instead of --data; again for files that `replaces` articles of those before",
    )  # fmt: skip
    asked.add_argument("--cache", type=Path, metavar="DIR", help="where such archives are kept (default: per user)")
    asked.add_argument("--qrels", type=Path, metavar="FILE", help="relevant articles, as BEIR or TREC write them")
    asked.add_argument("--limit", type=_positive, metavar="N", help="only N of the questions, evenly spaced")
    asked.add_argument("--group-by", metavar="FIELD", help="questions with the same FIELD are resampled together")
    asked.add_argument("--retrieval-only", action="store_true", help="search only, answer nothing")
    asked.add_argument(
        "--concurrency",
        type=_positive,
        metavar="N",
        help="questions at a time: 4 with a model at an endpoint, else 1, so that times are those of an answer alone",
    )
    judged = parser.add_argument_group("what is made of it")
    judged.add_argument(
        "--k", type=_cutoffs, action="append", default=[], metavar="K[,K…]",
        help="retrieval figures at these k besides 4 and 10, as recall@5; at most 50",
    )  # fmt: skip
    judged.add_argument(
        "--gate",
        action="append",
        default=[],
        metavar="EXPR",
        help="a bound, as 'recall@10>=0.9'; exit 1 if short of it",
    )
    judged.add_argument(
        "--gate-on", choices=("mean", "low"), default="mean", help="the mean, or its interval's bad end"
    )
    judged.add_argument(
        "--judge", nargs="?", const="", metavar="LLM[:MODEL]",
        help="let a model judge the answers too; without a name, the one of DATELINE_LLM",
    )  # fmt: skip
    judged.add_argument("--price-in", type=_price, metavar="X", help="price of a million tokens read")
    judged.add_argument("--price-out", type=_price, metavar="X", help="price of a million tokens written")
    filters(parser)


def _add_questions(command: Command, load: Load) -> None:
    def run(options: argparse.Namespace) -> int:
        from qa.commands.evaluating_run import keep, questions

        if options.keep:
            return keep(options.keep, options.out)
        return questions(load(options), options)

    parser = command(
        "questions", "draft a question set from your articles, or read back what you kept", run, _QUESTIONS
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--from", dest="source", type=Path, metavar="DIR", help="an archive, or a folder of articles")
    source.add_argument("--keep", type=Path, metavar="DRAFT", help="a draft in which `keep` has been set")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="where to write the lines; not overwritten"
    )
    parser.add_argument("--limit", type=_positive, metavar="N", help="at most N questions")
    parser.add_argument(
        "--per-article", type=_positive, default=3, metavar="N", help="at most N of one article (default 3)"
    )
    parser.add_argument("--cache", type=Path, metavar="DIR", help=argparse.SUPPRESS)


def _add_check(command: Command, load: Load) -> None:
    def run(options: argparse.Namespace) -> int:
        from qa.commands.evaluating_run import eval_check

        return eval_check(load(options), options.claims, options.limit, as_json=options.json)

    parser = command(
        "eval-check", "try the support check on labelled claims: {claim, evidence, label, set}", run,
        "  dateline eval-check claims.jsonl\n"
        "  DATELINE_LLM=local DATELINE_CHECK=model dateline eval-check claims.jsonl --limit 10",
    )  # fmt: skip
    parser.add_argument("claims", type=Path, metavar="CLAIMS")
    parser.add_argument("--limit", type=_positive, metavar="N", help="only N claims of each set, evenly spaced")
    parser.add_argument("--json", action="store_true", help="all figures and every verdict as JSON")


def _cutoffs(text: str) -> list[int]:
    return [_positive(part) for part in text.split(",")]


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _price(text: str) -> float:
    price = float(text)
    if not 0 <= price < math.inf:
        raise argparse.ArgumentTypeError("must be 0 or more")
    return price
