"""What could not be read as its author may expect is told, with the line."""

from tests.walks.desk import Desk


def test_check_lists_what_a_source_does_not_say_as_its_author_thinks(desk: Desk) -> None:
    desk.write("# 港口\n\n**港口关闭了。**然后下雨了。\n", "port.md")
    for _ in ("first", "settled"):
        assert "source_texts/port.md:3: " in desk.l10n("sync")
    assert "source_texts/port.md:3: warning: src_reading:" in desk.l10n("check", "-d", "port.md")
