"""C501: the longest deprivation of liberty lies under the year of Art. 31.1.a.

Purpose
    Extradition for the offences of chapter II needs deprivation of liberty of at least a year in both States. Where the longest term
    recorded is shorter, or only a fine is recorded, a request fails under either reading of the clause. No shortcoming under Arts. 5–29.

Legal basis
    Art. 31.1.a; reading ``31.1.a``, options ``maximum`` and ``minimum``.

Passes
    "2.1": {penalty: {prison: {max: 2y}}}

Fails
    "2.1": {penalty: {prison: {max: 6m}}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.cooperation.terms import grouped, maximum_under
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    yield from grouped(case, maximum_under)


RULE = Rule(
    code="C501",
    level="note",
    title=Text("حد أقصى دون سنة", "Maximum under one year", "Maximum inférieur à un an"),
    purpose=Text(
        "يبيّن جرائم لا تبلغ عقوبتها السالبة للحرية سنة، فلا يُسلَّم فيها مرتكبها على أي من القراءتين.",
        "Names offences whose longest deprivation of liberty is under a year: no extradition under either reading.",
        "Nomme les infractions dont la privation de liberté maximale est inférieure à un an : pas d’extradition, quelle que soit la "
        "lecture.",
    ),
    basis=("Convention, Art. 31.1.a",),
    message=Text(
        "العقوبة السالبة للحرية في {provision} دون سنة، فلا يُسلَّم مرتكبو الجرائم المقابلة لها ({obligations}) بموجب الفقرة 1 من المادة 31.",
        "The deprivation of liberty in {provision} is under one year: no extradition under Art. 31.1.a for {obligations}.",
        "La privation de liberté prévue à {provision} est inférieure à un an : pas d’extradition au titre de l’article 31.1.a pour "
        "{obligations}.",
    ),
    cure=Text(
        "للدولة أن تنظر في رفع الحد الأقصى إلى سنة على الأقل.",
        "The State may wish to consider raising the maximum to at least one year.",
        "L’État pourrait envisager de porter le maximum à un an au moins.",
    ),
    check=_check,
)
