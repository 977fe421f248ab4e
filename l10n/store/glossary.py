"""Glossaries on disk: tab-separated with locales as its header, TBX, or JSON by direction."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.errors import FileError, UsageError
from l10n.match.terms import GlossaryTerm, Wording
from l10n.model.locale import LocaleTag

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NOTE = frozenset(("note", "notes", "comment", "definition"))
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_REFUSED_STATUS = ("deprecated", "superseded", "obsolete", "forbidden")


def load(path: Path) -> tuple[GlossaryTerm, ...]:
    """Read a glossary; its ending says which form it has: `.json`, `.tbx`/`.xml`, else tab-separated.

    Raises FileError, with the line where there is one, for a glossary that cannot be read whole.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise FileError(str(path), 0, f"cannot be read: {error.strerror}", "Name an existing glossary file.") from error
    if path.suffix.lower() in (".tbx", ".xml"):
        return tuple(_tbx(raw, path))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise FileError(str(path), line, "is not UTF-8", "Save the glossary as UTF-8.") from error
    return tuple(_json(text, path) if path.suffix.lower() == ".json" else _tsv(text, path))


def _tsv(text: str, path: Path) -> Iterator[GlossaryTerm]:
    """Read rows under a header of locales; `a|b` in a cell are two wordings, `!b` one that is forbidden."""
    lines = text.splitlines()
    rows = [(number, line.split("\t")) for number, line in enumerate(lines, 1) if line.strip() and line[0] != "#"]
    if not rows:
        return
    header_line, header = rows[0]
    locales: list[LocaleTag | None] = []
    for name in header:
        if name.strip().lower() in _NOTE:
            locales.append(None)
            continue
        try:
            locales.append(LocaleTag.parse(name))
        except UsageError as error:
            raise FileError(
                str(path), header_line, f"{name!r} is not a locale", "Begin with a row such as en<TAB>sr-Cyrl<TAB>note."
            ) from error
    for number, cells in rows[1:]:
        if len(cells) > len(locales):
            raise FileError(
                str(path), number, f"has {len(cells)} cells, the header {len(locales)}", "Remove the extra tabs."
            )
        wordings = {
            locale: _cell(cell) for locale, cell in zip(locales, cells, strict=False) if locale and cell.strip()
        }
        notes = [cell.strip() for locale, cell in zip(locales, cells, strict=False) if locale is None and cell.strip()]
        yield GlossaryTerm(wordings, " ".join(notes))


def _cell(cell: str) -> tuple[Wording, ...]:
    parts = [part.strip() for part in cell.split("|") if part.strip()]
    forbidden = tuple(part[1:].strip() for part in parts if part.startswith("!"))
    said = [part for part in parts if not part.startswith("!")]
    return tuple(Wording(part, (), forbidden if not index else ()) for index, part in enumerate(said))


def _json(text: str, path: Path) -> Iterator[GlossaryTerm]:
    """Read `{"en>sr-Cyrl": [{"source", "target", "stems", "all_of", "forbidden"}]}`."""
    try:
        value: object = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        raise FileError(str(path), line, "is not JSON", "See where the brackets and commas are.") from error
    if not isinstance(value, dict):
        raise FileError(str(path), 0, "is not an object of directions", 'Write {"en>sr-Cyrl": [...]}.')
    for direction, entries in value.items():
        if ">" not in direction:
            continue
        try:
            source, target = (LocaleTag.parse(part) for part in direction.split(">", 1))
        except UsageError as error:
            raise FileError(str(path), 0, f"{direction!r} is no direction", "Write it like en>sr-Cyrl.") from error
        if not isinstance(entries, list):
            raise FileError(str(path), 0, f"{direction!r} is not a list of terms", "Write a list of objects.")
        for entry in entries:
            yield _entry(entry, source, target, path)


def _entry(entry: object, source: LocaleTag, target: LocaleTag, path: Path) -> GlossaryTerm:
    if not isinstance(entry, dict) or not isinstance(entry.get("source"), str):
        raise FileError(str(path), 0, f"a term without a source: {entry!r:.60}", 'Write {"source": "...", ...}.')
    said = entry.get("target")
    stems, whole = _texts(entry, "stems", path), _texts(entry, "all_of", path)
    # Stems beside `all_of` are other ways of saying it: they answer for every group.
    other = tuple(stem for stem in stems if stem not in whole)
    required = tuple((stem, *other) for stem in whole) if whole else ((stems,) if stems else ())
    note = entry.get("note")
    wording = Wording(said if isinstance(said, str) else "", required, _texts(entry, "forbidden", path))
    return GlossaryTerm(
        {source: (Wording(entry["source"]),), target: (wording,)},
        note if isinstance(note, str) else "",
        (source, target),
    )


def _texts(entry: dict[str, object], name: str, path: Path) -> tuple[str, ...]:
    value = entry.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise FileError(str(path), 0, f'"{name}" of {entry.get("source")!r} is not a list of texts', "Write a list.")
    return tuple(value)


def _tbx(raw: bytes, path: Path) -> Iterator[GlossaryTerm]:
    """Read TBX (ISO 30042), either dialect; declarations are refused, as they may open files or never end."""
    # In UTF-16 the bytes of a declaration look otherwise: only what we can search is parsed.
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:64]:
        raise FileError(str(path), 1, "is not UTF-8", "Save the TBX file as UTF-8.")
    if declaration := _DECLARATION.search(raw):
        line = raw[: declaration.start()].count(b"\n") + 1
        raise FileError(str(path), line, "declares a document type or an entity", "Remove the <!DOCTYPE …> lines.")
    from xml.etree import ElementTree  # heavy, and few glossaries are XML

    try:
        root = ElementTree.fromstring(raw)
    except ElementTree.ParseError as error:
        raise FileError(str(path), error.position[0], f"is not well-formed XML: {error}", "Export it anew.") from error
    for concept in root.iter():
        if _name(concept) in ("termEntry", "conceptEntry"):
            yield _concept(concept, path)


def _name(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _concept(concept: Element, path: Path) -> GlossaryTerm:
    wordings: dict[LocaleTag, tuple[Wording, ...]] = {}
    for section in concept.iter():
        if _name(section) not in ("langSet", "langSec"):
            continue
        spelling = section.get(_XML_LANG) or section.get("lang") or ""
        try:
            locale = LocaleTag.parse(spelling)
        except UsageError as error:
            raise FileError(str(path), 0, f"{spelling!r} is not a locale", "Give each langSet an xml:lang.") from error
        said: list[str] = []
        refused: list[str] = []
        for block in section.iter():
            if _name(block) in ("tig", "ntig", "termSec"):
                term = next((one.text or "" for one in block.iter() if _name(one) == "term"), "").strip()
                status = " ".join(one.text or "" for one in block.iter() if _name(one) == "termNote").lower()
                if term:
                    (refused if any(word in status for word in _REFUSED_STATUS) else said).append(term)
        if said:
            wordings[locale] = tuple(Wording(one, (), tuple(refused) if not at else ()) for at, one in enumerate(said))
    notes = [(one.text or "").strip() for one in concept if _name(one) in ("note", "descrip")]
    return GlossaryTerm(wordings, " ".join(note for note in notes if note))
