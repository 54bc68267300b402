"""The meeting of minutes read in: where it was, its agenda, its minutes and decisions, and who was there."""

from datetime import date

from boardclerk.board import importing as rules
from boardclerk.board.attendance import Attendance, Coming, Part
from boardclerk.board.boards import Board
from boardclerk.board.errors import ClerkError
from boardclerk.board.meetings import AgendaState, Meeting, MeetingState
from boardclerk.board.minutes import Minutes, MinutesState
from boardclerk.board.reading import Reading
from boardclerk.store.book import Book
from boardclerk.store.importing.taking import Taking
from boardclerk.store.rows import AgendaItemRow, AttendanceRow, DecisionRow, MinuteRow
from boardclerk.words.phrases import importing as phrases
from boardclerk.words.phrases import reading as told


class AlreadyImported(ClerkError):
    """The minutes of this meeting are on record; `--replace` takes them in again."""


class CannotReplace(ClerkError):
    """The meeting is running, or its minutes have gone on with Board Clerk since."""


def meeting_of(book: Book, board: Board, reading: Reading, on: date, *, replace: bool) -> Meeting:
    """Return the meeting the minutes are of, as held; raise where its record may not be written."""
    known = book.meetings.on_day(board.id, on)
    if known is None:
        known = book.meetings.add(board.id, on)
    elif known.state is MeetingState.RUNNING:
        raise CannotReplace(phrases.running(known.on))
    else:
        _require_free(book, board, known, replace=replace)
    time = reading.time
    return book.meetings.change(
        known.id,
        state=MeetingState.ENDED,
        agenda_state=AgendaState.CIRCULATED,
        start=(time.start if time else None) or known.start,
        end=(time.end if time else None) or known.end,
        location=(reading.location or known.location or "")[:200] or None,
        title=(reading.title or "")[:200] or None,
    )


def _require_free(book: Book, board: Board, meeting: Meeting, *, replace: bool) -> None:
    minutes = book.minutes.of_meeting(meeting.id)
    held_here = meeting.state is MeetingState.ENDED and minutes is None and book.agenda.of_meeting(meeting.id)
    if minutes is None and not held_here:
        return
    if minutes is None or not _as_received(book, minutes):
        raise CannotReplace(phrases.gone_on(meeting.on))
    if not replace:
        raise AlreadyImported(phrases.already(board.name, meeting.on))
    _clear(book, meeting)


def _as_received(book: Book, minutes: Minutes) -> bool:
    circulated = minutes.received and minutes.state is MinutesState.CIRCULATED
    return circulated and minutes.version == 1 and not book.minutes.amendments(minutes.meeting_id)


def _clear(book: Book, meeting: Meeting) -> None:
    for table in (AgendaItemRow, MinuteRow, DecisionRow):
        for row in book.rows.where(table, meeting_id=meeting.id):
            book.rows.delete(row)


def enter_minutes(taking: Taking) -> None:
    """Enter agenda, paragraphs and decisions, and let the minutes stand as circulated, as received."""
    book, meeting, reading = taking.book, taking.meeting, taking.reading
    if book.minutes.of_meeting(meeting.id) is None:
        book.minutes.begin(Minutes(meeting_id=meeting.id, state=MinutesState.CIRCULATED, received=True))
    if not reading.agenda_items:
        _one_item(taking)
    numbers = rules.numbered_items(reading)
    for number, item in zip(numbers, reading.agenda_items, strict=True):
        book.agenda.add(
            meeting.id, number, item.title, presenter=item.presenter, purpose=item.purpose,
            requested_by=item.requested_by, approved_by=item.approved_by, late=item.late_item, sub=item.sub,
        )  # fmt: skip
        for paragraph in rules.minutes_of(reading, item):
            text = f"{paragraph.label}) {paragraph.text}" if _is_letter(paragraph.label) else paragraph.text
            book.minutes.add_paragraph(meeting.id, number, text, rules.minute_kind(paragraph))
    for decision in reading.decisions:
        under = rules.item_of_decision(reading, decision)
        if under is None:
            under = numbers[-1] if numbers else "1"
            taking.doubts.append(phrases.decision_without_item(decision.text))
        book.minutes.add_decision(meeting.id, under, decision.text, rules.decision_kind(decision))


def _one_item(taking: Taking) -> None:
    if taking.reading.decisions or taking.reading.new_actions:
        taking.book.agenda.add(taking.meeting.id, "1", taking.reading.title or taking.board.name)


def _is_letter(label: str | None) -> bool:
    return bool(label and label.isalnum())


def enter_attendance(taking: Taking) -> None:
    """Enter who was there, for what part, who was away with apologies, in whose place who came, and who was absent."""
    lines: dict[str, Attendance] = {}
    reading = taking.reading
    for read in (*reading.present, *reading.in_attendance):
        person = taking.roster.find(read.name)
        if person is not None and person.id not in lines:
            part = Part(only_items=read.items) if read.items else None
            lines[person.id] = _line(taking, person.id, Coming.PRESENT, part=part)
    for read in reading.apologies:
        person = taking.roster.find(read.name)
        deputy = taking.roster.find(read.deputy) if read.deputy else None
        if person is None:
            continue
        if person.id in lines and not read.items:
            _tell_once(taking, person.name)
            continue
        part = Part(without_items=read.items) if read.items else None
        state = Coming.PRESENT if person.id in lines else Coming.APOLOGIES
        lines[person.id] = _line(taking, person.id, state, part=part, deputy_id=deputy.id if deputy else None)
    for read in reading.absent:
        person = taking.roster.find(read.name)
        if person is not None and person.id not in lines:
            lines[person.id] = _line(taking, person.id, Coming.ABSENT)
    for line in lines.values():
        taking.book.attendance.put(line)
    _forget_others(taking, set(lines))


def _tell_once(taking: Taking, name: str) -> None:
    """Say what was entered for somebody listed twice, in the place of the reader's remark on the same."""
    remark = told.present_and_away(name, False)
    taking.doubts[:] = [doubt for doubt in taking.doubts if doubt != remark]
    taking.doubts.append(phrases.listed_twice(name))


def _line(
    taking: Taking, person_id: str, state: Coming, *, part: Part | None = None, deputy_id: str | None = None
) -> Attendance:
    return Attendance(
        meeting_id=taking.meeting.id, person_id=person_id, state=state, part=part, deputy_id=deputy_id
    )  # fmt: skip


def _forget_others(taking: Taking, entered: set[str]) -> None:
    """Take out what was planned or read before of people this document does not list."""
    rows = taking.book.rows
    for row in rows.where(AttendanceRow, meeting_id=taking.meeting.id):
        if row.person_id not in entered:
            rows.delete(row)
