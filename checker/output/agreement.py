"""Agreement of two coders as text, JSON and CSV: the figures with their denominators, then every disagreement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from checker.assessment import Assessment
from checker.comparison.agreement import Agreement, AgreementReport
from checker.output.contract import indented
from checker.output.plain import clean
from checker.output.streaming import csv_line, head
from checker.report.language import Language
from checker.report.viewmodel.common import ELEMENT_WORDS

HEADER: Final = ("obligation", "element", "first", "second")


def as_text(report: AgreementReport, lang: str, first: Assessment, second: Assessment) -> str:
    """Overall, by article, and the list."""
    language = Language(lang, state=first.state)
    convention, overall = first.convention, report.overall
    title = language.raw(
        "Agreement of two readers: %(state)s, law as at %(date)s", state=first.state or "?", date=language.date(first.as_of)
    )
    lines = [title, f"  A: {first.file}", f"  B: {second.file}", ""]
    lines.append(language.raw("Alike: %(figures)s. Kappa: %(kappa)s.", figures=_share(overall, language), kappa=_kappa(overall, language)))
    lines += ["", language.raw("By article")]
    for number, a in report.articles.items():
        lines.append(f"  {language.number(number):>3}  {_share(a, language)}  κ {_kappa(a, language)}")
    count = len(report.disagreements)
    lines += ["", language.raw_n("%(count)s disagreement", "%(count)s disagreements", count)]
    for unit in report.disagreements:
        obligation = convention.obligations[unit.obligation]
        label = obligation.element(unit.element).label.get(lang)
        words = [language.raw(ELEMENT_WORDS[claim]) for claim in (unit.first, unit.second)]
        lines.append(f"  {language.article(unit.obligation)} · {label}: A {words[0]} · B {words[1]}")
    lines += [
        "",
        language.raw(
            "Alike: elements of the binding obligations that both judged the same, of all elements. Kappa (Cohen, 1960): the same, less "
            "what chance alone would give; 1 is full agreement, 0 is chance. It is not defined where both gave one and the same answer "
            "throughout."
        ),
    ]
    return "\n".join(" " * (len(line) - len(line.lstrip(" "))) + clean(line.lstrip(" ")) for line in lines) + "\n"


def _share(a: Agreement, language: Language) -> str:
    return f"{language.number(a.same)}/{language.number(a.n)}"


def _kappa(a: Agreement, language: Language) -> str:
    return language.raw("not defined") if a.kappa is None else f"{a.kappa:.2f}"


def as_json(report: AgreementReport, first: Assessment, second: Assessment) -> str:
    """Figures unrounded; kappa null where it is not defined."""
    document = head(first.convention, first.options) | {
        "state": first.state,
        "as_of": first.as_of.isoformat() if first.as_of else None,
        "first": {"file": first.file, "sha256": first.profile.sha256 if first.profile else None},
        "second": {"file": second.file, "sha256": second.profile.sha256 if second.profile else None},
        "overall": _figures(report.overall),
        "articles": {str(number): _figures(a) for number, a in report.articles.items()},
        "disagreements": [
            {"obligation": u.obligation, "element": u.element, "first": u.first, "second": u.second} for u in report.disagreements
        ],
    }
    return indented(document, 0) + "\n"


def _figures(a: Agreement) -> Mapping[str, Any]:
    return {"units": a.n, "alike": a.same, "raw": a.raw, "kappa": a.kappa}


def as_csv(report: AgreementReport) -> str:
    """One row a disagreement."""
    rows = (csv_line((u.obligation, u.element, u.first, u.second)) for u in report.disagreements)
    return "\ufeff" + csv_line(HEADER) + "".join(rows)
