"""Shows whatever markup it is given over a picture; never owns the truth."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QGraphicsScene

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.markup import Annotation, Markup
from evidence_kit.domain.picture import Raster
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.annotate.items import AnnotationItem, Setting, Snap, paints
from evidence_kit.ui.annotate.overlay import Overlay, marks_for
from evidence_kit.ui.annotate.picture import PictureItem
from evidence_kit.ui.annotate.shapes import Shapes
from evidence_kit.wording import Wording


class MarkupScene(QGraphicsScene):
    """A picture, its annotations and the marks of the selection, in image pixels.

    Args:
        words: for the word on a black-out.
        parent: its owner.
    """

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Items move all the time and there are few: an index would be rebuilt at each step.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._covered = words.gettext("blacked out")
        self._colours = paints()
        self._items: dict[str, AnnotationItem] = {}
        self._order: dict[str, int] = {}
        self.picture, self.overlay = PictureItem(), Overlay()
        self.picture.setZValue(-1)
        self.addItem(self.picture)
        self.addItem(self.overlay)
        self._setting = self._set(Extent(1, 1), Snap())

    def show_picture(self, raster: Raster, snap: Snap | None = None) -> None:
        """Show another picture, without annotations yet.

        Args:
            raster: its pixels, upright.
            snap: how its black-outs grow to what the burnt copy will cover.
        """
        self.show_markup(Markup())
        self.picture.set_raster(raster)
        extent = Extent(max(raster.width, 1), max(raster.height, 1))
        self._setting = self._set(extent, snap or Snap())
        self.setSceneRect(QRectF(0, 0, raster.width, raster.height))

    def show_markup(self, markup: Markup) -> None:
        """Show these annotations: what is new appears, what is gone goes, the rest changes."""
        numbers, painted = markup.numbers, markup.painted
        for gone in self._items.keys() - {item.id for item in painted}:
            self.removeItem(self._items.pop(gone))
            self._order.pop(gone)
        for place, annotation in enumerate(painted):
            item = self._items.get(annotation.id)
            if item is None:
                item = self._items[annotation.id] = AnnotationItem(self._setting, self._colours)
                self.addItem(item)
            item.show_value(annotation, numbers.get(annotation.id))
            if self._order.get(annotation.id) != place:
                self._order[annotation.id] = place
                item.setZValue(place)

    def show_marks(self, chosen: tuple[Annotation, ...], band: Rect | None, px: float) -> None:
        """Mark what is selected, and the rubber band.

        Args:
            chosen: the selected annotations.
            band: image pixels, or None.
            px: image pixels to one screen pixel.
        """
        self.overlay.show_marks(marks_for(chosen, band, self._setting.extent, px), px)

    def painted(self) -> tuple[Annotation, ...]:
        """Give the annotations that are on the scene, from back to front."""
        items = sorted(self._items.values(), key=AnnotationItem.zValue)
        return tuple(item.value for item in items if item.value is not None)

    def drop(self) -> None:
        """Forget the picture and its annotations; for when the case is locked."""
        self.show_picture(Raster(0, 0, b""))
        self.show_marks((), None, 1.0)

    def _set(self, extent: Extent, snap: Snap) -> Setting:
        return Setting(extent, snap, Shapes(extent.unit), self._covered)
