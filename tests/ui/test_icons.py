"""Icons take their colour from a token and their sharpness from the screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon, QPixmap

from evidence_kit.domain.errors import Bug
from evidence_kit.ui import icons
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.theme import Theme


def colours(drawn: QPixmap) -> set[str]:
    """Give the colours of the pixels that are not see-through at all."""
    picture = drawn.toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_has_the_tokens_colour(theme: Theme) -> None:
    """All full pixels have the colour of the token, in either theme."""
    assert colours(icons.pixmap(theme, "square", "heide", 20, 2.0)) == {"#583670"}
    theme.set_name("dark")
    assert colours(icons.pixmap(theme, "square", "heide", 20, 2.0)) == {"#d6bce6"}


def test_an_icon_is_drawn_once(theme: Theme) -> None:
    """Asking again gives the same pixels without drawing."""
    first = icons.pixmap(theme, "lock", "text", 18, 1.0)
    assert icons.pixmap(theme, "lock", "text", 18, 1.0).cacheKey() == first.cacheKey()


def test_an_icon_is_sharp_on_a_dense_screen(theme: Theme) -> None:
    """At two device pixels each way there are four times as many."""
    drawn = icons.pixmap(theme, "lock", "text", 18, 2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (36, 2.0)


def test_room_beside_the_words(theme: Theme) -> None:
    """Padding is empty, on the right, or on the left when negative."""
    for pad, empty in ((5, range(20, 25)), (-5, range(5))):
        picture = icons.pixmap(theme, "square", "text", 20, 1.0, pad=pad).toImage()
        assert picture.width() == 25
        assert all(picture.pixelColor(x, y).alpha() == 0 for x in empty for y in range(20))


def test_a_disabled_button_has_a_quiet_icon(theme: Theme) -> None:
    """The disabled look uses the colour of disabled words."""
    made = icons.icon(theme, "square", "onPrimary", 20)
    assert colours(made.pixmap(20, QIcon.Mode.Disabled)) == {theme.colour("text3").name()}


def test_a_disabled_button_that_is_an_icon_alone_fades(theme: Theme) -> None:
    """No frame and no word tells it there; enabled, it is all there."""
    made = IconButton(theme, "undo-2", "Undo").icon()

    def strongest(mode: QIcon.Mode) -> int:
        picture = made.pixmap(20, mode).toImage()
        return max(picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20))

    assert strongest(QIcon.Mode.Normal) == 255
    assert strongest(QIcon.Mode.Disabled) < 128


def test_an_unknown_icon_is_a_bug(theme: Theme) -> None:
    """A misspelt name stops at once."""
    with pytest.raises(Bug):
        icons.pixmap(theme, "no-such-icon", "text", 20, 1.0)
