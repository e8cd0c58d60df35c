"""One detail of the exhibit as a row: what it is, whether it is right, and put away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from evidence_kit.domain.lead import LeadState
from evidence_kit.services.identify import Verdict, check, tells
from evidence_kit.ui.annotate.leads_book import Row
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import row, rule
from evidence_kit.ui.parts.lead_kinds import ICONS
from evidence_kit.ui.parts.lead_text import LeadText
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class LeadLine(QAbstractButton):
    """A row with a hairline below it. Arrows walk, Enter opens, Del puts away, Esc leaves.

    Signals:
        reached: the keyboard or the pointer came to it.
        opened: change it.
        confirmed(bool): it is right, or not yet.
        dismissed: put it away.
        walked(int): go to the row this far below.
        left: go back to the picture.
    """

    reached = Signal()
    opened = Signal()
    confirmed = Signal(bool)
    dismissed = Signal()
    walked = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._row: Row | None = None
        self._chosen = False
        self.setProperty("radius", 8)
        # A screen reader takes a plain widget for a frame and says nothing of it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = Glyph(theme, "info", "text", 20)
        self.lead = LeadText(theme, "")
        self.told = Para(theme, "", "caption", "text3")
        self.covered = Para(theme, "", "caption", "text2")
        self.yes = IconButton(theme, "check", "")
        self.yes.setCheckable(True)
        self.no = IconButton(theme, "x", "")
        for mark in (self.yes, self.no):
            mark.setProperty("kind", "mark")
        self.clicked.connect(self.reached)
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.dismissed)
        self._arrange()

    def show_row(self, row_: Row, *, covered: bool, writable: bool) -> None:
        """Show a detail as it is now.

        Args:
            row_: the detail.
            covered: every place of it in this exhibit is blacked out.
            writable: it can be changed.
        """
        self._row, lead, _ = row_, row_.lead, self._words.gettext
        self._icon.set_icon(ICONS[lead.kind], "text")
        self.lead.show_lead(lead.text)
        checked = check(lead.kind, lead.text)
        said = tells(checked, self._words)
        self.told.setText(said)
        self.told.set_token("warn" if checked.verdict is Verdict.DOUBT else "text3")
        sure = lead.state is LeadState.CONFIRMED
        hidden = _("This lies under a black area and does not go into the police file.")
        if row_.elsewhere:
            hidden = _("This place lies under a black area. The police file does not name it.")
        self.covered.setText(hidden if covered else "")
        self.covered.setVisible(covered)
        self.yes.setChecked(sure)
        asked = _("{lead} is right") if not sure else _("{lead} is right: take that back")
        for mark, name in ((self.yes, asked), (self.no, _("Put away {lead}"))):
            mark.setAccessibleName(name.format(lead=lead.text))
            tip(mark, name.format(lead=lead.text))
            mark.setVisible(writable)
        state = _("confirmed") if sure else _("not confirmed yet")
        parts = (lead.text, said, state, self.covered.text())
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setAccessibleDescription(_("Enter opens it") if writable else "")

    def mark(self, on: bool) -> None:
        """Show whether its place is shown on the picture."""
        if on != self._chosen:
            self._chosen = on
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where it stands."""
        super().focusInEvent(event)
        self.reached.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        self.opened.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, put away, leave."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dismissed.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground while its place is shown."""
        del event
        if self._chosen:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("sunken"))
            painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -2), 8, 8)

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for para in (self.lead, self.told, self.covered):
            words.addWidget(para)
        line = row(self._icon, words, self.yes, self.no, gap=10, margins=(4, 8, 2, 8))
        line.setStretch(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(line)
        outer.addWidget(rule())
