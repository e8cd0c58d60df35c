"""Says what only the person it is about does, and lets them take the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.capture.seat import Seat
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class SeatNote(QWidget):
    """There for as long as a helper types.

    Args:
        seat: who types.
        theme: gives colours.
        words: the language.
        text: what only the person it is about does.
        below: in a narrow column, so that the button stands below the words.

    Attributes:
        hand_over: lets the person it is about type.
    """

    def __init__(
        self, seat: Seat, theme: Theme, words: Wording, text: str, *, below: bool = False
    ) -> None:
        super().__init__()
        said = words.gettext("Hand over the keyboard")
        self._seat = seat
        self.hand_over = button(theme, said, "secondary", small=True)
        self.hand_over.clicked.connect(seat.hand_over)
        beside = None if below else self.hand_over
        inside = column(Banner(theme, "heide", "eye-off", text, beside))
        if below:
            inside.addWidget(self.hand_over, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(inside)
        seat.changed.connect(self._show)
        if not seat.helps:
            self.hide()

    def _show(self) -> None:
        self.setVisible(self._seat.helps)
