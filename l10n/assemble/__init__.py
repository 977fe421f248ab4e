"""From sentences back to an article: spans are replaced, everything else is the source's own text.

What is not translated comes back byte for byte. White space between sentences and the document's words for its own
language change only beside what really was translated.
See docs/explanation/architecture.md for what this room is for.
"""

from __future__ import annotations

from l10n.assemble.assembly import assembled

__all__ = ["assembled"]
