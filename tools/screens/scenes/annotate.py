"""The drawing table: one exhibit with sample annotations, in every state a person can meet."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern
from evidence_kit.domain.picture import Role
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.keeping import Edit
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.sights import Fetched, Sight
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.tasks import Job, TaskRunner
from tools.screens.registry import screen
from tools.screens.sample_case import drawn_pixels, looked, sample
from tools.screens.stage import Stage


class _Session(QObject):
    """Stands in for the session: nothing is read or written."""

    case_changed = Signal(object)
    closing = Signal()
    read_only = False

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case, self.tasks = case, TaskRunner(self)
        self.fails = False

    def work(self, job: Callable[..., Any], *, done: Callable[..., None], **others: Any) -> Job:
        """Do nothing, or fail."""
        del job, done
        if self.fails:
            others["failed"](DiskFull())
        return Job(lambda _done, _total: None)


def _box(id_: str, kind: Kind, *corners: float, **more: Any) -> Annotation:
    left, top, right, bottom = (2 * corner for corner in corners)
    return Annotation(id_, kind, Point(left, top), Point(right, bottom), **more)


SAMPLE = Markup(
    (
        _box("a1", Kind.BOX, 84, 77, 198, 100, text="Haar gebruikersnaam", numbered=True),
        _box("a2", Kind.BLACKOUT, 26, 245, 240, 397, text="namen van vrienden"),
        _box("a3", Kind.HIGHLIGHT, 25, 499, 373, 542, text="Hier vraagt ze geld", numbered=True),
        _box("a4", Kind.BOX, 23, 541, 223, 585, text="De rekening", numbered=True),
        _box("a5", Kind.BOX, 268, 586, 371, 610, colour=Colour.BLUE, pattern=Pattern.DASHED),
        _box("a6", Kind.ARROW, 300, 676, 318, 622, colour=Colour.BLUE),
        _box("a7", Kind.TEXT, 222, 684, 372, 722, text="ook in bijlage 5", colour=Colour.BLUE),
    )
)


def _table(stage: Stage, number: int = 3, **facts: Any) -> AnnotatePage:
    case = sample(8)
    changed = tuple(
        dataclasses.replace(one, **facts) if one.number == number else one for one in case.exhibits
    )
    session = _Session(dataclasses.replace(case, exhibits=changed))
    presenter = AnnotatePresenter(session, PictureWorker(), Notices(stage.words))
    page = AnnotatePage(presenter, stage.theme, stage.words)
    stage.keep((session, presenter))
    presenter.open(number)
    return page


def _in_case(stage: Stage, page: AnnotatePage) -> QWidget:
    frame = stage.in_case(page, "collect", compact=True)
    page.presenter.blurred_changed.connect(lambda on: frame.top.set_shielded(on, one=True))
    return frame


def _draw(page: AnnotatePage, markup: Markup = SAMPLE) -> None:
    presenter = page.presenter
    exhibit = presenter._session.case.exhibit(presenter.number)
    presenter._on_fetched(exhibit, Fetched(markup, None, b""), fresh=True)
    presenter._on_pixels(drawn_pixels("snapchat-threat"))


def _told(stage: Stage) -> dict[str, Any]:
    dutch = stage.words.language == "nl"
    said = "Lisa dreigt mijn beelden naar vrienden en school te sturen en vraagt € 120."
    return {
        "platform": "Snapchat",
        "shown_at": "2026-11-17T22:06",
        "shown_sure": "sure",
        "description": said if dutch else "Lisa threatens to send my pictures to my school.",
    }


@screen("annotate")
def annotate(stage: Stage) -> QWidget:
    """One box is selected, with its handles."""
    page = _table(stage, **_told(stage))

    def select() -> None:
        _draw(page)
        page.canvas.set_tool(Tool.BOX)
        page.presenter.editor.select(("a4",))

    stage.then(select)
    return _in_case(stage, page)


@screen("annotate-new")
def annotate_new(stage: Stage) -> QWidget:
    """Nothing was drawn yet."""
    page = _table(stage, platform="", shown_at=None, shown_sure="")
    stage.then(lambda: _draw(page, Markup()))
    return _in_case(stage, page)


@screen("annotate-blackout")
def annotate_blackout(stage: Stage) -> QWidget:
    """A black-out is selected, and what lies under it can be said."""
    page = _table(stage, **_told(stage))

    def select() -> None:
        _draw(page)
        page.presenter.editor.select(("a2",))

    stage.then(select)
    return _in_case(stage, page)


@screen("annotate-list")
def annotate_list(stage: Stage) -> QWidget:
    """The list, with the fields of one box."""
    page = _table(stage, **_told(stage))

    def select() -> None:
        _draw(page)
        page.show_list(True)
        page.presenter.editor.select(("a4",))
        page.list_view.set_open(True)

    stage.then(select)
    return _in_case(stage, page)


@screen("annotate-keys")
def annotate_keys(stage: Stage) -> QWidget:
    """What the keys do."""
    page = _table(stage)

    def ask() -> None:
        _draw(page)
        page.show_keys()

    stage.then(ask)
    return _in_case(stage, page)


@screen("annotate-hashes")
def annotate_hashes(stage: Stage) -> QWidget:
    """The proof that the original is untouched."""
    page = _table(stage)

    def ask() -> None:
        _draw(page)
        page.integrity.show_all.click()

    stage.then(ask)
    return _in_case(stage, page)


@screen("annotate-not-saved")
def annotate_not_saved(stage: Stage) -> QWidget:
    """The disk is full: it stays in memory, and that is said."""
    page = _table(stage, **_told(stage))

    def fail() -> None:
        _draw(page)
        page.presenter._session.fails = True
        page.presenter.keeper.keep(3, Edit(SAMPLE))
        page.presenter.editor.select(("a7",))

    stage.then(fail)
    return _in_case(stage, page)


@screen("annotate-blurred")
def annotate_blurred(stage: Stage) -> QWidget:
    """The shield is on."""
    page = _table(stage, **_told(stage))

    def blur() -> None:
        _draw(page)
        page.presenter._veil = looked("snapchat-threat").rasters[Role.VEIL]
        page.presenter._picture = None
        page.presenter._see(Sight.BLURRED)

    stage.then(blur)
    return _in_case(stage, page)


@screen("annotate-sensitive")
def annotate_sensitive(stage: Stage) -> QWidget:
    """Marked as sensitive: covered until asked for."""
    return _in_case(stage, _table(stage, sensitive=True))


@screen("annotate-in-words")
def annotate_in_words(stage: Stage) -> QWidget:
    """An image that is described only."""
    return _in_case(stage, _table(stage, 7))


@screen("annotate-not-shown")
def annotate_not_shown(stage: Stage) -> QWidget:
    """A file of which no picture can be made; the last item."""
    return _in_case(stage, _table(stage, 8, withdrawn_because=None))
