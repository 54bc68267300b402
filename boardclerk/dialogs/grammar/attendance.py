"""Who comes, who does not, who comes instead: apologies, parts of a meeting, deputies, attendance."""

from boardclerk.dialogs.grammar.pattern import Pattern

_REST = r"(?![\w-])"
_TO_BOARD = r"(?:\s+(?:{adverb})?(?:it|you|us|{when}|the {when}|{meeting}|that one|this one|that|this|to|for|on|at|along|in person|there|either|as|because|due|after|now|today|then|any|the next|next|until|online|remotely|both|all)\b|\s*(?:$|[.,;:!()\-]))"

ABSENT = (
    Pattern(
        means="absent",
        says=r"{cannot} {adverb}(?:come|attend|make|be there|be at|be present|be with (?:you|us)|join|get to|get there|be in attendance|participate|manage|be available|be around|be in|do|dial in|take part|get away)"
        r"(?! (?:the |a |an |your |our |that |this |my |any |his |her )?(?:\w+ )?(?:{other_event}|head|sense|progress|time for|changes?|copies|notes|anything|a start|more)\b)" + _TO_BOARD,
        examples=("I can't make Friday", "cannot attend the 13th", "unable to attend the next meeting", "Grace won't be able to come to the board on Friday"),
    ),
    Pattern(
        means="absent",
        says=r"(?:won't|will not|'ll not|can't|cannot|not going to|shan't) (?:now )?be (?:there|attending|coming|able to|at|present|in attendance|joining|around|with (?:you|us)|in|making|along|available|free|here|in the room)" + _REST,
        examples=("won't be there on Friday", "Imran will not be attending on the 13th"),
    ),
    Pattern(
        means="absent",
        says=r"(?:(?:i'm|i am|is|are|am|'s|we're|be) |^|, |and )(?:now )?(?:not|no longer) (?:going to )?(?:be )?(?:attending|coming|able to (?:come|attend|make|join|be there|do)|available|joining|making|free|around|there|in)\b(?: (?:it|{when}|on|for|to|the|this)|\s*$|[.,;!-])",
        examples=("I'm not attending on Friday", "Priya is not able to make the 13th", "not available on the 13th"),
    ),
    Pattern(means="absent", says=r"\bneither\b.{0,40}\bnor\b.{0,30}\bcan (?:make|attend|come|do|be there)|none of us can (?:make|attend|come)", examples=("Neither Helen nor I can make Friday",)),
    Pattern(
        means="absent",
        says=r"(?:{must}|am|'m|is)(?: now| sadly| unfortunately| be)*(?: have to| be)? (?:miss|missing|skip|skipping|give|giving)\s+(?:it|{when}|the {when}|{meeting}|this one|that one|the next)",
        examples=("I'll miss Friday", "Helen will have to miss the 13th", "going to miss the next board"),
    ),
    Pattern(
        means="absent",
        says=r"(?:{must}|i'm|i am)(?: have to)? (?:pull(?:ing)? out|drop(?:ping)? out|bow(?:ing)? out|duck(?:ing)? out|back(?:ing)? out|bail(?:ing)?|sit(?:ting)? (?:this|that) one out|cry(?:ing)? off|decline|declining)\b|count (?:me|us|{who}) out|{when},? (?:is |are |'s |just |really )*(?:a no|not possible|impossible|no good|not good|not going to work|doesn't work|won't work|is out|no use)(?: for me)?|i'm out (?:for|on)|\bno can do (?:for|on)?|(?:^|[,.] ?)(?:please )?excuse (?:me|{who}) (?:from|for|on)",
        examples=("have to drop out of Friday", "count me out for the 13th", "please excuse me from the next board"),
    ),
    Pattern(means="absent", says=r"(?:will be|'ll be|is|am|are|'m|i'm|being|shall be)(?: now| both| sadly| also)* (?:absent|unavailable)\b", examples=("Helen and I will be absent on the 13th",)),
    Pattern(
        means="away",
        says=r"(?:(?:i'm|i am|i'll be|i will be|i shall be|will be|'ll be|is|are|be|he's|she's|we're|am|i've got|i have|'s|^)(?: now| going to be| actually| sadly| unfortunately| also| both)* )"
        r"(?:away|on (?:annual |sick |maternity |paternity |study |my )?(?:leave|hols?|holidays?|vacation|secondment|jury (?:service|duty))|on hols|abroad|out of (?:the )?(?:country|office|county|town|area)|in court|off(?: sick| ill| on leave| work)?|absent|unavailable|elsewhere|double[- ]?booked|tied up"
        r"|otherwise engaged|at (?:a|another|the) (?:conference|funeral|wedding|hearing|tribunal)|on a course|annual leave|a clash|a diary clash|a conflict|leave|in hospital|jury (?:service|duty)|another (?:meeting|commitment|appointment)|overseas|on shift|on duty|on call|busy)\b",
        examples=("I'm on leave on the 13th", "Tomasz is in court on Friday", "double booked for the 13th", "on leave 9-20 March"),
    ),
)

