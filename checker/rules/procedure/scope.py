"""T304: the powers do not reach all that Art. 22.2 asks for.

Purpose
    The powers of chapter III apply to the Convention's offences (a), to any other offence by means of information technology (b) and to
    electronic evidence of any offence (c). This rule speaks instead of G101 where one of these is absent, unmet, or refuted by a power
    that is confined to offences of the Convention. It also names, as a *warning*, each power under Arts. 23–28 that the profile
    records as limited to a list of offences. Art. 29 is left out: its range is domestic law's to set.

Legal basis
    Art. 22.2.a–c; method 1.11.5: the power exists in law, and it reaches a, b and c.

Passes
    "22.2.c":
      - {by: code/1, elements: {electronic_evidence: met}}

Fails
    "22.2.c":
      absent: {looked: 2026-11-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.facts import place_of
from checker.assessing.gaps import SCOPE, cause, contradicted, counting, duties, first_place, named
from checker.assessing.wording import cited, element_labels, ids
from checker.assessment import ObligationResult
from checker.profile.model import Power, Provision
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_LIMITED = Text(
    "الصلاحية المقررة في {provision} مقصورة على جرائم معينة (الجرائم: {offences})، فلا تبلغ نطاق الفقرة 2 من المادة 22 في "
    "الالتزامات: {obligations}.",
    "{provision} is limited to certain offences ({offences}) and so falls short of Art. 22.2 for: {obligations}.",
    "{provision} se limite à certaines infractions ({offences}) et n’atteint pas le champ de l’article 22.2 pour : {obligations}.",
)
_POWERS = range(23, 29)


def _unreached(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        if obligation.id not in SCOPE or result.status != "unmet":
            continue
        values = {**named(obligation), "elements": element_labels(obligation, obligation.element_ids)}
        why = cause(result)
        if why == "absent" and result.answer is not None and result.answer.absent is not None:
            yield Hit(result.answer.absent.place, obligation.id, values)
        elif why == "elements" and not result.contrary:
            fact = next((f for _, f in contradicted(result, "T304")), None)
            yield Hit(fact.place if fact else first_place(result, obligation.element_ids, "unmet"), obligation.id, values)


def _listed(power: Power) -> tuple[str, ...]:
    return power.offences if isinstance(power.offences, tuple) and "all" not in power.offences else ()


def _limiting(result: ObligationResult) -> Iterator[tuple[Provision, Power]]:
    """Provisions limited to a list, where the obligation is met by such provisions only."""
    meeting = [c.provision for c in counting(result) if "met" in c.elements.values()]
    limited = [(p, p.power) for p in meeting if p.power is not None and _listed(p.power)]
    if len(limited) == len(meeting):
        yield from limited


def _limited_powers(case: Case) -> Iterator[Hit]:
    found: dict[str, tuple[Provision, Power, list[str]]] = {}
    for obligation, result in duties(case):
        if obligation.article in _POWERS:
            for provision, power in _limiting(result):
                found.setdefault(provision.ref, (provision, power, []))[2].append(obligation.id)
    for provision, power, obligations in found.values():
        values = {
            "provision": cited(case.profile, provision),
            "offences": ids(_listed(power)),
            "obligations": ids(obligations),
            "elements": _EVERY_OFFENCE,
        }
        yield Hit(
            place_of(power, "offences"),
            obligations[0],
            values,
            subject=provision.ref,
            level="warning",
            message=_LIMITED,
            data={"obligations": tuple(obligations)},
        )


_EVERY_OFFENCE = Text(
    "سائر الجرائم المرتكبة بتقنية المعلومات والأدلة الإلكترونية على أي جريمة",
    "every offence by means of information technology, and electronic evidence of any offence",
    "toute infraction commise au moyen des technologies de l’information, et la preuve électronique de toute infraction",
)


def _check(case: Case) -> Iterator[Hit]:
    yield from _unreached(case)
    yield from _limited_powers(case)


RULE = Rule(
    code="T304",
    level="error",
    title=Text("نطاق إجرائي قاصر", "Scope of the powers too small", "Champ des pouvoirs trop étroit"),
    purpose=Text(
        "يبيّن أن الصلاحيات الإجرائية لا تبلغ كل ما تتطلبه الفقرة 2 من المادة 22.",
        "Says that the procedural powers do not reach all that Art. 22.2 asks for.",
        "Signale que les pouvoirs procéduraux n’atteignent pas tout ce que demande l’article 22.2.",
    ),
    basis=("Convention, Art. 22.2",),
    message=Text(
        "لا تمتد الصلاحيات الإجرائية إلى ما يقتضيه الالتزام {id} ({title}): {elements}.",
        "The procedural powers do not extend to what obligation {id} ({title}) asks for: {elements}.",
        "Les pouvoirs procéduraux ne s’étendent pas à ce que demande l’obligation {id} ({title}) : {elements}.",
    ),
    cure=Text(
        "ينبغي للدولة أن تمد صلاحيات الفصل الثالث إلى: {elements}.",
        "The State should extend the powers of chapter III to: {elements}.",
        "L’État devrait étendre les pouvoirs du chapitre III à : {elements}.",
    ),
    check=_check,
)
