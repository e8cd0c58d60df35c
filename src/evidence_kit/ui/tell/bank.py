"""Whether the bank knows: asked once, and answered for all payments alike."""

from __future__ import annotations

from evidence_kit.domain.case import Case
from evidence_kit.domain.payment import Told
from evidence_kit.ui.parts.told.keeping import Edit, Keeper


def bank_told(case: Case) -> Told | None:
    """Give what was answered: for all payments alike, or None when it differs."""
    said = {payment.told for payment in case.payments}
    return said.pop() if len(said) == 1 else None


def tell_bank(case: Case, told: Told, keeper: Keeper) -> None:
    """Answer for all payments; answers that differ stay."""
    alike = bank_told(case) is not None
    for payment in case.payments:
        if alike or payment.told is Told.UNSAID:
            keeper.keep(Edit(payment, {"told": told}))
