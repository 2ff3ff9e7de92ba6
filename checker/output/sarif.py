"""SARIF 2.1.0: findings as editors and code hosts read them, with each rule's help and its messages in the chosen language."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from checker import __version__
from checker.assessment import Assessment
from checker.findings import Finding
from checker.rules import catalogue
from checker.rules.base import Rule

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def document(assessments: Iterable[Assessment], lang: str) -> dict[str, Any]:
    """One run over all profiles; only the rules that spoke are listed."""
    done = list(assessments)
    findings = [finding for a in done for finding in a.findings]
    spoke = {finding.code for finding in findings}
    rules = [rule for rule in catalogue() if rule.code in spoke]
    index = {rule.code: position for position, rule in enumerate(rules)}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "mutabaqa",
                        "fullName": "mutabaqa (مطابقة)",
                        "semanticVersion": __version__,
                        "language": lang,
                        "rules": [_rule(rule, lang) for rule in rules],
                    }
                },
                "language": lang,
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": all(a.usable for a in done)}],
                "artifacts": [{"location": {"uri": uri(a.file)}, "mimeType": "application/yaml", "encoding": "UTF-8"} for a in done],
                "results": [_result(f, index, lang) for f in findings],
            }
        ],
    }


def dumps(assessments: Iterable[Assessment], lang: str) -> str:
    """The document as text."""
    return json.dumps(document(assessments, lang), ensure_ascii=False, indent=2) + "\n"


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


def _result(finding: Finding, index: dict[str, int], lang: str) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": finding.place.line, "startColumn": finding.place.column}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri(finding.file)}, "region": region}}
    if finding.obligation:
        location["logicalLocations"] = [{"fullyQualifiedName": f"convention/{finding.obligation}", "name": finding.obligation}]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.level,
        "message": {"text": f"{finding.message.get(lang)}\n{finding.cure.get(lang)}".strip()},
        "locations": [location],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
        "properties": {
            "obligation": finding.obligation,
            "subject": finding.subject,
            "message": finding.message.as_dict(),
            "cure": finding.cure.as_dict(),
        },
    }
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    return result


def _fingerprint(finding: Finding) -> str:
    """The same for the same finding when lines above it move: from what it says, not from where."""
    said = "\0".join((Path(finding.file).name, finding.code, finding.obligation or "", finding.subject or "", finding.message.en))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def uri(file: str) -> str:
    """The file as a relative reference where it lies under the current folder, else as a file URI."""
    path = Path(file)
    if path.is_absolute():
        try:
            path = path.relative_to(Path.cwd())
        except ValueError:
            return path.as_uri()
    return quote(path.as_posix())
