"""The invented sample board as values, for drawing cards: Harbour Lane Partnership Board, March 2020."""

from datetime import UTC, date, datetime, time

from boardclerk.board.actions import Action, ActionState, Owner, OwnerKind
from boardclerk.board.agenda import AgendaItem
from boardclerk.board.attendance import Attendance, Coming, Part, Way
from boardclerk.board.boards import Board
from boardclerk.board.meetings import Meeting
from boardclerk.board.minutes import Amendment, DecisionLine, ItemPaper, MinuteLine, Minutes, MinutesState
from boardclerk.board.people import Person, Standing
from boardclerk.cards.frame import Link

TODAY = date(2020, 3, 6)
BOARD = Board(
    id="b1", tenant_id="t1", name="Harbour Lane Partnership Board", slug="harbour-lane-partnership-board", quorum=4
)
MARKED = Board(
    id="b2", tenant_id="t1", name="Harbour Lane Partnership Board", slug="marked", marking="OFFICIAL-SENSITIVE"
)
PLACE = "Council Chamber, Wexcombe Town Hall"


def _person(number: int, name: str, title: str, organisation: str | None, member: bool = True) -> Person:
    standing = Standing.MEMBER if member else Standing.ATTENDEE
    return Person(id=f"p{number}", board_id="b1", name=name, title=title, organisation=organisation, standing=standing)


ELEANOR = _person(1, "Eleanor Marsh", "Superintendent", "Wexcombe Police")
TOMASZ = _person(2, "Tomasz Nowak", "Director of Children's Services", "Wexcombe Council")
GRACE = _person(3, "Grace Adeyemi", "Chief Nurse", "Wexcombe Health Trust")
HELEN = _person(4, "Helen O'Connor", "Headteacher", "Harbour Lane School")
IMRAN = _person(5, "Imran Qureshi", "Independent Adviser", None)
FIONA = _person(6, "Fiona Blake", "Partnership Manager", "Partnership Office")
OLIVER = _person(7, "Oliver Reed", "Clerk to the Board", "Partnership Office")
PRIYA = _person(8, "Priya Raman", "Head of Safeguarding", "Wexcombe Council", member=False)
DANIEL = _person(9, "Daniel Osei", "Inspector", "Wexcombe Police", member=False)
NIA = _person(10, "Nia Bowen", "Data Analyst", "Partnership Office", member=False)
MEMBERS = (ELEANOR, TOMASZ, GRACE, HELEN, IMRAN, FIONA, OLIVER)
PEOPLE = (*MEMBERS, PRIYA, DANIEL, NIA)


def _meeting(number: int, on: date) -> Meeting:
    return Meeting(id=f"m{number}", board_id="b1", on=on, start=time(14), end=time(16), location=PLACE)


JANUARY = _meeting(1, date(2020, 1, 17))
MARCH = _meeting(2, date(2020, 3, 13))
MAY = _meeting(3, date(2020, 5, 15))
JULY = _meeting(4, date(2020, 7, 10))

ITEMS = tuple(
    AgendaItem(
        id=f"i{n}", meeting_id="m2", number=str(n), position=n, title=title, presenter=presenter, purpose=purpose
    )
    for n, (title, presenter, purpose) in enumerate(
        (
            ("Welcome and apologies", "Eleanor Marsh", None),
            ("Minutes of the last meeting and action log", "Oliver Reed", "for agreement"),
            ("Safeguarding data, third quarter", "Nia Bowen", "for discussion"),
            ("Early help strategy", "Tomasz Nowak", "for decision"),
            ("Any other business", None, None),
            ("Dates of future meetings", None, None),
        ),
        start=1,
    )
)


def _owner(person: Person) -> Owner:
    return Owner(kind=OwnerKind.PERSON, name=person.name, person_id=person.id)


