"""Opens a plate to type on over the picture, and turns what was typed into an edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QGraphicsView

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.domain.outlines import TEXT_SIZE
from evidence_kit.ui.annotate.editor import MarkupEditor
from evidence_kit.ui.annotate.edits import Edits
from evidence_kit.ui.annotate.text_entry import TextEntry
from evidence_kit.ui.theme import read_tokens
from evidence_kit.wording import Wording


class Writer(QObject):
    """At most one text is typed at a time; whatever ends the typing keeps it.

    Signals:
        closed: a key ended the typing, and it was kept.

    Args:
        view: shows the picture in image pixels.
        editor: what is being worked on.
        edits: takes the text.
        words: the language.
    """

    closed = Signal()

    def __init__(
        self, view: QGraphicsView, editor: MarkupEditor, edits: Edits, words: Wording
    ) -> None:
        super().__init__(view)
        self._view, self._editor, self._edits, self._words = view, editor, edits, words
        self._entry: TextEntry | None = None
        self._point = Point(0, 0)
        self._item: Annotation | None = None

    @property
    def entry(self) -> TextEntry | None:
        """What is being typed on, if anything is."""
        return self._entry

    def begin(self, point: Point, item: Annotation | None = None) -> None:
        """Let somebody type.

        Args:
            point: upper left corner of a new text, image pixels.
            item: the text to change instead.
        """
        self.end()
        view, zoom = self._view, self._view.transform().m11()
        frame = item.frame if item is not None else Rect(point.x, point.y, 0, 0)
        corner = view.mapFromScene(frame.x, frame.y)
        place = QRect(corner.x(), corner.y(), round(frame.width * zoom), round(frame.height * zoom))
        name = self._words.gettext("Text on the picture")
        entry = TextEntry(view.viewport(), read_tokens("light"), name)
        self._entry, self._point, self._item = entry, point, item
        entry.done.connect(self._on_done)
        entry.closed.connect(self.closed)
        # A click on the picture is to end the typing and nothing else: the view ends it on the
        # press, which it would not see if the focus had moved and ended it before.
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        size = TEXT_SIZE * self._editor.extent.unit * zoom
        entry.begin(item.text if item is not None else "", place, size)

    def end(self) -> bool:
        """Keep what is being typed; False when nobody types."""
        if self._entry is None:
            return False
        self._entry.end()
        return True

    def _on_done(self, text: str) -> None:
        entry, self._entry = self._entry, None
        item, self._item = self._item, None
        self._view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if entry is not None:
            if entry.hasFocus():
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            entry.hide()
            entry.deleteLater()
        if item is not None:
            self._edits.set_text(item.id, text)
        elif text.strip():
            self._edits.add(Kind.TEXT, self._point, self._point, text.strip("\n"))
