"""What is asked about the person, one short topic at a time; all of it may stay empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from evidence_kit.domain.person import NOBODY, Person, Wish
from evidence_kit.ui.check.topics import Topic
from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.list_field import ListField
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.spoken import Address
from evidence_kit.ui.parts.told.telling import Telling
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

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
    (
        "informed",
        N_("Do you want to hear how it goes on?"),
        N_("Do they want to hear how it goes on?"),
    ),
    ("victim_support", N_("May Victim Support call you?"), N_("May Victim Support call them?")),
    (
        "damages",
        N_("Do you want your money back, or other damage paid?"),
        N_("Do they want their money back, or other damage paid?"),
    ),
)


class TopicCard(Card):
    """The fields of one topic.

    Attributes:
        fields, chips: by name of the person's field.
    """

    def __init__(
        self, topic: Topic, telling: Telling, binding: Binding, theme: Theme, words: Wording
    ) -> None:
        super().__init__(theme, margins=(22, 18, 22, 20), gap=16)
        self.topic = topic
        self._telling, self._binding, self._words = telling, binding, words
        self.fields: dict[str, Field] = {}
        self.chips: dict[str, ChoiceChips] = {}
        self._address = Address(words)
        {
            Topic.AGE: self._age,
            Topic.LANGUAGE: self._language,
            Topic.HELP: self._help,
            Topic.IMPACT: self._impact,
            Topic.WISHES: self._wishes,
        }[topic]()

    @property
    def first(self) -> QWidget:
        """What the keyboard begins on."""
        if self.topic is Topic.WISHES:
            return self.chips["informed"].chip(Wish.YES.value)
        return next(iter(self.fields.values())).edit

    def refresh(self, *, helping: bool) -> None:
        """Ask the person, or ask who helps about the person."""
        self._address.turn_to(helping=helping)

    def say_clash(self, clashes: Sequence[str], told: Person) -> None:
        """Say calmly which age does not fit the date of birth; it moves no field."""
        _, born = self._words.gettext, told.birth_date
        said = []
        for name in ("age_then", "age_now"):
            text = ""
            # Of an age of two digits, one is no age yet.
            typing = self.fields[name].edit.hasFocus() and len(self.fields[name].text()) < 2
            if name in clashes and not typing:
                text = _("The age {age} does not fit the date of birth {date}.").format(
                    age=getattr(told, name),
                    date=self._words.numeric_date(dt.date.fromisoformat(born)),
                )
                said.append(text)
            if text != self.fields[name].edit.accessibleDescription():
                self.fields[name].edit.setAccessibleDescription(text)
                say(self.fields[name].edit, text)
        self._clash.set_token("text" if said else "text3")
        self._clash.setText(" ".join(said) or _("Only the number, like 16"))

    def freeze(self) -> None:
        """Let everything be read and nothing be changed."""
        for field in self.fields.values():
            if isinstance(field.edit, QLineEdit | QPlainTextEdit):
                field.edit.setReadOnly(True)
        for chips in self.chips.values():
            chips.setEnabled(False)

    @property
    def _person(self) -> Person:
        thing = self._telling.thing
        return thing if isinstance(thing, Person) else NOBODY

    def _text(self, field: Field, name: str) -> Field:
        self.fields[name] = field
        return self._binding.text(field, name)

    def _asked(self, name: str, me: str, other: str, *, lines: int = 1) -> Field:
        """Ask for a text, in the form for who types."""
        field = Field(self.theme, "", lines=lines)
        self._address.say(field.set_label, me, other)
        return self._text(field, name)

    def _age(self) -> None:
        then = self._years(
            N_("How old were you when it began?"),
            N_("How old were they when it began?"),
            "age_then",
        )
        now = self._years(N_("How old are you now?"), N_("How old are they now?"), "age_now")
        self.body.addLayout(_halves(then, now))
        self._clash = Para(self.theme, "", "help", "text3")
        self.body.addWidget(self._clash)
        self.say_clash((), NOBODY)
        where = self._asked(
            "place",
            N_("Where were you when it happened?"),
            N_("Where were they when it happened?"),
        )
        where.set_hint(self._words.gettext("Such as: at home, Utrecht"))
        self.body.addWidget(where)

    def _language(self) -> None:
        _, theme = self._words.gettext, self.theme
        known = [(name, name) for name in _LANGUAGES]
        speaks = ListField(theme, "", _("Choose a language"), known)
        self._address.say(
            speaks.set_label,
            N_("Which language do you speak best?"),
            N_("Which language do they speak best?"),
        )
        self.body.addWidget(self._text(speaks, "language"))

    def _help(self) -> None:
        _, theme, ask = self._words.gettext, self.theme, self._address.say
        who = self._asked(
            "helper", N_("Who helped you with this?"), N_("Your own name, as the one who helps")
        )
        role = self._asked("helper_role", N_("Who is that to you?"), N_("Who are you to them?"))
        role.set_hint(_("Such as: parent, teacher"))
        self.body.addLayout(_halves(who, role))
        saw = self._asked(
            "helper_saw",
            N_("What did this person see with their own eyes?"),
            N_("What did you see with your own eyes?"),
            lines=2,
        )
        ask(
            saw.set_hint,
            N_("Such as: the chat on my phone, on 18 November"),
            N_("Such as: the chat on their phone, on 18 November"),
        )
        self.body.addWidget(saw)
        reporter = self._text(
            Field(theme, _("Does somebody else report it?"), _("Their name")), "reporter"
        )
        parent = self._text(Field(theme, _("Parent with authority, or guardian")), "representative")
        ask(parent.set_hint, N_("If you are under 18"), N_("If they are under 18"))
        self.body.addLayout(_halves(reporter, parent))

    def _impact(self) -> None:
        _ = self._words.gettext
        does = self._asked(
            "impact",
            N_("What does it do to you?"),
            N_("What does it do to the person you help?"),
            lines=4,
        )
        self._address.say(
            does.set_hint,
            N_("Such as: how you sleep, school, being afraid"),
            N_("Such as: how they sleep, school, being afraid"),
        )
        cost = self._asked(
            "damage",
            N_("What did it cost you, beside what you paid?"),
            N_("What did it cost them, beside what they paid?"),
            lines=3,
        )
        cost.set_hint(_("Such as: a new phone, days off work"))
        for field in (does, cost):
            self.body.addWidget(field)

    def _wishes(self) -> None:
        for name, me, other in _WISHES:
            self.body.addWidget(self._wish(name, me, other))
        self.body.addWidget(
            self._asked(
                "wishes", N_("What else do you wish?"), N_("What else do they wish?"), lines=2
            )
        )
        notes = self._asked(
            "police_notes",
            N_("What else did you tell the police before?"),
            N_("What else were the police told before?"),
            lines=2,
        )
        self._address.say(
            notes.set_hint,
            N_("Calls and visits have a place of their own, with your contact details."),
            N_("Calls and visits have a place of their own, with the contact details."),
        )
        self.body.addWidget(notes)

    def _wish(self, name: str, me: str, other: str) -> ChoiceChips:
        _ = self._words.gettext
        answers = (("yes", _("Yes")), ("no", _("No")), ("", _("I do not know yet")))
        chips = ChoiceChips(self.theme, _(me), answers)
        self._address.say(chips.set_label, me, other)
        self.chips[name] = self._binding.choice(
            chips,
            lambda: getattr(self._person, name).value or None,
            lambda key: self._telling.write(**{name: Wish(key or "")}),
        )
        return chips

    def _years(self, me: str, other: str, name: str) -> Field:
        field = Field(self.theme, "")
        self._address.say(field.set_label, me, other)
        field.line.setValidator(QIntValidator(0, 120, field))
        self.fields[name] = field

        def fill() -> None:
            age = getattr(self._person, name)
            field.set_text("" if age is None else str(age))

        def typed() -> None:
            given = bool(field.text()) and field.line.hasAcceptableInput()
            self._telling.write(**{name: int(field.text()) if given else None})

        return self._binding.field(field, fill, typed)


def _halves(one: Field, other: Field) -> QBoxLayout:
    made = top_row(one, other, gap=16)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
