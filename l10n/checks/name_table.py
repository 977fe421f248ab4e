"""The table of names: English forms | Serbian stems | Chinese forms.

Serbian stems are in small Latin letters, `=` ends the word. After a slash stand short and looser forms, which answer a
name but do not name it themselves. A line that begins with two spaces continues the one before. Of two rows with the
same form the first is meant; places come before people.
"""

from __future__ import annotations

from dataclasses import dataclass

from l10n.checks.people_rows import PEOPLE
from l10n.checks.place_rows import PLACES


@dataclass(frozen=True, slots=True)
class Forms:
    """How a language writes a name: `named` forms mean it, `answering` ones may stand for it in a target."""

    named: tuple[str, ...]
    answering: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the three languages."""

    english: Forms
    serbian: Forms
    chinese: Forms

    @property
    def id(self) -> str:
        """The first English form."""
        return self.english.named[0]

    def forms(self, language: str) -> Forms:
        """Return the forms in a language, none where it is not one of the three."""
        return {"en": self.english, "sr": self.serbian, "zh": self.chinese}.get(language, _NONE)


_NONE = Forms((), ())
_SHORTEST = 3


def _forms(column: str) -> Forms:
    named, _, answering = column.partition("/")
    own = tuple(named.split(","))
    return Forms(own, (*own, *(answering.split(",") if answering else ())))


_BEFORE_SK = {"g": "š", "k": "š", "h": "š", "z": "s", "s": "s"}
"""What the last sound of a stem becomes before the ending of an adjective, with that ending's s."""


def _serbian(column: str) -> Forms:
    """Add the adjectives and possessives that follow from a row's stems: Пекиншки, хелсиншки, Блеров."""
    forms = _forms(column)
    made = [
        f"{stem[:-1]}{_BEFORE_SK[stem[-1]]}k"
        for stem in forms.answering
        if stem[-1] in _BEFORE_SK and len(stem) > _SHORTEST
    ]
    made += [f"{stem[:-1]}ov" for stem in forms.answering if stem[-1] == "=" and f"{stem[:-1]}a=" in forms.answering]
    return Forms(forms.named, (*forms.answering, *made))


def _english(column: str) -> Forms:
    """Add the plurals of a row's adjectives, which are its people: Romanians, Israelis."""
    forms = _forms(column)
    return Forms(forms.named, (*forms.answering, *(f"{one}s" for one in forms.answering[1:] if one[-1] in "cikn")))


def _name(row: str) -> Name:
    english, serbian, chinese = row.split("|")
    return Name(_english(english), _serbian(serbian), _forms(chinese))


NAMES = tuple(_name(row) for row in (PLACES + PEOPLE).replace("\n  ", "").strip().replace("\n\n", "\n").splitlines())
"""Countries, cities, alliances and people of the news."""
