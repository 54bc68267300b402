"""Who comes in whose place, who need not, and who takes the chair."""

from boardclerk.dialogs.grammar.pattern import Pattern

DEPUTY = (
    Pattern(
        means="deputy",
        says=(
            r"(?:hand(?:ing)?|pass(?:ing)?) (?:it )?(?:over )?to (?P<deputy>{people})\b"
            r"|(?P<deputy2>{people})\b[^.;?<]{0,30}\b(?:can|will|to|could) "
            r"(?:go|come|attend|stay|sit in|be there) for (?:me|us)\b"
            r"|briefed (?P<deputy3>{people})\b[^.;?<]{0,12}\b(?:who'll|who will|to|and (?:he|she)(?:'ll| will))"
            r"|treat (?P<deputy4>me|{people}) as (?:the |his |her |my )?deputy"
        ),
        examples=(
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
            r"|delegate)(?: will be| is| will come| for [^,.;]{2,25} is| -|:|,| being| is going to be"
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
            r"(?:send(?:ing)?|sends|bring in|nominat(?:e|ed|ing)|delegat(?:ed|ing) to|appointed|designated"
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
)

DEPUTY_UNNAMED = (
    Pattern(
        means="deputy to be confirmed",
        says=(
            r"(?:deputy|substitute|sub|rep|representative|replacement|name|stand-in)s?(?: is| name| details"
            r"| to be| will be|'s name)*,?(?: -|:)? ?\(?(?:name )?(?:tbc|tba|t\.b\.c|to be (?:confirmed"
            r"|advised|named|announced)|to follow|will follow|follows|not yet (?:known|confirmed))"
            r"|name to follow|(?:will|'ll|to) (?:confirm|let you (?:know|have)|advise|tell you|send"
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
            r"|one of (?:us|the team|my team)) (?:else )?(?:from [^,.]{2,30} )?(?:will|is going to|to"
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
            r"|cover|send|represent))|(?:nobody|no ?one|no-one|not a soul)(?: is| else)*(?: available| free| able"
            r"| around)*(?: to)? (?:deputis|cover|represent|stand|send|attend|available|sub|go|come|can"
            r"|free)|without (?:a )?(?:deputy|substitute)|nobody in (?:my|his|her|their) (?:place|stead)|(?:don't"
            r"|do not|won't|can't|unable to"
            r"|not)(?: be able to)? (?:have|send(?:ing)?|spare|need|find|get|field|nominate) (?:a |an |any "
            r"|me )?(?:deputy|substitute|anyone|someone|cover)|(?:won't|not) be (?:sending|deputised)"
        ),
        examples=(),
    ),
)

DEPUTY_OFF = (
    Pattern(
        means="deputy off",
        says=(
            r"(?P<deputy>{people})(?: is| are|'s| will)?(?: now| therefore| so)? (?:no longer|not|need not|needn't"
            r"|doesn't|does not|won't|will not|needn't|don't)(?: now| be| have| longer| need)* ?(?:need(?:ed|s)?"
            r"|required|deputis\w+|represent\w*|coming|attending|standing|stand|to (?:come|attend|deputise"
            r"|stand)|necessary|going to|come|attend)|(?:don't|do not|no longer) need (?P<other>{people})"
            r"|stand(?:ing)? down (?P<stood>{people})|stand (?P<told>{people}) down"
            r"|(?P<downed>{people}) (?:can|is|will be)? ?(?:stood"
            r"|stand) down|instead of (?P<instead>{people})|(?P<freed>{people}) (?:needn't|isn't needed)\b"
            r"|rather than (?P<rather>{people})"
            r"|(?P<off>{people}) (?:is|can be|may be|will be) (?:let off|off the hook|spared|free|excused)"
            r"|(?P<back>{people}) (?:can|may) have (?:his|her|their) [a-z]+ back|\btell (?P<tell>{people})"
            r" (?:that )?(?:(?:he|she|they) (?:needn't|need not|(?:can|may) (?:stand down|relax)"
            r"|(?:is|are)n't needed|does not need to|doesn't (?:need|have) to)|not to (?:come|bother|worry))"
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
