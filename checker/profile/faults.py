"""A fault of a file: what the loader itself finds (D001-D019), before there is a profile that a rule could look at."""

from __future__ import annotations

from collections.abc import Iterable
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


def findings(faults: Iterable[Fault], file: str, further: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """The faults as findings, with ``further`` ones of other rules, in the order of their places and each once.

    Beyond the limit stands, last, one that says that there are more.
    """
    by_kind: dict[tuple[str, Place, str], Finding] = {}
    for fault in dict.fromkeys(faults):
        by_kind.setdefault((fault.code, fault.place, fault.message.en), fault.finding(file))
    said = {(finding.code, finding.place) for finding in by_kind.values()}
    found = [*by_kind.values(), *(finding for finding in further if (finding.code, finding.place) not in said)]
    found.sort(key=lambda finding: finding.sort_key)
    if len(found) > MAX_FINDINGS:
        rest = Fault("D002", found[MAX_FINDINGS].place, TOO_MANY.format(limit=MAX_FINDINGS), TOO_MANY_CURE)
        found = [*found[:MAX_FINDINGS], rest.finding(file)]
    return tuple(found)


def shown(value: object) -> str:
    """A value as a message repeats it: on one line, and not longer than a reader needs to recognise it."""
    text = " ".join(str(value).split())
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
