"""What is painted around the place of a detail."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from evidence_kit.domain.geometry import Rect
from evidence_kit.ui.annotate.leads_marks import LeadMarks, Mark
from evidence_kit.ui.theme import Theme

PLACE = Rect(40, 40, 100, 30)
INK = QColor(10, 20, 30)


@pytest.mark.parametrize(("zoom", "free"), [(0.5, 5), (0.59, 5), (2.0, 9)])
def test_what_stands_near_the_place_is_not_shone_away(theme: Theme, zoom: float, free: int) -> None:
    """In a small picture the frame of the chosen one takes less than 5 px around the place."""
    marks = LeadMarks(theme)
    marks.set_zoom(zoom)
    marks.show_marks((Mark(PLACE, "", strong=True),))
    shown = QImage(360, 240, QImage.Format.Format_RGB32)
    shown.fill(INK)
    painter = QPainter(shown)
    painter.scale(zoom, zoom)
    marks.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    across, top = round((PLACE.x + 50) * zoom), round(PLACE.y * zoom)
    assert shown.pixelColor(across, top - free - 1) == INK
    assert shown.pixelColor(across, top - 2) != INK
