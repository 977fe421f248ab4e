"""A site's own words, found in its templates and code: by Babel, and by xgettext in PHP."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from l10n.errors import CatalogError, ConfigError, FileError, SourceError
from l10n.model.catalog import Unit
from l10n.po.reader import decode, read
from l10n.store import files

_BABEL = {
    ".html": "jinja2",
    ".htm": "jinja2",
    ".jinja": "jinja2",
    ".jinja2": "jinja2",
    ".j2": "jinja2",
    ".xml": "jinja2",
    ".py": "python",
    ".js": "javascript",
    ".mjs": "javascript",
    ".ts": "javascript",
    ".tsx": "javascript",
    ".jsx": "javascript",
}
_PHP = (".php", ".phtml", ".inc")
_TAGS = ("translators:", "l10n:", "NOTE:")
_JINJA = {"silent": "false", "trimmed": "true", "extensions": "jinja2.ext.do, jinja2.ext.loopcontrols"}


@dataclass(frozen=True, slots=True)
class Words:
    """What was found: each message once, in the order of files and lines, and the files that were not read."""

    units: tuple[Unit, ...]
    read: tuple[str, ...]
    unread: tuple[str, ...]


def found_in(root: Path, globs: Sequence[str], keywords: Sequence[str]) -> Words:
    """Find the words of an interface.

    `globs` are from `root`; what stands in folders whose names begin with a dot is passed over. Raises ConfigError
    where a glob finds nothing, or PHP is to be read and there is no xgettext, and SourceError where a file cannot be
    understood.
    """
    units: dict[tuple[str | None, str], Unit] = {}
    done: list[str] = []
    unread: list[str] = []
    for path in _paths(root, globs):
        name = _shown(path, root)
        if path.suffix.lower() in _BABEL:
            found = _by_babel(path, name, _keywords(keywords))
        elif path.suffix.lower() in _PHP:
            found = _by_xgettext(path, name, keywords)
        else:
            unread.append(name)
            continue
        done.append(name)
        for unit in found:
            key = (unit.context, unit.source)
            units[key] = _merged(units[key], unit, name) if key in units else unit
    return Words(tuple(units.values()), tuple(done), tuple(unread))


def _paths(root: Path, globs: Sequence[str]) -> Iterator[Path]:
    seen: set[Path] = set()
    for glob in globs:
        base, pattern = root, glob
        while pattern.startswith("../"):
            base, pattern = base.parent, pattern.removeprefix("../")
        if pattern.startswith("/") or "/../" in pattern:
            raise ConfigError(f"site.sources: {glob!r} is no glob from the project folder", "Such as site/**/*.html.")
        some = sorted(path for path in base.glob(pattern) if path.is_file() and not _is_hidden(path, base))
        if not some:
            raise ConfigError(
                f"site.sources: {glob!r} finds no file", "Name templates and code from the project folder."
            )
        yield from (path for path in some if path not in seen)
        seen.update(some)


def _is_hidden(path: Path, base: Path) -> bool:
    return any(part.startswith(".") or part == "node_modules" for part in path.relative_to(base).parts)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _merged(one: Unit, other: Unit, name: str) -> Unit:
    """Return a message with what another place says of it; a plural that only one of them has counts."""
    if one.plural and other.plural and one.plural != other.plural:
        raise SourceError(name, 0, f"{one.source!r} has another plural elsewhere", "Give one of them a context.")
    return Unit(
        one.source,
        context=one.context,
        plural=one.plural or other.plural,
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
        references=tuple(dict.fromkeys((*one.references, *other.references))),
        flags=one.flags or other.flags,
    )


Keywords = Mapping[str, tuple[int | tuple[int, str], ...] | None]


def _keywords(told: Sequence[str]) -> Keywords:
    from babel.messages.frontend import parse_keywords

    try:
        found: Keywords = parse_keywords(told)
    except (ValueError, TypeError) as error:
        raise ConfigError(
            f"site.keywords cannot be read: {error}", 'Write them as xgettext does: "ngettext:1,2".'
        ) from error
    return found


def _by_babel(path: Path, name: str, keywords: Keywords) -> Iterable[Unit]:
    from babel.messages.catalog import Message
    from babel.messages.extract import extract

    method = _BABEL[path.suffix.lower()]
    data = io.BytesIO(files.read_bytes(path))
    options = _JINJA if method == "jinja2" else {"encoding": "utf-8"}
    try:
        rows = list(extract(method, data, dict(keywords), _TAGS, options, strip_comment_tags=True))
    except Exception as error:  # each extractor raises its parser's own
        line = getattr(error, "lineno", 0) or 0
        raise SourceError(name, line, f"cannot be read as {method}: {error}", "Mend it, or leave it out.") from error
    for line, said, comments, context in rows:
        source, plural = (said[0], said[1]) if isinstance(said, (tuple, list)) else (said, None)
        if not source:
            continue
        if not isinstance(source, str):
            raise SourceError(name, line, "asks for words that are no text", "Write them between quotes.")
        flags = ("python-format",) if Message((source, plural or "")).python_format else ()
        yield Unit(source, context=context, plural=plural, notes=tuple(comments), references=(name,), flags=flags)


def _by_xgettext(path: Path, name: str, keywords: Sequence[str]) -> Iterable[Unit]:
    program = shutil.which("xgettext")
    if program is None:
        raise ConfigError(f"{name} is PHP, which xgettext reads, and that is not installed", "Install GNU gettext.")
    asked = [f"--keyword={one}" for one in keywords]
    command = [program, "--language=PHP", "--from-code=UTF-8", "--no-location", "--add-comments=translators:", *asked]
    ran = subprocess.run([*command, "--output=-", str(path)], capture_output=True, timeout=60, check=False)
    if ran.returncode:
        told = ran.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise SourceError(name, 0, f"cannot be read by xgettext: {told}", "Mend it, or leave it out.")
    if not ran.stdout.strip():
        return ()
    try:
        found = read(decode(ran.stdout.replace(b"charset=CHARSET", b"charset=UTF-8"), path=name), path=name)
    except CatalogError as error:
        raise FileError(name, error.line, f"what xgettext found cannot be read: {error.message}") from error
    return [
        Unit(
            one.source,
            context=one.context,
            plural=one.plural,
            notes=_said(one.notes),
            references=(name,),
            flags=one.flags,
        )
        for one in found.units
    ]


def _said(notes: Iterable[str]) -> tuple[str, ...]:
    return tuple(note.strip().removeprefix("translators:").strip() for note in notes)
