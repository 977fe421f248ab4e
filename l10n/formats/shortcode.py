"""Tags of site generators and WordPress, and comments: what stands beside prose and is none.

`{{< figure title="…" >}}` (Hugo), `{% include %}` (Jekyll, Liquid, Nunjucks), `[caption id=1]…[/caption]` (WordPress).
`{{ name }}` is no such tag: it prints a word of its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from l10n.model.document import Block, Piece
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_KEY = r"\s++[\w-]++=(?:\"[^\"\[\]]*+\"|'[^'\[\]]*+'|[^\s\"'\[\]]++)"
_BARE = r"(?:\s++(?:\"[^\"\[\]]*+\"|\d++))"
_TAG = lazy_pattern(
    r"\{\{[<%][^{}]{0,2000}[%>]\}\}|\{%(?:[^%]|%(?!\})){0,2000}%\}|\{#(?:[^#}]|#(?!\})){0,500}#\}|\{/\*[^*]{0,500}\*/\}"
    rf"|<!--(?:[^-]|-(?!->)){{0,4000}}-->|(?<!\[)\[/?[A-Za-z][\w-]{{0,60}}(?:{_KEY}|{_BARE})*+\s*+/?\](?![\](:])"
)
_NAME = lazy_pattern(r"\[/?|\{\{[<%]-?\s*/?\s*|\{%-?\s*|\{[#/]|<!--")
_WORD = lazy_pattern(r"[A-Za-z_][\w/.-]*")
_CLOSERS = lazy_pattern(r"\[/([A-Za-z][\w-]{0,40})\]|\{\{[<%]\s*/\s*([\w/.-]{1,40})|\{%-?\s*end([A-Za-z]\w{0,40})")
_ATTRIBUTE = lazy_pattern(r"(?<![\w-])(title|caption|alt|summary|label)\s?=\s?(?:\"([^\"]{1,1000})\"|'([^']{1,1000})')")
_LETTER = lazy_pattern(r"[^\W\d_]")
_ALONE = frozenset("gallery playlist audio video embed toc contact-form nextpage".split())
"""WordPress's own that stand without keys and without an end, too."""

_OWN = _ALONE | {"caption", "wp_caption"}
_BUILDERS = ("vc_", "et_pb_", "fusion_", "av_", "su_row", "su_column", "column", "row", "section")
"""How page builders begin the names of what they lay out a page with."""

_CODE = frozenset(("highlight", "comment", "mermaid", "code", "sourcecode", "math", "katex", "latex", "codeblock"))
_CODE_IN_BRACKETS = _CODE - {"highlight", "comment"}
_SPACE = " \t"
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Tag:
    """One of them: where it ends, what it is called, and whether it closes another or opens what is closed later.

    `code` is where what it encloses ends, if that is no prose; else -1.
    """

    end: int
    name: str
    closes: bool
    opens: bool
    code: int = -1

    @property
    def lays_out(self) -> bool:
        """Whether it is one of WordPress's or a page builder's that parts text as a block does."""
        return self.name.lower() in _OWN or self.name.lower().startswith(_BUILDERS)


