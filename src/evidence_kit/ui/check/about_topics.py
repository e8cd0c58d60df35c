"""What is asked about the person, one short topic at a time; all of it may stay empty."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from evidence_kit.domain.person import NOBODY, Person, Wish
from evidence_kit.ui.check.topics import Topic
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.list_field import ListField
from evidence_kit.ui.parts.told.binding import Binding
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
    ("informed", N_("Do you want to hear how it goes on?")),
    ("victim_support", N_("May Victim Support call you?")),
    ("damages", N_("Do you want your money back, or other damage paid?")),
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

    def _age(self) -> None:
        _, theme = self._words.gettext, self.theme
        then = self._years(_("How old were you when it began?"), "age_then")
        now = self._years(_("How old are you now?"), "age_now")
        self.body.addLayout(_halves(then, now))
        where = Field(theme, _("Where were you when it happened?"), _("Such as: at home, Utrecht"))
        self.body.addWidget(self._text(where, "place"))

    def _language(self) -> None:
        _, theme = self._words.gettext, self.theme
        known = [(name, name) for name in _LANGUAGES]
        speaks = ListField(
            theme, _("Which language do you speak best?"), _("Choose a language"), known
        )
        self.body.addWidget(self._text(speaks, "language"))

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

    def _impact(self) -> None:
        _, theme = self._words.gettext, self.theme
        does = Field(
            theme,
            _("What does it do to you?"),
            _("Such as: how you sleep, school, being afraid"),
            lines=4,
        )
        self.body.addWidget(self._text(does, "impact"))
        cost = Field(
            theme,
            _("What did it cost you, beside what you paid?"),
            _("Such as: a new phone, days off work"),
            lines=3,
        )
        self.body.addWidget(self._text(cost, "damage"))

    def _wishes(self) -> None:
        _, theme = self._words.gettext, self.theme
        for name, question in _WISHES:
            self.body.addWidget(self._wish(name, _(question)))
        self.body.addWidget(
            self._text(Field(theme, _("What else do you wish?"), lines=2), "wishes")
        )
        notes = Field(
            theme,
            _("What else did you tell the police before?"),
            _("Calls and visits have a place of their own, with your contact details."),
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

    def _years(self, label: str, name: str) -> Field:
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


def _halves(one: Field, other: Field) -> QBoxLayout:
    made = top_row(one, other, gap=16)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
