"""The calendar changed: a meeting added, moved or cancelled; and an item of its agenda moved."""

from boardclerk.dialogs.grammar.pattern import Pattern

_A_MEETING = (
    r"(?:an? |the |another |one more |new |extra |extraordinary |special |board |committee " r"|further )*meeting\b"
)
_THE_MEETING = (
    r"(?:the |our )*(?:(?P<day>{when})(?:'s)? (?:board |committee )?(?:meeting|board)"
    r"|(?:next |coming )?(?:board |committee )?(?:meeting|board)(?: meeting)?(?: (?:of|on|in|for"
    r"|from|due on)(?: the)? (?P<day2>{when}))?"
    r"|(?P<day3>{when}))"
)
ADD = (
    Pattern(
        means="add_meeting",
        says=r"^(?:{please})(?:add|schedule|arrange|set up|create|put in|enter|fix|plan|call)(?: in)? " + _A_MEETING
        + r"(?! (?:minutes|agenda|with|about|room|note))(?P<rest>.*<d\d+>.*)$",
        examples=(
            "add a meeting on 3 June at 10:00 in the Council Chamber",
            "add a meeting on 3 June 10:00 to 12:00, Council Chamber",
            "schedule an extra meeting for 3 June",
        ),
    ),
)  # fmt: skip
MOVE = (
    Pattern(
        means="move_meeting",
        says=(r"^(?:{please})(?:move|reschedule|postpone|shift|rearrange|bring forward|put back|push back|change) ")
        + _THE_MEETING + r"(?: back| forward)?,? (?:to|until|till|into)(?: the)? (?P<rest>\S.*)$",
        examples=(
            "move the meeting of 13 March to 16 March at 10",
            "reschedule the 15 May meeting to 20 May",
            "move the next meeting to 11:00",
        ),
    ),
    Pattern(
        means="move_meeting",
        says=r"^(?:{please})(?:move|reschedule|postpone|shift|rearrange|bring forward|put back|push back"
        r"|change) (?:the |our )*"
        r"(?:(?:next )?(?:board )?(?:meeting|board) (?:of|on|from|in"
        r"|for)(?: the)? )?(?P<span>{when})(?P<rest>.*)$",
        examples=("move the meeting of 13 March to 16 March at 10",),
    ),
    Pattern(
        means="move_meeting",
        says=r"^" + _THE_MEETING + r" (?:is |has been |has |now |was )*(?:moves?|moved|rescheduled|postponed"
        r"|put back|brought forward)"
        r"(?: back| forward)? (?:to|until|till)(?: the)? (?P<rest>\S.*)$",
        examples=("the May meeting is moved to 22 May",),
    ),
    Pattern(
        means="move_meeting",
        says=r"^" + _THE_MEETING + r" (?:will|is|is to|will now|is now)(?: be)?(?: held"
        r"| taking place)?(?P<rest> (?:in|at) \S.*)$",
        gives={"expect": "confirm"},
        examples=("the 13 March meeting will be in the Library",),
    ),
)  # fmt: skip
PLACE = (
    Pattern(
        means="move_meeting",
        says=r"^(?:{please})(?:change|move|set|switch|make|update) (?:the |our )*(?:meeting |board )?(?:venue"
        r"|room|location|place)\b"
        r"(?: (?:of|for|on)(?: the)? (?:(?:next |board )*(?:meeting|board)(?: (?:of|on))?(?: the)?"
        r"(?: (?P<day>{when}))?|(?P<day2>{when})(?:'s)?(?: (?:meeting|board))?))?(?: to|:"
        r"| is)? (?P<place>[a-z<(]\S*.{1,60}?)[\s.!]*$",
        examples=("change the venue to room 4", "set the location of the 15 May meeting to the Library"),
    ),
)
CANCEL_MEETING = (
    Pattern(
        means="cancel_meeting",
        says=r"^(?:{please})(?:cancel|call off|delete|scrap) " + _THE_MEETING + r"[\s.!]*$",
        examples=("cancel the meeting of 10 July", "cancel the next meeting"),
    ),
    Pattern(
        means="cancel_meeting",
        says=r"^" + _THE_MEETING + r" (?:is |has been |was )(?:now )?(?:cancelled|called off)[\s.!]*$",
        examples=("the July meeting is cancelled",),
    ),
)