OVERDUE = Action(
    id="a1", board_id="b1", meeting_id="m1", meeting_on=JANUARY.on, ref="3.1",
    text="Share the school attendance figures with the Partnership Office.",
    owners=(_owner(HELEN),), due_on=date(2020, 2, 21), original_due_on=date(2020, 2, 21),
)  # fmt: skip
EXTENDED = Action(
    id="a2", board_id="b1", meeting_id="m1", meeting_on=JANUARY.on, ref="4.1",
    text="Draft the early help strategy and send it round for comments.",
    owners=(_owner(TOMASZ), _owner(GRACE)), due_on=date(2020, 3, 13), original_due_on=date(2020, 2, 28), version=2,
)  # fmt: skip
GROUPS = Action(
    id="a3", board_id="b1", meeting_id="m1", meeting_on=JANUARY.on, ref="4.2",
    text="Send the names of early help leads to Priya Raman.",
    owners=(Owner(kind=OwnerKind.GROUP, name="Partners"),), due_words="next meeting",
)  # fmt: skip
DONE = Action(
    id="a4", board_id="b1", meeting_id="m1", meeting_on=JANUARY.on, ref="5.1",
    text="Book the Council Chamber for the rest of the year.",
    owners=(_owner(OLIVER),), state=ActionState.DONE, done_by="Oliver Reed",
    done_at=datetime(2020, 3, 2, 9, 30, tzinfo=UTC), version=3,
)  # fmt: skip
UNOWNED = Action(
    id="a5", board_id="b1", meeting_id="m2", meeting_on=MARCH.on, ref="B1",
    text="Ask the Health Trust about the new reporting form.", between=True, due_on=date(2020, 3, 19),
)  # fmt: skip
ACTIONS = (OVERDUE, EXTENDED, GROUPS, DONE, UNOWNED)


def _coming(person: Person, state: Coming, **more: object) -> Attendance:
    return Attendance(meeting_id="m2", person_id=person.id, state=state, **more)  # type: ignore[arg-type]


TOMASZ_AWAY = _coming(TOMASZ, Coming.APOLOGIES, deputy_id=PRIYA.id)
IMRAN_LATE = _coming(IMRAN, Coming.ATTENDING, way=Way.ONLINE, part=Part(join_at=time(14, 30), late=True))
ATTENDANCE = (
    _coming(ELEANOR, Coming.ATTENDING, way=Way.ROOM),
    TOMASZ_AWAY,
    _coming(GRACE, Coming.APOLOGIES, deputy_open=True),
    IMRAN_LATE,
    _coming(FIONA, Coming.ATTENDING),
    _coming(OLIVER, Coming.ATTENDING, way=Way.ROOM),
    _coming(NIA, Coming.ATTENDING, way=Way.ONLINE, part=Part(only_items=("3",))),
)

DRAFT = Minutes(meeting_id="m2")
CIRCULATED = Minutes(meeting_id="m2", state=MinutesState.CIRCULATED, version=1, comments_by=date(2020, 3, 27))
AGREED = Minutes(meeting_id="m2", state=MinutesState.AGREED, version=2, agreed_under="Eleanor Marsh")
AMENDMENT = Amendment(
    id="am1", meeting_id="m2", version=1, item="3", number=2, by="Grace Adeyemi",
    words="The trust reported 41 referrals, of which 12 were repeat referrals.",
    at=datetime(2020, 3, 23, 10, tzinfo=UTC),
)  # fmt: skip
BEFORE = "The trust reported 14 referrals, of which 12 were repeat referrals."
ITEM_3 = ItemPaper(
    number="3",
    title="Safeguarding data, third quarter",
    minutes=(
        MinuteLine(number=1, text="Nia Bowen presented the figures for the third quarter."),
        MinuteLine(number=2, text=BEFORE),
    ),
    decisions=(DecisionLine(ref="D3.1", text="The board noted the report."),),
)
PAGE = Link("Read the minutes", "https://boardclerk.example/papers/m2")
