"""What a renderer makes of Markdown."""

from __future__ import annotations

from typing import cast

from pyromark import Markdown, Options

GFM = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)
COMMONMARK = Markdown(options=Options(0))

_INLINE = ("Emphasis", "Strong", "Strikethrough", "Link", "Image")


def structure(renderer: Markdown, text: str, *, code_too: bool = False) -> list[str]:
    """Name the block-level events of a text, if asked with what code holds."""
    found: list[str] = []
    code = False
    for event in renderer.events(text):
        if isinstance(event, str):
            found += [event] if event == "Rule" else []
            continue
        key, value = next(iter(event.items()))
        if key in ("Start", "End"):
            name = value if isinstance(value, str) else str(next(iter(cast("dict[str, object]", value))))
            code = key == "Start" if name == "CodeBlock" else code
            if name not in _INLINE:
                found.append(f"{key} {name} {value if name in ('Heading', 'List', 'CodeBlock', 'BlockQuote') else ''}")
        elif key == "TaskListMarker" or (code and code_too):
            found.append(f"{key} {value}")
    return found
