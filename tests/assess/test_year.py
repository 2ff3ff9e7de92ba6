"""An act of which only the year is known counts from the end of that year, and no day is ever printed for it."""

from datetime import date

import pytest

from checker.assessing.force import statute_force
from checker.profile.model import Profile, Statute
from checker.text import Text

ACT = Statute("code", Text.of("Code"), year=1960)
PROFILE = Profile("x.yaml", "JO", date(2026, 11, 21), statutes={"code": ACT})


@pytest.mark.parametrize(
    ("day", "force"),
    [
        (date(1959, 12, 31), "not_yet"),
        (date(1960, 6, 1), "not_yet"),  # it may have been law already; nobody can say
        (date(1960, 12, 31), "in_force"),
        (date(2022, 1, 1), "in_force"),
    ],
)
def test_counts_from_the_end_of_its_year(day: date, force: str) -> None:
    assert statute_force(PROFILE, ACT, day) == force


def test_a_known_day_stands_before_the_year() -> None:
    assert Statute("x", Text.of("X"), year=1960, enacted=date(1960, 3, 1)).begins == date(1960, 3, 1)
    assert ACT.known_day is None
