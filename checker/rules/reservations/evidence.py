"""R411: a statement that cannot be judged on what is recorded.

Its text was not seen (``text_seen: false``); or it is an interpretation of which nobody recorded whether it takes anything from the
words (``narrows``); or it was made on signing by a State that has not yet expressed its consent; or it touches no binding
obligation of Arts. 5–29. Until it is settled the statement is for review and excuses nothing.

Found::

    reservations:
      - {id: r1, on: ["19.2"], effect: exclude, text_seen: false}

Not found::

    reservations:
      - {id: r1, on: ["19.2"], effect: exclude, text_seen: true}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, obligation, place, statements
from checker.text import Text

_REASONS = {
    "no_text": (
        ("text_seen",),
        Text("لم يُطَّلع على نصه", "its text was not seen", "son texte n’a pas été vu"),
    ),
    "effect_unknown": (
        ("effect",),
        Text(
            "لم يُذكر هل ينتقص التفسير من ألفاظ النص (narrows)",
            "whether the interpretation takes anything from the words is not recorded (narrows)",
            "il n’est pas indiqué si l’interprétation retranche quelque chose au texte (narrows)",
        ),
    ),
    "pending": (
        ("made.at",),
        Text(
            "أُبدي عند التوقيع ولم تعبر الدولة بعد عن رضاها، فيلزم تأكيده",
            "it was made on signing and must be confirmed when the State expresses its consent",
            "faite à la signature, elle devra être confirmée lors de l’expression du consentement",
        ),
    ),
    "not_binding": (
        ("on",),
        Text(
            "لا يمس التزاماً وجوبياً من المواد من 5 إلى 29",
            "it touches no binding obligation of Arts. 5–29",
            "elle ne touche aucune obligation des articles 5 à 29",
        ),
    ),
}


def check(case: Case) -> Iterator[Hit]:
    """Statements for review because something is not known; one hit each, for the first reason."""
    for result in statements(case, *_REASONS):
        if result.verdict == "needs_review":
            ground = next(g for g in _REASONS if g in result.grounds)
            fields, why = _REASONS[ground]
            values = {**about(result), "why": why}
            yield Hit(place(result, *fields), obligation(result, case.convention), values, subject=result.reservation.id)


RULE = Rule(
    code="R411",
    level="warning",
    title=Text("إعلان يحتاج إلى بيان", "Statement that needs evidence", "Déclaration appelant des éléments"),
    purpose=Text(
        "لا يُبنى حكم على إعلان لم يُطَّلع على نصه أو لم تُعرف وقائعه؛ يحال إلى المراجعة ولا يعفي من شيء.",
        "No verdict rests on a statement whose text or facts are unknown; it is for review and excuses nothing.",
        "Aucun verdict ne repose sur une déclaration dont le texte ou les faits sont inconnus ; elle est à examiner et ne "
        "dispense de rien.",
    ),
    basis=("ILC Guide 1.3.1, 2.1.1, 2.2.1",),
    message=Text(
        "الإعلان «{id}» في شأن {ids} لا يمكن الحكم عليه بما هو مدوَّن: {why}.",
        "Statement “{id}” on {ids} cannot be judged on what is recorded: {why}.",
        "La déclaration « {id} » sur {ids} ne peut être appréciée d’après ce qui est inscrit : {why}.",
    ),
    cure=Text(
        "يُطلب النص من جهة الإيداع أو الجريدة الرسمية، وتُدوَّن الوقائع الناقصة.",
        "Ask the depositary or consult the official gazette for the text, and record the missing facts.",
        "Demander le texte au dépositaire ou le chercher au journal officiel, et inscrire les faits manquants.",
    ),
    check=check,
)
