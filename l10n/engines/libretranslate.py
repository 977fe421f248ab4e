"""LibreTranslate, spoken to directly: whole arrays a request, the key in the body, connections kept alive."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Sequence
from urllib.parse import urlsplit

from l10n.engines import languages
from l10n.engines.base import Deadline, EngineCrowdedError, EngineSettings, Form, Hints, Understands
from l10n.engines.http import Client
from l10n.errors import EngineBusyError, EngineError, EngineRefusedError
from l10n.model.locale import LocaleTag

_DEFAULT_URL = "http://127.0.0.1:5000"
_LANGUAGES_SECONDS = 5.0
_TEXT_LIMIT = re.compile(rb"exceeds text limit \((\d{1,4})\)")


class LibreTranslate:
    """A LibreTranslate server, one's own or a public one."""

    name = cached_as = "libretranslate"
    batch = 50
    limit = 5_000
    budget = 20_000
    concurrency = 4
    forms: tuple[Form, ...] = ("xml", "brackets", "sentinel")
    understands: Understands = "nothing"

    def __init__(self, settings: EngineSettings) -> None:
        address = settings.url or _DEFAULT_URL
        self._client = Client(address)
        self._base = urlsplit(address).path.rstrip("/").removesuffix("/translate")
        self._key = settings.key
        self._script = settings.script
        self._known: frozenset[str] | None = None
        self._lock = threading.Lock()

    def close(self) -> None:
        """Let go of the server."""
        self._client.close()

    def serves(self, source: LocaleTag, target: LocaleTag) -> bool:
        """Whether we have names for both; which models are there is for the server to say."""
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
        request = {
            "q": list(texts),
            "source": self._code(source, deadline, as_source=True),
            "target": self._code(wanted, deadline),
            "format": "html" if form == "xml" else "text",
        }
        if self._key:
            request["api_key"] = self._key
        body = json.dumps(request).encode("ascii")
        answer = self._client.ask(
            "POST",
            f"{self._base}/translate",
            deadline=deadline,
            headers={"Content-Type": "application/json", "Accept": "application/json"},
            body=body,
        )
        if answer.status == 400 and (most := _most(answer.body)):
            raise EngineCrowdedError(f"{self._client.server} takes {most} texts in a request", most=most)
        return _texts(answer.value(self._client.server), len(texts), self._client.server)

    def _code(self, tag: LocaleTag, deadline: Deadline, *, as_source: bool = False) -> str:
        """Choose the name that this server has for a locale: it says `zh` in one release and `zh-Hans` in the next."""
        names = languages.codes(self.name, tag, as_source=as_source)
        if not names:
            raise EngineRefusedError(f"{self.name} has no name for {tag}")
        if len(names) == 1:
            return names[0]
        known = self._languages(deadline)
        found = next((name for name in names if name in known), names[0] if not known else None)
        if found is None and tag.language == "sr":
            # The other script will do: what comes back is converted.
            found = next((name for name in ("sr", "sr-Cyrl", "sr-Latn") if name in known), None)
        if found is None:
            raise EngineRefusedError(
                f"{self._client.server} has no model for {tag}", f"GET {self._base}/languages lists what it has."
            )
        return found

    def _languages(self, deadline: Deadline) -> frozenset[str]:
        """Return the codes that the server knows; empty where it does not tell."""
        with self._lock:
            if self._known is not None:
                return self._known
            until = Deadline(min(deadline.at, time.monotonic() + _LANGUAGES_SECONDS))
            try:
                answer = self._client.ask("GET", f"{self._base}/languages", deadline=until, headers={})
                body = answer.checked(self._client.server)
            except EngineBusyError:
                return frozenset()  # asked again with the next request
            except EngineError:
                body = b""
            self._known = _codes(body)
            return self._known


def _most(body: bytes) -> int:
    """Return how many texts a server takes in a request, as it says when it gets more; 0 where it says nothing.

    >>> _most(b'{"error": "Invalid request: request (50) exceeds text limit (10)"}')
    10
    """
    found = _TEXT_LIMIT.search(body)
    return int(found[1]) if found else 0


def _codes(body: bytes) -> frozenset[str]:
    try:
        value: object = json.loads(body)
    except ValueError:
        return frozenset()
    listed = value if isinstance(value, list) else []
    codes = (one.get("code") for one in listed if isinstance(one, dict))
    return frozenset(code for code in codes if isinstance(code, str))


def _texts(value: object, count: int, server: str) -> list[str]:
    """Read the answers, refusing every shape but a list of as many texts as were sent."""
    answers: object = value.get("translatedText") if isinstance(value, dict) else None
    if not isinstance(answers, list):
        raise EngineError(f"{server} answered no list of translations")
    texts = [answer for answer in answers if isinstance(answer, str)]
    if len(texts) != count or len(answers) != count:
        raise EngineError(f"{server} answered {len(texts)} translations to {count} texts")
    return texts
