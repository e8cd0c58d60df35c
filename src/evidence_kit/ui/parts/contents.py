"""What stands in a layout, in its order, without ever asking Qt for the layout's items.

The binding ties the item that `QLayout.itemAt` gives to the layout. When a widget in it dies, Qt
frees that item and the binding does not hear of it; the address is soon that of another widget,
and as that one dies the binding takes the one for the other, and the program crashes. So nobody
asks for items: widgets and layouts are objects that Qt does tell the binding about.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QWidget


def contents(layout: QLayout) -> list[QWidget | QLayout]:
    """Give the widgets and layouts that stand in a layout itself, in its order.

    Gaps are left out. Nothing is there before the layout belongs to a widget.
    """
    holder = layout.parentWidget()
    if holder is None:
        return []
    found: list[tuple[int, QWidget | QLayout]] = [
        (layout.indexOf(child), child) for child in holder.children() if isinstance(child, QWidget)
    ]
    found += [
        (layout.indexOf(child), child) for child in layout.children() if isinstance(child, QLayout)
    ]
    return [child for place, child in sorted(found, key=_place) if place >= 0]


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Give the widgets of a layout and of those in it, in its order."""
    for child in contents(layout):
        if isinstance(child, QWidget):
            yield child
        else:
            yield from laid_out(child)


def _place(found: tuple[int, object]) -> int:
    return found[0]
