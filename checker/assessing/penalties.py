"""Whether one penalty is heavier than another: the longest deprivation of liberty first, then its least term, then the fine.

The order is the one of method 1.11.3: a shared maximum that leaves the court free to impose a fine alone is not heavier; an
imprisonment that must be imposed is heavier than one that may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.profile.model import Fine, Penalty
from checker.text import Text

Weight = Literal["heavier", "not_heavier", "unclear"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome, and the one point on which it turned."""

    weight: Weight
    reason: Text


_STATED = {
    "heavier": Comparison("heavier", Text("ينص على عقوبة أشد", "a heavier penalty is stated", "une peine plus lourde est énoncée")),
    "equal": Comparison("not_heavier", Text("العقوبة مساوية", "the penalty is equal", "la peine est égale")),
    "lighter": Comparison("not_heavier", Text("العقوبة أخف", "the penalty is lighter", "la peine est plus légère")),
    "discretionary": Comparison(
        "unclear", Text("التشديد جوازي", "the court may, but need not, raise it", "l’aggravation est facultative pour le juge")
    ),
}
_NO_PENALTY = Comparison(
    "not_heavier", Text("لا يقرر النص عقوبة", "the provision carries no penalty", "la disposition ne prévoit aucune peine")
)
_BASE_WITHOUT = Comparison(
    "heavier", Text("لا عقوبة للجريمة الأصلية", "the base offence carries no penalty", "l’infraction de base est sans peine")
)
_UNKNOWN = Comparison(
    "unclear",
    Text(
        "لا تكفي الأرقام المسجلة للمقارنة",
        "the recorded figures do not suffice to compare",
        "les chiffres consignés ne permettent pas de comparer",
    ),
)
_FINE_ALONE = Comparison(
    "not_heavier",
    Text(
        "الحد الأقصى واحد ويجوز الاكتفاء بالغرامة",
        "the maximum is the same and a fine alone remains possible",
        "le maximum est le même et l’amende seule reste possible",
    ),
)
_MUST_IMPRISON = Comparison(
    "heavier",
    Text(
        "الحبس وجوبي وهو جوازي في الأصل",
        "imprisonment is mandatory here, optional there",
        "l’emprisonnement est obligatoire ici, facultatif là",
    ),
)
_SAME = Comparison("not_heavier", Text("العقوبتان متساويتان", "the two penalties are the same", "les deux peines sont identiques"))


def _turned(heavier: bool, ar: str, en: str, fr: str) -> Comparison:
    if heavier:
        return Comparison("heavier", Text(f"{ar} أعلى", f"the {en} is higher", f"{fr} plus élevé"))
    return Comparison("not_heavier", Text(f"{ar} أدنى", f"the {en} is lower", f"{fr} moins élevé"))


_MAXIMUM = ("الحد الأقصى لسلب الحرية", "maximum deprivation of liberty", "maximum de privation de liberté")
_MINIMUM = ("الحد الأدنى لسلب الحرية", "minimum deprivation of liberty", "minimum de privation de liberté")
_FINE = ("مقدار الغرامة", "fine", "montant de l’amende")


def _imprisons(penalty: Penalty) -> bool:
    return penalty.prison_min is not None or penalty.prison_max is not None


def compare(raised: Penalty, base: Penalty) -> Comparison:
    """Whether ``raised`` is heavier than ``base``; ``unclear`` where the figures recorded do not decide it."""
    if raised.relative is not None:
        return _STATED[raised.relative]
    if raised.none:
        return _NO_PENALTY
    if base.none:
        return _BASE_WITHOUT
    if base.relative is not None:
        return _UNKNOWN
    return _by_prison(raised, base) or _by_fine(raised.fine, base.fine)


def _by_prison(raised: Penalty, base: Penalty) -> Comparison | None:
    """The outcome as far as deprivation of liberty decides; ``None`` where it is the same and the fine must."""
    if _imprisons(raised) != _imprisons(base):
        silent = base if _imprisons(raised) else raised
        return _turned(_imprisons(raised), *_MAXIMUM) if silent.fine is not None else _UNKNOWN
    if not _imprisons(raised):
        return None
    high, base_high = raised.prison_max, base.prison_max
    low, base_low = raised.prison_min, base.prison_min
    if high is not None and base_high is not None:
        if high != base_high:
            return _turned(high > base_high, *_MAXIMUM)
    elif high is None and base_high is not None:
        # "Not less than five years", with no maximum of its own: heavier where it begins at or above the other's end.
        return _turned(True, *_MINIMUM) if low is not None and low >= base_high and low != base_low else _UNKNOWN
    elif high is not None and base_low is not None and high < base_low:
        return _turned(False, *_MAXIMUM)
    elif high is not None:
        return _UNKNOWN
    if raised.either:
        return _FINE_ALONE
    if base.either:
        return _MUST_IMPRISON
    days, base_days = (low.days if low else 0), (base_low.days if base_low else 0)
    return None if days == base_days else _turned(days > base_days, *_MINIMUM)


def _by_fine(raised: Fine | None, base: Fine | None) -> Comparison:
    if raised is None and base is None:
        return _SAME
    if raised is None or base is None:
        return _turned(base is None, *_FINE)
    if raised.currency != base.currency or not _has_sum(raised) or not _has_sum(base):
        return _UNKNOWN
    if raised.max != base.max:
        if raised.max is None or base.max is None:
            return _UNKNOWN
        return _turned(raised.max > base.max, *_FINE)
    if raised.min != base.min:
        return _turned((raised.min or 0) > (base.min or 0), *_FINE)
    return _SAME


def _has_sum(fine: Fine) -> bool:
    return fine.min is not None or fine.max is not None
