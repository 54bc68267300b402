"""The sample board with an action log of its own, as the conversations about actions need it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path

from boardclerk.board.actions import Action, ActionState, Outcome, Owner, OwnerKind
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.people import Office, Standing
from boardclerk.store.book import Book
from tests.talk import Talk, talk

BOARD = "harbour"
NOW = "2020-03-06T09:00+00:00"
LOADED = datetime(2020, 1, 20, 9, tzinfo=UTC)
PEOPLE = (
    ("Eleanor Marsh", "Superintendent", "Wexcombe Police", Standing.MEMBER),
    ("Tomasz Nowak", "Director of Children's Services", "Wexcombe Council", Standing.MEMBER),
    ("Grace Adeyemi", "Chief Nurse", "Wexcombe Health Trust", Standing.MEMBER),
    ("Helen O'Connor", "Headteacher", "Harbour Lane School", Standing.MEMBER),
    ("Imran Qureshi", "Independent Adviser", None, Standing.MEMBER),
    ("Fiona Blake", "Partnership Manager", "Partnership Office", Standing.MEMBER),
    ("Oliver Reed", "Clerk to the Board", "Partnership Office", Standing.MEMBER),
    ("Priya Raman", "Head of Safeguarding", "Wexcombe Council", Standing.ATTENDEE),
    ("Daniel Osei", "Inspector", "Wexcombe Police", Standing.ATTENDEE),
    ("Nia Bowen", "Data Analyst", "Partnership Office", Standing.ATTENDEE),
)
ITEMS = ("Welcome and apologies", "Minutes of the last meeting", "School attendance pilot", "Harbour youth club",
         "Exploitation data review", "Safeguarding referrals", "Any other business")  # fmt: skip
ACTIONS = (
    ("3.1", "send names of attendance leads to Priya Raman", ("Partners",), None),
    ("4.1", "draft a lease for the youth club", ("Tomasz Nowak",), date(2020, 2, 28)),
    ("5.1", "circulate the exploitation data set", ("Nia Bowen",), date(2020, 3, 10)),
    ("5.2", "review the referral form", ("Grace Adeyemi", "Daniel Osei"), None),
    ("5.3", "publish the data review", ("Partnership Office",), None),
    ("6.1", "invite two pupils to the July meeting", (), None),
)
EVERYBODY = tuple(name for name, *_ in PEOPLE)


@asynccontextmanager
async def board(tmp_path: Path, *present: str, now: str = NOW) -> AsyncGenerator[Talk]:
    """Serve the board; those `present` (everybody, where nobody is named) have met the bot."""
    async with talk(tmp_path, now=now) as t:
        await t.server.parts.store.write(load)
        await t.meet(*(present or EVERYBODY))
        yield t


def load(book: Book) -> None:
    """Enter people, offices, meetings and the January action log."""
    book.boards.add(Board(id=BOARD, tenant_id="", name="Harbour Lane Partnership Board", slug="harbour-lane"))
    people = {
        name: book.people.add(BOARD, name, title=title, organisation=organisation, standing=standing)
        for name, title, organisation, standing in PEOPLE
    }
    book.people.appoint(BOARD, people["Eleanor Marsh"].id, Office.CHAIR)
    book.people.appoint(BOARD, people["Oliver Reed"].id, Office.SECRETARY)
    book.people.add_group(BOARD, "Partners", OwnerKind.GROUP)
    book.people.add_group(BOARD, "Partnership Office", OwnerKind.UNIT)
    january = book.meetings.add(BOARD, date(2020, 1, 17), state=MeetingState.ENDED)
    march = book.meetings.add(BOARD, date(2020, 3, 13), start=time(14), end=time(16))
    book.meetings.add(BOARD, date(2020, 5, 15), start=time(14), end=time(16))
    for number, title in enumerate(ITEMS, start=1):
        book.agenda.add(march.id, str(number), title)
    for ref, text, owners, due in ACTIONS:
        named = tuple(owner(people[o].id if o in people else None, o) for o in owners)
        enter(book, january, ref, text, named, due_on=due, original_due_on=due)


def owner(person_id: str | None, name: str) -> Owner:
    """Return a person, the group or the unit as an owner."""
    if person_id:
        return Owner(kind=OwnerKind.PERSON, name=name, person_id=person_id)
    return Owner(kind=OwnerKind.GROUP if name == "Partners" else OwnerKind.UNIT, name=name)


def enter(
    book: Book, meeting: Meeting, ref: str, text: str, owners: tuple[Owner, ...] = (), **fields: object
) -> Action:
    """Enter one action in a meeting's log."""
    action = Action(
        id=f"{meeting.on}-{ref}", board_id=BOARD, meeting_id=meeting.id, meeting_on=meeting.on, ref=ref, text=text,
        item=ref.partition(".")[0], owners=owners, **fields,  # pyright: ignore[reportArgumentType]
    )  # fmt: skip
    return book.actions.add(action, by="Oliver Reed", at=LOADED, what="Recorded")


def enter_in_march(book: Book) -> None:
    """Enter a second 5.1, of the March meeting, and one of December that is closed."""
    nia = book.people.named(BOARD, "Nia Bowen")
    march = book.meetings.on_day(BOARD, date(2020, 3, 13))
    assert nia
    assert march
    enter(book, march, "5.1", "check the data set", (owner(nia.id, nia.name),))


def close_earlier(book: Book) -> None:
    """Enter a 5.1 of each of two earlier meetings, both closed."""
    for on in (date(2019, 9, 13), date(2019, 11, 15)):
        meeting = book.meetings.add(BOARD, on, state=MeetingState.ENDED)
        enter(book, meeting, "5.1", "list what is held", state=ActionState.CLOSED, outcome=Outcome.COMPLETED)


def close(book: Book, ref: str) -> None:
    """Close an action of January as discharged."""
    action = book.actions.by_ref(BOARD, ref)[0]
    book.actions.change(
        action.id, by="Eleanor Marsh", at=LOADED, what="Discharged", state=ActionState.CLOSED,
        outcome=Outcome.DISCHARGED, outcome_words="Discharged.",
    )  # fmt: skip


async def action_of(t: Talk, ref: str, on: date = date(2020, 1, 17)) -> Action:
    """Return an action as the record has it."""
    return await t.read(lambda book: next(a for a in book.actions.by_ref(BOARD, ref) if a.meeting_on == on))


async def history_of(t: Talk, ref: str) -> list[str]:
    """Return what happened to an action of January, in words."""
    action = await action_of(t, ref)
    return [event.what for event in await t.read(lambda book: book.actions.history(action.id))]


async def name_partners(t: Talk, *names: str) -> None:
    """Make these people the contacts for Partners."""

    def name(book: Book) -> None:
        group = book.people.group_named(BOARD, "Partners")
        people = [book.people.named(BOARD, n) for n in names]
        assert group
        book.people.name_contacts(group.id, [p.id for p in people if p])

    await t.server.parts.store.write(name)
