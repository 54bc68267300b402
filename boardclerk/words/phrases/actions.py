"""Sentences about actions: recorded, marked complete, given to another, extended, refused, asked about."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.actions import Action, Outcome
from boardclerk.words.dates.shown import day, short_day
from boardclerk.words.listing import counted, joined

WHICH_ARE_COMPLETE = "Which are complete?"
LEFT_OPEN = "They stay open."
NONE_OF_YOURS = "None of the open actions is yours to mark complete."
NOTHING_OPEN = "No action is open."
NOTHING_CHOSEN = "Nothing was chosen, so nothing was changed."
WHICH_ACTION = "Which action do you mean? Say its number, such as 5.1."
WHICH_OWNER = "Who should have it? Say it with the name, such as “reassign 5.1 to” and a name."
WHICH_ITEM = "Which agenda item is this action under?"
NO_ACTION_TEXT = (
    "What is the action? Say who is to do what, such as “action for Ann Smith: write the paper by 19 March”."
)
NO_MEETING_FOR_ACTION = "No meeting is in the calendar, so there is no action log to record it in. Add a meeting first."
CHOOSE_DAY = "Choose the new due date; nothing was changed."
NOT_A_DAY = "That is not a day I can read."
NOTE_EMPTY = "The note was empty, so nothing was changed."
NOTE_KEPT = "The note is kept with it."
UNTIL_WHEN = "Until when? Say the day."
FOR_ALL = "For everyone"
YOU = "you"
ME = "me"
THE_SECRETARY = "the secretary"
NO_DUE_DATE = "No due date"
NO_OWNER = "No owner yet"
SETTLED_SINCE = "The action is no longer open."
NOT_THEIRS_ANY_MORE = "The action has another owner now."
THEIRS_AGAIN = "The action is theirs again."
DUE_CHANGED_SINCE = "The due date was changed again."
CONTACTS_NAMED_SINCE = "The contacts have been named since."
NOBODY_NAMED = "Nobody was named, so nothing was changed."

_ARTICLE = ("trust", "office", "group", "groups", "partnership", "unit", "service", "services", "team", "partners")

_OUTCOMES = {
    Outcome.COMPLETED: "completed",
    Outcome.DISCHARGED: "discharged",
    Outcome.SUPERSEDED: "superseded",
    Outcome.TO_BE_DISCUSSED: "to be discussed",
    Outcome.CARRIED_FORWARD: "carried forward",
    Outcome.DEFERRED: "deferred",
    Outcome.OPEN: "left open",
}


def which_complete(refs: Sequence[str]) -> str:
    return f"{joined(refs)} {is_are(len(refs))} open. {WHICH_ARE_COMPLETE}"


def named(body: str) -> str:
    """Return an organisation, group or unit as it stands in a sentence: the Partnership Office, Wexcombe Council."""
    last = body.rsplit(" ", 1)[-1].casefold()
    return f"the {body}" if last in _ARTICLE and not body.casefold().startswith("the ") else body


def is_are(number: int) -> str:
    return "is" if number == 1 else "are"


def dated(action: Action, today: date) -> str:
    """Return an action with its meeting: `5.1 of 21 February`."""
    return f"{action.ref} of {short_day(action.meeting_on, today)}"


def which(ref: str, titles: Sequence[str]) -> str:
    return f"{ref} stands in more than one meeting's log. Do you mean {joined(titles, 'or')}?"


def no_such_action(refs: Sequence[str], on: str | None = None) -> str:
    where = f" in the log of {on}" if on else " in the action log"
    return f"There is no {joined(refs, 'or')}{where}."


def closed_already(action: Action, today: date, who: str | None, on: date | None) -> str:
    """Say that an action is closed, with its outcome, by whom and when where that is known."""
    by = f" by {who}" if who else ""
    when = f" on {day(on, today)}" if on else ""
    words = f": {(action.outcome_words or _OUTCOMES[action.outcome]).rstrip('.')}" if action.outcome else ""
    return f"{dated(action, today)} was closed{when}{by}{words}."


def open_already(ref: str) -> str:
    return f"{ref} is open already."


def complete(refs: Sequence[str]) -> str:
    return f"{joined(refs)} {is_are(len(refs))} marked complete."


def complete_for(ref: str, whom: Sequence[str]) -> str:
    """Say that an action is complete for some of those who have it: owners, or a partner."""
    return f"{ref} is marked complete for {joined(whom)}."


def outstanding(whom: Sequence[str]) -> str:
    return (
        f"{joined([*map(named, whom)])[:1].upper()}{joined([*map(named, whom)])[1:]} {is_are(len(whom))} outstanding."
    )


def contacts_unknown(groups: Sequence[str]) -> str:
    """Say that nobody knows yet who answers for a group, and who can change that."""
    whose = joined([*map(named, groups)])
    return f"Who answers for {whose} is not named yet, so I cannot say who is outstanding; the secretary can name them."


def complete_already(ref: str, by: str | None, on: date | None, today: date) -> str:
    who = f" by {by}" if by else ""
    when = f" on {day(on, today)}" if on else ""
    return f"{ref} was marked complete{who}{when}."


def said_already(ref: str, whom: Sequence[str]) -> str:
    return f"{ref} is marked complete for {joined(whom)} already."


def board_sees(on: date | None, today: date) -> str:
    return f"The board will see it on {day(on, today)}." if on else "The board will see it at its next meeting."


def closed(refs: Sequence[str], outcome: Outcome | None) -> str:
    how = f" as {_OUTCOMES[outcome]}" if outcome else ""
    return f"{joined(refs)} {is_are(len(refs))} closed{how}."


def left_open(refs: Sequence[str], outcome: Outcome) -> str:
    return f"{joined(refs)} {is_are(len(refs))} {_OUTCOMES[outcome]} and {'stays' if len(refs) == 1 else 'stay'} open."


def outcome_words(outcome: Outcome, said: str | None) -> str:
    """Return the words kept with an outcome: what was said, else the outcome itself."""
    word = _OUTCOMES[outcome].capitalize()
    return f"{word} – {said}" if said else f"{word}."


def for_whom(ref: str, mine: str) -> str:
    return f"Is {ref} complete for {mine}, or for everyone who has it?"


def for_one(mine: str) -> str:
    return f"For {mine}"


def whose(action: Action) -> str:
    return joined([o.name if o.person_id else named(o.name) for o in action.owners])


def may_not_complete(action: Action, short: str, unnamed: bool) -> str:
    """Refuse in a sentence that says who can. `short` is the only owner's forename, or nothing."""
    if not action.owners:
        return f"{action.ref} has no owner yet. The chair or the secretary can mark it complete."
    if unnamed:
        return (
            f"{action.ref} is assigned to {whose(action)}, whose contacts are not named yet. "
            "The chair or the secretary can mark it complete."
        )
    who = short or "They"
    return f"{action.ref} is assigned to {whose(action)}. {who}, the chair or the secretary can mark it complete."


