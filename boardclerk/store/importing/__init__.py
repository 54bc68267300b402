"""Minutes read in become a board's record: one document, one operation, and nobody is told anything."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from boardclerk.board import importing as rules
from boardclerk.board.actions import Action
from boardclerk.board.boards import Board, slug_of
from boardclerk.board.errors import ClerkError
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import MinutesPaper, digest_of
from boardclerk.board.people import Person
from boardclerk.board.reading import Reading
from boardclerk.board.versions import content_of
from boardclerk.store.book import Book
from boardclerk.store.importing.actions import enter_earlier, enter_new
from boardclerk.store.importing.later import enter_forward, enter_future
from boardclerk.store.importing.meeting import enter_attendance, enter_minutes, meeting_of
from boardclerk.store.importing.offices import agree_last_minutes, enter_chair, enter_secretary
from boardclerk.store.importing.roster import Roster
from boardclerk.store.importing.taking import Taking
from boardclerk.store.minutes import Version
from boardclerk.store.rows import VersionRow, new_id
from boardclerk.words.phrases import importing as phrases

PaperOf = Callable[[Book, Board, Meeting], MinutesPaper]


class Unenterable(ClerkError):
    """Minutes that lack what a record needs: the day of their meeting, or the name of their board."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What one document came to. `doubts` are the reader's and those that arose on entering it."""

    board: Board
    meeting: Meeting
    is_new_board: bool
    people_added: tuple[Person, ...]
    earlier: tuple[Action, ...]
    actions: tuple[Action, ...]
    future: tuple[Meeting, ...]
    doubts: tuple[str, ...]
    left_out: tuple[str, ...]


def take_in(
    book: Book, reading: Reading, *, tenant_id: str, now: datetime, paper_of: PaperOf,
    name: str | None = None, replace: bool = False,
) -> Imported:  # fmt: skip
    """Enter a set of minutes: make the board, or add to it where it is known by that name.

    `name` is the board's where it is not to be the one the minutes give. `paper_of` makes the paper that is
    kept as the first version. Raises ClerkError where date or board are unknown, or the meeting's minutes are
    on record and not to be replaced (`replace` replaces that meeting's record and nothing else).
    """
    if reading.date is None:
        raise Unenterable(phrases.NO_DATE)
    board, is_new = _board(book, reading, tenant_id, name)
    with book.operations.perform(
        board_id=board.id, actor_id=None, actor_name=phrases.DONE_BY, verb="import_minutes",
        words=phrases.operation(reading.date), now=now,
    ):  # fmt: skip
        doubts = list(reading.doubts)
        meeting = meeting_of(book, board, reading, reading.date, replace=replace)
        roster = Roster(book, board.id, doubts)
        taking = Taking(
            book=book, board=board, reading=reading, meeting=meeting, on=reading.date, now=now, roster=roster,
            doubts=doubts,
        )  # fmt: skip
        earlier, actions, future = _enter(taking)
        _keep_first_version(taking, paper_of)
    return Imported(
        board=board, meeting=taking.meeting, is_new_board=is_new, people_added=tuple(roster.added),
        earlier=tuple(earlier), actions=tuple(actions), future=tuple(future), doubts=tuple(doubts),
        left_out=reading.left_out,
    )  # fmt: skip


def _board(book: Book, reading: Reading, tenant_id: str, name: str | None) -> tuple[Board, bool]:
    called = (name or rules.board_name(reading) or "").strip()[:200]
    if not called:
        raise Unenterable(phrases.NO_NAME)
    slug = slug_of(called)
    for board in book.boards.in_tenant(tenant_id, unclaimed_too=True):
        if board.name.casefold() == called.casefold() or board.slug == slug:
            return board, False
    return book.boards.add(Board(id=new_id(), tenant_id=tenant_id, name=called, slug=slug)), True


def _enter(taking: Taking) -> tuple[list[Action], list[Action], list[Meeting]]:
    reading = taking.reading
    if not rules.membership_is_said(reading) and any(reading.people()):
        taking.doubts.append(phrases.MEMBERS_GUESSED)
    for entry in rules.roster(reading):
        taking.roster.enter(entry)
    enter_chair(taking)
    enter_secretary(taking)
    for alias, full in reading.aliases:
        person = taking.roster.find(full)
        if person is not None:
            taking.roster.add_alias(person, alias)
    enter_attendance(taking)
    enter_minutes(taking)
    earlier = enter_earlier(taking)
    actions = enter_new(taking, earlier)
    agree_last_minutes(taking)
    future = enter_future(taking)
    enter_forward(taking)
    return earlier, actions, future


def _keep_first_version(taking: Taking, paper_of: PaperOf) -> None:
    """Keep the paper as received; read in again, it takes the place of the one no meeting has seen yet."""
    paper = paper_of(taking.book, taking.board, taking.meeting)
    kept = taking.book.rows.get(VersionRow, taking.meeting.id, 1)
    content, digest = content_of(paper), digest_of(paper)
    if kept is not None:
        kept.paper, kept.digest, kept.made_at = content, digest, taking.now
        return
    taking.book.minutes.keep_version(
        Version(meeting_id=taking.meeting.id, version=1, made_at=taking.now, paper=content, digest=digest)
    )
