"""The guide's other questions and endings, one screen each, in one size of window."""

from __future__ import annotations

import dataclasses
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.case import Case
from evidence_kit.domain.payment import Method, Payment
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.ui.guide.questions.page import QuestionsPage
from evidence_kit.ui.guide.questions.presenter import QuestionsPresenter
from evidence_kit.ui.guide.sheet.page import SheetPage
from evidence_kit.ui.guide.sheet.presenter import SheetPresenter
from evidence_kit.ui.guide.steps.page import StepsPage
from evidence_kit.ui.guide.steps.presenter import StepsPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell import path
from tools.screens.answers import on_path
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_BEGUN: Final = {"safe": "yes", "for-whom": "me", "age-now": "adult", "channel": "chat"}
_NO_THREAT: Final = _BEGUN | {"threatened": "no"}
_STRANGER: Final = _NO_THREAT | {"stranger": "yes"}
_ASKED: Final = _STRANGER | {"asked-images": "yes"}
_SENT: Final = _ASKED | {"gave-images": "yes"}
_THREAT: Final = _BEGUN | {"threatened": "yes"}
_PAID: Final = _THREAT | {"image": "real", "demanded": "money", "paid": "yes"}
_SIZES: Final = ((1280, 800),)


def _page(stage: Stage, said: dict[str, str]) -> QWidget:
    given = tuple(
        Given(question, tuple(value.split("+")), "2026-11-21T19:30:00+01:00")
        for question, value in said.items()
    )
    session = SampleCase(dataclasses.replace(sample(0), answers=Answers(given)), runs=False)
    keeper = Keeper(session, Notices(stage.words))
    presenter = QuestionsPresenter(session, keeper)
    stage.keep((session, keeper, presenter))
    page = QuestionsPage(presenter, stage.theme, stage.words)
    stage.then(page.begin)
    return stage.in_case(page, path.FIRST)


@screen("guide-path-stranger", sizes=_SIZES)
def stranger(stage: Stage) -> QWidget:
    """A message of somebody unknown?"""
    return _page(stage, _NO_THREAT)


@screen("guide-path-asked", sizes=_SIZES)
def asked(stage: Stage) -> QWidget:
    """Does that person ask for nudes, with a warning before it."""
    return _page(stage, _STRANGER)


@screen("guide-path-gave", sizes=_SIZES)
def gave(stage: Stage) -> QWidget:
    """Do they have images now, with a warning before it."""
    return _page(stage, _ASKED)


@screen("guide-path-image", sizes=_SIZES)
def image(stage: Stage) -> QWidget:
    """What kind of image: real, recorded or fake."""
    return _page(stage, _THREAT)


@screen("guide-path-demanded", sizes=_SIZES)
def demanded(stage: Stage) -> QWidget:
    """What is demanded: three kinds, and more."""
    return _page(stage, _THREAT | {"image": "real"})


@screen("guide-path-told", sizes=_SIZES)
def told(stage: Stage) -> QWidget:
    """Does anybody know?"""
    return _page(stage, _PAID | {"spread": "no"})


@screen("guide-path-nothing", sizes=_SIZES)
def nothing(stage: Stage) -> QWidget:
    """Nobody unknown wrote: nothing is wrong."""
    return _page(stage, _NO_THREAT | {"stranger": "no"})


@screen("guide-path-not-asked", sizes=_SIZES)
def not_asked(stage: Stage) -> QWidget:
    """Nobody asked for anything: have fun online."""
    return _page(stage, _STRANGER | {"asked-images": "no"})


@screen("guide-path-not-given", sizes=_SIZES)
def not_given(stage: Stage) -> QWidget:
    """Nothing was sent: well noticed."""
    return _page(stage, _ASKED | {"gave-images": "no"})


@screen("guide-path-no-threat", sizes=_SIZES)
def no_threat(stage: Stage) -> QWidget:
    """Images were sent and nobody threatens yet."""
    return _page(stage, _SENT | {"spread": "no", "told": "no", "age-then": "adult"})


