"""R401: a reservation that the final provisions prohibit.

Paragraph 6 of the final provisions (cited as Art. 42.6) bars any reservation that entails contravening the Convention's text or departing
from its aims. Three clauses allow a reservation: 19.3, 22.3 and 37.4. A statement that excludes or modifies any other binding
provision contravenes the text. Under the reading by purpose (``--reading final.6=purpose``) only what impairs an essential element is
barred; where that reading would allow the statement, the message says so. A prohibited reservation is null and void and excuses nothing:
the obligation stays due. What contracting States and competent bodies think of it is theirs to say; the checker flags.

Reported instead under R402 where a clause is there and is exceeded, R404 where a condition of the clause is denied, R407 where the
statement names no provision.

Found::

    reservations:
      - {id: r1, on: ["12.1"], effect: exclude}

Not found::

    reservations:
      - {id: r1, on: ["19.2"], effect: exclude}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about_outside, carrier, item, obligation
from checker.text import Text

_TEXT_ONLY = Text(
    "التحفظ «{id}» على {ids} لا تجيزه فقرة من الاتفاقية، فتمنعه الفقرة 6 من الأحكام الختامية بقراءة نصها؛ وبقراءة غايتها قد يجوز.",
    "Reservation “{id}” to {ids}: no clause allows it, and para. 6 of the final provisions prohibits it by its text; "
    "it might stand under the purpose reading.",
    "Réserve « {id} » à {ids} : aucune clause ne l’autorise et le par. 6 des dispositions finales l’interdit par son texte ; "
    "selon la lecture par le but, elle pourrait valoir.",
)


def check(case: Case) -> Iterator[Hit]:
    """Prohibited statements that no more specific rule reports."""
    for result in case.reservations:
        if carrier(result) == "R401":
            allowed = {"purpose_allows", "purpose_unclear"} & set(result.grounds)
            yield Hit(
                item(result, case.convention),
                obligation(result, case.convention),
                about_outside(result, case.convention),
                subject=result.reservation.id,
                message=_TEXT_ONLY if allowed else None,
            )


RULE = Rule(
    code="R401",
    level="error",
    title=Text(
        "تحفظ تمنعه الأحكام الختامية", "Reservation prohibited by the final provisions", "Réserve interdite par les dispositions finales"
    ),
    purpose=Text(
        "تمنع الفقرة 6 من الأحكام الختامية كل تحفظ ينطوي على مخالفة لنصوص الاتفاقية أو خروج على أهدافها. والتحفظ الممنوع باطل"
        " لا يعفي من شيء.",
        "Paragraph 6 of the final provisions bars any reservation that entails contravening the Convention’s text or "
        "departing from its aims. "
        "A prohibited reservation is null and void and excuses nothing.",
        "Le paragraphe 6 des dispositions finales interdit toute réserve impliquant une contravention au texte de la "
        "Convention ou un écart par "
        "rapport à ses buts. Une réserve interdite est nulle et ne dispense de rien.",
    ),
    basis=("final provisions, para. 6 (cited as Art. 42.6)", "VCLT Art. 19(a), (c)", "ILC Guide 3.1.1, 3.1.5, 4.5.1"),
    message=Text(
        "التحفظ «{id}» على {ids} غير جائز: لا تجيزه فقرة من الاتفاقية، وتمنعه الفقرة 6 من الأحكام الختامية نصاً وغاية.",
        "Reservation “{id}” to {ids} is prohibited: no clause allows it, and para. 6 of the final provisions bars it by text "
        "and by purpose.",
        "La réserve « {id} » à {ids} est interdite : aucune clause ne l’autorise et le par. 6 des dispositions finales "
        "l’exclut par son texte et son but.",
    ),
    cure=Text(
        "يُسحب التحفظ، ويُدرج الالتزام في القانون الداخلي؛ فهو واجب مع التحفظ ومن دونه.",
        "Withdraw the reservation and give the obligation effect in national law: it is due with or without the statement.",
        "Retirer la réserve et transposer l’obligation en droit interne : elle est due avec ou sans la déclaration.",
    ),
    check=check,
)
