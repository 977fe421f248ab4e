from __future__ import annotations

import pytest

from l10n.engines.signals import signals
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, LocaleTag


@pytest.mark.parametrize(
    ("source", "target", "locale", "found"),
    [
        ("Read **this** `now`.", "Прочитајте **ово** `now`.", SERBIAN, ()),
        ("Read **this** `now`.", "Прочитајте `now` **ово**.", SERBIAN, ("moved",)),
        ("Most {people} settled in three cities.", "Већина се настанила у три града {people}", SERBIAN, ("moved",)),
        ("He {may} in the end go.[23]", "Он  на крају иде. {may}[23]", SERBIAN, ("moved",)),
        ("The ministry has {count} offices.", "Министарство има канцеларије.", SERBIAN, ("moved",)),
        ("The ministry of finance has closed its offices.", "财政部已经关闭了它的办公室。", CHINESE, ()),
        ("The ministry of finance has closed its offices.", "财政部。", CHINESE, ("length",)),
        ("财政部已经关闭了它在该地区的办公室。", "The ministry of finance has closed its offices there.", ENGLISH, ()),
        (
            "The ministry of finance closed the ports of the north.",
            "Министерство финансов закрыло порты на севере страны ещё в прошлом году.",
            SERBIAN,
            ("language",),
        ),
    ],
)
def test_what_speaks_against_an_answer(source: str, target: str, locale: LocaleTag, found: tuple[str, ...]) -> None:
    lang = CHINESE if locale == ENGLISH else ENGLISH

    assert signals(source, target, lang=lang, locale=locale) == found
