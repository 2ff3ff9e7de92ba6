"""One broken file a fault, found by location. A comment ``# <- D012:7`` marks the line (and column) where that finding must stand.

Errors and warnings must be exactly the marked ones; notes only where they are marked.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.convention import load as load_convention
from checker.profile import load, load_text
from checker.profile.limits import MAX_FINDINGS
from checker.rules.data import RULES

HERE = Path(__file__).parent
FILES = sorted((HERE / "broken").glob("*.yaml"))
_MARK = re.compile(r"# <- ((?:D[0-9]{3}(?::[0-9]+)? ?)+)$", re.M)


def marks(text: str) -> list[tuple[int, str, int | None]]:
    found = []
    for number, line in enumerate(re.split("\r\n|\r|\n", text), 1):
        for match in _MARK.finditer(line):
            for mark in match[1].split():
                code, _, column = mark.partition(":")
                found.append((number, code, int(column) if column else None))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_fault_stands_where_it_is_marked(path: Path) -> None:
    before = path.read_bytes()
    expected = marks(before.decode("utf-8"))
    assert expected, "the file marks no fault"
    loaded = load(path, load_convention())
    wanted = {code for _line, code, _column in expected}
    found = [f for f in loaded.findings if f.level != "note" or f.code in wanted]
    assert sorted((f.place.line, f.code) for f in found) == sorted((line, code) for line, code, _column in expected)
    columns = {(f.place.line, f.code, f.place.column) for f in found}
    assert columns.issuperset({mark for mark in expected if mark[2] is not None})
    assert (loaded.profile is None) == any(f.level == "error" for f in loaded.findings)
    for finding in found:
        for text in (finding.message, finding.cure):
            assert text.ar
            assert text.en
            assert text.fr
            assert not re.search(r"[{}](?:ask|key|value|field)", text.ar + text.en + text.fr)
    assert path.read_bytes() == before


def test_every_rule_has_a_broken_file() -> None:
    marked = {code for path in FILES for _line, code, _column in marks(path.read_text(encoding="utf-8"))}
    elsewhere = {"D001", "D002", "D003"}  # test_hostile: no text file could hold these
    assert {rule.code for rule in RULES} == marked | elsewhere


def test_what_is_broken_hundreds_of_times_is_not_told_to_the_end() -> None:
    mappings = "".join(f"    - {{by: law/{n}, relation: equal}}\n" for n in range(3 * MAX_FINDINGS))
    body = f'profile: 1\nstate: KW\nmaintained_until: 2026-11-21\nstatutes: {{law: {{title: Law}}}}\ntransposition:\n  "7":\n{mappings}'
    found = load_text(body.encode(), "KW.yaml", load_convention()).findings
    assert [f.code for f in found].count("D023") == MAX_FINDINGS
