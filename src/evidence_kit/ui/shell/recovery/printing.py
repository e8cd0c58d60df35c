"""Printing the recovery sheet through the system's print dialog."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

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
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(words.gettext("Sheet to keep"))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent.window())
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for made in dialog.findChildren(QPushButton):
        made.setIcon(QIcon())
    dialog.accepted.connect(lambda: paint(printer, sheet, words))
    QDialog.open(dialog)  # the print dialog's own `open` wants a slot by name
    return dialog


def paint(printer: QPrinter, sheet: Sheet, words: Wording) -> None:
    """Draw the sheet on one page of `printer`."""
    painter = QPainter(printer)
    page = printer.pageLayout().fullRectPixels(printer.resolution())
    draw_sheet(painter, QRectF(page), sheet, words)
    painter.end()
