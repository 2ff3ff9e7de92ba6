"""The tables: their columns, and the rows that an assessment gives to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from checker.assessment import Assessment
from checker.comparison.assistance import catalogue
from checker.export import rows
from checker.export.columns import (
    COMPUTED,
    CONFIDENCE,
    CONVENTION,
    ELEMENT,
    ELEMENT_VALUES,
    OBLIGATION,
    PROFILE,
    PROFILE_ID,
    PROVISION,
    RATING_VALUES,
    SOURCES,
    STATE,
    STATUS_VALUES,
    Column,
    dates,
    records,
)
from checker.output.plain import characters


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what one row is, its key, its columns, and how an assessment fills it."""

    name: str
    one_row: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    fill: Callable[[Assessment], Iterator[tuple[Any, ...]]]
    """Gives the rows in the order of the columns after ``profile``."""
    links: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Other tables that a row points to: the table, and the columns (of the same name there)."""


@dataclass(frozen=True, slots=True)
class Filled:
    """All rows that one profile gives, by table, as plain values. Without rows where the profile cannot be assessed."""

    file: str
    state: str | None
    as_of: date | None = None
    errors: int = 0
    rows: Mapping[str, Sequence[tuple[Any, ...]]] | None = None

    @property
    def usable(self) -> bool:
        """Whether the profile could be assessed."""
        return self.rows is not None

    @property
    def profile(self) -> str:
        """The name of the file without its ending: the first part of every key."""
        return _name(self.file)


def _name(file: str) -> str:
    # Parquet holds nothing but characters, and a key that a terminal obeys is none.
    return characters(Path(file).stem)


def filled(assessment: Assessment) -> Filled:
    """The rows of one assessment for every table, each begun with the profile's name."""
    if not assessment.usable:
        errors = sum(f.level == "error" for f in assessment.findings)
        return Filled(assessment.file, assessment.state, errors=errors)
    name = _name(assessment.file)
    every = {table.name: [(name, *row) for row in table.fill(assessment)] for table in TABLES}
    return Filled(assessment.file, assessment.state, assessment.as_of, 0, every)


STATES: Final = ("states", ("profile",))


