"""What is asked about the person, one short topic at a time; all of it may stay empty."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.person import NOBODY, Person, Route, Wish
from evidence_kit.services.identify import check, finds
from evidence_kit.services.moments import read_date
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, row, top_row
from evidence_kit.ui.parts.list_field import ListField
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.telling import Telling
from evidence_kit.ui.tell.topics import Topic
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_YEAR: Final = re.compile(r"\d{4}|\D\d{2}\D\d{2}\Z|\d-\d{1,2}-\d{2}\Z")
_NOT_TO_SAY: Final = (
    N_("Leave no message, and do not say what it is about."),
    N_("Send a text message first."),
    N_("Only call me myself."),
)
_LANGUAGES: Final = (
    "Nederlands",
    "English",
    "العربية",
    "Türkçe",
    "Українська",
    "Polski",
    "Español",
    "Papiamentu",
)
_WISHES: Final = (
    ("prosecution", N_("Do you want the offender to be prosecuted?")),
    ("informed", N_("Do you want to hear how it goes on?")),
    ("victim_support", N_("May Victim Support call you?")),
    ("damages", N_("Do you want your money back, or other damage paid?")),
)


class TopicCard(Card):
    """The fields of one topic."""

    def __init__(
        self, topic: Topic, telling: Telling, binding: Binding, theme: Theme, words: Wording
    ) -> None:
        super().__init__(theme, margins=(22, 18, 22, 20), gap=16)
        self.topic = topic
        self._telling, self._binding, self._words = telling, binding, words
        self.fields: dict[str, Field] = {}
        self.chips: dict[str, ChoiceChips] = {}
        self.home_button: QWidget | None = None
        {
            Topic.NAME: self._name,
            Topic.REACH: self._reach,
            Topic.LANGUAGE: self._language,
            Topic.HELP: self._help,
            Topic.WISHES: self._wishes,
        }[topic]()

    @property
    def first(self) -> QWidget:
        """What the keyboard begins on."""
        if self.topic is Topic.WISHES:
            return self.chips["route"].chip(Route.REPORT.value)
        return next(iter(self.fields.values())).edit

    def freeze(self) -> None:
        """Let everything be read and nothing be changed."""
        for field in self.fields.values():
            if isinstance(field.edit, QLineEdit | QPlainTextEdit):
                field.edit.setReadOnly(True)
        for chips in self.chips.values():
            chips.setEnabled(False)

    def refresh(self) -> None:
        """Show what follows from what is typed."""
        _ = self._words.gettext
        for name, kind, like in (
            ("phone", LeadKind.PHONE, _("Like 06-12345678")),
            ("email", LeadKind.EMAIL, _("Like name@example.org")),
        ):
            field = self.fields.get(name)
            if field is not None:
                text = field.text().strip()
                said = finds(check(kind, text), self._words) if text else ""
                field.set_hint(f"{said[:1].upper()}{said[1:]}" or like)

    @property
    def _person(self) -> Person:
        thing = self._telling.thing
        return thing if isinstance(thing, Person) else NOBODY

    def _text(self, field: Field, name: str) -> Field:
        self.fields[name] = field
        return self._binding.text(field, name)

    def _name(self) -> None:
        _, theme = self._words.gettext, self.theme
        name = self._text(
            Field(theme, _("Your name"), _("As you want the police to call you.")), "name"
        )
        born = Field(theme, _("Date of birth"), _("Like 2-3-2008"))
        self.fields["birth_date"] = born
        self._binding.field(born, lambda: self._fill_born(born), lambda: self._type_born(born))
        first = top_row(name, born, gap=16)
        first.setStretch(0, 3)
        first.setStretch(1, 2)
        self.body.addLayout(first)
        then = self._age(_("How old were you when it began?"), "age_then")
        now = self._age(_("How old are you now?"), "age_now")
        ages = top_row(then, now, gap=16)
        ages.setStretch(0, 1)
        ages.setStretch(1, 1)
        self.body.addLayout(ages)
        where = Field(theme, _("Where were you when it happened?"), _("Such as: at home, Utrecht"))
        self.body.addWidget(self._text(where, "place"))

    def _reach(self) -> None:
        _, theme = self._words.gettext, self.theme
        phone = self._text(Field(theme, _("Phone"), icon="phone"), "phone")
        email = self._text(Field(theme, _("E-mail"), icon="mail"), "email")
        self.body.addLayout(_halves(phone, email))
        notes = [(_(text), _(text)) for text in _NOT_TO_SAY]
        note = ListField(
            theme, _("What should they mind when they call?"), _("Choose a sentence"), notes
        )
        self.body.addWidget(self._text(note, "phone_note"))
        best = Field(theme, _("When can you talk?"), _("Such as: after 16:00, mail me first"))
        self.body.addWidget(self._text(best, "best_moment"))
        letters = Field(
            theme,
            _("Where may letters go?"),
            _("With another address, yours is not in the papers. Ask the police what is possible."),
            icon="map-pin",
        )
        self.body.addWidget(self._text(letters, "letter_address"))
        self._home = self._text(
            Field(theme, _("Your home address"), _("Only if you want it in the file.")),
            "home_address",
        )
        self.body.addWidget(self._home)
        unfold = button(
            theme, _("My home address may be in it too"), "secondary", icon="plus", small=True
        )
        unfold.clicked.connect(self._show_home)
        line = row(unfold, STRETCH, gap=0)
        self.body.addLayout(line)
        self.home_button = unfold
        self.fold()

    def fold(self) -> None:
        """Fold the home address away unless it is filled in."""
        if self.home_button is not None:
            filled = bool(self._person.home_address)
            self._home.setVisible(filled)
            self.home_button.setVisible(not filled)

    def _show_home(self) -> None:
        self._home.setVisible(True)
        if self.home_button is not None:
            self.home_button.setVisible(False)
        self._home.edit.setFocus()

    def _language(self) -> None:
        _, theme = self._words.gettext, self.theme
        known = [(name, name) for name in _LANGUAGES]
        speaks = ListField(
            theme, _("Which language do you speak best?"), _("Choose a language"), known
        )
        self.body.addWidget(self._text(speaks, "language"))
        self.body.addWidget(
            self._wish("interpreter", _("Do you want an interpreter? It costs nothing."))
        )

    def _help(self) -> None:
        _, theme = self._words.gettext, self.theme
        who = self._text(Field(theme, _("Who helped you with this?")), "helper")
        role = self._text(
            Field(theme, _("Who is that to you?"), _("Such as: parent, teacher")), "helper_role"
        )
        self.body.addLayout(_halves(who, role))
        saw = Field(
            theme,
            _("What did this person see with their own eyes?"),
            _("Such as: the chat on my phone, on 18 November"),
            lines=2,
        )
        self.body.addWidget(self._text(saw, "helper_saw"))
        reporter = self._text(
            Field(theme, _("Does somebody else report it?"), _("Their name")), "reporter"
        )
        parent = self._text(
            Field(theme, _("Parent with authority, or guardian"), _("If you are under 18")),
            "representative",
        )
        self.body.addLayout(_halves(reporter, parent))

    def _wishes(self) -> None:
        _, theme = self._words.gettext, self.theme
        route = ChoiceChips(
            theme,
            _("What do you want of the police?"),
            (
                (Route.REPORT.value, _("To report it")),
                (Route.NOTICE.value, _("Only to tell it")),
                (Route.UNSURE.value, _("I do not know yet")),
            ),
        )
        self.chips["route"] = self._binding.choice(
            route,
            lambda: self._person.route.value or None,
            lambda key: self._telling.write(route=Route(key) if key else Route.UNSAID),
        )
        self.body.addWidget(route)
        for name, question in _WISHES:
            self.body.addWidget(self._wish(name, _(question)))
        notes = Field(
            theme,
            _("Did you speak to the police before?"),
            _("When, with whom, and which number they gave"),
            lines=2,
        )
        self.body.addWidget(self._text(notes, "police_notes"))

    def _wish(self, name: str, question: str) -> ChoiceChips:
        _ = self._words.gettext
        answers = (("yes", _("Yes")), ("no", _("No")), ("", _("I do not know yet")))
        chips = ChoiceChips(self.theme, question, answers)
        self.chips[name] = self._binding.choice(
            chips,
            lambda: getattr(self._person, name).value or None,
            lambda key: self._telling.write(**{name: Wish(key or "")}),
        )
        return chips

    def _age(self, label: str, name: str) -> Field:
        field = Field(self.theme, label)
        field.line.setValidator(QIntValidator(0, 120, field))
        self.fields[name] = field

        def fill() -> None:
            age = getattr(self._person, name)
            field.set_text("" if age is None else str(age))

        def typed() -> None:
            given = bool(field.text()) and field.line.hasAcceptableInput()
            self._telling.write(**{name: int(field.text()) if given else None})

        return self._binding.field(field, fill, typed)

    def _fill_born(self, field: Field) -> None:
        kept = self._person.birth_date
        try:
            field.set_text(self._words.numeric_date(dt.date.fromisoformat(kept)))
        except ValueError:
            field.set_text(kept)

    def _type_born(self, field: Field) -> None:
        text = " ".join(field.text().split())
        # Only with its year, so that no birthday turns into a date of last month.
        today = dt.datetime.now().astimezone().date()
        day = read_date(text, today) if _YEAR.search(text) else None
        if day is not None and day > today:
            day = read_date(f"{day.day}-{day.month}-{day.year - 100}", today)
        self._telling.write(birth_date=day.isoformat() if day else text)


def _halves(one: Field, other: Field) -> QBoxLayout:
    made = top_row(one, other, gap=16)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
