"""What a person can do to the selected annotations: each verb is one step of the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern
from evidence_kit.ui.annotate import fitting
from evidence_kit.ui.annotate.editor import MarkupEditor, Pen
from evidence_kit.ui.annotate.lettering import text_frame
from evidence_kit.ui.annotate.worded import NUMBERABLE, begins, worded
from evidence_kit.wording import N_, Wording

SHIFT: Final = 12.0
"""How far a copy lies from what it was copied from, design pixels."""

ADDED: Final = {
    Kind.BOX: N_("Draw a box"),
    Kind.ARROW: N_("Draw an arrow"),
    Kind.HIGHLIGHT: N_("Highlight"),
    Kind.TEXT: N_("Write text"),
    Kind.NUMBER: N_("Place a number"),
    Kind.BLACKOUT: N_("Black out"),
}
"""Labels of the history, by what was added."""

LINED: Final = frozenset({Kind.BOX, Kind.ARROW, Kind.TEXT})
"""Kinds with a coloured line; the others have their own look."""


class Edits:
    """Verbs on the selection of an editor. Without a selection they do nothing.

    Copies stay inside the program: the clipboard of the system never sees them.
    """

    def __init__(self, editor: MarkupEditor, words: Wording) -> None:
        self._editor, self._words = editor, words
        self._copied: tuple[Annotation, ...] = ()
        self._style: Pen | None = None
        self._begun = ""

    @property
    def can_paste(self) -> bool:
        """Whether something was copied."""
        return bool(self._copied)

    def forget(self) -> None:
        """Drop what was copied; for when the case is locked."""
        self._copied, self._style = (), None

    def draft(self, kind: Kind, start: Point, end: Point, text: str = "") -> Annotation:
        """Make a new annotation in the style of the pen, inside the picture; add nothing yet.

        A text is as large as its words need, with its upper left corner at `start`.
        """
        editor = self._editor
        if kind is Kind.TEXT:
            frame = text_frame(text, start, editor.extent.unit)
            end = Point(frame.right, frame.bottom)
        elif kind is Kind.NUMBER:
            end = start
        made = Annotation(
            editor.fresh_ids(1)[0],
            kind,
            start,
            end,
            text,
            layer=max((item.layer for item in editor.markup), default=0),
        )
        return fitting.fitted(_styled(made, editor.pen), editor.extent)

    def add(self, kind: Kind, start: Point, end: Point, text: str = "") -> str:
        """Add what `draft` makes, select it, and give its id."""
        made = self.draft(kind, start, end, text)
        self._editor.apply(self._editor.markup.with_(made), self.added(kind))
        self._editor.select((made.id,))
        return made.id

    def added(self, kind: Kind) -> str:
        """Give the label of the history for a new annotation."""
        return self._words.gettext(ADDED[kind])

    def erase(self) -> None:
        """Remove what is selected and select nothing: a second press removes nothing more."""
        self.remove()
        self._editor.select(())

    def remove(self) -> None:
        """Remove what is selected; the next one in the list is selected then."""
        editor, gone = self._editor, self._editor.selection
        if not gone:
            return
        ids = [item.id for item in editor.markup]
        place = ids.index(gone[-1])
        left = [id_ for id_ in ids if id_ not in gone]
        behind = [id_ for id_ in ids[place:] if id_ in left]
        editor.apply(editor.markup.without(gone), self._words.gettext("Delete"))
        editor.select(behind[:1] or left[-1:])

    def duplicate(self) -> None:
        """Add copies of what is selected, a little lower, and select them."""
        self._insert(self._chosen(), self._words.gettext("Duplicate"))

    def copy(self) -> None:
        """Remember what is selected, for `paste` here or on another exhibit."""
        self._copied = self._chosen() or self._copied

    def paste(self) -> None:
        """Add what was copied and select it; a little lower when it would cover itself."""
        self._insert(self._copied, self._words.gettext("Paste"))

    def copy_style(self) -> None:
        """Remember colour, line and number disc of the first selected annotation."""
        for first in self._chosen()[:1]:
            self._style = Pen(first.colour, first.pattern, first.numbered)

    def paste_style(self) -> None:
        """Give what is selected the remembered style."""
        style = self._style
        if style is not None:
            self._change(lambda item: _styled(item, style), self._words.gettext("Paste style"))

    def set_colour(self, colour: Colour) -> None:
        """Colour what is selected, and what is drawn next."""
        self._editor.set_pen(colour=colour)
        label = self._words.gettext("Colour")
        self._change(lambda item: _lined(item, colour, item.pattern), label)

    def set_look(self, colour: Colour, pattern: Pattern) -> None:
        """Take colour and line pattern at once, in one step of the history."""
        self._editor.set_pen(colour=colour, pattern=pattern)
        label = self._words.gettext("Colour")
        self._change(lambda item: _lined(item, colour, pattern), label)

    def toggle_colour(self) -> None:
        """Take the other colour."""
        now = self._style_now().colour
        self.set_colour(Colour.BLUE if now is Colour.RASPBERRY else Colour.RASPBERRY)

    def set_pattern(self, pattern: Pattern) -> None:
        """Draw the lines of what is selected, and of what is drawn next, in this pattern."""
        self._editor.set_pen(pattern=pattern)
        label = self._words.gettext("Line")
        self._change(lambda item: _lined(item, item.colour, pattern), label)

    def toggle_pattern(self) -> None:
        """Take the other line pattern."""
        now = self._style_now().pattern
        self.set_pattern(Pattern.DASHED if now is Pattern.SOLID else Pattern.SOLID)

    def toggle_number(self) -> None:
        """Give what is selected a number disc, or take it away when the first has one.

        Without a selection this is about what is drawn next.
        """
        editor = self._editor
        if not editor.selection:
            editor.set_pen(numbered=not editor.pen.numbered)
        able = [item for item in self._chosen() if item.kind in NUMBERABLE]
        if able:
            numbered = not able[0].numbered
            ids = {item.id for item in able}
            self._change(
                lambda item: replace(item, numbered=numbered) if item.id in ids else item,
                self._words.gettext("Number"),
            )

    def nudge(self, dx: float, dy: float) -> None:
        """Move what is selected by image pixels, up to the edge."""
        editor = self._editor
        moved = fitting.shifted(editor.markup, editor.selection, dx, dy, editor.extent)
        editor.apply(moved, self._words.gettext("Move"))

    def resize(self, dx: float, dy: float) -> None:
        """Move the lower right corner, or an arrow's head, by image pixels."""
        extent = self._editor.extent
        label = self._words.gettext("Resize")
        self._change(lambda item: fitting.resized(item, dx, dy, extent), label)

    def to_front(self) -> None:
        """Put what is selected before all others."""
        editor = self._editor
        if editor.selection:
            front = editor.markup.to_front(editor.selection)
            editor.apply(front, self._words.gettext("To the front"))

    def to_back(self) -> None:
        """Put what is selected behind all others."""
        editor = self._editor
        if editor.selection:
            back = editor.markup.to_back(editor.selection)
            editor.apply(back, self._words.gettext("To the back"))

    def set_text(self, id_: str, text: str) -> None:
        """Change words, see `worded`; a text without any is removed.

        What follows on the first words is one step with them and their number.
        """
        editor = self._editor
        item = editor.markup.get(id_)
        if item is None:
            return
        first = begins(item, text)
        after = editor.markup.with_(worded(item, text, editor.extent))
        if item.kind is Kind.TEXT and not text.strip():
            after = editor.markup.without({id_})
        sitting = f"words {id_}" if first or self._begun == id_ else ""
        self._begun = id_ if first else ""
        editor.apply(after, self._words.gettext("Change words"), sitting)

    def set_frame(self, id_: str, frame: Rect) -> None:
        """Put one annotation into another rectangle, for fields that show its place.

        Text and numbers keep their size; an arrow keeps its direction.
        """
        editor = self._editor
        item = editor.markup.get(id_)
        if item is None:
            return
        if item.kind in (Kind.TEXT, Kind.NUMBER):
            item = item.moved(frame.x - item.frame.x, frame.y - item.frame.y)
        else:
            item = item.framed(frame)
        after = editor.markup.with_(fitting.fitted(item, editor.extent))
        editor.apply(after, self._words.gettext("Move"))

    def list_move(self, id_: str, by: int) -> None:
        """Move one annotation up (negative) or down the list; the numbers follow."""
        editor = self._editor
        editor.apply(editor.markup.listed(id_, by), self._words.gettext("Order"))

    def select_all(self) -> None:
        """Select every annotation."""
        self._editor.select(item.id for item in self._editor.markup)

    def walk(self, step: int) -> bool:
        """Select the next (1) or previous (-1) annotation of the list.

        Returns:
            False at the end of the list: the keyboard may leave the picture.
        """
        editor = self._editor
        ids = [item.id for item in editor.markup]
        here = [place for place, id_ in enumerate(ids) if id_ in editor.selection]
        here = here or ([-1] if step > 0 else [len(ids)])
        place = (here[-1] if step > 0 else here[0]) + step
        if not 0 <= place < len(ids):
            return False
        editor.select((ids[place],))
        return True

    def _chosen(self) -> tuple[Annotation, ...]:
        return tuple(item for item in self._editor.markup if item.id in self._editor.selection)

    def _style_now(self) -> Pen:
        for item in self._chosen():
            if item.kind in LINED:
                return Pen(item.colour, item.pattern, item.numbered)
        return self._editor.pen

    def _change(self, change: Callable[[Annotation], Annotation], label: str) -> None:
        editor = self._editor
        editor.apply(editor.markup.changed(editor.selection, change), label)

    def _insert(self, originals: tuple[Annotation, ...], label: str) -> None:
        editor = self._editor
        if not originals:
            return
        taken = {(item.kind, item.start, item.end) for item in editor.markup}
        shift = SHIFT * editor.extent.unit
        ids = editor.fresh_ids(len(originals))
        copies = Markup(
            tuple(replace(item, id=id_) for item, id_ in zip(originals, ids, strict=True))
        )
        for _ in range(len(editor.markup) + 1):
            copies = Markup(tuple(fitting.fitted(item, editor.extent) for item in copies))
            if not any((item.kind, item.start, item.end) in taken for item in copies):
                break
            copies = fitting.shifted(copies, ids, shift, shift, editor.extent)
        editor.apply(editor.markup.with_(*copies), label)
        editor.select(ids)


def _styled(item: Annotation, style: Pen) -> Annotation:
    numbered = style.numbered and item.kind in NUMBERABLE
    return replace(_lined(item, style.colour, style.pattern), numbered=numbered)


def _lined(item: Annotation, colour: Colour, pattern: Pattern) -> Annotation:
    return replace(item, colour=colour, pattern=pattern) if item.kind in LINED else item
