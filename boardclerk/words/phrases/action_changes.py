"""Sentences about actions recorded, given to others, due later, noted on, reopened."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.actions import Action
from boardclerk.words.dates.shown import day
from boardclerk.words.listing import counted, joined
from boardclerk.words.phrases.actions import is_are, named, whose
from boardclerk.words.phrases.talk import no_such_day

WHICH_OWNER = "Who should have it? Say it with the name, such as “reassign 5.1 to” and a name."
WHICH_ITEM = "Which agenda item is this action under?"
NO_ACTION_TEXT = (
    "What is the action? Say who is to do what, such as “action for Ann Smith: write the paper by 19 March”."
)
NO_MEETING_FOR_ACTION = "No meeting is in the calendar, so there is no action log to record it in. Add a meeting first."
CHOOSE_DAY = "Choose the new due date; nothing was changed."
NOT_A_DAY = "That is not a day I can read."
NOTE_EMPTY = "The note was empty, so nothing was changed."
UNTIL_WHEN = "Until when? Say the day."
NO_DUE_DATE = "No due date"
NO_OWNER = "No owner yet"
NOT_THEIRS_ANY_MORE = "The action has another owner now."
THEIRS_AGAIN = "The action is theirs again."
DUE_CHANGED_SINCE = "The due date was changed again."
CONTACTS_NAMED_SINCE = "The contacts have been named since."
NOBODY_NAMED = "Nobody was named, so nothing was changed."
NO_OWNER_YET = "It has no owner yet."
MAY_NOT_REWORD = "Only the chair or the secretary can reword an action."
ONE_AT_A_TIME = "One action can be reworded at a time."


def may_not_move(action: Action) -> str:
    if not action.owners:
        return f"{action.ref} has no owner yet. The chair or the secretary can change its due date."
    return f"{action.ref} is assigned to {whose(action)}. They, the chair or the secretary can ask for longer."


def may_not_note(action: Action) -> str:
    if not action.owners:
        return f"{action.ref} has no owner yet. The chair or the secretary can add a note to it."
    return f"{action.ref} is assigned to {whose(action)}. They, the chair or the secretary can add a note to it."


def told(people: Sequence[str], unreached: Sequence[str] = (), *, by_me: bool = False) -> str:
    """Say who is told, and whom the secretary has to tell instead; `by_me` when the secretary is being spoken to."""
    said = [f"I am telling {joined(people)}."] if people else []
    if unreached and by_me:
        said.append(f"I cannot reach {joined(unreached)}, so I ask you to pass it on.")
    elif unreached:
        said.append(f"I cannot reach {joined(unreached)}; the secretary is asked to pass it on.")
    return " ".join(said)


def reworded(ref: str) -> str:
    return f"{ref} is reworded."


def worded_so(ref: str) -> str:
    return f"{ref} says so already."


def describe_reword(refs: Sequence[str], text: str) -> str:
    return f"Reword {joined(refs)} to “{text}”?"


def reworded_told(by: str, ref: str) -> str:
    return f"{by} has reworded {ref}, which is with you."


def reopened(refs: Sequence[str]) -> str:
    return f"{joined(refs)} {is_are(len(refs))} open again."


def noted(refs: Sequence[str]) -> str:
    return f"Noted on {joined(refs)}."


def extended(ref: str, due: date, today: date) -> str:
    return f"{ref} is now due {day(due, today)}."


def first_due(original: date, today: date) -> str:
    return f"The first due date, {day(original, today)}, is kept beside it."


def asked_longer(by: str, ref: str, due: date, today: date) -> str:
    return f"{by} needs until {day(due, today)} for {ref}."


def why(reason: str) -> str:
    return f"Reason given: {reason}"


def past_day(on: date, today: date) -> str:
    return f"{day(on, today)} is past. When is it due?"


def past_day_not_taken(on: date, today: date) -> str:
    return f"{day(on, today)} is past, so the due date stays as it was."


def missing_day(written: str) -> str:
    return f"{no_such_day(written)} When is it due?"


def next_meeting_option(on: date, today: date) -> str:
    return f"Next meeting, {day(on, today)}"


def reassigned(refs: Sequence[str], owners: str) -> str:
    return f"{joined(refs)} {is_are(len(refs))} now with {owners}."


def shared(refs: Sequence[str], owners: str, number: int) -> str:
    return f"{owners} now {'shares' if number == 1 else 'share'} {joined(refs)}."


def not_yours(ref: str) -> str:
    return f"{ref} is not assigned to you."


def not_mine(ref: str) -> str:
    return f"Noted: {ref} is not yours. It stays where it is until it is reassigned."


def not_mine_told(by: str, ref: str) -> str:
    return f"{by} says that {ref} is not theirs."


def reassign_hint(ref: str) -> str:
    return f"To give it to somebody else, say “reassign {ref} to” and a name."


def contacts_hint(group: str) -> str:
    return f"Who answers for {named(group)}? Say it with the names, such as “Ann and Ben are the contacts for {group}”."


def contacts_wanted(group: str, ref: str) -> str:
    return f"{ref} is given to {named(group)}, whose contacts are not named yet."


def without_owner(refs: Sequence[str]) -> str:
    return f"{joined(refs)} {'has' if len(refs) == 1 else 'have'} no owner yet."


def without_contacts(refs: Sequence[str], group: str) -> str:
    whose = f"{joined(refs)} {is_are(len(refs))} with {named(group)}, whose contacts are not named yet."
    return f"{whose} Say who they are, such as “Ann and Ben are the contacts for {group}”."


def contacts_named(group: str, people: Sequence[str]) -> str:
    contacts = "the contact" if len(people) == 1 else "the contacts"
    return f"{joined(people)} {is_are(len(people))} now {contacts} for {named(group)}."


def describe_contacts(group: str, people: Sequence[str]) -> str:
    return f"Make {joined(people)} the {'contact' if len(people) == 1 else 'contacts'} for {named(group)}?"


def no_such_group(name: str) -> str:
    return f"I know no group or unit called {name} on this board."


def who_does_what(action: Action) -> str:
    """Return who is to do what, as a sentence without its full stop."""
    text = action.text.rstrip(".")
    if not action.owners:
        return text
    owners = joined([o.name for o in action.owners])
    starts = any(text.casefold().startswith(o.name.casefold()) for o in action.owners)
    return text if starts else f"{owners} to {text}"


def due(action: Action, today: date) -> str:
    if action.due_on is not None:
        return f", due {day(action.due_on, today)}"
    return f", due {action.due_words}" if action.due_words else ""


def recorded(action: Action, today: date) -> str:
    return f"{action.ref} recorded: {who_does_what(action)}{due(action, today)}."


def several_recorded(refs: Sequence[str]) -> str:
    return f"{joined(refs)} recorded."


def entered(action: Action, today: date) -> str:
    return f"{action.ref}: {who_does_what(action)}{due(action, today)}."


def described(text: str, owners: str, due_on: date | None, today: date) -> str:
    """Return one action as it would be recorded, without a full stop."""
    when = f", due {day(due_on, today)}" if due_on else ""
    return f"{owners or 'nobody yet'} to {text.rstrip('.')}{when}"


def describe_record(actions: Sequence[str], strangers: Sequence[str] = ()) -> str:
    """Return the question whether to record these; `strangers` are owners nobody on the board has the name of."""
    unknown = f"{joined(strangers)} {is_are(len(strangers))} not known on this board. " if strangers else ""
    if len(actions) == 1:
        return f"{unknown}Record this action: {actions[0]}?"
    return f"{unknown}Record {counted(len(actions), 'action')}: {'; '.join(actions)}?"


def describe_reopen(refs: Sequence[str], owners: str | None, due_on: date | None, today: date) -> str:
    given = f", give {joined(refs) if len(refs) == 1 else 'them'} to {owners}" if owners else ""
    return f"Open {joined(refs)} again{given}{f', due {day(due_on, today)}' if due_on else ''}?"


def describe_update(refs: Sequence[str], owners: str | None, due_on: date | None, today: date) -> str:
    if owners:
        return f"Give {joined(refs)} to {owners}{f', due {day(due_on, today)}' if due_on else ''}?"
    if due_on:
        return f"Change the due date of {joined(refs)} to {day(due_on, today)}?"
    return f"Keep this as a note on {joined(refs)}?"


def item_title(number: str) -> str:
    """Return what an item is called that nobody has given a title."""
    return f"Item {number}"


def item_added(number: str) -> str:
    return f"Item {number} was not on the agenda; it is now, as “Item {number}”."


def in_log_of(on: date, today: date) -> str:
    return f"It stands in the log of {day(on, today)}."


def outside(names: Sequence[str]) -> str:
    return f"{joined(names)} {is_are(len(names))} not known on this board, so I cannot tell them."


def again(ref: str) -> str:
    return f"{ref} says that already. Record it a second time?"


def given(by: str) -> str:
    return f"{by} has given you an action."


def given_group(by: str, group: str) -> str:
    return f"{by} has given an action to {named(group)}, for whom you answer."


def made_contact(by: str, group: str) -> str:
    return f"{by} has named you as a contact for {named(group)}, who have this action."


def taken_from(by: str, ref: str, owners: str) -> str:
    return f"{by} has given {ref} to {owners}. It is no longer with you."
