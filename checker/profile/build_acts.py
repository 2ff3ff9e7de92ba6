"""From tables to what a State did towards the Convention: its acts and its statements."""

from __future__ import annotations

from typing import Final

from checker.profile.fields import absence_of, all_or_ids, child_of, date_of, ids_of, places_of, rows_of, text_of
from checker.profile.model import Event, OtherDate, OtherTreaty, Participation, Place, Reservation, Scope
from checker.profile.yaml_nodes import Table

_EVENTS: Final = ("signed", "ratified", "acceded", "deposited", "in_force", "withdrawn")


def _other_date(table: Table, at: Place) -> OtherDate | None:
    day = date_of(table, "date")
    return None if day is None else OtherDate(day, ids_of(table), text_of(table, "note"), at, places_of(table))


def _event(table: Table, at: Place) -> Event:
    return Event(
        date=date_of(table, "date"),
        act=text_of(table, "act"),
        hijri=table.get("hijri"),
        gazette=text_of(table, "gazette"),
        alternatives=tuple(other for other in rows_of(table, "alternatives", _other_date) if other is not None),
        absent=child_of(table, "absent", absence_of),
        note=text_of(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=ids_of(table),
        place=at,
        places=places_of(table),
    )


def _other_treaty(table: Table, at: Place) -> OtherTreaty:
    return OtherTreaty(
        name=text_of(table, "name"),
        status=table.get("status", "unknown"),
        id=table.get("id"),
        date=date_of(table, "date"),
        note=text_of(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=ids_of(table),
        place=at,
        places=places_of(table),
    )


def build_participation(table: Table, at: Place) -> Participation:
    """The acts of a State, each absent where nothing is recorded of it."""
    events = {name: child_of(table, name, _event) for name in _EVENTS}
    return Participation(**events, other_treaties=rows_of(table, "other_treaties", _other_treaty), note=text_of(table, "note"), place=at)


def _scope(table: Table, at: Place) -> Scope:
    return Scope(
        extent=table.get("extent"),
        offences=all_or_ids(table, "offences"),
        other_power_offences=all_or_ids(table, "other_power_offences"),
        ground=text_of(table, "ground"),
        closed_group=table.get("closed_group"),
        no_public_network=table.get("no_public_network"),
        not_connected=table.get("not_connected"),
        beyond_chapter_two=table.get("beyond_chapter_two"),
        internal_law=table.get("internal_law"),
        place=at,
    )


def build_reservation(table: Table, at: Place) -> Reservation:
    """A statement with the facts that the decision tree asks for."""
    on = table.get("on", ())
    made = table.get("made")
    confirmed = table.get("confirmed")
    if made is None:
        made = Table(table.at)
    return Reservation(
        id=table.get("id", ""),
        on=(on,) if isinstance(on, str) else tuple(on),
        effect=table.get("effect", "none"),
        statement=text_of(table, "statement"),
        styled=table.get("styled"),
        kind=table.get("kind"),
        option=table.get("option"),
        scope=child_of(table, "scope", _scope) or Scope(),
        made_date=date_of(made, "date"),
        made_at=made.get("at"),
        text_seen=table.get("text_seen"),
        communicated=table.get("communicated"),
        narrows=table.get("narrows"),
        conditional=table.get("conditional"),
        confirmed=False if confirmed is False else date_of(table, "confirmed"),
        unopposed=table.get("unopposed"),
        widens=table.get("widens"),
        withdrawn=date_of(table, "withdrawn"),
        note=text_of(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=ids_of(table),
        place=at,
        places=places_of(table, "scope", "made"),
    )
