"""Steps that a person took, as a police file says them: what was done, not what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.passage import Unheard
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services.platforms import sheet_of
from evidence_kit.wording import N_, Wording

_DONE: Final[Mapping[str, str]] = {
    FirstStep.SECURE_EVIDENCE: N_("Screenshots of the conversation were made"),
    FirstStep.REPORT_ACCOUNT: N_("The account was reported to the app or site"),
    FirstStep.BLOCK: N_("The account was blocked"),
    FirstStep.TALK: N_("Somebody was told"),
    FirstStep.BANK: N_("The bank or company was told"),
    FirstStep.PRIVATE_ACCOUNTS: N_("Own accounts were closed to strangers"),
    FirstStep.NEW_PASSWORDS: N_("Passwords were changed"),
    FirstStep.SEARCH_SELF: N_("The own name was searched for online"),
    FirstStep.TAKEDOWN: N_("Taking down was asked for"),
    FirstStep.POLICE: N_("The police were told"),
}
"""What is only an intention, such as not paying, says nothing that an officer can use."""
_NOT_OF_OTHERS: Final[Mapping[Unheard, str]] = {
    Unheard.SOME: N_("The bank or company was told, not yet of all the money that came in"),
    Unheard.ALL: N_("The bank or company was told, not yet of the money that came in"),
}
_ON_SHEETS: Final[Mapping[str, str]] = {
    "report": N_("{app}: reported"),
    "block-account": N_("{app}: blocked"),
    "block-sender": N_("{app}: blocked"),
}
"""By how the id of a step on a platform's sheet begins."""


def is_told(id_: str) -> bool:
    """Tell whether a first step, once it is done, stands in a police file with its note."""
    return id_ in _DONE


def said(step: StepTaken, words: Wording, *, unheard: Unheard = Unheard.NONE) -> str:
    """Say that it was done; "" for what says nothing to an officer.

    Args:
        step: which.
        words: the language.
        unheard: of how much money of others the bank does not know yet.
    """
    if step.id == FirstStep.BANK and unheard in _NOT_OF_OTHERS:
        return words.gettext(_NOT_OF_OTHERS[unheard])
    platform, mark, row = step.id.partition("/")
    if not mark:
        return words.gettext(_DONE[step.id]) if step.id in _DONE else ""
    named = next((text for start, text in _ON_SHEETS.items() if row.startswith(start)), "")
    if not named:
        return ""
    try:
        app = sheet_of(platform).name
    except KeyError:
        return ""  # of a newer program
    return words.gettext(named).format(app=app.in_(words.language))
