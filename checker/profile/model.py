"""A country profile as typed, frozen values: what a State's sources say, before anybody judges it.

Every value that a finding may speak of carries a :class:`Place`, the line and column of the node it was read from. Nothing
here computes law; a value that the profile leaves out is ``None`` (or an empty tuple where the schema has no third state).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from checker.profile.duration import Duration
from checker.text import Text

Confidence = Literal["high", "medium", "low"]
ElementClaim = Literal["met", "unmet", "unclear"]
Relation = Literal["equal", "broader", "narrower", "overlapping", "contrary"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a node stands in its file; lines and columns count from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """One thing that was read (or remembered: kind ``recall``)."""

    id: str
    title: Text
    kind: str
    publisher: Text = Text()
    url: str | None = None
    locator: Text = Text()
    language: str | None = None
    seen: date | None = None
    note: Text = Text()
    place: Place = Place()

    @property
    def text_read(self) -> bool:
        """Whether somebody read a text of the law itself here, in the original or in translation (not a report about it)."""
        return self.kind in {"official-text", "official-translation", "unofficial-translation", "database"} and self.seen is not None

    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody looked and found nothing; different from nobody having looked."""

    looked: date | None = None
    confidence: Confidence = "medium"
    note: Text = Text()
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OtherDate:
    """A day that another source gives for the same act."""

    date: date
    sources: tuple[str, ...] = ()
    note: Text = Text()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """An act of the State towards the Convention; ``absent`` where it was looked for and has not taken place."""

    date: date | None = None
    act: Text = Text()
    hijri: str | None = None
    gazette: Text = Text()
    alternatives: tuple[OtherDate, ...] = ()
    absent: Absence | None = None
    note: Text = Text()
    confidence: Confidence = "medium"
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OtherTreaty:
    """The State's position towards another treaty on the matter."""

    name: Text
    status: str
    id: str | None = None
    date: date | None = None
    note: Text = Text()
    confidence: Confidence = "medium"
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Participation:
    """The State's acts towards the Convention; ``None`` means that nobody looked."""

    signed: Event | None = None
    ratified: Event | None = None
    acceded: Event | None = None
    deposited: Event | None = None
    in_force: Event | None = None
    withdrawn: Event | None = None
    other_treaties: tuple[OtherTreaty, ...] = ()
    note: Text = Text()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Scope:
    """How far a statement goes, and the facts that its clause asks for; ``None`` means not stated."""

    extent: Literal["whole", "partial"] | None = None
    offences: Literal["all"] | tuple[str, ...] | None = None
    other_power_offences: Literal["all"] | tuple[str, ...] | None = None
    ground: Text = Text()
    closed_group: bool | None = None
    no_public_network: bool | None = None
    not_connected: bool | None = None
    beyond_chapter_two: bool | None = None
    internal_law: bool | None = None
    """Domestic law, constitution or Sharia is put above the provision."""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Reservation:
    """A unilateral statement about the Convention, whatever it is called (VCLT Art. 2(1)(d))."""

    id: str
    on: tuple[str, ...]
    effect: Literal["exclude", "modify", "interpret", "none"]
    statement: Text = Text()
    styled: str | None = None
    kind: str | None = None
    option: str | None = None
    scope: Scope = Scope()
    made_date: date | None = None
    made_at: Literal["signature", "ratification", "accession", "later"] | None = None
    text_seen: bool | None = None
    communicated: bool | None = None
    narrows: bool | None = None
    conditional: bool | None = None
    confirmed: date | Literal[False] | None = None
    unopposed: bool | None = None
    widens: str | None = None
    withdrawn: date | None = None
    note: Text = Text()
    confidence: Confidence = "medium"
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)
    """Places of the single fields, by their name; of scope's as ``scope.closed_group``."""


