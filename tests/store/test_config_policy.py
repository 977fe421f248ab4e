from __future__ import annotations

import pytest

from l10n.errors import ConfigError
from l10n.model.locale import SERBIAN, SERBIAN_LATIN
from l10n.model.policy import Person, Policy
from l10n.store.config import parsed


def test_without_a_word_the_policy_is_the_strict_one() -> None:
    config = parsed("")
    assert config.policy == config.policy_for("a.md") == Policy()
    assert (config.policy.require, config.policy.stale, config.people) == ("approved", "block", ())


def test_rules_for_documents_change_the_policy_key_by_key_the_last_one_wins() -> None:
    config = parsed(
        '[policy]\nfour_eyes = true\ntogether = [["sr", "sr-Latn"]]\n'
        '[[documents]]\nmatch = "news/*"\npolicy = { require = "draft", machine_share = 0.5 }\n'
        '[[documents]]\nmatch = "*/short.md"\npolicy.require = "pending"\npolicy.four_eyes = false\n'
    )
    both = ((SERBIAN, SERBIAN_LATIN),)
    assert config.policy_for("a.md") == Policy(four_eyes=True, together=both)
    assert config.policy_for("news/a.md") == Policy("draft", 0.5, four_eyes=True, together=both)
    assert config.policy_for("news/short.md") == Policy("pending", 0.5, together=both)


def test_people_have_names_roles_and_locales() -> None:
    config = parsed(
        '[[people]]\nname = " Ana Ilić "\nalso = ["Ана Илић"]\nroles = ["translator"]\nlocales = ["sr"]\n'
        '[[people]]\nname = "Vera"\nroles = ["reviewer", "coordinator"]\n'
        '[[people]]\nname = "Petar"\n'
    )
    ana, vera = (
        Person("Ana Ilić", ("Ана Илић",), ("translator",), (SERBIAN,)),
        Person("Vera", (), ("reviewer", "coordinator")),
    )
    assert config.people == (ana, vera, Person("Petar"))
    assert config.serving("translator", SERBIAN_LATIN) == (ana,)
    assert config.serving("translator", config.locales[-1]) == ()
    assert config.serving("reviewer", config.locales[-1]) == (vera,)


@pytest.mark.parametrize(
    ("text", "line", "told", "hint"),
    [
        ("[policy]\nrequires = 'draft'", 2, "unknown key policy.requires", "'require'"),
        ("[policy]\nrequire = 'machine'", 2, "policy.require is 'machine'", '"approved" or "pending" or "draft"'),
        ("[policy]\nstale = 'show'", 2, "policy.stale is 'show'", '"block" or "last"'),
        ("[policy]\nfour_eyes = 'yes'", 2, "policy.four_eyes must be true or false", "true"),
        ("[policy]\nmachine_share = 40", 2, "policy.machine_share must be a number from 0", "machine_share = 1"),
        ("[policy]\ntogether = ['sr', 'zh']", 2, "policy.together must be a list of groups", '[["sr-Cyrl"'),
        ("[policy]\ntogether = [['sr']]", 2, "policy.together must be a list of groups", '[["sr-Cyrl"'),
        ("[policy]\ntogether = [['sr', 1]]", 2, "policy.together must be a list of lists of texts", '[["sr-Cyrl"'),
        ("[policy]\ntogether = [['sr', 'de']]", 2, "policy.together: de is none of the locales", "They are en"),
        ("[[documents]]\nmatch = 'a'\npolicy = 'draft'", 3, "documents.policy must be a table", "[documents.policy]"),
        (
            "[[documents]]\nmatch = 'a'\npolicy = {machine = 1}",
            3,
            "unknown key documents.policy.machine",
            "machine_share",
        ),
        ("[[people]]\nname = 'A'\nrole = 'reviewer'", 3, "unknown key people.role", "'roles'"),
        ("[[people]]\nroles = ['reviewer']", 1, "people.name is missing", "name"),
        ("[[people]]\nname = '<a@b.org>'", 2, "people.name has no name in it", "Ana"),
        ("[[people]]\nname = 'A'\nroles = ['revewer']", 3, "people.roles: there is no role 'revewer'", "'reviewer'"),
        ("[[people]]\nname = 'A'\nlocales = ['de']", 3, "people.locales: de is none of the locales", "They are en"),
        (
            "[[people]]\nname = 'A'\n[[people]]\nname = 'B'\nalso = ['a']",
            4,
            "people.name: 'a' is there twice",
            "A has it",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_line(text: str, line: int, told: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parsed(text)
    assert str(caught.value).startswith(f"l10n.toml:{line}: {told}")
    assert hint in caught.value.hint
