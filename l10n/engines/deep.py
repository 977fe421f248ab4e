"""The services that deep-translator reaches: Google's page, MyMemory, Microsoft.

The library (1.11) has no timeout, keeps the text on its instance (two threads sharing one get each other's
sentences), opens a connection a text, puts keys into addresses and messages, and lets errors of seven kinds escape.
So each text gets an instance of its own, and the name `requests` inside the library's four modules is bound to a
stand-in that sends through our own client. That is the least bad of what was weighed: a thread around the call
cannot be stopped and leaks its socket, a process a text costs a quarter of a second, `socket.setdefaulttimeout` is
everybody's and does not bound a server that drips. With the stand-in a call ends at its deadline, statuses and
Retry-After are not lost, a key travels in a header, and `requests` itself is untouched for everyone else.
"""

from __future__ import annotations

import importlib
import json
import threading
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from l10n.engines import languages
from l10n.engines.base import Deadline, EngineSettings, Form, Hints, Understands, has_letter
from l10n.engines.http import Client
from l10n.errors import ConfigError, EngineError, EngineRefusedError
from l10n.model.locale import LocaleTag

_LONGEST_ADDRESS = 15_000
"""Bytes of a request line that the services' own servers still take."""


@dataclass(frozen=True, slots=True)
class _Service:
    """What differs between the services; `url` is where it is, `construct` languages that the library's table has."""

    module: str
    type_name: str
    url: str
    construct: tuple[str, str]
    limit: int
    keyed: bool = False


_SERVICES = {
    "google": _Service("google", "GoogleTranslator", "https://translate.google.com/m", ("en", "sr"), 4_500),
    "mymemory": _Service(
        "mymemory", "MyMemoryTranslator", "https://api.mymemory.translated.net/get", ("en-GB", "sr-Cyrl-RS"), 490
    ),
    "microsoft": _Service(
        "microsoft",
        "MicrosoftTranslator",
        "https://api.cognitive.microsofttranslator.com/translate?api-version=3.0",
        ("en", "sr-cyrl"),
        10_000,
        keyed=True,
    ),
}
_NO_KEY = "none"
"""The library insists on a key even for a server of one's own that wants none; this one is never sent."""

_KEY_FIELDS = frozenset(("auth_key", "api_key", "key"))


class _Translator(Protocol):
    """What we use of the library's classes."""

    _base_url: str
    _source: str
    _target: str

    def translate(self, text: str) -> object: ...


class Deep:
    """One of deep-translator's services, isolated."""

    batch = 1
    concurrency = 10
    forms: tuple[Form, ...] = ("brackets", "sentinel", "xml")
    understands: Understands = "nothing"

    def __init__(self, settings: EngineSettings) -> None:
        service = _SERVICES[settings.name]
        if service.keyed and not settings.key and not settings.url:
            raise ConfigError(
                f"{settings.name} needs a key",
                f"Set L10N_{settings.name.upper()}_KEY, or write {settings.name} = … into ~/.config/l10n/keys.toml.",
            )
        self.name = self.cached_as = settings.name
        self.limit = self.budget = service.limit
        self._service = service
        self._key = settings.key
        self._script = settings.script
        self._url = _address(settings, service)
        self._client = Client(self._url)

    def close(self) -> None:
        """Let go of the server."""
        self._client.close()

    def serves(self, source: LocaleTag, target: LocaleTag) -> bool:
        """Whether the service has names for both locales."""
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
        """Translate texts one by one; see Engine."""
        wanted = languages.asked(self.name, target, self._script) or target
        from_code = languages.codes(self.name, source, as_source=True)
        to_code = languages.codes(self.name, wanted)
        if not from_code or not to_code:
            raise EngineRefusedError(languages.why(self.name, source, target))
        return [self._translated(text, from_code[0], to_code[0], deadline) for text in texts]

    def _translated(self, text: str, source: str, target: str, deadline: Deadline) -> str:
        core = text.strip()
        if not has_letter(core):
            return text  # Google answers None to these
        start = text.index(core)
        problem = ""
        answer: object = None
        token = _CALL.set(_Call(self._client, deadline, self.name, self._key))
        try:
            answer = self._translator(source, target).translate(core)
        except EngineError:
            raise
        except Exception as error:
            # Any type may escape, and its message may hold the key or the text: only its name is told.
            problem = type(error).__name__
        finally:
            _CALL.reset(token)
        if problem:
            raise EngineError(f"{self.name} answered in a form that deep-translator cannot read ({problem})")
        if not isinstance(answer, str) or not answer.strip():
            raise EngineError(f"{self.name} answered no text")
        return text[:start] + answer.strip() + text[start + len(core) :]

    def _translator(self, source: str, target: str) -> _Translator:
        """Make an instance for one text, with our own address and language names in place of the library's."""
        from_name, to_name = self._service.construct
        kind = getattr(_module(self._service.module), self._service.type_name)
        made: _Translator = kind(source=from_name, target=to_name, api_key=self._key or _NO_KEY)
        made._base_url = self._url
        made._source, made._target = source, target
        return made


