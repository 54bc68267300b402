"""Minutes: sent round, commented on, approved by one person."""

from boardclerk.dialogs.grammar.pattern import Pattern

_M = (
    r"(?:(?:the |a |an |its |their |last meeting'?s? |last |previous |draft |agreed |final |full |copy of "
    r"|copies of |latest "
    r"|version (?:\d |of )|v\d |new |revised |updated |approved |those |these |our |board |meeting "
    r"|meeting's |{when}'?s? |of )*(?:minutes|mins|draft|notes of the (?:last )?meeting"
    r"|draft version|{when} draft|revised version)(?: draft)?)"
)

CIRCULATE = (
    Pattern(
        means="circulate",
        says=(
            r"(?:^|[\s,.])(?:{please})(?:circulate|recirculate|send (?:it|them) (?:out|round))\b(?! (?:the "
            r"|an? )?(?:agenda|rota|action))"
            r"[^.?]{0,30}\b(?:deadline|comments?|responses?|replies|back|by|amendments)\b[^.?]{0,20}<d\d+>"
            r"|" + _M + r" out(?: now)?(?: please)?\b|\b(?:draft|minutes)\W+(?:just )?to me (?:first|only|alone)\b"
            r"|\bjust me\b[^.?]{0,40}"
            + _M
            + r"|\bcopy of "
            + _M
            + r"|"
            + _M
            + r"\b[^.?]{0,30}: chase for (?:approvals?|comments?)"
            r"|\bchase (?:for )?(?:approvals?|comments?|amendments)\b"
        ),
        examples=(
            "circulate with deadline Thursday week",
            "minutes out please, comments by 27 March",
            "draft to me first",
        ),
    ),
    Pattern(
        means="circulate",
        says=(
            r"(?:circulate|send(?: out| round| around| over| on)?|share|distribute|issue|e-?mail|forward"
            r"|re-?send|resend|re-?circulate|copy|pass|let|get|give|release|cc|put)(?: (?:out|round|around"
            r"|over|me|us|him|her|them|{people}|{group}|everyone|everybody|all|all members|members"
            r"|the board|the members|partners|to|please|also|a copy of|again|have|a link to|in|into|onto|on"
            r"|sight of|a look at|see))* "
        )
        + _M,
        examples=(
            "send the draft minutes to Grace",
            "circulate the minutes, comments by 20 March",
            "share the draft with Nia and Imran",
        ),
    ),
    Pattern(
        means="circulate",
        says=(
            r"(?:can|could|may|please can|please could) (?:i|we|you|{people}|he|she"
            r"|they)(?: please)? (?:have|get|see|let|send|give)(?: (?:me|us|a|the|copy of|{people}|{group}"
            r"|have|sight of|look at|access to))* "
        )
        + _M
        + (
            r"|(?:i'd like|i would like|i need|we need|i want|i didn't get|i haven't (?:had|got|received"
            r"|seen)|not (?:had|received|seen)|{people} (?:needs?|hasn't had|wants?|would like"
            r"|should (?:get|have|see)|didn't get|hasn't (?:had|got|received|seen)))(?: to see| sight of"
            r"| a copy of| to have)? "
        )
        + _M,
        examples=("could I have the minutes of the January meeting",),
    ),
    Pattern(
        means="circulate",
        says=(
            r"(?:add|include|copy in|cc) (?P<to>{people}|{group}|me)(?: in| on| too)?(?: to| on"
            r"| in)*(?: the)? (?:circulation|distribution|minutes (?:list|circulation)|mailing"
            r"|draft circulation)|^"
        )
        + _M
        + r" (?:also )?(?:to|for) (?:{people}|everyone|everybody|all|members|the board)\b|"
        + _M
        + (
            r"(?: need| needs)? (?:to be |be |can be |can go |to go |should go |go |going )(?:sent"
            r"|circulated|shared|issued|distributed|out|round|to)"
        ),
        examples=("add Nia to the circulation of the minutes",),
    ),
    Pattern(
        means="ask",
        says=r"^(?:{please})(?:what (?:is|are|about) )?"
        + _M
        + (
            r"(?: (?:of|from|for|on) (?:the )?(?:(?:last|previous) )?(?:meeting(?: on)?(?: {when})?"
            r"|{when}(?: meeting)?))?(?: please)?[\s?.!]*$"
        ),
        examples=("the minutes of 13 March", "minutes of the last meeting"),
    ),
)
FOR_ME = (
    r"\b(?:to|for|send|give|forward|e-?mail|let|get|share with|resend) (?:only )?me\b|\b(?:can"
    r"|could|may) i (?:please )?(?:have|get|see)|\bi (?:didn't|haven't|need|want|would like|missed)"
    r"|\bi'd like\b"
)

