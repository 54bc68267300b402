"""Headings, labels and sentences printed in minutes and agendas."""

from collections.abc import Sequence
from datetime import date

from boardclerk.board.actions import Outcome
from boardclerk.board.minutes import AgendaPaper, DecisionKind, ItemPaper, MinutesPaper, MinutesState
from boardclerk.words.dates.shown import day, short_day
from boardclerk.words.listing import joined

LANGUAGE = "en-GB"

MINUTES = "Minutes"
AGENDA = "Agenda"

MEETING_TITLE = "Meeting title"
DATE = "Date"
TIME = "Time"
LOCATION = "Location"
CHAIRED_BY = "Chaired by"
CHAIR = "Chair"
SECRETARY = "Secretary"
MINUTES_TAKEN_BY = "Minutes taken by"
STATUS = "Status"
NEW_ACTIONS = "New actions"

MEMBERS_ATTENDANCE = "Members’ attendance at meeting"
ALSO_IN_ATTENDANCE = "Also in attendance"
ATTENDANCE_COLUMNS = ("Name", "Title", "Representing", "Attending", "Apologies")
TICK = "✓"
NOT_RECORDED = "Not recorded"
TICK_READ_ALOUD = "Yes"
ABSENT = "Absent"

ACTION_LOG = "Action log"
REVIEWED_COLUMNS = ("Ref", "Action", "Owner", "Outcome")
ACTION_CLOSED = "Action closed."
ACTION_OPEN = "Action stays open."
NEW_ACTION_COLUMNS = ("Ref", "Action", "Owner", "Due")
NO_OWNER = "To be agreed"
NO_DATE = "–"

FUTURE_MEETINGS = "Dates of future meetings"
FUTURE_COLUMNS = ("Date", "Time", "Location")
HELD_BACK = "Held back from publication."
HELD_BACK_SENTENCE = "The minutes of this item are held back from publication."
PARAGRAPH_NUMBERS = "The small numbers count the paragraphs of each item, for suggesting an amendment."

REF_COLUMNS = ("Ref", "No.")
"""Headings of a first column that numbers the rows."""

AGENDA_COLUMNS = ("No.", "Item", "Presented by", "Purpose", "Time")
OPEN_ACTIONS = "Open actions to be reviewed"
LATE_ITEM = "Late item"
PAPERS = "Papers"
PAGE, PAGE_OF = "Page", "of"

_DECIDED = {
    DecisionKind.AGREED: "agreed",
    DecisionKind.NOTED: "noted",
    DecisionKind.APPROVED_IN_PRINCIPLE: "approved in principle",
}


def minutes_status(paper: MinutesPaper) -> str:
    """Return how far the minutes have come: `Draft version 2 – comments by Friday 27 March 2020`."""
    match paper.state:
        case MinutesState.DRAFT:
            return "Draft"
        case MinutesState.WITH_CHAIR:
            return "Draft – with the chair"
        case MinutesState.CIRCULATED:
            until = f" – comments by {day(paper.comments_by)}" if paper.comments_by else ""
            return f"Draft version {paper.version}{until}"
        case MinutesState.AGREED:
            on = f" on {day(paper.agreed_on)}" if paper.agreed_on else ""
            return f"Agreed{on} – version {paper.version}"


def minutes_status_in_full(paper: MinutesPaper) -> str:
    """Return the status with who presided when the minutes were agreed, and who released them."""
    presided = f". {paper.agreed_under} presided" if paper.agreed_under else ""
    released = f". {paper.released_note.rstrip('.')}" if paper.released_note else ""
    said = f"{minutes_status(paper)}{presided}{released}"
    return f"{said}." if presided or released else said


def agenda_status(paper: AgendaPaper) -> str:
    """Return how far the agenda has come; nothing once it may go round."""
    return "Draft agenda – with the chair" if paper.draft else ""


def minutes_title(paper: MinutesPaper) -> str:
    """Return the line beneath the board's name: `Minutes of the meeting of Friday 17 January 2020`."""
    extract = "" if paper.extract is None else f" – {extract_of(paper.extract)}"
    return f"Minutes of the meeting of {day(paper.on)}{extract}"


def agenda_title(paper: AgendaPaper) -> str:
    return f"Agenda for the meeting on {day(paper.on)}"


def held_back(item: ItemPaper) -> str:
    """Return the line under a held-back item: a mark for those who may read it, else why it is empty."""
    kept = item.notes or item.minutes or item.decisions or item.reviewed or item.actions
    return HELD_BACK if kept else HELD_BACK_SENTENCE


def minutes_name(paper: MinutesPaper) -> str:
    """Return what the document is called in its header: `Minutes, 17 January 2020`."""
    if paper.extract is None:
        return f"Minutes, {short_day(paper.on)}"
    return f"Minutes, {short_day(paper.on)} – {extract_of(paper.extract)}"


def agenda_name(paper: AgendaPaper) -> str:
    return f"Agenda, {short_day(paper.on)}"


def extract_of(numbers: Sequence[str]) -> str:
    """Return `extract: items 3 and 5 only`, the words for a paper of some items."""
    if not numbers:
        return "extract: no items"
    return f"extract: {'item' if len(numbers) == 1 else 'items'} {joined(numbers)} only"


def decision_label(ref: str, kind: DecisionKind) -> str:
    """Return what stands above a decision's words: `Decision D5.1 (noted)`."""
    return f"Decision {ref} ({_DECIDED[kind]})"


def new_actions_heading(number: int) -> str:
    return "Action" if number == 1 else "Actions"


def owner_index(owner: str, refs: Sequence[str]) -> str:
    """Return one entry of the list of who has which new action: `Grace Adeyemi 3.1 and 5.2`."""
    return f"{owner} {joined(refs)}"


def chaired_by(name: str, note: str | None) -> str:
    return f"{name} ({note})" if note else name


def late_item(requested_by: str | None, approved_by: str | None) -> str:
    """Return `Late item, requested by Priya Raman, approved by the Chair`; what is unknown is left out."""
    requested = f", requested by {requested_by}" if requested_by else ""
    approved = f", approved by {approved_by}" if approved_by else ""
    return f"{LATE_ITEM}{requested}{approved}"


def presented_by(name: str, *, came: bool) -> str:
    """Return who presented an item, and that they came for it where they did."""
    return f"Presented by {name}, who attended for this item." if came else f"Presented by {name}."


def attended_for_item(names: Sequence[str]) -> str:
    return f"{joined(names)} attended for this item."


def not_there_for_item(names: Sequence[str]) -> str:
    return f"{joined(names)} {'was' if len(names) == 1 else 'were'} not present for this item."


def for_items(numbers: Sequence[str]) -> str:
    return f"For {'item' if len(numbers) == 1 else 'items'} {joined(numbers)}"


def outcome(of: Outcome) -> str:
    """Return the outcome of a reviewed action where no words were used."""
    return f"{of.value.replace('_', ' ').capitalize()}."


def due_at_meeting(said: str, on: date) -> str:
    """Return `Next meeting, Friday 15 May 2020`: when an action is due that was given for a meeting."""
    return f"{said[:1].upper()}{said[1:]}, {day(on)}"


def time_and_length(begins: str, minutes: int | None) -> str:
    """Return `14:05 (15 min)`, or the half of it that is known."""
    if begins and minutes:
        return f"{begins} ({minutes} min)"
    return f"{minutes} min" if minutes else begins
