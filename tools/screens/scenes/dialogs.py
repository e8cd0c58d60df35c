"""A question over a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from tools.screens.registry import screen
from tools.screens.stage import Stage

_QUESTION = {
    "nl": (
        "Deze zaak wissen?",
        "Alle bijlagen en aantekeningen gaan definitief weg, ook voor ons.",
        "Nee, bewaren",
        "Wis de zaak",
    ),
    "en": (
        "Erase this case?",
        "All items and annotations go away for good, for us too.",
        "No, keep it",
        "Erase the case",
    ),
}


@screen("dialog")
def dialog(stage: Stage) -> QWidget:
    """Show a question over a page."""
    page = ScrollPage(stage.theme)
    page.body.addWidget(Para(stage.theme, stage.words.gettext("Collect"), "h1"))
    page.body.addStretch(1)
    frame = stage.in_case(page, "collect")
    title, text, safe, other = _QUESTION[stage.words.language]
    question = Dialog(stage.theme, title, text, safe=safe, other=other, danger=True)
    stage.keep(question)
    stage.then(lambda: question.open_over(frame))
    return frame
