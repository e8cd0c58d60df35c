"""Fields for what a person says of a whole exhibit: day, time, platform, what it shows."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from evidence_kit.domain.exhibit import Picture
from evidence_kit.services import moments
from evidence_kit.ui.annotate import sights
from evidence_kit.ui.annotate.facts import Facts
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import column, top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

PLATFORMS: Final = (
    "Snapchat",
    "Instagram",
    "WhatsApp",
    "Telegram",
    "TikTok",
    "Discord",
    "Facebook",
    N_("Text message"),
    N_("E-mail"),
    N_("Bank"),
)
"""What the menu offers; anything else can be typed."""
_SURE: Final = (("sure", N_("Sure")), ("about", N_("Roughly")), ("unknown", N_("I do not know")))


class SaidFields(QWidget):
    """Shows what was said and hands on what is typed; dates are read when the field is left."""

    def __init__(self, facts: Facts, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._facts, self._words = facts, words
        self._number = 0
        self.date = Field(theme, _("Date"), icon="calendar")
        self.time = Field(theme, _("Time"), icon="clock")
        grow(theme, self.time, wide=104)  # the day beside it is the longer one
        self._asked = Para(theme, _("How sure are you of that?"), "caption", "text2")
        self._chips = QWidget()
        flow = FlowLayout(self._chips, gap=6)
        self.sure: dict[str, Chip] = {}
        for key, name in _SURE:
            chip = Chip(theme, _(name))
            chip.clicked.connect(lambda on, key=key: facts.sure(key if on else ""))
            self.sure[key] = chip
            flow.addWidget(chip)
        more = IconButton(theme, "chevron-down", _("Choose a platform"))
        more.clicked.connect(lambda: self._offer(more))
        self.platform = Field(theme, _("Platform"), trailing=more)
        self.description = Field(theme, _("What do you see here?"), lines=3)
        self._arrange()
        self._listen()
        facts.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is said now; a field somebody types in is left alone."""
        exhibit = self._facts.exhibit
        if exhibit is not None and exhibit.number != self._number:
            self._number = exhibit.number
            for field in (self.date, self.time, self.platform, self.description):
                field.set_error("")
                field.set_text("")
                field.edit.clearFocus()
        _ = self._words.gettext
        seen = exhibit is not None and isinstance(sights.content_of(exhibit), Picture)
        self.description.set_label(_("What do you see here?") if seen else _("What is in it?"))
        at = self._facts.said("shown_at") or None
        _fill(self.date, moments.show_date(at, self._words))
        _fill(self.time, moments.show_time(at, self._words))
        _fill(self.platform, self._facts.said("platform"))
        _fill(self.description, self._facts.said("description"))
        how = self._facts.said("shown_sure")
        for key, chip in self.sure.items():
            chip.setChecked(key == how)
        # It keeps its place: what comes up while somebody points moves all that stands below.
        self._chips.setEnabled(at is not None)

    def read_moment(self) -> None:
        """Keep date and time as they are typed, or say how to write them."""
        _ = self._words.gettext
        typed, clock = self.date.text().strip(), self.time.text().strip()
        day = moments.read_date(typed, self._facts.today()) if typed else None
        time = moments.read_time(clock) if clock else None
        wrong_day = bool(typed) and day is None
        wrong_time = bool(clock) and time is None
        self.date.set_error(_("Write it like 17-11-2026.") if wrong_day else "")
        self.time.set_error(_("Write it like 22:06.") if wrong_time else "")
        if wrong_day or wrong_time:
            return
        if clock and day is None:
            self.date.set_error(_("Which day was that?"))
            return
        self._facts.shown(moments.joined(day, time))
        self._show_moment(day)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed when its field is left."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if watched in (self.date.edit, self.time.edit):
                self.read_moment()
            else:
                self._facts.settle()
        return super().eventFilter(watched, event)

    def _show_moment(self, day: dt.date | None) -> None:
        if day is not None:
            at = self._facts.said("shown_at")
            self.date.set_text(moments.show_date(at, self._words))
            self.time.set_text(moments.show_time(at, self._words))

    def _arrange(self) -> None:
        when = top_row(self.date, self.time, gap=10)
        when.setStretch(0, 1)
        sure = column(self._asked, self._chips, gap=4)
        self.setLayout(column(when, sure, self.platform, self.description, gap=12))

    def _listen(self) -> None:
        for field in (self.date, self.time, self.platform, self.description):
            field.edit.installEventFilter(self)
        for field in (self.date, self.time):
            field.line.textEdited.connect(self._on_moment)
            field.line.returnPressed.connect(self.read_moment)
        self.platform.line.textEdited.connect(lambda text: self._facts.say("platform", text))
        self.platform.line.returnPressed.connect(self._facts.settle)
        edit = self.description.edit
        if isinstance(edit, QPlainTextEdit):
            edit.textChanged.connect(self._on_description)

    def _on_moment(self) -> None:
        """Take what can be read already; what cannot is told when the field is left."""
        day = moments.read_date(self.date.text(), self._facts.today())
        clock = self.time.text().strip()
        time = moments.read_time(clock)
        if day is not None and (time is not None or not clock):
            self._facts.say("shown_at", moments.joined(day, time) or "")

    def _on_description(self) -> None:
        text = self.description.text()
        if self.description.edit.hasFocus() and text != self._facts.said("description"):
            self._facts.say("description", text)

    def _offer(self, at: QWidget) -> None:
        menu = QMenu(self)
        for name in PLATFORMS:
            menu.addAction(self._words.gettext(name))
        menu.triggered.connect(lambda action: self._choose(action.text()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def _choose(self, platform: str) -> None:
        self._facts.say("platform", platform)
        self._facts.settle()
        self.platform.set_text(platform)


def _fill(field: Field, text: str) -> None:
    if not field.edit.hasFocus() and field.text() != text and not field.error:
        field.set_text(text)
        if isinstance(field.edit, QLineEdit):
            field.edit.setCursorPosition(0)
