"""Forms of words that are looked for in every text: by their first two letters, at the beginnings of words only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_HEAD = 2
_Form = tuple[str, bool, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms and what each stands for; of forms that stand at one place the longest is found.

    `starts` finds where a form may begin, `goes_on` what must not follow a whole word.
    """

    forms: Mapping[str, tuple[_Form, ...]]
    starts: re.Pattern[str]
    goes_on: re.Pattern[str]

    @classmethod
    def of(cls, forms: Iterable[_Form], *, starts: re.Pattern[str], goes_on: re.Pattern[str]) -> Lexicon:
        """Make one of forms (two letters and more), whether each is a whole word, and what it stands for."""
        by_head: dict[str, list[_Form]] = {}
        for form in sorted(forms, key=lambda one: len(one[0]) + one[1], reverse=True):
            by_head.setdefault(form[0][:_HEAD], []).append(form)
        return cls({head: tuple(found) for head, found in by_head.items()}, starts, goes_on)

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where forms stand, from the left and apart from each other, with what they stand for.

        >>> import re
        >>> names = Lexicon.of(
        ...     [("rim", True, "Rome"), ("rusij", False, "Russia")],
        ...     starts=re.compile(r"[^\\W_]+"), goes_on=re.compile(r"[^\\W_]"),
        ... )
        >>> list(names.found("rima rusije rim"))
        [(5, 10, 'Russia'), (12, 15, 'Rome')]
        """
        end = 0
        for word in self.starts.finditer(text):
            at = word.start()
            if at < end:
                continue
            for form, whole, meant in self.forms.get(text[at : at + _HEAD], ()):
                if text.startswith(form, at) and not (whole and self.goes_on.match(text, at + len(form))):
                    end = at + len(form)
                    yield at, end, meant
                    break
