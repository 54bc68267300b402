"""What each thing somebody is reminded of says, beside the reminder of a meeting or in a message without one."""

from collections.abc import Sequence
from datetime import date, timedelta

from boardclerk.board.actions import Action, ActionState
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.amendments import unsettled
from boardclerk.board.meetings import AgendaState, Meeting
from boardclerk.board.minutes import MinutesState
from boardclerk.board.policy import Topic
from boardclerk.board.situation import Key, silent, unaccepted
from boardclerk.cards.frame import Link
from boardclerk.cards.reminders import Matters
from boardclerk.dialogs.circulation import granted
from boardclerk.dialogs.notices.actions import unanswered
from boardclerk.dialogs.notices.telling import NOT_REACHED
from boardclerk.dialogs.notices.turn import NoticeTurn
from boardclerk.dialogs.papers import Desk
from boardclerk.store.telling import told_of_reminders
from boardclerk.words.dates import shown
from boardclerk.words.phrases import agenda_papers as paper_phrases
from boardclerk.words.phrases import reminders as phrases
from boardclerk.words.phrases import telling as telling_phrases

_SO_FAR = timedelta(days=60)
_OF_ACTIONS = (Topic.OVERDUE, Topic.ACTION_DUE, Topic.ACTION_AHEAD, Topic.ASKED_FOR)


def matters_of(turn: NoticeTurn, keys: Sequence[Key], own: Sequence[Action], *, asked: bool = True) -> Matters:
    """Return what these things say together: the first as the sentence, the rest below it.

    `own` are the reader's open actions. `asked`: whether it is said of something that they asked for it.
    """
    if not keys:
        return Matters(sentence="")
    named = _actions(turn, keys, _OF_ACTIONS)
    mine = [a for a in named if a in own]
    kept = [a for a in named if a not in own]
    for_chair = [a for a in _actions(turn, keys, (Topic.OVERDUE_CHAIR,)) if a not in named]
    lines = [*_action_lines(turn, mine, kept, for_chair), *_day_lines(turn, keys, own)]
    links = _links(turn, keys)
    reviewed = list(own) if any(key[0] == Topic.REVIEW for key in keys) else mine
    if asked and any(key[0] == Topic.ASKED_FOR for key in keys):
        lines.insert(0, phrases.ASKED_FOR)
    first, *rest = lines or [""]
    more = unanswered(turn) if kept or any(key[0] in (Topic.REVIEW, Topic.DIGEST) for key in keys) else []
    text = list(dict.fromkeys([*rest, *more]))
    papers = [item for topic, subject, _, _ in keys if topic == Topic.PAPER for item in _papers_of(turn, subject)]
    return Matters(
        sentence=first, text=text, own=reviewed, others=[*kept, *for_chair], links=links, papers=papers
    )  # fmt: skip


def _actions(turn: NoticeTurn, keys: Sequence[Key], topics: Sequence[Topic]) -> list[Action]:
    ids = dict.fromkeys(subject for topic, subject, _, _ in keys if topic in topics)
    found = (turn.book.actions.find(i) for i in ids)
    return [a for a in found if a is not None and a.state is ActionState.OPEN]


def _action_lines(turn: NoticeTurn, mine: list[Action], kept: list[Action], for_chair: list[Action]) -> list[str]:
    lines: list[str] = []
    if mine:
        lines.append(phrases.own_actions([(a.ref, a.due_on) for a in mine], turn.today))
    if kept:
        lines.append(phrases.nobodys_actions([(a.ref, a.due_on) for a in kept], turn.today))
    if for_chair:
        lines.append(phrases.overdue_for_chair([a.ref for a in for_chair]))
    return lines


def _day_lines(turn: NoticeTurn, keys: Sequence[Key], own: Sequence[Action]) -> list[str]:
    """Return what is said of papers, agendas, comments, reviews and the whole of a meeting."""
    lines: list[str] = []
    for topic, subject, _, _ in keys:
        meeting = turn.book.meetings.find(subject)
        if meeting is None:
            continue
        match topic:
            case Topic.REVIEW:
                lines.append(phrases.review(_when(turn, meeting), len(own)))
            case Topic.COMMENTS:
                lines += _comments(turn, meeting)
            case Topic.PAPER:
                lines += _papers(turn, meeting)
            case Topic.AGENDA:
                by = meeting.on - timedelta(days=turn.board.policy.agenda_days)
                lines.append(phrases.agenda_due(_when(turn, meeting), by, turn.today))
            case Topic.DIGEST:
                lines += _digest(turn, meeting)
            case _:
                pass
    return lines


