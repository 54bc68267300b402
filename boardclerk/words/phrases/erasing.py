"""Sentences about a person who is erased, for an operator."""

from boardclerk.words.listing import counted

NO_NAME = "Name erased"
DONE_BY = "Operator"
OPERATION = "a person erased"
SKIPPED = "The person was erased."
OFFICES_STAY = "Offices they have held."
GOES = "Goes:"
STAYS = "Stays, since it is the board's record:"
NAME_GOES = "The name goes too: it stands nowhere in the board's record."
NOT_YET = "Nothing is erased yet: say it again with --confirm. It cannot be taken back."
BACKUPS = "Backups taken before today still hold them: erase again whoever you put back from one."


def sure(name: str, board: str) -> str:
    return f"{name}, {board}."


def erased(name: str, board: str) -> str:
    return f"Erased: {name}, {board}."


def presides(name: str) -> str:
    return f"{name} chairs the meeting that is running: end it first."


def attendance_stays(times: int) -> str:
    return f"Attendance at {counted(times, 'meeting')}."


def minutes_stay(meetings: int) -> str:
    return f"Their name in the minutes and agendas of {counted(meetings, 'meeting')}."


def actions_stay(actions: int) -> str:
    return f"Their name in {counted(actions, 'action')}, with its history."


def accounts_gone(links: int) -> str:
    return f"{counted(links, 'Teams account')}, with its chats and open questions." if links else ""


def wishes_gone(wishes: int) -> str:
    return f"{counted(wishes, 'wish', 'wishes')} about reminders." if wishes else ""


def contacts_gone(groups: int) -> str:
    return f"Being the contact of {counted(groups, 'group')}." if groups else ""


def coming_gone(meetings: int) -> str:
    return f"What was said of {counted(meetings, 'meeting')} still to be held." if meetings else ""


def reasons_gone(reasons: int) -> str:
    return f"{counted(reasons, 'reason')} for absence." if reasons else ""


def offices_end(offices: int) -> str:
    return f"{counted(offices, 'office')}, ended as of yesterday." if offices else ""


def unsaid_gone(messages: int) -> str:
    return f"{counted(messages, 'message')} still to be said to them." if messages else ""


def operations_gone(operations: int) -> str:
    return f"What {counted(operations, 'change')} kept of them; those cannot be undone any more." if operations else ""
