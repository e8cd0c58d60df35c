"""The laws of `tools.laws`: the project keeps them, and each sees a planted violation."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.laws.__main__ import LAWS, findings
from tools.laws.command_line import window_only_in_open
from tools.laws.contrast import ratio, readable_colours
from tools.laws.data import harmless_pictures, licensed_fonts, sourced_facts, whole_data
from tools.laws.errors import every_error_has_words
from tools.laws.files import own_matters, short_files, short_functions, telling_names
from tools.laws.findings import Law
from tools.laws.language import plain_words
from tools.laws.messages import whole_sentences
from tools.laws.purity import pure_domain
from tools.laws.window import (
    letters_stay_letters,
    no_loose_layout_items,
    no_settings_of_qt,
    one_event_loop,
    one_palette,
)

ROOT = Path(__file__).parents[2]
DOMAIN = "src/evidence_kit/domain/planted.py"
PAGE = "src/evidence_kit/ui/help/page.py"
APP = "src/evidence_kit/app.py"
COMMAND_LINE = "src/evidence_kit/cli/commands.py"
SETTINGS = "src/evidence_kit/ui/shell/application.py"
TIP = "src/evidence_kit/ui/parts/tip.py"
LABEL = "src/evidence_kit/ui/parts/para.py"
ERROR = 'class Gone(Expected):\n    code = "gone"\n'
TABLE = 'SENTENCES = {"gone": ("It is gone.", "", "")}\n'
ERRORS = "src/evidence_kit/domain/errors.py"
SENTENCES = "src/evidence_kit/services/sentences.py"

Files = dict[str, str]
SIXTEEN = "Dit is een zin van zestien woorden, en dat is er één meer dan iemand leest."
OLDER = (
    "Dit stond eerst in een {place}, en daarna niet meer, "
    "want het was echt te lang geworden, zei zij."
)


def said(nl: str, en: str = "Call 112.", *, catalogue: str = "") -> Files:
    """Give one text: in a data file, or in a catalogue."""
    if not catalogue:
        return {"resources/data/a.json": json.dumps([{"nl": nl, "en": en}])}
    po = f"msgid {json.dumps(en)}\nmsgstr {json.dumps(nl, ensure_ascii=False)}\n"
    return {f"resources/locale/nl/{catalogue}.po": po}


def tokens(foreground: str, stated: float, *, pair: tuple[str, str] = ("text", "bg")) -> Files:
    """Give a token file with one pair on white."""
    name, background = pair
    colours = {name: foreground, background: "#FFFFFF"}
    measured = {"fg": name, "bg": background, "light": stated, "dark": stated}
    whole = {"color": {"light": colours, "dark": colours}, "contrastMeasured": [measured]}
    return {"resources/data/tokens.json": json.dumps(whole)}


BROKEN: tuple[tuple[Law, Files, str], ...] = (
    (pure_domain, {DOMAIN: "import os"}, "imports os"),
    (pure_domain, {DOMAIN: "from pathlib import Path"}, "imports pathlib.Path"),
    (pure_domain, {DOMAIN: "import random"}, "imports random"),
    (pure_domain, {DOMAIN: "import time"}, "imports time"),
    (pure_domain, {DOMAIN: "import io"}, "imports io"),
    (pure_domain, {DOMAIN: "from evidence_kit.wording import N_"}, "imports evidence_kit.wording"),
    (pure_domain, {DOMAIN: "import datetime as dt\nNOW = dt.datetime.now()"}, "calls .now()"),
    (pure_domain, {DOMAIN: "TEXT = open('a')"}, "calls open()"),
    (one_palette, {PAGE: "INK = '#14292A'"}, "a colour"),
    (one_palette, {PAGE: "INK = 'rgba(0, 0, 0, 0.5)'"}, "a colour"),
    (one_palette, {PAGE: "ink = QColor('red')"}, "a colour"),
    (one_palette, {PAGE: "ink = QtGui.QColor(1, 2, 3)"}, "a colour"),
    (one_palette, {PAGE: "ink = Qt.GlobalColor.red"}, "a colour"),
    (one_palette, {PAGE: "ink = QColor.fromRgb(value)"}, "a colour"),
    (one_palette, {PAGE: "self.setStyleSheet(sheet)"}, "setStyleSheet"),
    (one_palette, {APP: "app.setStyleSheet(sheet)"}, "setStyleSheet"),
    (one_event_loop, {PAGE: "QApplication.processEvents()"}, "processEvents"),
    (one_event_loop, {PAGE: "loop = QEventLoop()"}, "QEventLoop"),
    (one_event_loop, {PAGE: "dialog.exec()"}, "a loop of its own"),
    (letters_stay_letters, {PAGE: "row.setToolTip(lead.text)"}, "setToolTip"),
    (letters_stay_letters, {PAGE: "for put in (row.setWhatsThis,):\n    put(a)"}, "setWhatsThis"),
    (letters_stay_letters, {PAGE: "if role == Qt.ItemDataRole.ToolTipRole:\n    a()"}, "ToolTip"),
    (letters_stay_letters, {PAGE: "from PySide6.QtWidgets import QLabel"}, "reads HTML"),
    (letters_stay_letters, {APP: "box = QtWidgets.QMessageBox()"}, "reads HTML"),
    (no_loose_layout_items, {PAGE: "first = box.itemAt(0)"}, "contents"),
    (no_loose_layout_items, {PAGE: "cell = grid.itemAtPosition(0, 1)"}, "contents"),
    (no_settings_of_qt, {PAGE: "from PySide6.QtCore import QSettings"}, "QSettings"),
    (window_only_in_open, {COMMAND_LINE: "from evidence_kit.app import run"}, "evidence_kit.app"),
    (window_only_in_open, {COMMAND_LINE: "def add():\n    import PySide6"}, "PySide6"),
    (whole_sentences, {PAGE: "text = _('One ' + name)"}, "not one plain sentence"),
    (whole_sentences, {PAGE: "text = words.gettext('a' if b else 'c')"}, "not one plain"),
    (whole_sentences, {PAGE: "text = words.ngettext(f'{n} item', 'items', n)"}, "not one plain"),
    (whole_sentences, {PAGE: "text = N_(name)"}, "not one plain sentence"),
    (every_error_has_words, {ERRORS: ERROR, SENTENCES: "SENTENCES = {}"}, "no sentence for gone"),
    (short_files, {PAGE: "x = 1\n" * 301}, "301 lines"),
    (short_functions, {PAGE: "def draw():\n" + "    x = 1\n" * 60}, "draw has 61 lines"),
    (telling_names, {"src/evidence_kit/services/utils.py": ""}, "named utils"),
    (telling_names, {"src/evidence_kit/helpers/one.py": ""}, "named helpers"),
    (own_matters, {"docs/how.md": "See " + "/".join(["", "home", "jan", "kit"])}, "one machine"),
    (own_matters, {"docs/how.md": "Index: " + ".".join(["pypi", "org"])}, "package registry"),
    (own_matters, {PAGE: "# TO" + "DO: later"}, "unfinished work"),
    (own_matters, {"README.md": "Good enough for " + "now."}, "unfinished work"),
    (own_matters, {"README.md": "Lorem " + "ipsum dolor"}, "filler text"),
    (readable_colours, tokens("#777777", 4.48), "needs 7.0"),
    (readable_colours, tokens("#949494", 3.03, pair=("text3", "bg")), "needs 4.5"),
    (readable_colours, tokens("#AAAAAA", 2.32, pair=("control", "bg")), "needs 3.0"),
    (readable_colours, tokens("#000000", 19.5), "but it says 19.5"),
    (
        readable_colours,
        {"resources/data/tokens.json": '{"color": {"light": {"onX": ""}}, "contrastMeasured": []}'},
        "onX is measured on nothing",
    ),
    (whole_data, {"resources/data/a.json": "{"}, "not JSON"),
    (whole_data, {"resources/data/a.json": '{"a": 1, "a": 2}'}, "a key twice"),
    (whole_data, {"resources/data/a.json": '[{"text": {"nl": "Bel 113"}}]'}, "only nl"),
    (whole_data, {"resources/data/a.json": '{"nl": "Bel 113", "en": ""}'}, "nothing in en"),
    (whole_data, {"resources/data/a.json": '{"source_url": "https://a.example"}'}, "verified_on"),
    (
        whole_data,
        {"resources/data/a.json": '{"source_url": null, "verified_on": null}'},
        "neither a source nor not_compared",
    ),
    (
        whole_data,
        {"resources/data/a.json": '{"source_url": null, "verified_on": "2026-05-01"}'},
        "not an address",
    ),
    (
        whole_data,
        {
            "resources/data/a.json": '{"source_url": "https://a.example", '
            '"verified_on": "2026-05-01", "not_compared": "no page"}'
        },
        "a source and not_compared",
    ),
    (
        whole_data,
        {"resources/data/a.json": '{"source_url": "https://a.example", "verified_on": "May"}'},
        "not a day",
    ),
    (
        whole_data,
        {"resources/data/a.json": '{"source_url": "a leaflet", "verified_on": "2026-05-01"}'},
        "not an address",
    ),
    (sourced_facts, {"resources/data/a.json": '{"lines": [{"nl": "Bel"}]}'}, "top.lines[0]: no"),
    (sourced_facts, {"resources/data/a.json": '{"banks": {"ABNA": "ABN AMRO"}}'}, "top: no source"),
    (sourced_facts, {"resources/data/a.json": "[]"}, "top: no source"),
    (plain_words, said(SIXTEEN), "16 words"),
    (plain_words, said(f"Bel 112. {SIXTEEN}", catalogue="ui"), "16 words"),
    (plain_words, said(OLDER, catalogue="dossier"), "19 words"),
    (plain_words, said("Bel nu!"), "not said here"),
    (plain_words, said("Bel nu.", "Call now!"), "not said here"),
    (plain_words, said("Dat is helaas zo."), "helaas"),
    (plain_words, said("Waarom heb je dat gedaan?", catalogue="services"), "not said here"),
    (plain_words, said("Bel.", "Why did you send it?"), "not said here"),
    (plain_words, said("Het is je eigen schuld."), "not said here"),
    (plain_words, said("Bel.", "This is your fault."), "not said here"),
    (plain_words, said("Dat is dom."), "not said here"),
    (plain_words, said("Je moet aangifte doen."), "not said here"),
    (plain_words, said("Je bent slachtoffer.", catalogue="ui"), "not said here"),
    (plain_words, said("Bel.", "You are a victim."), "not said here"),
    (plain_words, said("Dit is kinderporno."), "not said here"),
    (harmless_pictures, {"resources/icons/a.svg": "<svg>"}, "not XML"),
    (harmless_pictures, {"resources/icons/a.svg": "<svg><script/></svg>"}, "script"),
    (harmless_pictures, {"resources/icons/a.svg": "<svg><image href='https://x'/></svg>"}, "https"),
    (licensed_fonts, {"resources/fonts/Arimo-Regular.ttf": ""}, "no licence"),
)

KEPT: tuple[tuple[Law, Files], ...] = (
    (pure_domain, {DOMAIN: "import dataclasses\nfrom evidence_kit.domain.errors import Bug"}),
    (one_palette, {PAGE: '"""Shows B #12 in rgb (red)."""\nink = theme.colour("text")'}),
    (one_palette, {PAGE: "ink = Qt.GlobalColor.transparent"}),
    (one_palette, {"src/evidence_kit/ui/theme.py": "app.setStyleSheet('#14292A')"}),
    (one_event_loop, {APP: "application.exec()"}),
    (letters_stay_letters, {TIP: "widget.setToolTip(words)"}),
    (letters_stay_letters, {PAGE: "tip(row, lead.text)"}),
    (letters_stay_letters, {LABEL: "from PySide6.QtWidgets import QLabel"}),
    (no_loose_layout_items, {PAGE: "def itemAt(self, index):\n    return self._items[index]"}),
    (no_settings_of_qt, {SETTINGS: "from PySide6.QtCore import QSettings"}),
    (window_only_in_open, {COMMAND_LINE: "def open_():\n    from evidence_kit.app import run"}),
    (whole_sentences, {PAGE: "text = _('Hello {name}').format(name=name)\nother = _(row.title)"}),
    (every_error_has_words, {ERRORS: ERROR, SENTENCES: TABLE}),
    (short_files, {PAGE: "x = 1\n" * 300}),
    (short_functions, {PAGE: "def draw():\n" + "    x = 1\n" * 59}),
    (readable_colours, tokens("#000000", 21.0)),
    (whole_data, {"resources/data/a.json": '{"nl": "Bel 113", "en": "Call 113"}'}),
    (sourced_facts, {"resources/data/tokens.json": "{}"}),
    (
        sourced_facts,
        {
            "resources/data/a.json": '{"lines": [{"steps": [{"source_url": "https://a.example", '
            '"verified_on": "2026-05-01"}]}]}'
        },
    ),
    (plain_words, said(SIXTEEN.replace(" er", ""))),
    (plain_words, said(f"{SIXTEEN.replace(' er', '')} Bel <b>112</b>.")),
    (plain_words, said(f"{SIXTEEN.replace(' er', '')}\nbel 112")),
    (plain_words, said(OLDER.replace(" zij", ""), catalogue="dossier")),
    (plain_words, said("Het is niet jouw schuld.", "It is not your fault.", catalogue="ui")),
    (plain_words, said("Slachtofferhulp helpt.", "Victim Support helps.", catalogue="ui")),
    (plain_words, said("Het slachtoffer tekent.", "The victim signs.", catalogue="dossier")),
    (plain_words, said("Meldpunt Kinderporno")),
    (plain_words, said("Vraag liever: wat gebeurde er toen?")),
    (licensed_fonts, {"resources/fonts/A_400.ttf": "", "resources/licences/A-OFL.txt": ""}),
)


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Files], Path]:
    """Give a maker of small projects."""

    def make(files: Files) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return make


def name_of(value: object) -> str:
    """Name a parameter after its law."""
    return value.__name__ if callable(value) else ""


@pytest.mark.parametrize(("law", "files", "expected"), BROKEN, ids=name_of)
def test_a_planted_violation_is_found(
    project: Callable[[Files], Path], law: Law, files: Files, expected: str
) -> None:
    """Each law sees what it forbids."""
    found = list(law(project(files)))
    assert any(expected in str(one) for one in found), found


@pytest.mark.parametrize(("law", "files"), KEPT, ids=name_of)
def test_what_is_in_order_is_left_in_peace(
    project: Callable[[Files], Path], law: Law, files: Files
) -> None:
    """No law complains about what the house does."""
    assert list(law(project(files))) == []


def test_every_law_was_seen_to_break() -> None:
    """No law runs that has no planted violation."""
    assert set(LAWS) == {law for law, _, _ in BROKEN}


@pytest.mark.slow
def test_the_project_keeps_its_laws() -> None:
    """The project as it stands breaks no law of the house."""
    assert [str(found) for found in findings(ROOT)] == []


def test_contrast_follows_the_formula() -> None:
    """Black on white is 21 to 1, and the order of the two does not matter (WCAG 2.2)."""
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
