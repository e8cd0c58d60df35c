"""The ring around what has the keyboard: one for the whole window, outside the thing itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from evidence_kit.ui.theme import Theme, application

_WIDTH: Final = 3
_GAP: Final = 2
_REACH: Final = _WIDTH + _GAP
_BY_KEYBOARD: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
_MOVES: Final = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
)


class FocusRing(QWidget):
    """Shows where the keyboard is, to who went by Tab, Backtab or a shortcut; not by the mouse.

    A widget may set these dynamic properties: `radius` (its corners in px), `ringOn`
    ("frame" or "parent": the ring goes round the widget that holds it), `ringToken` (colour,
    also on any widget around it), `ownRing` (it draws one itself).

    Args:
        theme: gives the colour.
        window: the window to show it in.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._focused: QWidget | None = None
        self._by_keyboard = False
        self._reason = Qt.FocusReason.OtherFocusReason
        self._clip = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("decoration", True)
        self.hide()
        application().focusChanged.connect(self._on_focus_changed)
        theme.changed.connect(self.update)

    @property
    def target(self) -> QWidget | None:
        """The widget the ring is around, or None while it is hidden."""
        gone = self._target is not None and not isValid(self._target)
        return self._target if self.isVisible() and not gone else None

    @property
    def wanted(self) -> bool:
        """Whether the person goes by keyboard: a key was the last that moved it, not the mouse."""
        return self._by_keyboard

    def also_in(self, window: QWidget) -> None:
        """Show where the keyboard is in another window as well, e.g. a dialog of Qt's own."""
        FocusRing(self._theme, window)._by_keyboard = self._by_keyboard

    def show_on(self, widget: QWidget | None) -> None:
        """Put the ring around a widget, or take it away."""
        self._let_go()
        self._target = _ringed(widget) if widget is not None else None
        if self._target is None:
            self.hide()
            return
        place: QWidget | None = self._target
        while place is not None and place is not self.window():
            place.installEventFilter(self)
            self._watched.append(place)
            place = place.parentWidget()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target when it or anything around it moves; learn why focus goes on."""
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            # the event of the widget that loses focus names the reason of the one that gets it
            self._reason = event.reason()
        elif kind == QEvent.Type.MouseButtonPress and watched is self._focused:
            self._by_keyboard = False
            self.show_on(None)
        elif kind in _MOVES and self._target is not None:
            self._follow()
            if kind == QEvent.Type.Resize:
                # A view learns only after this how far what it shows can be scrolled.
                QTimer.singleShot(0, self, self._follow)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        del event
        if self._target is None or not isValid(self._target):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._clip)
        painter.setPen(QPen(self._theme.colour(_token(self._target)), _WIDTH))
        half = _WIDTH / 2
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = float(self._target.property("radius") or 10) + _GAP + half
        painter.drawRoundedRect(ring, radius, radius)

    def _on_focus_changed(self) -> None:
        # The signal also names who had the keyboard, who may be half destroyed by now. A slot
        # without arguments spares PySide from looking at it, which can end the program.
        new = application().focusWidget()
        reason, self._reason = self._reason, Qt.FocusReason.OtherFocusReason
        focused, self._focused = self._focused, None
        if focused is not None and isValid(focused) and focused not in self._watched:
            focused.removeEventFilter(self)
        if new is None or new.window() is not self.window():
            self.show_on(None)
            return
        # The program itself moves it when a room or a dialog opens or closes, and the system when
        # a menu does. Nobody pressed anything for that, so who went by keyboard still sees it.
        if reason in _BY_KEYBOARD or new.property("byKeyboard"):
            self._by_keyboard = True
        elif reason is Qt.FocusReason.MouseFocusReason:
            self._by_keyboard = False
        parked = new.focusPolicy() is Qt.FocusPolicy.NoFocus
        bare = parked or bool(new.property("ownRing"))
        self.show_on(new if self._by_keyboard and not bare else None)
        self._focused = new
        new.installEventFilter(self)

    def _let_go(self) -> None:
        for widget in self._watched:
            if widget is not self._focused and isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()

    def _follow(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self.window(), QPoint(0, 0))
        rect = QRect(corner, target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        self._clip = _visible_part(target, rect).translated(-rect.topLeft())
        self.setGeometry(rect)
        self.show()
        self.raise_()
        self.update()


def ring_in(dialog: QWidget) -> None:
    """Show where the keyboard is in a window of Qt's own as in the one it was opened from."""
    parent = dialog.parentWidget()
    ring = parent.window().findChild(FocusRing) if parent is not None else None
    if isinstance(ring, FocusRing):
        ring.also_in(dialog)


def _ringed(widget: QWidget) -> QWidget:
    """Give the widget whose edge is to be ringed: itself, or the frame that holds it."""
    if widget.property("ringOn"):
        return widget.parentWidget() or widget
    return widget


def _token(widget: QWidget) -> str:
    place: QWidget | None = widget
    while place is not None:
        token = place.property("ringToken")
        if token:
            return str(token)
        place = place.parentWidget()
    return "focus"


def _visible_part(target: QWidget, rect: QRect) -> QRect:
    """Cut `rect` (window coordinates) where a view around the target is scrolled."""
    window = target.window()
    place = target.parentWidget()
    while place is not None and place is not window:
        area = place.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is place:
            view = QRect(place.mapTo(window, QPoint(0, 0)), place.size())
            rect = rect.intersected(_reaching(view, rect, area))
        place = area
    return rect


def _reaching(view: QRect, rect: QRect, area: QAbstractScrollArea) -> QRect:
    """Widen a view to `rect` where nothing is scrolled away: there it hides nothing."""
    across, down = area.horizontalScrollBar(), area.verticalScrollBar()
    if across.value() == across.minimum():
        view.setLeft(min(view.left(), rect.left()))
    if across.value() == across.maximum():
        view.setRight(max(view.right(), rect.right()))
    if down.value() == down.minimum():
        view.setTop(min(view.top(), rect.top()))
    if down.value() == down.maximum():
        view.setBottom(max(view.bottom(), rect.bottom()))
    return view
