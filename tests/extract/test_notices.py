from l10n.extract import notice_line, notice_lines
from l10n.model.document import Document, Notice
from l10n.model.locale import ENGLISH


def test_a_notice_is_told_with_its_line() -> None:
    text = "One\r\nTwo\rThree\nFour"
    found = (Notice(0, "this"), Notice(text.index("Three"), "that"), Notice(text.index("Four"), "and so"))
    document = Document("a.md", text, "markdown", ENGLISH, (), (), (), notices=found)
    assert notice_lines(document, "texts/a.md") == ("texts/a.md:1: this", "texts/a.md:3: that", "texts/a.md:4: and so")
    assert [notice_line(document, one) for one in found] == [1, 3, 4]
    assert notice_lines(Document("a.md", text, "markdown", ENGLISH, (), (), ()), "a.md") == ()
