"""What every engine is, and how one is reached."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from l10n.errors import EngineBusyError, EngineRefusedError
from l10n.model.config import MarkForm
from l10n.model.locale import LocaleTag
from l10n.model.machine import FormCount, MachineTranslation

Form = MarkForm
"""How markup is hidden in what an engine is sent."""

Understands = Literal["nothing", "context", "prompt"]
"""Which hints help an engine: none, what stands around a text, or all that a language model can be told."""

UNDETERMINED = LocaleTag("und")
"""The source language where the engine shall find it out (BCP 47's tag for it)."""

_LETTER = re.compile(r"[^\W\d_]")


def no_terms(source: LocaleTag, target: LocaleTag) -> tuple[tuple[str, str], ...]:
    """Know no terms."""
    return ()


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """How one engine is reached.

    `rate` is in requests a second, 0 for no limit of its own; `concurrency` in requests under way, 0 for the engine's
    habit; `model` is which of an engine's models is asked, empty for its usual one; `script` is the Serbian that the
    engine is asked for, empty for its habit; `price` is that of a million characters; `terms` are the project's for two
    locales, for engines with glossaries of their own. `key` is a secret.
    """

    name: str
    url: str = ""
    key: str = field(default="", repr=False)
    rate: float = 0.0
    concurrency: int = 0
    timeout_seconds: float = 30.0
    model: str = ""
    script: Literal["", "Cyrl", "Latn"] = ""
    price: float = 0.0
    terms: Callable[[LocaleTag, LocaleTag], tuple[tuple[str, str], ...]] = field(default=no_terms, repr=False)


@dataclass(frozen=True, slots=True)
class Hints:
    """What helps to translate a text: pairs of source and target.

    `terms` are the glossary's that stand in it, `examples` approved sentences like it, `before` those before it as
    far as they are approved; `after` is the source of the next.
    """

    terms: tuple[tuple[str, str], ...] = ()
    examples: tuple[tuple[str, str], ...] = ()
    before: tuple[tuple[str, str], ...] = ()
    after: str = ""


@dataclass(slots=True)
class Deadline:
    """Until when an answer must be whole, and how long a server may be silent meanwhile; used by two threads.

    `at`, `began` and `heard` are readings of time.monotonic(). `heard` is when the first of the answer came, 0 until
    then: from then on it counts as paid for and is waited for.
    """

    at: float = math.inf
    silence: float = math.inf
    began: float = 0.0
    heard: float = 0.0

    @property
    def silent_seconds(self) -> float:
        """How long the server was silent before it answered; 0 where it was not heard."""
        return self.heard - self.began if self.heard else 0.0

    def left(self, now: float) -> float:
        """Return how many seconds the next byte may take; nothing or less where the time is up."""
        return min(self.silence, self.at - now)


class Engine(Protocol):
    """Something that translates a few texts at once."""

    name: str
    batch: int
    """Texts a request."""
    limit: int
    """Characters a text."""
    budget: int
    """Characters a request."""
    concurrency: int
    """Requests under way at once, where the settings do not say."""
    forms: tuple[Form, ...]
    """The ways to hide markup that it is known to bring back, best first."""
    understands: Understands
    """Which hints it is given."""
    cached_as: str
    """The name under which its answers are kept, and drafts are told: another model is another engine."""

    def close(self) -> None:
        """Let go of connections; nothing is asked after."""
        ...

    def serves(self, source: LocaleTag, target: LocaleTag) -> bool:
        """Whether it translates from one locale into the other."""
        ...

    def translate(
        self,
        texts: Sequence[str],
        *,
        source: LocaleTag,
        target: LocaleTag,
        deadline: Deadline,
        form: Form | None = None,
        hints: Sequence[Hints] = (),
    ) -> list[str]:
        """Translate texts; the answers have their number and order.

        `hints` stand in the order of the texts, if there are any. `form` tells how markup is hidden in these texts,
        None where there is none. Raises EngineBusyError where it may answer
        later, EngineRefusedError where it will not, and EngineError where what it answered is no translation.
        """
        ...


class Cache(Protocol):
    """Where answers are kept for good."""

    def get(self, engine: str, source_lang: str, target_lang: str, text: str) -> str | None:
        """Return what was made of this text, None where it was never asked."""
        ...

    def put_all(self, rows: Sequence[MachineTranslation]) -> None:
        """Keep answers, all or none of them."""
        ...

    def count_forms(self, counts: Sequence[FormCount]) -> None:
        """Add to what is known of how markup comes back."""
        ...


class EngineFloodedError(EngineBusyError):
    """The engine is asked too often: everybody waits, and asks more slowly after."""


class EngineCrowdedError(EngineRefusedError):
    """The engine takes fewer texts in a request than it was sent: `most`."""

    def __init__(self, message: str, *, most: int) -> None:
        super().__init__(message)
        self.most = most


class EngineKeyError(EngineRefusedError):
    """The engine does not accept the key, or the account is used up: no text will fare better than another."""


def has_letter(text: str) -> bool:
    """Whether there is anything to translate in a text.

    >>> [has_letter(text) for text in ("—", "12.5 %", "a", "中")]
    [False, False, True, True]
    """
    return _LETTER.search(text) is not None
