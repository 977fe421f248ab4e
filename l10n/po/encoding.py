"""From the bytes of a .po file to its text."""

from __future__ import annotations

import codecs
import re

from l10n.errors import CatalogError
from l10n.model.pattern import lazy_pattern
from l10n.model.text import shortened

# Some programs wrap the header too; a backslash begins what ends its line.
_CHARSET = re.compile(rb'Content-Type:(?:[^\n\\]|\n")*?charset=([\w.:+-]+)', re.IGNORECASE)
# The id's text may begin in the line after an empty one.
_MSGID = rb'(?m)^[ \t]*(?:#~[ \t]*)?msgid[ \t]*(?:""[ \t]*\r?\n[ \t]*(?=")|)"([^\r\n"]*)'
# The charsets in which GNU gettext accepts a catalog: ASCII means ASCII in them, so that the header can be read.
_LEGACY = lazy_pattern(
    r"iso8859-\d+|koi8-[rut]|cp(?:125\d|8\d\d|874|932|936|949|950)|gb2312|gbk|gb18030|big5(?:hkscs)?"
    r"|euc_(?:jp|kr|jis_2004)|shift_jis|johab|tis-620|mac-\w+"
)
_EIGHT_BITS = lazy_pattern(r"iso8859-\d+|koi8-[rut]|cp(?:125\d|8\d\d)|mac-\w+")


def decode(data: bytes, *, path: str) -> str:
    r"""Return the text of a catalog: no byte order mark, line ends as LF.

    The header's charset is honoured, UTF-8 where it names none; bytes that are valid UTF-8 are read so whatever
    the header says, unless they are letters only in the eight-bit charset that it names. Raises CatalogError with
    the line of the first byte that cannot be read, and its unit.

    >>> decode(b'\xef\xbb\xbfmsgid ""\r\n', path="a.po")
    'msgid ""\n'
    """
    return decode_with_warnings(data, path=path)[0]


def decode_with_warnings(data: bytes, *, path: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as `decode` does, and what a person should know about how it was read."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        from l10n.scripts.charset import conversion_hint

        raise CatalogError(
            path, 1, "the file is UTF-16, not UTF-8: no unit of it can be read", conversion_hint(path, "UTF-16")
        )
    data = data.removeprefix(codecs.BOM_UTF8)
    declared, at = _declared(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        charset = _legacy(declared)
        if not charset:
            raise _undecodable(data, error, path, "UTF-8") from None
        try:
            return normalised(data.decode(charset)), ()
        except UnicodeDecodeError as legacy_error:
            raise _undecodable(data, legacy_error, path, declared) from None
    if not data.isascii() and (legacy := _of_letters(data, _legacy(declared))):
        return normalised(legacy), ()
    if not data.isascii() and foreign_charset(data):
        return normalised(text), (f"{path}:{_line(data, at)}: the header says {declared}, but the file is UTF-8",)
    return normalised(text), ()


def foreign_charset(data: bytes) -> str:
    r"""Return the charset that a catalog's header names, empty where it names UTF-8 or none.

    >>> foreign_charset(rb'"Content-Type: text/plain; charset=GB18030\n"'), foreign_charset(b"")
    ('GB18030', '')
    """
    declared, _ = _declared(data)
    return declared if declared.lower().replace("-", "") != "utf8" else ""


def normalised(text: str) -> str:
    """Return `text` with every line end as LF; only CR and CRLF are others in a .po file."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _declared(data: bytes) -> tuple[str, int]:
    found = _CHARSET.search(data)
    return (found[1].decode("ascii", "replace"), found.start()) if found else ("", 0)


def _legacy(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return ""
    return name if _LEGACY.fullmatch(name) else ""


def _of_letters(data: bytes, charset: str) -> str:
    """Return the text of bytes in an eight-bit charset, if all of them beyond ASCII are letters there; else empty.

    A word or two in it may happen to be UTF-8. UTF-8 read in such a charset hardly ever has letters alone: half of
    its bytes are signs and controls there.
    """
    if not charset or not _EIGHT_BITS.fullmatch(charset):
        return ""
    try:
        text = data.decode(charset)
    except UnicodeDecodeError:
        return ""
    return text if all(character.isalpha() for character in text if character > "\x7f") else ""


def _line(data: bytes, at: int) -> int:
    return len(re.findall(rb"\r\n|\r|\n", data[:at])) + 1


def _undecodable(data: bytes, error: UnicodeDecodeError, path: str, charset: str) -> CatalogError:
    from l10n.scripts.charset import conversion_hint, likely_charset

    before = list(re.finditer(_MSGID, data[: error.start]))
    unit = shortened(before[-1][1].decode("utf-8", "replace"), limit=60) if before else ""
    near = f', in or after the unit "{unit}"' if unit else ", before the first unit"
    byte = data[error.start : error.start + 1].hex().upper()
    return CatalogError(
        path,
        _line(data, error.start),
        f"byte {byte} cannot be read as {charset}{near}",
        conversion_hint(path, likely_charset(data)),
    )
