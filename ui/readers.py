"""Which browser a Gradio session belongs to.

Gradio names a session by about 50 bits of Math.random, chosen in the browser, and whoever knows the name may read its
answers or cancel its work. So every browser gets a 128-bit cookie, and a session belongs to the first that used it.
"""

from __future__ import annotations

import json
import re
import secrets
from collections import OrderedDict
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

COOKIE = "dateline_reader"
KEPT = 10_000  # sessions remembered; the longest unused leave first
_OWNER = re.compile(r"[0-9a-f]{32}")
_HEARTBEAT = "/gradio_api/heartbeat/"
_BY_QUERY = ("/gradio_api/queue/data",)
_BY_BODY = ("/gradio_api/queue/join", "/gradio_api/cancel")


class Readers:
    """The owners of the sessions under way."""

    def __init__(self) -> None:
        self._owners: OrderedDict[str, str] = OrderedDict()

    def may(self, owner: str | None, session: str) -> bool:
        """Whether `owner` may use `session`; a session nobody has used becomes theirs."""
        if owner is None:
            return False
        first = self._owners.setdefault(session, owner)
        self._owners.move_to_end(session)
        while len(self._owners) > KEPT:
            self._owners.popitem(last=False)
        return secrets.compare_digest(first, owner)


def owner_of(cookie_header: str) -> str | None:
    """The reader's 128-bit mark, as 32 hex digits; None where there is none of ours."""
    try:
        morsel = SimpleCookie(cookie_header).get(COOKIE)
    except CookieError:
        return None
    return morsel.value if morsel is not None and _OWNER.fullmatch(morsel.value) else None


def new_cookie() -> str:
    """A Set-Cookie value. Lax, so that a link from elsewhere opens the page without cutting off its other tabs."""
    return f"{COOKIE}={secrets.token_hex(16)}; Path=/; HttpOnly; SameSite=Lax"


def session_of(path: str, query: bytes, body: bytes) -> str | None:
    """The session that a request is about: "" where it should name one and does not, None where it need not."""
    if path.startswith(_HEARTBEAT):
        return path.removeprefix(_HEARTBEAT)
    if path in _BY_QUERY:
        named = parse_qs(query.decode("latin-1")).get("session_hash", [])
        return named[0] if len(named) == 1 else ""
    if path in _BY_BODY:
        try:
            stated = json.loads(body)
        except (ValueError, RecursionError):
            return ""
        session = stated.get("session_hash") if isinstance(stated, dict) else None
        return session if isinstance(session, str) else ""
    return None