APOLOGIES = (
    Pattern(
        means="apologies",
        says=r"{apologies}(?: are| is| have been| were)?(?: please| received| given| sent| noted)*,?(?: from| on behalf of| -|:)\s*(?:me|myself|my|{people}|{group}|the \w+|both)",
        examples=("Apologies from Grace for the 13th", "apologies on behalf of Helen", "Apologies received from Grace and Imran for Friday"),
    ),
    Pattern(
        means="apologies",
        says=r"{apologies}(?: all| everyone| everybody| team| folks| colleagues| both| please| in advance| again| from (?:me|here|us|my end|this end|my side))*,?(?: but|-|:)?(?: for| on| re| regarding| about| at| to)?(?: not (?:being able to|attending|coming|making)(?: to)?(?: attend| make| come| join| be at| be there)?(?: to| on| for)?| (?:being )?unable to (?:attend|make|come|join)| (?:my )?absence(?: (?:on|at|from|for))?| missing| (?:people|{people}))?"
        r"(?: (?:the|this|next|both|all|our|your|all of))*(?: coming| upcoming| forthcoming)? ?(?:{when}|(?:(?:the|this|next|today's) )?(?:board|meeting|committee|exec)|items? \d|the next two|it$)",
        examples=("Apologies for Friday", "apologies for the next board", "apologies, Friday", "apologies for not being able to attend on the 13th", "apologies for item 6 on Friday"),
    ),
    Pattern(
        means="apologies",
        says=r"\b(?:send(?:s|ing)?|sent|give(?:s)?|giving|given|gave|offer(?:s|ing)?|tender(?:s|ing)?|submit(?:s|ting)?|record|register|note|log|pass on|convey|accept|add|make|put in|extend|relay|take|minute|present|have|like)\b"
        r"(?: in)?(?: my| his| her| their| our| {people}'s| the| on| {people}| me| us| you| both| an| some| down| for| as)* {apologies}\b(?! to (?!the (?:board|chair|meeting|committee)))",
        examples=("please send my apologies for Friday", "Tomasz sends apols for the 13th", "please record Grace's apologies", "I'd like to give apologies for the 13th"),
    ),
    Pattern(
        means="apologies",
        says=r"(?:{people}|me|us)(?:'s?)?(?: is| are)?(?: down)?(?: for| -|:|,| as| with| also| too)? (?:sends? |gives? )?{apologies}\b|{apologies} (?:too|also|as well|please)\b",
        examples=("put Helen down for apologies for Friday", "Grace: apologies for the 13th"),
    ),
    Pattern(means="apologies", says=r"[,.;-] ?(?:so |so my |my |with |and )?{apologies}(?=\s*(?:$|[.,;!-]))", examples=("I'm teaching on the 13th, apologies",)),
    Pattern(means="apologies", says=r"{apologies}(?: (?!to\b|if\b|about\b|because\b|that\b|accepted\b)\w+){0,5} (?:for|on|from|re|regarding)? ?(?:the |this |next )*(?:{when}|{meeting})", examples=("Apologies tendered for 15 May",)),
    Pattern(means="bare apologies", says=r"^[^a-z<]*(?:my |our |huge |sincere )?{apologies}(?: all| everyone| from me| from us| please| in advance| for me)*\s*(?:$|[.,;:!-])", examples=("apologies",)),
)

