"""What is said of exhibits: written into the vault, for one or several, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.person import Person, Teller
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.details import DetailsPresenter, Unread
from evidence_kit.ui.capture.details_card import DetailsCard
from evidence_kit.ui.capture.gallery import GalleryPresenter
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.capture.tiles import TileKind, Wanted
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording
from support.rooms import add_exhibit

Settle = Callable[[], tuple[Exhibit, ...]]


@pytest.fixture
def filled(session: Session, worker: PictureWorker, screens: list[Path], qtbot: QtBot) -> Session:
    """Give a case with three screenshots."""
    for path in screens:
        add_exhibit(session, worker, path, qtbot)
    return session


@pytest.fixture
def gallery(filled: Session, presenter: CollectPresenter) -> GalleryPresenter:
    """Give the gallery of that case."""
    del filled
    return presenter.gallery


@pytest.fixture
def details(gallery: GalleryPresenter, presenter: CollectPresenter) -> DetailsPresenter:
    """Give the part that writes."""
    del gallery
    return presenter.details


@pytest.fixture
def settle(session: Session, qtbot: QtBot) -> Settle:
    """Wait until everything asked for is done; give the exhibits."""

    def wait() -> tuple[Exhibit, ...]:
        with qtbot.waitCallback() as done:
            session.work(lambda _vault, _ticket: None, done=done, failed=done)
        return session.case.exhibits

    return wait


def test_text_is_written_after_a_pause_by_itself(
    gallery: GalleryPresenter, details: DetailsPresenter, session: Session, qtbot: QtBot
) -> None:
    """Nobody has to save: a second after the last letter it is in the vault."""
    gallery.pick((2,))
    with qtbot.waitSignal(session.case_changed):
        details.write(description="Hij vraagt 120 euro")
        details.write(platform=" Snap  chat ")
    second = session.case.exhibit(2)
    assert (second.description, second.platform) == ("Hij vraagt 120 euro", "Snap chat")
    assert session.case.exhibit(1).description == ""


def test_picking_another_writes_what_was_typed_for_the_first(
    gallery: GalleryPresenter, details: DetailsPresenter, settle: Settle
) -> None:
    """Text goes to the exhibit it was typed for, however fast somebody is."""
    gallery.pick((1,))
    details.write(description="de eerste")
    gallery.pick((2,))
    assert details.description == ""
    assert [one.description for one in settle()] == ["de eerste", "", ""]


def test_closing_the_case_writes_what_was_typed(
    gallery: GalleryPresenter, details: DetailsPresenter, session: Session, settle: Settle
) -> None:
    """Locking or leaving in the middle of a word loses nothing."""
    gallery.pick((3,))
    details.write(description="nog niet kla")
    session.closing.emit()
    assert settle()[2].description == "nog niet kla"


def test_a_moment_is_read_and_a_strange_one_stays_as_typed(
    gallery: GalleryPresenter, details: DetailsPresenter, settle: Settle
) -> None:
    """What cannot be read changes nothing and is pointed at."""
    gallery.pick((1,))
    details.write_moment("17-11-2026", "22.06")
    details.write(shown_sure="about")
    details.commit()
    first = settle()[0]
    assert (first.shown_at, first.shown_sure) == ("2026-11-17T22:06", "about")
    details.write_moment("gisteren", "22.06")
    details.commit()
    assert details.unread is Unread.DATE
    assert details.moment == ("gisteren", "22.06")
    assert settle()[0].shown_at == "2026-11-17T22:06"
    details.write_moment("", "")
    details.commit()
    assert settle()[0].shown_at is None
    assert details.unread is Unread.NOTHING


def test_several_at_once_get_the_same(
    gallery: GalleryPresenter, details: DetailsPresenter, settle: Settle
) -> None:
    """Platform, the mark and setting aside reach every picked exhibit and no other."""
    gallery.pick((1, 3))
    details.write(platform="Telegram")
    details.set_aside("dubbel")
    assert [one.platform for one in settle()] == ["Telegram", "", "Telegram"]
    assert [one.withdrawn_because for one in settle()] == ["dubbel", None, "dubbel"]
    assert details.withdrawn
    details.put_back()
    assert [one.withdrawn_because for one in settle()] == [None, None, None]
    assert [one.number for one in settle()] == [1, 2, 3]


def test_a_helper_does_not_take_the_mark_away(
    gallery: GalleryPresenter,
    details: DetailsPresenter,
    session: Session,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    """What is marked as nude or sexual stays so while a helper types."""
    gallery.pick((2,))
    details.mark_sensitive(True)
    helper = Person(teller=Teller.PARENT)
    with qtbot.waitCallback() as done:
        session.work(lambda vault, _t: vault.note(helper), done=done, failed=done)
    with qtbot.waitSignal(details.changed):
        details.mark_sensitive(False)
    assert settle()[1].sensitive


def test_a_sensitive_exhibit_leaves_the_gallery_s_memory(
    gallery: GalleryPresenter, details: DetailsPresenter, settle: Settle, qtbot: QtBot
) -> None:
    """After the mark there is no veil, no thumbnail, and holding shows nothing."""
    qtbot.waitUntil(lambda: len(gallery.veils) == 3)
    gallery.set_blurred(False)
    qtbot.waitUntil(lambda: len(gallery.sharp) == 3)
    gallery.pick((2,))
    details.mark_sensitive(True)
    settle()
    assert gallery.tiles[1].kind is TileKind.SENSITIVE
    assert 2 not in gallery.veils
    assert 2 not in gallery.sharp
    gallery.hold(2)
    assert gallery.held is None
    details.mark_sensitive(False)
    settle()
    qtbot.waitUntil(lambda: 2 in gallery.veils and 2 in gallery.sharp)


def test_opening_is_passed_on_and_is_not_looking_yet(
    gallery: GalleryPresenter, presenter: CollectPresenter, settle: Settle, qtbot: QtBot
) -> None:
    """The shell hears which one; it waits until its picture was there."""
    with qtbot.waitSignal(presenter.open_requested) as asked:
        gallery.open(2)
    assert asked.args == [2]
    assert [one.looked_at for one in settle()] == [False, False, False]
    gallery.want(Wanted(waiting=True))
    assert [tile.number for tile in gallery.shown] == [1, 2, 3]


def test_what_is_in_view_is_fetched_first(filled: Session, presenter: CollectPresenter) -> None:
    """Pictures come in small portions, so whoever scrolls far does not wait for the top."""
    gallery = presenter.gallery
    asked: list[list[int]] = []
    gallery._fetch = lambda role, numbers, ready: asked.append(numbers)  # type: ignore[method-assign]
    gallery._asked.clear()
    gallery._fetching.clear()
    gallery.look_at((3,))
    assert asked[0][0] == 3
    assert len(filled.case.exhibits) == 3


def test_date_and_time_are_written_as_everywhere_else(
    gallery: GalleryPresenter,
    presenter: CollectPresenter,
    theme: Theme,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    """In Dutch a time has a point, also in the fields of the gallery."""
    del gallery
    presenter.gallery.pick((1,))
    presenter.details.write_moment("17-11-2026", "22:06")
    presenter.details.commit()
    settle()
    card = DetailsCard(presenter.details, theme, wording("nl"))
    qtbot.addWidget(card)
    assert (card.date.text(), card.time.text()) == ("di 17 nov 2026", "22.06")
    presenter.details.write_moment("di 17 nov 2026", "later")
    presenter.details.commit()
    assert card.time.error == "Schrijf het zo: 22.06."


def test_what_was_set_aside_is_said_first(
    gallery: GalleryPresenter, details: DetailsPresenter, theme: Theme, settle: Settle, qtbot: QtBot
) -> None:
    """Why, and the way back, stand above the fields; in a low window the rest is out of sight."""
    card = DetailsCard(details, theme, wording("en"))
    qtbot.addWidget(card)
    card.resize(260, 700)
    gallery.pick((2,))
    details.set_aside("dubbel")
    settle()
    card.show()
    assert card.aside.back.isVisible()
    assert "dubbel" in card.aside.why.text
    assert card.aside.state.y() < card.view.y()


def test_different_platforms_are_said_to_differ(
    gallery: GalleryPresenter, details: DetailsPresenter, theme: Theme, settle: Settle, qtbot: QtBot
) -> None:
    """An empty field would say that none of them has one."""
    card = DetailsCard(details, theme, wording("en"))
    qtbot.addWidget(card)
    gallery.pick((1,))
    details.write(platform="Telegram")
    gallery.pick((1, 2))
    settle()
    assert card.platform.text() == ""
    assert card.platform.line.placeholderText() == "different ones"
    gallery.pick((2, 3))
    assert card.platform.line.placeholderText() == ""
