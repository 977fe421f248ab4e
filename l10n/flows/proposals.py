"""Rules that a sync proposes: for what recurs under several articles, and for a tail in another language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from l10n.flows.facts import Facts, Passage, Proposed, Tail
from l10n.flows.recurring import Recurring, recurring
from l10n.model.document import Block, Document
from l10n.model.select import Select
from l10n.model.text import digest, folded, shortened
from l10n.segment import has_words

_START = 60
"""So many characters of a text stand in a rule; what is longer is told by its beginning."""

_HEAD, _END = 40, 80
"""So many blocks of a document's beginning and end are looked at."""

_FEWEST_WORDS = 3
_DIGITS = 12
_ONCE = "To translate that once for the whole site, put this into l10n.toml and sync again:"
_LEAVE_OUT = "If that is no part of the article, put this into l10n.toml and sync again:"

_KNOWN = (
    ".author-box, .about-author, .author-info, .author-bio, .author-description, .post-author, .saboxplugin-wrap,"
    " .pp-multiple-authors-boxes-wrapper, .abh_box, .m-a-box, #respond, .comment-respond, #commentform, .sharedaddy,"
    " .addtoany_share_save_container, .post-navigation, .nav-links, #colophon, .site-footer, #footer, #secondary,"
    " .widget-area, .sidebar, .newsletter, .cookie-notice, #cookie-notice"
)
"""Elements of WordPress pages and its usual extensions that are no part of an article."""


@cache
def _selectors() -> tuple[tuple[str, Select], ...]:
    return tuple((name.strip(), Select.parse(name)) for name in _KNOWN.split(","))


def facts_of(document: Document) -> Facts:
    """Return what a document contributes to proposals; what a rule has already taken contributes nothing."""
    own = [segment for segment in document.segments if not segment.fragment]
    numbers = [number for number in dict.fromkeys(segment.block for segment in own) if _may_recur(document, number)]
    near = numbers if len(numbers) <= _HEAD + _END else [*numbers[:_HEAD], *numbers[-_END:]]
    return Facts(tuple(_passage(document.blocks[number]) for number in near), _tail(document))


def _may_recur(document: Document, number: int) -> bool:
    """Whether a block could be boilerplate: not what an article is called, says of itself or counts in a table."""
    return document.blocks[number].kind not in ("title", "key", "cell")


def proposed(found: Mapping[str, Facts], taken: Sequence[str] = ()) -> tuple[Proposed, ...]:
    """Return the rules to propose for a project, the most telling first.

    `found` are the facts of every article in the project's order, `taken` the names of the fragments that it has.
    """
    runs = recurring(found, taken)
    covered = {digest for run in runs for digest in run.digests}
    return (*map(_fragment, runs), *_tails(found, covered))


def _passage(block: Block) -> Passage:
    text = folded(block.text)
    strong = has_words(text[:200], _FEWEST_WORDS)
    return Passage(digest(text)[:_DIGITS], _beginning(text), strong, _element(block))


def _beginning(text: str) -> str:
    """Return a text as a rule says it: whole, or its beginning with an ellipsis."""
    # One more and a space are enough to tell that there is more.
    return text if len(text) <= _START else shortened(text[: _START + 2], limit=_START)


def _element(block: Block) -> str:
    """Return the selector of the outermost well-known element around a block; empty where there is none."""
    for element in block.within:
        for name, select in _selectors():
            if select.matches(element):
                return name
        if element == "nav" or element.startswith(("nav#", "nav.")):
            tag, _, classes = element.partition(".")
            return tag if "#" in tag or not classes else f"{tag}.{classes.split('.')[0]}"
    return ""


def _tail(document: Document) -> Tail | None:
    """Return the last sentences in another language, if they are more than one block and not the whole."""
    own = [segment for segment in document.segments if not segment.fragment]
    at = len(own)
    while at and own[at - 1].lang.language != document.lang.language:
        at -= 1
    blocks = {segment.block for segment in own[at:]}
    if not at or len(blocks) < 2 or own[at - 1].block in blocks:
        return None
    first = own[at].block
    text = folded(document.blocks[first].text)
    above = [folded(block.text) for block in document.blocks[:first]]
    for limit in (30, 60, 120, len(text) + 1):
        start = shortened(text, limit=limit).rstrip("…").rstrip()
        if start and not any(other.startswith(start) for other in above):
            passages = sum(_may_recur(document, number) for number in blocks)
            return Tail(start, own[at].lang.bcp47, passages, len(own) - at)
    return None


def _fragment(run: Recurring) -> Proposed:
    quoted = shortened(run.texts[0], limit=40)
    passages = "1 passage recurs" if run.passages == 1 else f"{run.passages} passages recur"
    told = (
        f"{passages} in {run.articles} articles: “{quoted}”."
        if run.articles > 1
        else f"“{quoted}” stands in {run.select}."
    )
    rules: list[str] = []
    if run.select:
        rules.append(f"[[fragment]]\nname = {_quoted(run.name)}\nselect = {_quoted(run.select)}")
    if run.listed:
        texts = [_quoted(text) for text in run.listed]
        listed = texts[0] if len(texts) == 1 else "[\n" + "".join(f"  {text},\n" for text in texts) + "]"
        rules.append(f"[[fragment]]\nname = {_quoted(run.name)}\ntext = {listed}")
    return Proposed(told, _ONCE, "\n".join(rules))


def _tails(found: Mapping[str, Facts], covered: set[str]) -> Iterator[Proposed]:
    """Yield a rule for every tail; one for all articles whose tail begins alike."""
    groups: dict[tuple[str, str], list[str]] = {}
    for name, told in found.items():
        if told.tail and not covered.issuperset(_digests(told, told.tail)):
            groups.setdefault((told.tail.start, told.tail.lang), []).append(name)
    for (start, lang), names in groups.items():
        begins = [name for name, told in found.items() if any(one.start.startswith(start) for one in told.passages)]
        together = len(names) > 1 and begins == names
        for some in [names] if together else [[name] for name in names]:
            units = sum(tail.units for name in some if (tail := found[name].tail))
            sentences = "1 sentence" if units == 1 else f"{units} sentences"
            who = f"{len(some)} articles end" if together else f"{some[0]} ends"
            of = "" if together else f"document = {_quoted(_glob(some[0]))}\n"
            yield Proposed(
                f"{who} with {sentences} in {lang}.", _LEAVE_OUT, f"[[exclude]]\n{of}start = {_quoted(start)}"
            )


def _digests(told: Facts, tail: Tail) -> list[str]:
    return [one.digest for one in told.passages[len(told.passages) - tail.passages :]] or [""]


def _quoted(text: str) -> str:
    """Return a text as TOML writes it.

    >>> _quoted('say "yes"')
    '"say \\\\"yes\\\\""'
    """
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _glob(name: str) -> str:
    """Return the glob that means just this document.

    >>> _glob("notes[1].md")
    'notes[[]1].md'
    """
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)
