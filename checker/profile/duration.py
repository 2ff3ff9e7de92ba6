"""Lengths of punishment and of orders: ``10d``, ``6m``, ``3y``, ``1y6m``; and the two that have no length, ``life`` and ``death``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Final

_PART: Final = re.compile(r"([0-9]+)([dwmy])")
_DAYS: Final = {"d": 1, "w": 7, "m": 30, "y": 365}
LIFE_DAYS: Final = 10**6
DEATH_DAYS: Final = 10**7


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Duration:
    """A length of time as a law writes it; compared by length, so that ``12m`` equals ``1y`` and ``death`` exceeds ``life``."""

    written: str

    @property
    def parts(self) -> tuple[tuple[int, str], ...]:
        """The pairs of number and unit (d, w, m, y) as written; empty for ``life`` and ``death``."""
        return tuple((int(n), unit) for n, unit in _PART.findall(self.written))

    @property
    def days(self) -> int:
        """The length in days for comparing: a month counts 30 days, twelve months a whole year of 365."""
        if self.written == "life":
            return LIFE_DAYS
        if self.written == "death":
            return DEATH_DAYS
        months = sum(n * {"m": 1, "y": 12}[u] for n, u in self.parts if u in "my")
        years, rest = divmod(months, 12)
        return years * 365 + rest * 30 + sum(n * _DAYS[u] for n, u in self.parts if u in "dw")

    @property
    def is_term(self) -> bool:
        """Whether it is a term of time at all, not ``life`` or ``death``."""
        return self.written not in ("life", "death")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Duration) and self.days == other.days

    def __lt__(self, other: Duration) -> bool:
        return self.days < other.days

    def __hash__(self) -> int:
        return hash(self.days)

    def __str__(self) -> str:
        return self.written
