"""SARIF 2.1.0: findings as editors and code hosts read them, with each rule's help and its messages in the chosen language."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from checker import __version__
from checker.assessment import Assessment
from checker.findings import Finding
from checker.output.contract import indented, joined
from checker.rules import catalogue
from checker.rules.base import Rule
from checker.text import Text

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def document(assessments: Iterable[Assessment], lang: str) -> dict[str, Any]:
    """One run over all profiles, with the whole catalogue of rules."""
    done = list(assessments)
    frame = _frame(lang, [artifact(a.file) for a in done])
    frame["runs"][0]["results"] = [result(f, lang) for a in done for f in a.findings]
    return frame


def stream(files: Iterable[str], pieces: Iterable[str], lang: str) -> Iterator[str]:
    """The same as text, made of the pieces of :func:`piece` as they come."""
    yield from joined(_frame(lang, [artifact(file) for file in files]), "results", (p for p in pieces if p), 6)


def piece(a: Assessment, lang: str) -> str:
    """The findings of one profile as they stand inside the run; empty where it has none."""
    return ",\n".join(indented(result(f, lang), 8) for f in a.findings)


def _frame(lang: str, artifacts: list[dict[str, Any]]) -> dict[str, Any]:
    driver = {
        "name": "mutabaqa",
        "fullName": "mutabaqa (مطابقة)",
        "semanticVersion": __version__,
        "language": lang,
        "rules": [_rule(rule, lang) for rule in catalogue()],
    }
    run = {
        "tool": {"driver": driver},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "artifacts": artifacts,
        "results": [],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def artifact(file: str) -> dict[str, Any]:
    """A profile as an artifact of the run."""
    return {"location": {"uri": uri(file)}, "mimeType": "application/yaml", "encoding": "UTF-8"}


@cache
def _index() -> dict[str, int]:
    return {rule.code: position for position, rule in enumerate(catalogue())}


def _rule(rule: Rule, lang: str) -> dict[str, Any]:
    basis = "; ".join(rule.basis)
    purpose, cure = rule.purpose.get(lang), rule.cure.get(lang)
    return {
        "id": rule.code,
        "name": rule.title.get("en").title().replace(" ", ""),
        "shortDescription": {"text": rule.title.get(lang)},
        "fullDescription": {"text": purpose},
        "help": {"text": f"{purpose}\n\n{cure}\n\n{basis}", "markdown": f"{purpose}\n\n{cure}\n\n*{basis}*"},
        "defaultConfiguration": {"level": rule.level},
    }


_BRACKET: Final = re.compile(r"\[(?=[^\]]*\]\()")
"""What SARIF takes for the beginning of a link inside a plain message (3.11.6)."""


def _said(text: Text, lang: str) -> str:
    """A text as a plain message: no words of a profile become a link."""
    return _BRACKET.sub(r"\\[", text.get(lang))


def result(finding: Finding, lang: str) -> dict[str, Any]:
    """One finding as a SARIF result."""
    region: dict[str, Any] = {"startLine": finding.place.line, "startColumn": finding.place.column}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri(finding.file)}, "region": region}}
    if finding.obligation:
        location["logicalLocations"] = [{"fullyQualifiedName": f"convention/{finding.obligation}", "name": finding.obligation}]
    told: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.level,
        "message": {"text": f"{_said(finding.message, lang)}\n{_said(finding.cure, lang)}".strip()},
        "locations": [location],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
        "properties": {
            "obligation": finding.obligation,
            "subject": finding.subject,
            "message": finding.message.as_dict(),
            "cure": finding.cure.as_dict(),
        },
    }
    if finding.code in _index():
        told["ruleIndex"] = _index()[finding.code]
    return told


def _fingerprint(finding: Finding) -> str:
    """The same for the same finding when lines above it move: from what it says, not from where."""
    said = "\0".join((Path(finding.file).name, finding.code, finding.obligation or "", finding.subject or "", finding.message.en))
    return hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def uri(file: str) -> str:
    """The file as a relative reference where it lies under the current folder, else as a file URI."""
    path = Path(file)
    if path.is_absolute():
        try:
            path = path.relative_to(Path.cwd())
        except ValueError:
            return path.as_uri()
    return quote(os.fsencode(path.as_posix()))
