"""Names of the acts and stages that the rules about dates speak of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from checker.text import Text

EVENT_NAMES: Final[Mapping[str, Text]] = {
    "signed": Text("التوقيع", "signature", "la signature"),
    "ratified": Text("التصديق", "ratification", "la ratification"),
    "acceded": Text("الانضمام", "accession", "l’adhésion"),
    "deposited": Text("إيداع الوثيقة", "the deposit of the instrument", "le dépôt de l’instrument"),
    "in_force": Text("النفاذ تجاه الدولة", "entry into force for the State", "l’entrée en vigueur pour l’État"),
    "withdrawn": Text("الانسحاب", "withdrawal", "le retrait"),
}
STAGES: Final[Mapping[str, Text]] = {
    "enacted": Text("إصداره", "enactment", "l’adoption"),
    "published": Text("نشره", "publication", "la publication"),
    "in_force": Text("نفاذه", "entry into force", "l’entrée en vigueur"),
    "repealed": Text("إلغاؤه", "repeal", "l’abrogation"),
}
CONFIDENCE: Final[Mapping[str, Text]] = {
    "high": Text("عالية", "high", "élevée"),
    "medium": Text("متوسطة", "medium", "moyenne"),
    "low": Text("منخفضة", "low", "faible"),
}
