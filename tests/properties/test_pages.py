"""A page can be made of any valid profile, in every language, and holds what the profile says."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checker.report.job import Job
from checker.report.kinds import KINDS
from checker.report.production import make
from tests.properties.strategies import as_yaml, profiles
from tests.properties.test_laws import law


@law(10)
@given(profiles(), st.sampled_from(sorted(KINDS)), st.sampled_from(("ar", "en", "fr")), st.sampled_from((None, "ar", "en")))
def test_a_page_of_every_valid_profile(data: dict[str, Any], kind: str, lang: str, second: str | None) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "KW.yaml"
        path.write_bytes(as_yaml(data))
        job = Job(str(path), kind, lang, Path(folder), "html", second if second != lang else None)
        page = make(job).decode()
    assert page.startswith("<!DOCTYPE html>")
    assert page.rstrip().endswith("</html>")
    assert "2026" in page
