"""The command `dateline`. Heavy packages are loaded by the command that needs them, so that --help is quick."""

from __future__ import annotations

import argparse
import atexit
import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qa import __version__
from qa.commands import ERROR, OK, evaluating_options
from qa.errors import DatelineError

if TYPE_CHECKING:
    from qa.settings import Settings

_EXAMPLES = """examples:
  dateline ingest seeds/                              file a folder of articles
  dateline ask "Who was injured in the ice house fire?"
  dateline ask "What did Kihara say?" --json --outlet "Dateline Samples"
  dateline chat                                       the page, on http://127.0.0.1:7860
  dateline chat --terminal                            the same as a prompt
  dateline doctor                                     check the archive, mend what can be mended

Settings are DATELINE_* variables; DATELINE_LLM chooses who writes the answers:
extractive (no model), openai, openai-compatible, local.
Exit codes: 0 done, 1 some articles were refused, 2 error."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    _quiet()
    _speak()
    parser = _parser()
    options = parser.parse_args(arguments)
    if not hasattr(options, "run"):
        parser.print_help()
        return ERROR
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except DatelineError as error:
        print(f"dateline: {error}", file=sys.stderr)
        return ERROR
    except KeyboardInterrupt:
        print("\ndateline: stopped", file=sys.stderr)
        return ERROR
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing is wrong, and there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        print(f"dateline: {f'{error.filename}: ' if error.filename else ''}{error.strerror or error}", file=sys.stderr)
        return ERROR
    except Exception as error:
        from qa.archive import fault

        said = fault(error)
        if said is None:
            raise
        print(f"dateline: {said}", file=sys.stderr)
        return ERROR


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--data", type=Path, metavar="DIR", help="folder of the archive (default: DATELINE_DATA, or a per-user folder)"
    )
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="Ask an archive of news articles; every sentence of an answer is proved by the span it cites.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def command(
        name: str, help_: str, run: Callable[[argparse.Namespace], int], example: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(
            name,
            help=help_,
            description=help_[0].upper() + help_[1:] + ".",
            epilog=f"example:\n{example}",
            parents=[common],
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        sub.set_defaults(run=run)
        return sub

    ingest = command(
        "ingest",
        "file articles: files, folders (walked), and pages or feeds given as URLs",
        _ingest,
        "  dateline ingest articles/ feed.xml https://example.org/story.html",
    )
    ingest.add_argument(
        "paths", nargs="+", metavar="PATH", help=".txt .md .html .jsonl .json .pdf .docx .xml, or a URL"
    )
    ingest.add_argument("--json", action="store_true", help="print the report as JSON")
    ingest.add_argument("--if-empty", action="store_true", help="do nothing if the archive holds articles already")

    command(
        "embed",
        "make the contextual vectors now, which the page makes while nothing is asked",
        _embed,
        "  dateline embed                                      25 passages a second; Ctrl-C keeps what was made",
    )

    ask = command(
        "ask", "answer one question", _ask, '  dateline ask "What did the council decide?" --as-of 2026-03-10'
    )
    ask.add_argument("question", type=_text, metavar="QUESTION")
    ask.add_argument("--json", action="store_true", help="print the whole answer as JSON")
    _filters(ask)

    search = command(
        "search", "list the passages found for a question", _search, '  dateline search "harbour fire" -k 5'
    )
    search.add_argument("question", type=_text, metavar="QUESTION")
    search.add_argument("-k", type=int, default=10, metavar="N", help="passages (default 10)")
    search.add_argument("--json", action="store_true", help="one JSON list, best first")
    _filters(search)

    chat = command("chat", "open the chat page, or a prompt with --terminal", _chat, "  dateline chat --port 8000")
    chat.add_argument("--terminal", action="store_true", help="chat in the terminal instead")
    chat.add_argument("--host", help="address to bind to (default 127.0.0.1)")
    chat.add_argument("--port", type=int, help="port (default 7860)")

    articles = command(
        "articles", "list, show or remove articles", _articles_help, "  dateline articles show ID --json"
    )
    verbs = articles.add_subparsers(title="verbs", metavar="VERB")
    listing = verbs.add_parser("list", help="list what is in the archive", parents=[common])
    listing.add_argument(
        "--query", type=_text, default="", help="only titles, outlets, authors and ids with these words"
    )
    listing.add_argument("--limit", type=int, default=1000, metavar="N")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=_articles_list)
    show = verbs.add_parser("show", help="print one article", parents=[common])
    show.add_argument("id", type=_text, metavar="ID")
    show.add_argument("--version", type=int, metavar="N", help="an earlier version")
    show.add_argument("--json", action="store_true", help="with the text that `start` and `end` refer to")
    show.set_defaults(run=_articles_show)
    remove = verbs.add_parser("remove", help="delete articles with all their versions", parents=[common])
    remove.add_argument("ids", type=_text, nargs="+", metavar="ID")
    remove.set_defaults(run=_articles_remove)

    doctor = command("doctor", "check the archive and its indexes, and mend them", _doctor, "  dateline doctor --check")
    doctor.add_argument("--check", action="store_true", help="only tell, mend nothing")
    doctor.add_argument("--json", action="store_true")

    evaluating_options.add(command, _filters, _settings)

    compare = command(
        "compare", "hold runs of `eval` against the first of them", _compare, "  dateline compare run-a/ run-b/"
    )
    compare.add_argument("run_a", type=Path, metavar="RUN_A", help="folder of a run (`eval --out`)")
    compare.add_argument("others", type=Path, nargs="+", metavar="RUN_B", help="one or more runs of the same questions")
    compare.add_argument(
        "--allow-different", action="store_true", help="compare over the questions that all runs have, if they differ"
    )
    compare.add_argument(
        "--metric", action="append", default=[], metavar="NAME",
        help="compare, and correct for, this figure only, as right or recall@10 (may be given again)",
    )  # fmt: skip
    compare.add_argument("--json", action="store_true", help="everything, with all changed questions, as JSON")
    return parser


def _filters(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("which articles")
    group.add_argument("--as-of", metavar="DATE", help="answer as of that day: nothing later is used")
    group.add_argument("--from", dest="start", metavar="DATE", help="published on or after")
    group.add_argument("--to", dest="end", metavar="DATE", help="published on or before")
    group.add_argument(
        "--outlet", type=_text, action="append", default=[], help="only this outlet (may be given again)"
    )


def _quiet() -> None:
    """Set before anything is imported: no telemetry, no look-ups, and a quick start."""
    os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
    os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # they are sought in every installed package
    # Its products are small here: waking a second thread takes longer, most of all while packages are imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What is imported is no garbage; to look for some among it takes a sixth of the time, and .3 s at the end.
    gc.set_threshold(100_000)
    atexit.register(gc.freeze)


def _speak() -> None:
    """Files and pipes get UTF-8 whatever the system's code page; a terminal that lacks a character shows a `?`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _text(argument: str) -> str:
    """An argument as text: bytes that are not UTF-8 are no characters anywhere else in the program."""
    return os.fsencode(argument).decode("utf-8", "replace")


