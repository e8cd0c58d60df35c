"""The questions: each answer is kept at once, any can change, and nobody is stopped."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.answers import UNSURE
from evidence_kit.domain.person import NOBODY, Teller
from evidence_kit.services.ports import SystemIds
from evidence_kit.ui.guide.questions.presenter import Place, QuestionsPresenter
from evidence_kit.ui.guide.room import GuidePresenter, Stop
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Edit, Keeper, Kept
from evidence_kit.ui.shell.session import Session
from support.rooms import NOW

THREAT = ("yes", "me", "adult", "chat", "yes", "real")


def _all_kept(keeper: Keeper, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: keeper.state is Kept.ALL)


def _say(asking: QuestionsPresenter, *values: str) -> None:
    for value in values:
        asking.answer(*((value,) if value else ()))


def test_whoever_comes_back_stands_where_they_were(
    session: Session, keeper: Keeper, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Answers, not knowing and skipping are in the case at once, each with its moment."""
    asking.answer("yes")
    asking.skip()
    asking.not_sure()
    _all_kept(keeper, qtbot)
    given = session.case.answers.given
    assert [(one.question, one.values) for one in given] == [
        ("safe", ("yes",)),
        ("for-whom", ()),
        ("age-now", (UNSURE,)),
    ]
    assert {one.on for one in given} == {"2026-11-21T18:40:00+00:00"}
    again = QuestionsPresenter(session, keeper, clock=NOW)
    assert (again.place, again.asked.id, again.number) == (Place.QUESTION, "channel", 4)


@pytest.mark.parametrize("said", ["danger", "dark-thoughts"])
def test_danger_leads_past_those_who_help_and_then_on(
    asking: QuestionsPresenter, said: str
) -> None:
    """The numbers come first; the person decides when it goes on, and can go back too."""
    asking.answer(said)
    assert (asking.place, asking.safety) == (Place.SAFETY, said)
    asking.back()
    assert (asking.place, asking.asked.id, asking.chosen) == (Place.QUESTION, "safe", (said,))
    asking.answer(said)
    asking.go_on()
    assert (asking.place, asking.asked.id) == (Place.QUESTION, "for-whom")


def test_what_is_said_before_a_question_follows_from_its_own_path(
    asking: QuestionsPresenter,
) -> None:
    """Whoever says it is an ex after all is not told that a stranger asks everybody."""
    _say(asking, "yes", "me", "adult", "chat", "no", "yes", "yes")
    assert asking.asked.id == "gave-images"
    assert asking.remark is not None
    asking.change("channel")
    _say(asking, "ex-partner")
    asking.change("gave-images")
    assert asking.remark is None


def test_an_answer_is_changed_and_the_others_stay(asking: QuestionsPresenter) -> None:
    """What the change makes new is asked; what it makes needless stays kept and comes back."""
    _say(asking, *THREAT)
    asking.pick("money", True)
    asking.answer_picked()
    _say(asking, "no", "no", "yes", "adult")
    assert asking.place is Place.ADVICE
    assert asking.advice.conclusion.id == "threat-real"
    asking.show_answers()
    asking.change("image")
    asking.answer("fake")
    assert asking.place is Place.ANSWERS
    assert asking.advice.conclusion.id == "threat-fake"
    asking.change("threatened")
    asking.answer("no")
    assert (asking.place, asking.asked.id) == (Place.QUESTION, "stranger")
    asking.answer("no")
    assert (asking.place, asking.advice.conclusion.id) == (Place.ADVICE, "nothing-wrong")
    assert asking.calm
    asking.change("threatened")
    asking.answer("yes")
    assert (asking.place, asking.advice.conclusion.id) == (Place.ANSWERS, "threat-fake")


def test_the_way_back_goes_question_by_question_to_home(
    asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Nobody can get stuck: before the first question is the overview."""
    _say(asking, "yes", "me")
    asking.back()
    assert (asking.asked.id, asking.chosen) == ("for-whom", ("me",))
    asking.back()
    assert asking.asked.id == "safe"
    with qtbot.waitSignal(asking.home_asked):
        asking.back()
    asking.answer("yes")
    assert asking.asked.id == "age-now"


def test_what_is_ticked_is_kept_when_the_person_goes_elsewhere(
    session: Session, keeper: Keeper, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Ticks stand in the order of the question; leaving keeps them without "next"."""
    _say(asking, *THREAT)
    asking.pick("crime", True)
    asking.pick("money", True)
    asking.pick("images", True)
    asking.pick("images", False)
    assert asking.picked == ("money", "crime")
    asking.ask_steps()
    _all_kept(keeper, qtbot)
    assert session.case.answers.to("demanded").values == ("money", "crime")
    asking.change("demanded")
    assert asking.picked == ("money", "crime")


def test_whoever_helps_is_not_asked_for_whom(
    keeper: Keeper, asking: QuestionsPresenter, qtbot: QtBot
) -> None:
    """Who sits at the keyboard was told before; every word is about the other then."""
    keeper.keep(Edit(NOBODY, {"teller": Teller.PARENT}))
    _all_kept(keeper, qtbot)
    assert asking.helping
    asking.answer("yes")
    assert asking.asked.id == "age-now"
    assert asking.asked.title.said("en", helping=asking.helping) == "How old is this person?"


def test_the_room_begins_where_the_person_was_and_leads_on(
    session: Session, keeper: Keeper, notices: Notices, qtbot: QtBot
) -> None:
    """Questions, steps, a sheet and back; out of the room only where a room is meant."""
    room = GuidePresenter(session, keeper, notices, clock=NOW, ids=SystemIds())
    assert room.stop is Stop.QUESTIONS
    room.questions.ask_steps()
    assert room.stop is Stop.STEPS
    room.steps.go(Way.SHEET)
    assert room.stop is Stop.SHEET
    room.sheet.ask_back()
    room.steps.go_to_sheet("payments")
    assert (room.stop, room.sheet.sheet.id) == (Stop.SHEET, "payments")
    room.sheet.ask_back()
    room.steps.go(Way.SHEET)
    assert room.sheet.sheet.id == "instagram"
    room.sheet.ask_back()
    room.steps.go(Way.TAKEDOWN)
    assert room.stop is Stop.TAKEDOWN
    with qtbot.waitSignal(room.way_wanted) as asked:
        room.takedown.way_wanted.emit(Way.HELP)
    assert asked.args == [Way.HELP]
    assert room.stop is Stop.TAKEDOWN
    room.steps.tick(room.steps.steps[0].step, True)
    _all_kept(keeper, qtbot)
    again = GuidePresenter(session, keeper, notices, clock=NOW, ids=SystemIds())
    assert again.stop is Stop.STEPS
