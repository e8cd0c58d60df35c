"""Where images went, which ones the other has, and who saw it: kept, shown, and taken away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.distribution import Distribution, Presence
from evidence_kit.domain.event import Demand, Event, EventKind, KnownBy
from evidence_kit.domain.intimate_image import Genuine, ImageKind, IntimateImage, Obtained
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import Person, Teller, Wish
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.witness import Witness
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.tell.gap_row import GapRow
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import Place
from support.tellings import HOLDER

Note = Callable[..., None]
Settled = Callable[[], None]
SHOWN = Distribution(
    "d1", "Instagram", "https://example.org/p/1", Moment(Precision.EXACT, "2026-11-19")
)


def shown_texts(page: QWidget) -> str:
    """Give everything that stands on a page."""
    return " ".join(
        part.accessibleName() or part.property("text") or "" for part in page.findChildren(QWidget)
    )


def test_everything_told_of_a_place_is_kept(page: TellPage, note: Note, settled: Settled) -> None:
    """Every field ends in the record; it stands on the time line and beside it."""
    note(HOLDER)
    page.line.more.lists[Distribution].add.click()
    form = page.spread_page
    for field, text in (
        (form.platform, "Instagram"),
        (form.link, "https://example.org/p/1"),
        (form.recipients, "twee vrienden"),
        (form.note, "Kort"),
        (form.when.date, "19-11-2026"),
    ):
        field.set_text(text)
    form.presence.chip("there").click()
    form.known_by.chip("told").click()
    form.exhibits.tiles[1].click()
    form.suspects.chips["s2"].click()
    page.presenter.show_line()
    settled()
    (place,) = page.presenter.case.distributions
    assert place == Distribution(
        place.id,
        "Instagram",
        "https://example.org/p/1",
        Moment(Precision.EXACT, "2026-11-19"),
        "twee vrienden",
        Presence.THERE,
        KnownBy.TOLD,
        "Kort",
        ("s2",),
        (1,),
    )
    assert page.line.cards.row_of(place) is not None
    assert list(page.line.more.lists[Distribution].rows) == [place.id]


def test_everything_told_of_an_image_is_kept(page: TellPage, note: Note, settled: Settled) -> None:
    """In words and choices; there is nothing on the page to put a picture in."""
    note(HOLDER)
    page.line.more.lists[IntimateImage].add.click()
    form = page.image_page
    assert not form.exhibits.isVisible()
    for chips, key in (
        (form.kind, "live"),
        (form.genuine, "real"),
        (form.face, "no"),
        (form.obtained, "recorded"),
    ):
        chips.chip(key).click()
    form.when.date.set_text("17-11-2026")
    form.age.set_text("16")
    form.original.set_text("Mijn telefoon")
    form.note.set_text("Een keer")
    form.suspects.chips["s2"].click()
    page.presenter.show_line()
    settled()
    (image,) = page.presenter.case.images
    assert image == IntimateImage(
        image.id,
        ImageKind.LIVE,
        Genuine.REAL,
        Wish.NO,
        Moment(Precision.EXACT, "2026-11-17"),
        Obtained.RECORDED,
        16,
        "Mijn telefoon",
        "Een keer",
        ("s2",),
    )
    assert "Do not write what it shows" in form.note.edit.accessibleDescription()


def test_a_witness_is_named_only_with_a_yes(page: TellPage, settled: Settled) -> None:
    """The list says so as long as nobody agreed; every field is kept."""
    page.line.more.lists[Witness].add.click()
    form = page.witness_page
    assert QApplication.focusWidget() is form.name.edit
    for field, text in (
        (form.name, "Noor"),
        (form.relation, "vriendin"),
        (form.contact, "06-12345678"),
        (form.knows, "Kreeg een bericht"),
        (form.when.date, "19-11-2026"),
    ):
        field.set_text(text)
    form.exhibits.tiles[2].click()
    page.presenter.show_line()
    settled()
    (witness,) = page.presenter.case.witnesses
    moment = Moment(Precision.EXACT, "2026-11-19")
    known = ("Noor", "vriendin", "06-12345678", "Kreeg een bericht", moment)
    assert witness == Witness(witness.id, *known, exhibits=(2,))
    row = page.line.more.lists[Witness].rows[witness.id]
    assert "name stays out of the police file" in row.accessibleName()
    row.click()
    form.consents.chip("yes").click()
    page.presenter.show_line()
    settled()
    assert page.presenter.case.witnesses[0].consents is Wish.YES
    row = page.line.more.lists[Witness].rows[witness.id]
    assert row.accessibleName() == "Noor, vriendin"


def test_a_place_is_taken_away_after_asking(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """And the keyboard stands on what adds another."""
    note(SHOWN)
    page.line.more.lists[Distribution].rows["d1"].click()
    assert page.presenter.place is Place.SPREAD
    page.spread_page.remove.click()
    other = open_dialogs(page.window())[-1].other
    assert other is not None
    other.click()
    qtbot.waitUntil(lambda: page.presenter.case.distributions == ())
    assert page.presenter.place is Place.LINE


def test_the_keyboard_comes_back_to_the_row(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """Esc leads from a page back to what opened it."""
    note(IntimateImage("i1", ImageKind.PHOTO))
    page.line.more.lists[IntimateImage].rows["i1"].click()
    page.presenter.show_line()
    qtbot.waitUntil(page.line.more.lists[IntimateImage].rows["i1"].hasFocus)


def test_having_it_taken_down_leads_elsewhere(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """With what is told of the place, as it stands."""
    note(SHOWN)
    page.presenter.open(SHOWN)
    with qtbot.waitSignal(page.presenter.takedown_wanted) as wanted:
        page.spread_page.take_down.click()
    assert wanted.args == [SHOWN]


@pytest.mark.slow
def test_an_event_leads_on_to_its_place(page: TellPage, note: Note, settled: Settled) -> None:
    """What was told of it stands there, and is kept; an event that says no more makes way."""
    moment = Moment(Precision.ABOUT, "2026-11-19")
    note(Event("e1", EventKind.SPREAD, moment, platform="TikTok", exhibits=(2,)))
    page.presenter.open(page.presenter.case.events[0])
    page.event_page.to_place.click()
    place = page.presenter.spreads.fact
    assert place is not None
    assert (place.platform, place.seen, place.exhibits) == ("TikTok", moment, (2,))
    assert page.spread_page.platform.text() == "TikTok"
    assert page.spread_page.when.date.text() == "Thu 19 Nov 2026"
    page.presenter.show_line()
    settled()
    assert page.presenter.case.events == ()
    assert page.presenter.case.distributions == (place,)


def test_an_event_with_words_of_its_own_stays(
    page: TellPage, note: Note, settled: Settled, qtbot: QtBot
) -> None:
    """Then both stand on the time line."""
    note(Event("e1", EventKind.SPREAD, quote="Kijk wat ik heb", platform="TikTok"))
    page.presenter.open(page.presenter.case.events[0])
    page.event_page.to_place.click()
    page.presenter.show_line()
    settled()
    assert len(page.presenter.case.distributions) == len(page.presenter.case.events) == 1
    page.presenter.open(Event("e2", EventKind.POLICE))
    with qtbot.waitSignal(page.presenter.police_wanted) as wanted:
        page.event_page.to_police.click()
    assert wanted.args == [""]


def test_the_police_stand_on_the_line_and_open_elsewhere(
    page: TellPage, note: Note, qtbot: QtBot
) -> None:
    """Their contact is told in another room."""
    called = PoliceContact("c1", moment=Moment(Precision.EXACT, "2026-11-28"), place="0900-8844")
    note(Event("e1", EventKind.THREAT, Moment(Precision.EXACT, "2026-11-10")), SHOWN, called)
    row = page.line.cards.row_of(called)
    assert row is not None
    with qtbot.waitSignal(page.presenter.police_wanted) as wanted:
        row.title.click()
    assert wanted.args == ["c1"]
    (gap,) = page.line.cards.findChildren(GapRow)
    assert "Nothing is told of 8 days. That is fine." in shown_texts(gap)


def test_what_was_wanted_and_its_language_are_kept(page: TellPage, settled: Settled) -> None:
    """A quote in another language has a translation; money is asked about when it was wanted."""
    page.presenter.begin_event()
    form = page.event_page
    form.kind.chip("threat").click()
    assert not form.language.isVisible()
    form.quote.set_text("Send more tonight")
    form.language.chips.chip("english").click()
    form.translation.set_text("Stuur vanavond meer")
    form.demands.chip("images").click()
    assert not form.amount.isVisible()
    form.demands.chip("money").click()
    assert form.amount.isVisible()
    form.promised.set_text("tonight")
    page.presenter.show_line()
    settled()
    (event,) = page.presenter.case.events
    assert event.promised == "tonight"
    assert event.demands == (Demand.MONEY, Demand.IMAGES)
    assert (event.language, event.translation) == ("English", "Stuur vanavond meer")


def test_another_language_is_typed(page: TellPage) -> None:
    """The chip opens a field; what is typed is the language."""
    page.presenter.begin_event()
    form = page.event_page
    form.kind.chip("threat").click()
    form.quote.set_text("Manda mais")
    form.language.chips.chip("other").click()
    assert form.language.field.isVisible()
    form.language.field.set_text("Portugees")
    assert page.presenter.events.fact is not None
    assert page.presenter.events.fact.language == "Portugees"
    assert form.language.chips.chosen == "other"
    assert form.translation.isVisible()
    form.language.chips.chip("dutch").click()
    assert page.presenter.events.fact.language == "Dutch"
    assert not form.translation.isVisible()


def test_who_helps_tells_of_the_person_they_help(page: TellPage, note: Note) -> None:
    """Nobody has to say "I sent it" for somebody else; the person gets their own words back."""
    note(Person(teller=Teller.PARENT))
    page.presenter.begin(IntimateImage)
    page.presenter.begin(Witness)
    page.line.add_event.click()
    shown = (page.image_page, page.witness_page, page.event_page)
    told = " ".join(map(shown_texts, shown))
    for wrong in ("I sent it", "my account", "How old were you", "that to you?", "I said no"):
        assert wrong not in told
    assert page.image_page.obtained.chip("sent").text() == "They sent it themselves"
    assert page.witness_page.relation.edit.accessibleName().endswith("the person you help?")
    note(Person(teller=Teller.SELF))
    assert page.image_page.obtained.chip("sent").text() == "I sent it"
    assert page.event_page.kind.chip("refusal").text() == "I said no"
