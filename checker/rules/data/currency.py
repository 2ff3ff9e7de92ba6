"""D053: the currency of a fine is unknown, or none is given.

Purpose
    A fine without its currency is no amount; a code that is none hides a mistake of typing.

Passes
    fine: {max: 2000, currency: KWD}

Fails
    fine: {max: 2000, currency: KWT}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.suggest import ask, nearest
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.currencies import ARAB, CURRENCIES
from checker.rules.data.parts import at, provisions
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for _statute, provision in provisions(case.profile):
        penalty = provision.penalty
        fine = penalty.fine if penalty is not None else None
        if penalty is None or fine is None:
            continue
        if fine.currency is None:
            if fine.min or fine.max:
                place = at(penalty.places, "fine.max", at(penalty.places, "fine.min", penalty.place))
                yield Hit(place, values={"ref": provision.ref}, subject=provision.ref, message=_NONE)
        elif fine.currency not in CURRENCIES:
            values = {"ref": provision.ref, "code": fine.currency, "ask": ask(nearest(fine.currency, ARAB))}
            yield Hit(at(penalty.places, "fine.currency", penalty.place), values=values, subject=provision.ref)


_NONE = Text("غرامة «{ref}» بلا عملة.", "The fine of “{ref}” has no currency.", "L’amende de « {ref} » est sans monnaie.")


RULE = Rule(
    code="D053",
    level="warning",
    title=Text(
        "عملة غير معروفة",
        "Unknown currency",
        "Monnaie inconnue",
    ),
    purpose=Text(
        "يكشف غرامة بلا عملة أو برمز عملة غير معروف.",
        "Finds a fine without a currency, or with a code that is none.",
        "Décèle une amende sans monnaie ou à code de monnaie inconnu.",
    ),
    basis=(),
    message=Text(
        "«{code}» ليس رمز عملة معروفاً (غرامة «{ref}»).{ask}",
        "“{code}” is not the code of a known currency (fine of “{ref}”).{ask}",
        "« {code} » n’est pas le code d’une monnaie connue (amende de « {ref} »).{ask}",
    ),
    cure=Text(
        "اكتب رمز ISO 4217، مثل KWD أو AED أو MAD.",
        "Write the ISO 4217 code, as KWD, AED or MAD.",
        "Écrivez le code ISO 4217, par exemple KWD, AED ou MAD.",
    ),
    check=_check,
)
