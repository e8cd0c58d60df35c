"""Gestures that make something new: draw it, drop a number, begin to type."""

from __future__ import annotations

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.ui.annotate import fitting
from evidence_kit.ui.annotate.tools import Bench, Touch


class Draw:
    """Draw a rectangle or an arrow from where it was pressed to where it is let go."""

    def __init__(self, bench: Bench, touch: Touch, kind: Kind) -> None:
        self.band: Rect | None = None
        self._bench, self._kind = bench, kind
        self._before = bench.editor.selection
        self._anchor = bench.editor.extent.hold(touch.at)
        self._pressed = touch.at
        self._dragged = False

    def move(self, touch: Touch) -> None:
        """Show what letting go here would draw."""
        self._dragged = self._dragged or touch.far_from(self._pressed)
        if not self._dragged:
            return
        editor = self._bench.editor
        made = self._made(touch)
        if made is None:
            editor.cancel()
            return
        editor.preview(editor.markup.with_(made))
        editor.select((made.id,))

    def finish(self, touch: Touch) -> None:
        """Keep it; a mere click leaves nothing."""
        self.move(touch)
        if self._bench.editor.drafting:
            self._bench.editor.commit(self._bench.edits.added(self._kind))
        else:
            self.cancel()

    def cancel(self) -> None:
        """Leave nothing, and select again what was."""
        self._bench.editor.cancel()
        self._bench.editor.select(self._before)

    def _made(self, touch: Touch) -> Annotation | None:
        extent, end = self._bench.editor.extent, touch.at
        if touch.keep:
            turn = fitting.straight if self._kind is Kind.ARROW else fitting.square
            end = fitting.reached(self._anchor, turn(self._anchor, end), extent)
        end = extent.hold(end)
        start = self._anchor
        if self._kind is not Kind.ARROW:
            frame = Rect.between(start, end)
            if frame.width < 1 or frame.height < 1:
                return None
            start, end = Point(frame.x, frame.y), Point(frame.right, frame.bottom)
        elif start == end:
            return None
        return self._bench.edits.draft(self._kind, start, end)


class Drop:
    """Put a number where the pointer is let go."""

    def __init__(self, bench: Bench, touch: Touch) -> None:
        self.band: Rect | None = None
        self._bench = bench
        self._before = bench.editor.selection
        self.move(touch)

    def move(self, touch: Touch) -> None:
        """Show the number here."""
        editor = self._bench.editor
        at = editor.extent.hold(touch.at)
        made = self._bench.edits.draft(Kind.NUMBER, at, at)
        editor.preview(editor.markup.with_(made))
        editor.select((made.id,))

    def finish(self, touch: Touch) -> None:
        """Keep it here."""
        self.move(touch)
        self._bench.editor.commit(self._bench.edits.added(Kind.NUMBER))

    def cancel(self) -> None:
        """Leave nothing, and select again what was."""
        self._bench.editor.cancel()
        self._bench.editor.select(self._before)


class Write:
    """Type where the pointer is let go; on a text that is there its own words."""

    def __init__(self, bench: Bench) -> None:
        self.band: Rect | None = None
        self._bench = bench

    def move(self, touch: Touch) -> None:
        """Nothing shows before the pointer is let go."""

    def finish(self, touch: Touch) -> None:
        """Begin to type."""
        item = self._bench.under(touch)
        if item is not None and item.kind is Kind.TEXT:
            self._bench.editor.select((item.id,))
            self._bench.write(item.start, item)
        else:
            self._bench.write(self._bench.editor.extent.hold(touch.at), None)

    def cancel(self) -> None:
        """Nothing has begun."""


class Frame:
    """Draw around a detail; a mere click is about what stands there. Nothing is drawn to stay."""

    def __init__(self, bench: Bench, touch: Touch) -> None:
        self.band: Rect | None = None
        self._bench, self._pressed = bench, touch.at
        self._anchor = bench.editor.extent.hold(touch.at)
        self._dragged = False

    def move(self, touch: Touch) -> None:
        """Show the frame up to here."""
        self._dragged = self._dragged or touch.far_from(self._pressed)
        if self._dragged:
            self.band = Rect.between(self._anchor, self._bench.editor.extent.hold(touch.at))

    def finish(self, touch: Touch) -> None:
        """Hand the place on."""
        self.move(touch)
        area, self.band = self.band or Rect.around([self._anchor]), None
        self._bench.framed(area)

    def cancel(self) -> None:
        """Nothing has begun."""
        self.band = None
