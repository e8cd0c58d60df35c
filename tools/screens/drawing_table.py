"""What the scenes of the drawing table share: one exhibit, drawn on, without a vault."""

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
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.sights import Fetched
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.tasks import Job, TaskRunner
from tools.screens.sample_case import drawn_pixels, sample
from tools.screens.stage import Stage


class TableSession(QObject):
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


def table(stage: Stage, number: int = 3, **facts: Any) -> AnnotatePage:
    """Give the page with an exhibit on the table, changed by these facts."""
    case = sample(8)
    changed = tuple(
        dataclasses.replace(one, **facts) if one.number == number else one for one in case.exhibits
    )
    session = TableSession(dataclasses.replace(case, exhibits=changed))
    presenter = AnnotatePresenter(session, PictureWorker(), Notices(stage.words))
    page = AnnotatePage(presenter, stage.theme, stage.words)
    stage.keep((session, presenter))
    presenter.open(number)
    return page


def in_case(stage: Stage, page: AnnotatePage) -> QWidget:
    """Put the page into the window of a case."""
    frame = stage.in_case(page, "collect", compact=True)
    page.presenter.blurred_changed.connect(lambda on: frame.top.set_shielded(on, one=True))
    return frame


def draw(page: AnnotatePage, markup: Markup = SAMPLE) -> None:
    """Show the drawn threat with these annotations."""
    presenter = page.presenter
    exhibit = presenter._session.case.exhibit(presenter.number)
    presenter._on_fetched(exhibit, Fetched(markup, None, b""), fresh=True)
    presenter._on_pixels(drawn_pixels("snapchat-threat"))


def told(stage: Stage) -> dict[str, Any]:
    """Give what the person said of the exhibit."""
    dutch = stage.words.language == "nl"
    said = "Lisa dreigt mijn beelden naar vrienden en school te sturen en vraagt € 120."
    return {
        "platform": "Snapchat",
        "shown_at": "2026-11-17T22:06",
        "shown_sure": "sure",
        "description": said if dutch else "Lisa threatens to send my pictures to my school.",
    }
