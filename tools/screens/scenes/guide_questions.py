"""The questions of the guide: each shape of a question, numbers to call, and the advice."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.answers import UNSURE, Answers, Given
from evidence_kit.ui.guide.questions.page import QuestionsPage
from evidence_kit.ui.guide.questions.presenter import QuestionsPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell import path
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_BEGUN = {"safe": "yes", "for-whom": "me", "age-now": "adult", "channel": "chat"}
_THREAT = _BEGUN | {"threatened": "yes", "image": "real"}
_STRANGER = _BEGUN | {"threatened": "no", "stranger": "yes"}


def _presenter(stage: Stage, said: dict[str, str]) -> QuestionsPresenter:
    given = tuple(
        Given(question, tuple(value.split("+")) if value else (), "2026-11-21T19:30:00+01:00")
        for question, value in said.items()
    )
    session = SampleCase(dataclasses.replace(sample(0), answers=Answers(given)), runs=False)
    keeper = Keeper(session, Notices(stage.words))
    made = QuestionsPresenter(session, keeper)
    stage.keep((session, keeper, made))
    return made


def _page(stage: Stage, presenter: QuestionsPresenter) -> QWidget:
    page = QuestionsPage(presenter, stage.theme, stage.words)
    stage.then(page.begin)
    return stage.in_case(page, path.FIRST)


@screen("guide-question-first")
def question_first(stage: Stage) -> QWidget:
    """The very first: is it safe now."""
    return _page(stage, _presenter(stage, {}))


@screen("guide-question")
def question(stage: Stage) -> QWidget:
    """Yes or no."""
    return _page(stage, _presenter(stage, _BEGUN))


@screen("guide-question-not-sure")
def question_not_sure(stage: Stage) -> QWidget:
    """Whoever is not sure to be safe keeps two numbers in sight."""
    return _page(stage, _presenter(stage, _BEGUN | {"safe": "unsure"}))


@screen("guide-question-ages")
def question_ages(stage: Stage) -> QWidget:
    """One of four, answered before."""
    presenter = _presenter(stage, _BEGUN)
    presenter.back()
    presenter.back()
    return _page(stage, presenter)


@screen("guide-question-channel")
def question_channel(stage: Stage) -> QWidget:
    """One of five."""
    said = {key: value for key, value in _BEGUN.items() if key != "channel"}
    return _page(stage, _presenter(stage, said))


@screen("guide-question-remark")
def question_remark(stage: Stage) -> QWidget:
    """A warning before the question."""
    return _page(stage, _presenter(stage, _STRANGER | {"asked-images": "yes"}))


@screen("guide-question-several")
def question_several(stage: Stage) -> QWidget:
    """Several can be chosen; two are."""
    presenter = _presenter(stage, _THREAT)
    presenter.pick("money", True)
    presenter.pick("images", True)
    return _page(stage, presenter)


@screen("guide-safety-danger")
def safety_danger(stage: Stage) -> QWidget:
    """Danger now: 112 first."""
    presenter = _presenter(stage, {})
    presenter.answer("danger")
    return _page(stage, presenter)


@screen("guide-safety-thoughts")
def safety_thoughts(stage: Stage) -> QWidget:
    """Dark thoughts: 113 first."""
    presenter = _presenter(stage, {})
    presenter.answer("dark-thoughts")
    return _page(stage, presenter)


@screen("guide-advice")
def advice(stage: Stage) -> QWidget:
    """Threatened with a real image, nothing paid, nobody knows."""
    ends = {"demanded": "money", "paid": "no", "spread": "no", "told": "no", "age-then": "adult"}
    return _page(stage, _presenter(stage, _THREAT | ends))


@screen("guide-advice-hardest")
def advice_hardest(stage: Stage) -> QWidget:
    """A girl of 15 with dark thoughts who paid and did more, and it was spread."""
    said = {
        **_THREAT,
        "safe": "dark-thoughts",
        "age-now": "12-15",
        "demanded": "money+images+crime",
        "paid": "yes",
        "did-more": "yes",
        "spread": "yes",
        "told": "no",
    }
    return _page(stage, _presenter(stage, said))


@screen("guide-advice-helping")
def advice_helping(stage: Stage) -> QWidget:
    """A parent of a child of 13 who was made to run an errand."""
    said = {
        **_THREAT,
        "for-whom": "other",
        "age-now": "12-15",
        "demanded": "crime",
        "did-more": "yes",
        "spread": UNSURE,
        "told": "yes",
    }
    return _page(stage, _presenter(stage, said))


@screen("guide-advice-calm")
def advice_calm(stage: Stage) -> QWidget:
    """Nothing is wrong: the way on is home."""
    return _page(stage, _presenter(stage, _BEGUN | {"threatened": "no", "stranger": "no"}))


@screen("guide-advice-mail")
def advice_mail(stage: Stage) -> QWidget:
    """A mail that bluffs."""
    said = _BEGUN | {"channel": "mail-bluff", "proof": "no", "paid": "no", "told": ""}
    return _page(stage, _presenter(stage, said))


@screen("guide-answers")
def answers(stage: Stage) -> QWidget:
    """All answers, to be changed."""
    said = {
        **_THREAT,
        "demanded": "money+images",
        "paid": "yes",
        "did-more": UNSURE,
        "spread": "no",
        "told": "",
        "age-then": "16-17",
    }
    presenter = _presenter(stage, said)
    presenter.show_answers()
    return _page(stage, presenter)
