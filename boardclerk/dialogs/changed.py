"""By whom and when something was changed, for the answer to a button that is older than that."""

from collections.abc import Sequence

from boardclerk.board.meetings import Meeting
from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import changes as phrases

_READ_IN = "import_minutes"


def changed_by(turn: Turn, table: str, key: Sequence[str], *also: tuple[str, Sequence[str]]) -> str | None:
    """Return the last change of a row (or of `also`, further rows) in one sentence, None where none is known."""
    last = turn.book.operations.last_on(turn.board.id, [(table, key), *also])
    if last is None or last.verb == _READ_IN:
        return None
    by = None if turn.speaker and last.actor_id == turn.speaker.id else last.actor_name
    words = phrases.taken_back(last.words) if last.verb == "undo" else last.words
    return phrases.changed(words, by, last.at, turn.now, turn.board.zone)


def changed_by_others(turn: Turn, table: str, key: Sequence[str], *also: tuple[str, Sequence[str]]) -> str | None:
    """Return the same, None where it was the speaker who changed it last: their own word is no news to them."""
    last = turn.book.operations.last_on(turn.board.id, [(table, key), *also])
    return None if last is None or last.actor_id == turn.me.id else changed_by(turn, table, key, *also)


def draft_changed(turn: Turn, meeting: Meeting) -> str | None:
    """Return by whom and when what is recorded of a meeting was changed last."""
    of_minutes = [("minutes", [m.id]) for m in turn.book.minutes.paragraphs(meeting.id)]
    decisions = [("decisions", [d.id]) for d in turn.book.minutes.decisions(meeting.id)]
    items = [("agenda_items", [i.id]) for i in turn.book.agenda.of_meeting(meeting.id)]
    actions = [("actions", [a.id]) for a in turn.book.actions.of_meeting(meeting.id)]
    attendance = [("attendance", [meeting.id, p.id]) for p in turn.people]
    return changed_by(
        turn, "minutes_states", [meeting.id], *of_minutes, *decisions, *items, *actions, *attendance
    )  # fmt: skip
