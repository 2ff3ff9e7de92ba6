"""Article sheets in four voices that are never mixed: the Convention says, the State's law says, observed, rated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from checker.assessment import ArticleResult, ElementStatus, ObligationResult
from checker.convention import arabic
from checker.convention.model import Obligation
from checker.findings import Finding
from checker.profile.model import Absence
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import (
    CONFIDENCE_WORDS,
    ELEMENT_SIGNS,
    ELEMENT_WORDS,
    FORCE_WORDS,
    Badge,
    Context,
    Pair,
    anchor,
    rating_badge,
    status_badge,
)
from checker.report.viewmodel.provisions import ProvisionView, provision_view, sources_line

_ORDER: Final[tuple[ElementStatus, ...]] = ("met", "unclear", "unmet", "reserved", "not_assessed")
_SILENT: Final = ("D", "C5", "G101", "G102", "G103", "G104", "G106", "G110", "G111")
"""Rules that do not speak on the sheets: on the file itself, on cooperation beyond Arts. 5-29, and those that say again what the status,
the elements, the answer and the conditions under the provision say there already. All speak in the chapter on challenges."""


@dataclass(frozen=True, slots=True)
class ElementView:
    """One element: its sign, its label, and the word for its status."""

    tone: str
    sign: Prose
    label: Prose
    word: Prose
    core: bool


@dataclass(frozen=True, slots=True)
class ElementGroup:
    """The elements of one status; the word is said once for all of them."""

    tone: str
    sign: Prose
    word: Prose
    labels: Prose


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding on a sheet: its code, what it says, and what would mend it."""

    code: Prose
    level: str
    message: Pair
    cure: Pair


@dataclass(frozen=True, slots=True)
class ObligationSheet:
    """One obligation in its voices."""

    id: str
    lang: str
    dir: str
    anchor: str
    number: Prose
    title: Pair
    force: Prose
    """Said only where the clause does not bind: an option, a reservation clause, a chapeau."""
    chapeau: Prose
    """The opening words of the paragraph or article that the clause completes."""
    arabic: Prose
    restatement: Pair
    qualifiers: Prose
    reading_note: Pair
    provisions: tuple[ProvisionView, ...]
    answer: tuple[Prose, ...]
    """What is said where no provision answers: looked for and absent, or not assessed."""
    answer_note: Pair
    elements: tuple[ElementGroup, ...]
    overruled: tuple[Pair, ...]
    """Claims that a recorded fact contradicts, each said once."""
    remarks: tuple[Remark, ...]
    status: Badge
    grounds: tuple[Prose, ...]
    """What the status rests on: confidence, the alternative or the reservation that excuses."""
    beside: ObligationSheet | None = None
    """The same in the second language of a bilingual report."""


@dataclass(frozen=True, slots=True)
class ArticleSheet:
    """One article: its obligations, then its rating with the factors underlying it."""

    number: Prose
    anchor: str
    title: Pair
    rating: Badge
    range: Prose
    factors: tuple[Pair, ...]
    obligations: tuple[ObligationSheet, ...]


def remarks_on(context: Context, obligation: str) -> tuple[Remark, ...]:
    """The findings on one obligation, gravest first."""
    # What a recorded fact contradicts is said above the remarks already, in the words of the fact.
    result = context.assessment.obligations.get(obligation)
    told = {(fact.code, c.provision.ref) for c in (result.considered if result else ()) for fact in c.contradictions}
    found = [
        f
        for f in context.assessment.findings
        if f.obligation == obligation and not f.code.startswith(_SILENT) and (f.code, f.subject) not in told
    ]
    return tuple(remark(context, finding) for finding in sorted(found, key=lambda f: ("error", "warning", "note").index(f.level)))


def remark(context: Context, finding: Finding) -> Remark:
    """A finding in the page's words."""
    code = context.language.prose(finding.code)
    return Remark(code, finding.level, context.clauses(finding.message, finding.obligation), context.clauses(finding.cure))


def element_groups(context: Context, obligation: Obligation, result: ObligationResult) -> tuple[ElementGroup, ...]:
    """The elements by status; none for an obligation that is judged as a whole and needs no list."""
    language = context.language
    groups = []
    for status in _ORDER:
        labels = [e.label.get(language.code) for e in obligation.elements if result.elements.get(e.id, "not_assessed") == status]
        if labels and obligation.element_ids != ("whole",):
            separator = "، " if language.code == "ar" else ", "
            sign, word = language.prose(ELEMENT_SIGNS[status]), language.t(ELEMENT_WORDS[status])
            groups.append(ElementGroup(status, sign, word, language.prose(separator.join(labels))))
    return tuple(groups)


def _answer(context: Context, result: ObligationResult) -> tuple[tuple[Prose, ...], Pair]:
    """The sentence that stands where no provision does."""
    language = context.language
    if result.considered:
        return (), Pair()
    if context.convention.obligations[result.id].force == "chapeau":
        return (language.t("Follows from the articles of the chapter; it is not judged by itself."),), Pair()
    answer = result.answer
    if answer is not None and answer.absent is not None:
        return absence_lines(context, answer.absent), context.pair(answer.absent.note)
    note = context.pair(answer.not_assessed_note) if answer is not None else Pair()
    return (_unanswered(context, result),), note


def _unanswered(context: Context, result: ObligationResult) -> Prose:
    """What is said where nobody answered: an option and a reservation clause bind to nothing, and are not left undone."""
    language, force = context.language, context.convention.obligations[result.id].force
    if force == "reservation":
        if result.status == "option_used":
            return language.t("A reservation of the State rests on this clause.")
        if context.profile.reservations is None:
            return language.t("Whether a reservation rests on this clause was not looked for.")
        return language.t("No recorded reservation rests on this clause.")
    if force == "may":
        return language.t("Nobody has looked whether this option is used.")
    return language.t("Not assessed: nobody has judged this yet.")


