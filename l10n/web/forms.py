"""Forms as they come in: texts by field, and at most one file, read whole within the bounds that the door sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import UploadFile
from starlette.requests import Request

from l10n.errors import UsageError

_LONGEST = 20_000
"""Characters of a wording or a reason; a sentence is far shorter."""

_FIELDS = 20


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form, and its file, if one was chosen: what its sender calls it, and its bytes."""

    fields: Mapping[str, str]
    file: tuple[str, bytes] | None = None

    def text(self, field: str) -> str:
        """Return what stands in a field; nothing where the form has none such."""
        return self.fields.get(field, "")

    def line(self, field: str) -> str:
        """Return what stands in a field, on one line."""
        return " ".join(self.text(field).split())


async def form_of(request: Request, *, files: int = 0) -> Form:
    """Read the form of a request. Raises UsageError where a text is too long."""
    fields: dict[str, str] = {}
    file: tuple[str, bytes] | None = None
    async with request.form(max_files=files, max_fields=_FIELDS) as form:
        for field, value in form.multi_items():
            if isinstance(value, UploadFile):
                file = (value.filename or "", await value.read())
            elif len(value) > _LONGEST:
                raise UsageError(f"{field[:20]!r} is too long", "A sentence has at most 20,000 characters.")
            else:
                fields[field] = value
    return Form(fields, file)
