"""What was done against the other: who was told of it, and where they were shut out."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import EventKind
from evidence_kit.domain.first_steps import StepState

_REPORTS: Final = frozenset({"report-account", "police", "bank"})
_BLOCKS: Final = frozenset({"block"})
_REPORTED: Final = ("report-", "call-", "confirmation")
_BLOCKED: Final = ("block-account", "block-sender")
"""How the second half of the id of a platform's step begins; one's own card is no other."""
_TOLD: Final = frozenset({EventKind.REPORTED, EventKind.BANK, EventKind.POLICE})


def reports(case: Case) -> int:
    """Count the steps that told a platform, the police or a bank of it."""
    told = sum(one.kind in _TOLD for one in case.events)
    return told + sum(_is(one, _REPORTS, _REPORTED) for one in _done(case))


def blocks(case: Case) -> int:
    """Count the steps that shut the other out."""
    told = sum(one.kind is EventKind.BLOCKED for one in case.events)
    return told + sum(_is(one, _BLOCKS, _BLOCKED) for one in _done(case))


def _done(case: Case) -> list[str]:
    return [one.id for one in case.steps_taken if one.state is StepState.DONE]


def _is(id_: str, first_steps: frozenset[str], of_sheets: tuple[str, ...]) -> bool:
    _, sheet, step = id_.partition("/")
    return step.startswith(of_sheets) if sheet else id_ in first_steps
