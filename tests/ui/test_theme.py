"""Tokens, contrast, and the two themes."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit import resources
from evidence_kit.domain.errors import Bug
from evidence_kit.ui.letters import ROLES, letters_are_large
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import CHOICES, NAMES, Theme, load_fonts, read_tokens

PAIRS = json.loads(resources.text("data", "tokens.json"))["contrastMeasured"]
EDGES = {"control", "railLine", "doorLine", "focus", "focusRail"}
"""Tokens for edges and rings, which need 3:1; everything else is text and needs 4.5:1."""
HIDDEN = {("focus", "primary")}
"""The ring never touches a filled button: there is a gap of 2 px."""


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast ratio of WCAG 2.x, 1 to 21."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_read_can_be_read(name: str) -> None:
    """Every pair the design uses has the contrast it claims, and enough of it."""
    tokens = read_tokens(name)
    for pair in PAIRS:
        have = contrast(tokens.colour(pair["fg"]), tokens.colour(pair["bg"]))
        assert have == pytest.approx(pair[name], abs=0.02), pair
        if (pair["fg"], pair["bg"]) not in HIDDEN:
            assert have >= (3.0 if pair["fg"] in EDGES else 4.5), pair


@pytest.mark.parametrize(
    ("text", "ground"),
    [("doorText", "door"), ("doorLead", "door"), ("doorMuted", "door"), ("doorAccent", "door")],
)
def test_the_door_can_be_read(text: str, ground: str) -> None:
    """The panel beside the doors keeps its colours, and they are readable."""
    light, dark = (read_tokens(name) for name in NAMES)
    assert light.colour(text) == dark.colour(text)
    assert contrast(light.colour(text), light.colour(ground)) >= 4.5


def test_an_unknown_token_is_a_bug(theme: Theme) -> None:
    """A misspelt colour, role or theme stops at once instead of showing black."""
    with pytest.raises(Bug):
        theme.colour("primry")
    with pytest.raises(Bug):
        theme.font("boddy")
    with pytest.raises(Bug):
        theme.set_name("sepia")
    with pytest.raises(Bug):
        read_tokens("light").sheet("QLabel { color: ${txt}; }")


def test_both_themes_know_the_same_tokens() -> None:
    """No colour exists in one theme only."""
    light, dark = (read_tokens(name) for name in NAMES)
    assert set(light.colours) == set(dark.colours)


@pytest.mark.parametrize("name", NAMES)
def test_the_sheet_is_filled_whole(name: str) -> None:
    """The style sheet has no place left open and names every colour it uses."""
    sheet = read_tokens(name).sheet(resources.text("data", "theme.qss"))
    assert "$" not in sheet
    assert "rgba(" in sheet


def test_eight_digits_are_red_green_blue_alpha() -> None:
    """The scrim is see-through, not another colour."""
    scrim = read_tokens("light").colour("scrim")
    assert scrim.getRgb() == (0x14, 0x29, 0x2A, 0x73)


def test_changing_the_theme_tells_everybody(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    """The palette, the sheet and the signal follow the choice."""
    before = qapp.styleSheet()
    with qtbot.waitSignal(theme.changed):
        theme.set_name("dark")
    assert qapp.palette().window().color() == theme.colour("bg") == QColor("#101E20")
    assert qapp.styleSheet() != before


def test_following_the_system(theme: Theme) -> None:
    """With "system", the theme is the desktop's; a choice overrules it."""
    scheme = QGuiApplication.styleHints().colorScheme()
    theme.set_name("system")
    assert theme.name == ("dark" if "Dark" in scheme.name else "light")
    theme.set_name("dark")
    theme._on_system_changed(scheme)
    assert theme.name == "dark"
    assert set(CHOICES) == {"light", "dark", "system"}


def test_no_type_below_13_px() -> None:
    """No role is smaller than what can be read."""
    assert min(kind.px for kind in ROLES.values()) >= 13


def test_fonts_are_ours(theme: Theme) -> None:
    """Every weight comes from the shipped family, at the size of its role."""
    font = theme.font("h1")
    assert font.family() == "Atkinson Hyperlegible Next"
    assert font.pixelSize() == 30
    dots = QGuiApplication.primaryScreen().logicalDotsPerInchY()
    assert theme.font("caption").pointSizeF() * dots / 72 == pytest.approx(13.5)


