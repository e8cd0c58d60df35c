"""The compact rail in the lowest window: all of it is seen, and nothing has to be scrolled."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from evidence_kit.domain.case import Case
from evidence_kit.ui.letters import ROLES
from evidence_kit.ui.shell import path
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.rail_step import RailItemButton, RailStepButton
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording

Show = Callable[[QWidget], QWidget]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("helped", "high"), [(False, 700), (True, 700), (True, 740)])
def test_who_types_has_a_place_without_scrolling(
    theme: Theme, window: MainWindow, show: Show, language: str, helped: bool, high: int
) -> None:
    """Things stand closer only where they must, stay easy to hit, and letters stay as large."""
    words = wording(language)
    frame = CaseFrame(
        theme,
        words,
        title="Zaak",
        steps=path.steps(Case(), path.FIRST, words),
        items=path.foot_items(words, helped=helped, helps=helped),
        home=path.home_item(words),
    )
    frame.add_page("first", QWidget())
    frame.show_page("first")
    show(frame)
    window.resize(1024, high)
    QApplication.processEvents()
    rail = frame.rail
    assert rail.compact
    (view,) = rail.findChildren(QScrollArea)
    assert view.verticalScrollBar().maximum() == 0
    made = [*rail.findChildren(RailStepButton), *rail.findChildren(RailItemButton)]
    assert len(made) == (10 if helped else 9)
    for one in made:
        assert rail.rect().contains(one.rect().translated(one.mapTo(rail, one.rect().topLeft())))
        assert one.height() >= 44
        assert one.width() >= one.sizeHint().width()
    steps = {one.height() for one in rail.findChildren(RailStepButton)}
    assert steps == ({62} if helped else {69})
    assert ROLES["stepShort"].px >= 13
    window.resize(1024, 900)
    QApplication.processEvents()
    assert {one.height() for one in rail.findChildren(RailStepButton)} == {69}


def test_it_stands_the_same_on_every_page(theme: Theme, window: MainWindow, show: Show) -> None:
    """Going on to a page and back changes nothing, also where only a little room is missing."""
    words = wording("nl")
    frame = CaseFrame(
        theme,
        words,
        title="Zaak",
        steps=path.steps(Case(), path.FIRST, words),
        items=path.foot_items(words),
        home=path.home_item(words),
    )
    for key in ("one", "two"):
        frame.add_page(key, QWidget())
    show(frame)
    frame.rail.set_items(path.foot_items(words, helped=True, helps=True))
    window.resize(1024, 752)
    for key in ("one", "two", "one", "two"):
        frame.show_page(key)
        QApplication.processEvents()
        assert {one.height() for one in frame.rail.findChildren(RailStepButton)} == {62}
