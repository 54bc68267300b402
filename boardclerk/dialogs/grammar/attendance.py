"""Who comes, who does not, who comes instead: apologies, parts of a meeting, deputies, attendance."""

from boardclerk.dialogs.grammar.pattern import Pattern

_REST = r"(?![\w-])"
_TO_BOARD = (
    r"(?:\s+(?:{adverb})?(?:it|you|us|colleagues|everyone|you all|{when}|the {when}|{meeting}|that one|this one|that"
    r"|this|to"
    r"|for|on|at|along|in person|there|either|as|because|due|after|now|today|then|any|the next|next"
    r"|until|online|remotely|both|all)\b|\s*(?:$|[.,;:!()\-]))"
)

ABSENT = (
    Pattern(
        means="absent",
        says=(
            r"(?:^|[.,;!] ?|\band |\bsorry,? )(?:not|no longer) (?:coming|attending|able|free|around|in"
            r"|available)\b(?: (?:on|for|to))?(?: the)? {when}"
            r"|{people} (?:are |is |both |all )*(?:both |all )?out (?:for|on) {when}|\b(?:me|i"
            r"|myself) and {people} (?:are )?both out\b"
            r"|\bno (?:chance|way|hope|prospect) (?:of )?(?:me |us |my |that )?(?:i can |i'll |we'll )?(?:make|making"
            r"|get to|getting to|coming|attending"
            r"|being (?:there|at))\b|(?:record|note|log|minute) (?:my|{people}'s|his|her) absence\b"
            r"|\b(?:not|n't) (?:\w+ )?(?:well|fit|up to|up for)(?: enough)? (?:to (?:come|attend|be (?:there|at))"
            r"|for (?:the )?"
            r"(?:{when}|{meeting}))|\bwon't see you (?:at|on|in|there)\b"
            r"|\bgive {when}(?:'s)? ?(?:board|meeting)? ?a miss\b"
            r"|\bhe won't get here\b|\b(?:won't|can't|not going to) get here\b|\b(?:nip|pop|slip|dash|shoot"
            r"|head) (?:off|out|away) (?:after|at|before)\b(?=.{0,40}{when})"
            r"|(?:not|no) at the board that week"
            r"|\bhad (?:better|best) not (?:come|attend|be there|join|make)\b|\b(?:i'm|i am|am|we're|be) not (?:here"
            r"|there|about)"
            r" (?:on|for|that)\b|(?:on|for) (?:the (?:first|second|third|fourth|last) )?{when}(?: in {when})? (?:i'm"
            r"|i am|we're|we are|i'll be|i will be) (?:not (?:here|there|about"
            r"|around|in)|away|out|off|elsewhere)\b"
            r"|(?:record|note|log) {apologies} for (?:whatever|anything|any meeting|all) (?:that )?(?:falls|is|in)\b"
            r"|(?:^\W*|[.,;:!)-] ?|\b(?:please|kindly|and|so|then|just|to|can you|could you|would you|will you"
            r"|can we|could we) )"
            r"(?:put|mark|log|record|note|show|enter|count) (?:me|us|{people}) (?:down )?as (?:absent"
            r"|away|unavailable"
            r"|not (?:attending|coming|there))\b"
        ),
        examples=(
            "sorry not coming 13th",
            "me and Grace both out for 13th, partners day in Exeter",
            "put me down as absent for 15 May and 10 July",
        ),
    ),
    Pattern(
        means="absent",
        says=r"{cannot} {adverb}(?:come|attend|make|be there|be at|be present|be with (?:you|us)|join|get to"
        r"|get there|be in attendance|participate|manage|be available|be around|be in|do|dial in"
        r"|take part|get away)"
        r"(?! (?:the |a |an |your |our |that |this |my |any |his |her )?(?:\w+ )?(?:{other_event}|head"
        r"|sense|progress|time for|changes?|copies|notes|anything|a start|more)\b)" + _TO_BOARD,
        examples=(
            "I can't make Friday",
            "cannot attend the 13th",
            "unable to attend the next meeting",
            "Grace won't be able to come to the board on Friday",
        ),
    ),
    Pattern(
        means="absent",
        says=(
            r"(?:won't|will not|'ll not|can't|cannot|not going to|shan't|shall not) (?:now )?be (?:there|attending"
            r"|coming|able to|at(?! (?:my|his|her|their|the) (?:desk|computer|office|phone|home|house|clinic|school"
            r"|work|usual))"
            r"|present|in attendance|joining|around|with (?:you|us)|in|making|along"
            r"|available|free|here|in the room)"
        )
        + _REST,
        examples=(
            "won't be there on Friday",
            "Imran will not be attending on the 13th",
            "I shall not be attending on the 13th",
        ),
    ),
    Pattern(
        means="absent",
        says=(
            r"(?:(?:i'm|i am|is|are|am|'s|we're|be) |^|[,.;!] |and )(?:now )?(?:not"
            r"|no longer) (?:going to )?(?:be )?(?:attending|coming|able to (?:come|attend|make|join"
            r"|be there|do)|available|joining|making|free|around|there|in)\b(?: (?:it|{when}|on|for|to|the"
            r"|this)|\s*$|[.,;!-])"
        ),
        examples=("I'm not attending on Friday", "Priya is not able to make the 13th", "not available on the 13th"),
    ),
    Pattern(
        means="absent",
        says=(
            r"\bneither\b.{0,40}\bnor\b.{0,30}\bcan (?:make|attend|come|do|be there)|none of us can (?:make"
            r"|attend|come)"
        ),
        examples=("Neither Helen nor I can make Friday",),
    ),
    Pattern(
        means="absent",
        says=(
            r"(?:{must}|am|'m|is)(?: now| sadly| unfortunately| be)*(?: have to| be)? (?:miss|missing|skip"
            r"|skipping|give|giving)\s+(?:it|{when}|the {when}|{meeting}|this one|that one|the next)"
        ),
        examples=("I'll miss Friday", "Helen will have to miss the 13th", "going to miss the next board"),
    ),
    Pattern(
        means="absent",
        says=(
            r"(?:{must}|i'm|i am)(?: have to)? (?:pull(?:ing)? out|drop(?:ping)? out|bow(?:ing)? out"
            r"|duck(?:ing)? out|back(?:ing)? out|bail(?:ing)?|sit(?:ting)? (?:this|that) one out"
            r"|cry(?:ing)? off|decline|declining)\b|count (?:me|us|{who}) out|{when},? (?:is |are |'s "
            r"|just |really )*(?:a no|not possible|impossible|no good|not good|not going to work"
            r"|doesn't work|won't work|is out|no use)(?: for me)?|\b(?:may|can|could|might) i"
            r" (?:please )?be excused\b|i'm out (?:for|on)|\bno can do (?:for"
            r"|on)?|(?:^|[,.] ?)(?:please )?excuse (?:me|{who}) (?:from|for|on)"
        ),
        examples=("have to drop out of Friday", "count me out for the 13th", "please excuse me from the next board"),
    ),
    Pattern(
        means="absent",
        says=(
            r"(?:will be|'ll be|is|am|are|'m|i'm|being|shall be)(?: now| both| sadly| also)* (?:absent"
            r"|unavailable)\b"
        ),
        examples=("Helen and I will be absent on the 13th",),
    ),
    Pattern(
        means="away",
        says=r"(?:\bhe|\bshe|{people})(?:'s| is) (?:out|off) (?:on|for) {when}",
        examples=("Imran's office called. He's out on the 13th.",),
    ),
    Pattern(
        means="away",
        says=r"(?:(?:i'm|i am|i'll be|i will be|i shall be|will be|'ll be|is|are|be|he's|she's|we're|am"
        r"|i've got|i have|'s)(?: now| going to be| actually| sadly| unfortunately| also| both)* |^(?:me )?)"
        r"(?:away|on (?:annual |sick |maternity |paternity |study |my )?(?:leave|hols?|holidays?"
        r"|vacation|secondment|jury (?:service|duty))|on hols|abroad|out of (?:the )?(?:country|office"
        r"|county|town|area)|in court|off(?: sick| ill| on leave| work)?|absent|unavailable|elsewhere"
        r"|double[- ]?booked|tied up|stuck (?:at|in)|needed elsewhere|detained"
        r"|otherwise engaged|at (?:a|another|the) (?:conference|funeral|wedding|hearing|tribunal)"
        r"|on a course|annual leave|a clash|a diary clash|a conflict|leave|in hospital|jury (?:service"
        r"|duty)|another (?:meeting|commitment|appointment)|overseas|on shift|on duty|on call|busy)\b",
        examples=(
            "I'm on leave on the 13th",
            "Tomasz is in court on Friday",
            "double booked for the 13th",
            "on leave 9-20 March",
        ),
    ),
)

