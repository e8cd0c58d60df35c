"""The panel at the right of the picture: what matters in it, and what is said of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.ui.annotate.call_outs import CallOuts
from evidence_kit.ui.annotate.chosen import Chosen
from evidence_kit.ui.annotate.leads_editor import LeadEditor
from evidence_kit.ui.annotate.leads_list import LeadList
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.said import SaidFields
from evidence_kit.ui.annotate.sights import DRAWABLE, SEEN
from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.ui.parts.layouts import column, rule
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_WIDE, _NARROW = 356, 326
_LOW = 240
_ENOUGH = 0.7
"""Part of its width in which it can still be read beside the picture."""


def stands_below(theme: Theme) -> bool:
    """Tell whether words have no room beside the picture, so large are the letters."""
    wide = _wanted(theme)
    return theme.share(wide) < theme.px(wide) * _ENOUGH


def _wanted(theme: Theme) -> int:
    return _NARROW if theme.narrow else _WIDE


class Panel(QScrollArea):
    """356 px wide, 326 in a narrow window; scrolls up and down.

    Attributes:
        inside: what it shows; below the picture it stands there by itself.
        lead_editor: the detail that is typed; while it is there nothing else is.
        leads: the details in the exhibit.
        call_outs: the numbers with their words.
        chosen: the selected annotations.
        said: what is said of the whole exhibit.
    """

    def __init__(self, presenter: AnnotatePresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._presenter, self._theme = presenter, theme
        self.lead_editor = LeadEditor(presenter, theme, words)
        self.leads = LeadList(presenter.leads, theme, words)
        self.call_outs = CallOuts(presenter, theme, words)
        self.chosen = Chosen(presenter, theme, words)
        self.said = SaidFields(presenter.facts, theme, words)
        self._line = rule()
        self._others = QWidget()
        rest = (self.leads, self.call_outs, self.chosen, self._line, self.said)
        self._others.setLayout(column(*rest, gap=14))
        self.inside = QWidget()
        self._lines = QVBoxLayout(self.inside)
        self._lines.setSpacing(0)
        self._lines.addWidget(self.lead_editor)
        self._lines.addWidget(self._others)
        self._lines.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.inside)
        self.inside.setAutoFillBackground(False)
        presenter.opened.connect(self._to_top)
        presenter.editor.selection_changed.connect(self._on_selected)
        presenter.leads.turned.connect(self._turn)
        theme.room_changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for little: it scrolls by itself, and the page around it need not."""
        return QSize(super().sizeHint().width(), _LOW)

    def refresh(self) -> None:
        """Show what belongs to the exhibit on the table."""
        drawable = self._presenter.sight in DRAWABLE
        seen = self._presenter.sight in SEEN
        # Asking to draw makes no sense on a picture nobody sees.
        told = drawable and (seen or bool(self.call_outs.rows))
        self.call_outs.setVisible(told)
        self._line.setVisible(told)
        self.chosen.refresh()
        self.leads.setVisible(bool(self._presenter.leads.rows) or not self._presenter.read_only)
        self.leads.speak_of(picture=drawable, seen=seen)
        self.lead_editor.show_place()
        self._turn()

    def settle(self) -> None:
        """Keep everything that is typed here."""
        if self.said.date.edit.hasFocus() or self.said.time.edit.hasFocus():
            self.said.read_moment()
        self._presenter.settle()

    def focus_words(self, id_: str) -> None:
        """Put the keyboard into the words of an annotation; "" are those of the whole exhibit."""
        if self._presenter.leads.draft is not None:
            self.lead_editor.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not id_:
            self.said.description.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(self.said.description)
        elif not self.call_outs.focus(id_):
            self.chosen.focus_words()

    def _turn(self) -> None:
        self._others.setVisible(self._presenter.leads.draft is None)

    def _to_top(self) -> None:
        """Begin another exhibit at its beginning."""
        self.verticalScrollBar().setValue(0)

    def _on_selected(self) -> None:
        here = QApplication.focusWidget()
        if here is not None and self.inside.isAncestorOf(here):
            return
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Show what was selected on the picture, once the layout knows its place."""
        if self.chosen.isVisible():
            bring_into_view(self.chosen)

    def _fit(self) -> None:
        narrow = self._theme.narrow
        self.setFixedWidth(self._theme.share(_wanted(self._theme)))
        side = 14 if narrow else 18
        self._lines.setContentsMargins(side, 13, side, 14)
        self.lead_editor.fit(side)
