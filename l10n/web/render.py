"""Pages from templates: the reader's language, their person, addresses, and texts with their faults marked."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import pairwise
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from l10n.model.finding import Finding, Severity
from l10n.model.locale import ENGLISH, LocaleTag
from l10n.web.faults import meanings
from l10n.web.people import Person
from l10n.web.words import LANGUAGES, chosen, own_name, words

_GRAVEST: tuple[Severity, ...] = ("error", "warning", "info")

LANGUAGE = "l10n_language"
"""The cookie that holds the language of the page itself."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A request as pages see it: who asks, in which language, for which path."""

    person: Person
    language: LocaleTag
    path: str

    @classmethod
    def of(cls, request: Request) -> Visit:
        """Read a request that the door has let in."""
        person: Person = request.scope["person"]
        accepted = request.headers.get("accept-language", "")
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return cls(person, chosen(request.cookies.get(LANGUAGE, ""), accepted), path)

    @property
    def words(self) -> gettext.NullTranslations:
        """What the page says in the reader's language."""
        return words(self.language)


def address(page: str, locale: str = "", document: str = "", query: Mapping[str, str] | None = None) -> str:
    """Return the path of a page.

    >>> address("proof", "sr-Cyrl", "essays/what now?.md", {"at": "1f"})
    '/proof/sr-Cyrl/essays/what%20now%3F.md?at=1f'
    """
    path = "/".join(["", page, *filter(None, (locale, quote(document)))])
    return f"{path}?{urlencode(query)}" if query else path


def own_path(told: str) -> str:
    """Return a path of this server that somebody told us to go on to, `/` where it would lead elsewhere.

    >>> [own_path(told) for told in ("/proof/sr-Cyrl/a.md?at=1", "//host", "/\\\\host", "https:host", "%09//host")]
    ['/proof/sr-Cyrl/a.md?at=1', '/', '/', '/', '/']
    """
    plain = told.isascii() and told.isprintable() and "\\" not in told
    return told if plain and told.startswith("/") and not told.startswith("//") else "/"


def marked(text: str, findings: Sequence[Finding]) -> list[tuple[str, Severity | None]]:
    """Cut a text where a fault begins or ends; a stretch has the gravest of its faults.

    >>> marked("one two", [Finding("num", "error", "…", 4, 7)])
    [('one ', None), ('two', 'error')]
    """
    # In one pass from left to right: a text may have as many faults as letters.
    turns: dict[int, list[int]] = {0: [0] * len(_GRAVEST), len(text): [0] * len(_GRAVEST)}
    for one in findings:
        if one.start < one.end <= len(text) and one.severity in _GRAVEST:
            rank = _GRAVEST.index(one.severity)
            for place, turn in ((one.start, 1), (one.end, -1)):
                turns.setdefault(place, [0] * len(_GRAVEST))[rank] += turn
    over = [0] * len(_GRAVEST)
    found: list[tuple[str, Severity | None]] = []
    for start, end in pairwise(sorted(turns)):
        over = [count + turn for count, turn in zip(over, turns[start], strict=True)]
        found.append((text[start:end], next((_GRAVEST[rank] for rank, count in enumerate(over) if count), None)))
    return found


def clock_time(at: str) -> str:
    """Return the time of day, on this machine's clock, of a ledger's line."""
    return datetime.fromisoformat(at).astimezone().strftime("%H:%M:%S")


@cache
def _environment(language: LocaleTag) -> Environment:
    made = Environment(
        loader=PackageLoader("l10n.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    install: Callable[..., None] = made.install_gettext_translations  # type: ignore[attr-defined]
    install(words(language), newstyle=True)
    made.filters |= {"own_name": own_name, "marked": marked, "clock_time": clock_time}
    made.globals |= {
        "meanings": meanings(language) if language != ENGLISH else {},
        "address": address,
        "languages": LANGUAGES,
        "language": language,
    }
    return made


def piece(language: LocaleTag, template: str, context: Mapping[str, object]) -> Markup:
    """Return a template that asks nothing of its reader but the language, filled."""
    return Markup(_environment(language).get_template(template).render(context))


def rendered(visit: Visit, template: str, context: Mapping[str, object]) -> str:
    """Return a template, filled."""
    return piece(visit.language, template, {"visit": visit, **context})


def page(visit: Visit, template: str, context: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
    """Return a template, filled, as an answer."""
    return HTMLResponse(rendered(visit, template, context), status)
