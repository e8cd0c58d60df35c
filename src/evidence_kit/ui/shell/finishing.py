"""Makes pictures that are missing in a case that was just opened, while the person looks around."""

from __future__ import annotations

from evidence_kit.services.unfinished import finish, unfinished
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.shell.session import Session


def finish_pictures(session: Session, worker: PictureWorker) -> None:
    """Begin to make them; rooms hear of it as the case changes.

    Nobody asked for it, so nobody is told when it does not work: what can be shown is shown, and
    a picture that is opened is made then, or says why not.
    """
    if session.read_only or not unfinished(session.case):
        return
    session.work(
        lambda vault, ticket: finish(vault, worker, ticket),
        done=lambda _: None,
        failed=lambda _: None,
    )