APPROVE = (
    Pattern(
        means="approve",
        says=(
            r"^\W*(?:i |we |i'm |happy to |content to )*(?:approved?|agreed?)\b[^?]{0,20}\b(?:subject to|save that"
            r"|provided(?: that)?|on condition|once|as long as)\b"
        ),
        examples=(
            "Happy to approve, subject to the word 'truancy' being taken out of item 3",
            "Approved, save that item 6 be corrected",
        ),
    ),
    Pattern(
        means="approve",
        says=(
            r"(?:^|[\s,.])(?:i |i'm |i am |we |happy to |i'd like to |please |can |i can |also |hereby "
            r"|formally |and |move to |propose (?:we |to )?|second |consider )*(?:i've |i have "
            r"|read and )?(?:approve[d]?|agree[d]?|accept(?:ed)?|sign off|signed off|endorse[d]?"
            r"|confirm(?:ed)?)(?: (?:with|to|that|of))? "
        )
        + _M
        + r"(?: \w+){0,4}?(?: as | of |$|[.,;!-]| subject| for| from| please| now| with| and)",
        examples=("I approve the minutes", "happy to approve the draft minutes"),
    ),
    Pattern(
        means="approve",
        says=_M
        + (
            r"(?: of {when}| from {when}| for {when}| {when}| of the {when} meeting)?(?: are| is| were"
            r"| look| looks| now| all| both| can be| to be| be| have been| seem| -|:|,| was)* (?:approved"
            r"|agreed|accepted|ok|okay|fine|good|accurate|correct|signed off|spot on|perfect|happy|a true"
            r"|a fair|an accurate|a correct|confirmed|endorsed|great)\b(?! to (?:go|circulate|send|share))"
        ),
        examples=(
            "minutes approved",
            "minutes of 17 January agreed as an accurate record",
            "the draft looks fine to me",
        ),
    ),
    Pattern(
        means="approve",
        says=(
            r"(?:happy|content|fine|ok|okay|satisfied|agree|comfortable|good) (?:with|to agree|to accept"
            r"|to sign off|to approve) "
        )
        + _M
        + (
            r"|(?:approved?|agreed?|accept(?:ed)?)(?: these| them| it| this)?(?: as)?(?: an?"
            r"| a true and)? (?:accurate|correct|true|fair)(?: and accurate| and true)? (?:record|account"
            r"|reflection)|^(?:approved?|agreed)(?: by me| from me)?(?:,? (?:thanks|thank you))?[\s.!]*$"
            r"|(?:approved?|agreed|approval) subject to|my approval|gives? (?:me |my |your )?approval (?:to"
            r"|of|for) "
        )
        + _M,
        examples=("happy with the draft minutes", "agreed as an accurate record"),
    ),
)
SUBJECT_TO = (
    r"(?:subject to|save that|on condition that|provided(?: that)?|as long as|with the exception of|except for|once"
    r"|assuming"
    r"|conditional on|with)\s+(?P<subject>[^\n]{4,240})"
)
NOT_APPROVED = (
    r"\b(?:can't|cannot|not|don't|won't|unable to|never|unhappy|isn't|aren't|haven't|refuse to|no way|by no means"
    r"|no intention|no circumstances|no account|nor (?:do|will|can)|neither (?:do|will|can)"
    r"|no longer|disagree|reject|object)\b[^.;]{0,30}(?:approv|agree|accept|sign|happy|content"
    r"|endors|confirm|minutes|draft)|\bdisagree|\bobject to\b|\breject\b"
)

