"""How long a frame takes while somebody works on a long picture with many annotations.

A frame is everything from the pointer's move to the painted window, without a screen. Sixty a
second leave 16 ms; a hitch nobody sees stays below 33 ms. All of it happens in the thread of the
window, so the processor time of that thread is the frame, whatever else the computer is doing.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator

from bench.rows import Row

WIDTH, HEIGHT, COUNT = 1170, 8000, 300
TALL = 30000
WINDOW = (752, 623)
FRAMES = 240
ROUNDS = 3
MEDIAN_MS, HITCH_MS = 16.0, 33.0


def run() -> list[Row]:
    """Measure dragging, drawing and panning; milliseconds a frame."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from evidence_kit.ui.theme import Theme, load_fonts

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    theme = Theme()
    theme.apply(application)
    stage = Stage(theme)
    rows = [
        *stage.rows("dragging one of 300 annotations", stage.drag),
        *stage.rows("drawing a dashed box among 300", stage.draw),
        *stage.rows("panning over 300 annotations", stage.pan),
        *stage.rows("wheel over 300 annotations", stage.wheel),
    ]
    stage.show(TALL)
    rows += stage.rows("panning over 1170 x 30000", stage.pan)
    stage.close()
    return rows


class Stage:
    """A canvas of the size it has in the smallest wide window, with a picture full of marks."""

    def __init__(self, theme: object) -> None:
        from evidence_kit.ui.annotate.canvas import MarkupCanvas
        from evidence_kit.ui.annotate.editor import MarkupEditor
        from evidence_kit.ui.annotate.edits import Edits
        from evidence_kit.wording import wording

        words = wording("en")
        self.editor = MarkupEditor()
        self.canvas = MarkupCanvas(theme, words, self.editor, Edits(self.editor, words))
        self.canvas.resize(*WINDOW)
        self.canvas.show()
        self.show(HEIGHT)

    def show(self, height: int) -> None:
        """Open a picture of this height; the marks lie as close together in each."""
        from evidence_kit.domain.picture import Raster

        self.height = height
        row = bytes((x * 7 + x // 3) % 256 for x in range(WIDTH * 3))
        self.canvas.open(Raster(WIDTH, height, row * height), markup(height))

    def rows(self, what: str, frames: Callable[[], Iterator[None]]) -> list[Row]:
        """Time the frames of one piece of work; other programs only ever make a round slower."""
        rounds = []
        for _ in range(ROUNDS):
            self.show(self.height)
            rounds.append(self._frames(frames()))
        median = min(statistics.median(times) for times in rounds)
        late = min(times[int(len(times) * 0.99)] for times in rounds)
        return [
            Row(f"{what}, median", median, None, MEDIAN_MS, "ms CPU"),
            Row(f"{what}, 99 of 100", late, None, HITCH_MS, "ms CPU"),
        ]

    def _frames(self, moves: Iterator[None]) -> list[float]:
        from PySide6.QtWidgets import QApplication

        times = []
        QApplication.processEvents()
        while True:
            started = time.thread_time()
            if next(moves, self) is self:
                break
            QApplication.processEvents()
            times.append((time.thread_time() - started) * 1000)
        return sorted(times)

    def drag(self) -> Iterator[None]:
        """Move one box to and fro across the view."""
        from evidence_kit.domain.markup import Kind
        from evidence_kit.ui.annotate.tools import Tool

        self.canvas.set_tool(Tool.SELECT)
        self.canvas.to_top()
        box = next(
            item
            for item in self.editor.markup.painted[::-1]
            if item.kind is Kind.BOX and item.start.y < 700
        )
        corner = self.canvas.mapFromScene(box.start.x, box.start.y)
        yield from self._swing(corner.x(), corner.y())
        assert self.editor.markup.get(box.id) != box

    def draw(self) -> Iterator[None]:
        """Draw a large dashed box."""
        from evidence_kit.domain.markup import Pattern
        from evidence_kit.ui.annotate.tools import Tool

        self.canvas.set_tool(Tool.BOX)
        self.editor.select(())
        self.editor.set_pen(pattern=Pattern.DASHED)
        yield from self._swing(40, 40)
        assert len(self.editor.markup) == COUNT + 1

    def pan(self) -> Iterator[None]:
        """Drag the picture by the middle button."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        view, middle = self.canvas.viewport(), Qt.MouseButton.MiddleButton
        for _ in range(FRAMES // 24):
            QTest.mousePress(view, middle, Qt.KeyboardModifier.NoModifier, QPoint(300, 600))
            for step in range(24):
                self._move(300 + step % 5, 600 - 24 * step, middle)
                yield
            QTest.mouseRelease(view, middle, Qt.KeyboardModifier.NoModifier, QPoint(300, 40))

    def wheel(self) -> Iterator[None]:
        """Turn the wheel back up."""
        from PySide6.QtCore import QPoint

        bar = self.canvas.verticalScrollBar()
        bar.setValue(bar.maximum())
        for _ in range(FRAMES):
            self.canvas.scroll_by(QPoint(0, 15))
            yield

    def close(self) -> None:
        """Leave nothing open."""
        self.canvas.drop()
        self.canvas.close()
        self.canvas.deleteLater()

    def _swing(self, x: int, y: int) -> Iterator[None]:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        view, left = self.canvas.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
        for step in range(FRAMES):
            way = abs((step * 8) % 800 - 400)
            self._move(x + 20 + way, y + 20 + way, left)
            yield
        QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, QPoint(x + 20, y + 20))

    def _move(self, x: int, y: int, button: object) -> None:
        from PySide6.QtCore import QEvent, QPointF, Qt
        from PySide6.QtGui import QMouseEvent
        from PySide6.QtWidgets import QApplication

        view = self.canvas.viewport()
        at = QPointF(x, y)
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            view.mapToGlobal(at),
            Qt.MouseButton.NoButton,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, move)


def markup(height: int) -> object:
    """Draw `COUNT` annotations of every kind, spread over the picture, always the same."""
    from evidence_kit.domain.geometry import Point
    from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern

    items = []
    for place in range(COUNT):
        kind = list(Kind)[place % len(Kind)]
        start = Point(20 + place * 137 % 680, 20 + place * 211 % (height - 320))
        end = start.moved(80 + place * 61 % 340, 40 + place * 43 % 180)
        items.append(
            Annotation(
                f"a{place}",
                kind,
                start,
                start if kind is Kind.NUMBER else end,
                "example.org" if kind in (Kind.TEXT, Kind.BLACKOUT) else "",
                colour=list(Colour)[place // 3 % 2],
                pattern=list(Pattern)[place // 2 % 2],
                numbered=kind is not Kind.BLACKOUT and place % 4 == 0,
            )
        )
    return Markup(tuple(items))
