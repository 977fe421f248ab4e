"""Lines of a paragraph that are none of its text: they open or close a container, or hold code of another kind.

CommonMark knows nothing of them. The word that names a container's kind is skeleton; a title that its author wrote is
shown.

| written | by |
|---|---|
| `::: tip Title`, `:::tip[Title]`, `:::{note} Title` | VitePress, Docusaurus, MyST, Pandoc |
| `!!! note "Title"`, `??? note "Title"`, `=== "Title"`, with content four columns in | MkDocs, Python-Markdown |
| `/// details \\| Title` | PyMdown |
| `> [!note] Title` | GitHub, Obsidian |
| `{% include %}`, `{{< figure >}}`, `[gallery ids=1]` | Jekyll, Hugo, WordPress |
| `{: .class}`, `{#id}`, `[[toc]]`, `<<< file`, `--8<-- "file"`, `import … from '…'`, `$$ … $$` | many |
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from l10n.formats.shortcode import Tags
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

FIRST = frozenset(":!?=/[{$\\<-ie")
"""What such a line can begin with: most lines are told by their first character."""

_COLONS = lazy_pattern(r"(:{3,})[ \t]*(?:([\w.-]+)|\{([\w.-]+)\}|\{[^{}]*\})?([\[ \t])?")
_UNTITLED = frozenset(
    "code-group raw slot v-pre include figure image literalinclude code code-block code-cell toctree math mermaid"
    " csv-table list-table table embed video youtube".split()
)
_ADMONITION = lazy_pattern(r'(?:!!!|\?\?\?\+?)[ \t]?([\w-]+(?:[ \t]+[\w-]+){0,5})(?:[ \t]+"(.*)")?[ \t]*')
_TAB = lazy_pattern(r'===[!+]?[ \t]+"(.*)"[ \t]*')
_SLASHES = lazy_pattern(r"/{3,}(?:[ \t]*([\w-]+)(?:[ \t]*\|[ \t]*(.*))?)?")
_TITLELESS_SLASHES = frozenset(("html", "define"))
_ALERT = lazy_pattern(r"\[!(\w[\w-]*)\][-+]?(?:[ \t]+(.*))?")
_OTHER = lazy_pattern(
    r"\{:[^{}\r\n]*\}|\{[ \t]*(?:[#.][\w-]|[\w-]+=)[^{}]*\}|\[\[?_?toc_?\]?\]|@\[toc\]|<<<[ \t].*|-{1,}8<-{1,}.*"
    r"|import[ \t](?:[\w*{$][^'\"\r\n]*[ \t]from[ \t]+)?(?:'[^'\r\n]+'|\"[^\"\r\n]+\");?[ \t]*"
    r"|export[ \t]+(?:default|const|let|function|\*|\{).*",
    re.IGNORECASE,
)
_COLON_OPTION = lazy_pattern(r":([A-Za-z][\w-]{0,40}):(?:[ \t]+(.*))?")
_YAML_OPTION = lazy_pattern(r"([A-Za-z][\w-]{0,40}):(?:[ \t]+(.*))?")
_SHOWN_OPTIONS = frozenset(("alt", "title", "header", "caption"))
_BRACKET_OR_END = lazy_pattern(r"[()\[\]{}\r\n]")
_LONGEST_EXPORT = 20_000
_ATTRIBUTE_TITLE = lazy_pattern(r"\{[^{}]*?\btitle=\"([^\"{}]+)\"[^{}]*\}")
_KNOWN = frozenset(
    "note abstract info tip success question warning failure danger bug example quote summary tldr hint important check"
    " done help faq caution attention fail missing error snippet cite details seealso todo".split()
)
_LETTER = lazy_pattern(r"[^\W\d_]")
_BLANK = lazy_pattern(r"(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)")
_MATH_CLOSE = {"$$": "$$", "\\[": "\\]"}
_BEGIN = lazy_pattern(r"\\begin\{([A-Za-z*]{1,40})\}")
_REST = lazy_pattern(r"[ \t]*(?:\{#[^{}\r\n]*\}|\([\w.-]{1,10}\)|[.,])?[ \t]*(?:[\r\n]|\Z)")
_LINE = lazy_pattern(r"[^\r\n]*(\r\n|\r|\n|\Z)")
_QUOTE = lazy_pattern(r" {0,3}>[ ]?")
_SETTING = lazy_pattern(r"[\w-]+=\S")


@dataclass(frozen=True, slots=True)
class Fence:
    """Such a line: where what it hides ends, its title if readers see one, and whether its content is further in.

    `container` is what it opens, as a stylesheet would name it; `colons` how long a fence of colons is. `name` is
    that of an option whose value the title is; `options` is the sign that options below it have, if it may have any.
    """

    end: int
    title: Span | None = None
    container: str = ""
    colons: int = 0
    indented: bool = False
    tags: bool = False
    name: str = ""
    options: str = ""


def fence(tags: Tags, start: int, end: int, *, heads_quote: bool = False) -> Fence | None:
    """Return what a line at `start`..`end` opens, closes or hides, None where it is text.

    `heads_quote` says that it is the first of a quotation.

    >>> text = "::: tip Mind the date"
    >>> fence(Tags(text), 0, len(text)).title.of(text)
    'Mind the date'
    """
    text = tags.text
    head = text[start : start + 3]
    if head == ":::":
        return _colons(text, start, end)
    if head in ("!!!", "???"):
        return _admonition(text, start, end)
    if head == "===":
        tab = _TAB.fullmatch(text, start, end)
        return Fence(end, _title(text, tab.span(1)), "div.tab", indented=True) if tab else None
    if head == "///":
        slashes = _SLASHES.fullmatch(text, start, end)
        if not slashes:
            return None
        title = None if slashes[1] in _TITLELESS_SLASHES else _title(text, slashes.span(2))
        return Fence(end, title, options="/" if slashes[1] else "")
    if head[:2] == "[!" and heads_quote:
        alert = _ALERT.fullmatch(text, start, end)
        return Fence(end, _title(text, alert.span(2))) if alert else None
    if head[0] in "$\\":
        return _math(text, start, end)
    if _OTHER.fullmatch(text, start, end):
        return Fence(_end_of_export(text, start, end) if text.startswith("export", start) else end)
    if head[0] in "[{<":
        stop = tags.only(start, end)
        return Fence(stop, tags=True) if stop >= 0 else None
    return None


def option(text: str, start: int, end: int, *, opener: str) -> Fence | None:
    """Return what a line says right below one that opens a container: an option of it, None where it is text.

    `opener` is the sign that such a line begins with. Of an option readers see what is a title.

    >>> text = ":alt: The river"
    >>> option(text, 0, len(text), opener=":").title.of(text)
    'The river'
    """
    found = (_COLON_OPTION if opener == ":" else _YAML_OPTION).fullmatch(text, start, end)
    if not found or (opener == "/" and text[start - 4 : start] != "    "):
        return None
    title = _title(text, found.span(2)) if found[1].lower() in _SHOWN_OPTIONS else None
    return Fence(end, title, name=found[1].lower() if title else "")


def _end_of_export(text: str, start: int, end: int) -> int:
    """Return where code ends that begins in a line: where all its brackets are closed, at the end of that line."""
    depth = 0
    for found in _BRACKET_OR_END.finditer(text, start, start + _LONGEST_EXPORT):
        sign = found[0]
        depth += (sign in "([{") - (sign in ")]}")
        if sign in "\r\n" and found.start() >= end and depth <= 0:
            return found.start()
    return len(text) if depth <= 0 and start + _LONGEST_EXPORT >= len(text) else end


def _title(text: str, place: tuple[int, int]) -> Span | None:
    span = Span(*place)
    return span if span.start >= 0 and _LETTER.search(text, span.start, span.end) else None


def _colons(text: str, start: int, end: int) -> Fence:
    """Whatever it says, a line that begins with three colons is a fence."""
    found = _COLONS.match(text, start, end)
    if not found:
        return Fence(end, colons=3)
    kind = found[2] or found[3] or ""
    title = _colons_title(text, found, end) if kind and kind.lower() not in _UNTITLED else None
    opens = text[found.end(1) : end].strip(" \t:")
    if not title and (attribute := _ATTRIBUTE_TITLE.search(text, found.end(1), end)):
        title = _title(text, attribute.span(1))
    container = f"div.{kind}" if kind else "div" if opens else ""
    return Fence(end, title, container, colons=len(found[1]), options=":" if opens else "")


def _colons_title(text: str, found: re.Match[str], end: int) -> Span | None:
    """Return the title after a container's kind, in brackets or bare, without the attributes after it."""
    first, last = found.end(), end
    if found[4] == "[":
        last = text.find("]", first, end)
    elif text[last - 1] == "}" and "{" in text[first:last]:
        last = text.rindex("{", first, last)
    while last > first and text[last - 1] in " \t:":
        last -= 1
    while first < last and text[first] in " \t":
        first += 1
    title = _title(text, (first, last)) if found[4] and last > first else None
    return None if title and _SETTING.match(text, first, last) else title