def test_letters_grow_at_once_with_what_holds_them(theme: Theme, qtbot: QtBot) -> None:
    """At 150 % text, its lines, a button and a field are half as large again, without a restart."""
    title, go_on, name = Para(theme, "Collect", "h3"), button(theme, "Go on"), Field(theme, "Name")
    for made in (title, go_on, name):
        qtbot.addWidget(made)
        made.ensurePolished()
    high = go_on.sizeHint().height()
    try:
        with qtbot.waitSignal(theme.room_changed):
            theme.set_text_size(150)
        assert title.heightForWidth(400) == 36
        assert name.edit.font().pixelSize() == 24
        assert name.edit.parentWidget() is not None
        assert name.edit.parentWidget().height() == 66
        assert go_on.sizeHint().height() == 40 * 1.5 + 4 > high
    finally:
        theme.set_text_size(100)
    assert name.edit.font().pixelSize() == 16
    assert go_on.sizeHint().height() == high


def test_large_letters_need_more_room(theme: Theme) -> None:
    """A window that is wide for letters of 100 % is narrow for letters of 200 %."""
    try:
        assert (theme.narrow, theme.low, theme.tight) == (False, False, False)
        theme.set_text_size(200)
        assert (theme.narrow, theme.low, theme.tight) == (True, True, True)
    finally:
        theme.set_text_size(100)
    with pytest.raises(Bug):
        theme.set_text_size(90)


def test_high_contrast_takes_the_systems_colours(theme: Theme, qapp: QApplication) -> None:
    """Every colour is one the person chose in the system, edges are 2 px, and ours come back."""
    ours = qapp.styleSheet()
    try:
        theme.set_contrast(True)
        system = qapp.palette()
        assert theme.contrast
        assert theme.colour("text") == system.windowText().color()
        assert theme.colour("bg") == theme.colour("heideSoft") == system.window().color()
        assert theme.colour("primary") == system.highlight().color()
        assert theme.colour("framboos") == read_tokens("light").colour("framboos")
        assert "1px solid" not in qapp.styleSheet()
        assert "dashed" in qapp.styleSheet()
        assert "1px solid" in ours
        theme.set_name("dark")
        assert theme.colour("bg") == system.window().color()
    finally:
        theme.set_contrast(False)
    assert theme.colour("bg") == read_tokens("dark").colour("bg")


def test_a_theme_that_is_put_on_brings_its_own_letters(qapp: QApplication) -> None:
    """Whether letters are large is what the theme in use says, not the one before it."""
    load_fonts()
    large, usual = Theme(), Theme()
    for one, expected in ((large, True), (usual, False)):
        one.set_text_size(200 if one is large else 100)
        one.apply(qapp)
        assert letters_are_large() is expected


class Counting(QObject):
    """Counts the events of one kind for each widget."""

    def __init__(self, kind: QEvent.Type) -> None:
        super().__init__()
        self.kind, self.seen = kind, Counter[int]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count it."""
        if event.type() == self.kind:
            self.seen[id(watched)] += 1
        return False


def test_another_theme_polishes_each_widget_once_or_twice(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    """What lies deep in other widgets is not polished again for each of them; it takes seconds."""
    outer = made = QWidget()
    qtbot.addWidget(outer)
    for _deep in range(12):
        inside = QVBoxLayout(made)
        made = QWidget()
        inside.addWidget(made)
    field = Field(theme, "Name")
    QVBoxLayout(made).addWidget(field)
    outer.show()
    field.edit.setFocus()
    told = Counting(QEvent.Type.StyleChange)
    qapp.installEventFilter(told)
    theme.set_name("dark")
    qapp.removeEventFilter(told)
    assert 1 <= max(told.seen[id(one)] for one in (made, field, field.edit)) <= 3
    assert QApplication.focusWidget() is field.edit or not outer.isActiveWindow()


def test_another_look_and_back_is_the_first_look(theme: Theme, qtbot: QtBot) -> None:
    """Dark, large, and back: every pixel is as it was."""
    card = Card(theme, "licht")
    qtbot.addWidget(card)
    field = Field(theme, "Name", "Something neutral.")
    for part in (Para(theme, "A title", "h2"), field, button(theme, "Go on", icon="arrow-right")):
        card.body.addWidget(part)
    card.resize(420, 300)
    card.show()
    QApplication.processEvents()
    before = card.grab().toImage()
    theme.set_name("dark")
    theme.set_text_size(150)
    QApplication.processEvents()
    assert card.grab().toImage() != before
    theme.set_text_size(100)
    theme.set_name("light")
    card.resize(420, 300)
    QApplication.processEvents()
    assert card.grab().toImage() == before