APOLOGIES = (
    Pattern(
        means="apologies",
        says=(
            r"{apologies}(?: are| is| have been| were)?(?: please| received| given| sent| noted)*,?(?: from"
            r"| on behalf of| -|:)\s*(?:me|myself|my|{people}|{group}|the \w+|both)"
        ),
        examples=(
            "Apologies from Grace for the 13th",
            "apologies on behalf of Helen",
            "Apologies received from Grace and Imran for Friday",
        ),
    ),
    Pattern(
        means="apologies",
        says=r"{apologies}(?: all| everyone| everybody| team| folks| colleagues| both| please| in advance"
        r"| again| from (?:me|here|us|my end|this end|my side))*,?(?: but|-|:)?(?: for| on| re"
        r"| regarding| about| at| to)?(?: not (?:being able to|attending|coming"
        r"|making)(?: to)?(?: attend| make| come| join| be at| be there)?(?: to| on| for)?"
        r"| (?:being )?unable to (?:attend|make|come|join)| (?:my )?absence(?: (?:on|at|from|for))?"
        r"| missing| (?:people|{people}))?"
        r"(?: (?:the|this|next|both|all|our|your|all of))*(?: coming| upcoming"
        r"| forthcoming)? ?(?:{when}|(?:(?:the|this|next|today's) )?(?:board|meeting|committee|exec)"
        r"|items? \d|the next two|it$)",
        examples=(
            "Apologies for Friday",
            "apologies for the next board",
            "apologies, Friday",
            "apologies for not being able to attend on the 13th",
            "apologies for item 6 on Friday",
        ),
    ),
    Pattern(
        means="apologies",
        says=r"\b(?:send(?:s|ing)?|sent|give(?:s)?|giving|given|gave|offer(?:s|ing)?|tender(?:s|ing)?"
        r"|submit(?:s|ting)?|record|register|note|log|pass on|convey|accept|add|make|put in|extend"
        r"|relay|take|minute|present|have|like)\b"
        r"(?: in)?(?: my| his| her| their| our| {people}'s| the| on| {people}| me| us| you| both| an"
        r"| some| down| for| as)* {apologies}\b(?! to (?!the (?:board|chair|meeting|committee)))",
        examples=(
            "please send my apologies for Friday",
            "Tomasz sends apols for the 13th",
            "please record Grace's apologies",
            "I'd like to give apologies for the 13th",
        ),
    ),
    Pattern(
        means="apologies",
        says=(
            r"(?:{people}|me|us)(?:'s?)?(?: is| are)?(?: down)?(?: for| -|:|,| as| with| also"
            r"| too)? (?:sends? |gives? )?{apologies}\b|{apologies} (?:too|also|as well|please)\b"
        ),
        examples=("put Helen down for apologies for Friday", "Grace: apologies for the 13th"),
    ),
    Pattern(
        means="apologies",
        says=r"[,.;-] ?(?:so |so my |my |with |and )?{apologies}(?=\s*(?:$|[.,;!-]))",
        examples=("I'm teaching on the 13th, apologies",),
    ),
    Pattern(
        means="apologies",
        says=(
            r"{apologies}(?: (?!to\b|if\b|about\b|because\b|that\b|accepted\b)\w+){0,5} (?:for|on|from|re"
            r"|regarding)? ?(?:the |this |next )*(?:{when}|{meeting})"
        ),
        examples=("Apologies tendered for 15 May",),
    ),
    Pattern(
        means="apologies",
        says=r"{when} ?[:,-] ?(?:my |with )?{apologies}(?![a-z])",
        examples=("13 March: apologies",),
    ),
    Pattern(
        means="bare apologies",
        says=(
            r"^[^a-z<]*(?:my |our |huge |sincere )?{apologies}(?: all| everyone| from me| from us| please"
            r"| in advance| for me)*\s*(?:$|[.,;:!-])"
        ),
        examples=("apologies",),
    ),
)


