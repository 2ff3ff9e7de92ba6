"""What every report has around its chapters: cover, running head, method, disclaimer, provenance, a ministry's branding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import N_, Badge, Context, Fact, Pair
from checker.report.viewmodel.overview import Legend, element_legend, rating_legend
from checker.report.viewmodel.participation import binding_line

NO_PAIR: Final = Pair()
TITLES: Final[Mapping[str, str]] = {
    "national": N_("National report on transposition"),
    "concordance": N_("Table of concordance"),
    "brief": N_("Brief for the minister"),
    "review": N_("Secretariat’s review"),
}


@dataclass(frozen=True, slots=True)
class Provenance:
    """By what a report can be traced: digests of all that went in. Gathered outside; nothing here is read from a file."""

    profile: str
    convention: str
    templates: str
    tool: str
    review: str = ""


@dataclass(frozen=True, slots=True)
class Branding:
    """A ministry's own marks. ``logo`` is a data address of an image that was read and checked."""

    name: Pair = NO_PAIR
    logo: str = ""
    logo_alt: str = ""
    cover_note: Pair = NO_PAIR
    classification: Pair = NO_PAIR
    signatures: tuple[tuple[Pair, Pair], ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter in the table of contents."""

    anchor: str
    title: Prose


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents: a chapter, or an article under it."""

    anchor: str
    title: Prose
    level: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading under which the report was made."""

    question: Prose
    option: Prose
    reason: Prose


@dataclass(frozen=True, slots=True)
class Method:
    """The method with its formulas, printed with the report that rests on it."""

    rules: tuple[tuple[Badge, Prose], ...]
    notes: tuple[Prose, ...]
    readings: tuple[Reading, ...]
    ratings: tuple[Badge, ...]
    elements: tuple[Legend, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one report."""

    kind: str
    lang: str
    dir: str
    digits: str
    title: Prose
    state: Prose
    convention: Prose
    concluded: Prose
    as_of: Prose
    subject: Prose
    """Title and State in one line: the document's title."""
    notice: Prose
    """Said on every page where the State is not bound at the date; else empty."""
    binding: Prose
    prepared_by: Prose
    facts: tuple[Fact, ...]
    disclaimer: Prose
    branding: Branding
    provenance: tuple[Fact, ...]
    created: str
    """The date that the PDF bears (ISO 8601): derived from the input, so that the same input gives the same bytes."""
    keywords: str = ""


def frame(context: Context, kind: str, provenance: Provenance, branding: Branding) -> Frame:
    """The frame of a report of ``kind``."""
    language, profile, convention = context.language, context.profile, context.convention
    name, day = language.state_name(profile.state), language.date(context.assessment.as_of)
    title = language.t(TITLES[kind])
    notice = EMPTY if context.assessment.bound else language.t("%(state)s is not bound by the Convention at %(date)s", state=name, date=day)
    return Frame(
        kind=kind,
        lang=language.code,
        dir=language.dir,
        digits=language.digits if language.code == "ar" else "latn",
        title=title,
        state=language.prose(name),
        convention=language.say(convention.title),
        concluded=language.t(
            "%(place)s, %(date)s (%(hijri)s)",
            place=convention.concluded_at.get(language.code),
            date=language.date(convention.concluded),
            hijri=language.hijri(convention.concluded_hijri),
        ),
        as_of=language.t("Law as at %(date)s", date=day),
        subject=language.t("%(title)s: %(state)s", title=title.plain, state=name),
        notice=notice,
        binding=binding_line(context),
        prepared_by=language.t("Prepared by: %(name)s", name=profile.prepared_by.get(language.code)) if profile.prepared_by else EMPTY,
        facts=(),
        disclaimer=language.t(
            "This report is an aid to analysis. It states no official position of the State concerned or of the League of Arab States; "
            "the restatements of the Convention are the editors’ own, and its Arabic text prevails. It examines what the law says, "
            "not how it is applied, and it flags reservations: to assess them is for the Contracting States and the competent bodies."
        ),
        branding=branding,
        provenance=provenance_facts(context, provenance),
        created=f"{(context.assessment.as_of or profile.maintained_until).isoformat()}T00:00:00Z",
    )


def provenance_facts(context: Context, provenance: Provenance) -> tuple[Fact, ...]:
    """The last page: digests, version, readings, date, evidence."""
    language, options = context.language, context.assessment.options
    evidence = {"high": N_("high confidence only"), "medium": N_("medium confidence or better"), "low": N_("any confidence")}
    chosen = [f"{i} = {option}" for i, option in sorted(options.readings.items())]
    rows = [
        (N_("Profile, SHA-256"), provenance.profile),
        (N_("Data of the Convention, SHA-256"), provenance.convention),
        (N_("Templates, SHA-256"), provenance.templates),
        (N_("Review, SHA-256"), provenance.review),
        (N_("Tool"), provenance.tool),
        (N_("Version of the Convention’s data"), context.convention.version),
        (N_("Law as at"), language.date(context.assessment.as_of)),
        (N_("Profile maintained until"), language.date(context.profile.maintained_until)),
        (N_("Evidence that counts"), language.raw(evidence[options.evidence])),
        (N_("Readings chosen"), ", ".join(chosen) or language.raw("none: every reading at its default")),
    ]
    return tuple(Fact(language.t(label), language.prose(value)) for label, value in rows if value)


def method(context: Context) -> Method:
    """How the ratings follow, from the Convention's data; figures with their formulas."""
    language, weighing = context.language, context.convention.weighing
    badges = {badge.letter.plain: badge for badge in rating_legend(context)}
    rules = tuple((badges[rule.rating if rule.rating in badges else "–"], language.say(rule.explanation)) for rule in weighing.rules)
    notes = (
        language.say(weighing.unclear_reason),
        language.say(weighing.narrower_reason),
        language.say(weighing.unknown_explanation),
        language.say(weighing.chapeau_explanation),
        language.t(
            "Fully transposed, lower end: binding obligations due whose every element is met. Upper end: those whose every element is "
            "met, unclear or not assessed. The denominator is the number of binding obligations due: all of them, less those reserved "
            "and those replaced by an alternative."
        ),
        language.t(
            "Completeness asks whether there is a provision in force; conformity asks whether, where there is one, it says the same "
            "without a condition added."
        ),
        language.t(
            "Only law in force at the date counts. Bills, repealed provisions and regulations never issued count for nothing and are named."
        ),
        language.t(
            "A provision that was looked for and not found is an answer; what nobody looked at is not assessed, and never counts as "
            "missing."
        ),
        language.t("A code such as G101 names the rule behind a finding; the command “mutabaqa explain” gives its purpose and its basis."),
    )
    readings = []
    for reading in context.convention.readings.values():
        chosen = context.assessment.options.readings.get(reading.id, reading.default)
        option = (
            language.say(reading.option(chosen).label)
            if chosen in reading.option_ids
            else language.t("every reading side by side; a verdict stands where all agree")
        )
        readings.append(Reading(language.say(reading.question), option, language.say(reading.reason)))
    return Method(rules, notes, tuple(readings), rating_legend(context), element_legend(context))