@screen("guide-path-spread", sizes=_SIZES)
def spread(stage: Stage) -> QWidget:
    """Images were spread and nobody threatens."""
    return _page(stage, _SENT | {"spread": "yes", "told": "no", "age-then": "adult"})


@screen("guide-path-not-safe", sizes=_SIZES)
def not_safe(stage: Stage) -> QWidget:
    """Nobody threatens, and the person thinks of suicide."""
    said = _NO_THREAT | {"safe": "dark-thoughts", "stranger": "no", "told": "no"}
    return _page(stage, said)


@screen("guide-path-child-asked", sizes=_SIZES)
def child_asked(stage: Stage) -> QWidget:
    """A stranger asked a child for nudes, and nothing was sent."""
    return _page(stage, _ASKED | {"age-now": "under-12", "gave-images": "no", "told": "no"})


@screen("guide-path-child-pressed", sizes=_SIZES)
def child_pressed(stage: Stage) -> QWidget:
    """A child did something under pressure: all lines there can be."""
    ends = {"demanded": "money+crime", "did-more": "yes", "spread": "no", "told": "no"}
    return _page(stage, _PAID | {"age-now": "12-15"} | ends)


@screen("guide-path-together", sizes=_SIZES)
def together(stage: Stage) -> QWidget:
    """Somebody knows: good, and what else can be done."""
    ends = {"spread": "no", "told": "yes", "age-then": "adult"}
    return _page(stage, _PAID | {"paid": "no"} | ends)


@screen("guide-path-fake", sizes=_SIZES)
def fake(stage: Stage) -> QWidget:
    """Threatened with an image that is made up."""
    ends = {"demanded": "images", "did-more": "no", "spread": "no", "told": "no"}
    return _page(stage, _THREAT | {"image": "fake"} | ends | {"age-then": "adult"})


def _steps(stage: Stage, case: Case) -> QWidget:
    session = SampleCase(case)
    notices = Notices(stage.words)
    keeper = Keeper(session, notices)
    presenter = StepsPresenter(session, keeper, notices)
    presenter.open(FirstStep.BANK if case.payments else FirstStep.SECURE_EVIDENCE)
    stage.keep((session, keeper, presenter))
    return stage.in_case(StepsPage(presenter, stage.theme, stage.words), path.FIRST)


@screen("guide-steps-mail", sizes=_SIZES)
def steps_mail(stage: Stage) -> QWidget:
    """The first steps after a mail that bluffs."""
    return _steps(stage, _told(channel="mail-bluff"))


@screen("guide-steps-cash", sizes=_SIZES)
def steps_cash(stage: Stage) -> QWidget:
    """The first steps after money was sent by a service that pays it out."""
    sent = Payment("p", method=Method.CASH_SERVICE)
    return _steps(stage, dataclasses.replace(_told(threatened="yes", paid="yes"), payments=(sent,)))


def _told(**said: str) -> Case:
    return dataclasses.replace(sample(2), answers=on_path(**said))


def _sheet(stage: Stage, platform: str) -> QWidget:
    session = SampleCase(sample(0))
    keeper = Keeper(session, Notices(stage.words))
    presenter = SheetPresenter(session, keeper)
    presenter.choose(platform)
    stage.keep((session, keeper, presenter))
    return stage.in_case(SheetPage(presenter, stage.theme, stage.words), path.FIRST)


@screen("sheet-facebook", sizes=_SIZES)
def sheet_facebook(stage: Stage) -> QWidget:
    """What to keep of Facebook and Messenger."""
    return _sheet(stage, "facebook")


@screen("sheet-discord", sizes=_SIZES)
def sheet_discord(stage: Stage) -> QWidget:
    """What to keep of Discord: a number that stays when the name changes."""
    return _sheet(stage, "discord")


@screen("sheet-games", sizes=_SIZES)
def sheet_games(stage: Stage) -> QWidget:
    """What to keep of a game or a webcam site."""
    return _sheet(stage, "games")
