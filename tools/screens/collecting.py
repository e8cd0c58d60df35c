"""The collect room on the sample case, for the scenes that show it."""

from __future__ import annotations

from dataclasses import replace

from evidence_kit.domain.person import Teller
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Batch
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.notices import Notices
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage


def collect_page(
    stage: Stage, count: int, *, described: bool = False, teller: Teller = Teller.UNSAID
) -> CollectPage:
    """Make the room with so many exhibits, told about or not; say who types."""
    case = sample(count, described=described, language=stage.words.language)
    session = SampleCase(replace(case, person=replace(case.person, teller=teller)))
    presenter = CollectPresenter(session, PictureWorker(), Notices(stage.words))
    stage.keep((session, presenter))
    return CollectPage(presenter, stage.theme, stage.words)


def ask_about(page: CollectPage, batch: Batch, step: Step) -> None:
    """Let files wait in the room and go to one of its steps."""
    files = page.presenter.files
    files._batch = batch
    files._current = next(iter(batch.open_places), 0)
    files._go(step)
