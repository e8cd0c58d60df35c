"""What knows and decides in each room of a case, made once and kept while pages come and go."""

from __future__ import annotations

from PySide6.QtCore import QObject

from evidence_kit.domain.person import Teller
from evidence_kit.domain.readiness import of_level
from evidence_kit.domain.remark import Level
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.capture.importing import Step as Importing
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.guide.presenter import HomePresenter
from evidence_kit.ui.guide.room import GuidePresenter
from evidence_kit.ui.help.helping.presenter import HelpingPresenter
from evidence_kit.ui.help.presenter import HelpPresenter
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.settings.presenter import SettingsPresenter
from evidence_kit.ui.shell.aside import Aside
from evidence_kit.ui.shell.left_off import LeftOff
from evidence_kit.ui.shell.places import apart_from
from evidence_kit.ui.shell.rescue.presenter import RescuePresenter
from evidence_kit.ui.shell.surroundings import Surroundings
from evidence_kit.ui.tell.presenter import TellPresenter


class Presenters(QObject):
    """The presenters of a case.

    Attributes:
        keeper: keeps what is told, whichever room it is told in.
        left: where the person is, and was when the case was locked.
        guide, collect, annotate, identify, tell, check, dossier, home, help, settings, rescue:
            one a room.
    """

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keeper = Keeper(around.session, around.notices, self)
        self._make_for_images(around)
        self._make_for_words(around)
        self._make_beside(around)
        self.left = LeftOff(around.session, around.notices, self)
        self.home = self._made_home(around)
        self.left.changed.connect(self.home.changed)
        self.home.step_wanted.connect(self.left.take_step)
        self.home.help_wanted.connect(self.help.show_all)
        self.tell.help_wanted.connect(self.home.help_wanted)
        self.tell.help_wanted.connect(self.help.show_legal)
        self.aside = Aside(around, self.settings.access, self)

    def _make_for_images(self, around: Surroundings) -> None:
        """Make what works with exhibits: collect, annotate, identify, dossier."""
        session, notices, worker = around.session, around.notices, around.worker
        clock, ids = around.clock, around.ids
        self.collect = CollectPresenter(session, worker, notices, self)
        self.annotate = AnnotatePresenter(session, worker, notices, self)
        self.identify = IdentifyPresenter(
            session, worker, notices, ids=ids, clock=clock, parent=self
        )
        self.dossier = DossierPresenter(
            session, notices, clock=clock, ids=ids, worker=worker, parent=self
        )

    def _make_for_words(self, around: Surroundings) -> None:
        """Make what keeps what somebody answers and tells: guide, tell, check."""
        session, notices, keeper = around.session, around.notices, self.keeper
        clock, ids = around.clock, around.ids
        self.guide = GuidePresenter(session, keeper, notices, clock=clock, ids=ids, parent=self)
        self.tell = TellPresenter(
            session, notices, clock=clock, ids=ids, keeper=keeper, parent=self
        )
        self.tell.takedown_wanted.connect(self.guide.show_takedown)
        self.check = CheckPresenter(
            session,
            notices,
            damaged=bool(session.broken),
            clock=clock,
            ids=ids,
            keeper=keeper,
            parent=self,
        )

    def _make_beside(self, around: Surroundings) -> None:
        """Make what stands beside the path: help, who helps, settings, rescue."""
        session, notices, clock = around.session, around.notices, around.clock
        self.help = HelpPresenter(clock=clock, parent=self)
        session.case_changed.connect(self.help.suit)
        self.help.suit(session.case)
        self.guide.questions.help_asked.connect(self.help.show_all)
        self.helping = HelpingPresenter(session, notices, self.keeper, self, clock=clock)
        self.collect.seat.wanted.connect(lambda: self.helping.hand_over(Teller.SELF))
        # A case that could only be read until now has nobody in its log yet.
        session.moved.connect(self.helping.attend)
        self.settings = SettingsPresenter(
            session,
            notices,
            around.choices,
            around.words,
            clock=clock,
            copy_folder=apart_from,
            parent=self,
        )
        self.rescue = RescuePresenter(session, notices, self)

    def _made_home(self, around: Surroundings) -> HomePresenter:
        """Make the overview: it asks the other rooms how they stand."""
        return HomePresenter(
            around.session,
            asked=lambda: self.guide.questions.walk.most,
            calm=lambda: self.guide.questions.calm,
            missing=lambda: len(of_level(self.check.remarks, Level.MISSING)),
            waiting=self.waiting,
            forgotten=lambda: self.collect.files.forgotten,
            left=lambda: self.left.offered,
            damaged=bool(around.session.broken),
            clock=around.clock,
            parent=self,
        )

    def waiting(self) -> int:
        """How many files wait for an answer."""
        files = self.collect.files
        return 0 if files.step is Importing.KEEPING else files.unkept.total
