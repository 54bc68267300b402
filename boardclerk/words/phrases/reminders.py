"""Sentences about reminders: what they say, and how a board sets them."""

from collections.abc import Sequence
from datetime import date, time

from boardclerk.board.policy import Lead
from boardclerk.board.versions import COMMENTS_CLOSE_AT
from boardclerk.words.dates.shown import day, day_and_time
from boardclerk.words.listing import counted, joined

ALREADY_ON = "Reminders are on already."
ALREADY_OFF = "Reminders are off already."
STOPPED = "Reminders are off. Nothing more is sent before meetings until you say start reminders."
NOTHING_TO_REMIND = "Reminders are on. No meeting is in the calendar yet."
COMES_INSTEAD = "You are down as deputy for {member}."
ATTENDING = "You are down as attending."
NOT_ANSWERED = "Will you attend?"
ASKED_FOR = "You asked me to remind you today."
AGENDA_NOT_OUT = "The agenda has not gone out yet."
PLANNED_AGAIN = "Planned again as things now stand."
QUIET = "Put off: it is a quiet hour or a day off for the board."


def reminder(on: date, start: time | None, today: date) -> str:
    """Return the reminder's first sentence; `tomorrow` only beside the date."""
    when = day_and_time(on, start, today)
    days = (on - today).days
    if days == 0:
        return f"The board meets today, {when}."
    if days == 1:
        return f"The board meets tomorrow, {when}."
    return f"The board meets in {counted(days, 'day')}, on {when}."


def apologies(deputy: str | None) -> str:
    return f"You have sent apologies; {deputy} comes instead." if deputy else "You have sent apologies."


def started(leads: str) -> str:
    """Return what was switched on and when it goes out."""
    return f"Reminders are on: {leads} before each meeting, at the time it starts."


def lead(one: Lead) -> str:
    """Return `7 days`, by the clock on the wall, or `24 hours`."""
    return counted(one.hours, "hour") if one.hours else counted(one.days, "day")


def leads_in_words(leads: Sequence[Lead]) -> str:
    return joined([lead(one) for one in leads])


def leads_set(leads: Sequence[Lead]) -> str:
    return f"Reminders go out {leads_in_words(leads)} before each meeting."


def over_the_clocks(day_before: bool) -> str:
    """Return what a lead means on the two nights on which the clocks change."""
    if day_before:
        return "A day before keeps the time of day, also over a change of clocks."
    return (
        "24 hours before is counted in hours, so over a change of clocks it is an hour earlier or later by the clock."
    )


def first_due(when: str) -> str:
    return f"The first goes out on {when}."


def unreachable(unknown: Sequence[str], removed: Sequence[str]) -> str:
    """Return whom the bot cannot reach: of some it knows no account, others want nothing of it in Teams."""
    why = [f"I know no Teams account of {joined(unknown)}"] if unknown else []
    if removed:
        why.append(f"{joined(removed)} {'has' if len(removed) == 1 else 'have'} removed or blocked me in Teams")
    return f"{'; '.join(why)}; you will have the text to pass on."


def not_days(words: str) -> str:
    return f"“{words}” cannot be set: reminders go out 0 to 60 days, or up to 1,440 hours, before a meeting."


def own_actions(actions: Sequence[tuple[str, date | None]], today: date) -> str:
    """Return which of the reader's actions are due, or were."""
    if len(actions) == 1:
        return _due(*actions[0], today)
    late = [ref for ref, due in actions if due and due < today]
    if len(late) == len(actions):
        return f"{joined(late)} are overdue."
    return (
        f"{joined([ref for ref, _ in actions])} are due soon{f'; {joined(late)} {_is(late)} overdue' if late else ''}."
    )


def nobodys_actions(actions: Sequence[tuple[str, date | None]], today: date) -> str:
    """Return what is due and comes to the secretary because nobody else can be asked."""
    refs = [ref for ref, _ in actions]
    if len(actions) == 1:
        return f"{_due(*actions[0], today)} There is nobody else I can remind of it."
    return f"{joined(refs)} are due or overdue, and there is nobody else I can remind of them."


def _due(ref: str, due: date | None, today: date) -> str:
    if due is None:
        return f"{ref} is still open."
    if due < today:
        return f"{ref} is overdue by {counted((today - due).days, 'day')}; it was due on {day(due, today)}."
    if due == today:
        return f"{ref} is due today, {day(due, today)}."
    return f"{ref} is due on {day(due, today)}."


def overdue_for_chair(refs: Sequence[str]) -> str:
    return f"{joined(refs)} {_is(refs)} overdue."


def _is(refs: Sequence[object]) -> str:
    return "is" if len(refs) == 1 else "are"


def review(when: str, number: int) -> str:
    """Return that open actions are reviewed at a meeting; without any of the reader's own, whose they are not."""
    if number == 0:
        return f"Open actions that nobody answers for will be reviewed on {when}."
    what = "Your open action" if number == 1 else f"Your {number} open actions"
    return f"{what} will be reviewed on {when}."


def comments_close(on: date, by: date, today: date) -> str:
    return f"Comments on the draft minutes of {day(on, today)} close on {day_and_time(by, COMMENTS_CLOSE_AT, today)}."


def paper_due(items: Sequence[tuple[str, str]], by: date, today: date) -> str:
    of = joined([f"{number} ({title})" for number, title in items])
    what = f"paper for item {of} is" if len(items) == 1 else f"papers for items {of} are"
    return f"Your {what} due by {day(by, today)}."


def agenda_due(when: str, by: date, today: date) -> str:
    return f"The agenda for {when} is to go out by {day(by, today)}."


def digest(when: str) -> str:
    return f"How the meeting on {when} stands."


def not_answered(names: Sequence[str]) -> str:
    if not names:
        return "Every member has said whether they come."
    return f"{joined(list(names))} {'has' if len(names) == 1 else 'have'} not said whether they come."


def not_accepted(names: Sequence[str]) -> list[str]:
    return (
        [f"{joined(list(names))} {'has' if len(names) == 1 else 'have'} not accepted to come as deputy."]
        if names
        else []
    )


def unsettled(number: int, on: date, today: date) -> str:
    """Return how many amendments to the minutes of a day wait for the secretary's word."""
    waiting = counted(number, "amendment")
    return f"{waiting} to the minutes of {day(on, today)} {'is' if number == 1 else 'are'} not settled yet."


def actions_stand(number: int, overdue: Sequence[str]) -> str:
    if not number:
        return "No action is open."
    late = f"; {joined(list(overdue))} {_is(overdue)} overdue" if overdue else ""
    return f"{counted(number, 'action')} {'is' if number == 1 else 'are'} open{late}."
