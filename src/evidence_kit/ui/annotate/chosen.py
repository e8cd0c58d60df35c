"""What can be changed of the selected annotations: words, number, colour, line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QPlainTextEdit, QWidget

from evidence_kit.domain.markup import Annotation, Colour, Kind, Pattern
from evidence_kit.ui.annotate.announce import KINDS
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.swatch import Swatch
from evidence_kit.ui.annotate.worded import NUMBERABLE, needs_number
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.check_row import CheckRow
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

LINED = frozenset({Kind.BOX, Kind.ARROW, Kind.TEXT})
"""Kinds that are drawn with a line; the others have a paint of their own."""
_WORDS = N_("Words")
_LABELS = {
    Kind.TEXT: N_("Words on the picture"),
    Kind.BLACKOUT: N_("What is under it, in general words"),
}


class Chosen(QFrame):
    """Acts on everything that is selected; the words are those of a single one."""

    def __init__(
        self, presenter: AnnotatePresenter, theme: Theme, words: Wording, *, framed: bool = True
    ) -> None:
        super().__init__()
        _ = words.gettext
        self._presenter, self._words, self._framed = presenter, words, framed
        self._begun = ""
        if framed:
            self.setProperty("card", "line")
        self._title = Para(theme, "", "strong", wrap=False, parent=self)
        self._title.setVisible(framed)
        self.words = Field(theme, _("Words"), lines=2 if framed else 1)
        self.numbered = CheckRow(theme, _("With a number"))
        silent = _("These words stay out of your police file. Give them a number to put them in.")
        self.silent = Para(theme, silent, "small", "warn")
        self.colours = {
            Colour.RASPBERRY: Swatch(theme, Colour.RASPBERRY, Pattern.SOLID, _("Red")),
            Colour.BLUE: Swatch(theme, Colour.BLUE, Pattern.SOLID, _("Blue")),
        }
        self.patterns = {
            Pattern.SOLID: Swatch(theme, Colour.RASPBERRY, Pattern.SOLID, _("Solid line")),
            Pattern.DASHED: Swatch(theme, Colour.RASPBERRY, Pattern.DASHED, _("Dashed line")),
        }
        self.remove = button(theme, _("Delete"), "quiet", "trash-2", small=True)
        self.lead = button(theme, _("This is a detail"), "quiet", "scan-text", small=True)
        self._pattern = Para(theme, _("Line"), "small", wrap=False)
        self._line = QWidget()
        self._line.setLayout(self._swatches(theme))
        if framed:
            top = row(self._title, STRETCH, self.remove, gap=8)
            lead = row(self.lead, STRETCH)
            things: tuple[object, ...] = (
                top,
                self.words,
                self.numbered,
                self.silent,
                self._line,
                lead,
            )
        else:
            foot = row(self.numbered, STRETCH, self.lead, self.remove, gap=16)
            things = (self.words, self._line, foot, self.silent)
        self.setLayout(column(*things, gap=6, margins=(12, 8, 12, 10) if framed else (0, 0, 0, 0)))
        self._listen()
        self.refresh()

    def refresh(self) -> None:
        """Show the selection as it is now."""
        items = self._items()
        self.setVisible(bool(items))
        if not items:
            return
        _ = self._words.gettext
        only = items[0] if len(items) == 1 else None
        self._title.setText(
            _(KINDS[only.kind])
            if only is not None
            else self._words.ngettext("{count} selected", "{count} selected", len(items)).format(
                count=len(items)
            )
        )
        self._show_words(only)
        around = only is not None and only.kind in (Kind.BOX, Kind.HIGHLIGHT)
        self.lead.setVisible(around and not self._presenter.read_only)
        able = [item for item in items if item.kind in NUMBERABLE]
        self.numbered.setVisible(bool(able))
        self.numbered.setChecked(bool(able) and able[0].numbered)
        self.silent.setVisible(any(needs_number(item) and item.text.strip() for item in items))
        lined = [item for item in items if item.kind in LINED]
        self._line.setVisible(bool(lined))
        ruled = any(item.kind is not Kind.TEXT for item in lined)
        for widget in (self._pattern, *self.patterns.values()):
            widget.setVisible(ruled)
        if lined:
            self.colours[lined[0].colour].setChecked(True)
            self.patterns[lined[0].pattern].setChecked(True)

    def focus_words(self) -> None:
        """Put the keyboard into the words."""
        self.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when the field is left."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._presenter.settle()
        return super().eventFilter(watched, event)

    def _items(self) -> tuple[Annotation, ...]:
        editor = self._presenter.editor
        return tuple(item for item in editor.visible if item.id in editor.selection)

    def _show_words(self, only: Annotation | None) -> None:
        # Beside the picture a number already has its own line for its words, but a field does not
        # go while somebody types in it.
        if only is None or only.id != self._begun:
            self._begun = ""
        line = only is not None and self._framed and only.has_number and not self._begun
        wanted = only is not None and not line
        self.words.setVisible(wanted)
        if only is None or not wanted:
            return
        label = _LABELS.get(only.kind, _WORDS)
        self.words.set_label(self._words.gettext(label))
        typed = self._presenter.typed(only.id)
        text = only.text if typed is None else typed
        if self.words.text() != text:
            self.words.set_text(text)

    def _swatches(self, theme: Theme) -> QBoxLayout:
        _ = self._words.gettext
        for swatches in (self.colours, self.patterns):
            group = QButtonGroup(self)
            for swatch in swatches.values():
                group.addButton(swatch)
        return row(
            Para(theme, _("Colour"), "small", wrap=False),
            *self.colours.values(),
            12,
            self._pattern,
            *self.patterns.values(),
            STRETCH,
            gap=4,
        )

    def _listen(self) -> None:
        edits, editor = self._presenter.edits, self._presenter.editor
        editor.shown.connect(self.refresh)
        editor.selection_changed.connect(self.refresh)
        self.remove.clicked.connect(edits.erase)
        self.numbered.clicked.connect(edits.toggle_number)
        for colour, swatch in self.colours.items():
            swatch.clicked.connect(lambda _on=False, colour=colour: edits.set_colour(colour))
        for pattern, swatch in self.patterns.items():
            swatch.clicked.connect(lambda _on=False, pattern=pattern: edits.set_pattern(pattern))
        self.words.edit.installEventFilter(self)
        if isinstance(self.words.edit, QPlainTextEdit):
            self.words.edit.textChanged.connect(self._on_words)
        else:
            self.words.edit.textEdited.connect(self._on_words)
            self.words.edit.returnPressed.connect(self._presenter.settle)

    def _on_words(self) -> None:
        items = self._items()
        if len(items) == 1 and self.words.edit.hasFocus():
            text, typed = self.words.text(), self._presenter.typed(items[0].id)
            if text != (items[0].text if typed is None else typed):
                self._begun = items[0].id
                self._presenter.type_words(items[0].id, text)
