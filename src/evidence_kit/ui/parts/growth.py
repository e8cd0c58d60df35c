"""Keeps fixed sizes and fonts in step with the size of the letters, at once and for good."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.theme import Theme


class Growth(QObject):
    """Belongs to one widget and goes with it. Make it with `grow()`."""

    def __init__(
        self, theme: Theme, widget: QWidget, *, high: float, wide: float, least: float, role: str
    ) -> None:
        super().__init__(widget)
        self._theme, self._widget = theme, widget
        self._high, self._wide, self._least, self._role = high, wide, least, role
        theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        px, widget = self._theme.px, self._widget
        if self._role:
            widget.setFont(self._theme.font(self._role))
        if self._high:
            widget.setFixedHeight(px(self._high))
        if self._wide:
            widget.setFixedWidth(px(self._wide))
        if self._least:
            widget.setMinimumHeight(px(self._least))


def grow(
    theme: Theme,
    widget: QWidget,
    *,
    high: float = 0,
    wide: float = 0,
    least: float = 0,
    role: str = "",
) -> None:
    """Give a widget sizes that are right at a text size of 100 % and grow with the letters.

    Args:
        theme: tells how large letters are.
        widget: what gets the sizes; those not named stay as they are.
        high: fixed height in px.
        wide: fixed width in px.
        least: smallest height in px.
        role: a text role of `letters.ROLES` for its font.
    """
    Growth(theme, widget, high=high, wide=wide, least=least, role=role)
