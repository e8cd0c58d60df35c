"""Whoever notes something at a step reads whether it leaves the case."""

from __future__ import annotations

import pytest

from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services.dossier import steps_said
from evidence_kit.ui.guide.steps.page import StepsPage
from evidence_kit.wording import Wording

MINE = "Only for yourself. It does not go into the police file."
TOLD = "This goes into the police file."
LATER = "This goes into the police file once you tick the step."


@pytest.mark.parametrize("step", [FirstStep.NO_MORE, FirstStep.BANK])
def test_a_note_says_whether_it_leaves_the_case(
    step: FirstStep, steps_page: StepsPage, words: Wording
) -> None:
    """What was done stands in the police file with its note; what was not to be done is private."""
    page, presenter = steps_page, steps_page.presenter
    told = bool(steps_said.said(StepTaken(step.value), words))
    presenter.open(step)
    note = page.details.note.edit
    assert note.accessibleDescription() == (LATER if told else MINE)
    page.rows[step].tick.click()
    presenter.open(step)
    assert note.accessibleDescription() == (TOLD if told else MINE)


def test_what_is_told_of_a_step_is_what_the_paper_says(words: Wording) -> None:
    """No step has a note that is promised to the police file and is not in it, nor the reverse."""
    for step in FirstStep:
        assert steps_said.is_told(step) == bool(steps_said.said(StepTaken(step.value), words))
