"""From press to release: a gesture shows drafts and ends in one step of the history, or none."""

from __future__ import annotations

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.ui.annotate import fitting, handles, hits
from evidence_kit.ui.annotate.drawing import Draw, Drop, Frame, Write
from evidence_kit.ui.annotate.handles import Grip
from evidence_kit.ui.annotate.tools import Bench, Gesture, Tool, Touch


def begin(tool: Tool, touch: Touch, bench: Bench) -> Gesture:
    """Begin what a press asks for."""
    grip = bench.grip_under(tool, touch)
    if grip is not None:
        return Pull(bench, bench.chosen()[0], grip)
    if tool is Tool.SELECT:
        item = bench.under(touch)
        return Band(bench, touch) if item is None else Carry(bench, touch, item)
    if tool is Tool.LEAD:
        return Frame(bench, touch)
    if tool is Tool.TEXT:
        return Write(bench)
    if tool is Tool.NUMBER:
        return Drop(bench, touch)
    return Draw(bench, touch, Kind(tool.value))


class Pull:
    """Give an annotation another shape by one of its handles."""

    def __init__(self, bench: Bench, annotation: Annotation, grip: Grip) -> None:
        self.band: Rect | None = None
        self._bench, self._annotation, self._grip = bench, annotation, grip

    def move(self, touch: Touch) -> None:
        """Show the shape for a handle here."""
        editor = self._bench.editor
        made = handles.pulled(
            self._annotation, self._grip, touch.at, editor.extent, keep=touch.keep
        )
        editor.preview(editor.markup.with_(made))

    def finish(self, touch: Touch) -> None:
        """Keep the last shape that was shown."""
        del touch
        self._bench.editor.commit(self._bench.words.gettext("Resize"))

    def cancel(self) -> None:
        """Give it its first shape back."""
        self._bench.editor.cancel()


class Carry:
    """Select by a click; move everything selected by dragging."""

    def __init__(self, bench: Bench, touch: Touch, item: Annotation) -> None:
        self.band: Rect | None = None
        self._bench, self._pressed, self._item = bench, touch.at, item
        self._before = bench.editor.selection
        self._was_selected = item.id in self._before
        self._dragged = False
        if touch.add:
            bench.editor.select((*self._before, item.id))
        elif not self._was_selected:
            bench.editor.select((item.id,))

    def move(self, touch: Touch) -> None:
        """Show everything selected as far from its place as the pointer from where it was."""
        self._dragged = self._dragged or touch.far_from(self._pressed)
        if not self._dragged:
            return
        editor = self._bench.editor
        dx, dy = touch.at.x - self._pressed.x, touch.at.y - self._pressed.y
        if touch.keep:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        chosen = editor.selection
        editor.preview(fitting.shifted(editor.markup, chosen, dx, dy, editor.extent))

    def finish(self, touch: Touch) -> None:
        """Keep the place; a mere click selects, with Shift it adds or takes away."""
        self.move(touch)
        editor = self._bench.editor
        if self._dragged:
            editor.commit(self._bench.words.gettext("Move"))
        elif touch.add and self._was_selected:
            editor.select(id_ for id_ in editor.selection if id_ != self._item.id)
        elif not touch.add:
            editor.select((self._item.id,))

    def cancel(self) -> None:
        """Put everything back, and select again what was."""
        self._bench.editor.cancel()
        self._bench.editor.select(self._before)


class Band:
    """Select everything a rectangle meets; a click beside everything selects nothing."""

    def __init__(self, bench: Bench, touch: Touch) -> None:
        self.band: Rect | None = None
        self._bench, self._pressed = bench, touch.at
        self._before = bench.editor.selection
        self._kept = self._before if touch.add else ()
        bench.editor.select(self._kept)

    def move(self, touch: Touch) -> None:
        """Select what the rectangle up to here meets."""
        self.band = Rect.between(self._pressed, touch.at)
        editor = self._bench.editor
        editor.select((*self._kept, *hits.touched(editor.markup, self.band, editor.extent)))

    def finish(self, touch: Touch) -> None:
        """Keep the selection."""
        del touch
        self.band = None

    def cancel(self) -> None:
        """Select again what was."""
        self.band = None
        self._bench.editor.select(self._before)
