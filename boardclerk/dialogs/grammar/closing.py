"""Actions said to be done, half done, not done, or to be opened again."""

from boardclerk.dialogs.grammar.pattern import Pattern

_SUBJECT = (
    r"(?:(?:my |the |our |all |both |that |this |these |those )?(?:actions?|action points?|items?"
    r"|ref|points?|number|no\.?|task)? ?(?:#|no\.? ?)?)"
)

CLOSE = (
    Pattern(
        means="close",
        says=(
            r"(?:{please})(?:tick|sign|mark|cross|check|close|finish) (?P<refs>{ref})(?: (?:off|down|out|up))+"
            r"|\btake (?P<refs4>{ref}) off(?: (?:the|my|our) (?:list|log|action log))?(?= please|[\s.!]*$)"
            r"|(?P<refs2>{ref}) (?:can|may|could|should) (?:now |please |also )*(?:go|come off|be (?:closed"
            r"|ticked off|signed off"
            r"|marked (?:as )?(?:done|complete|closed)|taken off|removed))\b(?! (?:to|on|out|ahead|in|with))"
            r"|(?:close|closing) (?P<refs3>{ref}) (?:please|down|off|nfa|as)"
        ),
        examples=("tick 6.1 off please", "lease signed, 4.1 can go"),
    ),
    Pattern(
        means="close",
        says=(
            r"(?:\b(?:that's|that is|this is|that makes|so|which (?:makes|means)|another one|one more)|^|[,.;:\-])"
            r" ?(?:now |finally )?(?P<refs>{ref})(?: (?:is|are|now|both|finally|all))* off (?:my|our|the)"
            r"(?: action)? (?:list|log)\b(?! (?:by|when|once|if|soon|next|before|until))"
            r"|\banother one off (?:my|our|the) list[:,\s-]+(?P<refs2>{ref})"
        ),
        examples=(
            "I've just sent the data set round, so that's 5.1 off my list",
            "4.1 is off my list",
            "that's another one off my list: 4.1",
        ),
    ),
    Pattern(
        means="close",
        says=(
            r"(?:^|[\s,:;-])(?:{please})(?:can we |could we |we can |i'd like to |i want to |let's "
            r"|to )?{close}(?: off| out| down)? (?:off )?"
        )
        + _SUBJECT
        + r"(?P<refs>{ref})",
        examples=("close 4.1", "please close action 5.1 from January", "can you close off 4.1 and 6.1"),
    ),
    Pattern(
        means="close",
        says=(
            r"(?:^|[\s,:;-])(?:{please})(?:mark(?:ed)?|set|show|log|record|put|note|flag|move|update|change"
            r"|count|treat|list|class|minute|tick)(?: off)? "
        )
        + _SUBJECT
        + (
            r"(?P<refs>{ref})(?: \([^)]*\))?(?: down| off| status)?(?: as| to| is| are|:)?(?: now| being"
            r"| having been| all| been)* {done}"
        ),
        examples=("mark 4.1 as complete", "please mark action 5.1 done"),
    ),
    Pattern(
        means="close",
        says=(
            r"(?P<refs>{ref})\)?(?: \([^)]*\))?(?: \w+){0,2}?[\s,:;.-]*(?:(?:action|actions|is|are|was|were"
            r"|has|have|can|to|now|all|both|been|be|also|'s|fully|just|is now|already|from (?:the )?<d\d+>(?: meeting"
            r"| board)?|i've|i have|we've"
            r"|we have|got|i|officially|and|that's|that is|it's|should be|now be|please|yesterday|today"
            r"|this morning|finally|mine|my|has now|marked|considered|as)\b[\s,:-]*)*(?:{done}|closed?"
            r"|complete)\b(?! (?:by (?:<d|the end|then|next|end|cop|close|mid|noon)|before|when|once|until"
            r"|if|next|most|half|some|part|a bit|later|shortly|soon|early next|the first))"
        ),
        examples=("4.1 done", "5.1 is now complete", "4.1 and 6.1 have been completed", "4.1 - closed"),
    ),
    Pattern(
        means="close",
        says=(
            r"(?P<refs>{ref})[,:;.]? (?:i|we)(?: can| hereby| now| am pleased to| am happy to|'m happy to|'m pleased to"
            r"| am glad to)* (?:confirm|report|say|advise|certify)(?: that)? (?:it|this|that|the action|they|both)"
            r" (?:is|are|has been|have been|was)(?: now| all| fully| both)* {done}\b(?! (?:by|before|when|once"
            r"|until|if)\b)"
        ),
        examples=(
            "With reference to 3.1, I confirm that it is now complete",
            "4.1: I can report that this has been done",
        ),
    ),
    Pattern(
        means="close",
        says=(
            r"(?:^|[\s,:;-])(?:{done}|i've done|i have done|done with|i did|we've done|that's"
            r"|finished with)(?: with| on| off|:| -| is| action| actions| both| my)* ?"
        )
        + _SUBJECT
        + r"(?P<refs>{ref})",
        examples=("done 4.1", "I've finished 4.1", "Completed: 4.1"),
    ),
    Pattern(
        means="close",
        says=(
            r"(?:i've|i have|we've|we have|have|has|i|we|{people} has|{people} have|{people}'s)(?: now"
            r"| just| already| finally| all)* (?:done|completed|finished|closed|sorted|actioned|delivered"
            r"|submitted|concluded|dealt with|wrapped up|ticked off)(?: off)?(?: my| the| our)?(?: actions?"
            r"| action points?| item)? ?(?P<refs>{ref})"
        ),
        examples=("I've completed 4.1", "Grace has finished 5.2"),
    ),
)

