"""A whole number of percent, with a minus and a plus beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QSpinBox, QWidget

from evidence_kit.ui.parts.field import takes_no_drops
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import column, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class Stepper(QWidget):
    """40 px high below its label; arrow keys change it by 1, page keys by 10.

    Args:
        theme: gives colours and type.
        words: for the two buttons.
        label: what is measured.

    Signals:
        chosen(int): the person wants this value, percent.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, words: Wording, label: str) -> None:
        super().__init__()
        self.spin = QSpinBox()
        self.spin.setRange(0, 100)
        self.spin.setSuffix(" %")
        grow(theme, self.spin, role="button")
        self.spin.setFrame(False)
        self.spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.spin.setKeyboardTracking(False)
        grow(theme, self.spin, high=36)
        self.spin.setMinimumWidth(44)
        self.spin.setAccessibleName(label)
        self.spin.setProperty("ringOn", "frame")
        takes_no_drops(self.spin.lineEdit())
        self.spin.lineEdit().setAccessibleName(label)
        _ = words.gettext
        less, more = _("less"), _("more")
        self.less = IconButton(theme, "minus", f"{label}: {less}")
        self.more = IconButton(theme, "plus", f"{label}: {more}")
        for made, step in ((self.less, -1), (self.more, 1)):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setAutoRepeat(True)
            made.clicked.connect(lambda _on=False, step=step: self.spin.stepBy(step))
        self.spin.valueChanged.connect(self.chosen)
        frame = QFrame()
        frame.setProperty("part", "field")
        frame.setProperty("radius", 10)
        grow(theme, frame, high=40)
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for widget in (self.less, rule(across=False), self.spin, rule(across=False), self.more):
            inside.addWidget(widget, 1 if widget is self.spin else 0)
        self.setLayout(column(Para(theme, label, "help", "text", wrap=False), frame, gap=4))

    def set_value(self, percent: int) -> None:
        """Show a value without telling anybody."""
        self.spin.blockSignals(True)
        self.spin.setValue(percent)
        self.spin.blockSignals(False)
