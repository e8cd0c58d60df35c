"""Contacts with the police, in order: each can be opened, and another can be told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.complaint import is_planned
from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import Wish
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.services import told_names
from evidence_kit.services.tell import said_moment
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.press_row import PressRow, through
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_ICONS: Final[Mapping[ContactKind, str]] = MappingProxyType(
    {
        ContactKind.CALL: "phone",
        ContactKind.VISIT: "landmark",
        ContactKind.APPOINTMENT: "calendar-check",
        ContactKind.LETTER: "mail",
        ContactKind.CHAT: "message-circle",
        ContactKind.OTHER: "notebook-text",
    }
)


_MINE: Final = N_("I said that I want prosecution.")
_BY_PARENT: Final = N_("A parent or guardian asked for prosecution.")
_BY_ANOTHER: Final = N_("Somebody else asked for prosecution.")
_ASKED: Final[Mapping[Spoke, Spoken]] = MappingProxyType(
    {
        Spoke.UNSAID: Spoken(_MINE, N_("Prosecution was asked for.")),
        Spoke.SELF: Spoken(_MINE, N_("The person you help asked for prosecution.")),
        Spoke.REPRESENTATIVE: Spoken(_BY_PARENT, _BY_PARENT),
        Spoke.HELPER: Spoken(_BY_ANOTHER, _BY_ANOTHER),
    }
)


class ContactCard(Card):
    """The log of page 23.

    Attributes:
        add: tells of another contact.
        rows: one for each contact, by its id.
    """

    def __init__(self, presenter: CheckPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(0, 0, 0, 0), gap=0)
        self._presenter, self._words = presenter, words
        self._shown: tuple[PoliceContact, ...] | None = None
        self._helps = False
        self.rows: dict[str, PressRow] = {}
        _ = words.gettext
        self.add = button(theme, _("Contact"), "quiet", icon="plus", small=True)
        self.add.setAccessibleName(_("Note a contact with the police"))
        self.add.clicked.connect(presenter.begin_contact)
        title = Para(theme, _("Contact with the police"), "h3", middle=True)
        self.body.addLayout(row(title, STRETCH, self.add, gap=4, margins=(18, 8, 6, 8)))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.add.setVisible(not presenter.read_only)
        self.refresh()

    def refresh(self) -> None:
        """Show the contacts there are now."""
        contacts = in_order(self._presenter.case.police_contacts)
        helps = helping(self._presenter.case)
        if (contacts, helps) == (self._shown, self._helps):
            return
        self._shown, self._helps = contacts, helps
        self.rows = {}
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for contact in contacts:
            self._list.addWidget(rule())
            made = self._row(contact)
            self.rows[contact.id] = made
            self._list.addWidget(made)
        if not contacts:
            _ = self._words.gettext
            none = Para(self.theme, _("Nothing yet. Every call and visit counts."), "small")
            holder = QWidget()
            holder.setLayout(column(none, margins=(18, 0, 18, 14)))
            self._list.addWidget(holder)

    def _row(self, contact: PoliceContact) -> PressRow:
        theme, words = self.theme, self._words
        title = said_contact(contact, words)
        when = said_moment(contact.moment, words) if contact.moment.known else ""
        below = self._said(contact)
        made = PressRow(theme, " ".join(filter(None, (title, when, below))), bleed=18)
        made.inside.setContentsMargins(18, 10, 16, 10)
        icon = Glyph(theme, _ICONS[contact.kind], "text", 20)
        made.inside.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(through(Para(theme, title, "strong")), 1)
        texts.addLayout(head)
        if when:
            texts.addWidget(through(Para(theme, when, "caption", "text3")))
        if below:
            texts.addWidget(through(Para(theme, below, "small")))
        if contact.reference.strip():
            number = words.gettext("reference {number}")
            tag = Tag(theme, number.format(number=_short(contact.reference.strip())))
            tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            texts.addLayout(row(tag, STRETCH, margins=(0, 3, 0, 0)))
        made.inside.addLayout(texts, 1)
        made.clicked.connect(lambda: self._presenter.open_contact(contact.id))
        return made

    def _said(self, contact: PoliceContact) -> str:
        """Say what counts of it: the wish to prosecute, what to bring, or the first words."""
        _ = self._words.gettext
        if is_planned(contact, self._presenter.today):
            return _("Bring: ID, phone with charger, your police file.")
        if contact.prosecution is Wish.YES:
            return _ASKED[contact.spoke].to(self._words, helping=self._helps)
        return _short(" ".join(contact.said.split()), 90)


def said_contact(contact: PoliceContact, words: Wording) -> str:
    """Name a contact: "Phone call, 0900-8844"."""
    kind = kind_of(contact.kind, words)
    whom = contact.place.strip() or contact.officer.strip()
    return f"{kind}, {_short(whom, 60)}" if whom else kind


def kind_of(kind: ContactKind, words: Wording) -> str:
    """Name a kind of contact: "Phone call"."""
    name = told_names.name(kind, words)
    return f"{name[:1].upper()}{name[1:]}"


def in_order(contacts: tuple[PoliceContact, ...]) -> tuple[PoliceContact, ...]:
    """Give them as they happened; those without a date last."""
    return tuple(sorted(contacts, key=lambda one: (not one.moment.known, one.moment.start)))


def _short(text: str, most: int = 30) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
