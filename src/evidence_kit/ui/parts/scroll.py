"""A view whose scroll bar lies over the content, so that nothing moves when it comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QScrollBar, QVBoxLayout, QWidget


def scrolling(inside: QLayout) -> QVBoxLayout:
    """Give a layout that shows another one, and scrolls it where there is too little height."""
    content = QWidget()
    content.setLayout(inside)
    view = ScrollView()
    view.setWidget(content)
    outer = QVBoxLayout()
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(view)
    return outer


class ScrollView(QScrollArea):
    """Scrolls up and down only; what it shows keeps its width whether it has to scroll or not.

    Qt's own bar takes its place away from the content. It stays hidden and still keeps the
    place in the content; the one that is seen follows it.

    Attributes:
        bar: the scroll bar that is seen, in the right padding of the content.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.hide()
        hidden = self.verticalScrollBar()
        hidden.rangeChanged.connect(self._on_range_changed)
        hidden.valueChanged.connect(self.bar.setValue)
        self.bar.valueChanged.connect(hidden.setValue)

    def setWidget(self, widget: QWidget) -> None:
        """Show a widget; what lies behind the view shines through, e.g. a scrim or dunes."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the right edge."""
        super().resizeEvent(event)
        wide = self.bar.sizeHint().width()
        self.bar.setGeometry(self.width() - wide, 0, wide, self.height())
        self._take_steps()

    def _on_range_changed(self, least: int, most: int) -> None:
        self.bar.setRange(least, most)
        self._take_steps()
        self.bar.setVisible(most > least)
        self.bar.raise_()

    def _take_steps(self) -> None:
        self.bar.setPageStep(self.viewport().height())
        self.bar.setSingleStep(self.verticalScrollBar().singleStep())
