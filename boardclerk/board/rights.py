"""Who may do what: the one table. It is read again in the transaction that writes."""

from collections.abc import Collection
from enum import StrEnum

from boardclerk.board.people import Office, Person, Standing


class Act(StrEnum):
    """Something a person may or may not do on a board."""

    ASK = "ask about meetings, attendance and actions"
    OWN_ATTENDANCE = "say whether they come, and who comes in their place"
    OTHERS_ATTENDANCE = "give apologies for somebody else, who is told"
    SEE_REASONS = "see reasons for absence"
    OWN_ACTION = "mark their own actions complete, ask for longer, and add a note"
    ANY_ACTION = "mark anybody's action complete or reopen it"
    RECORD_ACTION = "record an action for anybody"
    REASSIGN_ACTION = "reassign an action"
    AGENDA_REQUEST = "ask for an agenda item"
    AGENDA = "draw up the agenda"
    APPROVE_AGENDA = "approve the agenda and late items"
    CALENDAR = "add, move and cancel meetings"
    RUN_MEETING = "start and end a meeting, take attendance, and record minutes and decisions"
    DRAFT_MINUTES = "see and send the draft minutes"
    RELEASE_MINUTES = "release draft minutes to the board"
    SUGGEST_AMENDMENT = "suggest an amendment to minutes that went round, or approve them for themselves"
    SETTLE_AMENDMENT = "accept or decline amendments"
    AGREE_MINUTES = "record that the meeting agreed minutes"
    PUBLISH_MINUTES = "publish agreed minutes and take the page down"
    WHO_WAS_TOLD = "see who was told of what, and what will be sent"
    TOLD_BY_HAND = "record that somebody was told by hand"
    SETTINGS = "change the board's settings and start its reminders"
    LINK = "link people to their Teams accounts"
    APPOINT = "appoint an acting chair or a secretary, add and remove people, and name contacts of a group"


CHAIRS = frozenset({Office.CHAIR.value, Office.ACTING_CHAIR.value})
CLERKS = frozenset({Office.SECRETARY.value})
_HERE = (Standing.MEMBER, Standing.DEPUTY, Standing.ATTENDEE)
ANYBODY = frozenset({*(s.value for s in _HERE), *(o.value for o in Office)})

RIGHTS: dict[Act, frozenset[str]] = {
    Act.ASK: ANYBODY,
    Act.OWN_ATTENDANCE: ANYBODY,
    Act.OTHERS_ATTENDANCE: ANYBODY,
    Act.SEE_REASONS: CHAIRS | CLERKS,
    Act.OWN_ACTION: ANYBODY,
    Act.ANY_ACTION: CHAIRS | CLERKS,
    Act.RECORD_ACTION: CHAIRS | CLERKS,
    Act.REASSIGN_ACTION: CHAIRS | CLERKS,
    Act.AGENDA_REQUEST: ANYBODY,
    Act.AGENDA: CHAIRS | CLERKS,
    Act.APPROVE_AGENDA: CHAIRS | CLERKS,
    Act.CALENDAR: CHAIRS | CLERKS,
    Act.RUN_MEETING: CHAIRS | CLERKS,
    Act.DRAFT_MINUTES: CHAIRS | CLERKS,
    Act.RELEASE_MINUTES: CHAIRS | CLERKS,
    Act.SUGGEST_AMENDMENT: ANYBODY,
    Act.SETTLE_AMENDMENT: CLERKS,
    Act.AGREE_MINUTES: CHAIRS | CLERKS,
    Act.PUBLISH_MINUTES: CLERKS,
    Act.WHO_WAS_TOLD: CHAIRS | CLERKS,
    Act.TOLD_BY_HAND: CHAIRS | CLERKS,
    Act.SETTINGS: CLERKS | {Office.ADMINISTRATOR.value},
    Act.LINK: CLERKS | {Office.ADMINISTRATOR.value},
    Act.APPOINT: CHAIRS | CLERKS | {Office.ADMINISTRATOR.value},
}

CHANGES: dict[str, Act] = {
    "start_meeting": Act.RUN_MEETING,
    "end_meeting": Act.RUN_MEETING,
    "take_item": Act.RUN_MEETING,
    "take_attendance": Act.RUN_MEETING,
    "record_minute": Act.RUN_MEETING,
    "record_decision": Act.RUN_MEETING,
    "review_action": Act.RUN_MEETING,
    "hold_back": Act.RUN_MEETING,
    "record_interest": Act.RUN_MEETING,
    "leave_interest_out": Act.RUN_MEETING,
    "record_action": Act.RECORD_ACTION,
    "reword_action": Act.RECORD_ACTION,
    "reassign_action": Act.REASSIGN_ACTION,
    "approve_late_item": Act.APPROVE_AGENDA,
    "decline_late_item": Act.APPROVE_AGENDA,
    "circulate_agenda": Act.APPROVE_AGENDA,
    "send_agenda_to_chair": Act.APPROVE_AGENDA,
    "add_meeting": Act.CALENDAR,
    "move_meeting": Act.CALENDAR,
    "cancel_meeting": Act.CALENDAR,
    "send_to_chair": Act.DRAFT_MINUTES,
    "correct_minutes": Act.SETTLE_AMENDMENT,
    "settle_amendment": Act.SETTLE_AMENDMENT,
    "set_comments_by": Act.RELEASE_MINUTES,
    "share_minutes": Act.RELEASE_MINUTES,
    "publish_minutes": Act.PUBLISH_MINUTES,
    "take_down": Act.PUBLISH_MINUTES,
    "told_by_hand": Act.TOLD_BY_HAND,
    "start_reminders": Act.SETTINGS,
    "stop_reminders": Act.SETTINGS,
    "set_lead_times": Act.SETTINGS,
    "set_policy": Act.SETTINGS,
    "set_quorum": Act.SETTINGS,
    "keep_words": Act.SETTINGS,
    "link_people": Act.LINK,
    "deny_link": Act.LINK,
    "unlink_person": Act.LINK,
    "appoint": Act.APPOINT,
    "add_person": Act.APPOINT,
    "remove_person": Act.APPOINT,
    "name_contacts": Act.APPOINT,
}
"""What it takes to make a change of this name, and so to take it back; others are anybody's to make for themselves."""


FALLS_TO_THE_CHAIR = frozenset({Act.SETTLE_AMENDMENT})
"""What is the secretary's alone, and yet comes to the chair on a board that has none."""


def may(act: Act, person: Person, offices: Collection[Office], *, has_secretary: bool = True) -> bool:
    """Return whether a person with these offices may do `act`; who has left the board may do nothing.

    `has_secretary`: whether anybody is the board's secretary; where nobody is, whoever presides does part of it.
    """
    if person.has_left:
        return False
    roles = {person.standing.value, *(office.value for office in offices)}
    allowed = RIGHTS[act] if has_secretary or act not in FALLS_TO_THE_CHAIR else RIGHTS[act] | CHAIRS
    return bool(allowed & roles)
