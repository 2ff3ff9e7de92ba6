"""The contract as who reads only the design would hold it: a perfect State made from the elements, and each single defect of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from checker.assess import assess
from checker.assessment import Assessment, Options
from checker.cli import main
from checker.convention import load
from checker.profile import load_text

CONVENTION = load()
Data = dict[str, Any]
_HEAVIER = ("6.2.a", "6.2.b", "12.2", "12.3")


class _Plain(yaml.SafeDumper):
    """No anchors, and dates unquoted, as people write them."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style='"' if _quoted(value) else None)


_Plain.add_representer(str, _text)


def _quoted(value: str) -> bool:
    return value.replace(".", "").isdigit() or value == "all"


def _provision(name: str) -> Data:
    made: Data = {"summary": {"en": f"What answers {name}", "ar": f"ما يقابل {name}"}, "sources": ["law63"]}
    if name == "21":
        return made | {"penalty": {"relative": "heavier", "by": "doubled"}}
    if name == "23.2":
        return made | {"power": {"ordered_by": "court", "max_days": 90, "renewable": True, "offences": "all"}}
    if CONVENTION.articles[CONVENTION.obligations[name].article].chapter != 2:
        return made | {"power": {"ordered_by": "court", "offences": "all"}}
    least, most = ("2y", "5y") if name in _HEAVIER else ("1y", "3y")
    return made | {"penalty": {"prison": {"min": least, "max": most}, "fine": {"min": 500, "max": 2000, "currency": "KWD"}}}


def perfect() -> Data:
    """A State whose law meets every element, in the fields that the design names and in no other."""
    wanted = [o for o in CONVENTION.obligations.values() if o.force in ("must", "may")]
    answers: Data = {}
    for o in wanted:
        answer: Data = {"by": f"law63-2015/{o.id}", "relation": "equal", "mental_element": "same", "confidence": "high"}
        if o.force == "must":
            answer["elements"] = dict.fromkeys(o.element_ids, "met")
        answers[o.id] = [answer | {"assessed": "2026-11-21", "note": {"en": "As it stands."}}]
    return {
        "profile": 1,
        "state": "KW",
        "maintained_until": "2026-11-21",
        "prepared_by": {"name": "A ministry", "role": "ministry"},
        "participation": {
            "signed": {"date": "2010-12-21", "sources": ["convention"]},
            "ratified": {"date": "2013-02-14", "act": "Law No. 60 of 2013", "sources": ["law63"]},
            "deposited": {"date": "2013-09-05", "sources": ["law63"]},
        },
        "reservations": [],
        "sources": {
            "law63": {
                "title": {"ar": "القانون", "en": "The law"},
                "publisher": "Official Gazette",
                "url": "https://example.org/law63",
                "kind": "official-text",
                "language": "ar",
                "seen": "2026-11-21",
            }
        },
        "statutes": {
            "law63-2015": {
                "title": {"ar": "القانون", "en": "The law", "fr": "La loi"},
                "citation": {"ar": "القانون رقم 63 لسنة 2015", "en": "Law No. 63 of 2015"},
                "kind": "cybercrime",
                "published": {"gazette": "Official Gazette", "issue": "1244", "date": "2015-07-12"},
                "in_force": "2016-01-12",
                "sources": ["law63"],
                "provisions": {o.id: _provision(o.id) for o in wanted},
            }
        },
        "transposition": answers,
    }


def written(data: Data) -> str:
    """The profile as YAML."""
    text = yaml.dump(data, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=1000)
    return re.sub(r"'(\d{4}-\d\d-\d\d)'", r"\1", text)


def said(data: Data, **options: Any) -> Assessment:
    """What the checker says of it."""
    loaded = load_text(written(data).encode(), "profile.yaml", CONVENTION)
    assert loaded.profile is not None, [f.message.en for f in loaded.findings]
    return assess(loaded.profile, CONVENTION, Options(**options), loaded.findings)


def _law(data: Data) -> Data:
    return data["statutes"]["law63-2015"]  # type: ignore[no-any-return]


def _of(data: Data, provision: str) -> Data:
    return _law(data)["provisions"][provision]  # type: ignore[no-any-return]


def _answer(data: Data, obligation: str) -> Data:
    return data["transposition"][obligation][0]  # type: ignore[no-any-return]


