"""Keeps fixed sizes and fonts in step with the size of the letters, at once and for good."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.theme import Theme


class Growth(QObject):
    """Belongs to one widget and goes with it. Make it with `grow()`."""

    def __init__(
        self,
        theme: Theme,
        widget: QWidget,
        *,
        high: float,
        wide: float,
        least: float,
        narrowest: float,
        role: str,
        bare: bool,
    ) -> None:
        super().__init__(widget)
        self._bare, self._narrowest = bare, narrowest
        self._theme, self._widget = theme, widget
        self._high, self._wide, self._least, self._role = high, wide, least, role
        theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px if not self._bare else self._theme.icon_px
        widget = self._widget
        if self._role:
            widget.setFont(self._theme.font(self._role))
        if self._high:
            widget.setFixedHeight(px(self._high))
        if self._wide:
            widget.setFixedWidth(px(self._wide))
        if self._narrowest:
            widget.setMinimumWidth(px(self._narrowest))
        if self._least:
            widget.setMinimumHeight(px(self._least))


def grow(
    theme: Theme,
    widget: QWidget,
    *,
    high: float = 0,
    wide: float = 0,
    least: float = 0,
    narrowest: float = 0,
    role: str = "",
    bare: bool = False,
) -> None:
    """Give a widget sizes that are right at a text size of 100 % and grow with the letters.

    Args:
        theme: tells how large letters are.
        widget: what gets the sizes; those not named stay as they are.
        high: fixed height in px.
        wide: fixed width in px.
        least: smallest height in px.
        narrowest: smallest width in px.
        role: a text role of `letters.ROLES` for its font.
        bare: it has an icon and no words, so it grows half as fast.
    """
    Growth(
        theme, widget, high=high, wide=wide, least=least, narrowest=narrowest, role=role, bare=bare
    )
