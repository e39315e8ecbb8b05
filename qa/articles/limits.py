"""The caps on what is read, in one place. A file or record past one of them is refused with a reason, never cut."""

# Raise it whenever the same bytes may now give another article: ingest then reads unchanged files again.
READER_VERSION = 4

FILE_BYTES = 50_000_000  # one file of any kind but .jsonl
STREAM_BYTES = 2_000_000_000  # one .jsonl, which is read line by line
LINE_BYTES = 10_000_000  # one line of it
TEXT_CHARACTERS = 2_000_000  # text of one article
WORD_CHARACTERS = 100_000  # characters without white space or CJK punctuation between them
FRONT_MATTER_CHARACTERS = 64_000
FIELD_CHARACTERS = 1_000  # title, outlet, author, place
ID_CHARACTERS = 500
URL_CHARACTERS = 2_048
METADATA_CHARACTERS = 100_000  # one further value, written as JSON
METADATA_DEPTH = 20
FIRST_YEAR, LAST_YEAR = 1600, 2199  # outside, a date is a slip or a filler

FEED_ENTRIES = 10_000
PDF_PAGES = 1_000
ZIP_ENTRIES = 5_000
ZIP_BYTES = 200_000_000  # all entries unpacked
ZIP_RATIO = 200  # unpacked to packed, above 1 MB

PARSE_SECONDS = 10.0  # one file in the child process
START_SECONDS = 60.0  # the child process until it is ready
CHILD_BYTES = 1_000_000_000  # address space of the child, where the platform can limit it
REPLY_BYTES = 100_000_000
CHILD_FILES = 2_000  # then a new child, so that nothing a parser leaks adds up

FETCH_BYTES = 10_000_000
FETCH_SECONDS = 60.0  # a whole fetch, redirects included
FETCH_REDIRECTS = 5
