"""A finding: what the checker noticed, where, why it matters in law, and what would mend it. Findings are values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from checker.profile.model import Place
from checker.text import Text

Level = Literal["error", "warning", "note"]
LEVELS: Final[tuple[Level, ...]] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``code`` is for ever (design: the catalogue); ``basis`` cites the Convention or the law of treaties.

    ``subject`` names what the finding speaks of besides the obligation (a reservation's id, a provision, another State);
    ``data`` holds typed particulars for exports.
    """

    code: str
    level: Level
    obligation: str | None
    message: Text
    cure: Text
    file: str
    place: Place = Place()
    basis: tuple[str, ...] = ()
    subject: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings stand in the order of their places in the file, then of their codes."""
        return (self.file, self.place.line, self.place.column, self.code, self.subject or "")

    def as_dict(self) -> dict[str, Any]:
        """The contract's form of a finding."""
        return {
            "code": self.code,
            "level": self.level,
            "obligation": self.obligation,
            "message": self.message.as_dict(),
            "cure": self.cure.as_dict(),
            "basis": list(self.basis),
            "subject": self.subject,
            "location": {"file": self.file, "line": self.place.line, "column": self.place.column},
        }


def at_or_above(level: Level, threshold: Level) -> bool:
    """Whether ``level`` is as grave as ``threshold`` or graver."""
    return LEVELS.index(level) <= LEVELS.index(threshold)
