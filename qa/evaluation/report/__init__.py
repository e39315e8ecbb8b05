"""report.html of a run: one file that needs nothing beside it, for a reader who was not there."""

from qa.evaluation.report.folder import RunFolder, read_run
from qa.evaluation.report.page import page_html, write

__all__ = ["RunFolder", "page_html", "read_run", "write"]
