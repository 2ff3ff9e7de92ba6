"""One specimen, assessed once, and its pages, each made once for all tests."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.assessment import Assessment
from checker.findings import Finding
from checker.pipeline import assess_file
from checker.report.html import Page, render
from checker.report.kinds import view as view_of
from checker.report.language import Language
from checker.report.review import load_review
from checker.report.viewmodel.common import Context
from checker.report.viewmodel.frame import Branding, Provenance
from checker.text import Text

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SAMPLE = FIXTURES / "report_sample.yaml"
REVIEW = FIXTURES / "report_sample.review.yaml"
KINDS = ("national", "concordance", "brief", "review")
LANGS = ("ar", "en", "fr")
PROVENANCE = Provenance("a" * 64, "b" * 64, "c" * 64, "mutabaqa")


def finding(code: str, level: Any, obligation: str, ar: str, en: str, fr: str) -> Finding:
    message = Text(ar, en, fr)
    cure = Text(f"العلاج: {ar}", f"Cure: {en}", f"Remède : {fr}")
    return Finding(code, level, obligation, message, cure, "report_sample.yaml")


# The rules have tests of their own: here their findings stand still, so that a better wording there does not change a page here.
FINDINGS = (
    finding("G101", "error", "6.2.b", "لا ظرف مشدد.", "No aggravation.", "Aucune aggravation."),
    finding("P202", "error", "6.2.a", "العقوبة ليست أشد (Art. 2).", "The penalty is not heavier.", "La peine n’est pas plus lourde."),
    finding("G104", "warning", "7", "شرط مضاف.", "A condition added.", "Une condition ajoutée."),
    finding("T301", "note", "23.1", "احتفاظ لا حفظ.", "Retention, not preservation.", "Rétention et non conservation."),
)


@cache
def sample() -> Assessment:
    return replace(assess_file(str(SAMPLE)), findings=FINDINGS)


@cache
def view(kind: str, lang: str, second: str | None = None) -> Any:
    assessment = sample()
    context = Context(assessment, Language(lang, "latn", assessment.state), Language(second) if second else None)
    return view_of(kind, context, PROVENANCE, Branding(), load_review(REVIEW, assessment) if kind == "review" else None)


@cache
def html(kind: str, lang: str, medium: Any = "html", second: str | None = None) -> str:
    return render(kind, view(kind, lang, second), Page(medium, Language(lang), Language(second) if second else None))


@pytest.fixture(scope="session")
def arabic_pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The national report of the specimen in Arabic, made the way the command makes it."""
    from checker.report.job import Job
    from checker.report.production import make

    return make(Job(str(SAMPLE), "national", "ar", tmp_path_factory.mktemp("pdf")))
