"""What came into the new case, item by item, and the way to open it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from evidence_kit.services.renewal import Renewed
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.rescue.left_list import LeftList
from evidence_kit.ui.shell.rescue.renewed_rows import renewed_heading, renewed_rows
from evidence_kit.ui.shell.rescue.rows import Kind
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_TAGS: Final[dict[Kind, str]] = {
    "saved": N_("saved"),
    "partly": N_("a part"),
    "gone": N_("not saved"),
}


class RenewedPage(ScrollPage):
    """Says what is in the new case and what is not.

    Attributes:
        open: locks the damaged case and asks for the password of the new one.
        stay: goes back to the damaged case.
    """

    def __init__(
        self,
        renewed: Renewed,
        names: Mapping[int, str],
        theme: Theme,
        words: Wording,
        *,
        go_on: Callable[[], None],
        go_back: Callable[[], None],
    ) -> None:
        super().__init__(theme, top=6)
        _ = words.gettext
        report = renewed.report
        self.title = _("Your new case is there")
        self.list = LeftList(theme, words, _TAGS)
        self.list.show_rows(renewed_rows(report, names, words))
        self.where = FileName(theme, str(renewed.path), "small")
        self.old = Banner(
            theme,
            "info",
            "shield",
            _("Your old file is as it was. Keep it: it is proof too."),
        )
        self.open = button(
            theme, _("Open the new case"), icon="arrow-right", icon_right=True, large=True
        )
        self.open.clicked.connect(go_on)
        self.stay = button(theme, _("Back to the old case"), "quiet")
        self.stay.clicked.connect(go_back)
        status = _("You type your new password then.")
        self.set_action_bar(ActionBar(theme, back=self.stay, status=status, primary=self.open))
        icon, kind = ("circle-check", "ok") if report.all else ("life-buoy", "warn")
        said = Para(theme, renewed_heading(report, words), "lead")
        head = row(IconBox(theme, icon, kind), gap=14)
        head.addLayout(column(Para(theme, self.title, "h2"), said, gap=2), 1)
        self.body.setSpacing(16)
        self.body.addLayout(head)
        for part in (self.list, self.where, self.old):
            self.body.addWidget(part)
        self.body.addStretch(1)
