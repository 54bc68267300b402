"""Actions recorded: who is to do what, by when, in any of the ways a secretary writes one."""

from boardclerk.dialogs.grammar.pattern import Pattern

MARKER = (
    r"(?:(?:(?:please|can you|could you|pls|new|another|log|record|add|minute|note"
    r"|capture|create"
    r"|raise|put down|set|take|have|we need|can we|could we|let's|there is|there's|a|an"
    r"|one|two|three|four|five|some|several|these|those|further"
    r"|the|following|next|as|this|for the minutes)[:,]? )*\b(?:action points?|action items?"
    r"|actions?|ap|to ?do|act(?=[ :-]+(?:<[pgu]|[(\[])))(?![\w-]))"
)
ITEM = (
    r"(?:\(?\s*(?:for |under |on |against |at |from "
    r"|re )?(?:agenda )?item (?:no\.? ?)?(?P<item>\d{1,2})\)?"
    r"|(?:under|from) (?P<item3>\d{1,2})(?![\d.:])|[(\[]?(?P<item2>\d{1,2})[)\]]?(?!\d|[.:]\d"
    r"| ?(?:weeks?|days?|min|hour|members|of)))"
)
TO = (
    r"(?:,? ?(?:to|will|should|shall|must|needs? to|agreed to|has agreed to"
    r"|have agreed to|is to"
    r"|are to|undertook to|has undertaken to|have undertaken to|has offered to|offered to"
    r"|is going to|was asked to|were asked to|'ll|has to|have to|kindly agreed to"
    r"|volunteered to|(?:is |was |are )?(?:actioned|tasked) to)\s+)"
)
OWNER = (
    r"(?P<owners>(?:(?:the |and |& |all |both )*(?:{people}|{group}|(?:chair|secretary|clerk"
    r"|all(?: partners| members| partner agencies)?|everyone|everybody|each partner|partners"
    r"|members|me|myself|i)\b)(?: \([^)]*\))?(?:, and |,? and |, | & |&| ?/ ?| ?\+ ?"
    r"|(?= ?(?:to"
    r"|will|should)\b)|))+)"
)