DROPPED = (
    Pattern(
        means="dropped",
        says=(
            r"(?P<refs>{ref})[\s:,-]+(?:is |are |has been |action )*(?:no longer|not) (?:needed|required"
            r"|relevant|applicable|necessary)|(?P<refs2>{ref})[\s:,-]+(?:please |can be |to be "
            r"|should be )*(?:discharge|withdraw)\b"
            r"|(?:{please})(?:mark|record|close|log|note|class|treat|show)(?: down"
            r"| off)? (?:action )?(?P<refs3>{ref})(?: off| down)?"
            r" as (?:not (?:being )?(?:pursued|proceeded with|going ahead|needed|required|taken forward|relevant)"
            r"|no longer"
            r" (?:needed|required|relevant|wanted)|abandoned|dropped|withdrawn|not proceeding|overtaken by events"
            r"|obsolete)\b"
        ),
        gives={"outcome": "discharged"},
        examples=(
            "please mark 4.1 as not pursued, the landlord has pulled out",
            "4.1 - no longer required, discharge",
        ),
    ),
)

CLOSE_ALL = (
    Pattern(
        means="close all",
        says=(
            r"(?:^|[\s,])(?:{please})(?:{close}|mark)(?: off)? (?:all|everything|every|both|the lot"
            r"|them all|all of)(?: of| the| my| our| their| these| those| open| outstanding| remaining"
            r"| {people}'s)*(?: actions?| action points?| items?| as (?:done|complete|closed)|\b)|(?:all"
            r"|both|every one) (?:of )?(?:the |my |our |{people}'s? )?(?:open "
            r"|outstanding )?actions? (?:are |is |have been |now )*(?:done|complete|closed|finished)"
        ),
        examples=("close everything", "mark all my actions as complete"),
    ),
)

CLOSE_WORDS = (
    Pattern(
        means="close by words",
        says=(
            r"(?:^|[\s,])(?:{please})(?:{close}|mark) (?:off )?(?:the |my |our "
            r"|{people}'s )?(?P<what>[a-z0-9' -]{4,60}?) ?actions?\b"
        ),
        examples=("close the lease action", "please close the youth club action"),
    ),
    Pattern(
        means="close by words",
        says=(
            r"(?:^|[.,;] ?)(?:hi |just to say |fyi |update: )?(?:the |my |our |action on the |action on "
            r"|action to )+(?P<what>[a-z0-9' <>-]{4,70}?) (?:is|are|has been|have been|was|were)(?: now"
            r"| all| also| just| finally| fully)* (?:done|complete|completed|finished|closed|sorted"
            r"|actioned|sent|signed|circulated|submitted|delivered|drafted)\b(?! (?:by|before|when|once"
            r"|until|if))"
        ),
        examples=("the lease for the youth club is done",),
    ),
    Pattern(
        means="close by words",
        says=(
            r"(?:i've|i have|we've|we have)(?: now| just| already| finally)* (?:done|completed|finished"
            r"|actioned|drafted|sent|signed|circulated|submitted|delivered|published|reviewed"
            r"|invited) (?:the |my |our |a |an )?(?P<what>[a-z0-9' <>-]{4,70}?)(?:$|[.,;])"
        ),
        examples=("I've drafted the lease for the youth club",),
    ),
)

