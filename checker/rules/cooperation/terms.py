"""The deprivation of liberty recorded for each offence, held against the year of Art. 31.1.a."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from checker.assessing.gaps import counting, crimes
from checker.assessing.wording import cited, ids
from checker.assessment import ObligationResult
from checker.profile.duration import Duration
from checker.profile.model import Penalty, Provision
from checker.rules.base import Case, Hit

YEAR: Final = Duration("1y")


@dataclass(frozen=True, slots=True)
class Exposure:
    """The gravest penalty recorded for one offence: its provision and the penalty."""

    obligation: str
    provision: Provision
    penalty: Penalty


def _gravest(result: ObligationResult) -> tuple[Provision, Penalty] | None:
    found: tuple[Provision, Penalty] | None = None
    for c in counting(result):
        penalty = c.provision.penalty
        if penalty is None or penalty.none or "met" not in c.elements.values():
            continue
        if penalty.relative is not None or (penalty.prison_max is None and penalty.prison_min is not None):
            return None  # raised from another penalty, or open to the top: its length is not recorded
        if found is None or _days(penalty.prison_max) > _days(found[1].prison_max):
            found = (c.provision, penalty)
    return found


def _days(term: Duration | None) -> int:
    return term.days if term else 0


def exposures(case: Case) -> Iterator[Exposure]:
    """For each due offence whose penalty is recorded in figures, the gravest of them."""
    for obligation, result in crimes(case):
        gravest = _gravest(result)
        if gravest is not None:
            yield Exposure(obligation.id, *gravest)


def grouped(case: Case, under: Callable[[Penalty], bool]) -> Iterator[Hit]:
    """One hit for each provision whose penalty lies under the threshold, naming every offence that it answers."""
    found: dict[str, list[Exposure]] = {}
    for exposure in exposures(case):
        if under(exposure.penalty):
            found.setdefault(exposure.provision.ref, []).append(exposure)
    for same in found.values():
        obligations = tuple(e.obligation for e in same)
        provision = same[0].provision
        values = {"provision": cited(case.profile, provision), "obligations": ids(obligations)}
        yield Hit(same[0].penalty.place, obligations[0], values, subject=provision.ref, data={"obligations": obligations})


def maximum_under(penalty: Penalty) -> bool:
    """Whether even the longest term is shorter than a year (or there is none)."""
    return penalty.prison_max is None or penalty.prison_max < YEAR


def minimum_under(penalty: Penalty) -> bool:
    """Whether the maximum reaches a year and the least term does not."""
    return not maximum_under(penalty) and (penalty.prison_min is None or penalty.prison_min < YEAR)
