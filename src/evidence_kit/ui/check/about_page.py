"""About the person: short pages, one topic each, all of which may be skipped."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from evidence_kit.domain.helping import helping
from evidence_kit.services.readiness import age_clashes
from evidence_kit.ui.check.about_topics import TopicCard
from evidence_kit.ui.check.person_page import PersonPage
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.check.topics import TOPICS, Topic, about_title
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class AboutPage(PersonPage):
    """One topic at a time, with its place among the others."""

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(presenter, theme, words)
        _ = words.gettext
        self.title = about_title(words, helping=helping(presenter.case))
        self.topic = Topic.AGE
        self.cards = {
            topic: TopicCard(topic, presenter.person, self.binding, theme, words) for topic in Topic
        }
        self.topics = Segmented(
            theme,
            [(topic.value, _(TOPICS[topic].short)) for topic in Topic],
            self.topic.value,
            name=self.title,
        )
        self.heading = Para(theme, "", "h1")
        self.lead = Para(theme, "", "lead")
        self.where = Para(theme, "", "small")
        self._lay_out()
        self.set_action_bar(self._bar())
        self.topics.chosen.connect(lambda key: self.show_topic(Topic(key)))
        presenter.person.turned.connect(self.refill)
        if presenter.read_only:
            for card in self.cards.values():
                card.freeze()
        self.refill()
        self.show_topic(self.topic)

    def show_topic(self, topic: Topic) -> None:
        """Ask about one topic."""
        self.presenter.person.commit()
        self.topic = topic
        _ = self._words.gettext
        self._speak()
        self._note.setVisible(topic is not Topic.IMPACT)
        self.topics.set_current(topic.value)
        for key, card in self.cards.items():
            card.setVisible(key is topic)
        last = topic is list(Topic)[-1]
        self.onward.set_text(_("Done") if last else _("Next"))
        self.onward.set_icon("check" if last else "arrow-right")
        self.back.set_text(_("Checking") if topic is Topic.AGE else _("Back"))
        self.scroll_area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Speak to who types: to the person, or to somebody who helps."""
        for card in self.cards.values():
            card.refresh(helping=helping(self.presenter.case))
        told = self.presenter.told
        clashes = age_clashes(replace(self.presenter.case, person=told), self.presenter.today)
        self.cards[Topic.AGE].say_clash(clashes, told)
        self._speak()

    def _speak(self) -> None:
        said, helps, _ = TOPICS[self.topic], helping(self.presenter.case), self._words.gettext
        self.title = about_title(self._words, helping=helps)
        self.topics.setAccessibleName(self.title)
        self.heading.setText(said.title.to(self._words, helping=helps))
        self.lead.setText(said.calm.to(self._words, helping=helps))
        self.where.setText(said.where.to(self._words, helping=helps))
        self._why.setText(
            _("The police can help better with it.")
            if helps
            else _("The police can help you better with it.")
        )

    def begin(self) -> None:
        """Begin with the first topic."""
        self.show_topic(Topic.AGE)
        self._focus_first(self.presenter.wanted)

    def _step(self, by: int) -> None:
        order = list(Topic)
        at = order.index(self.topic) + by
        if 0 <= at < len(order):
            self.show_topic(order[at])
            self._focus_first()
        else:
            self.presenter.show_list()

    def _focus_first(self, wanted: str = "") -> None:
        if self.isVisible():
            card = self.cards[self.topic]
            first = card.fields[wanted].edit if wanted in card.fields else card.first
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(self.heading)
        self.body.addSpacing(4)
        self.body.addWidget(self.lead)
        self.body.addSpacing(14)
        self.body.addLayout(row(self.topics, STRETCH))
        self.body.addSpacing(16)
        why = Card(theme, margins=(18, 14, 18, 16), gap=6)
        why.body.addWidget(Para(theme, _("What is this for?"), "h3"))
        self._why = Para(theme, "", "small")
        why.body.addWidget(self._why)
        why.body.addWidget(self.where)
        never = _("Never give this page to a bank or a platform.")
        self._note = Banner(theme, "heide", "shield", never)
        self.put_columns((*self.cards.values(),), (why, self._note), (292, 248), 16)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(lambda: self._step(-1))
        self.onward = button(self.theme, _("Next"), icon="arrow-right", icon_right=True, large=True)
        self.onward.clicked.connect(lambda: self._step(1))
        calm = _("Do you not know something? Skip it.")
        return ActionBar(self.theme, back=self.back, status=calm, primary=self.onward)
