"""Units that a person names: by an id as `l10n units` prints it, or by the beginning of the source."""

from __future__ import annotations

from dataclasses import dataclass, field

from l10n.errors import UnknownError, UsageError


@dataclass(slots=True)
class Named:
    """The names that were given, and which source each has been found to mean."""

    names: tuple[str, ...]
    _found: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not all(name.strip() for name in self.names):
            raise UsageError("a unit's name is empty", "Give its id, or the beginning of its source.")

    def means(self, unit: str, source: str) -> bool:
        """Whether a unit, told by its id and its source, is named.

        Raises UsageError where a name begins two sources.
        """
        names = [name for name in self.names if unit == name or source.startswith(name)]
        for name in names:
            if self._found.setdefault(name, source) not in (source, name) and name not in (unit, source):
                raise UsageError(
                    f"{name!r} begins more than one sentence", "Name a unit by its id: `l10n units` prints them."
                )
        return bool(names)

    def all_met(self) -> None:
        """Raise UnknownError if a name has met no unit."""
        missing = [name for name in self.names if name not in self._found]
        if missing:
            raise UnknownError(
                f"no unit is {missing[0]!r}", "`l10n units` lists them; the start of the source will do."
            )
