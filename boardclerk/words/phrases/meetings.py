"""Sentences about the calendar: when, where, who chairs; a meeting added, moved or cancelled."""

from collections.abc import Sequence

from boardclerk.words.listing import counted, joined

NONE_AHEAD = "No meeting is in the calendar yet. The secretary can add one."
SAY_WHEN = "On which day? Say “add a meeting on” and the day, with the time and the place if they are known."
SAY_WHERE_TO = "To which day or time? Say “move the meeting of” its day “to” the new day or time."
CHAIR = "Chair"


def next_on(when: str, *, today: bool) -> str:
    return f"The next meeting is today, {when}." if today else f"The next meeting is on {when}."


def on_day(when: str) -> str:
    return f"There is a meeting on {when}."


def running(when: str) -> str:
    return f"The meeting of {when} is running now."


def was_held(when: str) -> str:
    return f"The meeting of {when} has been held."


def was_cancelled(when: str) -> str:
    return f"The meeting of {when} was cancelled."


def place(when: str, location: str | None) -> str:
    """Return where a meeting is, or that nobody has said yet."""
    return f"The meeting on {when} is in {location}." if location else f"No place is recorded for {when} yet."


def at_time(when: str, times: str) -> str:
    """Return at what time a meeting is, or that nobody has said yet."""
    return f"The meeting on {when} is at {times}." if times else f"No time is recorded for {when} yet."


def chairs(name: str | None, when: str, *, instead_of: str | None = None) -> str:
    """Return who chairs a meeting, and in whose place."""
    if name is None:
        return f"No chair is named for {when} yet."
    return f"{name} chairs the meeting on {when}{f', in place of {instead_of}' if instead_of else ''}."


def chair_absent(name: str, when: str) -> str:
    return f"{name} has sent apologies for {when}, and no acting chair is named yet."


def ahead(number: int) -> str:
    return f"{counted(number, 'meeting')} {'is' if number == 1 else 'are'} in the calendar."


def added(when: str) -> str:
    return f"Meeting added on {when}."


def there_already(when: str) -> str:
    return f"There is a meeting on {when} already."


def past(when: str) -> str:
    return f"{when} has passed. Which day do you mean?"


def cancelled_there(when: str) -> str:
    return f"A cancelled meeting stands on {when}. Say “add a meeting on” that day to hold it again."


def moved(old: str, new: str) -> str:
    return f"The meeting of {old} is moved to {new}."


def moved_told(old: str, new: str, by: str) -> str:
    return f"{by} moved the meeting of {old} to {new}."


def place_changed(when: str, location: str) -> str:
    return f"The meeting of {when} is now in {location}."


def cancelled(when: str) -> str:
    return f"The meeting of {when} is cancelled."


def telling(number: int) -> str:
    return f"I am telling {counted(number, 'person', 'people')}."


def stands(names: Sequence[str]) -> str:
    """Return whose apologies were given for the day before the move."""
    plural = "have" if len(names) > 1 else "has"
    return f"{joined(names)} {plural} sent apologies for the old day; they stand until withdrawn."


def your_apologies() -> str:
    return "Your apologies for the old day stand until you say otherwise."


def only_planned(when: str) -> str:
    return f"Only a meeting still ahead can be moved or cancelled; that of {when} is not."


def ask_cancel(when: str) -> str:
    return f"Cancel the meeting of {when}? Everyone will be told."


def ask_add(when: str) -> str:
    return f"Add a meeting on {when}?"


def ask_move(old: str, new: str) -> str:
    return f"Move the meeting of {old} to {new}? Everyone will be told."


def ask_place(when: str, location: str) -> str:
    return f"Hold the meeting of {when} in {location}? Everyone will be told."


def added_words(when: str) -> str:
    return f"meeting on {when} added"


def moved_words(old: str, new: str) -> str:
    return f"meeting of {old} moved to {new}"


def cancelled_words(when: str) -> str:
    return f"meeting of {when} cancelled"


def follows_meeting(when: str) -> str:
    return f"due date follows the meeting to {when}"


LOG_FOLLOWS = "moved with the meeting"
