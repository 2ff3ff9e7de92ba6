"""The rows of the comparative report, as a template reads them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from checker.report.prose import Prose
from checker.report.viewmodel.common import Badge, Fact
from checker.report.viewmodel.overview import HeatCell


@dataclass(frozen=True, slots=True)
class StateHead:
    """A State as the head of a row or of a column."""

    code: Prose
    name: Prose


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """What one State did towards the Convention, and how much of its law is known."""

    state: StateHead
    signed: Prose
    ratified: Prose
    in_force: Prose
    as_of: Prose
    assessed: Prose
    text_read: Prose


@dataclass(frozen=True, slots=True)
class RatingCell:
    """One article in one State: the letter, and in words what stands behind it."""

    tone: str
    letter: Prose
    title: str


@dataclass(frozen=True, slots=True)
class RatingRow:
    """One State's ratings."""

    state: StateHead
    cells: tuple[RatingCell, ...]
    met: Prose


@dataclass(frozen=True, slots=True)
class ElementRow:
    """One element over all States."""

    place: Prose
    label: Prose
    cells: tuple[HeatCell, ...]
    met: Prose


@dataclass(frozen=True, slots=True)
class ElementGroup:
    """The elements of one article."""

    number: Prose
    title: Prose
    rows: tuple[ElementRow, ...]


@dataclass(frozen=True, slots=True)
class DeficitRow:
    """Both deficits of one State or article, as intervals with their denominator and as bars."""

    label: Prose
    transposition: Prose
    transposition_bar: Markup
    conformity: Prose
    conformity_bar: Markup
    of: Prose


@dataclass(frozen=True, slots=True)
class GapRow:
    """One element that several States lack."""

    place: Prose
    label: Prose
    count: Prose
    states: Prose


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """Where one State's law goes beyond, or meets what few others do."""

    place: Prose
    states: Prose
    words: Prose


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One statement in the register."""

    state: StateHead
    id: Prose
    on: Prose
    text: Prose
    made: Prose
    verdict: Badge
    readings: tuple[Prose, ...]
    consequence: Prose


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One obligation: what a provision would have to say, and which States need which kind of assistance."""

    place: Prose
    title: Prose
    says: Prose
    kinds: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class UnknownRow:
    """What is not known of one State."""

    state: StateHead
    clauses: Prose
    questions: tuple[Prose, ...]
