"""A deputy says in words that they cannot come in somebody's place."""

from boardclerk.board.attendance import Attendance
from boardclerk.board.meetings import Meeting
from boardclerk.board.people import by_roll
from boardclerk.dialogs.attendance_presses import press_not_right
from boardclerk.dialogs.reply import Reply, say
from boardclerk.dialogs.turn import Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import deputising as phrases


def decline_deputy(turn: Turn) -> Reply:
    """Take the speaker's name as deputy back, as the button Not right does: `for` names members, `meetings` days."""
    members = [turn.require_person(name) for name in turn.slots.get("for") or ()]
    places = [(m, a) for m in _meetings(turn) for a in _places(turn, m) if a.person_id in {p.id for p in members}]
    if not places:
        return say(phrases.not_their_deputy([p.name for p in members]))
    if len(places) > 1:
        return say(phrases.for_which([shown.day(meeting.on, turn.today) for meeting, _ in places]))
    meeting, attendance = places[0]
    return press_not_right(turn.but(slots={"meeting": meeting.id, "member": attendance.person_id}))


def describe_decline(turn: Turn) -> str:
    names = [turn.require_person(name).name for name in turn.slots.get("for") or ()]
    return phrases.ask_decline(names)


def _meetings(turn: Turn) -> list[Meeting]:
    days = turn.slots.get("meetings")
    return [m for m in turn.meetings if m.on >= turn.today and (not days or m.on.isoformat() in days)]


def _places(turn: Turn, meeting: Meeting) -> list[Attendance]:
    return by_roll(turn.people, turn.book.attendance.deputising(meeting.id, turn.me.id), lambda a: a.person_id)
