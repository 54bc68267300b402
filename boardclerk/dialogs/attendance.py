"""Who comes: apologies, deputies, part of a meeting, withdrawal, and the question who is coming."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from boardclerk.board.attendance import Attendance, Coming, Way, part_from
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Office, Person, Standing, by_roll
from boardclerk.board.rights import Act
from boardclerk.board.rooms import Company
from boardclerk.cards.attendance import apologies_recorded_card as attendance_card
from boardclerk.dialogs.appointments import replace_acting_chair
from boardclerk.dialogs.asking import ask, chosen, confirm
from boardclerk.dialogs.knowledge import day_without_meeting, meetings_said, no_meeting_then
from boardclerk.dialogs.reply import Card, Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.store.notices import NoticeState
from boardclerk.words.dates import shown
from boardclerk.words.late import late
from boardclerk.words.phrases import attendance as phrases
from boardclerk.words.phrases import talk
from boardclerk.words.phrases.lines import part_line

YES, NO, ANOTHER = "yes", "no", "another meeting"


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is to be recorded: of whom, for which meetings, and how."""

    people: list[Person]
    meetings: list[Meeting]
    state: Coming
    deputies: tuple[str, ...] | None = None
    deputy_open: bool = False
    acting_chair: str | None = None
    way: Way | None = None
    words: str = ""


def record_apologies(turn: Turn) -> Reply:
    """Record apologies for the whole of one or several meetings, or for a part of one."""
    meetings = _meetings(turn)
    if not meetings:
        return ask_apologies(turn)
    part = turn.slots.get("part")
    state = Coming.ATTENDING if turn.slots.get("scope") == "part" and part else Coming.APOLOGIES
    deputies = turn.slots.get("deputy")
    return record(
        turn,
        Wish(
            people=_whose(turn),
            meetings=meetings,
            state=state,
            deputies=None if deputies is None else tuple(deputies),
            deputy_open=bool(turn.slots.get("deputy_tbc")),
            acting_chair=turn.slots.get("acting_chair"),
            way=Way.ONLINE if part and turn.slots.get("online") else None,
            words="apologies",
        ),
    )


def withdraw_apologies(turn: Turn) -> Reply:
    """Take apologies back, where there are any: the person comes after all, and no deputy is needed."""
    meetings, people = _meetings(turn), _whose(turn)
    if not meetings:
        return ask_attending(turn)
    known = [turn.book.attendance.get(m.id, p.id) for m in meetings for p in people]
    words = "withdrawal" if any(a.state is Coming.APOLOGIES or a.part for a in known) else "attendance"
    return record(turn, Wish(people=people, meetings=meetings, state=Coming.ATTENDING, deputies=(), words=words))


def record_attending(turn: Turn) -> Reply:
    """Record that somebody comes, in the room or online."""
    meetings = _meetings(turn)
    if not meetings:
        return ask_attending(turn)
    way = Way.ONLINE if turn.slots.get("online") else None
    wish = Wish(
        people=_whose(turn), meetings=meetings, state=Coming.ATTENDING, deputies=(), way=way,
        words="attendance",
    )  # fmt: skip
    return record(turn, wish)


def record(turn: Turn, wish: Wish) -> Reply:
    for meeting in wish.meetings:
        require_ahead(turn, meeting)
    before = {(m.id, p.id): turn.book.attendance.get(m.id, p.id) for m in wish.meetings for p in wish.people}
    own = [p.id for p in wish.people] == [turn.me.id]
    whose = [] if own else [p.name for p in wish.people]
    when = [when_of(turn, m) for m in wish.meetings]
    words = phrases.in_words(wish.words, [p.name for p in wish.people], when)
    verb = "record_apologies" if wish.state is Coming.APOLOGIES else "record_attendance"
    with turn.operation(verb, words) as operation:
        deputies = _deputies(turn, wish)
        after: list[Attendance] = []
        extra: list[str] = []
        for (meeting_id, person_id), known in before.items():
            wanted = _wanted(turn, wish, known, deputies)
            after.append(turn.book.attendance.put(wanted))
            _tell(turn, meeting_id, turn.book.people.get(person_id), known, wanted)
            extra += _release(turn, meeting_id, known, wanted)
            if wanted.state is Coming.APOLOGIES:
                extra += _stand_down(turn, meeting_id, turn.book.people.get(person_id))
        chair = _appoint_chair(turn, wish)
    # What else becomes of it is of people the speaker has not named.
    extra = [] if turn.company is Company.OTHERS else extra
    extra = [*_deputy_lines(turn, wish, deputies), *dict.fromkeys(extra), *_reason_lines(turn), *chair]
    return _recorded(turn, wish, after[0], whose, when, extra, operation.id)


