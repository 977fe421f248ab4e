"""The language of a text: its letters first, then its words.

Croatian and Bosnian are read as Serbian in Latin letters: the three share their small words, and only one of them is
a language of this product.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.scripts.chars import Script, script_counts
from l10n.scripts.cyrillic import cyrillic
from l10n.scripts.han import chinese, framed_by_han
from l10n.scripts.latin import latin, most_against
from l10n.scripts.prose import prose
from l10n.scripts.weights import sureness

UNKNOWN = LocaleTag("und")
"""BCP 47's tag for a language that is not told."""

_SAMPLE = 4_000
_FAR = lazy_pattern("[\u0370-\u03ff\u0530-\u0fff\u10a0-\u10ff\u1f00-\u1fff\u3040-\u30ff\uac00-\ud7af]+")
_FAR_LANGUAGES = {
    "el": lazy_pattern("[\u0370-\u03ff\u1f00-\u1fff]"),
    "hy": lazy_pattern("[\u0530-\u058f]"),
    "he": lazy_pattern("[\u0590-\u05ff]"),
    "ar": lazy_pattern("[\u0600-\u06ff]"),
    "hi": lazy_pattern("[\u0900-\u097f]"),
    "th": lazy_pattern("[\u0e00-\u0e7f]"),
    "ka": lazy_pattern("[\u10a0-\u10ff]"),
    "ja": lazy_pattern("[\u3040-\u30ff]"),
    "ko": lazy_pattern("[\uac00-\ud7af]"),
}
"""Scripts that none of ours is in, and the language that is meant by most texts in each."""

_FAR_SURE = 0.9
_BEYOND_LATIN = lazy_pattern("[^\x00-\u024f\u2000-\u206f]")
_SLACK = 0.01
"""More than rounding can make of a sum of weights."""


@dataclass(frozen=True, slots=True)
class Identified:
    """What language a text is in; `confidence` is 0..1, and 0 where the language is `und`."""

    lang: LocaleTag
    confidence: float


def identify(text: str) -> Identified:
    """Tell the language of a text by its first 4,000 characters; short or mixed texts get a low confidence.

    Markup, code and addresses are not looked at.

    >>> identify("Влада је усвојила закон о медијима.").lang.bcp47
    'sr-Cyrl'
    >>> identify("12.5 %")
    Identified(lang=LocaleTag(language='und', script='', region=''), confidence=0.0)
    """
    return _identified(_body(text))


def surely_another(text: str, lang: LocaleTag, *, least: float) -> LocaleTag | None:
    """Return the language that a text is in with a confidence of `least` or more, if it is another than `lang`.

    >>> surely_another("The ports were closed by order of the ministry.", LocaleTag("sr", "Latn"), least=0.9).bcp47
    'en'
    >>> surely_another("The ports were closed by order of the ministry.", LocaleTag("en"), least=0.9)
    """
    body = _body(text)
    # Weighing every language is dear: most texts have hardly a word that speaks against their own.
    of_latin = body.isascii() or not _BEYOND_LATIN.search(body)
    if of_latin and sureness(most_against(body, lang) + _SLACK, len(body)) < least:
        return None
    found = _identified(body)
    return found.lang if found.confidence >= least and not found.lang.same_text(lang) else None


def _body(text: str) -> str:
    sample = text[:_SAMPLE]
    if not sample.isascii():
        sample = unicodedata.normalize("NFC", sample)
    return " ".join([span.of(sample) for span in prose(sample)])


def _identified(body: str) -> Identified:
    counts = script_counts(body)
    total = sum(counts.values())
    far = "".join(_FAR.findall(body))
    if len(far) > max(total, 1) and (tag := _far_language(far)):
        return Identified(LocaleTag(tag), _FAR_SURE)
    if not total:
        return Identified(UNKNOWN, 0.0)
    script: Script = "Hans" if framed_by_han(body) else max(counts, key=lambda one: counts[one])
    share = counts[script] / total
    lang, confidence = _READERS.get(script, latin)(body)
    # Below two thirds a text is as good as mixed.
    confidence *= max(0.0, min(1.0, (share - 0.4) / 0.4))
    return Identified(lang, round(confidence, 3)) if lang else Identified(UNKNOWN, 0.0)


def _far_language(letters: str) -> str | None:
    """Return the language that most of the letters are of, None where no script of the table holds them.

    >>> _far_language("Αθήνα"), _far_language("서울")
    ('el', 'ko')
    """
    counts = {tag: len(pattern.findall(letters)) for tag, pattern in _FAR_LANGUAGES.items()}
    best = max(counts, key=lambda tag: counts[tag])
    return best if counts[best] else None


_READERS: dict[Script, Callable[[str], tuple[LocaleTag | None, float]]] = {"Hans": chinese, "Cyrl": cyrillic}
