"""What is on the scene: the outlines of the domain exactly, the picture in tiles, black black."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern
from evidence_kit.domain.outlines import Paint, drawings
from evidence_kit.domain.picture import Raster
from evidence_kit.ui.annotate.cover import cover_words
from evidence_kit.ui.annotate.items import Snap, paints
from evidence_kit.ui.annotate.lettering import text_frame, width_of
from evidence_kit.ui.annotate.picture import EDGE, PictureItem, level_for
from evidence_kit.ui.annotate.scene import MarkupScene
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording, wording
from support.boards import Board, picture

WIDTH, HEIGHT = 200, 160
places = st.builds(Point, st.integers(0, WIDTH), st.integers(0, HEIGHT))
annotations = st.builds(
    Annotation,
    id=st.sampled_from("pqrst"),
    kind=st.sampled_from([kind for kind in Kind if kind is not Kind.BLACKOUT]),
    start=places,
    end=places,
    colour=st.sampled_from(Colour),
    pattern=st.sampled_from(Pattern),
    layer=st.integers(-1, 1),
)
markups = st.lists(annotations, min_size=1, max_size=4).map(lambda items: Markup().with_(*items))


def white(width: int, height: int) -> Raster:
    """Make a white picture."""
    return Raster(width, height, b"\xff" * (width * height * 3))


def painted(scene: MarkupScene, width: int, height: int) -> QImage:
    """Paint the scene at 100 %."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, width, height)
    scene.render(painter, area, area)
    painter.end()
    return image