def _settings(options: argparse.Namespace, **more: object) -> Settings:
    from qa.settings import load

    return load(data=options.data, **more)


def _ingest(options: argparse.Namespace) -> int:
    from qa.commands.filing import ingest

    return ingest(_settings(options), options.paths, as_json=options.json, if_empty=options.if_empty)


def _ask(options: argparse.Namespace) -> int:
    from qa.encoders.models import opening_models

    settings = _settings(options)
    models = opening_models(settings)  # while LlamaIndex is imported
    from qa.commands.asking import ask, filters

    return ask(settings, models, options.question, filters(options), as_json=options.json)


def _search(options: argparse.Namespace) -> int:
    from qa.commands.asking import filters, search

    return search(_settings(options), options.question, options.k, filters(options), as_json=options.json)


def _chat(options: argparse.Namespace) -> int:
    settings = _settings(options, host=options.host, port=options.port)
    if options.terminal:
        from qa.commands.asking import terminal

        return terminal(settings)
    from qa.commands.page import page

    return page(settings)


def _compare(options: argparse.Namespace) -> int:
    from qa.commands.evaluating import compare

    folders = [options.run_a, *options.others]
    return compare(folders, allow_different=options.allow_different, as_json=options.json, metrics=options.metric)


def _articles_help(options: argparse.Namespace) -> int:
    print("dateline: articles needs a verb: list, show ID, or remove ID", file=sys.stderr)
    return ERROR


def _articles_list(options: argparse.Namespace) -> int:
    from qa.commands.library import list_articles

    return list_articles(_settings(options), options.query, options.limit, as_json=options.json)


def _articles_show(options: argparse.Namespace) -> int:
    from qa.commands.library import show_article

    return show_article(_settings(options), options.id, options.version, as_json=options.json)


def _articles_remove(options: argparse.Namespace) -> int:
    from qa.commands.library import remove_articles

    return remove_articles(_settings(options), options.ids)


def _embed(options: argparse.Namespace) -> int:
    from qa.commands.filing import embed

    return embed(_settings(options))


def _doctor(options: argparse.Namespace) -> int:
    from qa.commands.doctor import doctor

    return doctor(_settings(options), mend=not options.check, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
