"""Front matter: the values at the head of an article that readers see, and the language that it declares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from l10n.errors import UsageError
from l10n.formats import scalar, toml, yaml
from l10n.formats.scalar import Scalar
from l10n.model.document import Block, LanguageMark
from l10n.model.locale import LocaleTag
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_OPENING = lazy_pattern("\ufeff?(---|\\+\\+\\+)[ \\t]*(?:\r\n|\r|\n)")
_CLOSING = {
    "---": lazy_pattern(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
    "+++": lazy_pattern(r"^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
}
_UNOPENED = lazy_pattern(
    r"\ufeff?(?=[^\r\n]*:)(?:(?:[A-Za-z_][\w-]*:(?=[ \t\r\n])|[ \t]+\S|- )[^\r\n]*(?:\r\n|\r|\n)){2,200}?"
    r"(?=---[ \t]*(?:\r\n|\r|\n|\Z))"
)
"""Front matter as Hexo has it: lines of keys from the first on, and only a closing line."""

_TITLE_KEY = lazy_pattern(r"^title:", re.MULTILINE)
_JSON = lazy_pattern(r"\ufeff?\{\s*\"")
_AFTER_JSON = lazy_pattern(r"[ \t]*(?:\r\n|\r|\n|\Z)")
_KEY = lazy_pattern(r"^(?:\"[^\"\r\n]*\"[ \t]*|'[^'\r\n]*'[ \t]*|[^\W\d][^\r\n:#]*):(?=\s|\Z)", re.MULTILINE)
_LANGUAGE_KEYS = frozenset(("lang", "language", "locale"))
_TAG = lazy_pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}(?:@[a-z]+)?")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What was found before `end`, where the article itself begins."""

    end: int = 0
    blocks: tuple[Block, ...] = ()
    marks: tuple[LanguageMark, ...] = ()


def front_matter(text: str, keys: Sequence[str]) -> FrontMatter:
    """Find the values of `keys`, at any depth, in the front matter of a text: YAML, TOML or JSON.

    A key with dots (`seo.title`) is those keys one in the other, any other the last one; capitals, `_` and `-` do not
    count. A rule at the head of an article is no front matter: that has a closing line and at least one key.

    >>> found = front_matter("---\\ntitle: 'It''s on'\\nlang: en\\n---\\nText", ("title",))
    >>> found.blocks[0].text, found.marks[0].lang.bcp47, found.end
    ("It's on", 'en', 35)
    """
    opening = _OPENING.match(text)
    if not opening and (unopened := _UNOPENED.match(text)) and _TITLE_KEY.search(unopened[0].lstrip("\ufeff")):
        closing = _CLOSING["---"].search(text, unopened.end())
        stretch = Span(text.startswith("\ufeff"), unopened.end())
        return _found(text, yaml.scalars(text, stretch), keys, closing.end() if closing else unopened.end())
    if not opening:
        return _json(text, keys) if text[:1] in "\ufeff{" and text else FrontMatter()
    closing = _CLOSING[opening[1]].search(text, opening.end())
    if not closing:
        return FrontMatter()
    stretch = Span(opening.end(), closing.start())
    if opening[1] == "+++":
        return _found(text, toml.scalars(text, stretch), keys, closing.end())
    if not _KEY.search(text, stretch.start, stretch.end):
        return FrontMatter()
    return _found(text, yaml.scalars(text, stretch), keys, closing.end())


def _json(text: str, keys: Sequence[str]) -> FrontMatter:
    """Return front matter that is an object on lines of its own."""
    if not _JSON.match(text):
        return FrontMatter()
    end, found = yaml.flow(text, Span(text.index("{"), len(text)), (), json=True)
    after = _AFTER_JSON.match(text, end)
    return _found(text, found, keys, after.end()) if text[end - 1] == "}" and after else FrontMatter()


def _found(text: str, scalars: Iterable[Scalar], keys: Sequence[str], end: int) -> FrontMatter:
    names = frozenset(map(_name, keys))
    blocks: list[Block] = []
    marks: list[LanguageMark] = []
    for one in scalars:
        if _is_asked(one.path, names):
            blocks += scalar.blocks(text, one)
        elif len(one.path) == 1 and one.path[0].lower() in _LANGUAGE_KEYS and not one.lines:
            marks += _language(text, one.span)
    return FrontMatter(end, tuple(blocks), tuple(marks))


def _is_asked(path: tuple[str, ...], names: frozenset[str]) -> bool:
    """Whether a value's keys are among those that are translated."""
    return any(_name(".".join(path[start:])) in names for start in range(len(path)))


def _name(key: str) -> str:
    """Return a key as it is compared: `linkTitle`, `linktitle` and `link_title` are one."""
    return key.lower().replace("_", "").replace("-", "")


def _language(text: str, value: Span) -> list[LanguageMark]:
    """Return the mark of a language tag, whatever quotes it is in."""
    tag = value.of(text).strip("'\"")
    if not _TAG.fullmatch(tag):
        return []
    start = value.start + value.of(text).index(tag)
    try:
        return [LanguageMark(Span(start, start + len(tag)), "tag", LocaleTag.parse(tag))]
    except UsageError:
        return []
