"""``python -m tools.fuzz``: bytes of profiles, changed at random, through the whole way from the file to every text output.

What must hold for any bytes at all: nothing is raised; a profile that cannot be used has an error that says why; every finding
lies inside the file; the lower bound of what is met never passes the upper one. An input for which that does not hold is written
to the folder of crashes, and the run ends with exit code 1. A profile that can be used goes through one of the commands that compare
too, beside a fixed one (:mod:`tools.fuzz_outputs`).

    python -m tools.fuzz --seconds 600                    mutations of the lines and values of real profiles
    python -m tools.fuzz --seconds 600 --engine atheris   coverage-guided (needs ``pip install atheris``)
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ("tests/fixtures", "tests/profile/broken", "tests/profile/valid", "tests/rules")
SMALL = 40_000
"""Bytes of an input of which a hundred are tried a second; the profiles of States are larger, and are tried now and then."""
MOST = 400_000
"""Bytes of the largest input."""
DAYS = (None, date(2005, 1, 1), date(2015, 6, 1), date(2030, 1, 1))
TOKENS = (  # noqa: SIM905
    "met unmet unclear none all true false ~ null 0 -1 1e9 999999999999999 2016-01-12 2016-02-30 0001-01-01 9999-12-31 10d 0d 9999y life "
    'death KWD XXX high low 6.1 6.2.a 23.2 5 19.3 22.3.a 22.3.b final.6 44 "" [] {} [[]] {a: } itc itc/2.1 cpc/9 a/b / x-y retention '
    "exclude interpret convention ar: en: absent: not_assessed: by: elements: penalty: prison: fine: power: repealed: amended: aggravates: "
    "scope: on: made: sources: &a *a <<: !!str !x | > - ? : # ' \" , { } [ ] % @ ` \t \\x00 \\u202e \u200f \u0661 \ufeff é é قانون"
).split(" ")


def exercise(data: bytes) -> str:
    """Take one input all the way; returns ``refused`` or the command it went through, and raises where something does not hold."""
    from checker.assess import assess, unassessed
    from checker.assessment import Options
    from checker.convention import load
    from checker.output import contract, sarif, terminal
    from checker.profile.loader import load_text

    convention = load()
    loaded = load_text(data, "KW.yaml", convention)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for finding in loaded.findings:
        assert 1 <= finding.place.line <= lines + 1, finding
        assert finding.place.column >= 1, finding
    if loaded.profile is None:
        assert any(f.level == "error" for f in loaded.findings), "refused without a reason"
        done = [unassessed("KW.yaml", loaded.state, convention, Options(), loaded.findings)]
    else:
        assert not any(f.level == "error" for f in loaded.findings), "used in spite of an error"
        done = [assess(loaded.profile, convention, Options(as_of=day), loaded.findings) for day in DAYS]
    for assessment in done:
        contract.piece(assessment)
        for finding in assessment.findings:
            assert 1 <= finding.place.line <= lines + 1, finding
        if assessment.summary is not None:
            assert assessment.summary.met_lower <= assessment.summary.met_upper <= assessment.summary.due
            assert assessment.summary.elements_lower <= assessment.summary.elements_upper <= assessment.summary.elements_due
    for lang in ("ar", "en", "fr"):
        terminal.block(done[0], lang)
    sarif.piece(done[0], "en")
    if loaded.profile is None:
        return "refused"
    from tools.fuzz_outputs import show

    return show(data, done)


KIN = tuple(
    frozenset(words.split())
    for words in (
        "met unmet unclear",
        "equal broader narrower overlapping contrary",
        "same stricter looser",
        "high medium low",
        "true false",
        "2005-01-01 2010-12-21 2011-01-20 2015-06-01 2016-01-12 2026-11-21 2026-11-20 2030-01-01",
        "0d 10d 90d 91d 6m 1y 2y 3y 5y 10y life death",
        "exclude modify interpret none",
        "signature ratification accession later",
        "reservation declaration understanding ratification_clause",
        "heavier equal lighter discretionary",
        "preservation retention production disclosure search seizure removal blocking traffic_collection content_interception secrecy",
        "any_person providers authority",
        "enacted bill never_issued",
        "full partial none",
        "official-text official-translation database secondary recall",
        "6.1 6.2.a 6.2.b 8.2 12.2 19.2 19.3 22.3.a 22.3.b 23.2 28.1.a 28.2 29.1.a 29.2 5 7",
    )
)
"""Words that may stand in each other's place: what comes of it is mostly a profile that is assessed."""

