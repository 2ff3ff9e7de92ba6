"""Key findings, priority actions, challenges with their cures, good practices and needs for technical assistance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from checker.findings import Finding
from checker.report.prose import Prose
from checker.report.viewmodel.common import Context, Fact, Pair, anchor

KEY_FINDINGS: Final = 3
PRIORITY_ACTIONS: Final = 8
SUMMARY_LINES: Final = 13
"""Lines that key findings and priority actions may take together, so that the summary stays one page."""
LINE: Final = 88
"""Characters in a line of the summary, at the least."""
_GRAVITY: Final = {"G": 0, "R": 1, "T": 2, "P": 3}
"""Among findings of one level: coverage before reservations, powers, penalties."""
_BY_ARTICLE: Final = {range(5, 10): 0, range(22, 30): 1, range(10, 22): 2}
"""Where gravity is equal: access, interception and integrity first, then the powers without which nothing can be investigated."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: what was found, and what would mend it."""

    anchor: str
    place: Prose
    message: Pair
    cure: Pair
    code: Prose


@dataclass(frozen=True, slots=True)
class Practice:
    """Where the law goes beyond the Convention, or meets an article whole."""

    place: Prose
    citation: Prose
    words: Pair


@dataclass(frozen=True, slots=True)
class Need:
    """A kind of technical assistance with the clauses it would serve."""

    kind: Prose
    words: Prose
    clauses: Prose
    articles: Prose
    """The same by article only, for a reader in a hurry."""
    says: tuple[Fact, ...] = ()
    """What a provision would have to say, clause by clause."""


def _rank(context: Context, finding: Finding) -> tuple[int, bool, int, int, int, str, str]:
    obligation = context.convention.obligations.get(finding.obligation or "")
    level = ("error", "warning", "note").index(finding.level)
    binding = 0 if obligation is None or obligation.force == "must" else 1
    unread = finding.code in _UNREAD
    group = next((rank for numbers, rank in _BY_ARTICLE.items() if obligation and obligation.article in numbers), 3)
    return (level, unread, binding, _GRAVITY.get(finding.code[0], 9), group, finding.obligation or "", finding.code)


def ranked(context: Context) -> tuple[Finding, ...]:
    """Findings on law (not on the file), gravest first, one of a kind for each obligation."""
    seen: set[tuple[str | None, str, str | None]] = set()
    kept = []
    for finding in sorted((f for f in context.assessment.findings if f.code[0] in _GRAVITY), key=lambda f: _rank(context, f)):
        key = (finding.obligation, finding.code, finding.subject)
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return tuple(kept)


def action(context: Context, finding: Finding) -> Action:
    """A finding as something to do."""
    language = context.language
    obligation = context.convention.obligations.get(finding.obligation or "")
    if obligation is None:
        place, name = language.prose(finding.subject or ""), ""
    else:
        place, name = language.prose(language.article(obligation.id)), anchor(obligation.id)
    return Action(
        name, place, context.clauses(finding.message, finding.obligation), context.clauses(finding.cure), language.prose(finding.code)
    )


def key_findings(context: Context) -> tuple[Action, ...]:
    """The gravest shortcomings, each of another article, so that the summary shows the breadth of what was found."""
    chosen: list[Finding] = []
    articles: set[int | str] = set()
    for finding in ranked(context):
        obligation = context.convention.obligations.get(finding.obligation or "")
        place: int | str = obligation.article if obligation else (finding.subject or finding.code)
        if finding.level != "note" and place not in articles and finding.code != _NOT_ASSESSED:
            articles.add(place)
            chosen.append(finding)
    return tuple(action(context, finding) for finding in chosen[:KEY_FINDINGS])


_NOT_ASSESSED: Final = "G103"
_UNREAD: Final = ("G111", "G115")
"""Not a gap of the law but of our knowledge of it: read the text, read it again. After what is known to be missing."""


def challenges(context: Context) -> tuple[Action, ...]:
    """Every shortcoming with its cure, in the order of urgency."""
    return tuple(action(context, f) for f in ranked(context) if f.level != "note" and f.code != _NOT_ASSESSED)


def priority_actions(context: Context, room: int | None = None) -> tuple[Action, ...]:
    """The first of the challenges, one an obligation, as many as go into ``room`` lines: else what key findings leave of the summary."""
    if room is None:
        room = SUMMARY_LINES - sum(lines(item.message) for item in key_findings(context))
    chosen, places = [], set()
    for item in challenges(context):
        if item.anchor not in places:
            places.add(item.anchor)
            chosen.append(item)
    fitting: list[Action] = []
    for item in chosen[:PRIORITY_ACTIONS]:
        room -= lines(item.cure)
        if room >= 0 or not fitting:
            fitting.append(item)
    return tuple(fitting)


_PLACE: Final = 28
"""Characters of the place before a text, at the most."""


def lines(pair: Pair) -> int:
    """How many lines a text takes in the summary, with its place before it."""
    return -(-(len(pair.main.plain) + _PLACE) // LINE) + -(-len(pair.beside.plain) // LINE)


def practices(context: Context) -> tuple[Practice, ...]:
    """Where a provision that counts goes beyond what the Convention asks; recorded, never credited to another obligation."""
    from checker.report.viewmodel.provisions import citation_pair

    language, found = context.language, []
    for result in context.assessment.obligations.values():
        for considered in result.considered:
            if considered.counts:
                for words in considered.mapping.goes_beyond:
                    place = language.prose(language.article(result.id))
                    found.append(Practice(place, citation_pair(context, considered.provision).main, context.pair(words)))
    return tuple(found)


def fully_met(context: Context) -> Prose:
    """The articles rated C, named."""
    language = context.language
    numbers = [a.number for a in context.assessment.articles if a.rating == "C"]
    if not numbers:
        return language.t("No article is rated compliant at the date.")
    return language.n(
        "Rated compliant: Article %(list)s.", "Rated compliant: Articles %(list)s.", len(numbers), list=language.numbers(numbers)
    )


def _articles(context: Context, obligations: Sequence[str]) -> Prose:
    language, known = context.language, context.convention.obligations
    numbers = sorted({known[i].article for i in obligations})
    return language.n("Article %(list)s", "Articles %(list)s", len(numbers), list=language.numbers(numbers))


def needs(context: Context, spelled: bool = False) -> tuple[Need, ...]:
    """Needs for technical assistance that follow from the gaps, in the kinds of the UNODC's list; the rules stand in data.

    ``spelled``: with what a provision would have to say, clause by clause.
    """
    from checker.comparison import assistance

    language, known = context.language, assistance.catalogue()
    found: dict[str, list[assistance.Need]] = {}
    for need in assistance.needs(context.assessment):
        found.setdefault(need.kind, []).append(need)
    separator = "؛ " if language.code == "ar" else "; "
    return tuple(
        Need(
            language.say(label),
            language.say(known.about[kind]),
            language.prose(separator.join(language.obligation(need.obligation) for need in found[kind])),
            _articles(context, [need.obligation for need in found[kind]]),
            tuple(
                Fact(language.prose(language.article(need.obligation)), language.say(need.says))
                for need in found[kind]
                if spelled and need.says and kind == _DRAFTED
            ),
        )
        for kind, label in known.kinds.items()
        if kind in found
    )


_DRAFTED: Final = "legislative_drafting"
"""The kind under which it is told what a provision would have to say: once, not again under the other kinds."""