@pytest.mark.parametrize("confidence", ["high", "medium", None])
def test_the_perfect_state_is_perfect(confidence: str | None) -> None:
    data = perfect()
    for (answer,) in data["transposition"].values():
        answer.pop("confidence")
        if confidence:
            answer["confidence"] = confidence
    result = said(data)
    assert [f for f in result.findings if f.level != "note"] == []
    assert {a.rating for a in result.articles} == {"C"}
    assert result.obligations["5"].status == "met"
    assert {result.obligations[i].status for i in CONVENTION.must_ids} == {"met"}


def test_low_confidence_counts_only_where_low_evidence_is_asked_for() -> None:
    data = perfect()
    _answer(data, "14")["confidence"] = "low"
    assert said(data).obligations["14"].status == "not_assessed"
    assert said(data, evidence="low").obligations["14"].status == "met"


_ABSENT = {"absent": {"looked": "2026-11-21", "confidence": "high", "sources": ["law63"]}}


def _absence(*obligations: str) -> Callable[[Data], None]:
    return lambda data: data["transposition"].update({i: deepcopy(_ABSENT) for i in obligations})


def _repeal(data: Data) -> None:
    _of(data, "14")["repealed"] = {"date": "2020-01-01", "by": "law63-2015"}


def _rewrite(data: Data) -> None:
    _of(data, "14")["in_force"] = "2018-01-01"
    _answer(data, "14")["assessed"] = "2017-01-01"


def _penalty(provision: str, **penalty: Any) -> Callable[[Data], None]:
    return lambda data: _of(data, provision).update(penalty=penalty)


def _says(obligation: str, **fields: Any) -> Callable[[Data], None]:
    return lambda data: _answer(data, obligation).update(fields)


def _element(obligation: str, **claims: str) -> Callable[[Data], None]:
    return lambda data: _answer(data, obligation)["elements"].update(claims)


_LAW, _ANSWER = "    provisions:", "\ntransposition:"
DEFECTS: list[tuple[str, Callable[[Data], object], str, str, str, str]] = [
    # code, defect, level, obligation, the part of the file in which it stands, the words at the place
    ("G101", _absence("13"), "error", "13", _ANSWER, "absent:"),
    ("G102", _element("6.1", remaining="unmet"), "warning", "6.1", _ANSWER, "remaining: unmet"),
    ("G102", _element("6.1", access="unmet"), "error", "6.1", _ANSWER, "access: unmet"),
    ("G103", lambda d: _answer(d, "7")["elements"].pop("disruption"), "warning", "7", _ANSWER, "interception: met"),
    ("G104", _says("6.1", adds=[{"en": "only with a breach"}]), "warning", "6.1", _ANSWER, "- en: only with"),
    ("G104", _says("6.1", relation="narrower"), "warning", "6.1", _ANSWER, "narrower"),
    ("G105", _says("23.2", relation="contrary"), "error", "23.2", _ANSWER, "contrary"),
    ("G106", _says("9.2", mental_element="stricter"), "warning", "9.2", _ANSWER, "stricter"),
    ("G108", _repeal, "error", "14", _ANSWER, "law63-2015/14"),
    ("G109", lambda d: _of(d, "14").update(in_force="2027-01-01"), "error", "14", _ANSWER, "law63-2015/14"),
    ("G110", _element("6.1", part="unclear"), "warning", "6.1", _ANSWER, "part: unclear"),
    ("G111", _says("14", confidence="low"), "warning", "14", _ANSWER, "low"),
    ("G115", _rewrite, "warning", "14", _ANSWER, "2017-01-01"),
    ("P201", lambda d: _of(d, "14").pop("penalty"), "warning", "14", _LAW, '"14":'),
    ("P203", _penalty("6.2.a", prison={"max": "1y"}), "error", "6.2.a", _LAW, "penalty:"),
    ("P203", _penalty("6.2.b", prison={"max": "1y"}), "error", "6.2.b", _LAW, "penalty:"),
    ("P204", _penalty("12.2", relative="equal"), "error", "12.2", _LAW, "penalty:"),
    ("P205", _penalty("12.3", relative="lighter"), "error", "12.3", _LAW, "penalty:"),
    ("P206", _penalty("21", relative="equal"), "error", "21", _LAW, "penalty:"),
    ("P209", _penalty("21", relative="discretionary"), "warning", "21", _LAW, "penalty:"),
    ("T301", lambda d: _of(d, "23.2")["power"].update(max_days=91), "error", "23.2", _LAW, "91"),
    ("T302", lambda d: _of(d, "23.2")["power"].update(renewable=False), "warning", "23.2", _LAW, "false"),
    ("T303", _absence("28.3"), "error", "28.3", _ANSWER, "absent:"),
    ("T304", _absence("22.2.b"), "error", "22.2.b", _ANSWER, "absent:"),
    ("T307", _absence("28.1.a", "28.2"), "error", "28.1.a", _ANSWER, "absent:"),
    ("D034", _says("14", assessed="2027-01-01"), "warning", "14", _ANSWER, "2027-01-01"),
]


