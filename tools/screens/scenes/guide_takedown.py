"""Taking images down: for a minor, for an adult with requests, one request, its PIN, the foot."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Channel, Distribution, TakedownRequest, TakedownState
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.ui.guide.takedown.page import TakedownPage
from evidence_kit.ui.guide.takedown.presenter import TakedownPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell import path
from tools.screens.answers import on_path
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_ADULT = on_path(age_now="adult", threatened="yes", age_then="adult")
_MINOR = on_path(age_now="12-15", threatened="yes")
_DAY = Moment(Precision.EXACT, "2026-11-20")
_REQUESTS = (
    TakedownRequest("a", Channel.STOP_NCII, asked=_DAY, reference="c2b7-1184", pin="480215"),
    TakedownRequest(
        "b",
        Channel.SITE,
        whom="forum.example.org",
        link="https://forum.example.org/draad/4410",
        asked=_DAY,
        state=TakedownState.HONOURED,
    ),
    TakedownRequest("c", Channel.PLATFORM, whom="Instagram", state=TakedownState.REFUSED),
)

_PLACE = Distribution("f", platform="Forum", link="https://forum.example.org/draad/4410")


def _page(stage: Stage, case: Case, *, read_only: bool = False) -> TakedownPage:
    session = SampleCase(case)
    session.read_only = read_only  # type: ignore[attr-defined]
    notices = Notices(stage.words)
    keeper = Keeper(session, notices)  # type: ignore[arg-type]
    presenter = TakedownPresenter(session, keeper, notices)  # type: ignore[arg-type]
    stage.keep((session, keeper, presenter))
    return TakedownPage(presenter, stage.theme, stage.words)


@screen("takedown")
def takedown(stage: Stage) -> QWidget:
    """Somebody under 18; nothing was asked yet."""
    case = dataclasses.replace(sample(2), answers=_MINOR)
    return stage.in_case(_page(stage, case), path.FIRST)


@screen("takedown-open")
def takedown_open(stage: Stage) -> QWidget:
    """An adult with three requests; how StopNCII works is open."""
    case = dataclasses.replace(sample(2), answers=_ADULT, takedowns=_REQUESTS)
    page = _page(stage, case)
    page.ways.rows[1].fold.click()
    return stage.in_case(page, path.FIRST)


@screen("takedown-ages", sizes=((1280, 800), (1024, 700)))
def takedown_ages(stage: Stage) -> QWidget:
    """Images of one person, before and after they were 18: both ways, and a notice for each."""
    images = (IntimateImage("a", age=24), IntimateImage("b", age=15))
    page = _page(stage, dataclasses.replace(sample(2), answers=_ADULT, images=images))
    stage.then(lambda: page.ways.scroll_area.verticalScrollBar().setValue(210))
    return stage.in_case(page, path.FIRST)


@screen("takedown-foot")
def takedown_foot(stage: Stage) -> QWidget:
    """The end of the page, in a case that cannot be changed, of somebody whose age is unknown."""
    page = _page(stage, dataclasses.replace(sample(2), takedowns=_REQUESTS[:1]), read_only=True)
    page.ways.notice.link.set_text("https://forum.example.org/draad/4410")
    stage.then(lambda: page.ways.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, path.FIRST)


@screen("takedown-place", sizes=((1280, 800), (1024, 700)))
def takedown_place(stage: Stage) -> QWidget:
    """A request from a place where images were shown: its name and address are filled in."""
    page = _page(stage, dataclasses.replace(sample(7), answers=_ADULT, distributions=(_PLACE,)))
    page.presenter.visit(_PLACE)
    page.presenter.asked(Channel.SITE)
    return stage.in_case(page, path.FIRST)


@screen("takedown-from-place", sizes=((1280, 800), (1024, 700)))
def takedown_from_place(stage: Stage) -> QWidget:
    """Who can be asked about that place."""
    page = _page(stage, dataclasses.replace(sample(7), answers=_ADULT, distributions=(_PLACE,)))
    page.presenter.visit(_PLACE)
    return stage.in_case(page, path.FIRST)


@screen("takedown-request")
def takedown_request(stage: Stage) -> QWidget:
    """One request, its PIN in dots."""
    case = dataclasses.replace(sample(2), answers=_ADULT, takedowns=_REQUESTS)
    page = _page(stage, case)
    page.presenter.open(_REQUESTS[0])
    return stage.in_case(page, path.FIRST)


@screen("takedown-request-remove")
def takedown_request_remove(stage: Stage) -> QWidget:
    """A request is about to be erased."""
    case = dataclasses.replace(sample(2), answers=_ADULT, takedowns=_REQUESTS)
    page = _page(stage, case)
    page.presenter.open(_REQUESTS[1])
    stage.then(page.request.remove.click)
    return stage.in_case(page, path.FIRST)
