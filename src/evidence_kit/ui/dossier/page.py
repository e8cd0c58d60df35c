"""The police file: what goes in, and the one button that writes it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.dossier.history import History
from evidence_kit.ui.dossier.options import Options
from evidence_kit.ui.dossier.outline import Outline
from evidence_kit.ui.dossier.presenter import DossierPresenter, State
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.empty import EmptyState
from evidence_kit.ui.parts.file_dialog import choose_new_file
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class DossierPage(ScrollPage):
    """Shows the outline, the options and what was saved before."""

    def __init__(self, presenter: DossierPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Police file")
        self.heading = Para(theme, "", "h1")
        self.lead = Para(theme, "", "lead")
        self.outline = Outline(theme, words)
        self.history = History(theme, words)
        self.options = Options(presenter, theme, words)
        self.empty = self._empty_state()
        self._lay_out()
        self._foot = self._bar()
        self.set_action_bar(self._foot)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        presenter, _ = self.presenter, self._words.gettext
        some = presenter.contents.all > 0
        writing = presenter.state is State.WRITING
        done = presenter.last is not None
        self.heading.setText(_("Your police file is ready") if done else _("Your police file"))
        self.lead.setText(
            _("That was not easy. You decide who gets it.")
            if done
            else _("You decide when you make it, and who gets it.")
        )
        self._filled.setVisible(some)
        self.empty.setVisible(not some)
        self._foot.setVisible(some)  # an empty room has one button, in its middle
        self.save.setEnabled(not writing)
        self.outline.show_contents(presenter.contents)
        self.history.show_exports(presenter.exports)
        self._left.removeWidget(self.history)
        self._left.insertWidget(0 if done else 1, self.history)
        self.options.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let outline and options fill what can be seen of the page."""
        super().resizeEvent(event)
        margins = self.body.contentsMargins()
        above = self.heading.sizeHint().height() + self.lead.sizeHint().height() + 20
        bar = self.action_bar.height() if self.action_bar is not None else 0
        seen = self.height() - bar - margins.top() - margins.bottom() - above
        self.options.setMinimumHeight(max(seen, self.options.body.sizeHint().height()))

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
        self._left = QVBoxLayout()
        self._left.setSpacing(16)
        self._left.addWidget(self.outline, 1)
        self._left.addWidget(self.history)
        self._filled = QWidget()
        both = QHBoxLayout(self._filled)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(20)
        both.addLayout(self._left, 1)
        side = QVBoxLayout()
        side.addWidget(self.options)
        side.addStretch(1)
        both.addLayout(side)
        self.body.addWidget(self._filled, 1)
        self.body.addWidget(self.empty, 1)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Collect"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.ask_collect)
        self.save = button(self.theme, _("Save as pdf"), icon="file-down", large=True)
        self.save.clicked.connect(self._ask_where)
        return ActionBar(self.theme, back=self.back, primary=self.save)

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
