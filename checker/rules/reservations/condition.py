"""R404: a condition of the clause is denied, or is not stated.

22.3.b lets a Party leave closed private systems aside only where all is true: the law in force cannot apply the procedures
(``ground``), the service is for a closed group of users (``closed_group``), no public network is used (``no_public_network``) and
there is no link to other technology (``not_connected``). A limb denied puts the statement outside the clause: an error. A limb left
unstated needs an answer: a warning. Likewise 22.3.a asks for the offences or categories by name, and 37.4 that only offences
outside Chapter II are meant.

Found::

    reservations:
      - id: r1
        on: ["28", "29"]
        effect: exclude
        scope: {closed_group: true, no_public_network: false, not_connected: true, ground: The law knows no such measure.}

Not found::

    reservations:
      - id: r1
        on: ["28", "29"]
        effect: exclude
        scope: {closed_group: true, no_public_network: true, not_connected: true, ground: The law knows no such measure.}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import ReservationResult
from checker.reservations.words import names_text
from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, carrier, obligation, place
from checker.text import Text

_UNSTATED = Text(
    "التحفظ «{id}» على {ids} لا يبين كل ما تشترطه فقرته؛ سكت عن: {names}.",
    "Reservation “{id}” to {ids} does not state all that its clause asks for; it is silent on: {names}.",
    "La réserve « {id} » à {ids} n’indique pas tout ce que sa clause exige ; elle est muette sur : {names}.",
)
_NO_LIST = Text(
    "التحفظ «{id}» على {ids} لا يسمي الجرائم أو فئاتها كما يشترط البند (أ) من الفقرة 3 من المادة 22؛ فلا أثر له حتى تسمى.",
    "Reservation “{id}” to {ids} does not name the offences or categories that 22.3.a asks for; until it does, it has no effect.",
    "La réserve « {id} » à {ids} ne désigne pas les infractions ou catégories qu’exige 22.3.a ; d’ici là, elle est sans effet.",
)
_OTHER_POWER = Text(
    "التحفظ «{id}» لا يكفي لقياسه بالبند (أ) من الفقرة 3 من المادة 22: لم يتبين أي الإجراءين يضيق، أو على أي جرائم يطبق الآخر.",
    "Reservation “{id}” cannot be measured by 22.3.a: which power it confines, or to which offences the other is applied, is not stated.",
    "La réserve « {id} » ne peut être mesurée à 22.3.a : il n’est pas précisé quel pouvoir est restreint, ou à quelles "
    "infractions l’autre s’applique.",
)
_BEYOND = Text(
    "التحفظ «{id}» لا يبين هل يقتصر على الجرائم الخارجة عن الفصل الثاني كما تشترط الفقرة 4 من المادة 37.",
    "Reservation “{id}” does not say whether it is confined to offences outside Chapter II, as 37.4 asks.",
    "La réserve « {id} » ne précise pas si elle se limite aux infractions hors du chapitre II, comme l’exige 37.4.",
)


def check(case: Case) -> Iterator[Hit]:
    """One hit a statement: the denied limbs, else what it leaves unstated."""
    for result in case.reservations:
        denied, unstated = _limbs(result, "limb_denied"), _limbs(result, "limb_unstated")
        values = {**about(result), "names": names_text(denied or unstated)}
        owner, subject = obligation(result, case.convention), result.reservation.id
        if carrier(result) == "R404":
            yield Hit(place(result, f"scope.{denied[0]}"), owner, values, subject)
        elif result.verdict != "needs_review":
            continue
        elif unstated:
            yield Hit(place(result, "scope", "on"), owner, values, subject, "warning", _UNSTATED)
        elif "no_list" in result.grounds:
            yield Hit(place(result, "on"), owner, values, subject, "warning", _NO_LIST)
        elif {"offences_unknown", "no_power"} & set(result.grounds):
            yield Hit(place(result, "scope"), owner, values, subject, "warning", _OTHER_POWER)
        elif "beyond_chapter_two_unstated" in result.grounds:
            yield Hit(place(result, "scope", "on"), None, values, subject, "warning", _BEYOND)


def _limbs(result: ReservationResult, ground: str) -> tuple[str, ...]:
    return tuple(g.removeprefix(f"{ground}:") for g in result.grounds if g.startswith(f"{ground}:"))


RULE = Rule(
    code="R404",
    level="error",
    title=Text(
        "شرط من شروط الفقرة منفي أو غير مذكور",
        "Condition of the clause denied or not stated",
        "Condition de la clause exclue ou non indiquée",
    ),
    purpose=Text(
        "لا يجوز التحفظ المستند إلى فقرة إلا بكل شروطها: ما نُفي منها يخرجه من الفقرة، وما سُكت عنه يستوجب البيان.",
        "A reservation under a clause must meet every condition of it: one that is denied puts it outside, one that is not "
        "stated needs an answer.",
        "Une réserve fondée sur une clause doit en remplir toutes les conditions : celle qui est exclue l’en fait sortir, "
        "celle qui n’est pas indiquée "
        "appelle une réponse.",
    ),
    basis=("Art. 22.3.a, 22.3.b, 37.4", "VCLT Art. 19(b)", "ILC Guide 3.1.2"),
    message=Text(
        "التحفظ «{id}» على {ids} خارج عن البند (ب) من الفقرة 3 من المادة 22؛ وبنصه ينتفي شرط: {names}.",
        "Reservation “{id}” to {ids} is outside 22.3.b; by its own words a condition is not met: {names}.",
        "La réserve « {id} » à {ids} sort de 22.3.b ; de par ses termes, une condition n’est pas remplie : {names}.",
    ),
    cure=Text(
        "يُستوفى شرط الفقرة ويُبلَّغ إلى جهة الإيداع ثم يُدوَّن في الحقل scope؛ وإلا فيُسحب التحفظ.",
        "Meet the condition, notify the depositary and record it under scope; else withdraw the reservation.",
        "Remplir la condition, la notifier au dépositaire et l’inscrire sous scope ; sinon, retirer la réserve.",
    ),
    check=check,
)
