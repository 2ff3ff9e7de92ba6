"""R403: a reservation made, or widened, after the State expressed its consent.

A reservation is made on signing, ratifying, accepting, approving or acceding (VCLT Art. 19). No clause of the Convention allows a
later one. It stands only if no contracting State opposed it within twelve months; widening an earlier reservation counts as a late
one. Until that is shown (``unopposed: true``) it excuses nothing.

Found::

    reservations:
      - {id: r1, on: ["19.2"], effect: exclude, made: {date: 2020-01-01, at: later}}

Not found::

    reservations:
      - {id: r1, on: ["19.2"], effect: exclude, made: {date: 2013-09-05, at: ratification}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, obligation, place, statements
from checker.text import Text


def check(case: Case) -> Iterator[Hit]:
    """Late and widening statements of which nobody showed that they met no opposition."""
    for result in statements(case, "late", "widening"):
        fields = ("widens",) if "widening" in result.grounds else ("made.at", "made.date")
        yield Hit(place(result, *fields), obligation(result, case.convention), about(result), subject=result.reservation.id)


RULE = Rule(
    code="R403",
    level="warning",
    title=Text("تحفظ متأخر", "Late reservation", "Réserve tardive"),
    purpose=Text(
        "لا يُبدى التحفظ بعد التعبير عن الرضا، ولا يُوسع تحفظ قائم، إلا إذا لم تعارض ذلك أي دولة متعاقدة خلال اثني عشر شهراً.",
        "No reservation is made or widened after consent, unless no contracting State opposed it within twelve months.",
        "Une réserve ne peut être faite ni élargie après le consentement, sauf si aucun État contractant ne s’y est opposé "
        "dans les douze mois.",
    ),
    basis=("VCLT Art. 19", "ILC Guide 2.3, 2.3.1, 2.3.4"),
    message=Text(
        "التحفظ «{id}» أُبدي أو وُسِّع بعد التعبير عن الرضا، ولم يُذكر هل عارضته دولة متعاقدة؛ فلا يعفي من شيء.",
        "Reservation “{id}” was made or widened after consent, and it is not recorded that no contracting State opposed it; "
        "it excuses nothing.",
        "La réserve « {id} » a été faite ou élargie après le consentement, sans qu’il soit établi qu’aucun État contractant "
        "ne s’y est opposé ; "
        "elle ne dispense de rien.",
    ),
    cure=Text(
        "يُستعلم من جهة الإيداع عن الاعتراضات خلال اثني عشر شهراً، ويُدوَّن الجواب في الحقل unopposed؛ وإلا فيُسحب التحفظ.",
        "Ask the depositary whether any State opposed it within twelve months and record the answer under unopposed; else withdraw it.",
        "Demander au dépositaire si un État s’y est opposé dans les douze mois et inscrire la réponse sous unopposed ; sinon, la retirer.",
    ),
    check=check,
)
