"""Actions recorded: under an item while a meeting runs, in the coming meeting's log between meetings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from boardclerk.board.actions import Action, Owner, next_between_ref, next_ref, said_already
from boardclerk.board.agenda import item_numbered
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import MinutesState
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.action_finding import with_slots
from boardclerk.dialogs.action_owners import enter_groups, owners_named, strangers, tell_new_owners, whole_names
from boardclerk.dialogs.asking import ask, chosen, confirm
from boardclerk.dialogs.due_dates import ask_due, is_past, no_day
from boardclerk.dialogs.reply import Reply, show
from boardclerk.dialogs.running import running_reply
from boardclerk.dialogs.running_items import may_be_taken, new_item_question, stand_at
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.rows import new_id
from boardclerk.words.listing import joined
from boardclerk.words.phrases import action_changes as phrases
from boardclerk.words.phrases import action_history as history_phrases
from boardclerk.words.phrases import cards as card_phrases
from boardclerk.words.phrases import talk

Part = dict[str, Any]
"""The slots of one action: owners, text, due, due_raw, item, recipient; `again`: recorded though it is there;
`new_item`: under an item that is added."""


@dataclass(frozen=True, kw_only=True)
class _Home:
    """The log an action goes into; without an `item` it is recorded between meetings."""

    meeting: Meeting
    item: str | None


def record_action(turn: Turn) -> Reply:
    """Record one action or several said in one message; owners are told."""
    turn.require(Act.RECORD_ACTION)
    parts = _parts(turn)
    homes: list[_Home] = []
    for at, part in enumerate(parts):
        home = _home(turn, part)
        if home is None:
            return _ask_item(turn, parts, at)
        if (reply := _doubtful(turn, parts, at, home)) is not None:
            return reply
        homes.append(home)
    return _record(turn, parts, homes)


def _parts(turn: Turn) -> list[Part]:
    several = turn.slots.get("actions") or turn.slots.get("multi")
    parts: list[Part] = [dict(part) for part in several] if isinstance(several, list) else [dict(turn.slots)]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if not all(_text(part) for part in parts):
        raise Refused(phrases.NO_ACTION_TEXT)
    return parts


def _text(part: Mapping[str, Any]) -> str:
    return " ".join(str(part.get("text") or "").split())


def _home(turn: Turn, part: Part) -> _Home | None:
    """Return where an action belongs; None where the item it is under has to be asked for."""
    item = str(part.get("item") or "").strip(" .") or None
    running = turn.running
    if running is not None:
        under = item or running.current_item
        return _Home(meeting=running, item=under) if under else None
    if item and (held := _being_written_up(turn)) is not None:
        return _Home(meeting=held, item=item)
    ahead = turn.next_meeting
    if ahead is None:
        raise Refused(phrases.NO_MEETING_FOR_ACTION)
    return _Home(meeting=ahead, item=None)


def _being_written_up(turn: Turn) -> Meeting | None:
    """Return the last meeting held, while its minutes have not gone round."""
    held = [m for m in turn.meetings if m.state is MeetingState.ENDED]
    minutes = turn.book.minutes.of_meeting(held[-1].id) if held else None
    writing = minutes is not None and minutes.state in (MinutesState.DRAFT, MinutesState.WITH_CHAIR)
    return held[-1] if writing else None


def _doubtful(turn: Turn, parts: list[Part], at: int, home: _Home) -> Reply | None:
    part = parts[at]
    due = _due(part)
    if due is not None and is_past(turn, due):
        return ask_due(turn, "record_action", due, {"actions": parts, "part": at})
    if (missing := _missing_day(turn, part)) is not None:
        return ask_due(turn, "record_action", None, {"actions": parts, "part": at}, missing)
    at_running = home.item if home.meeting.state is MeetingState.RUNNING else None
    if at_running and not part.get("new_item") and not may_be_taken(turn, home.meeting, at_running):
        return _ask_part(turn, parts, at, "new_item", new_item_question(turn, home.meeting, at_running))
    same = said_already(_text(part), home.item, turn.book.actions.of_meeting(home.meeting.id))
    if same is not None and not part.get("again"):
        return _ask_part(turn, parts, at, "again", phrases.again(same.ref))
    return None


def _ask_part(turn: Turn, parts: list[Part], at: int, settles: str, sentence: str) -> Reply:
    """Ask about one of the actions, with yes and no; yes is kept in its slot `settles`."""
    parts = [*parts[:at], {**parts[at], settles: True}, *parts[at + 1 :]]
    options = [(talk.YES, "yes"), (talk.NO, "no")]
    return ask(turn, "confirm", sentence, options, {"intent": "record_action", "slots": {"actions": parts}})


def _missing_day(turn: Turn, part: Mapping[str, Any]) -> str | None:
    return None if part.get("due") else no_day(turn, str(part.get("due_raw") or ""))


def _due(part: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(str(part["due"])) if part.get("due") else None


def _ask_item(turn: Turn, parts: list[Part], at: int) -> Reply:
    running = turn.running
    items = turn.book.agenda.of_meeting(running.id) if running else []
    options = [(card_phrases.item_titled(i.number, i.title), f"item {i.number}") for i in items]
    return ask(turn, "which_item", phrases.WHICH_ITEM, options, {"slots": {"actions": parts, "part": at}})


def answer_which_item(turn: Turn) -> Reply | None:
    """Take the agenda item an action is under, pressed or typed as a number."""
    said = re.fullmatch(
        r"(?:item|under|number|no\.?|\s)*(\d{1,2}[a-z]?)\.?", (chosen(turn) or turn.said.text).strip().casefold()
    )
    if said is None or turn.waiting is None:
        return None
    slots = turn.waiting.values["slots"]
    parts: list[Part] = [dict(part) for part in slots["actions"]]
    parts[slots["part"]]["item"] = said[1]
    return record_action(with_slots(turn, {"actions": parts}))


def _record(turn: Turn, parts: Sequence[Part], homes: Sequence[_Home]) -> Reply:
    recorded: list[Action] = []
    lines: list[str] = []
    what = joined([_text(part) for part in parts])
    with turn.operation("record_action", history_phrases.words_recorded(len(parts), what)) as operation:
        for part, home in zip(parts, homes, strict=True):
            owners = owners_named(turn, part.get("owners") or ())
            outside = enter_groups(turn, owners)
            lines += _enter_item(turn, home)
            action = _enter(turn, part, home, owners)
            recorded.append(action)
            lines += tell_new_owners(turn, action, owners, outside)
            lines += [] if owners else [phrases.NO_OWNER_YET]
    sentence, text = _sentence(turn, recorded)
    running = turn.running
    if running is not None and turn.personal and not turn.said.moved:
        return running_reply(turn, running, sentence, operation_id=operation.id, text=[*text, *dict.fromkeys(lines)])
    if homes[0].item is None:
        lines = [phrases.in_log_of(homes[0].meeting.on, turn.today), *lines]
    drawn = sentence_card(
        board=turn.board, sentence=sentence, text=[*text, *dict.fromkeys(lines)], today=turn.today,
        buttons=[undo(operation.id)],
    )  # fmt: skip
    return show(drawn, operation_id=operation.id)


def _sentence(turn: Turn, recorded: Sequence[Action]) -> tuple[str, list[str]]:
    if len(recorded) == 1:
        return phrases.recorded(recorded[0], turn.today), []
    return phrases.several_recorded([a.ref for a in recorded]), [phrases.entered(a, turn.today) for a in recorded]


def _enter_item(turn: Turn, home: _Home) -> list[str]:
    if home.item is not None and home.meeting.state is MeetingState.RUNNING:
        return stand_at(turn, home.meeting, home.item)
    if home.item is None or item_numbered(turn.book.agenda.of_meeting(home.meeting.id), home.item):
        return []
    turn.book.agenda.add(home.meeting.id, home.item, phrases.item_title(home.item))
    return [phrases.item_added(home.item)]


def _enter(turn: Turn, part: Part, home: _Home, owners: tuple[Owner, ...]) -> Action:
    taken = [a.ref for a in turn.book.actions.of_meeting(home.meeting.id)]
    due = _due(part)
    action = Action(
        id=new_id(),
        board_id=turn.board.id,
        meeting_id=home.meeting.id,
        meeting_on=home.meeting.on,
        ref=next_ref(home.item, taken) if home.item else next_between_ref(taken),
        text=_text(part),
        item=home.item,
        owners=owners,
        recipient=part.get("recipient"),
        due_on=due,
        due_words=part.get("due_raw"),
        original_due_on=due,
        between=home.item is None,
    )
    return turn.book.actions.add(action, by=turn.me.name, at=turn.now, what=history_phrases.EVENT_RECORDED)


def confirm_record(turn: Turn) -> Reply:
    """Ask whether to record what is in doubt; where it is a day that does not exist, ask for the day at once."""
    described, parts = describe_record(turn), _parts(turn)
    owners = [o for p in parts for o in owners_named(turn, p.get("owners") or ())]
    if len(parts) == 1 and owners and not strangers(turn, owners) and (missing := _missing_day(turn, parts[0])):
        return ask_due(turn, "record_action", None, {"actions": parts, "part": 0}, missing)
    return confirm(turn, "record_action", described)


def describe_record(turn: Turn) -> str:
    turn.require(Act.RECORD_ACTION)
    parts = _parts(turn)
    described = [
        phrases.described(_text(p), whole_names(owners_named(turn, p.get("owners") or ())), _due(p), turn.today)
        for p in parts
    ]
    owners = [o for p in parts for o in owners_named(turn, p.get("owners") or ())]
    return phrases.describe_record(described, strangers(turn, owners))
