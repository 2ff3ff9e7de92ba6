"""The rules on reservations: what each says, one error for one statement, and the words in the three languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.assess import assess
from checker.assessment import Assessment, Options
from checker.convention import load
from checker.profile.loader import load_text
from checker.rules.reservations import RULES
from checker.text import LANGUAGES

_ALL = sorted((Path(__file__).parents[1] / "rules").glob("R4*/*.yaml"))
EXAMPLES = [path for path in _ALL if path.read_text(encoding="utf-8").startswith("profile:")]
"""Those that ask for no option; the others are read by ``tests/rules``."""


def assessed(text: str, **options: object) -> Assessment:
    loaded = load_text(text.encode(), "KW.yaml", load())
    assert loaded.profile is not None, loaded.findings
    return assess(loaded.profile, load(), Options(**options), loaded.findings)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_the_rule_speaks_on_the_marked_lines_and_nowhere_else(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    code = path.parent.name
    marked = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith(f"# <- {code}")]
    assert bool(marked) == path.stem.startswith("fail-")
    found = [f for f in assessed(text).findings if f.code == code]
    assert [f.place.line for f in found] == marked
    for finding in found:
        line = text.splitlines()[finding.place.line - 1]
        assert line[finding.place.column - 1] not in " #"
        for lang in LANGUAGES:
            assert "{" not in getattr(finding.message, lang) + getattr(finding.cure, lang)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_prohibited_statement_is_one_error_and_no_other_is_any(path: Path) -> None:
    result = assessed(path.read_text(encoding="utf-8"))
    for statement in result.reservations:
        errors = [f.code for f in result.findings if f.code[0] == "R" and f.level == "error" and f.subject == statement.reservation.id]
        assert len(errors) == (statement.verdict == "prohibited")


def test_every_rule_has_an_example_of_each_kind() -> None:
    for rule in RULES:
        kinds = {p.stem.split("-")[0] for p in EXAMPLES if p.parent.name == rule.code}
        assert kinds == {"pass", "fail"}, rule.code


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_every_rule_speaks_three_languages_and_has_a_manual(rule: object) -> None:
    import importlib
    import pkgutil

    import checker.rules.reservations as chapter

    for text in (rule.title, rule.purpose, rule.message, rule.cure):  # type: ignore[attr-defined]
        for lang in LANGUAGES:
            assert getattr(text, lang).strip()
    modules = [importlib.import_module(f"{chapter.__name__}.{m.name}") for m in pkgutil.iter_modules(chapter.__path__)]
    manual = next(m.__doc__ for m in modules if getattr(m, "RULE", None) is rule)
    assert manual is not None
    assert manual.startswith(rule.code + ":")  # type: ignore[attr-defined]


def test_a_chosen_reading_settles_what_the_readings_leave_open() -> None:
    text = (EXAMPLES[0].parents[1] / "R405" / "fail-traffic-listed.yaml").read_text(encoding="utf-8")
    shifted = assessed(text, readings={"22.3.a": "shifted"})
    assert shifted.reservations[0].verdict == "permitted"
    assert shifted.obligations["28.1.a"].status == "reserved"
    assert "R405" not in {f.code for f in shifted.findings}
    literal = assessed(text, readings={"22.3.a": "literal"})
    assert literal.reservations[0].verdict == "prohibited"
    assert [f.code for f in literal.findings if f.code[0] == "R" and f.level == "error"] == ["R402"]


def test_what_needs_review_excuses_nothing() -> None:
    text = (EXAMPLES[0].parents[1] / "R405" / "fail-traffic-listed.yaml").read_text(encoding="utf-8")
    assert assessed(text).obligations["28.1.a"].status != "reserved"
