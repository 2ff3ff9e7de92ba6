"""Recorded facts held against claims: where they disagree, the fact prevails and a rule names it.

Each function looks at one provision under one obligation. What a fact decides is the method's (1.11): a penalty must be heavier than
the base offence's; an order of preservation runs ninety days at most and may be renewed; a standing duty to retain everybody's data is
no preservation; closing a website is no removal of seized data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from checker.assessing.context import Context
from checker.assessing.penalties import Comparison, Weight, compare
from checker.assessing.wording import cited, cited_after, counted, ids
from checker.assessment import Contradiction
from checker.convention.model import Obligation
from checker.profile.model import Penalty, Place, Power, Provision
from checker.text import Text

HEAVIER_CODES: Final = {"6.2.a": "P203", "6.2.b": "P203", "12.2": "P204", "12.3": "P205", "21": "P206"}
"""Obligations that ask for a heavier penalty, and the rule that reports where it is not."""
SECRECY: Final = ("23.3", "28.3", "29.3")
PRESERVATION_ARTICLES: Final = (23, 24)
_PERSON_ELEMENTS: Final = {"23.2": "order_to_person", "25.1": "any_person"}

_NOT_HEAVIER = Text(
    "العقوبة المسجلة في {provision} ليست أشد من عقوبة {base}: {why}.",
    "The penalty recorded in {provision} is not heavier than that of {base}: {why}.",
    "La peine consignée à {provision} n’est pas plus lourde que celle de {base} : {why}.",
)
_NO_BASE = Text("الجريمة الأصلية", "the base offence", "l’infraction de base")
_TOO_LONG = Text(
    "أمر الحفظ المنصوص عليه في {provision} تبلغ مدته {days}، والواجب ألا تجاوز {limit}.",
    "{provision} allows preservation for {days}; the limit is {limit}.",
    "{provision} permet la conservation pendant {days} ; la limite est de {limit}.",
)
_NOT_RENEWABLE = Text(
    "أمر الحفظ المنصوص عليه في {provision} غير قابل للتجديد.",
    "{provision} does not allow the order to be renewed.",
    "{provision} ne permet pas de renouveler l’injonction.",
)
_RETENTION = Text(
    "المنصوص عليه في {provision} احتفاظ عام ببيانات جميع المستخدمين، لا حفظ بأمر في حالة بعينها.",
    "{provision} is a standing duty to retain all users’ data, not an order in a given case.",
    "{provision} impose une rétention générale des données de tous les utilisateurs, non une injonction dans un cas donné.",
)
_PROVIDERS_ONLY = Text(
    "الأمر المنصوص عليه في {provision} لا يلزم سوى {addressees}، والمقصود أي شخص.",
    "{provision} binds only {addressees}, where any person is meant.",
    "{provision} ne lie que {addressees}, alors que toute personne est visée.",
)
_ADDRESSEES = {
    "providers": Text("مزودي الخدمة", "service providers", "les fournisseurs de services"),
    "authority": Text("الجهات العامة", "public authorities", "les autorités publiques"),
}
_BLOCKING = Text(
    "موضوع {provision} حجب موقع، لا إزالة البيانات المضبوطة ولا منع الوصول إليها.",
    "{provision} closes a website; it does not remove seized data or make them inaccessible.",
    "{provision} bloque un site ; elle ne supprime pas les données saisies ni n’en interdit l’accès.",
)
_NO_SECRECY = Text("لم يرد في {provision} واجب الكتمان.", "{provision} imposes no secrecy.", "{provision} n’impose pas le secret.")
_LISTED = Text(
    "الصلاحية المقررة في {provision} مقصورة على الجرائم: {offences}.",
    "{provision} is limited to the offences {offences}.",
    "{provision} se limite aux infractions {offences}.",
)


def contradictions(ctx: Context, obligation: Obligation, provision: Provision) -> tuple[Contradiction, ...]:
    """The facts recorded at a provision that leave elements of the obligation unmet, whatever is claimed."""
    if not ctx.facts_count(provision):
        return ()
    return tuple(_found(ctx, obligation, provision))


def _found(ctx: Context, obligation: Obligation, provision: Provision) -> Iterator[Contradiction]:
    if obligation.id in HEAVIER_CODES:
        yield from _penalty(ctx, obligation, provision)
    power = provision.power
    if power is None:
        return

    def fact(code: str, elements: tuple[str, ...], template: Text, key: str, **values: object) -> Contradiction:
        filled = {"provision": cited(ctx.profile, provision), **values}
        return Contradiction(code, elements, template.format(**filled), place_of(power, key), filled)

    if obligation.article in PRESERVATION_ARTICLES and is_retention(power):
        # Nothing else is said of it: how long it runs, or whom it binds, matters only of a true order.
        yield fact("T306", obligation.element_ids, _RETENTION, "kind" if power.kind == "retention" else "targeted")
        return
    if obligation.max_days is not None:
        if power.max_days is not None and power.max_days > obligation.max_days:
            yield fact(
                "T301", ("time_limit",), _TOO_LONG, "max_days", days=counted(power.max_days, "d"), limit=counted(obligation.max_days, "d")
            )
        if power.renewable is False:
            yield fact("T302", ("renewable",), _NOT_RENEWABLE, "renewable")
    yield from _nature(obligation, power, fact)


def _nature(obligation: Obligation, power: Power, fact: Callable[..., Contradiction]) -> Iterator[Contradiction]:
    """Powers of another kind, addressee or range than the obligation asks for."""
    person = _PERSON_ELEMENTS.get(obligation.id)
    if person is not None and power.addressees in _ADDRESSEES:
        yield fact("T305", (person,), _PROVIDERS_ONLY, "addressees", addressees=_ADDRESSEES[power.addressees])
    if obligation.id == "27.1.d" and power.kind == "blocking":
        yield fact("T308", ("removal",), _BLOCKING, "kind")
    if obligation.id in SECRECY and power.secrecy is False:
        yield fact("T303", ("confidentiality",), _NO_SECRECY, "secrecy")
    if obligation.id in ("22.2.b", "22.2.c") and only_convention_offences(power):
        yield fact("T304", obligation.element_ids, _LISTED, "offences", offences=ids(power.offences or ()))


def place_of(power: Power, key: str) -> Place:
    """Where a fact of a power stands, else the power itself."""
    return power.places.get(key, power.place)


def is_retention(power: Power) -> bool:
    """Whether it is a general duty about everybody's data rather than an order in a given case."""
    return power.kind == "retention" or power.targeted is False


