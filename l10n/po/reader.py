"""From the text of a .po file to a catalog, without loss: what cannot be kept is refused, with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NoReturn

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit
from l10n.model.pattern import lazy_pattern
from l10n.model.text import shortened
from l10n.po.advice import diagnosis, order
from l10n.po.doubles import without_doubles
from l10n.po.draft import Around, Draft, Part
from l10n.po.encoding import decode, decode_with_warnings, normalised
from l10n.po.escape import unescaped
from l10n.po.header import fields
from l10n.po.reflowed import rejoined

__all__ = ["decode", "decode_with_warnings", "read", "read_with_warnings"]

_BODY = r'[^"\\]*(?:\\.[^"\\]*)*'
_KEYWORD = r"(msgctxt|msgid_plural|msgid|msgstr)(?:[ \t]*\[[ \t]*([0-9]{1,3})[ \t]*\])?"
# Nearly every line of a catalog: a keyword or none, and one text.
_FIELD = re.compile(rf'[ \t]*(?:{_KEYWORD})?[ \t]*"({_BODY})"[ \t]*')
# The form in which nearly every entry is written, at whatever width; any other is read line by line.
_LINE = r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
_LINES = rf"{_LINE}(?:\n{_LINE})*"
_ENTRY = re.compile(
    rf"((?:#(?:[ .:,].*)?\n)*)(?:msgctxt ({_LINES})\n)?"
    rf'msgid (?!""(?:\nmsg|$))({_LINES})\nmsgstr ({_LINES})\n?'
)
_OPENS = ("#", "msgid ", "msgctxt ")
_KEYWORD_ALONE = lazy_pattern(rf"(?:{_KEYWORD})?[ \t]*")
_TEXT = lazy_pattern(rf'"({_BODY})"[ \t]*')
_STAGE = {"msgctxt": 1, "msgid": 2, "msgid_plural": 3, "msgstr": 4}


def read(text: str, *, path: str = "") -> Catalog:
    r"""Return the catalog that stands in `text`.

    Source: the PO format of the GNU gettext manual. Raises CatalogError, with `path` and line, where anything would
    be lost: a text or unit cut off, quotes or escapes that do not fit, a merge conflict, NUL, the same unit twice
    with two targets. A comment after the last unit belongs to the whole file and is kept with the header's.

    >>> read('msgid "Bread"\nmsgstr "Хлеб"\n').units[0].target
    'Хлеб'
    """
    return read_with_warnings(text, path=path)[0]


def read_with_warnings(text: str, *, path: str = "") -> tuple[Catalog, tuple[str, ...]]:
    """Return the catalog as `read` does, and what was odd about it: `PATH:LINE: what`, nothing lost."""
    scanner = _Scanner(path or "catalog")
    scanner.scan(normalised(text.removeprefix("\ufeff")))
    catalog, doubles = without_doubles(scanner.catalog())
    for unit in doubles:
        scanner.warn("this obsolete unit stands elsewhere too; its target is kept there as a comment", line=unit.line)
    return catalog, tuple(scanner.warnings)


class _Scanner:
    """One pass over the lines. `draft` is the entry at hand, `parts` the text that a bare line would continue."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.number = 0
        self.warnings: list[str] = []
        self.draft = Draft()
        self.parts: list[str] | None = None
        self.kind: Part = "active"
        self.header: tuple[tuple[str, str], ...] | None = None
        self.header_comments: list[str] = []
        self.units: list[Unit] = []
        self.obsolete: list[Unit] = []
        self.places: dict[tuple[str | None, str], int] = {}

    def scan(self, text: str) -> None:
        """Read every line."""
        if "\0" in text:
            self.number = text.count("\n", 0, text.index("\0")) + 1
            self.fail("a NUL character stands here", "Remove it; a file full of them is UTF-16: save it as UTF-8.")
        paragraphs = text.split("\n\n")
        closed = False
        for paragraph, after in zip(paragraphs, (*paragraphs[1:], "#"), strict=True):
            found = _ENTRY.fullmatch(paragraph) if after.startswith(_OPENS) else None
            if found and (closed or self.closes()) and self.entry(found):
                closed = True
                self.number += paragraph.count("\n") + 2
                continue
            closed = False
            self.lines(paragraph)
            self.number += 1
            self.blank()
        self.number -= 1
        if self.draft.stage:
            self.finish()
        self.keep_last_comments()

    def closes(self) -> bool:
        """Close the entry at hand where it is whole; return whether nothing is open then."""
        if self.draft.stage == 4 and self.parts:
            self.finish()
        return self.draft.is_fresh

    def entry(self, found: re.Match[str]) -> bool:
        """Read an entry in one piece, nothing being open; return False, nothing done, where that cannot be."""
        around, context, source, target = found.groups()
        lines = Around()
        if around:
            for line in around[:-1].split("\n"):
                lines.take(line)
        try:
            unit = Unit(
                _text(source),
                _text(target),
                None if context is None else _text(context),
                "fuzzy" in lines.flags,
                comments=tuple(lines.comments),
                notes=tuple(lines.notes),
                references=tuple(lines.references),
                flags=tuple([flag for flag in lines.flags if flag != "fuzzy"]) if lines.flags else (),
                line=self.number + 1 + around.count("\n"),
            )
        except ValueError:
            return False
        self.take(unit)
        return True

    def lines(self, paragraph: str) -> None:
        """Read lines without an empty one between them."""
        match = _FIELD.fullmatch
        lines: Sequence[str | None] = paragraph.split("\n")
        if "| " in paragraph:
            lines, mended = rejoined(paragraph.split("\n"))
            for place in mended:
                told = "a previous source (#|) was wrapped amid its text, as Babel does; it is whole again"
                self.warn(told, line=self.number + 1 + place)
        for line in lines:
            self.number += 1
            if line is None:
                continue
            if not line:
                self.blank()
            elif line[0] == "#":
                self.marked(line)
            elif found := match(line):
                keyword, index, body = found.groups()
                if keyword:
                    self.begin(keyword, index, "active")
                self.add(body, "active")
            else:
                self.odd(line)

    def catalog(self) -> Catalog:
        """Return what was read."""
        return Catalog(self.header or (), tuple(self.units), tuple(self.obsolete), tuple(self.header_comments))

    def fail(self, what: str, hint: str = "", *, line: int = 0) -> NoReturn:
        """Refuse the file, and name the unit where that is."""
        if 'the unit "' not in what:
            hint = f"{self.place()} {hint}".strip()
        raise CatalogError(self.path, line or self.number, what, hint)

    def place(self) -> str:
        """Name the unit at hand, or the last one before it."""
        if begun := "".join(self.draft.texts.get("msgid", ())):
            return f'In the unit "{shortened(begun, limit=60)}".'
        if last := self.units or self.obsolete:
            return f'After the unit "{shortened(last[-1].source, limit=60)}".'
        return "Before the first unit."

    def warn(self, what: str, *, line: int = 0) -> None:
        """Note something odd."""
        self.warnings.append(f"{self.path}:{line or self.number}: {what}")

    def blank(self) -> None:
        """Pass over an empty line; remember it where it parts what belongs together."""
        if self.draft.stage == 1 or (self.draft.previous and not self.draft.stage):
            self.draft.torn = True

    def odd(self, line: str) -> None:
        """Read a line that is not simply a field."""
        line = line.lstrip(" \t")
        if not line or line.isspace():
            self.blank()
        elif line[0] == "#":
            self.marked(line)
        else:
            self.fields(line.rstrip(" \t"), "active")

    def marked(self, line: str) -> None:
        """Read a line that begins with a hash."""
        mark = line[1:2]
        if mark == "~":
            self.obsolete_line(line[2:].lstrip(" \t"))
        elif mark == "|":
            self.fields(line[2:].strip(" \t"), "previous")
        else:
            self.comment(line)

    def obsolete_line(self, rest: str) -> None:
        """Read what stands after `#~`."""
        if rest.startswith("|"):
            self.fields(rest[1:].strip(" \t"), "obsolete previous")
        elif rest.startswith("#"):
            self.comment(rest)
        else:
            self.fields(rest.rstrip(" \t"), "obsolete")

    def fields(self, line: str, kind: Part) -> None:
        """Read a keyword, one or more texts, or both; refuse anything else on the line."""
        if not line:
            return
        start = _KEYWORD_ALONE.match(line)
        at = start.end() if start else 0
        texts: list[str] = []
        while found := _TEXT.match(line, at):
            texts.append(found[1])
            at = found.end()
        if at < len(line) or not start:
            self.fail(*diagnosis(line, at))
        if start[1]:
            self.begin(start[1], start[2], kind)
        for body in texts:
            self.add(body, kind)

    def begin(self, keyword: str, index: str | None, kind: Part) -> None:
        """Start a field, and a new entry where the keyword opens one."""
        if self.parts is not None and not self.parts:
            self.fail("the keyword before this line has no text", 'Write "" for an empty text.')
        if index is not None and keyword != "msgstr":
            self.fail(f"{keyword} takes no number", f"Write {keyword} alone.")
        if kind.endswith("previous"):
            if self.draft.stage:
                self.finish()
            if keyword == "msgstr" or keyword in self.draft.previous:
                self.fail(f"{keyword} does not belong here", "A previous source is msgctxt, msgid and msgid_plural.")
            self.parts = self.draft.previous[keyword] = []
            self.draft.was_obsolete |= kind == "obsolete previous"
        else:
            if self.draft.stage == 4 and keyword in ("msgctxt", "msgid"):
                self.finish()
            self.parts = self.field(keyword, index, kind)
        self.kind = kind

    def field(self, keyword: str, index: str | None, kind: Part) -> list[str]:
        """Return the list that collects a field's text; refuse a field out of its order."""
        draft = self.draft
        if not draft.stage:
            draft.line, draft.kind = self.number, kind
            if draft.was_obsolete and kind != "obsolete":
                self.fail("a previous source of an obsolete unit (#~|) stands before a live one", "Remove that line.")
        elif draft.kind != kind:
            self.fail("the unit is partly obsolete (#~) and partly not", f"It begins in line {draft.line}.")
        elif draft.stage == 1 and draft.torn:
            self.fail("an empty line stands between msgctxt and this line", "Remove it, or the msgctxt without a unit.")
        stage = _STAGE[keyword]
        forms = len(draft.targets)
        if keyword != "msgstr":
            fits = stage > draft.stage and (stage != 3 or draft.stage == 2)
        elif index is None:
            fits = draft.stage == 2
        else:
            fits = draft.stage in (3, 4) and "msgid_plural" in draft.texts and int(index) == forms
        if not fits:
            self.fail(*order(draft, keyword, index))
        draft.stage = stage
        if keyword == "msgstr":
            draft.targets.append([])
            return draft.targets[-1]
        return draft.texts.setdefault(keyword, [])

    def add(self, body: str, kind: Part) -> None:
        """Add a stretch of text to the field at hand."""
        if self.parts is None or self.kind != kind:
            self.fail(
                "a text stands here without its keyword", "Put msgid or msgstr before it, or join it to its line."
            )
        try:
            self.parts.append(unescaped(body))
        except ValueError as error:
            self.fail(f"the escape {error} cannot stand here", r"Write a backslash as \\.")

    def comment(self, line: str) -> None:
        """Read a comment line of any kind."""
        if self.draft.stage == 4:
            self.finish()
        elif self.draft.stage == 1:
            self.fail("a comment stands between msgctxt and msgid", "Move it above the msgctxt.")
        self.draft.take(line)

    def finish(self) -> None:
        """Close the entry at hand."""
        draft = self.draft
        if draft.stage < 4:
            self.fail("the unit has no msgstr", "The file may be cut off; ask for it again.", line=draft.line)
        if self.parts is not None and not self.parts:
            self.fail("the unit's last keyword has no text", "The file may be cut off here.", line=draft.line)
        self.draft, self.parts = Draft(), None
        unit = draft.unit()
        if draft.torn:
            self.warn("a previous source (#|) stands apart from this unit by an empty line", line=draft.line)
        if draft.kind == "obsolete":
            self.obsolete.append(unit)
        elif not unit.source and unit.context is None:
            self.take_header(unit, draft)
        else:
            self.take(unit)

    def take(self, unit: Unit) -> None:
        """Keep a live unit, with the one that is there already."""
        count = len(self.units)
        if (place := self.places.setdefault((unit.context, unit.source), count)) < count:
            self.units[place] = self.merged(self.units[place], unit)
        else:
            self.units.append(unit)

    def merged(self, first: Unit, second: Unit) -> Unit:
        """Return two entries for one unit as one, where neither loses its target."""
        what = f'the unit "{shortened(second.source, limit=60)}" stands here and in line {first.line}'
        filled = [unit for unit in (first, second) if unit.target or any(unit.plural_targets)]
        same = (first.plural, first.target, first.plural_targets) == (
            second.plural,
            second.target,
            second.plural_targets,
        )
        if not same and (len(filled) > 1 or first.plural != second.plural):
            self.fail(f"{what}, with two targets", "Keep the right one and remove the other.", line=second.line)
        self.warn(f"{what}; both are kept as one", line=second.line)
        return Draft.merged(filled[0] if filled else first, first, second)

    def take_header(self, unit: Unit, draft: Draft) -> None:
        """Read the header's fields."""
        if unit.plural is not None:
            self.fail("the header has plural forms", "Its msgid is empty and has none.", line=draft.line)
        found, odd = fields(unit.target)
        for line in odd:
            self.warn(f'the header line "{shortened(line, limit=60)}" has no colon', line=draft.line)
        if self.header is not None:
            if found != self.header:
                self.fail("a second header stands here", "Keep one of them.", line=draft.line)
            self.warn("the header stands here again; both are kept as one", line=draft.line)
        self.header = found
        self.header_comments.extend(draft.header_comments())

    def keep_last_comments(self) -> None:
        """Keep comments that no unit follows."""
        if self.draft.previous:
            self.fail("a previous source (#|) stands here without its unit", "The file may be cut off here.")
        kept = self.draft.header_comments()
        if self.draft.references or self.draft.notes or self.draft.flags:
            self.warn("the comments at the end belong to no unit; they are kept with the header's")
        self.header_comments.extend(kept)


def _text(lines: str) -> str:
    """Return the text of a field from all its lines, quotes and all."""
    return unescaped((lines.replace('"\n"', "") if "\n" in lines else lines)[1:-1])
