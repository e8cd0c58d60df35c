"""Scrolling the gallery with 1,000 exhibits: how long one frame takes, painted without a screen.

Each exhibit has a blurred picture of its own, so that the cache of pixmaps must work for it. A
frame is one step of a wheel: moving the page and painting all that can be seen.
"""

from __future__ import annotations

import os
import statistics
import time
from typing import Final

from bench.rows import Row

EXHIBITS: Final = 1000
STEP: Final = 60
"""Pixels for each turn of the wheel."""
FRAMES: Final = 400
FRAME_MS: Final = 16
SLOW_FRAME_MS: Final = 33


def frames() -> list[float]:
    """Give the milliseconds of each frame of one long scroll, down and back up."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt chooses its platform when it is imported.
    from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

    from evidence_kit.ui.parts.page import ScrollPage
    from evidence_kit.ui.parts.thumb_grid import ThumbGrid
    from evidence_kit.ui.theme import Theme, load_fonts
    from evidence_kit.wording import wording

    app = QApplication.instance() or QApplication(["notes"])
    load_fonts()
    theme = Theme()
    theme.set_name("light")
    theme.apply(app)
    grid = ThumbGrid(theme, wording("nl"), name="Bijlagen", selectable=True)
    grid.set_thumbs(_thumbs())
    page = ScrollPage(theme)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(grid)
    page.body.addWidget(inside)
    page.resize(1008, 660)
    page.show()
    for _ in range(5):
        app.processEvents()
    bar = page.scroll_area.verticalScrollBar()
    steps = [STEP * at for at in range(FRAMES)]
    measured = []
    for value in (*steps, *reversed(steps)):
        started = time.perf_counter()
        bar.setValue(value)
        page.repaint()
        app.processEvents()
        measured.append((time.perf_counter() - started) * 1000)
    page.close()
    return measured


def _thumbs() -> list:
    from evidence_kit.domain.picture import Raster
    from evidence_kit.ui.parts.thumb_model import Thumb, ThumbTag

    return [
        Thumb(
            number,
            "Snapchat",
            "di 17 nov, 22.06",
            Raster(15, 32, bytes((number * 7 + at) % 256 for at in range(15 * 32 * 3))),
            tag=ThumbTag("bewaard", "ok", "check"),
        )
        for number in range(1, EXHIBITS + 1)
    ]


def run() -> list[Row]:
    """Scroll once and give the middle frame and the slow ones."""
    measured = sorted(frames())
    middle = statistics.median(measured)
    slow = measured[int(len(measured) * 0.99)]
    return [
        Row(f"gallery of {EXHIBITS}: a frame of scrolling", middle, None, FRAME_MS, "ms"),
        Row("the same, slower than 99 of 100", slow, None, SLOW_FRAME_MS, "ms"),
    ]
