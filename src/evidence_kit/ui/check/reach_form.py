"""How the police can reach the person: a few fields, all of which may stay empty."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from evidence_kit.domain.helping import helping
from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.person import Letters, Wish
from evidence_kit.services.identify import check, finds
from evidence_kit.services.moments import read_date
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.check_row import CheckRow
from evidence_kit.ui.parts.chip_group import KEY_LINES, ChipGroup
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.layouts import column, top_row
from evidence_kit.ui.parts.list_field import ListField
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.pick import Pick
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_YEAR: Final = re.compile(r"\d{4}|\D\d{2}\D\d{2}\Z|\d-\d{1,2}-\d{2}\Z")
_NOT_TO_SAY: Final = (N_("Send a text message first."), N_("Only call me myself."))


class LettersChoice(QWidget):
    """Where letters may go: one of three, or not said.

    Attributes:
        picks: the choices.

    Signals:
        chosen: `Letters`.
    """

    key_lines = KEY_LINES
    chosen = Signal(object)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._label = label = _("Where may letters go?")
        self.setAccessibleName(label)
        self.picks = {
            Letters.HOME: Pick(theme, _("My address")),
            Letters.OTHER: Pick(theme, _("Another address")),
            Letters.NONE: Pick(theme, _("No letters")),
        }
        line, group = FoldingRow(), ChipGroup(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        for letters, pick in self.picks.items():
            pick.setAccessibleName(f"{label} {pick.accessibleName()}")
            group.add(pick)
            pick.clicked.connect(lambda _on=False, letters=letters: self._choose(letters))
            line.addWidget(pick, 1)
        self.setLayout(column(Para(theme, label, "label"), line, gap=7))

    def show_letters(self, letters: Letters) -> None:
        """Show what was chosen."""
        for key, pick in self.picks.items():
            pick.setChecked(key is letters)

    def name_home(self, text: str) -> None:
        """Say whose home address is meant."""
        home = self.picks[Letters.HOME]
        home.rename(text)
        home.setAccessibleName(f"{self._label} {text}")

    def _choose(self, letters: Letters) -> None:
        self.show_letters(letters)
        self.chosen.emit(letters)


class ReachForm(Card):
    """The fields of page 23.

    Attributes:
        fields: by name of the person's field.
        helps: what only a helper is asked.
        letters, interpreter, discreet: what is chosen.
    """

    def __init__(
        self, presenter: CheckPresenter, binding: Binding, theme: Theme, words: Wording
    ) -> None:
        super().__init__(theme, margins=(20, 16, 20, 18), gap=14)
        self._presenter, self._binding, self._words = presenter, binding, words
        self.fields: dict[str, Field] = {}
        self._who()
        self._where()
        self._when()
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from what is told."""
        told = self._presenter.told
        letters = shown_letters(told.letters, told.home_address, told.letter_address)
        self.letters.show_letters(letters)
        self.fields["home_address"].setVisible(letters is Letters.HOME)
        self.fields["letter_address"].setVisible(letters is Letters.OTHER)
        self.discreet.setChecked(told.discreet is Wish.YES)
        _ = self._words.gettext
        self._say_whose()
        self._say_born()
        for name, kind in (("phone", LeadKind.PHONE), ("email", LeadKind.EMAIL)):
            text = self.fields[name].text().strip()
            said = finds(check(kind, text), self._words) if text else ""
            self.fields[name].set_hint(f"{said[:1].upper()}{said[1:]}")

    def _say_born(self) -> None:
        """Say calmly what is no date we can read, once the field is left; it is kept all the same.

        What is typed moves nothing: whoever aims at a field below hits it.
        """
        _, born = self._words.gettext, self.fields["birth_date"]
        typed = self._presenter.told.birth_date
        doubt = bool(typed) and not is_date(typed) and not born.edit.hasFocus()
        unread = _("No date we can read. Kept as typed.")
        born.set_hint(unread if doubt else _("Like 2-3-2008"))

    def _say_whose(self) -> None:
        """Ask a helper for the name of whom they help, so that the two are never mixed up."""
        _ = self._words.gettext
        helped = helping(self._presenter.case)
        self.helps.setVisible(helped)
        name = _("Name of the person you help") if helped else _("Your name")
        born = _("Their date of birth") if helped else _("Date of birth")
        home = _("Their home address") if helped else _("Your home address")
        self.letters.name_home(_("Their address") if helped else _("My address"))
        labels = {"name": name, "birth_date": born, "home_address": home}
        for field, label in labels.items():
            self.fields[field].set_label(label)

    def first(self, wanted: str) -> Field:
        """Give the field to begin at: the one somebody came for, or an empty one above it."""
        came_for = self.fields.get(wanted)
        if came_for is not None and came_for.text().strip():
            return came_for
        shown = (one for one in self.fields.values() if one.isVisibleTo(self))
        empty = (one for one in shown if not one.text().strip())
        above = next(empty, None) if came_for is not None else None
        return above or self.fields["name"]

    def freeze(self) -> None:
        """Let everything be read and nothing be changed."""
        for field in self.fields.values():
            if isinstance(field.edit, QLineEdit):
                field.edit.setReadOnly(True)
        for part in (self.letters, self.interpreter, self.discreet):
            part.setEnabled(False)

    def _text(self, field: Field, name: str) -> Field:
        self.fields[name] = field
        return self._binding.text(field, name)

    def _who(self) -> None:
        _, theme = self._words.gettext, self.theme
        mine = self._text(Field(theme, _("Your own name, as the one who helps")), "helper")
        about = _("This page is about the person you help. Phone and e-mail may be yours.")
        self.helps = QWidget()
        self.helps.setLayout(column(Para(theme, about, "small"), mine, gap=10))
        self.body.addWidget(self.helps)
        name = self._text(Field(theme, _("Your name")), "name")
        born = Field(theme, _("Date of birth"), _("Like 2-3-2008"))
        self.fields["birth_date"] = born
        born.line.editingFinished.connect(self._say_born)
        self._binding.field(born, lambda: self._fill_born(born), lambda: self._type_born(born))
        self.body.addLayout(_beside(name, born, 3, 2))
        phone = self._text(Field(theme, _("Phone"), icon="phone"), "phone")
        email = self._text(Field(theme, _("E-mail"), icon="mail"), "email")
        for field in (phone, email):
            field.hold_hint()
        self.body.addLayout(_beside(phone, email, 1, 1))

    def _where(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.letters = LettersChoice(theme, self._words)
        self.letters.chosen.connect(self._choose_letters)
        other = _("Then the home address is not in the papers. Ask the police what is possible.")
        home = _("It goes into the police file only if you choose that there.")
        self.body.addWidget(self.letters)
        for name, label, hint in (
            ("letter_address", _("Address for letters"), other),
            ("home_address", _("Your home address"), home),
        ):
            self.body.addWidget(self._text(Field(theme, label, hint, icon="map-pin"), name))

    def _when(self) -> None:
        _, theme = self._words.gettext, self.theme
        example = _("Such as: after 16:00, mail me first")
        best = self._text(Field(theme, _("When can you talk?"), example), "best_moment")
        self.interpreter = ChoiceChips(
            theme,
            _("Interpreter"),
            ((Wish.NO.value, _("Not needed")), (Wish.YES.value, _("Yes, please"))),
        )
        telling = self._presenter.person
        self._binding.choice(
            self.interpreter,
            lambda: self._presenter.told.interpreter.value or None,
            lambda key: telling.write(interpreter=Wish(key or "")),
        )
        free = Para(theme, _("An interpreter is free."), "caption", "text3")
        asked = QWidget()
        asked.setLayout(column(self.interpreter, free, gap=4))
        self.body.addLayout(_beside(best, asked, 6, 5))
        self.discreet = CheckRow(theme, _("Leave no voice mail, and do not say what it is about."))
        self.discreet.clicked.connect(self._choose_discreet)
        self.body.addWidget(self.discreet)
        known = [(_(text), _(text)) for text in _NOT_TO_SAY]
        more = ListField(
            theme, _("What else should they mind when they call?"), _("Choose a sentence"), known
        )
        self.body.addWidget(self._text(more, "phone_note"))

    def _choose_letters(self, letters: Letters) -> None:
        self._presenter.person.write(letters=letters)
        self._presenter.person.commit()

    def _choose_discreet(self, on: bool) -> None:
        self._presenter.person.write(discreet=Wish.YES if on else Wish.UNSAID)
        self._presenter.person.commit()

    def _fill_born(self, field: Field) -> None:
        kept = self._presenter.told.birth_date
        if is_date(kept):
            kept = self._words.numeric_date(dt.date.fromisoformat(kept))
        field.set_text(kept)

    def _type_born(self, field: Field) -> None:
        text = " ".join(field.text().split())
        self._presenter.person.write(birth_date=read_birth_date(text, self._presenter.today))


def shown_letters(letters: Letters, home: str, other: str) -> Letters:
    """Give what is shown as chosen: what was said, else what follows from an address."""
    if letters is not Letters.UNSAID:
        return letters
    if other.strip():
        return Letters.OTHER
    return Letters.HOME if home.strip() else Letters.UNSAID


def read_birth_date(text: str, today: dt.date) -> str:
    """Give a date of birth as it is kept; what is no date with its year stays as it was typed.

    Only with its year, so that no birthday turns into a date of last month.
    """
    day = read_date(text, today) if _YEAR.search(text) else None
    if day is not None and day > today:
        day = read_date(f"{day.day}-{day.month}-{day.year - 100}", today)
    return day.isoformat() if day else text


def is_date(kept: str) -> bool:
    """Tell whether a date of birth is kept as a date."""
    try:
        dt.date.fromisoformat(kept)
    except ValueError:
        return False
    return True


def _beside(one: QWidget, other: QWidget, wide: int, narrow: int) -> FoldingRow:
    made = top_row(one, other, gap=14)
    made.setStretch(0, wide)
    made.setStretch(1, narrow)
    return made
