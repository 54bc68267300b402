"""Who comes in whose place, who need not, and who takes the chair."""

from boardclerk.dialogs.grammar.pattern import Pattern

DEPUTY = (
    Pattern(
        means="deputy",
        says=(
            r"(?:hand(?:ing)?|pass(?:ing)?) (?:it )?(?:over )?to (?P<deputy>{people})\b"
            r"|(?P<deputy2>{people})\b[^.;?<]{0,30}\b(?:can|will|to|could|'ll) "
            r"(?:go|come|attend|stay|sit in|be there|speak) {for_us}"
            r"|(?P<deputy5>{people})(?: \([^)]*\))?(?: is|'s)? (?:attending|coming|going|stays|staying|comes|goes"
            r"|attends"
            r"|speaks|speaking|there|in) {for_us}"
            r"|{our} (?:place|seat|chair|proxy|spot)(?: \w+){0,3}? to (?P<deputy6>{people})\b"
            r"|(?P<deputy7>{people})(?:'s| has| is| will have| will| to)(?: \w+)? (?:got (?:it|me|us) covered"
            r"|my stand-in)"
            r"|(?P<deputy8>{people}) (?:is|will be|'s|has been asked to be|to be) in {our} (?:place|seat|chair|spot)"
            r"|(?P<deputy9>{people})(?: \([^)]*\))? (?:is|now) (?:currently )?doing {our} (?:job|role|post)\b"
            r"|briefed (?P<deputy3>{people})\b[^.;?<]{0,12}\b(?:who'll|who will|to|and (?:he|she)(?:'ll| will))"
            r"|treat (?P<deputy4>me|{people}) as (?:the |his |her |my )?deputy"
        ),
        examples=(
            "apologies for Friday, Priya stays for us",
            "I can't come on the 13th, my seat goes to Priya",
            "apologies for Friday, Nia knows the brief and can go for me",
            "I'll do the first 45 minutes on the 13th then hand over to Priya",
        ),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?P<deputy>{people})(?: \([^)]*\))?,?(?: who)?(?: (?:from|of|our"
            r"|my) [a-z' ]{2,30}?,?)? (?:will|'ll|is|are|shall|can|to|has agreed to|have agreed to"
            r"|has kindly agreed to|is happy to|is able to|going to|would)(?: now| kindly| also| both| be"
            r"| be able to| going to)* {represent}\b"
        ),
        examples=("Priya will represent me on Friday, apologies",),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?P<deputy>{people})(?: \([^)]*\))?,?(?: who)? (?:will|'ll|is|are|shall|can|to|has agreed to"
            r"|have agreed to|has kindly agreed to|is happy to|going to)(?: now| kindly| also| both| be"
            r"| be able to| going to)* {attend_for}(?: for (?!me\b|him\b|her\b|us\b)[a-z' ]{2,20}?)?(?: (?:along"
            r"|the meeting|{when}|on {when}|the {when}|it"
            r"|{meeting}|to {meeting}))? {instead}"
        ),
        examples=("Priya is coming in my place on the 13th",),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?P<deputy>{people})(?: \([^)]*\))?(?: to)? {represent}(?: (?:for )?(?:me|him|her|them|us"
            r"|{people}))?"
        ),
        examples=("apologies for Friday, Priya deputising",),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?:my|his|her|their|our|the|as|named|{people}'s)(?: named| usual| nominated"
            r"| regular)? (?:deputy|substitute|sub|rep|representative|replacement|stand-in"
            r"|delegate)(?: will be| is| will come| for [^,.;]{2,25}(?: is|:)| -|:|,| being| is going to be"
            r"| would be| on [^,.;]{2,20} is)* (?P<deputy>{people})"
        ),
        examples=("apologies for the 13th, my deputy is Priya",),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?P<deputy>{people})(?: \([^)]*\))?(?: is| will be| as| will act as| to be| to act as"
            r"| coming as| attending as| comes as| acts as| acting as|,)+ (?:my|his|her|their|our|a|the"
            r"|{people}'s) (?:\w+ )?(?:deputy|substitute|sub|rep|representative|replacement|stand-in"
            r"|delegate)"
        ),
        examples=("apologies for Friday, Priya will be my deputy",),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?:send(?:ing)?(?: two| both| three)?:?|sends|bring in|deputy for [^,.;:]{2,25}:|nominat(?:e|ed|ing)"
            r"|delegat(?:ed|ing) to|appointed|designated"
            r"|represented by|replaced by|covered by|deputised by|substitut(?:e|ed)(?: by|:)?|deputy(?: is"
            r"|:| -| =)?|sub(?: is|:| =)?|stand-in(?: is|:)?|in (?:my|his|her|their) place(?: is|:|,)?"
            r"|instead(?::| of me))(?: for)?(?: in)?(?: my colleague| colleague"
            r"| our)? (?P<deputy>{people})(?! (?:apologies|my apologies|an? |the |about|if|whether|for))"
        ),
        examples=("apologies for the 13th, sending Priya", "Grace can't make Friday, deputy: Nia"),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?:asked|ask|asking|arranged for|got|briefed|booked"
            r"|lined up) (?P<deputy>{people}) to (?:{represent}|attend|come|go|sit|join|be there|take)"
        ),
        examples=("apologies for the 13th, I've asked Priya to attend",),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?P<deputy>{people})(?: \([^)]*\))? (?:(?:please )?{attend_for} {instead}|instead"
            r"|in my (?:place|stead|absence)|on my behalf|for me|coming instead|going instead|will (?:come"
            r"|go|attend|be there|be coming|be attending|be going|join|sit)(?: along| in)?\b"
            r"|(?:is )?(?:attending|coming|going)\b)"
        ),
        examples=("apologies for the 13th, Priya instead",),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?P<deputy>{people}) (?:will|is to|is going to|can|to|'ll) (?:take over|pick up|step in"
            r"|carry on|take my place)"
        ),
        examples=("I can do the first hour on Friday then Priya will take over",),
    ),
    Pattern(
        means="i deputise",
        says=(
            r"(?:i'll|i will|i shall|i'm|i am|i'm going to|i can|i)(?: be| now be)? (?:{represent}"
            r"|{attend_for} (?:as (?:his|her|their|{people}'s) (?:deputy|substitute|rep\w*)|instead"
            r"|in (?:his|her|their) (?:place|stead|absence)|on (?:his|her|their) behalf|for (?:him|her"
            r"|them)))\b"
        ),
        examples=(),
    ),
    Pattern(
        means="deputy",
        says=(
            r"(?:my|his|her|their|our) (?:place|seat|chair)(?: (?:on )?{when}| at {meeting})*"
            r" (?:will be|is being|is to be|is|to be) (?:taken|filled|occupied|covered) by (?P<deputy>{people})"
            r"|(?:then|and|after (?:that|which)|afterwards|thereafter),? (?P<deputy2>{people}) (?:for|to do|will do"
            r"|does|has|can do) (?:the )?(?:rest|remainder|remaining|others?)\b"
            r"|(?P<deputy3>{people}) (?:then |will then )?(?:takes over|picks up|steps in|covers|fills in|carries on"
            r"|sits in|subs|takes (?:my|the) (?:place|seat|chair))"
            r"(?= (?:from|for|in|after|on) (?:me|my|there|that|then|{when})|\s*(?:$|[.,;!]))"
            r"|\brep(?: is|:| =| -) ?(?P<deputy4>{people})"
            r"|\b(?:i've|i have|have) asked (?P<deputy7>{people})(?=\s*(?:$|[.,;!]))"
            r"|\bi can't,? (?:but )?(?P<deputy5>{people}) can\b|\bnot me\b[^.;<]{0,12}(?:<d\d+>)?,?"
            r" but (?P<deputy6>{people})"
        ),
        examples=(
            "my place on Friday will be taken by Priya",
            "I will attend for the first hour on the 13th and Priya for the remainder",
            "I'm there for the first hour on Friday, then Priya steps in",
            "apols 13/3, rep = Priya",
        ),
    ),
    Pattern(
        means="i deputise",
        says=(
            r"\b(?:asked|asks|wants|would like|told|nominated|requested) me to (?:{represent}"
            r"|{attend_for}(?=[^.;]{0,40} (?:for (?:him"
            r"|her|them)\b|instead|in (?:his|her|their|{people}'s)|on (?:his|her|their|{people}'s))))"
            r"|\byou(?:'re| are|'ll be| will be) getting me\b"
            r"|\bi(?:'m| am) to (?:go|come|attend|sit|stand)(?: in)? in (?:his|her|their|{people}'s) (?:place"
            r"|stead|seat)\b"
            r"|\b(?:i've|i have|i was|i've been|i am|i'm) (?:been )?(?:asked|agreed|offered|told|nominated|going) to"
            r" {represent}(?: in)?(?: for)? (?:him|her|them|{people})\b"
            r"|\byou(?:'ve got|'ll have| have| get|'ll get| will get| will have) me(?: instead\b|\s*(?:$|[.,;!]))"
            r"|(?:^|[,;.] ?)(?:so |and )?me instead\b(?! of)"
            r"|\bi(?:'m|'ll| am| will| shall)(?: be)? {attend_for}\b[^.;<]{0,30}(?:<d\d+>)? ?in"
            r" {people}'s (?:place|stead|absence)"
            r"|(?:^|[.,;:] ?)me (?:instead of|in place of|for) {who}(?! to\b)"
            r"|\b(?:i'm|i am|i'll be|i will be|i shall be) (?:his|her|their|{people}'s|the) (?:deputy|substitute"
            r"|sub|stand-in"
            r"|rep\w*)\b|\b(?:i'm|i am) to {represent}\b"
            r"|\b(?:i'll|i will|i shall|i'm|i am) (?:going to |be )?(?:take|taking|fill|filling)"
            r" {people}'s (?:place|seat"
            r"|chair)\b|\b(?:it'll|it will|it's going to) be me\b|(?:^|[,;.] ?)(?:so |and )?me in(?: instead)?\W*$"
            r"|\bi(?:'m|'ll| am| will| shall)(?: be)? {attend_for}\b[^.;<]{0,30}(?:<d\d+>)? ?(?:instead of|in place of"
            r"|on behalf of|in lieu of) (?=<p)"
        ),
        examples=(
            "Tomasz has asked me to cover for him on Friday",
            "Tomasz can't make Friday so you've got me instead",
            "me for Tomasz on Friday, he can't do it",
        ),
    ),
)

