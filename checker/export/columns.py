"""Columns: what each means, its type, unit and source, and those that several tables share.

``type`` is a type of the Frictionless Table Schema; a missing value is empty, never zero: what nobody recorded is not a nought.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PROFILE: Final = "the country profile"
COMPUTED: Final = "the assessment, from the profile and the Convention's data"
CONVENTION: Final = "the Convention's data"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Frictionless type, what it means, its unit where it has one, and where its values come from."""

    name: str
    type: str
    meaning: str
    source: str
    unit: str = ""
    values: tuple[str, ...] = ()


PROFILE_ID = Column("profile", "string", "Name of the country profile: its file without the ending", "the file")
STATE = Column("state", "string", "ISO 3166-1 alpha-2 code of the State", PROFILE)
OBLIGATION = Column("obligation", "string", "Id of the obligation: article.paragraph.letter of the Convention", CONVENTION)
ELEMENT = Column("element", "string", "Element of the obligation; `whole` where it has only one", CONVENTION)
PROVISION = Column("provision", "string", "Provision of domestic law: statute id / number as the statute gives it", PROFILE)
CONFIDENCE = Column("confidence", "string", "How sure the editors are", PROFILE, values=("high", "medium", "low"))
SOURCES = Column("sources", "string", "Ids of sources in the table `sources`, separated by a space", PROFILE)
ELEMENT_VALUES: Final = ("met", "unmet", "unclear", "reserved", "not_assessed")
STATUS_VALUES: Final = ("met", "partly", "unmet", "unclear", "reserved", "option_used", "option_unused", "not_assessed")
RATING_VALUES: Final = ("C", "LC", "PC", "NC", "NA", "not_assessed")


def dates(*events: str) -> tuple[Column, ...]:
    """The columns of the days of events."""
    return tuple(
        Column(e, "date", f"Day on which the State {said}; empty where no day is recorded", PROFILE) for e, said in map(_pair, events)
    )


def _pair(event: str) -> tuple[str, str]:
    return event, {
        "signed": "signed",
        "ratified": "ratified by its own act",
        "acceded": "acceded",
        "deposited": "deposited its instrument",
    }[event]


RECORDS: Final = ("day", "undated", "absent", "not_recorded")


def records(*events: str) -> tuple[Column, ...]:
    """The columns that say what is known of each event."""
    meaning = "Whether the State {said}: a day is recorded, it did but the day is unknown, somebody looked and it did not, nobody looked"
    return tuple(Column(f"{e}_record", "string", meaning.format(said=said), PROFILE, values=RECORDS) for e, said in map(_pair, events))
