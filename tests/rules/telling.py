"""What rules say, as it can be written down: hits with their values, texts of a rule by their names and provisions by their ids."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest

from checker.assess import assess
from checker.assessing.wording import cited as citation
from checker.assessment import Options
from checker.convention import load as load_convention
from checker.convention.model import Convention
from checker.findings import Finding
from checker.profile import load_text
from checker.profile.model import Profile
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def said(body: bytes, file: str, code: str, options: Options, *, placed: bool = True) -> list[dict[str, Any]]:
    """All that the rule says of one file, in the order in which it says it; ``placed=False``: as if no place of a field were known."""
    found, profile = _hits(body, file, code, options, placed)
    provisions = [p for s in profile.statutes.values() for p in s.provisions.values()] if profile else []
    cited = {citation(profile, p).en: p.ref for p in provisions if profile}
    return [_by_id(_hit(hit, code), cited) for hit in found]


def _hits(body: bytes, file: str, code: str, options: Options, placed: bool) -> tuple[list[Hit], Profile | None]:
    found: list[Hit] = []
    convention = load_convention()
    make, run = Rule.finding, Rule.run

    def record(self: Rule, hit: Hit, file: str) -> Finding:
        if self.code == code:
            found.append(hit)
        return make(self, hit, file)

    def run_without(self: Rule, case: Case) -> Iterator[Finding]:
        return run(self, _without_places(case) if self.code == code else case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "finding", record)
        if not placed:
            patch.setattr(Rule, "run", run_without)
        loaded = load_text(body, file, convention)
        if loaded.profile is not None:
            assess(loaded.profile, convention, options, loaded.findings)
    return found, loaded.profile


def _without_places(value: Any) -> Any:
    """The same as a program would make it, which knows where a part stands but not where each of its fields does."""
    if is_dataclass(value) and not isinstance(value, type | Convention):
        parts = {f.name: {} if f.name == "places" else _without_places(getattr(value, f.name)) for f in fields(value) if f.init}
        return replace(value, **parts)
    if isinstance(value, tuple):
        return tuple(map(_without_places, value))
    if isinstance(value, Mapping):
        return {k: _without_places(v) for k, v in value.items()}
    return value


def _hit(hit: Hit, code: str) -> dict[str, Any]:
    """One hit; what is empty is left out, and so are titles of obligations, which the Convention's data says."""
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


def _shown(value: Any, code: str) -> Any:
    if isinstance(value, Text):
        names = [n for n, v in _module(code).items() if isinstance(v, Text) and v == value]
        return names[0] if names else value.get("en")
    if isinstance(value, dict):
        return {k: _shown(v, code) for k, v in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [_shown(v, code) for v in (sorted(value) if isinstance(value, set | frozenset) else value)]
    return value if isinstance(value, bool | int | None) else str(value)


@cache
def _module(code: str) -> Mapping[str, Any]:
    (module,) = (m for m in list(sys.modules.values()) if getattr(getattr(m, "RULE", None), "code", None) == code)
    return vars(module)


def _by_id(value: Any, cited: Mapping[str, str]) -> Any:
    """The same with provisions by their ids, however they are cited; the longest first, for one may begin like another."""
    if isinstance(value, dict):
        return {k: _by_id(v, cited) for k, v in value.items()}
    for words in sorted(cited, key=len, reverse=True) if isinstance(value, str) else ():
        value = value.replace(words, cited[words])
    return value
