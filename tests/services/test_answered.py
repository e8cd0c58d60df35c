"""An answer of a path that was left decides nothing any more, wherever something is decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import evidence_kit
from evidence_kit.domain.age import AgeBand, band_now
from evidence_kit.domain.answers import NO_ANSWERS, Answers
from evidence_kit.domain.case import Case
from evidence_kit.domain.circumstances import Circumstance, circumstances
from evidence_kit.domain.complaint import Signer, signer_of
from evidence_kit.domain.guide import walk
from evidence_kit.domain.helping import for_other
from evidence_kit.domain.person import Person, Teller
from evidence_kit.domain.remark import Part
from evidence_kit.domain.step_order import FirstStep, first_steps
from evidence_kit.services import takedown
from evidence_kit.services.help_order import needs_of
from evidence_kit.services.questions import answered, guide
from evidence_kit.services.readiness import Looked, remarks_on
from support.answering import answers, given
from tools.screens.answers import on_path

TODAY = dt.date(2026, 11, 22)
_BEGUN = {"safe": "yes", "for_whom": "me", "age_now": "adult", "channel": "chat"}
_CALM = _BEGUN | {"threatened": "no", "stranger": "yes", "asked_images": "yes", "gave_images": "no"}


def _changed(before: Answers, **after: str) -> Case:
    """Give a case in which some answers were changed, and the rest stayed as it was."""
    for name, value in after.items():
        before = before.answering(given(name.replace("_", "-"), value))
    return Case(answers=before)


def test_who_was_calm_yesterday_is_told_to_search_and_take_down_today() -> None:
    """That no image was given belongs to the path without a threat."""
    case = _changed(answers(**_CALM), threatened="yes", image="unsure")
    steps = {one.step for one in first_steps(answered(case))}
    assert {FirstStep.SEARCH_SELF, FirstStep.TAKEDOWN} <= steps
    assert Circumstance.NO_IMAGES in circumstances(answered(Case(answers=answers(**_CALM))))


def test_a_left_age_neither_signs_nor_writes_to_a_platform() -> None:
    """An adult whose path no longer asks how old they were then is no child on paper."""
    case = _changed(on_path(age_now="adult", threatened="yes", age_then="12-15"), threatened="no")
    known = answered(case)
    assert known.answers.to("age-then") is None
    assert signer_of(known, TODAY) is Signer.ADULT
    assert takedown.ages_of(known, TODAY) == (None,)


def test_a_left_answer_asks_for_no_help_and_hides_no_threat() -> None:
    """What was paid on another path chooses no help line; what is not asked now is not said."""
    case = _changed(on_path(threatened="yes", paid="yes"), threatened="no", stranger="no")
    assert needs_of(answered(case).answers, AgeBand.UNKNOWN) == ()
    bluff = _changed(answers(**_CALM), channel="mail-bluff")
    found = remarks_on(bluff, Looked(), damaged=False, today=TODAY)
    assert Part.THREAT in {one.part for one in found}


def test_what_everybody_is_asked_decides_before_the_first_question() -> None:
    """A helper says how old the other is when a case begins; the questions come later."""
    said = for_other(NO_ANSWERS, "12-15", "2026-11-22T10:00:00+01:00")
    known = answered(Case(answers=said))
    assert band_now(known.person, known.answers, TODAY) is AgeBand.FROM_12
    assert signer_of(known, TODAY) is Signer.REPRESENTATIVE


def test_a_helper_who_said_so_before_stays_on_the_path() -> None:
    """Nobody asks them for whom it is, and their answers after that question count."""
    said = on_path(for_whom="other", threatened="yes", paid="yes").given
    kept = Answers(tuple(one for one in said if one.question != "for-whom"))
    case = Case(answers=kept)
    assert not answered(case).answers.chose("paid", "yes")
    helped = answered(replace(case, person=Person(teller=Teller.PARENT)))
    assert helped.answers.chose("paid", "yes")
    assert walk(guide().graph, helped.answers).finished


def test_one_place_gives_them() -> None:
    """The rules only take what comes from there, so no window and no page can go around it."""
    source = Path(evidence_kit.__file__).parent
    makers = {one.stem for one in source.rglob("*.py") if "Answered(" in one.read_text("utf-8")}
    assert makers == {"questions"}
