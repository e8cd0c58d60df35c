"""The police file: its pages as they will be, what goes in, and the ways out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.dossier.history import History
from evidence_kit.ui.dossier.options import Options
from evidence_kit.ui.dossier.phrases import items
from evidence_kit.ui.dossier.presenter import DossierPresenter, State
from evidence_kit.ui.dossier.printing import ask_how
from evidence_kit.ui.dossier.viewer import Viewer
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.empty import EmptyState
from evidence_kit.ui.parts.file_dialog import choose_new_file
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_MADE: Final = Spoken(
    N_("That was not easy. You decide who gets it."),
    N_("That was not easy. The person you help decides who gets it."),
)
_TO_MAKE: Final = Spoken(
    N_("You decide when you make it, and who gets it."),
    N_("The person you help decides when it is made, and who gets it."),
)
_LOWEST: Final = 360
"""Px below which pages are not worth looking at."""


class DossierPage(ScrollPage):
    """Shows the pages, the options and what left the case before."""

    def __init__(self, presenter: DossierPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Police file")
        self.heading = Para(theme, "", "h1")
        self.lead = Para(theme, "", "lead")
        self.viewer = Viewer(presenter.preview, theme, words)
        self.history = History(theme, words)
        self.options = Options(presenter, theme, words)
        self.empty = self._empty_state()
        self.options.outcomes.again.clicked.connect(self._ask_print)
        self._lay_out()
        self._foot = self._bar()
        self.set_action_bar(self._foot)
        presenter.changed.connect(self.refresh)
        presenter.preview.changed.connect(self._show_ways)
        presenter.printing.changed.connect(self._show_ways)
        presenter.written.connect(self._begin_later)
        for ended in (presenter.refused, presenter.printing.changed):
            ended.connect(self._reveal_later)
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        presenter, _ = self.presenter, self._words.gettext
        some = presenter.contents.all > 0
        done = presenter.last is not None
        self.heading.setText(_("Your police file is ready") if done else _("Your police file"))
        said = _MADE if done else _TO_MAKE
        self.lead.setText(said.to(self._words, helping=presenter.helping))
        self._filled.setVisible(some)
        self.empty.setVisible(not some)
        self._foot.setVisible(some)  # an empty room has one button, in its middle
        self.history.show_exports(presenter.exports)
        self.options.refresh()
        self._foot.set_status(items(presenter.contents, self._words))
        self._show_ways()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let pages and options fill what can be seen of the room."""
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        above = self.heading.sizeHint().height() + self.lead.sizeHint().height() + 20
        bar = self.action_bar.height() if self.action_bar is not None else 0
        seen = self.height() - bar - margins.top() - margins.bottom() - above
        self.options.setMinimumHeight(max(seen, self.options.body.sizeHint().height()))
        # A page that is half below the edge of the room cannot be read at once.
        self.viewer.setFixedHeight(max(seen, self.theme.px(_LOWEST)))

    def _empty_state(self) -> EmptyState:
        _ = self._words.gettext
        self.begin = button(
            self.theme, _("Collect first"), icon="arrow-right", icon_right=True, large=True
        )
        self.begin.clicked.connect(self.presenter.ask_collect)
        return EmptyState(
            self.theme,
            "file-text",
            _("Your police file comes here"),
            _("One screenshot is enough to begin. You can always make it again."),
            action=self.begin,
        )

    def _lay_out(self) -> None:
        self.body.addWidget(self.heading)
        self.body.addSpacing(4)
        self.body.addWidget(self.lead)
        self.body.addSpacing(16)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(self.viewer, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.options)
        stand_beside(self.theme, both, self.options, 372, 350)
        self._filled = QWidget()
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(16)
        filled.addLayout(both, 1)
        filled.addWidget(self.history)
        self.body.addWidget(self._filled, 1)
        self.body.addWidget(self.empty, 1)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Checking"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.ask_back)
        self.print = button(self.theme, _("Print"), "secondary", icon="printer")
        self.print.clicked.connect(self._ask_print)
        self.save = button(self.theme, _("Save as pdf"), icon="file-down", large=True)
        self.save.clicked.connect(self._ask_where)
        return ActionBar(self.theme, back=self.back, secondary=(self.print,), primary=self.save)

    def _show_ways(self) -> None:
        writing = self.presenter.state is State.WRITING
        holder = self.window().focusWidget()
        if writing and holder is self.save:
            self.setFocus()  # a disabled button hands the keyboard to whatever comes next
        self.save.setEnabled(not writing)
        if not writing and holder is self:
            self.save.setFocus()
        self.print.setEnabled(self.presenter.printing.possible and not writing)

    def _begin_later(self) -> None:
        QTimer.singleShot(0, self, self._begin_at_the_top)

    def _begin_at_the_top(self) -> None:
        """Show the heading whole: it says that the file is ready, and where it is stands below.

        Only where that is mostly below the edge does the page go down to it.
        """
        said, seen = self.options.outcomes, self.scroll_area.viewport()
        bar = self.scroll_area.verticalScrollBar()
        middle = said.mapTo(seen, said.rect().center()).y() + bar.value()
        if middle < seen.height():
            bar.setValue(0)
        else:
            self._reveal()

    def _reveal_later(self) -> None:
        QTimer.singleShot(0, self, self._reveal)  # once it has its place

    def _reveal(self) -> None:
        """Bring what ended into view; in a low window it may be below the edge."""
        if self.options.outcomes.isVisible():
            self.scroll_area.ensureWidgetVisible(self.options.outcomes, 0, 12)

    def _ask_print(self) -> None:
        if not self.presenter.find_printer():
            return
        _ = self._words.gettext
        asked = Dialog(
            self.theme,
            _("Print your police file?"),
            _(
                "A printer can keep a copy of what it prints, and so can this computer. "
                "Choose a printer you trust, and take all pages with you."
            ),
            safe=_("Not now"),
            other=_("Choose a printer"),
        )
        asked.finished.connect(self._on_print_answered)
        asked.open_over(self)

    def _on_print_answered(self, outcome: str) -> None:
        pages = len(self.presenter.preview.pages.pages)
        if outcome == OTHER and pages:
            # The job gets the case's own neutral name: queues and printers show it.
            ask_how(self, self.presenter.printing, self.presenter.proposal().stem, pages)

    def _ask_where(self) -> None:
        _ = self._words.gettext
        kind = _("Pdf files")

        choose_new_file(
            self.window(),
            _("Where do you want to save the pdf?"),
            self.presenter.proposal(),
            f"{kind} (*.pdf)",
            self.presenter.save,
        )
