"""Words that stand on cards themselves: button titles, labels, headings, what an input says when wrong."""

from collections.abc import Callable, Sequence
from datetime import date

from boardclerk.words.dates.shown import day
from boardclerk.words.listing import counted, joined

ErrorSentence = Callable[[str], str]

PRODUCT = "Board Clerk"

# Buttons
REFRESH = "Refresh"
SEND = "Send"
RECORD = "Record"
UNDO = "Undo"
CHANGE = "Change"
ATTENDING = "Attending"
SEND_APOLOGIES = "Send apologies"
SEND_DEPUTY = "Send a deputy"
NAME_DEPUTY = "Send apologies and name the deputy"
I_CAN_ATTEND = "I can attend"
NOT_RIGHT = "Not right"
WHO_IS_COMING = "Who is coming"
APOLOGIES_SO_FAR = "Apologies so far"
AGENDA = "Agenda"
HELP = "Help"
NEXT_MEETING = "Next meeting"
MY_ACTIONS = "My actions"
ACTION_LOG = "Action log"
CIRCULATE = "Circulate"
ASK_FOR_CHANGE = "Ask for a change"
MARK_COMPLETE = "Mark complete"
NEED_LONGER = "Need longer"
LATER = "Later"
REMIND_ME = "Remind me"
NOT_MINE = "Not mine"
ADD_NOTE = "Add a note"
LEAVE_OPEN = "Leave them open"
ATTENDANCE = "Attendance"
EARLIER_ACTIONS = "Earlier actions"
NEXT_ITEM = "Next item"
END_MEETING = "End meeting"
RECORD_ATTENDANCE = "Record attendance"
RECORD_OUTCOMES = "Record outcomes"
SEND_TO_CHAIR = "Send to the chair"
RELEASE = "Release"
NO_AMENDMENTS = "No amendments"
SUGGEST_AMENDMENT = "Suggest an amendment"
ACCEPT = "Accept"
ACCEPT_OTHER_WORDS = "Accept with other words"
ACCEPT_THESE_WORDS = "Accept these words"
DECLINE = "Decline"
PUBLISH = "Publish"
TAKE_DOWN = "Take down"
WHO_WAS_TOLD = "Who was told"
TOLD_THEM = "I have told them"
LINK_PEOPLE = "Link people"
LINK = "Link"
NOT_THIS_ONE = "Not this one"
NOT_THEM = "Not them"
UNLINK = "Unlink"
OPEN_PAGE = "Open the page"
OPEN_WORD = "Word document"
OPEN_MINUTES = "Read the minutes"
OPEN_AGENDA = "Read the agenda"

# Labels of inputs, and their choices
CHOOSE = "Choose"
LABEL_PART = "What is to be recorded"
PART_WHOLE = "Apologies for the whole meeting"
PART_ATTENDS = "Attending throughout"
PART_LATE = "Joining late"
PART_LEAVING = "Leaving early"
PART_ITEMS = "Attending for some items only"
PART_WITHOUT = "Attending but for some items"
LABEL_AT_TIME = "Time of joining or leaving, if it is known"
LABEL_ITEMS = "Those items"
LABEL_DEPUTY = "Deputy"
LABEL_DEPUTY_NAME = "Name, if the deputy is not in the list"
NO_DEPUTY = "No deputy"
SOMEONE_ELSE = "Someone else"
LABEL_WAY = "Where"
IN_THE_ROOM = "In the room"
ONLINE = "Online"
LABEL_DUE = "New due date"
LABEL_REMIND_ON = "Remind me on"
LABEL_REASON = "Reason, if it should be known"
LABEL_WHY = "Why it is needed"
LABEL_NOTE = "Note"
EXAMPLE_NOTE = "What was done, or a link"
LABEL_COMPLETE = "Which are complete"
CHOOSE_ACTION = "Choose the actions that are complete, or leave them open."
LABEL_ITEM = "Item"
LABEL_PARAGRAPH = "Paragraph number, if it is about one"
EXAMPLE_PARAGRAPH = "Such as 2"
LABEL_WORDS = "The words it should say"
LABEL_CHANGE = "What should change"
LABEL_OTHER_WORDS = "The words to accept"
LABEL_TO_COPY = "Text to copy"
LABEL_HOW = "How"
LABEL_WHEN = "When"
LABEL_TOLD = "Who was told"
LABEL_PERSON = "Who on the board it is"
BY_PHONE = "By phone"
BY_EMAIL = "By e-mail"
IN_PERSON = "In person"
BY_LETTER = "By letter"
ABSENT = "Absent"
APOLOGIES = "Apologies"
LABEL_OUTCOME_WORDS = "In words, if the minutes should say more"
OUTCOMES = {
    "completed": "Completed, close",
    "discharged": "Discharged, close",
    "superseded": "Superseded, close",
    "to_be_discussed": "To be discussed at an item, close",
    "carried_forward": "Carried forward",
    "deferred": "Deferred",
    "open": "Left open",
}
STATES = {"open": "Open", "done": "Marked complete", "closed": "Closed"}

