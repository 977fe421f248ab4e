from __future__ import annotations

import pytest

from l10n.model.locale import CHINESE, LocaleTag
from tests.segment.cuts import cut

CASES = {
    "emphasis begins": "谈判结束了。|**注意：**数字是暂定的。",
    "emphasis ends": "**谈判结束了。**|数字是暂定的。",
    "an article's label": "第3条。港口归国家所有。|第十二条。船只免税。",
    "no label": "他读了第三条。|然后沉默了。",
    "lettered items": "a．提交护照复印件。|b．缴纳费用。",
    "taken up": "“港口卖了！”这样的传言人人都听过。|谁也不信。",
    "dialogue": "——码头卖了吗？|——卖了。|——谁买的？",
    "hesitation": "嗯……我想码头卖了。|没人知道。",
    "list cut short": "起重机、绳子等等……都卖了。|没人知道。",
    "plain": "会谈失败了。|谁也没有料到！|下一步呢？",
    "numbers": "增长率为3.5%。|2020年降至2.1%。",
    "speech after a colon": "他说：“谈判结束了。”|随后，代表们离开了。",
    "who said it": "“我们同意吗？”部长问道。|没有人回答。",
    "in the middle": "记者只听到一句“不行！”就被请了出去。|门关上了。",
    "two quotations": "人群高喊“减税！”“涨薪！”走过广场。|警察在旁观看。",
    "said in between": "“桥开放了。”她说。|“从今天起开放。”",
    "corner quotes": "他寫道：「她說『不知道。』然後走了。」|信已公開。",
    "straight quotes": '他问："真的吗？"|她点点头。',
    "titles of works": "《为什么？》一书再版了。|《怒吼吧！黄河》也是。",
    "brackets": "该所（成立于1990年。当时很小。）如今很大。|（详见附录。）|完。",
    "ellipsis goes on": "他停了一下……然后继续。|大家沉默……|结果谁也没说话。",
    "half-width stops": "停火了.|战斗仍在继续.|真的吗?|难说!",
    "full-width dot": "双方签字．|协议生效．",
    "Latin names": "作者是J. K. Marsh和Dr. Ilić。|出版者是Orrin Inc.公司。",
    "a foreign phrase": "他引用了“Hope is no plan. It never was.”一语。|读者不同意。",
    "English among Chinese": "The report is online. |中文版将于下周发布。",
    "footnote": "比例下降了。[^1]|无人注意。[2]|其余不变。³|完。",
    "list": "1. 公布预算。|2. 邀请审计。",
    "space": "第一步完成。 |第二步没有。",
    "markup": "**重点。**|[全文。](a.md)|完。",
    "quotes at a head": "经济增长了。|“新常态”一词由此而来。",
}


@pytest.mark.parametrize("barred", CASES.values(), ids=CASES.keys())
def test_chinese(barred: str) -> None:
    assert cut(barred, CHINESE) == barred


def test_traditional_chinese_is_cut_alike() -> None:
    barred = "政府否認了。|記者追問：「為什麼？」|沒有人回答。"
    assert cut(barred, LocaleTag("zh", "Hant")) == barred
