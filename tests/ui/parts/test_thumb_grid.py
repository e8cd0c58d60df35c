"""The gallery hands out blur only, and shows a picture exactly as long as it is held."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.parts.bleed import Bleed
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.parts.thumb_model import Thumb, ThumbModel, ThumbState
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

VEIL = Raster(15, 20, bytes([200, 210, 220]) * 300)
RED = Raster(60, 80, bytes([255, 0, 0]) * 4800)


@pytest.fixture
def grid(theme: Theme, words: Wording, show: Callable[[QWidget], QWidget]) -> ThumbGrid:
    """Give a gallery of five on screen: two blurred, one of each other kind."""
    made = ThumbGrid(theme, words, name="Items")
    made.set_thumbs(
        (
            Thumb(1, "a.png", "Tue 17 Nov", VEIL),
            Thumb(2, "b.png", "Tue 17 Nov", VEIL),
            Thumb(3, "c.png", state=ThumbState.IN_WORDS),
            Thumb(4, "d.png", state=ThumbState.CANNOT_SHOW),
            Thumb(5, "e.png", state=ThumbState.ARRIVING, progress=0.5),
        )
    )
    page = ScrollPage(theme)
    page.body.addLayout(Bleed(made, made.bleed))
    page.body.addStretch(1)
    show(page)
    return made


def red_pixels(grid: ThumbGrid) -> int:
    """Count pure red pixels, which only the sharp picture has."""
    shown = grid.viewport().grab().toImage()
    return sum(
        shown.pixelColor(x, y).getRgb()[:3] == (255, 0, 0)
        for x in range(0, shown.width(), 4)
        for y in range(0, shown.height(), 4)
    )


def test_no_role_gives_a_picture(words: Wording) -> None:
    """Whatever is asked of the model, pixels of a picture are not among the answers."""
    model = ThumbModel(words)
    model.set_thumbs((Thumb(1, "a.png", "Tue 17 Nov", VEIL),))
    answers = [model.data(model.index(0), role) for role in range(600)]
    assert not any(isinstance(answer, QPixmap | QImage) for answer in answers)


def test_cards_say_what_they_are(words: Wording) -> None:
    """A screen reader hears the number, the name and the state."""
    model = ThumbModel(words)
    model.set_thumbs(
        (
            Thumb(3, "IMG_0412.png", veil=VEIL),
            Thumb(4, "x", state=ThumbState.IN_WORDS),
            Thumb(5, "y", state=ThumbState.DAMAGED),
        )
    )
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0), role) == "Item 3, IMG_0412.png, blurred"
    assert model.data(model.index(1), role) == "Item 4, x, described only"
    assert model.data(model.index(2), role) == "Item 5, y, damaged"


def test_holding_the_eye_peeks(grid: ThumbGrid, qtbot: QtBot) -> None:
    """The mouse button down on the eye asks; up says it is over; pixels are there only between."""
    eye = grid.eye_centre(1)
    with qtbot.waitSignal(grid.peek_requested) as asked:
        QTest.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=eye)
    assert asked.args == [2]
    assert red_pixels(grid) == 0
    grid.show_peek(2, RED)
    assert red_pixels(grid) > 50
    with qtbot.waitSignal(grid.peek_released) as over:
        QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=eye)
    assert over.args == [2]
    assert red_pixels(grid) == 0


def test_holding_space_peeks(grid: ThumbGrid, qtbot: QtBot) -> None:
    """Space does what the eye does; a held key repeats without asking again."""
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    heard: list[int] = []
    grid.peek_requested.connect(heard.append)
    QTest.keyPress(grid, Qt.Key.Key_Space)
    grid.show_peek(1, RED)
    assert heard == [1]
    assert red_pixels(grid) > 50
    with qtbot.waitSignal(grid.peek_released):
        QTest.keyRelease(grid, Qt.Key.Key_Space)
    assert red_pixels(grid) == 0


def test_a_late_picture_is_dropped(grid: ThumbGrid, qtbot: QtBot) -> None:
    """A picture that arrives after letting go, or of another card, is not shown."""
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(grid.peek_released):
        QTest.keyClick(grid, Qt.Key.Key_Space)
    grid.show_peek(1, RED)
    assert red_pixels(grid) == 0
    QTest.keyPress(grid, Qt.Key.Key_Space)
    grid.show_peek(2, RED)
    assert red_pixels(grid) == 0


def test_losing_the_focus_lets_go(grid: ThumbGrid, qtbot: QtBot) -> None:
    """Going elsewhere with Space down blurs at once."""
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(grid, Qt.Key.Key_Space)
    grid.show_peek(1, RED)
    with qtbot.waitSignal(grid.peek_released):
        grid.clearFocus()
    assert red_pixels(grid) == 0


def test_only_pictures_can_be_peeked(grid: ThumbGrid) -> None:
    """Cards without a picture ask for nothing."""
    heard: list[int] = []
    grid.peek_requested.connect(heard.append)
    for row in (2, 3, 4):
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.eye_centre(row))
    assert heard == []


def test_arrows_and_enter(grid: ThumbGrid, qtbot: QtBot) -> None:
    """The arrow keys walk from card to card, Enter opens."""
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(grid.opened) as opened:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_the_page_follows_the_keyboard(grid: ThumbGrid) -> None:
    """Walking down a long gallery scrolls the page so that the card is seen."""
    grid.set_thumbs([Thumb(number, f"{number}.png", veil=VEIL) for number in range(1, 61)])
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    QCoreApplication.processEvents()
    for _press in range(6):
        QTest.keyClick(grid, Qt.Key.Key_Down)
    card = grid.visualRect(grid.currentIndex())
    top = grid.mapTo(grid.window(), card.topLeft()).y()
    assert 0 < top < top + card.height() <= 800


def test_columns_adapt(grid: ThumbGrid) -> None:
    """Less width makes fewer columns and a taller gallery; cards line up with the page."""
    assert grid.columns(648 + 2 * grid.bleed) == 4
    assert grid.columns(320) == 2
    assert grid.heightForWidth(320) > grid.heightForWidth(700)
    assert grid.mapTo(grid.window(), QPoint(grid.bleed, 0)).x() == 32


def test_no_width_loses_a_column(theme: Theme, words: Wording, qtbot: QtBot) -> None:
    """As many cards stand on the first line as the height is counted for, at every width."""
    made = ThumbGrid(theme, words, name="Items")
    qtbot.addWidget(made)
    made.set_thumbs([Thumb(number, f"{number}.png") for number in range(1, 9)])
    with qtbot.waitExposed(made):
        made.show()
    for width in range(620, 630):
        made.resize(width, 900)
        made.doItemsLayout()
        tops = [made.visualRect(made.model().index(row, 0)).top() for row in range(8)]
        assert tops.count(tops[0]) == made.columns(width), width


def test_a_card_that_gets_the_keyboard_shows_it(grid: ThumbGrid) -> None:
    """Also when the gallery had the keyboard already, from a click."""
    grid.setFocus(Qt.FocusReason.MouseFocusReason)
    assert grid.itemDelegate().ring is None
    grid.stand_at(1)
    assert grid.itemDelegate().ring == 0


def test_forgetting_leaves_nothing(grid: ThumbGrid) -> None:
    """After `forget` there is no card and no pixmap."""
    grid.viewport().grab()
    grid.forget()
    assert grid.model().rowCount() == 0
    assert not grid.itemDelegate()._veils
