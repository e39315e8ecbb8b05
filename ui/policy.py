"""What the browser is told about every answer of the page: the Content-Security-Policy and its companions. Pure."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import MutableMapping
from typing import Any

from qa.evaluation.report import page as report

Message = MutableMapping[str, Any]

_INLINE_SCRIPT = re.compile(rb"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)

# Why each concession is there, measured with Gradio 6.31:
# - script-src 'unsafe-eval': gr.HTML builds its template and its js_on_load with Function(). Inline scripts and
#   on*-attributes stay forbidden, but for the few of Gradio's own page, which are named by their hashes.
# - style-src 'unsafe-inline': Svelte writes style attributes and <style> elements.
# - img-src, font-src data: icons and fonts inside Gradio's style sheets.
# connect-src names no other host, so even a script that got in could send nothing out.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-eval'{hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; media-src 'none'; object-src 'none'; "
    "frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'"
)
# A report is shown as a document of its own that shares nothing with the page: an opaque origin, no forms or pop-ups,
# and of scripts and styles its own two, named by their hashes in the report's policy.
_SANDBOX = "sandbox allow-scripts; frame-ancestors 'none'"
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


def policy(page: bytes = b"") -> str:
    """The policy for a response; for the page itself with the hashes of its inline scripts, in order of appearance.

    Gradio escapes `<` in the JSON it writes into its page, so no value of ours can open a script there.
    """
    digests = (hashlib.sha256(script).digest() for script in _INLINE_SCRIPT.findall(page))
    return _POLICY.format(hashes="".join(f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in digests))


def report_policy() -> str:
    """The policy for a run's report, which is drawn from files that somebody else may have written."""
    return f"{report.policy()}; {_SANDBOX}"


def with_headers(start: Message, policy: str) -> Message:
    """`start` (an ASGI response start) with our headers in place of any of the same name."""
    ours = {name for name, _ in _HEADERS} | {b"content-security-policy", b"server"}
    kept = [(name, value) for name, value in start.get("headers", ()) if name.lower() not in ours]
    return {**start, "headers": [*kept, *_HEADERS, (b"content-security-policy", policy.encode())]}
