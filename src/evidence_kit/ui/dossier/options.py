"""The card at the side: what goes in, what never does, and in which language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.dossier.check_line import CheckLine
from evidence_kit.ui.dossier.contents import Contents
from evidence_kit.ui.dossier.outcome import Outcomes
from evidence_kit.ui.dossier.phrases import left_out
from evidence_kit.ui.dossier.presenter import DossierPresenter, State
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.check_row import Toggle
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.parts.told.spoken import Address, Spoken
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_LANGUAGES = (("nl", "Nederlands"), ("en", "English"))
_TITLES: Final = {
    "personal_page": Spoken(N_("Loose page about me"), N_("Loose page about the person you help")),
    "home_address": Spoken(N_("Leave out my home address"), N_("Leave out the home address")),
    "own_words": Spoken(N_("My story in my own words"), N_("The story in their own words")),
    "grey": Spoken(N_("Black and white, for the printer"), N_("Black and white, for the printer")),
}
_NOTHING: Final = Spoken(
    N_("You filled in nothing here. That is fine."), N_("Nothing is filled in here. That is fine.")
)
_WRITTEN: Final = Spoken(
    N_("Exactly as you wrote it, with names."), N_("Exactly as it was written, with names.")
)
_WHO: Final = Spoken(
    N_("Who you are and what you want."), N_("Who it is about, and what they want.")
)
_NAMED: Final = Spoken(
    N_("Your name can also be on the cover, summary and declaration."),
    N_("Their name can also be on the cover, summary and declaration."),
)
_NAMELESS: Final = Spoken(
    N_("The program then prints your name nowhere. A screenshot may still show it."),
    N_("The program then prints their name nowhere. A screenshot may still show it."),
)
_NO_ADDRESS: Final = Spoken(
    N_("Your home address is not filled in. That is fine."),
    N_("The home address is not filled in. That is fine."),
)
_LETTERS: Final = Spoken(
    N_("Your address for letters gives it away, so that is left out too."),
    N_("The address for letters gives it away, so that is left out too."),
)


@dataclass(slots=True)
class _Choice:
    said: Para
    toggle: Toggle


class Options(Card):
    """Rows with a title, a line of help and a switch each; how writing goes stands below them.

    Attributes:
        toggles: the switches, by name of what they are about.
    """

    def __init__(self, presenter: DossierPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 16, 20, 12), gap=0)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self._left_out = Para(theme, "", "caption", "text3")
        self._choices: dict[str, _Choice] = {}
        self._address = Address(words)
        self.language = Segmented(
            theme, _LANGUAGES, presenter.language, name=_("Language of the police file"), small=True
        )
        self.language.chosen.connect(presenter.set_language)
        self._rows()
        self.body.addStretch(1)
        self.check = CheckLine(presenter.check, theme, words)
        self.outcomes = Outcomes(presenter, theme, words)
        self.body.addSpacing(8)
        self.body.addWidget(self.outcomes)
        self.body.addSpacing(6)
        self.body.addWidget(self.check)
        self.body.addSpacing(12)
        self.body.addLayout(self._warning())

    @property
    def toggles(self) -> dict[str, Toggle]:
        """The switches, by name of what they are about."""
        return {name: choice.toggle for name, choice in self._choices.items()}

    def refresh(self) -> None:
        """Show contents and state as they are now."""
        presenter = self._presenter
        self._address.turn_to(helping=presenter.contents.helping)
        self._left_out.setText(left_out(presenter.contents, self._words))
        self._show_choices(presenter.contents)
        writing = presenter.state is State.WRITING
        self.language.setEnabled(not writing)
        self.outcomes.refresh()

    def _rows(self) -> None:
        _, theme = self._words.gettext, self.theme
        self.body.addWidget(Para(theme, _("What goes in?"), "h3Large"))
        self.body.addSpacing(8)
        always = Tag(theme, _("always"), "heide", "lock")
        sensitive = Para(theme, _("Leave out sensitive images"), "medium", "text")
        self.body.addWidget(self._row(sensitive, self._left_out, always))
        for name, title in _TITLES.items():
            self._add(name, title)
        spoken = Para(theme, _("Language"), "medium", "text", middle=True)
        self.body.addWidget(self._row(spoken, None, self.language))
        self.body.addWidget(rule())

    def _add(self, name: str, title: Spoken) -> None:
        said = Para(self.theme, "", "caption", "text3")
        toggle = Toggle(self.theme, self._words.gettext(title.me))
        shown = Para(self.theme, "", "medium", "text")
        for put in (toggle.setAccessibleName, shown.setText):
            self._address.say(put, title.me, title.other)
        # The address is asked the other way round: what is on leaves it out.
        flipped = name == "home_address"
        toggle.clicked.connect(lambda on: self._presenter.choose(**{name: on != flipped}))
        self._choices[name] = _Choice(said, toggle)
        self.body.addWidget(self._row(shown, said, toggle))

    def _show_choices(self, contents: Contents) -> None:
        chosen, _ = self._presenter.choices, self._words.gettext
        helps = contents.helping
        nothing = _NOTHING.to(self._words, helping=helps)
        written = _WRITTEN.to(self._words, helping=helps)
        self._show(
            "personal_page",
            on=chosen.personal_page and contents.person,
            said=self._of_person(contents) if contents.person else nothing,
            possible=contents.person,
        )
        self._show(
            "home_address",
            on=not (chosen.home_address and chosen.personal_page and contents.address),
            said=self._of_address(contents),
            possible=contents.address and chosen.personal_page,
        )
        self._show(
            "own_words",
            on=chosen.own_words and contents.own_words,
            said=written if contents.own_words else nothing,
            possible=contents.own_words,
        )
        self._show("grey", on=chosen.grey, said=_("No colours. All can still be read."))

    def _of_person(self, contents: Contents) -> str:
        named = _NAMED if self._presenter.choices.personal_page else _NAMELESS
        said = named if contents.name else _WHO
        return said.to(self._words, helping=contents.helping)

    def _of_address(self, contents: Contents) -> str:
        helps = contents.helping
        if not contents.address:
            return _NO_ADDRESS.to(self._words, helping=helps)
        said = self._words.gettext("You give it to the police yourself.")
        if not contents.letters_go_home or self._presenter.choices.home_address:
            return said
        also = _LETTERS.to(self._words, helping=helps)
        return f"{said} {also}"

    def _show(self, name: str, *, on: bool, said: str, possible: bool = True) -> None:
        choice = self._choices[name]
        choice.said.setText(said)
        choice.toggle.setChecked(on)
        choice.toggle.setEnabled(possible and self._presenter.state is not State.WRITING)

    def _row(self, title: Para, said: Para | None, trailing: QWidget) -> QWidget:
        texts = column(title, gap=0)
        if said is not None:
            texts.addWidget(said)
        line = FoldingRow()
        line.setContentsMargins(0, 7, 0, 7)
        line.setSpacing(14)
        line.addLayout(texts, 1)
        line.addWidget(trailing, 0, Qt.AlignmentFlag.AlignVCenter)
        made = QWidget()
        inside = QVBoxLayout(made)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(rule())
        inside.addLayout(line)
        return made

    def _warning(self) -> FoldingRow:
        text = self._words.gettext(
            "Anyone can open a pdf. Keep it on a USB stick, or take it with you on paper."
        )
        line = FoldingRow()
        line.setSpacing(10)
        line.addWidget(Glyph(self.theme, "info", "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Para(self.theme, text, "small"), 1)
        return line
