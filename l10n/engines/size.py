"""How many texts an engine takes in a request: what it is known for, until it says or shows that it takes fewer."""

from __future__ import annotations

_ENOUGH = 4
"""So many refusals, with nothing as large answered, show that it is the number that is refused."""


class Size:
    """The size of requests to one engine; `most` is how many texts one may have. Used from one thread."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._answered = 0
        self._refused: list[int] = []

    def told(self, most: int) -> None:
        """Note that the engine has said how many it takes."""
        self.most = max(1, min(self.most, most))

    def refused(self, count: int) -> None:
        """Note that a request of several texts was refused, for its size or for one of them."""
        self._refused.append(count)

    def answered(self, count: int) -> bool:
        """Note that a request was answered; return whether requests have to be smaller from now on.

        >>> size = Size(50)
        >>> for count in (50, 25, 12, 6): size.refused(count)
        >>> size.answered(3), size.most
        (True, 3)
        """
        self._answered = max(self._answered, count)
        if len(self._refused) < _ENOUGH or self._answered >= min(self._refused):
            return False
        self._refused.clear()
        self.told(self._answered)
        return True
