"""Everything Dateline raises on purpose.

    DatelineError
    ├── SettingsError                    a setting is missing or out of range         names the variable
    │   └── RunDiffers                   a folder holds a run made with something else    says with what
    ├── QuestionError                    a question cannot be asked as it stands      says what to change
    ├── ArticleError                     an article cannot be read                    names file and line
    ├── ArchiveMissing, ArchiveMismatch  no archive, or made with other settings      names the command that mends it
    ├── ArchiveBusy                      another process writes to it                 names that process
    ├── ArchiveDamaged                   the archive itself cannot be read            names the command that tells more
    ├── IndexDamaged                     the vector index cannot be trusted           mended by building it again
    └── ProviderError                    the model did not answer after retries       says whether to try again

"The articles do not say" is an `Answer`, never an exception; a failure is an exception, never "I don't know".
Only doors (`cli`, `ui`) turn these into an exit code, a status or a notice.
"""


class DatelineError(Exception):
    """Base of all. The message says what was wrong, where, and what to do next."""


class SettingsError(DatelineError):
    """A setting is missing, unknown or out of range."""


class RunDiffers(SettingsError):
    """A folder holds a run of other questions, articles, settings or code, which this one cannot go on from."""


class QuestionError(DatelineError):
    """A question is empty, too long, or asks for an impossible window."""


class ArticleError(DatelineError):
    """One article (or a whole file) cannot be read; the reason is one line."""


class ArchiveMissing(DatelineError):
    """There is no archive where one was expected."""


class ArchiveMismatch(DatelineError):
    """The archive was made with other settings (schema, embedding, passage size)."""


class ArchiveBusy(DatelineError):
    """Another process holds the writer lock."""


class ArchiveDamaged(DatelineError):
    """SQLite says that the archive file is not sound."""


class IndexDamaged(DatelineError):
    """A Chroma generation is missing, incomplete or answers wrongly. The archive can rebuild it."""


class ProviderError(DatelineError):
    """A model endpoint failed. `retry` says whether the same request may go through later."""

    def __init__(self, message: str, *, retry: bool = False) -> None:
        super().__init__(message)
        self.retry = retry
