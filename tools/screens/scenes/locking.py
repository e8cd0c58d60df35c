"""What locking asks and tells while files wait for an answer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.ui.capture.answers import Asked, Batch
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.leaving import lock_question
from tools.screens.collecting import ask_about, collect_page
from tools.screens.registry import screen
from tools.screens.sample_case import candidates
from tools.screens.stage import Stage


@screen("lock-question")
def lock_with_waiting_files(stage: Stage) -> QWidget:
    """Lock was pressed while five files wait."""
    page = collect_page(stage, 8)
    ask_about(page, Batch(tuple(Asked(one) for one in candidates(5))), Step.GALLERY)
    frame = stage.in_case(page, "collect")
    question = lock_question(page.presenter.files.unkept, stage.theme, stage.words)
    stage.keep(question)
    stage.then(lambda: question.open_over(frame))
    return frame


@screen("unlocked-again")
def unlocked_again(stage: Stage) -> QWidget:
    """Two files waited when the case locked by itself; none was kept."""
    page = collect_page(stage, 8)
    page.presenter.files._forgotten = 2
    page.gallery.news._show()
    return stage.in_case(page, "collect")
