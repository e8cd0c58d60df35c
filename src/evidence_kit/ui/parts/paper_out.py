"""Pages on paper: which ones were asked for, and drawing them one by one for the printer.

Everything here may run off the window's thread: a printer and its painter are no QObjects.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from evidence_kit.domain.errors import PrintingFailed, Stopped
from evidence_kit.domain.picture import Raster
from evidence_kit.services.page_wire import LARGEST_WIDTH
from evidence_kit.services.paper_view import PaperView
from evidence_kit.services.ports import Ticket

_CHANNELS: Final = 3


def asked_pages(printer: QPrinter, total: int, here: int) -> tuple[int, ...]:
    """Give the pages the person asked for, 0 for the first, in the order of printing.

    Args:
        printer: after the print dialog.
        total: how many pages there are.
        here: the page on screen, which "current page" means.
    """
    ranges = QPrinter.PrintRange
    if printer.printRange() == ranges.CurrentPage:
        pages = [here]
    elif printer.printRange() == ranges.PageRange:
        first = max(1, printer.fromPage())
        pages = list(range(first - 1, min(printer.toPage() or total, total)))
    else:
        # With CUPS a list like "1, 4-6" is picked out by the print service itself.
        pages = list(range(total))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    return tuple(pages)


def paper_count(printer: QPrinter, pages: tuple[int, ...]) -> int:
    """Count the different pages that reach paper, also when the print service picks them."""
    picked = printer.pageRanges()
    whole = printer.printRange() == QPrinter.PrintRange.AllPages
    if not whole or picked.isEmpty():
        return len(pages)
    return sum(picked.contains(page + 1) for page in pages)


@dataclass(frozen=True, slots=True)
class Sent:
    """What went to a printer.

    Attributes:
        pages: which pages, each once.
        broken_off: not all that was asked for.
    """

    pages: tuple[int, ...]
    broken_off: Stopped | PrintingFailed | None = None


def print_pages(printer: QPrinter, view: PaperView, pages: tuple[int, ...], ticket: Ticket) -> Sent:
    """Draw pages on a printer, in its own resolution, one in memory at a time.

    Args:
        printer: with everything the person chose.
        view: draws the pages.
        pages: from `asked_pages`.
        ticket: told before each page; may raise `Stopped`.

    Returns:
        What was sent. Most print systems take back nothing, so that what was drawn before a stop
        comes out all the same.

    Raises:
        PrintingFailed: the printer takes nothing.
        Stopped: before anything was sent, or when it could be taken back.
    """
    painter, every, sent = QPainter(), tuple(_copies(printer, pages)), 0
    if not every:
        raise PrintingFailed
    broken_off: Stopped | PrintingFailed | None = None
    try:
        for sent, page in enumerate(every):
            ticket.step(sent, len(every))
            _print(painter, printer, view, page)
        sent = len(every)
    except (Stopped, PrintingFailed) as error:
        if not sent or printer.abort():
            raise
        broken_off = error
    finally:
        if painter.isActive():
            painter.end()
    if printer.printerState() == QPrinter.PrinterState.Error:
        raise PrintingFailed
    return Sent(tuple(dict.fromkeys(every[:sent])), broken_off)


def _copies(printer: QPrinter, pages: tuple[int, ...]) -> Iterator[int]:
    """Repeat pages for a printer that makes no copies by itself."""
    count = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        for _ in range(count):
            yield from pages
    else:
        for page in pages:
            yield from (page,) * count


def _print(painter: QPainter, printer: QPrinter, view: PaperView, page: int) -> None:
    whole = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    sheet = view.pages[page]
    size = QSizeF(sheet.width, sheet.height)
    size.scale(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
    drawn = view.draw(page, min(round(size.width()), LARGEST_WIDTH))
    if not isinstance(drawn, Raster):
        raise PrintingFailed
    # A printer is begun with the first page in hand, or it would put out an empty one.
    begun = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not begun:
        raise PrintingFailed
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(whole.center())
    across = drawn.width * _CHANNELS
    image = QImage(drawn.pixels, drawn.width, drawn.height, across, QImage.Format.Format_RGB888)
    painter.drawImage(place, image)
