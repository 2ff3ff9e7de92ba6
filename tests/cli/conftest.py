"""A command line run in this process, and small profiles to run it on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

Run = Callable[..., Result]

HEAD = "profile: 1\nstate: {state}\nmaintained_until: 2026-11-21\n"
RESERVATION = 'reservations:\n  - id: r1\n    on: ["12.1"]\n    effect: exclude\n'


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)

    def invoke(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments])

    return invoke


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    """A folder with a prohibited reservation (KW), a plain profile (MA), a file that is no profile (DZ) and things that are none."""
    folder = tmp_path / "profiles"
    folder.mkdir()
    (folder / "KW.yaml").write_text(HEAD.format(state="KW") + RESERVATION, encoding="utf-8")
    (folder / "MA.yaml").write_text(HEAD.format(state="MA") + "reservations: []\n", encoding="utf-8")
    (folder / "KW.review.yaml").write_text("review: 1\n", encoding="utf-8")
    (folder / "LICENSE").write_text("", encoding="utf-8")
    return folder
