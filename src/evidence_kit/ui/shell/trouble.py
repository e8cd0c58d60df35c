"""What is wrong with the whole case, in a banner above every page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import DiskFull
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.shell.path import RESCUE
from evidence_kit.ui.shell.rescue.page import way_to_rescue
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording


class _Warned(QWidget):
    """A page with what is wrong with the whole case above it."""

    def __init__(self, page: QWidget, text: str, theme: Theme, action: Button | None) -> None:
        super().__init__()
        self._theme = theme
        self._above = column(Banner(theme, "warn", "life-buoy", text, action))
        inside = column(self._above, gap=0)
        inside.addWidget(page, 1)
        self.setLayout(inside)
        theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Keep to the edges of the page below."""
        side = 24 if self._theme.narrow else 32
        self._above.setContentsMargins(side, 0, side, 8)


def warned(page: QWidget, text: str, theme: Theme, action: Button | None = None) -> QWidget:
    """Put what is wrong with the whole case above a page; "" leaves the page as it is."""
    return _Warned(page, text, theme, action) if text else page


def trouble(session: Session, words: Wording) -> str:
    """Say in one line what does not work in the whole case; "" when all does."""
    _ = words.gettext
    if session.broken:
        return damaged(len(session.case.exhibits), words)
    if session.read_only:
        return _("Nothing can be written here. You can look at your case, but not change it.")
    return ""


def damaged(count: int, words: Wording) -> str:
    """Say that a part of the case is damaged and how many items can be read."""
    return words.ngettext(
        "A part of your case is damaged. {count} item is still in it. We change nothing.",
        "A part of your case is damaged. {count} items are still in it. We change nothing.",
        count,
    ).format(count=count)


def way_out(
    session: Session,
    theme: Theme,
    words: Wording,
    enter: Callable[[str], None],
    elsewhere: Callable[[], None],
) -> Button | None:
    """Make the button after what is wrong: what can be saved, or another place; None when well."""
    if session.broken:
        return way_to_rescue(theme, words, enter)
    return way_elsewhere(theme, words, elsewhere) if session.read_only else None


def offer_room(
    notices: Notices, session: Session, enter: Callable[[str], None], elsewhere: Callable[[], None]
) -> None:
    """Let whoever hears that the disk is full put the case where there is room.

    A damaged case can be written nowhere, so its way there is a new case for all that is left.
    """
    label, way = N_("Choose another place"), elsewhere
    if session.broken:
        label, way = N_("What can be saved?"), partial(enter, RESCUE)
    notices.offer(DiskFull, label, way)


def way_elsewhere(theme: Theme, words: Wording, elsewhere: Callable[[], None]) -> Button:
    """Make the button that leads to another place for a case that cannot be written."""
    made = button(theme, words.gettext("Choose another place"), "secondary", small=True)
    made.clicked.connect(elsewhere)
    return made
