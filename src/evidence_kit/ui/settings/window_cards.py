"""How safe the window is and how it looks: rows that hold at once."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.services.preferences import LOCK_MINUTES, THEMES
from evidence_kit.ui.parts.check_row import Toggle
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.settings.choices import Choices
from evidence_kit.ui.settings.name_choice import NameChoice
from evidence_kit.ui.settings.rows import SettingsRow, section
from evidence_kit.ui.settings.segments import TextSizes
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LANGUAGES: Final = (("nl", "Nederlands"), ("en", "English"))


class SafetySection(QWidget):
    """When the case locks, and what a glance over the shoulder tells.

    Attributes:
        minutes, name, icon, blurred: what is chosen with.
    """

    def __init__(self, choices: Choices, theme: Theme, words: Wording) -> None:
        super().__init__()
        _, now = words.gettext, choices.now
        lock_title = _("Lock by itself")
        minutes = [(str(n), _("{count} min").format(count=n)) for n in LOCK_MINUTES]
        self.minutes = Segmented(theme, minutes, str(now.lock_minutes), name=lock_title, small=True)
        name_title = _("Name of the window")
        self.name = NameChoice(theme, words, now.window_name, name=name_title)
        icon_title, blurred_title = _("Neutral icon"), _("Images begin blurred")
        self.icon = Toggle(theme, icon_title, checked=now.neutral_icon)
        self.blurred = Toggle(theme, blurred_title, checked=now.blurred)
        rows = [SettingsRow(theme, lock_title, _("when you do nothing"), self.minutes)]
        if sleep_can_be_seen():
            always = Tag(theme, _("always"), "heide", "lock")
            asleep = _("lid was closed, or it slept")
            rows.append(SettingsRow(theme, _("Lock after sleep too"), asleep, always))
        above = _("on top of it and in the taskbar")
        rows.append(SettingsRow(theme, name_title, above, self.name))
        sheet = IconBox(theme, "notebook-text", "sunken", 36)
        instead = _("a sheet of notes instead of the dune")
        rows.append(SettingsRow(theme, icon_title, instead, sheet, self.icon))
        rows.append(SettingsRow(theme, blurred_title, _("hold the eye to look"), self.blurred))
        self.setLayout(column(section(theme, _("Safe on this computer"), *rows), gap=0))
        self.minutes.chosen.connect(lambda key: choices.choose(lock_minutes=int(key)))
        self.name.chosen.connect(lambda key: choices.choose(window_name=key))
        self.name.chosen.connect(self.name.show_name)
        self.icon.toggled.connect(lambda on: choices.choose(neutral_icon=on))
        self.blurred.toggled.connect(lambda on: choices.choose(blurred=on))


class LookSection(QWidget):
    """Light or dark, the language, the size of letters.

    Attributes:
        theme_choice, language, text_size: what is chosen with.
    """

    def __init__(self, choices: Choices, theme: Theme, words: Wording) -> None:
        super().__init__()
        _, now = words.gettext, choices.now
        title, spoken, letters = _("Light or dark"), _("Language"), _("Text")
        looks = dict(zip(THEMES, (_("Like computer"), _("Light"), _("Dark")), strict=True))
        self.theme_choice = Segmented(theme, list(looks.items()), now.theme, name=title, small=True)
        self.language = Segmented(theme, _LANGUAGES, now.language, name=spoken, small=True)
        self.text_size = TextSizes(theme, now.text_size, name=letters)
        rows = (
            SettingsRow(theme, title, "", self.theme_choice),
            SettingsRow(theme, spoken, "", self.language),
            SettingsRow(theme, letters, "", self.text_size),
        )
        self.setLayout(column(section(theme, _("Display"), *rows), gap=0))
        self.theme_choice.chosen.connect(lambda key: choices.choose(theme=key))
        self.language.chosen.connect(lambda key: choices.choose(language=key))
        self.text_size.chosen.connect(lambda key: choices.choose(text_size=int(key)))


def sleep_can_be_seen() -> bool:
    """Tell whether this system has a clock that goes on in sleep beside one that does not."""
    return hasattr(time, "CLOCK_BOOTTIME")
