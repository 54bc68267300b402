"""Sentences about who was told of what, by whom, and who was not."""

from collections.abc import Sequence
from datetime import date

from boardclerk.words.dates.shown import short_day
from boardclerk.words.listing import counted, joined

EVERYBODY_TOLD = "Nobody is waiting to be told by hand."
HOW_AND_WHOM = "Say who was told and how, such as: I told Imran by phone yesterday."
NOTHING_SENT = "Nobody has been told yet."
HOWS = {"phone": "by phone", "email": "by e-mail", "in_person": "in person", "letter": "by letter"}
WHAT = {
    "meeting_reminder": "the reminder of the meeting",
    "answer_wanted": "the question whether they come",
    "deputy_wanted": "the question whether they come as deputy",
    "paper_due": "a paper that is due",
    "agenda_due": "the agenda that is due",
    "actions_reviewed": "the actions to be reviewed",
    "comments_close": "the day comments on the draft minutes close",
    "action_ahead": "an action that is due soon",
    "action_due": "an action that is due",
    "action_overdue": "an overdue action",
    "overdue_for_chair": "overdue actions of others",
    "secretary_digest": "how the meeting stands",
    "reminders_wish": "somebody's wish about reminders",
    "reminder_asked_for": "the reminder they asked for",
    "agenda": "the agenda",
    "minutes_circulated": "the draft minutes",
    "minutes_corrected": "the corrected draft minutes",
    "minutes_agreed": "the agreed minutes",
    "deputy_named": "being named as deputy",
    "deputy_released": "no longer being needed as deputy",
    "action_given": "an action",
    "apologies_given": "the apologies given for them",
    "apologies_withdrawn": "the withdrawal of their apologies",
    "interest_declared": "an interest declared in an item",
    "interest_for_you": "the interest declared for them",
    "appointed": "the appointment",
    "link_asked": "an account that asks to be linked",
    "linked": "that their account is linked",
    "accounts_found": "accounts that can be linked now",
    "meeting_moved": "the change to the meeting",
    "minutes_sent": "how far the draft minutes have gone",
    "draft_for_chair": "the draft minutes to release",
    "draft_change_asked": "a change asked for in the draft minutes",
    "amendment_suggested": "an amendment to the minutes",
    "amendment_settled": "what became of their amendment",
    "amendment_left": "an amendment that was not settled",
    "correction_asked": "a correction asked for in agreed minutes",
    "agenda_for_chair": "the agenda to agree",
    "agenda_change_asked": "a change asked for in the agenda",
    "agenda_item_added": "a new agenda item",
    "late_item": "a late agenda item",
    "late_item_settled": "what became of their late agenda item",
    "presenting": "presenting an agenda item",
    "deputy_declined": "a deputy who cannot come",
    "not_right": "something recorded that is not right",
    "taken_back": "something that was taken back",
    "action_reworded": "an action of theirs that was reworded",
    "action_reassigned": "an action that is somebody else's now",
    "action_believed_done": "an action that may be done",
    "not_mine": "an action that is not its owner's",
    "longer_asked": "more time asked for on an action",
    "contacts_wanted": "a group that has no contact",
}


def what(kind: str) -> str:
    """Return what a kind of notice is about, in words."""
    return WHAT.get(kind, "a message from me")


def not_told(number: int, kind: str) -> str:
    return f"I could not tell {counted(number, 'person', 'people')} of {what(kind)}."


def also_waiting(kinds: Sequence[str]) -> str:
    """Return of what else somebody waits to be told by hand, by the kinds of the notices, each once."""
    return f"Also waiting to be told by hand: {joined(list(dict.fromkeys(map(what, kinds))))}."


def too_late(number: int, kind: str) -> str:
    return f"I was too late to tell {counted(number, 'person', 'people')} of {what(kind)}."


def passed_on_to(names: list[str]) -> str:
    return f"For {joined(names)}:"


def recorded_told(names: list[str], how: str, on: date, today: date) -> str:
    return f"Recorded: {joined(names)} told {HOWS.get(how, how)} on {short_day(on, today)}."


def nothing_waiting(name: str) -> str:
    return f"Nothing is waiting to be told to {name}."


def decision_told(ref: str, text: str) -> str:
    return f"Decision {ref}: {text}"


def who_was_told(number: int, item: str | None) -> str:
    of = f"the decision in item {item}" if item else "the minutes"
    return f"{counted(number, 'person was', 'people were')} told of {of}."


def told_agenda(number: int) -> str:
    return f"{counted(number, 'person was', 'people were')} told of the agenda."


def who_was_reminded(reached: int, missed: int, on: date | None, today: date, days: int) -> str:
    """Return how many were reminded, of one meeting or in the last days, and how many could not be."""
    of = f"of the meeting on {short_day(on, today)}" if on else f"in the last {days} days"
    told = f"I reminded {counted(reached, 'person', 'people')} {of}."
    return f"{told} I could not reach {missed}." if missed else told


def nobody_reminded(on: date | None, today: date, days: int) -> str:
    return (
        f"I have reminded nobody {f'of the meeting on {short_day(on, today)}' if on else f'in the last {days} days'}."
    )


def of_what(way_said: str, kind: str) -> str:
    return f"{way_said.rstrip('.')} ({what(kind).removeprefix('the ')})"


def reminded_so_far(reached: int, missed: list[str]) -> str:
    """Return, in how a meeting stands, who was reminded of it and who could not be reached."""
    told = f"I have reminded {counted(reached, 'person', 'people')} of it."
    return f"{told} I could not reach {joined(missed)}." if missed else told


def agenda_not_out(on: date, today: date) -> str:
    return f"The agenda for {short_day(on, today)} has not gone out yet, so nobody was told of it."


def sent_out(on: date | None, today: date, version: int | None) -> str:
    """Return that somebody had it first: who released the minutes, or sent the agenda out."""
    when = f", {short_day(on, today)}" if on else ""
    return f"Released them{when}, version {version}" if version else f"Sent it out{when}"


def way(
    state: str,
    *,
    how: str | None,
    on: date | None,
    version: int | None,
    reason: str | None,
    by: str | None,
    today: date,
) -> str:
    """Return how, when and which version somebody was told, or why not."""
    when = f", {short_day(on, today)}" if on else ""
    which = f", version {version}" if version else ""
    if state == "sent":
        return f"Teams{when}{which}"
    if state == "told":
        return f"{HOWS.get(how or '', how or '').capitalize()}{when}{which}, by {by}"
    if state == "by_hand":
        return f"Waiting to be told by hand. {reason or ''}".strip()
    if state in ("failed", "unknown"):
        return reason or "Not delivered"
    if state in ("planned", "claimed", "sending", "held"):
        return f"Due{when}"
    return f"Not told. {reason or ''}".strip()


def ways(each: list[str]) -> str:
    """Return every way somebody was told, in one line."""
    return "; ".join(dict.fromkeys(each))


def no_decision_of(ref: object) -> str:
    return f"I find no decision {ref}." if ref else "Which decision? Name its number, or the item it was made under."


def no_decision(item: str) -> str:
    return f"No decision is recorded under item {item}."


def not_round(when: str) -> str:
    return f"The minutes of {when} have not gone round yet, so nobody was told by me."


def recorded_as_told(names: list[str]) -> str:
    return f"{joined(names)} recorded as told"
