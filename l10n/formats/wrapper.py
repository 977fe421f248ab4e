"""HTML elements around Markdown: `<div lang="sr">` on a line of its own, and what stands up to its `</div>`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from l10n.errors import UsageError
from l10n.formats.html_tokens import BLOCKS, VOID
from l10n.model.document import LanguageMark
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
    """An open element: its name in HTML, as a stylesheet would select it, whether its text is kept.

    It begins at `start`; `mark` is where it names its language, if it does.
    """

    name: str
    label: str
    kept: bool
    start: int
    mark: LanguageMark | None


@dataclass(slots=True)
class Wrappers:
    """The elements that HTML blocks have opened and not closed, outermost first.

    `marks` are where those name their languages that reached beyond their block and have ended.
    """

    text: str
    open: list[Wrapper] = field(default_factory=list)
    marks: list[LanguageMark] = field(default_factory=list)

    def read(self, span: Span) -> None:
        """Follow the tags of an HTML block."""
        for tag in _TAG.finditer(self.text, span.start, span.end):
            name = (tag[2] or "").lower()
            if name not in BLOCKS or name in VOID or tag[3].endswith("/"):
                continue
            if not tag[1] and len(self.open) < DEEPEST:
                self.open.append(self._wrapper(name, tag))
            elif tag[1]:
                place = next((at for at in range(len(self.open) - 1, -1, -1) if self.open[at].name == name), -1)
                if place >= 0:
                    self._close(place, tag.end(), block=span.start)

    def finish(self) -> None:
        """Close what is open at the text's end."""
        self._close(0, len(self.text), block=len(self.text))

    def _close(self, place: int, at: int, *, block: int) -> None:
        """Close the open elements from a place on; those that began in this very block are the block's own."""
        for wrapper in self.open[place:]:
            if wrapper.mark and wrapper.start < block:
                self.marks.append(replace(wrapper.mark, scope=Span(wrapper.start, at)))
        del self.open[place:]

    @property
    def kept(self) -> bool:
        """Whether what stands here is not translated."""
        return any(wrapper.kept for wrapper in self.open)

    @property
    def lang(self) -> LocaleTag | None:
        """The language that the nearest element declares."""
        return next((wrapper.mark.lang for wrapper in reversed(self.open) if wrapper.mark), None)

    @property
    def labels(self) -> tuple[str, ...]:
        """The elements as a stylesheet would select them."""
        return tuple(wrapper.label for wrapper in self.open)

    def _wrapper(self, name: str, tag: re.Match[str]) -> Wrapper:
        values: dict[str, str] = {}
        mark: LanguageMark | None = None
        for found in _ATTRIBUTE.finditer(self.text, *tag.span(3)):
            group = next((number for number in (2, 3, 4) if found[number]), 0)
            key, value = found[1].lower(), found[group] if group else ""
            values.setdefault(key, value)
            if key in ("lang", "xml:lang") and value and not mark:
                mark = _mark(Span(*found.span(group)), value)
        classes = _CLASS.findall(values.get("class", ""))
        label = name + (f"#{values['id']}" if values.get("id") else "") + "".join(f".{one}" for one in classes)
        return Wrapper(name, label, values.get("translate") == "no" or "notranslate" in classes, tag.start(), mark)


def _mark(span: Span, value: str) -> LanguageMark | None:
    try:
        return LanguageMark(span, "tag", LocaleTag.parse(value))
    except UsageError:
        return None
