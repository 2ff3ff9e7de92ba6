"""From tables with places to the typed profile. What is built here is valid, or has had its faulty parts taken out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.profile.build_acts import build_participation, build_reservation
from checker.profile.build_law import build_source, build_statute
from checker.profile.fields import absence_of, by_key, child_of, date_of, ids_of, places_of, rows_of, text_of, texts_of
from checker.profile.model import Answer, Authority, DomesticAnswer, Place, Profile
from checker.profile.yaml_nodes import Rows, Table, place
from checker.text import Text


def _domestic(table: Table, at: Place) -> DomesticAnswer:
    elements = table.get("elements")
    return DomesticAnswer(
        by=table.get("by", ""),
        relation=table.get("relation"),
        elements=None if elements is None else dict(elements),
        adds=texts_of(table, "adds"),
        goes_beyond=texts_of(table, "goes_beyond"),
        mental_element=table.get("mental_element"),
        general_law=table.get("general_law"),
        confidence=table.get("confidence", "medium"),
        assessed=date_of(table, "assessed"),
        note=text_of(table, "note"),
        sources=ids_of(table),
        place=at,
        places=places_of(table, "elements"),
    )


def _answer(obligation: str, value: Any, at: Place) -> Answer:
    if isinstance(value, Rows):
        return Answer(obligation, mappings=tuple(_domestic(row, place(row.at)) for row in value), place=at)
    note = value.get("not_assessed")
    return Answer(
        obligation,
        absent=child_of(value, "absent", absence_of),
        not_assessed_note=text_of(note, "note") if note is not None else Text(),
        not_assessed_sources=ids_of(note) if note is not None else (),
        place=at,
        places=places_of(note) if note is not None else {},
    )


def _authority(_name: str, table: Table, at: Place) -> Authority:
    return Authority(
        name=text_of(table, "name"),
        absent=child_of(table, "absent", absence_of),
        note=text_of(table, "note"),
        confidence=table.get("confidence", "medium"),
        sources=ids_of(table),
        place=at,
        places=places_of(table),
    )


def build(root: Table, file: str, sha256: str) -> Profile:
    """The typed profile. Of a faulty one, fields that are always there may be missing; they stand empty, and no result is made of it."""
    prepared: Mapping[str, Any] = root.get("prepared_by", {})
    return Profile(
        file=file,
        state=root.get("state", ""),
        maintained_until=date_of(root, "maintained_until") or date.max,
        prepared_by=Text.of(prepared.get("name")),
        prepared_role=prepared.get("role"),
        participation=child_of(root, "participation", build_participation),
        reservations=rows_of(root, "reservations", build_reservation) if "reservations" in root else None,
        sources=by_key(root, "sources", build_source),
        statutes=by_key(root, "statutes", build_statute),
        transposition=by_key(root, "transposition", _answer),
        cooperation=by_key(root, "cooperation", _authority),
        open_questions=texts_of(root, "open_questions"),
        sha256=sha256,
        places={key: place(mark) for key, mark in root.keys_at.items()},
    )
