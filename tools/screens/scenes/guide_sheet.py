"""Sheets of platforms: Instagram half-way, Snapchat at the start, payments, all kept."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.services import sample_story
from evidence_kit.ui.guide.sheet.page import SheetPage
from evidence_kit.ui.guide.sheet.presenter import SheetPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell import path
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage


def _page(stage: Stage, case: Case, chosen: str = "", *, read_only: bool = False) -> SheetPage:
    session = SampleCase(case)
    session.read_only = read_only  # type: ignore[attr-defined]
    keeper = Keeper(session, Notices(stage.words))  # type: ignore[arg-type]
    presenter = SheetPresenter(session, keeper)  # type: ignore[arg-type]
    if chosen:
        presenter.choose(chosen)
    stage.keep((session, keeper, presenter))
    return SheetPage(presenter, stage.theme, stage.words)


@screen("sheet-instagram")
def sheet_instagram(stage: Stage) -> QWidget:
    """The conversation and the profile are kept, each with its item."""
    steps = (
        StepTaken("instagram/whole-chat", exhibits=(1,)),
        StepTaken("instagram/profile", exhibits=(5, 6)),
    )
    case = dataclasses.replace(sample(7, described=True), steps_taken=steps)
    return stage.in_case(_page(stage, case, "instagram"), path.FIRST)


@screen("sheet-unnamed")
def sheet_unnamed(stage: Stage) -> QWidget:
    """Nobody said which app it is about."""
    return stage.in_case(_page(stage, sample(0)), path.FIRST)


@screen("sheet-snapchat")
def sheet_snapchat(stage: Stage) -> QWidget:
    """Nothing was done yet; the warning is about screenshots."""
    return stage.in_case(_page(stage, sample(0), "snapchat"), path.FIRST)


@screen("sheet-kept")
def sheet_kept(stage: Stage) -> QWidget:
    """All is kept, some by leads; reporting has its turn. Nothing can be changed here."""
    kept = ("number", "whole-chat", "profile", "threatened-names", "export-chat")
    case = dataclasses.replace(
        sample(7, described=True),
        leads=sample_story.leads(stage.words),
        steps_taken=tuple(StepTaken(f"whatsapp/{one}") for one in kept),
    )
    return stage.in_case(_page(stage, case, "whatsapp", read_only=True), path.FIRST)


@screen("sheet-payments")
def sheet_payments(stage: Stage) -> QWidget:
    """The sheet with the longest words, at its end."""
    page = _page(stage, sample(3), "payments")
    stage.then(lambda: page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, path.FIRST)
