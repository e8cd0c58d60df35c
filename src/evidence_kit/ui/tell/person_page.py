"""About the person: five short pages, one topic each, all of which may be skipped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.tell.person_topics import TopicCard
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.topics import TOPICS, Topic
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class PersonPage(ScrollPage):
    """One topic at a time, with its place among the five."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("About you")
        self.topic = Topic.NAME
        self.binding = Binding(presenter.person, self)
        self.cards = {
            topic: TopicCard(topic, presenter.person, self.binding, theme, words) for topic in Topic
        }
        self.topics = Segmented(
            theme,
            [(topic.value, _(TOPICS[topic][0])) for topic in Topic],
            self.topic.value,
            name=_("About you"),
        )
        self.heading = Para(theme, "", "h1")
        self.lead = Para(theme, "", "lead")
        self._lay_out()
        self.set_action_bar(self._bar())
        self.topics.chosen.connect(lambda key: self.show_topic(Topic(key)))
        presenter.person.told.connect(self._refresh)
        presenter.person.turned.connect(self.refill)
        if presenter.read_only:
            for card in self.cards.values():
                card.freeze()
        self.refill()
        self.show_topic(self.topic)

    def refill(self) -> None:
        """Show what is told now."""
        self.binding.refill()
        self.cards[Topic.REACH].fold()
        self._refresh()

    def show_topic(self, topic: Topic) -> None:
        """Ask about one topic."""
        self.presenter.person.commit()
        self.topic = topic
        _ = self._words.gettext
        _short, title, calm = TOPICS[topic]
        self.heading.setText(_(title))
        self.lead.setText(_(calm))
        self.topics.set_current(topic.value)
        for key, card in self.cards.items():
            card.setVisible(key is topic)
        last = topic is list(Topic)[-1]
        self.onward.set_text(_("Done") if last else _("Next"))
        self.onward.set_icon("check" if last else "arrow-right")
        self.back.set_text(_("Time line") if topic is Topic.NAME else _("Back"))
        self.scroll_area.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Begin with the first topic."""
        self.show_topic(Topic.NAME)
        self._focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is told now."""
        self.refill()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when the person goes elsewhere."""
        self.presenter.person.commit()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; everything is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.presenter.show_line()
            event.accept()
            return
        super().keyPressEvent(event)

    def _refresh(self) -> None:
        for card in self.cards.values():
            card.refresh()

    def _step(self, by: int) -> None:
        order = list(Topic)
        at = order.index(self.topic) + by
        if 0 <= at < len(order):
            self.show_topic(order[at])
            self._focus_first()
        else:
            self.presenter.show_line()

    def _focus_first(self) -> None:
        if self.isVisible():
            self.cards[self.topic].first.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(self.heading)
        self.body.addSpacing(4)
        self.body.addWidget(self.lead)
        self.body.addSpacing(14)
        self.body.addLayout(row(self.topics, STRETCH))
        self.body.addSpacing(16)
        left = QVBoxLayout()
        for card in self.cards.values():
            left.addWidget(card)
        left.addStretch(1)
        why = Card(theme, margins=(18, 14, 18, 16), gap=6)
        why.body.addWidget(Para(theme, _("What is this for?"), "h3"))
        for text in (
            _("The police need it to call you back."),
            _("It comes on a page of its own. You can take that page off."),
        ):
            why.body.addWidget(Para(theme, text, "small"))
        note = Banner(theme, "heide", "shield", _("Never give this page to a bank or a platform."))
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(why)
        side.addWidget(note)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(self._side)
        stand_beside(self.theme, both, self._side, 292, 248)
        self.body.addLayout(both, 1)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(lambda: self._step(-1))
        self.onward = button(self.theme, _("Next"), icon="arrow-right", icon_right=True, large=True)
        self.onward.clicked.connect(lambda: self._step(1))
        calm = _("Do you not know something? Skip it.")
        return ActionBar(self.theme, back=self.back, status=calm, primary=self.onward)
