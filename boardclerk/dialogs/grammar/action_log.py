"""Questions about the action log."""

from boardclerk.dialogs.grammar.pattern import Pattern

LIST_BY = (
    Pattern(
        means="overdue",
        says=(
            r"\b(?:am i|are we|is (?:anyone|anybody|everyone|{people})|who(?:'s| is)) (?:running |badly |still )?"
            r"(?:behind|late|overdue)\b(?: (?:with|on))?(?: (?:anything|everything|any|their|his|her|my|our|stuff|it))?"
            r"(?: (?:actions?|of them|things?))?\s*(?:\?|$|[.,;])"
        ),
        gives={"scope": "overdue"},
        examples=("is anyone late with anything?", "am I behind on anything"),
    ),
    Pattern(
        means="mine",
        says=(
            r"\b(?:down to|left with|sat with|sitting with|still with|waiting on|still on|still for|assigned to"
            r"|against) me\b"
            r"|\bi'm (?:supposed|meant|due|expected|down) (?:to|for)\b|\b(?:any|which|what"
            r"|how many)(?: ones?)? of mine\b"
            r"|\b(?:any|anything|everything|something|what|what's|ones?|those)\b[^.?!]{0,25}\b(?:my name|of mine"
            r"|for me|on me)\b"
            r"|what(?: else| still)? (?:do i|have i|must i|should i)\b[^.?!]{0,20}\b(?:owe|do|doing|finish|to do"
            r"|left)\b"
            r"|^(?:show |list |give me |see )?(?:all )?(?:mine|my (?:bits|stuff|ones|list|jobs"
            r"|things))(?: please)?\s*\??$"
            r"|off the hook"
        ),
        gives={"scope": "mine"},
        examples=("anything with my name in it?", "any of mine still open", "remind me what I'm supposed to be doing"),
    ),
    Pattern(
        means="mine",
        says=(
            r"\bam i (?:down|meant|supposed|due|expected) (?:to|for)\b|what(?: have i| do i| am i"
            r"|'ve i) (?:got|need|have)? ?to do\b"
        ),
        gives={"scope": "mine"},
        examples=("what am I down to do?",),
    ),
    Pattern(
        means="mine",
        says=(
            r"\b(?:my|mine)\b[^.?!]{0,25}\b(?:actions?|to ?dos?|tasks?|list|deadlines?"
            r"|outstanding|due)\b"
            r"|(?:actions?|what)[^.?!]{0,30}\b(?:do i|have i|am i|i have|i've got|i owe"
            r"|against me|for me"
            r"|on me|with me|assigned to me|i need to|i'm down for|against my name|on my (?:plate"
            r"|list)"
            r"|i got)\b|what(?: is|'s)? ?(?:have i|do i|am i|i"
            r"|my)[^.?!]{0,20}\b(?:outstanding for me|on my plate"
            r"|i(?:'m| am) (?:meant|supposed|down) (?:to|for)|owe|got to do|need to do|have to do"
            r"|assigned"
            r"|i got)\b|^my actions|^actions? for me|\bdo i have (?:any |an )?(?:open "
            r"|outstanding )?actions?\b|have i (?:got )?(?:any )?(?:open )?actions"
            r"|anything (?:outstanding "
            r"|due |overdue )?(?:for|on) me\b|outstanding for me\b"
        ),
        gives={"scope": "mine"},
        examples=("what are my actions", "show me my open actions", "what do I owe the board in actions"),
    ),
)

