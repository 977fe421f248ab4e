"""What could not be read as its author may expect is told, with the line."""

import subprocess
import sys
from pathlib import Path

from tests.walks.desk import Desk


def test_check_lists_what_a_source_does_not_say_as_its_author_thinks(desk: Desk) -> None:
    desk.write("# 港口\n\n**港口关闭了。**然后下雨了。\n", "port.md")
    for _ in ("first", "settled"):
        assert "source_texts/port.md:3: " in desk.l10n("sync")
    assert "source_texts/port.md:3: warning: src_reading:" in desk.l10n("check", "-d", "port.md")


def test_extract_says_it_on_stderr_and_passes_over_what_it_cannot_read(tmp_path: Path) -> None:
    sources = tmp_path / "texts"
    sources.mkdir()
    (sources / "a.md").write_text("# 港口\n\n**港口关闭了。**然后下雨了。\n", "utf-8")
    (sources / "b.txt").write_bytes("Лука је затворена.\n".encode("cp1251"))
    (sources / "c.txt").write_text("The port is closed.\n", "utf-8")
    extract = [sys.executable, "-m", "l10n", "document", "extract", str(sources)]
    ended = subprocess.run([*extract, str(tmp_path / "po")], capture_output=True, text=True, check=False)
    assert ended.returncode == 5
    assert not ended.stdout
    first, *others = ended.stderr.splitlines()
    assert first.startswith(f"{sources / 'a.md'}:3: ")
    assert others[:1] == [f"{sources / 'b.txt'}:1: byte CB is not UTF-8"]
    assert "windows-1251" in others[1]
    assert others[-1] == "1 document could not be extracted; the others are."
    assert sorted(path.name for path in (tmp_path / "po").iterdir()) == ["a.md.po", "c.txt.po"]
