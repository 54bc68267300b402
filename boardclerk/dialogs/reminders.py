"""Reminders switched on and off, and how long before meetings they go out; what is planned follows by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from boardclerk.board.policy import OF_A_MEETING, Lead, by_length
from boardclerk.board.reminders import Reminder
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.planning import upcoming
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import reminders as phrases

MOST_DAYS = 60


def start_reminders(turn: Turn) -> Reply:
    """Switch the board's reminders on and say what goes out first, and whom the bot cannot reach."""
    turn.require(Act.SETTINGS)
    if turn.board.reminders_on:
        return say(phrases.ALREADY_ON)
    with turn.operation("start_reminders", "reminders switched on") as operation:
        turn.book.boards.change(turn.board.id, reminders_on=True)
    planned = upcoming(turn.book, turn.board, turn.now)
    started = phrases.started(phrases.leads_in_words(turn.board.policy.before_meeting))
    return settled(turn, started if planned else phrases.NOTHING_TO_REMIND, operation.id)


def stop_reminders(turn: Turn) -> Reply:
    """Switch them off; what was planned is no longer sent."""
    turn.require(Act.SETTINGS)
    if not turn.board.reminders_on:
        return say(phrases.ALREADY_OFF)
    with turn.operation("stop_reminders", "reminders switched off"):
        turn.book.boards.change(turn.board.id, reminders_on=False)
    return say(phrases.STOPPED)


def set_lead_times(turn: Turn) -> Reply:
    """Set how long before a meeting its reminders go out: days by the wall clock, or hours."""
    turn.require(Act.SETTINGS)
    leads = leads_said(turn)
    with turn.operation("set_lead_times", f"reminders {phrases.leads_in_words(leads)} before") as operation:
        board = turn.book.boards.get(turn.board.id)
        turn.book.boards.change(board.id, policy=replace(board.policy, before_meeting=leads))
    return settled(turn, phrases.leads_set(leads), operation.id, _over_the_clocks(leads))


def leads_said(turn: Turn) -> tuple[Lead, ...]:
    """Return the leads understood, longest first; Refused where there are none or one is too long."""
    leads = [Lead(days=int(d)) for d in turn.slots.get("days") or ()]
    leads += [Lead(hours=int(h)) for h in turn.slots.get("hours") or ()]
    if not leads or any(not 0 <= lead.length <= MOST_DAYS * 24 for lead in leads):
        raise Refused(phrases.not_days(phrases.leads_in_words(leads) or turn.said.text))
    return by_length(tuple(leads))


def _over_the_clocks(leads: Iterable[Lead]) -> list[str]:
    if any(lead.hours for lead in leads):
        return [phrases.over_the_clocks(day_before=False)]
    return [phrases.over_the_clocks(day_before=True)] if any(lead.days == 1 for lead in leads) else []


def settled(turn: Turn, sentence: str, operation_id: str, lines: Sequence[str] = ()) -> Reply:
    """Answer a change to reminders: what it is, what goes out first, whom the bot cannot reach, Undo."""
    board = turn.book.boards.get(turn.board.id)
    planned = upcoming(turn.book, board, turn.now) if board.reminders_on else []
    text = [*lines, *_first(turn, planned)]
    people = [turn.book.people.get(i) for i in dict.fromkeys(r.recipient_id for r in planned)]
    unreached = [p for p in people if not turn.can_be_told(p)]
    if unreached:
        removed = [p.name for p in unreached if turn.book.accounts.has_removed_bot(p.id)]
        text.append(phrases.unreachable([p.name for p in unreached if p.name not in removed], removed))
    drawn = sentence_card(sentence=sentence, today=turn.today, board=board, text=text, buttons=[undo(operation_id)])
    return show(drawn, operation_id=operation_id)


def _first(turn: Turn, planned: Sequence[Reminder]) -> list[str]:
    before_meetings = [r for r in planned if r.chief.topic in OF_A_MEETING] or planned
    if not before_meetings:
        return []
    return [phrases.first_due(shown.moment(before_meetings[0].due_at, turn.board.zone, turn.today))]
