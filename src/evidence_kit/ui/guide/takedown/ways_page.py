"""Looking for oneself, who can be asked to take images down, and what was asked already."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.services.takedown import Age, Looking, takedowns
from evidence_kit.ui.guide.copying import CopyButton
from evidence_kit.ui.guide.lines import Foot, empty, glyph_line, looked_up
from evidence_kit.ui.guide.takedown.notice_card import NoticeCard
from evidence_kit.ui.guide.takedown.presenter import TakedownPresenter
from evidence_kit.ui.guide.takedown.requests_card import RequestsCard
from evidence_kit.ui.guide.takedown.said import breakable
from evidence_kit.ui.guide.takedown.way_row import WayRow
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.phone_number import PhoneNumber
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class WaysPage(ScrollPage):
    """Shows what fits the ages in the images; nothing on it opens a site.

    Attributes:
        alert: copies the address where an alert on a name is set.
        about: the place that somebody comes from.
        rows: who can be asked.
        requests: what was asked.
        notice: a text to send.
    """

    def __init__(self, presenter: TakedownPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Search and take down")
        self.rows: list[WayRow] = []
        self._list = Card(theme, margins=(1, 1, 1, 1), gap=0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._fits = Para(theme, "", "small")
        self._lead = Para(theme, "", "lead")
        self._found: list[tuple[Looking, QWidget]] = []
        self.about = Banner(theme, "info", "link", "")
        self._awaited = ""
        self.requests = RequestsCard(theme, words)
        self.notice = NoticeCard(presenter, theme, words)
        self._lay_out()
        self.set_action_bar(self._bar())
        self.requests.wanted.connect(presenter.open)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def begin(self) -> None:
        """Start at the top, or with the keyboard on the request that was open.

        One that is new is not in the case yet: the keyboard goes to it as soon as it is.
        """
        last = self.presenter.last
        self._awaited = "" if last is None else last.id
        if self._awaited in self.requests.opens:
            self._stand()
            return
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.alert.setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """Show how things stand."""
        _, presenter = self._words.gettext, self.presenter
        self._show_about()
        self._show_keeping()
        ages = presenter.ages
        if [one.way for one in self.rows] != list(presenter.ways):
            self._build()
        for one in self.rows:
            one.did.setVisible(not presenter.read_only)
        fits = {
            Age.MINOR: _("These fit images of someone under 18."),
            Age.ADULT: _("These fit who is 18 or older, also in the image."),
            None: _("How old you are in the image decides. It is said with each."),
        }
        differs = _("It differs for each image. With each way stands for whom it is.")
        self._fits.setText(fits[ages[0]] if len(ages) == 1 else differs)
        self.requests.show_requests(presenter.requests)
        if self._awaited in self.requests.opens and self.alert.hasFocus():
            self._stand()
        self.onward.setEnabled(not presenter.read_only)

    def _stand(self) -> None:
        self.requests.stand_at(self._awaited)
        self._awaited = ""

    def _show_keeping(self) -> None:
        """Say what to keep of what somebody finds; no image of who was under 18, or may have been.

        Having one is a crime, and a screenshot of the page is one.
        """
        _, presenter = self._words.gettext, self.presenter
        for one, line in self._found:
            line.setVisible(one.line.fits(presenter.holding))
        if presenter.picture_may:
            self._lead.setText(_("First screenshot, link and time. Then ask to remove it."))
            self.collect.set_text(_("Add a screenshot"))
        else:
            lead = _("First the link, the time and what you see. Then ask to remove it.")
            self._lead.setText(lead)
            self.collect.set_text(_("Write down the place"))

    def _show_about(self) -> None:
        _, place = self._words.gettext, self.presenter.about
        name = "" if place is None else place.platform.strip() or place.link.strip()
        self.about.setVisible(bool(name))
        said = _("This is about {place}. A request begins with it.").format(place=name)
        text = breakable(said)
        if name and text != self.about.text:
            self.about.show_text("info", "link", text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.ask_back()
            event.accept()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        empty(self._rows)
        self.rows = [WayRow(self.theme, self._words, one) for one in self.presenter.ways]
        for made in self.rows:
            channel = made.way.channel
            made.asked.connect(lambda channel=channel: self.presenter.asked(channel))
            self._rows.addWidget(rule())
            self._rows.addWidget(made)

    def _looking(self) -> Card:
        _, theme, language = self._words.gettext, self.theme, self._words.language
        made = Card(theme, margins=(20, 16, 20, 16), gap=8)
        made.body.addWidget(Para(theme, _("Search for yourself"), "h3"))
        for one in takedowns().looking:
            line = glyph_line(theme, "search", one.line.said.in_(language))
            self._found.append((one, line))
            made.body.addWidget(line)
            if one.address:
                made.body.addLayout(self._address(one.address))
        return made

    def _address(self, address: str) -> QBoxLayout:
        typed = PhoneNumber(self.theme, address, "strong", "Google Alerts")
        label = self._words.gettext("Copy the address")
        self.alert = CopyButton(self.theme, self._words, label, lambda: address)
        return row(30, typed, 8, self.alert, STRETCH, gap=8)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(Para(theme, self.title, "h1"))
        self.body.addSpacing(4)
        self.body.addWidget(self._lead)
        self.body.addSpacing(14)
        head = Para(theme, _("Who you can ask"), "h3")
        self._list.body.addLayout(
            column(head, self._fits, gap=2, margins=(20, 14, 20, 12)),
        )
        self._list.body.addLayout(self._rows)
        left, side = QVBoxLayout(), QWidget()
        left.setSpacing(12)
        sends = _("The program sends nothing. You type the address yourself.")
        calm = Banner(theme, "info", "info", sends)
        for part in (self.about, calm, self._looking(), self._list):
            left.addWidget(part)
        left.addStretch(1)
        side.setLayout(column(self.requests, self.notice, STRETCH, gap=12))
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(side)
        stand_beside(theme, both, side, 330, 292)
        self.body.addLayout(both, 1)
        self.body.addSpacing(10)
        day = looked_up(takedowns().verified_on, self._words)
        self.body.addWidget(Foot(theme, " ".join((day, _("Sites change sometimes.")))))

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("First steps"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.ask_back)
        self.collect = button(self.theme, "", "secondary")
        self.collect.clicked.connect(self.presenter.keep_found)
        self.onward = button(self.theme, _("Write down a request"), icon="plus", large=True)
        self.onward.clicked.connect(self.presenter.begin)
        return ActionBar(self.theme, back=self.back, secondary=(self.collect,), primary=self.onward)