def only_convention_offences(power: Power) -> bool:
    """Whether it is confined to offences named by their numbers in the Convention, so that other offences stay out of reach."""
    offences = power.offences
    return isinstance(offences, tuple) and bool(offences) and all(o[:1].isdigit() for o in offences)


def _penalty(ctx: Context, obligation: Obligation, provision: Provision) -> Iterator[Contradiction]:
    outcome, bases = against_base(ctx, obligation, provision)
    if outcome is None or outcome.weight != "not_heavier" or provision.penalty is None:
        return
    values = {
        "provision": cited(ctx.profile, provision),
        "base": cited_after(ctx.profile, bases, provision) if bases else _NO_BASE,
        "why": outcome.reason,
    }
    yield Contradiction(
        HEAVIER_CODES[obligation.id], obligation.element_ids, _NOT_HEAVIER.format(**values), provision.penalty.place, values
    )


_NOTHING_TO_COMPARE = Comparison(
    "unclear",
    Text(
        "لا عقوبة مسجلة للجريمة الأصلية",
        "no penalty of the base offence is recorded",
        "aucune peine n’est consignée pour l’infraction de base",
    ),
)
_DEPENDS = Comparison(
    "unclear",
    Text(
        "هي أشد من بعض الجرائم الأصلية دون بعض",
        "it is heavier than some of the base offences, not than others",
        "elle est plus lourde que certaines infractions de base, non que d’autres",
    ),
)


def against_base(ctx: Context, obligation: Obligation, provision: Provision) -> tuple[Comparison | None, tuple[Provision, ...]]:
    """The comparison of a provision's penalty with its base offence, and the provisions compared with.

    ``None`` where the provision has no recorded penalty. The base is the provision that it says it aggravates, else the provisions in
    force under the base obligation, those of the same statute first.
    """
    penalty = provision.penalty
    if penalty is None:
        return None, ()
    if penalty.relative is not None or penalty.none:
        named = ctx.profile.provision(provision.aggravates) if provision.aggravates else None
        return compare(penalty, Penalty()), (named,) if named else ()
    bases = _bases(ctx, obligation, provision)
    outcomes = [compare(penalty, b.penalty) for b in bases if b.penalty is not None]
    if not outcomes:
        return _NOTHING_TO_COMPARE, bases
    weights: set[Weight] = {o.weight for o in outcomes}
    return (outcomes[0] if len(weights) == 1 else _DEPENDS), bases


def _bases(ctx: Context, obligation: Obligation, provision: Provision) -> tuple[Provision, ...]:
    if provision.aggravates:
        named = ctx.profile.provision(provision.aggravates)
        return (named,) if named else ()
    if obligation.heavier_than is None:
        return ()
    found = {p.ref: p for p in ctx.answering(obligation.heavier_than)}
    others = [p for p in found.values() if p.ref != provision.ref]
    same = [p for p in others if p.statute == provision.statute]
    # A provision that is its own base has one penalty for both, and so none that is heavier.
    return tuple(same or others or found.values())
