"""The translation services, each wrapped once; see docs/explanation/architecture.md for what this room is for."""

from __future__ import annotations

from l10n.engines.base import UNDETERMINED, Cache, Engine, EngineSettings
from l10n.engines.keys import key_of
from l10n.engines.languages import SERVES, serves, why
from l10n.errors import UsageError

__all__ = ["NAMES", "SERVES", "UNDETERMINED", "Cache", "Engine", "EngineSettings", "engine", "key_of", "serves", "why"]

NAMES = ("google", "mymemory", "microsoft", "deepl", "libretranslate", "openai", "pseudo")
"""The engines that exist."""


def engine(settings: EngineSettings) -> Engine:
    """Make an engine ready; nothing is sent before it is asked for something.

    Raises UsageError for a name that does not exist and ConfigError for a key that is missing.
    """
    # Each is imported only when it is wanted: deep-translator alone costs a quarter of a second.
    if settings.name == "libretranslate":
        from l10n.engines.libretranslate import LibreTranslate

        return LibreTranslate(settings)
    if settings.name == "openai":
        from l10n.engines.chat import Chat

        return Chat(settings)
    if settings.name == "deepl":
        from l10n.engines.deepl import DeepL

        return DeepL(settings)
    if settings.name == "pseudo":
        from l10n.engines.pseudo import Pseudo

        return Pseudo(settings)
    if settings.name in NAMES:
        from l10n.engines.deep import Deep

        return Deep(settings)
    raise UsageError(f"no engine is called {settings.name!r}", f"There are: {', '.join(NAMES)}.")
