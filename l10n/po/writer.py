"""From a catalog to the text of its .po file: one form for each catalog, readable by every gettext program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from l10n.errors import CatalogError
from l10n.model.catalog import Catalog, Unit
from l10n.model.text import shortened
from l10n.po.doubles import without_doubles
from l10n.po.encoding import normalised
from l10n.po.escape import field_lines
from l10n.po.header import Fields, clean

_LINE_NUMBER = re.compile(r"(.*?)((?::[0-9]+)?)", re.DOTALL)
_HEADER = None, ""
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


def written(catalog: Catalog, standing: Mapping[tuple[Unit, bool], str] | None = None) -> str:
    r"""Return the catalog as the text of a .po file, in UTF-8 with LF once encoded.

    Nothing is wrapped; a text with inner line ends has a line for each. Where gettext wants it so, an obsolete unit
    whose key is taken becomes a comment, and a previous context gets a previous source. A unit that is in `standing`,
    together with whether it is obsolete, is written as it stands there. Raises CatalogError where the catalog cannot
    be a .po file: NUL or half a surrogate pair in a text, one unit twice, a unit without source and context.

    >>> written(Catalog(units=(Unit("Bread", "Хлеб", fuzzy=True, notes=("heading",)),)))
    '#. heading\n#, fuzzy\nmsgid "Bread"\nmsgstr "Хлеб"\n'
    """
    _check_keys(catalog.units)
    catalog, _ = without_doubles(catalog)
    lines: list[str] = []
    if catalog.header or catalog.header_comments:
        lines += _header_lines(catalog.header, catalog.header_comments)
        lines.append("")
    for units, mark in ((catalog.units, ""), (catalog.obsolete, "#~ ")):
        for unit in units:
            if standing and (as_is := standing.get((unit, bool(mark)))):
                lines.append(as_is)
            else:
                lines += _unit_lines(unit, mark=mark)
            lines.append("")
    text = "\n".join(lines)
    if not _is_writable(text) and (found := _UNWRITABLE.search(text)):
        line = text.count("\n", 0, found.start()) + 1
        code = f"U+{ord(found[0]):04X}"
        raise CatalogError("catalog", line, f"{code} cannot stand in a catalog", "Remove the character from the text.")
    return text


def _is_writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _check_keys(units: tuple[Unit, ...]) -> None:
    keys: set[tuple[str | None, str]] = set()
    for unit in units:
        key = unit.context, unit.source
        if key in keys or key == _HEADER:
            what = (
                f'the unit "{shortened(unit.source, limit=60)}" stands twice' if key in keys else "a unit has no source"
            )
            raise CatalogError("catalog", unit.line, what, "A catalog holds each unit once.")
        keys.add(key)


def _header_lines(header: Fields, comments: tuple[str, ...]) -> Iterator[str]:
    if comments:
        yield from _comment_lines("#", comments)
    yield 'msgid ""'
    # A colon in a name, or a line end in either, would make another field of it.
    yield from field_lines(
        "msgstr", "".join(f"{clean(name).replace(':', ' ').strip()}: {clean(value)}\n" for name, value in header)
    )


def _unit_lines(unit: Unit, *, mark: str) -> list[str]:
    lines = _comment_lines("#", unit.comments) if unit.comments else []
    if unit.notes:
        lines += _comment_lines("#.", unit.notes)
    if unit.references:
        lines.append("#: " + " ".join([_reference(reference) for reference in unit.references]))
    if unit.fuzzy or unit.flags:
        lines.append("#, " + ", ".join((*(("fuzzy",) if unit.fuzzy else ()), *unit.flags)))
    if unit.previous_source is not None or unit.previous_context is not None or unit.previous_plural is not None:
        lines += _previous_lines(unit, mark="#~| " if mark else "#| ")
    if unit.context is not None:
        lines += field_lines("msgctxt", unit.context, mark=mark)
    lines += field_lines("msgid", unit.source, mark=mark)
    if unit.plural is None:
        return lines + field_lines("msgstr", unit.target, mark=mark)
    lines += field_lines("msgid_plural", unit.plural, mark=mark)
    for index, target in enumerate(unit.plural_targets or (unit.target,)):
        lines += field_lines(f"msgstr[{index}]", target, mark=mark)
    return lines


def _previous_lines(unit: Unit, *, mark: str) -> list[str]:
    context, source, plural = unit.previous_context, unit.previous_source, unit.previous_plural
    lines = field_lines("msgctxt", context, mark=mark) if context is not None else []
    lines += field_lines("msgid", unit.source if source is None else source, mark=mark)
    if plural is not None:
        lines += field_lines("msgid_plural", plural, mark=mark)
    return lines


def _comment_lines(mark: str, comments: tuple[str, ...]) -> list[str]:
    lines = normalised("\n".join(comments)).split("\n")
    return [f"{mark} {line}" if line else mark for line in lines]


def _reference(reference: str) -> str:
    if " " not in reference and reference.isprintable():
        return reference
    reference = normalised(reference).replace("\n", " ")
    if " " not in reference and "\t" not in reference:
        return reference
    found = _LINE_NUMBER.fullmatch(reference)
    name, line = (found[1], found[2]) if found else (reference, "")
    return f"\u2068{name}\u2069{line}"
