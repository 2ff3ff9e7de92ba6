"""States side by side: ratings, elements, deficits, what they lack in common and where one leads.

Streams: of each assessment only its row is made, and of the rows only counts are kept unless a page asks for the rows themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.assessing.wording import cited
from checker.assessment import Assessment, ElementStatus, Rating, ReservationResult, Status, Verdict
from checker.comparison.assistance import Need, needs
from checker.convention.model import Convention
from checker.output.table import Row as Standing
from checker.output.table import row as standing
from checker.text import Text


@dataclass(frozen=True, slots=True)
class Interval:
    """A count as an interval, with its denominator: ``lower`` counts the unknown as not so, ``upper`` as so."""

    lower: int
    upper: int
    of: int

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.lower + other.lower, self.upper + other.upper, self.of + other.of)

    def as_dict(self) -> dict[str, int]:
        """The three figures by name."""
        return {"lower": self.lower, "upper": self.upper, "of": self.of}


ZERO = Interval(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement about the Convention in the register."""

    id: str
    on: tuple[str, ...]
    styled: str | None
    made: date | None
    text: Text
    verdict: Verdict
    clause: str | None
    readings: Mapping[str, Mapping[str, Verdict]]
    consequence: Text


@dataclass(frozen=True, slots=True)
class Practice:
    """Where a provision that counts goes beyond what the Convention asks, as its profile says."""

    obligation: str
    provision: Text
    words: Text


@dataclass(frozen=True, slots=True)
class Row:
    """All that the comparison keeps of one State: plain values, so that processes can hand them on."""

    state: str
    file: str
    sha256: str
    as_of: date
    since: date | None
    standing: Standing
    """Participation and the figures of the summary, as ``mutabaqa status`` gives them."""
    ratings: Mapping[int, Rating]
    ranges: Mapping[int, tuple[Rating, Rating]]
    statuses: Mapping[str, Status]
    elements: Mapping[str, Mapping[str, ElementStatus]]
    transposition_deficit: Interval
    conformity_deficit: Interval
    by_article: Mapping[int, tuple[Interval, Interval]]
    register: tuple[Statement, ...]
    reservations_known: bool
    """Whether anybody looked for reservations at all."""
    practices: tuple[Practice, ...]
    needs: tuple[Need, ...]
    questions: tuple[Text, ...]
    """The questions that the editors of the profile left open."""

    @property
    def bound(self) -> bool:
        """Whether the Convention binds the State at the date."""
        return self.standing.bound

    @property
    def unknown(self) -> tuple[str, ...]:
        """Binding obligations of which something is not assessed."""
        return tuple(oid for oid, elements in self.elements.items() if "not_assessed" in elements.values())


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that could not be assessed: named, never silently missing."""

    file: str
    state: str | None
    errors: int


@dataclass(frozen=True, slots=True)
class Gap:
    """An element that at least two States certainly lack. ``states``: which; ``judged``: how many were assessed on it."""

    obligation: str
    element: str
    states: tuple[str, ...]
    judged: int


@dataclass(slots=True)
class Matrix:
    """What can be said across the States. The rows themselves are kept only where ``keep`` says so."""

    convention: Convention
    keep: bool = True
    rows: list[Row] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    states: int = 0
    transposition: Interval = ZERO
    conformity: Interval = ZERO
    articles: dict[int, tuple[Interval, Interval]] = field(default_factory=dict)
    ratings: dict[int, Counter[str]] = field(default_factory=dict)
    needs: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many States need each kind of assistance for each obligation."""
    _lacking: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    _judged: Counter[tuple[str, str]] = field(default_factory=Counter)
    _met: dict[str, list[str]] = field(default_factory=dict)
    _answered: Counter[str] = field(default_factory=Counter)

    def add(self, row: Row | LeftOut) -> None:
        """Take one State in."""
        if isinstance(row, LeftOut):
            self.left_out.append(row)
            return
        self.states += 1
        if self.keep:
            self.rows.append(row)
        self.transposition += row.transposition_deficit
        self.conformity += row.conformity_deficit
        for number, (one, two) in row.by_article.items():
            before = self.articles.get(number, (ZERO, ZERO))
            self.articles[number] = (before[0] + one, before[1] + two)
            self.ratings.setdefault(number, Counter())[row.ratings[number]] += 1
        self.needs.update((need.kind, need.obligation) for need in row.needs)
        for oid, elements in row.elements.items():
            status = row.statuses[oid]
            if status == "met":
                self._met.setdefault(oid, []).append(row.state)
            self._answered[oid] += status not in ("not_assessed", "reserved", "option_unused")
            for element, claim in elements.items():
                self._judged[oid, element] += claim in ("met", "unmet", "unclear")
                if claim == "unmet" and status in ("unmet", "partly"):
                    self._lacking.setdefault((oid, element), []).append(row.state)

    def common_gaps(self) -> Iterator[Gap]:
        """Elements that at least two States certainly lack, most first."""
        for (oid, element), states in sorted(self._lacking.items(), key=lambda item: -len(item[1])):
            if len(states) > 1:
                yield Gap(oid, element, tuple(states), self._judged[oid, element])

    def rarely_met(self) -> Iterator[tuple[str, tuple[str, ...], int]]:
        """Obligations met in full by at most a third of those assessed (three or more): where a State's text can serve as a model."""
        for oid in self.convention.must_ids:
            met, judged = tuple(self._met.get(oid, ())), self._answered[oid]
            if met and judged >= 3 and 3 * len(met) <= judged:
                yield oid, met, judged


