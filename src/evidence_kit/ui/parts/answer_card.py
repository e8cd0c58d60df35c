"""One new picture and one question about it: no or yes, blurred unless the eye is held."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.held_key import HeldKey
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.peek import PeekEye, PeekPicture
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

LOOK_KEY: Final = Qt.Key.Key_V
"""Held to look at a picture; Space is for pressing buttons, as everywhere."""
_RADIUS: Final = 14


class AnswerState(StrEnum):
    """Where a card stands."""

    UNANSWERED = "unanswered"
    NOW = "now"
    NO = "no"
    YES = "yes"


_EDGES: Final = {
    AnswerState.UNANSWERED: ("border", "surface", 1),
    AnswerState.NOW: ("licht", "lichtSoft", 2),
    AnswerState.NO: ("border", "surface", 1),
    AnswerState.YES: ("border", "surface", 1),
}


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerCard(QFrame):
    """A picture (128 px, 104 or 92 in small windows), a title and the buttons No and Yes.

    The keys N and J or Y answer, Space presses the button it is on, V held peeks. The
    eye shows on the card the pointer or the keyboard is at. Yes covers the picture for good.

    Args:
        theme: gives colours, type and room.
        words: for No, Yes and the eye.
        number: the number the exhibit will have.
        title: first line; a file name is cut in the middle, with the whole as tooltip.
        time: right of the title; the card that is asked about says so in its place.
        veil: 15 columns of colour, or None when the picture cannot be shown.

    Signals:
        answered: False for no, True for yes.
        peek_requested, peek_released: the number, while the eye is held and after.
        entered: the keyboard or the pointer came to this card.
    """

    key_lines = (
        (("N",), N_("No")),
        (("J", "Y"), N_("Yes")),
        (("V",), N_("Hold to look at the image")),
    )
    answered = Signal(bool)
    peek_requested = Signal(int)
    peek_released = Signal(int)
    entered = Signal()

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        *,
        number: int,
        title: str,
        time: str = "",
        veil: Raster | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = words.gettext
        self._theme, self._number = theme, number
        self._state = AnswerState.UNANSWERED
        self._hovered = self._withheld = False
        self.setProperty("part", "answer")
        self._name = _("Item {number}, {name}").format(number=number, name=title)
        self.picture = PeekPicture(theme, number, veil)
        self.eye = PeekEye(theme, self.picture)
        self.eye.setAccessibleName(_("Hold to look at item {number}").format(number=number))
        tip(self.eye, _("Hold to look"))
        self._heading = FileName(theme, title, "rowTitle")
        self._now = Para(theme, _("This one now"), "rowTitle", "text", wrap=False)
        self._time = Para(theme, time, "caption", "text3", wrap=False)
        self.no = button(theme, _("No"), "secondary", size="answer")
        self.yes = button(theme, _("Yes"), "secondary", size="answer")
        self.no.setAccessibleName(f"{_('No')}, {self._name}")
        self.yes.setAccessibleName(f"{_('Yes')}, {self._name}")
        self._arrange()
        self._connect()
        self._fit()
        self.set_state(self._state)

    @property
    def state(self) -> AnswerState:
        """Where the card stands."""
        return self._state

    def set_state(self, state: AnswerState) -> None:
        """Show where the card stands; `NOW` is the one the keys answer."""
        self._state = state
        self.no.set_kind("no" if state is AnswerState.NO else "secondary")
        self.no.set_icon("check" if state is AnswerState.NO else None)
        self.yes.set_kind("yes" if state is AnswerState.YES else "secondary")
        self.yes.set_icon("check" if state is AnswerState.YES else None)
        now = state is AnswerState.NOW
        self._now.setVisible(now)
        self._time.setVisible(not now)
        self.picture.covered = state is AnswerState.YES
        self.picture.update()
        self._show_eye()
        self.setAccessibleName(self._name)
        self.update()

    def withhold(self, on: bool) -> None:
        """Take the eye away from who types now; V only asks, so that it can be said why."""
        self._withheld = on
        self._show_eye()

    def show_peek(self, picture: Raster) -> None:
        """Show the picture sharp, if the eye is still held."""
        if self.eye.held:
            self.picture.show_sharp(picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by key: N for no, J or Y for yes."""
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if event.key() == Qt.Key.Key_N:
                self.no.click()
                return
            if event.key() in (Qt.Key.Key_J, Qt.Key.Key_Y):
                self.yes.click()
                return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        del event
        edge, fill, wide = _EDGES[self._state]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(edge), wide))
        painter.setBrush(self._theme.colour(fill))
        half = wide / 2
        card = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(card, _RADIUS, _RADIUS)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._heading, 1)
        line.addWidget(self._now, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addWidget(self.no, 1)
        answers.addWidget(self.yes, 1)
        self._body = QVBoxLayout()
        self._body.setSpacing(8)
        self._body.addLayout(line)
        self._body.addStretch(1)
        self._body.addLayout(answers)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.setSpacing(0)
        inside.addWidget(self.picture)
        inside.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.eye.pressed.connect(lambda: self.peek_requested.emit(self._number))
        self.eye.let_go.connect(self._on_let_go)
        self.eye.focused.connect(self.entered)
        self._look = HeldKey(self)
        self._look.pressed.connect(self._on_look)
        self._look.released.connect(lambda: self.eye.hold(False))
        for made in (self.no, self.yes):
            made.installEventFilter(self)
        self._theme.changed.connect(self.update)
        self._theme.room_changed.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the keyboard came or went; V peeks for as long as it is held here.

        Space, J and N answer; Enter does not.
        """
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() == QEvent.Type.FocusOut:
            # The key will be let go elsewhere, where nobody hears it.
            self._look.forget()
            self.eye.hold(False)
        if isinstance(event, QKeyEvent) and event.key() in _ENTER:
            # The next card gets the keyboard at once: an impatient Enter would answer it unseen.
            return True
        if isinstance(event, QKeyEvent) and self._is_look(event):
            down = event.type() == QEvent.Type.KeyPress
            (self._look.press if down else self._look.release)()
            return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _is_look(event: QKeyEvent) -> bool:
        if event.key() != LOOK_KEY:
            return False
        # Letting go counts whatever else is held by then.
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return plain or event.type() == QEvent.Type.KeyRelease

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the eye under the pointer."""
        super().enterEvent(event)
        self._hovered = True
        self._show_eye()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the eye again."""
        super().leaveEvent(event)
        self._hovered = False
        self._show_eye()

    def _show_eye(self) -> None:
        near = self._hovered or self._state is AnswerState.NOW
        shown = self._open_to_eyes and near and not self._withheld
        if not shown:
            self.eye.hold(False)
        self.eye.setVisible(shown)

    @property
    def _open_to_eyes(self) -> bool:
        return self._state is not AnswerState.YES and self.picture.can_peek

    def _on_look(self) -> None:
        if self._withheld and self._open_to_eyes:
            self.peek_requested.emit(self._number)
        else:
            self.eye.hold(True)

    def _on_let_go(self) -> None:
        self.picture.drop_sharp()
        self.peek_released.emit(self._number)

    def _fit(self) -> None:
        narrow = self._theme.narrow
        self.picture.setFixedHeight(92 if self._theme.low else 104 if narrow else 128)
        side = 8 if narrow else 10
        self._body.setContentsMargins(side, 8 if narrow else 10, side, side)
