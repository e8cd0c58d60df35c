"""The question before a picture is kept, covering, and words instead of a picture."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.exhibit import Fingerprint
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.picture import Role
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer, Asked, Batch
from evidence_kit.ui.capture.described import Description, ImageKind, Who
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.notices import Notices
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, candidates, sample
from tools.screens.stage import Stage

_SATURDAY = dt.datetime(2026, 11, 21, 15, 20, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@dataclass(frozen=True)
class _Clock:
    def now(self) -> dt.datetime:
        """Give Saturday afternoon."""
        return _SATURDAY


def _collect(stage: Stage, count: int, *, described: bool = False) -> CollectPage:
    session = SampleCase(sample(count, described=described))
    presenter = CollectPresenter(session, PictureWorker(), Notices(stage.words))
    stage.keep((session, presenter))
    return CollectPage(presenter, stage.theme, stage.words)


def _asking(page: CollectPage, batch: Batch, step: Step) -> None:
    files = page.presenter.files
    files._batch = batch
    files._current = next(iter(batch.open_places), 0)
    files._go(step)


@screen("question")
def question(stage: Stage) -> QWidget:
    """Six new files, three of them answered."""
    page = _collect(stage, 8)
    answers = (Answer.NO, Answer.YES, Answer.NO, None, None, None)
    files = tuple(Asked(one, a) for one, a in zip(candidates(6), answers, strict=True))
    _asking(page, Batch(files), Step.QUESTION)
    return stage.in_case(page, "collect")


@screen("question-without-picture")
def question_without_picture(stage: Stage) -> QWidget:
    """Two new files, one of which cannot be shown."""
    page = _collect(stage, 0)
    files = tuple(Asked(one) for one in candidates(2, strange=True))
    _asking(page, Batch(files), Step.QUESTION)
    return stage.in_case(page, "collect")


@screen("cover")
def cover(stage: Stage) -> QWidget:
    """A new image is covered; it is blurred."""
    page = _collect(stage, 8)
    (one,) = candidates(1)
    batch = Batch((Asked(one, Answer.YES, areas=(Rect(80, 330, 620, 560),)),))
    _asking(page, batch, Step.COVER)
    return stage.in_case(page, "collect")


@screen("cover-looking")
def cover_looking(stage: Stage) -> QWidget:
    """The person asked to see it; nothing is covered yet."""
    page = _collect(stage, 8)
    (one,) = candidates(1)
    _asking(page, Batch((Asked(one, Answer.YES),)), Step.COVER)
    page.cover.look.setChecked(True)
    page.cover.show_sharp(one.looked.rasters[Role.PREVIEW])
    page.cover.refresh()
    return stage.in_case(page, "collect")


@screen("cover-stored")
def cover_stored(stage: Stage) -> QWidget:
    """A stored image that was marked as sensitive is covered whole."""
    page = _collect(stage, 8, described=True)
    page.presenter.cover.begin(6)
    page.cover_stored.canvas.cover_all()
    return stage.in_case(page, "collect")


@screen("words")
def words(stage: Stage) -> QWidget:
    """An image is recorded in words."""
    page = _collect(stage, 8)
    dutch = stage.words.language == "nl"
    said = Description(
        ImageKind.PHOTO,
        Who.ME,
        face=False,
        age="18",
        when="17 november, ongeveer" if dutch else "17 November, roughly",
        where="Op mijn telefoon, in Snapchat" if dutch else "On my phone, in Snapchat",
        words="‘Lisa’ stuurde hem terug." if dutch else "‘Lisa’ sent it back.",
    )
    (one,) = candidates(1)
    found = Fingerprint("9f86d081884c7d659a2feaa0c55ad015" * 2, "", one.size)
    page.presenter.files.digests._known[one.identity] = found
    _asking(page, Batch((Asked(one, Answer.YES, said),)), Step.WORDS)
    return stage.in_case(page, "collect")


@screen("words-empty")
def words_empty(stage: Stage) -> QWidget:
    """Nothing was answered yet and the digest is on its way."""
    page = _collect(stage, 8)
    (one,) = candidates(1)
    _asking(page, Batch((Asked(one, Answer.YES),)), Step.WORDS)
    return stage.in_case(page, "collect")
