"""What a translator has nothing to do with is not offered."""

from __future__ import annotations

import pytest

from l10n.extract.worth import is_translatable


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("<tt>grain</tt>, <tt>7</tt>", True),
        ("<SAMP class='a'>Port closed</SAMP>", True),
        ("<var>7</var> / <tt></tt>", False),
        ("<tt><code>grain</code></tt>", False),
        ("<code>grain</code> + <kbd>C</kbd>", False),
        ("<kbd><var>key</var></kbd>", False),
        ("<tt>3.5</tt>", True),
    ],
)
def test_words_in_old_elements_are_words(text: str, worth: bool) -> None:
    assert is_translatable(text) is worth
