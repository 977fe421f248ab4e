"""A file that came back by e-mail: opened whatever it is called, and read as what was sent, cut or changed as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from l10n.errors import CatalogError
from l10n.flows.work import translator
from l10n.match.score import comparable, similarity
from l10n.model.catalog import Catalog, Unit, UnitKey
from l10n.model.ledger import Event
from l10n.model.pattern import lazy_pattern
from l10n.po.counted import gathered, is_template
from l10n.po.reader import decode, read
from l10n.reconcile import OFFER_FLOOR
from l10n.store import files

_PACKED = "Unpack it, and receive the .po that is in it (of an OmegaT project, the one in target/)."
_EXPORT = "Ask for the .po file itself, as it was sent."
_NO_CATALOG: Mapping[bytes, tuple[str, str]] = {
    b"PK\x03\x04": ("is a ZIP archive or an office document, no catalog", _PACKED),
    b"Rar!": ("is a RAR archive, no catalog", _PACKED),
    b"7z\xbc\xaf": ("is a 7-Zip archive, no catalog", _PACKED),
    b"\x1f\x8b": ("is a gzip archive, no catalog", _PACKED),
    b"\xde\x12\x04\x95": ("is a compiled catalog (.mo)", "Receive the .po beside it."),
    b"\x95\x04\x12\xde": ("is a compiled catalog (.mo)", "Receive the .po beside it."),
    b"%PDF": ("is a PDF, no catalog", _EXPORT),
    b"{\\rtf": ("is a document of a word processor, no catalog", _EXPORT),
    b"\xd0\xcf\x11\xe0": ("is an office document, no catalog", _EXPORT),
    b"<?xml": ("is an XML file (XLIFF, TMX), no catalog", _EXPORT),
    b"<!DOCTYPE": ("is a web page, no catalog", _EXPORT),
    b"<html": ("is a web page, no catalog", _EXPORT),
}
"""What people attach instead of the .po, by its first bytes."""


_TELLING = 60
_MARKED_LETTER = frozenset("čćšžđ")
_WORD = lazy_pattern(r"\w+")
_PERHAPS_MARKED = lazy_pattern("[цсзЦСЗ]|[дД][јЈ]")


@dataclass(frozen=True, slots=True)
class Brought:
    """A unit that came back; `edited` is its source as the file has it, where its translator changed that."""

    unit: Unit
    edited: str = ""


def opened(path: Path) -> Catalog:
    """Read a returned file, whatever a mail program called it.

    Raises CatalogError where it is no .po, or cannot be read without loss.
    """
    data = files.read_bytes(path)
    for start, (what, hint) in _NO_CATALOG.items():
        if data.removeprefix(b"\xef\xbb\xbf").startswith(start):
            raise CatalogError(str(path), 0, what, hint)
    if not data.strip():
        raise CatalogError(str(path), 0, "is empty", "Ask for it again.")
    found = read(decode(data, path=str(path)), path=str(path))
    return gathered(found) if is_template(found.field("X-Document")) else found


def sender(returned: Catalog, ours: Catalog, sent: Mapping[UnitKey, Event]) -> str:
    """Return who translated a file that came back, where nobody says so.

    Some editors (OmegaT) leave the header as it was: then it names whoever worked here before, and the parcel is of
    whom it was sent to.
    """
    to = next((event.to for event in sent.values() if event.to), "")
    untouched = returned.field("Last-Translator") == ours.field("Last-Translator")
    return to if to and untouched else translator(returned)


def brought(
    units: Sequence[Unit], sent: Mapping[UnitKey, Event], known: Callable[[UnitKey], bool]
) -> tuple[Brought, ...]:
    """Return the units for what they were sent as, where a translator changed the source too.

    A source that nobody knows stands for the missing one most like it, or for the only one that was sent between its
    neighbours. Its target is offered for the source that was sent, as a draft: it translates another text.
    """
    keys = [unit.match_key for unit in units]
    missing = dict.fromkeys(key for key in sent if key not in set(keys))
    found: list[Brought] = []
    for index, (unit, key) in enumerate(zip(units, keys, strict=True)):
        own = None
        if missing and key not in sent and not known(unit.key):
            own = _likely(unit, missing) or _between(keys, index, tuple(sent), missing)
        if own is None:
            found.append(Brought(unit))
            continue
        del missing[own]
        was = sent[own]
        fuzzy = was.fuzzy if unit.target == was.target else True
        meant = replace(unit, source=was.source, context=own.context, fuzzy=fuzzy, previous_source=None)
        found.append(Brought(meant, edited=unit.source))
    return tuple(found)


def is_unmarked(targets: Iterable[str]) -> bool:
    """Whether Serbian was typed in Latin without č, ć, š, ž and đ, as on a foreign keyboard.

    One letter in twenty is one of them: a text of two lines without any was typed so.

    >>> is_unmarked(["Ko sumnja u broj, neka otvori datoteku i procita je naglas. To jos niko nije probao."])
    True
    >>> is_unmarked(["Ko sumnja u broj, neka otvori datoteku i pročita je naglas. To još niko nije probao."])
    False
    """
    text = " ".join(targets).lower()
    return sum(map(str.isalpha, text)) >= _TELLING and not _MARKED_LETTER.intersection(text)


def unmarked_words(target: str) -> tuple[str, ...]:
    """Return the words of a converted target that may have lost a mark.

    >>> unmarked_words("процита је наглас")
    ('процита', 'наглас')
    """
    return tuple(dict.fromkeys(word for word in _WORD.findall(target) if _PERHAPS_MARKED.search(word)))


def absent(units: Iterable[Brought], sent: Mapping[UnitKey, Event]) -> int:
    """Return how many of the units that were sent did not come back."""
    return len(sent.keys() - {each.unit.match_key for each in units})


def _likely(unit: Unit, missing: Iterable[UnitKey]) -> UnitKey | None:
    text = comparable(unit.source)
    scored = [(similarity(text, comparable(key.source)), key) for key in missing if key.context == unit.context]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= OFFER_FLOOR else None


def _between(
    keys: Sequence[UnitKey], index: int, sent: Sequence[UnitKey], missing: Mapping[UnitKey, None]
) -> UnitKey | None:
    """Return the one missing unit that was sent between the neighbours of a returned one, if it is only one."""
    before = sent.index(keys[index - 1]) if index and keys[index - 1] in sent else -1
    if index and before < 0:
        return None
    gap = tuple(_until_found(sent[before + 1 :], missing))
    follows = sent[before + 1 + len(gap)] if before + 1 + len(gap) < len(sent) else None
    beyond = keys[index + 1] if index + 1 < len(keys) else None
    return gap[0] if len(gap) == 1 and follows == beyond else None


def _until_found(keys: Iterable[UnitKey], missing: Mapping[UnitKey, None]) -> Iterator[UnitKey]:
    for key in keys:
        if key not in missing:
            return
        yield key
