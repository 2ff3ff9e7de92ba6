"""R410: a reservation that has no effect at the date.

Withdrawn (VCLT Art. 22); made on signing and not confirmed when the State expressed its consent (VCLT Art. 23(2)); made late and
opposed (ILC Guide 2.3.1); or not yet made at the date of the assessment. What it touched is due.

Found::

    participation: {ratified: {date: 2013-02-14}}
    reservations:
      - {id: r1, on: ["19.2"], effect: exclude, made: {date: 2010-12-21, at: signature}}

Not found: the same with ``confirmed: 2013-02-14``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, obligation, place, reason
from checker.text import Text


def check(case: Case) -> Iterator[Hit]:
    """Statements without effect, with the answer that decided it."""
    for result in case.reservations:
        if result.verdict == "without_effect":
            fields = ("withdrawn",) if "withdrawn" in result.grounds else ("confirmed", "unopposed", "made.at", "made.date")
            yield Hit(
                place(result, *fields),
                obligation(result, case.convention),
                {**about(result), "why": reason(result.steps[-2])},
                subject=result.reservation.id,
            )


RULE = Rule(
    code="R410",
    level="note",
    title=Text("تحفظ لا أثر له", "Reservation without effect", "Réserve sans effet"),
    purpose=Text(
        "التحفظ المسحوب، وما أُبدي عند التوقيع ولم يُؤكَّد عند التعبير عن الرضا، وما أُبدي متأخراً وعورض: لا أثر له، وما كان يمسه واجب.",
        "A reservation withdrawn, made on signing and never confirmed, or late and opposed has no effect; what it touched is due.",
        "Une réserve retirée, faite à la signature sans confirmation, ou tardive et contestée est sans effet ; ce qu’elle touchait est dû.",
    ),
    basis=("VCLT Art. 22, 23(2)", "ILC Guide 2.2.1, 2.3.1, 2.5"),
    message=Text(
        "التحفظ «{id}» على {ids} لا أثر له في تاريخ التقييم. {why}",
        "Reservation “{id}” to {ids} has no effect at the date. {why}",
        "La réserve « {id} » à {ids} est sans effet à cette date. {why}",
    ),
    cure=Text(
        "لا يلزم إجراء إن كان ذلك مقصوداً؛ وإن كان التحفظ قد أُكِّد فيُدوَّن تاريخ التأكيد في الحقل confirmed.",
        "Nothing needs to be done if that is meant; where the reservation was confirmed, record the day under confirmed.",
        "Aucune mesure si tel est le but ; si la réserve a été confirmée, inscrire la date sous confirmed.",
    ),
    check=check,
)
