"""What a project says of its releases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.model.locale import LocaleTag


@dataclass(frozen=True, slots=True)
class ReleaseRule:
    """The table `[release]` of the configuration.

    `url` is where the site shows a page, with `{locale}` and `{slug}` in it; empty: pages name each other by where they
    lie in the release. `files` is where it serves images and other files that articles name by a relative address.
    `keep` is how many releases stay, 0 for all. `wordpress` has WordPress's names of locales, `fallback` to which
    locales readers are sent, in this order, where an article does not appear in theirs.
    """

    url: str = ""
    files: str = "/"
    keep: int = 10
    wordpress: tuple[tuple[LocaleTag, str], ...] = ()
    fallback: tuple[tuple[LocaleTag, tuple[LocaleTag, ...]], ...] = ()

    def chain(self, locale: LocaleTag, locales: tuple[LocaleTag, ...], source: LocaleTag) -> tuple[LocaleTag, ...]:
        """Return where a reader of a locale is sent, best first: as told, else its language's other script, then
        the source's language, then the others.

        >>> en, sr, latin = (LocaleTag.parse(one) for one in ("en", "sr", "sr-Latn"))
        >>> [str(tag) for tag in ReleaseRule().chain(latin, (en, sr, latin), en)]
        ['sr-Cyrl', 'en']
        """
        told = dict(self.fallback).get(locale)
        return tuple(dict.fromkeys(told or _usual(locale, locales, source)))


def _usual(locale: LocaleTag, locales: tuple[LocaleTag, ...], source: LocaleTag) -> Iterator[LocaleTag]:
    others = [tag for tag in locales if tag != locale]
    yield from (tag for tag in others if tag.language == locale.language)
    yield from (tag for tag in others if tag == source)
    yield from others
