"""An entry of a .po file while it is being read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from l10n.model.catalog import Unit
from l10n.model.pattern import lazy_pattern

_REFERENCE = lazy_pattern("(?:\u2068[^\u2068\u2069]*\u2069|[^ \t])+")
# How gettext 0.23 and later may write the flags that are not fuzzy.
_STICKY = lazy_pattern(r"[a-z+#-]+(?:: ?[0-9]+\.\.[0-9]+)?(?:, *[a-z+#-]+(?:: ?[0-9]+\.\.[0-9]+)?)*")
_ISOLATED = lazy_pattern("\u2068([^\u2068\u2069]*)\u2069")

Part = Literal["active", "obsolete", "previous", "obsolete previous"]
"""Which mark a line bears: none, `#~`, `#|` or `#~|`."""


class Around:
    """The comment lines above an entry."""

    __slots__ = ("comments", "flags", "notes", "references")

    def __init__(self) -> None:
        self.comments: list[str] = []
        self.notes: list[str] = []
        self.references: list[str] = []
        self.flags: list[str] = []

    def take(self, line: str) -> None:
        """Read a comment line of any kind."""
        if line.startswith("#. "):
            self.notes.append(line[3:])
            return
        mark, rest = line[1:2], line[3:] if line[2:3] == " " else line[2:]
        if mark == ".":
            self.notes.append(rest)
        elif mark == ":":
            self.references += _references(rest)
        elif mark == "," or (mark == "=" and _STICKY.fullmatch(rest)):
            self.flags += [flag for part in rest.split(",") if (flag := part.strip(" \t"))]
        else:
            self.comments.append(line[1:].removeprefix(" "))


class Draft(Around):
    """What has been read of one entry.

    `stage` is 0 before its first keyword, then 1 to 4 for msgctxt, msgid, msgid_plural and msgstr; `torn` says that
    an empty line followed the previous source or the context.
    """

    __slots__ = ("kind", "line", "previous", "stage", "targets", "texts", "torn", "was_obsolete")

    def __init__(self) -> None:
        super().__init__()
        self.stage = 0
        self.line = 0
        self.kind: Part = "active"
        self.torn = False
        self.was_obsolete = False
        self.previous: dict[str, list[str]] = {}
        self.texts: dict[str, list[str]] = {}
        self.targets: list[list[str]] = []

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been read of the entry."""
        around = self.comments or self.notes or self.references or self.flags or self.previous
        return not (self.stage or around or self.was_obsolete)

    def unit(self) -> Unit:
        """Return the unit, once all of it is there."""
        texts, previous = self.texts, self.previous
        plural = _joined(texts, "msgid_plural")
        targets = tuple("".join(parts) for parts in self.targets)
        return Unit(
            source="".join(texts["msgid"]),
            target=targets[0],
            context=_joined(texts, "msgctxt"),
            fuzzy="fuzzy" in self.flags,
            previous_source=_joined(previous, "msgid"),
            previous_context=_joined(previous, "msgctxt"),
            previous_plural=_joined(previous, "msgid_plural"),
            comments=tuple(self.comments),
            notes=tuple(self.notes),
            references=tuple(self.references),
            flags=tuple(flag for flag in self.flags if flag != "fuzzy"),
            plural=plural,
            plural_targets=targets if plural is not None else (),
            line=self.line,
        )

    def header_comments(self) -> list[str]:
        """Return every comment as a person's, for the header, which has no other kinds."""
        flags = ", ".join(flag for flag in self.flags if flag != "fuzzy")
        return [
            *self.comments,
            *(f". {note}" for note in self.notes),
            *([f": {' '.join(self.references)}"] if self.references else ()),
            *([f", {flags}"] if flags else ()),
        ]

    @staticmethod
    def merged(kept: Unit, first: Unit, second: Unit) -> Unit:
        """Return `kept` with what surrounds it in both entries."""
        return replace(
            kept,
            fuzzy=kept.fuzzy or (first.target == second.target and (first.fuzzy or second.fuzzy)),
            comments=_united(first.comments, second.comments),
            notes=_united(first.notes, second.notes),
            references=_united(first.references, second.references),
            flags=_united(first.flags, second.flags),
        )


def _joined(texts: dict[str, list[str]], keyword: str) -> str | None:
    parts = texts.get(keyword)
    return None if parts is None else "".join(parts)


def _references(rest: str) -> list[str]:
    if "\u2068" not in rest:
        if rest and " " not in rest and "\t" not in rest:
            return [rest]
        return [reference for reference in rest.replace("\t", " ").split(" ") if reference]
    return [_ISOLATED.sub(r"\1", reference) for reference in _REFERENCE.findall(rest)]


def _united(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
