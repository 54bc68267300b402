"""Sentences about a meeting while it runs: started, who is there, what is taken, recorded, ended."""

from collections.abc import Mapping, Sequence

from boardclerk.board.actions import Outcome
from boardclerk.board.minutes import DecisionKind
from boardclerk.words.listing import counted, joined

NONE_PLANNED = "No meeting is in the calendar to start. Say “add a meeting on” and the day."
WHICH_TO_START = "Which meeting do you want to start?"
WHO_CHAIRS = "No chair is named. Who chairs?"
UNTITLED = "Additional item"
"""The title of an item that was taken without being on the agenda."""
NO_ITEM = "Which item? Say “item” and its number."
NO_ITEM_AFTER = "That was the last item. End the meeting when it is over."
LEAVE_IT = "Leave it"
NOTHING_SAID = "What should the record say? Nothing is recorded yet."
NOBODY_NAMED = "Who is present, online or absent? Nothing is recorded yet."
TAKE_ATTENDANCE = "Who is at the meeting?"
REVIEW = "What became of the earlier actions?"
NOTHING_TO_REVIEW = "No earlier action is left to review."
NOTHING_CHOSEN = "No outcome was chosen, so nothing is recorded."
DRAFT_MINUTES = "Draft minutes"
SAY_DRAFT_MINUTES = "draft minutes"
START = "Start the meeting"
PERSONALLY = "Say that in our own chat: what is recorded is not shown here."
NOT_QUORATE = "The meeting is not quorate: what it decides now may have to be confirmed later."
STILL_UP = "The page that is up still shows it. Take the page down, or publish it again."

_DECIDED = {
    DecisionKind.AGREED: "agreed",
    DecisionKind.NOTED: "noted",
    DecisionKind.APPROVED_IN_PRINCIPLE: "approved in principle",
}
_OUTCOMES = {
    Outcome.COMPLETED: "Completed.",
    Outcome.DISCHARGED: "Discharged.",
    Outcome.SUPERSEDED: "Superseded.",
    Outcome.TO_BE_DISCUSSED: "To be discussed.",
    Outcome.CARRIED_FORWARD: "Carried forward.",
    Outcome.DEFERRED: "Deferred.",
    Outcome.OPEN: "Open.",
}


def ask_start(when: str) -> str:
    return f"No meeting is running. Start the meeting of {when} now?"


def is_running(when: str) -> str:
    return f"The meeting of {when} is running."


def another_runs(when: str) -> str:
    return f"The meeting of {when} is still running. End it first."


def ended(when: str) -> str:
    """Return why nothing more is recorded at a meeting, and what can be done instead."""
    return f"The meeting of {when} has ended. Its draft minutes can still be corrected: say “draft minutes”."


def agreed(when: str) -> str:
    return f"The meeting of {when} has ended and its minutes are agreed, so nothing more is recorded at it."


def who_chairs(name: str) -> str:
    return f"{name} has sent apologies and no acting chair is named. Who chairs?"


def started(when: str, chair: str) -> str:
    return f"The meeting of {when} has started; {chair} chairs, and is recorded as present."


ALL_PRESENT, NONE_PRESENT = "All present", "None of them"


def were_they_there(names: Sequence[str]) -> str:
    """Return the question about those who were to come and are not recorded, as a meeting ends."""
    one = len(names) == 1
    expected = f"{joined(names)} {'was' if one else 'were'} expected and {'is' if one else 'are'} not recorded"
    return f"{expected}: were they there?"


def now_at(number: str, title: str) -> str:
    return f"Item {number}: {title}"


def item_taken(number: str, title: str) -> str:
    return f"Item {number}, {title}, is being taken."


def ask_new_item(number: str, last: Sequence[str]) -> str:
    """Return the question whether an item is meant that is not on the agenda; `last` is the agenda's last number."""
    ends = f", which ends with item {last[0]}" if last else ""
    return f"Item {number} is not on the agenda{ends}. Add it?"


def item_new(number: str) -> str:
    return f"Item {number} was not on the agenda; it is added at the end."


def item_added(number: str, title: str) -> str:
    return f"Item {number}, {title}, is added to the agenda."


def not_a_number(said: str) -> str:
    return f"{said} is not the number of an item; 5 is one."


def minute_recorded(item: str, first: int, last: int) -> str:
    paragraphs = f"paragraph {first}" if first == last else f"paragraphs {first} to {last}"
    return f"Recorded at item {item}, {paragraphs}."