WITHDRAW = (
    Pattern(means="withdraw", says=r"\bun-?{apologies}\b", examples=("please un-apologise me for Friday",)),
    Pattern(
        means="withdraw",
        says=r"(?:withdraw(?:s|ing|n)?|scratch|cancel(?:s|ling|led)?|retract(?:ing)?|rescind|take back|scrap|disregard|ignore|remove|delete|revoke|undo|drop|void|strike|forget|reverse|pull)(?: back)?(?: (?:please|the|my|his|her|their|our|{people}'?s?|those|earlier|previous|last|all|any|me from the|for|recent))* {apologies}",
        examples=("please withdraw my apologies for the 13th", "ignore my earlier apologies", "cancel Helen's apologies for Friday"),
    ),
    Pattern(
        means="withdraw",
        says=r"{apologies}(?: for [^.,;]{1,30})? (?:are |is |have been |to be )*(?:withdrawn|cancelled|rescinded|retracted|(?:no longer|not) (?:needed|required|necessary|valid|stand|apply))|no longer (?:need|have|want) to (?:send|give) (?:my )?{apologies}|take (?:me|{people}) off (?:the )?{apologies}",
        examples=("apologies for the 13th no longer needed", "take me off the apologies"),
    ),
    Pattern(
        means="withdraw",
        says=r"(?:can|will|able to|'ll|going to|am|'m|is|free to|do)(?: now| in fact| actually| be)*(?: be)? (?:come|coming|attend|attending|make|making|there|join|joining|able to (?:come|attend|make|be)|at|do|free)\b[^.;?]{0,40}?(?:after all|now\b|in the end|instead of {who}|myself)",
        examples=("I can make Friday after all", "Grace will be there after all on the 13th", "I am able to attend now on the 13th"),
    ),
    Pattern(
        means="withdraw",
        says=r"\b(?:can|could|will|able to) now (?:come|attend|make|join|be)\b|(?:now|now be|am now|actually) (?:able to|free to|can|available to|in a position to) (?:come|attend|make|join|be)",
        examples=("I am now able to attend on Friday",),
    ),
)

CHANGED = (
    Pattern(
        means="changed",
        says=r"(?:change of plans?|plans? (?:have |has )?changed|moved|adjourned|vacated|settled|come off|has gone away|cancelled|canceled|postponed|rearranged|rescheduled|freed up|fallen through|fell through|called off|changed|sorted out|cleared|no longer clash|been freed|finished early|after all|back from leave|clash (?:has )?(?:gone|resolved|sorted))",
        examples=(),
    ),
    Pattern(means="changed", says=r"{people}(?: is| are|'s)?(?: now)? (?:no longer|not|doesn't|does not|won't|will not|needn't) (?:now )?(?:be )?(?:need(?:ed|s)?|required|deputis\w+|represent\w*|coming|attending|standing|have to|necessary|going to)", examples=()),
)

COMING = (
    Pattern(
        means="coming",
        says=r"(?<!who )(?<!neither )(?:i'll|i will|i can|i shall|we'll|we will|we can|i'm able to|i am able to|happy to|able to|(?<!who )(?<!someone )(?<!somebody )(?<!colleague )(?:will|can)|looking forward to|{people} will|{people} can|planning to)(?: definitely| certainly| also| both| now| still| be able to)* (?:be there|be at|attend|come|make|be attending|be coming|be joining|do (?:the )?{when}|join|be present|be in attendance|being there|seeing you|joining|attending)\b(?! (?:the |a |your )?(?:{other_event})\b)",
        examples=("I'll be there on Friday", "I can make the 13th", "will attend on Friday"),
    ),
    Pattern(
        means="coming",
        says=r"(?:i'm|i am|we are|we're|{people} is|{people}'s|{people} are|^(?:yes,? )?)\s*(?:definitely |also |still |both )?(?:coming|attending|joining|in for|able to (?:attend|come|make|join))\b|confirm(?:ing|s)? (?:that )?(?:my|his|her|their|our|{people}'s?) attendance|confirm (?:that )?(?:i'm|i am|i'll|i will|{people}) |see you (?:there|all|then|on|at|{when})|count me in|(?:put|mark) me down (?:as|for) (?:attending|coming|{when})|^(?:yes,? )?attending\b|^(?:yes,? )?i'm in\b|^yes (?:to|for) {when}|can count on me",
        examples=("I'm coming on Friday", "attending", "confirm my attendance for the 13th", "see you on Friday"),
    ),
)

