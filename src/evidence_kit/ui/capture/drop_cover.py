"""What lies over the room while something is dragged over it: let go anywhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_EDGE = 12


class DropCover(QWidget):
    """One large dashed place, as large as the room; drags go through it to the room below."""

    def __init__(self, theme: Theme, words: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        _ = words.gettext
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        centre = Qt.AlignmentFlag.AlignHCenter
        inside = QVBoxLayout(self)
        inside.setContentsMargins(40, 40, 40, 40)
        inside.addStretch(1)
        inside.addWidget(IconBox(theme, "images", "licht", 56), 0, centre)
        inside.addSpacing(14)
        inside.addWidget(Para(theme, _("Let go, anywhere here"), "h2", align=centre))
        inside.addSpacing(6)
        said = _("Nothing is kept yet. First there is one question about each picture.")
        inside.addWidget(Para(theme, said, "body", align=centre))
        inside.addStretch(1)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page away and the dashed place on it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("bg"))
        pen = QPen(self._theme.colour("lichtLine"), 3)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("lichtSoft"))
        place = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawRoundedRect(place, 20, 20)
