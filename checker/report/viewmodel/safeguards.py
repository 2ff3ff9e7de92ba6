"""Safeguards of the procedural powers: information, never rated, because the Convention has no clause on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from checker.profile.model import SAFEGUARDS, Absence, Provision
from checker.report.prose import Prose
from checker.report.viewmodel.common import N_, Context, Fact, Pair
from checker.report.viewmodel.provisions import citation_pair, sources_line
from checker.text import Text

LABELS: Final[Mapping[str, str]] = {
    "authority": N_("Who authorises"),
    "independent": N_("Independence of that authority"),
    "grounds": N_("Grounds required"),
    "threshold": N_("Gravity of the offence"),
    "scope": N_("Limit of scope"),
    "time_limit": N_("Limit of time"),
    "proportionality": N_("Necessity or proportionality"),
    "notice": N_("Notice to the person"),
    "oversight": N_("Oversight after the fact"),
    "remedy": N_("Remedy"),
    "third_parties": N_("Interests of third parties"),
    "secrecy": N_("Secrecy and data protection"),
    "emergency": N_("Emergency route"),
}


@dataclass(frozen=True, slots=True)
class SafeguardSheet:
    """The safeguards recorded for one provision, and how many fields nobody looked at."""

    citation: Pair
    serves: Prose
    facts: tuple[Fact, ...]
    missing: Prose
    sources: Prose


@dataclass(frozen=True, slots=True)
class SafeguardChapter:
    """The chapter: the provisions with safeguards, and the articles on which nothing is recorded."""

    sheets: tuple[SafeguardSheet, ...]
    nothing: Prose


def _value(context: Context, fact: Text | bool | Absence) -> Pair:
    language = context.language
    if isinstance(fact, Absence):
        line = (
            language.raw("looked for on %(date)s; not found", date=language.date(fact.looked))
            if fact.looked
            else language.raw("looked for; not found")
        )
        note = fact.note.get(language.code).strip().rstrip(".")
        return Pair(language.prose(f"{line} ({note})" if note else line))
    if isinstance(fact, bool):
        return Pair(language.t("yes") if fact else language.t("no"))
    return context.pair(fact)


def _sheet(context: Context, provision: Provision, serves: list[str]) -> SafeguardSheet:
    language, safeguards = context.language, provision.safeguards
    assert safeguards is not None
    facts = []
    for name, fact in safeguards.facts.items():
        value = _value(context, fact)
        label = language.t(LABELS[name]) if name in LABELS else language.prose(name.replace("_", " ").replace("-", " "))
        facts.append(Fact(label, value.main, value.beside))
    missing = [language.raw(LABELS[name]) for name in SAFEGUARDS if name not in safeguards.facts]
    separator = "، " if language.code == "ar" else ", "
    return SafeguardSheet(
        citation_pair(context, provision),
        language.t("serves Articles %(list)s", list=separator.join(language.obligation(i) for i in serves)),
        tuple(facts),
        language.t("Not assessed: %(fields)s.", fields=separator.join(missing)) if missing else language.prose(""),
        sources_line(context, safeguards.sources or provision.sources),
    )


def chapter(context: Context) -> SafeguardChapter:
    """Safeguards of the powers of Arts. 23-29."""
    language = context.language
    serving: dict[str, tuple[Provision, list[str]]] = {}
    covered: set[int] = set()
    for result in context.assessment.obligations.values():
        article = context.convention.obligations[result.id].article
        if article < 23:
            continue
        for considered in result.considered:
            if considered.provision.safeguards:
                serving.setdefault(considered.provision.ref, (considered.provision, []))[1].append(result.id)
                covered.add(article)
    rest = [number for number in range(23, 30) if number not in covered]
    nothing = language.n(
        "Nothing is recorded yet on the safeguards of the powers under Article %(list)s.",
        "Nothing is recorded yet on the safeguards of the powers under Articles %(list)s.",
        len(rest),
        list=language.numbers(rest),
    )
    return SafeguardChapter(tuple(_sheet(context, p, ids) for p, ids in serving.values()), nothing if rest else language.prose(""))
