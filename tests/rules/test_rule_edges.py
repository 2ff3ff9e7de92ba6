"""Findings that a small change of a rule would lose or exchange: of two alike, of a provision's own dates, of what is told besides."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import yaml

from checker.assess import assess
from checker.assessment import Options
from checker.convention import load as load_convention
from checker.findings import Finding
from checker.profile import load_text

CONVENTION = load_convention()


def told(code: str, options: Options = Options(), **content: Any) -> list[Finding]:
    data = {"profile": 1, "state": "KW", "maintained_until": "2026-11-21", **content}
    loaded = load_text(yaml.safe_dump(data, sort_keys=False).encode(), "case.yaml", CONVENTION)
    assert loaded.profile is not None, [f.message.en for f in loaded.findings if f.level == "error"]
    return [f for f in assess(loaded.profile, CONVENTION, options, loaded.findings).findings if f.code == code]


def law(provisions: dict[str, Any], **statute: Any) -> dict[str, Any]:
    return {"law": {"title": "Law", "in_force": "2016-01-12", "provisions": provisions, **statute}}


def all_of(obligation: str, claim: str = "met") -> dict[str, str]:
    return {element.id: claim for element in CONVENTION.obligations[obligation].elements}


def test_two_absences_on_weak_evidence_are_both_told() -> None:
    found = told("G111", transposition={i: {"absent": {"confidence": "low"}} for i in ("7", "10")})
    assert [f.obligation for f in found] == ["7", "10"]


def test_two_clauses_that_cannot_be_compared_are_both_told() -> None:
    statutes = law(
        {
            "2": {"penalty": {"prison": {"max": "3y"}}},
            "3": {"penalty": {"relative": "discretionary"}},
            "4": {"penalty": {"prison": {"min": "1y"}}},
        }
    )
    answers = {"6.1": [{"by": "law/2", "relation": "equal"}]}
    answers |= {"6.2.a": [{"by": "law/3", "relation": "equal"}], "6.2.b": [{"by": "law/4", "relation": "equal"}]}
    assert [f.obligation for f in told("P207", statutes=statutes, transposition=answers)] == ["6.2.b"]


def test_what_is_partly_there_says_which_elements_and_whether_the_core_is() -> None:
    core = CONVENTION.obligations["6.1"].core_ids[0]
    for missing, core_missing in ((core, True), ("contact", False)):
        answers = {"6.1": [{"by": "law/1", "relation": "overlapping", "elements": all_of("6.1") | {missing: "unmet"}}]}
        (found,) = told("G102", statutes=law({"1": {}}), transposition=answers)
        assert found.data == {"elements": (missing,), "core_missing": core_missing}


def test_a_condition_of_an_offence_may_raise_its_penalty_and_one_of_a_power_may_not() -> None:
    for obligation, says in (("7", True), ("25.1", False)):
        answers = {obligation: [{"by": "law/1", "relation": "narrower", "adds": ["x"], "elements": all_of(obligation)}]}
        (found,) = told("G104", statutes=law({"1": {}}), transposition=answers)
        assert ("only raise the penalty" in found.cure.en + found.message.en) == says


def test_a_provision_repealed_by_itself_names_its_own_successor() -> None:
    statutes = law({"1": {"repealed": {"date": "2020-01-01", "by": "new"}}})
    statutes["new"] = {"title": "The new law", "in_force": "2020-01-01"}
    (found,) = told("G108", statutes=statutes, transposition={"7": [{"by": "law/1", "relation": "equal"}]})
    assert "The new law" in found.message.en + found.cure.en


def test_a_provision_in_force_later_than_its_statute_says_its_own_day() -> None:
    statutes = law({"1": {"in_force": "2026-06-01"}})
    answers = {"7": [{"by": "law/1", "relation": "equal"}]}
    options = Options(as_of=date(2020, 1, 1))
    (found,) = told("G109", options, statutes=statutes, transposition=answers)
    assert "2026-06-01" in found.message.en


def test_an_order_claimed_not_renewable_is_told_once() -> None:
    elements = all_of("23.2") | {"renewable": "unmet"}
    claimed = {"23.2": [{"by": "law/1", "relation": "overlapping", "elements": elements}]}
    assert len(told("T302", statutes=law({"1": {}}), transposition=claimed)) == 1
    recorded = law({"1": {"power": {"kind": "preservation", "max_days": 90, "renewable": False}}})
    assert len(told("T302", statutes=recorded, transposition=claimed | {"23.2": [{"by": "law/1", "elements": all_of("23.2")}]})) == 1
    retained = law({"1": {"power": {"kind": "retention"}}})
    assert told("T302", statutes=retained, transposition={"23.2": [{"by": "law/1", "relation": "equal"}]}) == []


def test_a_repeal_is_news_only_after_the_judgement() -> None:
    for repealed, news in (("2020-01-01", 1), ("2018-01-01", 0)):
        statutes = law({"1": {}}, repealed={"date": repealed})
        answers = {"7": [{"by": "law/1", "relation": "equal", "assessed": "2019-01-01"}]}
        assert len(told("G115", statutes=statutes, transposition=answers)) == news


def test_answers_of_readings_are_parted_as_each_language_does() -> None:
    statement = {"id": "r1", "on": ["28"], "effect": "modify", "scope": {"offences": ["15"], "other_power_offences": ["14", "15"]}}
    (found,) = told("R405", reservations=[statement])
    for lang, colon, comma in (("ar", ": ", "؛ "), ("en", ": ", "; "), ("fr", " : ", " ; ")):
        labels = [
            o.label.get(lang).split(colon.rstrip())[0].rstrip()
            for o in CONVENTION.readings["22.3.a"].options
            if o.id in found.data["answers"]
        ]
        assert re.search(comma.join(f"{re.escape(label)}{colon}[^:;؛]+" for label in labels), found.message.get(lang))


def test_a_finding_carries_the_basis_of_its_rule() -> None:
    (found,) = told("G101", transposition={"14": {"absent": {}}})
    assert found.basis == ("Convention, Art. 5", "Convention, Art. 22.1", "VCLT, Art. 26")