@pytest.mark.parametrize(("code", "defect", "level", "obligation", "part", "words"), DEFECTS, ids=[f"{d[0]}-{d[3]}" for d in DEFECTS])
def test_a_single_defect_is_found_where_it_is(
    code: str, defect: Callable[[Data], object], level: str, obligation: str, part: str, words: str
) -> None:
    data = perfect()
    defect(data)
    (found,) = [f for f in said(data).findings if f.level != "note"]
    assert (found.code, found.level, found.obligation) == (code, level, obligation)
    text = written(data)
    key = re.compile(rf'^ +"?{re.escape(obligation)}"?:$', re.MULTILINE).search(text, text.index(part))
    assert key is not None
    assert (found.place.line, found.place.column) == _place(text, text.index(words, key.start()))


def _place(text: str, position: int) -> tuple[int, int]:
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


def test_an_obligation_that_nobody_judged_is_told_at_the_chapter() -> None:
    data = perfect()
    del data["transposition"]["13"]
    (found,) = [f for f in said(data).findings if f.level != "note"]
    assert (found.code, found.level, found.obligation) == ("G103", "warning", "13")
    text = written(data)
    assert (found.place.line, found.place.column) == _place(text, text.index(_ANSWER) + 1)


BROKEN: list[tuple[str, Callable[[Data], object], str]] = [
    ("D011", lambda d: d.update(statues={}), "statues:"),
    ("D021", lambda d: d["transposition"].update({"30": deepcopy(_ABSENT)}), '"30":'),
    ("D022", lambda d: _answer(d, "6.1")["elements"].update(acces="met"), "acces: met"),
    ("D023", lambda d: _answer(d, "6.1").update(by="law63-2015/99"), "law63-2015/99"),
    ("D023", lambda d: _answer(d, "6.1").update(by="lax/6.1"), "lax/6.1"),
    ("D024", lambda d: _of(d, "6.1").update(sources=["law36"]), "law36"),
    ("D014", lambda d: _answer(d, "6.1").update(relation="equals"), "equals"),
    ("D015", lambda d: _law(d).update(in_force="2016-02-30"), "2016-02-30"),
    ("D016", lambda d: _of(d, "14").update(penalty={"prison": {"max": "3 years"}}), "3 years"),
    ("D030", lambda d: d["participation"]["deposited"].update(date="2009-01-01"), "2009-01-01"),
    ("D031", lambda d: _law(d).update(repealed={"date": "2014-01-01"}), "2014-01-01"),
    ("D052", lambda d: _of(d, "14").update(penalty={"prison": {"min": "5y", "max": "3y"}}), "5y\n            max: 3y"),
]


@pytest.mark.parametrize(("code", "defect", "words"), BROKEN, ids=[f"{b[0]}-{b[2].split()[0]}" for b in BROKEN])
def test_a_broken_file_is_told_once_and_where(code: str, defect: Callable[[Data], object], words: str, tmp_path: Path) -> None:
    data = perfect()
    defect(data)
    text = written(data)
    file = tmp_path / "profile.yaml"
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(file), "--format", "json"])
    assert result.exit_code == 2
    (told,) = json.loads(result.stdout)["profiles"]
    assert told["obligations"] == []
    (found,) = [f for f in told["findings"] if f["level"] != "note"]
    line, column = _place(text, text.index(words))
    assert (found["code"], found["level"]) == (code, "error")
    assert found["location"] == {"file": str(file), "line": line, "column": column}