def absence_lines(context: Context, absent: Absence) -> tuple[Prose, ...]:
    """``Looked for on … and not found``, with the sources and the confidence."""
    language = context.language
    if absent.looked:
        line = language.t("Looked for on %(date)s; no provision was found.", date=language.date(absent.looked))
    else:
        line = language.t("Looked for; no provision was found.")
    sources = sources_line(context, absent.sources)
    confidence = context.word(CONFIDENCE_WORDS, absent.confidence).plain
    told = language.raw("Sources: %(sources)s", sources=sources.plain) if sources else ""
    return (line, language.prose(" · ".join(filter(None, (told, confidence)))))


def _grounds(context: Context, result: ObligationResult) -> tuple[Prose, ...]:
    language = context.language
    lines = []
    if result.status == "reserved":
        whole = result.reserved_extent != "partial"
        lines.append(
            language.t("Reserved in whole by a permitted reservation.")
            if whole
            else language.t("Reserved in part by a permitted reservation.")
        )
    elif result.excused_by:
        lines.append(language.t("Not due: the alternative of %(clause)s is used.", clause=language.article(result.excused_by)))
    if result.confidence:
        lines.append(context.word(CONFIDENCE_WORDS, result.confidence))
    if result.unverified:
        lines.append(language.t("Some claims lie below the evidence threshold and were left out of account."))
    # They stand in one line, parted by points in the middle.
    return tuple(language.prose(line.plain.removesuffix(".")) for line in lines)


def _overruled(context: Context, result: ObligationResult) -> tuple[Pair, ...]:
    pairs = [context.clauses(text) for considered in result.considered for text in considered.overruled.values()]
    return tuple({pair.main.plain: pair for pair in pairs}.values())


def obligation_sheet(context: Context, obligation: Obligation, result: ObligationResult) -> ObligationSheet:
    """One obligation in its voices; in a bilingual report the authentic Arabic stands in the Arabic column, where there is one."""
    if context.second is not None:
        main, beside = (obligation_sheet(side, obligation, result) for side in (context.alone, context.other))
        if beside.lang == "ar":
            main = replace(main, arabic=EMPTY, chapeau=EMPTY)
        else:
            beside = replace(beside, arabic=EMPTY, chapeau=EMPTY)
        provisions = tuple(provision_view(context, considered) for considered in result.considered)
        return replace(main, title=context.pair(obligation.title), provisions=provisions, beside=beside)
    language = context.language
    lines, note = _answer(context, result)
    separator = "، " if language.code == "ar" else ", "
    qualifiers = separator.join(q.label.get(language.code) for q in obligation.qualifiers)
    return ObligationSheet(
        id=obligation.id,
        lang=language.code,
        dir=language.dir,
        anchor=anchor(obligation.id),
        number=language.prose(language.obligation(obligation.id)),
        title=context.pair(obligation.title),
        force=EMPTY if obligation.force == "must" else context.word(FORCE_WORDS, obligation.force),
        chapeau=chapeau(context, obligation.id),
        arabic=authentic(context, obligation.id),
        restatement=context.pair(obligation.restatement),
        qualifiers=language.prose(qualifiers),
        reading_note=context.pair(obligation.note) if obligation.note else Pair(),
        provisions=tuple(provision_view(context, considered) for considered in result.considered),
        answer=lines,
        answer_note=note,
        elements=element_groups(context, obligation, result),
        overruled=_overruled(context, result),
        remarks=remarks_on(context, obligation.id),
        status=status_badge(context, result.status),
        grounds=_grounds(context, result),
    )


def authentic(context: Context, obligation: str) -> Prose:
    """The Convention's own Arabic words for an obligation."""
    try:
        words = arabic(obligation)
    except KeyError:
        return EMPTY
    return context.language.prose(" ".join(words.split()), "ar")


def chapeau(context: Context, obligation: str) -> Prose:
    """The opening words without which a lettered or numbered clause is no sentence; empty where it stands by itself."""
    article, *rest = obligation.split(".")
    above = (".".join((article, *rest[:depth])) for depth in range(len(rest)))
    words = (authentic(context, i).plain for i in above)
    return context.language.prose(" ".join(filter(None, words)), "ar")


def rating_range(context: Context, article: ArticleResult) -> Prose:
    """``between NC and LC`` where something unknown makes the rating a range."""
    if article.lowest == article.highest or article.rating != "not_assessed":
        return EMPTY
    low, high = (rating_badge(context, r).word.plain for r in (article.lowest, article.highest))
    return context.language.t("between “%(low)s” and “%(high)s”, depending on what is not yet known", low=low, high=high)


def article_sheet(context: Context, result: ArticleResult) -> ArticleSheet:
    """One article with all its obligations."""
    article = context.convention.articles[result.number]
    sheets = tuple(
        obligation_sheet(context, context.convention.obligations[i], context.assessment.obligations[i])
        for i in article.obligations
        if i in context.assessment.obligations
    )
    return ArticleSheet(
        number=context.language.t("Article %(number)s", number=context.language.number(result.number)),
        anchor=f"a-{result.number}",
        title=context.pair(article.title),
        rating=rating_badge(context, result.rating),
        range=rating_range(context, result),
        factors=tuple(context.clauses(factor) for factor in result.factors),
        obligations=sheets,
    )


def sheets(context: Context, chapter: int) -> tuple[ArticleSheet, ...]:
    """All articles of one chapter of the Convention, in order."""
    return tuple(article_sheet(context, a) for a in context.assessment.articles if context.convention.articles[a.number].chapter == chapter)
