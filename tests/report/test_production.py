"""Making reports: what is unchanged stays, what fails leaves the old file whole, and one bad State does not stop the others."""

from __future__ import annotations

import re
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from checker.errors import Unusable
from checker.report.job import Job
from checker.report.production import make, produce
from tests.report.conftest import REVIEW, SAMPLE


def job(folder: Path, profile: Path = SAMPLE, **given: object) -> Job:
    return Job(str(profile), **{"kind": "brief", "lang": "en", "folder": folder, "form": "html", **given})  # type: ignore[arg-type]


def test_unchanged_reports_are_not_made_again(tmp_path: Path) -> None:
    states = [[outcome.state for outcome in produce([job(tmp_path)], force)] for force in (False, False, True)]
    assert states == [["written"], ["unchanged"], ["written"]]


def test_a_touched_report_is_made_again(tmp_path: Path) -> None:
    (first,) = produce([job(tmp_path)])
    first.target.write_text("somebody wrote here")
    (second,) = produce([job(tmp_path)])
    assert second.state == "written"
    assert second.target.read_text().startswith("<!DOCTYPE html>")


def test_another_option_is_another_report(tmp_path: Path) -> None:
    from checker.assessment import Options

    list(produce([job(tmp_path)]))
    (again,) = produce([job(tmp_path, options=Options(evidence="high"))])
    assert again.state == "written"


def test_one_bad_profile_fails_alone_and_leaves_the_old_report(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("profile: 1\nstate: AQ\nmaintained_until: never\n")
    old = tmp_path / "bad-brief-en.html"
    old.write_text("the old report")
    outcomes = {outcome.target.name: outcome for outcome in produce([job(tmp_path, bad), job(tmp_path)])}
    assert outcomes["bad-brief-en.html"].state == "failed"
    assert "bad.yaml" in outcomes["bad-brief-en.html"].trouble.en
    assert old.read_text() == "the old report"
    assert outcomes["report_sample-brief-en.html"].state == "written"
    assert not [path.name for path in tmp_path.iterdir() if path.suffix == ".part"]


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.yaml"
    payload = "<script>alert(1)</script>{{ 7*7 }}&lt;b&gt;"
    source = SAMPLE.read_text("utf-8").replace("Names web sites expressly.", payload).replace("Access", '\\"><img src=x onerror=y>')
    hostile.write_text(source.replace("Budapest Convention", payload), "utf-8")
    page = make(job(tmp_path, hostile, kind="national")).decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}&amp;lt;b&amp;gt;" in page
    assert "<script>alert" not in page
    assert "onerror=y>" not in re.sub(r"onerror=y&gt;", "", page)


def test_blocks_are_overridden_from_a_folder(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "national.html").write_text('{% extends "default/national.html" %}{% block cover %}<p>OURS</p>{% endblock %}')
    page = make(job(tmp_path, kind="national", templates=own)).decode()
    assert "<p>OURS</p>" in page
    assert "Key findings" in page


@pytest.mark.parametrize("template", ["{{ v.frame.nothing }}", "{% if %}", "{{ ''.__class__.__mro__ }}"])
def test_a_wrong_template_is_told_and_nothing_is_written(tmp_path: Path, template: str) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "brief.html").write_text(template)
    (outcome,) = produce([job(tmp_path, templates=own)])
    assert outcome.state == "failed"
    assert not outcome.target.exists()


BRANDING = """branding: 1
name: {en: Ministry of Examples}
logo: logo.svg
classification: {en: For official use}
signatures: [{name: A. Signer, role: Director}]
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'


def test_branding_stands_on_the_page(tmp_path: Path) -> None:
    (tmp_path / "branding.yaml").write_text(BRANDING)
    (tmp_path / "logo.svg").write_text(LOGO)
    page = make(job(tmp_path, kind="national", branding=tmp_path / "branding.yaml")).decode()
    for words in ("Ministry of Examples", "For official use", "A. Signer", "data:image/svg+xml;base64,"):
        assert words in page


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_logo_without_a_size_is_set_in_either_direction(tmp_path: Path, lang: str) -> None:
    (tmp_path / "branding.yaml").write_text(BRANDING)
    (tmp_path / "logo.svg").write_text(LOGO)
    assert make(Job(str(SAMPLE), "brief", lang, tmp_path, branding=tmp_path / "branding.yaml")).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("branding", "logo", "says"),
    [
        (BRANDING.replace("classi", "clasi"), LOGO, "branding.yaml:4:1: unknown key “clasification”. Did you mean “classification”?"),
        (BRANDING, LOGO.replace("<rect", '<rect onload="x()"'), "logo.svg"),
        (BRANDING, LOGO.replace("rect", "image"), "logo.svg"),
        (BRANDING.replace("branding: 1\n", ""), LOGO, "the key “branding” is missing"),
    ],
)
def test_wrong_branding_is_told(tmp_path: Path, branding: str, logo: str, says: str) -> None:
    (tmp_path / "branding.yaml").write_text(branding)
    (tmp_path / "logo.svg").write_text(logo)
    with pytest.raises(Unusable) as raised:
        make(job(tmp_path, branding=tmp_path / "branding.yaml"))
    assert says in raised.value.text.en


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("state: AQ", "state: KW"), "is of KW, not of AQ"),
        (('"6.1":', '"6.9":'), "6.9"),
        (("aq-2:", "aq-7:"), "aq-7"),
        (("2026-11-30", "2026-02-30"), "2026-02-30"),
    ],
)
def test_a_review_of_something_else_is_refused(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    other = tmp_path / "x.review.yaml"
    other.write_text(REVIEW.read_text("utf-8").replace(*change), "utf-8")
    with pytest.raises(Unusable) as raised:
        make(job(tmp_path, kind="review", review=other))
    assert says in raised.value.text.en


def test_two_processes_share_the_work(tmp_path: Path) -> None:
    outcomes = list(produce([job(tmp_path, lang=lang) for lang in ("ar", "en", "fr")]))
    assert {outcome.state for outcome in outcomes} == {"written"}
    assert [outcome.state for outcome in produce([job(tmp_path, lang=lang) for lang in ("ar", "en", "fr")])] == ["unchanged"] * 3


def test_a_worker_killed_while_jobs_are_handed_out_loses_no_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pool refuses what comes after the kill; each of these is made by a process of its own."""
    submit, asked = ProcessPoolExecutor.submit, 0

    def refusing(self, *given):  # type: ignore[no-untyped-def]
        nonlocal asked
        asked += 1
        if asked in (2, 3):
            raise BrokenProcessPool
        return submit(self, *given)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", refusing)
    monkeypatch.setattr("checker.report.production.workers", lambda: 2)
    outcomes = list(produce([job(tmp_path, lang=lang) for lang in ("ar", "en", "fr")]))
    assert sorted(outcome.target.name for outcome in outcomes) == [f"report_sample-brief-{lang}.html" for lang in ("ar", "en", "fr")]
    assert all(outcome.state == "written" for outcome in outcomes)
