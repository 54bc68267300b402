"""Interests declared in agenda items: said beforehand, offered to the secretary, recorded in the item's minutes."""

from dataclasses import dataclass
from enum import StrEnum

from boardclerk.board.meetings import Meeting, MeetingState
from boardclerk.board.minutes import Minutes, MinutesState


class InterestState(StrEnum):
    """`offered` waits for the secretary; `accepted` is minuted when the meeting starts; `recorded` stands in them."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    RECORDED = "recorded"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """A conflict of interest somebody declares in an agenda item. It is no private reason: it is there to be minuted.

    `leaves`: they take no part in the item.
    """

    id: str
    meeting_id: str
    item_id: str
    person_id: str
    leaves: bool = False
    state: InterestState = InterestState.OFFERED


def may_be_recorded(meeting: Meeting, minutes: Minutes | None) -> bool:
    """Return whether an interest can still go into the minutes: before they go round."""
    if meeting.state in (MeetingState.PLANNED, MeetingState.RUNNING):
        return True
    return minutes is not None and minutes.state in (MinutesState.DRAFT, MinutesState.WITH_CHAIR)


def state_when_accepted(meeting: Meeting) -> InterestState:
    """Return what an accepted interest is: recorded at once, or kept until the meeting has started."""
    return InterestState.ACCEPTED if meeting.state is MeetingState.PLANNED else InterestState.RECORDED
