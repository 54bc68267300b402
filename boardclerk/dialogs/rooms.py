"""Where an answer is given: where it was asked, or, where others read along, in the asker's own chat."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from boardclerk.board.errors import ClerkError
from boardclerk.board.rooms import Matter, is_open, is_to_be_read
from boardclerk.cards import verbs
from boardclerk.dialogs import meetings
from boardclerk.dialogs.reply import Personally, Reply, say
from boardclerk.dialogs.said import Press
from boardclerk.dialogs.turn import NotHere, Turn
from boardclerk.store.turns import Waiting
from boardclerk.words.phrases import rooms as phrases

Step = Callable[[Turn], Reply | None]
_SAYS_NOTHING_OF_THE_RECORD = frozenset({"none", "confirm"})
_OWN_WORD = frozenset({"send_apologies", "withdraw_apologies", "confirm_attendance"})
_OWN_WORD_CHANGES = frozenset({"record_apologies", "record_attendance"})
_OF_OWN_WORD = frozenset({"which_meeting", "confirm"})
_PRESSES_OF_DATES = frozenset({verbs.NEXT_MEETING, verbs.MEETINGS})


def matter(intent: str, slots: Mapping[str, Any]) -> Matter:
    """Return what answers to an intent are about. What was not understood is answered from no record."""
    if intent in _OWN_WORD:
        return Matter.OWN_WORD
    dates = intent == "next_meeting" and (slots.get("what") or "next") in meetings.ANSWERED_TO_ALL
    return Matter.DATES if dates or intent in _SAYS_NOTHING_OF_THE_RECORD else Matter.RECORD


def matter_waited_for(waiting: Waiting) -> Matter:
    """Return what the answer to a question would be answered with."""
    return matter(str(waiting.values.get("intent")), {}) if waiting.question in _OF_OWN_WORD else Matter.RECORD


def matter_pressed(turn: Turn, press: Press) -> Matter:
    if press.verb == verbs.UNDO:
        operation = turn.book.operations.find(str(press.values.get("operation")))
        return Matter.OWN_WORD if operation and operation.verb in _OWN_WORD_CHANGES else Matter.RECORD
    return Matter.DATES if press.verb in _PRESSES_OF_DATES else Matter.RECORD


def placed(turn: Turn, matters: Iterable[Matter], step: Step) -> Reply | None:
    """Take a step for whoever may read its answer: as it was asked, or as if it had been asked in their own chat."""
    if turn.personal or turn.speaker is None:
        return step(turn)
    about = set(matters)
    try:
        if not all(is_open(each, turn.company) for each in about):
            raise NotHere
        with turn.book.all_or_nothing():
            reply = step(turn)
    except NotHere:
        reply = _in_own_chat(turn, step)
    if reply is None or Matter.RECORD not in about or not (reply.messages or reply.card):
        return reply
    return replace(reply, reads_room=_reads_room(turn))


def _in_own_chat(turn: Turn, step: Step) -> Reply | None:
    own = turn.but(said=turn.said.in_own_chat())
    try:
        with own.book.all_or_nothing():
            reply = step(own)
    except ClerkError as error:
        reply = say(str(error))
    if reply is None or not (reply.messages or reply.card):
        return reply
    otherwise = phrases.otherwise(recorded=reply.operation_id is not None)
    return replace(reply, personally=Personally(line=phrases.ANSWERED, otherwise=otherwise))


def _reads_room(turn: Turn) -> bool:
    """Return whether the roster of this room is to be read; a room nobody had told of is remembered for it."""
    said = turn.said
    room = turn.book.linking.room(said.tenant_id, said.room_id)
    if room is None:
        turn.book.accounts.join_chat(said.tenant_id, said.room_id, said.service_url)
    return room is None or is_to_be_read(room.read_at, turn.now)
