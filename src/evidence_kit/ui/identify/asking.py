"""Questions before something is put away or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evidence_kit.ui.identify.called import called
from evidence_kit.ui.identify.moving import give_keyboard
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


def ask_removal(page: IdentifyPage) -> Dialog | None:
    """Ask before the suspect who is open is taken away."""
    _, suspect = page.words.gettext, page.presenter.telling.suspect
    if suspect is None:
        return None
    dialog = Dialog(
        page.theme,
        _("Take {suspect} away?").format(suspect=called(suspect, page.words)),
        _("What you wrote about this suspect goes. The details stay, to be sorted again."),
        safe=_("No, keep"),
        other=_("Take away"),
    )

    def answer(outcome: str) -> None:
        if outcome == OTHER:
            page.presenter.remove_suspect(suspect.id)
            give_keyboard(page.add_suspect)

    dialog.finished.connect(answer)
    dialog.open_over(page)
    return dialog