DEPUTY = (
    Pattern(means="deputy", says=r"(?P<deputy>{people})(?: \([^)]*\))?,?(?: who)?(?: (?:from|of|our|my) [a-z' ]{2,30}?,?)? (?:will|'ll|is|are|shall|can|to|has agreed to|have agreed to|has kindly agreed to|is happy to|is able to|going to|would)(?: now| kindly| also| both| be| be able to| going to)* {represent}\b", examples=("Priya will represent me on Friday, apologies",)),
    Pattern(means="deputy", says=r"(?P<deputy>{people})(?: \([^)]*\))?,?(?: who)? (?:will|'ll|is|are|shall|can|to|has agreed to|have agreed to|has kindly agreed to|is happy to|going to)(?: now| kindly| also| both| be| be able to| going to)* {attend_for}(?: (?:along|the meeting|{when}|on {when}|the {when}|it|{meeting}|to {meeting}))? {instead}", examples=("Priya is coming in my place on the 13th",)),
    Pattern(means="deputy", says=r"(?P<deputy>{people})(?: \([^)]*\))?(?: to)? {represent}(?: (?:for )?(?:me|him|her|them|us|{people}))?", examples=("apologies for Friday, Priya deputising",)),
    Pattern(means="deputy", says=r"(?:my|his|her|their|our|the|as|named|{people}'s)(?: named| usual| nominated| regular)? (?:deputy|substitute|sub|rep|representative|replacement|stand-in|delegate)(?: will be| is| will come| for [^,.;]{2,25} is| -|:|,| being| is going to be| would be| on [^,.;]{2,20} is)* (?P<deputy>{people})", examples=("apologies for the 13th, my deputy is Priya",)),
    Pattern(means="deputy", says=r"(?P<deputy>{people})(?: \([^)]*\))?(?: is| will be| as| will act as| to be| to act as| coming as| attending as| comes as| acts as| acting as|,)+ (?:my|his|her|their|our|a|the|{people}'s) (?:\w+ )?(?:deputy|substitute|sub|rep|representative|replacement|stand-in|delegate)", examples=("apologies for Friday, Priya will be my deputy",)),
    Pattern(means="deputy", says=r"(?:send(?:ing)?|sends|bring in|nominat(?:e|ed|ing)|delegat(?:ed|ing) to|appointed|designated|represented by|replaced by|covered by|deputised by|substitut(?:e|ed)(?: by|:)?|deputy(?: is|:| -| =)?|sub(?: is|:| =)?|stand-in(?: is|:)?|in (?:my|his|her|their) place(?: is|:|,)?|instead(?::| of me))(?: for)?(?: in)?(?: my colleague| colleague| our)? (?P<deputy>{people})(?! (?:apologies|my apologies|an? |the |about|if|whether|for))", examples=("apologies for the 13th, sending Priya", "Grace can't make Friday, deputy: Nia")),
    Pattern(means="deputy", says=r"(?:asked|ask|asking|arranged for|got|briefed|booked|lined up) (?P<deputy>{people}) to (?:{represent}|attend|come|go|sit|join|be there|take)", examples=("apologies for the 13th, I've asked Priya to attend",)),
    Pattern(means="deputy", says=r"(?P<deputy>{people})(?: \([^)]*\))? (?:(?:please )?{attend_for} {instead}|instead|in my (?:place|stead|absence)|on my behalf|for me|coming instead|going instead|will (?:come|go|attend|be there|be coming|be attending|be going|join|sit)(?: along| in)?\b|(?:is )?(?:attending|coming|going)\b)", examples=("apologies for the 13th, Priya instead",)),
    Pattern(means="deputy", says=r"(?P<deputy>{people}) (?:will|is to|is going to|can|to|'ll) (?:take over|pick up|step in|carry on|take my place)", examples=("I can do the first hour on Friday then Priya will take over",)),
    Pattern(means="i deputise", says=r"(?:i'll|i will|i shall|i'm|i am|i'm going to|i can|i)(?: be| now be)? (?:{represent}|{attend_for} (?:as (?:his|her|their|{people}'s) (?:deputy|substitute|rep\w*)|instead|in (?:his|her|their) (?:place|stead|absence)|on (?:his|her|their) behalf|for (?:him|her|them)))\b", examples=()),
)

