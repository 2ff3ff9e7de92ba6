"""The frame of a page that speaks of several States, of a stretch of time or of another treaty: what a report on one State has, adapted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from checker.assessment import Options
from checker.convention.model import Convention
from checker.report.language import Language
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import N_, Context, Fact
from checker.report.viewmodel.frame import Branding, Frame, Provenance, frame

_EVIDENCE = {"high": N_("high confidence only"), "medium": N_("medium confidence or better"), "low": N_("any confidence")}


def collective_frame(
    language: Language,
    convention: Convention,
    kind: str,
    title: Prose,
    subtitle: Prose,
    days: Iterable[date],
    options: Options,
    profiles: Iterable[tuple[str, str]],
) -> Frame:
    """The frame of a page about several profiles. ``profiles``: name and SHA-256 of each, for its provenance."""
    known = sorted(days)
    first, last = known[0], known[-1]
    as_of = (
        language.t("Law as at %(date)s", date=language.date(last))
        if first == last
        else language.t("Law as at dates from %(first)s to %(last)s", first=language.date(first), last=language.date(last))
    )
    return Frame(
        kind=kind,
        lang=language.code,
        dir=language.dir,
        digits=language.digits if language.code == "ar" else "latn",
        title=title,
        state=subtitle,
        convention=language.say(convention.title),
        concluded=language.t(
            "%(place)s, %(date)s (%(hijri)s)",
            place=convention.concluded_at.get(language.code),
            date=language.date(convention.concluded),
            hijri=language.hijri(convention.concluded_hijri),
        ),
        as_of=as_of,
        subject=language.t("%(title)s: %(state)s", title=title.plain, state=subtitle.plain),
        notice=EMPTY,
        binding=EMPTY,
        prepared_by=EMPTY,
        facts=(),
        disclaimer=language.t(
            "This report is an aid to analysis. It states no official position of the States concerned or of the League of Arab States; "
            "the restatements of the Convention are the editors’ own, and its Arabic text prevails. It examines what the law says, "
            "not how it is applied, and it flags reservations: to assess them is for the Contracting States and the competent bodies."
        ),
        branding=Branding(),
        provenance=provenance(language, convention, options, profiles),
        created=f"{last.isoformat()}T00:00:00Z",
    )


def provenance(language: Language, convention: Convention, options: Options, profiles: Iterable[tuple[str, str]]) -> tuple[Fact, ...]:
    """By what the page can be traced: the digest of every profile, version, readings, date, evidence."""
    from checker import __version__

    chosen = [f"{reading} = {option}" for reading, option in sorted(options.readings.items())]
    rows = [
        (language.t("Tool"), f"mutabaqa {__version__}"),
        (language.t("Version of the Convention’s data"), convention.version),
        (language.t("Evidence that counts"), language.raw(_EVIDENCE[options.evidence])),
        (language.t("Readings chosen"), ", ".join(chosen) or language.raw("none: every reading at its default")),
        *((language.t("%(name)s, SHA-256", name=name), digest) for name, digest in profiles),
    ]
    return tuple(Fact(label, language.prose(value)) for label, value in rows)


def state_frame(context: Context, kind: str, title: Prose) -> Frame:
    """The frame of a page about one State that is none of the kinds of report."""
    base = frame(context, "national", Provenance("", "", "", ""), Branding())
    profile = context.profile
    facts = provenance(context.language, context.convention, context.assessment.options, [(profile.state, profile.sha256)])
    subject = context.language.t("%(title)s: %(state)s", title=title.plain, state=base.state.plain)
    return replace(base, kind=kind, title=title, subject=subject, provenance=facts)
