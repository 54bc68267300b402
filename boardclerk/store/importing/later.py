"""What minutes read in say about later meetings: when they are, and who will be away, deputise or chair."""

from boardclerk.board import importing as rules
from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.importing import Entry
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Office, Standing
from boardclerk.board.reading import ForwardApology
from boardclerk.store.importing.taking import Taking
from boardclerk.words.phrases import importing as phrases


def enter_future(taking: Taking) -> list[Meeting]:
    """Enter the meetings announced, with time and room; no agenda is made for them."""
    book = taking.book
    entered: list[Meeting] = []
    for read in taking.reading.future_meetings:
        if read.date <= taking.on:
            taking.doubts.append(phrases.past_meeting(read.date))
            continue
        known = book.meetings.on_day(taking.board.id, read.date) or book.meetings.add(taking.board.id, read.date)
        if known.state is MeetingState.PLANNED:
            known = book.meetings.change(
                known.id,
                start=known.start or (read.time.start if read.time else None),
                end=known.end or (read.time.end if read.time else None),
                location=known.location or (read.location or "")[:200] or None,
            )
        entered.append(known)
    return entered


def enter_forward(taking: Taking) -> None:
    """Enter what was said in advance: an absence, who comes instead, and who chairs. Three facts of their own."""
    for said in taking.reading.forward_apologies:
        meeting = _meeting_meant(taking, said)
        if meeting is None:
            taking.doubts.append(phrases.no_such_meeting(said.name, said.text))
            continue
        _apologies(taking, said, meeting)
        _acting_chair(taking, said, meeting)


def _meeting_meant(taking: Taking, said: ForwardApology) -> Meeting | None:
    on = rules.meeting_meant(said.meeting, taking.reading.future_meetings, taking.on)
    if on is None or on <= taking.on:
        return None
    meetings = taking.book.meetings
    return meetings.on_day(taking.board.id, on) or meetings.add(taking.board.id, on)


def _apologies(taking: Taking, said: ForwardApology, meeting: Meeting) -> None:
    member = taking.roster.find_or_enter(Entry(name=said.name), phrases.entered_for(said.name, said.text))
    if member is None:
        return
    if taking.book.attendance.get(meeting.id, member.id).state is not Coming.EXPECTED:
        taking.doubts.append(phrases.already_said(member.name, meeting.on))
        return
    deputies = [
        taking.roster.find_or_enter(
            Entry(name=name, organisation=member.organisation, standing=Standing.DEPUTY),
            phrases.entered_for(name, said.text),
        )
        for name in said.deputy
    ]
    deputy = next((d for d in deputies if d is not None), None)
    taking.book.attendance.put(
        Attendance(
            meeting_id=meeting.id, person_id=member.id, state=Coming.APOLOGIES, deputy_id=deputy.id if deputy else None
        )
    )


def _acting_chair(taking: Taking, said: ForwardApology, meeting: Meeting) -> None:
    if not said.acting_chair:
        return
    book, board_id = taking.book, taking.board.id
    chair = taking.roster.find_or_enter(
        Entry(name=said.acting_chair), phrases.entered_for(said.acting_chair, said.text)
    )  # fmt: skip
    held = book.people.offices(board_id, chair.id, meeting.on, meeting.id) if chair else ()
    if chair is not None and Office.ACTING_CHAIR not in held:
        book.people.appoint(board_id, chair.id, Office.ACTING_CHAIR, meeting_id=meeting.id)
