"""Papers of the invented sample board, with defaults for everything a test does not care about."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from boardclerk.board.minutes import (
    ActionLine,
    AgendaLine,
    AgendaPaper,
    AttendanceLine,
    DecisionKind,
    DecisionLine,
    FutureMeeting,
    ItemPaper,
    MinuteKind,
    MinuteLine,
    MinutesPaper,
    MinutesState,
)

BOARD = "Harbour Lane Partnership Board"
ROOM = "Council Chamber, Wexcombe Town Hall"


def attends(name: str, title: str | None, organisation: str | None, **other: Any) -> AttendanceLine:
    """Return somebody's line with a tick, unless `attending` or `apologies` says otherwise."""
    line = AttendanceLine(name=name, title=title, organisation=organisation, attending="✓", apologies=False)
    return replace(line, **other)


def said(*texts: str, first: int = 1) -> tuple[MinuteLine, ...]:
    """Return minutes numbered from `first`; a text that begins with `- ` is a sub-point, with `* ` a note."""
    kinds = {"- ": MinuteKind.BULLET, "* ": MinuteKind.NOTE}
    return tuple(
        MinuteLine(
            number=n, text=text[2:] if text[:2] in kinds else text, kind=kinds.get(text[:2], MinuteKind.PARAGRAPH)
        )
        for n, text in enumerate(texts, start=first)
    )


MEMBERS = (
    attends("Eleanor Marsh", "Superintendent", "Wexcombe Police"),
    attends(
        "Tomasz Nowak", "Director of Children’s Services", "Wexcombe Council",
        attending="Priya Raman", apologies=True,
    ),
    attends("Grace Adeyemi", "Chief Nurse", "Wexcombe Health Trust"),
    attends("Helen O'Connor", "Headteacher", "Harbour Lane School", attending="", apologies=True),
    attends("Imran Qureshi", "Independent Adviser", None),
    attends("Fiona Blake", "Partnership Manager", "Partnership Office"),
    attends("Oliver Reed", "Secretary", "Partnership Office"),
)  # fmt: skip

ALSO = (
    attends("Daniel Osei", "Inspector", "Wexcombe Police", attending="", apologies=True),
    attends("Nia Bowen", None, "Partnership Office", note="item 3 only"),
)

REVIEWED = (
    ActionLine(
        ref="4.1", text="Fiona Blake to draft the questions for the school survey and send them round.",
        owners="Fiona Blake", outcome="Completed.", closed=True,
    ),
    ActionLine(
        ref="5.1", text="Partners to name a contact for the joint training days.", owners="Partners",
        outcome="To be discussed as item 4 below.", closed=True,
    ),
    ActionLine(
        ref="6.1", text="Grace Adeyemi to share the referral figures for the last quarter.",
        owners="Grace Adeyemi", outcome="Carried forward to the next meeting.",
    ),
)  # fmt: skip

ITEMS = (
    ItemPaper(
        number="1",
        title="Welcome and apologies",
        minutes=said(
            "The Chair welcomed everybody and introductions were made.",
            "Apologies were noted from Tomasz Nowak, Helen O'Connor and Daniel Osei. Priya Raman attended in "
            "the place of Tomasz Nowak.",
        ),
    ),
    ItemPaper(
        number="2",
        title="Minutes of the last meeting and action log",
        minutes=said("The minutes of the meeting of 8 November 2019 were agreed as an accurate account."),
        reviewed=REVIEWED,
    ),
    ItemPaper(
        number="3",
        title="Attendance at Harbour Lane School",
        notes=("Presented by Nia Bowen, who attended for this item.", "Late item, requested by Priya Raman."),
        minutes=said(
            "Nia Bowen presented the figures for the autumn term. Attendance was 93.1 % against 91.8 % a year "
            "before; the gain was in years 7 to 9.",
            "Members asked about the following:",
            "- Grace Adeyemi asked whether appointments during the school day were counted as absence. They "
            "are, and are marked apart.",
            "- Imran Qureshi asked for the figures of pupils new to the school. They will be shown apart from "
            "the spring term on.",
            "- Priya Raman asked who sees the weekly list. The school and the Council do.",
            "Fiona Blake noted that the spring figures will be ready before the meeting in May.",
        ),
        decisions=(
            DecisionLine(ref="D3.1", text="It was agreed that the figures come to every second meeting."),
            DecisionLine(ref="D3.2", text="The Board noted the update.", kind=DecisionKind.NOTED),
        ),
        actions=(
            ActionLine(
                ref="3.1", text="Send the names of the staff who will read the weekly list to Nia Bowen.",
                owners="Partners", due="Friday 28 February 2020",
            ),
            ActionLine(
                ref="3.2", text="Bring the spring figures, with pupils new to the school shown apart.",
                owners="Fiona Blake and Nia Bowen", due="Friday 15 May 2020",
            ),
        ),
    ),
    ItemPaper(
        number="4",
        title="Joint training days",
        minutes=said(
            "Fiona Blake proposed two days in June, one in Wexcombe and one online.",
            "Eleanor Marsh said that the Police could send twelve officers to each.",
        ),
        decisions=(
            DecisionLine(
                ref="D4.1", kind=DecisionKind.APPROVED_IN_PRINCIPLE,
                text="The two days were approved in principle, subject to the cost of the hall.",
            ),
        ),
        actions=(ActionLine(ref="4.1", text="Find out what the hall costs on both days."),),
    ),
    ItemPaper(
        number="5",
        title="A matter concerning one pupil",
        held_back=True,
        minutes=said("The steps taken since November were reported and no further step was needed."),
        actions=(
            ActionLine(
                ref="5.1", text="Write to the family by the end of the month.", owners="Helen O'Connor",
                due="Friday 31 January 2020",
            ),
        ),
    ),
    ItemPaper(
        number="6",
        title="Any other business",
        minutes=said(
            "Eleanor Marsh will not attend the next meeting. Daniel Osei will represent her and Tomasz Nowak "
            "will chair the meeting."
        ),
    ),
    ItemPaper(number="7", title="Dates of future meetings"),
)  # fmt: skip

