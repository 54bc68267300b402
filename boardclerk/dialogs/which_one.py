"""A deed that is named without what it is done to: one question, whose likely answers are buttons."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from boardclerk.board.rights import Act
from boardclerk.dialogs.action_finding import with_slots
from boardclerk.dialogs.agenda import agenda_of, meeting_meant
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.knowledge import meetings_said
from boardclerk.dialogs.reply import Reply, say
from boardclerk.dialogs.turn import Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import talk
from boardclerk.words.phrases import which_one as phrases

QUESTION = "which_one"
_MOST = 6
Options = dict[str, dict[str, object]]
"""The slots each answer stands for, by the words of its button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichOne:
    """`nothing` is said where there is nothing to choose from. `act` is what it takes to be asked."""

    intent: str
    sentence: str
    nothing: str
    options: Callable[[Turn], Options]
    act: Act | None = None


def ask_which_one(turn: Turn) -> Reply:
    """Ask which is meant of what the slot `which` names."""
    which = WHICH[str(turn.slots["which"])]
    if which.act is not None:
        turn.require(which.act)
    options = dict(list(which.options(turn).items())[:_MOST])
    if not options:
        return say(which.nothing)
    values = {"intent": which.intent, "slots": options}
    return ask(turn, QUESTION, which.sentence, [(title, title) for title in options], values)


def answer_which_one(turn: Turn) -> Reply | None:
    """Take the answer, pressed or typed: the words of a button, a day, a number, or the only title they are part of."""
    if turn.waiting is None:
        return None
    if turn.said.text.strip(" .!").casefold() in talk.NOES:
        return say(talk.LEFT_AS_IT_WAS)
    options: Mapping[str, Any] = turn.waiting.values["slots"]
    picked = chosen(turn) or _typed(turn, list(options))
    if picked is None:
        return None
    from boardclerk.dialogs.routes import INTENTS  # the table names this very step

    return INTENTS[str(turn.waiting.values["intent"])].step(with_slots(turn, dict(options[picked])))


def _typed(turn: Turn, titles: list[str]) -> str | None:
    if {one.intent for one in turn.understood} - {"none", "next_meeting"}:
        return None
    days = [shown.day(turn.meeting_on(iso).on, turn.today) for iso in meetings_said(turn)]
    words = turn.said.text.strip(" .!").casefold().removeprefix("the ")
    found = [t for t in titles if t in days or (len(words) > 2 and words in t.casefold())]
    return found[0] if len(found) == 1 else None


def _meetings(turn: Turn) -> Options:
    coming = turn.book.meetings.coming(turn.board.id, turn.today)
    return {shown.day(m.on, turn.today): {"meeting": m.on.isoformat()} for m in coming}


def _items(turn: Turn) -> Options:
    meeting = meeting_meant(turn)
    return {
        card_phrases.item_titled(item.number, item.title): {
            "title": item.title, "remove": True, "meeting": meeting.on.isoformat(),
        }
        for item in agenda_of(turn, meeting)
        if item.title not in (*turn.board.standing_before, *turn.board.standing_after)
    }  # fmt: skip


def _settled_actions(turn: Turn) -> Options:
    settled = [a for a in turn.book.actions.of_board(turn.board.id) if not a.is_open or a.done_by]
    newest = sorted(settled, key=lambda a: a.meeting_on, reverse=True)
    return {
        card_phrases.action_titled(a.ref, a.text, shown.day(a.meeting_on, turn.today)): {"ids": [a.id], "reopen": True}
        for a in newest
    }


WHICH: Mapping[str, WhichOne] = {
    "cancel_meeting": WhichOne(
        intent="cancel_meeting", sentence=phrases.CANCEL_MEETING, nothing=phrases.NO_MEETING, options=_meetings,
        act=Act.CALENDAR,
    ),
    "remove_item": WhichOne(
        intent="agenda_item", sentence=phrases.REMOVE_ITEM, nothing=phrases.NO_ITEM, options=_items,
    ),
    "reopen": WhichOne(
        intent="update_action", sentence=phrases.REOPEN, nothing=phrases.NO_ACTION, options=_settled_actions,
    ),
}  # fmt: skip
