"""The place is kept where somebody stays, once; and is offered until they go anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from evidence_kit.domain.case import Case
from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.ui.shell import left_off
from evidence_kit.ui.shell.left_off import LeftOff
from support.situations import exhibit

_FOUR, _FIVE = LastPlace(Spot.ITEM, number=4), LastPlace(Spot.ITEM, number=5)
_WORDS = LastPlace(Spot.STATEMENT)


class Held(QObject):
    """Stands in for the session: jobs are done at once, by a vault that notes the places."""

    closing = Signal()

    def __init__(self, place: LastPlace | None = None) -> None:
        super().__init__()
        self.place, self.read_only, self.is_open = place, False, True
        self.case = Case(exhibits=(exhibit(4), exhibit(5)))
        self.kept: list[LastPlace | None] = []

    def work(self, job: Callable[[object, object], None], **_then: object) -> None:
        """Do it."""
        job(self, None)

    def keep_place(self, place: LastPlace | None) -> None:
        """Note what is kept."""
        self.kept.append(place)


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for somebody to stay."""
    monkeypatch.setattr(left_off, "PAUSE_MS", 1)


@pytest.mark.usefixtures("soon")
def test_who_turns_pages_is_not_followed(qtbot: QtBot) -> None:
    """Only where somebody stays is written, once, and what the case knows is not written again."""
    held = Held()
    left = LeftOff(held)
    for place in (_FOUR, _WORDS, _FIVE, _FIVE):
        left.move_to(place)
    qtbot.waitUntil(lambda: held.kept == [_FIVE])
    left.move_to(_FOUR)
    left.move_to(_FIVE)
    left.move_to(None)
    qtbot.waitUntil(lambda: held.kept == [_FIVE, None])


def test_locking_keeps_the_place_at_once(qtbot: QtBot) -> None:
    """Whoever leaves fast finds the place too; a case that was only opened is not written."""
    held = Held(_FOUR)
    left = LeftOff(held)
    held.closing.emit()
    assert held.kept == []
    left.move_to(_FIVE)
    held.closing.emit()
    assert held.kept == [_FIVE]
    held.read_only = True
    left.move_to(_FOUR)
    held.closing.emit()
    assert held.kept == [_FIVE]


def test_the_offer_goes_once_somebody_goes_anywhere(qtbot: QtBot) -> None:
    """It stays while one is at the overview, and never comes back in this session."""
    left = LeftOff(Held(_FOUR))
    left.go_home()
    assert left.offered == _FOUR
    with qtbot.waitSignal(left.changed):
        left.move_to(_WORDS)
    assert left.offered is None
    left.go_home()
    assert left.offered is None


@pytest.mark.parametrize(("place", "stays"), [(_FOUR, None), (_WORDS, _WORDS)])
def test_the_overview_puts_an_item_away_and_nothing_that_is_being_typed(
    place: LastPlace, stays: LastPlace | None, qtbot: QtBot
) -> None:
    """An item was left on purpose; a page that is half written still lies open."""
    held = Held()
    left = LeftOff(held)
    left.move_to(place)
    left.go_home()
    held.closing.emit()
    assert held.kept == [stays]


def test_nothing_is_offered_where_nothing_can_go_on(qtbot: QtBot) -> None:
    """Not of a case that can only be read, and not what is gone."""
    held = Held(_FOUR)
    left = LeftOff(held)
    held.read_only = True
    assert left.offered is None
    held.read_only, held.case = False, Case()
    assert left.offered is None
