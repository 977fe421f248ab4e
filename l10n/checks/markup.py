"""What must come back as it is: links, placeholders, tags, code, emphasis, notes; and brackets that must pair."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from l10n.checks.base import FILLER, Pair, fault, prose, protected
from l10n.model.finding import Finding
from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_MAIL = lazy_pattern(r"(?<![\w@.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_TAG_NAME = lazy_pattern(r"<(/?)\s*([A-Za-z][\w:-]*)")
_ATTRIBUTE = lazy_pattern(r"""\b(?:href|src|cite)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_HANDLER = lazy_pattern(r"\s(on[a-z]{3,})\s*=", re.IGNORECASE)
_STRONG = lazy_pattern(r"(?<![\w*\\])\*\*(?=[^\s*])|(?<=[^\s*\\])\*\*(?!\*)")
_EMPHASIS = lazy_pattern(r"(?<![*\\])\*(?![*\s])|(?<![*\s\\])\*(?!\*)")
_UNDERSCORE = lazy_pattern(r"(?<![\w\\])_{1,2}(?=[^\s_])|(?<=[^\s_\\])_{1,2}(?!\w)")
_STRIKE = lazy_pattern(r"~~")
_LINK_PARTS = lazy_pattern(r"\s*[（(]\s*<?([^\s<>]*?)>?(?:\s+[\"'(].*)?\s*[)）]\Z", re.DOTALL)

_PAIRS = {"(": ")", "（": "）", "[": "]", "［": "］", "{": "}", "《": "》", "〈": "〉", "【": "】", "〔": "〕"}
_BRACKET = lazy_pattern("[()（）\\[\\]［］{}《》〈〉【】〔〕]")
BRACKET_PAIRS = {closing: opening for opening, closing in _PAIRS.items()}
"""Closing bracket -> its opening one."""

_WIDTH = str.maketrans("（）［］", "()[]")
_ITEM = lazy_pattern(r"\A\s*(?:\d{1,3}(?:\.\d{1,3})*|[^\W\d_]{1,2}|[ivxIVX]{1,5})[)）]")
_ITEMS = lazy_pattern(r"(?:(?<=[\s:;,–—])|\A)(?:\d{1,2}|[^\W\d_]|[ivx]{1,4})[)）](?=\s)")
"""What begins a point of a list, at the head of a text or within a sentence that has several."""

_INTERVAL = lazy_pattern(r"[\[(]\s?[−–-]?\d[\d.]*\s?[,;]\s?[−–-]?[\d∞][\d.]*\s?[\])]")
"""As [0, 1), half-open."""

_SEVERAL = 2


def check_links(pair: Pair) -> Iterable[Finding]:
    """Yield `link` where an address, a link target or an e-mail address is missing, changed or added."""
    if _has_no_marks(pair) and "@" not in pair.source and "@" not in pair.target:
        return
    source, target = _addresses(pair.source), _addresses(pair.target)
    missing = Counter(one for one, _ in source) - Counter(one for one, _ in target)
    extra = Counter(one for one, _ in target) - Counter(one for one, _ in source)
    changed = list(extra.elements())
    for address in missing.elements():
        if changed:
            wrong = changed.pop(0)
            yield fault(
                "link", f"The address {wrong!r} should be {address!r}: copy the source's.", _place(wrong, target)
            )
        else:
            yield fault("link", f"The address {address!r} of the source is missing: put the link back.")
    for wrong in changed:
        yield fault("link", f"The address {wrong!r} is not in the source: remove it.", _place(wrong, target))
    if not missing and not extra:
        links = [
            sum(one.kind in ("target", "reference") for one in protected(text)) for text in (pair.source, pair.target)
        ]
        if links[0] != links[1]:
            yield fault("link", "A link has lost its form: write it as [words](address), without a space between.")


def _has_no_marks(pair: Pair) -> bool:
    return not protected(pair.source) and not protected(pair.target)


def _place(address: str, found: list[tuple[str, Span]]) -> Span | None:
    return next((span for one, span in found if one == address), None)


def _addresses(text: str) -> list[tuple[str, Span]]:
    found = []
    for one in protected(text):
        raw = one.span.of(text)
        if one.kind == "target":
            parts = _LINK_PARTS.fullmatch(raw)
            found.append((parts[1] if parts else raw[1:-1].strip(), one.span))
        elif one.kind == "address":
            found.append((raw.strip("<>"), one.span))
        elif one.kind == "tag":
            found.extend((match[1].strip("\"'"), one.span) for match in _ATTRIBUTE.finditer(raw))
    if "@" in text:
        found.extend((match[0].rstrip("."), Span(*match.span())) for match in _MAIL.finditer(prose(text)))
    return [(address, span) for address, span in found if address]


def check_placeholders(pair: Pair) -> Iterable[Finding]:
    """Yield `placeholder` where one is missing, changed, translated or added."""
    if _has_no_marks(pair):
        return
    source, target = (_named(text, ("placeholder",)) for text in (pair.source, pair.target))
    missing = Counter(one for one, _ in source) - Counter(one for one, _ in target)
    extra = list((Counter(one for one, _ in target) - Counter(one for one, _ in source)).elements())
    for name in missing.elements():
        if extra:
            wrong = extra.pop(0)
            yield fault(
                "placeholder",
                f"{wrong!r} should be {name!r}: a placeholder is never translated.",
                _place(wrong, target),
            )
        else:
            yield fault("placeholder", f"The placeholder {name!r} of the source is missing: copy it to its place.")
    for wrong in extra:
        yield fault("placeholder", f"The placeholder {wrong!r} is not in the source: remove it.", _place(wrong, target))


