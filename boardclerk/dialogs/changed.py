"""By whom and when something was changed, for the answer to a button that is older than that."""

from collections.abc import Sequence

from boardclerk.dialogs.turn import Turn
from boardclerk.words.phrases import changes as phrases


def changed_by(turn: Turn, table: str, key: Sequence[str], *also: tuple[str, Sequence[str]]) -> str | None:
    """Return the last change of a row (or of `also`, further rows) in one sentence, None where none is known."""
    last = turn.book.operations.last_on(turn.board.id, [(table, key), *also])
    if last is None:
        return None
    by = None if turn.speaker and last.actor_id == turn.speaker.id else last.actor_name
    return phrases.changed(last.words, by, last.at, turn.now, turn.board.zone)
