"""States side by side: ratings, elements, deficits, what they lack in common and where one leads. Streams: one assessment at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.assessment import Assessment, ReservationResult, Summary
from checker.convention.model import Convention


@dataclass(frozen=True, slots=True)
class Interval:
    """A share as an interval, with its denominator: ``lower`` counts the unknown as not so, ``upper`` as so."""

    lower: int
    upper: int
    of: int


@dataclass(frozen=True, slots=True)
class Row:
    """All that the comparison keeps of one State."""

    state: str
    bound: bool
    ratings: dict[int, str]
    ranges: dict[int, tuple[str, str]]
    statuses: dict[str, str]
    elements: dict[str, dict[str, str]]
    summary: Summary
    transposition_deficit: Interval
    conformity_deficit: Interval
    by_article: dict[int, tuple[Interval, Interval]]


@dataclass(slots=True)
class Matrix:
    """The rows in the order given, and what can be said across them."""

    convention: Convention
    rows: list[Row] = field(default_factory=list)
    register: list[tuple[str, ReservationResult]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    """Files that could not be assessed: named, never silently missing."""

    def common_gaps(self) -> Iterator[tuple[str, str, tuple[str, ...], int]]:
        """Elements that at least two States certainly lack: obligation, element, States, and how many were assessed; most first."""
        lacking: dict[tuple[str, str], list[str]] = {}
        assessed: Counter[tuple[str, str]] = Counter()
        for row in self.rows:
            for oid, elements in row.elements.items():
                for element, status in elements.items():
                    assessed[oid, element] += status in ("met", "unmet", "unclear")
                    if status == "unmet" and row.statuses[oid] in ("unmet", "partly"):
                        lacking.setdefault((oid, element), []).append(row.state)
        for (oid, element), states in sorted(lacking.items(), key=lambda item: -len(item[1])):
            if len(states) > 1:
                yield oid, element, tuple(states), assessed[oid, element]

    def good_practices(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Obligations met in full by few of those assessed (at most a third): where a State's text can serve as a model."""
        for oid in self.convention.must_ids:
            met = tuple(r.state for r in self.rows if r.statuses[oid] == "met")
            judged = sum(r.statuses[oid] not in ("not_assessed", "reserved", "option_unused") for r in self.rows)
            if met and judged >= 3 and 3 * len(met) <= judged:
                yield oid, met


def matrix(convention: Convention, assessments: Iterable[Assessment]) -> Matrix:
    """Read assessments one by one and keep of each only its row."""
    out = Matrix(convention)
    for assessment in assessments:
        if assessment.usable and assessment.summary is not None:
            out.rows.append(row(assessment))
            out.register += [(assessment.state or assessment.file, r) for r in assessment.reservations]
        else:
            out.left_out.append(assessment.file)
    return out


def row(assessment: Assessment) -> Row:
    """One State's row."""
    assert assessment.summary is not None
    convention = assessment.convention
    by_article = {}
    for number in convention.articles:
        ids = [o.id for o in convention.in_article(number) if o.force == "must"]
        by_article[number] = deficits(assessment, ids)
    transposition, conformity = deficits(assessment, convention.must_ids)
    return Row(
        state=assessment.state or assessment.file,
        bound=assessment.bound,
        ratings={a.number: a.rating for a in assessment.articles},
        ranges={a.number: (a.lowest, a.highest) for a in assessment.articles},
        statuses={oid: r.status for oid, r in assessment.obligations.items()},
        elements={oid: dict(r.elements) for oid, r in assessment.obligations.items() if convention.obligations[oid].force == "must"},
        summary=assessment.summary,
        transposition_deficit=transposition,
        conformity_deficit=conformity,
        by_article=by_article,
    )


def deficits(assessment: Assessment, ids: Iterable[str]) -> tuple[Interval, Interval]:
    """Transposition deficit (due obligations without any answer in law) and conformity deficit (answered, but not in full).

    The European Union's scoreboard keeps the two apart: no measure at all, and a measure that says less than it should. An
    obligation that nobody assessed may be either, so it widens both intervals upwards and never the lower bound.
    """
    absent = absent_up = short = short_up = due = 0
    for oid in ids:
        result = assessment.obligations[oid]
        if result.status in ("reserved", "option_unused"):
            continue
        due += 1
        flawed = result.narrower or result.contrary
        if result.status == "not_assessed":
            absent_up += 1
            short_up += 1
        elif result.status == "unmet":
            absent += 1
            absent_up += 1
        elif result.status == "unclear":
            absent_up += 1
            short_up += 1
        elif result.status == "partly":
            short += not result.upper_met
            short_up += 1
        elif flawed:
            short += 1
            short_up += 1
    return Interval(absent, absent_up, due), Interval(short, short_up, due)