# --- mutations -----------------------------------------------------------------------------------------------------------------


def _drop(r: random.Random, lines: list[str]) -> None:
    at = r.randrange(len(lines))
    del lines[at : at + r.choice((1, 1, 1, 2, 5, 20))]


def _again(r: random.Random, lines: list[str]) -> None:
    at = r.randrange(len(lines))
    block = lines[at : at + r.choice((1, 1, 2, 4))]
    to = r.randrange(len(lines) + 1)
    lines[to:to] = block


def _swap(r: random.Random, lines: list[str]) -> None:
    a, b = r.randrange(len(lines)), r.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


def _indent(r: random.Random, lines: list[str]) -> None:
    at = r.randrange(len(lines))
    lines[at] = " " * r.choice((0, 2, 4, 6, 8)) + lines[at].lstrip(" ")


def _value(r: random.Random, lines: list[str]) -> None:
    at = r.randrange(len(lines))
    words = list(re.finditer(r"[^\s{}\[\],:\"']+", lines[at]))
    if words:
        word = r.choice(words)
        lines[at] = lines[at][: word.start()] + r.choice(TOKENS) + lines[at][word.end() :]


def _words(r: random.Random, lines: list[str]) -> None:
    """A value of one line in the place of another's."""
    at = r.randrange(len(lines))
    here = list(re.finditer(r"[^\s{}\[\],:\"']+", lines[at]))
    there = re.findall(r"[^\s{}\[\],:\"']+", lines[r.randrange(len(lines))])
    if here and there:
        word = r.choice(here)
        lines[at] = lines[at][: word.start()] + r.choice(there) + lines[at][word.end() :]


def _kin(r: random.Random, lines: list[str]) -> None:
    """A value by another of its kind, in a line that has one."""
    for at in r.sample(range(len(lines)), len(lines)):
        words = [w for w in re.finditer(r"[^\s{}\[\],:\"']+", lines[at]) if any(w[0] in kin for kin in KIN)]
        if words:
            word = r.choice(words)
            other = r.choice([kin for kin in KIN if word[0] in kin])
            lines[at] = lines[at][: word.start()] + r.choice(sorted(other)) + lines[at][word.end() :]
            return


def _insert(r: random.Random, lines: list[str]) -> None:
    at = r.randrange(len(lines))
    where = r.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:where] + r.choice(TOKENS) + lines[at][where:]


def _figure(r: random.Random, lines: list[str]) -> None:
    at = r.randrange(len(lines))
    lines[at] = re.sub(r"\d", lambda m: str(r.randrange(10)) if r.random() < 0.3 else m[0], lines[at])


MUTATIONS: tuple[Callable[[random.Random, list[str]], None], ...] = (
    *(_drop, _again, _swap, _indent, _value, _words, _insert, _figure),
    *(_kin,) * 16,
)


def mutate(r: random.Random, seed: bytes) -> bytes:
    """One changed input."""
    lines = seed.decode("utf-8", "replace").split("\n")
    for _ in range(r.choice((1, 1, 1, 2, 3, 8))):
        if lines:
            r.choice(MUTATIONS)(r, lines)
    data = bytearray("\n".join(lines).encode("utf-8", "replace"))
    if data and r.random() < 0.05:
        data[r.randrange(len(data))] = r.randrange(256)
    return bytes(data[:MOST])


def seeds() -> list[bytes]:
    """The profiles of the tests, and small ones of the folder of profiles."""
    paths = [path for folder in (*SEEDS, "country_profiles") for path in sorted((ROOT / folder).rglob("*.yaml"))]
    found = [path.read_bytes() for path in paths if path.stat().st_size <= MOST]
    return [data for data in found if b"maintained_until" in data or b"profile:" in data]


