from __future__ import annotations

import pytest

from l10n.checks import pair_findings
from tests.checks.pairs import codes, pair

BAD = [
    ("num", "en > sr-Cyrl", "Three ministers resigned.", "Четири министра су поднела оставке."),
    ("num", "en > sr-Cyrl", "The army numbered half a million men.", "Војска је бројала пет милиона људи."),
    ("num", "en > sr-Cyrl", "Exports fell by a third.", "Извоз је опао за четвртину."),
    ("num", "en > sr-Cyrl", "Only one in three voters turned out.", "На изборе је изашао тек сваки пети бирач."),
    ("num", "en > sr-Cyrl", "It happened in the 19th century.", "То се догодило у 18. веку."),
    ("num", "en > sr-Cyrl", "It happened in the 1990s.", "То се догодило осамдесетих година."),
    ("num", "en > sr-Cyrl", "The talks began at 9:30 p.m.", "Разговори су почели у 20.30."),
    (
        "num",
        "en > sr-Cyrl",
        "The firm employs 1,200 people in 45 countries.",
        "Фирма запошљава 12.000 људи у 45 земаља.",
    ),
    ("num", "en > sr-Cyrl", "About 2.3 million live there.", "Тамо живи око 2,3 милијарде."),
    ("num", "en > sr-Cyrl", "World War I began in 1914.", "Други светски рат почео је 1914."),
    ("num", "en > sr-Cyrl", "NATO has 32 members.", "НАТО има чланове."),
    ("num", "en > sr-Cyrl", "The NATO summit in Vilnius", "Самит НАТО 2023. у Вилњусу"),
    ("num", "en > zh-Hans", "About 250,000 refugees crossed the border.", "约有2.5万难民越过边境。"),
    ("num", "en > zh-Hans", "The deficit reached $1.7 trillion.", "赤字达1.7亿美元。"),
    ("num", "en > zh-Hans", "Seven countries voted against.", "八个国家投了反对票。"),
    ("num", "en > zh-Hans", "During the 1970s growth was fast.", "20世纪60年代增长很快。"),
    ("num", "en > zh-Hans", "Two thirds of members agreed.", "四分之三的成员同意。"),
    ("num", "en > zh-Hans", "The train leaves at 14:30.", "火车15:30发车。"),
    ("num", "sr-Cyrl > en", "Буџет износи 17,2 милијарде евра.", "The budget amounts to 17.2 million euros."),
    ("num", "sr-Cyrl > en", "Погинуло је пет људи.", "Six people were killed."),
    ("num", "sr-Cyrl > en", "Састанак је у 18 часова.", "The meeting is at 7 p.m."),
    ("num", "zh-Hans > en", "该国人口约三千万。", "The country has a population of about 3 million."),
    ("num", "zh-Hans > en", "双方签署了十二项协议。", "The two sides signed twenty agreements."),
    ("num", "zh-Hans > en", "粮食产量6.8亿吨。", "Grain output was 6.8 billion tons."),
    ("num", "zh-Hans > en", "第七十八届大会开幕。", "The 79th session opened."),
    ("num", "en > sr-Cyrl", "They borrowed £30m.", "Позајмили су 30 фунти."),
    ("num", "en > sr-Cyrl", "The coalition (2013–17) collapsed.", "Коалиција (2013–2018) се распала."),
    ("num", "en > sr-Cyrl", "They met for the 40th time.", "Састали су се педесети пут."),
    ("date", "en > sr-Cyrl", "He came on 3.1.2020 and stayed.", "Дошао је 4.1.2020. и остао."),
    ("num", "zh-Hans > en", "这场战争已持续两年半。", "The war has lasted four and a half years."),
    ("num", "en > zh-Hans", "The vote split the country 52:48.", "公投以52比38使国家分裂。"),
    ("num_format", "en > sr-Cyrl", "The price rose to $4.25.", "Цена је порасла на 4.25 долара."),
    ("num_format", "en > sr-Cyrl", "About 250,000 refugees came.", "Дошло је око 250,000 избеглица."),
    ("num_format", "en > sr-Cyrl", "It has 1,000,000 readers.", "Има 1,000,000 читалаца."),
    ("num_format", "sr-Cyrl > en", "Пало је 1.500 људи.", "1.500 people fell."),
    ("num_format", "sr-Cyrl > en", "Стопа је 2,5 одсто.", "The rate is 2,5 percent."),
]

GOOD = [
    ("en > sr-Cyrl", "Some 1.2m Syrians had returned.", "Вратило се око 1,2 милиона Сиријаца."),
    ("en > zh-Hans", "They borrowed £30m in 2019.", "他们在2019年借了3000万英镑。"),
    ("en > sr-Cyrl", "The tower is 30m high.", "Кула је висока 30 метара."),
    ("en > sr-Cyrl", "The coalition (2013–17) collapsed.", "Коалиција (2013–2017) се распала."),
    ("en > zh-Hans", "The coalition (2013–17) collapsed.", "该联盟（2013—2017年）瓦解了。"),
    ("en > sr-Cyrl", "See Table 3.1.", "Видети табелу 3.1."),
    ("en > sr-Cyrl", "They met for the 40th time.", "Састали су се четрдесети пут."),
    ("zh-Hans > sr-Cyrl", "这是第19次会议。", "То је деветнаести састанак."),
    ("en > zh-Hans", "The vote split the country 52:48.", "公投以52比48使国家分裂。"),
    ("en > zh-Hans", "COVID-19 killed more than 7 million people.", "新冠疫情造成700多万人死亡。"),
    ("en > sr-Cyrl", "COVID-19 changed the labour market.", "Пандемија ковида изменила је тржиште рада."),
    ("zh-Hans > en", "这场战争已持续两年半。", "The war has lasted two and a half years."),
    ("zh-Hans > en", "谈判进行了三个半小时。", "The talks took three and a half hours."),
    ("en > zh-Hans", "The essay is in the May/June issue.", "该文刊于5/6月号。"),
    ("en > zh-Hans", "One in five voters is over 65.", "五分之一的选民年过65岁。"),
    ("sr-Cyrl > en", "Сваки трећи бирач је остао код куће.", "A third of voters stayed at home."),
    ("zh-Hans > en", "27个成员国中有12个反对。", "Twelve of the 27 member states objected."),
]


@pytest.mark.parametrize(("direction", "source", "target"), GOOD)
def test_one_value_may_be_written_in_many_ways(direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == set()


@pytest.mark.parametrize(("code", "direction", "source", "target"), BAD)
def test_the_fault_and_nothing_else_is_found(code: str, direction: str, source: str, target: str) -> None:
    assert codes(source, target, direction) == {code}


@pytest.mark.parametrize(
    ("source", "target", "extra"),
    [
        ("水库灌溉90万亩农田。", "The reservoir waters 900,000 mu (90,000 hectares) of farmland.", "90,000"),
        ("死亡率为7%。", "The death rate is 7% per 1,000 people.", "1,000"),
    ],
)
def test_what_a_number_is_converted_into_is_compared_too(source: str, target: str, extra: str) -> None:
    found = pair_findings(pair(source, target, "zh-Hans > en"))
    assert [(one.code, target[one.start : one.end]) for one in found] == [("num", extra)]
