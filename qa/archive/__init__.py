"""archive.db: the truth. Articles with their versions, passages with spans and embeddings, the full-text index.

`Archive` reads, from any thread; `Writer` (one at a time, held by a lock) files, and both see only whole articles.
"""

from qa.archive.inspection import Inspection
from qa.archive.lock import WriterLock
from qa.archive.matches import Matches, Remembered
from qa.archive.past import PastArchive
from qa.archive.reader import Archive
from qa.archive.rows import PassageRow
from qa.archive.schema import Made, fault
from qa.archive.writer import Filed, NewPassage, Writer

__all__ = [
    "Archive",
    "Filed",
    "Inspection",
    "Made",
    "Matches",
    "NewPassage",
    "PassageRow",
    "PastArchive",
    "Remembered",
    "Writer",
    "WriterLock",
    "fault",
]
