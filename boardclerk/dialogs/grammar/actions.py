"""Actions moved on, given to somebody else, or said to be somebody else's."""

from boardclerk.dialogs.grammar.pattern import Pattern

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
            r"|another|by|till|delayed|slipped|slip|moved|deferred|due|deadline"
            r"|expect(?! (?:it back|them back|to hear|an answer|a reply|news|a response|word|his|her|their))|have it"
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
