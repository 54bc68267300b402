"""Actions: recorded, closed, moved on, given to somebody else, listed."""

from boardclerk.dialogs.grammar.pattern import Pattern

MARKER = (
    r"(?:(?:(?:please|can you|could you|pls|new|another|log|record|add|minute|note"
    r"|capture|create"
    r"|raise|put down|set|take|have|we need|can we|could we|let's|there is|there's|a|an"
    r"|one|further"
    r"|the|following|next|as|this|for the minutes)[:,]? )*\b(?:action points?|action items?"
    r"|actions?|ap|to ?do)\b)"
)
ITEM = (
    r"(?:\(?\s*(?:for |under |on |against |at |from "
    r"|re )?(?:agenda )?item (?:no\.? ?)?(?P<item>\d{1,2})\)?"
    r"|under (?P<item3>\d{1,2})(?![\d.:])|\(?(?P<item2>\d{1,2})\)?(?!\d|[.:]\d"
    r"| ?(?:weeks?|days?|min|hour|members|of)))"
)
TO = (
    r"(?:,? ?(?:to|will|should|shall|must|needs? to|agreed to|has agreed to"
    r"|have agreed to|is to"
    r"|are to|undertook to|has undertaken to|have undertaken to|has offered to|offered to"
    r"|is going to|was asked to|were asked to|'ll|has to|have to|kindly agreed to"
    r"|volunteered to)\s+)"
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
        says=r"^[^a-z<]*"
        + MARKER
        + r"[ ,(]*"
        + r"owner (?:tbc|tba|to be (?:confirmed|decided|agreed)|unknown)\)?\s*[:,\-]\s*(?P<rest>\S(?s:.*))$",
        gives={"nobody": True},
        examples=("New action, owner to be confirmed: find a venue for the summer meeting",),
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
            r"^(?:{please})(?:note|record|minute|log|write|take)(?: it)?(?: down)? that "
            r"(?P<rest>(?:i'll|i will|{people}(?: will|'ll| is to)|we'll) " + _NOT_ATTENDING + r"[a-z]{3,}.*)$"
        ),
        examples=("could you note down that I'll send Imran the survey by 20 March",),
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
            r"| up)? an action"
            r"(?: (?:on|at|from) {when})? to (?P<rest>\S(?s:.*))$"
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
            r"^(?:{please})remind (?P<given>(?:{people}|{group}|me|everyone|all|us)) (?:to "
            r"|that (?:he|she"
            r"|they) (?:needs? to|should|must|has to|is to) |about )(?P<rest>\S.*)$"
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
            r"^[^a-z<]*(?P<rest>(?:and |& |the |all )*(?:{people}|{group}|chair|secretary|clerk"
            r"|all partners|all members)(?: \([^)]*\))?(?:(?:, and |,? and |, | & |&"
            r"|/)(?:{people}|{group}"
            r"|chair|secretary))* (?:to|agreed to|has agreed to|have agreed to|undertook to|is to"
            r"|are to"
            r"|will) (?!(?:attend|be|come|represent|deputise|chair|join|sub|cover|stand|step"
            r"|take over|miss"
            r"|leave|arrive|send (?:his|her|their|my)? ?apologies)\b)[a-z]{3,}.*)$"
        ),
        examples=("Grace to draft the referral form by 20 March",),
    ),
)