DEPUTY_UNNAMED = (
    Pattern(
        means="deputy to be confirmed",
        says=(
            r"\b(?:name|names|details) (?:later|to come|awaited)\b|\bfield(?:ing)? (?:a|some"
            r"|another) (?:replacement|substitute|sub)\b"
            r"|\bsub tbd\b|\b(?:working on|looking for"
            r"|after) a replacement\b"
            r"|\b(?:get|getting|find|finding|arrange|arranging|sort|sorting|organise|organising) (?:some )?cover\b"
            r"|\bwhich of (?:my|our|the) [a-z ]{3,25} can (?:cover|come|attend|go|stand)\b"
            r"|\byet to be (?:chosen|decided|named)\b|\bby whom i can't (?:yet )?say\b"
        ),
        examples=(
            "sorry can't do Friday, working on a replacement",
            "can't make Friday but will get cover, name later",
        ),
    ),
    Pattern(
        means="deputy to be confirmed",
        says=(
            r"(?:deputy|substitute|sub|rep|representative|replacement|name|stand-in)s?(?: is| name| details"
            r"| to be| will be|'s name)*,?(?: -|:)? ?\(?(?:name )?(?:tbc|tba|t\.b\.c|to be (?:confirmed"
            r"|advised|named|announced)|to follow|will follow|follows|not yet (?:known|confirmed))"
            r"|(?:name|details|more) to follow|details tbc|(?:deputy|sub|substitute|rep|stand-in|replacement)"
            r" (?:is|will be) (?:being )?(?:identified|found|arranged|sought|sorted|appointed)|(?:will|'ll"
            r"|to) (?:confirm|let you (?:know|have)|advise|tell you|send"
            r"|provide) (?:you )?(?:on |of )?(?:who|the name|which|name|my deputy|a name|a deputy|whom"
            r"|deputy|details|someone|somebody)|tbc who|who tbc"
        ),
        examples=(),
    ),
    Pattern(
        means="deputy to be confirmed",
        says=(
            r"(?:send(?:ing)?|find(?:ing)?|arrang(?:e|ing)|nominat(?:e|ing)|get(?:ting)?|identify(?:ing)?"
            r"|sort(?:ing)?(?: out)?|look(?:ing)? for|ask(?:ing)?)(?: you)? (?:a |an |my )?(?:deputy"
            r"|substitute|sub|someone|somebody|representative|colleague|stand-in|replacement"
            r"|rep)\b(?! (?:called|named|:|\())|(?:someone|somebody|a colleague|a deputy|my deputy"
            r"|one of (?:us|(?:the|my|our) [a-z' ]{3,30}?)) (?:else )?(?:from [^,.]{2,30} )?(?:will|is going to|to"
            r"|should) (?:be )?(?:attend|come|deputis|represent|cover|stand|join|take|go|sit|there)"
        ),
        examples=(),
    ),
)

