"""Words of a returned file that may have lost a mark, however long they are."""

from __future__ import annotations

import time

from l10n.flows.returned import unmarked_words


def test_words_are_found_whole_and_each_once() -> None:
    assert unmarked_words("Процита је наглас, а дјак не; процита је.") == ("Процита", "наглас", "дјак", "процита")


def test_a_word_without_end_holds_nobody_up() -> None:
    began = time.process_time()
    assert unmarked_words("А" * 70_000) == ()
    assert unmarked_words("а" * 70_000 + "ц") == ("а" * 70_000 + "ц",)
    assert time.process_time() - began < 1
