"""The letter of 22.3.a measures a list of offences by those of Chapter II, over which Art. 30 gives jurisdiction: a ceiling by number."""

from __future__ import annotations

import pytest
from test_tree import CONVENTION, verdict

_OFFENCES = [o.id for o in CONVENTION.obligations.values() if o.force == "must" and CONVENTION.articles[o.article].chapter == 2]


@pytest.mark.parametrize(("more", "expected"), [(0, "permitted"), (1, "prohibited")])
def test_as_many_offences_as_chapter_two_holds_are_within_the_letter_and_one_more_is_not(more: int, expected: str) -> None:
    offences = [*_OFFENCES, *["grave felonies"][:more]]
    statement = {"on": ["29"], "effect": "modify", "scope": {"offences": offences}}
    result = verdict({"statement": statement, "choose": {"22.3.a": "literal"}})
    assert result.verdict == expected
    assert result.readings["22.3.a"]["literal"] == expected
