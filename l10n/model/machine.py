"""What a machine translated and somebody paid for."""

from __future__ import annotations

from typing import NamedTuple


class MachineTranslation(NamedTuple):
    """One answer of an engine, as it is kept for good.

    `source_lang` and `target_lang` are BCP 47; `text` is the source to the letter, `target` what was made of it.
    """

    engine: str
    source_lang: str
    target_lang: str
    text: str
    target: str


class FormCount(NamedTuple):
    """How often markup hidden in one form came back from an engine: in `whole` texts every mark, in `lost` not."""

    engine: str
    target_lang: str
    form: str
    whole: int
    lost: int
