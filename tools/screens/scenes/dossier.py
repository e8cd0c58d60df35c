"""The police file: its pages, what goes in, how it leaves, and what can go wrong."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import (
    DiskFull,
    ObjectDamaged,
    PlaceNotWritable,
    PrintingFailed,
)
from evidence_kit.services.export import Exported
from evidence_kit.ui.dossier.page import DossierPage
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.dossier.preview import Stage as How
from evidence_kit.ui.dossier.printing import Outcome
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.frames import CaseFrame
from tools.screens.real_case import (
    FixedClock,
    FixedIds,
    RealCase,
    first_picture,
    lay_down,
    real_vault,
    real_worker,
)
from tools.screens.registry import screen
from tools.screens.sample_case import sample
from tools.screens.stage import Stage

_SUMMARY: Final = 1
"""Which page the summary is, 0 for the cover."""


def _page(stage: Stage, *, empty: bool = False, runs: bool = True, exports: int = 0) -> DossierPage:
    language = stage.words.language
    if empty:
        session = RealCase(sample(0), None, runs=runs)
    else:
        vault = real_vault(language)
        past = sample(1, exports, language=language).exports
        session = RealCase(dataclasses.replace(vault.case, exports=past), vault, runs=runs)
    notices = Notices(stage.words)
    presenter = DossierPresenter(
        session,
        notices,
        worker=real_worker(),
        clock=FixedClock(),
        ids=FixedIds(),
    )
    presenter.set_language(language)
    if runs and not empty:
        lay_down(presenter.preview, language)
    page = DossierPage(presenter, stage.theme, stage.words)
    stage.keep((session, presenter, page))
    return page


def _shown(stage: Stage, page: DossierPage, index: int = _SUMMARY) -> CaseFrame:
    for _turn in range(3):  # made, laid down, drawn
        stage.then(page.repaint)
    stage.then(lambda: page.presenter.preview.pages.go(index))
    stage.then(page.repaint)
    return stage.in_case(page, "dossier")


@screen("dossier-empty")
def dossier_empty(stage: Stage) -> QWidget:
    """Nothing to put in yet."""
    return stage.in_case(_page(stage, empty=True), "dossier")


@screen("dossier")
def dossier(stage: Stage) -> QWidget:
    """The summary for the officer."""
    return _shown(stage, _page(stage))


@screen("dossier-item")
def dossier_item(stage: Stage) -> QWidget:
    """A page with a screenshot: blurred, as the shield says."""
    return _shown(stage, _page(stage), first_picture(stage.words.language))


@screen("dossier-item-seen")
def dossier_item_seen(stage: Stage) -> QWidget:
    """The same while the eye is held, as wide as there is room."""
    page = _page(stage)
    frame = _shown(stage, page, first_picture(stage.words.language))

    def hold() -> None:
        page.viewer.strip.fit.click()
        page.presenter.preview.pages.hold()

    stage.then(hold)
    return frame


@screen("dossier-not-blurred")
def dossier_not_blurred(stage: Stage) -> QWidget:
    """The shield is off, and everything is black and white."""
    page = _page(stage)
    page.presenter.choose(grey=True)
    page.presenter.preview.pages.set_blurred(False)
    frame = _shown(stage, page, first_picture(stage.words.language) + 2)
    frame.top.set_shielded(False)
    return frame


@screen("dossier-zoomed")
def dossier_zoomed(stage: Stage) -> QWidget:
    """Large enough to read without effort."""
    page = _page(stage)
    frame = _shown(stage, page)
    for _step in range(5):
        stage.then(page.viewer.strip.larger.click)
    return frame


@screen("dossier-making")
def dossier_making(stage: Stage) -> QWidget:
    """The pages are being made for the first time."""
    page = _page(stage, runs=False)

    def tell() -> None:
        page.presenter.preview._on_progress(page.presenter.preview._turn, 9, 21)

    stage.then(tell)
    return stage.in_case(page, "dossier")


@screen("dossier-updating")
def dossier_updating(stage: Stage) -> QWidget:
    """A choice was made: what is shown is old, and says so."""
    page = _page(stage)
    frame = _shown(stage, page)

    def choose() -> None:
        page.presenter.choose(own_words=False)
        page.presenter.preview._pause.stop()

    stage.then(choose)
    return frame


@screen("dossier-not-shown")
def dossier_not_shown(stage: Stage) -> QWidget:
    """The pages could not be made."""
    page = _page(stage, runs=False)

    def fail() -> None:
        page.presenter.preview._error = ObjectDamaged()
        page.presenter.preview._enter(How.FAILED)

    stage.then(fail)
    return stage.in_case(page, "dossier")


@screen("dossier-writing")
def dossier_writing(stage: Stage) -> QWidget:
    """The file is being written."""
    page = _page(stage)
    frame = _shown(stage, page)

    def save() -> None:
        page.presenter._session.tasks.runs = False  # type: ignore[attr-defined]
        page.presenter.save(Path("notities-2026.pdf"))
        page.presenter._on_progress(9, 14)

    stage.then(save)
    return frame


@screen("dossier-saved")
def dossier_saved(stage: Stage) -> QWidget:
    """The file was just saved, and the originals were checked."""
    page = _page(stage, exports=1)
    frame = _shown(stage, page)
    shown = page.presenter.preview

    def save() -> None:
        current = shown.current
        if current is not None:
            exports = page.presenter.exports
            page.presenter._last = Exported(exports[0], Path(exports[0].name), True)
        page.presenter.check.begin()
        page.refresh()

    stage.then(save)
    return frame


@screen("dossier-checked")
def dossier_checked(stage: Stage) -> QWidget:
    """The originals were checked."""
    page = _page(stage)
    frame = _shown(stage, page)
    stage.then(page.presenter.check.begin)
    return frame


@screen("dossier-history")
def dossier_history(stage: Stage) -> QWidget:
    """What left the case before, at the end of the page."""
    page = _page(stage, exports=3)
    frame = _shown(stage, page)
    stage.then(lambda: page.scroll_area.verticalScrollBar().setValue(10_000))
    return frame


@screen("dossier-disk-full")
def dossier_disk_full(stage: Stage) -> QWidget:
    """There was no room."""
    page = _page(stage)
    page.presenter._refusal = DiskFull()
    page.refresh()
    return _shown(stage, page)


@screen("dossier-print-failed")
def dossier_print_failed(stage: Stage) -> QWidget:
    """The printer took nothing; printing can be tried again."""
    page = _page(stage)
    frame = _shown(stage, page)
    stage.then(lambda: page.presenter.printing._failed(PrintingFailed()))
    return frame


@screen("dossier-read-only-folder")
def dossier_read_only_folder(stage: Stage) -> QWidget:
    """The folder cannot be written to."""
    page = _page(stage)
    page.presenter._refusal = PlaceNotWritable(name="USB-STICK")
    page.refresh()
    return _shown(stage, page)


@screen("dossier-print")
def dossier_print(stage: Stage) -> QWidget:
    """Before printing, what a printer keeps."""
    page = _page(stage)
    frame = _shown(stage, page)

    def ask() -> None:
        page.presenter.find_printer = lambda: True  # type: ignore[method-assign]
        page.print.click()

    stage.then(ask)
    return frame


@screen("dossier-no-printer")
def dossier_no_printer(stage: Stage) -> QWidget:
    """This computer knows no printer."""
    page = _page(stage)
    page.presenter.printing._end(Outcome.NO_PRINTER)
    return _shown(stage, page)