@dataclass(frozen=True, slots=True)
class Fine:
    """A fine: amounts in ``currency`` (ISO 4217), or words where the law names no sum."""

    min: float | None = None
    max: float | None = None
    currency: str | None = None
    note: Text = Text()


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a provision threatens. ``none`` is a finding of somebody who looked; a provision without penalty data has ``None``."""

    none: bool = False
    prison_min: Duration | None = None
    prison_max: Duration | None = None
    fine: Fine | None = None
    either: bool | None = None
    relative: Literal["heavier", "equal", "lighter", "discretionary"] | None = None
    by: Text = Text()
    other: tuple[Text, ...] = ()
    note: Text = Text()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)
    """Places of the fields; of those inside ``prison`` and ``fine`` as ``prison.max``."""


@dataclass(frozen=True, slots=True)
class Power:
    """A procedural power and its limits; ``None`` means not recorded. ``max_days`` counts days of one order."""

    kind: str | None = None
    ordered_by: tuple[str, ...] = ()
    max_days: int | None = None
    renewable: bool | None = None
    renewals: int | None = None
    targeted: bool | None = None
    addressees: Literal["any_person", "providers", "authority"] | None = None
    offences: Literal["all"] | tuple[str, ...] | None = None
    threshold: Duration | None = None
    secrecy: bool | None = None
    note: Text = Text()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


SAFEGUARDS = (
    "authority", "independent", "grounds", "threshold", "scope", "time_limit", "proportionality",
    "notice", "oversight", "remedy", "third_parties", "secrecy", "emergency",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Safeguards:
    """Recorded safeguards of a power (never rated): by field, a text, yes or no, or an absence."""

    facts: Mapping[str, Text | bool | Absence] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of a statute; ``provisions`` is ``None`` where it is not known which were changed."""

    date: date | None = None
    by: Text = Text()
    provisions: tuple[str, ...] | None = None
    note: Text = Text()
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Repeal:
    """The end of an act; ``by`` is a statute id of the profile or a citation."""

    date: date | None = None
    by: Text = Text()
    note: Text = Text()
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)
    not_before: datetime.date | None = None
    """Where the day is unknown: the act is known to have been law until this day at least."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision of domestic law. ``ref`` is ``statute-id/number``, as ``law63-2015/2.1``."""

    ref: str
    statute: str
    number: str
    title: Text = Text()
    summary: Text = Text()
    text: Text = Text()
    penalty: Penalty | None = None
    aggravates: str | None = None
    power: Power | None = None
    safeguards: Safeguards | None = None
    in_force: date | None = None
    repealed: Repeal | None = None
    amended: tuple[Amendment, ...] = ()
    note: Text = Text()
    confidence: Confidence = "medium"
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statute:
    """One act of a State, with its life: enacted, published, in force, amended, repealed."""

    id: str
    title: Text
    citation: Text = Text()
    kind: str | None = None
    status: Literal["enacted", "bill", "never_issued"] = "enacted"
    enacted: date | None = None
    year: int | None = None
    """The year of the act, where its day is not known."""
    gazette: Text = Text()
    issue: str | None = None
    published: date | None = None
    in_force: date | None = None
    amended: tuple[Amendment, ...] = ()
    repealed: Repeal | None = None
    text_seen: Literal["full", "partial", "none"] | None = None
    note: Text = Text()
    sources: tuple[str, ...] = ()
    provisions: Mapping[str, Provision] = field(default_factory=dict)
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)
    """Places of the fields; of publication's as ``published.date``."""

    @property
    def known_day(self) -> datetime.date | None:
        """The day that sources give: in force, else published, else made."""
        return self.in_force or self.published or self.enacted

    @property
    def begins(self) -> datetime.date | None:
        """The day from which the act counts: the known day, else the end of its year, when it certainly was made."""
        return self.known_day or (datetime.date(self.year, 12, 31) if self.year else None)


@dataclass(frozen=True, slots=True)
class DomesticAnswer:
    """One provision's answer to one obligation, as the editors judged it. Elements left out are not assessed."""

    by: str
    relation: Relation | None = None
    elements: Mapping[str, ElementClaim] | None = None
    adds: tuple[Text, ...] = ()
    goes_beyond: tuple[Text, ...] = ()
    mental_element: Literal["same", "stricter", "looser"] | None = None
    general_law: bool | None = None
    confidence: Confidence = "medium"
    assessed: date | None = None
    note: Text = Text()
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)
    """Places of the fields by name (``by``, ``relation``, ``adds``) and of elements as ``elements.access``."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a profile answers to one obligation: exactly one of provisions, an absence, or (``neither``) not assessed."""

    obligation: str
    mappings: tuple[DomesticAnswer, ...] = ()
    absent: Absence | None = None
    not_assessed_note: Text = Text()
    place: Place = Place()
    not_assessed_sources: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority that the Convention asks to be named (34.2, 31.7, 43), or its absence."""

    name: Text = Text()
    absent: Absence | None = None
    note: Text = Text()
    confidence: Confidence = "medium"
    sources: tuple[str, ...] = ()
    place: Place = Place()
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profile:
    """A whole country profile. ``file`` is the path as the user gave it, ``sha256`` the digest of its bytes."""

    file: str
    state: str
    maintained_until: date
    prepared_by: Text = Text()
    prepared_role: str | None = None
    participation: Participation | None = None
    reservations: tuple[Reservation, ...] | None = None
    """``None`` where nobody looked; empty where somebody looked and found none."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    statutes: Mapping[str, Statute] = field(default_factory=dict)
    transposition: Mapping[str, Answer] = field(default_factory=dict)
    cooperation: Mapping[str, Authority] = field(default_factory=dict)
    open_questions: tuple[Text, ...] = ()
    sha256: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Places of the top-level keys."""

    def provision(self, ref: str) -> Provision | None:
        """The provision that ``statute-id/number`` names, or ``None``."""
        statute, _, number = ref.partition("/")
        found = self.statutes.get(statute)
        return found.provisions.get(number) if found else None
