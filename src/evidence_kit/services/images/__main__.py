"""The worker process: loads, tries everything once, enters its cage, then answers questions."""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import BinaryIO

from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.services.images import cage, rehearsal, sample
from evidence_kit.services.images.burn import burn
from evidence_kit.services.images.look import look
from evidence_kit.services.images.pages import Desk, Drawn
from evidence_kit.services.images.upright import upright
from evidence_kit.services.page_wire import unpack
from evidence_kit.services.picture_wire import send_blob, send_look
from evidence_kit.services.question_wire import Ask, read_boxes, read_question
from evidence_kit.services.whole_wire import send_pixels


def main() -> None:
    """Answer questions from standard input until it closes."""
    # The terminal's Ctrl-C is for the program, which ends us by closing the line.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    # Whatever a library prints must not end up between our answers.
    sys.stdout = sys.stderr
    rehearsal.rehearse()
    cage.enter()
    cage.allow_one_question()
    desk = Desk()
    while (question := read_question(questions)) is not None:
        cage.allow_one_question()
        _answer(answers, desk, *question)


def _answer(answers: BinaryIO, desk: Desk, ask: Ask, payload: bytes) -> None:
    if ask is Ask.LOOK:
        send_look(answers, look(payload))
    elif ask in (Ask.PIXELS, Ask.PART):
        boxes, untrusted = read_boxes(payload) if ask is Ask.PART else ((), payload)
        found = upright(untrusted, *boxes[:1])
        if isinstance(found, Obstacle):
            send_pixels(answers, found)
        else:
            send_pixels(answers, found.size, found.bands)
    elif ask in (Ask.BURN, Ask.COVER):
        boxes, untrusted = read_boxes(payload)
        send_look(answers, burn(untrusted, boxes, srgb=ask is Ask.COVER))
    elif ask is Ask.PAPER:
        send_blob(answers, desk.lay(payload))
    elif ask is Ask.PAGE:
        page = desk.draw(unpack(payload))
        if isinstance(page, Drawn):
            send_pixels(answers, page.size, page.bands)
        else:
            send_pixels(answers, page)
    elif ask is Ask.SELF:
        send_blob(answers, json.dumps(cage.describe()).encode())
    elif ask is Ask.SAMPLE:
        send_blob(answers, sample.draw(payload.decode("ascii", "replace")))


if __name__ == "__main__":
    main()
    # Closed pipes and freed pixels are the system's to clean up, and it is quicker.
    os._exit(0)
