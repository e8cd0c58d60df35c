"""A canvas to draw on by real mouse and keys, with a picture made here."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Markup
from evidence_kit.domain.picture import Raster
from evidence_kit.ui.annotate.canvas import MarkupCanvas
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.edits import Edits
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@functools.cache
def picture(width: int, height: int) -> Raster:
    """Make a picture in which every pixel differs from its neighbours."""
    pixels = bytearray()
    for y in range(height):
        for x in range(width):
            pixels += bytes(((x * 5 + y) % 256, (y * 3) % 256, (x * 2 + 60) % 256))
    return Raster(width, height, bytes(pixels))


class Board:
    """A canvas with its editor, used as a person would: positions are image pixels."""

    def __init__(self, theme: Theme, words: Wording, size: tuple[int, int] = (390, 600)) -> None:
        self.editor = MarkupEditor()
        self.edits = Edits(self.editor, words)
        self.canvas = MarkupCanvas(theme, words, self.editor, self.edits)
        self.saved: list[Markup] = []
        self.editor.changed.connect(self.saved.append)
        self.canvas.resize(700, 760)
        self.canvas.open(picture(*size), Markup())

    @property
    def items(self) -> tuple[Annotation, ...]:
        """The annotations as they stand."""
        return self.editor.markup.items

    @property
    def only(self) -> Annotation:
        """The one annotation there is."""
        (item,) = self.items
        return item

    def take(self, tool: Tool) -> None:
        """Take a tool in the hand."""
        self.canvas.set_tool(tool)

    def spot(self, x: float, y: float) -> QPoint:
        """Where a place of the picture is on the view."""
        return self.canvas.viewportTransform().map(QPointF(x, y)).toPoint()

    def press(self, x: float, y: float, held: Qt.KeyboardModifier = NONE) -> None:
        """Press the left button."""
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(self.canvas.viewport(), left, held, self.spot(x, y))

    def move(self, x: float, y: float, held: Qt.KeyboardModifier = NONE) -> None:
        """Move with the left button down."""
        view, at = self.canvas.viewport(), QPointF(self.spot(x, y))
        left = Qt.MouseButton.LeftButton
        no = Qt.MouseButton.NoButton
        move = QMouseEvent(QEvent.Type.MouseMove, at, view.mapToGlobal(at), no, left, held)
        QApplication.sendEvent(view, move)

    def release(self, x: float, y: float, held: Qt.KeyboardModifier = NONE) -> None:
        """Let the left button go."""
        left = Qt.MouseButton.LeftButton
        QTest.mouseRelease(self.canvas.viewport(), left, held, self.spot(x, y))

    def drag(
        self, one: Sequence[float], other: Sequence[float], held: Qt.KeyboardModifier = NONE
    ) -> None:
        """Drag from one place to another, by way of their middle."""
        self.press(*one, held)
        self.move((one[0] + other[0]) / 2, (one[1] + other[1]) / 2, held)
        self.move(*other, held)
        self.release(*other, held)

    def click(self, x: float, y: float, held: Qt.KeyboardModifier = NONE) -> None:
        """Click."""
        self.press(x, y, held)
        self.release(x, y, held)

    def double_click(self, x: float, y: float) -> None:
        """Click twice, as quickly as a double click."""
        self.click(x, y)
        left = Qt.MouseButton.LeftButton
        QTest.mouseDClick(self.canvas.viewport(), left, NONE, self.spot(x, y))

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on whatever has the keyboard: the plate to type on, or the canvas."""
        QTest.keyClick(self.typed_on, key, held)

    def type(self, text: str) -> None:
        """Type letters; on the picture slowly, each a key of its own."""
        if self.typed_on is not self.canvas:
            QTest.keyClicks(self.typed_on, text)
            return
        for letter in text:
            QTest.keyClicks(self.canvas, letter)
            self.canvas.letters.act()

    @property
    def typed_on(self) -> QWidget:
        """What has the keyboard."""
        entry = self.canvas.writer.entry
        return entry if entry is not None else self.canvas


def near(point: Point, x: float, y: float, within: float = 1.6) -> bool:
    """Tell whether a point is where the pointer was; a view has whole pixels only."""
    return abs(point.x - x) <= within and abs(point.y - y) <= within
