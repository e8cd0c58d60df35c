"""Tools, picture and words of the drawing table; large letters put the words below the picture."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from evidence_kit.ui.annotate.integrity import IntegrityLine
from evidence_kit.ui.annotate.list_view import ListView
from evidence_kit.ui.annotate.panel import Panel, stands_below
from evidence_kit.ui.annotate.tool_strip import ToolStrip
from evidence_kit.ui.parts.layouts import column, rule
from evidence_kit.ui.theme import Theme

_LEAST_PICTURE: Final = 200
"""Height in px that a picture keeps above its words; grows with the letters."""


class WorkArea(QBoxLayout):
    """What lies between the header and the action bar.

    Args:
        theme: tells how much room there is.
        strip: the tools.
        picture: what shows the picture, or says why it is not there.
        panel: the words beside it.
        integrity: the line below the words.
        list_view: the annotations as a list.

    Attributes:
        side: the panel with what is pinned below it.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        strip: ToolStrip,
        picture: QWidget,
        panel: Panel,
        integrity: IntegrityLine,
        list_view: ListView,
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._theme, self._picture, self._panel = theme, picture, panel
        self.side = QFrame()
        self.side.setProperty("ground", "surface")
        self._edge = rule(across=False)
        self._words = column(panel, panel.lead_editor.foot, integrity, gap=0)
        self._words.setStretch(0, 1)
        beside = QHBoxLayout(self.side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._edge)
        beside.addLayout(self._words)
        seen = QHBoxLayout()
        seen.setSpacing(0)
        seen.addWidget(strip)
        seen.addWidget(picture, 1)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.addLayout(seen, 1)
        self.addWidget(self.side)
        self.addWidget(list_view)
        theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        below = stands_below(self._theme)
        directions = QBoxLayout.Direction
        self.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        self._picture.setMinimumHeight(self._theme.px(_LEAST_PICTURE) if below else 0)
        self._edge.setVisible(not below)
        if below and self._panel.widget() is not None:
            self._words.insertWidget(0, self._panel.takeWidget())
            self._panel.inside.show()
        elif not below and self._panel.widget() is None:
            self._words.removeWidget(self._panel.inside)
            self._panel.setWidget(self._panel.inside)
        self._panel.setVisible(not below)
