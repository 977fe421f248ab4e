from __future__ import annotations

import json
from pathlib import Path

import pytest

from l10n.errors import FileError
from l10n.match.terms import Wording, terms_for
from l10n.model.locale import CHINESE, ENGLISH, SERBIAN
from l10n.model.lookup import Term
from l10n.store.glossary import load

TSV = """en\tsr-Cyrl\tzh_CN\tnote
# a remark
European Union\tЕвропска унија|ЕУ\t欧盟\t
troops\tвојници|!трупе\t\tnever bodies

Danube\tДунав
"""

TBX = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><descrip type="subjectField">war</descrip>
<langSet xml:lang="en"><tig><term>troops</term></tig></langSet>
<langSet xml:lang="sr"><tig><term>војници</term></tig>
<tig><term>трупе</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>
"""

TBX3 = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xml:lang="en"><text><body>
<conceptEntry id="1"><langSec xml:lang="en"><termSec><term>Danube</term></termSec></langSec>
<langSec xml:lang="zh-Hans"><termSec><term>多瑙河</term></termSec></langSec></conceptEntry>
</body></text></tbx>
"""


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_rows_under_locales(tmp_path: Path) -> None:
    union, troops, danube = load(written(tmp_path, "g.tsv", TSV))
    assert union.wordings[SERBIAN] == (Wording("Европска унија"), Wording("ЕУ"))
    assert union.wordings[CHINESE] == (Wording("欧盟"),)
    assert (troops.wordings[SERBIAN], troops.note) == ((Wording("војници", (), ("трупе",)),), "never bodies")
    assert set(danube.wordings) == {ENGLISH, SERBIAN}


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    plain = load(written(tmp_path, "a.tsv", TSV))
    assert load(written(tmp_path, "b.tsv", b"\xef\xbb\xbf" + TSV.replace("\n", "\r\n").encode())) == plain


def test_json_by_direction(tmp_path: Path) -> None:
    body = {
        "note": "for people",
        "en>sr-Cyrl": [
            {"source": "European Union", "target": "Европска унија", "stems": ["ЕУ"], "all_of": ["Европск", "униј"]},
            {"source": "troops", "target": "војници", "stems": ["војни"], "forbidden": ["труп"], "note": "not bodies"},
            {"source": "ally", "target": "савезник"},
        ],
    }
    glossary = load(written(tmp_path, "g.json", json.dumps(body)))
    assert terms_for(glossary, ENGLISH, SERBIAN) == (
        Term(("European Union",), (("Европск", "ЕУ"), ("униј", "ЕУ"))),
        Term(("troops",), (("војни",),), ("труп",), "not bodies"),
        Term(("ally",), (("saveznik", "saveznic"),)),
    )
    assert terms_for(glossary, SERBIAN, ENGLISH) == ()


def test_tbx_in_both_dialects(tmp_path: Path) -> None:
    (troops,) = load(written(tmp_path, "g.tbx", TBX))
    assert troops.wordings == {ENGLISH: (Wording("troops"),), SERBIAN: (Wording("војници", (), ("трупе",)),)}
    assert troops.note == "war"
    (danube,) = load(written(tmp_path, "g.xml", TBX3))
    assert danube.wordings[CHINESE] == (Wording("多瑙河"),)


@pytest.mark.parametrize(
    ("name", "text", "line", "problem"),
    [
        ("g.tsv", "en\tSerbian?!\n", 1, "not a locale"),
        ("g.tsv", "en\tsr\na\tb\nc\td\te\n", 3, "3 cells"),
        ("g.tsv", b"en\tsr\na\t\xff\n", 2, "not UTF-8"),
        ("g.json", '{"en>sr": [}', 1, "not JSON"),
        ("g.json", "[]", 0, "not an object"),
        ("g.json", '{"en>?": []}', 0, "no direction"),
        ("g.json", '{"en>sr": {}}', 0, "not a list"),
        ("g.json", '{"en>sr": [{"target": "x"}]}', 0, "without a source"),
        ("g.json", '{"en>sr": [{"source": "x", "stems": "y"}]}', 0, "not a list of texts"),
        ("g.tbx", "<martif>\n<text></martif>", 2, "not well-formed"),
        ("g.tbx", '<termEntry><langSet xml:lang="?"/></termEntry>', 0, "not a locale"),
        ("g.tbx", '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 2, "declares"),
        ("g.tbx", '<?xml version="1.0"?><!doctype a><a/>', 1, "declares"),
        ("g.tbx", '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"), 1, "not UTF-8"),
    ],
)
def test_a_bad_glossary_is_named_with_its_line(
    tmp_path: Path, name: str, text: str | bytes, line: int, problem: str
) -> None:
    with pytest.raises(FileError, match=problem) as caught:
        load(written(tmp_path, name, text))
    assert (caught.value.path, caught.value.line) == (str(tmp_path / name), line)
    assert caught.value.hint


def test_a_missing_glossary(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read"):
        load(tmp_path / "none.tsv")


def test_an_empty_glossary_holds_nothing(tmp_path: Path) -> None:
    assert load(written(tmp_path, "g.tsv", "\n")) == ()
