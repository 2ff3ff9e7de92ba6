"""The same input gives the same bytes: whatever the hash seed, the time zone, the locale and the folder of the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

FIXTURES: Final = Path(__file__).parent.parent / "fixtures"
WORLDS: Final = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "America/Adak", "LC_ALL": "ar_EG.UTF-8", "LANG": "fr_FR.UTF-8"},
)
SCREEN: Final = {
    "text": ("check", "--all", "--lang", "ar"),
    "json": ("check", "--all", "--format", "json"),
    "sarif": ("check", "--all", "--format", "sarif", "--lang", "fr"),
    "status": ("status", "--format", "csv", "--lang", "en"),
}
FILES: Final = {
    "html": ("report", "KW", "--lang", "ar", "--format", "html"),
    "pdf": ("report", "KW", "--kind", "brief", "--lang", "ar"),
    "csv": ("export", "--all", "--format", "csv", "--lang", "en"),
    "json tables": ("export", "--all", "--format", "json", "--lang", "en"),
}


@pytest.fixture
def places(tmp_path: Path) -> list[Path]:
    """Two folders with the same profiles, made in another order and at another time."""
    made = []
    for name, states in (("one", ("KW", "MA", "QA")), ("another/folder", ("QA", "MA", "KW"))):
        folder = tmp_path / name / "country_profiles"
        folder.mkdir(parents=True)
        for number, state in enumerate(states):
            text = (FIXTURES / "report_sample.yaml").read_text("utf-8").replace("\nstate: AQ", f"\nstate: {state}")
            path = folder / f"{state}.yaml"
            path.write_text(text, encoding="utf-8")
            os.utime(path, (1_000_000 * (number + len(name)),) * 2)
        made.append(folder.parent)
    return made


def run(place: Path, world: dict[str, str], arguments: tuple[str, ...]) -> bytes:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))} | world
    done = subprocess.run([sys.executable, "-m", "checker", *arguments], cwd=place, env=environment, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("name", SCREEN)
def test_what_is_shown(places: list[Path], name: str) -> None:
    first, second = (run(place, world, SCREEN[name]) for place, world in zip(places, WORLDS, strict=True))
    assert len(first) > 200
    assert first == second


@pytest.mark.parametrize("name", FILES)
def test_what_is_written(places: list[Path], name: str) -> None:
    written = []
    for place, world in zip(places, WORLDS, strict=True):
        run(place, world, (*FILES[name], "-o", "out"))
        written.append({p.name: p.read_bytes() for p in (place / "out").iterdir() if not p.name.startswith(".")})
    assert written[0]
    assert written[0].keys() == written[1].keys()
    assert [file for file in written[0] if written[0][file] != written[1][file]] == []
