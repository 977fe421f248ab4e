from l10n.model.locale import CHINESE, ENGLISH, SERBIAN, SERBIAN_LATIN
from tests.assemble.released import released

TEXT = "ENGLISH\n\nThe City\n\nIt met. It voted. It left.\n"


def test_chinese_sentences_join_without_a_space() -> None:
    assert released(TEXT, "", "开会。", "投票。", "", lang=CHINESE).endswith("开会。投票。It left.\n")
    assert released(TEXT, "", "开会。", "“投票。”", "“离开。”", lang=CHINESE).endswith("开会。“投票。”“离开。”\n")
    assert released(TEXT, "", "开会。", "投票。", "", lang=None).endswith("开会。 投票。 It left.\n")


def test_sentences_from_chinese_part_with_a_space() -> None:
    text = "议会今天开会了。反对派没有投票。大家离开了。\n"
    assert released(text, "It met.", "It voted.", "", lang=ENGLISH) == "It met. It voted. 大家离开了。\n"
    assert released(text, "", "", "", lang=ENGLISH) == text


def test_wrapped_join_follows_the_target_too() -> None:
    text = "> The city met today.\n> Nobody voted on it.\n"
    assert released(text, "城市开会了。", "没有人投票。", name="a.md", lang=CHINESE) == "> 城市开会了。没有人投票。\n"
    assert released(text, "Grad.", "Niko.", name="a.md", lang=SERBIAN_LATIN) == "> Grad.\n> Niko.\n"


def test_hard_break_between_sentences_stays() -> None:
    text = "The city met today.  \nNobody voted on it.\n"
    assert released(text, "开会了。", "没有投票。", name="a.md", lang=CHINESE) == "开会了。  \n没有投票。\n"


def test_chinese_sentence_in_an_english_paragraph_and_the_reverse() -> None:
    text = "The council met today. 港口没有关闭。 Everyone left the hall.\n"
    assert released(text, "市议会今天开会。", "", "大家离开了大厅。", lang=CHINESE) == (
        "市议会今天开会。港口没有关闭。大家离开了大厅。\n"
    )
    text = "议会今天开会了。The meeting ended early. 他们离开了。\n"
    assert released(text, "Састало се веће.", "Седница се брзо завршила.", "Отишли су.", lang=SERBIAN) == (
        "Састало се веће. Седница се брзо завршила. Отишли су.\n"
    )


def test_join_across_emphasis_and_tags() -> None:
    page = "<p><em>The city met.</em> <a href=x>Nobody voted.</a> It left.</p>"
    assert released(page, "<em>开会了。</em>", "<a href=x>没人投票。</a>", "离开了。", name="a.html", lang=CHINESE) == (
        "<p><em>开会了。</em><a href=x>没人投票。</a>离开了。</p>"
    )
    text = "**议会开会了。**他们走了。\n"
    assert released(text, "**It met.**", "They left.", name="a.md", lang=ENGLISH) == "**It met.** They left.\n"
