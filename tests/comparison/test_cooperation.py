"""Dual criminality, checked by hand for three pairs of real States and two offences, and the laws that hold for any."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.comparison.cooperation import PairOffence, SharedAct, Tally, both, coverage, lacks, pair, pairs
from checker.comparison.exposure import BASES, Exposure, Reach, exposure
from checker.pipeline import assess_file
from checker.resources import folder

ANSWERS = ("yes", "no", "unknown")


@pytest.fixture(scope="module")
def states() -> dict[str, Exposure]:
    return {s: exposure(assess_file(folder("country_profiles") / f"{s}.yaml")) for s in ("AE", "SA", "MA")}


# What the profiles say (read on 2026-11-21), provision by provision.
#
# 6.1, illicit access: access / remaining / contact / part / continuing
#   AE  Federal Decree-Law 34 of 2021, Art. 2.1 (1 month to 3 years, or a fine): access, remaining, continuing met; contact, part unclear.
#       Art. 3.1 (State systems, 3 to 15 years) and the telecommunications law's Art. 72 bis 1 (from 1 year) are heavier cases under a
#       condition of their own, so they do not lift the term of the act in general.
#   SA  Anti-Cyber Crime Law of 2007, Art. 3.3 (up to 1 year) and 3.2, Electronic Transactions Law Art. 23.8: access met, each under a
#       condition (websites; an aim; signature systems); remaining and continuing looked for and not there; contact and part unclear.
#   MA  Penal Code Art. 607-3 (1 to 3 months): access, part met; remaining and continuing met after an entry by mistake; contact unmet.
#
# 13, gambling and sexual exploitation
#   AE  both met: gambling by Art. 38 of 2021 and the Penal Code's Arts. 461-462 (3 to 10 years), exploitation by Art. 33 (3 to 15 years).
#   SA  gambling met by Art. 6.3 (up to 5 years, no minimum recorded); exploitation unclear.
#   MA  gambling unclear (gaming houses, not online); exploitation met by Art. 448-2 (5 to 10 years), for adults only after force or fraud.


def test_ae_sa_illicit_access(states: dict[str, Exposure]) -> None:
    shared = pair(states["AE"], states["SA"]).offences["6.1"]
    assert shared.coverage() == "partial"
    assert shared.shared == ("access",)
    assert shared.unknown == ("contact", "part")  # unclear in both: not lacking
    assert shared.conditioned == ("access",)  # in SA only under a condition
    # AE punishes remaining and continuing, SA does not: SA's law would have to change.
    assert [(o.element, o.punishes, o.lacks) for o in shared.obstacles("AE", "SA")] == [
        ("remaining", "AE", "SA"),
        ("continuing", "AE", "SA"),
    ]
    # As a maximum: AE three years, SA one year: reached for access. As a minimum AE's month falls short.
    assert shared.coverage("maximum") == "partial"
    assert [a.answer("minimum") for a in shared.acts] == ["no", "no", "unknown", "unknown", "no"]


def test_ae_ma_illicit_access(states: dict[str, Exposure]) -> None:
    shared = pair(states["AE"], states["MA"]).offences["6.1"]
    assert shared.shared == ("access", "remaining", "continuing")
    assert shared.unknown == ("part",)
    # MA lacks contact for certain; whether AE punishes it is unclear, so there is no request of which one could say that it fails.
    assert list(shared.obstacles("AE", "MA")) == []
    # Three months in MA: never extraditable, under either reading.
    assert [a.answer("maximum") for a in shared.acts if a.element != "part"] == ["no"] * 4


def test_sa_ma_illicit_access(states: dict[str, Exposure]) -> None:
    shared = pair(states["SA"], states["MA"]).offences["6.1"]
    assert shared.shared == ("access",)
    assert [(o.element, o.punishes, o.lacks) for o in shared.obstacles("SA", "MA")] == [
        ("remaining", "MA", "SA"),
        ("continuing", "MA", "SA"),
    ]
    assert shared.acts[0].answer("maximum") == "no"


def test_gambling_and_exploitation(states: dict[str, Exposure]) -> None:
    ae_sa = pair(states["AE"], states["SA"]).offences["13"]
    assert (ae_sa.coverage(), ae_sa.shared, ae_sa.unknown) == ("partial", ("gambling",), ("sexual_exploitation",))
    assert (ae_sa.coverage("maximum"), ae_sa.acts[0].answer("minimum")) == ("partial", "unknown")
    ae_ma = pair(states["AE"], states["MA"]).offences["13"]
    assert (ae_ma.shared, ae_ma.unknown, ae_ma.conditioned) == (("sexual_exploitation",), ("gambling",), ("sexual_exploitation",))
    assert (ae_ma.coverage("maximum"), ae_ma.coverage("minimum")) == ("partial", "partial")  # three and five years at least
    sa_ma = pair(states["SA"], states["MA"]).offences["13"]
    # Each punishes one half, and not the same half, so far as is known: nothing is certainly shared, nothing certainly lacking.
    assert (sa_ma.coverage(), sa_ma.shared, list(sa_ma.obstacles("SA", "MA"))) == ("unknown", (), [])


def test_the_state_that_would_have_to_change_is_named_with_those_that_punish(states: dict[str, Exposure]) -> None:
    found = {(x.obligation, x.element): x.punished_in for x in lacks(list(states.values()), states["SA"])}
    assert found["6.1", "remaining"] == ("AE", "MA")
    assert ("6.1", "contact") not in found  # unclear is never an obstacle
    assert ("6.1", "contact") not in {(x.obligation, x.element) for x in lacks(list(states.values()), states["MA"])}  # nobody punishes it


reaches = st.builds(
    Reach,
    status=st.sampled_from(["met", "unmet", "unclear", "not_assessed", "reserved"]),
    maximum=st.sampled_from(ANSWERS),
    minimum=st.sampled_from(ANSWERS),
)


@given(st.lists(st.tuples(reaches, reaches), min_size=1, max_size=5))
def test_a_pair_is_the_same_from_either_side_and_never_covers_more_than_each_alone(acts: list[tuple[Reach, Reach]]) -> None:
    here = PairOffence("x", tuple(SharedAct(str(n), a, b) for n, (a, b) in enumerate(acts)))
    there = PairOffence("x", tuple(SharedAct(str(n), b, a) for n, (a, b) in enumerate(acts)))
    for basis in BASES:
        assert here.coverage(basis) == there.coverage(basis)
        if here.coverage(basis) == "full":
            assert all(a.answer(basis) == b.answer(basis) == "yes" for a, b in acts)
    assert {o.element for o in here.obstacles("A", "B")} == {o.element for o in there.obstacles("B", "A")}
    assert set(here.shared).isdisjoint(o.element for o in here.obstacles("A", "B"))


@given(st.lists(st.lists(reaches, min_size=2, max_size=2), min_size=2, max_size=7))
def test_counts_without_pairs_equal_counts_over_pairs(rows: list[list[Reach]]) -> None:
    def state(n: int, acts: list[Reach]) -> Exposure:
        from datetime import date

        offences = {"x": {str(k): reach for k, reach in enumerate(acts)}}
        return Exposure(str(n), offences, "unknown", "unknown", False, {}, date(2026, 1, 1), "")

    corpus = [state(n, acts) for n, acts in enumerate(rows)]
    tally = Tally()
    for e in corpus:
        tally.add(e)
    for basis in BASES:
        counted = dict.fromkeys(("full", "partial", "none", "unknown"), 0)
        for one in pairs(corpus):
            counted[one.offences["x"].coverage(basis)] += 1
        assert tally.pairs("x", basis) == counted
    for act in tally.acts("x"):
        failing = sum(
            {a.offences["x"][act.element].criminal, b.offences["x"][act.element].criminal} == {"yes", "no"}
            for a, b in combinations(corpus, 2)
        )
        assert act.failing == failing


def test_both_and_coverage() -> None:
    assert both("yes", "unknown") == "unknown"
    assert both("no", "unknown") == "no"
    assert coverage(["no", "unknown"]) == "unknown"
    assert coverage(["yes", "no"]) == "partial"