@dataclass(slots=True)
class Tags:
    """The tags of a text, or of a stretch of it; which are closed is looked up once."""

    text: str
    stretch: Span | None = None
    _closed: dict[str, int] = field(default_factory=dict)
    _known: bool = False

    def at(self, start: int) -> Tag | None:
        """Return the tag that begins at a place, else None: a reference such as `[Sava]` is none.

        >>> Tags("[caption id=1]Quay[/caption]").at(0)
        Tag(end=14, name='caption', closes=False, opens=True, code=-1)
        """
        if self.text[start] not in "[{<":
            return None
        found = _TAG.match(self.text, start)
        if not found:
            return None
        tag = found[0]
        head = _NAME.match(tag)
        word = _WORD.match(tag, head.end()) if head else None
        name = word[0] if word else ""
        closes = bool(head and "/" in head[0] and tag[:2] != "{/") or (tag[1] == "%" and name.startswith("end"))
        last = self._last(name)
        opens = not closes and last >= found.end()
        if tag[0] == "[" and not (closes or opens or name in _ALONE or _has_keys(tag, name)):
            return None
        holds_code = name in (_CODE_IN_BRACKETS if tag[0] == "[" else _CODE)
        code = self._end_of_code(name, found.end()) if opens and holds_code else -1
        return Tag(found.end(), name, closes, opens, code)

    def ending(self, start: int, end: int) -> tuple[int, Tag] | None:
        """Return the tag that ends at `end`, with where it begins, if it does after `start`."""
        opener = {"]": "[", "}": "{", ">": "<!--"}.get(self.text[end - 1])
        at = self.text.rfind(opener, max(start, end - _LONGEST), end) if opener else -1
        if at > start and opener == "{" and self.text[at - 1] == "{":
            at -= 1
        tag = self.at(at) if at >= start else None
        return (at, tag) if tag and tag.end == end else None

    def only(self, start: int, end: int) -> int:
        """Return where the tags end that a line consists of, -1 if there is anything else in it.

        A tag may go on in further lines.
        """
        at = start
        while at < end:
            tag = self.at(at)
            if not tag:
                return -1
            at = max(tag.end, tag.code)
            while at < end and self.text[at] in _SPACE:
                at += 1
        return at

    def trimmed(self, start: int, end: int) -> Span:
        """Return a stretch without the tags at its edges whose partner stands elsewhere, and without comments there.

        >>> text = "{{< tip >}} Mind the step. {{< /tip >}}"
        >>> Tags(text).trimmed(0, len(text)).of(text)
        'Mind the step.'
        """
        while start < end and self.text[start] in "[{<":
            tag = self.at(start)
            if not tag or not (tag.closes or tag.opens or not tag.name):
                break
            start = min(max(tag.end, tag.code), end)
            while start < end and self.text[start] in " \t\r\n":
                start += 1
        while start < end and self.text[end - 1] in "]}>":
            found = self.ending(start, end)
            if not found or not (found[1].closes or found[1].opens or self.text.startswith("<!--", found[0])):
                break
            end = start + len(self.text[start : found[0]].rstrip())
        return Span(start, end)

    def parts(self, start: int, end: int, following: int) -> bool:
        """Whether a line and what follows it are parted: a tag closes at the one's end, another opens there.

        >>> text = "{% note %}One{% endnote %}\\n{% note %}Two{% endnote %}"
        >>> Tags(text).parts(0, 26, 27), Tags(text).parts(0, 13, 27)
        (True, False)
        """
        if self.text[following] not in "[{" or self.text[end - 1] not in "]}":
            return False
        found, tag = self.ending(start, end), self.at(following)
        return bool(found and found[1].closes and tag and (tag.opens or tag.closes))

    def attributes(self, start: int, end: int) -> Iterator[Block]:
        """Yield what readers see of the attributes in a stretch of tags: titles, captions, the texts of images."""
        for found in _ATTRIBUTE.finditer(self.text, start, end):
            group = 2 if found[2] else 3
            if _LETTER.search(found[group]) and "\n" not in found[group]:
                piece = Piece(Span(*found.span(group)), found[group])
                yield Block("attribute", (piece,), name=found[1] or "title", place="tag" + found[0][-1])

    def _last(self, name: str) -> int:
        """Return where the last tag that closes a name stands, -1 if none does."""
        if not self._known:
            self._known = True
            stretch = self.stretch or Span(0, len(self.text))
            for closer in _CLOSERS.finditer(self.text, stretch.start, stretch.end):
                self._closed[closer[1] or closer[2] or closer[3]] = closer.start()
        return self._closed.get(name, -1)

    def _end_of_code(self, name: str, at: int) -> int:
        for closer in _CLOSERS.finditer(self.text, at):
            if name in closer.groups():
                tag = self.at(closer.start())
                return tag.end if tag else closer.end()
        return -1


def _has_keys(tag: str, name: str) -> bool:
    """Whether words in brackets have keys as a tag has, unlike an aside such as `[where n=5]`."""
    return '="' in tag or "='" in tag or ("=" in tag and name in _OWN)


def encoded(target: str, place: str) -> str:
    """Return a target as the value of a tag's attribute holds it: no such tag can escape its quotes.

    >>> encoded('the "old" quay', 'tag"')
    'the ”old” quay'
    """
    quote = place.removeprefix("tag")
    line = " ".join(target.split()).replace(quote, "”" if quote == '"' else "’")
    return line.translate(_NO_MARKUP)


_NO_MARKUP = str.maketrans("[]{}\\", "()()/")
"""Nothing of these can be escaped in a tag either."""
