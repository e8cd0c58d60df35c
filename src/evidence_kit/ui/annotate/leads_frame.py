"""Framing a detail in the picture: by drawing around it, or by keys from the middle."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.ui.annotate.canvas import MarkupCanvas
from evidence_kit.ui.annotate.deeds import FAR
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.edits import Edits
from evidence_kit.ui.annotate.fitting import Extent, in_the_middle
from evidence_kit.ui.annotate.keys import Action, action_for
from evidence_kit.ui.annotate.leads_marks import LeadMarks, Mark
from evidence_kit.ui.annotate.places import place_words
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_MOVES: Final = {
    Action.LEFT: (-1, 0),
    Action.RIGHT: (1, 0),
    Action.UP: (0, -1),
    Action.DOWN: (0, 1),
    Action.FAR_LEFT: (-FAR, 0),
    Action.FAR_RIGHT: (FAR, 0),
    Action.FAR_UP: (0, -FAR),
    Action.FAR_DOWN: (0, FAR),
}
_SIZES: Final = {
    Action.NARROWER: (-FAR, 0),
    Action.WIDER: (FAR, 0),
    Action.SHORTER: (0, -FAR),
    Action.TALLER: (0, FAR),
}
"""What keys do to the frame, image pixels to the right and down."""


class LeadCanvas(MarkupCanvas):
    """A canvas on which details can be framed too. A frame is no annotation: it is not drawn.

    Signals:
        framed(Rect): somebody framed a place; say what stands there.
        pointed(Point): somebody clicked with the tool for details in the hand.
        frame_changed: the frame that is placed by keys is another, or none.
    """

    framed = Signal(object)
    pointed = Signal(object)
    frame_changed = Signal()

    def __init__(self, theme: Theme, words: Wording, editor: MarkupEditor, edits: Edits) -> None:
        super().__init__(theme, words, editor, edits)
        self._words = words
        self._frame: Rect | None = None
        self._marks = LeadMarks(theme)
        self.markup_scene.addItem(self._marks)
        self._bench = replace(self._bench, framed=self._on_framed)
        self.zoom_changed.connect(self._marks.set_zoom)
        theme.changed.connect(self._tint)
        editor.opened.connect(self._drop_frame)

    @property
    def frame(self) -> Rect | None:
        """What keys place and have not finished yet, image pixels."""
        return self._frame

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Where details are shown."""
        return self._marks.marks

    def show_leads(self, marks: tuple[Mark, ...]) -> None:
        """Show where details stand."""
        self._marks.show_marks(marks)

    def set_frame(self, frame: Rect | None) -> None:
        """Place the frame by keys, or take it away."""
        if frame != self._frame:
            self._frame = frame
            self.frame_changed.emit()

    def set_tool(self, tool: Tool) -> None:
        """Take another tool; a frame that was not finished goes."""
        self.set_frame(None)
        super().set_tool(tool)

    def step_back(self) -> bool:
        """Leave one level; the frame is one."""
        if self._frame is not None and self._gesture is None:
            self.set_frame(None)
            return True
        return super().step_back()

    def enter(self) -> bool:
        """With the tool for details: put a frame in the middle, or be done with it."""
        if self.tool is not Tool.LEAD or self._editor.selection:
            return super().enter()
        if self._frame is None:
            extent = self._editor.extent
            frame = Rect.between(*in_the_middle(self.visible_area))
            self._steer(frame.within(extent.width, extent.height))
        else:
            frame = self._frame
            self.set_frame(None)
            self.framed.emit(frame)
        return True

    def handle_key(self, event: QKeyEvent) -> bool:
        """Let keys move the frame while there is one."""
        frame = self._frame
        if frame is not None and self._gesture is None and not self.writing:
            action, extent = action_for(event), self._editor.extent
            if action in _MOVES:
                moved = frame.moved(*_MOVES[action])
                self._steer(moved.within(extent.width, extent.height))
                return True
            if action in _SIZES:
                self._steer(_sized(frame, *_SIZES[action], extent))
                return True
        return super().handle_key(event)

    def _drop_frame(self) -> None:
        self.set_frame(None)

    def _tint(self) -> None:
        # The marks are no QObject: bound to the theme they would outlive the picture.
        self._marks.update()

    def _steer(self, frame: Rect) -> None:
        self.set_frame(frame)
        self.reveal(frame)
        where = place_words(frame, self._editor.extent, self._words)
        said = self._words.gettext("Frame, {place}. Arrows move it, Enter goes on.")
        event = QAccessibleAnnouncementEvent(self, said.format(place=where))
        QAccessible.updateAccessibility(event)

    def _on_framed(self, area: Rect) -> None:
        if area.width >= 1 and area.height >= 1:
            self.set_frame(None)
            self.framed.emit(area)
        else:
            self.pointed.emit(Point(area.x, area.y))


def _sized(frame: Rect, dx: float, dy: float, extent: Extent) -> Rect:
    """Move the lower right corner; at least as much stays as keys can take away."""
    corner = Point(max(frame.right + dx, frame.x + FAR), max(frame.bottom + dy, frame.y + FAR))
    return Rect.between(Point(frame.x, frame.y), extent.hold(corner))
