"""Answers to the seven questions that the story does not have, and one button to put them there."""

from __future__ import annotations

from typing import Final

from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.ui.tell.pieces.presenter import PiecesPresenter
from evidence_kit.ui.tell.said import breakable
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_HEADING: Final = Spoken(
    N_("These answers are not in your story"), N_("These answers are not in the story")
)
_PUT: Final = Spoken(N_("Put these in my story"), N_("Put these in the story"))


class NotInStory(Card):
    """A sentence on each line; gone when the story has them all.

    Attributes:
        put: puts them all into the story.
    """

    def __init__(self, presenter: PiecesPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(22, 14, 22, 14), gap=8)
        self._presenter, self._words = presenter, words
        self.heading = Para(theme, "", "h3")
        self.said = Para(theme, "", "small", "text")
        self.put = button(theme, words.gettext(_PUT.me), "secondary", icon="plus", small=True)
        self.put.clicked.connect(presenter.put_all)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.said)
        free = Para(theme, words.gettext("You may also leave it like this."), "caption")
        foot = row(self.put, STRETCH, free, gap=12)
        foot.setStretch(1, 0)
        foot.setStretch(2, 1)
        self.body.addLayout(foot)
        self.hide()

    def refresh(self) -> None:
        """Show what the story does not have now."""
        presenter = self._presenter
        absent = () if presenter.read_only else presenter.absent
        self.heading.setText(_HEADING.to(self._words, helping=presenter.for_other))
        self.put.set_text(_PUT.to(self._words, helping=presenter.for_other))
        self.said.setText(breakable("\n".join(absent)))
        self.setVisible(bool(absent))
