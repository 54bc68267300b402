"""Who was told of a document or of what was decided: how, when and which version; and who was not, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.policy import Topic
from boardclerk.store.book import Book
from boardclerk.store.notices import REACHED, Notice, NoticeState

MINUTES = ("minutes_circulated", "minutes_corrected", "minutes_agreed", "minutes_sent")
AGENDA = ("agenda",)
_TEAMS = "Teams"
_NOTHING_YET = (NoticeState.PLANNED, NoticeState.SKIPPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What came of telling one person once.

    `state` is None where nothing was ever sent to them. `how` is Teams, or what somebody recorded who told them `by`
    hand; `version` that of the minutes; `reason` why it did not reach them. `first`: they sent it out themselves.
    `kind` is the notice's.
    """

    name: str
    state: NoticeState | None = None
    how: str | None = None
    on: date | None = None
    version: int | None = None
    reason: str | None = None
    by: str | None = None
    first: bool = False
    kind: str = ""

    @property
    def told(self) -> bool:
        return self.first or self.state in REACHED


def told_of_minutes(book: Book, board: Board, meeting: Meeting, item: str | None = None) -> list[Word]:
    """Return everybody who was told of a meeting's minutes, and so of what they hold under `item`, or was to be."""
    notices = book.notices.about(meeting.id, MINUTES)
    if item is not None:
        notices = [n for n in notices if not n.values.get("items") or item in n.values["items"]]
    minutes, first = book.minutes.of_meeting(meeting.id), book.minutes.version(meeting.id, 1)
    sent = list[Word]()
    if minutes is not None and minutes.released_by and first is not None:
        on = first.made_at.astimezone(ZoneInfo(board.zone)).date()
        sent.append(Word(name=minutes.released_by, on=on, version=1, first=True))
    return _everybody(book, board, notices, sent)


def told_of_agenda(book: Book, board: Board, meeting: Meeting) -> list[Word]:
    """Return everybody who was told of a meeting's agenda, or was to be."""
    notices = book.notices.about(meeting.id, AGENDA)
    operations = [book.operations.find(i) for i in dict.fromkeys(n.operation_id for n in notices) if i]
    sent = [
        Word(name=o.actor_name, on=o.at.astimezone(ZoneInfo(board.zone)).date(), first=True)
        for o in operations
        if o is not None
    ]
    return _everybody(book, board, notices, sent)


def told_of_reminders(book: Book, board: Board, since: datetime, meeting: Meeting | None = None) -> list[Word]:
    """Return what came of each reminder that was due from `since` on, of one meeting or of anything.

    People come in the order of the roll, the latest of each first.
    """
    people = {p.id: p.name for p in book.people.of_board(board.id)}
    notices = book.notices.of_kinds(board.id, [topic.value for topic in Topic], since)
    if meeting is not None:
        notices = [n for n in notices if meeting.id in (n.subject, *(i[1] for i in n.values.get("items") or ()))]
    latest = sorted(notices, key=lambda n: (n.due_at, n.kind), reverse=True)
    words = [_word(n, people[n.recipient_id], board.zone) for n in latest if n.state not in _NOTHING_YET]
    return _by_roll(words, people.values())


def _everybody(book: Book, board: Board, notices: Sequence[Notice], sent: Sequence[Word]) -> list[Word]:
    """Return who sent it, then by the roll what came of each notice, and the members to whom none went."""
    people = {p.id: p for p in book.people.of_board(board.id)}
    words = [_word(n, people[n.recipient_id].name, board.zone) for n in notices if n.state not in _NOTHING_YET]
    named = {word.name for word in (*sent, *words)}
    why = {people[n.recipient_id].name: n.reason for n in notices if n.state is NoticeState.SKIPPED}
    missed = [p.name for p in people.values() if p.is_member and p.name not in named]
    words += [Word(name=name, reason=why.get(name)) for name in missed]
    return [*sent, *_by_roll(words, (p.name for p in people.values()))]


def _by_roll(words: Iterable[Word], roll: Iterable[str]) -> list[Word]:
    """Return words in the order of the roll, those of one person in the order they came in."""
    place = {name: number for number, name in enumerate(roll)}
    return sorted(words, key=lambda word: place[word.name])


def _word(notice: Notice, name: str, zone: str) -> Word:
    settled = notice.settled_at.astimezone(ZoneInfo(zone)).date() if notice.settled_at else None
    return Word(
        name=name, state=notice.state, how=_TEAMS if notice.state is NoticeState.SENT else notice.told_how,
        on=notice.told_on or settled, version=notice.values.get("version"), reason=notice.reason, by=notice.told_by,
        kind=notice.kind,
    )  # fmt: skip
