"""What every step of one assessment looks at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.assessing.force import provision_force
from checker.assessment import Force
from checker.convention.model import Convention
from checker.profile.model import Confidence, Profile, Provision

_RANK: dict[Confidence, int] = {"low": 0, "medium": 1, "high": 2}


def reaches(confidence: Confidence, threshold: Confidence) -> bool:
    """Whether a claim is as sure as the evidence threshold asks."""
    return _RANK[confidence] >= _RANK[threshold]


def weakest(levels: list[Confidence]) -> Confidence | None:
    """The least sure of several; ``None`` of none."""
    return min(levels, key=_RANK.__getitem__, default=None)


@dataclass(slots=True)
class Context:
    """One profile at one date on one threshold. ``forces`` remembers what was worked out for each provision."""

    profile: Profile
    convention: Convention
    as_of: date
    evidence: Confidence
    forces: dict[str, Force]

    def force(self, provision: Provision) -> Force:
        """Whether the provision was law at the date."""
        known = self.forces.get(provision.ref)
        if known is None:
            known = self.forces[provision.ref] = provision_force(self.profile, provision, self.as_of)
        return known

    def facts_count(self, provision: Provision) -> bool:
        """Whether recorded figures may overrule a claim: figures from memory do not, unless the reader asked for low evidence."""
        return provision.confidence != "low" or self.evidence == "low"

    def answering(self, obligation: str) -> list[Provision]:
        """The provisions in force that the profile names under an obligation."""
        answer = self.profile.transposition.get(obligation)
        found = (self.profile.provision(m.by) for m in answer.mappings) if answer else ()
        return [p for p in found if p is not None and self.force(p) == "in_force"]
