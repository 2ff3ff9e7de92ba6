"""From tables to a State’s law: sources, statutes, provisions with their penalties, powers and safeguards."""

from __future__ import annotations

from typing import Any

from checker.profile.fields import (
    absence_of,
    all_or_ids,
    by_key,
    child_of,
    date_of,
    duration_of,
    ids_of,
    places_of,
    rows_of,
    text_of,
    texts_of,
    whole_of,
)
from checker.profile.model import (
    SAFEGUARDS,
    Absence,
    Amendment,
    Fine,
    Penalty,
    Place,
    Power,
    Provision,
    Repeal,
    Safeguards,
    Source,
    Statute,
)
from checker.profile.yaml_nodes import Table
from checker.text import Text


def build_source(name: str, table: Table, at: Place) -> Source:
    """A source with its kind and the day it was seen."""
    return Source(
        id=name,
        title=text_of(table, "title"),
        kind=table.get("kind", "recall"),
        publisher=text_of(table, "publisher"),
        url=table.get("url"),
        locator=text_of(table, "locator"),
        language=table.get("language"),
        seen=date_of(table, "seen"),
        note=text_of(table, "note"),
        place=at,
        places=places_of(table),
    )


def _amendment(table: Table, at: Place) -> Amendment:
    provisions = table.get("provisions")
    return Amendment(
        date=date_of(table, "date"),
        by=text_of(table, "by"),
        provisions=None if provisions is None else tuple(provisions),
        note=text_of(table, "note"),
        sources=ids_of(table),
        place=at,
        places=places_of(table),
    )


def _repeal(table: Table, at: Place) -> Repeal:
    return Repeal(
        date_of(table, "date"),
        text_of(table, "by"),
        text_of(table, "note"),
        ids_of(table),
        at,
        places_of(table),
        date_of(table, "not_before"),
    )


def _fine(table: Table, _at: Place) -> Fine:
    return Fine(table.get("min"), table.get("max"), table.get("currency"), text_of(table, "note"))


def _penalty(value: Any, at: Place) -> Penalty:
    if isinstance(value, str):
        return Penalty(none=True, place=at)
    prison = value.get("prison") or Table(value.at)
    return Penalty(
        prison_min=duration_of(prison, "min"),
        prison_max=duration_of(prison, "max"),
        fine=child_of(value, "fine", _fine),
        either=value.get("either"),
        relative=value.get("relative"),
        by=text_of(value, "by"),
        other=texts_of(value, "other"),
        note=text_of(value, "note"),
        place=at,
        places=places_of(value, "prison", "fine"),
    )


def _power(table: Table, at: Place) -> Power:
    ordered_by = table.get("ordered_by", ())
    return Power(
        kind=table.get("kind"),
        ordered_by=(ordered_by,) if isinstance(ordered_by, str) else tuple(ordered_by),
        max_days=whole_of(table, "max_days"),
        renewable=table.get("renewable"),
        renewals=whole_of(table, "renewals"),
        targeted=table.get("targeted"),
        addressees=table.get("addressees"),
        offences=all_or_ids(table, "offences"),
        threshold=duration_of(table, "threshold"),
        secrecy=table.get("secrecy"),
        note=text_of(table, "note"),
        place=at,
        places=places_of(table),
    )


def _fact(table: Table, key: str) -> Text | bool | Absence:
    value = table[key]
    if isinstance(value, bool):
        return value
    if isinstance(value, Table) and "absent" in value:
        return absence_of(value["absent"], value.key_place("absent"))
    return Text.of(value)


def _safeguards(table: Table, at: Place) -> Safeguards:
    # The format's own fields first, in its order; then those of the author's own.
    names = [key for key in SAFEGUARDS if key in table] + [key for key in table if key not in SAFEGUARDS and key != "sources"]
    facts = {key: _fact(table, key) for key in names}
    return Safeguards(facts, ids_of(table), at, places_of(table))


def _provision(statute: str, number: str, table: Table, at: Place) -> Provision:
    return Provision(
        ref=f"{statute}/{number}",
        statute=statute,
        number=number,
        title=text_of(table, "title"),
        summary=text_of(table, "summary"),
        text=text_of(table, "text"),
        penalty=child_of(table, "penalty", _penalty),
        aggravates=table.get("aggravates"),
        power=child_of(table, "power", _power),
        safeguards=child_of(table, "safeguards", _safeguards),
        in_force=date_of(table, "in_force"),
        repealed=child_of(table, "repealed", _repeal),
        amended=rows_of(table, "amended", _amendment),
        note=text_of(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=ids_of(table),
        place=at,
        places=places_of(table),
    )


def build_statute(name: str, table: Table, at: Place) -> Statute:
    """A statute with its life and its provisions."""
    published = table.get("published")
    if published is None:
        published = Table(table.at)
    return Statute(
        id=name,
        title=text_of(table, "title"),
        citation=text_of(table, "citation"),
        kind=table.get("kind"),
        status=table.get("status", "enacted"),
        enacted=date_of(table, "enacted"),
        year=table.get("year"),
        gazette=text_of(published, "gazette"),
        issue=published.get("issue"),
        published=date_of(published, "date"),
        in_force=date_of(table, "in_force"),
        amended=rows_of(table, "amended", _amendment),
        repealed=child_of(table, "repealed", _repeal),
        text_seen=table.get("text_seen"),
        note=text_of(table, "note"),
        sources=ids_of(table),
        provisions=by_key(table, "provisions", lambda number, inner, where: _provision(name, number, inner, where)),
        place=at,
        places=places_of(table, "published"),
    )
