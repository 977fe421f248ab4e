"""Who is who: one person's name in either script, with or without diacritics, capitals and an address."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from l10n.model.pattern import lazy_pattern
from l10n.model.policy import Person
from l10n.scripts.serbian import to_latin

_ADDRESS = lazy_pattern(r"<[^<>]*>")


def bare_name(name: str) -> str:
    """Return a name as it is compared: in Latin letters without diacritics, capitals, white space and address aside.

    >>> {bare_name(name) for name in ("Ђорђе Илић", "Đorđe  Ilić <dj@example.org>", "djordje ilic")}
    {'djordje ilic'}
    """
    plain = to_latin(unicodedata.normalize("NFC", _ADDRESS.sub(" ", name))).casefold().replace("đ", "dj")
    letters = unicodedata.normalize("NFD", plain)
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())


def known_as(name: str, people: Iterable[Person]) -> str:
    """Return the one name of a person, as it is compared, by any of its spellings.

    >>> known_as("aili", [Person("Ana Ilić", also=("aili",))])
    'ana ilic'
    """
    bare = bare_name(name)
    for person in people:
        if bare in map(bare_name, (person.name, *person.also)):
            return bare_name(person.name)
    return bare
