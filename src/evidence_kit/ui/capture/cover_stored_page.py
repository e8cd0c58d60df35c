"""Covering an exhibit that is stored; says plainly what is erased by it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from evidence_kit.ui.capture.cover_page import CoverPage
from evidence_kit.ui.capture.cover_stored import StoredCoverPresenter
from evidence_kit.ui.capture.seat_note import SeatNote
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CoverStoredPage(CoverPage):
    """Nothing of the picture is shown unless asked, not even blurred: it is marked sensitive.

    Attributes:
        seat: says that a helper does not cover it, and lets the person it is about do that.
    """

    def __init__(self, presenter: StoredCoverPresenter, theme: Theme, words: Wording) -> None:
        _ = words.gettext
        super().__init__(theme, words, done=_("Keep only the covered copy"))
        self.presenter = presenter
        self._shown: int | None = None
        self.head.state.hide()
        only = _("Only the person it is about can look, and cover the image.")
        self.seat = SeatNote(presenter.seat, theme, words, only, below=True)
        self.panel.addWidget(self.seat)
        self.panel.addWidget(Para(theme, _("Only the covered copy stays"), "h3"))
        erased = _("The uncovered image is erased from your case. It cannot come back.")
        self.panel.addWidget(Banner(theme, "danger", "trash-2", erased))
        stays = _("Number, name, size and SHA-256 of the file stay in your case.")
        self.panel.addWidget(Para(theme, stays, "small"))
        self.panel.addStretch(1)
        self.back.clicked.connect(presenter.leave)
        self.done.clicked.connect(self._ask)
        self.canvas.changed.connect(presenter.write_areas)
        self.look_asked.connect(presenter.look)
        presenter.changed.connect(self._on_changed)
        presenter.looking_changed.connect(self._on_looking)
        presenter.sharp_ready.connect(self.show_sharp)
        presenter.hidden.connect(self.blur)
        self._on_changed()

    def refresh(self) -> None:
        """While the copy is made, or a helper types, nothing can be changed."""
        busy, helps = self.presenter.busy, self.presenter.seat.helps
        self.set_usable(not busy and not helps)
        super().refresh()
        if busy:
            # Nothing below can be pressed now, and Qt would hand the keyboard to the rail.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.hasFocus():
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setEnabled(not busy)
        if busy or helps:
            self.done.setEnabled(False)
            self.bar.set_status("")
        if busy:
            self.bar.set_status(self._words.gettext("The copy is being made and checked."))

    def _ask(self) -> None:
        """Ask first: what is erased cannot come back."""
        _ = self._words.gettext
        asked = Dialog(
            self.theme,
            _("Erase the uncovered image?"),
            _("Only the covered copy stays in your case. The rest cannot come back."),
            safe=_("Do not erase"),
            other=_("Erase it"),
            danger=True,
        )
        asked.finished.connect(self._on_answered)
        asked.open_over(self)

    def _on_answered(self, outcome: str) -> None:
        if outcome == OTHER:
            self.presenter.replace()

    def _on_looking(self) -> None:
        self.show_look(seen=self.presenter.looking)

    def _on_changed(self) -> None:
        number, picture = self.presenter.number, self.presenter.picture
        if number is None or picture is None:
            self._shown = None
            self.canvas.forget()
            return
        if number != self._shown:
            self._shown = number
            self.show_subject(number, picture, None, self.presenter.areas)
            where = self.seat.hand_over if self.presenter.seat.helps else self.canvas
            where.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
