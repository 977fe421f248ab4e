from __future__ import annotations

from pathlib import Path

import pytest

from l10n.store import files
from l10n.store.sweep import swept

OLD, OURS, THEIRS = b"old", b"ours", b"what Ana saved"


def _temporary(root: Path, data: bytes, name: str = "a.po") -> Path:
    path = root / f".{name[:50]}.l10n-{files.short(OLD)}-{files.short(OURS)}-0123abcd.tmp"
    path.write_bytes(data)
    return path


def test_temporary_files_go_and_strangers_stay(tmp_path: Path) -> None:
    strangers = [tmp_path / ".a.po.swp", tmp_path / "a.po.l10n-12345678.tmp", tmp_path / ".b.l10n-1.tmp"]
    (tmp_path / "deep").mkdir()
    (tmp_path / "other").mkdir()
    strangers.append(tmp_path / "other" / ".a.po.l10n-12345678.tmp")
    ours = [tmp_path / ".a.po.l10n-12345678.tmp", tmp_path / "deep" / ".b.po.l10n-0123abcd.tmp"]
    for path in (*strangers, *ours):
        path.write_bytes(b"half")
    assert set(swept(tmp_path, ["deep"])) == set(ours)
    assert all(path.exists() for path in strangers)


def test_what_was_half_made_goes(tmp_path: Path) -> None:
    (tmp_path / "releases" / ".building-1" / "articles").mkdir(parents=True)
    (tmp_path / "releases" / ".current.new").write_text("")
    (tmp_path / "releases" / "1").mkdir()
    swept(tmp_path, (), half_made=("releases/.building-*", "releases/.current.new", "releases/.none"))
    assert [path.name for path in (tmp_path / "releases").iterdir()] == ["1"]


@pytest.mark.parametrize(
    ("swapped_out", "stands", "after"),
    [
        (OURS, OLD, OLD),
        (b"ou", OLD, OLD),
        (OLD, OURS, OURS),
        (THEIRS, OURS, THEIRS),
    ],
    ids=["killed before the exchange", "killed while writing", "killed after", "somebody saved meanwhile"],
)
@pytest.mark.parametrize("name", ["a.po", f"{'речник' * 15}.po"])
def test_only_what_somebody_else_saved_is_given_back(
    tmp_path: Path, name: str, swapped_out: bytes, stands: bytes, after: bytes
) -> None:
    (tmp_path / name).write_bytes(stands)
    temporary = _temporary(tmp_path, swapped_out, name)
    assert swept(tmp_path, ()) == (temporary,)
    assert (tmp_path / name).read_bytes() == after
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_what_cannot_be_told_is_kept_aside(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "a.po").write_bytes(b"what Mila saved later")
    _temporary(tmp_path, THEIRS)
    swept(tmp_path, ())
    assert (tmp_path / "a.po").read_bytes() == b"what Mila saved later"
    assert (tmp_path / "locales/.removed/a.po").read_bytes() == THEIRS
    assert caplog.messages == ["a.po: was being written when l10n was killed; kept as locales/.removed/a.po"]
    assert len(list(tmp_path.glob(".*"))) == 0
