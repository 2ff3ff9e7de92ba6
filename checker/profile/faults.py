"""A fault of a file: what the loader itself finds (D001-D019), before there is a profile that a rule could look at."""

from __future__ import annotations

from dataclasses import dataclass

from checker.findings import Finding
from checker.profile.limits import MAX_FINDINGS, MAX_SHOWN
from checker.profile.model import Place
from checker.text import Text


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that keeps a file from being a profile; always at level error."""

    code: str
    place: Place
    message: Text
    cure: Text
    obligation: str | None = None

    def finding(self, file: str) -> Finding:
        """The fault as a finding about ``file``."""
        return Finding(self.code, "error", self.obligation, self.message, self.cure, file, self.place)


TOO_MANY = Text(
    "في الملف أكثر من {limit} عيب، ولم يُعرض ما زاد عليها.",
    "This file has more than {limit} faults; the others are not shown.",
    "Ce fichier comporte plus de {limit} défauts ; les autres ne sont pas affichés.",
)
TOO_MANY_CURE = Text(
    "أصلح ما عُرض ثم أعد الفحص.",
    "Mend the ones shown and check again.",
    "Corrigez ceux qui sont affichés, puis relancez la vérification.",
)


def findings(faults: list[Fault], file: str) -> tuple[Finding, ...]:
    """The findings in the order of their places, each once; beyond the limit, one that says so."""
    unique = list(dict.fromkeys(faults))
    unique.sort(key=lambda fault: (fault.place, fault.code))
    kept = unique[:MAX_FINDINGS]
    if len(unique) > len(kept):
        rest = TOO_MANY.format(limit=MAX_FINDINGS)
        kept.append(Fault("D002", kept[-1].place, rest, TOO_MANY_CURE))
    return tuple(fault.finding(file) for fault in kept)


def shown(value: object) -> str:
    """A value as a message repeats it: on one line, and not longer than a reader needs to recognise it."""
    text = " ".join(str(value).split())
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