def may_not_settle(ref: str, outcome: Outcome) -> str:
    return f"Only the chair or the secretary can record {ref} as {_OUTCOMES[outcome]}. Its owner can mark it complete."


def may_not_move(action: Action) -> str:
    if not action.owners:
        return f"{action.ref} has no owner yet. The chair or the secretary can change its due date."
    return f"{action.ref} is assigned to {whose(action)}. They, the chair or the secretary can ask for longer."


def i_can_tell(short: str) -> str:
    return f"I can tell {short} you believe it is."


def changed_since(action: Action, what: str, by: str, on: date, today: date) -> str:
    return f"{action.ref} was changed by {by} on {day(on, today)}: {what[:1].lower()}{what[1:]}."


def told(people: Sequence[str], unreached: Sequence[str] = ()) -> str:
    """Say who is told, and whom the secretary has to tell instead."""
    said = [f"I am telling {joined(people)}."] if people else []
    if unreached:
        said.append(f"I cannot reach {joined(unreached)}; the secretary is asked to pass it on.")
    return " ".join(said)


def told_belief(people: Sequence[str], unreached: Sequence[str], ref: str) -> str:
    """Say who is told that somebody believes an action to be complete."""
    if not people:
        return (
            f"I cannot reach {joined(unreached)}; the secretary is asked to pass on that you believe {ref} is complete."
        )
    others = f" I cannot reach {joined(unreached)}; the secretary is asked to pass it on." if unreached else ""
    return f"I am telling {joined(people)} that you believe {ref} is complete.{others}"


