"""Text that wraps, keeps its line height, and shows exactly what it was given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.file_name import FileName
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

LONG = "Nobody can open this without your password, and nobody else has it. " * 4


@pytest.mark.parametrize("role", ["h1", "lead", "body", "small", "caption"])
def test_lines_have_the_height_of_their_role(theme: Theme, role: str) -> None:
    """A paragraph is a whole number of lines high, and narrower makes it higher."""
    para = Para(theme, LONG, role)
    line = theme.type(role).line
    heights = [para.heightForWidth(width) for width in (640, 320, 160)]
    assert all(height % line == 0 for height in heights)
    assert heights == sorted(set(heights))


def test_a_word_is_never_cut(theme: Theme) -> None:
    """The widget is at least as wide as its longest word."""
    short = Para(theme, "a b c", "body")
    long = Para(theme, "a onverantwoordelijkheidsgevoel c", "body")
    assert long.minimumSizeHint().width() > 3 * short.minimumSizeHint().width()


def test_words_from_outside_are_not_markup(theme: Theme) -> None:
    """What looks like HTML in a name is shown letter by letter."""
    assert Para(theme, "<b>x</b><img src=y>").text() == "<b>x</b><img src=y>"
    assert Para(theme, "Call <b>112</b>.", marked=True).text() == "Call 112."


def test_bold_is_drawn_bold(theme: Theme) -> None:
    """Marked text puts down more ink than the same words without marks."""

    def ink(para: Para) -> int:
        paper = QImage(200, 24, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        para.resize(200, 24)
        para.render(paper, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return sum(255 - paper.pixelColor(x, y).lightness() for x in range(200) for y in range(24))

    bold = Para(theme, "<b>112 113</b>", marked=True)
    plain = Para(theme, "112 113")
    assert ink(bold) > ink(plain) > 0
    bold.deleteLater()
    plain.deleteLater()


def test_one_line_needs_its_whole_width(theme: Theme) -> None:
    """Without wrapping, the smallest width is the width of the text."""
    para = Para(theme, "Keep going", "small", wrap=False)
    assert para.minimumSizeHint() == para.sizeHint()
    assert not para.hasHeightForWidth()


def test_titles_shrink_in_a_narrow_window(theme: Theme) -> None:
    """Below 1200 px a page title is 26 px, and grows back."""
    para = Para(theme, "Collect", "h1")
    theme.set_room(1024, 700)
    assert para.font().pixelSize() == 26
    theme.set_room(1280, 800)
    assert para.font().pixelSize() == 30


def test_a_cut_file_name_is_whole_elsewhere(theme: Theme) -> None:
    """A name too long for its place keeps both ends; tooltip and name hold all of it."""
    name = "Screenshot_20261117-220600_a-very-long-name-from-a-phone.png"
    holder = QWidget()
    made = FileName(theme, name)
    made.setParent(holder)
    assert made.minimumSizeHint().width() < made.sizeHint().width()
    assert made.toolTip() == made.accessibleName() == name


def test_a_warning_begins_in_bold(theme: Theme) -> None:
    """The first of several sentences stands out; a lone one and the dot in a name do not."""
    for text, bold in (
        ("The disk is full. Make room.", [(0, 17)]),
        ("IMG_0412.png is gone. Add it again.", [(0, 21)]),
        ("IMG_0412.png is gone.", []),
    ):
        banner = Banner(theme, "warn", "circle-alert", text)
        assert (banner.text, banner._para._bold) == (text, bold)
        banner.show_text("info", "info", text)
        assert banner._para._bold == []
