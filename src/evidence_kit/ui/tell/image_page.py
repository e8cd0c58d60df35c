"""One image that the other has, in words only: no picture of it is asked for or kept."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.intimate_image import Genuine, ImageKind, IntimateImage, Obtained
from evidence_kit.domain.person import Wish
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.tell.events import ImageTelling
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.record_words import BY_PERSON, GENUINE, IMAGES, OBTAINED
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_MARGINS: Final = (22, 18, 22, 18)


class ImagePage(FactPage):
    """Asks what the police need to know of it, and never what it shows."""

    telling: ImageTelling
    when_asked = N_("When was it made?")
    clock_asked = False

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        self.title = words.gettext("An image the other has")
        super().__init__(presenter, presenter.images, theme, words)

    def build(self) -> None:
        """Make the fields."""
        super().build()
        _, theme = self.words.gettext, self.theme
        faces = ((Wish.YES.value, _("Yes")), (Wish.NO.value, _("No")))
        self.kind = self._chips("kind", ImageKind, _("What is it?"), _named(IMAGES, self.words))
        self.genuine = self._chips(
            "genuine", Genuine, _("Is it real?"), _named(GENUINE, self.words)
        )
        self.face = self._chips("face", Wish, _("Can a face be seen?"), faces)
        self.obtained = self._chips(
            "obtained",
            Obtained,
            _("How did the other get it? You need not tell all."),
            _named(OBTAINED, self.words),
        )
        self.age = Field(theme, "", _("Only the number, like 16"))
        self.age.line.setValidator(QIntValidator(0, 120, self.age))
        self.binding.field(self.age, self._fill_age, self._type_age)
        self.original = Field(
            theme,
            _("On which device is the original?"),
            icon="smartphone",
        )
        self._speak()
        self.note = Field(
            theme,
            _("What else do you want to tell?"),
            _("Do not write what it shows. That is not needed."),
            lines=2,
        )
        self.binding.text(self.original, "original")
        self.binding.text(self.note, "note")

    def _speak(self) -> None:
        """Ask about the person, whoever types."""
        say = self.address.say
        say(self.age.set_label, N_("How old were you then?"), N_("How old were they then?"))
        say(
            self.original.set_hint,
            N_("Such as: my phone, in the chat. Leave it there."),
            N_("Such as: their phone, in the chat. Leave it there."),
        )
        for how, said in BY_PERSON.items():
            say(partial(self.obtained.rename, how.value), said.me, said.other)

    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""
        what, made, where = (Card(self.theme, margins=_MARGINS, gap=14) for _card in range(3))
        for part in (self.kind, self.genuine, self.face, self.obtained):
            what.body.addWidget(part)
        ages = top_row(self.age, QWidget(), gap=16)
        ages.setStretch(0, 1)
        ages.setStretch(1, 1)
        made.body.addWidget(self.when)
        made.body.addLayout(ages)
        for field in (self.original, self.note):
            where.body.addWidget(field)
        return what, made, where

    def beside(self) -> tuple[QWidget, ...]:
        """Say why no picture is needed."""
        _, theme = self.words.gettext, self.theme
        private = _("In words only. The image itself is not needed, and is not kept here.")
        why = Card(theme, margins=(18, 14, 18, 16), gap=8)
        why.body.addWidget(Para(theme, _("Why no picture?"), "h3"))
        for text in (
            _("The police can begin with this description."),
            _("They may ask to see the device later."),
            _("So nobody else sees it, and nothing can leak."),
        ):
            why.body.addWidget(Para(theme, text, "small"))
        return Banner(theme, "heide", "eye-off", private), why, self.in_card(self.suspects)

    def first_field(self) -> QWidget:
        """Give the first chip."""
        fact = self.telling.fact
        kind = fact.kind if fact is not None else ImageKind.UNSAID
        return self.kind.chip((kind if kind in IMAGES else ImageKind.PHOTO).value)

    def refresh(self) -> None:
        """Show what follows from what is told."""
        super().refresh()
        self.unfold({})
        self.freeze(self.kind, self.genuine, self.face, self.obtained)

    def _chips(
        self,
        name: str,
        of: type[ImageKind] | type[Genuine] | type[Wish] | type[Obtained],
        label: str,
        choices: tuple[tuple[str, str], ...],
    ) -> ChoiceChips:
        chips = ChoiceChips(self.theme, label, choices)
        return self.binding.choice(
            chips,
            lambda: getattr(self.telling.fact, name).value or None if self.telling.fact else None,
            lambda key: self.telling.write(**{name: of(key or "")}),
        )

    def _fill_age(self) -> None:
        fact = self.telling.fact
        age = fact.age if isinstance(fact, IntimateImage) else None
        self.age.set_text("" if age is None else str(age))

    def _type_age(self) -> None:
        given = bool(self.age.text()) and self.age.line.hasAcceptableInput()
        self.telling.write(age=int(self.age.text()) if given else None)


def _named(table: object, words: Wording) -> tuple[tuple[str, str], ...]:
    return tuple((key.value, words.gettext(name)) for key, name in table.items())  # type: ignore[attr-defined]
