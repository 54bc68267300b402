"""What understanding may know of a board, taken from the open book."""

from datetime import date

from boardclerk.board.actions import Action, ActionState
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Office
from boardclerk.dialogs.grammar.marking import refs_in
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.dialogs.understanding import Heard, KnownAction, KnownBoard, KnownMeeting, KnownPerson, World
from boardclerk.store.book import Book
from boardclerk.words.dates import shown
from boardclerk.words.dates.said import DateSaid, read_dates
from boardclerk.words.late import late
from boardclerk.words.phrases import talk

_MOST_REFS = 40
"""How many refs of one message are looked up; nobody means more."""


def board_world(book: Book, board: Board, today: date) -> KnownBoard:
    """Return what is known of a board on a day, whoever speaks and whatever is said.

    It depends on nothing else, so that it can be kept until the board's record changes or the day ends; what
    understanding works out from it is kept with it.
    """
    chairs = {p.id for p in book.people.holders(board.id, Office.CHAIR, today)}
    secretaries = {p.id for p in book.people.holders(board.id, Office.SECRETARY, today)}
    return KnownBoard(
        name=board.name,
        zone=board.zone,
        people=tuple(
            KnownPerson(
                id=p.id, name=p.name, aliases=p.aliases, title=p.title, organisation=p.organisation,
                member=p.is_member, chair=p.id in chairs, secretary=p.id in secretaries,
            )
            for p in book.people.of_board(board.id)
        ),
        groups=tuple(g.name for g in book.people.groups(board.id)),
        meetings=tuple(_meeting(book, m) for m in book.meetings.of_board(board.id) if _counts(m, today)),
    )  # fmt: skip


def known_actions(book: Book, board: Board) -> tuple[KnownAction, ...]:
    """Return the open actions of a board; they change more often than all else that is known of it."""
    ids = [action.id for action in book.actions.open_of_board(board.id)]
    return tuple(book.drawn_each("action as known", ids, lambda action_id: _action(book.actions.get(action_id))))


def world_of(turn: Turn) -> World:
    """Return the board as far as what is said in this turn can speak of it."""
    book, board_id, today, running = turn.book, turn.board.id, turn.today, turn.running
    board = book.drawn(("board as known", turn.board, today), lambda: board_world(book, turn.board, today))
    return World(
        board=board, now=turn.local_now, said_on=turn.said_on, sender=turn.speaker.id if turn.speaker else None,
        current_meeting_id=running.id if running else None,
        named=book.drawn(("actions as known", board_id), lambda: known_actions(book, turn.board)) + _closed(turn),
    )  # fmt: skip


def _closed(turn: Turn) -> tuple[KnownAction, ...]:
    """The closed actions whose refs are in what was said: a board has many, and few are spoken of."""
    refs = sorted(refs_in(turn.said.text))[:_MOST_REFS]
    found = [action for ref in refs for action in turn.book.actions.by_ref(turn.board.id, ref)]
    return tuple(_action(action) for action in found if not action.is_open)


def _counts(meeting: Meeting, today: date) -> bool:
    """Return whether people can mean a meeting: it was not cancelled, and was held or is still to come."""
    return meeting.state in (MeetingState.RUNNING, MeetingState.ENDED) or (
        meeting.state is MeetingState.PLANNED and meeting.on >= today
    )


def heard(turn: Turn, reply_to: str | None) -> Heard:
    return Heard(text=turn.said.text, personal=turn.personal, addressed=turn.said.addressed, reply_to=reply_to)


def _meeting(book: Book, meeting: Meeting) -> KnownMeeting:
    items = tuple((i.number, i.title) for i in book.agenda.of_meeting(meeting.id))
    held = meeting.state is MeetingState.ENDED
    return KnownMeeting(id=meeting.id, on=meeting.on, start=meeting.start, end=meeting.end, items=items, held=held)


def _action(action: Action) -> KnownAction:
    return KnownAction(
        id=action.id, meeting_on=action.meeting_on, ref=action.ref, text=action.text,
        owners=tuple(o.name for o in action.owners), is_open=action.is_open,
        is_done=action.state is ActionState.DONE,
    )  # fmt: skip


def reply_to(turn: Turn) -> str | None:
    """Return what a message answers: "confirm", "reminder:REF" for a reminder of one action, else None."""
    if turn.waiting is not None:
        return "confirm"
    if turn.said.reply_to is None or turn.speaker is None:
        return None
    notice = turn.book.notices.sent_as(turn.speaker.id, turn.said.reply_to)
    refs: list[str] = notice.values.get("refs", []) if notice else []
    return f"reminder:{refs[0]}" if len(refs) == 1 else None


def day_without_meeting(turn: Turn) -> DateSaid | None:
    """Return the one day a text names if the board does not meet on it, or if it does not exist."""
    read = read_dates(turn.said.text, world_of(turn).calendar)
    return read[0] if len(read) == 1 and not read[0].meetings and read[0].kind in ("day", "impossible") else None


def no_meeting_then(turn: Turn, said: DateSaid) -> str:
    """Say that no meeting is on a day, or that the day does not exist."""
    return talk.no_such_day(said.written) if said.on is None else talk.no_meeting_on(shown.day(said.on, turn.today))


_OF = late(r"\b(?:of|from)(?: the)?\s*$")


def require_its_day(turn: Turn) -> None:
    """Refuse what is asked of a day on which the board does not meet, as in `the minutes of 31 January`."""
    said = day_without_meeting(turn)
    if said is not None and _OF.search(turn.said.text[: said.start].casefold()):
        raise Refused(no_meeting_then(turn, said))


def meetings_said(turn: Turn) -> list[str]:
    """Return the ISO days of the board's meetings a text names, for an answer that is no more than a date."""
    read = read_dates(turn.said.text, world_of(turn).calendar)
    days = [m.on for m in turn.meetings]
    named = [day for said in read for day in (said.meetings or ((said.on,) if said.on in days else ()))]
    return [day.isoformat() for day in dict.fromkeys(named) if day is not None]
