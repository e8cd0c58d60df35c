"""What is in the hand, where the pointer is, and what a gesture works on."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QTransform

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.ui.annotate import handles, hits
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.edits import Edits
from evidence_kit.ui.annotate.handles import Grip
from evidence_kit.wording import Wording

_DRAG: Final = 4.0
"""Moving less than this is a click, screen pixels."""

_BESIDE_A_HANDLE: Final = 9.0
"""With a drawing tool a handle is smaller, so that one can draw right beside it."""


class Tool(StrEnum):
    """What is in the hand. All but `SELECT` and `LEAD` carry the name of the kind they draw."""

    SELECT = "select"
    BOX = "box"
    ARROW = "arrow"
    HIGHLIGHT = "highlight"
    TEXT = "text"
    NUMBER = "number"
    BLACKOUT = "blackout"
    LEAD = "lead"

    @property
    def kind(self) -> Kind | None:
        """What it draws."""
        return None if self in (Tool.SELECT, Tool.LEAD) else Kind(self.value)


@dataclass(frozen=True, slots=True)
class Touch:
    """Where the pointer is and which keys are held.

    Attributes:
        at: image pixels; may lie outside the picture.
        px: image pixels to one screen pixel.
        add: Shift is held: take to the selection.
        keep: Shift or Ctrl is held: square, straight, in proportion.
    """

    at: Point
    px: float
    add: bool = False
    keep: bool = False

    @classmethod
    def of(cls, event: QMouseEvent, to_image: QTransform, px: float) -> Touch:
        """Tell where a mouse event is; `to_image` maps places on the view to image pixels."""
        at, held = to_image.map(event.position()), event.modifiers()
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        return cls(Point(at.x(), at.y()), px, add=shift, keep=shift or control)

    def far_from(self, point: Point) -> bool:
        """Tell whether the pointer was dragged from a point, and not merely clicked there."""
        way = math.dist((self.at.x, self.at.y), (point.x, point.y))
        return way >= _DRAG * self.px


def _nobody(area: Rect) -> None:
    del area


@dataclass(frozen=True, slots=True)
class Bench:
    """What gestures work on.

    Attributes:
        editor: holds the markup.
        edits: makes annotations.
        words: for the labels of the history.
        write: lets somebody type at a point, or change the words of a text.
        framed: takes the place of a detail; without width where somebody merely clicked.
    """

    editor: MarkupEditor
    edits: Edits
    words: Wording
    write: Callable[[Point, Annotation | None], None]
    framed: Callable[[Rect], None] = _nobody

    def chosen(self) -> tuple[Annotation, ...]:
        """Give what is selected."""
        editor = self.editor
        return tuple(item for item in editor.visible if item.id in editor.selection)

    def under(self, touch: Touch) -> Annotation | None:
        """Give what a click here is about."""
        return hits.under(self.editor.visible, touch.at, self.editor.extent, touch.px)

    def grip_under(self, tool: Tool, touch: Touch) -> Grip | None:
        """Give the handle here, when a single annotation is selected."""
        chosen = self.chosen()
        if len(chosen) != 1:
            return None
        reach = handles.REACH if tool is Tool.SELECT else _BESIDE_A_HANDLE
        return handles.grip_at(chosen[0], touch.at, touch.px, reach=reach)


class Gesture(Protocol):
    """From press to release. Esc ends it by `cancel`; then nothing has happened."""

    band: Rect | None
    """The rubber band to show."""

    def move(self, touch: Touch) -> None:
        """Follow the pointer."""

    def finish(self, touch: Touch) -> None:
        """Let go: one step of the history, or none."""

    def cancel(self) -> None:
        """Put everything back as it was before the press."""
