"""What a report costs: pages, seconds a page, and how much of it is not WeasyPrint's; measured in a process of its own each time."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

PROBE = """
import json, resource, sys, time
begun = time.perf_counter()
from pathlib import Path
from checker.garbage import collect_seldom
collect_seldom()  # as the command does
from checker.report import engine
from checker.report.job import Job
from checker.report.production import make
spent = {"weasyprint": 0.0}
def timed(function):
    def call(*given, **named):
        before = time.perf_counter()
        try:
            return function(*given, **named)
        finally:
            spent["weasyprint"] += time.perf_counter() - before
    return call
engine.weasyprint = timed(engine.weasyprint)
engine.weasyprint()
import weasyprint
weasyprint.HTML.__init__ = timed(weasyprint.HTML.__init__)
weasyprint.HTML.render = timed(weasyprint.HTML.render)
weasyprint.Document.write_pdf = timed(weasyprint.Document.write_pdf)
content = make(Job(profile=sys.argv[1], kind=sys.argv[2], lang=sys.argv[3], folder=Path(".")))
total = time.perf_counter() - begun
from pypdf import PdfReader
import io
pages = len(PdfReader(io.BytesIO(content)).pages)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({"total": total, "weasyprint": spent["weasyprint"], "pages": pages, "peak": peak}))
"""


def probe(profile: str, kind: str, lang: str) -> dict[str, float]:
    """One report made in a fresh process."""
    # As a user runs it: the program's own modules compiled once and kept.
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    run = subprocess.run([sys.executable, "-c", PROBE, profile, kind, lang], capture_output=True, text=True, check=True, env=kept)
    result: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return result


def reports(place: Path, times: int = 3) -> None:
    """Print pages, seconds, milliseconds a page, our own share and the peak memory of each kind and language."""
    from checker.resources import folder

    profile = str(folder("country_profiles") / "AE.yaml")
    for kind in ("national", "brief", "concordance"):
        for lang in ("ar", "en", "fr"):
            runs = [probe(profile, kind, lang) for _ in range(times)]
            total, engine = (statistics.median(r[k] for r in runs) for k in ("total", "weasyprint"))
            pages = int(runs[0]["pages"])
            peak = int(max(run["peak"] for run in runs))
            print(
                f"{'report AE, ' + kind + ', ' + lang:<36} {pages:4d} pages {total:7.2f} s {1000 * total / pages:6.0f} ms/page   "
                f"own {100 * (total - engine) / total:4.1f} %, {total / engine:4.2f} × WeasyPrint   peak {peak:4d} MiB",
                flush=True,
            )
    everything(place)


def everything(place: Path) -> None:
    """``report --all`` on the shipped profiles, then again with nothing changed."""
    from tools.bench import run

    out = str(place / "reports")
    seconds, memory = run("report", "--all", "--lang", "ar", "-o", out)
    print(f"{'report --all, ar':<52} {seconds:8.1f} s   peak {memory:5d} MiB (parent)", flush=True)
    seconds, memory = run("report", "--all", "--lang", "ar", "-o", out)
    print(f"{'report --all again, nothing changed':<52} {seconds:8.3f} s   peak {memory:5d} MiB", flush=True)