def _recorded(
    turn: Turn, wish: Wish, attendance: Attendance, whose: list[str], when: list[str], extra: list[str], operation: str
) -> Reply:
    person, meeting = wish.people[0], wish.meetings[0]
    if wish.words == "withdrawal":
        sentence = phrases.withdrawn(when, whose=whose)
    elif attendance.state is Coming.APOLOGIES:
        sentence = phrases.apologies_recorded(when, whose=whose)
    elif attendance.part is not None:
        sentence = phrases.part_recorded(when, part_line(attendance.part), whose=whose)
    else:
        sentence = phrases.attending_recorded(when, whose=whose, online=attendance.way is Way.ONLINE)
    part = attendance.part
    if turn.is_elsewhere and part is not None and (part.join_at or part.leave_at):
        extra = [*extra, phrases.board_times(turn.board.zone)]
    drawn = _card(turn, meeting, person, attendance, sentence, extra, operation)
    return show(drawn, operation_id=operation)


def as_recorded(turn: Turn, meeting: Meeting, person: Person, sentence: str) -> Card:
    """Return how somebody's attendance stands, with Change."""
    return _card(turn, meeting, person, turn.book.attendance.get(meeting.id, person.id), sentence, [], None)


def _card(
    turn: Turn, meeting: Meeting, person: Person, attendance: Attendance, sentence: str, text: list[str],
    operation: str | None,
) -> Card:  # fmt: skip
    return attendance_card(
        board=turn.board,
        meeting=meeting,
        person=person,
        attendance=attendance,
        sentence=sentence,
        today=turn.today,
        text=text,
        deputy=turn.book.people.find(attendance.deputy_id),
        deputies=_offered_deputies(turn, person),
        items=turn.book.agenda.of_meeting(meeting.id),
        operation_id=operation,
        others_read=turn.company is Company.OTHERS,
    )


def _wanted(turn: Turn, wish: Wish, known: Attendance, deputies: list[Person]) -> Attendance:
    part = part_from(turn.slots.get("part") or {}) if turn.slots.get("scope") == "part" else None
    deputy_id = deputies[0].id if deputies else (None if wish.deputies is not None else known.deputy_id)
    same_state = known.state is wish.state
    kept = known.reason if same_state else None
    reason = None if turn.slots.get("reason_sensitive") else turn.slots.get("reason") or kept
    return Attendance(
        meeting_id=known.meeting_id,
        person_id=known.person_id,
        state=wish.state,
        way=wish.way or (known.way if wish.state is Coming.ATTENDING else None),
        deputy_id=deputy_id if deputies or same_state else None,
        deputy_open=wish.deputy_open,
        part=part,
        reason=reason if wish.state is Coming.APOLOGIES or part else None,
    )


def _deputies(turn: Turn, wish: Wish) -> list[Person]:
    """Return the deputies named, entering one the board does not know yet in the member's organisation."""
    found: list[Person] = []
    for name in wish.deputies or ():
        known = turn.person_named(name)
        if known is None:
            organisation = wish.people[0].organisation
            known = turn.book.people.add(turn.board.id, name, organisation=organisation, standing=Standing.DEPUTY)
        if known.id in {p.id for p in wish.people}:
            raise Refused(phrases.own_deputy(known.name))
        found.append(known)
    return found


def _tell(turn: Turn, meeting_id: str, person: Person, before: Attendance, after: Attendance) -> None:
    me = turn.me.id
    if after.deputy_id and after.deputy_id != before.deputy_id and after.deputy_id != me:
        deputy = turn.book.people.get(after.deputy_id)
        turn.tell(deputy, "deputy_named", meeting_id, values={"member": person.id, "by": me})
    if person.id != me and after.state is Coming.APOLOGIES:
        values = {"by": me, "operation": turn.book.operations.current_id}
        turn.tell(person, "apologies_given", meeting_id, values=values)
    if person.id != me and before.state is Coming.APOLOGIES and after.state is Coming.ATTENDING:
        values = {"by": me, "operation": turn.book.operations.current_id}
        turn.tell(person, "apologies_withdrawn", meeting_id, values=values)


