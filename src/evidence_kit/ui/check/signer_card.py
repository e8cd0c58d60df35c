"""Who signs the request: three ages of which one is marked, the name under it, and asked before."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy

from evidence_kit.domain.complaint import Signer, asked_before, name_under
from evidence_kit.domain.helping import helping
from evidence_kit.services.tell import said_moment
from evidence_kit.ui.check.contact_card import said_contact
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.layouts import STRETCH, column, row, top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.spoken import Address, Spoken
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_AGES: Final = (
    (
        Signer.REPRESENTATIVE,
        N_("Younger than 16"),
        N_("A parent with authority, or your guardian. Is that hard? Tell the police."),
        N_("A parent with authority, or the guardian. Is that hard? Tell the police."),
    ),
    (
        Signer.YOUNG,
        N_("16 or 17"),
        N_("You yourself. You may bring somebody."),
        N_("The person you help. You may come along."),
    ),
    (
        Signer.ADULT,
        N_("18 or older"),
        N_("You yourself. Somebody else only with a written power of attorney."),
        N_("The person you help. Somebody else only with a written power of attorney."),
    ),
)
_ABOUT: Final = Spoken(N_("this is about you"), N_("this is about the person you help"))
_NOTES: Final = {
    Signer.UNKNOWN: Spoken(
        N_("We do not know your age. With it we can say who signs."),
        N_("We do not know their age. With it we can say who signs."),
    ),
    Signer.BOTH: Spoken(
        N_("You were younger than 16 when it began. Let both of you sign."),
        N_("They were younger than 16 when it began. Let both sign."),
    ),
}
_MARKED: Final = {
    Signer.UNKNOWN: (),
    Signer.REPRESENTATIVE: (Signer.REPRESENTATIVE,),
    Signer.BOTH: (Signer.REPRESENTATIVE,),
    Signer.YOUNG: (Signer.YOUNG,),
    Signer.ADULT: (Signer.ADULT,),
}


class AgeCard(QFrame):
    """One age and what holds for it: a fact, so without the edge of what can be pressed.

    That of the person stands on a ground of its own, and says so.
    """

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.on = False
        self._title, self._text = Para(theme, title, "strong"), Para(theme, "", "small")
        self.said = Para(theme, "", "caption", "onPrimarySoft")
        texts = (self._title, self._text, self.said, STRETCH)
        self.setLayout(column(*texts, gap=4, margins=(16, 13, 14, 14)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)
        self.mark(False, "")

    def tell(self, text: str) -> None:
        """Say what holds for it."""
        self._text.setText(text)

    def mark(self, on: bool, said: str) -> None:
        """Mark it and say why, or not."""
        self.on = on
        self.said.setText(f"{said[:1].upper()}{said[1:]}")
        self.said.setVisible(on)
        self._title.set_token("onPrimarySoft" if on else "text")
        self._text.set_token("onPrimarySoft" if on else "text2")
        self.setAccessibleName(f"{self._title.text()} {said}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("primarySoft" if self.on else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)


class SignerCard(Card):
    """The card of page 24 about who signs.

    Attributes:
        ages: by who signs.
        name: the name under the request.
        asked: whether prosecution was asked for before; opens the contacts.
    """

    def __init__(
        self, presenter: CheckPresenter, binding: Binding, theme: Theme, words: Wording
    ) -> None:
        super().__init__(theme, margins=(20, 16, 20, 18), gap=12)
        self._presenter, self._words = presenter, words
        _ = words.gettext
        self.body.addWidget(Para(theme, _("Who signs?"), "h3"))
        self._address = Address(words)
        self.ages = {}
        for who, title, me, other in _AGES:
            self.ages[who] = AgeCard(theme, _(title))
            self._address.say(self.ages[who].tell, me, other)
        line = FoldingRow()
        line.setSpacing(10)
        for card in self.ages.values():
            line.addWidget(card, 1)
        self.body.addLayout(line)
        self.note = Para(theme, "", "small")
        self.age = button(theme, "", "secondary", icon="pencil", small=True)
        self._address.say(self.age.set_text, N_("Fill in your age"), N_("Fill in their age"))
        self.age.clicked.connect(presenter.show_about)
        self.body.addLayout(row(self.note, self.age, gap=12))
        self.name = binding.text(Field(theme, _("Name under the request")), "signer")
        self._asked = Para(theme, "", "small", "text")
        self.asked = button(theme, _("Note it"), "secondary", small=True)
        self.asked.clicked.connect(presenter.return_to_reach)
        before = column(
            Para(theme, _("Asked for prosecution before?"), "label"),
            self._asked,
            row(self.asked, STRETCH),
            STRETCH,
            gap=7,
        )
        halves = top_row(self.name, before, gap=14)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        self.body.addLayout(halves)
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from the age and the contacts there are."""
        _, presenter = self._words.gettext, self._presenter
        who, helps = presenter.signer, helping(presenter.case)
        self._address.turn_to(helping=helps)
        about = _ABOUT.to(self._words, helping=helps)
        for age, card in self.ages.items():
            card.mark(age in _MARKED[who], about if age in _MARKED[who] else "")
        note = _NOTES.get(who)
        self.note.setText(note.to(self._words, helping=helps) if note else "")
        self.note.setVisible(note is not None)
        self.age.setVisible(who is Signer.UNKNOWN and not presenter.read_only)
        told = presenter.told
        name = "" if told.signer.strip() else name_under(told, who)
        hint = _("If it stays empty: {name}").format(name=name) if name else ""
        self.name.set_hint(hint or _("You may also write it by hand."))
        self._show_asked()

    def freeze(self) -> None:
        """Let everything be read and nothing be changed."""
        if isinstance(self.name.edit, QLineEdit):
            self.name.edit.setReadOnly(True)

    def _show_asked(self) -> None:
        _, presenter = self._words.gettext, self._presenter
        asked = asked_before(presenter.case.police_contacts, presenter.today)
        if not asked:
            self._asked.setText(_("Not noted. A call or a visit may count."))
            self.asked.set_text(_("Note it"))
            return
        first = asked[0]
        when = said_moment(first.moment, self._words) if first.moment.known else ""
        said = ", ".join(filter(None, (when, said_contact(first, self._words))))
        self._asked.setText(said)
        self.asked.set_text(_("Change"))
