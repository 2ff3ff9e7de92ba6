"""From tables with places to the typed profile. What is built here is valid, or has had its faulty parts taken out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, TypeVar

from checker.profile.duration import Duration
from checker.profile.model import (
    SAFEGUARDS,
    Absence,
    Amendment,
    Answer,
    Authority,
    DomesticAnswer,
    Event,
    Fine,
    OtherDate,
    OtherTreaty,
    Participation,
    Penalty,
    Place,
    Power,
    Profile,
    Provision,
    Repeal,
    Reservation,
    Safeguards,
    Scope,
    Source,
    Statute,
)
from checker.profile.yaml_nodes import Rows, Table, place
from checker.text import Text

T = TypeVar("T")
_NO_TEXT: Final = Text()
_EVENTS: Final = ("signed", "ratified", "acceded", "deposited", "in_force", "withdrawn")


def _text(table: Table, key: str) -> Text:
    value = table.get(key)
    return _NO_TEXT if value is None else Text.of(value)


def _texts(table: Table, key: str) -> tuple[Text, ...]:
    return tuple(Text.of(row) for row in table.get(key, ()))


def _date(table: Table, key: str) -> date | None:
    value = table.get(key)
    return None if value is None else date.fromisoformat(value.strip())


def _ids(table: Table, key: str = "sources") -> tuple[str, ...]:
    return tuple(table.get(key, ()))


def _all_or_ids(table: Table, key: str) -> Any:
    value = table.get(key)
    return tuple(value) if isinstance(value, list) else value


def _duration(table: Table, key: str) -> Duration | None:
    value = table.get(key)
    return None if value is None else Duration(value.strip())


def _whole(table: Table, key: str) -> int | None:
    value = table.get(key)
    return None if value is None else int(value)


def _places(table: Table, *inner: str) -> dict[str, Place]:
    """Places of the fields' values by name; of those inside ``inner`` tables also, as ``scope.closed_group``.

    An element's place (``elements.access``) is that of its name, for the name is what a finding speaks of.
    """
    found = {key: place(mark) for key, mark in table.values_at.items()}
    for name in inner:
        child = table.get(name)
        if isinstance(child, Table):
            marks = child.keys_at if name == "elements" else child.values_at
            found.update((f"{name}.{key}", place(mark)) for key, mark in marks.items())
    for name in ("adds", "goes_beyond", "on", "sources"):
        child = table.get(name)
        if isinstance(child, Rows):
            found.update((f"{name}.{n}", place(mark)) for n, mark in enumerate(child.values_at))
    return found


def _child(table: Table, key: str, make: Callable[[Table, Place], T]) -> T | None:
    child = table.get(key)
    return None if child is None else make(child, table.key_place(key))


def _rows(table: Table, key: str, make: Callable[[Table, Place], T]) -> tuple[T, ...]:
    rows = table.get(key)
    return () if rows is None else tuple(make(row, place(row.at)) for row in rows)


def _by_key(table: Table, key: str, make: Callable[[str, Table, Place], T]) -> dict[str, T]:
    child = table.get(key)
    return {} if child is None else {name: make(name, inner, child.key_place(name)) for name, inner in child.items()}


def _absence(table: Table, at: Place) -> Absence:
    return Absence(_date(table, "looked"), table.get("confidence", "medium"), _text(table, "note"), _ids(table), at, _places(table))


def _other_date(table: Table, at: Place) -> OtherDate | None:
    day = _date(table, "date")
    return None if day is None else OtherDate(day, _ids(table), _text(table, "note"), at, _places(table))


def _event(table: Table, at: Place) -> Event:
    return Event(
        date=_date(table, "date"),
        act=_text(table, "act"),
        hijri=table.get("hijri"),
        gazette=_text(table, "gazette"),
        alternatives=tuple(other for other in _rows(table, "alternatives", _other_date) if other is not None),
        absent=_child(table, "absent", _absence),
        note=_text(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=_ids(table),
        place=at,
        places=_places(table),
    )


def _other_treaty(table: Table, at: Place) -> OtherTreaty:
    return OtherTreaty(
        name=_text(table, "name"),
        status=table.get("status", "unknown"),
        id=table.get("id"),
        date=_date(table, "date"),
        note=_text(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=_ids(table),
        place=at,
        places=_places(table),
    )


def _participation(table: Table, at: Place) -> Participation:
    events = {name: _child(table, name, _event) for name in _EVENTS}
    return Participation(**events, other_treaties=_rows(table, "other_treaties", _other_treaty), note=_text(table, "note"), place=at)


def _scope(table: Table, at: Place) -> Scope:
    return Scope(
        extent=table.get("extent"),
        offences=_all_or_ids(table, "offences"),
        other_power_offences=_all_or_ids(table, "other_power_offences"),
        ground=_text(table, "ground"),
        closed_group=table.get("closed_group"),
        no_public_network=table.get("no_public_network"),
        not_connected=table.get("not_connected"),
        beyond_chapter_two=table.get("beyond_chapter_two"),
        internal_law=table.get("internal_law"),
        place=at,
    )


def _reservation(table: Table, at: Place) -> Reservation:
    on = table.get("on", ())
    made = table.get("made")
    confirmed = table.get("confirmed")
    if made is None:
        made = Table(table.at)
    return Reservation(
        id=table.get("id", ""),
        on=(on,) if isinstance(on, str) else tuple(on),
        effect=table.get("effect", "none"),
        statement=_text(table, "statement"),
        styled=table.get("styled"),
        kind=table.get("kind"),
        option=table.get("option"),
        scope=_child(table, "scope", _scope) or Scope(),
        made_date=_date(made, "date"),
        made_at=made.get("at"),
        text_seen=table.get("text_seen"),
        communicated=table.get("communicated"),
        narrows=table.get("narrows"),
        conditional=table.get("conditional"),
        confirmed=False if confirmed is False else _date(table, "confirmed"),
        unopposed=table.get("unopposed"),
        widens=table.get("widens"),
        withdrawn=_date(table, "withdrawn"),
        note=_text(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=_ids(table),
        place=at,
        places=_places(table, "scope", "made"),
    )


def _source(name: str, table: Table, at: Place) -> Source:
    return Source(
        id=name,
        title=_text(table, "title"),
        kind=table.get("kind", "recall"),
        publisher=_text(table, "publisher"),
        url=table.get("url"),
        locator=_text(table, "locator"),
        language=table.get("language"),
        seen=_date(table, "seen"),
        note=_text(table, "note"),
        place=at,
        places=_places(table),
    )


def _amendment(table: Table, at: Place) -> Amendment:
    provisions = table.get("provisions")
    return Amendment(
        date=_date(table, "date"),
        by=_text(table, "by"),
        provisions=None if provisions is None else tuple(provisions),
        note=_text(table, "note"),
        sources=_ids(table),
        place=at,
        places=_places(table),
    )


def _repeal(table: Table, at: Place) -> Repeal:
    return Repeal(
        _date(table, "date"), _text(table, "by"), _text(table, "note"), _ids(table), at, _places(table), _date(table, "not_before")
    )


def _fine(table: Table, _at: Place) -> Fine:
    return Fine(table.get("min"), table.get("max"), table.get("currency"), _text(table, "note"))


def _penalty(value: Any, at: Place) -> Penalty:
    if isinstance(value, str):
        return Penalty(none=True, place=at)
    prison = value.get("prison") or Table(value.at)
    return Penalty(
        prison_min=_duration(prison, "min"),
        prison_max=_duration(prison, "max"),
        fine=_child(value, "fine", _fine),
        either=value.get("either"),
        relative=value.get("relative"),
        by=_text(value, "by"),
        other=_texts(value, "other"),
        note=_text(value, "note"),
        place=at,
        places=_places(value, "prison", "fine"),
    )


def _power(table: Table, at: Place) -> Power:
    ordered_by = table.get("ordered_by", ())
    return Power(
        kind=table.get("kind"),
        ordered_by=(ordered_by,) if isinstance(ordered_by, str) else tuple(ordered_by),
        max_days=_whole(table, "max_days"),
        renewable=table.get("renewable"),
        renewals=_whole(table, "renewals"),
        targeted=table.get("targeted"),
        addressees=table.get("addressees"),
        offences=_all_or_ids(table, "offences"),
        threshold=_duration(table, "threshold"),
        secrecy=table.get("secrecy"),
        note=_text(table, "note"),
        place=at,
        places=_places(table),
    )


def _fact(table: Table, key: str) -> Text | bool | Absence:
    value = table[key]
    if isinstance(value, bool):
        return value
    if isinstance(value, Table) and "absent" in value:
        return _absence(value["absent"], value.key_place("absent"))
    return Text.of(value)


def _safeguards(table: Table, at: Place) -> Safeguards:
    # The format's own fields first, in its order; then those of the author's own.
    names = [key for key in SAFEGUARDS if key in table] + [key for key in table if key not in SAFEGUARDS and key != "sources"]
    facts = {key: _fact(table, key) for key in names}
    return Safeguards(facts, _ids(table), at, _places(table))


def _provision(statute: str, number: str, table: Table, at: Place) -> Provision:
    return Provision(
        ref=f"{statute}/{number}",
        statute=statute,
        number=number,
        title=_text(table, "title"),
        summary=_text(table, "summary"),
        text=_text(table, "text"),
        penalty=_child(table, "penalty", _penalty),
        aggravates=table.get("aggravates"),
        power=_child(table, "power", _power),
        safeguards=_child(table, "safeguards", _safeguards),
        in_force=_date(table, "in_force"),
        repealed=_child(table, "repealed", _repeal),
        amended=_rows(table, "amended", _amendment),
        note=_text(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=_ids(table),
        place=at,
        places=_places(table),
    )


def _statute(name: str, table: Table, at: Place) -> Statute:
    published = table.get("published")
    if published is None:
        published = Table(table.at)
    return Statute(
        id=name,
        title=_text(table, "title"),
        citation=_text(table, "citation"),
        kind=table.get("kind"),
        status=table.get("status", "enacted"),
        enacted=_date(table, "enacted"),
        year=table.get("year"),
        gazette=_text(published, "gazette"),
        issue=published.get("issue"),
        published=_date(published, "date"),
        in_force=_date(table, "in_force"),
        amended=_rows(table, "amended", _amendment),
        repealed=_child(table, "repealed", _repeal),
        text_seen=table.get("text_seen"),
        note=_text(table, "note"),
        sources=_ids(table),
        provisions=_by_key(table, "provisions", lambda number, inner, where: _provision(name, number, inner, where)),
        place=at,
        places=_places(table, "published"),
    )


def _domestic(table: Table, at: Place) -> DomesticAnswer:
    elements = table.get("elements")
    return DomesticAnswer(
        by=table.get("by", ""),
        relation=table.get("relation"),
        elements=None if elements is None else dict(elements),
        adds=_texts(table, "adds"),
        goes_beyond=_texts(table, "goes_beyond"),
        mental_element=table.get("mental_element"),
        general_law=table.get("general_law"),
        confidence=table.get("confidence", "medium"),
        assessed=_date(table, "assessed"),
        note=_text(table, "note"),
        sources=_ids(table),
        place=at,
        places=_places(table, "elements"),
    )


def _answer(obligation: str, value: Any, at: Place) -> Answer:
    if isinstance(value, Rows):
        return Answer(obligation, mappings=tuple(_domestic(row, place(row.at)) for row in value), place=at)
    note = value.get("not_assessed")
    return Answer(
        obligation,
        absent=_child(value, "absent", _absence),
        not_assessed_note=_text(note, "note") if note is not None else _NO_TEXT,
        not_assessed_sources=_ids(note) if note is not None else (),
        place=at,
        places=_places(note) if note is not None else {},
    )


def _authority(_name: str, table: Table, at: Place) -> Authority:
    return Authority(
        name=_text(table, "name"),
        absent=_child(table, "absent", _absence),
        note=_text(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=_ids(table),
        place=at,
        places=_places(table),
    )


def build(root: Table, file: str, sha256: str) -> Profile:
    """The typed profile. Of a faulty one, fields that are always there may be missing; they stand empty, and no result is made of it."""
    prepared: Mapping[str, Any] = root.get("prepared_by", {})
    return Profile(
        file=file,
        state=root.get("state", ""),
        maintained_until=_date(root, "maintained_until") or date.max,
        prepared_by=Text.of(prepared.get("name")),
        prepared_role=prepared.get("role"),
        participation=_child(root, "participation", _participation),
        reservations=_rows(root, "reservations", _reservation) if "reservations" in root else None,
        sources=_by_key(root, "sources", _source),
        statutes=_by_key(root, "statutes", _statute),
        transposition=_by_key(root, "transposition", _answer),
        cooperation=_by_key(root, "cooperation", _authority),
        open_questions=_texts(root, "open_questions"),
        sha256=sha256,
        places={key: place(mark) for key, mark in root.keys_at.items()},
    )
