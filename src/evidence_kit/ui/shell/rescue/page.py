"""The rescue page: first what is still there, then one thing to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QShowEvent

from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.dialog import OTHER, Dialog
from evidence_kit.ui.parts.file_dialog import choose_folder
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.progress import ProgressBar
from evidence_kit.ui.shell.path import RESCUE
from evidence_kit.ui.shell.rescue.left_list import LeftList
from evidence_kit.ui.shell.rescue.presenter import RescuePresenter, State
from evidence_kit.ui.shell.rescue.rows import Kind, ended, heading, rows
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_BUSY: Final = (State.UNKNOWN, State.LOOKING, State.SAVING)
_TAGS: Final[dict[Kind, str]] = {
    "saved": N_("can be saved"),
    "partly": N_("a part"),
    "gone": N_("not readable"),
}


def way_to_rescue(theme: Theme, words: Wording, enter: Callable[[str], None]) -> Button:
    """Make the button that leads here, for the banner of a damaged case."""
    made = button(theme, words.gettext("What can be saved?"), "secondary", small=True)
    made.clicked.connect(lambda: enter(RESCUE))
    return made


class RescuePage(ScrollPage):
    """Lists what is left, and saves it where the person chooses."""

    def __init__(self, presenter: RescuePresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self._busy = True
        self.title = _("A part of your case is damaged")
        self._count = Para(theme, "", "lead")
        self.list = LeftList(theme, words, _TAGS)
        self.progress = ProgressBar(theme, "")
        self.done = Banner(theme, "ok", "circle-check", "")
        self.where = FileName(theme, "", "small")
        self.bare = Banner(theme, "info", "shield", "")
        self.renew = button(theme, _("Save all in a new case"), icon="file-key", large=True)
        self.renew.clicked.connect(presenter.ask_renew)
        self.save = button(theme, _("Save in a folder"), "secondary", icon="folder")
        self.save.clicked.connect(self._ask_first)
        self.copy = button(theme, _("Open a copy"), "quiet", icon="usb")
        self.copy.clicked.connect(presenter.ask_copy)
        self.stop = button(theme, _("Stop"), "secondary")
        self.stop.clicked.connect(presenter.stop)
        self.again = button(theme, _("Try again"), "secondary")
        self.again.clicked.connect(presenter.look)
        self.copy_first = button(theme, _("Open a copy"), icon="usb", large=True)
        self.copy_first.clicked.connect(presenter.ask_copy)
        others = self.stop, self.again, self.copy_first, self.save
        bar = ActionBar(theme, back=self.copy, secondary=others, primary=self.renew)
        self.set_action_bar(bar)
        self._lay_out()
        presenter.changed.connect(self.refresh)
        presenter.progressed.connect(self._on_progress)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Look once somebody wants to know."""
        super().showEvent(event)
        self.presenter.look()

    def refresh(self) -> None:
        """Show how it stands."""
        _, state, found = self._words.gettext, self.presenter.state, self.presenter.found
        self.list.setVisible(found is not None)
        if found is not None:
            self._count.setText(heading(found, self._words))
            self.list.show_rows(rows(found, self._words))
        elif state is State.UNREAD:
            self._count.setText(_("We could not read your case. We did not change your file."))
        else:
            self._count.setText(_("We are reading what is left of it."))
        saving = state is State.SAVING
        self.progress.set_label(_("Saving what is left") if saving else _("Reading your case"))
        self.progress.setVisible(state in _BUSY)
        self._show_saved()
        self._show_bare()
        self._show_ways()

    def _show_ways(self) -> None:
        """Offer what can be done now; opening a copy would lock the case in mid-save."""
        state, found = self.presenter.state, self.presenter.found
        busy, nothing = state in _BUSY, found is not None and not found.anything
        ways = self.renew, self.save, self.stop, self.again, self.copy
        had_keyboard = busy is not self._busy and self.window().focusWidget() in (self, *ways)
        self._busy = busy
        self.stop.setVisible(state is State.SAVING)
        self.again.setVisible(state is State.UNREAD)
        self.copy_first.setVisible(nothing)
        self.copy.setVisible(not nothing)
        for way in (self.renew, self.save):
            way.setVisible(not nothing)
        if had_keyboard and busy:
            # a disabled button hands the keyboard to whatever comes next
            (self.stop if state is State.SAVING else self).setFocus()
        for way in (self.renew, self.save):
            way.setEnabled(not busy and found is not None)
        self.copy.setEnabled(state is not State.SAVING)
        if had_keyboard and not busy:
            self._first_way().setFocus()

    def _first_way(self) -> Button:
        if self.copy_first.isVisibleTo(self):
            return self.copy_first
        return self.renew if self.renew.isEnabled() else self.again

    def _show_saved(self) -> None:
        saved = self.presenter.saved
        seen = saved is not None and self.presenter.state is State.SAVED
        if saved is not None and seen:
            kind, icon = ("ok", "circle-check") if saved.all else ("warn", "circle-alert")
            self.done.show_text(kind, icon, ended(saved, self._words))
            self.where.setText(str(saved.folder))
        self.done.setVisible(seen)
        self.where.setVisible(seen)
        if self.presenter.state in (State.SAVING, State.SAVED):
            self.scroll_area.verticalScrollBar().setValue(0)  # in a low window it is out of sight

    def _show_bare(self) -> None:
        _, found = self._words.gettext, self.presenter.found
        if self.presenter.state is State.SAVED:
            text = _("These files are not encrypted. Anyone who can open the folder can see them.")
        else:
            text = _("A new case is encrypted, like this one. Files in a folder are not.")
        if self.bare.text != text:
            self.bare.show_text("info", "shield", text)
        self.bare.setVisible(found is not None and found.anything)

    def _lay_out(self) -> None:
        head = row(IconBox(self.theme, "life-buoy", "warn"), gap=14)
        head.addLayout(column(Para(self.theme, self.title, "h2"), self._count, gap=2), 1)
        self.body.setSpacing(16)
        self.body.addLayout(head)
        self.body.addWidget(self.progress)
        self.body.addLayout(column(self.done, self.where, gap=8))
        self.body.addWidget(self.list)
        self.body.addWidget(self.bare)
        self.body.addStretch(1)

    def _ask_first(self) -> None:
        _ = self._words.gettext
        asked = Dialog(
            self.theme,
            _("Save outside your case?"),
            _("Anyone who can open the folder can see these files. Your case stays as it is."),
            safe=_("Not now"),
            other=_("Choose a folder"),
        )
        asked.finished.connect(self._on_answered)
        asked.open_over(self)

    def _on_answered(self, outcome: str) -> None:
        if outcome != OTHER:
            return
        title = self._words.gettext("Where do you want to save what is left?")
        choose_folder(self.window(), title, self.presenter.proposal(), self.presenter.save)

    def _on_progress(self, done: int, total: int) -> None:
        text = self._words.gettext("{done} of {total}").format(done=done, total=total)
        self.progress.show_progress(done, total, text if total else "")