_LIMBS = {"closed_group": True, "no_public_network": True, "not_connected": True, "ground": "The law of the day cannot."}
_SIGNED = {"date": "2010-12-21", "at": "signature"}
STATEMENTS: list[tuple[str, Data, str]] = [
    # the rows of method.md 2.5, in the design's own fields; made on ratifying unless said
    ("1", {"on": "all", "effect": "none", "styled": "ratification_clause"}, "not_a_reservation"),
    ("2", {"on": "all", "effect": "none", "styled": "ratification_clause", "made": _SIGNED}, "not_a_reservation"),
    ("3", {"on": ["19.2"], "effect": "exclude"}, "permitted"),
    ("4", {"on": ["19.2"], "effect": "exclude", "scope": {"extent": "partial", "offences": ["14", "17"]}}, "permitted"),
    ("5", {"on": ["19.1", "19.2"], "effect": "exclude"}, "prohibited"),
    ("6", {"on": ["29"], "effect": "modify", "scope": {"extent": "partial", "offences": ["five years or more"]}}, "permitted"),
    ("7", {"on": ["28"], "effect": "modify", "scope": {"extent": "partial", "offences": ["15"]}}, "needs_review"),
    ("8", {"on": ["28", "29"], "effect": "modify", "scope": {"offences": ["6.1", "15.1"]}}, "needs_review"),
    ("9", {"on": ["22.3.a"], "effect": "modify"}, "needs_review"),
    ("10", {"on": ["28", "29"], "effect": "exclude", "scope": _LIMBS}, "permitted"),
    ("11", {"on": ["28", "29"], "effect": "exclude", "scope": {"closed_group": True}}, "needs_review"),
    ("11 denied", {"on": ["28", "29"], "effect": "exclude", "scope": _LIMBS | {"no_public_network": False}}, "prohibited"),
    ("12", {"on": ["8.2"], "effect": "none", "styled": "declaration"}, "not_a_reservation"),
    ("13", {"on": ["6", "7"], "effect": "modify"}, "prohibited"),
    ("14", {"on": "all", "effect": "interpret", "narrows": True}, "prohibited"),
    ("15", {"on": "all", "effect": "modify"}, "prohibited"),
    ("16", {"on": ["12.1"], "effect": "exclude"}, "prohibited"),
    ("17", {"on": ["15.4"], "effect": "exclude"}, "prohibited"),
    ("17b", {"on": ["21"], "effect": "exclude"}, "prohibited"),
    ("18", {"on": [str(n) for n in range(22, 30)], "effect": "exclude"}, "prohibited"),
    ("19", {"on": ["23.2"], "effect": "modify"}, "prohibited"),
    ("20", {"on": ["14"], "effect": "interpret", "narrows": False}, "not_a_reservation"),
    ("20 unknown", {"on": ["14"], "effect": "interpret"}, "needs_review"),
    ("21", {"on": ["14"], "effect": "interpret", "conditional": True}, "prohibited"),
    ("22", {"on": "all", "effect": "none", "styled": "declaration"}, "not_a_reservation"),
    ("23", {"on": ["34.2"], "effect": "none"}, "not_a_reservation"),
    ("24", {"on": ["31.6"], "effect": "none"}, "not_a_reservation"),
    ("24a", {"on": ["34.8.e"], "effect": "none"}, "not_a_reservation"),
    ("25", {"on": ["19.2"], "effect": "exclude", "made": {"date": "2016-09-05", "at": "later"}}, "needs_review"),
    ("26", {"on": ["19.2"], "effect": "exclude", "made": _SIGNED}, "without_effect"),
    ("28", {"on": ["37.4"], "effect": "exclude"}, "permitted"),
    ("29", {"on": ["37.4"], "effect": "exclude", "scope": {"offences": ["6.1", "7"]}}, "prohibited"),
    ("30", {"on": "all", "effect": "exclude", "text_seen": False}, "needs_review"),
    ("withdrawn", {"on": ["12.1"], "effect": "exclude", "withdrawn": "2020-01-01"}, "without_effect"),
    ("confirmed", {"on": ["19.2"], "effect": "exclude", "made": _SIGNED, "confirmed": "2013-02-14"}, "permitted"),
]


@pytest.mark.parametrize(("fields", "verdict"), [s[1:] for s in STATEMENTS], ids=[s[0] for s in STATEMENTS])
def test_a_statement_gets_the_verdict_of_the_method(fields: Data, verdict: str) -> None:
    data = perfect()
    made = {"date": "2013-02-14", "at": "ratification"}
    data["reservations"] = [{"id": "kw-r1", "statement": {"en": "The statement."}, "made": made, "sources": ["law63"]} | deepcopy(fields)]
    (result,) = said(data).reservations
    assert result.verdict == verdict
    assert all(step.question.ar and step.answer.fr and step.authority for step in result.steps)


