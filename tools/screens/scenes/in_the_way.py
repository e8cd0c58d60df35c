"""What stops everything for a while: a full disk, a stick that is out, a printer that fails."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import CaseFileMissing, DiskFull, Expected
from evidence_kit.services.capture import Refused
from evidence_kit.ui.capture.answers import Answer, Asked, Batch, Outcome
from evidence_kit.ui.capture.importing import Step
from tools.screens.collecting import ask_about, collect_page
from tools.screens.registry import screen
from tools.screens.sample_case import candidates
from tools.screens.stage import Stage


def _stopped_by(stage: Stage, error: Expected) -> QWidget:
    page = collect_page(stage, 8)
    files = page.presenter.files
    files._outcome = Outcome(refused=(Refused("screen.png", error),), waiting=3)
    answered = Batch(tuple(Asked(one, Answer.NO) for one in candidates(3)))
    ask_about(page, answered, Step.GALLERY)
    page.gallery.news._show()
    return stage.in_case(page, "collect")


@screen("collect-disk-full")
def collect_disk_full(stage: Stage) -> QWidget:
    """Three answered files wait for room."""
    return _stopped_by(stage, DiskFull())


@screen("collect-stick-gone")
def collect_stick_gone(stage: Stage) -> QWidget:
    """Three answered files wait for the stick."""
    return _stopped_by(stage, CaseFileMissing(name="notities-2026.evk"))
