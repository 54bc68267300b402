"""A reminder as it is sent: everything one person is to be reminded of that day, in one message."""

from boardclerk.board.actions import Action, ActionState
from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.calendar import calendar_of
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import MinutesState
from boardclerk.board.people import Person, by_roll
from boardclerk.board.policy import OF_A_MEETING, Topic
from boardclerk.board.situation import Key
from boardclerk.cards.meetings import meeting_reminder_card
from boardclerk.cards.reminders import Matters, put_off_by, reminder_card
from boardclerk.dialogs.circulation import granted, reader_card
from boardclerk.dialogs.notices.actions import unanswered
from boardclerk.dialogs.notices.reminder_matters import matters_of
from boardclerk.dialogs.notices.turn import Later, NoticeTurn, Outgoing, Pointless, send
from boardclerk.dialogs.papers import Desk
from boardclerk.dialogs.planning import items_of, replan, still_so
from boardclerk.dialogs.public_holidays import holidays_around
from boardclerk.dialogs.reply import Card
from boardclerk.store.notices import NoticeState
from boardclerk.words.listing import joined
from boardclerk.words.phrases import notices as notice_phrases
from boardclerk.words.phrases import reminders as phrases

_GOES_ON = {Topic.OVERDUE.value, Topic.OVERDUE_CHAIR.value}


def reminder(turn: NoticeTurn) -> Outgoing | Pointless | Later:
    """Draw what is still so of a reminder; put it off where its moment was missed and this one is quiet."""
    items = items_of(turn.notice)
    if not turn.board.reminders_on:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    if turn.notice.state is NoticeState.CLAIMED and _GOES_ON & {key[0] for key in items}:
        replan(turn.book, turn.board.id, turn.now)
    left = still_so(turn.book, turn.board, items, turn.now)
    if not left:
        return Pointless(reason=_why_not(turn, items))
    if turn.notice.state is NoticeState.CLAIMED and (later := _quiet(turn)):
        return later
    if meeting := _meeting_of(turn, left):
        return _before_meeting(turn, meeting, left)
    if {key[0] for key in left} == {Topic.COMMENTS}:
        return _comments(turn, left[0])
    return _of_matters(turn, left)


def _why_not(turn: NoticeTurn, items: list[Key]) -> str:
    """Return why a reminder says nothing any more: what it says is settled, or was still to be said at its time.

    An action that is due soon is settled once it is due: then that is said of it.
    """
    lost = [key for key in items if key[0] != Topic.ACTION_AHEAD]
    if not still_so(turn.book, turn.board, lost, turn.notice.was_due_at):
        return notice_phrases.NO_LONGER_SO
    meeting = turn.book.meetings.find(turn.notice.subject)
    held = meeting is not None and meeting.starts_at(turn.board.zone) <= turn.now
    return notice_phrases.MEETING_OVER if held else notice_phrases.TIME_HAD_PASSED


def _quiet(turn: NoticeTurn) -> Later | None:
    policy, zone = turn.board.policy, turn.board.zone
    calendar = calendar_of(policy, zone, holidays_around(policy, zone, turn.today))
    at = calendar.next_allowed(turn.now)
    return Later(at=at, reason=phrases.QUIET) if at is not None and at > turn.now else None


def _meeting_of(turn: NoticeTurn, left: list[Key]) -> Meeting | None:
    """Return the meeting a reminder is of, where it is of one."""
    topics = {*(topic.value for topic in OF_A_MEETING), Topic.ASKED_FOR.value}
    found = [turn.book.meetings.find(subject) for topic, subject, _, _ in left if topic in topics]
    ahead = (m for m in found if m is not None and m.starts_at(turn.board.zone) > turn.now)
    return next(ahead, None)


