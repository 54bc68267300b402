"""People of the board: entered as members, attendees or deputies, and taken off the list."""

from boardclerk.dialogs.grammar.pattern import Pattern

_STANDING = r"(?P<standing>(?:board )?member|attendee|observer|deputy)"
_WHOLE_BOARD = r"(?:the |our )?(?:board|roster|membership|list of (?:members|people)|members' list)"

ADD_PERSON = (
    Pattern(
        means="add_person",
        says=(
            r"^(?:{please})(?:add|enter|put in|include|enrol|put) (?P<who>[^:?\n]{3,160}?),?"
            r" (?:as|to be) (?:an? |our |the )?(?:new |board )*" + _STANDING
            + r"(?: (?:of|to|on) " + _WHOLE_BOARD + r")?[\s.!]*$"
        ),
        examples=("add Ravi Lal, Director of Public Health, Wexcombe Council, as a member", "add Ravi Lal as a deputy"),
    ),
    Pattern(
        means="add_person",
        says=r"^(?:{please})(?:add|enter|put in|include|enrol|put) (?P<who>[^:?\n]{3,160}?),? (?:to|on|onto) "
        + _WHOLE_BOARD
        + r"[\s.!]*$",
        examples=("add Ravi Lal, Director of Public Health, to the board",),
    ),
    Pattern(
        means="add_person",
        says=r"^(?:{please})(?:add |enter )?(?:an? |the )?(?:new )?"
        + _STANDING
        + r"\s*[:,\-]\s*(?P<who>[^:?\n]{3,160})$",
        examples=("new member: Ravi Lal, Director of Public Health, Wexcombe Council",),
    ),
    Pattern(
        means="add_person",
        says=(
            r"^(?P<who><[pu]\d+>(?: \([^)]*\)|,[^:?\n]{3,120}?,)?) (?:has |have )?(?:now |just )*joined " + _WHOLE_BOARD
            + r"(?: as (?:an? |our |the )?(?:new )?" + _STANDING + r")?[\s.!]*$"
        ),
        examples=("Ravi Lal has joined the board",),
    ),
)  # fmt: skip
LINK_PEOPLE = (
    Pattern(
        means="link_people",
        says=(
            r"^(?:{please})(?:link|match|connect|pair)(?: up)? (?:the |all (?:the )?|our |more )?(?:board )?"
            r"(?:people|members|everyone|everybody|accounts|names|teams accounts)"
            r"(?: (?:to|with|and) (?:their |the )?(?:teams )?(?:accounts|people|names|teams))?[\s.!]*$"
            r"|^(?:{please})(?:link|match|connect) (?P<who>{who})(?: (?:to|with) (?:a |an |their |his |her )?"
            r"(?:teams )?account)?[\s.!]*$"
            r"|^who (?:is|are|has been|have been|is not|isn't|are not|aren't|is still not) (?:not )?(?:yet )?"
            r"(?:linked|unlinked)(?: (?:to|with) (?:teams|an account|accounts|their accounts?))?(?: yet)?[\s.?!]*$"
        ),
        examples=("link people", "who is linked?", "link Grace Adeyemi", "who is not linked yet?"),
    ),
)
UNLINK_PERSON = (
    Pattern(
        means="unlink_person",
        says=(
            r"^(?:{please})(?:unlink|disconnect) (?P<who>{who})"
            r"(?: from (?:teams|(?:their|his|her|the) (?:teams )?account))?[\s.!]*$"
        ),
        examples=("unlink Grace Adeyemi",),
    ),
)
REMOVE_PERSON = (
    Pattern(
        means="remove_person",
        says=r"^(?:{please})(?:remove|take|delete|strike)(?: off)? (?P<who>{who})(?: off| out)? ?(?:from|off|of) "
        + _WHOLE_BOARD
        + r"[\s.!]*$",
        examples=("remove Helen O'Connor from the board",),
    ),
    Pattern(
        means="remove_person",
        says=(
            r"^(?P<who>{who}) (?:has |is |have )?(?:now |just )*(?:left|leaving|resigned from|stood down from"
            r"|stepped down from|retired from|no longer (?:on|a member of)) " + _WHOLE_BOARD + r"[\s.!]*$"
            r"|^(?P<who2>{who}) is no longer a (?:board )?member[\s.!]*$"
        ),
        examples=("Helen O'Connor has left the board", "Imran is no longer a member"),
    ),
)