FUTURE = tuple(
    FutureMeeting(on=on, start=time(14), end=time(16), location=ROOM)
    for on in (date(2020, 3, 13), date(2020, 5, 15), date(2020, 7, 10))
)


def minutes_paper(**other: Any) -> MinutesPaper:
    """Return the circulated minutes of 17 January 2020, with what the test says instead."""
    paper = MinutesPaper(
        board=BOARD,
        title="Partnership Board meeting",
        on=date(2020, 1, 17),
        start=time(14),
        end=time(16),
        location=ROOM,
        chair="Eleanor Marsh",
        chair_note=None,
        secretary="Oliver Reed",
        marking=None,
        state=MinutesState.CIRCULATED,
        version=2,
        comments_by=date(2020, 2, 7),
        agreed_on=None,
        agreed_under=None,
        released_note=None,
        members=MEMBERS,
        also=ALSO,
        items=ITEMS,
        future=FUTURE,
    )
    return replace(paper, **other)


def agreed_paper(**other: Any) -> MinutesPaper:
    """Return the same minutes as the meeting of 13 March 2020 agreed them."""
    agreed = minutes_paper(
        state=MinutesState.AGREED, comments_by=None, agreed_on=date(2020, 3, 13), agreed_under="Tomasz Nowak"
    )
    return replace(agreed, **other)


def agenda_paper(**other: Any) -> AgendaPaper:
    """Return the agenda of 13 March 2020, with what the test says instead."""
    paper = AgendaPaper(
        board=BOARD,
        title="Partnership Board meeting",
        on=date(2020, 3, 13),
        start=time(14),
        end=time(16),
        location=ROOM,
        chair="Tomasz Nowak",
        secretary="Oliver Reed",
        marking=None,
        items=(
            AgendaLine(number="1", title="Welcome and apologies", presenter="Chair", minutes_planned=5),
            AgendaLine(
                number="2", title="Minutes of the last meeting and action log", presenter="Chair",
                purpose="To agree", minutes_planned=15, papers=("Minutes of 17 January 2020",),
            ),
            AgendaLine(
                number="3", title="Budget 2020–21", presenter="Fiona Blake", purpose="To decide",
                minutes_planned=40, papers=("Draft budget", "Note on reserves"),
            ),
            AgendaLine(
                number="4", title="Reading scheme for year 7", presenter="Helen O'Connor",
                purpose="To discuss", minutes_planned=30, late=True, requested_by="Helen O'Connor",
                approved_by="the Chair",
            ),
            AgendaLine(number="5", title="Any other business", minutes_planned=10),
            AgendaLine(number="6", title="Dates of future meetings"),
        ),
        open_actions=(
            ActionLine(
                ref="3.1", text="Send the names of the staff who will read the weekly list to Nia Bowen.",
                owners="Partners", due="Friday 28 February 2020",
            ),
            ActionLine(ref="4.1", text="Find out what the hall costs on both days."),
            ActionLine(
                ref="6.1", text="Share the referral figures for the last quarter.", owners="Grace Adeyemi",
                due="next meeting",
            ),
        ),
    )  # fmt: skip
    return replace(paper, **other)
