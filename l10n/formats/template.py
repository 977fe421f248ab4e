"""Templates (.pot): the words of an interface, as gettext's extractors write them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from l10n.errors import UsageError
from l10n.formats.base import FormatSettings
from l10n.model.document import Block, LanguageMark, Notice, Parsed, Piece
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.plural import MARK
from l10n.model.text import Span
from l10n.po.escape import escaped, unescaped

PLACE = "template"
_LINE = lazy_pattern(r'[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d+\])?[ \t]*)?"((?:[^"\\\n]|\\.)*)"[ \t]*\r?')
_LANGUAGE = lazy_pattern(r"X-Source-Language:[ \t]*([A-Za-z_-]+)")


@dataclass(frozen=True, slots=True)
class Template:
    """Each message is a block that is one unit, with its own context and no other; a plural's forms are one text."""

    name: str = "template"
    suffixes: tuple[str, ...] = (".pot",)
    by_line: bool = False

    def parse(self, text: str, settings: FormatSettings) -> Parsed:
        r"""Find the messages; what cannot be read is told.

        >>> found = Template().parse('msgctxt "menu"\nmsgid "Open"\nmsgstr ""\n', FormatSettings())
        >>> [(block.context, block.text) for block in found.blocks]
        [('menu', 'Open')]
        """
        blocks: list[Block] = []
        marks: list[LanguageMark] = []
        notices: list[Notice] = []
        for entry in _entries(text):
            if entry.text("msgid") == "" and entry.context is None:
                marks += entry.language(text)
            elif entry.fault:
                notices.append(Notice(entry.at, entry.fault))
            elif entry.has("msgid"):
                blocks.append(entry.block())
        return Parsed(tuple(blocks), tuple(marks), tuple(notices))

    def encode(self, target: str, block: Block, *, inside: bool = False) -> str:
        r"""Return the target as it stands in a template.

        >>> Template().encode('A "b"', Block("paragraph", ()))
        'msgid "A \\"b\\""\n'
        """
        return f'msgid "{escaped(target)}"\n'

    def enclosed(self, written: str, block: Block) -> str:
        """Return the block's new text as it is."""
        return written


@dataclass(slots=True)
class _Entry:
    """A message while it is read: its fields with the stretch of each, and what is told to translators."""

    at: int
    fields: dict[str, tuple[Span, str]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    fault: str = ""

    def has(self, name: str) -> bool:
        return bool(self.fields.get(name, (None, ""))[1])

    def text(self, name: str) -> str | None:
        return self.fields[name][1] if name in self.fields else None

    @property
    def context(self) -> str | None:
        return self.text("msgctxt")

    def block(self) -> Block:
        span, source = self.fields["msgid"]
        pieces = [Piece(span, source)]
        if "msgid_plural" in self.fields:
            there, plural = self.fields["msgid_plural"]
            pieces.append(Piece(there, MARK + plural))
        remark = " · ".join(self.remarks)
        return Block("paragraph", tuple(pieces), place=PLACE, whole=True, remark=remark, context=self.context)

    def language(self, text: str) -> Iterator[LanguageMark]:
        """Yield the language that the header names."""
        for span, _ in (self.fields[name] for name in ("msgstr",) if name in self.fields):
            if found := _LANGUAGE.search(text, span.start, span.end):
                try:
                    yield LanguageMark(Span(*found.span(1)), "tag", LocaleTag.parse(found[1]))
                except UsageError:
                    return

    def add(self, name: str, span: Span, part: str) -> None:
        """Take one more line of a field."""
        try:
            body = unescaped(part)
        except ValueError:
            self.fault, body = "an escape in this message means nothing: it is left out", ""
        if MARK in body:
            self.fault = f"this message has a {MARK}, which stands for plural forms here: it is left out"
        before = self.fields.get(name)
        start = before[0].start if before else span.start
        self.fields[name] = Span(start, span.end), (before[1] if before else "") + body


def _entries(text: str) -> Iterator[_Entry]:
    """Yield the messages of a template, those in comments (`#~`) left out."""
    entry, last, at = _Entry(0), "", 0
    for line in text.splitlines(keepends=True):
        span = Span(at, at + len(line))
        at = span.end
        found = _LINE.fullmatch(line.rstrip("\n"))
        if found is None:
            if "msgid" in entry.fields or not line.strip():
                if entry.fields:
                    yield entry
                entry, last = _Entry(span.start), ""
            if line.startswith("#."):
                entry.remarks.append(line[2:].strip())
            elif line.startswith("#:"):
                entry.remarks.append(f"in {line[2:].strip()}")
            elif line.strip() and not line.startswith("#"):
                entry.fault = "this line of a template cannot be read"
            continue
        if found[1] in ("msgctxt", "msgid") and "msgid" in entry.fields:
            yield entry
            entry = _Entry(span.start)
        last = found[1] or last
        if last:
            entry.add(last, span, found[2])
    if entry.fields:
        yield entry
