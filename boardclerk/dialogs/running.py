"""The meeting that runs: whether there is one, what its one card shows, and what is asked when there is none."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from boardclerk.board.actions import Action
from boardclerk.board.agenda import item_numbered, next_item
from boardclerk.board.attendance import not_recorded, quorum_present
from boardclerk.board.meetings import Meeting, MeetingState, held_today, last_ended, may_be_meant
from boardclerk.board.minutes import MinutesState
from boardclerk.board.rights import Act
from boardclerk.cards import verbs
from boardclerk.cards.frame import Button
from boardclerk.cards.questions import sentence_card
from boardclerk.cards.running import running_card
from boardclerk.dialogs.agenda import agenda_of
from boardclerk.dialogs.asking import ask
from boardclerk.dialogs.changed import changed_by
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.subjects import pressed_meeting
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.dates import shown
from boardclerk.words.listing import capital
from boardclerk.words.phrases import running as phrases
from boardclerk.words.phrases import talk

Step = Callable[[Turn], Reply]
MeetingStep = Callable[[Turn, Meeting], Reply]

RECORDED_WHILE_RUNNING = frozenset(
    {
        "add_agenda_item", "close_action", "end_meeting", "hold_back", "record_action", "record_decision",
        "record_minute", "review_action", "take_attendance", "take_item",
    }
)  # fmt: skip
"""The verbs of operations after whose undoing the running card is shown again."""

AFTER_START: dict[str, Step] = {}
"""The steps that need a running meeting, by name: what was said is taken up once the meeting has started."""


def require_personal(turn: Turn) -> None:
    """Raise Refused for what was said outside the personal chat: what is recorded is not for whoever reads there."""
    if not turn.personal or turn.said.moved:
        raise Refused(phrases.PERSONALLY)


def while_running(step: MeetingStep) -> Step:
    """Make a step that is taken at the running meeting by whoever may run it, and asked about when none runs."""

    def taken(turn: Turn) -> Reply:
        meeting = turn.running
        require_personal(turn)
        turn.require(Act.RUN_MEETING, meeting)
        return not_running(turn, step.__name__) if meeting is None else step(turn, meeting)

    AFTER_START[step.__name__] = taken
    taken.__name__, taken.__doc__ = step.__name__, step.__doc__
    return taken


def pressed_while_running(step: MeetingStep) -> Step:
    """Make a step of a button on the running card; on a card that was left standing it says what happened since."""

    def taken(turn: Turn) -> Reply:
        meeting = pressed_meeting(turn)
        turn.require(Act.RUN_MEETING, meeting)
        if meeting.state is not MeetingState.RUNNING:
            return over(turn, meeting, changed_by(turn, "meetings", [meeting.id]))
        return step(turn, meeting)

    return taken


def running_reply(
    turn: Turn, meeting: Meeting, sentence: str, *, operation_id: str | None = None, text: Sequence[str] = ()
) -> Reply:
    """Answer with the running card as it now stands, whose sentence is what was just recorded."""
    now = turn.book.meetings.get(meeting.id)
    items = agenda_of(turn, now)
    item = item_numbered(items, now.current_item or "")
    known, at = turn.book.attendance.of_meeting(now.id), turn.local_now.time()
    at_item = [phrases.now_at(item.number, item.title)] if item and item.title not in sentence else []
    drawn = running_card(
        board=turn.board, meeting=now, item=item, following=next_item(items, now.current_item), today=turn.today,
        recorded=recorded_at(turn, now, now.current_item or ""), sentence=sentence, operation_id=operation_id,
        quorum=quorum_present(turn.people, known, turn.board.quorum, at),
        unrecorded=[p.name for p in not_recorded(turn.people, known)],
        text=[*text, *at_item], may_review=bool(reviewable(turn, now)),
    )  # fmt: skip
    standing = f"running/{now.id}/{now.current_item or ''}"
    line = " ".join([sentence, *text])
    return replace(show(drawn, operation_id=operation_id), standing=standing, line=line)


def recorded_at(turn: Turn, meeting: Meeting, number: str) -> list[tuple[str, str]]:
    """Return what is recorded under an item: its paragraphs, then its decisions, then its actions."""
    minutes = [(str(m.number), m.text) for m in turn.book.minutes.paragraphs(meeting.id) if m.item == number]
    decisions = [(d.ref, d.text) for d in turn.book.minutes.decisions(meeting.id) if d.item == number]
    actions = [
        (a.ref, capital(a.text)) for a in turn.book.actions.of_meeting(meeting.id) if a.item == number and not a.between
    ]
    return [*minutes, *decisions, *actions]


def reviewable(turn: Turn, meeting: Meeting) -> list[Action]:
    """Return the actions of earlier meetings and between meetings that are not closed yet."""
    unclosed = turn.book.actions.open_of_board(turn.board.id)
    return [a for a in unclosed if a.between or (a.meeting_id != meeting.id and a.meeting_on <= meeting.on)]


def not_running(turn: Turn, step: str) -> Reply:
    """Ask whether to start the meeting meant, and keep what was said until then; or say that it has ended."""
    today, ended = held_today(turn.meetings, turn.today), last_ended(turn.meetings)
    if today is None and ended is not None and not _is_agreed(turn, ended):
        return over(turn, ended)
    meant = [today] if today else may_be_meant(turn.meetings, turn.today)
    if not meant:
        return over(turn, ended) if ended else say(phrases.NONE_PLANNED)
    values: dict[str, object] = {"step": step, "slots": dict(turn.slots)}
    return ask_start(turn, meant, phrases.ask_start(shown.day(meant[0].on, turn.today)), values)


def ask_start(turn: Turn, meant: Sequence[Meeting], sentence: str, values: dict[str, object]) -> Reply:
    """Ask whether to start the meeting meant, or which of two."""
    if len(meant) == 1:
        options = [(talk.YES, "yes"), (talk.NO, "no")]
    else:
        sentence = phrases.WHICH_TO_START
        options = [(shown.day(m.on, turn.today), m.on.isoformat()) for m in meant]
    return ask(turn, "start_meeting", sentence, options, {**values, "meetings": [m.id for m in meant]})


def over(turn: Turn, meeting: Meeting, changed: str | None = None) -> Reply:
    """Say that nothing more is recorded at a meeting, and what can be done instead.

    `changed` says by whom and when that came about, where a button is older than that.
    """
    when = shown.day(meeting.on, turn.today)
    if meeting.state is MeetingState.PLANNED:
        start = Button(phrases.START, verbs.START_MEETING, {"meeting": meeting.id})
        sentence = phrases.ask_start(when)
        drawn = sentence_card(sentence=sentence, today=turn.today, board=turn.board, meeting=meeting, buttons=[start])
        return show(drawn)
    agreed = _is_agreed(turn, meeting)
    drafts = [] if agreed else [draft_minutes_button()]
    sentence = phrases.agreed(when) if agreed else phrases.ended(when)
    drawn = sentence_card(
        sentence=changed or sentence, today=turn.today, board=turn.board, meeting=meeting, buttons=drafts,
        text=[sentence] if changed else [],
    )  # fmt: skip
    return show(drawn)


def draft_minutes_button() -> Button:
    return Button(phrases.DRAFT_MINUTES, verbs.SENTENCE, {"text": phrases.SAY_DRAFT_MINUTES})


def _is_agreed(turn: Turn, meeting: Meeting) -> bool:
    minutes = turn.book.minutes.of_meeting(meeting.id)
    return minutes is not None and minutes.state is MinutesState.AGREED


def go_on(turn: Turn, step: str | None, slots: dict[str, object], otherwise: Reply) -> Reply:
    """Take up what was said before the meeting had started; `otherwise` is answered where there was nothing."""
    if step is None:
        return otherwise
    return AFTER_START[step](turn.but(slots=slots, waiting=None))
