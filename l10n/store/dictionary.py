"""Dictionaries of Hunspell, as LibreOffice and most systems have them; the library is an optional extra."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from l10n.checks.dictionary import Dictionary
from l10n.model.config import SpellingRule
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.scripts.letters import word_key
from l10n.scripts.serbian import to_cyrillic, to_latin

_SYSTEM = (
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "~/Library/Spelling",
    "/Library/Spelling",
)
_NAMES = {"en": ("en_US", "en_GB"), "sr": ("sr_RS", "sr")}
"""How dictionaries are called: of English all that are there count, of Serbian the first in Cyrillic."""

_MOST = 65_536
_AS_IN_AMERICA = lazy_pattern(
    r"(?<=[a-z]{3})(?:is(?=ed|es?\b|er|ing|ation)|ys(?=ed|es?\b|ing)|our(?=s?\b|ed|ing|al|able|hood))"
)


class Speller(Protocol):
    """What is used of the library."""

    def spell(self, word: str) -> bool:
        """Whether it knows a word."""
        ...

    def suggest(self, word: str) -> Sequence[str]:
        """Return words that may be meant."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """What can be looked up for a locale: files of dictionaries, or why not, and what to do."""

    files: tuple[Path, ...] = ()
    why_not: str = ""
    mend: str = ""


def found(root: Path, rule: SpellingRule, locale: LocaleTag) -> Found:
    """Look for the dictionaries of a locale, in the project's folder first, then in the system's."""
    names = _NAMES.get(locale.language)
    if names is None:
        return Found((), "there are no dictionaries for this language", "Leave it out of spelling.locales.")
    if find_spec("hunspell") is None:
        return Found((), "the library for it is not installed", "Run `pip install 'l10n-workflow[spelling]'`.")
    folders = [root / rule.dictionaries] if rule.dictionaries else [Path(one).expanduser() for one in _SYSTEM]
    places = [next((path for one in folders if _is_whole(path := one / f"{name}.dic")), None) for name in names]
    files = [path for path in places if path is not None]
    if not files:
        packages = {"en": "hunspell-en-us", "sr": "hunspell-sr"}[locale.language]
        hint = f"Install {packages}, or put both files into a folder and name it: [spelling] dictionaries = …"
        return Found((), f"no dictionary {' or '.join(names)} (.dic and .aff) was found", hint)
    return Found(tuple(files[:1] if locale.language == "sr" else files))


def _is_whole(path: Path) -> bool:
    return path.is_file() and path.with_suffix(".aff").is_file()


def load(root: Path, rule: SpellingRule, locale: LocaleTag) -> Dictionary | None:
    """Return the dictionary of a locale with the project's own words; None where there is none."""
    if locale not in rule.locales:
        return None
    words = root / rule.words if rule.words else None
    stamp = 0
    if words is not None:
        with suppress(OSError):
            stamp = words.stat().st_mtime_ns
    return _loaded(root, rule, locale, stamp)


@lru_cache(maxsize=16)
def _loaded(root: Path, rule: SpellingRule, locale: LocaleTag, stamp: int) -> Dictionary | None:
    files = found(root, rule, locale).files
    if not files:
        return None
    text = _own_words(root, rule) if stamp else ""
    own = frozenset(word_key(line) for line in map(str.strip, text.splitlines()) if line and line[0] != "#")
    stamps = (f"{path} {path.stat().st_mtime_ns} {path.stat().st_size}" for path in files)
    name = sha256("\n".join((*stamps, locale.bcp47, text)).encode()).hexdigest()[:16]
    through = to_cyrillic_word if locale.language == "sr" and locale.script == "Latn" else str
    back = to_latin if through is to_cyrillic_word else str
    return Dictionary(name, _knower(files, through), _suggester(files, through, back), own)


def _own_words(root: Path, rule: SpellingRule) -> str:
    try:
        return (root / rule.words).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def to_cyrillic_word(word: str) -> str:
    """Return a Serbian word in the letters of the dictionary.

    >>> to_cyrillic_word("injekcija")
    'инјекција'
    """
    return to_cyrillic(word).text


@cache
def _speller(path: Path) -> Speller:
    from hunspell import Hunspell

    speller: Speller = Hunspell(path.stem, hunspell_data_dir=str(path.parent))
    return speller


def _knower(files: Sequence[Path], through: Callable[[str], str]) -> Callable[[str], bool]:
    @lru_cache(maxsize=_MOST)
    def knows(word: str) -> bool:
        spellings = (through(word), _american(word))
        return any(_speller(path).spell(one) for path in files for one in dict.fromkeys(spellings))

    return knows


def _american(word: str) -> str:
    """Return a word as it is spelt in America, so that either habit is right by either dictionary.

    >>> _american("organisations"), _american("neighbours")
    ('organizations', 'neighbors')
    """
    return _AS_IN_AMERICA.sub(lambda found: found[0].replace("s", "z").replace("our", "or"), word)


def _suggester(
    files: Sequence[Path], through: Callable[[str], str], back: Callable[[str], str]
) -> Callable[[str], Sequence[str]]:
    @lru_cache(maxsize=_MOST)
    def near(word: str) -> Sequence[str]:
        return tuple(dict.fromkeys(back(one) for path in files for one in _speller(path).suggest(through(word))))

    return near