NO_DEPUTY = (
    Pattern(
        means="no deputy",
        says=(
            r"no (?:deputy|substitute|sub|rep|representative|cover|replacement|stand-in|one to (?:deputise"
            r"|cover|send|represent))|(?:nobody|no ?one|no-one|not a soul)(?: is|'s| will be| can| could| else| here"
            r"| from [a-z']{2,20})*(?: available| free| able"
            r"| around)*(?: to)? (?:deputis|cover|represent|stand|send|attend|available|sub|go|come|can"
            r"|free)|without (?:a )?(?:deputy|substitute)"
            r"|nobody in (?:my|his|her|their) (?:place|stead)"
            r"|(?:nobody|no ?one|no-one)(?: [a-z']+){0,4}? (?:i|we) (?:can|could) (?:send|spare|ask|offer)"
            r"|(?:isn't|is not|wasn't|not) (?:a|any) (?:deputy|substitute|sub|replacement) (?:to be had"
            r"|available|going|free)"
            r"|(?:will|shall|to) not be represented|won't be represented|go(?:ing)? unrepresented|(?:don't"
            r"|do not|won't|can't|unable to"
            r"|not|haven't|have not|hasn't)(?: be able to)? (?:have|got|send(?:ing)?|spare|need|find|get|field"
            r"|nominate) (?:a |an |any "
            r"|me )?(?:deputy|substitute|anyone|someone|cover)|(?:won't|not) be (?:sending|deputised)"
            r"|(?:isn't|is not|aren't|are not|not|hasn't been|haven't) (?:got )?(?:anybody|anyone|a soul"
            r"|any colleague)\b"
            r"(?: (?!yet\b)[a-z]+){0,4}? (?:can|could|to|free|available|able|stand|deputise|send|cover)\b"
            r"|(?:haven't|have not|couldn't|could not|unable to|failed to|not)(?: been able to| managed to)*"
            r" (?:find|found|get|arrange|line up|provide|supply|offer|spare|organise) (?:a |an |any "
            r"|another )?(?:deputy|substitute|sub|stand-in|cover"
            r"|replacement|anyone|anybody|someone)\b(?![^.;]{0,20}\byet\b)"
            r"|\bnor (?:is|are|do|have|can) (?:there |i |we )?(?:\w+ ){0,2}(?:anybody|anyone|a deputy|somebody|someone"
            r"|deputise|send)\b|\b(?:and )?(?:so is|neither can|so are) my (?:deputy|deputies|substitute|team)\b"
            r"|\bmy (?:deputy|substitute|usual deputy) is (?:also|too|likewise|away|out|on leave|unavailable"
            r"|not available)\b"
        ),
        examples=(),
    ),
)