CLOSE_OWN = (
    Pattern(
        means="close their own",
        says=(
            r"\b(?:close|tick(?:ed)? off|tick|sign(?:ed)? off|discharge|mark|strike|cross)(?: off| out| down)? "
            r"(?:mine|(?:my|our|that|this|the) (?:action|one)|it|that|this)(?: off| please| down| as (?:done|complete"
            r"|closed))*(?:\b|$)"
            r"|\b(?:that's|that is|so that's|which is|that makes|consider) (?:my|our|that|the) (?:action|one|bit) "
            r"(?:done|complete|completed|finished|closed|discharged|sorted)"
            r"|\b(?:discharges?|completes?|fulfils?|closes|concludes?) (?:my|our|that|the) action\b"
            r"|\b(?:my|our) (?:[a-z-]+ ){0,2}action(?: is| has been|'s)?(?: now)? (?:done|complete|completed"
            r"|finished|discharged"
            r"|closed)\b"
            r"|(?:^|[\s,.;-])(?:can|may|to) (?:now )?(?:close|be closed|tick off|be ticked off)[\s.!]*$"
            r"|\bnothing (?:left|more|else|further) to do (?:on|for|with) (?:that|this|it|mine|my action)\b"
            r"|\bdone and dusted\b|\bplease (?:now )?close[\s.!]*$"
        ),
        examples=(
            "Lease is drafted so you can close mine",
            "the data set is out, that's our action done",
            "data set circulated, can close",
            "I have drafted the lease, which I trust discharges my action",
        ),
    ),
    Pattern(
        means="done, by words",
        says=(
            r"\b(?:is|are|was|were|has|have|been|now|all|got|being|i've|i have|we've|we have|it's|just)\b[^.?!]{0,40}"
            r"\b(?:done|complete|completed|finished|sorted|signed|drafted|reviewed|circulated|published|submitted"
            r"|invited"
            r"|delivered|issued|sent)\b|^[^.?!]{4,40}? (?:done|complete|completed|finished|sorted|circulated|signed"
            r"|drafted"
            r"|reviewed|published)\b"
        ),
        examples=("The lease for the youth club is drafted and signed",),
    ),
)
NEWS_BY_WORDS = (
    Pattern(
        means="news, by words",
        says=(
            r"\b(?:still|chasing|waiting|awaiting|awaited|half ?way|half done|part done|first draft|nearly|almost"
            r"|underway"
            r"|under way|in progress|slipped|slips|delayed|on track|working on|started|stalled|stuck|on hold"
            r"|draft(?:ed)?"
            r"|yet to|to follow|in hand|held up|behind|begun|progressing|so far|moving|with legal|postponed)\b"
        ),
        examples=("I'm still chasing the landlord over the youth club lease",),
    ),
)
MORE_TIME_BY_WORDS = (
    Pattern(
        means="longer, by words",
        says=(
            r"(?:{please})(?:give|allow|let) (?P<who>{people}|me|us) (?:have )?(?:until|till|to)\b[^.?]{0,30}?<d\d+>"
            r"|\b(?:wait|put (?:back|off)|move|push(?:ed)?(?: back)?|slip(?:ped|s)?|postponed?|extend(?:ed)?"
            r"|defer(?:red)?)\b"
            r"[^.?]{0,30}\b(?:until|till|to)\b[^.?]{0,20}<d\d+>"
        ),
        examples=("give Tomasz until 27 March on the youth club lease",),
    ),
)
NOT_NEEDED = (
    Pattern(
        means="dropped",
        says=(
            r"no further action (?:is )?(?:on|needed on|required on|for) (?P<refs>{ref})"
            r"|(?P<refs2>{ref})\b[^.?]{0,20}\b(?:nfa|no further action)\b"
        ),
        gives={"outcome": "no further action"},
        examples=("No further action on 4.1, close it",),
    ),
)
OWN_NEWS = (
    r"(?:\b(?:i|we)(?:'ve| have)\b|^\W*(?:[a-z ]{0,30}\b)?(?:sent|done|circulated|signed|drafted|finished|completed)\b"
    r"|\b(?:that's|that is|that makes)\b)[^?]*<r\d+>(?: (?:is|are|now|both|all|has been|have been))*"
    r" (?:off (?:my|our|the)(?: action)? (?:list|log)|{done}|can (?:now )?(?:come off|go|be closed))"
    r"(?:(?: on)? from (?:me|us)| too| as well| then| now| at last)*[\s.]*$"
    r"|\b(?:that's|that is|that makes) (?:another one off (?:my|our) list[:,\s-]+)?<r\d+> (?:done|ticked off)\b[^?]*$"
)
"""What an owner says of their own action in passing, and means for the record though it is not said to the clerk."""
NO_NEWS = (
    r"\b(?:once|when|if|until|unless|after|as soon as|will|'ll|going to|should|would|could|can we|hope|want|need"
    r"|wish|tomorrow|later|soon|your|his|her|their|nearly|almost|not|n't|never)\b|\?"
)
"""What makes it something that is still to come, somebody else's, or asked."""
_THEN_DONE = (
    r"(?:(?!\b(?:not|never|only|yet|until|once|when|if|still|some|most|half|part|partly|nearly|almost|leave|keep|can't"
    r"|cannot|isn't|hasn't|haven't|won't|don't|needs?|to)\b)[^.;?])*"
    r"\b(?:done|complete|completed|finished|closed?|sorted|dusted)\b"
)
"""What follows a "but" that makes nothing less done: "it took a month but it is done"."""
PARTLY = (
    r"\b(?:partly|partially|(?<!now )(?<!become )part|half|mostly|nearly|almost|largely|not quite|not fully|bulk"
    r"|most of"
    r"|some of|first half|(?:my|his|her|our|their) (?:part|bit|half|share|side|end|section)"
    r"|apart from|except(?: for)?|other than|bar the|just needs?|just need|but(?!" + _THEN_DONE + r")|still (?:to|need"
    r"|needs|waiting|awaiting|outstanding)|subject to|once|when|80%|90%|\d\d ?%|should be (?:done"
    r"|complete|finished)|will be (?:done|complete|finished|ready|closed)|to be (?:done|completed?"
    r"|finished))\b"
)