def _before_meeting(turn: NoticeTurn, meeting: Meeting, left: list[Key]) -> Outgoing:
    attendance = turn.book.attendance.get(meeting.id, turn.person.id)
    places = turn.book.attendance.deputising(meeting.id, turn.person.id)
    deputising = by_roll(turn.book.people.of_board(turn.board.id), places, lambda place: place.person_id)
    actions = open_actions_of(turn, turn.person)
    beside = [key for key in left if key[1] != meeting.id or key[0] not in OF_A_MEETING]
    also = matters_of(turn, beside, actions, asked=False)
    _keep_refs(turn, [*actions, *also.others])
    text = [*_how_it_stands(turn, attendance, deputising), *_lines(turn, also)]
    nothing_said = attendance == Attendance(meeting_id=meeting.id, person_id=turn.person.id)
    of_their_own = [*actions, *also.others, *also.links, *also.papers, *deputising]
    if turn.person.is_member and nothing_said and not of_their_own:
        return send(put_off_by(_for_a_member(turn, meeting.id, tuple(text)), turn.notice.id, turn.today))
    waits = bool(deputising) and attendance.state is Coming.EXPECTED
    card = meeting_reminder_card(
        board=turn.board,
        meeting=meeting,
        sentence=phrases.reminder(meeting.on, meeting.start, turn.today),
        today=turn.today,
        text=text,
        attendance=attendance,
        deputies=[p for p in turn.book.people.of_board(turn.board.id) if p.may_stand_in and p.id != turn.person.id],
        actions=actions,
        others=also.others,
        links=also.links,
        may_answer=turn.person.is_member,
        deputy_of=turn.book.people.find(deputising[0].person_id) if waits else None,
        notice_id=turn.notice.id,
        papers=also.papers,
    )
    return send(card)


def _for_a_member(turn: NoticeTurn, meeting_id: str, text: tuple[str, ...]) -> Card:
    """Return the reminder, but for its Later, of a member who has not answered: drawn once for all of whom that is so.

    So nothing is drawn here from who it is for.
    """
    book, board_id, today = turn.book, turn.board.id, turn.today

    def draw() -> Card:
        meeting = book.meetings.get(meeting_id)
        return meeting_reminder_card(
            board=book.boards.get(board_id), meeting=meeting, today=today, text=text,
            sentence=phrases.reminder(meeting.on, meeting.start, today),
            deputies=[p for p in book.people.of_board(board_id) if p.may_stand_in],
        )  # fmt: skip

    return book.drawn(("meeting reminder", board_id, meeting_id, today, text), draw)


def _lines(turn: NoticeTurn, also: Matters) -> list[str]:
    """Return the other matters as lines below, and for a secretary what nobody answers for, once."""
    lines = [*([also.sentence] if also.sentence else []), *also.text, *unanswered(turn)]
    return list(dict.fromkeys(lines))


def _of_matters(turn: NoticeTurn, left: list[Key]) -> Outgoing | Pointless:
    matters = matters_of(turn, left, open_actions_of(turn, turn.person))
    if not matters.sentence:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    _keep_refs(turn, [*matters.own, *matters.others])
    return send(reminder_card(board=turn.board, matters=matters, today=turn.today, notice_id=turn.notice.id))


def _comments(turn: NoticeTurn, key: Key) -> Outgoing | Pointless:
    """Give the draft minutes again, as they can be commented on."""
    meeting = turn.book.meetings.get(key[1])
    minutes, to = turn.book.minutes.of_meeting(meeting.id), granted(turn.book, meeting, turn.person)
    if minutes is None or to is None or minutes.state is not MinutesState.CIRCULATED or minutes.comments_by is None:
        return Pointless(reason=notice_phrases.NO_LONGER_SO)
    desk = Desk(book=turn.book, place=turn.place, board=turn.board, now=turn.now)
    sentence = phrases.comments_close(meeting.on, minutes.comments_by, turn.today)
    return send(reader_card(desk, meeting, minutes, to, sentence))


def _keep_refs(turn: NoticeTurn, actions: list[Action]) -> None:
    refs = list(dict.fromkeys(a.ref for a in actions))
    if refs == turn.values.get("refs", []):
        return
    turn.book.notices.keep_values(turn.notice.id, {**turn.values, "refs": refs})


def open_actions_of(turn: NoticeTurn, person: Person) -> list[Action]:
    """Return the actions a person still has to do: their own, and those of groups they are the contact of."""
    groups = [g for g in turn.book.people.groups(turn.board.id) if any(c.id == person.id for c in g.contacts)]
    owned = turn.book.actions.of_person(turn.board.id, person.id, [g.name for g in groups])
    return [a for a in owned if a.state is ActionState.OPEN]


def _how_it_stands(turn: NoticeTurn, attendance: Attendance, deputising: list[Attendance]) -> list[str]:
    if deputising:
        members = [turn.book.people.get(place.person_id).name for place in deputising]
        return [phrases.COMES_INSTEAD.format(member=joined(members))]
    if attendance.state is Coming.APOLOGIES:
        deputy = turn.book.people.find(attendance.deputy_id)
        return [phrases.apologies(deputy.name if deputy else None)]
    return [phrases.ATTENDING if attendance.state is Coming.ATTENDING else phrases.NOT_ANSWERED]
