"""What a step is given: what was said and understood, where the talk stands, the open book and the moment."""

from collections.abc import Callable, Generator, Hashable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from boardclerk.board.boards import Board
from boardclerk.board.errors import ClerkError
from boardclerk.board.meetings import Meeting, coming
from boardclerk.board.people import Office, Person
from boardclerk.board.rights import FALLS_TO_THE_CHAIR, Act, may
from boardclerk.board.rooms import Company, company
from boardclerk.dialogs.place import Place
from boardclerk.dialogs.planning import replan
from boardclerk.dialogs.said import Chat, Said
from boardclerk.dialogs.understanding import Understood
from boardclerk.store.book import Book
from boardclerk.store.operations import Operation
from boardclerk.store.turns import Waiting
from boardclerk.words.dates import shown
from boardclerk.words.phrases import operations as operation_phrases
from boardclerk.words.phrases import rights as rights_phrases
from boardclerk.words.phrases import talk as phrases

T = TypeVar("T")


_NOTHING_RESTS_ON = frozenset({"slots", "expect", "waiting", "understood"})


@lru_cache(maxsize=256)
def _local(now: datetime, zone: str) -> datetime:
    return now.astimezone(ZoneInfo(zone))


class NotHere(Exception):
    """What would have to be said is never said where others read along: it is answered in the speaker's own chat."""


