"""What is said of a fault: by name, with what would be right, in three languages, and of all faults of a file in one run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.convention import load as load_convention
from checker.findings import Finding
from checker.profile import load_text
from checker.profile.written import date_meant, duration_meant, state_meant, truth_meant
from checker.rules.data import RULES

HEAD = "profile: 1\nstate: KW\nmaintained_until: 2026-11-21\n"
LAW = """sources:
  law63: {title: Law, kind: recall}
statutes:
  law:
    title: Law
    sources: [law63]
    provisions: {"2.1": {%s}}
"""
MAP = 'transposition:\n  "6.1": [{by: %s}]\n'


def only(body: str, head: str = HEAD) -> Finding:
    found = [f for f in load_text((head + body).encode(), "t.yaml", load_convention()).findings if f.level == "error"]
    assert len(found) == 1, [f.message.en for f in found]
    return found[0]


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        ("reservation: []\n", "reservations"),
        ("Sources: {}\n", "sources"),
        ("participation: {singed: {date: 2010-12-21}}\n", "signed"),
        (LAW % "penality: none", "penalty"),
        (LAW % "power: {kind: data-preservation}", "preservation"),
        (LAW % "power: {max-days: 90}", "max_days"),
        (LAW % "penalty: {prison: {max: 6 months}}", "6m"),
        (LAW % "penalty: {prison: {max: 3Y}}", "3y"),
        (LAW % "penalty: {prison: {max: ٣ سنوات}}", "3y"),
        (LAW % "penalty: {fine: {currency: Kwd}}", "KWD"),
        (LAW % "penalty: {either: نعم}", "true"),
        (LAW % "in_force: 12 January 2016", "2016-01-12"),
        (LAW % "in_force: 31/12/2016", "2016-12-31"),
        (LAW % "sources: [Law63]", "law63"),
        (LAW % "aggravates: law/21", "law/2.1"),
        (LAW % "" + MAP % "lwa/2.1", "law/2.1"),
        (LAW % "" + MAP % "law/2.1, elements: {remaning: met}", "remaining"),
        (LAW % "" + MAP % "law/2.1, relation: narower", "narrower"),
        (LAW % "" + MAP % "law/2.1, confidence: hihg", "high"),
        (LAW % "" + MAP % "law 2.1", "law/2.1"),
        ('transposition: {"6.2a": {absent: {}}}\n', "6.2.a"),
        ('transposition: {"9.1": {absent: {}}}\n', None),
        ("reservations: [{id: r, on: [19-2], effect: exclude}]\n", "19.2"),
    ],
)
def test_did_you_mean(body: str, meant: str | None) -> None:
    message = only(body).message
    if meant is None:
        assert "Did you mean" not in message.en
        return
    assert message.en.endswith(f"Did you mean “{meant}”?")
    assert message.ar.endswith(f"هل تقصد «{meant}»؟")
    assert message.fr.endswith(f"Vouliez-vous dire « {meant} » ?")


def test_an_article_lists_its_obligations() -> None:
    finding = only('transposition: {"9.1": {absent: {}}}\n')
    assert "9.1.a, 9.1.b" in finding.cure.en
    assert "9.1.a, 9.1.b" in finding.cure.ar


@pytest.mark.parametrize("state", ["kw", "KWT", "Kuwait", "Koweït", "الكويت"])
def test_states_by_any_name(state: str) -> None:
    finding = only("", f"profile: 1\nstate: {state}\nmaintained_until: 2026-11-21\n")
    assert finding.code == "D018"
    assert "“KW”" in finding.message.en


def test_formats_are_explained() -> None:
    duration = only(LAW % "penalty: {prison: {max: 6}}")
    assert "6m months" in duration.cure.en
    assert "6m أشهر" in duration.cure.ar
    assert "6m mois" in duration.cure.fr
    currency = only(LAW % "penalty: {fine: {currency: dinar}}")
    assert "ISO 4217" in currency.cure.en
    assert "2016-01-12" in only(LAW % "in_force: January 2016").cure.fr
    assert only(LAW % 'penalty: {fine: {max: "2,000", currency: KWD}}').cure.en.endswith("as 2000.")
    assert "2023-02-30" in only(LAW % "in_force: 2023-02-30").message.ar


def test_duplicates_name_both_places() -> None:
    finding = only("sources: {}\nsources: {}\n")
    assert (finding.place.line, finding.place.column) == (5, 1)
    for text in (finding.message.ar, finding.message.en, finding.message.fr):
        assert "4" in text


def test_a_misplaced_field_is_sent_home() -> None:
    assert only(LAW.replace("    title: Law\n", "    title: Law\n    issue: 7\n") % "").message.en.endswith("It belongs in “published”.")


def test_findings_name_the_obligation() -> None:
    finding = only(LAW % "" + MAP % "law/2.1, relation: same")
    assert finding.obligation == "6.1"


def test_all_faults_of_a_file_in_one_run() -> None:
    text = (Path(__file__).parent / "many_faults.yaml").read_text(encoding="utf-8")
    expected = [(n, code) for n, line in enumerate(text.splitlines(), 1) for code in re.findall(r"D[0-9]{3}", line.partition("# <-")[2])]
    found = load_text(text.encode(), "many_faults.yaml", load_convention())
    assert sorted((f.place.line, f.code) for f in found.findings) == sorted(expected)
    assert len(expected) > 30


def test_arabic_is_arabic_and_no_word_of_the_schema_is_shown() -> None:
    for rule in RULES:
        for text in (rule.title, rule.purpose, rule.message, rule.cure):
            assert re.search("[\u0621-\u064a]{3}", text.ar), rule.code
            assert text.en != text.fr, rule.code
    faults = Path(__file__).parent.rglob("*.yaml")
    for path in faults:
        for finding in load_text(path.read_bytes(), path.name, load_convention()).findings:
            for sentence in (finding.message, finding.cure):
                assert re.search("[\u0621-\u064a]{2}", sentence.ar)
                assert not re.search(r"anyOf|additionalProperties|under any of the given schemas|is not of type|\$ref|\^\[", sentence.en)
                assert sentence.en[0].isupper() or not sentence.en[0].isalpha(), sentence.en


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


def test_long_values_are_cut() -> None:
    assert len(only(LAW % ("aggravates: " + "a" * 5000)).message.en) < 300


def test_a_valid_profile_needs_no_jsonschema() -> None:
    program = (
        "import sys; from checker.convention import load as c; from checker.profile import load_text;"
        f"l = load_text({HEAD.encode()!r}, 't.yaml', c()); assert l.profile; print('jsonschema' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_what_was_meant_is_offered_only_where_it_is_clear() -> None:
    assert date_meant("03/04/2012") is None
    assert date_meant("2016/1/2") == "2016-01-02"
    assert date_meant("١٢ يناير ٢٠١٦") == "2016-01-12"
    assert date_meant("1er janvier") is None
    assert duration_meant("6") is None
    assert duration_meant("1 an 6 mois") == "1y6m"
    assert duration_meant("perpétuité") == "life"
    assert duration_meant("6 moons") is None
    assert truth_meant("peut-être") is None
    assert state_meant("ZZZZ") is None
