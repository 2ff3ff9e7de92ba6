"""A State whose law meets everything has no shortcoming; each single defect is found, once, at its own line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from checker.assess import assess
from checker.assessment import Assessment, Options
from checker.convention import load as load_convention
from checker.findings import Finding
from checker.profile import load_text

PERFECT = Path(__file__).parents[1] / "fixtures" / "perfect.yaml"
_BOTH = Options(readings={"29.1-or": "source"})
"""Under this reading 29.1.a and 29.1.b are both asked for, so that a defect in either shows."""


@cache
def _text() -> str:
    return PERFECT.read_text(encoding="utf-8")


def _said(text: str, options: Options = _BOTH) -> Assessment:
    convention = load_convention()
    loaded = load_text(text.encode(), "perfect.yaml", convention)
    assert loaded.profile is not None, [f.message.en for f in loaded.findings if f.level == "error"]
    return assess(loaded.profile, convention, options, loaded.findings)


def _shortcomings(said: Assessment) -> list[Finding]:
    return [f for f in said.findings if f.level != "note"]


def _block(obligation: str) -> re.Match[str]:
    """The lines of one answer under ``transposition``."""
    start = _text().index("\ntransposition:")
    found = re.compile(rf'^  "{re.escape(obligation)}":\n(?:    .*\n)+', re.MULTILINE).search(_text(), start)
    assert found is not None
    return found


def _line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


@pytest.mark.parametrize("options", [Options(), _BOTH, Options(evidence="high")], ids=["default", "both", "high"])
def test_the_perfect_state_has_no_shortcoming(options: Options) -> None:
    said = _said(_text(), options)
    assert [(f.code, f.place.line, f.message.en) for f in _shortcomings(said)] == []
    assert {a.rating for a in said.articles} == {"C"}
    assert all(a.factors == () for a in said.articles)
    assert said.summary is not None
    assert said.summary.met_lower == said.summary.met_upper == said.summary.conform == said.summary.text_read == 61
    assert said.summary.elements_lower == said.summary.elements_due == 122
    assert said.obligations["5"].status == "met"
    assert said.bound


def _must() -> tuple[str, ...]:
    return load_convention().must_ids


@pytest.mark.parametrize("obligation", _must())
def test_an_absence_is_told_once_at_its_key(obligation: str) -> None:
    block = _block(obligation)
    text = _text()[: block.start()] + f'  "{obligation}":\n    absent: {{looked: 2026-11-20, confidence: high}}\n' + _text()[block.end() :]
    said = _said(text)
    (finding,) = _shortcomings(said)
    assert (finding.level, finding.obligation) == ("error", obligation)
    assert (finding.place.line, finding.place.column) == (_line_of(text, block.start()) + 1, 5)
    assert said.obligations[obligation].status == "unmet"


def _elements() -> Iterator[tuple[str, str]]:
    return ((i, e) for i in _must() for e in load_convention().obligations[i].element_ids)


@pytest.mark.parametrize(("obligation", "element"), list(_elements()))
def test_an_unmet_element_is_told_once_at_its_line(obligation: str, element: str) -> None:
    block = _block(obligation)
    old = f"        {element}: met\n"
    place = _text().index(old, block.start(), block.end())
    text = _text()[:place] + f"        {element}: unmet\n" + _text()[place + len(old) :]
    (finding,) = _shortcomings(_said(text))
    assert finding.obligation == obligation
    assert (finding.place.line, finding.place.column) == (_line_of(text, place), 9)


_DEFECTS = [
    ("P202", "penalty: {prison: {min: 1y, max: 3y}}", "penalty: none", "penalty: none", 1),
    ("P203", "penalty: {prison: {min: 3y, max: 10y}}", "penalty: {prison: {min: 3m, max: 10m}}", "penalty: {prison: {min: 3m", 1),
    (
        "P204",
        "penalty: {prison: {min: 2y, max: 7y}}",
        "penalty: {prison: {max: 2y}, either: true}",
        "penalty: {prison: {max: 2y}, either",
        1,
    ),
    ("P206", "relative: heavier", "relative: equal", "penalty: {relative: equal", 1),
    ("P209", "relative: heavier", "relative: discretionary", "penalty: {relative: discretionary", 1),
    ("T301", "max_days: 90", "max_days: 91", "91, renewable", 1),
    ("T302", "renewable: true, targeted", "renewable: false, targeted", "false, targeted", 1),
    ("T303", "secrecy: true", "secrecy: false", "false}", 3),
    ("T305", "prosecutor, addressees: any_person", "prosecutor, addressees: authority", "authority, offences", 1),
    ("T308", "kind: traffic_collection", "kind: content_interception, note: swapped", "content_interception, note", 2),
    ("G106", "mental_element: same", "mental_element: stricter", "stricter", 1),
]


@pytest.mark.parametrize(("code", "old", "new", "at", "times"), _DEFECTS, ids=[d[0] for d in _DEFECTS])
def test_a_changed_fact_is_told_where_it_stands(code: str, old: str, new: str, at: str, times: int) -> None:
    assert old in _text()
    text = _text().replace(old, new, 1)
    found = _shortcomings(_said(text))
    position = text.index(at)
    column = position - text.rindex("\n", 0, position)
    assert {f.code for f in found} == {code}
    assert len(found) == times
    assert {(f.place.line, f.place.column) for f in found} == {(_line_of(text, position), column)}


@pytest.mark.parametrize(
    ("code", "line"),
    [("G108", "    repealed: {date: 2020-01-01, by: Law No. 9}\n"), ("G107", "    status: bill\n")],
)
def test_law_that_is_none_at_the_date_is_told_at_each_obligation(code: str, line: str) -> None:
    anchor = "    kind: criminal-procedure\n"
    text = _text().replace(anchor, anchor + line)
    said = _said(text)
    found = [f for f in _shortcomings(said) if not f.code.startswith("D")]
    told = [f.obligation for f in found]
    assert {f.code for f in found} == {code}
    assert told == [i for i in _must() if int(i.split(".")[0]) >= 22]
    lines = text.splitlines()
    assert all(lines[f.place.line - 1].strip().startswith("- by: cpc/") for f in found)
    assert all(lines[f.place.line - 1][f.place.column - 1 :].startswith("cpc/") for f in found)


def test_a_profile_with_an_error_in_its_data_is_not_assessed() -> None:
    convention = load_convention()
    loaded = load_text(_text().encode(), "perfect.yaml", convention)
    assert loaded.profile is not None
    fault = next(iter(_said(_text().replace("max_days: 90", "max_days: 91")).findings))
    said = assess(loaded.profile, convention, Options(), (_as_error(fault),))
    assert not said.usable
    assert said.obligations == {}
    assert said.findings == (_as_error(fault),)


def _as_error(finding: Finding) -> Finding:
    return replace(finding, level="error")
