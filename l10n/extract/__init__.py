"""From an article's text to its sentences.

A format says where readers' words stand; here each stretch gets its language, is cut into sentences, and every
sentence gets its span in exactly that text.
"""

from l10n.extract.extraction import document
from l10n.extract.fragment import fragment_document, fragment_units
from l10n.extract.notes import units, units_by_fragment
from l10n.extract.notices import notice_line, notice_lines
from l10n.extract.separation import as_place, occurrences, placed, separated

__all__ = [
    "as_place",
    "document",
    "fragment_document",
    "fragment_units",
    "notice_line",
    "notice_lines",
    "occurrences",
    "placed",
    "separated",
    "units",
    "units_by_fragment",
]
