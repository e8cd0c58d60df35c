"""A tool of a strip at the left of a picture: an icon above a word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from evidence_kit.ui import icons
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme

_WIDE: Final = 66
_LOWEST, _HIGHEST = 46, 56
_ASLEEP: Final = 0.55
"""How much of a tool is seen while there is nothing to use it on."""


class ToolButton(QAbstractButton):
    """One tool: 66 px wide, an icon above a word; filled while it is in the hand.

    Args:
        theme: gives colours and type.
        icon: name of the icon.
        word: short, shown below the icon.
        name: the whole name, for a tooltip and a screen reader; `word` when empty.
        key: the key that does the same, shown in the tooltip.
        holds: it stays in the hand once pressed; otherwise it acts at once.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        word: str,
        *,
        name: str = "",
        key: str = "",
        holds: bool = True,
    ) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setProperty("radius", 10)
        self.setCheckable(holds)
        self.setText(word)
        self.setAccessibleName(name or word)
        tip(self, f"{name or word} ({key})" if key else name or word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as there is room for."""
        return QSize(self._wide(), self._theme.px(_HIGHEST))

    def show_face(self, icon: str, word: str, name: str) -> None:
        """Show another icon and word."""
        self._icon = icon
        self.setText(word)
        self.setAccessibleName(name)
        tip(self, name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon and the word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked() or self.underMouse()
        ink = "text3" if not self.isEnabled() else "onPrimarySoft" if on else "text2"
        if not self.isEnabled():
            painter.setOpacity(_ASLEEP)
        elif self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("primarySoft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 0, -1, 0), 10, 10)
        px = self._theme.px
        top, size = (self.height() - px(39)) // 2, px(20)
        mark = icons.pixmap(self._theme, self._icon, ink, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, top, mark)
        painter.setFont(self._theme.font("stepShortNow" if self.isChecked() else "tag"))
        painter.setPen(self._theme.colour(ink))
        words = QRectF(0, top + px(22), self.width(), px(18))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())

    def _wide(self) -> int:
        return self._theme.px(_WIDE)

    def _fit(self) -> None:
        self.setFont(self._theme.font("tag"))
        self.setMinimumHeight(self._theme.px(_LOWEST))
        self.setMaximumHeight(self._theme.px(_HIGHEST))
        self.setFixedWidth(self._wide())