def _appoint_chair(turn: Turn, wish: Wish) -> list[str]:
    if not wish.acting_chair:
        return []
    person = turn.require_person(wish.acting_chair)
    if not turn.may(Act.APPOINT):
        return [phrases.CHAIR_NOT_NAMED]
    for meeting in wish.meetings:
        replace_acting_chair(turn, meeting)
        turn.book.people.appoint(turn.board.id, person.id, Office.ACTING_CHAIR, meeting_id=meeting.id)
        if person.id != turn.me.id:
            values = {"office": Office.ACTING_CHAIR, "by": turn.me.id, "operation": turn.book.operations.current_id}
            turn.tell(person, "appointed", meeting.id, values=values)
    return [phrases.acting_chair(person.name)]


def _release(turn: Turn, meeting_id: str, before: Attendance, after: Attendance) -> list[str]:
    """Tell a deputy who is not needed any more, where they had been told that they were; return what to say of it."""
    if not before.deputy_id or before.deputy_id in (after.deputy_id, turn.me.id):
        return []
    deputy = turn.book.people.get(before.deputy_id)
    own = turn.book.attendance.get(meeting_id, deputy.id)
    if own.state is Coming.ATTENDING and not deputy.is_member:
        turn.book.attendance.put(replace(own, state=Coming.EXPECTED))
    if turn.book.notices.was_told(deputy.id, "deputy_named", meeting_id):
        turn.tell(deputy, "deputy_released", meeting_id, values={"member": before.person_id})
        return [phrases.deputy_not_needed(turn.short(deputy))]
    for notice in turn.book.notices.about(meeting_id, ["deputy_named"]):
        waits = notice.state in (NoticeState.PLANNED, NoticeState.BY_HAND)
        if waits and (notice.recipient_id, notice.values.get("member")) == (deputy.id, before.person_id):
            turn.book.notices.skip(notice.id, phrases.NOT_NEEDED, turn.now)
    return [phrases.deputy_never_told(turn.short(deputy))] if turn.personal else []


def _stand_down(turn: Turn, meeting_id: str, deputy: Person) -> list[str]:
    """Open the places of those somebody who cannot come was to stand in for; they and the secretary are told."""
    lines: list[str] = []
    places = turn.book.attendance.deputising(meeting_id, deputy.id)
    for known in by_roll(turn.people, places, lambda place: place.person_id):
        member = turn.book.people.get(known.person_id)
        turn.book.attendance.put(replace(known, deputy_id=None, deputy_open=True))
        told = {p.id: p for p in (member, *turn.clerks) if p.id not in (turn.me.id, deputy.id)}
        for person in told.values():
            values = {"deputy": deputy.id, "member": member.id}
            turn.tell(person, "deputy_declined", meeting_id, values=values)
        whose = None if deputy.id == turn.me.id else deputy.name
        lines.append(phrases.stood_down(member.name, whose, [p.name for p in told.values()]))
    return lines


def _deputy_lines(turn: Turn, wish: Wish, deputies: Sequence[Person]) -> list[str]:
    own = [p.id for p in wish.people] == [turn.me.id]
    whose = None if own else wish.people[0].name
    lines: list[str] = []
    for person in deputies:
        told = "self" if person.id == turn.me.id else "now" if turn.is_reached(person) else "by_hand"
        told = "unsaid" if told == "by_hand" and not turn.personal else told
        lines.append(phrases.deputy(person.name, turn.short(person), whose=whose, told=told))
    if wish.deputy_open:
        lines.append(phrases.DEPUTY_OPEN)
    return lines


def _reason_lines(turn: Turn) -> list[str]:
    if turn.slots.get("reason_sensitive"):
        return [phrases.REASON_NOT_KEPT]
    return [phrases.REASON_KEPT] if turn.slots.get("reason") else []


def describe_apologies(turn: Turn) -> str:
    whose = [] if _whose(turn) == [turn.me] else [p.name for p in _whose(turn)]
    when = [when_of(turn, m) for m in _meetings(turn)]
    return phrases.describe_apologies(whose, when, list(turn.slots.get("deputy") or ()))


def describe_attending(turn: Turn) -> str:
    whose = [] if _whose(turn) == [turn.me] else [p.name for p in _whose(turn)]
    return phrases.describe_attending(whose, [when_of(turn, m) for m in _meetings(turn)])


