"""What the five sources say is in the program: the table of it stays true."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from babel.messages.pofile import read_po
from PySide6.QtWidgets import QApplication, QWidget

from evidence_kit.domain.step_order import FirstStep
from evidence_kit.ui.guide.steps.page import StepsPage
from evidence_kit.ui.guide.takedown.way_row import WayRow
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme, load_fonts
from evidence_kit.wording import wording
from tools.screens import scenes
from tools.screens.registry import Screen, all_screens
from tools.screens.stage import Stage, let_go

ROOT: Final = Path(__file__).parents[2]
TABLE: Final = ROOT / "docs" / "coverage-of-sources.md"
_MARKUP: Final = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Row:
    """One thing a source says, and where the program says it."""

    says: str
    screen: str
    key: str
    words: str


def rows() -> tuple[Row, ...]:
    """Give the rows that have four columns."""
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and cells[0] not in ("What it says", "---"):
            found.append(Row(*cells))
    return tuple(found)


ROWS: Final = rows()


@pytest.fixture(scope="module")
def screens() -> dict[str, Screen]:
    """Give every scene by its name."""
    if not all_screens():
        scenes.load()
    return {one.name: one for one in all_screens()}


def texts_of(key: str) -> Iterator[str]:
    """Give the Dutch texts, numbers and addresses that a key names."""
    file, _, id_ = key.partition("#")
    if file.endswith(".po"):
        with (ROOT / "resources" / "locale" / "nl" / file).open("rb") as stream:
            for message in read_po(stream, locale="nl"):
                yield from [message.string] if isinstance(message.string, str) else message.string
        return
    data = json.loads((ROOT / "resources" / "data" / file).read_text(encoding="utf-8"))
    for entry in _named(data, id_):
        yield from _dutch(entry)


def _named(value: Any, id_: str) -> Iterator[Any]:
    if isinstance(value, dict):
        if value.get("id") == id_:
            yield value
        if id_ in value:
            yield value[id_]
        for one in value.values():
            yield from _named(one, id_)
    if isinstance(value, list):
        for one in value:
            yield from _named(one, id_)


def _dutch(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in ("en", "source_url", "not_compared"):
                yield from _dutch(one)
    if isinstance(value, list):
        for one in value:
            yield from _dutch(one)


def plain(text: str) -> str:
    """Give words with single blanks and without marks."""
    return " ".join(_MARKUP.sub("", text).split())


def test_the_table_speaks_of_all_five_sources() -> None:
    """None of the five was forgotten, and what is not taken over has a reason."""
    text = TABLE.read_text(encoding="utf-8")
    for letter in "ABCDE":
        assert f"## {letter}. " in text
    assert len(ROWS) > 130
    assert len({row.says for row in ROWS}) > 120
    for line in text.partition("## What is not taken over")[2].splitlines()[4:]:
        assert len([cell for cell in line.strip("|").split("|") if cell.strip()]) == 3, line


@pytest.mark.parametrize("key", sorted({row.key for row in ROWS}))
def test_each_key_is_there_with_its_words(key: str) -> None:
    """The data or the catalogue says what the table says it says."""
    known = [plain(text) for text in texts_of(key)]
    assert known, key
    for row in ROWS:
        if row.key == key and not _from_figures(row):
            assert any(row.words in text for text in known), row


def _from_figures(row: Row) -> bool:
    """Tell whether the words are written from numbers in the data, such as opening hours."""
    return bool(re.search(r"\d\.\d\d–", row.words))


def test_each_screen_is_one_that_is_drawn(screens: dict[str, Screen]) -> None:
    """No row sends its reader to a screen that does not exist."""
    assert {row.screen for row in ROWS} <= set(screens)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted({row.screen for row in ROWS}))
def test_each_screen_says_it(name: str, screens: dict[str, Screen], qapp: QApplication) -> None:
    """Drawn in Dutch, and with what is folded away opened, each screen has the words."""
    load_fonts()
    theme = Theme()
    theme.set_name("light")
    theme.set_room(1280, 800)
    theme.apply(qapp)
    stage = Stage(theme, wording("nl"))
    window = stage.window()
    window.resize(1280, 800)
    window.show_frame(screens[name].build(stage))
    window.show()
    for do in stage.later:
        do()
    qapp.processEvents()
    missing = [row for row in ROWS if row.screen == name]
    for unfold in (lambda: None, *_folded(window)):
        if missing:
            unfold()
            said = " ".join(_said(window))
            missing = [row for row in missing if row.words not in said]
    let_go(window)
    assert missing == []


def _folded(window: MainWindow) -> Iterator[Callable[[], object]]:
    """Give what opens each thing that is folded away, one after the other."""
    for page in window.findChildren(StepsPage):
        for step in FirstStep:
            yield lambda page=page, step=step: page.presenter.open(step)
    for row in window.findChildren(WayRow):
        if not row.is_open:
            yield row.fold.click


def _said(window: MainWindow) -> Iterator[str]:
    """Give all that can be read in a window, and what a screen reader says of it."""
    for widget in window.findChildren(QWidget):
        text = getattr(widget, "text", None)
        yield plain(text()) if callable(text) else ""
        yield plain(widget.accessibleName())
