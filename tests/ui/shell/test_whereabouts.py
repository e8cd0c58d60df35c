"""Coming back to a page of the police file, which has to be made first."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.ui.dossier.preview import Stage
from evidence_kit.ui.shell import path
from evidence_kit.ui.shell.whereabouts import come_back


class Preview(QObject):
    """Stands in for the police file in memory; it notes to which pages somebody was led."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stage = Stage.NOTHING
        self.led: list[int] = []
        self.pages = SimpleNamespace(go=self.led.append)

    def enter(self, stage: Stage) -> None:
        """Go to another stage."""
        self.stage = stage
        self.changed.emit()


class House(QObject):
    """Stands in for the rooms: entering that of the police file makes it."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.room = path.HOME
        self.preview = Preview()
        self.dossier = SimpleNamespace(preview=self.preview)

    def enter(self, room: str) -> None:
        """Go to a room."""
        self.room = room
        self.entered.emit()
        if room == path.DOSSIER:
            self.preview.enter(Stage.MAKING)


@pytest.fixture
def house() -> House:
    """Come back to the third page, which is being made."""
    house = House()
    come_back(house, LastPlace(Spot.DOSSIER, number=3))
    assert house.preview.led == []
    return house


def test_one_comes_back_to_the_page_once_it_is_made(house: House) -> None:
    """It is turned to once; what is made later stays at the page one is at."""
    house.preview.enter(Stage.MAKING)
    assert house.preview.led == []
    for stage in (Stage.READY, Stage.MAKING, Stage.READY):
        house.preview.enter(stage)
        assert house.preview.led == [2]


@pytest.mark.parametrize("ended", [Stage.FAILED, Stage.STOPPED, Stage.NOTHING])
def test_a_police_file_that_was_not_made_is_not_turned_later(house: House, ended: Stage) -> None:
    """Whoever makes it themself afterwards begins where they are."""
    house.preview.enter(ended)
    house.preview.enter(Stage.MAKING)
    house.preview.enter(Stage.READY)
    assert house.preview.led == []


def test_who_went_elsewhere_meanwhile_is_not_taken_there(house: House) -> None:
    """Coming back to the room by oneself is another visit."""
    house.enter(path.HOME)
    house.enter(path.DOSSIER)
    house.preview.enter(Stage.READY)
    assert house.preview.led == []
