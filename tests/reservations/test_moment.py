"""When a statement was made, at the days on which the answer turns (VCLT Arts. 19, 22 and 23; final provisions, paras. 2 and 3)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.profile.model import Absence, Event, Participation, Profile, Reservation
from checker.reservations.moment import moment

DAY = date(2013, 3, 14)
BEFORE, AFTER = date(2013, 3, 13), date(2013, 3, 15)
DEPOSITED = {"deposited": Event(date=DAY)}
NONE = Event(absent=Absence())


def at(as_of: date, acts: dict[str, Event], **fields: Any) -> str:
    participation = Participation(**acts)
    return moment(
        Reservation(id="r1", on=("19.2",), effect="exclude", **fields), Profile("KW.yaml", "KW", as_of, participation=participation), as_of
    )


CASES = [
    ("confirmed on the date itself: it stands", DAY, {}, {"made_at": "signature", "confirmed": DAY}, "confirmed"),
    ("confirmed the day after the date: not yet", DAY, {"ratified": NONE}, {"made_at": "signature", "confirmed": AFTER}, "pending"),
    ("confirmed with the consent: in time", AFTER, DEPOSITED, {"made_at": "signature", "confirmed": DAY}, "confirmed"),
    ("confirmed after the consent: made anew, late", AFTER, DEPOSITED, {"made_at": "signature", "confirmed": AFTER}, "late"),
    (
        "confirmed within the thirty days that the deposit may take after ratification",
        AFTER,
        {"ratified": Event(date=date(2013, 2, 12))},
        {"made_at": "signature", "confirmed": DAY},
        "confirmed",
    ),
    (
        "confirmed after them",
        AFTER,
        {"ratified": Event(date=date(2013, 2, 11))},
        {"made_at": "signature", "confirmed": DAY},
        "late",
    ),
    ("signed, and consent expressed on the date itself: it lapsed", DAY, DEPOSITED, {"made_at": "signature"}, "unconfirmed"),
    ("signed, and consent expressed the day after: it may be confirmed", BEFORE, DEPOSITED, {"made_at": "signature"}, "pending"),
    ("signed, and no act of consent took place", DAY, {"deposited": NONE, "acceded": NONE}, {"made_at": "signature"}, "pending"),
    ("signed, and consent expressed on an unknown day", DAY, {"deposited": Event()}, {"made_at": "signature"}, "unconfirmed"),
    ("withdrawn on the date itself", DAY, DEPOSITED, {"made_date": BEFORE, "withdrawn": DAY}, "withdrawn"),
    ("withdrawn the day after", DAY, DEPOSITED, {"made_date": BEFORE, "withdrawn": AFTER}, "timely"),
    ("made on the date itself", DAY, {}, {"made_date": DAY}, "timely"),
    ("made the day after", DAY, {}, {"made_date": AFTER}, "not_yet"),
    ("made on the day of the deposit", AFTER, DEPOSITED, {"made_date": DAY}, "timely"),
    ("made the day after the deposit", AFTER, DEPOSITED, {"made_date": AFTER}, "late"),
]


@pytest.mark.parametrize(("as_of", "acts", "fields", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_day_on_which_it_turns(as_of: date, acts: dict[str, Event], fields: dict[str, Any], expected: str) -> None:
    assert at(as_of, acts, **fields) == expected
