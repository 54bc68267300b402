"""People who join a board and leave it, as the chair or the secretary says."""

from dataclasses import replace
from datetime import timedelta

from boardclerk.board.attendance import Attendance
from boardclerk.board.meetings import MeetingState
from boardclerk.board.people import Person, Standing
from boardclerk.board.rights import Act
from boardclerk.cards.attendance import undo
from boardclerk.cards.questions import sentence_card
from boardclerk.dialogs.reply import Reply, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.phrases import membership as phrases
from boardclerk.words.phrases import talk


def add_person(turn: Turn) -> Reply:
    """Enter somebody as member, deputy or attendee; who left before is the same person again.

    Slots: name, title, organisation, standing. Refused for a name the board has already.
    """
    name, standing = _wanted(turn)
    given = {k: str(turn.slots[k]) for k in ("title", "organisation") if turn.slots.get(k)}
    gone = _bearer(turn, name)
    with turn.operation("add_person", phrases.in_words(name, added=True)) as operation:
        if gone is None:
            title, organisation = given.get("title"), given.get("organisation")
            person = turn.book.people.add(
                turn.board.id, name, title=title, organisation=organisation, standing=standing
            )
        else:
            person = turn.book.people.change(gone.id, standing=standing, **given)
    text = [] if turn.can_be_told(person) else [phrases.speaks_first(person.name)]
    return _done(turn, phrases.added(person.name, standing), text, operation.id)


def describe_add(turn: Turn) -> str:
    return phrases.ask_add(*_wanted(turn))


def remove_person(turn: Turn) -> Reply:
    """Let somebody leave the board: out of offices, coming meetings and groups, kept in all that was before."""
    person = _leaving(turn)
    left = Standing.FORMER if person.is_member else Standing.FORMER_ATTENDEE
    with turn.operation("remove_person", phrases.in_words(person.name, added=False)) as operation:
        turn.book.people.change(person.id, standing=left)
        _end_offices(turn, person)
        _leave_groups(turn, person)
        _leave_coming_meetings(turn, person)
    refs = [a.ref for a in turn.book.actions.of_person(turn.board.id, person.id) if a.is_open]
    text = [phrases.still_owns(refs)] if refs else []
    return _done(turn, phrases.removed(person.name), text, operation.id)


def describe_remove(turn: Turn) -> str:
    return phrases.ask_remove(_leaving(turn).name)


def _wanted(turn: Turn) -> tuple[str, Standing]:
    """Return the name and the standing asked for; Refused without a full name or where the board has it."""
    turn.require(Act.APPOINT)
    name = " ".join(str(turn.slots.get("name") or "").split())
    if not name:
        raise Refused(phrases.WHO)
    if len(name.split()) < 2:
        raise Refused(phrases.full_name(name))
    said = str(turn.slots.get("standing") or Standing.MEMBER)
    standing = Standing(said) if said in ("member", "deputy", "attendee") else Standing.MEMBER
    known = _bearer(turn, name)
    if known is not None and not known.has_left:
        raise Refused(phrases.known_already(known.name, known.standing))
    return known.name if known else name, standing


def _bearer(turn: Turn, name: str) -> Person | None:
    """Return who bears exactly that name, one of the board before one who left."""
    same = [p for p in turn.book.people.of_board(turn.board.id) if p.name.casefold() == name.casefold()]
    return min(same, key=lambda p: p.has_left, default=None)


def _leaving(turn: Turn) -> Person:
    turn.require(Act.APPOINT)
    said = turn.slots.get("who")
    name = str(said[0] if isinstance(said, (list, tuple)) and said else said or "")  # pyright: ignore[reportUnknownArgumentType]
    if not name:
        raise Refused(phrases.WHOM)
    person = turn.person_named(name)
    if person is None:
        raise Refused(talk.no_such_person(name))
    if person.has_left:
        raise Refused(phrases.not_on_board(person.name))
    if [p.id for p in turn.secretaries] == [person.id]:
        raise Refused(phrases.only_secretary(person.name))
    running = turn.running
    if running is not None and turn.presiding(running) == person:
        raise Refused(phrases.presides(person.name))
    return person


def _end_offices(turn: Turn, person: Person) -> None:
    """End what they hold as of yesterday, and take away what they were to hold; the past stands."""
    ahead = {m.id for m in turn.meetings if m.state is MeetingState.PLANNED}
    yesterday = turn.today - timedelta(days=1)
    for held in turn.book.people.appointments(turn.board.id):
        if held.person_id != person.id or (held.meeting_id and held.meeting_id not in ahead):
            continue
        if held.meeting_id or (held.from_on and held.from_on > yesterday):
            turn.book.people.withdraw_appointment(held.id)
        elif held.until_on is None or held.until_on > yesterday:
            turn.book.people.end_appointment(held.id, yesterday)


def _leave_groups(turn: Turn, person: Person) -> None:
    for group in turn.book.people.groups(turn.board.id):
        ids = [p.id for p in group.contacts]
        if person.id in ids:
            turn.book.people.name_contacts(group.id, [i for i in ids if i != person.id])


def _leave_coming_meetings(turn: Turn, person: Person) -> None:
    """Forget what they said of meetings not held yet; who counted on them as deputy has one still to name."""
    for meeting in turn.book.meetings.coming(turn.board.id, turn.today):
        if meeting.state is not MeetingState.PLANNED:
            continue
        turn.book.attendance.forget(meeting.id, person.id)
        for line in turn.book.attendance.deputising(meeting.id, person.id):
            turn.book.attendance.put(_without_deputy(line))


def _without_deputy(line: Attendance) -> Attendance:
    return replace(line, deputy_id=None, deputy_open=True)


def _done(turn: Turn, sentence: str, text: list[str], operation_id: str) -> Reply:
    drawn = sentence_card(
        sentence=sentence, today=turn.today, board=turn.board, text=text, buttons=[undo(operation_id)]
    )
    return show(drawn, operation_id=operation_id)
