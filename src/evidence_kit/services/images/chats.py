"""How conversations look: a bar on top, messages as lines or as bubbles, a field below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evidence_kit.services.images.pencil import WIDTH, Colour, Sheet
from evidence_kit.services.images.story import Day, Said, Talk

YELLOW: Final = "#f2d24e"
GREY_DISC: Final = "#c5cdd3"


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of a screen: behind all, the bars, text, quiet text, hair lines, the field."""

    ground: Colour
    bar: Colour
    ink: Colour
    quiet: Colour
    hair: Colour
    field: Colour


@dataclass(frozen=True, slots=True)
class Bubbles:
    """Colours of bubbles: theirs and mine, and the ink on each."""

    theirs: Colour
    their_ink: Colour
    mine: Colour
    my_ink: Colour


@dataclass(frozen=True, slots=True)
class Chat:
    """The fixed parts around a conversation."""

    look: Look
    name: str
    below: str
    initial: str
    disc: Colour
    field: str


LIGHT: Final = Look("#ffffff", "#ffffff", "#14181a", "#6f7579", "#e3e6e8", "#efefef")
BEIGE: Final = Look("#ece3d7", "#f6f5f2", "#14181a", "#6b6f72", "#dcd4c8", "#ffffff")
DARK: Final = Look("#17212b", "#1f2c38", "#f1f4f6", "#93a3b0", "#101820", "#22303d")
BUBBLES_GREEN: Final = Bubbles("#ffffff", "#14181a", "#d5f2c1", "#14181a")
BUBBLES_DARK: Final = Bubbles("#22303d", "#f1f4f6", "#2f6ea5", "#ffffff")

_THEIRS, _MINE = "#bf2a52", "#2f7db8"
_CARD, _CARD_INK, _CARD_DISC = "#dfe3e6", "#bcc5ca", "#a9b4ba"
_DISC_INK: Final = "#5b4a1f"
_BATTERY: Final = 20
_SIZE, _LEADING = 15.5, 22
_SMALL: Final = 11.5
_DAY: Final = 14


def start(chat: Chat, clock: str, height: int) -> tuple[Sheet, float]:
    """Draw the bars of a screen.

    Returns:
        The sheet, and where the content starts.
    """
    sheet = Sheet(height, chat.look.ground)
    sheet.box((0, 0), (WIDTH, 106), chat.look.bar)
    status(sheet, chat.look, clock)
    back(sheet, chat.look)
    x: float = 40
    if chat.initial:
        sheet.disc((60, 76), 20, chat.disc)
        sheet.text((60, 82), chat.initial, 16, _DISC_INK, "bold", anchor="ms")
        x = 92
    if chat.below:
        sheet.text((x, 73), chat.name, 16, chat.look.ink, "bold")
        sheet.text((x, 91), chat.below, 13, chat.look.quiet)
    else:
        sheet.text((x, 82), chat.name, 18, chat.look.ink, "bold")
    sheet.box((0, 105), (WIDTH, 1), chat.look.hair)
    if chat.field:
        _field(sheet, chat)
    return sheet, 120


def status(sheet: Sheet, look: Look, clock: str) -> None:
    """Draw the time and a battery."""
    sheet.text((26, 31), clock, 16, look.ink, "bold")
    left = WIDTH - 26 - _BATTERY - 4
    sheet.box((left, 20), (_BATTERY + 4, 11), look.ink, 3)
    sheet.box((left + 1, 21), (_BATTERY + 2, 9), look.bar, 2)
    sheet.box((left + 3, 23), (_BATTERY * 0.6, 5), look.ink, 1)


def back(sheet: Sheet, look: Look) -> None:
    """Draw the arrow that leads back."""
    sheet.line(((23, 69), (16, 76), (23, 83)), look.ink, 2)


def lines(sheet: Sheet, y: float, talk: Talk, name: str, look: Look) -> float:
    """Draw messages as lines with a coloured bar beside them.

    Returns:
        Where the next one would start.
    """
    for item in talk:
        if isinstance(item, Day):
            sheet.text((WIDTH / 2, y + _DAY), item.name, _SMALL, look.quiet, "bold", anchor="ms")
            y += _DAY + 18
            continue
        colour = _MINE if item.mine else _THEIRS
        label = "IK" if item.mine else name.upper()
        end = _line(sheet, y + 34, item, look)
        sheet.box((14, y + 2), (3, end - y - 2), colour)
        sheet.text((29, y + 13), label, _SMALL, colour, "bold")
        after = 29 + sheet.width(label, _SMALL, "bold") + 11
        sheet.text((after, y + 13), item.when, _SMALL, look.quiet, "medium")
        y = end + 10
    return y


def bubbles(sheet: Sheet, y: float, talk: Talk, colours: Bubbles, look: Look) -> float:
    """Draw messages as bubbles, theirs left and mine right, with the time inside.

    Returns:
        Where the next one would start.
    """
    for item in talk:
        if isinstance(item, Day):
            sheet.text((WIDTH / 2, y + _DAY), item.name, _SMALL, look.quiet, "bold", anchor="ms")
            y += _DAY + 16
        else:
            y = _bubble(sheet, y, item, colours) + 6
    return y


def _line(sheet: Sheet, y: float, said: Said, look: Look) -> float:
    if not said.words:
        return _names(sheet, y - 16)
    for words in sheet.wrap(said.words, _SIZE, WIDTH - 29 - 14):
        sheet.text((29, y), words, _SIZE, look.ink)
        y += _LEADING
    return y - _LEADING + 7


def _names(sheet: Sheet, y: float) -> float:
    """A list of friends, without a single name in it."""
    sheet.box((29, y), (212, 150), _CARD, 8)
    for row in range(4):
        middle = y + 27 + row * 32
        sheet.disc((56, middle), 11, _CARD_DISC)
        sheet.box((76, middle - 4), (148 - row % 2 * 30, 8), _CARD_INK, 4)
    return y + 150


def _bubble(sheet: Sheet, y: float, said: Said, colours: Bubbles) -> float:
    parts = sheet.wrap(said.words, _SIZE, 236)
    stamp = sheet.width(said.when, 10) + 8 if said.when else 0
    last = sheet.width(parts[-1], _SIZE) + stamp
    width = max([sheet.width(part, _SIZE) for part in parts] + [last]) + 26
    height = len(parts) * 21 + 16
    left = WIDTH - 12 - width if said.mine else 12
    ground = colours.mine if said.mine else colours.theirs
    ink = colours.my_ink if said.mine else colours.their_ink
    sheet.box((left, y), (width, height), ground, 15)
    for row, part in enumerate(parts):
        sheet.text((left + 13, y + 23 + row * 21), part, _SIZE, ink)
    sheet.text((left + width - 13, y + height - 9), said.when, 10, ink, anchor="rs")
    return y + height


def _field(sheet: Sheet, chat: Chat) -> None:
    top = sheet.height - 76
    sheet.box((0, top), (WIDTH, 76), chat.look.bar)
    sheet.box((0, top), (WIDTH, 1), chat.look.hair)
    sheet.box((14, top + 11), (WIDTH - 28, 40), chat.look.field, 20)
    sheet.text((30, top + 36), chat.field, 15, chat.look.quiet)
