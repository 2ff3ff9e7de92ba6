"""Domestic provisions on a page: citation, what they say, penalty, power, and how they stand to the obligation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from checker.assessing.wording import titled
from checker.assessment import Considered
from checker.citation import articles, custom
from checker.offences import offence
from checker.profile.duration import Duration
from checker.profile.model import Fine, Penalty, Power, Provision
from checker.report.language import Language
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import CONFIDENCE_WORDS, N_, RELATION_WORDS, SOURCE_WORDS, Context, Fact, Pair

KIND_WORDS: Final[Mapping[str, str]] = {
    "preservation": N_("expeditious preservation"),
    "retention": N_("general retention of all users’ data"),
    "production": N_("production order"),
    "disclosure": N_("disclosure"),
    "search": N_("search"),
    "seizure": N_("seizure"),
    "removal": N_("removal or making inaccessible"),
    "blocking": N_("blocking"),
    "assistance": N_("duty to assist"),
    "traffic_collection": N_("real-time collection of traffic data"),
    "content_interception": N_("interception of content"),
    "secrecy": N_("duty of secrecy"),
    "general": N_("general power"),
}
AUTHORITY_WORDS: Final[Mapping[str, str]] = {
    "court": N_("the court"),
    "investigating-judge": N_("the investigating judge"),
    "prosecutor": N_("the public prosecution"),
    "police": N_("the police"),
    "ministry": N_("the ministry"),
    "security-body": N_("a security body"),
    "regulator": N_("the regulator"),
}
ADDRESSEE_WORDS: Final[Mapping[str, str]] = {
    "any_person": N_("any person"),
    "providers": N_("service providers only"),
    "authority": N_("the authority itself"),
}
LAPSED_WORDS: Final[Mapping[str, str]] = {
    "not_yet": N_("not yet in force at the date: does not count"),
    "repealed": N_("no longer in force at the date: does not count"),
    "bill": N_("a bill: does not count"),
    "never_issued": N_("never issued: does not count"),
    "undated": N_("in force from an unknown day: does not count at the date"),
}


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """One domestic provision as it answers one obligation."""

    lang: str
    dir: str
    citation: Pair
    summary: Pair
    quote: Prose
    penalty: Prose
    power: tuple[Fact, ...]
    standing: Prose
    """Its relation to the obligation, how sure that is, and the sources, in one line."""
    weak_source: Prose
    """Said where nothing better than a report or a memory supports it."""
    counts: bool
    lapsed: Prose
    adds: tuple[Pair, ...]
    beyond: tuple[Pair, ...]
    note: Pair
    remarks: tuple[Prose, ...]
    beside: ProvisionView | None = None
    """The same in the second language of a bilingual report."""


def citation(context: Context, language: Language, provision: Provision) -> str:
    """``Federal Decree-Law No. 34 of 2021, art. 2``; the act alone where the whole of it is meant."""
    statute = context.profile.statutes[provision.statute]
    act = (statute.citation or statute.title).get(language.code)
    if provision.number == "general":
        return act
    way = custom(context.profile.state, statute.kind)
    said = articles((provision.number,), language.code, way, capital=False) or (titled(provision, language.code) if provision.title else "")
    return language.raw("%(act)s, %(articles)s", act=act, articles=said) if said else act


def citation_pair(context: Context, provision: Provision) -> Pair:
    """The citation in the page's language and, in a bilingual report, in the second."""
    main = context.language.prose(citation(context, context.language, provision))
    if context.second is None:
        return Pair(main)
    second = context.language.prose(citation(context, context.second, provision), context.second.code)
    return Pair(main) if second.plain == main.plain else Pair(main, second)


