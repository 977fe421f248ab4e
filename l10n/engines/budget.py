"""What one run may send at most, in characters and in money; all engines of the run spend from one budget."""

from __future__ import annotations

import math

_MILLION = 1_000_000


def cost(characters: int, price: float) -> float:
    """Return what characters cost; `price` is that of a million, in whatever currency.

    >>> cost(200_000, 25.0)
    5.0
    """
    return characters * price / _MILLION


class Budget:
    """What is left to spend; 0 for no bound. Used from one thread.

    Characters are those of the texts as they are sent. What a request was reserved for is given back where it failed.

    >>> budget = Budget(characters=100)
    >>> budget.reserve(60, price=0.0), budget.reserve(60, price=0.0)
    (True, False)
    """

    def __init__(self, *, characters: int = 0, money: float = 0.0) -> None:
        self._most_characters = characters or math.inf
        self._most_money = money or math.inf
        self._characters = 0
        self._spent = 0.0
        self.refused = False
        """Whether something was not sent because it would have cost too much."""

    def reserve(self, characters: int, *, price: float) -> bool:
        """Take what a request costs, if there is as much left."""
        money = cost(characters, price)
        within = self.reaches(characters, money=money)
        if within:
            self._characters += characters
            self._spent += money
        self.refused = self.refused or not within
        return within

    def give_back(self, characters: int, *, price: float) -> None:
        """Return what a request did not cost after all."""
        self._characters -= characters
        self._spent -= cost(characters, price)

    @property
    def bounds_money(self) -> bool:
        """Whether money is bounded."""
        return self._most_money < math.inf

    @property
    def bounds(self) -> str:
        """Say what a run may send.

        >>> Budget(characters=1000, money=2.5).bounds
        '1,000 characters and 2.50 in money'
        """
        told = [f"{self._most_characters:,} characters"] if self._most_characters < math.inf else []
        return " and ".join((*told, *([f"{self._most_money:.2f} in money"] if self.bounds_money else ())))

    def reaches(self, characters: int, *, money: float) -> bool:
        """Whether as much is left."""
        # A hair's breadth of a coin is no reason to refuse: sums of fractions are not exact.
        return self._characters + characters <= self._most_characters and self._spent + money <= self._most_money + 1e-9

    @property
    def reason(self) -> str:
        """Say why nothing more is sent."""
        return f"the budget of this run does not reach further ({self.told} spent)"

    @property
    def told(self) -> str:
        """Say what was spent, of how much.

        >>> budget = Budget(characters=1000, money=2.5)
        >>> _ = budget.reserve(800, price=100.0)
        >>> budget.told
        '800 of 1,000 characters, 0.08 of 2.50 in money'
        """
        told = []
        if self._most_characters < math.inf:
            told.append(f"{self._characters:,} of {self._most_characters:,} characters")
        if self.bounds_money:
            told.append(f"{self._spent:.2f} of {self._most_money:.2f} in money")
        return ", ".join(told)
