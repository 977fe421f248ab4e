"""What may be wrong with a translation, found by computing alone: a pair, a source, a document in; findings out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.checks.base import Check, Pair, fault, words
from l10n.checks.capitals import check_capitals
from l10n.checks.causes import without_symptoms
from l10n.checks.dates import check_dates
from l10n.checks.document import Source, consistency, source_consistency, target_consistency
from l10n.checks.encoding import check_encoding
from l10n.checks.engine_faults import check_engine
from l10n.checks.language import check_language, check_untranslated
from l10n.checks.lengths import check_length
from l10n.checks.letters import check_homoglyphs, check_script
from l10n.checks.markup import check_brackets, check_links, check_markup, check_placeholders
from l10n.checks.measures import check_measures
from l10n.checks.names import check_names
from l10n.checks.numbers import check_numbers
from l10n.checks.points import check_points
from l10n.checks.punctuation import check_dashes, check_ellipsis, check_punctuation_width, check_sentence_end
from l10n.checks.quotes import check_quotes
from l10n.checks.source import faults_of_source
from l10n.checks.spacing import check_doubled_words, check_spaces
from l10n.checks.spelling import check_spelling
from l10n.checks.terms import check_terms
from l10n.model.finding import Finding
from l10n.model.locale import LocaleTag
from l10n.model.text import Span

__all__ = [
    "CHECKS",
    "Check",
    "Pair",
    "document_findings",
    "every_finding",
    "pair_findings",
    "source_findings",
    "sources_findings",
    "target_consistency",
]

CHECKS: tuple[Check, ...] = (
    check_engine,
    check_encoding,
    check_untranslated,
    check_language,
    check_script,
    check_homoglyphs,
    check_placeholders,
    check_links,
    check_markup,
    check_brackets,
    check_numbers,
    check_dates,
    check_measures,
    check_points,
    check_names,
    check_terms,
    check_length,
    check_quotes,
    check_punctuation_width,
    check_sentence_end,
    check_ellipsis,
    check_dashes,
    check_spaces,
    check_doubled_words,
    check_capitals,
    check_spelling,
)
"""All checks of a pair; a new one is a function and a line here."""


def pair_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return all that is wrong with a target, without the symptoms of what is wrong.

    Both texts are judged composed (NFC); the spans are of the target as it was given.

    >>> english, serbian = LocaleTag("en"), LocaleTag("sr", "Cyrl")
    >>> [one.code for one in pair_findings(Pair("It cost 3.5 million.", "Коштало је 3.5 милиона", english, serbian))]
    ['num_format', 'end_punct']
    """
    if not _visible(pair.target):
        if not _visible(pair.source):
            return ()
        return (fault("empty", "The target is empty: translate the sentence.", Span(0, len(pair.target))),)
    if (
        _is_wordless(pair.target)
        and len(words(pair.source)) > 1
        and not any((*check_encoding(pair), *check_engine(pair)))
    ):
        return (fault("empty", "The target has no words: translate the sentence.", Span(0, len(pair.target))),)
    target, places = composed(pair.target)
    if places:
        pair = replace(pair, target=target)
    found = tuple(every_finding(pair))
    return tuple(_placed(one, places) for one in without_symptoms(found)) if found else ()


def every_finding(pair: Pair) -> Iterator[Finding]:
    """Yield all that any check finds in a composed target, the symptoms of other findings too."""
    source = unicodedata.normalize("NFC", pair.source)
    judged = pair if source == pair.source else replace(pair, source=source)
    return (one for check in CHECKS for one in check(judged))


def source_findings(source: str, lang: LocaleTag) -> tuple[Finding, ...]:
    """Return what is wrong with a source in itself (`src_…`).

    >>> [one.code for one in source_findings("A  bridge over the the river.", LocaleTag("en"))]
    ['src_space', 'src_double_word']
    """
    text, places = composed(source)
    return tuple(_placed(one, places) for one in dict.fromkeys(faults_of_source(text, lang)))


def sources_findings(sources: Sequence[Source]) -> tuple[tuple[Finding, ...], ...]:
    """Return, for each source of one document in its order, what is wrong with it in itself and beside the others."""
    return tuple(
        tuple(dict.fromkeys((*source_findings(source, lang), *beside)))
        for (source, lang), beside in zip(sources, source_consistency(sources), strict=True)
    )


def document_findings(pairs: Sequence[Pair]) -> tuple[tuple[Finding, ...], ...]:
    """Return, for each pair of one document in its order, what only its neighbours show.

    One source said in two ways, two sources said in one, a quotation or bracket of the source that no later sentence
    closes, a word typed otherwise than elsewhere.
    """
    return consistency(pairs)


def _visible(text: str) -> bool:
    return any(not letter.isspace() and unicodedata.category(letter) not in ("Cf", "Cc") for letter in text)


def _is_wordless(text: str) -> bool:
    """Whether a target has neither letters nor digits; one that a neighbour covers (`[[^]]`) is none such."""
    return not any(map(str.isalnum, text)) and not text.strip().startswith("[[")


def composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text in NFC and, for each place in it and its end, the place in the text as given.

    >>> composed("c\\u0301a")
    ('ća', (0, 2, 3))
    """
    if unicodedata.is_normalized("NFC", text):
        return text, ()
    parts: list[str] = []
    places: list[int] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and unicodedata.combining(text[index]):
            continue
        part = unicodedata.normalize("NFC", text[start:index])
        parts.append(part)
        places.extend([start] * len(part))
        start = index
    places.append(len(text))
    return "".join(parts), tuple(places)


def _placed(finding: Finding, places: Sequence[int]) -> Finding:
    if not places:
        return finding
    return replace(finding, start=places[finding.start], end=places[finding.end])
