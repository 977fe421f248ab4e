"""A small release with everything that its consumers may trip over, made once for all of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import polib

from l10n.cli import run
from tests.walks.desk import ARTICLE, SERBIAN, mark

CHINESE = {
    "Ferries on the Sava": "萨瓦河上的渡船",
    "The ferry at Skela has crossed the river since 1921.": "斯凯拉的渡船自1921年起横渡这条河。",
    "It carries nine cars and stops for fog.": "它能载九辆汽车，遇雾停航。",
    "The ministry wants to sell it in 2027.": "该部打算在2027年将其出售。",
    "Who pays": "谁来付钱",
    "A crossing costs 350 dinars for a car.": "一辆汽车过河收费350第纳尔。",
    "Nobody who lives on the left bank pays anything.": "住在左岸的人一概不用付钱。",
}
LATIN = {
    "Ferries on the Sava": "Skele na Savi",
    "The ferry at Skela has crossed the river since 1921.": "Skela kod Skele prelazi reku od 1921. godine.",
    "It carries nine cars and stops for fog.": "Nosi devet automobila i staje kada je magla.",
    "The ministry wants to sell it in 2027.": "Ministarstvo želi da je proda 2027. godine.",
    "Who pays": "Ko plaća",
    "A crossing costs 350 dinars for a car.": "Prelaz automobila košta 350 dinara.",
    "Nobody who lives on the left bank pays anything.": "Niko ko živi na levoj obali ne plaća ništa.",
}
ENGLISH = {source: source for source in SERBIAN}
TARGETS = {"en": ENGLISH, "sr-Cyrl": SERBIAN, "sr-Latn": LATIN, "zh-Hans": CHINESE}
HEADINGS = ("Who pays",)
"""What is so short that its role is part of its id."""

SPELLINGS = {
    **dict.fromkeys("sr sr_RS sr_Cyrl sr_Cyrl_RS sr-Cyrl sr-RS sr-Cyrl-RS sr-cyrl sr_RS.UTF-8".split(), "sr-Cyrl"),
    **dict.fromkeys(
        "sr@latin sr_RS@latin sr_Latn sr_Latn_RS sr-Latn sr-Latn-RS sr-latn sr_latn sr@latn sr_RS.UTF-8@latin".split(),
        "sr-Latn",
    ),
    **dict.fromkeys(
        "zh zh_CN zh_Hans zh_Hans_CN zh-Hans zh-CN zh-Hans-CN zh_SG zh-hans zh_CN.UTF-8".split(), "zh-Hans"
    ),
    **dict.fromkeys("en en_US en_GB en-US en-GB en_US.UTF-8".split(), "en"),
}
"""How people and programs spell the four locales."""

OTHERS = (
    "zh_TW",
    "zh-TW",
    "zh_HK",
    "zh_Hant",
    "zh-Hant",
    "sr_ME@latin",
    "sr_BA@latin",
    "sr_ME",
    "de",
    "de_DE",
    "fr-FR",
)
"""What else they ask for: another script of Chinese is not ours, and neither is another language."""


@dataclass(frozen=True)
class Released:
    """A project folder with its live release."""

    root: Path

    @property
    def current(self) -> Path:
        return self.root / "releases" / "current"

    @property
    def manifest(self) -> dict[str, list[dict[str, object]]]:
        found = json.loads((self.current / "manifest.json").read_text("utf-8"))
        assert isinstance(found, dict)
        return found

    def l10n(self, *args: str) -> None:
        assert run(["-C", str(self.root), *args]) == 0, args


def released(root: Path, *, locales: tuple[str, ...] = ("sr-Cyrl", "zh-Hans")) -> Released:
    """Write, translate and approve an article, and release it."""
    made = Released(root)
    made.l10n("init")
    (root / "source_texts" / "ferries.md").write_text(ARTICLE, "utf-8")
    made.l10n("sync")
    for locale in locales:
        path = root / "locales" / locale.replace("-", "_") / "LC_MESSAGES" / "ferries.po"
        po = polib.pofile(str(path))
        for entry in po:
            entry.msgstr = TARGETS[locale][entry.msgid]
            mark(entry, fuzzy=False)
        po.save(str(path))
        made.l10n("review", "approve", "--all", "--as", "Vera", "-l", locale)
    made.l10n("release")
    return made
