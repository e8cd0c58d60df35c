"""The page of a new case for what is left of a damaged one: place, password, then progress."""

from __future__ import annotations

from typing import Final

from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.heard import HeardProgress
from evidence_kit.ui.shell.new_case.page import NewCasePage, Phrases
from evidence_kit.ui.shell.rescue.renewing import RenewPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_PHRASES: Final = Phrases(
    title=N_("A new case for what is left"),
    make=N_("Save all"),
    next=N_("Next: a recovery code"),
    busy=N_("This can take a while. Your old file stays as it is."),
    note=N_(
        "Your old password is fine too, if nobody else knows it. "
        "We cannot get your password back. Write it down in a safe place."
    ),
)


class RenewPage(NewCasePage):
    """Like the page of a new case; the case keeps its own name.

    Attributes:
        progress: how far it is, in place of what is typed.
        stop: stops it.
    """

    def __init__(self, presenter: RenewPresenter, theme: Theme, words: Wording) -> None:
        self.running = Card(theme, margins=(22, 18, 22, 18), gap=14)
        super().__init__(presenter, theme, words, _PHRASES)
        _ = words.gettext
        self.place.name.hide()
        self.progress = HeardProgress(theme, _("Saving all in the new case"))
        self.stop = button(theme, _("Stop"), "secondary", small=True)
        self.stop.clicked.connect(presenter.stop)
        safe = Para(theme, _("Stopping is fine. Then there is no new case yet."), "small")
        self.running.body.addWidget(self.progress)
        self.running.body.addLayout(row(safe, STRETCH, self.stop, gap=12))
        self.body.insertWidget(2, self.running)
        self.running.setVisible(presenter.busy)
        presenter.progressed.connect(self._on_progressed)
        presenter.stopped.connect(self._on_stopped)

    def _on_busy(self, busy: bool) -> None:
        super()._on_busy(busy)
        self.progress.begin()
        for part, shown in (
            (self.running, busy),
            (self.place, not busy),
            (self.password, not busy),
        ):
            part.setVisible(shown)
        if busy:
            self.stop.setFocus()
            self.scroll_area.verticalScrollBar().setValue(0)
        else:
            self.make.setFocus()

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.show_share(done, total)

    def _on_stopped(self) -> None:
        said = self._words.gettext("Stopped. There is no new case, and your old file is as it was.")
        self.trouble.show_text("info", "info", said)
        self.trouble.show()