class Refused(ClerkError):
    """Somebody asked for what they may not do, or what cannot be done; the message says who or what can."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One thing said to one board. `me` is who Teams says is speaking, None when not one of the board's people.

    `slots` are what was understood (names and ISO dates), or what a press carried; `expect` is how sure
    understanding was; `waiting` is the question this answers, where it answers one, and `understood` all
    that understanding made of the text.
    """

    said: Said
    book: Book
    now: datetime
    place: Place
    board: Board
    speaker: Person | None
    slots: Mapping[str, Any] = field(default_factory=dict[str, Any])
    expect: str = "act"
    waiting: Waiting | None = None
    understood: tuple[Understood, ...] = ()

    def but(self, **changes: Any) -> "Turn":
        """Return this turn with other values of these fields, and what was worked out that does not rest on them."""
        kept = self.__dict__
        if not changes.keys() <= _NOTHING_RESTS_ON:
            kept = {each.name: kept[each.name] for each in fields(self)}
            if not changes.keys() <= kept.keys():
                raise TypeError(f"a turn has no {', '.join(changes.keys() - kept.keys())}")
        other = object.__new__(Turn)
        other.__dict__.update(kept, **changes)
        return other

    @property
    def me(self) -> Person:
        if self.speaker is None:
            raise Refused(phrases.NOT_KNOWN)
        return self.speaker

    @cached_property
    def today(self) -> date:
        """The day it is on the board's clock."""
        return self.local_now.date()

    @cached_property
    def local_now(self) -> datetime:
        return _local(self.now, self.board.zone)

    @cached_property
    def said_on(self) -> date:
        """The day it is on the speaker's own clock, by which they say "tomorrow"."""
        return _local(self.now, self.said.zone).date() if self.said.zone else self.today

    @cached_property
    def is_elsewhere(self) -> bool:
        """Whether the speaker's clock shows another time than the board's."""
        return self.said.zone is not None and _local(self.now, self.said.zone).utcoffset() != self.local_now.utcoffset()

    @property
    def personal(self) -> bool:
        return self.said.chat is Chat.PERSONAL

    @cached_property
    def company(self) -> Company:
        """Who reads along. Whoever speaks is there, whatever the roster says."""
        if self.personal:
            return Company.NOBODY
        tenant_id, linking = self.said.tenant_id, self.book.linking
        roster = linking.roster(tenant_id, self.said.room_id)
        there = None if roster is None else roster | {self.said.speaker.account_id}
        return company(there, linking.on_board(tenant_id, self.board.id))

    @property
    def people(self) -> list[Person]:
        return self.book.people.of_board(self.board.id)

    @property
    def meetings(self) -> list[Meeting]:
        return self.book.meetings.of_board(self.board.id)

    def drawn(self, name: str, *of: Hashable, draw: Callable[[], T]) -> T:
        """Return what `draw` makes of the record for this speaker on this day; made anew when what it read changed.

        `of` says what else it depends on. What it reads it reads from the book; the value must not be changed.
        """
        return self.book.drawn((name, self.board, self.speaker, self.personal, self.today, *of), draw)

    def offices(self, meeting: Meeting | None = None) -> frozenset[Office]:
        """Return the offices the speaker holds today, and at that meeting."""
        if meeting is not None:
            return self._offices(meeting)
        name = ("offices", self.board.id, self.me.id, self.today)
        return self.book.drawn(name, lambda: self._offices(self.running or self.next_meeting))

    def _offices(self, meeting: Meeting | None) -> frozenset[Office]:
        return self.book.people.offices(self.board.id, self.me.id, self.today, meeting.id if meeting else None)

    def may(self, act: Act, meeting: Meeting | None = None) -> bool:
        return self.speaker is not None and self._may(act, self.speaker, meeting)

    def _may(self, act: Act, person: Person, meeting: Meeting | None) -> bool:
        has_secretary = act not in FALLS_TO_THE_CHAIR or bool(self.secretaries)
        return may(act, person, self.offices(meeting), has_secretary=has_secretary)

    def require(self, act: Act, meeting: Meeting | None = None) -> None:
        """Raise Refused, naming who can, where the speaker may not do `act`."""
        if not self._may(act, self.me, meeting):
            raise Refused(rights_phrases.not_allowed(act))

    @property
    def running(self) -> Meeting | None:
        return self.book.meetings.running(self.board.id)

    @property
    def next_meeting(self) -> Meeting | None:
        """The meeting being held, or the next one to be."""
        ahead = coming(self.book.meetings.of_board(self.board.id), self.today)
        return ahead[0] if ahead else None

    def meeting_on(self, iso: str) -> Meeting:
        """Return the meeting of an ISO day; raise Refused where there is none."""
        try:
            on = date.fromisoformat(iso)
        except ValueError:
            raise Refused(operation_phrases.NOT_FOUND) from None
        meeting = self.book.meetings.on_day(self.board.id, on)
        if meeting is None:
            raise Refused(phrases.no_meeting_on(shown.day(on, self.today)))
        return meeting

    def person_named(self, name: str) -> Person | None:
        return self.book.people.named(self.board.id, name)

    def require_person(self, name: str) -> Person:
        person = self.person_named(name)
        if person is None:
            raise Refused(phrases.no_such_person(name))
        return person

    def holders(self, office: Office, meeting: Meeting | None = None) -> list[Person]:
        """Return who holds an office today, or at that meeting (on its day)."""
        on, meeting_id = (meeting.on, meeting.id) if meeting else (self.today, None)
        return self.book.people.holders(self.board.id, office, on, meeting_id)

    @property
    def secretaries(self) -> list[Person]:
        return self.holders(Office.SECRETARY)

    @property
    def clerks(self) -> list[Person]:
        """Return to whom goes what is for the secretary: to the chair where there is none."""
        return self.book.people.clerks(self.board.id, self.today)

    def presiding(self, meeting: Meeting) -> Person | None:
        """Return who chairs a meeting: who did, else its acting chair, else the chair."""
        if meeting.chair_id:
            return self.book.people.find(meeting.chair_id)
        for office in (Office.ACTING_CHAIR, Office.CHAIR):
            if held := self.holders(office, meeting):
                return held[0]
        return None

    def short(self, person: Person) -> str:
        """Return the forename where it is unique on the board, else the full name."""
        forename = person.name.split()[0]
        same = [p for p in self.people if p.name.split()[0].casefold() == forename.casefold()]
        return forename if len(same) == 1 else person.name

    @contextmanager
    def operation(self, verb: str, words: str) -> Generator[Operation]:
        """Make the turn's one change; `words` say it in a few words, as shown when it is taken back.

        As part of it the board's reminders are planned as things then stand: nothing stale is left to be said.
        """
        with self.book.operations.perform(
            board_id=self.board.id, actor_id=self.me.id, actor_name=self.me.name, verb=verb, words=words, now=self.now
        ) as operation:
            yield operation
            if self.board.reminders_on or self.book.boards.get(self.board.id).reminders_on:
                replan(self.book, self.board.id, self.now)

    def tell(
        self, person: Person, kind: str, subject: str, *, values: dict[str, Any] | None = None,
        occurrence: str | None = None, due_at: datetime | None = None,
    ) -> None:  # fmt: skip
        """Plan something to be said to a person outside this answer, as part of the operation being made.

        `occurrence` tells one occasion of a kind and subject from another; without it each operation is one.
        """
        if occurrence is None:
            occurrence = self.book.operations.current_id or ""
        self.book.notices.plan(
            tenant_id=self.board.tenant_id, board_id=self.board.id, kind=kind, subject=subject,
            occurrence=occurrence, recipient_id=person.id, due_at=due_at or self.now, now=self.now, values=values,
        )  # fmt: skip

    def require_alone(self) -> None:
        """Raise NotHere where others read along, before what is for the speaker alone whoever they are."""
        if not self.personal:
            raise NotHere

    def can_be_told(self, person: Person) -> bool:
        """Return whether the bot knows an account of this person to write to.

        Raises NotHere where it does not and others read along: that somebody is not reached is not for them.
        """
        reached = self.is_reached(person)
        if not reached:
            self.require_alone()
        return reached

    def is_reached(self, person: Person) -> bool:
        """Return whether the bot knows an account of this person, for an answer that does not say so."""
        return self.book.accounts.address_of(person.id) is not None