def _named(text: str, kinds: tuple[str, ...]) -> list[tuple[str, Span]]:
    return [(one.span.of(text), one.span) for one in protected(text) if one.kind in kinds]


def check_markup(pair: Pair) -> Iterable[Finding]:
    """Yield `markup` where tags, code, notes or emphasis of the source are not those of the target."""
    both = pair.source + pair.target
    stressed = "*" in both or "_" in both or "~" in both
    if not stressed and _has_no_marks(pair):
        return
    target: Counter[str] = Counter()
    places: dict[str, Span] = {}
    source = Counter(mark for mark, _ in _marks(pair.source))
    for mark, span in _marks(pair.target):
        target[mark] += 1
        places[mark] = span
    for mark, count in (source - target).items():
        yield fault("markup", f"The markup {mark!r} of the source is missing{_times(count)}: put it back.")
    for mark, count in (target - source).items():
        yield fault(
            "markup", f"The markup {mark!r} is not in the source{_times(count)}: remove or mend it.", places[mark]
        )
    yield from _of_tags(pair)
    if not stressed:
        return
    for name, pattern in (("**", _STRONG), ("*", _EMPHASIS), ("_", _UNDERSCORE), ("~~", _STRIKE)):
        said, given = (len(pattern.findall(prose(text))) for text in (pair.source, pair.target))
        # A pair more or less is the translator's choice only where the source has none either.
        titled = name in ("*", "_") and "《" in both
        if said != given and said % 2 == 0 and not (titled and given % 2 == 0):
            yield fault("markup", f"{name!r} stands {said} times in the source and {given} times here: set it alike.")


def _of_tags(pair: Pair) -> Iterator[Finding]:
    """Yield `markup` where tags of the target run something that the source does not, or cross each other."""
    if "<" not in pair.target:
        return
    own = {found[1].lower() for raw, _ in _named(pair.source, ("tag",)) for found in _HANDLER.finditer(raw)}
    for raw, span in _named(pair.target, ("tag",)):
        for found in _HANDLER.finditer(raw):
            if found[1].lower() not in own:
                yield fault("markup", f"{found[1]!r} runs something and is not in the source: remove it.", span)
    crossed = _crossed(pair.target)
    if crossed and not _crossed(pair.source):
        yield fault("markup", f"{crossed.of(pair.target)!r} closes what is not the last open tag.", crossed)


def _crossed(text: str) -> Span | None:
    """Return the first closing tag whose element was opened, and not last; unclosed ones are another matter.

    >>> _crossed("<b>a <i>b</b> c</i>"), _crossed("<b>a <br>b</b>")
    (Span(start=9, end=13), None)
    """
    tags = [
        (found[1], found[2].lower(), span) for raw, span in _named(text, ("tag",)) if (found := _TAG_NAME.match(raw))
    ]
    closed = {name for end, name, _ in tags if end}
    stack: list[str] = []
    for end, name, span in tags:
        if not end and name in closed:
            stack.append(name)
        elif end and stack and stack[-1] == name:
            stack.pop()
        elif end and name in stack:
            return span
    return None


def _times(count: int) -> str:
    return "" if count == 1 else f" ({count} times)"


def _marks(text: str) -> Iterator[tuple[str, Span]]:
    for one in protected(text):
        raw = one.span.of(text)
        if one.kind == "tag":
            name = _TAG_NAME.match(raw)
            yield (f"<{name[1]}{name[2].lower()}>" if name else raw), one.span
        elif one.kind in ("code", "note", "math", "comment"):
            yield raw, one.span


def check_brackets(pair: Pair) -> Iterable[Finding]:
    """Yield `brackets` where one is open or closed alone, and the source does not do the same."""
    alone = list(lonely_brackets(pair.target))
    if not alone:
        return
    expected = Counter(mark.translate(_WIDTH) for mark, _ in lonely_brackets(pair.source))
    for mark, span in alone:
        plain = mark.translate(_WIDTH)
        if expected[plain]:
            expected[plain] -= 1
            continue
        yield fault("brackets", f"The bracket {mark!r} stands alone: add its partner or remove it.", span)


def lonely_brackets(text: str) -> Iterator[tuple[str, Span]]:
    """Find brackets without a partner; full and half width may pair, that is another fault.

    >>> [mark for mark, _ in lonely_brackets("a) one (two (three)")]
    ['(']
    """
    if not _BRACKET.search(text):
        return
    body = _blank(text)
    if len(points := list(_ITEMS.finditer(body))) < _SEVERAL:
        points = [match for match in (_ITEM.match(body),) if match]
    marked = {match.end() - 1 for match in points}
    bounds = {at for match in _INTERVAL.finditer(body) for at in (match.start(), match.end() - 1)}
    stack: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(body):
        letter, index = found[0], found.start()
        if index in bounds or _smile(body, index):
            continue
        if letter in _PAIRS:
            stack.append((letter, index))
        elif stack and _PAIRS[stack[-1][0]].translate(_WIDTH) == letter.translate(_WIDTH):
            stack.pop()
        elif index not in marked:
            yield letter, Span(index, index + 1)
    for letter, index in stack:
        yield letter, Span(index, index + 1)


def _blank(text: str) -> str:
    return prose(text).replace(FILLER, " ")


def _smile(body: str, index: int) -> bool:
    return body[max(0, index - 2) : index].endswith((":", ":-", ";", ";-"))