def _reserved(*on: str, **scope: Any) -> list[Data]:
    return [{"id": "r1", "on": list(on), "effect": "modify", "scope": scope, "made": {"at": "ratification"}, "sources": ["law63"]}]


def test_a_permitted_reservation_reserves_and_a_prohibited_one_excuses_nothing() -> None:
    data = perfect() | {"reservations": _reserved("19.2")}
    _absence("19.2", "12.1")(data)
    result = said(data)
    assert (result.obligations["19.2"].status, result.obligations["19.3"].status) == ("reserved", "option_used")
    data["reservations"] = _reserved("12.1")
    assert said(data).obligations["12.1"].status == "unmet"


@pytest.mark.parametrize(
    ("range_of_29", "answers"),
    [
        ("all", {"literal": "prohibited", "shifted": "permitted", "source": "prohibited"}),
        (["15.1", "6.1"], {"literal": "prohibited", "shifted": "permitted", "source": "permitted"}),
        (["6.1"], {"literal": "prohibited", "shifted": "prohibited", "source": "permitted"}),
    ],
    ids=["row 7", "row 8", "row 8a"],
)
def test_the_range_of_29_is_taken_from_the_law_where_the_statement_is_silent(range_of_29: Any, answers: dict[str, str]) -> None:
    data = perfect() | {"reservations": _reserved("28", offences=["6.1", "15.1"])}
    for provision in ("29.1.a", "29.1.b"):
        _of(data, provision)["power"]["offences"] = range_of_29
    (result,) = said(data).reservations
    assert result.verdict == "needs_review"
    assert dict(result.readings["22.3.a"]) == answers
    (chosen,) = said(data, readings={"22.3.a": "source"}).reservations
    assert chosen.verdict == answers["source"]


def test_an_unknown_alternative_is_not_said_to_be_absent() -> None:
    data = perfect()
    _absence("28.1.a")(data)
    del data["transposition"]["28.2"]
    (found,) = [f for f in said(data).findings if f.code == "T307"]
    assert "was not assessed" in found.message.en


@pytest.mark.parametrize(("level", "expected"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_the_exit_code_follows_the_level(level: str, expected: int, tmp_path: Path) -> None:
    data = perfect()
    del data["transposition"]["13"]
    file = tmp_path / "profile.yaml"
    file.write_text(written(data), encoding="utf-8")
    assert CliRunner().invoke(main, ["check", str(file), "--fail-on", level]).exit_code == expected
    broken = tmp_path / "broken.yaml"
    broken.write_text("profile: 1\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["check", str(file), str(broken), "--fail-on", level]).exit_code == 2


def test_what_is_printed_has_the_shape_of_the_contract(tmp_path: Path) -> None:
    file = tmp_path / "profile.yaml"
    data = perfect() | {"reservations": _reserved("12.1")}
    file.write_text(written(data), encoding="utf-8")
    told = json.loads(CliRunner().invoke(main, ["check", str(file), "--format", "json", "--as-of", "2026-01-01"]).stdout)
    assert {"tool", "convention", "readings", "profiles"} <= told.keys()
    (profile,) = told["profiles"]
    assert {"state", "file", "as_of", "bound", "since", "articles", "obligations", "reservations", "findings", "summary"} <= profile.keys()
    assert (profile["state"], profile["as_of"], profile["bound"]) == ("KW", "2026-01-01", True)
    assert [a["number"] for a in profile["articles"]] == list(range(5, 30))
    assert [o["id"] for o in profile["obligations"]] == list(CONVENTION.obligations)
    (reservation,) = profile["reservations"]
    assert {"id", "verdict", "basis", "steps", "readings"} <= reservation.keys()
    assert reservation["readings"]["final.6"] == {"text": "prohibited", "purpose": "permitted"}
    for finding in profile["findings"]:
        assert {"ar", "en", "fr"} == finding["message"].keys() == finding["cure"].keys()
        assert finding["level"] in ("error", "warning", "note")
        assert {"file", "line", "column"} == finding["location"].keys()
