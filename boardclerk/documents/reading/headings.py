"""What a heading or a label announces: an attendance list, actions, the next meeting, earlier minutes."""

import re
from typing import Literal

Attendance = Literal["present", "apologies", "in_attendance", "absent"]
ActionsOf = Literal["previous", "new"]

_WHO = (
    r"(?:(?:the|board|committee|council|parish|town|community|group|voting|full|core|executive|panel|steering|trust"
    r"|staff"
    r"|elected|and|/|&|of the)\s+)*(?:members?|councillors?|cllrs?|trustees|governors|directors|officers|partners"
    r"|people|those)?"
    r"(?:\s+(?:of the (?:board|committee|council|group|trust)|and officers|and staff))?"
)
_ATTENDANCE: tuple[tuple[Attendance, re.Pattern[str]], ...] = (
    ("apologies", re.compile(r"^absen(?:t|ce)s? with apolog\w*$|^(?:with )?apolog\w* (?:and|/|&) absen\w*$", re.I)),
    (
        "absent",
        re.compile(
            rf"^(?:{_WHO}\s*)?(?:absent|absentees?|absences?|not present|did not attend|not in attendance|dna"
            rf"|non[- ]attendance)"
            r"(?: (?:without|no) apolog\w*| members?| \(no apolog\w*\))?$",
            re.I,
        ),
    ),
    (
        "apologies",
        re.compile(
            r"^(?:to (?:receive|note|consider|accept)\b.{0,40}?|welcome,? (?:and|&) |introductions?,? (?:and|&) "
            r"|chair\S* welcome,? (?:and|&) )?"
            r"(?:apolog(?:y|ies)|regrets|sent apolog\w*)(?: (?:for|of) (?:absence|non[- ]attendance|lateness))?"
            r"(?: (?:(?:were |was )?(?:received|given|accepted|noted|sent)(?: (?:from|by))?|from|and (?:welcome"
            r"|introductions?|declarations?.*)))?$",
            re.I,
        ),
    ),
    (
        "in_attendance",
        re.compile(
            r"^(?:also |others? |officers? |staff |guests? |those "
            r"|members of the public )?in attendance(?: (?:by invitation|were|also|\(.{1,40}\)|for .{1,30}"
            r"|as observers?))?$"
            r"|^(?:also|others?) (?:present|attending)(?: were)?$|^(?:by invitation|invited(?: guests?)?"
            r"|guests?(?: present)?|observers?|visitors?"
            r"|non[- ](?:voting )?members?(?: present)?|advis[eo]rs?|officers?(?: present| attending"
            r"| in attendance)?|external attendees|others"
            r"|(?:members of the )?public(?: present| attendance)?|staff(?: present)?|presenters?|clerk|secretariat)$",
            re.I,
        ),
    ),
    (
        "present",
        re.compile(
            rf"^(?:{_WHO}\s*)?(?:present|attend(?:ance|ees|ing|ed)|participants|participating|sederunt|roll[- ]call"
            rf"|in attendance|attendance list"
            r"|present at (?:the )?meeting|who attended|attending members|attendance (?:at (?:the )?meeting|record"
            r"|register))(?: (?:were|at (?:the )?meeting|members?|in person|and apolog\w*))?$"
            r"|^those attending$|^members'? attendance.{0,25}$|^committee members?$|^board members?$|^members$"
            r"|^people present$|^list of (?:attendees|participants)$",
            re.I,
        ),
    ),
)
_ACTIONS_NEW = re.compile(
    r"^(?:(?:new|agreed|key|further|the|summary of|list of|table of|all|agreed)\s+)*(?:action"
    r"|to[- ]?do)s?(?:\s+(?:points?|items?|list|summary|table|agreed|arising"
    r"|required|from (?:this|the|today'?s?) meeting|tracker|register|log|sheet|plan|to be taken|and owners"
    r"|for next meeting|decided))*$"
    r"|^summary of (?:agreed )?actions.*$|^next steps$|^actions?(?: points?| items?)? (?:arising|agreed|from"
    r"|raised)\b.*$",
    re.I,
)
_ACTIONS_OLD = re.compile(
    r"matters arising|(?:previous|last|outstanding|past|open|brought forward|earlier|carried forward"
    r"|prior)\b.*\bactions?|\bactions?\b.*\b(?:previous|last|past|prior|earlier|outstanding)"
    r"|review of (?:the )?actions?|actions? (?:review|update|log|tracker|follow[- ]?up)|(?:update|progress"
    r"|report) on actions?|follow[- ]?up (?:of|on|from)",
    re.I,
)
_MINUTES_OF = re.compile(
    r"\bminutes?\b.*\b(?:previous|last|prior|meeting|held|of the|board|committee|council)\b|\b(?:previous|last|past"
    r"|prior|draft)\b.*\bminutes?\b"
    r"|\b(?:approv|adopt|confirm|agree|accept|sign)\w*\b.*\bminutes?\b|^minutes$|^the minutes$",
    re.I,
)
_NEXT = re.compile(
    r"\b(?:dates?|times?|schedule|venue)\b.*\b(?:next|future|forthcoming|further|following)\b.*\bmeetings?\b"
    r"|\b(?:next|future|forthcoming|upcoming|following)\b.{0,30}\bmeetings?\b"
    r"|^meeting dates?\b|^(?:date|dates)(?:,| and| &)? (?:time|venue)?.*\bof\b.*\bmeetings?\b|^diary dates"
    r"|^dates? for (?:the |your )?diar|^dates of meetings|^schedule of meetings",
    re.I,
)
_DECISIONS = re.compile(
    r"^(?:key |summary of |list of )?(?:decisions?|resolutions?|agreements?)(?: (?:made|taken|reached|summary"
    r"|agreed))?$",
    re.I,
)


