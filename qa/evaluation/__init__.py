"""Running the engine over a question set, and measuring what comes of it.

from qa.evaluation import evaluate
run = evaluate(dateline, read_questions(path), Path("run"))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qa.evaluation.run import Run, evaluate

__all__ = ["Run", "evaluate"]


def __getattr__(name: str) -> Any:
    """Loaded when asked for: the measures and the report must not load an engine."""
    if name in __all__:
        from qa.evaluation import run

        return getattr(run, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
