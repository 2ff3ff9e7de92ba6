"""What a claim rests on: its own sources, else those of the provision, else those of the statute."""

from __future__ import annotations

from checker.profile.model import DomesticAnswer, Profile, Source
from checker.rules.data.parts import CONVENTION


def resting_on(profile: Profile, mapping: DomesticAnswer) -> tuple[Source, ...]:
    """The sources of a claim about domestic law. The Convention's own text says nothing of domestic law and is left out."""
    provision = profile.provision(mapping.by)
    statute = profile.statutes.get(mapping.by.split("/")[0])
    for ids in (mapping.sources, provision.sources if provision else (), statute.sources if statute else ()):
        found = listed(profile, ids)
        if found:
            return found
    return ()


def listed(profile: Profile, ids: tuple[str, ...]) -> tuple[Source, ...]:
    """The sources of these ids that the profile lists, the Convention aside."""
    return tuple(profile.sources[i] for i in ids if i in profile.sources and i != CONVENTION)


def read(profile: Profile, mapping: DomesticAnswer) -> bool:
    """Whether somebody read the law's own text for this claim: a source says so, or the statute was read, or the words stand here."""
    provision = profile.provision(mapping.by)
    statute = profile.statutes.get(mapping.by.split("/")[0])
    if statute is not None and statute.text_seen == "full":
        return True
    if provision is not None and provision.text:
        return True
    return any(source.text_read for source in resting_on(profile, mapping))


def seen(source: Source) -> bool:
    """Whether anybody saw the source at all, be it a report about the law."""
    return source.kind != "recall" and source.seen is not None


def claims_something(mapping: DomesticAnswer) -> bool:
    """Whether the mapping claims that something is met; one that only says what is missing needs no text."""
    if mapping.elements is not None:
        return "met" in mapping.elements.values()
    return mapping.relation in ("equal", "broader")
