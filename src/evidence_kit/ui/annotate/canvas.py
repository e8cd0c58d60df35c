"""The picture a person draws on: pointer and keyboard become edits of the editor."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.domain.picture import Raster
from evidence_kit.ui.annotate import deeds, hits
from evidence_kit.ui.annotate.cursors import cursor_for
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.edits import Edits
from evidence_kit.ui.annotate.fitting import Extent, in_the_middle
from evidence_kit.ui.annotate.gestures import begin
from evidence_kit.ui.annotate.items import Snap
from evidence_kit.ui.annotate.keys import Action, action_for
from evidence_kit.ui.annotate.letters import Letters
from evidence_kit.ui.annotate.narrator import Narrator
from evidence_kit.ui.annotate.scene import MarkupScene
from evidence_kit.ui.annotate.tools import Bench, Gesture, Tool, Touch
from evidence_kit.ui.annotate.view import Fit, PictureView, Place
from evidence_kit.ui.annotate.writer import Writer
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class MarkupCanvas(PictureView):
    """Shows one exhibit with its annotations and lets a person draw on it.

    The page owns the editor and its edits; the canvas only works on them. Keys reach it when it
    has the keyboard; a page may hand it others through `handle_key`.

    Signals:
        tool_changed(Tool): another tool is in the hand.
        words_wanted(str): put the keyboard into the words of an annotation that shows none on
            the picture: a call-out, the reason of a black-out; "" is for the whole exhibit.

    Args:
        theme: colours around the picture.
        words: the language.
        editor: what is being worked on.
        edits: verbs on its selection.
    """

    tool_changed = Signal(object)
    words_wanted = Signal(str)

    def __init__(self, theme: Theme, words: Wording, editor: MarkupEditor, edits: Edits) -> None:
        scene = MarkupScene(words)
        super().__init__(theme, scene)
        scene.setParent(self)
        self._picture_scene = scene
        self._editor, self._edits = editor, edits
        self.writer = Writer(self, editor, edits, words)
        self.narrator = Narrator(self, editor, words)
        self._bench = Bench(editor, edits, words, self.writer.begin)
        self._tool = Tool.SELECT
        self._gesture: Gesture | None = None
        self._touch = Touch(Point(0, 0), 1.0)
        self._space = False
        self._deeds = deeds.table(self, edits, editor)
        ask = self.words_wanted.emit
        self.letters = Letters(self, editor, self._deeds, self.change_words, ask)
        self.setAccessibleName(words.gettext("Picture with annotations"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        editor.shown.connect(self._on_shown)
        editor.selection_changed.connect(self._mark)
        self.zoom_changed.connect(self._mark)

    @property
    def markup_scene(self) -> MarkupScene:
        """What is painted."""
        return self._picture_scene

    @property
    def tool(self) -> Tool:
        """What is in the hand."""
        return self._tool

    @property
    def writing(self) -> bool:
        """Whether somebody types on the picture now."""
        return self.writer.entry is not None

    def set_tool(self, tool: Tool) -> None:
        """Take another tool in the hand; one that draws lets go of what is selected."""
        self.finish()
        if tool is not Tool.SELECT:
            self._editor.select(())
            self.letters.forget()
        if tool is not self._tool:
            self._tool = tool
            self.tool_changed.emit(tool)
            self._point_with(self._touch)

    def open(
        self,
        picture: Raster,
        markup: Markup,
        place: Place | None = None,
        snap: Snap | None = None,
    ) -> None:
        """Show another exhibit; what was being typed or drawn on the one before is kept first.

        Args:
            picture: its pixels, upright.
            markup: its annotations, the start of a new history.
            place: where to look; without it the width fits and the top shows.
            snap: how black-outs grow to what the burnt copy covers, `Snap(16, 1)` for a JPEG.
        """
        self.finish()
        self._picture_scene.show_picture(picture, snap)
        self._editor.open(markup, Extent(max(picture.width, 1), max(picture.height, 1)))
        if place is not None:
            self.go_to(place)
        else:
            self.set_fit(Fit.WIDTH)
            self.to_top()

    def drop(self) -> None:
        """Forget picture, annotations, history and copies; for when the case is locked."""
        self.finish()
        self._edits.forget()
        self._editor.open(Markup(), Extent(1, 1))
        self._picture_scene.drop()

    def finish(self) -> None:
        """Keep what is being typed or drawn right now, as if the person had let go."""
        self.writer.end()
        if self._gesture is not None:
            self._let_go(self._touch)

    def show_selected(self) -> None:
        """Scroll until the selection can be seen, if there is one."""
        for item in self._bench.chosen()[:1]:
            self.reveal(hits.occupied(item, self._editor.extent))

    def step_back(self) -> bool:
        """Leave one level: the gesture, the selection, then the tool. False when there is none."""
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.cancel()
            self._mark()
        elif self._editor.selection:
            self._editor.select(())
        elif self._tool is not Tool.SELECT:
            self.set_tool(Tool.SELECT)
        else:
            return False
        return True

    def change_words(self) -> bool:
        """Change the words of the selected annotation. False when not exactly one is."""
        if len(self._editor.selection) != 1:
            return False
        (item,) = self._bench.chosen()
        if item.kind is Kind.TEXT:
            self.show_selected()
            self.writer.begin(item.start, item)
        else:
            self.words_wanted.emit(item.id)
        return True

    def enter(self) -> bool:
        """Change the words of what is selected; else place what the tool draws in the middle."""
        if self._editor.selection or self._tool.kind is None:
            return self.change_words()
        self.place_in_view(self._tool.kind)
        return True

    def place_in_view(self, kind: Kind) -> None:
        """Add an annotation in the middle of what can be seen, for work without a pointer."""
        if kind is Kind.TEXT:
            self.writer.begin(self.visible_area.centre)
        else:
            self._edits.add(kind, *in_the_middle(self.visible_area))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False when it is not ours, or somebody types."""
        if self.writing:
            return False
        if self._gesture is None and self.letters.hear(event):
            return True
        if event.key() == Qt.Key.Key_Space:
            self._space = True
            self._point_with(self._touch)
            return True
        action = action_for(event)
        if self._gesture is not None:
            return action is Action.BACK and self.step_back()
        return action is not None and self._deeds[action]()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on keys; hand on what is not ours."""
        self._on_modifiers(event, down=True)
        event.setAccepted(self.handle_key(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of what Space or a modifier held."""
        self._on_modifiers(event, down=False)
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._point_with(self._touch)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk through the annotations with Tab; behind the last one the keyboard goes on."""
        if self._gesture is None and self._edits.walk(1 if forward else -1):
            self.show_selected()
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget that Space was held."""
        self._space = False
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was being typed or drawn."""
        self.finish()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture, or pan."""
        if self.writer.end():
            return
        self.letters.act()
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            self.begin_pan(event)
        elif left and self._gesture is None:
            self._touch = self._touched(event)
            self._gesture = begin(self._tool, self._touch, self._bench)
            self._mark()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture; the picture follows at the edge of the view."""
        if self.panning:
            self.pan(event)
            return
        self._touch = self._touched(event)
        if self._gesture is None:
            self._point_with(self._touch)
            return
        self._gesture.move(self._touch)
        self.follow(event.position().toPoint())
        self._mark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if self.panning:
            self.end_pan()
            self._point_with(self._touch)
        elif event.button() == Qt.MouseButton.LeftButton and self._gesture is not None:
            self._let_go(self._touched(event))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the words of what is here; with a drawing tool it is just another press."""
        here = self._bench.under(self._touched(event))
        selects = event.button() == Qt.MouseButton.LeftButton and self._tool is Tool.SELECT
        if selects and here is not None and not self.writing:
            self._editor.select((here.id,))
            self.change_words()
        else:
            self.mousePressEvent(event)

    def _let_go(self, touch: Touch) -> None:
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.finish(touch)
            self._mark()
            self.narrator.tell()
            self._point_with(touch)

    def _on_shown(self, markup: Markup) -> None:
        self._picture_scene.show_markup(markup)
        self._mark()

    def _mark(self) -> None:
        band = self._gesture.band if self._gesture is not None else None
        self._picture_scene.show_marks(self._bench.chosen(), band, self.px)

    def _touched(self, event: QMouseEvent) -> Touch:
        return Touch.of(event, self.viewportTransform().inverted()[0], self.px)

    def _on_modifiers(self, event: QKeyEvent, *, down: bool) -> None:
        if self._gesture is not None and event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control):
            self._touch = replace(self._touch, keep=down)
            self._gesture.move(self._touch)
            self._mark()

    def _point_with(self, touch: Touch) -> None:
        shape = cursor_for(self._tool, touch, self._bench, pans=self._space)
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
