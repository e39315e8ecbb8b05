"""`doctor`: what is wrong with the archive, and mending it."""

from __future__ import annotations

from dataclasses import asdict

from qa import doctor as checks
from qa import index
from qa.archive import Inspection, Writer
from qa.commands import ERROR, OK
from qa.commands.screen import dump, plain
from qa.encoders.models import open_embedder_of
from qa.index.contextual import open_contextual
from qa.settings import Settings


def doctor(settings: Settings, *, mend: bool, as_json: bool) -> int:
    """Print what is wrong and what was mended. Exit code 0 if all is sound at the end, else 2."""
    archive = Inspection(settings.data)
    try:
        findings = checks.check(archive)
        if findings and mend:
            with Writer(settings.data, archive.made) as writer:
                findings = checks.mend(archive, writer, findings, lambda: open_embedder_of(settings))
        contextual = open_contextual(settings, archive)
        facts = {
            "folder": str(settings.data),
            "articles": archive.count(),
            "passages": archive.passages(),
            "contextual": contextual.made() if contextual and contextual.needed else None,
            "made_with": asdict(archive.made),
            "index": (path.name if (path := index.current(settings.data)) else None),
        }
    finally:
        archive.close()
    if as_json:
        print(dump(facts | {"findings": [asdict(finding) for finding in findings]}))
    else:
        made = facts["contextual"]
        print(
            f"{facts['folder']}: {facts['articles']} articles, {facts['passages']} passages, "
            f"{'' if made is None else f'{made} of them with contextual vectors, '}"
            f"embedding {archive.made.embedding}, vector index {facts['index'] or 'none'}"
        )
        for finding in findings:
            state = {None: "not mended", True: "mended", False: "could not be mended"}[finding.mended]
            print(plain(f"  {finding.part}: {finding.problem} — {state}"))
        if not findings:
            print("  all sound")
    return OK if all(finding.mended for finding in findings) else ERROR
