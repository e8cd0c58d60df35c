"""The card beside the gallery while exhibits are picked: what the person says of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.services.moments import show_date, show_time
from evidence_kit.ui.capture.aside import Aside
from evidence_kit.ui.capture.details import DetailsPresenter, Unread
from evidence_kit.ui.capture.tiles import can_cover, shows_picture
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.check_row import CheckRow
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.layouts import rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.platform_field import PlatformField
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class DetailsCard(Card):
    """Fields for one exhibit, or the few that make sense for several at once.

    Signals:
        view_asked(int): number of the exhibit to look at and draw on.
    """

    view_asked = Signal(int)

    def __init__(self, details: DetailsPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(16, 14, 16, 14), gap=12)
        self._details, self._words = details, words
        self._filling = False
        self._fields()
        self._lay_out()
        self._connect()
        self.refill()

    def _fields(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.heading = Para(theme, "", "h3", middle=True)
        self.close_button = button(theme, "", "quiet", icon="x", small=True, name=_("Close"))
        self.file_name = FileName(theme, "", "caption")
        self.view = button(theme, _("View and mark"), "secondary", icon="pencil", small=True)
        self.description = Field(theme, _("What do you see here?"), lines=2)
        self.platform = PlatformField(theme, self._words)
        self.date = Field(theme, _("Date"))
        self.time = Field(theme, _("Time"))
        self.sure = ChoiceChips(
            theme,
            _("How sure are you of that?"),
            (("sure", _("Sure")), ("about", _("Roughly")), ("unknown", _("I do not know"))),
        )
        self.sensitive = CheckRow(theme, _("Nude or sexual image"))
        self.hidden_note = Banner(
            theme, "heide", "eye-off", _("Not shown here, and not in your police file.")
        )
        self.cover = button(theme, _("Cover and replace"), "secondary", small=True)
        self.aside = Aside(self._details, theme, self._words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        self.body.addLayout(head)
        self.body.addWidget(self.file_name)
        self.body.addWidget(self.aside.state)
        self.body.addWidget(self.view)
        self.body.addWidget(self.description)
        self.body.addWidget(self.platform)
        self._when = QWidget()
        when = QHBoxLayout(self._when)
        when.setContentsMargins(0, 0, 0, 0)
        when.setSpacing(8)
        when.addWidget(self.date, 3)
        when.addWidget(self.time, 2)
        self.body.addWidget(self._when)
        self.body.addWidget(self.sure)
        self.body.addWidget(rule())
        self.body.addWidget(self.sensitive)
        self.body.addWidget(self.hidden_note)
        self.body.addWidget(self.cover)
        self.body.addWidget(self.aside)
        self.body.addStretch(1)

    def _connect(self) -> None:
        details = self._details
        self.close_button.clicked.connect(details.let_go)
        self.view.clicked.connect(lambda: self.view_asked.emit(details.about[0].number))
        self.description.edit.textChanged.connect(self._on_description)
        self.platform.line.textChanged.connect(self._on_platform)
        for field in (self.date, self.time):
            field.line.textChanged.connect(self._on_moment)
        for field in (self.description, self.platform, self.date, self.time):
            field.edit.installEventFilter(self)
            # A file that is let go over it belongs to the room, not into the text.
            field.edit.setAcceptDrops(False)
        self.sure.changed.connect(self._on_sure)
        self.sensitive.clicked.connect(details.mark_sensitive)
        self.cover.clicked.connect(details.ask_covering)
        details.turned.connect(self.refill)
        details.changed.connect(self.refresh)
        details.unread_changed.connect(self._show_unread)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write what is typed when a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self._details.commit()
        return super().eventFilter(watched, event)

    def refill(self) -> None:
        """Show other exhibits: fill every field anew."""
        details = self._details
        self._filling = True
        self.description.set_text(details.description)
        self.platform.set_text(details.platform)
        at, words = details.shown_at, self._words
        date, time = details.moment or (show_date(at, words), show_time(at, words))
        self.date.set_text(date)
        self.time.set_text(time)
        self.sure.choose(details.shown_sure or None)
        self._filling = False
        self.aside.fold()
        self._show_unread()
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from the case; fields somebody may be typing in stay as they are."""
        _, about = self._words.gettext, self._details.about
        one = len(about) == 1
        said = self._words.ngettext("{count} item", "{count} items", len(about))
        self.heading.setText(
            _("Item {number}").format(number=about[0].number)
            if one
            else said.format(count=len(about))
        )
        self.file_name.setText(about[0].name if one else "")
        for widget in (self.file_name, self.view, self.description, self._when, self.sure):
            widget.setVisible(one)
        stored = any(exhibit.stored is not None for exhibit in about)
        self.sensitive.setVisible(stored)
        self.sensitive.setChecked(self._details.sensitive)
        self.hidden_note.setVisible(stored and self._details.sensitive)
        self.cover.setVisible(one and self._details.sensitive and can_cover(about[0]))
        self._show_what_it_is()
        self.aside.refresh()

    def _show_what_it_is(self) -> None:
        """Speak of a picture only where one can be looked at, and of what differs as such."""
        _, about = self._words.gettext, self._details.about
        seen = bool(about) and shows_picture(about[0])
        self.view.set_text(_("View and mark") if seen else _("View"))
        self.description.set_label(_("What do you see here?") if seen else _("What is in it?"))
        differ = self._details.platforms_differ
        self.platform.line.setPlaceholderText(_("different ones") if differ else "")
        for part in (self.description, self.platform, self._when, self.sure, self.sensitive):
            part.setEnabled(not self._details.read_only)

    def _on_description(self) -> None:
        if not self._filling:
            self._details.write(description=self.description.text())

    def _on_platform(self) -> None:
        if not self._filling:
            self._details.write(platform=self.platform.text())

    def _on_moment(self) -> None:
        if not self._filling:
            self._details.write_moment(self.date.text(), self.time.text())

    def _on_sure(self) -> None:
        self._details.write(shown_sure=self.sure.chosen or "")

    def _show_unread(self) -> None:
        _, unread = self._words.gettext, self._details.unread
        self.date.set_error(_("Write it like 17-11-2026.") if unread is Unread.DATE else "")
        self.time.set_error(_("Write it like 22:06.") if unread is Unread.TIME else "")