TABLES: Final[tuple[Table, ...]] = (
    Table(
        "states",
        "one State at the date of assessment",
        ("profile",),
        (
            PROFILE_ID,
            STATE,
            Column("name_ar", "string", "Name in Arabic", "CLDR"),
            Column("name_en", "string", "Name in English", "CLDR"),
            Column("name_fr", "string", "Name in French", "CLDR"),
            Column("as_of", "date", "The law is taken as it stood on this day", COMPUTED),
            Column("maintained_until", "date", "Day up to which the profile describes the law", PROFILE),
            *dates("signed", "ratified", "acceded", "deposited"),
            *records("signed", "ratified", "acceded", "deposited"),
            Column("bound", "boolean", "Whether the Convention binds the State on that day", COMPUTED),
            Column("bound_since", "date", "Since when; empty where not bound or the day is not known", COMPUTED),
            Column("binding", "integer", "Obligations that bind a Party", CONVENTION, "obligations"),
            Column("due", "integer", "Of these, neither reserved nor replaced by an alternative", COMPUTED, "obligations"),
            Column("met_lower", "integer", "Met, the unknown counted as unmet", COMPUTED, "obligations"),
            Column("met_upper", "integer", "Met, the unknown counted as met", COMPUTED, "obligations"),
            Column("answered", "integer", "Due obligations with a provision in force (completeness)", COMPUTED, "obligations"),
            Column("conform", "integer", "Of those answered, met without a narrowing condition (conformity)", COMPUTED, "obligations"),
            Column("assessed", "integer", "Due obligations with an answer at the evidence threshold", COMPUTED, "obligations"),
            Column("text_read", "integer", "Of those assessed, resting on a text that somebody read", COMPUTED, "obligations"),
            Column("profile_sha256", "string", "Digest of the profile's bytes", COMPUTED),
        ),
        rows.states,
    ),
    Table(
        "articles",
        "one article of the Convention in one State",
        ("profile", "article"),
        (
            PROFILE_ID,
            STATE,
            Column("article", "integer", "Number of the article, 5–29", CONVENTION),
            Column("rating", "string", "Rating; not_assessed where its range does not close", COMPUTED, values=RATING_VALUES),
            Column("lowest", "string", "Rating with the unknown counted as unmet", COMPUTED, values=RATING_VALUES),
            Column("highest", "string", "Rating with the unknown counted as met", COMPUTED, values=RATING_VALUES),
        ),
        rows.articles,
        (STATES,),
    ),
    Table(
        "obligations",
        "one obligation in one State",
        ("profile", "obligation"),
        (
            PROFILE_ID,
            STATE,
            OBLIGATION,
            Column("article", "integer", "Article of the Convention", CONVENTION),
            Column("force", "string", "What the Convention does", CONVENTION, values=("must", "may", "reservation", "chapeau")),
            Column("status", "string", "Status at the date", COMPUTED, values=STATUS_VALUES),
            Column("narrower", "boolean", "Met only under a condition that the Convention does not know", COMPUTED),
            Column("contrary", "boolean", "Domestic law holds a contrary rule", COMPUTED),
            Column("unverified", "boolean", "Something was claimed on less evidence than the threshold asks", COMPUTED),
            Column("text_read", "boolean", "The status rests on a text that somebody read", COMPUTED),
            CONFIDENCE,
            Column("excused_by", "string", "Alternative or reservation that makes a missing element no gap", COMPUTED),
            Column("met_lower", "boolean", "Met, the unknown counted as unmet", COMPUTED),
            Column("met_upper", "boolean", "Met, the unknown counted as met", COMPUTED),
        ),
        rows.obligations,
        (STATES,),
    ),
    Table(
        "elements",
        "one element of one obligation in one State",
        ("profile", "obligation", "element"),
        (
            PROFILE_ID,
            STATE,
            OBLIGATION,
            ELEMENT,
            Column("core", "boolean", "Whether the element is core in the weighing", CONVENTION),
            Column("status", "string", "Status at the date, over all provisions that count", COMPUTED, values=ELEMENT_VALUES),
        ),
        rows.elements,
        (STATES, ("obligations", ("profile", "obligation"))),
    ),
    Table(
        "mappings",
        "one provision held against one element of one obligation",
        ("profile", "obligation", "position", "element"),
        (
            PROFILE_ID,
            STATE,
            OBLIGATION,
            Column("position", "integer", "Place of the mapping among those of the obligation, from 1", PROFILE),
            PROVISION,
            ELEMENT,
            Column("claim", "string", "What the editors judged, before facts and dates", PROFILE, values=("met", "unmet", "unclear")),
            Column("taken_as", "string", "What the assessment took it as, after the recorded facts", COMPUTED, values=ELEMENT_VALUES),
            Column("force", "string", "Whether the provision was in force at the date", COMPUTED,
                   values=("in_force", "not_yet", "repealed", "bill", "never_issued", "undated")),
            Column("counts", "boolean", "In force and verified to the threshold", COMPUTED),
            Column("relation", "string", "Domestic provision against the obligation", PROFILE,
                   values=("equal", "broader", "narrower", "overlapping", "contrary")),
            CONFIDENCE,
            Column("assessed", "date", "Day on which it was judged", PROFILE),
            SOURCES,
        ),
        rows.mappings,
        (STATES, ("obligations", ("profile", "obligation")), ("provisions", ("profile", "provision"))),
    ),
    Table(
        "statutes",
        "one act of one State",
        ("profile", "statute"),
        (
            PROFILE_ID,
            STATE,
            Column("statute", "string", "Id of the act in the profile", PROFILE),
            Column("title", "string", "Title in English, else in the language recorded", PROFILE),
            Column("citation", "string", "How it is cited", PROFILE),
            Column("kind", "string", "Kind of act", PROFILE),
            Column("enacted", "date", "Day of the act", PROFILE),
            Column("year", "integer", "Year of the act, where its day is not known", PROFILE),
            Column("published", "date", "Day of publication", PROFILE),
            Column("in_force", "date", "Entry into force as recorded", PROFILE),
            Column("repealed", "date", "Day of repeal", PROFILE),
            Column("text_seen", "string", "How much of the text the editors read", PROFILE, values=("full", "partial", "none")),
            SOURCES,
        ),
        rows.statutes,
        (STATES,),
    ),
    Table(
        "provisions",
        "one provision of domestic law",
        ("profile", "provision"),
        (
            PROFILE_ID,
            STATE,
            PROVISION,
            Column("statute", "string", "Id of the act", PROFILE),
            Column("number", "string", "Number as the act gives it", PROFILE),
            Column("summary_ar", "string", "What it says, in Arabic", PROFILE),
            Column("summary_en", "string", "What it says, in English", PROFILE),
            Column("summary_fr", "string", "What it says, in French", PROFILE),
            SOURCES,
        ),
        rows.provisions,
        (STATES, ("statutes", ("profile", "statute"))),
    ),
    Table(
        "penalties",
        "the penalty of one provision",
        ("profile", "provision"),
        (
            PROFILE_ID,
            STATE,
            PROVISION,
            Column("none", "boolean", "Somebody looked and it carries none", PROFILE),
            Column("prison_min", "string", "Least deprivation of liberty as recorded (10d, 6m, 3y, life, death)", PROFILE),
            Column("prison_max", "string", "Longest deprivation of liberty as recorded", PROFILE),
            Column("prison_min_days", "integer", "The same in days: month 30, year 365; empty for life and death", COMPUTED, "days"),
            Column("prison_max_days", "integer", "The same in days; empty for life and death", COMPUTED, "days"),
            Column("fine_min", "number", "Least fine", PROFILE, "units of `currency`"),
            Column("fine_max", "number", "Highest fine", PROFILE, "units of `currency`"),
            Column("currency", "string", "ISO 4217 code", PROFILE),
            Column("either", "boolean", "A fine alone may be imposed", PROFILE),
            Column("relative", "string", "For a clause that raises another penalty", PROFILE,
                   values=("heavier", "equal", "lighter", "discretionary")),
        ),
        rows.penalties,
        (STATES, ("provisions", ("profile", "provision"))),
    ),
    Table(
        "powers",
        "the procedural power of one provision",
        ("profile", "provision"),
        (
            PROFILE_ID,
            STATE,
            PROVISION,
            Column("kind", "string", "Kind of power", PROFILE),
            Column("ordered_by", "string", "Who orders it, separated by a space", PROFILE),
            Column("max_days", "integer", "Longest duration of one order", PROFILE, "days"),
            Column("renewable", "boolean", "Whether it may be renewed", PROFILE),
            Column("targeted", "boolean", "An order in a given case (true) or a general duty (false)", PROFILE),
            Column("addressees", "string", "Whom it can bind", PROFILE, values=("any_person", "providers", "authority")),
            Column("offences", "string", "`all`, or the offences for which it may be used, separated by `; `", PROFILE),
            Column("threshold_days", "integer", "Least penalty of the offence, in days", PROFILE, "days"),
            Column("secrecy", "boolean", "Whether those concerned are bound to secrecy", PROFILE),
        ),
        rows.powers,
        (STATES, ("provisions", ("profile", "provision"))),
    ),
    Table(
        "reservations",
        "one statement about the Convention",
        ("profile", "reservation"),
        (
            PROFILE_ID,
            STATE,
            Column("reservation", "string", "Id of the statement in the profile", PROFILE),
            Column("on", "string", "What it touches, separated by a space", PROFILE),
            Column("styled", "string", "What the State calls it", PROFILE),
            Column("effect", "string", "What it seeks to do", PROFILE, values=("exclude", "modify", "interpret", "none")),
            Column("made", "date", "Day on which it was made", PROFILE),
            Column("verdict", "string", "Answer of the decision tree", COMPUTED,
                   values=("permitted", "prohibited", "needs_review", "not_a_reservation", "without_effect")),
            Column("clause", "string", "Clause of the Convention it rests on", COMPUTED),
            Column("readings", "string", "Each reading's own answer, as reading:option=verdict, separated by a space", COMPUTED),
            SOURCES,
        ),
        rows.reservations,
        (STATES,),
    ),
    Table(
        "sources",
        "one source of one profile",
        ("profile", "source"),
        (
            PROFILE_ID,
            STATE,
            Column("source", "string", "Id of the source in the profile", PROFILE),
            Column("title", "string", "What it is", PROFILE),
            Column("publisher", "string", "Who published it", PROFILE),
            Column("url", "string", "Its public address", PROFILE),
            Column("kind", "string", "Kind of source", PROFILE,
                   values=("official-text", "official-translation", "unofficial-translation", "database", "secondary", "recall")),
            Column("language", "string", "Language of the source", PROFILE),
            Column("seen", "date", "Day on which somebody read it; empty where nobody did", PROFILE),
        ),
        rows.sources,
        (STATES,),
    ),
    Table(
        "findings",
        "one finding of the checker",
        ("profile", "position"),
        (
            PROFILE_ID,
            STATE,
            Column("position", "integer", "Place among the State's findings, from 1", COMPUTED),
            Column("code", "string", "Code of the rule (`mutabaqa explain CODE`)", COMPUTED),
            Column("level", "string", "Level", COMPUTED, values=("error", "warning", "note")),
            Column("obligation", "string", "Obligation concerned", COMPUTED),
            Column("subject", "string", "Provision, reservation or State concerned", COMPUTED),
            Column("line", "integer", "Line of the profile, from 1", COMPUTED),
            Column("message_ar", "string", "Message in Arabic", COMPUTED),
            Column("message_en", "string", "Message in English", COMPUTED),
            Column("message_fr", "string", "Message in French", COMPUTED),
        ),
        rows.findings,
        (STATES,),
    ),
    Table(
        "authorities",
        "one authority that the Convention asks to be named",
        ("profile", "clause"),
        (
            PROFILE_ID,
            STATE,
            Column("clause", "string", "34.2 central authority, 31.7 extradition, 43 body that answers day and night", CONVENTION),
            Column("record", "string", "Named, looked for and not there, or recorded by nobody", PROFILE,
                   values=("named", "absent", "not_recorded")),
            Column("name_ar", "string", "Its name in Arabic", PROFILE),
            Column("name_en", "string", "Its name in English", PROFILE),
            Column("name_fr", "string", "Its name in French", PROFILE),
            SOURCES,
        ),
        rows.authorities,
        (STATES,),
    ),
    Table(
        "assistance",
        "one kind of technical assistance that follows from the answer to one obligation",
        ("profile", "obligation", "need"),
        (
            PROFILE_ID,
            STATE,
            OBLIGATION,
            Column("need", "string", "Kind of assistance, from the list of the UNODC's review", COMPUTED, values=tuple(catalogue().kinds)),
            Column("elements", "string", "Elements that lack or whose reach is open, separated by a space", COMPUTED),
            Column("reason_ar", "string", "Why, in Arabic", COMPUTED),
            Column("reason_en", "string", "Why, in English", COMPUTED),
            Column("reason_fr", "string", "Why, in French", COMPUTED),
            Column("says_ar", "string", "What a provision would have to say, in Arabic", COMPUTED),
            Column("says_en", "string", "What a provision would have to say, in English", COMPUTED),
            Column("says_fr", "string", "What a provision would have to say, in French", COMPUTED),
        ),
        rows.assistance,
        (STATES, ("obligations", ("profile", "obligation"))),
    ),
)  # fmt: skip