# Headings and the names of facts
TIME = "Time"
WHERE = "Where"
DEPUTY = "Deputy"
PART = "Part"
YOUR_ACTIONS = "Your open actions"
YOUR_ACTION = "Your open action"
OTHERS_ACTIONS = "Actions of others, or of nobody yet"
COMING_AS_SAID = "Coming"
NOT_ANSWERED = "Not yet answered"
RECORDED_HERE = "Recorded at this item"
PRESENT = "Present"
NOT_RECORDED = "Not yet recorded"
COMMENTS_BY = "Comments by"
BEFORE = "As it stands"
SUGGESTED = "Suggested"
REACHED = "Told"
REST_IN_DOCUMENT = "The rest is in the document."
NOT_REACHED = "Not told"
NOTHING_RECORDED = "Nothing is recorded at this item yet."
OTHER_PEOPLE = "Also attending"
FOR_PART = "Apologies for a part"
MEMBERS = "Members"


def show_more(left: int) -> str:
    return f"Show more ({left})"


def headed(title: str, number: int) -> str:
    """Return a heading that counts what stands under it."""
    return f"{title} ({number})"


def tell(whom: str) -> str:
    """Return the button that tells somebody what a person believes."""
    return f"Tell {whom}"


def write_something(label: str) -> str:
    """Return what an empty text input says of itself."""
    return f"Write something under “{label}”."


def choose_something(label: str) -> str:
    """Return what an input nobody has chosen anything in says of itself."""
    return f"Choose something under “{label}”."


def date_between(earliest: date | None, latest: date | None) -> str:
    """Return what a date input says when the day is missing or out of range."""
    if earliest and latest:
        return f"Choose a day from {day(earliest)} to {day(latest)}."
    if earliest:
        return f"Choose a day from {day(earliest)} on."
    if latest:
        return f"Choose a day up to {day(latest)}."
    return "Choose a day."


def action_titled(ref: str, text: str, day: str) -> str:
    return f"{ref} {text} ({day})"


def item_titled(number: str, title: str) -> str:
    """Return an agenda item as a choice or a heading names it."""
    return f"Item {number}: {title}"


def next_item_titled(number: str) -> str:
    """Return the button that goes on to an item."""
    return f"Next: item {number}"


def deputy_comes(name: str) -> str:
    """Return the line under a member whose deputy comes."""
    return f"Deputy: {name}"


NAMED = "named"


def ends_with(next_title: str | None) -> str:
    """Return what ending a meeting does, for its confirmation."""
    left = f" {next_title} has not been taken." if next_title else ""
    return f"The meeting ends and the draft minutes are made.{left}"


def takes_down(meeting: str) -> str:
    """Return what taking a page down does, for its confirmation."""
    return f"The page with the minutes of {meeting} goes at once. The agreed minutes stay in the record."


def publishes(meeting: str) -> str:
    """Return what publishing does, for its confirmation."""
    return f"The minutes of {meeting} will be open to everyone, without the items held back."


def earlier_lines(number: int) -> str:
    """Return what stands for the recorded lines that are not shown."""
    return f"{counted(number, 'earlier line')} not shown."


def left_to_review(number: int) -> str:
    """Return how many earlier actions follow once these are recorded."""
    return f"{counted(number, 'more action')} to review after these."


def outcome_of(ref: str) -> str:
    """Return the label of the choice of an action's outcome."""
    return f"Outcome of {ref}"


def of(name: str, organisation: str | None) -> str:
    """Return a name with the organisation, where it is known."""
    return f"{name} ({organisation})" if organisation else name


def amended_at(item: str, number: int | None) -> str:
    """Return where a change was made: an action's ref, an item, or a paragraph of one."""
    if "." in item:
        return item
    return f"Item {item}, paragraph {number}:" if number else f"Item {item}:"


def from_to(times: Sequence[str]) -> str:
    """Return `14:00 to 16:00`, or the one time that is known."""
    return " to ".join(times)


NAMED_AT_MOST = 6


def names_or_number(names: Sequence[str]) -> str:
    """Return the names, or how many there are where a list of them would be too long for a line."""
    return joined(names) if len(names) <= NAMED_AT_MOST else counted(len(names), "person", "people")


def link_these(count: int) -> str:
    return "Link this one" if count == 1 else f"Link these {count}"
