"""DeepL by its own API: arrays of texts, what stands around them, XML, and a glossary of the project's terms.

The key travels in a header (https://developers.deepl.com/docs/getting-started/auth). What stands around a text is not
billed.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from l10n.engines import languages
from l10n.engines.base import Deadline, EngineSettings, Form, Hints, Understands
from l10n.engines.http import Client
from l10n.errors import ConfigError, EngineBusyError, EngineError, EngineRefusedError
from l10n.model.locale import LocaleTag

_PAID, _FREE = "https://api.deepl.com", "https://api-free.deepl.com"
_FREE_KEY_END = ":fx"
_LONGEST_CONTEXT = 4_000
_GLOSSARY_SECONDS = 10.0


class DeepL:
    """An account with DeepL, or a server that speaks its protocol."""

    name = cached_as = "deepl"
    batch = 50
    limit = 10_000
    budget = 30_000
    concurrency = 4
    forms: tuple[Form, ...] = ("xml", "brackets", "sentinel")
    understands: Understands = "context"

    def __init__(self, settings: EngineSettings) -> None:
        if not settings.key and not settings.url:
            raise ConfigError(
                "deepl needs a key", "Set L10N_DEEPL_KEY, or write deepl = … into ~/.config/l10n/keys.toml."
            )
        address = settings.url or address_for(settings.key)
        self._client = Client(address)
        self._base = urlsplit(address).path.rstrip("/").removesuffix("/translate") or "/v2"
        self._key = settings.key
        self._script = settings.script
        self._terms = settings.terms
        self._glossaries: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()

    def close(self) -> None:
        """Let go of the server."""
        self._client.close()

    def serves(self, source: LocaleTag, target: LocaleTag) -> bool:
        """Whether DeepL has names for both."""
        return languages.serves(self.name, source, target)

    def translate(
        self,
        texts: Sequence[str],
        *,
        source: LocaleTag,
        target: LocaleTag,
        deadline: Deadline,
        form: Form | None = None,
        hints: Sequence[Hints] = (),
    ) -> list[str]:
        """Translate texts in one request; see Engine."""
        wanted = languages.asked(self.name, target, self._script) or target
        from_code = languages.codes(self.name, source, as_source=True)
        to_code = languages.codes(self.name, wanted)
        if not from_code or not to_code:
            raise EngineRefusedError(languages.why(self.name, source, target))
        request: dict[str, object] = {
            "text": list(texts),
            "target_lang": to_code[0],
            "split_sentences": "0",  # the units are sentences already
            "preserve_formatting": True,
        }
        if from_code[0] != "auto":
            request["source_lang"] = from_code[0]
            if glossary := self._glossary(source, target, (from_code[0], to_code[0]), deadline):
                request["glossary_id"] = glossary
        if form == "xml":
            request |= {"tag_handling": "xml", "outline_detection": False}
        if context := _context(hints):
            request["context"] = context
        answer = self._asked("POST", "/translate", deadline, request)
        return _texts(answer, len(texts), self._client.server)

    def _asked(self, method: str, path: str, deadline: Deadline, value: Mapping[str, object] | None = None) -> object:
        headers = {"Accept": "application/json"}
        if self._key:
            headers["Authorization"] = f"DeepL-Auth-Key {self._key}"
        body = None
        if value is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(value).encode("ascii")
        answer = self._client.ask(method, f"{self._base}{path}", deadline=deadline, headers=headers, body=body)
        return answer.value(self._client.server)

    def _glossary(self, source: LocaleTag, target: LocaleTag, codes: tuple[str, str], deadline: Deadline) -> str:
        """Return the id of a glossary of the project's terms, made where there is none; empty where it cannot be.

        Terms are checked in targets in any case, so that a server without glossaries costs nothing but them.
        """
        with self._lock:
            if codes in self._glossaries:
                return self._glossaries[codes]
            entries = "\n".join(
                f"{one}\t{other}" for one, other in dict(self._terms(source, target)).items() if _plain(one, other)
            )
            found = ""
            if entries:
                until = Deadline(min(deadline.at, time.monotonic() + _GLOSSARY_SECONDS))
                bare = (codes[0].split("-")[0].lower(), codes[1].split("-")[0].lower())
                try:
                    found = self._kept(entries, bare, until)
                except EngineBusyError:
                    return ""  # asked for again with the next request
                except EngineError:
                    found = ""
            self._glossaries[codes] = found
            return found

    def _kept(self, entries: str, codes: tuple[str, str], deadline: Deadline) -> str:
        """Find the glossary with these entries by its name, else make it."""
        name = f"l10n {'-'.join(codes)} {hashlib.sha256(entries.encode()).hexdigest()[:16]}"
        listed = self._asked("GET", "/glossaries", deadline)
        rows: object = listed.get("glossaries") if isinstance(listed, dict) else None
        for row in rows if isinstance(rows, list) else []:
            if isinstance(row, dict) and row.get("name") == name:
                return _id(row)
        made = {"name": name, "source_lang": codes[0], "target_lang": codes[1]}
        return _id(self._asked("POST", "/glossaries", deadline, made | {"entries": entries, "entries_format": "tsv"}))


def address_for(key: str) -> str:
    """Return where a key is valid: those of the free plan have an address of their own.

    >>> address_for("4711:fx"), address_for("4711")
    ('https://api-free.deepl.com', 'https://api.deepl.com')
    """
    return _FREE if key.endswith(_FREE_KEY_END) else _PAID


def _plain(*words: str) -> bool:
    return all(word.strip() and not set(word) & set("\t\n\r") for word in words)


def _id(row: object) -> str:
    value: object = row.get("glossary_id") if isinstance(row, dict) else None
    return value if isinstance(value, str) else ""


def _context(hints: Sequence[Hints]) -> str:
    """Join what stands around the texts, each sentence once, in the order of the document.

    >>> _context([Hints(before=(("One.", "Један."),), after="Three."), Hints(after="Four.")])
    'One. Three. Four.'
    """
    around = (text for hint in hints for text in (*(source for source, _ in hint.before), hint.after) if text)
    return " ".join(dict.fromkeys(around))[:_LONGEST_CONTEXT]


def _texts(value: object, count: int, server: str) -> list[str]:
    """Read the answers, refusing every shape but a list of as many texts as were sent."""
    rows: object = value.get("translations") if isinstance(value, dict) else None
    if not isinstance(rows, list):
        raise EngineError(f"{server} answered no list of translations")
    texts = [row.get("text") for row in rows if isinstance(row, dict)]
    found = [text for text in texts if isinstance(text, str)]
    if len(found) != count or len(rows) != count:
        raise EngineError(f"{server} answered {len(found)} translations to {count} texts")
    return found
