"""The system's print dialog, without what would leave a file or a telling name behind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from evidence_kit.ui.parts.focus_ring import ring_in


def open_print_dialog(
    parent: QWidget, name: str, accepted: Callable[[QPrinter], None], pages: int = 1
) -> QPrintDialog:
    """Ask which printer; returns at once.

    "Print to file" is not offered: saving has a button of its own, which says what it leaves.

    Args:
        parent: whose window the dialog belongs to.
        name: neutral, because queues and printers show it.
        accepted: gets the printer when the person says so.
        pages: how many there are; of several some can be chosen.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCreator("")
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent.window())
    options = QPrintDialog.PrintDialogOption
    dialog.setOption(options.PrintToFile, False)
    if pages > 1:
        dialog.setOption(options.PrintCurrentPage, True)
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
        dialog.setPrintRange(QPrintDialog.PrintRange.AllPages)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for made in dialog.findChildren(QPushButton):
        made.setIcon(QIcon())
    ring_in(dialog)
    dialog.accepted.connect(lambda: accepted(printer))
    QDialog.open(dialog)  # the print dialog's own `open` wants a slot by name
    return dialog
