"""What was said before a question: messages of a question set as turns, and back. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from qa.errors import SettingsError
from qa.schema import Turn

# Who speaks in a conversation, as they are called, in any letter case.
_ROLES = {"user": "user", "human": "user", "assistant": "assistant", "ai": "assistant", "bot": "assistant"}
_ROLES |= dict.fromkeys(("system", "developer"), "")


def turns(history: Any, at: str = "history") -> tuple[Turn, ...]:
    """A conversation as a list of {role, content} messages, as turns. What is said before the first question is left
    out, and so is a message of the system. Raises SettingsError naming what is no message, and the place `at`."""
    if history and not isinstance(history, list):
        raise SettingsError(f"{at}: `history` is not a list of objects with role and content")
    out: list[Turn] = []
    for role, content in [_said(message, at) for message in history or ()]:
        if role == "user":
            out.append(Turn(content, ""))
        elif role == "assistant" and out:
            out[-1] = Turn(out[-1].question, f"{out[-1].answer}\n{content}".strip())
    return tuple(out)


def messages(history: Sequence[Turn]) -> list[dict[str, str]]:
    """The messages that `turns` reads."""
    return [
        message
        for turn in history
        for message in (
            {"role": "user", "content": turn.question},
            *([{"role": "assistant", "content": turn.answer}] if turn.answer else []),
        )
    ]


def _said(message: Any, at: str) -> tuple[str, str]:
    """Who said what: user, assistant or, of the system, ""."""
    role = _ROLES.get(str(message.get("role")).casefold()) if isinstance(message, dict) else None
    if role is None or not isinstance(message.get("content"), str):
        shown = json.dumps(message, ensure_ascii=False, default=str)[:80]
        raise SettingsError(f'{at}: in `history`, {shown} is no {{"role": "user" or "assistant", "content": text}}')
    return role, message["content"]