LIST = (
    Pattern(
        means="search",
        says=(
            r"\b(?:any|anything|something|what|what's|which|is there|have we)\b[^.?!\"]{0,25}\b(?:about|mentioning"
            r"|mentions|re"
            r"|regarding|concerning|containing|with|saying|called) (?:the |a |an "
            r"|our )?[\"']?(?P<what>[a-z0-9' <>-]{2,40}?)[\"']?"
            r"(?: in (?:it|them|there)| on (?:it|the list|there))?\s*(?:\?|$|[.,;])"
        ),
        gives={"scope": "search"},
        examples=("anything on the list about a lease?",),
    ),
    Pattern(
        means="list",
        says=(
            r"\bwhat (?:do|does|did|is|are|has|have|'s)(?: the)? [^.?!]{2,40}? (?:still |yet |currently )*(?:owe|owes"
            r"|sitting on"
            r"|outstanding|left to do|got left|got to finish|on (?:his|her|their) (?:plate|list))\b"
            r"|\b(?:outstanding|open|overdue|live|remaining|unfinished) (?:items?|ones|things|bits|stuff|jobs|work)\b"
            r"|\b(?:everything|anything|what|what's|all|which|ones|whatever|things)\b[^.?!]{0,25}"
            r"\b(?:still open|falls? due|falling due|due|not done|unfinished|not closed|to be closed)\b"
            r"|\bhow many (?:are |of them |ones? )*(?:still )?(?:open|outstanding|overdue|left)\b"
            r"|^\W*(?:actions?|action points?|items?)(?: outstanding| open)? for {people}"
            r"|\bwho (?:still )?owes\b|\bwhat (?:came|arose|was agreed) (?:out of|from|at) (?:the )?{when}"
            r"|\b(?:was|were|is|has) (?:anything|something) (?:been )?(?:given|assigned|put|left|handed)\b"
            r"|\b(?:{when}(?:'s)?|january|last time)(?: meeting)?'?s? actions?\b"
        ),
        examples=(
            "what do Wexcombe Police still owe the board?",
            "outstanding items for Grace please",
            "everything that falls due by the end of April",
            "could you show me all the open ones",
        ),
    ),
    Pattern(
        means="list",
        says=(
            r"what(?: still)? (?:needs|has|have) to be (?:done|finished|completed|closed)"
            r"|\bwhat(?:'s| is| has) {who} (?:got|have|supposed|meant|due|down)\b"
        ),
        examples=("what needs to be finished by the 13th?", "what's Grace got to do?"),
    ),
    Pattern(
        means="overdue",
        says=(
            r"\b(?:overdue|late actions|past (?:their|its) due|past due|behind schedule|slipped"
            r"|actions? (?:are |is )?late\b|late with (?:their|his|her|any|my|our)? ?actions?"
            r"|behind (?:on"
            r"|with) (?:their |his |her |my )?actions?|missed (?:its|their) deadline|passed (?:its"
            r"|their) deadline)"
        ),
        gives={"scope": "overdue"},
        examples=("what's overdue", "any overdue actions"),
    ),
    Pattern(
        means="list",
        says=(
            r"\b(?:action log|actions? list|list of actions|log of actions|action tracker"
            r"|actions? (?:log"
            r"|register|tracker|sheet|schedule)|(?:open|outstanding|live|current|active|remaining"
            r"|incomplete|pending) actions?|actions? (?:that are |which are |are "
            r"|is )?(?:still )?(?:open"
            r"|outstanding|live|not done|incomplete|left|remaining|to be done)|(?:show|list|give"
            r"|send|see"
            r"|get|display|what|which|all|any|read|view|pull up|bring up|remind me of"
            r"|tell me)[^.?!]{0,45}\bactions?\b|what(?:'s| is) (?:still )?(?:outstanding|open"
            r"|left to do"
            r"|due)\b|actions?(?: for| from| on| at| assigned to| against| with| due| owned by"
            r"| under| by"
            r"| about| relating to| before) |^actions?\??$|\b(?:anything|what|what's|which"
            r"|any)\b[^.?!]{0,30}\b(?:due|outstanding)\b|\b(?:what"
            r"|which)\b[^.?!]{0,20}{who}[^.?!]{0,20}(?:down for|doing|got to do|owes?\b|working on"
            r"|responsible for|outstanding|meant to)|what(?:'s| is)? (?:still )?(?:needs|left"
            r"|needing) (?:doing|to do|to be done)|(?:show|list|give|see"
            r"|display)\b[^.?!]{0,30}(?:assigned to|owned by|against|with|on) {who}"
            r"|how many (?:actions"
            r"|of the actions)|{who}'s? (?:open |outstanding )?actions|{group}'?s? (?:open "
            r"|outstanding )?actions)"
        ),
        examples=("action log", "list open actions", "what actions does Grace have", "actions from January"),
    ),
    Pattern(
        means="search",
        says=(
            r"(?:where (?:are|have) we (?:got to |up to |at )?(?:with|on)|how far (?:have we|along are we"
            r"|did we)(?: got)?(?: with| on)?"
            r"|did {people} (?:ever |actually )*(?:finish|do|send|complete|get|write|circulate|publish|sign|draft"
            r"|review|invite)"
            r"|(?:tell me )?who(?:'s| is| was)? (?:responsible for|meant to be|doing|in charge of)"
            r"(?: (?:publishing|doing|writing|sending|drafting|signing|circulating|reviewing|inviting))?"
            r"|what(?:'s| is) (?:the )?(?:status|latest|progress|position"
            r"|state of play|happening|news)(?: of| on| with| for| re)*|how(?:'s| is| are"
            r"| far)(?: (?:we"
            r"|along))?(?: with)?|any (?:update|progress|news|movement)s?(?: on| with| for| from"
            r"| re)*"
            r"|(?:status|state|position) of|(?:latest|news|position) on|(?:update|status|progress)(?: me)? on"
            r"|who(?:'s| is| has| owns| was) (?:doing"
            r"|responsible for"
            r"|leading(?: on)?|got|owns?|picking up|down for|dealing with|the owner of|meant to)"
            r"|whatever happened to|what happened (?:to|with)|where(?:'s| is) the|has (?:anyone"
            r"|anybody"
            r"|the)|did (?:anyone|we|{people})|is there an action (?:about|on|for|to)"
            r"|do we have an action"
            r"|find|search(?: for)?|look up|chase up) ?(?:the |an |our |that |any "
            r"|my )*(?P<what>[a-z0-9' <>-]{2,60}?)(?: action| actions| going| getting on"
            r"| coming along"
            r"| along| item)*\s*(?:\?|$|[.,;])"
        ),
        gives={"scope": "search"},
        examples=("where are we with the lease action?", "any progress on the referral form?"),
    ),
    Pattern(
        means="ref",
        says=(
            r"(?:(?:^|[\s,])(?:is|are|has|have|was|did|does|do|what|what's|when|when's|who|who's"
            r"|whose"
            r"|where|where's|how|how's|show|status|any|why|which|can you tell|tell me|remind me"
            r"|details?"
            r"|read|view|see|open)\b[^.?!]*{ref})|^\W*(?:action )?{ref}\s*\??$|{ref} status"
            r"|{ref}[^.]*\?"
        ),
        gives={"scope": "ref"},
        examples=("is 4.1 done?", "what is 5.1?", "status of 4.1"),
    ),
)