def nobody_to_tell(ref: str) -> str:
    return f"There is nobody else to tell about {ref}."


def believed_done(by: str, ref: str) -> str:
    return f"{by} believes {ref} is complete."


BELIEVED_TEXT = "Nothing was changed. Mark it complete if it is so."


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


def next_meeting_option(on: date, today: date) -> str:
    return f"Next meeting, {day(on, today)}"


def reassigned(refs: Sequence[str], owners: str) -> str:
    return f"{joined(refs)} {is_are(len(refs))} now with {owners}."


def shared(refs: Sequence[str], owners: str) -> str:
    return f"{owners} now {'shares' if ' and ' not in owners else 'share'} {joined(refs)}."


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


def contacts_named(group: str, people: Sequence[str]) -> str:
    contacts = "the contact" if len(people) == 1 else "the contacts"
    return f"{joined(people)} {is_are(len(people))} now {contacts} for {named(group)}."


def describe_contacts(group: str, people: Sequence[str]) -> str:
    return f"Make {joined(people)} the {'contact' if len(people) == 1 else 'contacts'} for {named(group)}?"


def no_such_group(name: str) -> str:
    return f"I know no group or unit called {name} on this board."


def task(action: Action) -> str:
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
    return f"{action.ref} recorded: {task(action)}{due(action, today)}."


def several_recorded(refs: Sequence[str]) -> str:
    return f"{joined(refs)} recorded."


def entered(action: Action, today: date) -> str:
    return f"{action.ref}: {task(action)}{due(action, today)}."


def described(text: str, owners: str, due_on: date | None, today: date) -> str:
    """Return one action as it would be recorded, without a full stop."""
    when = f", due {day(due_on, today)}" if due_on else ""
    return f"{owners or 'nobody yet'} to {text.rstrip('.')}{when}"


def describe_record(actions: Sequence[str]) -> str:
    if len(actions) == 1:
        return f"Record this action: {actions[0]}?"
    return f"Record {counted(len(actions), 'action')}: {'; '.join(actions)}?"


def describe_complete(refs: Sequence[str]) -> str:
    return f"Mark {joined(refs)} complete?"


def describe_outcome(refs: Sequence[str], outcome: Outcome) -> str:
    return f"Record {joined(refs)} as {_OUTCOMES[outcome]}?"


def describe_reopen(refs: Sequence[str]) -> str:
    return f"Open {joined(refs)} again?"


def describe_update(refs: Sequence[str], owners: str | None, due_on: date | None, today: date) -> str:
    if owners:
        return f"Give {joined(refs)} to {owners}?"
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


NO_OWNER_YET = "It has no owner yet."


def outside(names: Sequence[str]) -> str:
    return f"{joined(names)} {is_are(len(names))} not known on this board, so I cannot tell them."


def again(ref: str) -> str:
    return f"{ref} says that already. Record it a second time?"


def given(by: str) -> str:
    return f"{by} has given you an action."


def given_group(by: str, group: str) -> str:
    return f"{by} has given an action to {named(group)}, for whom you answer."


