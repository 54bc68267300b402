"""A deed that is named and no more: what it is to be done to is asked for on a form."""

from boardclerk.dialogs.grammar.pattern import Pattern

_ASKS = (
    r"^\W*(?:{please})(?:(?:i (?:need|want|wish|have)|i'd like|i would like|we need|can i|could i|can we|could we|may i"
    r"|let's|let me|help me)(?: to)? )?(?:{please})"
)
_END = r"(?: please| now| for me| thanks| thank you| then)*[\s.!?]*$"
_NEW = r"(?:an?|another|the|one more|some|a new|the next|one)"
_SOMEBODY = (
    r"(?:someone|somebody|someone else|somebody else|another (?:member|person)|a (?:colleague|member|team member"
    r"|person)|(?:one|some) of (?:my|our|the) (?:team|colleagues|members|staff|people)|other people|others)"
)
FORMS = (
    Pattern(
        means="action",
        says=(
            rf"{_ASKS}(?:(?:record|add|log|note|create|take|put|make|enter|raise|minute|start|write)(?: down| up| in)?"
            rf" {_NEW} (?:new )?(?:action|action point|action item)|new action(?: point| item)?)"
            r"(?: (?:for|to) (?P<who>{people}|{group}|me))?(?: (?:on|under|at|for) (?:agenda )?item (?P<item>\d{1,2}))?"
            rf"(?: (?:by|due|due by|for) (?P<due>{{when}}))?(?: (?:for|to) (?P<who2>{{people}}|{{group}}|me))?{_END}"
        ),
        gives={"intent": "record_action"},
        examples=(
            "record an action",
            "new action",
            "I need to log an action for Grace by Friday",
            "add an action please",
        ),
    ),
    Pattern(
        means="apologies_for",
        says=(
            rf"{_ASKS}(?:(?:send|give|record|note|add|pass on|make|log) )?(?:{{apologies}}|absence)"
            rf" (?:for|from|on behalf of|of) {_SOMEBODY}(?: (?:for|at|to) (?P<day>{{when}}))?{_END}"
        ),
        gives={"intent": "send_apologies"},
        examples=("apologies for someone", "send apologies on behalf of a colleague", "apologies for somebody else"),
    ),
    Pattern(
        means="deputy",
        says=(
            rf"{_ASKS}(?:send|name|nominate|appoint|arrange|choose|give you|put in|have) (?:a|my|another|the) "
            rf"(?:deputy|substitute|sub|representative)(?: (?:for|at|to|on) (?P<day>{{when}}))?{_END}"
        ),
        gives={"intent": "send_apologies"},
        examples=("name a deputy", "I want to send a deputy", "I'd like to name my deputy for the 13th"),
    ),
    Pattern(
        means="agenda_item",
        says=(
            rf"{_ASKS}(?:(?:add|put|get|have|raise|suggest|propose|request|bring|enter|include|create|submit|table)"
            rf"(?: up| forward| on| in)? (?:{_NEW} (?:new )?(?:agenda )?(?:item|point|topic|matter)|something"
            rf"|a new item)"
            r"(?: (?:on|onto|to|for|in|at|with) (?:the |our |an )?(?:{when} )?(?:agenda|board|meeting|next meeting"
            r"|{when}|{meeting})(?: (?:for|of|on) (?P<day>{when}))?)?"
            rf"|new agenda item|(?:an )?agenda item){_END}"
        ),
        gives={"intent": "agenda_item"},
        examples=(
            "add an agenda item",
            "put something on the agenda",
            "I'd like to raise an item",
            "agenda item please",
        ),
    ),
    Pattern(
        means="add_meeting",
        says=(
            rf"{_ASKS}(?:add|schedule|arrange|call|set up|book|create|enter|plan|put in) {_NEW} (?:new |extra "
            rf"|extraordinary"
            rf"|special |additional )?(?:board )?(?:meeting|date)(?: (?:to|in) the calendar)?{_END}"
        ),
        gives={"intent": "add_meeting"},
        examples=("add a meeting", "schedule a new meeting", "I need to set up an extra meeting"),
    ),
    Pattern(
        means="move_meeting",
        says=(
            rf"{_ASKS}(?:move|reschedule|rearrange|postpone|bring forward|put back|change the date of)"
            rf" (?:a|the|our|one of the) (?:board )?meetings?{_END}"
        ),
        gives={"intent": "move_meeting"},
        examples=("move a meeting", "I need to reschedule a meeting"),
    ),
    Pattern(
        means="add_person",
        says=(
            rf"{_ASKS}(?:add|enter|register|put in|sign up) {_NEW} (?:new )?(?P<as>person|member|attendee|deputy"
            rf"|somebody"
            rf"|someone|colleague)(?: (?:to|on|onto) the (?:board|roster|list))?{_END}"
            rf"|{_ASKS}add (?:someone|somebody)(?: new)?(?: to the (?:board|roster|list))?{_END}|^\W*new member[\s.!]*$"
        ),
        gives={"intent": "add_person"},
        examples=("add a person", "add a new member", "add somebody to the board"),
    ),
    Pattern(
        means="appoint",
        says=(
            rf"{_ASKS}(?:appoint|name|choose|set|make|designate|nominate) "
            r"(?:(?:an?|the|another|somebody|someone) )?(?:as )?(?:an? |the )?(?:new |temporary |interim )?"
            rf"(?P<role>acting chair|secretary|clerk|stand-in chair)(?: (?:for|on) (?P<day>{{when}}))?{_END}"
        ),
        gives={"intent": "appoint"},
        examples=("appoint an acting chair", "make someone secretary", "name an acting chair for 15 May"),
    ),
    Pattern(
        means="extend",
        says=(
            rf"{_ASKS}(?:(?:have|get|ask for|request|need) )?(?:an extension|more time|longer|a later (?:date|deadline)"
            rf"|a new (?:due date|deadline)|extend (?:an?|my|one of my) (?:action|actions|deadline|due date))"
            rf"(?: (?:for|on|with) (?:an?|my|one of my) actions?)?{_END}"
        ),
        gives={"intent": "update_action"},
        examples=("I need an extension", "I need more time", "extend an action", "can I have more time for an action"),
    ),
    Pattern(
        means="reassign",
        says=(
            rf"{_ASKS}(?:reassign|hand over|give away|pass on|transfer|move|change the owner of) "
            rf"(?:an?|the|one of the) actions?(?: to (?:someone|somebody)(?: else)?)?{_END}"
            rf"|{_ASKS}give (?:someone|somebody)(?: else)? an(?:other)? action{_END}"
        ),
        gives={"intent": "update_action"},
        examples=("reassign an action", "hand over an action to someone else"),
    ),
)
WHICH = (
    Pattern(
        means="cancel_meeting",
        says=rf"{_ASKS}(?:cancel|call off|scrap) (?:a|one of the|one of our) (?:board )?meetings?{_END}",
        gives={"intent": "cancel_meeting"},
        examples=("cancel a meeting", "I need to call off a meeting"),
    ),
    Pattern(
        means="remove_item",
        says=(
            rf"{_ASKS}(?:remove|delete|take off|drop|withdraw|take) (?:an|one|some) (?:agenda )?items?"
            rf"(?: (?:from|off) (?:the )?agenda| off)?{_END}"
        ),
        gives={"intent": "agenda_item"},
        examples=("remove an item from the agenda", "take an item off the agenda"),
    ),
    Pattern(
        means="reopen",
        says=rf"{_ASKS}(?:reopen|re-open|open) (?:an|one of the|one of my) (?:closed )?actions?(?: again)?{_END}",
        gives={"intent": "update_action"},
        examples=("reopen an action", "open an action again"),
    ),
    Pattern(
        means="close",
        says=(
            rf"{_ASKS}(?:close|complete|finish|sign off|tick off|discharge) (?:an|one of my|one of the"
            rf"|some) actions?{_END}"
        ),
        gives={"intent": "close_action"},
        examples=("close an action", "I want to complete an action"),
    ),
)
"""Where one thing alone is missing: one question."""
_UNDER = (
    r"(?: (?:on|under|for|at|to|about) (?:(?:agenda )?item (?P<item>\d{1,2})|(?:the )?(?P<about>[a-z][a-z' -]{3,40}?)"
    r"(?: item)?))?"
)
WORDS_TO_COME = (
    Pattern(
        means="record_minute",
        says=(
            rf"{_ASKS}(?:(?:record|take|add|write|note|log|enter|make|start|put in)(?: down)? {_NEW} "
            rf"(?:new |further )?(?:minute|paragraph)|(?:make|take|add) a note|new minute)"
            rf"(?: (?:in|for|to) the minutes)?{_UNDER}{_END}"
        ),
        examples=("record a minute", "take a minute", "add a minute on item 4", "new minute", "make a note please"),
    ),
    Pattern(
        means="record_decision",
        says=(
            rf"{_ASKS}(?:(?:record|take|add|write|note|log|enter|make|minute|put)(?: down| in)? {_NEW} "
            rf"(?:new |further )?(?:decision|resolution)|new decision){_UNDER}{_END}"
        ),
        examples=("record a decision", "note a decision", "minute a decision under item 4", "new decision"),
    ),
)
"""Where nothing is missing but the words."""
