"""What somebody was made to do, and money of others that went through them."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import CarriedOut, Errand, Event, EventKind
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.domain.passage import Fate, Passage
from evidence_kit.domain.payment import Told
from evidence_kit.domain.person import Person, Teller
from tools.screens.registry import screen
from tools.screens.stage import Stage
from tools.screens.telling import ROOM, told_case, told_page

_HAD_TO: Final = Event(
    "f1",
    EventKind.ERRAND,
    Moment(Precision.EXACT, "2026-11-19T16:20"),
    quote="haal het pakje op en breng het weg",
    platform="Telegram",
    errands=(Errand.FETCH, Errand.BRING),
    carried_out=CarriedOut.PARTLY,
    place="Station Voorbeeldstad",
)
_MONEY: Final = Passage(
    "m1",
    Money(Decimal(300)),
    Moment(Precision.EXACT, "2026-11-19T18:05", source=TimeSource.BANK),
    Fate.SENT_ON,
    "M. Voorbeeld",
    "NL91 ABNA 0417 1643 00",
    "1643",
    "K. Voorbeeld",
    "NL02 ABNA 0123 4567 89",
    "dezelfde avond",
    told=Told.NOT_YET,
)
_PARENT: Final = Person(teller=Teller.PARENT)


def _case(stage: Stage, person: Person | None = None) -> Case:
    case = told_case(stage)
    told = {} if person is None else {"person": person}
    return told_case(stage, events=(*case.events, _HAD_TO), passages=(_MONEY,), **told)


@screen("tell-errand")
def tell_errand(stage: Stage) -> QWidget:
    """An errand, as far as it was told."""
    page = told_page(stage, _case(stage))
    page.presenter.open(_HAD_TO)
    return stage.in_case(page, ROOM)


@screen("tell-errand-helper")
def tell_errand_helper(stage: Stage) -> QWidget:
    """A parent tells of the errand of their child."""
    page = told_page(stage, _case(stage, _PARENT))
    page.presenter.open(_HAD_TO)
    return stage.in_case(page, ROOM)


@screen("tell-passage")
def tell_passage(stage: Stage) -> QWidget:
    """Money of somebody else, with what a bank needs."""
    page = told_page(stage, _case(stage))
    page.presenter.open(_MONEY)
    return stage.in_case(page, ROOM)


@screen("tell-passage-helper")
def tell_passage_helper(stage: Stage) -> QWidget:
    """The end of that page for a parent."""
    page = told_page(stage, _case(stage, _PARENT))
    page.presenter.open(_MONEY)
    stage.then(lambda: page.passage_page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, ROOM)


@screen("tell-forced")
def tell_forced(stage: Stage) -> QWidget:
    """Both on the time line; the money stands apart from what was paid."""
    page = told_page(stage, _case(stage))
    stage.then(lambda: page.line.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, ROOM)
