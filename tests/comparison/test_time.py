"""Time: the timelines of the Emirates and of Jordan match their repeals; the difference between two days, as a lawyer would say it."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker.assess import assess
from checker.assessment import Assessment, Options
from checker.comparison.difference import Difference, difference
from checker.comparison.timeline import changes, moments
from checker.output import difference as text
from checker.output import timeline as timeline_text
from checker.pipeline import assess_file
from checker.profile.model import Amendment
from checker.resources import folder
from checker.text import Text

GOLDEN = Path(__file__).parent / "golden"
FIXTURES = Path(__file__).parents[1] / "fixtures"


def _at(state: str, day: str) -> Assessment:
    return assess_file(folder("country_profiles") / f"{state}.yaml", Options(as_of=date.fromisoformat(day)))


@pytest.fixture(scope="module")
def jordan() -> Difference:
    return difference(_at("JO", "2022-01-01"), _at("JO", "2024-01-01"))


@pytest.mark.parametrize(
    ("state", "day", "began", "ended"),
    [
        ("AE", "2022-01-02", "cyber-2021", "cyber-2012"),  # Federal Decree-Law 34 of 2021 repealed 5 of 2012
        ("JO", "2023-09-12", "law17-2023", "law27-2015"),  # Law 17 of 2023, thirty days after its publication, replaced 27 of 2015
    ],
)
def test_the_timeline_matches_the_repeals(state: str, day: str, began: str, ended: str) -> None:
    a = assess_file(folder("country_profiles") / f"{state}.yaml")
    assert a.profile is not None
    found = {c.day: c for c in changes(a.profile)}[date.fromisoformat(day)]
    assert began in found.begins
    assert ended in found.ends


def test_each_moment_is_the_assessment_of_its_day() -> None:
    last = assess_file(folder("country_profiles") / "JO.yaml")
    profile = last.profile
    assert profile is not None
    course = list(moments(profile, lambda day: assess(profile, last.convention, Options(as_of=day))))
    assert [m.change.day for m in course] == sorted({m.change.day for m in course})
    assert course[-1].change.day <= profile.maintained_until
    by_day = {m.change.day: m.assessment for m in course}
    before, after = by_day[date(2015, 6, 1)], by_day[date(2023, 9, 12)]
    assert all(p.startswith("law27-2015/") for p in before.obligations["8.1"].provisions)
    assert not any(p.startswith("law27-2015/") for r in after.obligations.values() for p in r.provisions)
    until = list(moments(profile, lambda day: by_day[day], date(2020, 1, 1)))
    assert until[-1].change.day < date(2020, 1, 1) < course[-1].change.day
    told = timeline_text.as_text(course, "en")
    assert "2023-09-12" in told
    assert "Law No. 17 of 2023 (Cybercrime Law) replaces Law No. 27 of 2015" in told


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_difference_of_jordan_reads_as_it_did(jordan: Difference, lang: str) -> None:
    told = text.as_text(jordan, lang)
    golden = GOLDEN / f"JO-2022-2024-{lang}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")


def test_the_difference_of_jordan_in_law(jordan: Difference) -> None:
    assert (jordan.statutes_in, jordan.statutes_out) == (("law17-2023",), ("law27-2015",))
    told = text.as_text(jordan, "en")
    assert "On 12 September 2023 Law No. 17 of 2023 (Cybercrime Law) replaced Law No. 27 of 2015 (Cybercrime Law)." in told
    assert "في 12 أيلول 2023 حلّ القانون رقم 17 لسنة 2023 (قانون الجرائم الإلكترونية) محل القانون رقم 27 لسنة 2015" in text.as_text(
        jordan, "ar"
    )
    # 8.1 was met by the law of 2015; nobody has judged the law of 2023 on it: that is no loss.
    moved = {c.id: c for c in jordan.obligations}["8.1"]
    assert (moved.before, moved.after, moved.lost) == ("met", "not_assessed", ())


def test_no_difference_with_itself() -> None:
    a = _at("AE", "2024-01-01")
    found = difference(a, a)
    assert found.nothing
    assert "No obligation is answered otherwise." in text.as_text(found, "en")


def test_backwards_is_the_mirror(jordan: Difference) -> None:
    back = difference(jordan.after, jordan.before)
    assert (back.statutes_in, back.statutes_out) == (jordan.statutes_out, jordan.statutes_in)
    assert {c.id for c in back.obligations} == {c.id for c in jordan.obligations}
    assert len(back.findings_new) == len(jordan.findings_gone)


def test_two_states_stand_side_by_side() -> None:
    found = difference(_at("AE", "2024-01-01"), _at("SA", "2024-01-01"))
    told = text.as_text(found, "fr")
    assert "Arabie saoudite" in told
    assert "désormais" not in told  # no course of time between two States
    assert "remplacé" not in told


def test_an_element_that_came_from_the_unknown_was_not_gained() -> None:
    full = assess_file(FIXTURES / "perfect.yaml")
    assert full.profile is not None
    thinner = replace(full.profile, transposition={k: v for k, v in full.profile.transposition.items() if k != "8.1"})
    found = difference(assess(thinner, full.convention), full)
    moved = {c.id: c for c in found.obligations}["8.1"]
    assert (moved.before, moved.after) == ("not_assessed", "met")
    assert moved.gained == moved.lost == ()
    assert set(moved.other) == set(full.obligations["8.1"].elements)


def test_a_judgement_is_stale_where_the_recorded_text_changed_and_nobody_judged_again() -> None:
    before = assess_file(FIXTURES / "perfect.yaml")
    profile = before.profile
    assert profile is not None
    ref = before.obligations["6.1"].provisions[0]
    statute = profile.statutes[ref.partition("/")[0]]
    number = ref.partition("/")[2]
    rewritten = replace(statute.provisions[number], summary=Text.of("Another text."))
    law = replace(statute, provisions={**statute.provisions, number: rewritten})
    later = replace(profile, statutes={**profile.statutes, statute.id: law})
    found = difference(before, assess(later, before.convention))
    assert ("6.1", ref) in found.stale
    assert "To be judged again" in text.as_text(found, "en")
    answer = profile.transposition["6.1"]
    again = replace(answer, mappings=tuple(replace(m, assessed=date(2026, 11, 20)) for m in answer.mappings))
    judged = replace(later, transposition={**later.transposition, "6.1": again})
    assert ("6.1", ref) not in difference(before, assess(judged, before.convention)).stale


def test_g115_speaks_of_real_amendments_and_repeals() -> None:
    a = assess_file(folder("country_profiles") / "JO.yaml")
    profile = a.profile
    assert profile is not None
    # Judged the day before the law of 2015 was repealed: the judgement speaks of a law that is gone.
    early = {
        oid: replace(x, mappings=tuple(replace(m, assessed=date(2023, 9, 11)) for m in x.mappings))
        for oid, x in profile.transposition.items()
    }
    found = [f for f in assess(replace(profile, transposition=early), a.convention).findings if f.code == "G115"]
    assert {f.subject.partition("/")[0] for f in found if f.subject} >= {"law27-2015"}
    # The same law amended since: a warning.
    law = profile.statutes["law17-2023"]
    amended = replace(law, amended=(Amendment(date=date(2025, 1, 1)),))
    changed = replace(profile, statutes={**profile.statutes, law.id: amended}, transposition=early)
    warned = [f for f in assess(changed, a.convention).findings if f.code == "G115" and f.level == "warning"]
    assert {f.subject.partition("/")[0] for f in warned if f.subject} >= {"law17-2023"}