def _admonition(text: str, start: int, end: int) -> Fence | None:
    found = _ADMONITION.fullmatch(text, start, end)
    if not found:
        return None
    kinds = found[1].split()
    if found[2] is None and kinds[0].lower() not in _KNOWN and not (len(kinds) == 1 and kinds[0].islower()):
        return None
    title = _title(text, found.span(2)) if found[2] else None
    return Fence(end, title, "div.admonition." + kinds[0].lower(), indented=True)


def _math(text: str, start: int, end: int) -> Fence | None:
    """A formula on lines of its own, up to its end within the same paragraph."""
    begin = _BEGIN.match(text, start, end)
    opener = text[start : start + 2]
    closer = f"\\end{{{begin[1]}}}" if begin else _MATH_CLOSE.get(opener)
    if not closer or (opener == "\\[" and text[start + 2 : end].strip() and not text.startswith("\\]", end - 2)):
        return None
    at = text.find(closer, start + 2, start + 20_000)
    blank = _BLANK.search(text, start, at) if at >= 0 else None
    if at < 0 or blank:
        return None
    rest = _REST.match(text, at + len(closer))
    return Fence(max(end, at + len(closer))) if rest else None


def indented(text: str, at: int, *, opener: int, quotes: int) -> tuple[Span, ...]:
    r"""Return the lines after `at` that stand four columns further in than what begins at `opener`, without that.

    >>> text = "!!! note\n\n    One.\n\n    Two.\nNo."
    >>> [span.of(text) for span in indented(text, 8, opener=0, quotes=0)]
    ['\n', 'One.\n', '\n', 'Two.\n']
    """
    begin = max(text.rfind("\n", 0, opener), text.rfind("\r", 0, opener)) + 1
    margin = text[begin:opener]
    base = len(margin[margin.rfind(">") + 1 :].expandtabs(4)) if not quotes else len(margin[margin.rfind(">") + 2 :])
    found: list[Span] = []
    kept = 0
    line = _LINE.match(text, at)
    start = line.end() if line else len(text)
    while start < len(text) and (line := _LINE.match(text, start)):
        inner = _inside(text, start, line.end(), quotes)
        if inner < 0:
            break
        column = 0
        while inner < line.end() and column < base + 4 and text[inner] in " \t":
            column += 1 if text[inner] == " " else 4 - column % 4
            inner += 1
        blank = not text[inner : line.end()].strip()
        if column < base + 4 and not blank:
            break
        found.append(Span(inner if not blank else line.start(1), line.end()))
        kept = kept if blank else len(found)
        start = line.end()
    return tuple(span for span in found[:kept] if span.start < span.end)


def _inside(text: str, start: int, end: int, quotes: int) -> int:
    """Return where a line begins inside its quotations, -1 if it is outside."""
    for _ in range(quotes):
        found = _QUOTE.match(text, start, end)
        if not found:
            return -1
        start = found.end()
    return start