def _sorted(found: list[bytes]) -> tuple[list[bytes], list[bytes], list[bytes]]:
    """Small ones that can be assessed, small ones that cannot, and whole profiles of States."""
    small = [data for data in found if len(data) <= SMALL]
    sound = [data for data in small if exercise(data) != "refused"]
    return sound, [data for data in small if data not in sound], [data for data in found if len(data) > SMALL]


def run_mutations(seconds: float, seed: int, crashes: Path) -> int:
    """Mutate until the time is over; returns the number of distinct faults."""
    r, counts = random.Random(seed), Counter[str]()
    sound, broken, real = _sorted(seeds())
    found: dict[str, Path] = {}
    slowest = 0.0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = mutate(r, r.choice(r.choices((sound, broken, real), (85, 12, 3))[0]))
        before = time.process_time()
        try:
            counts[exercise(data)] += 1
        except Exception:
            told = traceback.format_exc()
            where = "|".join(re.findall(r'File ".*?([^/"]+)", line (\d+)', told)[-1])
            counts["fault"] += 1
            if where not in found:
                found[where] = _keep(crashes, data, told)
                print(f"fault at {where}: {told.strip().splitlines()[-1]}", flush=True)
        slowest = max(slowest, time.process_time() - before)
    tried = len(sound) + len(broken) + len(real)
    print(f"{counts.total()} inputs from {tried} seeds in {seconds:.0f} s: {dict(counts)}; slowest {slowest:.2f} s of CPU")
    for where, path in found.items():
        print(f"{where}: {path}")
    return len(found)


def _keep(crashes: Path, data: bytes, told: str) -> Path:
    crashes.mkdir(parents=True, exist_ok=True)
    path = crashes / f"crash-{len(list(crashes.glob('*.yaml'))):03d}.yaml"
    path.write_bytes(data)
    path.with_suffix(".txt").write_text(told, encoding="utf-8")
    return path


def run_atheris(seconds: int, seed: int, crashes: Path) -> None:
    """Coverage-guided mutation; libFuzzer prints its own figures and leaves with its own code."""
    import atheris

    with atheris.instrument_imports(include=["checker"]):
        import checker.assess
        import checker.output.contract
        import checker.output.sarif
        import checker.output.terminal
        import checker.profile.loader
        import checker.rules
        import tools.fuzz_outputs  # noqa: F401

        checker.rules.catalogue()
    crashes.mkdir(parents=True, exist_ok=True)
    corpus = crashes / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, data in enumerate(seeds()):
        (corpus / f"seed{number}").write_bytes(data)
    words = crashes / "words.dict"
    words.write_text("".join(f'"{_quoted(token)}"\n' for token in TOKENS if token), encoding="utf-8")
    arguments = [
        f"-max_total_time={seconds}",
        f"-max_len={MOST}",
        f"-seed={seed or 1}",
        f"-dict={words}",
        f"-artifact_prefix={crashes}/",
        "-timeout=10",
    ]

    def test_one_input(data: bytes) -> None:
        exercise(data)

    atheris.Setup([sys.argv[0], *arguments, str(corpus)], test_one_input, custom_mutator=_lines_or_bytes(atheris))
    atheris.Fuzz()


def _lines_or_bytes(atheris: object) -> Callable[[bytes, int, int], bytes]:
    def change(data: bytes, most: int, seed: int) -> bytes:
        if seed % 4:
            return mutate(random.Random(seed), data)[:most]
        return bytes(atheris.Mutate(data, most))  # type: ignore[attr-defined]

    return change


def _quoted(token: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token.encode())


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--engine", choices=("mutate", "atheris"), default="mutate")
    parser.add_argument("--crashes", type=Path, default=Path("build/fuzz"))
    given = parser.parse_args()
    if given.engine == "atheris":
        run_atheris(given.seconds, given.seed, given.crashes)
    else:
        sys.exit(1 if run_mutations(given.seconds, given.seed, given.crashes) else 0)


if __name__ == "__main__":
    main()
