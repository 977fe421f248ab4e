"""Chinese words typed with a character that only looks or sounds like the right one (别字)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from l10n.model.pattern import lazy_pattern
from l10n.model.text import Span

_ROWS = """
布署 部署|批淮(?![河南北海安阴]) 批准|竟争 竞争|竟选(?!择) 竞选|竟赛 竞赛|竞然 竟然|究竞 究竟|毕竞 毕竟
侯选人 候选人|气侯 气候|侯补 候补
幅射(?!击) 辐射|(?<!清)澈底 彻底|贯澈 贯彻|充份 充分|重覆 重复|编缉 编辑|逻缉 逻辑|通辑 通缉
抵毁 诋毁|防碍 妨碍|震憾 震撼|松驰 松弛
国藉 国籍|书藉(?![此口以]) 书籍|(?<![自知异])己经 已经|拔款 拨款|针贬 针砭|亲睐 青睐|渲泄 宣泄|恣态 姿态
脉膊 脉搏|赌搏 赌博|秩续 秩序
迫不急待 迫不及待|再接再励 再接再厉|一愁莫展 一筹莫展|走头无路 走投无路|甘败下风 甘拜下风|谈笑风声 谈笑风生
变本加利 变本加厉
"""
"""A slip, with what must not stand around it, and the word that is meant."""

_WORDS = {row.split()[0]: row.split()[1] for row in _ROWS.strip().replace("\n", "|").split("|") if row}
_SLIP = lazy_pattern("|".join(_WORDS))


@cache
def _meant() -> dict[str, str]:
    bare = lazy_pattern(r"\(\?[^)]*\)")
    return {bare.sub("", slip): word for slip, word in _WORDS.items()}


def chinese_slips(text: str) -> Iterator[tuple[Span, str]]:
    """Find slips in a text, each with the word that is meant.

    >>> [word for _, word in chinese_slips("条约已获批淮，淮河一带并无布署。")]
    ['批准', '部署']
    """
    for match in _SLIP.finditer(text):
        yield Span(*match.span()), _meant()[match[0]]
