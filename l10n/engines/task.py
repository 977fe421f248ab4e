"""One request of the pipeline: the texts of an array, how they are sent, and whose each answer is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from l10n.engines.base import Deadline, Engine, EngineKeyError, Form, Hints
from l10n.engines.lead import led, sorted_by_marks
from l10n.engines.order import order, telling
from l10n.engines.pending import Pending
from l10n.engines.validate import digits, reason_against
from l10n.errors import EngineError, EngineRefusedError


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """A request to send, not before `ready`, a reading of the pipeline's clock.

    `lead` is the form of the marks that tell whose each answer is, None where they are not needed.
    """

    texts: tuple[Pending, ...]
    ready: float
    lead: Form | None
    deadline: Deadline = field(default_factory=Deadline)

    @classmethod
    def of(cls, texts: tuple[Pending, ...], engine: Engine, ready: float) -> Task:
        """Make a request; marks go along where the answers could not be told apart by their numbers and lengths."""
        doubted = any(text.doubted for text in texts)
        if len(texts) == 1 or (not doubted and telling([text.sent for text in texts])):
            return cls(texts, ready, None)
        # What holds no marks of its own is sent as plain text, where XML would have to be escaped.
        plain: Form = next((form for form in engine.forms if form != "xml"), "brackets")
        return cls(texts, ready, texts[0].hidden.form or plain)

    @property
    def sent(self) -> list[str]:
        """What the engine is sent."""
        texts = [text.sent for text in self.texts]
        return led(texts, self.lead) if self.lead else texts

    @property
    def characters(self) -> int:
        """How long all texts are together, as they are sent."""
        return sum(map(len, self.sent))

    @property
    def hints(self) -> list[Hints]:
        """What helps to translate the texts."""
        return [text.hints for text in self.texts]

    def sorted(self, answers: Sequence[str]) -> list[str | None]:
        """Return the answers in the order of the texts; None where nobody can tell which answer is a text's.

        An answer that can be no translation at all is no matter of order and stays where it is. Ids are no proof: a
        model may well put another text's translation under one.
        """
        texts = [text.sent for text in self.texts]
        if len(texts) == 1:
            return list(answers)
        bad = [bool(reason_against(text, answer)) for text, answer in zip(texts, answers, strict=True)]
        if self.lead:
            found = sorted_by_marks(answers, self.lead)
            return [answers[place] if answer is None and bad[place] else answer for place, answer in enumerate(found)]
        if not all(bad) and len(set(answers)) > 1 and order(texts, answers) != "in order":
            return [None] * len(texts)
        exchanged = _exchanged(texts, answers)
        return [None if strange else answer for strange, answer in zip(exchanged, answers, strict=True)]

    def may_be_size(self, error: EngineError) -> bool:
        """Whether the request may have been refused for nothing but the number of its texts."""
        refused = isinstance(error, EngineRefusedError) and not isinstance(error, EngineKeyError)
        return refused and len(self.texts) > 1


def _exchanged(texts: Sequence[str], answers: Sequence[str]) -> list[bool]:
    """Say which answers have the numbers of another text, whose answer lacks its own: two that changed places."""
    wanted, found = [digits(text) for text in texts], [digits(answer) for answer in answers]
    strange = [place for place in range(len(texts)) if wanted[place] != found[place]]
    lacking: Counter[frozenset[tuple[str, int]]] = Counter(frozenset(wanted[place].items()) for place in strange)
    return [place in strange and frozenset(found[place].items()) in lacking for place in range(len(texts))]
