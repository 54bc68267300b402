"""What is recorded while a meeting runs: minutes, decisions, the review of earlier actions."""

from boardclerk.dialogs.grammar.pattern import Pattern

MINUTE = (
    Pattern(
        means="record_minute",
        says=(
            r"^(?:{please})(?:add )?(?:a )?(?:minute|minutes|note)(?: (?:for |under |on |to "
            r"|at )?(?:item )?(?P<item>\d{1,2}))?\s*[:\-]\s*(?P<text>\S[\s\S]*)$"
        ),
        examples=("minute 3: The chair welcomed everyone", "note: The pilot has begun"),
    ),
    Pattern(
        means="record_minute",
        says=r"^(?:agenda )?(?:item )?(?P<item>\d{1,2}):\s+(?P<text>\S[\s\S]*)$",
        gives={"while_running": True},
        examples=(),
    ),
    Pattern(
        means="record_minute",
        says=r"^minute (?:item )?(?P<item>\d{1,2})[\s,]+(?P<text>\S[\s\S]{3,})$",
        gives={"while_running": True},
        examples=(),
    ),
    Pattern(
        means="record_minute",
        says=r"^(?:agenda )?item (?P<item>\d{1,2}),? (?:minute|note|minutes)s?\s*[:\-]?\s*(?P<text>\S[\s\S]*)$",
        examples=("item 3 minute: The pilot has begun",),
    ),
    Pattern(
        means="record_minute",
        says=(
            r"^(?:{please})(?:minute|record|note)(?: (?:under|for|at|on"
            r"|in) item (?P<item>\d{1,2}))?,? that (?P<text>\S[\s\S]*)$"
        ),
        examples=("minute that the pilot has begun", "note under item 3 that Grace thanked the school"),
    ),
)
DECISION = (
    Pattern(
        means="record_decision",
        says=(
            r"^(?:{please})(?:record )?(?:a |the )?decision(?: (?:for |under |on "
            r"|at )?(?:item )?(?P<item>\d{1,2}))?\s*[:\-]\s*(?P<text>\S[\s\S]*)$"
        ),
        examples=("decision 4: Agreed to extend the lease",),
    ),
    Pattern(
        means="record_decision",
        says=r"^(?:agenda )?item (?P<item>\d{1,2}),? decision\s*[:\-]?\s*(?P<text>\S[\s\S]*)$",
        examples=("item 4 decision: the lease is extended",),
    ),
    Pattern(
        means="record_decision",
        says=(
            r"^(?:item (?P<item>\d{1,2})[:,\s-]*)?(?:it was )?(?P<kind>agreed in principle|agreed|resolved"
            r"|noted|approved in principle"
            r"|approved)(?: under item (?P<item2>\d{1,2}))?\s*[:\-]\s*(?!(?:the |your |his "
            r"|her )?late (?:agenda )?item)(?P<text>\S[\s\S]*)$"
        ),
        examples=("agreed: the pilot is extended to July", "resolved: to extend the lease", "noted: the update"),
    ),
    Pattern(
        means="record_decision",
        says=(
            r"^(?:item (?P<item>\d{1,2})[:,\s-]*)?(?P<text>(?:it was (?P<kind>agreed in principle|agreed"
            r"|resolved|noted|approved in principle)|the board (?P<kind2>agreed in principle|agreed"
            r"|resolved|noted|approved in principle)) .{4,})$"
        ),
        examples=("It was agreed to extend the pilot", "The board noted the update"),
    ),
)
REVIEW = (
    Pattern(
        means="review_action",
        says=(
            r"^(?:{please})(?:(?:review|go through)(?: of)?(?: the| our)? (?:earlier |previous |open |last "
            r"|outstanding )*(?:actions?(?: log)?|matters arising)|earlier actions|matters arising"
            r"|action log review)[\s.!]*$"
        ),
        examples=(),
    ),
    Pattern(
        means="review_action",
        says=(
            r"^(?:{please})(?:review(?: of)?|reviewing|outcome(?: of"
            r"| for)?) (?:of )?(?:the )?(?:actions? )?(?P<refs>{ref})"
            r"(?:,? (?:of|from|at)(?: the)?(?: meeting of)? {when}(?: meeting| board)?\b)?\s*[:,\-]?\s*(?P<words>.*)$"
        ),
        examples=(
            "review 5.1 carried forward",
            "review 5.1 of January carried forward",
            "review 4.1: completed, action closed",
        ),
    ),
)
