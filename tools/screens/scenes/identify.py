"""The details of the offender: empty, filled, typing, doubt, long texts, put away."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Sureness,
    Suspect,
)
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import Wish
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.identify.lead_menu import LeadMenu
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.tasks import Job
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_A, _B = "aa", "bb"
_NAME: Final = Rect(168, 154, 228, 46)
"""Where the user name stands in the drawn threat."""


class _Session(SampleCase):
    """Shows pictures, and forgets what is typed."""

    def __init__(self, case: Case, *, read_only: bool) -> None:
        super().__init__(case)
        self.read_only = read_only

    def work(self, job: Callable[[Any, Any], Any], **others: Any) -> Job:
        """Do a job that reads; leave one that writes."""
        try:
            return super().work(job, **others)
        except AttributeError:
            return Job(lambda _done, _total: None)


def _lead(
    kind: LeadKind, text: str, suspect: str, platform: str, *exhibits: int, **more: object
) -> Lead:
    sightings = tuple(
        Sighting(number, _NAME if number == 3 and kind is LeadKind.USERNAME else None)
        for number in exhibits
    )
    state = LeadState.CONFIRMED if suspect else LeadState.OPEN
    whose = (suspect,) if suspect else ()
    made = Lead(text, kind, text, state, whose, platform, sightings)
    return dataclasses.replace(made, **more)  # type: ignore[arg-type]


def _case(stage: Stage, *extra: Lead, suspects: int = 2) -> Case:
    dutch = stage.words.language == "nl"
    role = "de rekening waar het geld heen ging" if dutch else "the account the money went to"
    leads = (
        _lead(LeadKind.USERNAME, "lisa.voorbeeld04", _A, "Snapchat", 2, 3),
        _lead(LeadKind.USERNAME, "lisa_voorbeeld", _A, "Instagram", 1),
        _lead(LeadKind.PHONE, "06-12345678", _A, "WhatsApp", 3, 5),
        _lead(LeadKind.PROFILE_LINK, "example.org/lisa", _A, "Instagram", 1),
        _lead(LeadKind.IBAN, "NL91 ABNA 0417 1643 00", _B, "Bank", 3, 4),
        _lead(LeadKind.ACCOUNT_HOLDER, "J. Voorbeeld", _B, "Bank", 3, 4),
        _lead(LeadKind.EMAIL, "winkel@example.org", "", "", 6),
        _lead(LeadKind.VOUCHER, "...4471", "", "", 6),
    )
    people = (Suspect(_A, "A", "Lisa"), Suspect(_B, "B", "", role))[:suspects]
    return dataclasses.replace(sample(8, described=True), suspects=people, leads=(*leads, *extra))


def _page(stage: Stage, case: Case, *, read_only: bool = False) -> IdentifyPage:
    session = _Session(case, read_only=read_only)
    presenter = IdentifyPresenter(session, PictureWorker(), Notices(stage.words))  # type: ignore[arg-type]
    stage.keep((session, presenter))
    return IdentifyPage(presenter, stage.theme, stage.words)


@screen("identify")
def identify(stage: Stage) -> QWidget:
    """Two suspects, and a question."""
    return stage.in_case(_page(stage, _case(stage)), "identify")


def _told(stage: Stage) -> Case:
    """Give the case with everything told that can be."""
    case = _case(stage)
    first, last = Moment(Precision.ABOUT, "2026-11-14"), Moment(Precision.EXACT, "2026-11-18")
    moments = {"first_seen": first, "last_seen": last}
    dutch = stage.words.language == "nl"
    voice = "Een jonge stem, met een accent." if dutch else "A young voice, with an accent."
    lisa, bank = case.suspects
    people = (
        dataclasses.replace(
            lisa, description=voice, observed=KnownBy.SEEN, sure=Sureness.THINKS, **moments
        ),
        dataclasses.replace(bank, maybe_mule=Wish.YES),
    )
    old, new, *rest = case.leads
    leads = (
        dataclasses.replace(old, active=Wish.NO, became=new.id, **moments),
        dataclasses.replace(new, active=Wish.YES),
        *rest,
    )
    return dataclasses.replace(case, suspects=people, leads=leads)


@screen("identify-told")
def identify_told(stage: Stage) -> QWidget:
    """When they were seen, another name later, and an account that may be of somebody else."""
    return stage.in_case(_page(stage, _told(stage)), "identify")


@screen("identify-told-suspect")
def identify_told_suspect(stage: Stage) -> QWidget:
    """Everything that can be told of a suspect."""
    page = _page(stage, _told(stage))
    stage.then(lambda: page._tell(_A))
    return stage.in_case(page, "identify")


@screen("identify-told-account")
def identify_told_account(stage: Stage) -> QWidget:
    """The bank account of a suspect: perhaps of somebody else."""
    page = _page(stage, _told(stage))
    stage.then(lambda: page._tell(_B))
    return stage.in_case(page, "identify")


@screen("identify-told-lead")
def identify_told_lead(stage: Stage) -> QWidget:
    """Everything that can be told of an account, with its later name."""
    page = _page(stage, _told(stage))
    first = page.presenter.board.groups[0].rows[0].lead.id
    stage.then(lambda: page.edit(first))
    return stage.in_case(page, "identify")


@screen("identify-empty")
def identify_empty(stage: Stage) -> QWidget:
    """Nothing yet."""
    return stage.in_case(_page(stage, sample(3)), "identify")


@screen("identify-adding")
def identify_adding(stage: Stage) -> QWidget:
    """An account is typed with a slip of the pen."""
    page = _page(stage, _case(stage))

    def type_it() -> None:
        page.cards[_B].add.click()
        page.presenter.drafting.write(kind=LeadKind.IBAN)
        page.lead_editor.text.set_text("NL91 ABNA 0417 1643 01")
        page.lead_editor.exhibits.set_text("4, 12")

    stage.then(type_it)
    return stage.in_case(page, "identify")


@screen("identify-lookalikes")
def identify_lookalikes(stage: Stage) -> QWidget:
    """A user name with letters that may be others, beside its place in the item, held."""
    page = _page(stage, _case(stage))

    def edit() -> None:
        page.edit("lisa.voorbeeld04")
        page.presenter.drafting.crops.hold()

    stage.then(edit)
    return stage.in_case(page, "identify")


@screen("identify-suspect")
def identify_suspect(stage: Stage) -> QWidget:
    """What is told of a suspect."""
    page = _page(stage, _case(stage))
    stage.then(lambda: page._tell(_A))
    return stage.in_case(page, "identify")


@screen("identify-sorting")
def identify_sorting(stage: Stage) -> QWidget:
    """Nothing is sorted yet, there are no suspects, and something was put away."""
    misread = "niet goed gelezen" if stage.words.language == "nl" else "read wrongly"
    case = _case(stage, suspects=0)
    loose = tuple(dataclasses.replace(lead, suspects=()) for lead in case.leads[:5])
    away = tuple(
        dataclasses.replace(lead, state=LeadState.DISMISSED, because=because)
        for lead, because in zip(case.leads[6:], ("", misread), strict=True)
    )
    page = _page(stage, dataclasses.replace(case, leads=(*loose, *away)))
    stage.then(lambda: page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, "identify")


@screen("identify-long")
def identify_long(stage: Stage) -> QWidget:
    """Long texts, many items, other scripts, wrong digits, and somebody nobody knows."""
    dutch = stage.words.language == "nl"
    exchange = "Een beurs met een lange naam" if dutch else "An exchange with a long name"
    wallet = "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y"
    link = "https://www.instagram.com/een.heel.lange.naam_met_streepjes_en.punten.voorbeeld/"
    page = _page(
        stage,
        _case(
            stage,
            _lead(LeadKind.CRYPTO, wallet, _B, exchange, 1, 2, 3, 4, 5, 6),
            _lead(LeadKind.IBAN, "NL91 ABNA 0417 1643 01", UNKNOWN_SUSPECT, "Bank", 4),
            _lead(LeadKind.PROFILE_LINK, link, UNKNOWN_SUSPECT, "Instagram", 1, 8),
            _lead(LeadKind.DISPLAY_NAME, "ليزا Лиза", UNKNOWN_SUSPECT, "Telegram", 2),
        ),
    )
    stage.then(lambda: page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, "identify")


@screen("identify-menu")
def identify_menu(stage: Stage) -> QWidget:
    """What can be done with a lead."""
    page = _page(stage, _case(stage))

    def ask() -> None:
        row = page.cards[_A].rows["lisa.voorbeeld04"]
        menu = LeadMenu(
            page.presenter,
            page.presenter.board.row("lisa.voorbeeld04"),
            stage.theme,
            stage.words,
            edit=page.close,
            doubt=page.close,
            parent=page,
        )
        # A menu is a window of its own; laid over the page, the picture shows it too.
        menu.setParent(page, Qt.WindowType.Widget)
        menu.move(row.menu.mapTo(page, QPoint(36 - menu.sizeHint().width(), 36)))
        menu.resize(menu.sizeHint())
        menu.show()

    stage.then(ask)
    return stage.in_case(page, "identify")


@screen("identify-read-only")
def identify_read_only(stage: Stage) -> QWidget:
    """A case that cannot be changed: everything to see, nothing to press."""
    return stage.in_case(_page(stage, _case(stage), read_only=True), "identify")
