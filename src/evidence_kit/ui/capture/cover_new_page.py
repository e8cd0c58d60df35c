"""Covering a new image before anything of it is kept: a covered copy, words, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt

from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.ui.capture.cover_page import CoverPage
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.seat_note import SeatNote
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.pick import Pick
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CoverNewPage(CoverPage):
    """Asks what to keep; the uncovered file itself is no choice, and for a helper no copy either.

    Attributes:
        copy, in_words, nothing: the three choices.
        seat: says that a helper does not cover it, and lets the person it is about do that.
        young: says what is best where it is about somebody under 18.
    """

    def __init__(self, presenter: ImportPresenter, theme: Theme, words: Wording) -> None:
        _ = words.gettext
        noted = _("Your police file says: <b>covered when it was added</b>.")
        super().__init__(theme, words, done=_("Keep the covered copy"), noted=noted)
        self.presenter = presenter
        self.copy = Pick(
            theme, _("The covered copy"), _("The conversation around it stays readable.")
        )
        self.in_words = Pick(
            theme, _("In words only"), _("You write down what it is and where it is.")
        )
        self.nothing = Pick(theme, _("Nothing"), _("Nothing of the photo comes into your case."))
        self.seat = self._seat()
        self.panel.addWidget(self.seat)
        self.panel.addWidget(Para(theme, _("What do you want to keep?"), "h3"))
        for choice in (self.copy, self.in_words, self.nothing):
            self.panel.addWidget(choice)
            choice.clicked.connect(lambda _on, choice=choice: self._choose(choice))
        young = _("Under 18, words alone are best. In a conversation, cover all of the image.")
        self.young = Banner(theme, "info", "info", young)
        self.panel.addWidget(self.young)
        said = _("Only the covered copy is kept. The black is in the photo itself, for good.")
        self.only_copy = Banner(theme, "heide", "eye-off", said)
        self.panel.addWidget(self.only_copy)
        # A picture that was pasted may be nowhere else, so nothing is said of where it is.
        kept = _("The original is not kept. Still have it? Do not delete it: the police may ask.")
        self.panel.addLayout(
            top_row(Glyph(theme, "smartphone", "text2", 18), Para(theme, kept, "small"), gap=10)
        )
        self.panel.addStretch(1)
        self._choose(self.copy)
        self.back.clicked.connect(presenter.back)
        self.done.clicked.connect(self._on_done)
        self.canvas.changed.connect(presenter.write_areas)
        self.look_asked.connect(self._on_look)
        presenter.step_changed.connect(self._on_step)
        presenter.look.ready.connect(self._on_ready)
        presenter.look.held_changed.connect(self._on_held)
        presenter.look.gone.connect(self.blur)
        presenter.seat.changed.connect(self._on_seat)
        self._on_seat()

    def refresh(self) -> None:
        """Let the one next action say what will be kept, and nothing else speak of a copy."""
        super().refresh()
        _, copy = self._words.gettext, self.copy.isChecked()
        self.only_copy.setVisible(copy)
        self.noted.setVisible(copy)
        if not copy:
            self.bar.set_status("")
            self.done.setEnabled(True)
        self.done.set_text(
            _("Keep the covered copy")
            if copy
            else _("Go on in words")
            if self.in_words.isChecked()
            else _("Keep nothing of it")
        )

    def _choose(self, wanted: Pick) -> None:
        for choice in (self.copy, self.in_words, self.nothing):
            choice.setChecked(choice is wanted)
        self.refresh()

    def _on_step(self, step: Step) -> None:
        if step is not Step.COVER:
            self.canvas.forget()
            return
        at = self.presenter.current
        asked = self.presenter.asked(at)
        looked = asked.candidate.looked
        if isinstance(looked.content, Picture):
            young = self.presenter.young
            self.young.setVisible(young)
            self._choose(self._first_choice())
            # Somebody said that it is a nude: a helper does not see it, not even blurred.
            veil = None if self.presenter.seat.helps else looked.rasters.get(Role.VEIL)
            number = self.presenter.number_of(at)
            self.show_subject(number, looked.content, veil, asked.areas)
            self._take_keyboard()

    def _first_choice(self) -> Pick:
        """Give what is chosen at first; what was covered before stays so."""
        presenter = self.presenter
        if presenter.seat.helps:
            return self.in_words
        covered = presenter.asked(presenter.current).areas
        return self.in_words if presenter.young and not covered else self.copy

    def _seat(self) -> SeatNote:
        _ = self._words.gettext
        only = _("Only the person it is about can look, and cover the image.")
        together = _("You can write words together.")
        seat = self.presenter.seat
        return SeatNote(seat, self.theme, self._words, f"{only} {together}", below=True)

    def _on_seat(self) -> None:
        helps = self.presenter.seat.helps
        self.copy.setVisible(not helps)
        self.set_usable(not helps)
        self.refresh()
        self._on_step(self.presenter.step)

    def _take_keyboard(self) -> None:
        """Put the keyboard where the work is."""
        where = self.in_words if self.presenter.seat.helps else self.canvas
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_look(self, on: bool) -> None:
        presenter = self.presenter
        if not on:
            presenter.look.release()
        elif presenter.step is not Step.COVER or not presenter.hold(presenter.current):
            self._on_held()

    def _on_held(self) -> None:
        held = self.presenter.step is Step.COVER and self.presenter.look.held is not None
        self.show_look(seen=held)

    def _on_ready(self, at: int, raster: Raster) -> None:
        if self.presenter.step is Step.COVER and at == self.presenter.current:
            self.show_sharp(raster)

    def _on_done(self) -> None:
        if self.in_words.isChecked():
            self.presenter.in_words()
        elif self.nothing.isChecked():
            self.presenter.leave_out()
        else:
            self.presenter.keep_copy(self._words)
