"""Asks before the lock button makes the program forget what was typed and could not be kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.ui.capture.leaving import Leaving
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.told.keeping import Keeper, Kept
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class UnkeptWords(QObject):
    """Lets the case lock at once while all that was typed is kept; else asks.

    Files that wait come after that.

    Signals:
        asked: a `Dialog` that is to be shown.
        decided: the person locks all the same.
    """

    asked = Signal(object)
    decided = Signal()

    def __init__(self, keeper: Keeper, files: Leaving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._files = keeper, files

    def may_lock(self, theme: Theme, words: Wording) -> bool:
        """Tell whether to lock at once; when not, `asked` follows."""
        if self._keeper.state is not Kept.FAILED:
            return self._files.may_lock(theme, words)
        made = unkept_words_question(theme, words)

        def answered(outcome: str) -> None:
            if outcome == OTHER and self._files.may_lock(theme, words):
                self.decided.emit()

        made.finished.connect(answered)
        self.asked.emit(made)
        return False


def unkept_words_question(theme: Theme, words: Wording) -> Dialog:
    """Make the question; staying is the safe choice, the other one locks all the same."""
    _ = words.gettext
    return Dialog(
        theme,
        _("What you typed last is not kept yet"),
        _(
            "It could not be written. If you lock now, it is gone. Stay, and make room or give "
            "the case another place."
        ),
        safe=_("Do not lock"),
        other=_("Lock anyway"),
        by_choice=True,
    )