def prison(language: Language, penalty: Penalty) -> str:
    """The deprivation of liberty in words; empty where there is none."""
    low, high = penalty.prison_min, penalty.prison_max
    if high is not None and not high.is_term:
        most = language.duration(high)
        if low is None or low == high:
            return most
        if not low.is_term:
            return language.raw("%(least)s or the %(most)s", least=language.duration(low), most=most)
        return language.raw("imprisonment of at least %(min)s, up to the %(max)s", min=language.duration(low), max=most)
    if low and high:
        if low == high:
            return language.raw("imprisonment of %(term)s", term=language.duration(high))
        return language.raw("imprisonment of %(min)s to %(max)s", min=language.duration(low), max=language.duration(high))
    if high:
        return language.raw("imprisonment of up to %(max)s", max=language.duration(high, "accusative"))
    if low and not low.is_term:
        return language.duration(low)
    return language.raw("imprisonment of at least %(min)s", min=language.duration(low)) if low else ""


def fine(language: Language, value: Fine | None) -> str:
    """The fine in words; empty where there is none."""
    if value is None:
        return ""
    if value.min is not None and value.max is not None:
        if value.min == value.max:
            return language.raw("a fine of %(sum)s", sum=language.money(value.max, value.currency))
        return language.raw("a fine of %(min)s to %(max)s", min=language.number(value.min), max=language.money(value.max, value.currency))
    if value.max is not None:
        return language.raw("a fine of up to %(max)s", max=language.money(value.max, value.currency))
    if value.min is not None:
        return language.raw("a fine of at least %(min)s", min=language.money(value.min, value.currency))
    note = value.note.get(language.code).strip().rstrip(".")
    return f"{language.raw('a fine')} ({note})" if note else language.raw("a fine")


RELATIVE_WORDS: Final[Mapping[str, str]] = {
    "heavier": N_("a heavier penalty than the base offence"),
    "equal": N_("the penalty of the base offence"),
    "lighter": N_("a lighter penalty than the base offence"),
    "discretionary": N_("a heavier penalty at the court’s discretion"),
}


def penalty_text(language: Language, penalty: Penalty | None) -> str:
    """A penalty as a lawyer writes it; empty where none is recorded."""
    if penalty is None:
        return ""
    if penalty.none:
        return language.raw("no penalty attached")
    term, sum_ = prison(language, penalty), fine(language, penalty.fine)
    if term and sum_:
        pattern = {
            True: N_("%(prison)s and %(fine)s, or either of them"),
            False: N_("%(prison)s and %(fine)s"),
            None: N_("%(prison)s; %(fine)s"),
        }[penalty.either]
        main = language.raw(pattern, prison=term, fine=sum_)
    else:
        main = term or sum_
    if penalty.relative:
        relative = language.raw(RELATIVE_WORDS[penalty.relative])
        by = penalty.by.get(language.code)
        main = "؛ ".join(filter(None, (main, relative))) if language.code == "ar" else "; ".join(filter(None, (main, relative)))
        main = f"{main} ({by})" if by else main
    others = [other.get(language.code) for other in penalty.other]
    if others:
        listed = language.join(others)
        main = language.raw("%(main)s; also: %(others)s", main=main, others=listed) if main else listed
    return main


def power_facts(context: Context, power: Power | None) -> tuple[Fact, ...]:
    """The recorded limits of a procedural power; what is not recorded is left out."""
    if power is None:
        return ()
    language = context.language
    rows: list[tuple[str, str]] = []
    if power.kind:
        rows.append((N_("Kind"), context.word(KIND_WORDS, power.kind).plain))
    if power.ordered_by:
        rows.append((N_("Ordered by"), language.join(context.word(AUTHORITY_WORDS, who).plain for who in power.ordered_by)))
    if power.max_days is not None:
        rows.append((N_("Longest order"), language.duration(Duration(f"{power.max_days}d"), "nominative")))
    if power.renewable is not None:
        rows.append((N_("Renewable"), language.raw(N_("yes") if power.renewable else N_("no"))))
    if power.targeted is not None:
        rows.append(
            (N_("Range"), language.raw(N_("an order in a given case") if power.targeted else N_("a standing duty about all users")))
        )
    if power.addressees:
        rows.append((N_("Addressed to"), context.word(ADDRESSEE_WORDS, power.addressees).plain))
    if power.offences is not None:
        known = context.convention.obligations
        named = (language.article(o) if o in known else offence(o).get(language.code) for o in power.offences)
        listed = language.raw("all offences") if power.offences == "all" else language.join(named)
        rows.append((N_("Offences"), listed))
    if power.threshold is not None:
        rows.append((N_("Least penalty of the offence"), language.duration(power.threshold, "nominative")))
    if power.secrecy is not None:
        rows.append((N_("Secrecy"), language.raw(N_("required") if power.secrecy else N_("not required"))))
    return tuple(Fact(language.t(label), language.prose(value)) for label, value in rows)


