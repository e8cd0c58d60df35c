"""The room of what happened for the screens: the story of Sam, on a clock that stands."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from evidence_kit.domain.case import Case
from evidence_kit.services import sample_story as story
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import TellPresenter
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

ROOM: Final = "tell"
_SATURDAY = dt.datetime(2026, 11, 21, 15, 20, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@dataclass(frozen=True)
class _Clock:
    def now(self) -> dt.datetime:
        """Give Saturday afternoon."""
        return _SATURDAY


def told_case(stage: Stage, **more: Any) -> Case:
    """Give what Sam told, and what else is given."""
    words = stage.words
    case = sample(8, described=True, language=words.language)
    told = dataclasses.replace(
        case,
        suspects=story.suspects(words),
        events=story.events(words),
        payments=story.payments(words),
        person=story.person(words),
        statement=story.statement(words),
    )
    return dataclasses.replace(told, **more)


def told_page(stage: Stage, case: Case, *, read_only: bool = False) -> TellPage:
    """Give the room of a case."""
    session = SampleCase(case)
    session.read_only = read_only  # type: ignore[attr-defined]
    presenter = TellPresenter(session, Notices(stage.words), clock=_Clock())  # type: ignore[arg-type]
    stage.keep((session, presenter))
    return TellPage(presenter, stage.theme, stage.words)