DEPUTY_UNNAMED = (
    Pattern(means="deputy to be confirmed", says=r"(?:deputy|substitute|sub|rep|representative|replacement|name|stand-in)s?(?: is| name| details| to be| will be|'s name)*,?(?: -|:)? ?\(?(?:name )?(?:tbc|tba|t\.b\.c|to be (?:confirmed|advised|named|announced)|to follow|will follow|follows|not yet (?:known|confirmed))|name to follow|(?:will|'ll|to) (?:confirm|let you (?:know|have)|advise|tell you|send|provide) (?:you )?(?:on |of )?(?:who|the name|which|name|my deputy|a name|a deputy|whom|deputy|details|someone|somebody)|tbc who|who tbc", examples=()),
    Pattern(means="deputy to be confirmed", says=r"(?:send(?:ing)?|find(?:ing)?|arrang(?:e|ing)|nominat(?:e|ing)|get(?:ting)?|identify(?:ing)?|sort(?:ing)?(?: out)?|look(?:ing)? for|ask(?:ing)?)(?: you)? (?:a |an |my )?(?:deputy|substitute|sub|someone|somebody|representative|colleague|stand-in|replacement|rep)\b(?! (?:called|named|:|\())|(?:someone|somebody|a colleague|a deputy|my deputy|one of (?:us|the team|my team)) (?:else )?(?:from [^,.]{2,30} )?(?:will|is going to|to|should) (?:be )?(?:attend|come|deputis|represent|cover|stand|join|take|go|sit|there)", examples=()),
)

NO_DEPUTY = (
    Pattern(means="no deputy", says=r"no (?:deputy|substitute|sub|rep|representative|cover|replacement|stand-in|one to (?:deputise|cover|send|represent))|(?:nobody|no ?one|no-one)(?: is| else)*(?: available| free| able| around)*(?: to)? (?:deputis|cover|represent|stand|send|attend|available|sub|go|come|can|free)|without (?:a )?(?:deputy|substitute)|(?:don't|do not|won't|can't|unable to|not)(?: be able to)? (?:have|send(?:ing)?|need|find|get|field|nominate) (?:a |an |any |me )?(?:deputy|substitute|anyone|someone|cover)|(?:won't|not) be (?:sending|deputised)", examples=()),
)

DEPUTY_OFF = (
    Pattern(means="deputy off", says=r"(?P<deputy>{people})(?: is| are|'s| will)?(?: now| therefore| so)? (?:no longer|not|doesn't|does not|won't|will not|needn't|don't)(?: now| be| have| longer| need)* ?(?:need(?:ed|s)?|required|deputis\w+|represent\w*|coming|attending|standing|stand|to (?:come|attend|deputise|stand)|necessary|going to|come|attend)|(?:don't|do not|no longer) need (?P<other>{people})|stand(?:ing)? down (?P<stood>{people})|(?P<downed>{people}) (?:can|is|will be)? ?(?:stood|stand) down|instead of (?P<instead>{people})", examples=()),
)

