"""C502: the least deprivation of liberty lies under the year of Art. 31.1.a, if that clause speaks of a minimum.

Purpose
    By its letter Art. 31.1.a asks for "a period whose minimum is one year". Under the reading ``minimum`` an offence whose maximum
    reaches a year and whose least term does not is not extraditable; under ``maximum``, the default, it is. Both are told.

Legal basis
    Art. 31.1.a; reading ``31.1.a``.

Passes
    "2.1": {penalty: {prison: {min: 1y, max: 3y}}}

Fails
    "2.1": {penalty: {prison: {min: 6m, max: 3y}}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.cooperation.terms import grouped, minimum_under
from checker.text import Text

_CHOSEN = Text(
    "الحد الأدنى لعقوبة {provision} دون سنة: لا تسليم في الجرائم المقابلة لها ({obligations}) على القراءة المختارة (minimum)، "
    "ويجوز على قراءة الحد الأقصى (maximum).",
    "The least term in {provision} is under one year: under the chosen reading (minimum) no extradition for {obligations}; under the other "
    "(maximum) there is.",
    "Le minimum prévu à {provision} est inférieur à un an : selon la lecture choisie (minimum), pas d’extradition pour {obligations} ; "
    "selon "
    "l’autre (maximum), elle est possible.",
)


def _check(case: Case) -> Iterator[Hit]:
    chosen = case.options.readings.get("31.1.a") == "minimum"
    for hit in grouped(case, minimum_under):
        yield Hit(hit.place, hit.obligation, hit.values, subject=hit.subject, message=_CHOSEN if chosen else None, data=hit.data)


RULE = Rule(
    code="C502",
    level="note",
    title=Text("حد أدنى دون سنة", "Minimum under one year", "Minimum inférieur à un an"),
    purpose=Text(
        "يبيّن جرائم يبلغ حدها الأقصى سنة ولا يبلغها حدها الأدنى، فيتوقف التسليم فيها على قراءة الفقرة 1 من المادة 31.",
        "Names offences whose maximum reaches a year and whose minimum does not: extradition depends on how Art. 31.1.a is read.",
        "Nomme les infractions dont le maximum atteint un an mais non le minimum : l’extradition dépend de la lecture de l’article 31.1.a.",
    ),
    basis=("Convention, Art. 31.1.a",),
    message=Text(
        "الحد الأدنى لعقوبة {provision} دون سنة: يجوز التسليم في الجرائم المقابلة لها ({obligations}) على قراءة الحد "
        "الأقصى (maximum)، ولا يجوز على القراءة الحرفية (minimum).",
        "The least term in {provision} is under one year: extradition for {obligations} under the reading maximum, none under minimum.",
        "Le minimum prévu à {provision} est inférieur à un an : extradition pour {obligations} selon la lecture maximum, non selon "
        "minimum.",
    ),
    cure=Text(
        "للدولة أن تنظر في رفع الحد الأدنى إلى سنة، أو في تأكيد القراءة التي تكتفي بالحد الأقصى.",
        "The State may wish to consider raising the minimum to one year, or confirming the reading that looks to the maximum.",
        "L’État pourrait envisager de porter le minimum à un an, ou de confirmer la lecture qui s’en tient au maximum.",
    ),
    check=_check,
)
