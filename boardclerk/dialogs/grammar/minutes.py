"""Minutes: sent round, commented on, approved by one person."""

from boardclerk.dialogs.grammar.pattern import Pattern

_M = (
    r"(?:(?:the |a |an |last |previous |draft |agreed |final |full |copy of |copies of |latest "
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
        + r" (?:also )?(?:to|for) {people}|"
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

_ITEM = (
    r"(?:(?:agenda )?item (?P<item>\d{1,2})|(?:action |decision )?(?P<ref>{ref})"
    r"|(?P<att>attendance(?: list| table)?|apologies list|list of (?:attendees|apologies)"
    r"|those present))"
)
_PARA_SAID = (
    r"(?:,? ?(?:-|:)? ?(?:para(?:graph)?|point|bullet|line|section|sentence)\.? ?(?P<para>\d{1,2}"
    r"|one|two|three|four|five|first|second|third|fourth|last))"
)
_PARA = _PARA_SAID + "?"
_LEAD = r"(?:on |in |at |under |re |for |to |page \d+,? )?"

_CORRECT = r"^(?:{please})*(?:correct|amend|change|update|reword|rewrite|replace|edit) (?:the )?" + _ITEM
_WHOLE = r" ?(?:to (?:read|say)|to|with|so (?:that )?it (?:reads|says)|should (?:read|say|be)|[:,-])[:,]? ?"

COMMENT = (
    Pattern(
        means="correction",
        says=(
            r"^\W*(?:in |on |at |the )*(?:draft )?(?:minutes|mins|draft)\b[^?]{0,40}\b(?:item \d{1,2}|says?|reads?"
            r"|has|have|shows?|gives?|got|it's|its)\b"
            r"[^?]{0,160}\b(?:not|isn't|wasn't|didn't|never|wrong|missing|should|instead)\b"
            r"|\b(?:minute|item|para(?:graph)?) \d{1,2}\b[^?]{0,120}\b(?:corrected|amended|put right|altered|changed"
            r"|(?<!or )not \d|i did not say|was in fact|were in fact|attributes|repeats|duplicates|misses|omits"
            r"|reads ['\"])"
            r"|\b(?:minutes|draft|attendance list)\b[^?]{0,60}\b(?:aren't|isn't|are not|is not) (?:quite "
            r"|entirely )?(?:right|correct"
            r"|accurate|true|complete)\b|\b(?:bit|part|section) of the (?:minutes|draft)\b[^?]{4,}"
            r"|\b(?:title page|header|heading|front page|footer|page \d{1,2}|attendance list|(?:first|second|third"
            r"|last|\dnd|\drd|\dth) para\w*)\b"
            r"[^?]{0,40}\b(?:says?|reads?|wrong|repeats?|has|is missing|should)\b"
            r"|\b(?:not|isn't|wasn't) (?:on|in) the attendance(?: list)?\b"
            r"|\b(?:my|{people}'s) (?:rank|title|name|job|role|surname|post|organisation)(?:'s| is| was)? (?:wrong"
            r"|misspelt|out of date|spelt)"
        ),
        examples=(
            "in the draft it says I left early. I didn't, I stayed to the end",
            "Paragraph 4 of item 6 was in fact said by Ms Hart",
            "minute 5, third paragraph: the data covers 2018-19 not 2019-20",
            "Title page says 12 March",
        ),
    ),
    Pattern(
        means="wording",
        says=r"item \d{1,2}\b.{0,40}[\"'][^\"'\n]{2,80}[\"'],? (?:not|instead of|rather than) [\"']",
        examples=("Item 3, second bullet: 'termly' not 'weekly'",),
    ),
    Pattern(
        means="correction",
        says=r"(?:minutes|draft) (?:leaves?|left|miss(?:es|ed)?|omit(?:s|ted)?|forgets?|ignores?) (?:out |off )?\S",
        examples=("the minutes leave out the update at item 4",),
    ),
    Pattern(
        means="wording",
        says=_CORRECT + _PARA + _WHOLE + r"\S",
        examples=(
            "correct item 3 paragraph 1: Grace introduced the paper.",
            "amend item 4 para 2 to read It was noted.",
        ),
    ),
    Pattern(
        means="wording",
        says=(
            r"(?<!\bi )(?<!\bwe )(?:should|ought to|must|needs to|need to|has to) (?:have )?(?:read"
            r"|be(?! (?:back|with|grateful|glad|able|here|there|done|ready|finished|in touch))|say|said|refer to|state"
            r"|stated|show|shown|been|mention|record|recorded|spell|give|given|include|reflect|note"
            r"|noted)\b"
        ),
        examples=(
            'item 3 paragraph 2 should read "termly" not "weekly"',
            "4.1 should say sign the lease rather than draft the lease",
        ),
    ),
    Pattern(
        means="wording",
        says=(
            r"(?:please )?(?:change|replace|amend|correct|swap|substitute) (?:the )?(?:word(?:s|ing)? "
            r"|phrase |sentence |name |spelling (?:of )?|figure |date )?[\"'(]?.{1,120}?[\"']? (?:to|with"
            r"|for|by|->|so (?:that )?it (?:reads|says)) .+"
        ),
        examples=('in item 5 replace "reviewed" with "noted"',),
    ),
    Pattern(
        means="wording",
        says=(
            r"\b(?:reads|says|states|refers to|refer to|records|recorded as|shows?|shown as|listed as"
            r"|put down as|minuted as|says that)\b.{1,120}\b(?:but|should|not|instead of|rather than"
            r"|whereas|when (?:i|it|he|she|we)|which is (?:wrong|incorrect))\b"
        ),
        examples=("item 4 says Grace but it was Priya who reported",),
    ),
    Pattern(
        means="attendance",
        says=(
            r"\bi'm (?:down|listed|shown|recorded|minuted) as\b.{2,80}\b(?:but|should|not|when|whereas)\b"
            r"|\b(?:attendance|attendees|present list|attendance list|list of (?:those )?(?:present"
            r"|attendees)|apologies list|job title|my title|my name|my organisation|my role|surname"
            r"|name is)\b.{0,60}\b(?:missing|wrong|incorrect|spel(?:t|led|ling)|misspel\w+|missed|left off"
            r"|omitted|incomplete|not (?:listed|shown|there|included|on)|out of date|should|is now|typo"
            r"|is with|has)|\b(?:i|{people}) (?:was|were|am|is|are|wasn't|was not)(?: actually| in fact"
            r"| not| also)* (?:there|present|in attendance|at the meeting|at that meeting|missing from"
            r"|left off|omitted from|listed|shown|down|recorded|not listed|marked|absent"
            r"|named)\b[^?]{0,60}(?:attendance|apologies list|as apologies|in apologies|(?:show|list|name"
            r"|mention|have) me\b|my name|\blist|listed|shown|recorded|minuted|down as|marked)|(?:left"
            r"|missed) (?:me|{people}|my (?:name|title|organisation)) (?:off|out)|(?:minutes|draft|list"
            r"|table|they) (?:have|has|show|shows|list|lists|record|records)(?: got)? (?:me|{people}) (?:as"
            r"|down|under|in)|you(?:'ve| have) (?:got )?(?:me|{people}|my) (?:down|listed|as|off|name|title"
            r"|job)|misspel(?:t|led) (?:my|{people}|the)|spel(?:t|led) (?:wrong|incorrectly|with)"
        ),
        examples=("my job title is wrong in the attendance list", "I was present but am shown as apologies"),
    ),
    Pattern(
        means="correction",
        says=(
            r"\b(?:amendments?|corrections?|comments?|changes?|edits?|typos?|errors?|mistakes?|inaccura\w+"
            r"|suggest(?:ed|ion)s?|tweaks?|spelling)\b(?: \w+){0,3}? (?:to|on|in|at|for|of|with"
            r"|under)(?: the)? (?:(?:draft )?minutes|draft|"
        )
        + _ITEM
        + (
            r"|para\w*)|^(?:one |a |small |minor |just |quick |two |another |my )*(?:amendment|correction"
            r"|comment|typo|suggested change|error)s?\s*[:-]"
        ),
        examples=("amendment to item 5: the review ends in June", "correction: item 6 the form was agreed, not noted"),
    ),
    Pattern(
        means="correction",
        says=(
            r"(?:^|[.,;] ?)(?:hi |in |on |at |under |re |minor |small |one |quick |point |thing |query "
            r"|comment |just |a |minutes:? |draft:? |the |page \d+,? )*"
        )
        + _ITEM
        + _PARA
        + (
            r"(?:(?: of| in) the (?:minutes|draft|notes)[^-:,]{0,20})?\s*(?=.*\b(?:wrong|incorrect"
            r"|not (?:what|quite|correct|right|accurate|noted|agreed|said|how)|typo|missing|misses|omits"
            r"|omitted|spel(?:t|ling)|inaccurate|reworded?|wording|clarif\w+|doesn't (?:mention|say|reflect"
            r"|include|record)|misquot\w+|misrepresent\w*|was actually|it was|we agreed|didn't|did not"
            r"|delete|add\b|insert|remove|should|rather than|instead of|not \"|, not |minutes say"
            r"|as minuted|as recorded))(?:[-:,]|\bis\b|\bhas\b|\bdoesn't\b|\bmisses\b|\bomits\b|\bit was\b"
            r"|\bthe\b|\bi\b|\bwe\b)"
        ),
        examples=("item 5 para 2: the review is wrong, it was the audit", "item 6 doesn't mention the pilot"),
    ),
    Pattern(
        means="correction",
        says=(
            r"(?:like|want|need|could|can|please|ask (?:for|that)) item \d{1,2} to (?:record|say|note"
            r"|reflect|show|read|mention|include|make clear)|(?:at|in|under"
            r"|on) item \d{1,2}(?: para(?:graph)? \d{1,2})?[,:]? (?:please )?(?:insert|add|delete|remove"
            r"|change|replace|amend|strike|reword|clarify)\b"
        ),
        examples=("at item 5 insert 'subject to funding' after 'agreed'",),
    ),
    Pattern(
        means="correction",
        says=(
            r"(?:please )?(?:add|insert|delete|remove|strike|take out|include|clarify|reword"
            r"|rephrase)\b.{2,160}\b(?:to|in|from|of|under|at|into|after) (?:the )?(?:(?:draft )?minutes"
            r"|draft|item \d{1,2}|para(?:graph)? \d{1,2})"
        ),
        examples=('please add "subject to funding" to item 4',),
    ),
)
NIL = (
    Pattern(
        means="nil",
        says=(
            r"(?:no|nil|zero|without|haven't (?:any|got any)|don't have any|not got any|nothing)(?: further"
            r"| other| more| specific| additional| substantive)*(?: comments?| amendments?| changes?"
            r"| corrections?| edits?| returns?| suggestions| issues| observations)"
            r"\b(?! (?:needed|required|necessary))(?: or (?:comments?"
            r"|amendments?|changes?|corrections?))*(?: from (?:me|us|here|{people}|my (?:side|end)))?"
            r"|nothing (?:to (?:add|amend|correct|change|report)|from me|further from me)|nil return"
        ),
        gives={"nil_return": True},
        examples=("no amendments from me", "nil return", "nothing to add on the minutes"),
    ),
)
COMMENT_PARTS = {
    "item": _ITEM,
    "para": (
        r"(?:para(?:graph)?|point|bullet|line|sentence)\.? ?(?P<para>\d{1,2}|one|two|three|four|five"
        r"|first|second|third|fourth)|(?P<nth>first|second|third|fourth|last) (?:para(?:graph)?|bullet"
        r"|sentence|point|line)"
    ),
}
WHOLE = _CORRECT + _PARA_SAID + _WHOLE + r"(?P<new>\S[^\n]*)"
"""The words after it take the place of a whole paragraph, as they stand."""
REPLACE = (
    (
        r"(?:should|ought to|must|needs? to|has to) (?:have )?(?:read|be|say|said|been|state"
        r"|show)(?: as)?:? ?(?:\"(?P<new>[^\"\n]{1,200})\"|'(?P<newb>[^'\n]{1,200})'"
        r"|(?P<newc>[^\"\n.;]{1,120}?)),? ?(?:not|rather than|instead of|and not"
        r"|in place of)(?: as)? ?(?:\"(?P<old>[^\"\n]{1,200})\"|'(?P<oldb>[^'\n]{1,200})'"
        r"|(?P<oldc>[^\"\n.;]{1,120}))"
    ),
    (
        r"(?:change|replace|amend|correct|swap|substitute) (?:the )?(?:word(?:s|ing)? |phrase |name "
        r"|figure |date |spelling of )?(?:\"(?P<old>[^\"\n]{1,200})\"|'(?P<oldb>[^'\n]{1,200})'"
        r"|(?P<oldc>[^\"\n.;]{1,120}?)) (?:to(?: read)?|with|by|for) ?(?:\"(?P<new>[^\"\n]{1,200})\""
        r"|'(?P<newb>[^'\n]{1,200})'|(?P<newc>[^\"\n.;]{1,120}))"
    ),
    (
        r"(?:\"(?P<old>[^\"\n]{1,200})\"|'(?P<oldb>[^'\n]{1,200})') (?:should|ought to|needs to"
        r"|must) (?:have )?(?:read|be|say|been)(?: as)?:? ?(?:\"(?P<new>[^\"\n]{1,200})\""
        r"|'(?P<newb>[^'\n]{1,200})'|(?P<newc>[^\"\n.;]{1,120}))"
    ),
    (
        r"(?:says|reads|states|refers to|shows|has) (?:\"(?P<old>[^\"\n]{1,200})\""
        r"|'(?P<oldb>[^'\n]{1,200})'|(?P<oldc>[^\"\n.;,]{1,80}?)),? (?:but |it |which |and "
        r"|- )*(?:should|ought to) (?:have )?(?:be|read|say|been) ?(?:\"(?P<new>[^\"\n]{1,200})\""
        r"|'(?P<newb>[^'\n]{1,200})'|(?P<newc>[^\"\n.;]{1,120}))"
    ),
)

_GOOD = (
    r"(?:approved?|agreed?|accepted?|signed off|happy with|content with|fine with|ok with|okay with"
    r"|good with|satisfied with|endorsed?|confirmed?)"
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
    r"\b(?:can't|cannot|not|don't|won't|unable to|never|unhappy|isn't|aren't|haven't|refuse to"
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
        means="how far",
        says=(
            r"\b(?:when|what day|until when|what time)\b[^.?]{0,25}\b(?:comments?|amendments?|corrections?"
            r"|suggestions?)\b"
            r"[^.?]{0,20}\b(?:close|due|end|in|by|shut|finish)\b"
            r"|\b(?:any|which|what|how many|have (?:we|you) had(?: any)?"
            r"|are there(?: any)?)\b[^.?]{0,15}\b(?:comments?|amendments?|corrections?)\b"
            r"[^.?]{0,20}\b(?:so far|yet|come in|in yet|back|received|had)\b|\b(?:deadline"
            r"|closing date) for (?:comments?|amendments?)\b"
        ),
        examples=("when do comments close", "any amendments so far?", "what's the deadline for comments?"),
    ),
)
TO_CHAIR = (
    Pattern(
        means="to the chair",
        says=(
            r"^(?:{please})(?:now )?(?:send|pass|give|submit|forward)(?: (?:it|them|this|that|the draft|the minutes"
            r"|the draft minutes|"
            + _M
            + r"))? to the chair(?: for (?:approval|release|clearance|comment|review))?(?: please| now)*[\s.!]*$"
        ),
        examples=("send to the chair", "send it to the chair for approval"),
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
