"""All that a rule says of its examples, not only the line: of what, how gravely, in which of its words, and with which values.

``said/*.yaml`` holds it, a file a chapter, to be read by lawyers and compared by machines. Texts of a rule stand there by their names
(``_REPEALED``) and provisions by their ids, so that wording may improve; everything else stands as an English reader sees it. What a
change of a rule is meant to change is written anew by ``python tests/rules/test_said.py``, and read before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from telling import said

from checker.assessment import Options
from checker.rules import catalogue

_HERE = Path(__file__).parent
_BROKEN = _HERE.parent / "profile" / "broken"
_SAID = _HERE / "said"
CODES = [rule.code for rule in catalogue() if rule.check is not None]


def _options(text: str) -> Options:
    lines = [line[2:].split(": ", 1) for line in text.splitlines() if line.startswith(("# as-of", "# reading", "# evidence"))]
    chosen = {key: value.strip() for key, value in lines if key != "reading"}
    readings = dict(value.strip().split("=") for key, value in lines if key == "reading")
    as_of = date.fromisoformat(chosen["as-of"]) if "as-of" in chosen else None
    return Options(as_of, readings, chosen.get("evidence", "medium"))  # type: ignore[arg-type]


def examples(code: str) -> Iterator[Path]:
    """The files of which the rule speaks."""
    mark = re.compile(f"# <- .*{code}")
    marked = (path for path in sorted(_BROKEN.glob("*.yaml")) if mark.search(path.read_bytes().decode("utf-8")))
    yield from marked if code.startswith("D") else sorted((_HERE / code).glob("fail-*.yaml"))


def _all(code: str, *, placed: bool = True) -> dict[str, Any]:
    bodies = {path: path.read_bytes() for path in examples(code)}
    return {p.stem: said(body, str(p), code, _options(body.decode("utf-8")), placed=placed) for p, body in bodies.items()}


@cache
def _expected(chapter: str) -> Any:
    return yaml.safe_load((_SAID / f"{chapter}.yaml").read_text("utf-8"))


@pytest.mark.parametrize("code", CODES)
def test_the_rule_says_all_that_is_written_down(code: str) -> None:
    assert _all(code) == _expected(code[0])[code]


@pytest.mark.parametrize("code", CODES)
def test_the_rule_says_the_same_where_no_place_of_a_field_is_known(code: str) -> None:
    """Of a profile that a program made, and whose findings stand at the parts that have a place."""
    expected = {name: [{k: v for k, v in hit.items() if k != "at"} for hit in found] for name, found in _expected(code[0])[code].items()}
    assert {n: [{k: v for k, v in hit.items() if k != "at"} for hit in f] for n, f in _all(code, placed=False).items()} == expected


def test_every_rule_is_written_down() -> None:
    assert sorted(code for chapter in {c[0] for c in CODES} for code in _expected(chapter)) == sorted(CODES)


def _write() -> None:
    _SAID.mkdir(exist_ok=True)
    for chapter in sorted({code[0] for code in CODES}):
        content = {code: _all(code) for code in CODES if code[0] == chapter}
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=200, default_flow_style=None)
        (_SAID / f"{chapter}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _write()
