"""Questions about the calendar: when and where the next meeting is, who chairs it, all the dates."""

from collections.abc import Callable, Mapping

from boardclerk.board.attendance import Attendance, Coming
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Office, Person
from boardclerk.cards.meetings import meetings_list_card, next_meeting_card
from boardclerk.dialogs.agenda import show_agenda
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Turn
from boardclerk.words.dates import shown
from boardclerk.words.phrases import meetings as phrases
from boardclerk.words.phrases import talk

ANSWERED_TO_ALL = frozenset({"next", "date", "location", "time", "dates"})


def next_meeting(turn: Turn) -> Reply:
    """Answer a question about a meeting or all of them: dates and places to everybody, the chair to the board."""
    what = str(turn.slots.get("what") or "next")
    if what == "agenda":
        return show_agenda(turn)
    if what not in ANSWERED_TO_ALL and (turn.speaker is None or not turn.personal):
        return say(talk.PERSONALLY)
    if what == "dates":
        return _dates(turn, 0)
    iso = turn.slots.get("meeting")
    meeting = turn.meeting_on(str(iso)) if iso else turn.next_meeting
    if meeting is None:
        return say(phrases.NONE_AHEAD)
    answers: Mapping[str, Callable[[Turn, Meeting], str]] = {"location": _place, "time": _time, "chair": _chair}
    return _answer(turn, meeting, answers.get(what, _when)(turn, meeting))


def press_next_meeting(turn: Turn) -> Reply:
    meeting = turn.next_meeting
    return _answer(turn, meeting, _when(turn, meeting)) if meeting else say(phrases.NONE_AHEAD)


def press_meetings(turn: Turn) -> Reply:
    """Show the next of a long list of meetings."""
    return _dates(turn, int(turn.slots.get("start") or 0))


def _dates(turn: Turn, start: int) -> Reply:
    ahead = turn.book.meetings.coming(turn.board.id, turn.today)
    if not ahead:
        return say(phrases.NONE_AHEAD)
    sentence = phrases.ahead(len(ahead))
    return show(meetings_list_card(board=turn.board, meetings=ahead, sentence=sentence, today=turn.today, start=start))


def _answer(turn: Turn, meeting: Meeting, sentence: str) -> Reply:
    attendance = _own_attendance(turn, meeting)
    drawn = next_meeting_card(
        board=turn.board, meeting=meeting, sentence=sentence, today=turn.today, facts=_facts(turn, meeting),
        attendance=attendance, deputies=[p for p in turn.people if p.may_stand_in],
        may_answer=attendance is not None and meeting.state is MeetingState.PLANNED and meeting.on >= turn.today,
    )  # fmt: skip
    return show(drawn)


def _own_attendance(turn: Turn, meeting: Meeting) -> Attendance | None:
    if not turn.personal or turn.speaker is None or not turn.speaker.is_member:
        return None
    return turn.book.attendance.get(meeting.id, turn.speaker.id)


def _facts(turn: Turn, meeting: Meeting) -> list[tuple[str, str]]:
    chair = turn.presiding(meeting) if turn.personal and turn.speaker is not None else None
    return [(phrases.CHAIR, chair.name)] if chair else []


def _when(turn: Turn, meeting: Meeting) -> str:
    when = shown.day_and_time(meeting.on, meeting.start, turn.today)
    if meeting.state is MeetingState.RUNNING:
        return phrases.running(when)
    if meeting.state is MeetingState.CANCELLED:
        return phrases.was_cancelled(when)
    if meeting.state is MeetingState.ENDED:
        return phrases.was_held(when)
    following = turn.next_meeting
    if following is None or following.id != meeting.id:
        return phrases.on_day(when)
    return phrases.next_on(when, today=meeting.on == turn.today)


def _place(turn: Turn, meeting: Meeting) -> str:
    return phrases.place(shown.day_and_time(meeting.on, meeting.start, turn.today), meeting.location)


def _time(turn: Turn, meeting: Meeting) -> str:
    times = " to ".join(shown.clock(at) for at in (meeting.start, meeting.end) if at)
    return phrases.at_time(shown.day(meeting.on, turn.today), times)


def _chair(turn: Turn, meeting: Meeting) -> str:
    when = shown.day(meeting.on, turn.today)
    presides = turn.presiding(meeting)
    if presides is not None and not meeting.chair_id and _sent_apologies(turn, meeting, presides):
        return phrases.chair_absent(presides.name, when)
    chairs = turn.holders(Office.CHAIR, meeting)
    instead = chairs[0].name if chairs and presides and chairs[0].id != presides.id else None
    return phrases.chairs(presides.name if presides else None, when, instead_of=instead)


def _sent_apologies(turn: Turn, meeting: Meeting, person: Person) -> bool:
    return turn.book.attendance.get(meeting.id, person.id).state is Coming.APOLOGIES
