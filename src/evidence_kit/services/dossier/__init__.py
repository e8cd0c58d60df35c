"""The dossier: from a case to a PDF that police, court and machines can check."""

from evidence_kit.services.dossier.plan import plan
from evidence_kit.services.dossier.recovery import write_recovery_sheet
from evidence_kit.services.dossier.reread import PdfCheck, verify_pdf
from evidence_kit.services.dossier.write import Written, write

__all__ = ["PdfCheck", "Written", "plan", "verify_pdf", "write", "write_recovery_sheet"]