def _comments(turn: NoticeTurn, meeting: Meeting) -> list[str]:
    minutes = turn.book.minutes.of_meeting(meeting.id)
    by = minutes.comments_by if minutes else None
    return [phrases.comments_close(meeting.on, by, turn.today)] if by else []


def _papers(turn: NoticeTurn, meeting: Meeting) -> list[str]:
    items = _papers_of(turn, meeting.id)
    by = meeting.on - timedelta(days=turn.board.policy.paper_days)
    return [phrases.paper_due([(i.number, i.title) for i in items], by, turn.today)] if items else []


def _papers_of(turn: NoticeTurn, meeting_id: str) -> list[AgendaItem]:
    """Return the items the reader presents whose papers have not come."""
    name = turn.person.name.casefold()
    items = turn.book.agenda.of_meeting(meeting_id)
    return [i for i in items if (i.presenter or "").casefold() == name and i.paper_in_on is None]


def _digest(turn: NoticeTurn, meeting: Meeting) -> list[str]:
    people, said = turn.book.people.of_board(turn.board.id), turn.book.attendance.of_meeting(meeting.id)
    open_actions = [a for a in turn.book.actions.open_of_board(turn.board.id) if a.state is ActionState.OPEN]
    overdue = [a.ref for a in open_actions if _is_overdue(a, turn.today)]
    return [
        phrases.digest(_when(turn, meeting)),
        phrases.not_answered([p.name for p in silent(people, said)]),
        *phrases.not_accepted([p.name for p in unaccepted(people, said)]),
        phrases.actions_stand(len(open_actions), overdue),
        *_reminded(turn, meeting),
        *_papers_outstanding(turn, meeting),
        *_unsettled(turn, meeting),
        *([] if meeting.agenda_state is AgendaState.CIRCULATED else [phrases.AGENDA_NOT_OUT]),
    ]


def _reminded(turn: NoticeTurn, meeting: Meeting) -> list[str]:
    words = told_of_reminders(turn.book, turn.board, turn.now - _SO_FAR, meeting)
    told = {word.name for word in words if word.told}
    missed = {word.name: None for word in words if word.state in NOT_REACHED and word.name not in told}
    return [telling_phrases.reminded_so_far(len(told), list(missed))] if told or missed else []


def _papers_outstanding(turn: NoticeTurn, meeting: Meeting) -> list[str]:
    """Return which papers have not come, once the day has come on which they are due."""
    if turn.today < meeting.on - timedelta(days=turn.board.policy.paper_days):
        return []
    items = turn.book.agenda.of_meeting(meeting.id)
    missing = [(i.number, i.presenter) for i in items if i.presenter and i.paper_in_on is None]
    return [paper_phrases.outstanding(missing)] if missing else []


def _unsettled(turn: NoticeTurn, meeting: Meeting) -> list[str]:
    """Return a line for each of the minutes the meeting is to agree whose amendments nobody has answered."""
    before = [m for m in turn.book.meetings.of_board(turn.board.id) if m.on < meeting.on]
    gone_round = [m for m in before if _is_in_circulation(turn, m)]
    left = [(m, len(unsettled(turn.book.minutes.amendments(m.id)))) for m in gone_round]
    return [phrases.unsettled(number, m.on, turn.today) for m, number in left if number]


def _is_in_circulation(turn: NoticeTurn, meeting: Meeting) -> bool:
    minutes = turn.book.minutes.of_meeting(meeting.id)
    return minutes is not None and minutes.state is MinutesState.CIRCULATED


def _is_overdue(action: Action, today: date) -> bool:
    return action.overdue_days(today) > 0


def _links(turn: NoticeTurn, keys: Sequence[Key]) -> list[Link]:
    for topic, subject, _, _ in keys:
        meeting = turn.book.meetings.find(subject) if topic == Topic.COMMENTS else None
        to = granted(turn.book, meeting, turn.person) if meeting else None
        if meeting and to:
            desk = Desk(book=turn.book, place=turn.place, board=turn.board, now=turn.now)
            return desk.minutes_links(meeting, to.items)
    return []


def _when(turn: NoticeTurn, meeting: Meeting) -> str:
    return shown.day_and_time(meeting.on, meeting.start, turn.today)
