"""Details in an exhibit: the list with one chosen, typing, doubt, an offer, under black, keys."""

from __future__ import annotations

import dataclasses
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting, Suspect
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.tools import Tool
from tools.screens.drawing_table import draw, in_case, table, told
from tools.screens.registry import screen
from tools.screens.stage import Stage

_NAME: Final = Rect(170, 154, 228, 46)
_ACCOUNT: Final = Rect(48, 1082, 372, 48)
_PHONE: Final = Rect(538, 1174, 204, 46)
_COVERED: Final = Rect(60, 520, 380, 60)
"""Places in the drawn threat."""


def _lead(kind: LeadKind, text: str, area: Rect | None, *others: int, **more: object) -> Lead:
    seen = (Sighting(3, area), *(Sighting(number) for number in others))
    made = Lead(text, kind, text, LeadState.CONFIRMED, ("aa",), "", seen)
    return dataclasses.replace(made, **more)  # type: ignore[arg-type]


_LEADS: Final = (
    _lead(LeadKind.USERNAME, "lisa.voorbeeld04", _NAME, 2, platform="Snapchat"),
    _lead(LeadKind.IBAN, "NL91 ABNA 0417 1643 00", _ACCOUNT, 4, suspects=("bb",)),
    _lead(LeadKind.PHONE, "06-12345678", _PHONE, state=LeadState.OPEN, suspects=()),
)


def _with(stage: Stage, *leads: Lead, **facts: Any) -> AnnotatePage:
    page = table(stage, **(told(stage) | facts))
    session = page.presenter._session
    people = (Suspect("aa", "A", "Lisa"), Suspect("bb", "B"))
    session.case = dataclasses.replace(session.case, suspects=people, leads=leads)
    page.presenter.leads.changed.emit()
    return page


@screen("annotate-leads")
def annotate_leads(stage: Stage) -> QWidget:
    """Three details, of which one is chosen."""
    page = _with(stage, *_LEADS)

    def choose() -> None:
        draw(page)
        page.panel.leads.focus_on("NL91 ABNA 0417 1643 00")

    stage.then(choose)
    return in_case(stage, page)


@screen("annotate-leads-tool")
def annotate_leads_tool(stage: Stage) -> QWidget:
    """The tool is in the hand, and a frame is placed by keys; one detail lies under black."""
    page = _with(stage, *_LEADS, _lead(LeadKind.NAME, "Robin Voorbeeld", _COVERED))

    def place() -> None:
        draw(page)
        page.canvas.setFocus()
        page.canvas.set_tool(Tool.LEAD)
        page.canvas.enter()

    stage.then(place)
    return in_case(stage, page)


@screen("annotate-leads-none")
def annotate_leads_none(stage: Stage) -> QWidget:
    """No details yet."""
    page = _with(stage)
    stage.then(lambda: draw(page))
    return in_case(stage, page)


@screen("annotate-lead-editor")
def annotate_lead_editor(stage: Stage) -> QWidget:
    """A user name is typed, with letters that may be others."""
    return _typing(stage, _NAME, "lisa.voorbeeld04", *_LEADS[1:])


@screen("annotate-lead-doubt")
def annotate_lead_doubt(stage: Stage) -> QWidget:
    """An account with a slip of the pen."""
    return _typing(stage, _ACCOUNT, "NL91 ABNA 0417 1643 01", kind=LeadKind.IBAN)


@screen("annotate-lead-there")
def annotate_lead_there(stage: Stage) -> QWidget:
    """The case has this one already, in another item."""
    there = _lead(LeadKind.USERNAME, "lisa.voorbeeld04", None, platform="Snapchat")
    there = dataclasses.replace(there, sightings=(Sighting(2), Sighting(5)))
    return _typing(stage, _NAME, "Lisa.voorbeeld04", there)


@screen("annotate-lead-covered")
def annotate_lead_covered(stage: Stage) -> QWidget:
    """The place is blacked out."""
    return _typing(stage, _COVERED, "Robin Voorbeeld", kind=LeadKind.NAME)


@screen("annotate-lead-long")
def annotate_lead_long(stage: Stage) -> QWidget:
    """A crypto address that fills several lines, in an item that is sensitive: no crop."""
    text = "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
    return _typing(stage, _NAME, text, sensitive=True)


def _typing(
    stage: Stage,
    area: Rect,
    text: str,
    *leads: Lead,
    kind: LeadKind | None = None,
    **facts: Any,
) -> QWidget:
    page = _with(stage, *leads, **facts)

    def type_it() -> None:
        draw(page)
        page.canvas.set_tool(Tool.LEAD)
        page.canvas.framed.emit(area)
        if kind is not None:
            page.presenter.leads.write(kind=kind)
        page.panel.lead_editor.text.set_text(text)

    stage.then(type_it)
    return in_case(stage, page)