def confirm_apologies(turn: Turn) -> Reply:
    """Ask whether these are apologies for the meeting that was probably meant, before anything is recorded."""
    meetings = _meetings(turn)
    if len(meetings) != 1 or _whose(turn) != [turn.me] or turn.slots.get("deputy"):
        return confirm(turn, "send_apologies", describe_apologies(turn))
    only = meetings[0].on.isoformat()
    options = [(talk.YES, only), (phrases.ANOTHER_MEETING, ANOTHER)]
    sentence = phrases.are_these_apologies(when_of(turn, meetings[0]))
    values = {"intent": "send_apologies", "slots": dict(turn.slots), "yes": only}
    return ask(turn, "which_meeting", sentence, options, values)


def ask_apologies(turn: Turn) -> Reply:
    """Ask which meeting, or whether these are apologies at all."""
    return _ask_meeting(turn, "send_apologies", phrases.MIGHT if _meetings(turn) else phrases.WHICH_MEETING)


def ask_attending(turn: Turn) -> Reply:
    return _ask_meeting(turn, "confirm_attendance", phrases.WHICH_MEETING_ATTENDING)


def _ask_meeting(turn: Turn, intent: str, sentence: str) -> Reply:
    ahead = turn.book.meetings.coming(turn.board.id, turn.today)[:3]
    if not ahead:
        return say(phrases.NO_MEETING_AHEAD)
    options = [(shown.day(m.on, turn.today), m.on.isoformat()) for m in ahead]
    sentence = " ".join((*_not_in_the_calendar(turn), sentence))
    return ask(turn, "which_meeting", sentence, options, {"intent": intent, "slots": dict(turn.slots)})


def _not_in_the_calendar(turn: Turn) -> list[str]:
    """Say of the one day that was named why no meeting is meant by it."""
    said = None if _meetings(turn) else day_without_meeting(turn)
    return [] if said is None else [no_meeting_then(turn, said)]


def answer_which_meeting(turn: Turn) -> Reply | None:
    """Take the meeting that was asked for: pressed, typed as a date, or yes to the one that was named."""
    waiting = turn.waiting
    if waiting is None:
        return None
    intent, slots = str(waiting.values["intent"]), dict(waiting.values["slots"])
    picked = chosen(turn) or _yes_or_no(turn)
    if picked == NO:
        return say(talk.LEFT_AS_IT_WAS)
    if picked == ANOTHER:
        return _ask_meeting(turn.but(slots={**slots, "meetings": []}), intent, phrases.WHICH_MEETING)
    dates = [str(waiting.values.get("yes"))] if picked == YES else [picked] if picked else days_typed(turn)
    if not dates:
        return None
    again = turn.but(slots={**slots, "meetings": dates}, expect="act", waiting=None)
    return record_apologies(again) if intent == "send_apologies" else record_attending(again)


_ASKS = late(r"\s*(?:when|what|who|where|which|how|why|is|are|do|does|did|can|could|will|has|have|show|tell)\b")


def days_typed(turn: Turn) -> list[str]:
    """Return the days of an answer that is no more than a day; a question or a deed that names one is none."""
    said, text = {one.intent for one in turn.understood}, turn.said.text.casefold()
    if not said <= {"none", "next_meeting"} or "?" in text or _ASKS.match(text):
        return []
    return meetings_said(turn)


def _yes_or_no(turn: Turn) -> str | None:
    said = {one.intent for one in turn.understood}
    if turn.waiting and "yes" in turn.waiting.values and "confirm" in said:
        return YES
    return NO if turn.said.text.strip(" .!").casefold() in talk.NOES else None


def _whose(turn: Turn) -> list[Person]:
    names: list[str] = turn.slots.get("who") or []
    return [turn.require_person(name) for name in names] or [turn.me]


def _meetings(turn: Turn) -> list[Meeting]:
    return [turn.meeting_on(iso) for iso in turn.slots.get("meetings") or ()]


def require_ahead(turn: Turn, meeting: Meeting) -> None:
    """Raise Refused where nothing can be said of coming to a meeting any more."""
    if meeting.state not in (MeetingState.PLANNED, MeetingState.RUNNING):
        raise Refused(phrases.meeting_held(shown.day(meeting.on, turn.today)))


def when_of(turn: Turn, meeting: Meeting) -> str:
    return shown.day_and_time(meeting.on, meeting.start, turn.today)


def _offered_deputies(turn: Turn, person: Person) -> list[Person]:
    """Return who can be offered as deputy: those who are no members, of the same organisation first."""
    others = [p for p in turn.people if p.may_stand_in and p.id != person.id]
    return sorted(others, key=lambda p: p.organisation != person.organisation)
