"""How a table of a profile is read: each field as its type, with the place of its value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeVar

from checker.profile.duration import Duration
from checker.profile.model import Absence, Place
from checker.profile.yaml_nodes import Rows, Table, place
from checker.text import Text

T = TypeVar("T")
_NO_TEXT: Final = Text()


def text_of(table: Table, key: str) -> Text:
    """A text in up to three languages."""
    value = table.get(key)
    return _NO_TEXT if value is None else Text.of(value)


def texts_of(table: Table, key: str) -> tuple[Text, ...]:
    """A list of texts."""
    return tuple(Text.of(row) for row in table.get(key, ()))


def date_of(table: Table, key: str) -> date | None:
    """A day; ``None`` where none is written."""
    value = table.get(key)
    return None if value is None else date.fromisoformat(value.strip())


def ids_of(table: Table, key: str = "sources") -> tuple[str, ...]:
    """The ids in a list."""
    return tuple(table.get(key, ()))


def all_or_ids(table: Table, key: str) -> Any:
    """The word ``all``, or ids."""
    value = table.get(key)
    return tuple(value) if isinstance(value, list) else value


def duration_of(table: Table, key: str) -> Duration | None:
    """A length of time."""
    value = table.get(key)
    return None if value is None else Duration(value.strip())


def whole_of(table: Table, key: str) -> int | None:
    """A whole number."""
    value = table.get(key)
    return None if value is None else int(value)


def places_of(table: Table, *inner: str) -> dict[str, Place]:
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


def child_of(table: Table, key: str, make: Callable[[Table, Place], T]) -> T | None:
    """What a table under a key makes."""
    child = table.get(key)
    return None if child is None else make(child, table.key_place(key))


def rows_of(table: Table, key: str, make: Callable[[Table, Place], T]) -> tuple[T, ...]:
    """What each table of a list makes."""
    rows = table.get(key)
    return () if rows is None else tuple(make(row, place(row.at)) for row in rows)


def by_key(table: Table, key: str, make: Callable[[str, Table, Place], T]) -> dict[str, T]:
    """What each table under its own name makes."""
    child = table.get(key)
    return {} if child is None else {name: make(name, inner, child.key_place(name)) for name, inner in child.items()}


def absence_of(table: Table, at: Place) -> Absence:
    """That something was looked for and is not there."""
    return Absence(date_of(table, "looked"), table.get("confidence", "medium"), text_of(table, "note"), ids_of(table), at, places_of(table))
