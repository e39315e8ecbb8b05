"""`chat`: the page."""

from __future__ import annotations

from qa.commands import OK
from qa.dateline import Dateline
from qa.settings import Settings


def page(settings: Settings) -> int:
    from ui import app  # the one place where a door opens the next: `qa` knows nothing else of `ui`

    dateline = Dateline(settings, keep_open=True, embeds=True)
    hosts = [host.strip() for host in settings.allowed_hosts.split(",") if host.strip()]
    try:
        app.launch(
            dateline,
            runs_folder=settings.runs or settings.data / "runs",
            host=settings.host,
            port=settings.port,
            allowed_hosts=hosts,
            upload_mb=settings.upload_mb,
        )
    finally:
        dateline.close()
    return OK
