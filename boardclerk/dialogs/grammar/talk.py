"""Help, undo, yes and no, and the small talk that asks for nothing."""

from boardclerk.dialogs.grammar.pattern import Pattern

HELP = (
    Pattern(
        means="help",
        says=(
            r"\b(?:are you able to|do you (?:also )?(?:do|handle|cover|deal with|take)|can you (?:only|also) (?:do"
            r"|handle|take)) "
            r"(?P<topic>[a-z' ]{3,60}?)(?: as well| too| or only [a-z ]+| or just [a-z ]+)\s*\??$"
            r"|\bwho (?:can|will|gets? to|else) (?:sees?|read|know)\b(?P<topic2>[a-z' <>0-9]{3,60})"
            r"|\bwhat (?:happens|will happen|if anything happens) (?:if|when) (?:i|we"
            r"|you) (?P<topic3>[a-z' <>0-9]{3,60})"
            r"|\b(?:how (?:this|it|you|the bot) works?|what (?:this|you) (?:does?|is for|are for)|new to this"
            r"|first time using)\b"
        ),
        examples=(
            "are you able to do actions as well or only apologies",
            "not sure how this works?",
            "who can see the reason I give if I send apologies?",
            "what happens if I don't answer these reminders?",
        ),
    ),
    Pattern(
        means="help",
        says=(
            r"^[^a-z<]*(?:help|help me|help please|please help|commands?|commands? list"
            r"|list (?:of )?(?:the )?commands|menu|instructions|\?|what now|i'm (?:stuck|lost)"
            r"|(?:i )?(?:need|want|could use|would like|'d like) (?:some |a bit of |a little "
            r"|your )?help"
            r"|how does this (?:thing |bot )?work|how do you work|how do (?:i|we) use (?:this|you|it)"
            r"|who are you|what are you|what is this|what's this|get started|getting started"
            r"|start here"
            r"|user guide|guide|faq)[\s.!?]*$"
        ),
        examples=("help", "how does this work?"),
    ),
    Pattern(
        means="help",
        says=(
            r"\bwhat (?:else )?(?:can|do|could|should|will) (?:you|i|it|this|we)(?: bot"
            r"| thing)?(?: actually| all)? (?:do|help|say|ask|type|handle|offer|tell you|use)\b"
            r"|what (?:commands|things|can i|sort of things|kind of things)\b[^.?]*(?:use|ask"
            r"|type|say|do"
            r"|you)|what are (?:the|your|my) (?:commands|options|features)"
            r"|show (?:me )?(?:the )?(?:commands|help|options)|(?:can"
            r"|could) you help(?: me)?(?: please)?\??$"
        ),
        examples=("what can you do?", "what can I ask?"),
    ),
    Pattern(
        means="help",
        says=(
            r"\b(?:how (?:do|can|should|would|to|does one|might)(?: i| we| you| people| members"
            r"| someone"
            r"| one| {people})? ?(?:still |best |go about |actually )?(?P<topic>[a-z' <>0-9]{3,80})"
            r"|what do i (?:type|say|do|write|need to (?:do|say|type)) (?:to|if|for"
            r"|when) (?P<topic2>[a-z' <>0-9]{3,80})|help(?: me)? (?:with|on|about|to|for|using"
            r"|understand) (?P<topic3>[a-z' <>0-9]{3,80})"
            r"|(?:can you )?explain (?:how )?(?:to )?(?P<topic4>[a-z' <>0-9]{3,80})|(?:remind me"
            r"|show me"
            r"|tell me) how (?:to|i|do i|you) (?P<topic5>[a-z' <>0-9]{3,80})|is there a way (?:to|of"
            r"|i can) (?P<topic6>[a-z' <>0-9]{3,80}))"
        ),
        examples=("how do I send apologies?", "help with actions", "what do I type to close an action"),
    ),
)
TOPICS = (
    ("apologies", r"{apologies}|absen|can't come|attend|withdraw"),
    ("deputy", r"deput|represent|substitut|stand in"),
    ("minutes", r"\bminutes|\bdraft|amend|correct|comment|approve"),
    ("actions", r"\baction|\bclose|\bcomplete|\bdone|reassign|task|<r\d"),
    ("agenda", r"agenda|\baob|item"),
    ("meetings", r"meeting|\bdates?|quor|room|board"),
    ("reminders", r"remind|lead time"),
    ("apologies", r"tell you|in my place|reason i"),
)
_YES_WORDS = (
    r"(?:yes|on|go|for it|it|please|thanks|thank you|cheers|ahead|do|that|that's|is|are|right|correct|fine|ok|okay|the"
    r"|one|sounds|sound|good|perfect|great|lovely|me|sorted|x+|send|record|log|save|confirm(?:ed)?|and|mate|indeed"
    r"|absolutely|definitely|of course|all|done|to|i am|i do|we are|happy|spot|now|just|exactly|with|looks|will"
    r"|rite|yes|then|thing|k|👍|✅|✔️?)"
)
_NO_WORDS = (
    r"(?:no|not|that|that's|this|is|it|it's|what|i|i've|i'd|meant|said|asked|wanted|leave|as|was|were|stand|down|thanks"
    r"|thank you|sorry|please|don't|do|bother|changed|my|mind|wrong|never|cancel|stop|undo|them|me|mine|right|correct"
    r"|the"
    r"|a|send|record|quite|yet|one|won|forget|scrap|drop|actually|to|for|want|need|there|x+|cheers|ignore|keep|alone)"
)
_WRONG = (
    r"wrong (?:chat|person|board|meeting|one|action|button|owner|date|day|message|number|name|item|way|window|group)"
)
CANCEL = (
    Pattern(
        means="cancel",
        says=(
            r"^(?:oh |oops,? |sorry,? |actually,? |ah,? |no,? |please |ok,? )*(?:"
            + _WRONG
            + r"[,.;! -]+(?:sorry,? )?)?"
            r"(?:please )?(?:undo|cancel|scrap|scratch|reverse|delete|bin|forget|ignore|take back|disregard)"
            r"(?: (?:that|the|last|one|it|what|i|just|sent|said|did|put|wrote|please|my|thing|entry|message|this|all"
            r"|of))+"
            r"[,.;! -]*(?:" + _WRONG + r"|sorry|my (?:mistake|error|bad)|please|thanks|[,.;! -])*$"
        ),
        examples=("undo that last one, wrong owner", "oops wrong chat, cancel what I just sent"),
    ),
    Pattern(
        means="cancel",
        says=(
            r"^(?:please )?(?:undo|cancel|scrap|ignore)(?: (?:it|that|this))?[,. -]+(?:wrong \w+"
            r"|my (?:mistake|error)|sorry|mistake)[\s.!]*$"
        ),
        examples=("undo, wrong date",),
    ),
    Pattern(
        means="cancel",
        says=(
            r"^(?:{please}|no,? |oh |oops,? |sorry,? |actually,? |ah,? |wait,? |hang on,? "
            r"|hold on,? |um,? "
            r"|ok,? )*(?:can you |could you |i'd like to |i want to |let's |scratch "
            r"|and )*(?:undo|cancel"
            r"|revert|reverse|scrap|rollback|roll back|stop that|stop, wrong \w+|take (?:that"
            r"|it) back"
            r"|scratch|delete|discard|abort|quit|exit|forget|ignore|disregard|remove|leave"
            r"|drop)(?: (?:it"
            r"|that|this|last|the|my|change|one|action|message|step|what|i|just|said|did|please"
            r"|previous"
            r"|request|you|everything|entry|update|all|of|thing|about|again|now|command|for|out"
            r"|then|thanks"
            r"|thank))*[\s.!]*$"
        ),
        examples=("undo", "cancel that", "scrap that please", "undo the last one"),
    ),
    Pattern(
        means="cancel",
        says=(
            r"^(?:oh |oops,? |sorry,? |actually,? |ah,? |no,? |ok,? )*(?:never ?mind|my mistake"
            r"|wrong (?:one|button|chat|person|meeting|action|message|date)|that was (?:wrong"
            r"|a mistake"
            r"|an error|me by mistake)|that's (?:wrong|not right|not what i (?:meant|said)|incorrect)"
            r"|not what i meant|i didn't mean (?:that|to)(?: do that)?|(?:by|in) (?:mistake|error)"
            r"|pressed (?:that|it) by (?:mistake|accident)|mistake|false alarm|as you were"
            r"|changed my mind"
            r"|i've changed my mind|(?:please )?don't (?:do|record|send|save|store) (?:that|it|this)"
            r"|oops)(?:[,. ]+(?:undo|cancel|please|that|sorry|it|ignore|forget|thanks"
            r"|my mistake))*[\s.!]*$"
        ),
        examples=("never mind", "oops, wrong one", "that's not what I meant"),
    ),
)
YES = (
    r"^(?:(?:yes|ok|okay|sure|right|correct|go on|go ahead)(?:[\s,.!;-]+"
    + _YES_WORDS
    + r")*[\s.!]*$|(?:yes|y|ok|okay|k|sure|correct|confirm(?:ed)?|right"
    r"|i (?:so |do |hereby )+confirm(?: it| that| this)?"
    r"|that's (?:right|correct|it"
    r"|fine|the one"
    r"|good)|exactly|go ahead|go on|go for it|do it|please do|proceed|fine|good|great"
    r"|perfect|absolutely"
    r"|definitely|of course|agreed|indeed|affirmative|looks (?:right|good|fine|correct)"
    r"|all (?:good"
    r"|correct|right)|spot on|by all means|happy with that|works for me|sounds (?:good"
    r"|right)|it is"
    r"|i do|i am|send it|record it|log it|save it|thumbs up|👍|✅|✔️?|that is (?:right|correct)"
    r"|submit|approve|approved)(?:[\s,.!]+(?:yes|go on|please|thanks|thank you|go ahead|do it"
    r"|that's (?:right|correct|fine|it)|correct|ok|confirm(?:ed)?|do|all|send it"
    r"|record it|cheers"
    r"|perfect|great|good|right|it is|the|fine|do that|with that|to confirm|and|mate"
    r"|i confirm"
    r"|indeed|lovely|👍|✅|✔️?))*[\s.!]*$)"
)
NO = (
    r"^(?:(?:hmm,? |um,? |er,? |ah,? )*(?:no|nope|negative|please don't|don't)(?:[\s,.!;-]+"
    + _NO_WORDS
    + r")*[\s.!]*$|(?:no|n|nope|nah|don't|do not|stop|cancel|negative|not (?:that|now|yet|right|quite"
    r"|correct"
    r"|that one|really)|wrong|incorrect|leave it|no way|never ?mind|that's (?:wrong"
    r"|not (?:right"
    r"|correct|it))|forget it|👎|❌|not (?:me|mine)|please don't|abort"
    r"|undo)(?:[\s,.!]+(?:no|thanks"
    r"|thank you|cancel|that|leave|it|don't|please|that's|wrong|not|right|sorry|do|that"
    r"|record|send"
    r"|them|mind|never|forget|is|correct|one|actually|stop|undo))*[\s.!]*$)"
)
THANKS = (
    r"^(?:lol,? |haha,? |ha,? |ok,? |great,? |that's great,? |perfect,? |lovely,? |brilliant,? |will do,? "
    r"|noted,? "
    r"|got it,? )*(?:thanks|thank you|thankyou|many thanks|cheers|ta|much appreciated|great"
    r"|brilliant|perfect|lovely|noted|got it|will do|ok|okay|sure|hi|hello|hey"
    r"|good (?:morning"
    r"|afternoon|evening)|morning|afternoon|bye|goodbye|see you|no worries|no prob(?:lem|s)?"
    r"|excellent"
    r"|super|fab|received|👍|ok thanks|right)(?:[\s,.!]+(?:thanks|thank you|all|everyone"
    r"|for (?:that"
    r"|this|letting me know|your help|the (?:update|reminder|papers|help|minutes))|very much"
    r"|so much|again|both|{people}|you|that's great|great|noted|team|clerk|board clerk"
    r"|bye|much"
    r"|a lot|folks|then|too|there|is|bot|all round|will do))*[\s.!]*$"
)
NEEDS_LONGER = (
    r"not yet|need (?:longer|more time|another|until|till|a bit|an? extra)|more time|longer"
    r"|extension|not (?:quite )?(?:done|finished|ready|complete)|still (?:working|waiting"
    r"|chasing"
    r"|doing|to do|in progress|outstanding)|in progress|on (?:it|track)|working on|nearly"
    r"|almost"
    r"|delayed|will (?:have|be|do|get|finish|send|complete)|by <d\d+>|by the|haven't"
    r"|hasn't|<d\d+>"
    r"|can i have"
)
NOT_MINE = (
    r"(?:don't|do not) (?:think|believe) (?:this|that|it|the)(?:'s| is| one's| one is| one)* (?:mine|for me|my )"
    r"|{people} (?:is|has|will be|are)(?: now| already)* (?:dealing with|doing|leading(?: on)?"
    r"|taking|picking up|picked up|handling|got|taken|the owner)|not mine|isn't mine"
    r"|is not mine"
    r"|not my (?:action|one)|wrong person|(?:that|this|it)(?:'s| is| was) (?:for |with "
    r"|actually )?(?:{people}|{group})(?:'s?)?(?: action| one)?\b|(?:belongs to|owned by"
    r"|assigned to|given to|passed (?:it )?to|one for|now with|should (?:be|go to)"
    r"|ask) (?:{people}"
    r"|{group})|not me\b"
)
NO_NEWS = (
    r"^\W*(?:sorry,? |ok,? |hi,? )*(?:(?:not (?:yet|done|finished|complete)(?: yet)?|no|haven't(?: done it)?(?: yet)?"
    r"|not started(?: yet)?"
    r"|still outstanding)[\s,.!]*(?:i'm afraid|i am afraid|afraid|sorry|x+|[\s.!])*$"
    r"|(?:i )?(?:will|'ll|i'll) (?:reply|answer|respond|get back|come back|look|check|see|let you know|be in touch|sort"
    r"|chase)\b[^<]*(?:<d\d+>)?\W*$|stop (?:nagging|reminding|chasing|pestering|asking|messaging)|leave me alone"
    r"|(?:please )?(?:stop|no more) reminders?)"
)
"""Answers to a reminder that say nothing of the action."""
_MADE = (
    r"(?:published|circulated|signed|drafted|reviewed|invited|submitted|delivered|reported|issued|posted|uploaded"
    r"|shared|sorted|arranged|booked|agreed|handed over|went out|has gone(?: out| off)?|gone (?:out|off)|all gone)"
)
CAN_CLOSE = (
    r"\b(?:can|may|could|should) (?:now |please |just )*(?:be )?(?:closed?|ticked off|tick (?:it|this|that)(?: off)?"
    r"|go\b"
    r"|close (?:it|this|that|mine))|^(?:please )?close (?:it|this|that|mine)\b|consider (?:it|this|that) (?:done"
    r"|closed)"
    r"|nothing (?:left|more|else|further) to do"
)
"""Words that say an action can be closed, whatever else is said of it."""
DONE_REPLY = (
    r"^(?:yes,? |hi,? |all |now |this (?:is|was|one is|has been|has|one has been|one) "
    r"|that(?:'s| is| was) |that one(?:'s| is)? |it(?:'s| is| was| has been) |i have "
    r"|i've |i did |i'm |already |just |been "
    r"|sorry,? |ok,? |have |now |has been |action |both |happy to say |consider it "
    r"|mark (?:it "
    r"|this |that )?(?:as )?|please mark (?:it |this |that )?(?:as )?|please close |close "
    r"|you can (?:close|mark) (?:it|this|that) ?(?:off|as)? ?|can be |is |was |these are "
    r"|they are "
    r"|they're |we have |we've |to |be |please |fully |got )*(?:{done}|" + _MADE + r"|closed?|complete"
    r"|did (?:it"
    r"|this|that)|done it|sent|sent (?:it|this|that|them)|emailed|circulated|did this"
    r"|finished it"
    r"|yes|done that|close (?:it|this)|complete it)\b"
)
"""Words that answer a reminder: it is done."""
