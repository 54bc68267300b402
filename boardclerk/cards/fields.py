"""The ids of inputs on cards, as they come back among the values of a press (read them with `typed`)."""

from collections.abc import Mapping

DEPUTY = "deputy"
"""A person's id, NEW_NAME for a name typed in DEPUTY_NAME, or NO_DEPUTY"""
DEPUTY_NAME = "deputy_name"
"""A name typed; where there is one it is meant, whatever DEPUTY says"""
PART = "part"
"""One of WHOLE, ATTENDS_WHOLE, LATE, LEAVING, ITEMS_ONLY, ITEMS_WITHOUT"""
AT_TIME = "at_time"
"""`14:30`: when somebody joins or leaves"""
ITEMS = "items"
"""Agenda item numbers, joined by commas"""
WAY = "way"
"""A `Way`: room or online"""

START = "start"
"""How many of a list come before the ones shown"""
_DIGITS = 6

ACTIONS = "actions"
"""Action ids, joined by commas"""
DUE_ON = "due_on"
"""ISO day"""
REMIND_ON = "remind_on"
"""ISO day"""
REASON = "reason"
NOTE = "note"

ITEM = "item"
"""An agenda item number"""
PARAGRAPH = "paragraph"
"""A paragraph number, or empty"""
WORDS = "words"

TEXT = "text"
"""What is to be done"""
OWNER = "owner"
"""A person's id, GROUP and the name of a group or unit, or NOBODY"""
WHO = "who"
"""A person's id"""
MEETING_ON = "meeting_on"
"""ISO day of a meeting"""
TITLE = "heading"
PRESENTER = "presenter"
"""A person's id, or nothing"""
LENGTH = "length"
"""Minutes"""
ON = "held_on"
"""ISO day"""
START_AT = "start_at"
END_AT = "end_at"
PLACE = "place"
NAME = "name"
ORGANISATION = "organisation"
STANDING = "standing"
"""member, deputy or attendee"""
OFFICE = "office"
"""acting_chair or secretary"""

BEFORE_MEETING = "before_meeting"
"""How long before a meeting, in words: `7 days and 24 hours`"""
TOPICS = "topics"
"""`Topic`s, joined by commas"""
PAPER_DAYS = "paper_days"
"""A number of days"""
AGENDA_DAYS = "agenda_days"
"""A number of days"""
QUIET_FROM = "quiet_from"
QUIET_UNTIL = "quiet_until"
DAYS = "days"
"""Days of the week, Monday as 0, joined by commas"""
HOLIDAYS = "holidays"
"""KEPT or NOT_KEPT"""
KEPT = "kept"
NOT_KEPT = "not_kept"
MOST = "most"
"""A number"""

HOW = "how"
"""One of phone, email, in_person, letter"""
TOLD_ON = "told_on"
"""ISO day"""
TO_COPY = "to_copy"
"""Text shown to be copied; what comes back in it is nothing anybody said"""
PERSON = "person"
"""A person's id"""
PEOPLE = "people"
"""Person ids, joined by commas"""

GROUP = "group:"
NOBODY = "nobody"
NEW_NAME = "new"
NO_DEPUTY = "none"

WHOLE = "whole"
"""Apologies for the whole meeting"""
ATTENDS_WHOLE = "attends"
"""Attends the whole meeting after all"""
LATE = "late"
LEAVING = "leaving"
ITEMS_ONLY = "items_only"
"""Attends for the items in ITEMS alone"""
ITEMS_WITHOUT = "items_without"
"""Attends but for the items in ITEMS"""

_PRESENT = "present."
_DEPUTY = "deputy."
_OUTCOME = "outcome."
_OUTCOME_WORDS = "outcome_words."


def attendance_field(person_id: str) -> str:
    """Return the field that says how one person is at the meeting: room, online, apologies, absent, or a
    deputy (`deputy_of`)."""
    return _PRESENT + person_id


def by_deputy(deputy_id: str) -> str:
    """Return the choice that somebody is represented by that deputy."""
    return _DEPUTY + deputy_id


def deputy_of(choice: str) -> str | None:
    """Return the deputy an attendance choice names, None for any other choice."""
    return choice.removeprefix(_DEPUTY) if choice.startswith(_DEPUTY) else None


def outcome_field(action_id: str) -> str:
    """Return the field that holds the `Outcome` of one reviewed action."""
    return _OUTCOME + action_id


def outcome_words_field(action_id: str) -> str:
    """Return the field that holds the words said of one reviewed action."""
    return _OUTCOME_WORDS + action_id


def person_of(field: str) -> str | None:
    """Return whose attendance a field says, None for any other field."""
    return field.removeprefix(_PRESENT) if field.startswith(_PRESENT) else None


def action_of(field: str) -> str | None:
    """Return which action an outcome field is for, None for any other field."""
    return field.removeprefix(_OUTCOME) if field.startswith(_OUTCOME) else None


def several(value: object) -> tuple[str, ...]:
    """Return what was chosen in a choice of several; nothing chosen is an empty tuple."""
    return tuple(filter(None, str(value).split(","))) if value else ()


def repeated(field: str, time: int) -> str:
    """Return the id of an input that stands on a card for the `time`-th time: `due_on`, `due_on@2` …"""
    return field if time == 1 else f"{field}@{time}"


def typed(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values of a press under the fields' own names, whichever of a card's forms was sent.

    Where a list begins is a whole number, the beginning where a client sends something else.
    """
    slots = {key.partition("@")[0]: value for key, value in values.items()}
    if START in slots:
        start = str(slots[START])
        slots[START] = int(start) if start.isdecimal() and len(start) <= _DIGITS else 0
    return slots
