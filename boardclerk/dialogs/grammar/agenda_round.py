"""The agenda sent round, and what of it is held back from the published minutes."""

from boardclerk.dialogs.grammar.pattern import Pattern

CIRCULATE_AGENDA = (
    Pattern(
        means="circulate_agenda",
        says=(
            r"(?:send|circulate|share|issue|distribute|email)(?: out| round| around| over)? (?:the "
            r"|{when}'?s? |next |board |meeting |final |draft )*agenda\b(?! (?:to|with) me)"
        ),
        gives={"approve": False},
        examples=("circulate the agenda", "send out the agenda"),
    ),
    Pattern(
        means="circulate_agenda",
        says=(
            r"agenda(?: for {when}| for the \w+| {when})?(?: is| looks|'s)*(?: now| all)? (?:approved"
            r"|agreed|fine|ok|okay|good|signed off|good to go)\b|(?:approve|agree|sign off|happy with"
            r"|ok with) (?:the |{when}'?s? |draft )*agenda\b"
        ),
        gives={"approve": True},
        examples=("agenda approved", "I approve the agenda"),
    ),
)
HOLD_BACK = (
    Pattern(
        means="hold_back",
        says=(
            r"(?:don't|do not|no longer|stop|undo) (?:hold(?:ing)? back"
            r"|withhold(?:ing)?) item (?P<item>\d{1,2})|(?:un-?hold|release|include"
            r"|publish) item (?P<item2>\d{1,2})\b|item (?P<item3>\d{1,2}) (?:can"
            r"|may) (?:now )?be (?:published|released)"
        ),
        gives={"undo": True},
        examples=("don't hold back item 6", "item 6 can be published"),
    ),
    Pattern(
        means="hold_back",
        says=(
            r"(?:{please})(?:hold|keep) (?:back )?(?:item |decision )(?P<item>\d{1,2})(?: back"
            r"| out of the published minutes| private| confidential)"
            r"|hold back item (?P<item2>\d{1,2})"
            r"|(?:withhold|redact) item (?P<item3>\d{1,2})|item (?P<item4>\d{1,2}) (?:is to be"
            r"|should be|to be|be|is) (?:held back|confidential|private|withheld|redacted)"
            r"|don't publish item (?P<item5>\d{1,2})"
        ),
        gives={"undo": False},
        examples=("hold back item 6", "item 6 is to be held back"),
    ),
)
