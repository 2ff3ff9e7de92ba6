"""A crosswalk as text, JSON and CSV."""

from __future__ import annotations

from typing import Any, Final

from checker.assessment import Assessment
from checker.convention import crosswalk
from checker.output.contract import indented
from checker.output.plain import clean
from checker.output.streaming import csv_line, head
from checker.report.language import Language
from checker.report.viewmodel.common import Context
from checker.report.viewmodel.crosswalk import TREATIES, entries, view

HEADER: Final = (
    "state", "treaty", "article", "covered", "clause", "obligation", "relation", "doubtful", "status", "elements_open", "provisions",
)  # fmt: skip


def as_text(assessment: Assessment, to: str, lang: str) -> str:
    """Article by article of the other treaty, what answers it here."""
    language = Language(lang, state=assessment.state)
    shown = view(Context(assessment, language), to)
    lines = [shown.frame.subject.plain, shown.frame.as_of.plain, "", shown.warning.plain]
    for treaty in shown.treaties:
        lines += ["", f"{treaty.title.plain} ({treaty.citation.plain})"]
        for article in treaty.articles:
            lines += ["", f"{article.place.plain} · {article.title.plain}"]
            if article.uncovered:
                lines.append(f"    {article.uncovered.plain}")
            if article.note:
                lines.append(f"    {article.note.plain}")
            for a in article.answers:
                doubt = f" ({a.doubtful.plain})" if a.doubtful else ""
                lines.append(f"  {a.clause.plain}: {a.relation.plain}{doubt} · {a.place.plain} ({a.title.plain}): {a.status.word.plain}")
                lines += [f"      {text.plain}" for text in (a.missing, *a.provisions) if text]
    return "\n".join(_safe(line) for line in lines) + "\n"


def _safe(line: str) -> str:
    body = line.lstrip(" ")
    return " " * (len(line) - len(body)) + clean(body)


def as_json(assessment: Assessment, to: str) -> str:
    """Values; the relation is the other treaty's clause seen against the obligation of this Convention."""
    treaties = []
    for instrument in TREATIES[to]:
        treaty = crosswalk().treaties[instrument]
        articles = [
            {
                "number": article.number,
                "title": article.title.as_dict(),
                "covered": article.covered and bool(found),
                "note": article.note.as_dict() if article.note else None,
                "answers": [_answer(assessment, oid, entry) for oid, entry in found],
            }
            for article, found in entries(instrument)
        ]
        treaties.append({"id": instrument, "title": treaty.title.as_dict(), "citation": treaty.citation, "articles": articles})
    document = head(assessment.convention, assessment.options) | {
        "state": assessment.state,
        "as_of": assessment.as_of.isoformat() if assessment.as_of else None,
        "assessment_under_that_treaty": False,
        "treaties": treaties,
    }
    return indented(document, 0) + "\n"


def _answer(assessment: Assessment, oid: str, entry: Any) -> dict[str, Any]:
    result = assessment.obligations[oid]
    return {
        "clause": entry.article,
        "obligation": oid,
        "relation": entry.relation,
        "doubtful": entry.doubtful,
        "note": entry.note.as_dict() if entry.note else None,
        "status": result.status,
        "elements": dict(result.elements),
        "provisions": list(dict.fromkeys(result.provisions)),
    }


def as_csv(assessment: Assessment, to: str) -> str:
    """One row a pair of clause and obligation; an article that this Convention does not know has one row without obligation."""
    lines = ["\ufeff" + csv_line(HEADER)]
    for instrument in TREATIES[to]:
        for article, found in entries(instrument):
            if not found:
                lines.append(csv_line((assessment.state, instrument, article.number, False, *[None] * 7)))
            for oid, e in found:
                r = assessment.obligations[oid]
                still = " ".join(x for x, status in r.elements.items() if status in ("unmet", "unclear"))
                cited = " ; ".join(dict.fromkeys(r.provisions))
                answer = (e.article, oid, e.relation, e.doubtful, r.status, still, cited)
                lines.append(csv_line((assessment.state, instrument, article.number, article.covered, *answer)))
    return "".join(lines)