PUBLISH = (
    Pattern(
        means="publish",
        says=(
            r"(?:{please})(?:publish|put up|post|upload)(?: up)? (?:the |our |agreed |{when} "
            r"|approved )*(?:minutes|page)|publish (?:the )?{when}|put (?:the )?(?:agreed )?minutes (?:up "
            r"|out )?on (?:the|our) (?:web ?site|page|web)"
        ),
        gives={"down": False},
        examples=("publish the minutes", "please publish the January minutes"),
    ),
    Pattern(
        means="publish",
        says=(
            r"(?:take|pull|bring) (?:down )?(?:the |that |our )?(?:published )?(?:page|minutes|{when} page"
            r"|{when} minutes|minutes page)(?: of {when}| for {when})? ?(?:down|off(?: the (?:web|page|site"
            r"|website))?)|take down (?:the |that )?(?:page|{when} page|minutes|published minutes)"
            r"|unpublish"
        ),
        gives={"down": True},
        examples=("take down the page", "unpublish the minutes"),
    ),
)
DRAFT = (
    Pattern(
        means="draft",
        says=(
            r"^(?:{please})(?:draft|prepare|produce|write(?: up)?|generate|make|create|show(?: me)?|see"
            r"|let me see|i'd like to see|view|open|preview)(?: up)? (?:the |me the |a |first |my "
            r"|our )*(?:draft(?: minutes)?|minutes(?: draft)?)(?: of {when}| for {when}| please| so far"
            r"| of the (?:meeting|board))*[\s.!]*$"
        ),
        examples=("draft minutes", "show me the draft"),
    ),
    Pattern(
        means="draft",
        says=r"^draft (?:the )?minutes(?: please| now| for {when}| of {when})*[\s.!]*$",
        examples=("draft minutes please",),
    ),
)
ASKED = (
    Pattern(
        means="deadline",
        says=(
            r"\b(?:when|what day|until when|what time|by when|how long)\b[^.?]{0,25}"
            r"\b(?:comments?|amendments?|corrections?|suggestions?|comment|amend)\b"
            r"[^.?]{0,20}\b(?:close|closes|closing|due|end|ends|in|by|shut|finish|needed|wanted|open|left)\b"
            r"|\b(?:deadline|closing date|cut-?off(?: date)?) (?:for|on) (?:the |any |my |our )?(?:comments?"
            r"|amendments?"
            r"|corrections?|comments on the (?:draft|minutes)|(?:draft )?minutes|draft)\b"
            r"|\bhow long (?:have|do) (?:we|i) (?:got|have) (?:left )?to (?:comment|amend|reply|respond)\b"
            r"|\b(?:are|have|is it too late for|can i still (?:send|make|suggest)) (?:the )?(?:comments|amendments)"
            r"(?: still)? ?(?:open|closed|shut)?\?"
        ),
        examples=(
            "when do comments close",
            "what's the deadline for comments?",
            "by when are comments on the draft due?",
            "how long have we got to comment?",
        ),
    ),
    Pattern(
        means="replies",
        says=(
            r"\bwho(?:'s| has| have| hasn't| haven't| has not| have not| still| did not| didn't)?\b[^?]{0,25}"
            r"\b(?:replied|replies|responded|commented|approved|come back|got back|to reply|to respond|reply|respond"
            r"|comment)\b[^?]{0,25}\b(?:draft|minutes|mins)\b"
        ),
        examples=("who hasn't replied on the draft?", "who has not commented on the minutes yet?"),
    ),
    Pattern(
        means="version",
        says=(
            r"\b(?:which|what|what's the|what is the) (?:latest |current |newest )?version\b[^.?]{0,30}"
            r"(?:minutes|mins|draft)\b|\b(?:minutes|mins|draft)\b[^.?]{0,20}\b(?:which|what) version\b"
            r"|^\W*which version (?:is (?:it|this|current)|are we on)\b"
        ),
        examples=("which version of the minutes is current?", "what version of the draft do we have?"),
    ),
    Pattern(
        means="amendments",
        says=(
            r"\b(?:any|which|what|how many|have (?:we|you) had(?: any)?|are there(?: any)?|were there(?: any)?"
            r"|show(?: me)?(?: the)?|list(?: the)?)\b[^.?]{0,15}\b(?:comments?|amendments?|corrections?)\b"
            r"[^.?]{0,20}\b(?:so far|yet|come in|in yet|back|received|had|suggested|sent in|outstanding|to the (?:draft"
            r"|minutes)|on the (?:draft|minutes))\b|^(?:amendments|comments|corrections) so far[\s.?]*$"
            r"|^\W*(?:(?:which|what|how many|any|show(?: me)?|list|are there(?: any)?)(?: of)?(?: the)? )?"
            r"(?:(?:open|outstanding|unsettled|pending) (?:amendments|corrections)|(?:amendments|corrections)"
            r"(?: are| that are)?(?: still)? (?:open|outstanding|unsettled|pending|waiting|(?:not|to be) settled))"
            r"(?: are there)?(?: (?:to|on) the (?:minutes|draft))?[\s.?]*$"
        ),
        examples=("any amendments so far?", "how many comments have come in?", "have we had any comments yet?"),
    ),
)
TO_CHAIR = (
    Pattern(
        means="to the chair",
        says=(
            r"^(?:{please})(?:now )?(?:send|pass|give|submit|forward)(?: (?:it|them|this|that|the draft|the minutes"
            r"|the draft minutes|" + _M + r"))? to (?:the chair|(?P<who>{people}))"
            r"(?: for (?:approval|release|clearance|comment|review|sign-?off))?(?: please| now| thanks)*[\s.!]*$"
            r"|^(?:{please})(?:let the chair (?:have|see) (?:it|the draft|the minutes)|(?:it's |it is "
            r"|the draft is |the minutes"
            r" are )?ready for the chair|chair to (?:release|see|clear) (?:it|the draft|the minutes))(?: please"
            r"| now)*[\s.!]*$"
        ),
        examples=(
            "send to the chair",
            "send it to the chair for approval",
            "send it to Eleanor",
            "ready for the chair",
            "let the chair have the draft",
        ),
    ),
)
RELEASE = (
    Pattern(
        means="release",
        says=(
            r"(?<!it )(?:release|clear|approve|ok|okay|sign off|happy for|agree)(?: the| these| those"
            r"| draft| this)*(?: minutes| draft)* (?:for|to) (?:circulation|release|be circulated|go (?:out"
            r"|round)|send|be sent|be released|circulate|the board|members|everyone)|release (?:the |these "
            r"|this )?(?:draft|minutes)|(?:draft|minutes) (?:can|may|to|is ok to|ok to|fine to"
            r"|good to) (?:now )?(?:be released|go out|go round|be circulated)|^(?:you can "
            r"|please )?(?:release|send it out|send them out|release (?:it|them))[\s.!]*$"
        ),
        examples=("release the draft", "release the minutes for circulation"),
    ),
    Pattern(
        means="release",
        says=(
            r"^(?:that |this |it |they |the draft |draft |all |yes,? )*(?:looks|look|is|are|all)? ?(?:fine|good|ok|okay"
            r"|great|right)(?: to me| now)?[,.;]? (?:and |so |please |you can |now )*(?:send (?:it|them) (?:out|round)"
            r"|circulate (?:it|them)|release (?:it|them))(?: please| now)*[\s.!]*$"
        ),
        gives={"chair": True},
        examples=(),
    ),
)
