"""Reading and assembling small documents in tests."""

from l10n.assemble import assembled
from l10n.extract import document
from l10n.formats import FormatSettings, format_of
from l10n.model.catalog import UnitKey
from l10n.model.document import Document
from l10n.model.locale import ENGLISH, LocaleTag
from l10n.model.rules import Exclude


def read(text: str, name: str = "a.txt", *, excludes: tuple[Exclude, ...] = ()) -> Document:
    """Read a document in English."""
    return document(name, text, fmt=format_of(name), settings=FormatSettings(), default=ENGLISH, excludes=excludes)


def released(text: str, *targets: str, name: str = "a.txt", lang: LocaleTag | None = None) -> str:
    """Assemble with targets given in the order of the document's segments."""
    found = read(text, name)
    given = {UnitKey(one.context, one.source): target for one, target in zip(found.segments, targets, strict=True)}
    return assembled(found, given, fmt=format_of(name), lang=lang)
