"""Cases of law: each a small profile, what must be said of it, and the reason; they stand in ``cases/*.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.assess import assess
from checker.assessment import Assessment, Options
from checker.convention import load as load_convention
from checker.profile import load_text

_CASES = Path(__file__).parent / "cases"


def _all() -> Iterator[Any]:
    for path in sorted(_CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{path.stem}: {case['name']}")


def _profile(case: dict[str, Any]) -> bytes:
    content: dict[str, Any] = {"profile": 1, "state": "KW", "maintained_until": "2026-11-21"}
    if "law" in case:
        content["statutes"] = {"law": {"title": "Law", "in_force": "2016-01-12", "provisions": case["law"]}}
    content |= {key: case[key] for key in ("participation", "reservations", "statutes", "transposition") if key in case}
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False).encode()


def _assess(case: dict[str, Any]) -> Assessment:
    convention = load_convention()
    loaded = load_text(_profile(case), "case.yaml", convention)
    assert loaded.profile is not None, [f.message.en for f in loaded.findings if f.level == "error"]
    options = Options(case.get("as_of"), case.get("reading", {}), case.get("evidence", "medium"))
    return assess(loaded.profile, convention, options, loaded.findings)


@pytest.mark.parametrize("case", list(_all()))
def test_case(case: dict[str, Any]) -> None:
    assert case["reason"]
    said = _assess(case)
    results = said.obligations
    expected = case["expect"]
    told = {f.code for f in said.findings}
    ratings = {a.number: a for a in said.articles}
    assert {i: results[i].status for i in expected.get("status", {})} == expected.get("status", {})
    for i, elements in expected.get("elements", {}).items():
        assert {e: results[i].elements[e] for e in elements} == elements
    for number, wanted in expected.get("rating", {}).items():
        lowest, highest = wanted if isinstance(wanted, list) else (wanted, wanted)
        article = ratings[number]
        assert (article.lowest, article.highest) == (lowest, highest)
        assert article.rating == (lowest if lowest == highest else "not_assessed")
    for i, (lower, upper) in expected.get("bounds", {}).items():
        assert (results[i].lower_met, results[i].upper_met) == (lower, upper)
    assert {i: list(results[i].provisions) for i in expected.get("provisions", {})} == expected.get("provisions", {})
    assert {i: list(results[i].law_of_day) for i in expected.get("law_of_day", {})} == expected.get("law_of_day", {})
    assert {i: results[i].excused_by for i in expected.get("excused", {})} == expected.get("excused", {})
    assert all(results[i].unverified for i in expected.get("unverified", []))
    assert set(expected.get("codes", [])) <= told
    assert not set(expected.get("silent", [])) & _about(said, case)
    assert said.bound == expected.get("bound", said.bound)
    assert said.since == expected.get("since", said.since)
    for name, figure in expected.get("summary", {}).items():
        assert getattr(said.summary, name) == figure


def _about(said: Assessment, case: dict[str, Any]) -> set[str]:
    """Codes told of the obligations that the case answers: the others are not assessed, and said to be."""
    return {f.code for f in said.findings if f.obligation in case.get("transposition", {})}
