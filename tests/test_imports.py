"""The direction of imports: a module knows only what stands before it, and one vendor is known to one place."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted([*ROOT.glob("qa/**/*.py"), *ROOT.glob("ui/**/*.py")])

# From left to right, as in STYLE: a module may import what stands in its own room or an earlier one.
LINE = (
    "errors settings schema passages wire words injection days encoders who asking prompts checking reports timelines "
    "articles archive llm index retrieval reading synthesize answering engine ingest build doctor dateline evaluation "
    "commands cli training"
).split()
RANK = {name: rank for rank, name in enumerate(LINE)}


def imports(path: Path) -> Iterator[str]:
    """Full names of all modules a file imports, at its top or inside functions; names after `from qa` included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def where(vendor: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in FILES
        if any(name == vendor or name.startswith(f"{vendor}.") for name in imports(path))
    }


def room(path: Path) -> str:
    return path.relative_to(ROOT / "qa").parts[0].removesuffix(".py")


def test_every_module_of_qa_imports_only_what_stands_before_it() -> None:
    backwards = []
    for path in FILES:
        if path.is_relative_to(ROOT / "qa") and (own := room(path)) != "__init__":
            for name in imports(path):
                parts = name.split(".")
                if parts[0] == "qa" and len(parts) > 1 and parts[1] in RANK and RANK[parts[1]] > RANK[own]:
                    backwards.append(f"{path.relative_to(ROOT)} imports {name}")
    assert backwards == []


def test_no_modules_of_a_room_import_each_other_in_a_circle() -> None:
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in FILES}
    graph = {
        name: {
            one
            for found in imports(path)
            for one in (found, found.rpartition(".")[0])
            if one in modules and one != name
        }
        for name, path in modules.items()
    }
    rooms = {name for name, path in modules.items() if path.name == "__init__.py"}  # what they offer is of their own
    list(TopologicalSorter({name: graph[name] - rooms for name in modules}).static_order())


def test_every_module_of_qa_has_its_place_in_the_line() -> None:
    assert {room(path) for path in FILES if path.is_relative_to(ROOT / "qa")} - {"__init__"} == set(RANK)


def test_qa_knows_the_page_in_one_place_only() -> None:
    assert {path for path in where("ui") if path.startswith("qa/")} == {"qa/commands/page.py"}


def test_the_page_knows_only_the_doors_names_of_qa() -> None:
    inside = {
        name for path in FILES if path.is_relative_to(ROOT / "ui") for name in imports(path) if name.startswith("qa")
    }
    assert {name.split(".")[1] for name in inside} <= {
        "dateline", "errors", "schema", "words", "days", "settings", "articles", "archive", "evaluation"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("vendor", "places"),
    [
        ("chromadb", ("qa/index/chroma.py", "qa/evaluation/")),
        ("sqlite3", ("qa/archive/",)),
        ("gradio", ("ui/",)),
        ("fastapi", ("ui/",)),
        ("openai", ("qa/encoders/endpoint.py", "qa/llm/")),
        ("xllamacpp", ("qa/llm/local.py",)),
        ("trafilatura", ("qa/articles/",)),
        ("wordllama", ()),
        ("matplotlib", ("qa/evaluation/report/",)),
    ],
)
def test_one_vendor_is_known_to_one_place(vendor: str, places: tuple[str, ...]) -> None:
    assert {path for path in where(vendor) if not path.startswith(places or ("-",))} == set()


def test_the_pure_steps_load_no_vendor() -> None:
    rooms = ["words", "injection", "days", "asking", "who", "checking", "reports", "timelines"]
    pure = ["errors", "schema", "passages", "wire", "prompts", "retrieval.fusion"]
    pure += [f"{path.parent.name}.{path.stem}" for name in rooms for path in (ROOT / "qa" / name).glob("[!_]*.py")]
    pure.remove("asking.question")  # a query is LlamaIndex's QueryBundle
    vendors = ["chromadb", "gradio", "openai", "llama_index", "sqlite3", "onnxruntime", "httpx", "nupunkt"]
    code = f"import sys, {', '.join(f'qa.{name}' for name in pure)}\nprint(set({vendors!r}) & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "set()"


def test_importing_any_part_reads_no_settings_and_opens_nothing() -> None:
    parts = [path.relative_to(ROOT).with_suffix("").parts for path in FILES if path.is_relative_to(ROOT / "qa")]
    left = {"training", "commands", "evaluation", "__init__", "__main__"}
    names = [".".join(part) for part in parts if not left.intersection(part)]
    code = f"import {', '.join(names)}"
    environment = {"PATH": "/usr/bin:/bin", "DATELINE_NOT_A_SETTING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env=environment)


def test_what_is_read_at_run_time_is_installed_with_the_package() -> None:
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    installed = {
        path for name, patterns in stated.items() for pattern in patterns for path in (ROOT / name).glob(pattern)
    }
    files = {path for name in ("qa", "ui") for path in (ROOT / name).rglob("*") if path.is_file()}
    besides = {path for path in files if path.suffix not in (".py", ".pyc", ".md") and "training" not in path.parts}
    assert besides == {path for path in installed if path.is_file()}
