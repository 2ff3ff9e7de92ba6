"""R412: a consent formula, and no deposit recorded.

"Subject to ratification" leaves the State unbound until it deposits its instrument (VCLT Art. 14; final provisions, paras. 2 and
4). Where the profile records such a formula and no deposit, whether the Convention binds the State is open.

Found::

    reservations:
      - {id: r1, on: all, effect: none, kind: consent_formula}

Not found: the same with ``participation: {deposited: {date: 2014-01-05}}``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.reservations.moment import deposit_recorded
from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, place, statements
from checker.text import Text


def check(case: Case) -> Iterator[Hit]:
    """Consent formulas of a State for which no deposit is on record at the date."""
    if not deposit_recorded(case.profile, case.as_of):
        for result in statements(case, "consent_formula"):
            yield Hit(place(result, "styled", "kind"), None, about(result), subject=result.reservation.id)


RULE = Rule(
    code="R412",
    level="note",
    title=Text("صيغة تصديق بلا إيداع مدوَّن", "Consent formula and no deposit recorded", "Formule de consentement sans dépôt enregistré"),
    purpose=Text(
        "من علق رضاه على التصديق لا يلتزم إلا بإيداع وثيقته؛ فإن لم يُدوَّن إيداع بقي الالتزام محل سؤال.",
        "A State that makes its consent subject to ratification is bound only once it deposits its instrument; without a "
        "recorded deposit that is open.",
        "L’État qui subordonne son consentement à la ratification n’est lié qu’après dépôt de son instrument ; sans dépôt "
        "enregistré, la question est ouverte.",
    ),
    basis=("VCLT Art. 14", "final provisions, paras. 2, 4"),
    message=Text(
        "الإعلان «{id}» يعلق الرضا على التصديق، ولا إيداع مدوَّن في الملف.",
        "Statement “{id}” makes consent subject to ratification, and the profile records no deposit.",
        "La déclaration « {id} » subordonne le consentement à la ratification, et le profil n’enregistre aucun dépôt.",
    ),
    cure=Text(
        "يُستعلم من الأمانة العامة لجامعة الدول العربية عن الإيداع ويُدوَّن في participation.deposited.",
        "Ask the General Secretariat of the League for the deposit and record it under participation.deposited.",
        "Demander au Secrétariat général de la Ligue la date du dépôt et l’inscrire sous participation.deposited.",
    ),
    check=check,
)
