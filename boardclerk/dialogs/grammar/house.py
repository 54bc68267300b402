"""What the secretary and the chair settle: reminders, who has been told, who keeps the record."""

from boardclerk.dialogs.grammar.pattern import Pattern

REMINDERS = (
    Pattern(
        means="start_reminders",
        says=(
            r"^(?:{please})(?:start|begin|turn on|switch on|resume|enable|restart|activate"
            r"|send)(?: sending)?(?: out)?(?: the| your| all)? reminders?\b(?: again| please| for .*"
            r"| now)*[\s.!]*$|^(?:reminders? on|(?:you can |please )?(?:start|begin) reminding (?:people"
            r"|members|everyone|the board)?)[\s.!]*$"
        ),
        examples=("start reminders", "turn on reminders"),
    ),
    Pattern(
        means="stop_reminders",
        says=(
            r"^(?:{please})(?:stop|pause|turn off|switch off|suspend|disable|halt|no more|end|mute"
            r"|hold)(?: sending)?(?: all)?(?: the| your)? reminders?\b(?: please| for .*| now)*[\s.!]*$"
            r"|^(?:reminders? off|stop reminding (?:people|members|everyone|the board)?)[\s.!]*$"
        ),
        examples=("stop reminders", "reminders off"),
    ),
    Pattern(
        means="set_lead_times",
        says=(
            r"\b(?:remind(?:ers?)?|lead times?|nudge|chase)\b[^.?]{0,60}?(?P<days>(?:(?<![\d.,])\d+|one|two|three"
            r"|four|five|six|seven|ten|fourteen|a|an)(?: days?| weeks?| wks?| fortnight| hours?)?(?:(?:, | and "
            r"|, and | & )(?:then )?(?:\d+|one|two|three|four|five|six|seven|ten|fourteen|a"
            r"|an)(?: days?| weeks?| wks?| hours?)?)*)(?: days?| weeks?| hours?)? (?:before|beforehand|ahead|prior"
            r"|in advance|days|notice)|^(?:set )?(?:the )?lead times?(?: to| of| are"
            r"|:)* (?P<days2>[\d, and&]+)(?: days?)?[\s.!]*$"
        ),
        examples=("remind 10 days and 2 days before", "lead times 7, 1", "remind 24 hours before"),
    ),
)
QUORUM = (
    Pattern(
        means="set_quorum",
        says=(
            r"^(?:{please})(?:change|set|make|move|put|raise|lower|reduce|increase|update) (?:the "
            r"|our )?(?:board's )?quorum"
            r"(?: of the board| number| for the board)? ?(?:to|at|as|:|=)? ?(?:be )?(?P<number>\d{1,2}|one|two"
            r"|three|four|five|six"
            r"|seven|eight|nine|ten|eleven|twelve)(?: members| people| please)*[\s.!]*$"
            r"|^(?:the |our )?quorum (?:is now|is to be|will be|will now be|should be|should now be|becomes)"
            r" (?P<number2>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: members"
            r"| people)?[\s.!]*$"
        ),
        examples=("set the quorum to 5", "the quorum is now four"),
    ),
    Pattern(
        means="set_quorum",
        says=(
            r"^(?:{please})(?:change|set|raise|lower|reduce|increase|update) (?:the |our )?(?:board's )?quorum"
            r"(?: of the board| number| for the board)?(?: please)?(?: ?(?:to|at|as|:|=) ?[^?]{0,40})?[\s.!]*$"
        ),
        gives={"asks": True},
        examples=("set the quorum", "set the quorum to 2.5"),
    ),
)
_NOT_UNDERSTOOD = (
    r"(?:you|i|the clerk|it) (?:don't|do not|didn't|did not|can't|cannot|couldn't|could not|won't) understand"
)
KEEP_WORDS = (
    Pattern(
        means="keep_words",
        says=(
            rf"^(?:{{please}})(?:start |begin )?keep(?:ing)? (?:a record of |a list of )?(?:the |all |any )?"
            rf"(?:words|messages|phrases|what|whatever|anything|everything)(?: that)? {_NOT_UNDERSTOOD}\b[^?]*$"
            r"|^(?:{please})(?:switch|turn) on (?:the )?keeping (?:of )?(?:words|messages)[\s.!]*$"
            r"|^(?:{please})start keeping (?:words|messages)[\s.!]*$"
        ),
        gives={"on": True},
        examples=("keep the words you don't understand", "start keeping words", "turn on keeping words"),
    ),
    Pattern(
        means="keep_words",
        says=(
            rf"^(?:{{please}})(?:stop keeping|don't keep|do not keep|keep no|no longer keep|erase|forget|delete)"
            rf"(?: any)? (?:the |all |any |more )*(?:words|messages|phrases|what|anything)(?: that)? {_NOT_UNDERSTOOD}"
            r"\b[^?]*$|^(?:{please})(?:switch|turn) off (?:the )?keeping (?:of )?(?:words|messages)[\s.!]*$"
            r"|^(?:{please})stop keeping (?:words|messages)[\s.!]*$"
        ),
        gives={"on": False},
        examples=("stop keeping the words you don't understand", "stop keeping words", "turn off keeping words"),
    ),
)
KEPT_WORDS = (
    Pattern(
        means="show_kept_words",
        says=(
            rf"\b(?:do|are|have) you (?:keep|keeping|kept|store|storing|stored)\b[^?]{{0,30}}"
            rf"(?:\b(?:words|messages|phrases)\b|\bwhat {_NOT_UNDERSTOOD}\b)"
            rf"|^(?:{{please}})(?:show|list)(?: me)? (?:the )?(?:kept words|words (?:that )?(?:you keep"
            rf"|{_NOT_UNDERSTOOD}))"
        ),
        examples=("do you keep words you don't understand?", "are you keeping words?"),
    ),
)
TOLD = (
    Pattern(
        means="not_told",
        says=(
            r"\bwho (?:have|has|haven't|hasn't|couldn't|could|did|didn't|wasn't|weren't"
            r"|still)\b[^.?]{0,40}\b(?:(?:not|n't|couldn't|unable to) (?:you )?(?:been )?(?:tell|told"
            r"|reach(?:ed)?|inform(?:ed)?|notified|contacted?)|(?:you )?(?:not |been )*(?:told|reached"
            r"|informed|notified)(?= yet|\?|$)(?<!been told)(?<!been informed))|not told(?: by (?:me"
            r"|you))?(?: card| list)?\b|who (?:couldn't|can't|could) you (?:not )?(?:reach|tell)"
            r"|who (?:have|did) you not (?:tell|told|reach\w*|inform\w*)|who (?:hasn't|haven't|has not"
            r"|have not) (?:you )?(?:been )?(?:told|informed|had|notified|reached|seen|received)"
            r"|who (?:isn't|is not) on teams|who still needs? (?:telling|to be told|to know)"
        ),
        examples=("who have you not told?", "not told by me", "who couldn't you reach?"),
    ),
    Pattern(
        means="reminded",
        says=(
            r"\bwho(?:m)? (?:was|were|has been|have been|have you|did you|have i|got|has had)(?: already| all| not"
            r"| been)* (?:reminded|remind|chased|chase|a reminder|reminders|the reminders?)\b"
            r"|^(?:{please})how did the reminders go\b|\breminders? (?:have you sent|were sent|went out)\b"
        ),
        examples=("who was reminded?", "whom have you reminded?", "how did the reminders go?"),
    ),
    Pattern(
        means="who_was_told",
        says=(
            r"\bwho (?:was|were|has been|have been|have you|has|did you|got|had|have|all was|knows|saw"
            r"|received|has had|has seen|did)(?: already| all| been| had| you)* ?(?:told|informed|notified"
            r"|sent|tell|had|got|received|seen|seen|have|send|circulated to|about"
            r"|given)?\b[^?]{0,40}\b(?:told|decision|minutes|draft|agenda|item \d|sent|{ref}|informed"
            r"|version|about it)"
        ),
        examples=("who was told of the decision in item 5?", "who has had the minutes?"),
    ),
    Pattern(
        means="told_by_hand",
        says=(
            r"(?<!until )(?<!till )(?<!once )(?<!before )(?<!unless )(?<!when )(?<!after )(?<!if )\b(?:i|i've"
            r"|i have)(?: have| just| now| already)* (?:told|informed|let|rang|phoned|called"
            r"|spoke(?:n)? (?:to|with)|emailed|texted|notified|written to|wrote to|rung|messaged"
            r"|spoken (?:to|with)) (?P<who>{people}|{group})(?: know)?(?! (?:to"
            r"|about the minutes not))(?P<rest>[^.?]*)$"
        ),
        examples=("I told Imran by phone yesterday", "I've emailed Helen"),
    ),
)
HOW = (
    r"\bby (?P<how>phone|telephone|e-?mail|post|letter|text|hand|word of mouth|message)"
    r"|\b(?P<way>in person|face to face|over the phone|on the phone|personally|at the meeting)"
    r"|\b(?P<did>rang|phoned|called|rung|emailed|texted|spoke|spoken|wrote|written|messaged)\b"
)
APPOINT = (
    Pattern(
        means="appoint",
        says=(
            r"^(?:{please})(?P<who>{people}|i)(?:'s|'ll|'m)? (?:is |am |will be |to be |will act as "
            r"|is acting as |is now |becomes |takes over as |acts as |covers as |as "
            r"|takes over from {people} as |will |going to be )*(?:the |our |acting |interim |temporary "
            r"|joint |second |new |board |also |a )*(?P<role>secretary|clerk"
            r"|chair)(?: to the board)?\b(?!.{0,40}\b(?:can't|cannot|apologies|wants|says|said|asked"
            r"|would))"
        ),
        examples=("Fiona is secretary from 1 April to 30 June",),
    ),
    Pattern(
        means="appoint",
        says=(
            r"^(?:{please})(?:make|appoint|name|designate|set) (?P<who>{people})(?: as| to be)?(?: the| our"
            r"| acting| interim| joint| second| a| new)* (?P<role>secretary|clerk|chair)\b"
        ),
        examples=("appoint Tomasz acting chair on 15 May",),
    ),
    Pattern(
        means="appoint",
        says=(
            r"^(?P<who>{people}) (?:will|is going to|is to|to|shall|has agreed to"
            r"|is)(?: kindly)? (?P<role>chair|take the chair|preside|chairing"
            r"|in the chair)\b(?! .*\b(?:instead of me|apologies)).*$|^(?P<me>i'll|i will|i'm going to"
            r"|i am) (?P<role2>chair(?:ing)?|take the chair|preside)\b"
        ),
        examples=("Tomasz will chair on 15 May",),
    ),
)
