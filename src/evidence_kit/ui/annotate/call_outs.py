"""What an officer must see: each numbered annotation with its words, beside the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.ui.annotate.announce import KINDS
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.parts.field import LineEdge
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.number import ExhibitNumber
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CallOuts(QWidget):
    """A row for each number; typing changes its words, and going there selects it."""

    def __init__(self, presenter: AnnotatePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._theme, self._words = presenter, theme, words
        self.rows: dict[str, CallOutRow] = {}
        self._keys: tuple[tuple[str, int, Kind], ...] = ()
        self._none = Para(
            theme,
            _("Draw a box or a number at what matters. Then write here what it is."),
            "small",
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        title = Para(theme, _("What the police must see"), "h3")
        self.setLayout(column(title, self._none, self._lines, gap=8))
        presenter.editor.shown.connect(self.refresh)
        presenter.editor.selection_changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers there are; a field somebody types in is left alone."""
        markup = self._presenter.editor.visible
        numbers = markup.numbers
        items = [item for item in markup if item.id in numbers]
        keys = tuple((item.id, numbers[item.id], item.kind) for item in items)
        if keys != self._keys:
            self._rebuild(items, numbers)
            self._keys = keys
        for item in items:
            self.rows[item.id].show_words(item.text, self._presenter.typed(item.id))
        self._none.setVisible(not items)
        self._mark()

    def focus(self, id_: str) -> bool:
        """Put the keyboard into the words of an annotation. False when it has no number."""
        if id_ not in self.rows:
            return False
        self.rows[id_].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Select what the keyboard came to; keep what is typed when it leaves."""
        if isinstance(event, QFocusEvent):
            if event.type() == QEvent.Type.FocusOut:
                self._presenter.settle()
            elif event.type() == QEvent.Type.FocusIn:
                for id_, made in self.rows.items():
                    if made.edit is watched:
                        self._presenter.editor.select((id_,))
        return super().eventFilter(watched, event)

    def _rebuild(self, items: list[Annotation], numbers: dict[str, int]) -> None:
        kept = {}
        for item in items:
            made = self.rows.pop(item.id, None)
            if made is None or made.number != numbers[item.id]:
                if made is not None:
                    _let_go(made)
                made = self._row(item, numbers[item.id])
            kept[item.id] = made
        for gone in self.rows.values():
            _let_go(gone)
        self.rows = kept
        for made in kept.values():
            self._lines.removeWidget(made)
            self._lines.addWidget(made)
            made.show()

    def _row(self, item: Annotation, number: int) -> CallOutRow:
        said = self._words.gettext("Words at {number}, {kind}")
        kind = self._words.gettext(KINDS[item.kind])
        made = CallOutRow(self._theme, number, said.format(number=number, kind=kind))
        made.edit.textEdited.connect(
            lambda text, id_=item.id: self._presenter.type_words(id_, text)
        )
        made.edit.returnPressed.connect(self._presenter.settle)
        made.edit.installEventFilter(self)
        return made

    def _mark(self) -> None:
        for id_, made in self.rows.items():
            made.mark(id_ in self._presenter.editor.selection)


class CallOutRow(QWidget):
    """A number disc and a line to type in."""

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        super().__init__()
        self.number = number
        self._edge = LineEdge(theme, name)
        self.edit = self._edge.edit
        inside = row(ExhibitNumber(theme, number, small=True), self._edge, gap=10)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def show_words(self, text: str, typed: str | None) -> None:
        """Show the words, unless somebody is typing others."""
        shown = text if typed is None else typed
        if self.edit.text() != shown.replace("\n", " "):
            self.edit.setText(shown.replace("\n", " "))
            self.edit.setCursorPosition(0)

    def mark(self, on: bool) -> None:
        """Show whether its annotation is selected."""
        self._edge.mark(on)


def _let_go(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
