"""The edges of the judgement's small functions: each row is one that a changed comparison or connective would decide otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker.assess import assess
from checker.assessing.participation import bound_since
from checker.assessing.penalties import compare
from checker.assessment import Assessment, Options
from checker.convention import load as load_convention
from checker.profile import load_text
from checker.profile.duration import Duration
from checker.profile.model import Fine, Penalty

CONVENTION = load_convention()


def penalty(least: str = "", most: str = "", fine: Fine | None = None, either: bool | None = None) -> Penalty:
    return Penalty(prison_min=Duration(least) if least else None, prison_max=Duration(most) if most else None, fine=fine, either=either)


KWD, AED = Fine(100, 500, "KWD"), Fine(100, 500, "AED")

PENALTIES: list[tuple[Penalty, Penalty, str, str]] = [
    # prison against none
    (penalty(most="1y"), penalty(fine=KWD), "heavier", "maximum"),
    (penalty(fine=KWD), penalty(most="1y"), "not_heavier", "maximum"),
    (penalty(most="1y"), penalty(), "unclear", "suffice"),
    (penalty(), penalty(most="1y"), "unclear", "suffice"),
    # one maximum known
    (penalty("5y"), penalty(most="5y"), "heavier", "minimum"),
    (penalty("6y"), penalty(most="5y"), "heavier", "minimum"),
    (penalty("4y"), penalty(most="5y"), "unclear", "suffice"),
    (penalty("5y"), penalty("5y", "5y"), "unclear", "suffice"),
    (penalty(most="2y"), penalty("3y"), "not_heavier", "maximum"),
    (penalty(most="3y"), penalty("3y"), "unclear", "suffice"),
    (penalty(most="4y"), penalty("3y"), "unclear", "suffice"),
    # no maximum at all
    (penalty("2y"), penalty("1y"), "heavier", "minimum"),
    (penalty("1y"), penalty("2y"), "not_heavier", "minimum"),
    (penalty("1y", "3y"), penalty(most="3y"), "heavier", "minimum"),
    (penalty(most="3y"), penalty("1y", "3y"), "not_heavier", "minimum"),
    # the court's choice
    (penalty(most="3y", either=True), penalty(most="3y", either=True), "not_heavier", "fine alone"),
    (penalty(most="3y"), penalty(most="3y", either=True), "heavier", "mandatory"),
    # fines
    (penalty(fine=Fine(100, 900, "KWD")), penalty(fine=KWD), "heavier", "fine"),
    (penalty(fine=Fine(200, 500, "KWD")), penalty(fine=KWD), "heavier", "fine"),
    (penalty(fine=Fine(50, 500, "KWD")), penalty(fine=KWD), "not_heavier", "fine"),
    (penalty(fine=Fine(None, 500, "KWD")), penalty(fine=KWD), "not_heavier", "fine"),
    (penalty(fine=Fine(100, None, "KWD")), penalty(fine=KWD), "unclear", "suffice"),
    (penalty(fine=KWD), penalty(fine=Fine(100, None, "KWD")), "unclear", "suffice"),
    (penalty(fine=Fine(200, None, "KWD")), penalty(fine=Fine(100, None, "KWD")), "heavier", "fine"),
    (penalty(fine=AED), penalty(fine=KWD), "unclear", "suffice"),
    (penalty(fine=Fine(currency="KWD")), penalty(fine=KWD), "unclear", "suffice"),
    (penalty(fine=KWD), penalty(fine=Fine(currency="KWD")), "unclear", "suffice"),
    (penalty(fine=Fine(currency="KWD")), penalty(fine=Fine(100, None, "KWD")), "unclear", "suffice"),
    (penalty(fine=Fine(0, 500, "KWD")), penalty(fine=Fine(None, 500, "KWD")), "not_heavier", "fine"),
    (penalty(most="3y", fine=KWD), penalty(most="3y"), "heavier", "fine"),
    (penalty(most="3y"), penalty(most="3y", fine=KWD), "not_heavier", "fine"),
    (penalty(most="3y", fine=KWD), penalty(most="3y", fine=KWD), "not_heavier", "same"),
]


@pytest.mark.parametrize(("raised", "base", "weight", "reason"), PENALTIES)
def test_penalties(raised: Penalty, base: Penalty, weight: str, reason: str) -> None:
    outcome = compare(raised, base)
    assert outcome.weight == weight
    assert reason in outcome.reason.en


def assessed(options: Options = Options(), **content: Any) -> Assessment:
    import yaml

    data = {"profile": 1, "state": "KW", "maintained_until": "2026-11-21", **content}
    loaded = load_text(yaml.safe_dump(data, sort_keys=False).encode(), "case.yaml", CONVENTION)
    assert loaded.profile is not None, [f.message.en for f in loaded.findings if f.level == "error"]
    return assess(loaded.profile, CONVENTION, options, loaded.findings)


ABSENT = {"absent": {"looked": "2026-01-01"}}
RATIFIED = {"signed": {"date": "2010-12-21"}, "ratified": {"date": "2013-01-01"}}


@pytest.mark.parametrize(
    ("acts", "day", "bound", "since"),
    [
        ({**RATIFIED, "deposited": {"date": "2016-01-01"}}, date(2016, 1, 30), False, None),
        ({**RATIFIED, "deposited": {"date": "2016-01-01"}}, date(2016, 1, 31), True, date(2016, 1, 31)),
        ({**RATIFIED, "deposited": {"date": "2016-01-01"}, "in_force": ABSENT}, date(2020, 1, 1), False, None),
        ({**RATIFIED, "deposited": {}, "in_force": {"date": "2017-05-05"}}, date(2017, 5, 4), False, None),
        ({**RATIFIED, "deposited": {}, "in_force": {"date": "2017-05-05"}}, date(2017, 5, 5), True, date(2017, 5, 5)),
        ({**RATIFIED, "deposited": {}}, date(2014, 6, 1), True, None),
        ({"ratified": {"date": "2020-01-01"}, "deposited": {}}, date(2019, 6, 1), False, None),
        ({"ratified": {"date": "2020-01-01"}, "deposited": {}}, date(2020, 1, 1), True, None),
        ({"acceded": {"date": "2016-01-01"}}, date(2016, 1, 31), True, date(2016, 1, 31)),
        ({**RATIFIED, "deposited": ABSENT}, date(2020, 1, 1), False, None),
        # six months after a day in autumn lie in the next year; after the 31st they end with the month
        ({**RATIFIED, "in_force": {"date": "2014-02-06"}, "withdrawn": {"date": "2019-09-30"}}, date(2020, 3, 29), True, date(2014, 2, 6)),
        ({**RATIFIED, "in_force": {"date": "2014-02-06"}, "withdrawn": {"date": "2019-09-30"}}, date(2020, 3, 30), False, None),
        ({**RATIFIED, "in_force": {"date": "2014-02-06"}, "withdrawn": {"date": "2019-08-31"}}, date(2020, 2, 28), True, date(2014, 2, 6)),
        ({**RATIFIED, "in_force": {"date": "2014-02-06"}, "withdrawn": {"date": "2019-08-31"}}, date(2020, 2, 29), False, None),
        ({**RATIFIED, "in_force": {"date": "2014-02-06"}, "withdrawn": ABSENT}, date(2020, 2, 29), True, date(2014, 2, 6)),
        ({**RATIFIED, "in_force": {"date": "2014-02-06"}, "withdrawn": {}}, date(2020, 2, 29), False, None),
    ],
)
def test_bound(acts: dict[str, Any], day: date, bound: bool, since: date | None) -> None:
    said = assessed(participation=acts)
    assert said.profile is not None
    assert bound_since(said.profile, CONVENTION, day) == (bound, since)


def law(*numbers: str, **provision: Any) -> dict[str, Any]:
    return {"law": {"title": "Law", "in_force": "2016-01-12", "provisions": {n: dict(provision) for n in numbers}}}


@pytest.mark.parametrize(
    ("repealed", "day", "force"),
    [
        ({}, date(2020, 1, 1), "undated"),
        ({}, date(2026, 11, 21), "repealed"),
        ({"not_before": "2019-01-01"}, date(2018, 12, 31), "in_force"),
        ({"not_before": "2019-01-01"}, date(2019, 1, 1), "undated"),
        ({"not_before": "2019-01-01"}, date(2026, 11, 20), "undated"),
        ({"not_before": "2019-01-01"}, date(2026, 11, 21), "repealed"),
        ({"date": "2019-01-01"}, date(2018, 12, 31), "in_force"),
        ({"date": "2019-01-01"}, date(2019, 1, 1), "repealed"),
    ],
)
def test_force(repealed: dict[str, Any], day: date, force: str) -> None:
    statutes = law("1")
    statutes["law"]["repealed"] = repealed
    said = assessed(Options(as_of=day), statutes=statutes, transposition={"7": [{"by": "law/1", "relation": "equal"}]})
    assert [c.force for c in said.obligations["7"].considered] == [force]


def test_a_condition_added_lowers_no_rating_that_is_lower_already() -> None:
    """The cap for what is narrower never raises: an article half answered under a condition stays half answered."""
    answers = {"7": [{"by": "law/1", "relation": "narrower", "adds": ["x"], "elements": {"disruption": "met", "interception": "unmet"}}]}
    rated = {a.number: a for a in assessed(statutes=law("1"), transposition=answers).articles}
    whole = {"8.1": [{"by": "law/1", "relation": "narrower", "adds": ["x"], "elements": _all_met("8.1")}]}
    narrow = {a.number: a for a in assessed(statutes=law("1"), transposition=whole).articles}
    assert rated[7].lowest in ("NC", "PC")
    assert narrow[8].lowest == narrow[8].highest == "LC"


def _all_met(obligation: str) -> dict[str, str]:
    return {element.id: "met" for element in CONVENTION.obligations[obligation].elements}


def test_what_is_conform_is_met_without_a_condition() -> None:
    answers = {
        "7": [{"by": "law/1", "relation": "equal", "elements": _all_met("7")}],
        "8.1": [{"by": "law/1", "relation": "narrower", "adds": ["x"], "elements": _all_met("8.1")}],
        "10": [{"by": "law/1", "relation": "contrary"}],
        "9.2": [{"by": "law/1", "relation": "overlapping", "elements": {"possession": "unclear"}}],
        "6.1": [{"by": "law/1", "relation": "overlapping", "elements": {"access": "met", "remaining": "unmet"}}],
    }
    s = assessed(statutes=law("1"), transposition=answers).summary
    assert s is not None
    assert (s.answered, s.conform, s.met_lower) == (4, 1, 2)


def test_unverified_is_only_what_was_law_on_that_day() -> None:
    answers = {"7": [{"by": "law/1", "relation": "equal", "confidence": "low"}]}
    later = assessed(Options(as_of=date(2020, 1, 1)), statutes=law("1"), transposition=answers)
    before = assessed(Options(as_of=date(2010, 1, 1)), statutes=law("1"), transposition=answers)
    assert later.obligations["7"].unverified
    assert not before.obligations["7"].unverified


def test_an_absence_on_the_conventions_own_word_rests_on_no_text_of_the_law() -> None:
    sources = {"a": {"title": "A", "kind": "official-text", "seen": "2026-01-01"}, "b": {"title": "B", "kind": "recall"}}
    read = [
        assessed(sources=sources, transposition={"7": {"absent": {"sources": named}}}).obligations["7"].text_read
        for named in (["convention"], ["b"], ["a"], ["convention", "b", "a"])
    ]
    assert read == [False, False, True, True]


@pytest.mark.parametrize(
    ("made", "withdrawn", "seen", "day", "status"),
    [
        ("2013-02-14", None, True, date(2013, 2, 14), "option_used"),
        ("2013-02-14", None, True, date(2013, 2, 13), "not_assessed"),
        ("2013-02-14", "2020-01-01", True, date(2019, 12, 31), "option_used"),
        ("2013-02-14", "2020-01-01", True, date(2020, 1, 1), "not_assessed"),
        ("2013-02-14", None, False, date(2020, 1, 1), "not_assessed"),
        ("2013-02-14", None, None, date(2020, 1, 1), "option_used"),
    ],
)
def test_an_option_told_to_the_depositary(made: str, withdrawn: str | None, seen: bool | None, day: date, status: str) -> None:
    statement: dict[str, Any] = {
        "id": "a",
        "on": ["8.2"],
        "effect": "none",
        "kind": "choice",
        "option": "8.2",
        "made": {"date": made, "at": "ratification"},
    }
    statement |= {"withdrawn": withdrawn} if withdrawn else {}
    statement |= {"text_seen": seen} if seen is not None else {}
    said = assessed(Options(as_of=day), reservations=[statement], participation=RATIFIED)
    assert said.obligations["8.2"].status == status


def test_a_clause_for_reservations_says_of_its_elements_what_it_says_of_itself() -> None:
    unused = assessed(reservations=[]).obligations["19.3"]
    assert (unused.status, set(unused.elements.values())) == ("option_unused", {"unmet"})
    unknown = assessed().obligations["19.3"]
    assert (unknown.status, set(unknown.elements.values())) == ("not_assessed", {"not_assessed"})


def _chapeau(claim: str) -> tuple[str, str]:
    ids = [o.id for o in CONVENTION.obligations.values() if o.article in CONVENTION.weighing.chapeau_from and o.force == "must"]
    answers = {i: [{"by": "law/1", "relation": "equal", "elements": _all_met(i)}] for i in ids}
    first = next(iter(answers["7"][0]["elements"]))  # type: ignore[arg-type]
    answers["7"][0]["elements"][first] = claim  # type: ignore[index]
    penalties = {"1": {}, "2": {"penalty": {"relative": "heavier"}}}
    for i in ids:
        if CONVENTION.obligations[i].heavier_than:
            answers[i][0]["by"] = "law/2"
    said = assessed(statutes={"law": {"title": "Law", "in_force": "2016-01-12", "provisions": penalties}}, transposition=answers)
    (element,) = set(said.obligations["5"].elements.values())
    return said.obligations["5"].status, element


@pytest.mark.parametrize(("claim", "element"), [("met", "met"), ("unclear", "unclear"), ("unmet", "unmet")])
def test_the_chapeau_is_what_its_articles_are(claim: str, element: str) -> None:
    assert _chapeau(claim)[1] == element


def test_listed_offences_are_named_in_the_reason() -> None:
    statutes = law("1", power={"offences": ["6.1", "7"]})
    said = assessed(statutes=statutes, transposition={"22.2.b": [{"by": "law/1", "relation": "equal"}]})
    (considered,) = said.obligations["22.2.b"].considered
    assert considered.overruled
    assert all("6.1, 7" in reason.en for reason in considered.overruled.values())


def test_a_raised_penalty_names_the_base_it_is_compared_with() -> None:
    statutes = {"law": {"title": "Law of the base", "in_force": "2016-01-12", "provisions": {
        "2": {"penalty": {"prison": {"max": "3y"}}}, "3": {"penalty": {"prison": {"max": "3y"}}, "aggravates": "law/2"},
        "4": {"penalty": {"relative": "equal"}, "aggravates": "law/2"}, "5": {"penalty": "none"}}}}  # fmt: skip
    for number, base in (("3", "Art. 2"), ("4", "Art. 2"), ("5", "")):
        answers = {"6.1": [{"by": "law/2", "relation": "equal"}], "6.2.b": [{"by": f"law/{number}", "relation": "equal"}]}
        told = [f for f in assessed(statutes=statutes, transposition=answers).findings if f.code == "P203"]
        assert len(told) == 1
        assert base in told[0].message.en


def test_no_penalty_at_all_is_not_heavier_whatever_is_known_of_the_base() -> None:
    statutes = {"law": {"title": "Law", "in_force": "2016-01-12", "provisions": {"5": {"penalty": "none"}}}}
    said = assessed(statutes=statutes, transposition={"6.2.b": [{"by": "law/5", "relation": "equal"}]})
    assert said.obligations["6.2.b"].status == "unmet"
    assert "P203" in {f.code for f in said.findings}


def test_what_an_act_of_unknown_day_does_not_reach_is_not_known_to_be_missing() -> None:
    statutes = {"law": {"title": "Law", "provisions": {"1": {}}}}
    answers = {"7": [{"by": "law/1", "relation": "overlapping", "elements": {"interception": "unmet"}}]}
    said = assessed(Options(as_of=date(2020, 1, 1)), statutes=statutes, transposition=answers)
    assert said.obligations["7"].elements["interception"] == "not_assessed"


def test_only_a_permitted_statement_under_its_own_clause_uses_that_clause() -> None:
    made = {"date": "2013-02-14", "at": "ratification"}
    facts = {"styled": "reservation", "effect": "exclude", "text_seen": True, "communicated": True, "narrows": True, "made": made}
    permitted = {"id": "a", "on": ["19.2"], "scope": {"extent": "whole"}, **facts}
    prohibited = {"id": "b", "on": ["6.1"], **facts}
    said = assessed(reservations=[permitted, prohibited], participation=RATIFIED)
    verdicts = {r.reservation.id: (r.verdict, r.clause) for r in said.reservations}
    assert verdicts["a"] == ("permitted", "19.3")
    for clause in ("19.3", "22.3.a", "22.3.b"):
        used = ("permitted", clause) in verdicts.values()
        assert said.obligations[clause].status == ("option_used" if used else "option_unused")
    assert not any(said.obligations[o].upper_met or said.obligations[o].lower_met for r in said.reservations for o in r.excuses)


def test_an_absence_below_the_threshold_may_still_be_met() -> None:
    bounds = {}
    for confidence in ("high", "low"):
        o = assessed(transposition={"7": {"absent": {"confidence": confidence}}}).obligations["7"]
        bounds[confidence] = (o.status, o.lower_met, o.upper_met)
    assert bounds == {"high": ("unmet", False, False), "low": ("not_assessed", False, True)}


def test_a_provision_that_says_the_contrary_meets_nothing_that_it_claims() -> None:
    answers = {"7": [{"by": "law/1", "relation": "contrary", "elements": _all_met("7")}]}
    assert set(assessed(statutes=law("1"), transposition=answers).obligations["7"].elements.values()) == {"unmet"}


def test_an_absence_that_does_not_count_rests_on_no_text() -> None:
    sources = {"a": {"title": "A", "kind": "official-text", "seen": "2026-01-01"}}
    answer = {"absent": {"confidence": "low", "sources": ["a"]}}
    assert not assessed(sources=sources, transposition={"7": answer}).obligations["7"].text_read


def test_law_of_the_day_is_named_only_where_nothing_mapped_was_law() -> None:
    statutes = law("1") | {"old": {"title": "Old", "in_force": "2000-01-01", "repealed": {"date": "2016-01-12", "by": "law"}}}
    statutes["later"] = {
        "title": "Later",
        "in_force": "2020-01-01",
        "provisions": {"1": {}},
        "repealed": {"date": "2025-01-01", "by": "law"},
    }
    answers = {"7": [{"by": "law/1", "relation": "equal"}]}
    named = {
        year: assessed(Options(as_of=date(year, 6, 1)), statutes=statutes, transposition=answers).obligations["7"].law_of_day
        for year in (1999, 2010, 2022)
    }
    assert named == {1999: (), 2010: ("old",), 2022: ()}
