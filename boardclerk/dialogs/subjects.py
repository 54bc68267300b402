"""What a press is about. A button carries ids alone; what they belong to is read from the book."""

from boardclerk.board.meetings import Meeting
from boardclerk.dialogs.said import Press
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.book import Book
from boardclerk.words.phrases import operations as phrases


def board_of_press(press: Press, book: Book) -> str | None:
    """Return the board the pressed thing belongs to, None where it is no longer there or never was."""
    values = {name: str(value) for name, value in press.values.items()}
    if (meeting := book.meetings.find(values.get("meeting"))) is not None:
        return meeting.board_id
    if (action := book.actions.find(values.get("action"))) is not None:
        return action.board_id
    if "operation" in values and (operation := book.operations.find(values["operation"])) is not None:
        return operation.board_id
    if "notice" in values and (notice := book.notices.find(values["notice"])) is not None:
        return notice.board_id
    if "amendment" in values and (found := book.minutes.amendment(values["amendment"])) is not None:
        return book.meetings.get(found[0].meeting_id).board_id
    if "interest" in values and (interest := book.interests.find(values["interest"])) is not None:
        return book.meetings.get(interest.meeting_id).board_id
    board = book.boards.find(values.get("board"))
    return board.id if board else None


def pressed_meeting(turn: Turn) -> Meeting:
    """Return the meeting a press names; Refused where it is not one of this board's."""
    meeting = turn.book.meetings.find(str(turn.slots.get("meeting")))
    if meeting is None or meeting.board_id != turn.board.id:
        raise Refused(phrases.NOT_FOUND)
    return meeting
