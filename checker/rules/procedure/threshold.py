"""T309: a threshold of gravity keeps a power from offences of the Convention.

Purpose
    Some powers are open only for offences punishable by at least so much. Where the penalties recorded for the State's own answers to
    Arts. 6–18 lie below, the power does not reach these offences, though 22.2.a asks that it does. Art. 29 is left out: its range is
    domestic law's to set.

Legal basis
    Art. 22.2.a.

Passes
    "95": {power: {kind: traffic_collection, threshold: 3m}}         # every offence recorded exceeds it

Fails
    "95": {power: {kind: search, threshold: 3y}}                     # access is punished with six months
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.facts import place_of
from checker.assessing.gaps import counting, crimes, duties
from checker.assessing.wording import cited, ids, term
from checker.assessment import ObligationResult
from checker.profile.duration import Duration
from checker.profile.model import Power, Provision
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_POWERS = range(22, 29)


def longest(result: ObligationResult) -> Duration | None:
    """The longest deprivation of liberty recorded among the provisions that count; ``None`` where none is recorded."""
    terms = [c.provision.penalty.prison_max for c in counting(result) if c.provision.penalty is not None]
    return max((t for t in terms if t is not None), default=None)


def _limiting(result: ObligationResult) -> Iterator[tuple[Provision, Power, Duration]]:
    meeting = [c.provision for c in counting(result) if "met" in c.elements.values()]
    limited = [(p, p.power, p.power.threshold) for p in meeting if p.power is not None and p.power.threshold is not None]
    if len(limited) == len(meeting):
        yield from limited


def _check(case: Case) -> Iterator[Hit]:
    found: dict[str, tuple[Provision, Power, Duration, list[str]]] = {}
    for obligation, result in duties(case):
        if obligation.article in _POWERS:
            for provision, power, threshold in _limiting(result):
                found.setdefault(provision.ref, (provision, power, threshold, []))[3].append(obligation.id)
    if not found:
        return
    terms = {obligation.id: longest(result) for obligation, result in crimes(case)}
    for provision, power, threshold, obligations in found.values():
        out_of_reach = [i for i, term in terms.items() if term is not None and term < threshold]
        if out_of_reach:
            values = {
                "provision": cited(case.profile, provision),
                "threshold": term(threshold),
                "offences": ids(out_of_reach),
                "obligations": ids(obligations),
            }
            yield Hit(
                place_of(power, "threshold"),
                obligations[0],
                values,
                subject=provision.ref,
                data={"offences": tuple(out_of_reach), "obligations": tuple(obligations)},
            )


RULE = Rule(
    code="T309",
    level="warning",
    title=Text(
        "حد جسامة يستبعد جرائم الاتفاقية", "Threshold excludes Convention offences", "Seuil excluant des infractions de la Convention"
    ),
    purpose=Text(
        "يبيّن أن الصلاحية مقصورة على جرائم لا تقل عقوبتها عن حد معين، فتخرج منها جرائم نصت عليها الاتفاقية.",
        "Says that a power is open only above a threshold of gravity that some of the Convention’s offences do not reach in domestic law.",
        "Signale qu’un pouvoir n’est ouvert qu’au-delà d’un seuil de gravité que certaines infractions de la Convention n’atteignent pas.",
    ),
    basis=("Convention, Art. 22.2.a",),
    message=Text(
        "الصلاحية المقررة في {provision} لا تُستخدم إلا في الجرائم التي تبلغ عقوبتها {threshold} فأكثر (الالتزامات: "
        "{obligations})، فتخرج منها الجرائم: {offences}.",
        "{provision} is open only for offences punishable by {threshold} or more ({obligations}); out of its reach are: {offences}.",
        "{provision} n’est ouverte que pour les infractions punies d’au moins {threshold} ({obligations}) ; y échappent : {offences}.",
    ),
    cure=Text(
        "ينبغي للدولة أن تمد الصلاحية إلى جرائم الاتفاقية أياً كانت عقوبتها، ومنها الجرائم: {offences}.",
        "The State should open the power for the Convention’s offences whatever their penalty: {offences}.",
        "L’État devrait ouvrir ce pouvoir aux infractions de la Convention quelle que soit la peine : {offences}.",
    ),
    check=_check,
)
