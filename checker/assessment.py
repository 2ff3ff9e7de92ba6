"""What an assessment says: the values that every output (text, JSON, report, comparison, export) is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from checker.convention.model import Convention
from checker.findings import Finding
from checker.profile.model import Answer, Confidence, DomesticAnswer, Place, Profile, Provision, Reservation
from checker.text import Text

ElementStatus = Literal["met", "unmet", "unclear", "reserved", "not_assessed"]
Status = Literal["met", "partly", "unmet", "unclear", "reserved", "option_used", "option_unused", "not_assessed"]
Rating = Literal["C", "LC", "PC", "NC", "NA", "not_assessed"]
Verdict = Literal["permitted", "prohibited", "needs_review", "not_a_reservation", "without_effect"]
Force = Literal["in_force", "not_yet", "repealed", "bill", "never_issued", "undated"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to assess: at which date (``None``: the profile's ``maintained_until``), under which readings, on what evidence."""

    as_of: date | None = None
    readings: Mapping[str, str] = field(default_factory=dict)
    """Readings that the user chose, by id; the others stand at their default."""
    evidence: Confidence = "medium"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A recorded fact that a claim cannot stand beside: an order that runs too long, a penalty that is not heavier."""

    code: str
    """The rule that reports it."""
    elements: tuple[str, ...]
    """Elements that it leaves unmet."""
    reason: Text
    place: Place
    """Where the fact stands."""
    values: Mapping[str, object] = field(default_factory=dict)
    """The figures, for the rule's message."""


@dataclass(frozen=True, slots=True)
class Considered:
    """One mapping as the assessment took it: whether it counts, and if not, why."""

    mapping: DomesticAnswer
    provision: Provision
    force: Force
    verified: bool
    """Whether its confidence reaches the evidence threshold."""
    elements: Mapping[str, ElementStatus]
    """The claims after the facts were held against them (a penalty that is not heavier, an order that runs too long)."""
    overruled: Mapping[str, Text] = field(default_factory=dict)
    """Elements whose claim a recorded fact contradicts, with the reason."""
    contradictions: tuple[Contradiction, ...] = ()
    """The facts behind ``overruled``, each with its place and the code of the rule that reports it."""
    narrowed: bool = False
    """It reaches the conduct only under a condition, or with an intent, that the Convention does not ask for."""

    @property
    def counts(self) -> bool:
        """In force at the date, and verified to the threshold."""
        return self.force == "in_force" and self.verified


@dataclass(frozen=True, slots=True)
class ObligationResult:
    """The answer to one obligation at the date."""

    id: str
    status: Status
    elements: Mapping[str, ElementStatus]
    considered: tuple[Considered, ...] = ()
    answer: Answer | None = None
    confidence: Confidence | None = None
    """The weakest confidence among the mappings (or of the absence) that the status rests on."""
    unverified: bool = False
    """Something was claimed on less than the evidence threshold asks, and was left out of account."""
    text_read: bool = False
    """What the status rests on includes a source whose text was read."""
    narrower: bool = False
    """Some met element is met only under a condition that the Convention does not know."""
    contrary: bool = False
    excused_by: str | None = None
    """The alternative (29.1.a/b, 28.2, 29.2) or the reservation that makes a missing element no gap."""
    reserved_extent: Literal["whole", "partial"] | None = None
    law_of_day: tuple[str, ...] = ()
    """Statutes that were in force at the date instead of the mapped ones, and that nobody has judged for this obligation."""
    lower_met: bool = False
    upper_met: bool = False
    """Whether it is met with the unknown counted as unmet, and as met."""

    @property
    def provisions(self) -> tuple[str, ...]:
        """References of the provisions that count."""
        return tuple(c.provision.ref for c in self.considered if c.counts)


@dataclass(frozen=True, slots=True)
class ArticleResult:
    """The rating of one article, and the range it moves in while something is unknown."""

    number: int
    rating: Rating
    lowest: Rating
    highest: Rating
    factors: tuple[Text, ...] = ()
    """Factors underlying the rating: one sentence for each shortcoming."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the decision tree for reservations, its answer and the authority for it."""

    number: str
    question: Text
    answer: Text
    authority: str


@dataclass(frozen=True, slots=True)
class ReservationResult:
    """The verdict on one statement, with every step that led to it and each reading's own answer."""

    reservation: Reservation
    verdict: Verdict
    basis: tuple[str, ...]
    steps: tuple[Step, ...]
    readings: Mapping[str, Mapping[str, Verdict]] = field(default_factory=dict)
    """By reading id, each option's verdict (``22.3.a``: literal, shifted, source; ``final.6``: text, purpose)."""
    clause: str | None = None
    """The clause it rests on (19.3, 22.3.a, 22.3.b, 37.4), where there is one."""
    excuses: Mapping[str, Literal["whole", "partial"]] = field(default_factory=dict)
    """Obligations that a permitted reservation takes away."""
    consequence: Text = Text()
    grounds: tuple[str, ...] = ()
    """What the verdict turns on, as short codes for rules (``no_list``, ``late``, ``limb_denied:closed_group``, ``general``)."""
    outside: tuple[str, ...] = ()
    """Obligations that a prohibited reservation touches in vain: they stay due."""
    chooses: str | None = None
    """The option (``8.2``) that a statement which is no reservation makes use of."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a report, each with its denominator. ``due`` = binding obligations neither reserved nor replaced by an alternative."""

    binding: int
    due: int
    counts: Mapping[str, int]
    """Binding obligations by status."""
    met_lower: int
    met_upper: int
    answered: int
    """Completeness: due obligations that some provision in force answers at least in part or arguably, verified to the threshold."""
    conform: int
    """Conformity: of those answered, the ones met without a narrowing condition."""
    elements_due: int
    elements_lower: int
    elements_upper: int
    assessed: int
    """Due obligations with an answer (a provision or an absence) at the threshold."""
    text_read: int
    """Of those assessed, the ones that rest on a text which somebody read."""
    unverified: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that is said of one profile at one date. A profile that cannot be assessed has findings and no obligations."""

    file: str
    state: str | None
    as_of: date | None
    convention: Convention
    options: Options
    profile: Profile | None = None
    bound: bool = False
    since: date | None = None
    obligations: Mapping[str, ObligationResult] = field(default_factory=dict)
    articles: tuple[ArticleResult, ...] = ()
    reservations: tuple[ReservationResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    summary: Summary | None = None

    @property
    def usable(self) -> bool:
        """Whether the profile could be assessed at all."""
        return self.profile is not None
