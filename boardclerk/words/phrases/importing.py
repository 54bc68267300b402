"""Sentences about minutes read in: what was found, what was doubtful, why they are refused."""

from datetime import date

from boardclerk.words.dates.shown import day, short_day

DONE_BY = "Minutes read in"
NO_DATE = "These minutes do not say the date of their meeting, so they cannot be entered; write it into the document."
NO_NAME = "These minutes do not name their board: name it with --board NAME."
NO_SECRETARY = "The minutes name nobody as secretary or minute taker; the chair can appoint one."
NO_CHAIR = "The minutes name nobody as chair."
MEMBERS_GUESSED = "The minutes do not say who is a member; everybody present, away or absent was entered as one."
DOUBTS = "Not sure of"
LEFT_OUT = "Left out"
NOTHING_WRITTEN = "This was a dry run: nothing was written."
TOLD_NOBODY = "Nobody was told anything, and reminders are off until the secretary starts them."
REMINDERS_PLANNED = (
    "Nobody was told anything. Reminders are on for this board, and those of what was entered are planned."
)


def operation(on: date) -> str:
    return f"the minutes of {short_day(on)} were read in"


def already(board: str, on: date) -> str:
    return f"The minutes of {board} of {day(on)} are on record already; with --replace they are read in again."


def running(on: date) -> str:
    return f"The meeting of {day(on)} is being held with Board Clerk; its minutes cannot be read in before it ends."


def gone_on(on: date) -> str:
    return (
        f"The minutes of {day(on)} have been taken, amended or agreed with Board Clerk since; "
        "they cannot be replaced by a document."
    )


def several_boards(name: str, names: str) -> str:
    return f"There is no board {name!r}; there are {names}."


def taken_to_be(written: str, name: str) -> str:
    return f"{written} was taken to be {name}."


def could_be(written: str, names: str) -> str:
    return f"{written} could be {names}; nobody was entered for it."


def look_alike(written: str, name: str) -> str:
    return f"{written} may be {name}, whom the board knows; entered as somebody else."


def entered_as_owner(name: str, ref: str) -> str:
    return f"{name} owns action {ref} but is on no attendance list; entered as in attendance."


def entered_for(name: str, why: str) -> str:
    return f"{name} is on no attendance list; entered because the minutes say: {why}"


def listed_twice(name: str) -> str:
    return f"{name} is listed both as there and as away; entered as there."


def numbered_by_us(ref: str, text: str) -> str:
    return f"This action has no ref of its own and became {ref}: {text}"


def no_meeting_for_earlier(count: int, on: date) -> str:
    return f"The minutes do not say when the meeting before was; {count} earlier actions stand under {short_day(on)}."


def other_chair(chair: str, on: date) -> str:
    return f"{chair} chaired on {short_day(on)}; the board's chair stays as it was."


def other_secretary(taker: str, secretary: str) -> str:
    return f"{taker} took these minutes; {secretary} stays secretary."


def decision_without_item(text: str) -> str:
    return f"This decision belongs to no item that was read, and stands under the last: {text}"


def no_such_meeting(name: str, text: str) -> str:
    return f"It is not clear which meeting this is about, so nothing was entered for {name}: {text}"


def already_said(name: str, on: date) -> str:
    return f"{name} has since said whether they come on {short_day(on)}; that stands."


def past_meeting(on: date) -> str:
    return f"{day(on)} is announced as a future meeting but lies before this one; it was not entered."


def not_agreed(on: date, words: str) -> str:
    return f"The minutes of {short_day(on)} stay circulated, since they were not agreed as they stood: {words}"


def read_in(on: date) -> str:
    return f"read in from the minutes of {short_day(on)}"


def reviewed(on: date, words: str) -> str:
    return f"reviewed on {short_day(on)}: {words}" if words else f"reviewed on {short_day(on)}"