DEPUTY_OFF = (
    Pattern(
        means="deputy not needed",
        says=(
            r"(?P<deputy>{people})(?: is| are|'s| will)?(?: now| therefore| so)? (?:no longer|not|need not|needn't"
            r"|doesn't|does not|won't|will not|isn't|is not|aren't|are not|don't)(?: now| be| have| longer| need)*"
            r" ?(?:need(?:ed|s)?|required|deputis\w+|represent\w*|coming|attending|standing|stand|to (?:come|attend"
            r"|deputise|stand)|necessary|going to|come|attend)"
            r"|(?P<bare>{people}) (?:need not|needn't|doesn't (?:have|need) to|does not (?:have|need) to"
            r"|won't (?:have|need) to|no longer (?:has|needs) to)(?:\W|$| (?:now|bother|turn up|be there|any more))"
            r"|(?P<thanked>{people}),? (?:but )?you(?:'re| are) not (?:needed|required)"
            r"|\btell (?P<tell>{people}) (?:that )?(?:(?:he|she|they) (?:needn't|need not|(?:can"
            r"|may) (?:stand down|relax)"
            r"|(?:is|are)n't needed|does not need to|doesn't (?:need|have) to)|not to (?:come|bother|worry))"
            r"|(?:don't|do not|no longer) need (?P<other>{people})"
            r"|no(?: more)?(?: longer any)? need (?:of|for(?: a (?:deputy|sub) from)?|to (?:send|trouble|bother))"
            r" (?P<unneeded>{people})"
        ),
        examples=(),
    ),
    Pattern(
        means="deputy let off",
        says=(
            r"(?P<spared>{people})(?: is| can be| may be| will be|'s|,? (?:she|he|they)'(?:s"
            r"|re))* (?:off the hook|released"
            r"|excused|relieved|let off|free to (?:stay|go|do)|spared)"
            r"|(?P<free>{people}) (?:is|can be|may be|will be) free\b"
            r"|(?P<frees>{people}) (?:can|may) (?:stay|go back|be stood|(?:have|keep) (?:his|her|their|the)\b)"
            r"|(?:release|excuse|let|spare|relieve|thank) (?P<let>{people})(?: off| go)?\b(?! (?:have|know|see))"
            r"|stand(?:ing)? down (?P<stood>{people})|stand (?P<told>{people}) down|(?P<stands>{people}) stands down"
            r"|(?P<downed>{people}) (?:can|is|will be)? ?(?:stood|stand) down"
            r"|(?:take|remove|scrap|drop|cancel|unbook) (?P<taken>{people}) (?:off )?(?:as|from being) (?:my|the|a)"
            r" (?:deputy|sub|substitute|stand-in|rep\w*)"
        ),
        examples=(),
    ),
    Pattern(
        means="not that deputy",
        says=(
            r"(?:instead of|rather than) (?P<instead>{people})|\bno (?P<gone>{people}) in {our} (?:seat|place|chair)"
            r"|(?P<isnt>{people}) (?:isn't|is not|won't|will not)(?=\s*(?:$|[.,;!]))"
            r"|,? so not (?P<so>{people})|,? not (?P<rather>{people})(?: any ?more| now)?(?=\s*(?:$|[.,;]))"
        ),
        examples=(),
    ),
)