def _address(settings: EngineSettings, service: _Service) -> str:
    """Return where to send: a server named without a path is asked at the service's usual one."""
    if not settings.url:
        return service.url
    usual = urlsplit(service.url)
    parts = urlsplit(settings.url)
    path = parts.path.rstrip("/") or usual.path
    return urlunsplit((parts.scheme, parts.netloc, path, parts.query or usual.query, ""))


@dataclass(frozen=True, slots=True)
class _Call:
    """What the stand-in needs to know of the call that it is in."""

    client: Client
    deadline: Deadline
    name: str
    key: str


_CALL: ContextVar[_Call] = ContextVar("deep_translator_call")


class _Reply:
    """The few things that deep-translator asks of a response of requests; errors never get this far."""

    status_code = 200

    def __init__(self, body: bytes) -> None:
        self.text = body.decode("utf-8", "replace")

    def json(self) -> object:
        """Read the body as JSON."""
        value: object = json.loads(self.text)
        return value

    def close(self) -> None:
        """Do nothing: the connection is ours."""


class _Requests:
    """Stands where deep-translator's modules expect the requests package."""

    def __init__(self, genuine: ModuleType) -> None:
        self.exceptions: object = genuine.exceptions
        self._genuine = genuine

    def get(self, url: str, params: Mapping[str, str] | None = None, proxies: object = None) -> object:
        """Send a GET through the client of the call that we are in."""
        if (call := _CALL.get(None)) is None:
            return self._genuine.get(url, params=params, proxies=proxies)
        if call.name == "microsoft":
            # The constructor fetches the list of languages from a fixed address, for every instance: ours will do.
            known = {code.lower(): {"name": code} for code in _SERVICES["microsoft"].construct}
            return _Reply(json.dumps({"translation": known}).encode())
        return _sent(call, "GET", url, _without_key(params))

    def post(
        self,
        url: str,
        params: Mapping[str, str] | None = None,
        headers: object = None,
        json: object = None,
        proxies: object = None,
    ) -> object:
        """Send a POST through the client of the call that we are in."""
        if (call := _CALL.get(None)) is None:
            return self._genuine.post(url, params=params, headers=headers, json=json, proxies=proxies)
        return _sent(call, "POST", url, _without_key(params), value=json)


def _without_key(params: Mapping[str, str] | None) -> dict[str, str]:
    return {name: text for name, text in (params or {}).items() if name not in _KEY_FIELDS}


def _sent(call: _Call, method: str, url: str, params: Mapping[str, str], *, value: object = None) -> _Reply:
    parts = urlsplit(url)
    query = urlencode(parse_qsl(parts.query) + list(params.items()))
    path = parts.path + (f"?{query}" if query else "")
    if len(path) > _LONGEST_ADDRESS:
        raise EngineRefusedError(f"{call.name} cannot take a text this long in an address")
    headers = {"Accept": "*/*"}
    if method == "GET":
        headers["User-Agent"] = "Mozilla/5.0"  # Google gives its plain page to what calls itself a browser
    if call.key:
        headers |= _key_header(call)
    body = None
    if value is not None:
        headers["Content-Type"] = "application/json"
        body = json.dumps(value).encode("ascii")
    answer = call.client.ask(method, path, deadline=call.deadline, headers=headers, body=body)
    return _Reply(answer.checked(call.client.server))


def _key_header(call: _Call) -> dict[str, str]:
    return {"Ocp-Apim-Subscription-Key": call.key} if call.name == "microsoft" else {}


_IMPORTING = threading.Lock()


def _module(name: str) -> ModuleType:
    """Import one of the library's modules, with the stand-in in it."""
    with _IMPORTING:
        module = importlib.import_module(f"deep_translator.{name}")
        found = vars(module)["requests"]
        if not isinstance(found, _Requests):
            vars(module)["requests"] = _Requests(found)
    return module