def sources_line(context: Context, ids: tuple[str, ...]) -> Prose:
    """The kinds of the sources behind a statement, each with its number in Annex III."""
    known = list(context.profile.sources)
    shown: list[str] = []
    for source_id in ids:
        if source_id == "convention":
            shown.append(context.language.raw("the Convention"))
        elif source_id in context.profile.sources:
            source = context.profile.sources[source_id]
            kind = context.word(SOURCE_WORDS, source.kind).plain
            number = context.language.number(known.index(source_id) + 1)
            shown.append(context.language.raw("[%(number)s] %(kind)s", number=number, kind=kind))
    separator = "، " if context.language.code == "ar" else ", "
    return context.language.prose(separator.join(shown))


def effective_sources(context: Context, considered: Considered) -> tuple[str, ...]:
    """The sources a mapping rests on: its own, else the provision's, else the statute's."""
    statute = context.profile.statutes.get(considered.provision.statute)
    return considered.mapping.sources or considered.provision.sources or (statute.sources if statute else ())


def provision_view(context: Context, considered: Considered) -> ProvisionView:
    """One mapping as the assessment took it, in words."""
    if context.second is not None:
        return replace(provision_view(context.alone, considered), beside=provision_view(context.other, considered))
    language, mapping, provision = context.language, considered.mapping, considered.provision
    ids = effective_sources(context, considered)
    read = any(context.profile.sources[i].text_read for i in ids if i in context.profile.sources) or "convention" in ids
    remarks = []
    if mapping.general_law:
        remarks.append(language.t("By general law: one step lower in confidence."))
    if mapping.mental_element == "stricter":
        remarks.append(language.t("The mental element is stricter than the Convention’s."))
    if mapping.mental_element == "looser":
        remarks.append(language.t("The mental element is wider than the Convention’s."))
    if not considered.verified:
        remarks.append(language.t("Below the evidence threshold: shown, not counted."))
    relation = context.word(RELATION_WORDS, mapping.relation).plain
    standing = (relation, context.word(CONFIDENCE_WORDS, mapping.confidence).plain, sources_line(context, ids).plain)
    lapsed = EMPTY if considered.force == "in_force" else language.t(LAPSED_WORDS[considered.force])
    return ProvisionView(
        lang=language.code,
        dir=language.dir,
        citation=citation_pair(context, provision),
        summary=context.pair(provision.summary or provision.title),
        quote=_quote(context, provision),
        penalty=language.prose(penalty_text(language, provision.penalty)),
        power=power_facts(context, provision.power),
        standing=language.prose(" · ".join(filter(None, standing))),
        weak_source=EMPTY if read else language.t("No text of this law was read; the statement rests on a report or on memory."),
        counts=considered.counts,
        lapsed=lapsed,
        adds=tuple(context.pair(text) for text in mapping.adds),
        beyond=tuple(context.pair(text) for text in mapping.goes_beyond),
        note=context.pair(mapping.note),
        remarks=tuple(remarks),
    )


def _quote(context: Context, provision: Provision) -> Prose:
    """The provision's own words in its own language, where they were read."""
    for lang in ("ar", "fr", "en"):
        words = getattr(provision.text, lang)
        if words:
            return context.language.prose(words.strip(), lang)
    return EMPTY
