"""The commands and their options, in the person's language."""

from __future__ import annotations

import argparse
from typing import Final

from evidence_kit import __version__
from evidence_kit.wording import LANGUAGES, Wording

OPEN: Final = "open"
"""The command that is also run without a command."""


def parser(words: Wording) -> argparse.ArgumentParser:
    """Build the parser; each command leaves its name in `command`."""
    _ = words.gettext
    top = argparse.ArgumentParser(
        prog="evidence-kit",
        description=_("Collect evidence of online blackmail, keep it safe, and hand it over."),
    )
    top.add_argument("--version", action="version", version=f"evidence-kit {__version__}")
    top.set_defaults(command=OPEN, case=None, locked_from_stdin=False, passphrase_fd=None)
    build = _Builder(top, words)
    _window(build)
    _case(build)
    _outside(build)
    return top


class _Builder:
    """Adds one command after another, each with the same way to give a passphrase."""

    def __init__(self, top: argparse.ArgumentParser, words: Wording) -> None:
        self._commands = top.add_subparsers(metavar=words.gettext("COMMAND"))
        self.words = words

    def add(self, name: str, summary: str) -> argparse.ArgumentParser:
        """Add one command."""
        made = self._commands.add_parser(name, help=summary, description=summary)
        made.set_defaults(command=name)
        made.add_argument(
            "--passphrase-fd",
            type=int,
            metavar="N",
            help=self.words.gettext("read the password as one line from file descriptor N"),
        )
        return made


def _window(build: _Builder) -> None:
    _ = build.words.gettext
    opened = build.add(OPEN, _("open the window; also without a command"))
    opened.add_argument("case", metavar="CASE", nargs="?", help=_("the case file (*.evk)"))
    opened.add_argument("--locked-from-stdin", action="store_true", help=argparse.SUPPRESS)
    demo = build.add("demo", _("make a fictional sample case and its dossier"))
    demo.add_argument("--out", required=True, metavar="DIR", help=_("the folder to write to"))


def _case(build: _Builder) -> None:
    _ = build.words.gettext
    new = build.add("new", _("make a new case; prints its recovery code once"))
    add = build.add("add", _("add files to a case"))
    shown = build.add("list", _("list what is in a case and verifies"))
    for made in (new, add, shown):
        made.add_argument("case", metavar="CASE", help=_("the case file (*.evk)"))
    nude = add.add_mutually_exclusive_group(required=True)
    nude.add_argument(
        "--none-intimate",
        action="store_true",
        help=_("you say: no nude or sexual image is visible in these files"),
    )
    nude.add_argument(
        "--words-only",
        action="store_true",
        help=_("do not store the files; keep name, size and SHA-256"),
    )
    add.add_argument("files", metavar="FILE", nargs="+", help=_("the files to add"))
    shown.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))


def _outside(build: _Builder) -> None:
    _ = build.words.gettext
    export = build.add("export", _("write a dossier; anyone can open it"))
    export.add_argument("case", metavar="CASE", help=_("the case file (*.evk)"))
    export.add_argument("--out", required=True, metavar="DIR", help=_("the folder to write to"))
    export.add_argument("--pdf", action="store_true", required=True, help=_("as one PDF"))
    export.add_argument(
        "--lang", choices=LANGUAGES, default="nl", help=_("language of the dossier")
    )
    copy = build.add("copy", _("copy a case to a new file, and read the copy back"))
    copy.add_argument("case", metavar="CASE", help=_("the case file (*.evk)"))
    copy.add_argument("--to", required=True, metavar="FILE", help=_("the new file"))
    check = build.add("verify", _("check a case or a dossier"))
    check.add_argument("path", metavar="PATH", help=_("a case file or a dossier"))
    saved = build.add("rescue", _("save what is whole from a damaged case"))
    saved.add_argument("case", metavar="CASE", help=_("the case file (*.evk)"))
    place = saved.add_mutually_exclusive_group(required=True)
    place.add_argument(
        "--into", metavar="FILE", help=_("a new case file, with a new password; it stays encrypted")
    )
    place.add_argument("--out", metavar="DIR", help=_("a folder; anyone can open what is in it"))
