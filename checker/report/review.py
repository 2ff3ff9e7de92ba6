"""A reviewer's overlay, ``XX.review.yaml``: typed values, checked against the profile that it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, cast

from checker.assessment import Assessment, Rating, Status
from checker.errors import Unusable
from checker.report.overlay import read
from checker.text import Text

_OTHER_STATE = Text(
    "ملف المراجعة «{file}» للدولة {found} لا {state}.",
    "The review “{file}” is of {found}, not of {state}.",
    "L’examen « {file} » porte sur {found}, non sur {state}.",
)
_UNKNOWN = Text(
    "ملف المراجعة «{file}» يذكر ما لا يُعرف: {names}.",
    "The review “{file}” names what is not known: {names}.",
    "L’examen « {file} » cite ce qui n’est pas connu : {names}.",
)
_BAD_DATE = Text(
    "في ملف المراجعة «{file}» تاريخ غير صحيح: {value}.",
    "The review “{file}” has an impossible date: {value}.",
    "L’examen « {file} » a une date impossible : {value}.",
)


@dataclass(frozen=True, slots=True)
class Voices:
    """What the State says, what the reviewer notes, what the reviewer concludes; never mixed."""

    position: Text = field(default_factory=Text)
    observation: Text = field(default_factory=Text)
    conclusion: Text = field(default_factory=Text)
    rating: Rating | None = None
    status: Status | None = None

    def __bool__(self) -> bool:
        return bool(self.position or self.observation or self.conclusion or self.rating or self.status)


@dataclass(frozen=True, slots=True)
class Review:
    """One review."""

    state: str
    day: date
    reviewer: Text
    profile_sha256: str | None = None
    general: Voices = field(default_factory=Voices)
    articles: Mapping[int, Voices] = field(default_factory=dict)
    obligations: Mapping[str, Voices] = field(default_factory=dict)
    reservations: Mapping[str, Voices] = field(default_factory=dict)


def _voices(data: Mapping[str, Any]) -> Voices:
    return Voices(
        Text.of(data.get("position")),
        Text.of(data.get("observation")),
        Text.of(data.get("conclusion")),
        cast("Rating | None", data.get("rating")),
        cast("Status | None", data.get("status")),
    )


def load_review(path: Path, assessment: Assessment) -> Review:
    """The review of one profile.

    :raises Unusable: where the file cannot be used, speaks of another State, or of clauses and statements that are not there.
    """
    data = read(path, "review")
    if data["state"] != assessment.state:
        raise Unusable(_OTHER_STATE.format(file=path.name, found=data["state"], state=assessment.state))
    statements = {result.reservation.id for result in assessment.reservations}
    strange = [i for i in data.get("obligations", {}) if i not in assessment.convention.obligations]
    strange += [i for i in data.get("reservations", {}) if i not in statements]
    if strange:
        raise Unusable(_UNKNOWN.format(file=path.name, names=", ".join(strange)))
    try:
        day = date.fromisoformat(data["date"])
    except ValueError:
        raise Unusable(_BAD_DATE.format(file=path.name, value=data["date"])) from None
    return Review(
        state=data["state"],
        day=day,
        reviewer=Text.of(data["reviewer"]),
        profile_sha256=data.get("profile_sha256"),
        general=_voices(data.get("general", {})),
        articles={int(number): _voices(entry) for number, entry in data.get("articles", {}).items()},
        obligations={i: _voices(entry) for i, entry in data.get("obligations", {}).items()},
        reservations={i: _voices(entry) for i, entry in data.get("reservations", {}).items()},
    )
