"""The header of a catalog: what it says of itself, and whose each field is."""

from __future__ import annotations

import re

from l10n.model.locale import LocaleTag

Fields = tuple[tuple[str, str], ...]
"""Header fields in their order, names as written."""

_CONTROL = re.compile("[\0-\x1f\x7f\x85\u2028\u2029]+")
_CHARSET = re.compile(r"charset=[^\s;]*", re.IGNORECASE)
_NEVER = "1970-01-01 00:00+0000"
_UTF8 = "text/plain; charset=UTF-8"
_PLURALS = {
    "sr": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "zh": "nplurals=1; plural=0;",
    "en": "nplurals=2; plural=(n != 1);",
}
_PEOPLE = frozenset({"po-revision-date", "last-translator", "language-team"})
# Babel refuses a file with an empty date, msgfmt -c one with gettext's own default, which ends in +ZONE.
_UNREVISED = "YEAR-MO-DA HO:MI"


def header(*, document: str, locale: LocaleTag, source: LocaleTag, version: str = "") -> Fields:
    """Return the header of a catalog that is written for the first time.

    `document` is the source's name, and stands for the project too where `version` does not name one. There is no clock
    time, and no version of ours, so that neither a day nor an upgrade rewrites a catalog; the date is one that Babel,
    which reads no catalog without, and msgfmt, which warns of its absence, both take.

    >>> from l10n.model.locale import ENGLISH, SERBIAN
    >>> dict(header(document="danube.md", locale=SERBIAN, source=ENGLISH))["Language"]
    'sr'
    """
    return (
        ("Project-Id-Version", clean(version) or clean(document)),
        ("PO-Revision-Date", _NEVER),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        ("Language", locale.gettext),
        ("MIME-Version", "1.0"),
        ("Content-Type", _UTF8),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", _PLURALS.get(locale.language, _PLURALS["en"])),
        ("X-Generator", "l10n"),
        ("X-Document", clean(document)),
        ("X-Source-Language", source.bcp47),
    )


def merged_header(old: Fields, new: Fields) -> Fields:
    """Return `old` in its order with our fields taken from `new`.

    People's fields (the revision date, the translator, the team and every field that is not in `new`) stay as they
    are, unless they are empty; nor does the empty date stay that Poedit adds, for Babel reads no file that has it.

    >>> old = (("Language-Team", "Serbian"), ("Language", "sr_RS"))
    >>> merged_header(old, (("Language-Team", ""), ("Language", "sr")))
    (('Language-Team', 'Serbian'), ('Language', 'sr'))
    """
    ours = {name.lower(): value for name, value in new}
    kept = tuple(
        (name, value if value and name.lower() in _PEOPLE else ours.get(name.lower(), value))
        for name, value in old
        if value or name.lower() != "pot-creation-date"
    )
    there = {name.lower() for name, _ in old}
    return kept + tuple((name, value) for name, value in new if name.lower() not in there)


def readable_header(old: Fields) -> Fields:
    """Return `old`, and if it names no charset, the three fields that go with one: without, only ASCII can be read.

    >>> readable_header((("Language", "sr"),))[-2]
    ('Content-Type', 'text/plain; charset=UTF-8')
    """
    if any(name.lower() == "content-type" and "charset=" in value.lower() for name, value in old):
        return old
    needed = (("MIME-Version", "1.0"), ("Content-Type", _UTF8), ("Content-Transfer-Encoding", "8bit"))
    there = {name.lower() for name, _ in old}
    return old + tuple(pair for pair in needed if pair[0].lower() not in there)


def clean(value: str) -> str:
    r"""Return `value` without line ends or other control characters, so that it cannot become a second field.

    >>> clean("Ana\nX-Evil: 1")
    'Ana X-Evil: 1'
    """
    return (value if value.isprintable() else _CONTROL.sub(" ", value)).strip()


def fields(target: str) -> tuple[Fields, tuple[str, ...]]:
    r"""Return the fields in a header's target, and the lines that are none for want of a colon.

    Such a line is kept as a field without value. The charset becomes UTF-8: that is what a catalog is written in.

    >>> fields("Language: sr\nContent-Type: text/plain; charset=GBK\n")[0]
    (('Language', 'sr'), ('Content-Type', 'text/plain; charset=UTF-8'))
    """
    found: list[tuple[str, str]] = []
    odd: list[str] = []
    for line in target.split("\n"):
        name, colon, value = line.partition(":")
        if not line.strip():
            continue
        if not colon:
            odd.append(line)
        value = clean(value)
        if name.strip().lower() == "content-type" and value.lower() != _UTF8.lower():
            value = _CHARSET.sub("charset=UTF-8", value)
        found.append((clean(name), value))
    return tuple(found), tuple(odd)
