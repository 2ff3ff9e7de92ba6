"""The Convention as a whole, with the helpers by which the rest of the checker asks for its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from checker.convention.parts import (
    ALL_OPTIONS,
    Article,
    Clause,
    ClauseKind,
    CrosswalkEntry,
    Element,
    EntryIntoForce,
    Force,
    Instrument,
    Obligation,
    Purpose,
    Qualifier,
    Rating,
    RatingRule,
    Reading,
    ReadingOption,
    Relation,
    Signatory,
    Weighing,
)
from checker.text import Text

__all__ = [
    "ALL_OPTIONS",
    "Article",
    "Clause",
    "ClauseKind",
    "Convention",
    "CrosswalkEntry",
    "Element",
    "EntryIntoForce",
    "Force",
    "Instrument",
    "Obligation",
    "Purpose",
    "Qualifier",
    "Rating",
    "RatingRule",
    "Reading",
    "ReadingOption",
    "Relation",
    "Signatory",
    "Weighing",
]


@dataclass(frozen=True, slots=True)
class Convention:
    """The Arab Convention on Combating Information Technology Offences (Cairo, 21 December 2010), as data."""

    version: str
    """Version of the data, not of the Convention."""
    title: Text
    concluded: date
    concluded_hijri: str
    concluded_at: Text
    depositary: Text
    in_force: EntryIntoForce
    deposit_to_force_days: int
    withdrawal_months: int
    chapters: Mapping[int, Text]
    members: tuple[str, ...]
    signatories: tuple[Signatory, ...]
    signatories_note: Text
    articles: Mapping[int, Article]
    obligations: Mapping[str, Obligation]
    readings: Mapping[str, Reading]
    clauses: Mapping[str, Clause]
    purpose: Purpose
    weighing: Weighing

    @property
    def entry_into_force(self) -> date:
        """The day on which the Convention itself entered into force; see ``in_force`` for how sure that is."""
        return self.in_force.date

    @property
    def must_ids(self) -> tuple[str, ...]:
        """The obligations that bind every Party, in order."""
        return tuple(i for i, o in self.obligations.items() if o.force == "must")

    def in_article(self, number: int) -> tuple[Obligation, ...]:
        """The clauses of an article, in order; none for an article outside 5-29."""
        article = self.articles.get(number)
        return tuple(self.obligations[i] for i in article.obligations) if article else ()

    def expand(self, reference: str | int) -> tuple[str, ...]:
        """The obligations that a reference touches: ``"all"``, an article, a paragraph or an id; none if it is unknown.

        ``"6"`` touches 6.1, 6.2.a and 6.2.b; ``"11"`` touches the chapeau ``11`` with 11.1-11.3, for they stand or fall together.
        """
        wanted = str(reference).strip()
        if wanted == "all":
            return tuple(self.obligations)
        if not wanted:
            return ()
        prefix = wanted + "."
        return tuple(i for i in self.obligations if i == wanted or i.startswith(prefix))

    def knows(self, reference: str | int) -> bool:
        """Whether the reference names anything: an obligation, an article, a paragraph or a clause outside 5-29."""
        return bool(self.expand(reference)) or str(reference) in self.clauses

    def reservation_clauses(self) -> tuple[Clause, ...]:
        """The clauses under which a reservation is allowed: 19.3, 22.3.a, 22.3.b, 37.4."""
        return tuple(c for c in self.clauses.values() if c.is_reservation)

    def in_force_for(self, deposited: date) -> date:
        """The day from which a State that deposited then is bound: thirty days later, and not before the Convention's own day."""
        return max(deposited + timedelta(days=self.deposit_to_force_days), self.entry_into_force)

    def default_readings(self) -> dict[str, str]:
        """Reading id -> default option."""
        return {i: r.default for i, r in self.readings.items()}

    def counterparts(self, obligation: str, instrument: Instrument) -> tuple[CrosswalkEntry, ...]:
        """The counterparts of an obligation in one other treaty."""
        return tuple(e for e in self.obligations[obligation].crosswalk if e.instrument == instrument)