def decision_recorded(ref: str, kind: DecisionKind) -> str:
    return f"{ref} recorded: {_DECIDED[kind]}."


def attendance_recorded(names: Sequence[str], state: str) -> str:
    """Return who is recorded how: present, present online or absent, the latter with or without apologies."""
    return f"{joined(names)} {'is' if len(names) == 1 else 'are'} recorded as {state}."


PRESENT, ONLINE, ABSENT, APOLOGIES = "present", "present online", "absent", "having sent apologies"


def ask_attendance(named: Mapping[str, Sequence[str]]) -> str:
    """Return the question whether these people are to be recorded so."""
    words = {"present": PRESENT, "online": ONLINE, "absent": ABSENT}
    said = [f"{joined(names)} as {words[state]}" for state, names in named.items() if names]
    return f"Record {joined(said)}?" if said else TAKE_ATTENDANCE


def everybody(number: int) -> str:
    return f"All {counted(number, 'member')} who sent no apologies are recorded as present."


def taken() -> str:
    return "Attendance is recorded."


def for_items(name: str, numbers: Sequence[str]) -> str:
    return f"{name} is here for {'item' if len(numbers) == 1 else 'items'} {joined(list(numbers))}."


def left(name: str, at: str) -> str:
    return f"{name} left at {at}."


def in_place(deputy: str, member: str) -> str:
    return f"{deputy} is present in place of {member}."


def entered(names: Sequence[str]) -> str:
    return f"{joined(names)} {'was' if len(names) == 1 else 'were'} not on the roster; entered as in attendance."


def apologies_stand(names: Sequence[str]) -> str:
    """Return that apologies sent before the meeting still count for those recorded as absent."""
    return f"{joined(names)} sent apologies, and that stands."


def full_name(said: str) -> str:
    return f"I do not know {said} on this board. Give the full name and I record them as in attendance."


def reviewed(refs: Sequence[str], outcome: Outcome, *, closed: bool) -> str:
    after = "closed" if closed else "left open"
    verb = "is" if len(refs) == 1 else "are"
    return f"{joined(refs)} {verb} {after}: {_OUTCOMES[outcome].rstrip('.').lower()}."


def reviewed_number(number: int) -> str:
    return f"{counted(number, 'outcome')} recorded."


def outcome_missing(refs: Sequence[str]) -> str:
    """Say that words were typed for these actions, and no outcome chosen."""
    return f"Choose an outcome for {joined(refs)} too: your words are still here."


def outcome_words(outcome: Outcome) -> str:
    """Return the words of an outcome where nobody used any."""
    return _OUTCOMES[outcome]


def event_reviewed(when: str, words: str) -> str:
    """Return the line of an action's history for its review."""
    return f"reviewed on {when}: {words}"


def meeting_ended(when: str) -> str:
    return f"The meeting of {when} has ended. Its draft minutes are made."


def words_attendance_settled(when: str) -> str:
    return f"attendance of the meeting of {when} settled"


def were_there(names: Sequence[str]) -> str:
    return f"Recorded as present: {joined(names)}."


def absent(names: Sequence[str]) -> str:
    return f"Recorded as absent without apologies: {joined(names)}."


def held_back(number: str, title: str) -> str:
    return f"Item {number}, {title}, is held back: only its heading will be published."


def not_held_back(number: str, title: str) -> str:
    return f"Item {number}, {title}, will be published in full."


def no_such_item(number: str, when: str) -> str:
    return f"The meeting of {when} has no item {number}."


# What Undo says is taken back, in a few words.


def words_start(when: str) -> str:
    return f"start of the meeting of {when}"


def words_end(when: str) -> str:
    return f"end of the meeting of {when}"


def words_item(number: str) -> str:
    return f"item {number} taken"


def words_minute(item: str) -> str:
    return f"minute at item {item}"


def words_decision(item: str) -> str:
    return f"decision at item {item}"


WORDS_ATTENDANCE = "attendance at the meeting"


def words_review(refs: Sequence[str]) -> str:
    return f"review of {joined(refs)}"


def words_held_back(number: str) -> str:
    return f"item {number} held back"


def ask_minute(number: str) -> str:
    return f"What is to be minuted under item {number}?"


def ask_decision(number: str) -> str:
    return f"What was decided under item {number}?"
