"""Having images taken down: who fits, requests with their PIN, a text to send."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.distribution import Channel, Distribution, Presence, TakedownState
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.services.takedown import Age
from evidence_kit.ui.guide.takedown.page import TakedownPage
from evidence_kit.ui.guide.takedown.presenter import Place, TakedownPresenter
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell.session import Session
from support.rooms import NOW
from tools.screens.answers import on_path

Show = Callable[[QWidget], QWidget]
Wait = Callable[[], None]
Note = Callable[..., None]


@pytest.fixture
def page(takedown_page: TakedownPage) -> TakedownPage:
    """Give the page on screen."""
    return takedown_page


def _channels(page: TakedownPage) -> list[Channel]:
    return [one.way.channel for one in page.ways.rows]


def test_who_can_be_asked_follows_the_age_in_the_image(page: TakedownPage, note: Note) -> None:
    """Unknown: both; a minor: never StopNCII; an adult then and now: never Take It Down."""
    assert {Channel.STOP_NCII, Channel.TAKE_IT_DOWN} <= set(_channels(page))
    note(Answers((Given("age-now", ("16-17",)),)))
    assert Channel.STOP_NCII not in _channels(page)
    assert {Channel.TAKE_IT_DOWN, Channel.HOTLINE} <= set(_channels(page))
    note(on_path(age_now="adult", threatened="yes", age_then="adult"))
    assert Channel.STOP_NCII in _channels(page)
    assert not {Channel.TAKE_IT_DOWN, Channel.HOTLINE} & set(_channels(page))


def test_who_may_be_under_18_keeps_words_and_no_picture(
    page: TakedownPage, note: Note, qtbot: QtBot
) -> None:
    """Unknown, minor, or one image of before: the place is written down; else a screenshot."""
    place, picture = ("Write down the place", Way.PLACE), ("Add a screenshot", Way.COLLECT)
    adult = on_path(age_now="adult", threatened="yes", age_then="adult")
    minor = on_path(age_now="12-15", threatened="yes")
    told = ((), (adult,), (IntimateImage("b", age=15),), (minor,))
    for things, wanted in zip(told, (place, picture, place, place), strict=True):
        note(*things)
        assert page.ways.collect.text() == wanted[0]
        with qtbot.waitSignal(page.presenter.way_wanted) as went:
            page.ways.collect.click()
        assert went.args == [wanted[1]]
        said = [one.text() for one in page.ways.findChildren(Para) if one.isVisibleTo(page.ways)]
        first = [one for one in said if "irst screenshot" in one]
        assert len(first) == (2 if wanted is picture else 0)


def test_whom_one_can_write_down_follows_the_age_too(page: TakedownPage, note: Note) -> None:
    """Who is under 18 is not offered StopNCII; what was chosen before stays."""
    note(Answers((Given("age-now", ("16-17",)),)))
    page.presenter.begin()
    chips = page.request.channel
    assert not chips.chip(Channel.STOP_NCII.value).isVisible()
    assert chips.chip(Channel.TAKE_IT_DOWN.value).isVisible()
    assert chips.chip(Channel.OTHER.value).isVisible()
    page.presenter.asked(Channel.STOP_NCII)
    assert chips.chip(Channel.STOP_NCII.value).isVisible()


def test_one_image_hides_nothing_that_another_needs(page: TakedownPage, note: Note) -> None:
    """Both stand there, each with for whom; the notice is about one of them, and says no other."""
    note(on_path(age_now="adult", threatened="yes", age_then="adult"))
    notice = page.ways.notice
    assert not notice.age.isVisible()
    note(IntimateImage("a", age=24), IntimateImage("b", age=15))
    here = _channels(page)
    assert here.index(Channel.STOP_NCII) < here.index(Channel.TAKE_IT_DOWN)
    for row in page.ways.rows:
        said = [one.text() for one in row.findChildren(Para) if one.isVisibleTo(row)]
        assert row.way.for_whom.en in said
    assert notice.age.chosen == Age.ADULT
    assert "someone under 18" not in notice.text
    assert "My name" in notice.text
    notice.age.chip(Age.MINOR.value).click()
    assert "someone under 18" in notice.text
    assert "images of me" not in notice.text
    assert "My name" not in notice.text
    notice.age.chip(Age.MINOR.value).click()
    assert "fill in; not needed for images of someone under 18" in notice.text
    page.presenter.asked(Channel.TAKE_IT_DOWN)
    assert page.request.for_whom.text().startswith("For whoever is under 18 in the image")


def test_what_was_asked_is_kept_at_once_with_its_number_and_its_pin(
    page: TakedownPage, session: Session, kept: Wait
) -> None:
    """One press notes it with today's date; number and PIN are typed after."""
    row = next(one for one in page.ways.rows if one.way.channel is Channel.STOP_NCII)
    row.did.click()
    assert page.presenter.place is Place.REQUEST
    page.request.reference.set_text("c2b7")
    page.request.pin.set_text("480215")
    page.presenter.show_list()
    kept()
    (request,) = session.case.takedowns
    assert (request.channel, request.asked.start) == (Channel.STOP_NCII, "2026-11-21")
    assert (request.reference, request.pin) == ("c2b7", "480215")
    assert request.state is TakedownState.ASKED


