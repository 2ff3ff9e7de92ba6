"""What a statement touches, sorted by the clause of the Convention that might allow it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from checker.convention.model import Convention
from checker.profile.model import Reservation

BINDING: Final = frozenset({"must", "chapeau"})
LIMBS: Final = ("ground", "closed_group", "no_public_network", "not_connected")
"""The limbs of 22.3.b, as fields of a statement's scope."""
CHOICES: Final = frozenset({"notice", "ground", "option", "alternative"})
"""Kinds of clauses whose use is a choice or a notice and no reservation."""

_CLAUSE_IDS: Final = frozenset({"19.3", "22.3", "22.3.a", "22.3.b"})


@dataclass(frozen=True, slots=True)
class Touched:
    """The provisions a statement touches. ``attempt`` .. ``preservation`` may fall under a clause, ``outside`` cannot."""

    general: bool
    """The whole Convention, no provision named."""
    attempt: tuple[str, ...]
    powers: tuple[str, ...]
    """Obligations of 28 and 29 that 22.3 is about."""
    power_clause: Literal["22.3.a", "22.3.b"] | None
    """The clause under which the powers are reserved; ``None``: they are excluded, which no clause allows."""
    power_unnamed: bool
    """Only the clause 22.3 is named, not which power."""
    preservation: tuple[str, ...]
    """Paragraphs of Article 37, which 37.4 is about."""
    outside: tuple[str, ...]
    """Binding obligations of 5-29 for which there is no clause."""
    other: tuple[str, ...]
    """Everything else: options, cooperation, final provisions."""


def touched(statement: Reservation, convention: Convention) -> Touched:
    """Sort what the statement is ``on``; an article or paragraph stands for all that it holds."""
    ids = tuple(dict.fromkeys(i for ref in statement.on if ref != "all" for i in (convention.expand(ref) or (ref,)) if i != "all"))
    named = set(statement.on)
    general = "all" in named
    binding = [i for i in ids if _force(convention, i) in BINDING]
    attempt = tuple(i for i in ids if i == "19.2" or (i == "19.3" and "19.3" in named and "19.2" not in ids))
    powers = [i for i in binding if i in convention.clauses["22.3.a"].applies_to]
    unnamed = not powers and bool(named & {"22.3", "22.3.a", "22.3.b"})
    # Their secrecy and their alternatives go with the powers; alone they stand outside the clause.
    accessory = {i for i in ids if powers and i in {"28.2", "28.3", "29.2", "29.3"}}
    outside = [i for i in binding if i not in {"19.2", *powers, *accessory}]
    clause = _power_clause(statement, named, alone=not outside) if powers or unnamed else None
    if powers and clause is None:
        outside, powers = [i for i in binding if i != "19.2"], []
    return Touched(
        general=general,
        attempt=("19.2",) if attempt else (),
        powers=tuple(powers),
        power_clause=clause,
        power_unnamed=unnamed,
        preservation=tuple(i for i in ids if i.split(".")[0] == "37"),
        outside=tuple(outside),
        other=tuple(i for i in ids if _is_other(convention, i, accessory)),
    )


def _is_other(convention: Convention, ref: str, accessory: Iterable[str]) -> bool:
    if ref.split(".")[0] == "37" or ref in _CLAUSE_IDS or ref in accessory:
        return False
    return _force(convention, ref) not in BINDING


def _force(convention: Convention, ref: str) -> str | None:
    obligation = convention.obligations.get(ref)
    return obligation.force if obligation else None


def _power_clause(statement: Reservation, named: set[str], *, alone: bool) -> Literal["22.3.a", "22.3.b"] | None:
    scope = statement.scope
    if "22.3.b" in named or any(getattr(scope, limb) is not None for limb in LIMBS[1:]):
        return "22.3.b"
    if named & {"22.3", "22.3.a"} or scope.offences is not None or scope.other_power_offences is not None:
        return "22.3.a"
    if scope.extent == "whole" or not alone:
        return None
    return "22.3.b" if scope.ground else "22.3.a"


def chosen_option(statement: Reservation, convention: Convention) -> str | None:
    """The paragraph whose choice or notice the statement uses: the one it names as its option, or the only one it is on.

    Beside the option it may name what the option is about (8.1 beside 8.2).
    """
    if statement.option:
        return statement.option
    for ref in statement.on:
        clause = convention.clauses.get(ref)
        if clause is not None and clause.kind in CHOICES and set(statement.on) <= {ref, *clause.applies_to}:
            return ref
    return None


def limbs(statement: Reservation) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The limbs of 22.3.b that the statement denies, and those that it leaves unstated."""
    values = {limb: getattr(statement.scope, limb) for limb in LIMBS[1:]}
    denied = tuple(limb for limb, value in values.items() if value is False)
    unstated = tuple(limb for limb, value in values.items() if value is None)
    return denied, unstated if statement.scope.ground else ("ground", *unstated)
