"""What the clerk will say unasked: to whom, when and why, as it stands now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.calendar import calendar_of
from boardclerk.board.occasions import Occasion
from boardclerk.board.reminders import Reminder
from boardclerk.board.rights import Act
from boardclerk.cards.policy import plan_card
from boardclerk.cards.rows import Row
from boardclerk.dialogs.filled_in import day_in
from boardclerk.dialogs.planning import TOPICS, upcoming
from boardclerk.dialogs.public_holidays import holidays_around
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Turn
from boardclerk.store.book import Book
from boardclerk.store.notices import NoticeState
from boardclerk.words.dates import shown
from boardclerk.words.listing import capital
from boardclerk.words.phrases import plan as phrases
from boardclerk.words.phrases import talk
from boardclerk.words.phrases.telling import what as what_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One thing that will be said at one moment, to everybody it is said to."""

    at: datetime
    people: tuple[str, ...]
    what: str


def show_plan(turn: Turn) -> Reply:
    """Answer what will be sent, for the secretary and the chair; slots: who (names), until (an ISO day)."""
    if not turn.personal:
        return say(talk.PERSONALLY)
    turn.require(Act.WHO_WAS_TOLD)
    who = [turn.require_person(name).id for name in turn.slots.get("who") or ()]
    return _plan(turn, day_in(turn.slots.get("until")), who)


def press_show_plan(turn: Turn) -> Reply:
    """Draw the card again, from where Show more goes on."""
    turn.require(Act.WHO_WAS_TOLD)
    who = str(turn.slots.get("who") or "")
    return _plan(turn, day_in(turn.slots.get("until")), [who] if who else [], int(turn.slots.get("start") or 0))


def _plan(turn: Turn, until: date | None, who: Sequence[str], start: int = 0) -> Reply:
    lines = planned(turn.book, turn.board, turn.now, until=until, who=who)
    if not lines:
        named = turn.book.people.find(who[0]) if who else None
        return say(phrases.nobody(named.name) if named else phrases.nothing(until, turn.today))
    rows = [
        Row(ref=shown.moment(p.at, turn.board.zone, turn.today), text=phrases.names(p.people), quiet=capital(p.what))
        for p in lines
    ]
    sentence = phrases.title(sum(len(p.people) for p in lines), until, turn.today)
    values = {"board": turn.board.id, "until": until.isoformat() if until else "", "who": who[0] if who else ""}
    text = [] if turn.board.reminders_on else [phrases.OFF]
    return show(
        plan_card(
            board=turn.board, lines=rows, sentence=sentence, today=turn.today, values=values, start=start, text=text
        )
    )  # fmt: skip


def planned(
    book: Book, board: Board, now: datetime, *, until: date | None = None, who: Sequence[str] = ()
) -> list[Planned]:
    """Return everything that will be said unasked, earliest first; the same thing to several people once.

    Several people stand in the order of the roll, and so do messages of one moment.
    """
    zone = ZoneInfo(board.zone)
    found = [*_reminders(book, board, now), *_other(book, board)]
    wanted = [
        (at, person, what)
        for at, person, what in found
        if (until is None or at.astimezone(zone).date() <= until) and (not who or person in who)
    ]
    together: dict[tuple[datetime, str], set[str]] = {}
    for at, person, what in wanted:
        together.setdefault((at, what), set()).add(person)
    roll = book.people.of_board(board.id)
    lines = [
        Planned(at=at, people=tuple(p.name for p in roll if p.id in told), what=what)
        for (at, what), told in together.items()
    ]
    places = {person.name: place for place, person in enumerate(roll)}
    return sorted(lines, key=lambda p: (p.at, [places[name] for name in p.people], p.what))


def _reminders(book: Book, board: Board, now: datetime) -> list[tuple[datetime, str, str]]:
    today = now.astimezone(ZoneInfo(board.zone)).date()
    calendar = calendar_of(board.policy, board.zone, holidays_around(board.policy, board.zone, today))

    def words(reminder: Reminder) -> str:
        said = [_why(book, item, today) for item in reminder.items]
        moved = [] if any(calendar.allows(item.wanted_at) for item in reminder.items) else [phrases.MOVED]
        return "; ".join(dict.fromkeys([*said, *moved]))

    return [(r.due_at, r.recipient_id, words(r)) for r in upcoming(book, board, now)]


def _why(book: Book, item: Occasion, today: date) -> str:
    action, meeting = book.actions.find(item.subject), book.meetings.find(item.subject)
    on = meeting.on if meeting else action.due_on if action else None
    return phrases.why(item.topic, item.lead, action.ref if action else "", on, today)


def _other(book: Book, board: Board) -> list[tuple[datetime, str, str]]:
    """Return what else waits to be said, such as the version that goes out when comments close."""
    waiting = book.notices.of_board(board.id, [NoticeState.PLANNED])
    return [(n.due_at, n.recipient_id, what_of(n.kind)) for n in waiting if n.kind not in TOPICS]
