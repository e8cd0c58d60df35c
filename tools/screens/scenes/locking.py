"""What locking asks, and what is told after it, while files wait for an answer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.exhibit import Source
from evidence_kit.domain.geometry import Rect
from evidence_kit.services.capture import Loose
from evidence_kit.ui.capture.answers import Answer, Asked, Batch
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.leaving import keeping_question, loss_question
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.unkept import Unkept
from tools.screens.collecting import ask_about, collect_page
from tools.screens.registry import screen
from tools.screens.sample_case import candidates
from tools.screens.stage import Stage


def _waiting() -> Batch:
    """Give five files: one was pasted, one is covered."""
    first, second, *others = candidates(5)
    pasted = Loose(first.facts.name, b"", Source.PASTED_PIXELS)
    covered = Asked(second, Answer.YES, areas=(Rect(40, 60, 200, 120),))
    files = (Asked(replace(first, loose=pasted)), covered, *(Asked(one) for one in others))
    return Batch(files)


def _over(stage: Stage, step: Step, question: Dialog) -> QWidget:
    page = collect_page(stage, 8)
    ask_about(page, _waiting(), step)
    frame = stage.in_case(page, "collect")
    stage.keep(question)
    stage.then(lambda: question.open_over(frame))
    return frame


@screen("lock-question")
def lock_with_waiting_files(stage: Stage) -> QWidget:
    """Lock was pressed while five files wait; of two something would be lost."""
    asked = loss_question(Unkept(4, 1), _waiting(), stage.theme, stage.words)
    return _over(stage, Step.GALLERY, asked)


@screen("lock-while-keeping")
def lock_while_keeping(stage: Stage) -> QWidget:
    """Lock was pressed while answered files are being kept."""
    return _over(stage, Step.KEEPING, keeping_question(stage.theme, stage.words))


@screen("unlocked-again")
def unlocked_again(stage: Stage) -> QWidget:
    """Two files and a pasted picture were not kept when the case locked by itself."""
    page = collect_page(stage, 8)
    page.presenter.files._forgotten = Unkept(2, 1)
    page.gallery.news._show()
    return stage.in_case(page, "collect")
