"""What is known of a whole Markdown document while it is read, admonitions and quotations in it too."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from l10n.formats.commonmark import defined
from l10n.formats.directives import directive
from l10n.formats.wrapped import label
from l10n.model.document import Block, LanguageMark, Notice
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_NOTE_LABEL = lazy_pattern(r"\[(\^[^\[\]\r\n]{1,300})\]:")


@dataclass(slots=True)
class Told:
    """What is known of the whole document: its blocks so far, what the author ordered, whether it has its title.

    `marks` are where elements name their languages, by the place; `defines` says that there may be definitions, whose
    `labels` are found when they are asked for.
    """

    text: str
    blocks: list[Block] = field(default_factory=list)
    marks: dict[Span, LanguageMark] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    titled: bool = False
    off: bool = False
    remark: str = ""
    whole: bool = False
    defines: bool = field(init=False)
    _labels: frozenset[str] | None = None

    def __post_init__(self) -> None:
        self.defines = "]:" in self.text

    def add(self, block: Block) -> None:
        """Take a block, unless the author put it out of bounds."""
        if self.off:
            return
        if self.remark or self.whole:
            remark = self.remark or block.remark
            block, self.remark, self.whole = replace(block, remark=remark, whole=self.whole or block.whole), "", False
        self.blocks.append(block)

    def labels(self) -> frozenset[str]:
        """Return the labels of links and notes that the document defines."""
        if self._labels is None:
            notes = _NOTE_LABEL.findall(self.text)
            self._labels = frozenset(map(label, (*defined(self.text), *notes))) if self.defines else frozenset()
        return self._labels

    def obey(self, comment: str) -> None:
        """Follow a directive, if the comment is one."""
        order = directive(comment)
        if not order:
            return
        if order.word == "context":
            self.remark = f"{self.remark} {order.text}".strip()
        elif order.word == "together":
            self.whole = True
        else:
            self.off = order.word == "off"
