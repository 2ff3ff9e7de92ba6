"""``python -m tools.lowest``: the suite with the oldest versions that ``pyproject.toml`` allows, in an environment made for it.

Every requirement of the project and of its tests is pinned to the version after its ``>=``; what these need in turn is taken as pip
chooses. Arguments that it does not know go to pytest.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def lowest() -> list[str]:
    """``name==version`` for each requirement with a least version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(line for lines in project["optional-dependencies"].values() for line in lines)]
    found = (re.match(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*>=\s*([0-9][^,;\s]*)", line) for line in wanted)
    # Stubs bear the day of their making behind the version that they describe.
    return sorted({f"{m[1]}=={m[2]}{'.*' if m[1].startswith('types-') else ''}" for m in found if m})


def main() -> None:
    """Make the environment, install, run the suite; the exit code is pytest's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="folder of the environment, kept for another run")
    given, for_pytest = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as scratch:
        place = given.keep or Path(scratch) / "venv"
        constraints = Path(scratch) / "lowest.txt"
        constraints.write_text("".join(f"{line}\n" for line in lowest()), encoding="utf-8")
        venv.create(place, with_pip=True)
        python = place / "bin" / "python"
        install = [
            str(python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-c",
            str(constraints),
            "-e",
            f"{ROOT}[dev,research]",
        ]
        subprocess.run(install, check=True)
        subprocess.run([str(python), "-m", "pip", "freeze", "--exclude-editable"], check=True)
        sys.exit(subprocess.run([str(python), "-m", "pytest", *(for_pytest or ["-n", "auto"])], cwd=ROOT, check=False).returncode)


if __name__ == "__main__":
    main()
