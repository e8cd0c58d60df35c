"""Pages on screen: by keys, by wheel, with names for those who listen, and never stale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.services.paper_view import Page
from evidence_kit.ui.dossier import sizes
from evidence_kit.ui.dossier.page import DossierPage
from evidence_kit.ui.dossier.phrases import page_label, page_of
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.dossier.sizes import Fit, Zoom
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording

A4 = (595.3, 841.9)


@pytest.fixture
def page(presenter: DossierPresenter, theme: Theme, qtbot: QtBot) -> DossierPage:
    """Give the room on screen with its first page drawn."""
    theme.set_room(1280, 800)
    made = DossierPage(presenter, theme, wording("en"))
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitExposed(made):
        made.show()
    _drawn(made, qtbot)
    return made


def _drawn(page: DossierPage, qtbot: QtBot) -> None:
    viewer = page.viewer

    def there() -> bool:
        ready = page.presenter.preview.current is not None
        return ready and not viewer.view.face.blank and viewer.waiting.isHidden()

    qtbot.waitUntil(there)


def _at(page: DossierPage) -> int:
    return page.presenter.preview.pages.index


def _wheel(
    page: DossierPage, notches: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> bool:
    """Turn the wheel over the page; tell whether the page took it."""
    view = page.viewer.view
    middle = QPointF(view.viewport().rect().center())
    turned = QWheelEvent(
        middle,
        view.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(turned)
    return turned.isAccepted()


@pytest.mark.slow
def test_pages_turn_with_the_keys(page: DossierPage, qtbot: QtBot) -> None:
    """Page keys, arrows where there is nothing to scroll, Home and End; never past an end."""
    view, last = page.viewer.view, len(page.presenter.preview.pages.pages) - 1
    for key, at in (
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_PageDown, last),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(view, key)
        assert _at(page) == at
    _drawn(page, qtbot)


def test_each_page_has_a_name(page: DossierPage) -> None:
    """Page and list say which one it is, of how many."""
    total = len(page.presenter.preview.pages.pages)
    QTest.keyClick(page.viewer.view, Qt.Key.Key_PageDown)
    assert page.viewer.view.accessibleName() == f"page 2 of {total}"
    assert page.viewer.strip.page == f"page 2 of {total}"
    model = page.viewer.small.model()
    said = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"page 2 of {total}"
    assert page.viewer.small.currentIndex().row() == 1


def test_a_page_that_is_not_counted_says_so() -> None:
    """The loose page has a name of its own, and the others keep the numbers on the paper."""
    pages = (Page(1, 1, label="1"), Page(1, 1, label="loose page"), Page(1, 1, label="2"))
    words = wording("en")
    assert [page_of(pages, at, words) for at in range(3)] == [
        "page 1 of 2",
        "loose page",
        "page 2 of 2",
    ]
    assert [page_label(pages, at) for at in range(3)] == ["1", "loose", "2"]


def test_small_pages_lead_to_large_ones(page: DossierPage) -> None:
    """The arrow keys in the list move the large page too."""
    QTest.keyClick(page.viewer.small, Qt.Key.Key_Down)
    QTest.keyClick(page.viewer.small, Qt.Key.Key_Down)
    assert _at(page) == 2


def test_the_wheel_turns_pages_and_zooms_with_ctrl(page: DossierPage) -> None:
    """At the end of a page it goes on to the next; before the first the room scrolls."""
    assert not _wheel(page, 1)
    assert _at(page) == 0
    assert _wheel(page, -1)
    assert _at(page) == 1
    before = page.viewer.strip.percent.text()
    _wheel(page, 1, Qt.KeyboardModifier.ControlModifier)
    assert int(page.viewer.strip.percent.text()[:-1]) > int(before[:-1])
    assert _at(page) == 1


def test_zoom_with_keys_and_buttons(page: DossierPage, qtbot: QtBot) -> None:
    """Plus, minus and 0; the page is drawn anew in the pixels it takes."""
    view, strip = page.viewer.view, page.viewer.strip
    whole = strip.percent.text()
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert strip.percent.text() == "100%"
    drawn = page.presenter.preview.pages

    def sharp() -> bool:
        wide = round(sizes.size(A4, 1.0)[0] * page.devicePixelRatioF())
        return drawn.picture is not None and drawn.picture.width == wide

    qtbot.waitUntil(sharp)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert strip.percent.text() == whole
    strip.fit.click()
    assert view.horizontalScrollBar().maximum() == 0
    assert view.verticalScrollBar().maximum() > 0
    strip.fit.click()
    assert strip.percent.text() == whole


def test_sizes_stop_at_their_ends() -> None:
    """Nothing is larger than 300 percent or smaller than 25 by hand."""
    factor = 1.0
    for _ in range(20):
        factor = sizes.larger(factor).factor
    assert factor == 3.0
    for _ in range(20):
        factor = sizes.smaller(factor).factor
    assert factor == 0.25
    assert Zoom(Fit.PAGE).of(A4, (794, 500)) < Zoom(Fit.WIDTH).of(A4, (794, 500)) < 1.01


@pytest.mark.slow
def test_an_old_page_is_pale_and_says_so(page: DossierPage, qtbot: QtBot) -> None:
    """From a choice until the new page is there; meanwhile nothing can be printed."""
    page.options.toggles["grey"].click()
    assert page.viewer.view.face.pale
    assert "Being updated" in page.viewer.waiting.text
    assert not page.print.isEnabled()
    _drawn(page, qtbot)
    assert not page.viewer.view.face.pale
    assert page.viewer.waiting.text == ""
    assert page.print.isEnabled()


def test_space_shows_the_pictures_while_it_is_held(page: DossierPage, qtbot: QtBot) -> None:
    """The eye stands there only where there is something to see; losing the focus blurs."""
    pages, view = page.presenter.preview.pages, page.viewer.view
    assert not page.viewer.strip.eye.isVisible()
    pages.go(next(at for at, one in enumerate(pages.pages) if one.pictured))
    assert page.viewer.strip.eye.isVisible()
    _drawn(page, qtbot)
    page.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert pages.held
    QTest.keyRelease(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not pages.held)
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert pages.held
    page.save.setFocus()
    qtbot.waitUntil(lambda: not pages.held)


@pytest.mark.slow
def test_going_elsewhere_leaves_no_pixels(page: DossierPage, qtbot: QtBot) -> None:
    """A hidden room holds no page; coming back draws it again."""
    page.hide()
    assert page.viewer.view.face.blank
    assert page.presenter.preview.pages.picture is None
    page.show()
    _drawn(page, qtbot)


def test_what_nobody_filled_in_cannot_be_switched(page: DossierPage) -> None:
    """A switch that would change nothing is off and says why; the language is a choice."""
    toggles = page.options.toggles
    assert not toggles["own_words"].isEnabled()
    assert not toggles["own_words"].isChecked()
    assert toggles["home_address"].isChecked()
    assert toggles["grey"].isEnabled()
    assert not toggles["grey"].isChecked()


@pytest.mark.slow
def test_the_choices_reach_the_file(page: DossierPage, qtbot: QtBot) -> None:
    """What is switched on the page is what the dossier is made with."""
    page.options.toggles["grey"].click()
    _drawn(page, qtbot)
    paper = page.presenter.preview.current
    assert paper is not None
    assert paper.preview.choices.grey