def taken_from(by: str, ref: str, owners: str) -> str:
    return f"{by} has given {ref} to {owners}. It is no longer with you."


# History


EVENT_RECORDED = "Recorded"


EVENT_COMPLETE = "Marked complete"
EVENT_REOPENED = "Reopened"
EVENT_NOTE = "Note"


def event_complete_for(whom: Sequence[str]) -> str:
    return f"Marked complete for {joined(whom)}"


def event_outcome(outcome: Outcome) -> str:
    return _OUTCOMES[outcome].capitalize()


def event_due(due_on: date, before: date | None) -> str:
    was = f" (was {short_day(before)})" if before else ""
    return f"Due {short_day(due_on)}{was}"


def event_owners(owners: str) -> str:
    return f"Given to {owners}"


EVENT_NOT_MINE = "Said not to be theirs"


EVENT_BELIEVED = "Said to believe it is complete"


# Lists


def my_actions(number: int, overdue: int) -> str:
    if not number:
        return "You have no open action."
    late = f", {overdue} overdue" if overdue else ""
    return f"You have {counted(number, 'open action')}{late}."


def action_log(number: int, overdue: int) -> str:
    if not number:
        return NOTHING_OPEN
    late = f", {overdue} overdue" if overdue else ""
    return f"{counted(number, 'action')} {is_are(number)} open{late}."


def overdue_actions(number: int) -> str:
    return f"{counted(number, 'action')} {is_are(number)} overdue." if number else "No action is overdue."


def actions_of(name: str, number: int) -> str:
    return f"{name} has {counted(number, 'open action')}." if number else f"{name} has no open action."


def actions_due_before(on: date, number: int, today: date) -> str:
    some = f"{counted(number, 'open action')} {is_are(number)}" if number else "No open action is"
    return f"{some} due by {day(on, today)}."


def actions_of_meeting(on: date, number: int, today: date) -> str:
    return f"{counted(number, 'action')} of {day(on, today)}." if number else f"No action of {day(on, today)}."


def actions_found(words: str, number: int) -> str:
    return f"{counted(number, 'action')} on “{words}”." if number else f"No action on “{words}”."


def meeting_heading(on: date, today: date) -> str:
    return f"Meeting of {day(on, today)}"


OVERDUE = "Overdue"
OPEN = "Open"
MARKED_COMPLETE = "Marked complete"
CLOSED = "Closed"


def how_it_stands(action: Action) -> str:
    states = {"open": "is open", "done": "is marked complete", "closed": "is closed"}
    return f"{action.ref} {states[action.state]}."


def history_line(on: date, today: date, by: str, what: str, note: str | None) -> str:
    said = f": {note}" if note else ""
    return f"{short_day(on, today)}, {by}: {what[:1].lower()}{what[1:]}{said}"


def words_complete(refs: Sequence[str]) -> str:
    """Return a change in a few words, as it is shown when it is taken back."""
    return f"{joined(refs)} marked complete"


def words_outcome(refs: Sequence[str], outcome: Outcome) -> str:
    return f"{joined(refs)} {_OUTCOMES[outcome]}"


def words_reopened(refs: Sequence[str]) -> str:
    return f"{joined(refs)} reopened"


def words_noted(refs: Sequence[str]) -> str:
    return f"note on {joined(refs)}"


def words_due(refs: Sequence[str], due_on: date) -> str:
    return f"{joined(refs)} due {short_day(due_on)}"


def words_owners(refs: Sequence[str], owners: str) -> str:
    return f"{joined(refs)} given to {owners}"


def words_recorded(number: int, text: str) -> str:
    return f"{'action' if number == 1 else 'actions'} to {text.rstrip('.')}"


def words_not_mine(ref: str, by: str) -> str:
    return f"{by} saying that {ref} is not theirs"


def words_told(ref: str) -> str:
    return f"telling the owners of {ref}"


def words_contacts(group: str) -> str:
    return f"contacts for {named(group)}"