PART = (
    Pattern(means="late", says=r"(?P<mins>mins?|minutes?|hours?|hour|half)?\s*(?:be |be a (?:bit|little|few minutes|touch) |running |arrive |arriving |get there |join |joining |come |coming |start |a (?:bit|little|few minutes|touch) |in |there |or so |\d+ |probably )?\blate\b(?! (?:item|paper|papers|addition|reply|change|amendment|notice|request|submission|on in the year|agenda|this year|with\b|in (?:sending|replying|getting)|sending|getting|to (?:reply|send)|than|submission))|(?:bit|little|slightly|arriv\w+|join\w*|be|there) later\b|late (?:arrival|arriving|by|joining|start)|delayed", examples=("I'll be 15 minutes late on Friday",)),
    Pattern(means="joining", says=r"(?:join(?:ing)?|arriv(?:e|ing)|be there|be with (?:you|us)|get there|make it|come|there|in|free|available|attend|attending|coming|start|here|dial in|on the call|out of court|present|log on|able to (?:join|attend|come))(?: you| us| only| on (?:the )?{when}| {when}| in person| online| for the board| on teams)*(?: at| from| by| until| before| around| about| after| for|,)+ (?P<time>(?:about |around |approx )?{clock})", examples=("I'll join at 3 on Friday", "can't get there until 2.30 on the 13th")),
    Pattern(means="leaving", says=r"(?:leav(?:e|ing)|go|going|be away|be gone|get away|off|out|shoot(?:ing)? off|dash(?:ing)?(?: off)?|drop(?:ping)? off|head(?:ing)?(?: off| out)?|duck(?:ing)? out|depart|slip(?:ping)? (?:away|out)|stay(?:ing)?|there|attend|attending|here|present|come|coming|available|free|make it|do|disappear|step out|finish|with you|make)(?: only| but| just| the call| off the call| the board| the meeting| promptly| early| on the dot| (?:for )?{when})*(?: at| by| until| before| no later than| around| about| up to| from| sharp at| past| beyond| later than|,)+ (?P<time>(?:about |around |approx )?{clock})", examples=("need to leave at 3.30 on the 13th", "can only stay until 3 on Friday")),
    Pattern(means="leaving", says=r"(?:leav(?:e|ing)|go|dash|shoot off|slip (?:out|away)|finish|depart|get away|drop off|head off|duck out)(?: \w+)?(?: (?:half an hour|an hour|a quarter of an hour|\d+ ?\w+|(?:five|ten|fifteen|twenty|thirty) min\w+))? (?:a bit |a little |slightly )?early|early (?:departure|leaver|exit|finish)", examples=("I have to leave early on Friday",)),
    Pattern(means="first part", says=r"(?:do|make|attend|stay for|there for|be there for|join for|come for|only|just|manage|have|spare|available for|here for|free for|with you for|present for)(?: about| only| just| roughly| attend| do| make)* (?:the )?(?:first )?(?P<length>(?:half an hour|half hour|hour and a half|an hour and a half|an hour|one hour|hour|quarter of an hour|\d{1,3} ?(?:mins?|minutes|hours?)|(?:two|three|ten|fifteen|twenty|thirty|forty|forty-five|ninety) (?:mins|minutes|hours))(?: and a half)?)|leave after (?:about |the first |roughly )?(?P<after>(?:half an hour|an hour|one hour|the hour|hour|\d{1,3} ?(?:mins?|minutes|hours?)|(?:two|three|ten|fifteen|twenty|thirty|forty|ninety) (?:mins|minutes|hours)))", examples=("I can only do the first hour on Friday",)),
    Pattern(means="miss first", says=r"(?:miss(?:ing)?|can't (?:make|do|attend|be there for)|won't (?:make|be there for)|unable to (?:make|attend)|{apologies} for) (?:the )?(?:first|opening) (?P<length>half an hour|half hour|hour and a half|hour|quarter of an hour|\d{1,3} ?(?:mins?|minutes|hours?)|(?:ten|fifteen|twenty|thirty|forty|forty-five) (?:mins|minutes))", examples=("I'll miss the first 20 minutes on Friday",)),
    Pattern(means="miss last", says=r"(?:miss(?:ing)?|can't (?:make|do|attend|stay for|be there for)|won't (?:make|be there for)|unable to (?:make|attend)|{apologies} for) (?:the )?(?:last|final) (?P<length>half an hour|half hour|hour and a half|hour|quarter of an hour|\d{1,3} ?(?:mins?|minutes|hours?)|(?:ten|fifteen|twenty|thirty|forty|forty-five) (?:mins|minutes))", examples=("I'll miss the last half hour on Friday",)),
    Pattern(means="half", says=r"(?:only |just )?(?:make|do|attend|come to|there for|join|joining|stay for|miss|come for|be at)(?: only)? (?:the )?(?P<half>first|second|last|latter) (?:half|part)", examples=("I can only make the first half of Friday's meeting",)),
    Pattern(means="only items", says=r"(?:only|just|solely) (?:(?:be )?(?:coming|attending|joining|there|here|dialling in|dialing in|in|needed|come|attend|join|present|come in|available|able to (?:attend|join|come|make)|make|do|stay|going to be there|at|for)(?: along| in| up| on {when}| {when})*)(?: for| to| at)? ?(?:present |hear |discuss |do |cover )?(?P<what>(?:the )?(?:agenda )?items? [\d ,&and-]+|(?:the )?[^.,;]{3,60}? (?:agenda )?(?:item|items|discussion|slot|section|bit|paper)\b|(?:the )?(?:agenda )?\d{1,2}\b(?! ?(?:min|hour|%)))|(?:coming|attending|joining|be there|attend|come|join|be in|dialling in|dialing in|dial in|here|present) (?:for |to )?(?P<what2>(?:the )?(?:agenda )?items? [\d ,&and-]+|(?:the )?[^.,;]{3,50}? (?:item|discussion)) (?:only|alone)", examples=("I'm only coming for the school attendance pilot item on Friday", "just attending for item 3 on the 13th")),
    Pattern(means="only items", says=r"(?:attend|attending|come to|come for|coming to|join|joining|do|make|stay for|be in for|be there for|in for|sit in on|sitting in on) (?:only|just)(?: for| to)? (?P<what>(?:the )?(?:agenda )?items? [\d ,&and-]+|(?:the )?[^.,;]{3,60}? (?:agenda )?(?:item|items|discussion|slot)\b)(?P<what2>)", examples=("I'd like to attend just the pilot item on the 13th",)),
    Pattern(means="without items", says=r"(?:{apologies} for|miss(?:ing)?|step(?:ping)? out (?:for|of|during|at)|leav(?:e|ing) (?:the room )?(?:for|during|at)|absent (?:for|from)|not (?:be )?(?:there|present|here|attend|in the room)(?: for| at| during)|can't (?:attend|be there for|stay for|do|make|be present for|be in the room for)|won't be (?:there|present|in the room|here|around) (?:for|at|during)|withdraw (?:from|for|during)|absent(?:ing)? (?:myself|himself|herself|themselves) (?:for|from|during)|recus(?:e|ing) (?:myself )?(?:from|for)|sit(?:ting)? out|excuse (?:me|myself) (?:from|for)|out (?:of the room )?for|duck out (?:of|for)|cannot (?:attend|stay for|be there for)|unable to (?:attend|stay for|be there for)|everything (?:but|except|apart from)|all (?:but|except|apart from)|except(?: for)?|apart from|skip) (?P<what>(?:the )?(?:agenda )?items? [\d ,&and-]+|(?:the )?[^.,;]{3,60}? (?:item|items|discussion|slot)\b)", examples=("apologies for item 6 on Friday", "I'll step out for item 5 on the 13th")),
    Pattern(means="up to item", says=r"(?:leav(?:e|ing)|go|dash|drop off|stay(?:ing)?|off|out)(?: \w+)?(?: straight| right| immediately)? (?P<way>after|before|until|at the end of|once) (?:we(?:'ve| have) done |the end of |end of )?(?P<what>(?:the )?(?:agenda )?items? \d{1,2}|(?:the )?[^.,;]{3,50}? item)", examples=("I have to leave after item 4 on Friday",)),
    Pattern(means="from item", says=r"(?:join(?:ing)?|arriv(?:e|ing)|there|come|coming|attend|attending)(?: \w+)? (?:from|in time for|after|by) (?P<what>(?:the )?(?:agenda )?items? \d{1,2}|(?:the )?[^.,;]{3,50}? item)", examples=("I'll be joining from item 4 on the 13th",)),
)

