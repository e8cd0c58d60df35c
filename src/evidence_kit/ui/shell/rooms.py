"""Inside a case: the rail with the rooms that work, and what ties them together."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.geometry import Rect
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.view import Fit, Place
from evidence_kit.ui.capture.importing import Step as Importing
from evidence_kit.ui.capture.leaving import Leaving
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.dossier.page import DossierPage
from evidence_kit.ui.guide.page import HomePage
from evidence_kit.ui.guide.room_page import GuidePage
from evidence_kit.ui.help.helping.page import HelpingPage
from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.shell import next_place, path, spots, whereabouts
from evidence_kit.ui.shell.finishing import finish_pictures
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.places import keeping
from evidence_kit.ui.shell.presenters import Presenters
from evidence_kit.ui.shell.rescue.page import RescuePage
from evidence_kit.ui.shell.step_face import RailStep
from evidence_kit.ui.shell.surroundings import Surroundings
from evidence_kit.ui.shell.trouble import offer_room, trouble, warned, way_out
from evidence_kit.ui.shell.unkept_words import UnkeptWords
from evidence_kit.ui.tell.page import TellPage


class Rooms(Presenters):
    """Shows one room at a time; pages can be made anew and find all as it was.

    Signals:
        case_destroyed: the person deleted the case; this process has nothing more to show.
        entered: the person went to a room.
    """

    case_destroyed, entered = Signal(), Signal()

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(around, parent)
        self._around, session = around, around.session
        self.rescue.copy_wanted.connect(self._lock)
        self._room, self._step, self._before_table = path.HOME, path.COLLECT, path.COLLECT
        self._table: AnnotatePage | None = None
        self._frame: CaseFrame | None = None
        self._leaving = Leaving(self.collect.files, self)
        self._unkept_words = UnkeptWords(self.keeper, self._leaving, self)
        self.collect.gallery.set_blurred(around.choices.now.blurred)
        self._connect()
        self._count_unkept()
        whereabouts.follow(self)
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self._let_go)
        finish_pictures(session, around.worker)

    def _connect(self) -> None:
        self.home.step_wanted.connect(lambda step: next_place.lead(self, step))
        self.home.place_wanted.connect(lambda place: whereabouts.come_back(self, place))
        self.home.help_wanted.connect(lambda: self.enter(path.HELP))
        for asked in (self.help.helping_asked, self.settings.helping_asked):
            asked.connect(lambda: self.enter(path.HELPING))
        self.helping.changed.connect(self._show_helper)
        self.home.changed.connect(self._show_steps)
        self.guide.way_wanted.connect(lambda way: next_place.follow(self, way))
        self.guide.home_asked.connect(lambda: self.enter(path.HOME))
        self.guide.exhibit_wanted.connect(self.open_exhibit)
        self.collect.onward_asked.connect(lambda: self.enter(path.IDENTIFY))
        self.dossier.collect_asked.connect(lambda: self.enter(path.COLLECT))
        self.dossier.back_asked.connect(lambda: self.enter(path.CHECK))
        self.collect.gallery.blurred_changed.connect(self.dossier.preview.pages.set_blurred)
        self.identify.collect_asked.connect(lambda: self.enter(path.COLLECT))
        self.identify.onward_asked.connect(lambda: self.enter(path.TELL))
        self.identify.exhibit_wanted.connect(self.look_at)
        self.tell.back_asked.connect(lambda: self.enter(path.IDENTIFY))
        self.tell.onward_asked.connect(lambda: self.enter(path.CHECK))
        self.check.back_asked.connect(lambda: self.enter(path.TELL))
        self.check.onward_asked.connect(lambda: self.enter(path.DOSSIER))
        self.check.spot_wanted.connect(lambda spot: spots.lead(self, spot))
        self.check.changed.connect(self._show_steps)
        self.tell.exhibit_wanted.connect(self.open_exhibit)
        self.tell.details_wanted.connect(lambda number: spots.date(self, number))
        self.collect.visit.over.connect(self.enter)
        self.tell.takedown_wanted.connect(lambda: self.enter(path.FIRST))
        self.tell.police_wanted.connect(lambda id_: spots.police(self, id_))
        self.tell.about_wanted.connect(lambda: spots.about(self))
        self.check.visit_over.connect(self.enter)
        self.collect.shield_changed.connect(self._on_blurred)
        self.collect.open_requested.connect(self.open_exhibit)
        self.annotate.gallery_asked.connect(lambda: self.enter(self._before_table))
        self.annotate.blurred_changed.connect(self._on_blurred)
        self.annotate.keeper.changed.connect(self._on_drawn)
        files = self.collect.files
        for changed in (files.step_changed, files.waiting_changed, files.progressed):
            changed.connect(self._count_unkept)
        files.step_changed.connect(self._show_steps)
        for asking in (self._leaving, self._unkept_words):
            asking.asked.connect(self._around.window.show_dialog)
            asking.decided.connect(self._lock)
        self._leaving.stayed.connect(self.answer_on)
        self.settings.care.rescue_wanted.connect(lambda: self.enter(path.RESCUE))
        self.settings.care.destroyed_case.connect(self.case_destroyed)
        self.settings.access.code_made.connect(self.aside.show_code)
        self.rescue.renew_wanted.connect(self.aside.show_new_case)
        self.collect.files.elsewhere_wanted.connect(self.aside.show_elsewhere)
        self.aside.begun.connect(self._let_go)
        self.aside.ended.connect(self.show)
        self.aside.moved.connect(self._keep_waiting)
        session, notices = self._around.session, self._around.notices
        offer_room(notices, session, self.enter, self.aside.show_elsewhere)

    def _keep_waiting(self) -> None:
        """There is room now: keep the answered files that did not fit before."""
        self.collect.files.dismiss()
        self.collect.files.proceed(self._around.words)

    def show(self) -> None:
        """Build the frame with all pages and show the room the person was in."""
        around = self._around
        theme, words = around.theme, around.words
        frame = CaseFrame(
            theme,
            words,
            title=around.session.case.title,
            steps=self._steps(),
            home=path.home_item(words),
            kept=keeping(around.session.path, words),
            may_lock=self._may_lock,
        )
        wrong = trouble(around.session, words)

        def put(room: str, page: QWidget) -> None:
            way = way_out(around.session, theme, words, self.enter, self.aside.show_elsewhere)
            frame.add_page(room, warned(page, wrong, theme, way))

        frame.add_page(path.HOME, HomePage(self.home, theme, words))  # its card says what is wrong
        put(path.FIRST, GuidePage(self.guide, theme, words))
        put(path.COLLECT, CollectPage(self.collect, theme, words))
        self._table = AnnotatePage(self.annotate, theme, words)
        self._table.header.set_way_back(path.way_back(self._before_table, words))
        put(path.ANNOTATE, self._table)
        put(path.IDENTIFY, IdentifyPage(self.identify, theme, words))
        put(path.TELL, TellPage(self.tell, theme, words))
        put(path.CHECK, CheckPage(self.check, theme, words))
        put(path.DOSSIER, DossierPage(self.dossier, theme, words))
        put(path.SETTINGS, SettingsPage(self.settings, theme, words))
        frame.add_page(path.HELP, HelpPage(self.help, theme, words))
        put(path.HELPING, HelpingPage(self.helping, theme, words))
        frame.add_page(path.RESCUE, RescuePage(self.rescue, theme, words))
        frame.room_chosen.connect(lambda room: spots.choose(self, room))
        frame.shield_toggled.connect(self._set_blurred)
        self._frame = frame
        self._show_helper()
        around.window.show_frame(frame)
        self.enter(self._room)

    def open_exhibit(self, number: int) -> None:
        """Put an exhibit on the drawing table and go there."""
        self._come_to_table()
        self.annotate.open(number)
        self.enter(path.ANNOTATE)

    def show_details(self, number: int) -> None:
        """Go to an exhibit in the gallery, with what is told of it beside it."""
        self.enter(path.COLLECT)
        self.collect.gallery.stand_at(number)
        self.collect.gallery.pick((number,))

    def look_at(self, number: int, area: Rect | None) -> None:
        """Put an exhibit on the drawing table with one place of it in the middle."""
        self._come_to_table()
        self.annotate.open(number)
        if area is not None:
            self.annotate.remember(Place(1.0, area.centre, Fit.NONE))
        self.enter(path.ANNOTATE)

    def _come_to_table(self) -> None:
        """Keep in mind where the person comes from: that is where the way back leads."""
        if self._room != path.ANNOTATE:
            self._before_table = self._room if self._room in path.WAYS_BACK else path.COLLECT
        if self._table is not None:
            self._table.header.set_way_back(path.way_back(self._before_table, self._around.words))

    def enter(self, room: str) -> None:
        """Go to a room; what lay on the drawing table is put away."""
        was_at, was = 0, self._room
        if room != path.ANNOTATE and self._room == path.ANNOTATE:
            was_at = self.annotate.number
            self.annotate.leave()
        if room != path.SETTINGS and self._room == path.SETTINGS:
            self.settings.leave()
        if room != path.DOSSIER and self._room == path.DOSSIER:
            self.collect.gallery.leave()
        if room != path.FIRST and self._room == path.FIRST:
            self.guide.leave()
        self._room = room
        step = path.step_of(room, self._before_table, self.check.visit)
        if room not in path.BESIDE:
            self._step = step or room
        elif was == path.HOME:
            self._step = whereabouts.sun_of(self.home)
        if self._frame is not None:
            self._frame.show_page(room, step=step, compact=self._is_table)
            self._frame.rail.set_steps(self._steps())
            self._on_blurred()
        if was_at:
            self.collect.gallery.stand_at(was_at)
            self.collect.gallery.pick((was_at,))
        self.check.arrival.moved(was, room, path.CHECK)
        self.entered.emit()

    @property
    def room(self) -> str:
        """The room on screen."""
        return self._room

    @property
    def _is_table(self) -> bool:
        """Whether one image lies on screen to be worked on, and needs all the room there is."""
        covers = self._room == path.COLLECT and self.collect.covering
        return self._room == path.ANNOTATE or covers

    def _count_unkept(self) -> None:
        """What an earlier lock forgot is told again after the next, until it is over."""
        files = self.collect.files
        self._around.session.unkept = files.unkept + files.forgotten

    def _may_lock(self) -> bool:
        """Lock at once when nothing is lost for good by it; else ask, or wait, first."""
        return self._unkept_words.may_lock(self._around.theme, self._around.words)

    def _lock(self) -> None:
        if self._frame is not None:
            self._frame.lock_requested.emit()

    def answer_on(self) -> None:
        """Go to the files that wait for an answer, or only to be kept."""
        self.enter(path.COLLECT)
        self.collect.files.resume()

    def _on_drawn(self) -> None:
        """What was drawn is kept: pictures in the gallery may be covered ones now."""
        if self.annotate.keeper.state is Kept.ALL:
            self.collect.gallery.renew()
            self.dossier.preview.doubt()

    def _steps(self) -> tuple[RailStep, ...]:
        arriving = self.collect.files.step is Importing.KEEPING
        here = whereabouts.sun_of(self.home) if self._room == path.HOME else self._step
        case, words, strong = self._around.session.case, self._around.words, not self.check.first
        return path.steps(case, here, words, arriving=arriving, strong=strong)

    def _show_helper(self) -> None:
        """Say on the rail and beside the case's name whether a helper types."""
        helped, helps = self.helping.helped, self.helping.helps
        if self._frame is not None:
            items = path.foot_items(self._around.words, helped=helped, helps=helps)
            self._frame.rail.set_items(items)
            self._frame.case.show_helper(helps)

    def _show_steps(self) -> None:
        if self._frame is not None:
            self._frame.rail.set_steps(self._steps())

    def _on_case_changed(self, case: Case) -> None:
        if self._frame is not None:
            self._frame.case.set_title(case.title)
            self._show_steps()

    def _let_go(self) -> None:
        """Touch the frame no more: another covers it, and the case still changes while closing."""
        self._frame = self._table = None

    def _set_blurred(self, on: bool) -> None:
        if self._room == path.ANNOTATE:
            self.annotate.set_blurred(on)
        elif self._room == path.DOSSIER:
            self.collect.gallery.set_blurred(on)
        elif not self.collect.set_blurred(on):
            said = self._around.words.gettext("This stays blurred. Hold the eye to look.")
            self._around.notices.toast(said)

    def _on_blurred(self) -> None:
        if self._frame is None:
            return
        if self._room == path.ANNOTATE:
            self._frame.top.set_shielded(self.annotate.blurred, one=True)
        elif self._room == path.DOSSIER:
            self._frame.top.set_shielded(self.collect.gallery.blurred)
        else:
            one = self.collect.covering
            self._frame.top.set_shielded(self.collect.blurred, one=one)
            self._frame.set_compact(self._is_table)
