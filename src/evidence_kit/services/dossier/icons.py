"""Draw the line icons of the program on paper, from the same SVG files the window uses."""

from __future__ import annotations

from typing import Any

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib import SVGPath

from evidence_kit import resources
from evidence_kit.services.dossier.marks import PAGE_HEIGHT
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink

_GRID = 24
"""Width and height of every icon in its own units; strokes are two units wide."""


def draw_icon(sheet: Sheet, name: str, left: float, top: float, size: float) -> None:
    """Draw an icon `size` pixels wide."""
    scale = size / _GRID * 0.75
    sheet.saveState()
    sheet.translate(left * 0.75, (PAGE_HEIGHT - top) * 0.75)
    sheet.scale(scale, -scale)
    sheet.setStrokeColorRGB(*Ink.INK.value)
    sheet.setLineWidth(2)
    sheet.setLineCap(1)
    sheet.setLineJoin(1)
    path = sheet.beginPath()
    _trace(name, path)
    sheet.drawPath(path, stroke=1, fill=0)
    sheet.restoreState()


def _trace(name: str, path: Any) -> None:
    pen = RecordingPen()
    SVGPath.fromstring(resources.text("icons", f"{name}.svg").encode()).draw(pen)
    for command, points in pen.value:
        if command == "moveTo":
            path.moveTo(*points[0])
        elif command == "lineTo":
            path.lineTo(*points[0])
        elif command == "curveTo":
            path.curveTo(*(side for point in points for side in point))
        elif command == "closePath":
            path.close()
