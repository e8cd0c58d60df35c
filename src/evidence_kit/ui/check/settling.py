"""A person says that no names of others are readable in an item, and may take that back."""

from __future__ import annotations

from evidence_kit.domain.first_steps import StepState
from evidence_kit.domain.readiness import no_names
from evidence_kit.ui.notices import Action, Notices
from evidence_kit.ui.parts.told.keeping import Edit, Keeper


def settle(number: int, keeper: Keeper, notices: Notices) -> None:
    """Note it of one item, say so out loud, and offer to take it back.

    Args:
        number: of the item.
        keeper: writes it.
        notices: says it.
    """
    looked, _ = no_names(number), notices.words.gettext

    def ask_again() -> None:
        keeper.keep(Edit(looked, {"state": StepState.OPEN}))
        notices.toast(_("It is as it was."))

    keeper.keep(Edit(looked, {"state": looked.state}))
    said = _("You said: no names in item {number}.").format(number=number)
    notices.toast(said, Action(_("Undo"), ask_again))