def filled(markup: Markup) -> QImage:
    """Fill the outlines of the domain one by one, by the even-odd rule, without letters."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for _, drawing in drawings(markup, WIDTH, HEIGHT):
        for fill in drawing.fills:
            path = QPainterPath()
            for ring in fill.rings:
                path.addPolygon(QPolygonF([QPointF(p.x, p.y) for p in ring]))
                path.closeSubpath()
            mode = QPainter.CompositionMode
            multiply, over = mode.CompositionMode_Multiply, mode.CompositionMode_SourceOver
            painter.setCompositionMode(multiply if fill.multiply else over)
            painter.fillPath(path, paints()[fill.paint])
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> int:
    """Count the pixels that clearly differ; edges may be softened a little otherwise."""
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            gap = abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())
            count += gap > 240
    return count


@pytest.mark.slow
@settings(max_examples=12)
@given(markups.filter(lambda markup: not markup.numbers))
def test_the_scene_fills_the_outlines_of_the_domain(
    fonts: None, qapp: QApplication, markup: Markup
) -> None:
    """Joining pieces and moving paths gives the same picture as filling each polygon does."""
    del fonts, qapp
    scene = MarkupScene(wording("en"))
    scene.show_picture(white(WIDTH, HEIGHT))
    scene.show_markup(markup)
    assert differing(painted(scene, WIDTH, HEIGHT), filled(markup)) == 0


def test_a_drag_moves_the_picture_of_an_annotation_whole(
    fonts: None, qapp: QApplication, words: Wording
) -> None:
    """Moved step by step or put there at once: the same pixels, the disc at its side included."""
    del fonts, qapp
    box = Annotation("a", Kind.BOX, Point(30, 40), Point(90, 70), numbered=True)
    moving, fresh = MarkupScene(words), MarkupScene(words)
    for scene in (moving, fresh):
        scene.show_picture(white(WIDTH, HEIGHT))
    for step in range(0, 110, 10):
        moving.show_markup(Markup((box.moved(step, step / 2),)))
    fresh.show_markup(Markup((box.moved(100, 50),)))
    assert painted(moving, WIDTH, HEIGHT) == painted(fresh, WIDTH, HEIGHT)


def test_a_marker_darkens_and_black_covers(fonts: None, qapp: QApplication, words: Wording) -> None:
    """Letters stay readable under the marker; under black nothing at all is left."""
    del fonts, qapp
    scene = MarkupScene(words)
    scene.show_picture(picture(WIDTH, HEIGHT))
    scene.show_markup(
        Markup(
            (
                Annotation("m", Kind.HIGHLIGHT, Point(0, 0), Point(100, 60)),
                Annotation("z", Kind.BLACKOUT, Point(0, 80), Point(30, 150)),
            )
        )
    )
    image = painted(scene, WIDTH, HEIGHT)
    under, marker = picture(WIDTH, HEIGHT), paints()[Paint.MARKER]
    first = (30 * WIDTH + 50) * 3
    red, _, blue = under.pixels[first : first + 3]
    assert image.pixelColor(50, 30).red() == pytest.approx(red * marker.red() / 255, abs=1)
    assert image.pixelColor(50, 30).blue() == pytest.approx(blue * marker.blue() / 255, abs=1)
    covered = {image.pixel(x, y) for x in range(30) for y in range(80, 150)}
    assert covered == {paints()[Paint.BLACK].rgb()}


def test_a_black_out_shows_what_the_burnt_copy_will_cover(
    fonts: None, qapp: QApplication, words: Wording
) -> None:
    """Whole pixels always; in a JPEG up to its grid and one pixel more."""
    del fonts, qapp
    hidden = Annotation("z", Kind.BLACKOUT, Point(20.4, 20.6), Point(29.2, 29.3))
    for snap, covered in ((Snap(), Rect(20, 20, 10, 10)), (Snap(16, 1), Rect(15, 15, 18, 18))):
        scene = MarkupScene(words)
        scene.show_picture(white(WIDTH, HEIGHT), snap)
        scene.show_markup(Markup((hidden,)))
        image, black = painted(scene, WIDTH, HEIGHT), paints()[Paint.BLACK].rgb()
        dark = [(x, y) for x in range(WIDTH) for y in range(HEIGHT) if image.pixel(x, y) == black]
        assert (min(dark), max(dark)) == (
            (covered.x, covered.y),
            (covered.right - 1, covered.bottom - 1),
        )
        assert scene.painted() == (hidden,)


def test_words_on_black_when_there_is_room(fonts: None, qapp: QApplication) -> None:
    """The word alone on a low one, with its reason on a high one, neither on a tiny one."""
    del fonts, qapp
    word, reason = "blacked out", "names of friends"
    assert cover_words(Rect(0, 0, 60, 60), word, reason, 1.0) == ()
    assert [w.text for w in cover_words(Rect(0, 0, 200, 30), word, reason, 1.0)] == [word]
    both = cover_words(Rect(0, 0, 200, 90), word, reason, 1.0)
    assert [w.text for w in both] == [word, reason]
    assert both[1].size < both[0].size
    assert {w.paint for w in both} == {Paint.WHITE}
    short = cover_words(Rect(0, 0, 120, 90), word, reason * 4, 1.0)[1].text
    assert short.endswith("…")
    assert width_of(short, 13.5, bold=False) <= 120


def test_the_plate_fits_its_words(fonts: None, qapp: QApplication) -> None:
    """Twice as many lines are higher, longer lines wider, and it scales with the picture."""
    del fonts, qapp
    one = text_frame("ab", Point(5, 6), 1.0)
    assert (one.x, one.y) == (5, 6)
    assert text_frame("ab\nab", Point(5, 6), 1.0).height > one.height
    assert text_frame("abcdef", Point(5, 6), 1.0).width > one.width
    assert text_frame("ab", Point(5, 6), 3.0).width == pytest.approx(3 * one.width)
    assert text_frame("", Point(0, 0), 1.0).width > 0


def test_the_picture_is_shown_pixel_for_pixel(theme: Theme, words: Wording, qtbot: QtBot) -> None:
    """At 100 % the screen shows exactly the bytes that came in, across the borders of tiles."""
    board = Board(theme, words, (EDGE + 40, 30))
    qtbot.addWidget(board.canvas)
    board.canvas.resize(400, 200)
    board.canvas.show()
    board.canvas.actual_size()
    board.canvas.centerOn(EDGE, 15)
    shown = board.canvas.viewport().grab().toImage()
    raster = picture(EDGE + 40, 30)
    for x in (EDGE - 60, EDGE - 1, EDGE, EDGE + 1, EDGE + 39):
        for y in (0, 29):
            at = board.spot(x, y)
            colour = shown.pixelColor(at)
            first = (y * raster.width + x) * 3
            assert (colour.red(), colour.green(), colour.blue()) == tuple(
                raster.pixels[first : first + 3]
            )


def test_of_a_very_tall_picture_only_what_is_seen_is_painted(
    theme: Theme, words: Wording, qtbot: QtBot
) -> None:
    """1170 x 30000 opens at its top with one or two tiles, and its end can be reached."""
    board = Board(theme, words)
    qtbot.addWidget(board.canvas)
    with qtbot.waitExposed(board.canvas):
        board.canvas.show()
    row = bytes(range(256)) * 13 + bytes(182)
    board.canvas.open(Raster(1170, 30000, row * 30000), Markup())
    item = board.canvas.markup_scene.picture
    QApplication.processEvents()
    assert 1 <= len({tile.row for tile in item.tiles}) <= 2
    board.edits.add(Kind.BOX, Point(100, 29800), Point(900, 29950))
    board.canvas.show_selected()
    QApplication.processEvents()
    assert max(tile.row for tile in item.tiles) == 29999 // EDGE
    board.canvas.fit_next()
    QApplication.processEvents()
    assert board.canvas.visible_area == Rect(0, 0, 1170, 30000)
    assert len({tile.row for tile in item.tiles}) >= 29
    board.canvas.drop()
    assert item.tiles == ()


def test_an_empty_picture_paints_nothing(qapp: QApplication) -> None:
    """Before anything is opened and after locking there is nothing to paint."""
    del qapp
    item = PictureItem()
    assert item.boundingRect().isEmpty()
    assert [level_for(scale) for scale in (4.0, 1.0, 0.6, 0.5, 0.2, 0.0001)] == [0, 0, 0, 1, 2, 6]
