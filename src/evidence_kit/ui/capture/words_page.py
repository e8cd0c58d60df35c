"""An image in words only: a few questions, all of which may be skipped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Fingerprint
from evidence_kit.services.capture import Candidate
from evidence_kit.ui.capture.described import KINDS, PEOPLE, Description, ImageKind, Who
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.words_card import WordsCard
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import stand_beside
from evidence_kit.ui.parts.layouts import column, top_row
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.spoken import Address
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording


class WordsPage(ScrollPage):
    """Asks about one image and shows what will stand in the police file."""

    def __init__(self, presenter: ImportPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme)
        _ = words.gettext
        self.presenter, self._words = presenter, words
        self.title = _("Record in words only")
        self._filling = False
        self._fields()
        self.address = Address(words)
        self._speak()
        self.shown = WordsCard(theme, words)
        self._lay_out()
        self.set_action_bar(self._bar())
        presenter.step_changed.connect(self._on_step)
        presenter.seat.changed.connect(self._turn_to)
        presenter.digests.ready.connect(self._on_fingerprint)
        self._on_step(presenter.step)

    def description(self) -> Description:
        """Give what is ticked and typed now."""
        kind, who, face = self.kind.chosen, self.who.chosen, self.face.chosen
        return Description(
            kind=ImageKind(kind) if kind else None,
            who=self._who(Who(who)) if who else None,
            face=None if face is None else face == "yes",
            age=self.age.text(),
            when=self.when.text(),
            where=self.where.text(),
            words=self.own.text(),
        )

    def _fields(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.kind = ChoiceChips(theme, _("What kind of image is it?"), self._said(KINDS))
        self.who = ChoiceChips(theme, _("Who is in it?"), self._said(PEOPLE))
        self.face = ChoiceChips(
            theme, _("Can a face be seen?"), (("yes", _("Yes")), ("no", _("No")))
        )
        self.age = Field(theme, _("How old was that person then?"))
        self.when = Field(theme, _("When was it made or sent?"), _("A rough date is fine."))
        self.where = Field(theme, _("Where is the original now?"))
        self.own = Field(
            theme,
            "",
            _("Details of the image are not needed. What was written with it does help."),
            lines=2,
        )
        for chips in (self.kind, self.who, self.face):
            chips.changed.connect(self._on_edited)
        for field in (self.age, self.when, self.where, self.own):
            field.edit.textChanged.connect(self._on_edited)

    def _speak(self) -> None:
        """Ask who is in it, and for words, of who types."""
        me = partial(self.who.rename, Who.ME.value)
        self.address.say(me, PEOPLE[Who.ME], N_("The person you help"))
        self.address.say(
            self.own.set_label, N_("Briefly, in your words"), N_("Briefly, in a few words")
        )

    def _turn_to(self) -> None:
        """Speak to who types now; what was answered holds for the same person."""
        self.address.turn_to(helping=self.presenter.seat.helps)
        if self.presenter.step is Step.WORDS:
            self._on_edited()

    def _who(self, who: Who) -> Who:
        """Name the person as it is true for who types."""
        return Who.HELPED if who is Who.ME and self.presenter.seat.helps else who

    def _said(
        self, table: Mapping[ImageKind, str] | Mapping[Who, str]
    ) -> tuple[tuple[str, str], ...]:
        return tuple((key.value, self._words.gettext(text)) for key, text in table.items())

    def _lay_out(self) -> None:
        _ = self._words.gettext
        self.body.addWidget(Para(self.theme, self.title, "h1"))
        self.body.addSpacing(4)
        self.body.addWidget(
            Para(self.theme, _("The photo itself is not kept. You may skip everything."), "lead")
        )
        self.body.addSpacing(14)
        questions = Card(self.theme, margins=(22, 18, 22, 18), gap=14)
        questions.body.addWidget(self.kind)
        questions.body.addWidget(self.who)
        questions.body.addWidget(self.face)
        questions.body.addLayout(top_row(self.age, self.when, gap=16))
        questions.body.addWidget(self.where)
        questions.body.addWidget(self.own)
        note = Banner(
            self.theme,
            "heide",
            "eye-off",
            _("No photo, no preview and no copy comes into your case."),
        )
        self._side = QWidget()
        self._side.setLayout(column(note, self.shown, gap=14))
        left = QVBoxLayout()
        left.addWidget(questions)
        left.addStretch(1)
        whole = QHBoxLayout()
        whole.setSpacing(20)
        whole.addLayout(left, 1)
        whole.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        stand_beside(self.theme, whole, self._side, 304, 264)
        self.body.addLayout(whole, 1)

    def _bar(self) -> ActionBar:
        _ = self._words.gettext
        self.back = button(self.theme, _("Back"), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.presenter.back)
        self.keep = button(
            self.theme, _("Keep only the words"), icon="arrow-right", icon_right=True, large=True
        )
        self.keep.clicked.connect(lambda: self.presenter.describe(self.description(), self._words))
        status = _("There is no right or wrong answer.")
        return ActionBar(self.theme, back=self.back, status=status, primary=self.keep)

    def _on_step(self, step: Step) -> None:
        if step is not Step.WORDS:
            return
        self.address.turn_to(helping=self.presenter.seat.helps)
        at = self.presenter.current
        asked = self.presenter.asked(at)
        self.shown.show_file(self.presenter.number_of(at), asked.candidate)
        found = self.presenter.digests.of(asked.candidate)
        if found is not None:
            self.shown.show_fingerprint(found)
        self._fill(asked.words)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _fill(self, said: Description) -> None:
        self._filling = True
        who = Who.ME if said.who is Who.HELPED else said.who
        self.kind.choose(said.kind.value if said.kind else None)
        self.who.choose(who.value if who else None)
        self.face.choose(None if said.face is None else "yes" if said.face else "no")
        for field, text in (
            (self.age, said.age),
            (self.when, said.when),
            (self.where, said.where),
            (self.own, said.words),
        ):
            field.set_text(text)
        self._filling = False
        self.shown.show_facts(said)

    def _on_edited(self) -> None:
        if self._filling:
            return
        said = self.description()
        self.presenter.write(said)
        self.shown.show_facts(said)

    def _on_fingerprint(self, candidate: Candidate, found: Fingerprint) -> None:
        if self.shown.candidate is candidate:
            self.shown.show_fingerprint(found)