CHAIRS = (
    Pattern(means="acting chair", says=r"(?P<chair>{people}) (?:will|to|is going to|has agreed to|is to|can|would|shall|'ll|is happy to|kindly agreed to)(?: kindly| now| also| then)* (?:be )?(?:chair(?:ing)?|take the chair|preside|act as chair|acting chair|be (?:acting )?chair)|(?P<chair2>{people}) (?:is |will be )?(?:chairing|in the chair|(?:acting|covering|standing in|stepping in) as chair|as (?:acting )?chair)|chaired by (?P<chair3>{people})|(?:asked|ask) (?P<chair4>{people}) to (?:chair|take the chair|preside)|(?P<me>i'll chair|i will chair|i can chair|i'm chairing|i am chairing|happy to chair|i'll take the chair)", examples=()),
)

REASON = r"(?:\b(?:as|because|since|due to|owing to|because of|on account of)\b|,| -| –|\.)\s+"
HEALTH = r"\b(?:sick|ill|illness|unwell|poorly|hospital|operation|surgery|covid|flu|doctor|gp\b|medical|bereavement|bereaved|funeral|cancer|chemo|pregnan\w*|maternity|antenatal|migraine|stress|mental health|depress\w*|injur\w*|accident|broken|a&e|isolat\w*|virus|bug|vomit\w*|dentist|physio|scan|consultant appointment|treatment|recover\w*|compassionate|died|death|passed away|health|(?:my|bad|done) (?:back|knee|hip|leg|foot|arm|shoulder|neck|chest|heart))\b"
WHY = (
    r"\b(?P<reason>off sick|off ill|(?:in |at )?court[^,.;]*|stuck in [^,.;]*|conflict of interest|(?:on )?(?:annual |sick |maternity |paternity |study )?leave|on holiday|double[- ]?booked[^,.;]*|in hospital|unwell|poorly|not well|ill(?! be)|jury (?:service|duty)|(?:a )?(?:diary )?clash\b[^,.;]*|childcare[^,.;]*|train(?:ing)? course|funeral|out of the country|abroad|another commitment|ofsted[^,.;]*|inspection[^,.;]*|cqc[^,.;]*|(?:a )?(?:doctor|gp|hospital|dentist|medical)(?:'s)? appointment)"
)
ONLINE = r"\b(?:online|remotely|by (?:teams|video|phone|zoom)|via (?:teams|video|zoom|phone)|virtually|on teams|dial(?:ling|ing)? in|teams link|on zoom)\b"

