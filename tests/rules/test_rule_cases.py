"""Cases of law for single rules: each a small profile, all that one rule says of it, and the reason; they stand in ``cases/*.yaml``.

``law`` holds the provisions of one statute in force since 12 January 2016. Of a hit, what the case names must be as it says; there
are as many hits as it lists. The other obligations are not assessed, and what is said of them is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from telling import said

from checker.assessment import Options
from checker.convention import load as load_convention
from checker.profile import load_text

_CASES = Path(__file__).parent / "cases"
_PARTS = ("state", "maintained_until", "participation", "cooperation", "reservations", "sources", "statutes", "transposition")


def _all() -> Iterator[Any]:
    for path in sorted(_CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{case['code']}: {case['name']}")


def _body(case: dict[str, Any]) -> bytes:
    content: dict[str, Any] = {"profile": 1, "state": "KW", "maintained_until": "2026-11-21"}
    if "law" in case:
        content["statutes"] = {"law": {"title": "Law", "in_force": "2016-01-12", "provisions": case["law"]}}
    content |= {key: case[key] for key in _PARTS if key in case}
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False).encode()


@pytest.mark.parametrize("case", list(_all()))
def test_the_rule_says_this_and_no_more(case: dict[str, Any]) -> None:
    assert case["reason"]
    options = Options(case.get("as_of"), case.get("reading", {}), case.get("evidence", "medium"))
    faults = [f.message.en for f in load_text(_body(case), "KW.yaml", load_convention()).findings if f.code < "D020"]
    assert faults == [], "a case departs from the law, not from the format"
    found = said(_body(case), case.get("file", "KW.yaml"), case["code"], options)
    if case["code"][0] in "GPT":
        found = [hit for hit in found if hit.get("of") in case["transposition"]]
    assert [_named(hit, wanted) for hit, wanted in zip(found, case["expect"], strict=False)] == case["expect"]
    assert len(found) == len(case["expect"])


def _named(hit: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Of what was said, what the case names, so that it can be compared."""
    return {k: _named(hit.get(k) or {}, v) if isinstance(v, dict) else hit.get(k) for k, v in wanted.items()}
