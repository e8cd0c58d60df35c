"""The page on which an open case gets another place: three steps, progress, and the end."""

from __future__ import annotations

from pathlib import Path

from evidence_kit.services.sentences import sentence_for
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.file_dialog import choose_folder
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.progress import StepRow
from evidence_kit.ui.shell.elsewhere.presenter import ElsewherePresenter, State
from evidence_kit.ui.shell.heard import HeardProgress
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class ElsewherePage(ScrollPage):
    """Asks for a folder, shows how far copying is, and says where the case lies then.

    Attributes:
        choose: asks for a folder.
        stop: stops copying.
        back: goes back without another place.
        go_on: goes back to the rooms, from the new place.
        said: what went wrong, or how it ended.
    """

    def __init__(self, presenter: ElsewherePresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, top=6)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Choose another place for your case")
        self.said = Banner(theme, "warn", "hard-drive", "")
        self.where = FileName(theme, "", "small")
        self.old = Banner(theme, "info", "info", "")
        self.progress = HeardProgress(theme, _("Copying and reading back"))
        self._steps = self._step_card()
        self.choose = button(theme, _("Choose a folder"), icon="folder-open", large=True)
        self.choose.clicked.connect(self._on_choose)
        self.go_on = button(theme, _("Go on here"), icon="arrow-right", icon_right=True, large=True)
        self.go_on.clicked.connect(presenter.finish)
        self.stop = button(theme, _("Stop"), "secondary")
        self.stop.clicked.connect(presenter.stop)
        self.back = button(theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(presenter.finish)
        ways = self.stop, self.choose
        self.set_action_bar(ActionBar(theme, back=self.back, secondary=ways, primary=self.go_on))
        self.body.setSpacing(16)
        for part in (
            Para(theme, self.title, "h1"),
            self.said,
            self.where,
            self.progress,
            self._steps,
            self.old,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._copying = False
        presenter.changed.connect(self.refresh)
        presenter.progressed.connect(self.progress.show_share)
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands."""
        state = self.presenter.state
        copying, moved = state is State.COPYING, state is State.MOVED
        self.progress.setVisible(copying)
        self._steps.setVisible(not moved)
        self.stop.setVisible(copying)
        self.choose.setVisible(state is State.ASKED)
        self.back.setVisible(state is State.ASKED)
        self.go_on.setVisible(moved)
        for part in (self.where, self.old):
            part.setVisible(moved)
        self._say()
        if copying:
            self.progress.begin()
        if copying is not self._copying:
            self._copying = copying
            (self.stop if copying else self.go_on if moved else self.choose).setFocus()

    def _say(self) -> None:
        _, presenter = self._words.gettext, self.presenter
        if presenter.state is State.MOVED and presenter.before is not None:
            self.said.show_text("ok", "circle-check", _("Your case lies here now. It was checked."))
            self.where.setText(str(presenter.path))
            old = _("The file {name} at the old place stays. What you add now is not in it.")
            stick = _("Is this a USB stick? Leave it in while you work.")
            shown = old.replace("{name}", presenter.before.name)
            self.old.show_text("info", "info", f"{shown} {stick}")
        elif presenter.trouble is not None:
            text = sentence_for(presenter.trouble, self._words).in_one_line()
            self.said.show_text("warn", "hard-drive", text)
        elif presenter.halted:
            self.said.show_text("info", "info", _("Stopped. Your case is where it was."))
        ended = presenter.state is not State.COPYING
        something = presenter.state is State.MOVED or presenter.trouble or presenter.halted
        self.said.setVisible(bool(ended and something))

    def _step_card(self) -> Card:
        _ = self._words.gettext
        card = Card(self.theme, margins=(22, 18, 22, 18), gap=12)
        steps = (
            _("Choose a folder with enough room, such as on a USB stick."),
            _("We copy your case to it, encrypted, and read the copy back."),
            _("You go on there, without typing your password. The old file stays."),
        )
        for number, text in enumerate(steps, start=1):
            card.body.addWidget(StepRow(self.theme, number, text))
        return card

    def _on_choose(self) -> None:
        title = self._words.gettext("Where do you want to go on with your case?")
        choose_folder(self.window(), title, self.presenter.proposal(), self._on_chosen)

    def _on_chosen(self, folder: Path) -> None:
        cloud = self.presenter.cloud(folder)
        if cloud is None:
            self.presenter.move(folder)
            return
        _ = self._words.gettext
        text = _("This folder seems to be copied to {cloud}, so to the internet too.")
        ask = Dialog(
            self.theme,
            _("Put your case in this folder?"),
            text.format(cloud=cloud),
            safe=_("Another folder"),
            other=_("Put it here"),
        )
        ask.finished.connect(
            lambda outcome: self.presenter.move(folder) if outcome == OTHER else self._on_choose()
        )
        ask.open_over(self)
