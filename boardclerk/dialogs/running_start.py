"""A meeting started: which one, and who presides."""

from datetime import date

from boardclerk.board.attendance import Coming, at_the_start
from boardclerk.board.meetings import Meeting, MeetingState, held_today, may_be_meant
from boardclerk.board.people import Office, Person
from boardclerk.board.policy import OF_A_MEETING
from boardclerk.board.rights import Act
from boardclerk.dialogs.agenda import written_agenda
from boardclerk.dialogs.appointments import replace_acting_chair
from boardclerk.dialogs.asking import ask, chosen
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.interests import enter_accepted
from boardclerk.dialogs.reply import Reply, say
from boardclerk.dialogs.running import ask_start, go_on, over, require_personal, running_reply
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import running as phrases
from boardclerk.words.phrases import talk

_OFFERED = 5


def start_meeting(turn: Turn) -> Reply:
    """Start the meeting of today, or the one named; ask where none is today."""
    require_personal(turn)
    iso = turn.slots.get("meeting")
    named = turn.meeting_on(str(iso)) if iso else None
    meeting = turn.running or held_today(turn.meetings, turn.today)
    turn.require(Act.RUN_MEETING, named or meeting)
    if named is not None and (named.on == turn.today or named.state is not MeetingState.PLANNED):
        return start(turn, named)
    if meeting is not None and named in (None, meeting):
        return start(turn, meeting)
    meant = [named] if named else may_be_meant(turn.meetings, turn.today)
    if not meant:
        return say(phrases.NONE_PLANNED)
    return ask_start(turn, meant, phrases.ask_start(shown.day(meant[0].on, turn.today)), {})


def press_start(turn: Turn) -> Reply:
    meeting = pressed_meeting(turn)
    turn.require(Act.RUN_MEETING, meeting)
    if meeting.state is MeetingState.PLANNED:
        return start(turn, meeting)
    changed = changed_by(turn, "meetings", [meeting.id])
    if meeting.state is not MeetingState.RUNNING:
        return over(turn, meeting, changed)
    return running_reply(turn, meeting, changed or phrases.is_running(shown.day(meeting.on, turn.today)))


def answer_start(turn: Turn) -> Reply | None:
    """Take the answer which meeting is started, and whether; then take up what was said before."""
    waiting = turn.waiting
    if waiting is None:
        return None
    words, meant = chosen(turn), [turn.book.meetings.get(i) for i in waiting.values["meetings"]]
    if words == "no" or turn.said.text.strip().casefold() in ("no", "n", "nope"):
        return say(talk.LEFT_AS_IT_WAS)
    if words == "yes" or (len(meant) == 1 and "confirm" in {one.intent for one in turn.understood}):
        meeting = meant[0]
    elif words:
        meeting = next(m for m in meant if m.on == date.fromisoformat(words))
    else:
        return None
    turn.require(Act.RUN_MEETING, meeting)
    return start(turn, meeting, waiting.values.get("step"), waiting.values.get("slots") or {})


def start(turn: Turn, meeting: Meeting, step: str | None = None, slots: dict[str, object] | None = None) -> Reply:
    """Start a meeting; `step` and `slots` are what was said before it had started."""
    if meeting.state is MeetingState.RUNNING:
        otherwise = running_reply(turn, meeting, phrases.is_running(shown.day(meeting.on, turn.today)))
        return go_on(turn, step, slots or {}, otherwise)
    if meeting.state is not MeetingState.PLANNED:
        return over(turn, meeting)
    if (other := turn.running) is not None:
        raise Refused(phrases.another_runs(shown.day(other.on, turn.today)))
    chair = turn.presiding(meeting)
    if chair is None or turn.book.attendance.get(meeting.id, chair.id).state is Coming.APOLOGIES:
        return _ask_who_chairs(turn, meeting, chair, {"step": step, "slots": slots or {}})
    return _start(turn, meeting, chair, step, slots or {}, appoints=False)


def answer_who_chairs(turn: Turn) -> Reply | None:
    """Take who presides at the meeting about to start: acting chair of this meeting."""
    waiting = turn.waiting
    if waiting is None:
        return None
    chair = turn.person_named(chosen(turn) or turn.said.text.strip().rstrip(".")) or _named(turn)
    if chair is None:
        return None
    meeting = turn.book.meetings.get(waiting.values["meeting"])
    turn.require(Act.RUN_MEETING, meeting)
    if meeting.state is not MeetingState.PLANNED:
        return start(turn, meeting)
    return _start(turn, meeting, chair, waiting.values.get("step"), waiting.values.get("slots") or {}, appoints=True)


def _named(turn: Turn) -> Person | None:
    words = set(turn.said.text.casefold().replace(".", "").split())
    found = [p for p in turn.people if p.name.split()[0].casefold() in words and turn.short(p) != p.name]
    return found[0] if len(found) == 1 else None


def _ask_who_chairs(turn: Turn, meeting: Meeting, chair: Person | None, values: dict[str, object]) -> Reply:
    absent = {a.person_id for a in turn.book.attendance.of_meeting(meeting.id) if a.state is Coming.APOLOGIES}
    offered = [p for p in turn.people if p.is_member and p.id not in absent][:_OFFERED]
    sentence = phrases.who_chairs(chair.name) if chair else phrases.WHO_CHAIRS
    options = [(p.name, p.name) for p in offered]
    return ask(turn, "who_chairs", sentence, options, {**values, "meeting": meeting.id})


def _start(
    turn: Turn, meeting: Meeting, chair: Person, step: str | None, slots: dict[str, object], *, appoints: bool
) -> Reply:
    when = shown.day(meeting.on, turn.today)
    with turn.operation("start_meeting", phrases.words_start(when)) as operation:
        if appoints:
            replace_acting_chair(turn, meeting)
            turn.book.people.appoint(turn.board.id, chair.id, Office.ACTING_CHAIR, meeting_id=meeting.id)
        items = written_agenda(turn, meeting)
        current = items[0].number if items else None
        started = turn.book.meetings.change(
            meeting.id, state=MeetingState.RUNNING, chair_id=chair.id, current_item=current
        )
        known = turn.book.attendance.of_meeting(meeting.id)
        for attendance in at_the_start(known, meeting.id, chair.id):
            turn.book.attendance.put(attendance)
        enter_accepted(turn, started)
        turn.book.notices.unplan(subject=meeting.id, kinds=OF_A_MEETING, reason=phrases.is_running(when), now=turn.now)
    otherwise = running_reply(turn, started, phrases.started(when, chair.name), operation_id=operation.id)
    return go_on(turn, step, slots, otherwise)
