"""The bar below a page: back on the left, one calm line, and the one next action at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from evidence_kit.ui.letters import LEAST
from evidence_kit.ui.parts.button import Button
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_HIGH, _HIGH_NARROW = 76, 68
_WAY_BACK = "arrow-left"
"""Says without words what it does; other icons do not."""
_UNBOUND = 16_777_215
"""Qt's "no largest height"."""


class ActionBar(QFrame):
    """76 px high, 68 in a narrow window.

    Args:
        theme: gives colours and type.
        back: a quiet button, made by the caller, or None.
        status: one calm line.
        status_icon: an icon before it; the line then stands at the left.
        secondary: buttons before the primary.
        primary: the one next action, large.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        back: Button | None = None,
        status: str = "",
        status_icon: str | None = None,
        secondary: tuple[Button, ...] = (),
        primary: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("bar", "action")
        self._status = Para(theme, status, "small", middle=True)
        self._status.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        if not status:
            self._status.hide()  # and never show(): before it has a parent it would be a window
        self._said_first = status_icon is not None
        gap = 16 if status_icon is None else 10
        said: tuple[QWidget, ...] = (self._status,)
        if status_icon is not None:
            said = (Glyph(theme, status_icon, "text2", 18), self._status)
        before: tuple[QWidget, ...] = () if back is None else (back,)
        after: tuple[object, ...] = tuple(m for m in (*secondary, primary) if m is not None)
        if len(after) > 1:
            after = (row(*after, gap=gap),)  # the line folds away above them, and they stay
        if status_icon is None:
            self._inside = row(*before, STRETCH, row(*said, *after, gap=gap), gap=gap)
        else:
            self._inside = row(row(*before, *said, gap=gap), STRETCH, *after, gap=gap)
        self.setLayout(self._inside)
        self._quiet_back = back is not None and back.kind == "quiet"
        self._back = back
        theme.room_changed.connect(self._fit)
        self._fit()

    @property
    def status(self) -> str:
        """The calm line."""
        return self._status.text()

    def free(self) -> tuple[int, int]:
        """Give the px from its left edge between which nothing stands."""
        pressed = [made for made in self.findChildren(Button) if made.isVisible()]
        after = [made.mapTo(self, QPoint()).x() for made in pressed if made is not self._back]
        back = self._back if self._back in pressed else None
        begin = back.mapTo(self, QPoint(back.width(), 0)).x() if back is not None else 0
        said = self._status.mapTo(self, QPoint()).x()
        if self._status.isVisible() and self._said_first:
            begin = max(begin, said + self._status.width())
        elif self._status.isVisible():
            after.append(said)
        return begin, min(after, default=self.width())

    def set_status(self, text: str) -> None:
        """Say another calm line, or none."""
        self._status.setText(text)
        self._status.setVisible(bool(text))

    def _fit(self) -> None:
        narrow = self._theme.narrow
        if self._back is not None and self._back.icon_name == _WAY_BACK:
            self._back.set_bare(self._theme.tight)
            self._inside.hold(self._theme.tight)  # an icon is no line of its own
        large = self._theme.text_size > LEAST
        self.setMinimumHeight(_HIGH_NARROW if narrow else _HIGH)
        self.setMaximumHeight(_UNBOUND if large else self.minimumHeight())
        side, edge = 24 if narrow else 32, 8 if large else 0
        # a quiet button lines its words up with the page, not its invisible edge
        left = side - (14 if self._quiet_back else 0)
        self._inside.setContentsMargins(left, edge, side, edge)
