"""HTML of an article as a site may show it: nothing that runs, and no element that reaches out of the article."""

from __future__ import annotations

from collections.abc import Callable

Address = Callable[[str, str], str | None]
"""Given the attribute's name and its address: what stands there instead, None for nothing."""

_MORE = frozenset("tfoot picture source video audio track iframe".split())
_GONE = frozenset("script style title template noscript object embed applet svg textarea select button".split())
"""Elements that go with all that is in them; of others that are not allowed the text stays."""

_EVERYWHERE = frozenset("class id lang dir title translate role".split())
_ATTRIBUTES = {
    "a": "href hreflang name type",
    "img": "src alt width height loading",
    "source": "src media type",
    "video": "src poster controls width height loop muted preload",
    "audio": "src controls loop muted preload",
    "track": "src kind srclang label default",
    "iframe": "src width height allowfullscreen loading",
    "td": "colspan rowspan headers align",
    "th": "colspan rowspan headers align scope abbr",
    "col": "span",
    "colgroup": "span",
    "ol": "start reversed type",
    "li": "value",
    "time": "datetime",
    "del": "datetime cite",
    "ins": "datetime cite",
    "q": "cite",
    "blockquote": "cite",
    "data": "value",
    "details": "open",
}
_ADDRESSES = frozenset(("href", "src", "poster"))
_SCHEMES = {"http", "https", "mailto", "tel", "data"}
_PICTURES = ("data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/avif")


def safe(body: str, *, address: Address) -> str:
    """Return HTML without scripts, handlers, styles and forms, each element closed within it.

    `address` is asked about every link and image. Source: ammonia, by way of nh3.

    >>> safe("<p onclick=x()>A <b>quay</p><script>x()</script></div>", address=lambda name, value: value)
    '<p>A <b>quay</b></p>'
    """
    import nh3  # most commands show no page

    def attribute(tag: str, name: str, value: str) -> str | None:
        if value.strip().lower().startswith("data:"):
            return value if tag == "img" and value.strip().lower().startswith(_PICTURES) else None
        return address(name, value) if name in _ADDRESSES else value

    return nh3.clean(
        body,
        tags=nh3.ALLOWED_TAGS | _MORE,
        clean_content_tags=set(_GONE),
        attributes={"*": set(_EVERYWHERE)} | {tag: set(names.split()) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=attribute,
        generic_attribute_prefixes={"aria-"},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
