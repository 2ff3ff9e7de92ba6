"""Every rule against its own examples: files under ``tests/rules/<CODE>/``, found by location.

A file ``fail-*.yaml`` marks each line of which the rule must speak with a trailing ``# <- CODE``; the rule must speak of these lines and of
no other. In a file ``pass-*.yaml`` it must be silent. Comments at the head set options: ``# as-of: 2012-08-13``, ``# reading: ID=OPTION``,
``# evidence: low``.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.assess import assess
from checker.assessment import Options
from checker.convention import load as load_convention
from checker.findings import Finding
from checker.profile import load
from checker.rules import by_code, catalogue

_HERE = Path(__file__).parent
_OPTION = re.compile(r"^# (as-of|reading|evidence): *(.+)$", re.MULTILINE)
_MARK = re.compile(r"# <- ([A-Z][0-9]{3}(?:[ ,]+[A-Z][0-9]{3})*)\s*$")
EXAMPLES = sorted(_HERE.glob("[A-Z][0-9][0-9][0-9]/*.yaml"))


def options(text: str) -> Options:
    chosen: dict[str, Any] = {"readings": {}}
    for key, value in _OPTION.findall(text):
        if key == "as-of":
            chosen["as_of"] = date.fromisoformat(value.strip())
        elif key == "reading":
            reading, _, option = value.strip().partition("=")
            chosen["readings"][reading] = option
        else:
            chosen["evidence"] = value.strip()
    return Options(**chosen)


def findings(path: Path) -> tuple[Finding, ...]:
    convention = load_convention()
    loaded = load(path, convention)
    if loaded.profile is None:
        return loaded.findings
    text = path.read_text(encoding="utf-8")
    return assess(loaded.profile, convention, options(text), loaded.findings).findings


def marked(path: Path, code: str) -> list[int]:
    lines = path.read_bytes().decode("utf-8", errors="replace").splitlines()
    return [n for n, line in enumerate(lines, 1) if (m := _MARK.search(line)) and code in re.split(r"[ ,]+", m.group(1))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_the_rule_speaks_of_the_marked_lines_and_no_other(path: Path) -> None:
    code = path.parent.name
    found = findings(path)
    if not code.startswith("D"):
        assert [f for f in found if f.code.startswith("D") and f.level == "error"] == [], "the example must be assessable"
    told = sorted(f.place.line for f in found if f.code == code)
    if path.name.startswith("pass-"):
        assert told == []
    else:
        assert marked(path, code), "a failing example marks the line that the rule must name"
        assert sorted(set(told)) == marked(path, code)


def test_files_are_named_for_what_they_show() -> None:
    assert [p.name for p in EXAMPLES if not p.name.startswith(("pass-", "fail-"))] == []
    assert [p.parent.name for p in EXAMPLES if by_code(p.parent.name) is None] == []


_OWN = [r.code for r in catalogue() if r.code[0] in "GPTC"]


@pytest.mark.parametrize("code", _OWN)
@pytest.mark.parametrize("kind", ["pass", "fail"])
def test_every_rule_has_examples_of_both_kinds(code: str, kind: str) -> None:
    assert [p for p in EXAMPLES if p.parent.name == code and p.name.startswith(f"{kind}-")]
