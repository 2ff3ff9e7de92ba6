"""D052: the least of a penalty exceeds its most.

Purpose
    Penalties are compared by their ranges (6.2, 12.2, 12.3, 21); with the two ends exchanged the comparison says the opposite.

Passes
    penalty: {prison: {min: 6m, max: 3y}}

Fails
    penalty: {prison: {min: 3y, max: 6m}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, provisions
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for _statute, provision in provisions(case.profile):
        penalty = provision.penalty
        if penalty is None:
            continue
        least, most, fine = penalty.prison_min, penalty.prison_max, penalty.fine
        if least is not None and most is not None and least > most:
            values = {"ref": provision.ref, "what": _PRISON, "min": least, "max": most}
            yield Hit(at(penalty.places, "prison.min", penalty.place), values=values, subject=provision.ref)
        if fine is not None and fine.min is not None and fine.max is not None and fine.min > fine.max:
            values = {"ref": provision.ref, "what": _FINE, "min": f"{fine.min:.15g}", "max": f"{fine.max:.15g}"}
            yield Hit(at(penalty.places, "fine.min", penalty.place), values=values, subject=provision.ref)


_PRISON = Text("الحبس أو السجن", "imprisonment", "emprisonnement")
_FINE = Text("الغرامة", "fine", "amende")


RULE = Rule(
    code="D052",
    level="error",
    title=Text(
        "حد أدنى يتجاوز الأقصى",
        "Minimum above maximum",
        "Minimum supérieur au maximum",
    ),
    purpose=Text(
        "يكشف عقوبة حدها الأدنى أعلى من حدها الأقصى.",
        "Finds a penalty whose minimum exceeds its maximum.",
        "Décèle une peine dont le minimum dépasse le maximum.",
    ),
    basis=(),
    message=Text(
        "«{ref}»، {what}: الحد الأدنى ({min}) أعلى من الأقصى ({max}).",
        "“{ref}”, {what}: the minimum ({min}) exceeds the maximum ({max}).",
        "« {ref} », {what} : le minimum ({min}) dépasse le maximum ({max}).",
    ),
    cure=Text(
        "تحقق من النص وصحّح الحدين.",
        "Check the text and correct the two ends.",
        "Vérifiez le texte et corrigez les deux bornes.",
    ),
    check=_check,
)
