"""One text on its way through an engine: how it is hidden, what it has been through, whether an answer is good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from l10n.engines.base import Engine, Form, Hints
from l10n.engines.mask import Masked, masked, restored, source_order
from l10n.engines.script import in_script
from l10n.engines.validate import Reason, reason_against, reason_within
from l10n.model.locale import LocaleTag

_STUBBORN = 4
"""So often may one bad answer come; of engines that fail once in ten, one text in ten thousand is given up for it."""


@dataclass(slots=True)
class Pending:
    """A text that waits for its target; equal texts wait together (`places` in the list of jobs).

    `tries` counts its failures, `refusals` those that the engine called final, `waits` those that were silence;
    `doubted` says that it was not clear which answer was its own, `alone` that it is asked in a request of its own,
    where no answer can be taken for another text's.
    """

    text: str
    forms: tuple[Form, ...]
    hints: Hints
    places: list[int] = field(default_factory=list)
    tries: int = 0
    refusals: int = 0
    waits: int = 0
    doubted: bool = False
    alone: bool = False
    problem: str = ""
    hidden: Masked = field(init=False)
    _misplaced: int = 0
    _moved: tuple[int, ...] = ()
    _bad: str = ""
    _same: int = 0

    def __post_init__(self) -> None:
        self.hidden = masked(self.text, self.forms[0])

    @property
    def sent(self) -> str:
        """What an engine is sent; empty where there is nothing to translate."""
        return self.hidden.sent

    def finished(self, answer: str, target: LocaleTag) -> tuple[str, Reason | None]:
        """Return the target that an answer gives, or why it gives none; markup is hidden otherwise the next time.

        Marks in another order are believed once two forms agree on it: languages order words differently, but damage
        does not strike twice alike.
        """
        # Before Serbian is converted: an English excuse in Cyrillic would be nobody's.
        if reason := reason_against(self.sent, answer) or reason_within(self.sent, answer, target):
            return self._refused(answer, reason)
        found = restored(self.hidden, answer, adapt=partial(in_script, target=target))
        if found is not None and found.order in (source_order(self.hidden), self._moved):
            return found.text, None
        self._moved = found.order if found else self._moved
        self._misplaced += 1
        self.hidden = masked(self.text, self.forms[self._misplaced % len(self.forms)])
        return "", "markup"

    def _refused(self, answer: str, reason: Reason) -> tuple[str, Reason]:
        self._same = self._same + 1 if answer == self._bad else 1
        self._bad = answer
        return "", reason

    @property
    def stubborn(self) -> bool:
        """Whether the engine gives the same bad answer over and over: each costs as much as a good one."""
        return self._same >= _STUBBORN

    @property
    def hopeless(self) -> bool:
        """Whether every form was tried and none came back whole."""
        return self._misplaced >= len(self.forms)


def batches(texts: Sequence[Pending], engine: Engine, most: int) -> Iterator[tuple[Pending, ...]]:
    """Divide texts into requests: in their order, alike hidden, within the engine's bounds, of about equal size.

    `most` is how many texts a request may have, whatever the engine was thought to take.
    """
    together: dict[Form | None, list[Pending]] = {}
    for text in texts:
        if text.alone:
            yield (text,)
        else:
            together.setdefault(text.hidden.form, []).append(text)
    for alike in together.values():
        count = -(-len(alike) // most)
        size = -(-len(alike) // count)
        batch: list[Pending] = []
        for text in alike:
            if batch and (len(batch) == size or sum(len(one.sent) for one in batch) + len(text.sent) > engine.budget):
                yield tuple(batch)
                batch = []
            batch.append(text)
        yield tuple(batch)
