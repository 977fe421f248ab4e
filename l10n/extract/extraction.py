"""Parse, decide languages, cut into sentences, leave out what a rule excludes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.extract.exclusion import excluded
from l10n.extract.language import block_languages, document_language, segment_language
from l10n.extract.reach import Reach
from l10n.extract.selection import owners
from l10n.extract.worth import is_translatable
from l10n.formats import Format, FormatSettings
from l10n.formats.template import PLACE as TEMPLATE
from l10n.model.document import Block, Document, Kind, Segment
from l10n.model.locale import ENGLISH, LocaleTag
from l10n.model.rules import Exclude, Fragment
from l10n.model.segmentation import Segmentation
from l10n.segment import has_words, sentences

_PLAIN = Segmentation()
_SHORT = 4
_AMPLE = 200
_UNSEEN = re.compile(r"(?:<br[ /]*>|<!--(?:[^-]|-(?!->))*-->)\s*", re.IGNORECASE)
_BREAK_AT_END = re.compile(r"<br[ /]*>\Z", re.IGNORECASE)
_LONGEST_BREAK = 8
_ROLE: dict[Kind, str] = {"title": "heading"}


def document(
    name: str,
    text: str,
    *,
    fmt: Format,
    settings: FormatSettings,
    default: LocaleTag | None = None,
    declared: LocaleTag | None = None,
    excludes: tuple[Exclude, ...] = (),
    fragments: tuple[Fragment, ...] = (),
    segmentation: Segmentation = _PLAIN,
) -> Document:
    """Read an article: its blocks, its language and its sentences.

    `declared` is the language that the configuration gives this document, `default` the project's; the document's
    own word goes before both, and what its text is identified as before the default.
    """
    parsed = fmt.parse(text, settings)
    lang = document_language(parsed, declared=declared, default=default or ENGLISH)
    langs = block_languages(parsed.blocks, lang)
    left_out = excluded(name, text, parsed.blocks, excludes, langs=langs, by_line=fmt.by_line)
    owner = owners(name, parsed.blocks, langs, fragments)
    segments = tuple(
        segment
        for index, block in enumerate(parsed.blocks)
        if index not in left_out.blocks
        for segment in _segments(block, index, langs[index], owner.get(index, ""), rules=segmentation)
    )
    return Document(
        name=name,
        text=text,
        format=fmt.name,
        lang=lang,
        blocks=parsed.blocks,
        marks=parsed.marks,
        segments=segments,
        dropped=left_out.dropped,
        notices=parsed.notices,
    )


def _segments(block: Block, index: int, lang: LocaleTag, fragment: str, *, rules: Segmentation) -> Iterator[Segment]:
    """Yield the sentences of a block, each without the white space around it."""
    if block.place == TEMPLATE:
        # A program asks for it to the letter, whatever it says.
        reach = Reach.of(block)
        yield Segment(reach.span(0, len(reach.text)), reach.text, index, lang, block.context, fragment)
        return
    reach = Reach.of(block)
    role = _role(block, reach.text)
    # A hard break written with a backslash is white space to the segmenter, as it is to a reader.
    text = reach.text.replace("\\\n", " \n")
    cut = (text,) if block.whole else sentences(text, lang, rules=rules)
    at = 0
    for sentence in cut:
        body, start = _without_breaks(sentence, at)
        at += len(sentence)
        if body and is_translatable(body):
            end = start + len(body)
            own = segment_language(body, lang) if len(cut) > 1 else lang
            yield Segment(reach.span(start, end), reach.text[start:end], index, own, role, fragment)


def _without_breaks(sentence: str, at: int) -> tuple[str, int]:
    """Return a sentence without white space, line breaks and comments around it, and where it then begins.

    >>> _without_breaks("<br> It ends. <!-- so --> <br/>", 10)
    ('It ends.', 15)
    """
    body = sentence.rstrip()
    while body.endswith(">"):
        found = _BREAK_AT_END.search(body, max(len(body) - _LONGEST_BREAK, 0))
        end = found.start() if found else body.rfind("<!--") if body.endswith("-->") else -1
        if end < 0:
            break
        body = body[:end].rstrip()
    start = len(body) - len(body.lstrip())
    while body.startswith("<", start) and (found := _UNSEEN.match(body, start)):
        start = found.end()
    return body[start:], at + start


def _role(block: Block, text: str) -> str | None:
    """Return the context of a short block: the same word may need other targets as a heading and in a cell."""
    if block.kind == "paragraph" or has_words(text[:_AMPLE], _SHORT):
        return None
    return _ROLE.get(block.kind, block.kind)
