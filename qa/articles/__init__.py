"""Read articles from files and addresses: `walk` finds files, `read` takes one of them, `fetch` asks the network.

In the order a file goes through: `sources` (which files) → `files` (bytes under caps) → `decode` (text) → `records`,
`plain` (JSON, text, Markdown) or `sandbox` → `worker` → `page`, `feed`, `pdf`, `docx` (a child process with limits)
→ `lead`, `dating` (what lines and dates state) → `stated` (one Article, cleaned by `text`). All caps are in `limits`.
"""

from qa.articles.fetch import fetch
from qa.articles.limits import READER_VERSION
from qa.articles.reader import read
from qa.articles.sources import Source, walk
from qa.articles.text import clean

__all__ = ["READER_VERSION", "Source", "clean", "fetch", "read", "walk"]
