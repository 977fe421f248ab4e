"""Everything that can go wrong, as one tree; the faces translate it in one place each.

A bad translation is a finding, never an exception.
"""

from __future__ import annotations


class L10nError(Exception):
    """Something the user can mend: what is wrong, and what to do about it.

    `exit_code` is what the command line ends with, `http_status` what the web answers.
    """

    exit_code = 5
    http_status = 400

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message


class UsageError(L10nError):
    """The request itself makes no sense: an option or a field that is missing, too long or of no known value."""

    exit_code = 2
    http_status = 400


class UnknownError(UsageError):
    """There is no document, locale or unit of that name."""

    http_status = 404


class RefusedError(L10nError):
    """The answer is no: a release that the gate does not let through, a `--check` that found work."""

    exit_code = 1
    http_status = 422


class ConfigError(L10nError):
    """`l10n.toml`, a key or the folder cannot be used as it is.

    `path` is the file's and `line` its 1-based line, empty and 0 where none can be named.
    """

    exit_code = 5
    http_status = 500

    def __init__(self, message: str, hint: str = "", *, path: str = "", line: int = 0) -> None:
        super().__init__(message, hint)
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.line else f"{self.path}: "
        return place + self.message if self.path else self.message


class FileError(L10nError):
    """A file that cannot be read or is not what it should be, with the place.

    `line` is 1-based; 0 where no line can be named.
    """

    def __init__(self, path: str, line: int, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.path = path
        self.line = line

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


class SourceError(FileError):
    """A source document that cannot be read."""


class CatalogError(FileError):
    """A catalog or ledger that cannot be read without loss."""


class ConflictError(L10nError):
    """Somebody else's change stands where ours should go; a person decides.

    `expected` and `found` are the two texts or digests that do not agree, `path` the file that holds the second,
    empty where it is none.
    """

    exit_code = 3
    http_status = 409

    def __init__(self, message: str, hint: str = "", *, path: str = "", expected: str = "", found: str = "") -> None:
        super().__init__(message, hint)
        self.path = path
        self.expected = expected
        self.found = found

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class EngineError(L10nError):
    """A translation engine failed; what was translated before is saved."""

    exit_code = 4
    http_status = 502


class EngineBusyError(EngineError):
    """The engine may answer later.

    `retry_after` is in seconds, None where the engine did not say.
    """

    def __init__(self, message: str, hint: str = "", *, retry_after: float | None = None) -> None:
        super().__init__(message, hint)
        self.retry_after = retry_after


class EngineRefusedError(EngineError):
    """The engine will not do this, now or later: a wrong key, an unknown language, a text that it rejects."""
