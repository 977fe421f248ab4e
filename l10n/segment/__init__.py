"""Paragraphs into sentences, and how many words a text has."""

from l10n.segment.length import has_words, words
from l10n.segment.paragraph import sentences

__all__ = ["has_words", "sentences", "words"]
