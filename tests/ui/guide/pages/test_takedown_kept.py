"""What was written of a request is seen to be kept, and the keyboard goes on from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.distribution import Channel, Distribution, TakedownRequest
from evidence_kit.ui.guide.takedown.page import TakedownPage
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.session import Session

Wait = Callable[[], None]


@pytest.fixture
def page(takedown_page: TakedownPage) -> TakedownPage:
    """Give the page on screen."""
    return takedown_page


def test_the_keyboard_comes_back_to_the_request_that_was_open(
    page: TakedownPage, kept: Wait, qtbot: QtBot
) -> None:
    """Esc goes back to the list, with the keyboard on that request; again: to the first steps."""
    page.presenter.asked(Channel.HELPWANTED)
    kept()
    qtbot.keyClick(page.request, Qt.Key.Key_Escape)
    (open_it,) = page.ways.requests.opens.values()
    qtbot.waitUntil(open_it.hasFocus)
    with qtbot.waitSignal(page.presenter.back_asked):
        qtbot.keyClick(page.ways, Qt.Key.Key_Escape)


def test_what_was_written_is_seen_to_be_kept(
    page: TakedownPage, notices: Notices, session: Session, settled: Wait, qtbot: QtBot
) -> None:
    """Its line has the keyboard and is in view, says what is kept, and a word says so once."""
    page.window().resize(1024, 700)
    said: list[str] = []
    notices.toasted.connect(lambda toast: said.append(toast.text))
    page.ways.onward.click()
    page.request.channel.chip(Channel.STOP_NCII.value).click()
    page.request.reference.set_text("c2b7")
    page.request.pin.set_text("480215")
    page.request.done.click()
    settled()
    (open_it,) = page.ways.requests.opens.values()
    qtbot.waitUntil(open_it.hasFocus)
    qtbot.waitUntil(lambda: open_it.visibleRegion().boundingRect() == open_it.rect())
    texts = [one.text() for one in page.ways.requests.findChildren(Para)]
    assert "Case number and PIN are kept" in texts
    qtbot.waitUntil(lambda: said == ["Your request is kept."])
    page.presenter.open(session.case.takedowns[0])
    page.request.done.click()
    page.ways.onward.click()
    page.request.done.click()
    settled()
    assert said == ["Your request is kept."], "nothing was changed, nothing was told"


def test_a_line_that_is_drawn_anew_keeps_the_keyboard(
    page: TakedownPage, kept: Wait, settled: Wait, qtbot: QtBot
) -> None:
    """What is written of a request that was there comes in a moment later."""
    page.presenter.asked(Channel.HELPWANTED)
    kept()
    page.request.reference.set_text("c2b7")
    page.request.done.click()
    (before,) = page.ways.requests.opens.values()
    settled()
    (after,) = page.ways.requests.opens.values()
    assert after is not before
    qtbot.waitUntil(after.hasFocus)


def test_lines_that_are_drawn_anew_twice_keep_the_keyboard(
    page: TakedownPage, qtbot: QtBot
) -> None:
    """A number and a PIN are kept one after the other, sooner than a line can be stood on."""
    card, first = page.ways.requests, TakedownRequest("a")
    card.show_requests((first,))
    card.stand_at("a")
    for at in range(3):
        card.show_requests((replace(first, reference=str(at)),))
    qtbot.waitUntil(card.opens["a"].hasFocus)


def test_choosing_who_was_asked_moves_nothing_that_stays(page: TakedownPage, qtbot: QtBot) -> None:
    """A fingerprint has no link and a known way no name: what goes stands below all that stays."""
    page.ways.onward.click()
    request = page.request
    parts = (request.channel, request.reference, request.day, request.state, request.note)

    def places() -> list[int]:
        QApplication.processEvents()
        return [one.mapTo(request.scroll_area.widget(), QPoint()).y() for one in parts]

    qtbot.waitUntil(lambda: places() == places())
    before = places()
    for channel, linked, named in (
        (Channel.STOP_NCII, False, False),
        (Channel.TAKE_IT_DOWN, False, False),
        (Channel.HELPWANTED, True, False),
        (Channel.SITE, True, True),
        (Channel.OTHER, True, True),
    ):
        request.channel.chip(channel.value).click()
        qtbot.waitUntil(lambda: places() == before)
        assert request.link.isVisible() is linked
        assert request.whom.isVisible() is named


def test_a_link_that_was_told_is_shown_whoever_was_asked(page: TakedownPage) -> None:
    """What stands in the case is never hidden; the address of a place goes where it is asked."""
    page.ways.onward.click()
    page.request.link.set_text("https://forum.example.org/4410")
    page.request.channel.chip(Channel.STOP_NCII.value).click()
    assert page.request.link.isVisible()
    page.presenter.show_list()
    page.presenter.visit(Distribution("f", platform="Forum", link="https://a.example.org"))
    page.ways.onward.click()
    page.request.channel.chip(Channel.STOP_NCII.value).click()
    assert (page.request.link.isVisible(), page.request.link.text()) == (False, "")
    page.request.channel.chip(Channel.SITE.value).click()
    assert (page.request.link.text(), page.request.whom.text()) == (
        "https://a.example.org",
        "Forum",
    )
