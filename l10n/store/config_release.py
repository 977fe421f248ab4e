"""The table `[release]` of `l10n.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.release import ReleaseRule
from l10n.store import config_readers as read

_CODE = lazy_pattern(r"[A-Za-z]{2,3}(?:_[A-Za-z0-9]+)*(?:@[a-z]+)?")
_MOST = 100_000


def release(table: Mapping[str, object], locales: tuple[LocaleTag, ...]) -> ReleaseRule:
    """Read what is said of releases."""
    found = read.section(table, "release", ("url", "files", "keep", "wordpress", "fallback"))
    plain = ReleaseRule()
    keys = ("release", "url")
    url = read.text(found, keys, plain.url)
    if url and ("{slug}" not in url or "{locale}" not in url):
        hint = 'Such as "https://example.org/{locale}/{slug}".'
        raise read.Wrong(keys, "release.url has to say where {locale} and {slug} stand", hint)
    keep = read.number(found, ("release", "keep"), plain.keep, span=(0, _MOST), told="from 0 (all) on")
    return ReleaseRule(
        url=url,
        files=read.text(found, ("release", "files"), plain.files),
        keep=int(keep),
        wordpress=tuple(_wordpress(found, locales)),
        fallback=tuple(_fallback(found, locales)),
    )


def _table(found: Mapping[str, object], name: str) -> Mapping[str, object]:
    rows = found.get(name, {})
    if not isinstance(rows, dict):
        raise read.Wrong(
            ("release", name), f"release.{name} must be a table", f"Write [release.{name}] above its lines."
        )
    return rows


def _wordpress(found: Mapping[str, object], locales: tuple[LocaleTag, ...]) -> list[tuple[LocaleTag, str]]:
    rows = _table(found, "wordpress")
    codes: dict[LocaleTag, str] = {}
    for name in rows:
        keys = ("release", "wordpress", name)
        code = read.text(rows, keys, None)
        if not _CODE.fullmatch(code):
            raise read.Wrong(keys, f"release.wordpress.{name}: {code!r} is no locale of WordPress", "Such as sr_RS.")
        if code in codes.values():
            raise read.Wrong(keys, f"release.wordpress has {code} twice", "A file can hold one script only.")
        codes[_known(name, keys, locales)] = code
    return list(codes.items())


def _fallback(
    found: Mapping[str, object], locales: tuple[LocaleTag, ...]
) -> list[tuple[LocaleTag, tuple[LocaleTag, ...]]]:
    rows = _table(found, "fallback")
    chains: list[tuple[LocaleTag, tuple[LocaleTag, ...]]] = []
    for name in rows:
        keys = ("release", "fallback", name)
        chain = tuple(_known(one, keys, locales) for one in read.texts(rows, keys, ()))
        chains.append((_known(name, keys, locales), chain))
    return chains


def _known(name: str, keys: tuple[str, ...], locales: tuple[LocaleTag, ...]) -> LocaleTag:
    tag = read.locale(name, keys)
    if tag not in locales:
        raise read.Wrong(
            keys, f"{'.'.join(keys[:2])}: {name} is none of the locales", f"They are {', '.join(map(str, locales))}."
        )
    return tag
