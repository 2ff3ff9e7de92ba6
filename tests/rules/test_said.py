"""All that a rule says of its examples, not only the line: of what, how gravely, in which of its words, and with which values.

``said/*.yaml`` holds it, a file a chapter, to be read by lawyers and compared by machines. Texts of a rule stand there by their names
(``_REPEALED``) and provisions by their ids, so that wording may improve; everything else stands as an English reader sees it. What a
change of a rule is meant to change is written anew by ``python tests/rules/test_said.py``, and read before it is kept.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.assess import assess
from checker.assessing.wording import cited as citation
from checker.assessment import Options
from checker.convention import load as load_convention
from checker.findings import Finding
from checker.profile import load
from checker.profile.model import Profile
from checker.rules import catalogue
from checker.rules.base import Hit, Rule
from checker.text import Text

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


def hits(path: Path, code: str) -> tuple[list[Hit], Profile | None]:
    """What the rule says of one file, in the order in which it says it, and the profile where the file holds one."""
    found: list[Hit] = []
    convention = load_convention()
    make = Rule.finding

    def record(self: Rule, hit: Hit, file: str) -> Finding:
        if self.code == code:
            found.append(hit)
        return make(self, hit, file)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "finding", record)
        loaded = load(path, convention)
        if loaded.profile is not None:
            assess(loaded.profile, convention, _options(path.read_text("utf-8")), loaded.findings)
    return found, loaded.profile


@cache
def _module(code: str) -> Mapping[str, Any]:
    (module,) = (m for m in list(sys.modules.values()) if getattr(getattr(m, "RULE", None), "code", None) == code)
    return vars(module)


def _shown(value: Any, code: str) -> Any:
    if isinstance(value, Text):
        names = [n for n, v in _module(code).items() if isinstance(v, Text) and v == value]
        return names[0] if names else value.get("en")
    if isinstance(value, dict):
        return {k: _shown(v, code) for k, v in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [_shown(v, code) for v in (sorted(value) if isinstance(value, set | frozenset) else value)]
    return value if isinstance(value, bool | int | None) else str(value)


def shown(hit: Hit, code: str) -> dict[str, Any]:
    """One hit as the file holds it; what is empty is left out, and so are titles of obligations, which the Convention's data says."""
    titles = [o.title for o in load_convention().obligations.values()]
    values = {k: v for k, v in hit.values.items() if not (k == "title" and v in titles)}
    parts = {
        "at": f"{hit.place.line}:{hit.place.column}",
        "of": hit.obligation,
        "subject": hit.subject,
        "level": hit.level,
        "words": _shown(hit.message, code) if hit.message is not None else None,
        "values": _shown(values, code),
        "data": _shown(dict(hit.data), code),
    }
    return {k: v for k, v in parts.items() if v not in (None, {}, "")}


def _by_id(value: Any, cited: Mapping[str, str]) -> Any:
    """The same with provisions by their ids, however they are cited; the longest first, for one may begin like another."""
    if isinstance(value, dict):
        return {k: _by_id(v, cited) for k, v in value.items()}
    for words in sorted(cited, key=len, reverse=True) if isinstance(value, str) else ():
        value = value.replace(words, cited[words])
    return value


def _of(path: Path, code: str) -> list[dict[str, Any]]:
    found, profile = hits(path, code)
    provisions = [p for s in profile.statutes.values() for p in s.provisions.values()] if profile else []
    cited = {citation(profile, p).en: p.ref for p in provisions if profile}
    return [_by_id(shown(hit, code), cited) for hit in found]


def _all(code: str) -> dict[str, Any]:
    return {path.stem: _of(path, code) for path in examples(code)}


@cache
def _expected(chapter: str) -> Any:
    return yaml.safe_load((_SAID / f"{chapter}.yaml").read_text("utf-8"))


@pytest.mark.parametrize("code", CODES)
def test_the_rule_says_all_that_is_written_down(code: str) -> None:
    assert _all(code) == _expected(code[0])[code]


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
