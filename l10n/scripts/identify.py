"""The language of a text: its letters first, then its words.

Croatian and Bosnian are read as Serbian in Latin letters: the three share their small words, and only one of them is
a language of this product.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass

from l10n.model.locale import CHINESE, LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.scripts.chars import script_counts
from l10n.scripts.cyrillic import cyrillic
from l10n.scripts.han import of_other_form
from l10n.scripts.latin import latin
from l10n.scripts.prose import prose

UNKNOWN = LocaleTag("und")
"""BCP 47's tag for a language that is not told."""

_SAMPLE = 4_000
_KANA = lazy_pattern("[\u3040-\u30ff]")
_HANGUL = lazy_pattern("[\uac00-\ud7af]")


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
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    body = " ".join(span.of(sample) for span in prose(sample))
    counts = script_counts(body)
    total = sum(counts.values())
    if not total:
        return _other_script(body)
    script = max(counts, key=lambda one: counts[one])
    share = counts[script] / total
    lang, confidence = {"Hans": _chinese, "Cyrl": cyrillic}.get(script, latin)(body)
    # Below two thirds a text is as good as mixed.
    confidence *= max(0.0, min(1.0, (share - 0.4) / 0.4))
    return Identified(lang, round(confidence, 3)) if lang else Identified(UNKNOWN, 0.0)


def _other_script(body: str) -> Identified:
    for tag, pattern in (("ja", _KANA), ("ko", _HANGUL)):
        if len(pattern.findall(body)) > 1:
            return Identified(LocaleTag(tag), 0.9)
    return Identified(UNKNOWN, 0.0)


def _chinese(body: str) -> tuple[LocaleTag | None, float]:
    """Simplified or Traditional, by the characters that only one of the two has."""
    kana = len(_KANA.findall(body))
    if kana > 2 or kana * 12 > len(body):
        return LocaleTag("ja"), 0.95
    letters = Counter(body).items()
    simplified = sum(times for letter, times in letters if of_other_form(letter, traditional=False))
    traditional = sum(times for letter, times in letters if of_other_form(letter, traditional=True))
    if traditional > simplified:
        return LocaleTag("zh", "Hant"), min(0.99, 0.7 + 0.1 * (traditional - simplified))
    return CHINESE, min(0.99, 0.85 + 0.05 * simplified)
