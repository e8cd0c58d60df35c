"""Joins the details with the picture and the panel of one page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.ui.annotate.leads_frame import LeadCanvas
from evidence_kit.ui.annotate.leads_marks import Mark
from evidence_kit.ui.annotate.list_view import ListView
from evidence_kit.ui.annotate.panel import Panel
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.lead_kinds import ICONS


class LeadsAtTable(QObject):
    """Shows on the picture where details stand, and moves the keyboard between the two.

    Args:
        presenter: the room's presenter.
        canvas: the picture.
        panel: holds the list of details and the editor.
        below: stands below the panel, and gives its room to the answers of the editor.
        listed: shows details too, while the panel cannot be seen.
    """

    def __init__(
        self,
        presenter: AnnotatePresenter,
        canvas: LeadCanvas,
        panel: Panel,
        below: QWidget,
        listed: ListView,
    ) -> None:
        super().__init__(panel)
        self._leads, self._editor = presenter.leads, presenter.editor
        self._canvas, self._panel, self._below, self._listed = canvas, panel, below, listed
        self._from_picture = False
        self._shown = ""
        canvas.framed.connect(self._on_framed)
        canvas.pointed.connect(self._on_pointed)
        canvas.tool_changed.connect(self._mark)
        canvas.frame_changed.connect(self._mark)
        panel.leads.left.connect(self._to_picture)
        for part in (panel.chosen, listed.fields.chosen):
            part.lead.clicked.connect(self.name_selected)
        presenter.editor.selection_changed.connect(self._on_selected)
        self._leads.changed.connect(self._mark)
        self._leads.told.connect(self._mark)
        self._leads.turned.connect(self._on_turned)
        self._mark()

    def name_selected(self) -> None:
        """Say that what is in the selected box is a detail."""
        editor = self._editor
        for item in editor.markup:
            if item.id in editor.selection:
                self._on_framed(item.frame)
                return

    def _on_framed(self, area: Rect) -> None:
        self._from_picture = True
        self._leads.begin(area)

    def _on_pointed(self, at: Point) -> None:
        """Open the smallest detail around a click."""
        found = [
            (area.width * area.height, row.lead.id)
            for row in self._leads.rows
            for area in row.areas
            if area.contains(at)
        ]
        if found:
            self._from_picture = True
            self._leads.open(min(found)[1])

    def _on_selected(self, chosen: tuple[str, ...]) -> None:
        """What is selected needs the room in the panel."""
        if chosen:
            self._leads.close()

    def _on_turned(self) -> None:
        self._mark()
        self._below.setVisible(self._leads.draft is None)
        if self._leads.draft is not None:
            self._canvas.letters.forget()
            if self._listed.isVisible():
                self._listed.begin()
                return
            self._panel.verticalScrollBar().setValue(0)
            self._panel.lead_editor.begin()
            return
        from_picture, self._from_picture = self._from_picture, False
        chosen, listing = self._leads.chosen, self._listed.isVisible()
        room = self._listed if listing else self._panel
        if not room.lead_editor.had_keyboard:
            return
        stays = chosen is not None and not (from_picture and not listing)
        if chosen is not None and stays and room.leads.focus_on(chosen.lead.id):
            return
        if listing:
            self._listed.focus_first()
        else:
            self._to_picture()

    def _to_picture(self) -> None:
        if self._canvas.isVisible():
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._panel.leads.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        leads, frame = self._leads, self._canvas.frame
        chosen, draft, found = leads.chosen, leads.draft, []
        for row in leads.rows:
            strong = chosen is not None and row.lead.id == chosen.lead.id
            named = strong or self._canvas.tool is Tool.LEAD
            icon = ICONS[row.lead.kind] if named else ""
            found += [Mark(area, icon, strong and draft is None) for area in row.areas]
        if draft is not None and draft.area is not None:
            found = [mark for mark in found if mark.area != draft.area]
            found.append(Mark(draft.area, ICONS[draft.kind], strong=True))
        if frame is not None:
            found.append(Mark(frame, "", strong=True))
        self._canvas.show_leads(tuple(found))
        self._reveal(chosen.lead.id if chosen is not None else "")

    def _reveal(self, id_: str) -> None:
        """Scroll to what was chosen, once."""
        if id_ == self._shown:
            return
        self._shown, chosen = id_, self._leads.chosen
        if chosen is not None and chosen.areas:
            self._canvas.reveal(chosen.areas[0])
