"""T305: the order binds only service providers, where the Convention means any person.

Purpose
    An order to preserve (23.2) goes to whoever holds or controls the data, a production order (25.1) to any person in the territory. A
    power that the profile records as binding only providers (or authorities) does not reach them; the element is unmet.

Legal basis
    Arts. 23.2, 25.1 (25.2 is the one that speaks of providers).

Passes
    "51": {power: {kind: production, addressees: any_person}}

Fails
    "51": {power: {kind: production, addressees: providers}}
"""

from __future__ import annotations

from functools import partial

from checker.rules.base import Rule
from checker.rules.contradiction import told
from checker.text import Text

RULE = Rule(
    code="T305",
    level="error",
    title=Text("أمر لا يلزم إلا مزودي الخدمة", "Providers only", "Fournisseurs seulement"),
    purpose=Text(
        "يبيّن أن الأمر لا يلزم إلا مزودي الخدمة والمقصود أي شخص.",
        "Says that the order binds only service providers, where any person is meant.",
        "Signale que l’injonction ne lie que les fournisseurs, alors que toute personne est visée.",
    ),
    basis=("Convention, Art. 23.2", "Convention, Art. 25.1"),
    message=Text(
        "الأمر المنصوص عليه في {provision} لا يلزم سوى {addressees}، والمقصود في الالتزام {id} ({title}) أي شخص.",
        "{provision} binds only {addressees}; obligation {id} ({title}) means any person.",
        "{provision} ne lie que {addressees} ; l’obligation {id} ({title}) vise toute personne.",
    ),
    cure=Text(
        "ينبغي للدولة أن تجعل الأمر موجهاً إلى أي شخص يحوز المعلومات أو يسيطر عليها.",
        "The State should let the order be addressed to any person who holds or controls the information.",
        "L’État devrait permettre d’adresser l’injonction à toute personne détenant ou contrôlant les informations.",
    ),
    check=partial(told, "T305"),
)
