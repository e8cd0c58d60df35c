"""One lead as a row: what it is, whether it fits, where it is used, where it was seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.lead import Lead, LeadState
from evidence_kit.services.identify import Verdict, check, finds, in_groups, kind_name, tells
from evidence_kit.ui.identify.board import Row
from evidence_kit.ui.identify.lead_more import EDGE
from evidence_kit.ui.identify.since import history
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule, top_row
from evidence_kit.ui.parts.lead_kinds import ICONS
from evidence_kit.ui.parts.lead_text import LeadText
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_TAG, _TAG_NARROW = 100, 96
_SEEN, _SEEN_NARROW = 160, 128


class LeadRow(QWidget):
    """A row of 58 px or more, with a hairline above it.

    Signals:
        exhibit_chosen: (id of the lead, number of the exhibit) to look at its place there.
        menu_asked: (id of the lead, where on the screen) to ask what can be done.
        join_asked: (id of the lead, id of another) that they are one.

    Attributes:
        twice: says that the case has it already, and `join` makes one of the two.
    """

    exhibit_chosen = Signal(str, int)
    menu_asked = Signal(str, QPoint)
    join_asked = Signal(str, str)

    def __init__(self, theme: Theme, words: Wording, row: Row) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._row: Row | None = None
        self._writable = True
        self.icon = Glyph(theme, "info", "text", 20)
        self.text = LeadText(theme, "")
        self.also = LeadText(theme, "", "caption", "text2")
        self.told = Para(theme, "", "caption", "text3")
        self.doubt = Para(theme, "", "caption", "warn")
        self.since = Para(theme, "", "caption", "text3")
        self.twice = Para(theme, words.gettext("You have this one twice."), "caption", "text2")
        self.join = button(theme, words.gettext("Join them"), "quiet", "copy-check", small=True)
        self.join.clicked.connect(self._ask_join)
        self._tag = QHBoxLayout()
        self._tag_place = QWidget()
        self._tag.setContentsMargins(0, 0, 0, 0)
        self._tag_place.setLayout(self._tag)
        self.seen = Para(theme, words.gettext("item"), "caption", "text3", wrap=False)
        self._numbers = QWidget()
        self._flow = FlowLayout(self._numbers, gap=0)
        self.menu = IconButton(theme, "ellipsis", "")
        self.menu.clicked.connect(self._ask_menu)
        self._arrange()
        theme.room_changed.connect(self._fit)
        self._fit()
        self.show_row(row)

    @property
    def links(self) -> list[ExhibitLink]:
        """The links to exhibits, in order."""
        return self._numbers.findChildren(ExhibitLink)

    @property
    def row(self) -> Row | None:
        """What it shows."""
        return self._row

    def show_row(self, row: Row) -> None:
        """Show a lead, or the same one as it is now."""
        if row == self._row:
            return
        before, self._row = self._row, row
        _, lead = self._words.gettext, row.lead
        self.icon.set_icon(ICONS[lead.kind], "text")
        self.text.show_lead(in_groups(lead.text))
        self._show_spellings(row)
        since = history(row, self._words)
        self.since.setText(since)
        self.since.setVisible(bool(since))
        self._judge(lead)
        self._offer_join()
        self.menu.setAccessibleName(_("What to do with {lead}").format(lead=lead.text))
        tip(self.menu, _("What to do with {lead}").format(lead=lead.text))
        if before is None or before.lead.platform != lead.platform:
            self._show_platform(lead.platform)
        if before is None or before.lead.exhibits != lead.exhibits:
            self._show_exhibits(lead.exhibits)

    def _show_spellings(self, row: Row) -> None:
        """Show every other way in which it was written, each once."""
        written = dict.fromkeys(in_groups(part.text.strip()) for part in row.parts)
        written.pop(in_groups(row.lead.text.strip()), None)
        self.also.setVisible(bool(written))
        also = self._words.gettext("also: {spellings}").format(spellings=", ".join(written))
        self.also.show_lead(also if written else "")

    def _judge(self, lead: Lead) -> None:
        """Say what it is, and apart from that whether the person and the digits agree to it."""
        _ = self._words.gettext
        checked = check(lead.kind, lead.text)
        doubtful = checked.verdict is Verdict.DOUBT
        said = kind_name(checked.kind, self._words) if doubtful else tells(checked, self._words)
        if lead.state is LeadState.OPEN:
            said = _("{what}, not confirmed yet").format(what=said)
        elif doubtful:
            said = _("{what}, confirmed by you").format(what=said)
        self.told.setText(said)
        self.doubt.setText(finds(checked, self._words) if doubtful else "")
        self._doubt_line.setVisible(doubtful)

    def set_writable(self, on: bool) -> None:
        """Offer what can be done, or nothing in a case that cannot be changed."""
        self._writable = on
        self.menu.setVisible(on)
        self._offer_join()

    def _show_platform(self, platform: str) -> None:
        while (item := self._tag.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if platform:
            # A long name would push the numbers out of their column.
            metrics = QFontMetricsF(self._theme.font("tag"))
            room = _TAG_NARROW - 24
            made = Tag(self._theme, metrics.elidedText(platform, Qt.TextElideMode.ElideRight, room))
            tip(made, platform)
            made.setAccessibleName(platform)
            self._tag.addWidget(made)
        self._tag.addStretch(1)

    def _show_exhibits(self, numbers: tuple[int, ...]) -> None:
        self._flow.clear()
        for number in numbers:
            name = self._words.gettext("Open item {number}").format(number=number)
            made = ExhibitLink(self._theme, number, name)
            made.clicked.connect(lambda _on=False, number=number: self._choose(number))
            self._flow.addWidget(made)
        self.seen.setVisible(bool(numbers))

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self._doubt_line = QWidget()
        doubt = top_row(Glyph(self._theme, "search", "warn", 16), self.doubt, gap=6)
        doubt.setStretch(1, 1)
        self._doubt_line.setLayout(doubt)
        words.addWidget(self.text)
        words.addWidget(self.also)
        words.addWidget(self.told)
        words.addWidget(self._doubt_line)
        words.addWidget(self.since)
        words.addWidget(self.twice)
        words.addLayout(row(-EDGE, self.join, STRETCH, gap=0))
        words.addStretch(1)
        self._seen_place = QWidget()
        seen = QHBoxLayout()
        seen.setSpacing(2)
        seen.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignTop)
        seen.addWidget(self._numbers, 1)
        grow(self._theme, self.seen, high=36)
        self._seen_place.setLayout(column(STRETCH, seen, STRETCH, gap=0))
        what = row(self.icon, words, gap=10)
        what.setStretch(1, 1)
        seen_in = row(self._tag_place, self._seen_place, self.menu, gap=10)
        line = row(what, seen_in, gap=10, margins=(17, 8, 14, 8))
        line.setStretch(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule())
        outer.addLayout(line)

    def _fit(self) -> None:
        narrow = self._theme.narrow
        self._tag_place.setFixedWidth(self._theme.px(_TAG_NARROW if narrow else _TAG))
        self._seen_place.setFixedWidth(self._theme.px(_SEEN_NARROW if narrow else _SEEN))

    def _choose(self, number: int) -> None:
        if self._row is not None:
            self.exhibit_chosen.emit(self._row.lead.id, number)

    def _offer_join(self) -> None:
        twice = self._row is not None and bool(self._row.twin)
        self.twice.setVisible(twice)
        self.join.setVisible(twice and self._writable)
        if self._row is not None:
            name = self._words.gettext("Join them: {lead}")
            self.join.setAccessibleName(name.format(lead=self._row.lead.text))

    def _ask_join(self) -> None:
        if self._row is not None:
            self.join_asked.emit(self._row.lead.id, self._row.twin)

    def _ask_menu(self) -> None:
        if self._row is not None:
            below = QPoint(self.menu.width(), self.menu.height())
            self.menu_asked.emit(self._row.lead.id, self.menu.mapToGlobal(below))