NOT_DONE = (
    r"\b(?:never|didn't|did not|don't|do not) (?:say|said|says|claim\w*|told|tell|think|thought|believe|agree\w*|mean"
    r"|meant)\b|\bnot (?:all|every\w*|everything|both)\b|\b(?:not|isn't|isnt|aren't|hasn't|haven't"
    r"|hasn't been|never|no)\b(?: yet| been| quite| fully| all| actually| being| going to be"
    r"| now)*\s*(?:{done}|ready|started|closed?|there|happened|complete)|\bnot (?:done|complete"
    r"|finished) yet|\bincomplete\b|\bunfinished\b|\bnot yet\b|\bdon't (?:close|mark|complete)"
    r"|\bdo not (?:close|mark|complete)|\b(?:it|this|that|they) (?:is|are|was|were)(?: not|n't)\W*$"
    r"|\b(?:must|should|has to|needs? to|ought to|please) (?:stay|remain|be (?:kept|left)) open\b"
    r"|\bdream(?:t|ed|ing)\b|\bnowhere near\b|\bfar from (?:done|complete|finished)"
)

REOPEN = (
    Pattern(
        means="reopen",
        says=(
            r"(?:{please})(?:re-?open|un-?close|put back|bring back|re-?instate)(?: <d\d+>'?s?)? (?P<refs>{ref})"
            r"|(?P<refs2>{ref})\b[^.?]{0,50}\b(?:wasn't|was not|never|not) (?:actually |really |in fact )?(?:done"
            r"|finished|complete|completed)"
            r"\b[^.?]{0,40}\b(?:put it back|back (?:on|to) open|re-?open|open (?:it )?again)"
        ),
        examples=("can you reopen 4.1 from January, the lease was never finished",),
    ),
    Pattern(
        means="reopen",
        says=(
            r"(?:{please})(?:re-?open|un-?close|un-?tick|put back|bring back|re-?instate|resurrect"
            r"|mark as (?:not|un)\w*)(?: to open)?(?: the| my| <d\d+>'?s?)*(?: actions?)? ?(?P<refs>{ref})"
            r"|(?P<refs2>{ref})(?:,? (?:from|of) (?:the )?<d\d+>(?: meeting| board)?,?)? (?:needs?|should|must|has"
            r"|ought)(?: to)? (?:be )?(?:re-?open\w*"
            r"|re-?instated)|(?P<refs3>{ref}) (?:is|was) (?:not done|closed|marked (?:done"
            r"|complete)) (?:by mistake|in error|too (?:early|soon)|wrongly)"
        ),
        examples=("reopen 4.1", "please reopen action 5.1"),
    ),
)
