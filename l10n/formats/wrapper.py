"""HTML elements around Markdown: `<div lang="sr">` on a line of its own, and what stands up to its `</div>`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from l10n.errors import UsageError
from l10n.formats.html_tokens import BLOCKS, VOID
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_TAG = lazy_pattern(
    r"<!--.*?(?:-->|\Z)|<(/?)([A-Za-z][\w-]*)((?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^<>\"']){0,2000})>", re.DOTALL
)
_ATTRIBUTE = lazy_pattern(r"""([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_CLASS = lazy_pattern(r"[\w-]+")


DEEPEST = 64
"""How many open elements or containers are remembered: what is never closed must not cost more with every block."""


@dataclass(frozen=True, slots=True)
class Wrapper:
    """An open element: its name in HTML, as a stylesheet would select it, its language, whether its text is kept."""

    name: str
    label: str
    lang: LocaleTag | None
    kept: bool


@dataclass(slots=True)
class Wrappers:
    """The elements that HTML blocks have opened and not closed, outermost first."""

    text: str
    open: list[Wrapper] = field(default_factory=list)

    def read(self, span: Span) -> None:
        """Follow the tags of an HTML block."""
        for tag in _TAG.finditer(self.text, span.start, span.end):
            name = (tag[2] or "").lower()
            if name not in BLOCKS or name in VOID or tag[3].endswith("/"):
                continue
            if not tag[1] and len(self.open) < DEEPEST:
                self.open.append(self._wrapper(name, tag[3]))
            elif tag[1]:
                self.close(name)

    def close(self, name: str) -> None:
        """Close the innermost element of a name and what is open in it, if any is."""
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place].name == name:
                del self.open[place:]
                return

    @property
    def kept(self) -> bool:
        """Whether what stands here is not translated."""
        return any(wrapper.kept for wrapper in self.open)

    @property
    def lang(self) -> LocaleTag | None:
        """The language that the nearest element declares."""
        return next((wrapper.lang for wrapper in reversed(self.open) if wrapper.lang), None)

    @property
    def labels(self) -> tuple[str, ...]:
        """The elements as a stylesheet would select them."""
        return tuple(wrapper.label for wrapper in self.open)

    def _wrapper(self, name: str, attributes: str) -> Wrapper:
        values = {found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(attributes)}
        classes = _CLASS.findall(values.get("class", ""))
        label = name + (f"#{values['id']}" if values.get("id") else "") + "".join(f".{one}" for one in classes)
        try:
            lang = LocaleTag.parse(values["lang"]) if values.get("lang") else None
        except UsageError:
            lang = None
        return Wrapper(name, label, lang, values.get("translate") == "no" or "notranslate" in classes)
