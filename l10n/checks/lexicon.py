"""Forms of words that are looked for in every text: by their first letters, at the beginnings of words only."""

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
        ordered = sorted(forms, key=lambda one: len(one[0]) + one[1], reverse=True)
        by_head: dict[str, list[_Form]] = {form[0][: _HEAD + 1]: [] for form in ordered}
        starting: dict[str, list[str]] = {}
        for head in by_head:
            starting.setdefault(head[:_HEAD], []).append(head)
        for form in ordered:
            # A short form may be what is found where longer ones begin alike.
            for head in [form[0][: _HEAD + 1]] if len(form[0]) > _HEAD else starting[form[0]]:
                by_head[head].append(form)
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
            head = text[at : at + _HEAD + 1]
            for form, whole, meant in self.forms.get(head) or self.forms.get(head[:_HEAD], ()):
                if text.startswith(form, at) and not (whole and self.goes_on.match(text, at + len(form))):
                    end = at + len(form)
                    yield at, end, meant
                    break
