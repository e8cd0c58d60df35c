"""What is said out loud when it appears: errors, results, and how far something is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.progress import ProgressBar
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.theme import Theme

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what a screen reader is asked to say."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


@pytest.fixture
def page(show: Show) -> QWidget:
    """Give an empty page on screen."""
    holder = QWidget()
    QVBoxLayout(holder)
    return show(holder)


def plant(page: QWidget, widget: QWidget) -> None:
    """Put a widget on the page."""
    inside = page.layout()
    assert inside is not None
    inside.addWidget(widget)


def test_an_error_is_said_once_it_is_there(theme: Theme, page: QWidget, said: list[str]) -> None:
    """An error at a field is said and stays its description; taking it away says nothing."""
    field = Field(theme, "Name", "Choose something neutral.")
    plant(page, field)
    field.show()
    field.set_error("A little longer: at least 12 signs.")
    assert said == ["A little longer: at least 12 signs."]
    assert field.edit.accessibleDescription() == "A little longer: at least 12 signs."
    field.set_error("")
    assert said == ["A little longer: at least 12 signs."]
    assert field.edit.accessibleDescription() == "Choose something neutral."


def test_a_banner_is_said_when_it_has_news(theme: Theme, page: QWidget, said: list[str]) -> None:
    """New words are said, also when they appear later; a page that opens says none of its own."""
    banner = Banner(theme, "info", "info", "You draw on a copy.")
    plant(page, banner)
    banner.show()
    assert said == []
    banner.show_text("ok", "check", "All is kept.")
    assert said == ["All is kept."]
    banner.hide()
    banner.show_text("warn", "circle-alert", "The disk is full.")
    assert said == ["All is kept."]
    banner.show()
    assert said == ["All is kept.", "The disk is full."]


def test_how_far_it_is_can_be_asked(theme: Theme, page: QWidget) -> None:
    """Progress has the role of progress, its value, and in words what is done and how far."""
    made = ProgressBar(theme, "Making the police file")
    plant(page, made)
    made.show_progress(9, 16, "page 9 of 16")
    bar = made.findChild(QProgressBar)
    face = QAccessible.queryAccessibleInterface(bar)
    assert face.role() == QAccessible.Role.ProgressBar
    assert face.text(QAccessible.Text.Name) == "Making the police file"
    assert face.text(QAccessible.Text.Description) == "page 9 of 16"
    value = face.valueInterface()
    assert (value.currentValue(), value.maximumValue()) == (9, 16)


def test_segments_are_one_of_several(theme: Theme, page: QWidget) -> None:
    """Segments are radio buttons to a screen reader, and say which one is on."""
    made = Segmented(theme, (("nl", "Nederlands"), ("en", "English")), "en", name="Language")
    plant(page, made)
    faces = [QAccessible.queryAccessibleInterface(one) for one in made.findChildren(QPushButton)]
    assert [face.role() for face in faces] == [QAccessible.Role.RadioButton] * 2
    assert [bool(face.state().checked) for face in faces] == [False, True]
