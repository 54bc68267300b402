"""Offices given: an acting chair for a meeting, a secretary between two dates."""

from datetime import date

from boardclerk.board.calendar import moment_of
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import Appointment, Office, Person
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.notices.telling import bring_what_waits
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import appointments as phrases

GIVEN = {"acting_chair": Office.ACTING_CHAIR, "secretary": Office.SECRETARY}


def appoint(turn: Turn) -> Reply:
    """Give an office for a meeting or between two dates; the person is told and can say it is not right."""
    office = GIVEN.get(str(turn.slots.get("role")))
    if office is None:
        return say(phrases.WHICH_OFFICE)
    turn.require(Act.APPOINT)
    if not turn.slots.get("who"):
        return say(phrases.WHO)
    person = turn.require_person(_first(turn.slots["who"]))
    meeting = _meeting_meant(turn, office)
    starts, ends = _day(turn, "from"), _day(turn, "until")
    if starts and ends and ends < starts:
        raise Refused(phrases.ENDS_BEFORE)
    if meeting is None and starts is None:
        starts = turn.today
    when = _when(turn, meeting, starts, ends)
    if _holds(turn, person, office, meeting, starts, ends):
        return say(phrases.already(person.name, office, f"on {when}" if meeting else when))
    with turn.operation("appoint", phrases.in_words(person.name, office, when)) as operation:
        before = replace_acting_chair(turn, meeting) if meeting and office is Office.ACTING_CHAIR else None
        turn.book.people.appoint(
            turn.board.id, person.id, office, from_on=None if meeting else starts, until_on=None if meeting else ends,
            meeting_id=meeting.id if meeting else None,
        )  # fmt: skip
        if meeting is None:
            begins = moment_of(max(starts or turn.today, turn.today), turn.board.policy.at, turn.board.zone)
            bring_what_waits(turn.book, person, max(begins, turn.now), turn.now)
        if person.id != turn.me.id:
            values = {"office": office, "by": turn.me.id, "operation": operation.id, "when": when}
            turn.tell(person, "appointed", meeting.id if meeting else turn.board.id, values=values)
    return _appointed(turn, person, office, meeting, when, before, operation.id)


def describe_appoint(turn: Turn) -> str:
    """Ask whether somebody is to have an office; Refused where the speaker cannot give it or nobody has that name."""
    turn.require(Act.APPOINT)
    if not turn.slots.get("who"):
        raise Refused(phrases.WHO)
    office = GIVEN.get(str(turn.slots.get("role")), Office.ACTING_CHAIR)
    meeting = _meeting_meant(turn, office)
    when = _when(turn, meeting, _day(turn, "from"), _day(turn, "until"))
    name = turn.require_person(_first(turn.slots["who"])).name
    said = phrases.for_meeting(name, office, when) if meeting else phrases.for_time(name, office, when)
    return said.rstrip(".") + "?"


def replace_acting_chair(turn: Turn, meeting: Meeting) -> Person | None:
    """End the appointment of whoever was to chair a meeting; inside an operation. Return who that was."""
    known = [a for a in turn.book.people.appointments(turn.board.id) if _for(a, Office.ACTING_CHAIR, meeting)]
    for appointment in known:
        turn.book.people.withdraw_appointment(appointment.id)
    return turn.book.people.get(known[0].person_id) if known else None


def _for(appointment: Appointment, office: Office, meeting: Meeting) -> bool:
    return appointment.office is office and appointment.meeting_id == meeting.id


def _holds(
    turn: Turn, person: Person, office: Office, meeting: Meeting | None, starts: date | None, ends: date | None
) -> bool:
    known = [a for a in turn.book.people.appointments(turn.board.id) if a.person_id == person.id]
    if meeting is not None:
        return any(_for(a, office, meeting) for a in known)
    return any(a.office is office and a.holds(starts or turn.today) and a.until_on in (None, ends) for a in known)


def _appointed(
    turn: Turn,
    person: Person,
    office: Office,
    meeting: Meeting | None,
    when: str,
    before: Person | None,
    operation: str,
) -> Reply:
    said = phrases.for_meeting(person.name, office, when) if meeting else phrases.for_time(person.name, office, when)
    text = [phrases.instead_of(before.name)] if before else []
    if person.id != turn.me.id:
        text.append(phrases.telling(turn.short(person), told=turn.can_be_told(person)))
    drawn = sentence_card(sentence=said, today=turn.today, board=turn.board, text=text, buttons=[undo(operation)])
    return show(drawn, operation_id=operation)


def _meeting_meant(turn: Turn, office: Office) -> Meeting | None:
    if iso := turn.slots.get("meeting"):
        return turn.meeting_on(str(iso))
    if office is not Office.ACTING_CHAIR or turn.slots.get("from") or turn.slots.get("until"):
        return None
    meeting = turn.next_meeting
    if meeting is None:
        raise Refused(phrases.NO_MEETING)
    return meeting


def _when(turn: Turn, meeting: Meeting | None, starts: date | None, ends: date | None) -> str:
    if meeting is not None:
        return shown.day(meeting.on, turn.today)
    days = [shown.day(on, turn.today) if on else None for on in (starts, ends)]
    return phrases.span(*days)


def _day(turn: Turn, slot: str) -> date | None:
    said = turn.slots.get(slot)
    return date.fromisoformat(str(said)) if said else None


def _first(who: object) -> str:
    return str(who[0]) if isinstance(who, (list, tuple)) and who else str(who)  # pyright: ignore[reportUnknownArgumentType]
