"""Taking out what is faulty, so that one run finds the faults of the rest: misspelt names are read as meant, bad values go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from checker.profile.diagnosis import Path, diagnose
from checker.profile.faults import Fault
from checker.profile.model import Place
from checker.profile.schema import shape
from checker.profile.yaml_nodes import Rows, Shape, Table, with_numbers

_ROUNDS: Final = 4
"""A misspelt name hides the faults below it; each round uncovers one level."""
_ENTRIES: Final = ("sources", "statutes")


def repair(root: Table, obligations: Sequence[str], unread: set[Place]) -> tuple[list[Fault], bool]:
    """The faults of the format; and whether ``root`` is now without them, so that a profile can be built of the rest.

    ``unread`` are places of which nothing further can be said.
    """
    faults: dict[tuple[str, Place, str], Fault] = {}
    drop: list[Path] = []
    for _ in range(_ROUNDS):
        found = diagnose(root, obligations)
        for fault in found.faults:
            if fault.place not in unread:
                faults.setdefault((fault.code, fault.place, fault.message.en), fault)
        if not found.complete:
            return list(faults.values()), False
        drop = found.drop
        if not found.rename:
            break
        for path, meant in found.rename.items():
            _rename(_node(root, path[:-1]), path[-1], meant, _below(path[:-1]))
    _drop_all(root, drop)
    for _ in range(_ROUNDS):
        # Taking out may leave something behind that is empty now; that is no fault of the author's.
        found = diagnose(root, obligations)
        if not found.drop and not found.rename:
            return list(faults.values()), True
        _drop_all(root, [*found.drop, *found.rename])
    return list(faults.values()), False


def _node(root: Any, path: Path) -> Any:
    for step in path:
        root = root[step]
    return root


def _below(path: Path) -> Shape:
    found = shape()
    for step in path:
        found = found.get("[]", {}) if isinstance(step, int) else found.get(step) or found.get("*", {})
    return found


def _rename(table: Table, key: str, meant: str, numbers: Shape) -> None:
    if key in table and meant not in table:
        table[meant] = with_numbers(table.pop(key), numbers.get(meant) or numbers.get("*", {}))
        table.keys_at[meant] = table.keys_at.pop(key)
        table.values_at[meant] = table.values_at.pop(key)


def _drop_all(root: Table, paths: Sequence[Path]) -> None:
    # The innermost first, and the last row of a list before the ones above it: so every path still leads where it did.
    for path in sorted(paths, key=lambda p: (len(p), p[-1] if p and isinstance(p[-1], int) else -1), reverse=True):
        _drop(root, path)


def _drop(root: Table, path: Path) -> None:
    if not path:
        return
    try:
        parent = _node(root, path[:-1])
        value = parent[path[-1]]
    except (KeyError, IndexError, TypeError):
        return  # went with something larger
    key = path[-1]
    if isinstance(parent, Rows):
        del parent[key], parent.values_at[key]
    elif _is_entry(path) and not isinstance(value, Table):
        parent[key] = Table(parent.values_at[key])  # what refers to it still finds it
    elif isinstance(parent, Table):
        del parent[key], parent.keys_at[key], parent.values_at[key]


def _is_entry(path: Path) -> bool:
    return (len(path) == 2 and path[0] in _ENTRIES) or (len(path) == 4 and path[0] == "statutes" and path[2] == "provisions")
