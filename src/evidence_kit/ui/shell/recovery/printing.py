"""Printing the recovery sheet through the system's print dialog."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from evidence_kit.ui.shell.recovery.paper import draw_sheet
from evidence_kit.ui.shell.recovery.presenter import Sheet
from evidence_kit.wording import Wording


def print_sheet(parent: QWidget, sheet: Sheet, words: Wording) -> QPrintDialog:
    """Ask for a printer and print the sheet there; returns at once.

    The print job gets a neutral name: queues and printers show it.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(words.gettext("Sheet to keep"))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: paint(printer, sheet, words))
    QDialog.open(dialog)  # the print dialog's own `open` wants a slot by name
    return dialog


def paint(printer: QPrinter, sheet: Sheet, words: Wording) -> None:
    """Draw the sheet on one page of `printer`."""
    painter = QPainter(printer)
    draw_sheet(
        painter, QRectF(printer.pageLayout().fullRectPixels(printer.resolution())), sheet, words
    )
    painter.end()
