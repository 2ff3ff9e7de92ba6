"""The Convention as typed data: what each clause asks for, how it is weighed, what may be reserved, how it may be read.

Nothing here is decided by code: every fact stands in ``data/*.yaml``, whose comments name its ground in the text. Ids follow the
Convention's own numbering: ``6.2.a`` is Article 6, paragraph 2, sub-paragraph a; ``final.6`` is paragraph 6 of the final provisions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from checker.text import Text

Force = Literal["must", "may", "reservation", "chapeau"]
Instrument = Literal["budapest", "protocol", "un", "malabo"]
Relation = Literal["equal", "broader", "narrower", "intersects", "none"]
ClauseKind = Literal["reservation", "option", "alternative", "notice", "ground", "latitude", "precedence", "prohibition"]
Rating = Literal["C", "LC", "PC", "NC", "NA", "not_assessed"]

ALL_OPTIONS: Final = "all"
"""Default of a reading of which no option prevails: a verdict stands where every option gives it, else it needs review."""


@dataclass(frozen=True, slots=True)
class Element:
    """What domestic law must reach under an obligation; without its ``core`` elements the clause is not there at all."""

    id: str
    label: Text
    core: bool


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A condition by which the Convention itself narrows an obligation; domestic law may repeat it or drop it."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class CrosswalkEntry:
    """How an obligation stands to a clause of another treaty.

    ``broader``: it asks for all that the other does and more; ``narrower``: for less; ``none``: the other has no counterpart.
    """

    instrument: Instrument
    article: str
    relation: Relation
    doubtful: bool = False
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """One clause of Articles 5-29: its force, its elements, the conditions it sets and the clauses that may excuse it.

    ``restatement`` is in the project's own words and has no authority; the Arabic text (``arabic(id)``) prevails.
    """

    id: str
    article: int
    force: Force
    title: Text
    restatement: Text
    elements: tuple[Element, ...]
    qualifiers: tuple[Qualifier, ...] = ()
    heavier_than: str | None = None
    """The obligation whose penalty this one's must exceed (6.2, 12.2, 12.3)."""
    either: str | None = None
    """The obligation joined to this one by "or" in the Arabic (reading ``29.1-or``)."""
    alternative: str | None = None
    """The paragraph that allows other measures where the legal system bars this one (28.2, 29.2)."""
    reservable_by: tuple[str, ...] = ()
    """Clauses that may excuse it, under some reading of them."""
    max_days: int | None = None
    core_any: bool = False
    """The core elements are a list of which one suffices to show that the core is present."""
    core_reason: str = ""
    note: Text | None = None

    @property
    def element_ids(self) -> tuple[str, ...]:
        """The ids of the elements, in the Convention's order."""
        return tuple(element.id for element in self.elements)

    @property
    def core_ids(self) -> tuple[str, ...]:
        """The ids of the core elements: never empty."""
        return tuple(element.id for element in self.elements if element.core)

    @property
    def qualifier_ids(self) -> tuple[str, ...]:
        """The ids of the qualifiers."""
        return tuple(qualifier.id for qualifier in self.qualifiers)

    @property
    def crosswalk(self) -> tuple[CrosswalkEntry, ...]:
        """Counterparts in other treaties; read from the table when first asked for."""
        from checker.convention import crosswalk

        return crosswalk().relations.get(self.id, ())

    def element(self, element_id: str) -> Element:
        """The element of that id; ``KeyError`` if the obligation has none such."""
        for element in self.elements:
            if element.id == element_id:
                return element
        raise KeyError(element_id)


@dataclass(frozen=True, slots=True)
class Article:
    """An article of chapter II or III; the Arabic title is the Convention's own."""

    number: int
    chapter: int
    title: Text
    obligations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingOption:
    """One way to read a doubtful clause."""

    id: str
    label: Text
    explanation: Text


@dataclass(frozen=True, slots=True)
class Reading:
    """A doubt in the text itself, with the readings it allows. ``default`` is one of them or :data:`ALL_OPTIONS`."""

    id: str
    question: Text
    options: tuple[ReadingOption, ...]
    default: str
    reason: Text
    shown_beside: tuple[str, ...]
    affects: tuple[str, ...]

    @property
    def option_ids(self) -> tuple[str, ...]:
        """The ids of the options."""
        return tuple(option.id for option in self.options)

    def option(self, option_id: str) -> ReadingOption:
        """The option of that id; ``KeyError`` if there is none such."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)


@dataclass(frozen=True, slots=True)
class Clause:
    """What the Convention lets a Party do (reserve, choose, notify, refuse) or forbids it to do (final provisions, para. 6)."""

    id: str
    kind: ClauseKind
    allows: Text
    cite: Text
    applies_to: tuple[str, ...]
    excuses: tuple[str, ...]
    excuses_by_reading: Mapping[str, tuple[str, ...]]
    requires: tuple[str, ...]
    reading: str | None = None
    cooperation: bool = False
    """The clause lies outside Articles 5-29: reported, never rated."""

    @property
    def is_reservation(self) -> bool:
        """A statement under this clause is a reservation (ILC Guide to Practice 1.1.6)."""
        return self.kind == "reservation"

    def may_excuse(self, option: str | None = None) -> tuple[str, ...]:
        """Obligations it may excuse: under one option of its reading, or, without one, under any of them."""
        if not self.excuses_by_reading:
            return self.excuses
        if option is not None and option != ALL_OPTIONS:
            return self.excuses_by_reading.get(option, ())
        return tuple(dict.fromkeys(i for ids in self.excuses_by_reading.values() for i in ids))


@dataclass(frozen=True, slots=True)
class RatingRule:
    """One step from the obligations (or, for the chapeau, the articles) to a rating; the first that applies decides."""

    when: str
    rating: Rating
    explanation: Text
    ratings: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighing:
    """How an article's rating follows from its binding obligations (scale of the FATF's technical compliance)."""

    labels: Mapping[str, Text]
    counts: tuple[Force, ...]
    rules: tuple[RatingRule, ...]
    unclear_counts_as: Literal["met", "unmet"]
    unclear_reason: Text
    narrower_caps_at: Rating
    narrower_reason: Text
    contrary: Rating
    chapeau_article: int
    chapeau_from: tuple[int, ...]
    chapeau_ignores: tuple[Rating, ...]
    chapeau_rules: tuple[RatingRule, ...]
    chapeau_explanation: Text
    unknown_explanation: Text


@dataclass(frozen=True, slots=True)
class Purpose:
    """Under reading ``final.6 = purpose``: obligations essential to combating and cooperating, and those that arguably are not.

    Each id maps to the reason. The judgement is the project's own.
    """

    essential: Mapping[str, str]
    arguable: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Signatory:
    """A line of the list of signatures; ``signed`` is ``None`` where the damaged copy does not show it."""

    state: str
    signed: bool | None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class EntryIntoForce:
    """The Convention's own entry into force (final provisions, para. 3), with how sure the date is."""

    date: date
    confidence: Literal["high", "medium", "low"]
    note: str
    sources: tuple[str, ...]
