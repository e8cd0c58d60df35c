"""Printing the recovery sheet through the system's print dialog."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.parts.print_dialog import open_print_dialog
from evidence_kit.ui.shell.recovery.paper import draw_sheet
from evidence_kit.ui.shell.recovery.presenter import Sheet
from evidence_kit.wording import Wording


def there_is_a_printer() -> bool:
    """Ask the system's own print service whether it knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def print_sheet(parent: QWidget, sheet: Sheet, words: Wording) -> QPrintDialog:
    """Ask which printer and print the sheet there; returns at once.

    The print job gets a neutral name, because queues and printers show it. "Print to file" is
    not offered: it would leave the code readable on the disk without saying so.
    """
    name = words.gettext("Sheet to keep")
    return open_print_dialog(parent, name, lambda printer: paint(printer, sheet, words))


def paint(printer: QPrinter, sheet: Sheet, words: Wording) -> None:
    """Draw the sheet on one page of `printer`."""
    painter = QPainter(printer)
    page = printer.pageLayout().fullRectPixels(printer.resolution())
    draw_sheet(painter, QRectF(page), sheet, words)
    painter.end()