def matrix(convention: Convention, rows: Iterable[Row | LeftOut], keep: bool = True) -> Matrix:
    """Take rows in one by one."""
    out = Matrix(convention, keep)
    for row in rows:
        out.add(row)
    return out


def row(assessment: Assessment) -> Row | LeftOut:
    """One State's row."""
    if assessment.profile is None or assessment.summary is None or assessment.as_of is None:
        errors = sum(f.level == "error" for f in assessment.findings)
        return LeftOut(assessment.file, assessment.state, errors)
    convention, profile = assessment.convention, assessment.profile
    binding = {n: [o.id for o in convention.in_article(n) if o.force == "must"] for n in convention.articles}
    transposition, conformity = deficits(assessment, convention.must_ids)
    return Row(
        state=assessment.state or assessment.file,
        file=assessment.file,
        sha256=profile.sha256,
        as_of=assessment.as_of,
        since=assessment.since,
        standing=standing(assessment),
        ratings={a.number: a.rating for a in assessment.articles},
        ranges={a.number: (a.lowest, a.highest) for a in assessment.articles},
        statuses={oid: r.status for oid, r in assessment.obligations.items()},
        elements={oid: dict(r.elements) for oid, r in assessment.obligations.items() if convention.obligations[oid].force == "must"},
        transposition_deficit=transposition,
        conformity_deficit=conformity,
        by_article={number: deficits(assessment, ids) for number, ids in binding.items() if ids},
        register=tuple(_statement(r) for r in assessment.reservations),
        reservations_known=profile.reservations is not None,
        practices=tuple(
            Practice(r.id, cited(profile, c.provision), words)
            for r in assessment.obligations.values()
            for c in r.considered
            if c.counts
            for words in c.mapping.goes_beyond
        ),
        needs=tuple(needs(assessment)),
        questions=profile.open_questions,
    )


def _statement(result: ReservationResult) -> Statement:
    said = result.reservation
    return Statement(
        id=said.id,
        on=said.on,
        styled=said.styled,
        made=said.made_date,
        text=said.statement,
        verdict=result.verdict,
        clause=result.clause,
        readings={reading: dict(options) for reading, options in result.readings.items()},
        consequence=result.consequence,
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
        if result.status in ("not_assessed", "unclear"):
            absent_up += 1
            short_up += 1
        elif result.status == "unmet":
            absent += 1
            absent_up += 1
        elif result.status == "partly":
            short += not result.upper_met or result.narrower or result.contrary
            short_up += 1
        elif result.narrower or result.contrary:
            short += 1
            short_up += 1
    return Interval(absent, absent_up, due), Interval(short, short_up, due)
