"""One report to make, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from checker.assessment import Options
from checker.text import Text


@dataclass(frozen=True, slots=True)
class Job:
    """One report to make."""

    profile: str
    kind: str
    lang: str
    folder: Path
    form: Literal["pdf", "html"] = "pdf"
    second: str | None = None
    variant: Literal["both", "ua", "archive"] = "both"
    digits: Literal["latn", "arab"] = "latn"
    options: Options = field(default_factory=Options)
    branding: Path | None = None
    templates: Path | None = None
    review: Path | None = None

    @property
    def target(self) -> Path:
        """``AE-national-ar.pdf``; a bilingual one ``AE-national-ar-en.pdf``. A file that is no State's bears its own name."""
        stem = Path(self.profile).stem
        languages = f"{self.lang}-{self.second}" if self.second else self.lang
        variant = "" if self.variant == "both" or self.form == "html" else f"-{self.variant}"
        return self.folder / f"{stem}-{self.kind}-{languages}{variant}.{self.form}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job. ``trouble`` is empty unless it failed."""

    target: Path
    state: Literal["written", "unchanged", "failed"]
    digest: str = ""
    content: str = ""
    """SHA-256 of the file."""
    trouble: Text = field(default_factory=Text)
