"""Where the keyboard stands in the room, and where it goes when what it stood on is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.identify.moving import give_keyboard

if TYPE_CHECKING:
    from evidence_kit.ui.identify.page import IdentifyPage

_QUESTION: Final = "?question"
_AWAY: Final = "?away"


@dataclass(frozen=True, slots=True)
class Stood:
    """Where the keyboard was.

    Attributes:
        on: what had it.
        where: the card: its key, the question, or what was put away.
        place: how many rows stood above it in that card.
    """

    on: QWidget
    where: str
    place: int = 0


def standing(page: IdentifyPage) -> Stood | None:
    """Tell where the keyboard stands; None when it is not on a row or an answer."""
    on: QWidget | None = page.window().focusWidget()
    if on is None or not page.isAncestorOf(on):
        return None
    if page.question.isAncestorOf(on):
        return Stood(on, _QUESTION)
    groups: dict[str, Sequence[QWidget]] = {_AWAY: page.put_away.rows}
    groups |= {key: card.in_order() for key, card in page.cards.items()}
    for where, rows in groups.items():
        for place, row in enumerate(rows):
            if row.isAncestorOf(on):
                return Stood(on, where, place)
    return None


def stand_again(page: IdentifyPage, stood: Stood | None) -> None:
    """Give the keyboard to what is next, when what had it is no longer there."""
    if stood is None or (stood.on.isVisible() and page.isAncestorOf(stood.on)):
        return
    give_keyboard(_next(page, stood))


def come_to(page: IdentifyPage, id_: str, *, platform: bool) -> None:
    """Stand at a lead, or open it with the keyboard where its platform is told."""
    page.presenter.drafting.close()
    if platform:
        page.edit(id_)
        page.lead_editor.platform.edit.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        page.stand_at(id_)


def _next(page: IdentifyPage, stood: Stood) -> QWidget:
    if stood.where == _QUESTION and page.question.isVisible():
        return page.question.answers[0]
    if stood.where == _AWAY and page.put_away.backs:
        return page.put_away.backs[min(stood.place, len(page.put_away.backs) - 1)]
    card = page.cards.get(stood.where)
    rows = card.in_order() if card is not None else []
    if rows:
        return rows[min(stood.place, len(rows) - 1)].menu
    if card is not None and card.add.isVisible():
        return card.add
    return page.onward if page.onward.isVisible() else page.back
