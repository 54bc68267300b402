"""Chair and secretary as minutes read in name them, and the last minutes this meeting agreed."""

from boardclerk.board import importing as rules
from boardclerk.board.importing import Entry
from boardclerk.board.minutes import MinutesState
from boardclerk.board.people import Office, Person
from boardclerk.store.importing.taking import Taking
from boardclerk.words.phrases import importing as phrases


def enter_chair(taking: Taking) -> Person | None:
    """Note who presided; where the board has no chair yet, that person is it."""
    book, reading, board = taking.book, taking.reading, taking.board
    marked = next((p.name for p in reading.people() if p.chair), None)
    presided = _find(taking, reading.chair or marked)
    chair = _find(taking, marked) or presided
    held = book.people.holders(board.id, Office.CHAIR, taking.on)
    if not held and chair is not None:
        book.people.appoint(board.id, chair.id, Office.CHAIR)
        held = [chair]
    if not held:
        taking.doubts.append(phrases.NO_CHAIR)
    elif presided is not None and presided.id not in (p.id for p in held):
        taking.doubts.append(phrases.other_chair(presided.name, taking.on))
    if presided is not None:
        taking.meeting = book.meetings.change(taking.meeting.id, chair_id=presided.id)
    return presided


def enter_secretary(taking: Taking) -> None:
    """Make the minute taker the secretary, where the board has none yet."""
    book, board = taking.book, taking.board
    marked = next((p.name for p in taking.reading.people() if p.minute_taker), None)
    taker = _find(taking, taking.reading.minute_taker or marked)
    held = book.people.holders(board.id, Office.SECRETARY, taking.on)
    if not held and taker is not None:
        book.people.appoint(board.id, taker.id, Office.SECRETARY)
    elif not held:
        taking.doubts.append(phrases.NO_SECRETARY)
    elif taker is not None and taker.id not in (p.id for p in held):
        taking.doubts.append(phrases.other_secretary(taker.name, held[0].name))


def _find(taking: Taking, name: str | None) -> Person | None:
    return taking.roster.find_or_enter(Entry(name=name), phrases.entered_for(name, name)) if name else None


def agree_last_minutes(taking: Taking) -> None:
    """Let the minutes of the meeting before stand as agreed here, where these minutes say so and they are on record."""
    on, words = taking.reading.previous_minutes_date, taking.reading.previous_minutes_outcome
    before = taking.book.meetings.on_day(taking.board.id, on) if on and on < taking.on else None
    minutes = taking.book.minutes.of_meeting(before.id) if before else None
    if before is None or minutes is None or minutes.state is not MinutesState.CIRCULATED or not words:
        return
    if not rules.minutes_were_agreed(words):
        taking.doubts.append(phrases.not_agreed(before.on, words))
        return
    chair = taking.book.people.find(taking.meeting.chair_id)
    version = taking.book.minutes.version(before.id, minutes.version)
    taking.book.minutes.change(
        before.id,
        state=MinutesState.AGREED,
        agreed_at_meeting_id=taking.meeting.id,
        agreed_under=chair.name if chair else None,
        digest=version.digest if version else None,
    )
