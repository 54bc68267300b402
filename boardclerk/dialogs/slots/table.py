"""Which patterns mean which deed, and what reads them: the one table of everything that is understood."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from boardclerk.dialogs.grammar import (
    action_log,
    action_recording,
    actions,
    agenda,
    agenda_papers,
    agenda_round,
    amendments,
    attendance,
    broad,
    calendar,
    closing,
    contacts,
    deputies,
    forms,
    house,
    meetings,
    minutes,
    parts,
    people,
    policy,
    record,
    rewording,
    talk,
    wishes,
    withdrawals,
)
from boardclerk.dialogs.grammar.guards import ALREADY, MIGHT, NEGATED, NO_CAUSE
from boardclerk.dialogs.grammar.pattern import Hit, Pattern, bits
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots import actions as of_actions
from boardclerk.dialogs.slots import actions_by_words as of_by_words
from boardclerk.dialogs.slots import actions_listed as of_listed
from boardclerk.dialogs.slots import agenda as of_agenda
from boardclerk.dialogs.slots import agenda_papers as of_agenda_papers
from boardclerk.dialogs.slots import attendance as of_attendance
from boardclerk.dialogs.slots import calendar as of_calendar
from boardclerk.dialogs.slots import coming as of_coming
from boardclerk.dialogs.slots import contacts as of_contacts
from boardclerk.dialogs.slots import forms as of_forms
from boardclerk.dialogs.slots import house as of_house
from boardclerk.dialogs.slots import meetings as of_meetings
from boardclerk.dialogs.slots import minutes as of_minutes
from boardclerk.dialogs.slots import people as of_people
from boardclerk.dialogs.slots import policy as of_policy
from boardclerk.dialogs.slots import record as of_record
from boardclerk.dialogs.slots import rewording as of_rewording
from boardclerk.dialogs.slots import running
from boardclerk.dialogs.slots.scene import Scene

Reader = Callable[[Scene, Hit], Understood | None]


@dataclass(frozen=True)
class Route:
    """Patterns, what reads them, the family they belong to, and the guards that forbid them."""

    family: str
    patterns: tuple[Pattern, ...]
    read: Reader
    guards: tuple[Pattern, ...] = ()
    sees: str = "plain"
    only_running: bool = False
    for_recorders: bool = False
    is_broad: bool = False

    @cached_property
    def bits(self) -> int:
        return bits(self.patterns)


_DOUBT = MIGHT
_NO = (*MIGHT, *NEGATED)
_RECORD_STRONG = tuple(p for p in action_recording.RECORD if p.means not in ("statement", "remind", "ask somebody"))
_RECORD_WEAK = tuple(p for p in action_recording.RECORD if p.means in ("statement", "remind", "ask somebody"))
_ITEMS_ONLY = tuple(Pattern(means="part", says=p.says) for p in parts.PART if p.means == "only items")
_PART = tuple(Pattern(means="part", says=p.says) for p in parts.PART)

_CHAIR_TOLD = tuple(p for p in policy.POLICY if p.means == "chair")
"""Told when something is so: no question, though it has the words of one."""

DICTATED = (*record.MINUTE, *record.DECISION)
"""What is written down as it stands, whatever else its words would mean."""
RUNNING: tuple[Route, ...] = (
    Route("forms", forms.FORMS, of_forms.read_form, NEGATED, sees="all"),
    Route("forms", forms.WHICH, of_forms.read_which, NEGATED, sees="all"),
    Route("forms", forms.WORDS_TO_COME, of_forms.read_words_to_come, NEGATED, sees="all"),
    Route("running", meetings.RUN, running.read_running),
    Route("running", meetings.ATTENDANCE, running.read_attendance),
    Route("running", meetings.CAME, running.read_attendance, sees="all", only_running=True),
    Route("running", record.MINUTE[:2], running.read_minute, sees="all", for_recorders=True),
    Route("running", record.DECISION[:3], running.read_minute, sees="all"),
    Route("running", (*record.MINUTE[2:], *record.DECISION[3:]), running.read_minute, sees="all", only_running=True),
    Route("running", record.REVIEW, running.read_review),
    Route("house", policy.POLICY, of_policy.read_policy, MIGHT),
    Route("house", _CHAIR_TOLD, of_policy.read_policy, MIGHT, sees="unquoted"),
    Route("house", policy.POLICY_ASKED, of_policy.read_policy_asked, sees="all"),
    Route("house", wishes.WISHES, of_policy.read_wish, MIGHT),
    Route("house", agenda_papers.PAPERS, of_agenda_papers.read_paper_in, _NO),
    Route("house", house.REMINDERS, running.read_reminders, sees="all"),
    Route("house", house.QUORUM, running.read_quorum, _NO),
    Route("house", house.KEEP_WORDS, of_house.read_kept_words, MIGHT, sees="all"),
    Route("house", house.KEPT_WORDS, of_house.read_kept_words, sees="all"),
    Route("house", house.TOLD, running.read_told, sees="all"),
    Route("house", minutes.PUBLISH, running.read_minutes_work, NEGATED),
    Route("house", minutes.ASKED, of_minutes.read_how_far, sees="all"),
    Route("house", minutes.TO_CHAIR, of_minutes.read_to_chair, _NO),
    Route("house", minutes.RELEASE, running.read_minutes_work, _NO),
    Route("house", minutes.DRAFT, running.read_minutes_work),
    Route("house", agenda_round.CIRCULATE_AGENDA, running.read_agenda_round, _NO),
    Route("house", (*calendar.ADD, *calendar.MOVE, *calendar.CANCEL_MEETING), of_calendar.read_calendar_change, _NO),
    Route("house", calendar.PLACE, of_calendar.read_place_change, _NO),
    Route("house", agenda.MOVE_ITEM, of_agenda.read_agenda, _NO),
    Route("house", agenda_round.HOLD_BACK, running.read_hold_back),
    Route("house", contacts.CONTACTS, of_contacts.read_contacts, _NO),
    Route("house", people.LINK_PEOPLE, of_people.read_linking, sees="all"),
    Route("house", people.UNLINK_PERSON, of_people.read_unlinked, _NO),
    Route("house", people.ADD_PERSON, of_people.read_added, _NO),
    Route("house", people.REMOVE_PERSON, of_people.read_removed, _NO[:-1]),
    Route("house", house.APPOINT, running.read_appoint, _NO),
)
WRITES: tuple[Route, ...] = (
    Route("minutes", amendments.PUT_RIGHT, of_minutes.read_put_right, MIGHT, sees="unquoted"),
    Route("attendance", withdrawals.TAKEN_BACK, of_coming.read_withdrawal, _DOUBT),
    Route("record", _RECORD_STRONG, of_record.read_record, NEGATED[:0], sees="all"),
    Route("attendance", deputies.DECLINING, of_attendance.read_declining, _DOUBT),
    Route("minutes", minutes.APPROVE[:1], of_minutes.read_approve),
    Route("minutes", minutes.APPROVE[1:], of_minutes.read_approve, MIGHT[:1]),
    Route("actions", closing.REOPEN[:1], of_actions.read_reopen, MIGHT),
    Route("actions", closing.REOPEN[1:], of_actions.read_reopen, _NO),
    Route("actions", actions.NOT_MINE, of_actions.read_not_mine, _DOUBT),
    Route("actions", actions.GIVE, of_actions.read_give, _NO),
    Route("actions", rewording.REWORD, of_rewording.read_reword, _NO, sees="all"),
    Route("minutes", amendments.COMMENT, of_minutes.read_comment, sees="all"),
    Route("minutes", amendments.NIL, of_minutes.read_nil),
    Route("actions", closing.CLOSE_ALL, of_actions.read_close_all, _NO),
    Route("actions", actions.EXTEND[:1], of_actions.read_extension, _NO),
    Route("actions", (*closing.DROPPED, *closing.NOT_NEEDED), of_actions.read_dropped, MIGHT),
    Route("actions", closing.CLOSE, of_actions.read_close, MIGHT),
    Route("actions", actions.EXTEND[1:], of_actions.read_extension, MIGHT),
    Route("actions", actions.PROGRESS, of_actions.read_progress, ()),
    Route("attendance", _ITEMS_ONLY, of_attendance.read_absence, _DOUBT),
    Route("agenda", agenda.AGENDA, of_agenda.read_agenda, _NO),
    Route("circulate", minutes.CIRCULATE, of_minutes.read_circulate, NEGATED),
    Route("attendance", attendance.ABSENT, of_attendance.read_absence, _DOUBT),
    Route("attendance", attendance.APOLOGIES, of_attendance.read_absence, (*_NO, *ALREADY, *NO_CAUSE)),
    Route("attendance", _PART, of_attendance.read_absence, _DOUBT),
    Route("attendance", deputies.DEPUTISING, of_attendance.read_absence, _NO),
    Route("coming", withdrawals.COMES_AFTER_ALL, of_coming.read_withdrawal, _NO),
    Route("coming", attendance.COMING, of_coming.read_coming, _NO),
    Route("actions", closing.CLOSE_WORDS, of_actions.read_close_by_words, MIGHT),
    Route("record", _RECORD_WEAK, of_record.read_record, _NO),
    Route("actions", closing.MORE_TIME_BY_WORDS, of_by_words.read_more_time, _NO),
    Route("actions", closing.CLOSE_OWN[:1], of_by_words.read_close, _NO),
    Route("actions", closing.NEWS_BY_WORDS, of_by_words.read_news, MIGHT),
    Route("actions", closing.CLOSE_OWN[1:], of_by_words.read_close, _NO),
)
CALLED_ACTION: tuple[Route, ...] = (Route("record", _RECORD_STRONG, of_record.read_record, NEGATED[:0], sees="all"),)
"""Tried first on what is called an action, whatever is to be done would mean by itself."""
READS: tuple[Route, ...] = (
    Route("read", meetings.ON_AGENDA, of_meetings.read_on_agenda, sees="unquoted"),
    Route("read", meetings.CALENDAR[:1], of_meetings.read_calendar, sees="unquoted"),
    Route("read", meetings.WHO, of_meetings.read_who, sees="unquoted"),
    Route("read", (*action_log.LIST_BY, *action_log.LIST), of_listed.read_list, sees="unquoted"),
    Route("read", (*meetings.CALENDAR, *broad.TERSE), of_meetings.read_calendar, sees="unquoted"),
)
BROAD_WRITES: tuple[Route, ...] = (
    Route("minutes", amendments.PUT_RIGHT, of_minutes.read_put_right, MIGHT, sees="unquoted"),
    Route("attendance", broad.ABSENT, of_attendance.read_absence, (*_NO, *ALREADY), is_broad=True),
    Route("actions", broad.CLOSE, of_actions.read_close, _NO, is_broad=True),
    Route("minutes", broad.COMMENT, of_minutes.read_comment, MIGHT, sees="all", is_broad=True),
    Route("agenda", broad.AGENDA, of_agenda.read_agenda, _NO, is_broad=True),
    Route("circulate", broad.CIRCULATE, of_minutes.read_circulate, _NO, is_broad=True),
    Route("actions", broad.NOTE, of_actions.read_progress, _NO, is_broad=True),
)
BROAD_READS: tuple[Route, ...] = (
    Route("read", broad.WHO, of_meetings.read_who, sees="unquoted"),
    Route("read", broad.LIST, of_listed.read_list, sees="unquoted"),
    Route("read", broad.BY_WORDS, of_listed.read_asked_by_words, sees="unquoted"),
    Route("read", broad.CALENDAR, of_meetings.read_calendar, sees="unquoted"),
)
"""Tried on questions alone."""
NEAREST: tuple[tuple[str, str], ...] = (
    ("send_apologies", r"{apologies}|sorry|absent|away|leave|late\b|can't|deput|sub\b|attend|coming"),
    ("close_action", r"<r\d|done|complete|close|finish|action"),
    ("list_actions", r"action|outstanding|overdue|list|due|owner"),
    ("comment_on_minutes", r"minutes|draft|amend|correct|wrong|para|typo"),
    ("next_meeting", r"when|where|room|meeting|board|date|time|next"),
    ("who_is_coming", r"who|coming|quor|attend"),
    ("agenda_item", r"agenda|item|aob|raise|discuss"),
    ("record_action", r"action|task|remind| to "),
    ("help", r"help|how|what"),
)
HELP = talk.HELP
