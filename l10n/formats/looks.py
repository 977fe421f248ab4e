"""What a paragraph of plain text is by its looks: a title, a heading, a byline, a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from l10n.formats.lines import Line
from l10n.model.document import Kind
from l10n.model.pattern import lazy_pattern

_BYLINE = lazy_pattern(
    r"(?:(?:[Ww]ritten |[Tt]ranslated )?[Bb]y|BY)\s+[^\W\d_a-zа-я].*|"
    r"(?:Пиш[еу]|Аутор(?:ка|и)?|Текст|Прев(?:од|ео|ела)|Piš[eu]|Autor(?:ka|i)?|Tekst|Prev(?:od|eo|ela)|Authors?|Text|"
    r"Translation|作者|文|撰文|译者|翻译|记者|编辑)\s*[:：]\s*\S.*|(?:文|作者|记者|译者)\s*[/／|｜]\s*\S.*"
)
_CAPTION = lazy_pattern(
    r"(?:(?:Photo(?:graph)?|Image|Fig(?:ure|\.)|Table|Illustration|Source|Фото(?:графија)?|Слика|Табела|Графикон|"
    r"Илустрација|Извор|Foto(?:grafija)?|Slika|Tabela|Grafikon|Ilustracija|Izvor)(?:\s+\d{1,3})?\s*[:：.–—]|"
    r"(?:图片?|表|照片|图表|来源|资料来源|图片来源)\s*\d{0,3}\s*[:：.、])\s*\S.*",
    re.IGNORECASE,
)
_NAME_STOP = lazy_pattern(r"(?:\b\w|\b[JS]r|Ph\.?D)\.$")
_STOPPED_INSIDE = lazy_pattern(r"[。！？]\s*\S|[^\W\d_A-ZА-ЯЉЊЂЋЏЈŠĐČĆŽ]{3}[.!?]\s")
_CLOSERS = "\"'”’»«)]*_）】」』 "
_TITLE_WIDTH = 160
_HEADING_WIDTH = 120
_BYLINE_WIDTH = 120
_CAPTION_WIDTH = 200
_BYLINE_WITHIN = 4
_LEAD_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: the how manieth of its section, from 0, and what is around it.

    `alone` between blank lines; `over` a paragraph that is written on one long line right below; `level` is that of a
    heading that a rule underlines, else 0.
    """

    number: int
    alone: bool
    over: bool = False
    level: int = 0


def looks(paragraph: Sequence[Line], place: Place) -> tuple[Kind, int]:
    """Return what lines are that nothing but their looks tells, and a heading's level.

    >>> from l10n.formats.lines import lines
    >>> looks(tuple(lines("What has changed")), Place(3, alone=True))
    ('heading', 2)
    >>> looks(tuple(lines("Nothing has changed.")), Place(3, alone=True))
    ('paragraph', 0)
    """
    line = paragraph[0]
    if len(paragraph) > 1:
        return "paragraph", 0
    body = line.text.rstrip(_CLOSERS)
    end = body[-1:]
    if place.level and end not in ".。,，;；":
        return ("heading", max(2, place.level)) if place.number else ("title", 1)
    is_name = end not in ".!?;。" or _NAME_STOP.search(line.text[-12:])
    if is_name and place.number <= _BYLINE_WITHIN and line.width <= _BYLINE_WIDTH and _BYLINE.fullmatch(line.text):
        return "byline", 0
    if line.width <= _CAPTION_WIDTH and _CAPTION.fullmatch(line.text):
        return "caption", 0
    if line.width > _TITLE_WIDTH or not end or _STOPPED_INSIDE.search(body):
        return "paragraph", 0
    if place.number == 0 and end not in ".。;；,，:：":
        return "title", 1
    if place.alone or place.over:
        width = _HEADING_WIDTH if place.alone else _LEAD_WIDTH
        heading = end not in ".!?。！？…;；,，、" and line.width <= width
    else:
        heading = end in ":：" and line.width <= _HEADING_WIDTH
    return ("heading", 2) if heading else ("paragraph", 0)