_NOT_ATTENDING = (
    r"(?!(?:attend|be|come|represent|deputise|chair|join|sub|cover|stand|step|take over|miss|leave|arrive|stay|go"
    r"|send (?:his|her|their|my)? ?apologies)\b)"
)
RECORD = (
    Pattern(
        means="record",
        says=(
            r"^(?:{please})(?:let it be (?:recorded|minuted|noted) that|(?:record|minute|note"
            r"|log)(?: the following)?\s*:|(?:enter"
            r"|put|place) (?:it |this )?(?:down )?(?:in|on) the (?:record|log|minutes) that) (?P<rest>(?:{people}"
            r"|{group}|i|we|the"
            r" chair|the secretary)(?: am| are| is|'m| undertake| undertakes| undertook| agreed| promised)? (?:to|will)"
            r" " + _NOT_ATTENDING + r"[a-z]{3,}.*)$"
        ),
        examples=("Please record: Nia to nominate a lead by 20 March",),
    ),
    Pattern(
        means="record",
        says=(
            r"^(?:{please})(?:enter|put|place|set|record|log|note|add)(?: down)? (?:an? (?:new )?(?:action|task"
            r"|duty)|this|it)"
            r" (?:against|under|beside|to|for|by) (?P<given>(?:my|{people}'s|{group}'s) name|me\b|{people}"
            r"|{group})\s*[:,\-]*\s*(?:to )?"
            r"(?P<rest>[a-z]{3,}.*)$"
        ),
        examples=("Would you enter an action against Nia's name: to prepare a note by 20 March",),
    ),
    Pattern(
        means="record",
        says=(
            r"^(?:{please})(?:log|record|minute|note)(?: an action)? (?:for|against|on) (?P<given>{people}|{group}|me)"
            r"\s*[:,\-]+\s*(?:to )?(?P<rest>\S(?s:.*))$"
            r"|^(?:{please})(?:add|put|note)(?: it| this)? (?:to|on|in) the (?:action )?log(?: that|:"
            r"|,)? (?P<rest2>\S(?s:.*))$"
        ),
        examples=("log for Nia: dashboard demo, due 15 May",),
    ),
    Pattern(
        means="ask somebody",
        says=(
            r"^(?:i'd like|i would like|i want|i need|can we get) (?P<given>{people}|{group}) to "
            r"(?P<rest>"
            + _NOT_ATTENDING
            + r"[a-z]{3,}.*?)(?:, (?:please )?(?:log|record|minute|note) (?:it|that|this)(?: please)?)?[\s.!]*$"
        ),
        examples=("I'd like Imran to look at the consent wording by 20 April, log it",),
    ),
    Pattern(
        means="record",
        says=r"^[^a-z<]*"
        + MARKER
        + r"[ ,(]*(?:(?:on|under|for|at|against) (?:agenda )?item (?P<item>\d{1,2})[ ,(:]*)?"
        + r"owner (?:tbc|tba|to be (?:confirmed|decided|agreed)|unknown)\)?\s*[:,\-]\s*(?P<rest>\S(?s:.*))$",
        gives={"nobody": True},
        examples=(
            "New action, owner to be confirmed: find a venue for the summer meeting",
            "action on item 4 owner tbc: find a surveyor",
        ),
    ),
    Pattern(
        means="record",
        says=r"^[^a-z<]*"
        + MARKER
        + r"[ ,:\-]*(?:to )?(?P<rest>[a-z]{3,}[^<]*?),? (?:with )?(?:no owner(?: yet)?|nobody(?: to do it)? yet)"
        + r"[\s.!]*$",
        gives={"nobody": True},
        examples=("action to find a surveyor, no owner yet",),
    ),
    Pattern(
        means="record",
        says=(
            r"^[^a-z<]*(?:(?:agenda )?item (?P<item>\d{1,2})[ :,\-]*)(?:new )?actions?\b(?: for"
            r"| on)?[ :,\-]*(?P<rest>\S(?s:.*))$"
        ),
        examples=("item 5 action NB + DO check the records, 27 March",),
    ),
    Pattern(
        means="record",
        says=r"^[^a-z<]*actions? \((?P<about>[a-z][a-z' -]{2,40})\)\s*[:,\-]?\s*(?P<rest>\S(?s:.*))$",
        examples=("action (youth club): Daniel to meet the caretaker, 27 March",),
    ),
    Pattern(
        means="record",
        says=(
            r"^(?:.{0,60}[.,;!?] )?(?:{please})(?:put|get|have|stick|mark) (?P<given>(?:{people}|{group}|me)) (?:down"
            r"|in) to "
            r"(?P<rest>" + _NOT_ATTENDING + r"[a-z]{2,}.*)$"
        ),
        examples=(
            "put me down to circulate the rota by 20 March",
            "could you put me down to ask the governors about hall hire?",
        ),
    ),
    Pattern(
        means="record",
        says=(
            r"^(?:(?:under|for|at|against|on) (?:agenda )?item (?P<item>\d{1,2}),? )?(?:{please})"
            r"(?:note|record|minute|log|write|take)(?: it)?(?: down)? that "
            r"(?P<rest>(?:i'll|i will|(?:the )?(?:{people}|{group})(?: will|'ll| is to| are to| agreed to"
            r"| undertook to)"
            r"|we'll) " + _NOT_ATTENDING + r"[a-z]{3,}.*)$"
        ),
        examples=(
            "could you note down that I'll send Imran the survey by 20 March",
            "Under item 5 please record that the Partnership Office is to compare the review with last year's",
        ),
    ),
    Pattern(
        means="record",
        says=(
            r"^(?:{please})(?:pop|stick|put|whack|bung|add|log|get) (?:in )?an? (?:new )?action (?:on|in|down"
            r"|up)?(?: please)?"
            r"(?: for| on| against)? (?P<given>(?:{people}|{group}|me|myself)) to (?P<rest>\S(?s:.*))$"
        ),
        examples=("can you pop an action on for me to ring Helen before 20 March",),
    ),
    Pattern(
        means="record",
        says=(
            r"^(?:so |ok |right |then )*(?:that's|that is|this is|there's) an action (?:for|on|to) (?P<given>{people}"
            r"|{group}|me)"
            r"(?: then| please)*\s*[:,\-]+\s*(?:to )?(?P<rest>\S(?s:.*))$"
        ),
        examples=("That's an action for Fiona then: new members' pack",),
    ),
    Pattern(
        means="record",
        says=(
            r"^(?P<given>i|i'll|{people}) (?:have |has |will |'ll )?(?:took|taken|take|picked|picked up)(?: away| on"
            r"| up)? an action(?: myself)?"
            r"(?: (?:on|at|from) {when})?(?: to |\s*[:\-–—]+\s*)(?P<rest>\S(?s:.*))$"
        ),
        examples=("I took away an action on Friday to review the consent wording",),
    ),
    Pattern(
        means="ask somebody",
        says=r"^(?:{please})(?:ask|get|tell) (?P<given>{people}|{group}) to (?P<rest>"
        + _NOT_ATTENDING
        + r"[a-z]{3,}.*)$",
        examples=("please ask Daniel to send the map to Nia by 20 March",),
    ),
    Pattern(
        means="record",
        says=(
            r"^(?P<rest>(?:{people}|{group}|me|i)(?:,? (?:and|&) (?:{people}|{group}|me|i))* (?:to|will) .{4,300}?)"
            r"[\s,.;-]+(?:please )?(?:an )?action(?: (?:item |for item )?(?P<item>\d{1,2}))?(?: please)?[\s.!]*$"
        ),
        examples=("me to send the slides to Eleanor by 20 March - action 5",),
    ),
    Pattern(
        means="record",
        says=r"^[^a-z<]*"
        + MARKER
        + r"[ ,]*(?:"
        + ITEM
        + r")?\s*(?:for|on|from|to(?= <))?\s*[:\-.,)]*\s*(?P<rest>\S(?s:.*))$",
        examples=(
            "Action: Grace to draft the referral form by 20 March",
            "action 5 Nia to circulate the data",
            "Action (item 4) - Partnership Office to review the lease",
        ),
    ),
    Pattern(
        means="record",
        says=(
            r"(?:log|record|add|note|minute|capture|create|raise|put down|set) (?:as )?(?:a |an "
            r"|the |this "
            r"|that |another )?(?:new )?action(?: point)?s?(?: point)?(?: please)?(?: that| for| on"
            r"| against| to|:| -| under| at)?\s*(?P<rest>\S(?s:.*))$"
        ),
        examples=("please record an action for Helen to send the register by 20 March",),
    ),
    Pattern(
        means="record",
        says=(
            r"(?:give|assign|set|allocate) (?P<given>(?:{people}|{group}|me|myself))(?: an?"
            r"| the)? (?:new )?(?:action|task)s?(?: point)?(?: to|:| -| of)\s*(?P<rest>\S(?s:.*))$"
        ),
        examples=("give Imran an action to check the figures by 20 March",),
    ),
    Pattern(
        means="assign",
        says=(
            r"^(?:{please})(?:assign|task) (?P<given>(?:{people}|{group}))(?: with| to| the action to"
            r"|:) (?P<rest>(?!<r)\S.*)$"
        ),
        examples=("assign Nia to check the figures",),
    ),
    Pattern(
        means="remind",
        says=(
            r"^(?:{please})(?:remind|prompt|chase|nudge|press|poke) (?P<given>(?:{people}|{group}|me|everyone|all"
            r"|us)) (?:to "
            r"|that (?:he|she"
            r"|they) (?:needs? to|should|must|has to|is to) |about |for (?=the |his |her |their |an? ))(?P<rest>\S.*)$"
        ),
        examples=("please remind Grace to send me the form by 20 March",),
    ),
    Pattern(
        means="afterwards",
        says=(
            r"^(?P<rest>(?:{people}|{group}|i|me)\b.{4,300}?)(?:[,.;-]+ |, )?(?:please |can you "
            r"|could you )*(?:record|log|minute|note|add|make|put|take) (?:that|this"
            r"|it)(?: down)?(?: against (?:me|{people}))?(?: please)?(?: as)? (?:an? )?(?:new )?action"
        ),
        examples=("Grace to draft the form by 20 March, please record that as an action",),
    ),
    Pattern(
        means="statement",
        says=(
            r"^[^a-z<]*(?:\(?[a-h1-9][.)] )?(?P<rest>(?:and |& |the |all )*(?:{people}|{group}|chair|secretary|clerk"
            r"|all partners|all members)(?: \([^)]*\))?(?:(?:, and |,? and |, | & |&"
            r"|/)(?:{people}|{group}"
            r"|chair|secretary))* (?:to|actioned to|tasked to|agreed to|has agreed to|have agreed to|undertook to|is to"
            r"|are to"
            r"|will) (?!(?:attend|be|come|represent|deputise|chair|join|sub|cover|stand|step"
            r"|take over|miss"
            r"|leave|arrive|send (?:his|her|their|my)? ?apologies)\b)[a-z]{3,}(?s:.*))$"
        ),
        examples=("Grace to draft the referral form by 20 March",),
    ),
)

