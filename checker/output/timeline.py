"""A timeline as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from checker.comparison.timeline import Moment
from checker.output.contract import indented
from checker.output.plain import clean
from checker.output.streaming import head
from checker.report.language import Language
from checker.report.viewmodel.common import Context
from checker.report.viewmodel.timeline import view
from checker.text import LANGUAGES


def as_text(moments: Sequence[Moment], lang: str) -> str:
    """One block a day: the day with what is met, then what happened, then the ratings that moved."""
    last = moments[-1].assessment
    language = Language(lang, state=last.state)
    shown = view(moments, Context(last, language))
    lines = [shown.frame.subject.plain, ""]
    for row in shown.rows:
        lines.append(f"{row.iso}  {row.met.plain}")
        lines += [f"    {event.plain}" for event in row.events]
        if row.better:
            lines.append(f"    + {row.better.plain}")
        if row.worse:
            lines.append(f"    - {row.worse.plain}")
        if row.same:
            lines.append(f"    {language.raw('No answer moved.')}")
    lines += ["", shown.intro.plain]
    return "\n".join(_safe(line) for line in lines) + "\n"


def _safe(line: str) -> str:
    body = line.lstrip(" ")
    return " " * (len(line) - len(body)) + clean(body)


def as_json(moments: Sequence[Moment]) -> str:
    """Each day with its changes, figures and ratings, and the events in words of three languages."""
    last = moments[-1].assessment
    told = {lang: view(moments, Context(last, Language(lang, state=last.state))).rows for lang in LANGUAGES}
    days = []
    for n, moment in enumerate(moments):
        s = moment.assessment.summary
        assert s is not None
        days.append(
            {
                "date": moment.change.day.isoformat(),
                "begins": list(moment.change.begins),
                "ends": list(moment.change.ends),
                "amended": list(moment.change.amended),
                "provisions": list(moment.change.provisions),
                "met": {"lower": s.met_lower, "upper": s.met_upper, "of": s.due},
                "ratings": {str(a.number): a.rating for a in moment.assessment.articles},
                "words": {lang: [event.plain for event in told[lang][n].events] for lang in LANGUAGES},
            }
        )
    document = head(last.convention, last.options) | {"state": last.state, "file": last.file, "days": days}
    document.pop("as_of")
    return indented(document, 0) + "\n"
