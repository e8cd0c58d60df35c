"""Questions before something is put away or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evidence_kit.ui.identify.board import Group
from evidence_kit.ui.identify.group_card import called
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.field import Field

if TYPE_CHECKING:
    from evidence_kit.ui.identify.page import IdentifyPage


def ask_why(page: IdentifyPage, id_: str) -> Dialog:
    """Ask why a lead is not right; it is put away with the answer, which may be empty."""
    _ = page.words.gettext
    reason = Field(page.theme, _("Why? You may leave this empty."))
    dialog = Dialog(
        page.theme,
        _("Put this away?"),
        _("It stays at the foot of this page. You can always put it back."),
        safe=_("No, keep it"),
        other=_("Put away"),
        content=reason,
    )

    def answer(outcome: str) -> None:
        if outcome == OTHER:
            page.presenter.dismiss(id_, reason.text().strip() or _("not right"))

    dialog.finished.connect(answer)
    dialog.open_over(page)
    reason.edit.setFocus()
    return dialog


def ask_removal(page: IdentifyPage, group: Group) -> Dialog:
    """Ask before a suspect is taken away."""
    _ = page.words.gettext
    dialog = Dialog(
        page.theme,
        _("Take {suspect} away?").format(suspect=called(group.suspect, page.words)),
        _("What you wrote about this suspect goes. The details stay, to be sorted again."),
        safe=_("No, keep"),
        other=_("Take away"),
    )

    def answer(outcome: str) -> None:
        if outcome == OTHER:
            page.presenter.remove_suspect(group.suspect.id)

    dialog.finished.connect(answer)
    dialog.open_over(page)
    return dialog
