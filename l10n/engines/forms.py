"""In which forms markup is hidden from an engine, in which order, and how often each came back whole."""

from __future__ import annotations

from collections import Counter

from l10n.engines.base import Form
from l10n.engines.validate import Reason
from l10n.model.machine import FormCount


class Forms:
    """The forms of one run; `first` is tried before all others, in place of the engine's own order.

    >>> forms = Forms(("xml", "brackets"), "brackets")
    >>> forms.order
    ('brackets', 'xml')
    >>> for reason in (None, "markup", "echo", None): forms.note("brackets", reason)
    >>> forms.counts("deepl", "sr-Cyrl")
    [FormCount(engine='deepl', target_lang='sr-Cyrl', form='brackets', whole=2, lost=1)]
    """

    def __init__(self, known: tuple[Form, ...], first: Form | None) -> None:
        self.order = (first, *(form for form in known if form != first)) if first else known
        self._whole: Counter[Form] = Counter()
        self._lost: Counter[Form] = Counter()

    def note(self, form: Form | None, reason: Reason | None) -> None:
        """Note how an answer came back, and why it was refused if it was; only what tells of the form counts."""
        if form and reason in (None, "markup"):
            (self._lost if reason else self._whole)[form] += 1

    def counts(self, engine: str, target_lang: str) -> list[FormCount]:
        """Return what was noted."""
        noted = (self._whole | self._lost).keys()
        return [FormCount(engine, target_lang, form, self._whole[form], self._lost[form]) for form in sorted(noted)]
