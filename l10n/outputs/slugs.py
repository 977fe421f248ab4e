"""Addresses of pages: words of the title in the letters that every URL can show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from l10n.model.text import HAN
from l10n.scripts.letters import TO_LATIN

_PLAIN = {"đ": "dj", "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "ı": "i", "þ": "th", "ð": "d"}
_LETTERS = str.maketrans({**TO_LATIN, **_PLAIN, "ђ": "dj"})
_LONGEST = 80
_MARKS = re.compile(r"[\u0300-\u036f]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_OTHER = re.compile(rf"[^a-z0-9{HAN}]+")


def slug(title: str) -> str:
    """Return a title as an address; empty where it has no letter or digit that one may have.

    Serbian in either script gives the same: č and ć are c, đ is dj. Han characters stay.

    >>> slug("Ђердап: шта čeka Njegoševu lađu?"), slug("The Bank’s 3.5% rule"), slug("中欧班列")
    ('djerdap-sta-ceka-njegosevu-ladju', 'the-banks-3-5-rule', '中欧班列')
    """
    letters = _APOSTROPHE.sub("", title.lower()).translate(_LETTERS)
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", letters)).translate(_LETTERS)
    words = _OTHER.sub("-", unicodedata.normalize("NFC", plain)).strip("-")
    if len(words) <= _LONGEST:
        return words
    return words[: words.rfind("-", 0, _LONGEST + 1)] if "-" in words[: _LONGEST + 1] else words[:_LONGEST]


def assigned(wanted: Mapping[str, str], *, kept: Mapping[str, str], taken: Iterable[str] = ()) -> dict[str, str]:
    """Give each document of a locale an address of its own: the one that it is live under, else the wanted one.

    Where two want the same, the first in the order of `wanted` has it and the next is numbered. Addresses that differ
    in nothing but case are the same to some file systems.

    >>> assigned({"a.md": "news", "b.md": "news", "c.md": "news"}, kept={"c.md": "news"})
    {'c.md': 'news', 'a.md': 'news-2', 'b.md': 'news-3'}
    """
    found: dict[str, str] = {}
    used = {one.casefold() for one in taken}
    rest: list[str] = []
    for document in wanted:
        live = kept.get(document, "")
        if live and live.casefold() not in used:
            found[document] = live
            used.add(live.casefold())
        else:
            rest.append(document)
    for document in rest:
        free, number = wanted[document], 1
        while free.casefold() in used:
            number += 1
            free = f"{wanted[document]}-{number}"
        found[document] = free
        used.add(free.casefold())
    return found
