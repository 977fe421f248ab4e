"""A project whose article is translated and approved in every locale, for planting faults in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import polib

from l10n.model.ledger import Event
from l10n.store import ledger
from tests.walks.desk import Desk, mark

REPORT = """---
title: Ferries on the Sava
---

# Crossing at Skela

The ferry has crossed the river since 1921. See the [full report](https://example.org/report.pdf) of the ministry. \
It carries **nine cars** and stops for fog.

| place | price |
|---|---|
| Left bank | 350 dinars |

Write to {name} before the crossing closes.
"""

SERBIAN = {
    "Ferries on the Sava": "Скеле на Сави",
    "Crossing at Skela": "Прелаз код Скеле",
    "The ferry has crossed the river since 1921.": "Скела прелази реку од 1921. године.",
    "See the [full report](https://example.org/report.pdf) of the ministry.": (
        "Погледајте [цео извештај](https://example.org/report.pdf) министарства."
    ),
    "It carries **nine cars** and stops for fog.": "Носи **девет аутомобила** и стаје када је магла.",
    "place": "место",
    "price": "цена",
    "Left bank": "Лева обала",
    "350 dinars": "350 динара",
    "Write to {name} before the crossing closes.": "Пишите на {name} пре него што се прелаз затвори.",
}
CHINESE = {
    "Ferries on the Sava": "萨瓦河上的渡船",
    "Crossing at Skela": "斯凯拉渡口",
    "The ferry has crossed the river since 1921.": "渡船自1921年起往返于河上。",
    "See the [full report](https://example.org/report.pdf) of the ministry.": (
        "请看该部的[完整报告](https://example.org/report.pdf)。"
    ),
    "It carries **nine cars** and stops for fog.": "它能载**九辆汽车**，有雾时停航。",
    "place": "地点",
    "price": "价格",
    "Left bank": "左岸",
    "350 dinars": "350第纳尔",
    "Write to {name} before the crossing closes.": "请在渡口关闭前写信给{name}。",
}
BANK = "Left bank"
FERRY = "The ferry has crossed the river since 1921."
LINK = "See the [full report](https://example.org/report.pdf) of the ministry."
CARS = "It carries **nine cars** and stops for fog."
NAME = "Write to {name} before the crossing closes."


def finish(desk: Desk, name: str = "report") -> None:
    """Write the article, translate it, and approve it in every locale."""
    desk.write(REPORT, f"{name}.md")
    desk.l10n("sync", "--offline")
    desk.translate(SERBIAN, "sr_Cyrl", name)
    desk.translate(CHINESE, "zh_Hans", name)
    desk.l10n("sync", "--offline")
    for locale in ("sr-Cyrl", "zh-Hans"):
        desk.l10n("review", "approve", "--all", "--as", "Vera", "-l", locale, "-d", f"{name}.md")
    desk.l10n("sync", "--offline")


def target(source: str, text: str, *, fuzzy: bool = False) -> Callable[[polib.POEntry], None]:
    """Return the edit that gives one sentence another target."""

    def change(entry: polib.POEntry) -> None:
        if entry.msgid == source:
            entry.msgstr = text
            mark(entry, fuzzy=fuzzy)

    return change


def force(desk: Desk, source: str, text: str, locale: str = "sr_Cyrl", name: str = "report") -> None:
    """Put a target into the catalog, and its approval into the ledger as if a reviewer had been talked into it."""
    desk.edit(target(source, text), locale, name)
    path = desk.root / "locales" / locale / f"{name}.jsonl"
    known = ledger.load(path)
    context = next((event.context for event in known if event.source == source), None)
    told = Event("2999-01-01T00:00:00.000000+00:00", "Ana", "translated", source, text, context)
    ledger.append(path, [told, replace(told, by="Vera", action="accepted", at=told.at.replace("2999", "3000"))])
