"""What stands beside the time line for images: where they went, which ones, and who saw it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.helping import helping
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.passage import Passage, came_in
from evidence_kit.domain.witness import Witness
from evidence_kit.services.tell import said_sum
from evidence_kit.services.told_passages import passage_title
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.press_row import PressRow, through
from evidence_kit.ui.tell import record_words as said
from evidence_kit.ui.tell.events import Tellable
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.said import breakable
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_EDGE: Final = 12
"""What a quiet button has around its words; they line up with all else."""


@dataclass(frozen=True)
class _Kind:
    """One kind of thing: its words, and where it stands in a case."""

    made: type[Passage | Distribution | IntimateImage | Witness]
    heading: str
    add: str
    add_aloud: str
    none: str
    told: Callable[[Case], Sequence[Tellable]]
    title: Callable[[Any, Wording], str]
    facts: Callable[[Any, Wording, bool], str]
    total: Callable[[Case, Wording], str] = lambda _case, _words: ""


def _through(case: Case, words: Wording) -> str:
    """Say what came in altogether; it is no part of what was paid."""
    sums = said_sum(came_in(case.passages), words)
    return words.gettext("{sum} in all. Not counted as paid.").format(sum=sums) if sums else ""


_KINDS: Final = (
    _Kind(
        Distribution,
        N_("Where it was shared"),
        N_("Place"),
        N_("Add a place where it was shared"),
        N_("Seen anywhere? Keep the address here."),
        lambda case: case.distributions,
        said.spread_title,
        lambda one, words, _helps: said.spread_facts(one, words),
    ),
    _Kind(
        IntimateImage,
        N_("Images the other has"),
        N_("Image"),
        N_("Add an image in words"),
        N_("In words only. No picture is needed."),
        lambda case: case.images,
        said.image_title,
        lambda one, words, helps: said.image_facts(one, words, helping=helps),
    ),
    _Kind(
        Witness,
        N_("Who saw it or knows of it"),
        N_("Person"),
        N_("Add somebody who saw it or knows of it"),
        N_("Their name only comes in when they agree."),
        lambda case: case.witnesses,
        said.witness_title,
        lambda one, words, _helps: said.witness_facts(one, words),
    ),
    _Kind(
        Passage,
        N_("Money of somebody else"),
        N_("Money"),
        N_("Add money of somebody else that came in"),
        N_("Did money come in that had to go on? Note it here."),
        lambda case: case.passages,
        passage_title,
        lambda one, words, _helps: said.passage_facts(one, words),
        _through,
    ),
)


class MoreCard(Card):
    """Short lists, each with a way to add to it."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 12, 8, 16), gap=10)
        self.lists = {kind.made: _List(kind, presenter, theme, words) for kind in _KINDS}
        for place, one in enumerate(self.lists.values()):
            if place:
                self.body.addLayout(row(rule(), margins=(0, 0, _EDGE, 0)))
            self.body.addWidget(one)
        self.refresh()

    def refresh(self) -> None:
        """Show what is told now."""
        for one in self.lists.values():
            one.refresh()

    def opener(self, what: Tellable | None) -> QWidget | None:
        """Give what leads to something: its row, else the button that adds one of its kind."""
        found = self.lists.get(type(what)) if what is not None else None  # type: ignore[arg-type]
        return found.opener(what) if found is not None else None


class _List(QWidget):
    """The things of one kind."""

    def __init__(self, kind: _Kind, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._kind, self._presenter = kind, presenter
        self._theme, self._words = theme, words
        self._shown: tuple[Tellable, ...] = ()
        self._helps = False
        self.rows: dict[str, PressRow] = {}
        self.add = button(theme, _(kind.add), "quiet", icon="plus", small=True)
        self.add.setAccessibleName(_(kind.add_aloud))
        self.add.clicked.connect(lambda: presenter.begin(kind.made))
        self.none = Para(theme, _(kind.none), "caption")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        head = row(Para(theme, _(kind.heading), "strong", middle=True), STRETCH, self.add, gap=4)
        head.setStretch(0, 1)
        head.setStretch(1, 0)
        below = column(self.none, self._rows, gap=0, margins=(0, 0, _EDGE, 0))
        self.setLayout(column(head, below, gap=0))

    def refresh(self) -> None:
        """Show what is told now."""
        told = tuple(self._kind.told(self._presenter.case))
        self.add.setVisible(not self._presenter.read_only)
        total = self._kind.total(self._presenter.case, self._words)
        self.none.setText(total or self._words.gettext(self._kind.none))
        self.none.setVisible(bool(total) or not told)
        helps = helping(self._presenter.case)
        if (told, helps) == (self._shown, self._helps):
            return
        self._shown, self._helps = told, helps
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = {}
        for one in told:
            made = self._row(one)
            self._rows.addWidget(made)
            self.rows[one.id] = made

    def opener(self, what: Tellable | None) -> QWidget:
        """Give the row of something, or the button that adds one."""
        return self.rows.get(what.id, self.add) if what is not None else self.add

    def _row(self, one: Tellable) -> PressRow:
        theme, words = self._theme, self._words
        title, facts = self._kind.title(one, words), self._kind.facts(one, words, self._helps)
        made = PressRow(theme, f"{title}, {facts}".rstrip(" ,"), bleed=0)
        made.inside.setContentsMargins(0, 6, 0, 6)
        text = column(through(Para(theme, breakable(title), "medium", "text")), gap=0)
        if facts:
            text.addWidget(through(Para(theme, breakable(facts), "caption")))
        made.inside.addLayout(text, 1)
        made.clicked.connect(lambda: self._presenter.open(one))
        return made