def test_a_pin_is_dots_until_asked_for_and_dots_again_after(page: TakedownPage, kept: Wait) -> None:
    """The eye shows it; leaving the page hides it; the list never has it."""
    page.presenter.asked(Channel.TAKE_IT_DOWN)
    pin = page.request.pin
    pin.set_text("480215")
    modes = QLineEdit.EchoMode
    assert pin.edit.echoMode() == modes.Password
    pin.eye.click()
    assert pin.edit.echoMode() == modes.Normal
    assert pin.eye.accessibleName() == "Hide the PIN"
    page.presenter.show_list()
    kept()
    assert pin.edit.echoMode() == modes.Password
    texts = [one.text() for one in page.ways.findChildren(Para)]
    assert not any("480215" in text for text in texts)
    (open_it,) = page.ways.requests.opens.values()
    assert "480215" not in open_it.accessibleName()


def test_nothing_typed_nothing_kept_and_what_is_taken_away_is_gone(
    page: TakedownPage, session: Session, kept: Wait, qtbot: QtBot
) -> None:
    """An empty new request leaves no trace; a removed one neither."""
    page.ways.onward.click()
    assert page.request.channel.chosen is None
    page.presenter.show_list()
    kept()
    assert session.case.takedowns == ()
    page.ways.onward.click()
    page.request.link.set_text("https://forum.example.org/4410")
    page.presenter.show_list()
    kept()
    (request,) = session.case.takedowns
    page.presenter.open(request)
    page.presenter.remove()
    kept()
    assert page.presenter.place is Place.LIST
    qtbot.waitUntil(lambda: session.case.takedowns == ())


def test_the_notice_gets_the_link_and_is_copied_in_the_language_that_is_chosen(
    page: TakedownPage,
) -> None:
    """Dutch or English; the link stands in it exactly; nothing of it is kept."""
    notice = page.ways.notice
    notice.link.set_text("https://forum.example.org/4410")
    notice.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "https://forum.example.org/4410" in copied
    assert copied.startswith("I report")
    notice.language.set_current("nl")
    notice.language.chosen.emit("nl")
    notice.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Ik meld")


def test_the_notice_begins_with_the_address_that_was_told(
    session: Session, keeper: Keeper, notices: Notices, note: Note
) -> None:
    """Where it may still stand; what is gone needs no notice."""
    gone = Distribution("a", link="https://gone.example.org", presence=Presence.GONE)
    there = Distribution("b", link=" https://forum.example.org/4410 ")
    note(gone, there)
    presenter = TakedownPresenter(session, keeper, notices, clock=NOW)
    assert presenter.known_link == "https://forum.example.org/4410"


FORUM = Distribution("f", platform="Forum", link="https://forum.example.org/4410", exhibits=(2,))


def test_whoever_comes_from_a_place_finds_it_filled_in(
    page: TakedownPage, session: Session, note: Note, kept: Wait
) -> None:
    """The address stands in the notice and in the request, and the name where it belongs."""
    note(Distribution("e", link="https://elsewhere.example.org"), FORUM)
    notice = page.ways.notice
    assert notice.link.text() == "https://elsewhere.example.org"
    page.presenter.visit(FORUM)
    assert "Forum" in page.ways.about.text
    assert notice.link.text() == FORUM.link
    page.ways.onward.click()
    request = page.request
    assert (request.whom.text(), request.link.text()) == ("Forum", FORUM.link)
    request.channel.chip(Channel.STOP_NCII.value).click()
    assert request.whom.text() == ""
    request.channel.chip(Channel.SITE.value).click()
    assert request.whom.text() == "Forum"
    page.presenter.show_list()
    kept()
    (told,) = session.case.takedowns
    assert (told.channel, told.whom, told.link) == (Channel.SITE, "Forum", FORUM.link)
    page.presenter.asked(Channel.HELPWANTED)
    kept()
    asked = session.case.takedowns[1]
    assert (asked.channel, asked.whom, asked.link) == (Channel.HELPWANTED, "", FORUM.link)


def test_a_name_that_was_typed_stays_and_nothing_said_leaves_no_trace(
    page: TakedownPage, session: Session, note: Note, kept: Wait
) -> None:
    """What came with a place is no more than a beginning; elsewhere it is not there."""
    note(FORUM)
    page.presenter.visit(FORUM)
    page.ways.onward.click()
    page.presenter.show_list()
    kept()
    assert session.case.takedowns == ()
    page.ways.onward.click()
    page.request.whom.set_text("Abuse desk")
    page.request.channel.chip(Channel.HELPWANTED.value).click()
    assert page.request.whom.text() == "Abuse desk"
    page.presenter.visit()
    assert not page.ways.about.isVisibleTo(page.ways)
    page.ways.onward.click()
    assert (page.request.whom.text(), page.request.link.text()) == ("", "")


def test_items_are_tied_to_a_request(page: TakedownPage, session: Session, kept: Wait) -> None:
    """Such as the mail that confirms it; pressed again it is loose."""
    page.presenter.asked(Channel.HELPWANTED)
    tiles = page.request.exhibits.tiles
    assert sorted(tiles) == [1, 2]
    tiles[2].click()
    kept()
    assert session.case.takedowns[0].exhibits == (2,)
    page.presenter.show_list()
    page.presenter.open(session.case.takedowns[0])
    assert [number for number, tile in tiles.items() if tile.isChecked()] == [2]
    tiles[2].click()
    kept()
    assert session.case.takedowns[0].exhibits == ()
