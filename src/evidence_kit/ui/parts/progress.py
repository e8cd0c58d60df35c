"""Progress with words, and numbered steps of an explanation."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class ProgressBar(QWidget):
    """A bar of 8 or 10 px with what is done on the left and how far on the right.

    Args:
        theme: gives colours and type.
        label: what is being done.
        high: 8 or 10.
    """

    def __init__(
        self, theme: Theme, label: str, *, high: int = 10, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = label
        self._label = Para(theme, label, "small", "text")
        self._how_far = Para(theme, "", "small", "text3", wrap=False)
        self._bar = _Bar(theme, high)
        words = FoldingRow()
        words.setSpacing(12)
        words.addWidget(self._label, 1)
        words.addWidget(self._how_far)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(words)
        inside.addWidget(self._bar)
        self.show_progress(0, 0, "")

    def show_progress(self, done: int, total: int, how_far: str) -> None:
        """Fill the bar to `done` of `total` and say it in words ("page 9 of 16")."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(min(done, total) if total > 0 else 0)
        self._how_far.setText(how_far)
        self.setAccessibleName(f"{self._name} {how_far}".strip())
        self._bar.setAccessibleName(self._name)
        self._bar.setAccessibleDescription(how_far)

    def set_label(self, label: str) -> None:
        """Say what is being done now."""
        self._name = label
        self._label.setText(label)


class _Bar(QProgressBar):
    """Drawn by hand; Qt's own kind tells a screen reader how far it is."""

    def __init__(self, theme: Theme, high: int) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setFixedHeight(high)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the part that is done."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        part = self.value() / max(self.maximum(), 1)
        paint_bar(painter, self._theme, QRectF(self.rect()), part)


def paint_bar(painter: QPainter, theme: Theme, rect: QRectF, part: float) -> None:
    """Draw a progress bar filled to `part` (0 to 1) into `rect`."""
    radius = rect.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("border"))
    painter.drawRoundedRect(rect, radius, radius)
    if part > 0:
        done = QRectF(rect)
        done.setWidth(max(rect.width() * min(part, 1.0), rect.height()))
        painter.setBrush(theme.colour("primary"))
        painter.drawRoundedRect(done, radius, radius)


class StepRow(QWidget):
    """A numbered line of an explanation: a soft disc of 24 px and a sentence.

    Args:
        theme: gives colours and type.
        number: 1, 2, 3 ...
        text: the sentence; `<b>` is honoured when `marked`.
        marked: see `Para`.

    Attributes:
        text: the sentence as it stands there.
    """

    def __init__(
        self,
        theme: Theme,
        number: int,
        text: str,
        *,
        marked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(_Disc(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        self.text = Para(theme, text, "small", "text", marked=marked)
        inside.addWidget(self.text, 1)


class _Disc(QWidget):
    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        grow(theme, self, high=24, wide=24)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and its number."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("primarySoft"))
        painter.drawEllipse(self.rect())
        painter.setPen(self._theme.colour("onPrimarySoft"))
        painter.setFont(self._theme.font("nodeSmall"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