DEPUTISING = (
    Pattern(means="deputising", says=r"(?:nominat(?:e|ed|ing)|appoint(?:ed)?|designat(?:e|ed)|send(?:ing)?|delegat(?:e|ed)|named?|naming) {people} (?:as my|to be my|in my|for me|instead|to (?:attend|represent|cover|deputise|stand in|go))", examples=("I've nominated Priya as my deputy for the 13th",)),
    Pattern(means="deputising", says=r"(?:i'm|i am|i'll|i will|i'll be|i will be|{people}(?:'s| is| will| will be| are| to)?)(?: now| kindly| also| be| going to)* (?:{represent}(?: for| in for)?|{attend_for} (?:instead of|in place of|on behalf of|for|as deputy for|as substitute for)|(?:the )?(?:deputy|substitute|sub) for) (?:{people}|me|him|her|them)\b", examples=("Priya will represent me on Friday", "I'm deputising for Grace on the 13th")),
    Pattern(means="deputising", says=r"(?:my|{people}'s) (?:deputy|substitute|sub|rep|representative)(?: on {when}| for {when}| for the {meeting})?(?: will be| is|:) {people}|(?:sending|send) {people} (?:in my place|instead(?: of me)?|on my behalf|as my (?:deputy|sub))|(?:sending|send) (?:a |my )(?:deputy|substitute)\b", examples=("my deputy on the 13th will be Priya",)),
    Pattern(means="deputising", says=r"{people} (?:will|is|'ll|to|shall|can)(?: be)? {attend_for}(?: (?:on|along|the|to|{when}|{meeting}|it))* (?:instead(?: of (?:me|{people}|him|her))?|in (?:my|his|her|{people}'s) (?:place|stead|absence)|on (?:my|his|her|{people}'s) behalf|as (?:my|his|her|{people}'s) (?:deputy|sub|substitute))", examples=("Priya will attend on Friday in my place",)),
)
