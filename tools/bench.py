"""``make bench``: how long the commands take on this machine, medians of several runs, each in a process of its own.

What is printed is what was measured here and now; ``docs/performance.md`` keeps the figures measured for a release, with the machine.
"""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.corpus import write

COMMAND = Path(sys.executable).with_name("mutabaqa")


def run(*arguments: str, cwd: Path | None = None) -> tuple[float, int]:
    """Seconds and peak memory (MiB) of one run of the command; the output is thrown away."""
    before = time.perf_counter()
    # As a user runs it: the program's own modules compiled once and kept.
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen([str(COMMAND), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=cwd, env=kept) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"mutabaqa {' '.join(arguments)}: exit {process.returncode}")
    return time.perf_counter() - before, usage.ru_maxrss // 1024


def measure(label: str, *arguments: str, times: int = 5, cwd: Path | None = None) -> None:
    """Print the median of ``times`` runs (the first, which warms the caches, apart)."""
    run(*arguments, cwd=cwd)
    results = [run(*arguments, cwd=cwd) for _ in range(times)]
    seconds = statistics.median(s for s, _ in results)
    print(f"{label:<52} {seconds:8.3f} s   peak {max(m for _, m in results):5d} MiB", flush=True)


def machine() -> str:
    """What was measured on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    system = f"{platform.system()} {platform.release()}"
    return f"{platform.machine()}, {os.cpu_count()} cores, {memory} GiB, Python {platform.python_version()}, {system}"


def main() -> None:
    """Measure everything, in order."""
    scale = int(os.environ.get("BENCH_SCALE", "5000"))
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        many = place / "22"
        paths = write(many, 22)
        print(f"corpus: 22 profiles, {sum(p.stat().st_size for p in paths) / 2**20:.2f} MiB")
        measure("mutabaqa --help", "--help")
        measure("check, one profile", "check", str(paths[0]))
        measure("check, 22 profiles", "check", "--all", "--profiles", str(many))
        measure("check, 22 profiles, JSON", "check", "--all", "--profiles", str(many), "--format", "json")
        measure("status, 22 profiles", "status", "--profiles", str(many))
        from tools.bench_reports import reports

        reports(place)
        if scale:
            scaling(place, scale)
    print(f"peak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def scaling(place: Path, most: int) -> None:
    """Time and memory of the commands over many States, at growing sizes: both should grow in proportion or less."""
    for count in sorted({most // 20, most // 4, most}):
        folder = place / f"corpus{count}"
        write(folder, count)
        for label, arguments in (
            ("check", ("check", "--all")),
            ("compare", ("compare", "--format", "json")),
            ("cooperation", ("cooperation", "--format", "json")),
            ("export csv", ("export", "--format", "csv")),
        ):
            out = () if label == "check" else ("-o", str(place / "out"))
            seconds, memory = run(*arguments, "--profiles", str(folder), *out)
            print(f"{label + ', ' + str(count) + ' profiles':<52} {seconds:8.1f} s   peak {memory:5d} MiB", flush=True)


if __name__ == "__main__":
    main()
