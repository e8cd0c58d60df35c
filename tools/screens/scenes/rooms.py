"""The rooms: collect, the police file, and help."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import SourceEmpty
from evidence_kit.services.capture import Kept, Refused
from evidence_kit.ui.capture.answers import Answer, Asked, Batch, Outcome
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.help.presenter import HelpPresenter
from evidence_kit.ui.shell import door_frames
from tools.screens.collecting import collect_page
from tools.screens.registry import screen
from tools.screens.sample_case import candidates
from tools.screens.stage import Stage

_SATURDAY = dt.datetime(2026, 11, 21, 15, 20, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@dataclass(frozen=True)
class _Clock:
    def now(self) -> dt.datetime:
        """Give Saturday afternoon."""
        return _SATURDAY


@screen("collect-empty")
def collect_empty(stage: Stage) -> QWidget:
    """Nothing yet."""
    return stage.in_case(collect_page(stage, 0), "collect")


@screen("collect-iphone")
def collect_iphone(stage: Stage) -> QWidget:
    """Nothing yet, and the steps of the other phone."""
    page = collect_page(stage, 0)
    page.gallery.guide.phone._buttons["iphone"].click()
    return stage.in_case(page, "collect")


@screen("collect", text_sizes=(100, 150))
def collect(stage: Stage) -> QWidget:
    """Eight exhibits: one in words only, one that cannot be shown."""
    return stage.in_case(collect_page(stage, 8), "collect")


@screen("collect-told")
def collect_told(stage: Stage) -> QWidget:
    """Exhibits the person told about, with every label there is."""
    return stage.in_case(collect_page(stage, 8, described=True), "collect")


@screen("collect-details")
def collect_details(stage: Stage) -> QWidget:
    """One exhibit is picked; its date cannot be read."""
    page = collect_page(stage, 8, described=True)
    page.presenter.gallery.pick((3,))
    page.gallery.details.date.set_text("gisteren")
    page.presenter.details.commit()
    return stage.in_case(page, "collect")


@screen("collect-details-sensitive")
def collect_details_sensitive(stage: Stage) -> QWidget:
    """A sensitive exhibit is picked and being set aside."""
    page = collect_page(stage, 8, described=True)
    page.presenter.gallery.pick((6,))
    page.gallery.details.aside._unfold()
    return stage.in_case(page, "collect")


@screen("collect-several")
def collect_several(stage: Stage) -> QWidget:
    """Several exhibits are picked."""
    page = collect_page(stage, 8, described=True)
    page.presenter.gallery.pick((2, 3, 5))
    return stage.in_case(page, "collect")


@screen("collect-set-aside")
def collect_set_aside(stage: Stage) -> QWidget:
    """An exhibit that was set aside is picked."""
    page = collect_page(stage, 8, described=True)
    page.presenter.gallery.pick((8,))
    return stage.in_case(page, "collect")


@screen("collect-search")
def collect_search(stage: Stage) -> QWidget:
    """Something is looked for, and found."""
    page = collect_page(stage, 8, described=True)
    page.gallery.head.search.edit.setText("snapchat")
    return stage.in_case(page, "collect")


@screen("collect-none-found")
def collect_none_found(stage: Stage) -> QWidget:
    """Something is looked for that is nowhere."""
    page = collect_page(stage, 8, described=True)
    page.gallery.head.search.edit.setText("telegram")
    return stage.in_case(page, "collect")


@screen("collect-peek")
def collect_peek(stage: Stage) -> QWidget:
    """An eye is held."""
    page = collect_page(stage, 8)

    def hold() -> None:
        page.gallery.grid._hold(2)

    stage.then(hold)
    return stage.in_case(page, "collect")


@screen("collect-not-blurred")
def collect_not_blurred(stage: Stage) -> QWidget:
    """The shield is off."""
    page = collect_page(stage, 8)
    page.presenter.gallery.set_blurred(False)
    frame = stage.in_case(page, "collect")
    frame.top.set_shielded(False)
    return frame


@screen("collect-keeping")
def collect_keeping(stage: Stage) -> QWidget:
    """Files are on their way into the vault."""
    page = collect_page(stage, 5)
    files = page.presenter.files
    files._batch = Batch(tuple(Asked(one, Answer.NO) for one in candidates(4)))
    files._on_progress(1, 4)
    files._go(Step.KEEPING)
    return stage.in_case(page, "collect")


@screen("collect-looking")
def collect_looking(stage: Stage) -> QWidget:
    """The first files are being looked at."""
    page = collect_page(stage, 0)
    page.presenter.files._on_progress(4, 12)
    page.presenter.files._go(Step.LOOKING)
    return stage.in_case(page, "collect")


@screen("collect-added")
def collect_added(stage: Stage) -> QWidget:
    """Files were added; one was there already, one was refused, two wait."""
    page = collect_page(stage, 8)
    files, exhibits = page.presenter.files, page.presenter.gallery._session.case.exhibits
    files._outcome = Outcome(
        (Kept(exhibits[0], False), Kept(exhibits[6], False), Kept(exhibits[1], True)),
        (Refused("leeg.png", SourceEmpty(name="leeg.png")),),
    )
    files._batch = Batch(tuple(Asked(one) for one in candidates(2)))
    files._go(Step.GALLERY)
    files.finished.emit(files._outcome)
    return stage.in_case(page, "collect")


@screen("collect-dropping")
def collect_dropping(stage: Stage) -> QWidget:
    """Something is dragged over the room."""
    page = collect_page(stage, 8)
    stage.then(page.taker.cover.cover)
    return stage.in_case(page, "collect")


def _help(stage: Stage) -> HelpPage:
    presenter = HelpPresenter(clock=_Clock())
    stage.keep(presenter)
    return HelpPage(presenter, stage.theme, stage.words)


@screen("help", text_sizes=(100, 150))
def help_in_case(stage: Stage) -> QWidget:
    """Help inside a case."""
    return stage.in_case(_help(stage), "help")


@screen("help-script")
def help_script(stage: Stage) -> QWidget:
    """What to say, over the page."""
    page = _help(stage)
    stage.then(page.ask.click)
    return stage.in_case(page, "help")


@screen("help-door")
def help_door(stage: Stage) -> QWidget:
    """Help without a case and without a password."""
    return door_frames.help_frame(_help(stage), lambda: None, stage.theme, stage.words)