def bare(text: str) -> str:
    """A heading without its marks and closing colon."""
    return re.sub(r"\s+", " ", text).strip(" :.*–—-_")


def attendance_of(heading: str) -> Attendance | None:
    """Which list of people the heading announces, if it announces one."""
    text = bare(re.sub(r"\([^)]*\)", "", heading))
    if not text or len(text) > 80:
        return None
    return next((kind for kind, pattern in _ATTENDANCE if pattern.match(text)), None)


def split_attendance(text: str) -> tuple[Attendance, str] | None:
    """ "Present: A, B" as its list and the rest; the label needs a colon or a dash after it."""
    match = re.match(r"^\W{0,3}(.{3,60}?)\s*(?:[:;]\s*[-–—]?|\s?[-–—]+\s|–|—)\s*(.*)$", text)
    while match:
        kind = attendance_of(match[1])
        if kind:
            return kind, match[2].strip()
        return None
    return None


def actions_of(heading: str) -> ActionsOf | None:
    """Whether the heading announces actions of an earlier meeting or of this one."""
    text = bare(heading)
    if _ACTIONS_OLD.search(text):
        return "new" if re.match(r"(?i)^(?:new|agreed) actions?", text) else "previous"
    return "new" if len(text) <= 70 and _ACTIONS_NEW.match(text) else None


def is_action_list(heading: str) -> bool:
    """True for a heading whose whole section is a list of actions: "Actions", "New actions", "Action log"."""
    text = bare(heading)
    return len(text) <= 70 and bool(
        _ACTIONS_NEW.match(text) or re.match(r"(?i)^(?:previous|outstanding|open) actions?\b|^action log$", text)
    )


def is_minutes_of(heading: str) -> bool:
    """True where the item is the minutes of an earlier meeting."""
    return bool(_MINUTES_OF.search(bare(heading))) and not is_next_meeting(heading)


def is_next_meeting(heading: str) -> bool:
    """True where the item says when later meetings are."""
    return bool(_NEXT.search(bare(heading)))


def is_decision_list(heading: str) -> bool:
    """True for a heading whose section lists decisions."""
    return bool(_DECISIONS.match(bare(heading)))