CHAIRS = (
    Pattern(
        means="acting chair",
        says=(
            r"(?P<chair>{people}) (?:will|to|has kindly agreed to|has kindly offered to|has offered to|have agreed to"
            r"|is going to|has agreed to|is to|can|would|shall|'ll"
            r"|is happy to|kindly agreed to)(?: kindly| now| also| then)* (?:be )?(?:chair(?:ing)?"
            r"|take the chair|preside|act as chair|acting chair|be (?:acting )?chair)"
            r"|(?P<chair2>{people}) (?:is |will be )?(?:chairs\b|takes the chair|taking the chair"
            r"|to take it from there|chairing|in the chair|(?:acting|covering"
            r"|standing in|stepping in) as chair|as (?:acting )?chair)|chaired by (?P<chair3>{people})"
            r"|(?:asked|ask) (?P<chair4>{people}) to (?:chair|take the chair|preside)|(?P<me>i'll chair"
            r"|i will chair|i can chair|i'm chairing|i am chairing|happy to chair|i'll take the chair)"
        ),
        examples=(),
    ),
)

DECLINING = (
    Pattern(
        means="declining",
        says=(
            r"(?:^|[\s,.;])(?:i|i'm|i am"
            r"|i'll) {adverb}{cannot} {adverb}(?:be )?(?:able to )?{represent}(?: in)?(?: for)?"
            r" (?P<for>{people})"
            r"|(?:^|[\s,.;])(?:i|i'm|i am|i'll) {adverb}(?:{cannot}|won't|not going to) {adverb}(?:be |act as "
            r"|be the )*"
            r"{people}'s (?:deputy|substitute|sub|stand-in)\b"
        ),
        examples=("I can't deputise for Tomasz", "I'm not able to stand in for Grace on the 13th"),
    ),
)
DEPUTISING = (
    Pattern(
        means="deputising",
        says=(
            r"(?:can|could|may|shall) i (?:please )?{attend_for}(?: (?:on|along|the|to|at|{when}|{meeting}|it))*"
            r" (?:instead of {people}|in {people}'s (?:place|stead|absence)|on {people}'s behalf"
            r"|as {people}'s (?:deputy|substitute|sub))"
        ),
        gives={"asked": True},
        examples=("can I come to the March meeting in Grace's place?",),
    ),
    Pattern(
        means="deputising",
        says=(
            r"(?:nominat(?:e|ed|ing)|appoint(?:ed)?|designat(?:e|ed)|send(?:ing)?|delegat(?:e|ed)|named?"
            r"|naming) {people} (?:as my|to be my|in my|for me|instead|to (?:attend|represent|cover"
            r"|deputise|stand in|go))"
        ),
        examples=("I've nominated Priya as my deputy for the 13th",),
    ),
    Pattern(
        means="deputising",
        says=(
            r"(?:i'm|i am|i'll|i will|i'll be|i will be|{people}(?:'s| is| will| will be| are| to)?)(?: now"
            r"| kindly| also| be| going to)* (?:{represent}(?: for| in for)?|{attend_for} (?:instead of"
            r"|in place of|on behalf of|for|as deputy for|as substitute for)|(?:the )?(?:deputy|substitute"
            r"|sub) for) (?:{people}|me|him|her|them)\b"
        ),
        examples=("Priya will represent me on Friday", "I'm deputising for Grace on the 13th"),
    ),
    Pattern(
        means="deputising",
        says=(
            r"(?:my|{people}'s) (?:deputy|substitute|sub|rep|representative)(?: on {when}| for {when}"
            r"| for the {meeting})?(?: will be| is|:) {people}|(?:sending|send) {people} (?:in my place"
            r"|instead(?: of me)?|on my behalf|as my (?:deputy|sub))|(?:sending|send) (?:a |my )(?:deputy"
            r"|substitute)\b"
        ),
        examples=("my deputy on the 13th will be Priya",),
    ),
    Pattern(
        means="deputising",
        says=(
            r"{people}(?: \([^)]*\))? (?:will|is|'ll|to|shall|can)(?: be)? {attend_for}(?: (?:on|along|the|to|{when}"
            r"|{meeting}|it))* (?:instead(?: of (?:me|{people}|him|her))?|in (?:my|his|her"
            r"|{people}'s) (?:place|stead|absence)|on (?:my|his|her|{people}'s) behalf|as (?:my|his|her"
            r"|{people}'s) (?:deputy|sub|substitute))"
        ),
        examples=("Priya will attend on Friday in my place",),
    ),
)