OWNER_UNKNOWN = (
    r"[.,;(\s-]*(?:the )?(?:owners?|lead|person|who)(?: is| to be| still"
    r"| name)*[:\s-]*(?:tbc|tba"
    r"|tbd|to be (?:confirmed|decided|agreed|advised)|unknown|not (?:yet )?(?:known"
    r"|decided|agreed)"
    r"|unassigned)\)?|\(?(?:unassigned|no owner(?: yet)?)\)?"
)
DUE = (
    r"(?:\(?(?:due(?: date)?|deadline|target(?: date)?)(?: is| by| on|:"
    r"| -)*\s*<d(?P<due_a>\d+)>\)?"
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


ADDED_TO_IT = (
    r"\badd me\b|\bjointly\b|\b(?:take|taking) me off\b|\bput (?:{people}) on\b|\bre-?assign\w*|\bhand(?:ed"
    r"|ing)? (?:it )?over\b"
)
"""What makes news of an action more than news."""
GIVE = (
    Pattern(
        means="joint owner",
        says=(
            r"(?P<refs>{ref})\W+[^?]{0,60}\b(?P<add>(?:add|put) me\b)(?: on| in| too| as well| down)*"
            r"|(?:{please})(?:put|make|add|have) (?P<add2>{people}|{group}|me)(?: down)? (?:as|a) (?:an? "
            r"|the )?(?:joint |co-?|second )+"
            r"(?:owner|lead)\b[^?]{0,30}?(?:(?P<refs2>{ref})|(?:on|of|for) (?:the |our "
            r"|my )?(?P<what>[a-z0-9' -]{4,50}?)"
            r"(?: action)?[\s.!?]*$)"
        ),
        examples=(
            "4.1 - happy to do that jointly with Helen, add me",
            "can you put Nia as joint owner with us on the lease action",
        ),
    ),
    Pattern(
        means="reassign",
        says=(
            r"(?P<refs>{ref})[\s:,-]+(?:please |to be |should be |can you )*(?:re-?assign|re-?allocate|transfer|move"
            r"|pass|give|hand)(?:ed)?"
            r"(?: it| this| over)* to (?P<to>(?:the )?(?:{people}|{group}|me|myself|chair|secretary|clerk))"
            r"|(?:take|taking) (?:me|{people}) off (?P<refs2>{ref}),? (?:and )?(?:put|give (?:it )?to|add"
            r"|make it) (?:sr |sister )?(?P<to2>{people})"
        ),
        examples=("4.1 reassign to Fiona", "take me off 4.1 and put Priya on"),
    ),
    Pattern(
        means="joint owner",
        says=(
            r"(?:{please})(?:add|make|put|include|name|list|have)(?: down)? (?P<add>(?:{people}"
            r"|{group}|me"
            r"|myself))(?: down| in)?(?: as)?(?: an?| the)?(?: joint| co-?| second| additional"
            r"| another"
            r"| extra| other| shared)*[- ]?(?:owners?|leads?)?(?: of| to| on| for| onto| alongside"
            r"| with)+(?: the)?(?: actions?)? ?(?P<refs>{ref})|(?P<refs2>{ref})(?: is| are"
            r"| should| to|:"
            r"| -)* (?:be )?(?:jointly owned|joint(?:ly)?|shared|joint owners?|co-?owned)(?: with| by"
            r"| between|:)? (?P<add2>{people})|(?P<add3>{people}) (?:is|will be|should be|to be"
            r"|as)(?: a"
            r"| an)? (?:joint|co-?|second|additional)[- ]?(?:owner|lead)s?(?: of| on"
            r"| for)? (?P<refs3>{ref})|share (?P<refs4>{ref}) with (?P<add4>{people})"
        ),
        examples=("add Grace as joint owner of 4.1", "add Imran to 4.1"),
    ),
    Pattern(
        means="reassign",
        says=(
            r"(?P<refs>{ref})(?: is| should be| is now| needs to be| ought to be" r"| is really)+ (?P<to>{people})'s"
        ),
        examples=("4.1 should be Grace's action",),
    ),
    Pattern(
        means="reassign",
        says=(
            r"(?:{please})(?:re-?assign|re-?allocate|give|hand(?: over)?|move|transfer|pass"
            r"|assign|allocate"
            r"|switch|change)(?: over)?(?: the)?(?: actions?| ownership of| owner of| owner on"
            r"| lead on)? ?(?:action )?(?P<refs>{ref})(?: over| across| on)?(?: to"
            r"| from {people} to|:"
            r"| ->)+ (?P<to>(?:the )?(?:{people}|{group}|me|myself|chair|secretary|clerk))"
        ),
        examples=("reassign 4.1 to Grace", "give 5.1 to the Partnership Office"),
    ),
    Pattern(
        means="reassign",
        says=(
            r"(?P<refs>{ref})(?: is| are| now| should| to| will| needs to| can| must| be|,|:"
            r"| -)* (?:re-?assigned|transferred|moved|passed|handed over|handed|go|goes|belongs?"
            r"|given|sit"
            r"|sits|owned|allocated|assigned|taken (?:over|on))(?: now| over)?(?: to| with"
            r"| by)+ (?P<to>(?:the )?(?:{people}|{group}|me|myself|chair|secretary|clerk))"
            r"|(?P<to2>(?:{people}|{group}|me|i))(?: has| have| will| is going to| is| now"
            r"|'ll)* (?:tak(?:e"
            r"|ing|en)|tak(?:e|ing|en) over|own|pick(?:ed|ing)? up|be the owner of|owns"
            r"|lead on)(?: over"
            r"| on| up| of)?(?: the)?(?: action)? (?P<refs2>{ref})"
        ),
        examples=("5.1 should be reassigned to Nia", "Grace will take over 4.1"),
    ),
)
EXTEND = (
    Pattern(
        means="extend",
        says=(
            r"(?:{please})(?:extend|move|push|put|change|defer|delay|postpone|shift|reset|amend"
            r"|update|set"
            r"|roll|bump|slip|revise)(?: back| out| on| over| the)*(?: due date| deadline"
            r"| target date"
            r"| date| target)?(?: for| of| on)?(?: the)?(?: actions?)? ?(?P<refs>{ref})(?:'s)?(?: due"
            r"| deadline| target| date| back| out| on| over| forward)*(?: to| until| by| for|:| is"
            r"| now)+ (?:the end of |cop |close of play )?<d(?P<due>\d+)>"
        ),
        examples=("extend 4.1 to 27 March", "move the deadline for 5.1 to 15 May"),
    ),
    Pattern(
        means="extend",
        says=(
            r"(?P<refs>{ref})(?: please| deadline| due date)?(?: to| needs to| should| can"
            r"| must)? be (?:extended|moved|pushed(?: back)?|deferred|put back|delayed|postponed"
            r"|changed)(?: back)?(?: to| until| by)+ (?:the end of )?<d(?P<due>\d+)>"
        ),
        examples=("can 4.1 be extended to 27 March",),
    ),
    Pattern(
        means="extend",
        says=(
            r"(?:needs?|wants?|requires?|(?:can|could|may) (?:i|we) (?:please )?have|more time|longer"
            r"|extension|extend|extra time|few more|until"
            r"|another|by|till|delayed|slipped|slip|moved|deferred|due|deadline|expect|have it"
            r"|(?:done|ready|completed?|finished)(?! on\b)|finish|get it done|target"
            r"|push)\b[^.;]{0,40}?<d(?P<due>\d+)>"
        ),
        examples=("need until 27 March for 4.1", "4.1 will be done by 27 March"),
    ),
    Pattern(
        means="needs longer",
        says=(
            r"(?:need|needs|want|request|could|have|had|require|give|with)[^.;]{0,20}(?:longer"
            r"|more time"
            r"|an? extension|extra time|additional time)|\bextend\b[^.;]{0,20}{ref}|running late on"
            r"|behind (?:on|with)"
        ),
        examples=("I need more time for 4.1",),
    ),
)
NOT_MINE = (
    Pattern(
        means="not mine",
        says=(
            r"(?P<refs>{ref})\)?[\s:,-]*(?:is |was |are )?(?:actually |really |definitely )?(?:isn't|not"
            r"|wasn't|was never"
            r"|aren't|never)(?: actually| really| one of)? (?:mine|my (?:actions?|one)|for me|me)\b"
            r"|(?:^|[\s,.])(?P<refs2>{ref}) (?:has been |was |is )?(?:wrongly|mistakenly) (?:given|assigned) to me"
        ),
        examples=("4.1 isn't mine, it's Tomasz's", "4.1 is not my action"),
    ),
)
PROGRESS = (
    Pattern(
        means="progress",
        says=(
            r"^(?:[^a-z<]*)(?:hi |re |on |action |actions |update(?:s)?(?: on| for| re)?"
            r"|progress(?: on"
            r"| update on| update)?|fyi |just to say |quick |an? |note(?: on| for| against)?"
            r"|regarding "
            r"|add (?:a )?note to |comment on |status(?: of| on)?|for |,|:"
            r"| )*(?P<refs>{ref})\)?(?: \([^)]*\))?(?: update| status| progress| note"
            r"| action)?\s*(?:[:\-,.]|is\b|has\b|have\b|was\b|are\b|still\b|in progress|on hold"
            r"|ongoing"
            r"|under\b|awaiting|waiting|nearly|almost|on track|delayed|started|underway|now\b"
            r"|on\b|in\b"
            r"|with\b|being\b|needs\b|will\b|should\b|partly|mostly|half|carried|deferred|stalled"
            r"|blocked"
            r"|no\b|chasing|drafted|draft)(?P<note>.{3,})$"
        ),
        examples=(
            "4.1 - lease drafted, waiting for legal comments",
            "update on 5.1: data requested",
            "4.1 is in progress",
        ),
    ),
    Pattern(
        means="progress",
        says=(
            r"^(?:for|on|re|regarding|as for|with"
            r"|about) (?:action )?(?P<refs>{ref})[,:]? (?P<note>(?:we|i"
            r"|it|there|all|the|they|<[pu]\d+>)\b.{4,})$"
        ),
        examples=("For 5.2 we've had two meetings",),
    ),
    Pattern(
        means="progress",
        says=(
            r"(?:note|update|progress|comment|log|add)(?: to| on| for| against| under"
            r"| that)*(?: action)? ?(?P<refs>{ref})[\s:,-]*(?:that |to say |saying "
            r"|with )?(?P<note>\S.{3,})$"
        ),
        examples=("add a note to 4.1: council solicitors are reading it",),
    ),
    Pattern(
        means="progress",
        says=(
            r"^(?P<note>[^?]{4,200}?)(?: for| on| with| against| re| under)(?: my| the)?(?: action"
            r"| actions)? (?P<refs>{ref})[\s.!]*$"
        ),
        examples=("still waiting for the solicitor on 4.1",),
    ),
    Pattern(
        means="progress",
        says=r"^(?P<refs>{ref})\s+(?P<note>(?!to\b|please\b|and\b)[a-z].{4,})$",
        examples=("4.1 lease with the council solicitors for comment",),
    ),
)
