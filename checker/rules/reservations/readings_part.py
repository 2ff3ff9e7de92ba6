"""R405: the readings of the clause give different verdicts.

22.3.a names Articles 29 and 30, of which 30 is on jurisdiction, and sets a ceiling where its source sets a floor. Three readings
are possible. A verdict that all share stands; where they part, the statement is for review and each reading's answer is shown.
Choose one with ``--reading 22.3.a=literal|shifted|source`` to see its verdict alone. For 22.3.b the default reading decides and the
other is named: a note.

Found::

    reservations:
      - {id: r1, on: ["28"], effect: modify, scope: {offences: ["15"], other_power_offences: all}}

Not found::

    reservations:
      - {id: r1, on: ["29"], effect: modify, scope: {offences: ["15"], other_power_offences: all}}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.assessment import Verdict
from checker.convention.model import Reading
from checker.reservations.words import ids_text, verdict_text
from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, obligation, place
from checker.text import LANGUAGES, Text


def check(case: Case) -> Iterator[Hit]:
    """Statements that a reading of 22.3 decides, unless the user chose it."""
    for result in case.reservations:
        for reading in ("22.3.a", "22.3.b"):
            answers = result.readings.get(reading, {})
            if len(set(answers.values())) < 2 or reading in case.options.readings:
                continue
            told = _told(case.convention.readings[reading], answers)
            yield Hit(
                place(result, "scope", "on"),
                obligation(result, case.convention),
                {**about(result), "clause": ids_text([reading]), "answers": told},
                subject=result.reservation.id,
                level="warning" if reading == "22.3.a" else "note",
                data={"reading": reading, "answers": dict(answers)},
            )


def _told(reading: Reading, answers: Mapping[str, Verdict]) -> Text:
    comma = {"ar": "؛ ", "en": "; ", "fr": " ; "}
    colon = {"ar": ": ", "en": ": ", "fr": " : "}
    told = {
        lang: comma[lang].join(
            f"{reading.option(option).label.get(lang).split(colon[lang].strip())[0].strip()}{colon[lang]}{verdict_text(verdict).get(lang)}"
            for option, verdict in answers.items()
        )
        for lang in LANGUAGES
    }
    return Text(**told)


RULE = Rule(
    code="R405",
    level="warning",
    title=Text("اختلاف القراءات", "The readings disagree", "Les lectures divergent"),
    purpose=Text(
        "حيث يحتمل نص الفقرة أكثر من قراءة لا يثبت إلا الحكم الذي تتفق عليه القراءات، وما عداه يحال إلى المراجعة مع جواب كل قراءة.",
        "Where the clause can be read in several ways, only a verdict that all readings share stands; otherwise the statement"
        " is for review, with the "
        "answer of each.",
        "Lorsque la clause se prête à plusieurs lectures, seul vaut le verdict que toutes partagent ; sinon, la déclaration "
        "est à examiner, avec la "
        "réponse de chacune.",
    ),
    basis=("Art. 22.3",),
    message=Text(
        "التحفظ «{id}» على {ids} يتوقف على قراءة الفقرة {clause}: {answers}.",
        "Reservation “{id}” to {ids} turns on how {clause} is read: {answers}.",
        "La réserve « {id} » à {ids} dépend de la lecture de {clause} : {answers}.",
    ),
    cure=Text(
        "يُحسم الأمر بتفسير متفق عليه بين الدول الأطراف، أو يُقصر التحفظ على ما تقبله القراءات كلها.",
        "An agreed interpretation of the Parties would settle it; or confine the reservation to what every reading accepts.",
        "Une interprétation convenue entre les Parties le réglerait ; ou limiter la réserve à ce que toutes les lectures admettent.",
    ),
    check=check,
)