ANOTHER = (
    r"^(?P<again>[\s,;:.*\-]*(?:(?:and|also|plus|then|secondly|thirdly|finally|lastly|next"
    r"|(?:one|two|three|four|five|first|second|third)(?=[,:]))\b[\s,:]*)*"
    r"(?:\(?\d{1,2}[.)]\s+|\(?[a-h]\)\s+|[\-*.]\s+)?"
    r"(?:(?:another |an |the )*actions?(?: points?| items?)? ?(?:\(?(?:(?:on|under|for) )?(?:item )?"
    r"(?P<own_item>\d{1,2})\)?(?![.\d]))?\s*[:.,\-)]*\s*|(?:another|one)\s+(?=for ))?(?:for |on )?)"
    + OWNER
    + r"(?:"
    + TO
    + _NOT_ATTENDING
    + r"(?!(?:need|want|like|know|get|receive|have|be|appreciate|let|see|see to it)\b)|\s*[:\-]+\s+(?=\S))"
)
"""Where a further action begins: the mark of a list or a word like "also", then its owner and what to do."""
LEADS_IN = (
    r"^\W*(?:(?:two|three|four|five|six|several|some|these|those|the|our|new|please|thanks|from|at|of|for|as|today'?s?|discussion|just|now|that|item"
    r"|this|meeting|morning|afternoon|board|agreed|arising|are|were|follows|following|below|all|actions?|points?|items?"
    r"|record|log|note|add|<d\d+>|\d)\W*)*$"
)
"""What stands before a list of actions and is none itself."""
REPORTED = (
    r"\bactions?(?: points?| items?| log)?(?: from [^:;.\n]{1,30})?(?: (?:that|which) (?:are|were|have been))?"
    r" \(?(?:done|completed?|closed|finished|so far|outstanding|still open|overdue|remaining|discharged)\)?\s*[:\-\n]"
    r"|\b(?:done|completed|closed|finished|outstanding|overdue|existing|earlier|previous) actions?\s*[:\-\n]"
)
"""What heads a list of actions that are done or open already: it records none."""
OWNER_UNKNOWN = (
    r"[.,;(\s-]*(?:the )?(?:owners?|lead|person|who)(?: is| to be| still"
    r"| name)*[:\s-]*(?:tbc|tba"
    r"|tbd|to be (?:confirmed|decided|agreed|advised)|unknown|not (?:yet )?(?:known"
    r"|decided|agreed)"
    r"|unassigned)\)?|\(?(?:unassigned|no owner(?: yet)?)\)?"
)
DUE = (
    r"(?:\(?(?:due(?: date)?|deadline|target(?: date)?)(?: is| by| on| at| in|:"
    r"| -| cop| cob| close of play| end of)*\s*(?:the )?<d(?P<due_a>\d+)>\)?"
    r"|(?:by|before|no later than|not later than|for|until|in time for|ahead of|prior to"
    r"|within"
    r"|by the|on or before|to be (?:done|completed?) by|cop|cob|eod|eop|by cop|by cob|by eod"
    r"|by close of play|by close of business|by close|by end of play|close of play"
    r"|end of play"
    r"|close of business|by noon(?: on)?|by lunchtime|by midday(?: on)?|first thing"
    r"|by first thing)(?: on| of|,| this| for)?(?: the)? (?:cop |cob |close of play "
    r"|close of business "
    r"|the end of |start of |noon |lunchtime |midday |first thing |the week of "
    r"|end of play )?(?:on )?<d(?P<due_b>\d+)>(?:'?s? (?:board|meeting|committee))?"
    r"|<d(?P<due_c>\d+)>,? (?:at the latest|latest|deadline|please)"
    r"|[,;(-]+ ?<d(?P<due_d>\d+)>\)?)"
    r"(?: (?:at the latest|latest|please|if possible|at \d{1,2}(?:[:.]\d\d)?(?:am|pm)?"
    r"|cop|cob"
    r"|morning|afternoon|noon))*"
)
DUE_LAST = (
    r"(?:\b(?:on|at|to|in)(?: the)? )?<d(?P<due_e>\d+)>(?: (?:board|meeting"
    r"|committee))?(?: (?:please|at the latest|latest))*[\s.)]*$"
)
DUE_WORDS = (
    r"(?:\b(?:asap|as soon as possible|urgently|immediately|straight away|ongoing|no deadline"
    r"|no date|(?:date|deadline|due(?: date)?) (?:tbc|to be confirmed)|when (?:they|he"
    r"|she) can))[\s.)]*$"
)
