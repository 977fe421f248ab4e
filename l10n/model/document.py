"""A source article: its text, and where in it a reader's words stand.

A format finds blocks by offsets in the original text. Assembling replaces spans and touches nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from l10n.model.catalog import UnitKey
from l10n.model.locale import LocaleTag
from l10n.model.text import Span

Kind = Literal[
    "title",
    "heading",
    "byline",
    "paragraph",
    "item",
    "quote",
    "cell",
    "caption",
    "footnote",
    "key",
    "attribute",
]
"""What a block is to a reader. `key` is a front-matter value, `attribute` the value of an HTML attribute."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the document and what a reader sees of it.

    `text` equals the stretch except where the format means something else by it: a wrapped line's end with its
    prefix is one space (none between Han characters), an entity is its character. Such a piece is never divided.
    """

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, cell, caption, attribute or front-matter value.

    `pieces` are in document order and disjoint; joined, their texts are what is segmented. `level` is a heading's
    (1..6), else 0. `name` is the key or attribute; `place` tells the block's own format how a target is written
    there (`text`, `cell`, `attribute"`, `yaml-plain` ...). `lang` is the language that the document itself
    declares for just this block. `within` are the elements or containers around it, outermost first, as a
    stylesheet would name them (`div#respond.comment-respond`). `whole` keeps its sentences in one segment;
    `remark` is the author's word to translators. A block may lie inside a sentence of another: the title of a
    link in it. `markup` is then what it stands in, as the sentence shows it: the tag, or a link's destination.
    `context` is the msgctxt that the document itself gives it.
    """

    kind: Kind
    pieces: tuple[Piece, ...]
    level: int = 0
    name: str = ""
    place: str = "text"
    lang: LocaleTag | None = None
    within: tuple[str, ...] = ()
    whole: bool = False
    remark: str = ""
    markup: Span | None = None
    context: str | None = None

    @property
    def text(self) -> str:
        """The block as a reader sees it, inline markup included."""
        if len(self.pieces) == 1:
            return self.pieces[0].text
        return "".join([piece.text for piece in self.pieces])


@dataclass(frozen=True, slots=True)
class LanguageMark:
    """A place where the document names its own language.

    `form` is `tag` (a BCP 47 tag: front matter, HTML `lang`), `territory` (`sr_RS`, as Open Graph has it) or `name`
    (a marker line such as ENGLISH). `scope` is the stretch that it speaks for, where that is only an element.
    """

    span: Span
    form: Literal["tag", "territory", "name"]
    lang: LocaleTag
    scope: Span | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A place of the document (a code point) where it could not be read as its author may expect, and why."""

    at: int
    message: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format found in a text: its blocks in document order, where it names its language, what it met."""

    blocks: tuple[Block, ...]
    marks: tuple[LanguageMark, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a block.

    `span` is its stretch of `Document.text`, without the white space around; `source` is what a translator sees;
    `block` indexes `Document.blocks`. `context` is the gettext msgctxt (None for most). `fragment` is the document
    that translates it for the whole site (empty: the document's own).
    """

    span: Span
    source: str
    block: int
    lang: LocaleTag
    context: str | None = None
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source article.

    `name` is its path under `source_texts/`, with slashes. The skeleton is `text` outside the segments, never
    stored twice. `dropped` are stretches that a rule leaves out of what is released.
    """

    name: str
    text: str
    format: str
    lang: LocaleTag
    blocks: tuple[Block, ...]
    marks: tuple[LanguageMark, ...]
    segments: tuple[Segment, ...]
    dropped: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceUnit:
    """A source sentence as a catalog asks for it: once a document, however often it stands there.

    `key` holds the source as its first segment shows it; `segments` index `Document.segments`, in order; `notes`
    are the `#.` lines of the first of them, `kind` its block's; `joined` says that it follows the unit before in the
    same block. `places` are the documents that hold it, a few, where it is a fragment's.
    """

    key: UnitKey
    lang: LocaleTag
    notes: tuple[str, ...]
    segments: tuple[int, ...]
    kind: Kind = "paragraph"
    joined: bool = False
    places: tuple[str, ...] = ()
