"""The check that the rules on authorities share: an authority that the Convention asks to be named, absent or not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.model import Place
from checker.rules.base import Case, Hit
from checker.text import Text


def unnamed(key: str, absent: Text, case: Case) -> Iterator[Hit]:
    """The check for the authority ``key`` of the profile; ``absent`` are the words where somebody looked and found none."""
    authority = case.profile.cooperation.get(key)
    if authority is None:
        yield Hit(case.profile.places.get("cooperation", Place()))
    elif authority.absent is not None:
        yield Hit(authority.absent.place, message=absent)
