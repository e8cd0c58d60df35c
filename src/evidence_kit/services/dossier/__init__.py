"""The dossier: from a case to a PDF that police, court and machines can check."""

from evidence_kit.services.dossier.plan import plan
from evidence_kit.services.dossier.write import Written, write

__all__ = ["Written", "plan", "write"]
