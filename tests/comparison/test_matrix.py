from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from checker.assessment import Options
from checker.comparison.assistance import catalogue, needs
from checker.comparison.matrix import LeftOut, Matrix, Row, deficits, matrix, row
from checker.convention import load
from checker.pipeline import assess_file, find, map_files
from checker.resources import folder

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(scope="module")
def every() -> Matrix:
    return matrix(load(), map_files(find((), folder("country_profiles"), True), Options(), row))


def test_the_perfect_state_has_no_deficit_and_needs_nothing() -> None:
    found = row(assess_file(FIXTURES / "perfect.yaml"))
    assert isinstance(found, Row)
    assert (found.transposition_deficit.upper, found.conformity_deficit.upper) == (0, 0)
    assert found.needs == ()
    assert found.unknown == ()


def test_intervals_hold_their_laws(every: Matrix) -> None:
    assert len(every.rows) == every.states > 5
    for r in every.rows:
        for one, two in (*r.by_article.values(), (r.transposition_deficit, r.conformity_deficit)):
            assert 0 <= one.lower <= one.upper <= one.of == two.of
            assert 0 <= two.lower <= two.upper <= two.of
            assert one.lower + two.lower <= one.of  # what certainly has no provision cannot also fall short of one
        # The articles' deficits add up to the State's.
        for n, whole in enumerate((r.transposition_deficit, r.conformity_deficit)):
            assert sum(pair[n].lower for pair in r.by_article.values()) == whole.lower
            assert sum(pair[n].of for pair in r.by_article.values()) == whole.of == r.standing.due
        # Met without a doubt, and without a condition, is in neither deficit.
        met = sum(status == "met" for oid, status in r.statuses.items() if oid in r.elements)
        assert met + r.transposition_deficit.lower <= r.standing.due
    assert every.transposition.of == sum(r.standing.due for r in every.rows)


def test_common_gaps_are_certain_and_shared(every: Matrix) -> None:
    by_state = {r.state: r for r in every.rows}
    gaps = list(every.common_gaps())
    assert gaps
    assert [len(g.states) for g in gaps] == sorted((len(g.states) for g in gaps), reverse=True)
    for g in gaps:
        assert 2 <= len(g.states) <= g.judged
        assert all(by_state[s].elements[g.obligation][g.element] == "unmet" for s in g.states)
    for oid, met, judged in every.rarely_met():
        assert 0 < 3 * len(met) <= judged
        assert all(by_state[s].statuses[oid] == "met" for s in met)


def test_a_file_that_cannot_be_assessed_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "XX.yaml"
    bad.write_text("profile: 1\nstate: XX\n", "utf-8")
    found = row(assess_file(bad))
    assert isinstance(found, LeftOut)
    out = matrix(load(), [found])
    assert (out.states, out.left_out[0].file) == (0, str(bad))
    assert out.left_out[0].errors > 0


def test_rows_travel_between_processes(every: Matrix) -> None:
    assert pickle.loads(pickle.dumps(every.rows[0])) == every.rows[0]


def test_every_gap_calls_for_help_and_says_what_a_provision_would_say() -> None:
    a = assess_file(folder("country_profiles") / "SA.yaml")
    found = list(needs(a))
    asked = {n.obligation for n in found}
    for oid in a.convention.must_ids:
        if a.obligations[oid].status in ("unmet", "partly", "unclear", "not_assessed"):
            assert oid in asked, oid
        elif a.obligations[oid].status == "met" and not a.obligations[oid].narrower and not a.obligations[oid].contrary:
            assert oid not in asked, oid
    for n in found:
        assert n.kind in catalogue().kinds
        if n.kind in ("legislative_drafting", "model_legislation"):
            assert all(n.says.as_dict().values()), n
    assert len({(n.kind, n.obligation) for n in found}) == len(found)


def test_reserved_and_replaced_obligations_are_in_no_deficit() -> None:
    a = assess_file(FIXTURES / "report_sample.yaml")
    reserved = [oid for oid, r in a.obligations.items() if r.status in ("reserved", "option_unused") and oid in a.convention.must_ids]
    one, two = deficits(a, a.convention.must_ids)
    assert one.of == two.of == len(a.convention.must_ids) - len(reserved)
