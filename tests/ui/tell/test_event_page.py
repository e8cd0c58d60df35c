"""The pages of an event and of money that came in: everything is kept, and seen as it is kept."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import CarriedOut, Errand, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.passage import Fate, Passage
from evidence_kit.domain.payment import Told, paid
from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.place import Place
from support.forced import THROUGH
from support.tellings import TRANSFER

Note = Callable[..., None]


def test_the_ring_of_a_tile_is_whole(page: TellPage, window: MainWindow) -> None:
    """The view around the tiles has nothing to scroll, so it cuts nothing off the ring."""
    page.line.add_event.click()
    form = page.event_page
    tile = form.exhibits.tiles[1]
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_view(tile)
    ring = window.ring
    assert ring.target is tile
    assert ring._clip == ring.rect()


def test_a_day_that_is_typed_shows_how_sure_it_is_kept(page: TellPage, qtbot: QtBot) -> None:
    """Exactly, until somebody says otherwise; a month, or what cannot be read, ticks nothing."""
    page.line.add_event.click()
    when = page.event_page.when
    when.date.set_text("ergens in november")
    assert when.precision.chosen is None
    when.date.set_text("17-11-2026")
    when.time.set_text("22.06")
    assert when.precision.chosen == "exact"
    when.date.set_text("")
    assert when.precision.chosen is None
    when.date.set_text("17-11-2026")
    when.precision.chip("about").click()
    when.time.set_text("22.07")
    assert when.precision.chosen == "about"
    page.event_page.done.click()
    about = Moment(Precision.ABOUT, "2026-11-17T22:07")
    qtbot.waitUntil(lambda: [one.moment for one in page.presenter.case.events] == [about])


def test_an_errand_is_told_as_far_as_somebody_wants(page: TellPage, qtbot: QtBot) -> None:
    """What had to be done, where, and whether it was: each may be left open, none needs a word."""
    page.line.add_event.click()
    form = page.event_page
    assert form.errand.isHidden()
    form.kind.chip("errand").click()
    assert not form.errand.isHidden()
    assert form.demands.isHidden()
    form.errand.errands.chip("fetch").click()
    form.errand.errands.chip("lend").click()
    form.errand.place.set_text("station Voorbeeldstad")
    form.errand.carried_out.chip("rather-not").click()
    form.done.click()
    presenter = page.presenter
    qtbot.waitUntil(lambda: any(one.place for one in presenter.case.events))
    (event,) = presenter.case.events
    told = (event.kind, event.errands, event.carried_out, event.place)
    wanted = (Errand.FETCH, Errand.LEND)
    assert told == (EventKind.ERRAND, wanted, CarriedOut.WITHHELD, "station Voorbeeldstad")


def test_who_may_be_asked_first_is_one_press_away(page: TellPage, qtbot: QtBot) -> None:
    """Nothing has to be told before somebody was asked."""
    page.line.add_event.click()
    form = page.event_page
    form.kind.chip("errand").click()
    assert "lawyer first" in form.errand.calm.text
    with qtbot.waitSignal(page.presenter.help_wanted):
        form.errand.to_help.click()


def test_money_that_came_in_is_told_whole(page: TellPage, qtbot: QtBot) -> None:
    """Whom it came from, where it went, and whether the bank knows."""
    page.line.more.lists[Passage].add.click()
    form = page.passage_page
    form.amount.amount.set_text("300")
    form.fate.chip("sent-on").click()
    for name, text in (("from_account", "NL91 ABNA 0417 1643 00"), ("to_name", "K. Voorbeeld")):
        form.fields[name].set_text(text)
    form.fields["went_on"].set_text("dezelfde avond")
    form.told.chip("not-yet").click()
    form.done.click()
    presenter = page.presenter
    qtbot.waitUntil(lambda: any(one.told is Told.NOT_YET for one in presenter.case.passages))
    (passage,) = presenter.case.passages
    assert passage == Passage(
        passage.id,
        Money(Decimal(300)),
        fate=Fate.SENT_ON,
        from_account="NL91 ABNA 0417 1643 00",
        to_name="K. Voorbeeld",
        went_on="dezelfde avond",
        told=Told.NOT_YET,
    )


def test_money_that_came_in_is_no_part_of_what_was_paid(page: TellPage, note: Note) -> None:
    """It stands apart, with a total of its own, and has a line."""
    note(TRANSFER, THROUGH)
    case, line = page.presenter.case, page.line
    line.refresh()
    assert [one.amount for one in paid(case.payments)] == [Decimal("120.00")]
    assert "300" not in line.money.total.text() + line.money.facts.text()
    assert "300" in line.more.lists[Passage].none.text()
    assert THROUGH in [one.what for one in page.presenter.timeline.dated]


def test_an_errand_with_money_leads_to_the_money(page: TellPage) -> None:
    """Whoever had to take out money, or lend an account, finds where that money is told."""
    page.line.add_event.click()
    form = page.event_page
    form.kind.chip("errand").click()
    form.errand.errands.chip("fetch").click()
    assert form.errand.money_way.isHidden()
    form.errand.errands.chip("cash").click()
    assert not form.errand.money_way.isHidden()
    form.errand.to_money.click()
    assert page.presenter.place is Place.PASSAGE