CHANGED = (
    Pattern(
        means="changed",
        says=(
            r"(?:change of plans?|plans? (?:have |has )?changed|moved|adjourned|vacated|settled|come off"
            r"|has gone away|cancelled|canceled|postponed|rearranged|rescheduled|freed up|fallen through"
            r"|fell through|called off|changed|sorted out|cleared|no longer clash|been freed|finished early"
            r"|after all|back from leave|clash (?:has )?(?:gone|resolved|sorted))"
        ),
        examples=(),
    ),
    Pattern(
        means="changed",
        says=(
            r"{people}(?: is| are|'s)?(?: now)? (?:no longer|not|doesn't|does not|won't|will not"
            r"|needn't) (?:now )?(?:be )?(?:need(?:ed|s)?|required|deputis\w+|represent\w*|coming|attending"
            r"|standing|have to|necessary|going to)"
        ),
        examples=(),
    ),
)

COMING = (
    Pattern(
        means="coming",
        says=(
            r"(?:can|will|able to|'ll) (?:now )?stay (?:to|until|till) the (?:very )?end\b"
            r"|{people} (?:has |have |is |are )?(?:both |all |now |also )*confirmed\b"
            r"|\b(?:yes|a yes|ok|fine|good|free) (?:to|for|with) (?:the )?(?:board|meeting|{when}|both)\b"
            r"|^\W*{when} (?:is )?(?:attending|fine|good|ok|yes|in)\b"
            r"|\b(?:it'll|it will) be me\b"
            r"|\bboth (?:dates|meetings|days) (?:suit|work|are fine|are good)|\bput a tick by (?:my|{people}'s) name\b"
            r"|(?:will|'ll|would like to|i'd like to|prefer to|want to|hoping to) (?:(?:dial|log|call) in (?:for"
            r"|to|on)|(?:join|attend) (?:online"
            r"|remotely|virtually|(?:by|via|on) (?:teams|video|zoom|phone)))\b|\bcount me in\b"
            r"|\blook(?:ing)? forward to (?:joining|seeing|meeting|being with|attending)\b[^.;?]{0,20}(?:{when}"
            r"|{meeting})"
            r"|\bconfirm(?:ing|s|ed)? (?:my |his |her |our |full )?attendance\b|\bi(?:'m| am| will be"
            r"|'ll be) (?:there|in|present"
            r"|here|about|around|on)(?: for| on)?(?: the)? (?:{when}|full meeting|whole (?:meeting|thing))"
            r"|{when},? (?:i'm|i am|i'll be|i will be) (?:there|in|present|here|coming|attending)\b"
        ),
        examples=(
            "Helen and Imran have both confirmed for the 13th",
            "I'm on a long day but yes to the board on the 13th",
            "I can stay to the end on the 13th",
            "will dial in for the 13th rather than come in person",
        ),
    ),
    Pattern(
        means="coming",
        says=(
            r"(?:i'll|i will|i can|i shall|we'll|we will|we can|{people} will|{people} can|i'm able to|i am able to) "
            r"(?:now |still |definitely |also )*(?:stay|be there|be here|be with you|attend)(?: for)?(?: all of)?"
            r" (?:the |it )?(?:whole|entire|full|all of|throughout)\b"
        ),
        examples=("I can stay for the whole meeting",),
    ),
    Pattern(
        means="coming",
        says=(
            r"(?<!who )(?<!neither )(?:i'll|i will|i can|i shall|we'll|we will|we can|i'm able to"
            r"|i am able to|happy to|able to|(?<!who )(?<!someone )(?<!somebody )(?<!colleague )(?:will"
            r"|can)|looking forward to|{people} will|{people} can|planning to)(?: definitely| certainly"
            r"| also| both| now| still| be able to)* (?:be there|be at|attend|come|make|be attending"
            r"|be coming|be joining|do (?:the )?{when}|join|be present|be in attendance|being there"
            r"|seeing you|joining|attending)\b(?! (?:the |a |your )?(?:{other_event})\b| (?:off|up|down|out|into)\b)"
        ),
        examples=("I'll be there on Friday", "I can make the 13th", "will attend on Friday"),
    ),
    Pattern(
        means="coming",
        says=(
            r"(?:i'm|i am|we are|we're|{people} is|{people}'s|{people} are|^(?:yes,? )?)\s*(?:definitely "
            r"|also |still |both |now )?(?:coming|attending|joining|in for|able to (?:attend|come|make|join))\b"
            r"|confirm(?:ing|s)? (?:that )?(?:my|his|her|their|our|{people}'s?) attendance"
            r"|confirm (?:that )?(?:i'm|i am|i'll|i will|{people}) |see you (?:there|all|then|on|at|{when})"
            r"|count me in|(?:put|mark) me down (?:as|for) (?:attending|coming|{when})"
            r"|^(?:yes,? )?attending\b|^(?:yes,? )?i'm in\b|^yes (?:to|for) {when}|can count on me"
        ),
        examples=("I'm coming on Friday", "attending", "confirm my attendance for the 13th", "see you on Friday"),
    ),
)


REASON = r"(?:\b(?:as|because|since|due to|owing to|because of|on account of)\b|,| -| –|\.)\s+"
ONLINE = (
    r"\b(?:online|remotely|by (?:teams|video|phone|zoom)|via (?:teams|video|zoom|phone)|virtually"
    r"|on teams|dial(?:ling|ing)? in|teams link|on zoom)\b"
)
