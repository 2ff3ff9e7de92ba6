"""A difference as text, in one language, and as JSON, in values and in the words of all three."""

from __future__ import annotations

from typing import Any

from checker.assessment import Assessment
from checker.comparison.difference import Difference
from checker.output.contract import indented
from checker.output.plain import clean
from checker.output.streaming import head
from checker.report.language import Language
from checker.report.viewmodel.difference import DifferenceView, view
from checker.text import LANGUAGES


def as_text(change: Difference, lang: str) -> str:
    """Headings, sentences, and their particulars moved in below them."""
    shown = view(change, Language(lang, state=change.after.state))
    lines = [shown.heading.plain, "", *(f.plain for f in shown.figures)]
    for section in shown.sections:
        lines += ["", section.title.plain, "-" * len(section.title.plain)]
        for line in section.lines:
            lines.append(line.text.plain)
            lines += [f"    {detail.plain}" for detail in line.details]
        if not section.lines:
            lines.append(section.nothing.plain)
    return "\n".join(_safe(line) for line in lines) + "\n"


def _safe(line: str) -> str:
    body = line.lstrip(" ")
    return " " * (len(line) - len(body)) + clean(body)


def as_json(change: Difference) -> str:
    """Values for programs, and the same sentences as the text in three languages for people."""
    document = head(change.after.convention, change.after.options) | {
        "before": _side(change.before),
        "after": _side(change.after),
        "nothing": change.nothing,
        "statutes_in": list(change.statutes_in),
        "statutes_out": list(change.statutes_out),
        "obligations": [
            {
                "id": c.id, "before": c.before, "after": c.after, "gained": list(c.gained), "lost": list(c.lost), "other": list(c.other),
                "provisions_left": list(c.left), "provisions_joined": list(c.joined),
            }
            for c in change.obligations
        ],
        "ratings": [{"article": r.number, "before": r.before, "after": r.after} for r in change.ratings],
        "reservations": [{"id": i, "before": before, "after": after} for i, before, after in change.verdicts],
        "stale": [{"obligation": oid, "provision": ref} for oid, ref in change.stale],
        "findings_new": [f.as_dict() for f in change.findings_new],
        "findings_gone": [f.as_dict() for f in change.findings_gone],
        "words": {lang: _words(view(change, Language(lang, state=change.after.state))) for lang in LANGUAGES},
    }  # fmt: skip
    return indented(document, 0) + "\n"


def _side(a: Assessment) -> dict[str, Any]:
    s = a.summary
    return {
        "state": a.state,
        "file": a.file,
        "as_of": a.as_of.isoformat() if a.as_of else None,
        "sha256": a.profile.sha256 if a.profile else None,
        "met": {"lower": s.met_lower, "upper": s.met_upper, "of": s.due} if s else None,
    }


def _words(shown: DifferenceView) -> list[dict[str, Any]]:
    return [
        {
            "title": section.title.plain,
            "lines": [{"text": line.text.plain, "details": [d.plain for d in line.details]} for line in section.lines],
        }
        for section in shown.sections
    ]
