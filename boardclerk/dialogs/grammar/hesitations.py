"""Words by which a deed was named and not meant, not yet, or not of that: it is shown before it is done."""

NAMED_AS_AWAY = (
    r"neither (?P<neither>{who}) nor (?P<nor_of>{who})|(?:tak(?:e|ing)|in) (?P<place>{who})'s (?:place|seat|stead"
    r"|absence)\b|(?P<who>{people})(?:,? (?:and|&) (?:i|me|myself)\b)?(?:,[^,.;]{0,40},)?(?: also| both| now"
    r"| just| unfortunately|"
    r" regretfully)* (?:is|are|was"
    r"|has|have"
    r"|had|can't|cannot|won't|will (?:not|miss|be|have)|isn't|aren't|sends?|gives?|apologi\w+|asks?|asked|regrets?"
    r"|misses|unable|away|off|out|absent|leaves?|goes|needs?|must|wants|not|can only|rang|called|phoned|emailed|says?"
    r"|said|tells|told|to (?:leave|miss|arrive|be))\b|(?:from|for|of|no|without|on behalf of|{apologies}:?"
    r"|in place of"
    r"|instead of) (?:the |our )?(?P<of>{people})|\b(?:mark|log|put|excuse|record|enter|note|register|count|rule"
    r"|list)(?: down)?"
    r" (?P<put>{people})|(?:neither|nor) (?P<nor>{people})"
    r"|\b(?:myself|me|i),? (?:and|&) (?P<and>{people})|(?P<whose>{who})(?:'s|') (?:{apologies}|away|off|out|not"
    r"|on leave|on holiday|unable)"
)
"""Somebody named as the one who is away."""
ONE_AFTER = (
    r"\b(?:or|nor|and) (?:at |for )?the (?:one|meeting|board) (?:after|following)\b|\b(?:able|fine"
    r"|okay)\b.*\bunable\b"
    r"|\bunable\b.*\bable\b|\(not (?:the )?<d|\bnot (?:the )?<d\d+>,? (?:i|that|which)\b"
)
"""A further meeting, or one that is not meant, in words that were not read."""
APOLOGIES_STAND = (
    r"{apologies}\b[^.;]{0,40}\bstands?\b(?! in)|\b(?:take|leave|cross|strike) (?:them|it|mine) (?:out|off)\b"
)
NOT_SETTLED = (
    r"\bnothing (?:booked|decided|fixed|settled|certain)\b|\bat some point\b|\byou'll (?:get"
    r"|hear)\b(?! my (?:notes|papers))|\byou'll have\b(?! to\b)"
)
ONLY_SOMETHING = (
    r"^\W*(?:something|anything|stuff|things?|the usual|as usual|usual thing|please,? (?:the )?usual|(?:the )?same"
    r" (?:again|thing|as)|whatever|i (?:wish|want|would|should|'d)|alongside|along with|as well|a thing|an item"
    r"|it\b|that\b|this\b)"
)
"""What stands for a thing that was not said."""
NEW_DAY = (
    r"\b(?:new|same|later|another|different) (?:due )?(?:date|deadline|day)\b|\b(?:push|put|move|knock|set|shove)\w*"
    r" (?:it |this |that |them |<r\d+>(?:,? and <r\d+>)* )?back\b|\bpostpone\b|\bdefer\b"
)
SOMEBODY_ALLOWS = (
    r"\b(?:chair|secretary|boss|{who}) (?:has |have )?(?:said|says) (?:yes|ok|okay|it's fine|i can|they can|so)\b"
)

UNTIL_THERE = (
    r"\buntil (?:i|i've|he|she|they|<p\d+>|he's|she's) (?:get|gets|got|arrive|arrives|arrived|am|is|can|join|joins"
    r"|come|comes)\b"
)
"""How long somebody else chairs or speaks for one who comes late."""
OF_MINUTES_KEPT = (
    r"{minutes}|\b(?:para\w*|page|pages|typos?|spel\w+|version|last (?:time|meeting|board)|january"
    r"|attendance list)\b|<d\d+>"
)
"""What minutes that are kept are called by, while a meeting is held."""
ANOTHER_WORDING = r"\bnot\b|n't\b|\b(?:whereas|rather than|instead|should|only|but)\b"
ALL_BUT = (
    r"\b{except_for}\b"
    r"|\bwhen (?:we|you|they|it) (?:gets?|comes?|reach(?:es)?|turns?)\b"
)
"""What stands before the only items somebody misses."""
THANKS_FOR_IT = (
    r"(?:^|[.!;] ?)[^.!;]*\b(?:thanks|thank you|thx|good (?:meeting|session|to see)|great (?:meeting|session)"
    r"|enjoyed)\b[^.!;]*"
)
"""A sentence about a meeting that has been, before what is asked for."""
MONTH_OF_A_THING = r"\bfor <d\d+>|\bthe <d\d+>(?= (?!board|meeting|one\b|deadline)[a-z]{4,})"
"""A month that says which of several things is meant, not by when."""
PEOPLE_ASKED_FOR = (
    r"\b(?:absentees|names only|just the names|read (?:them|it|those)|list (?:them|those)|show (?:me"
    r"|us)\b(?! (?:down )?as\b)"
    r"|tell (?:me|us)\b(?! (?:that )?(?:they|he|she)\b| (?:where|when|why|how(?! many)|about|if|whether"
    r"|what(?! {apologies})"
    r"|the (?:way|time|address|room|venue|parking))\b))"
)
"""Apologies that were given, and are asked for."""
NO_LONGER_SO = (
    r"\b(?:rub(?:bed)?|tear|torn|binned?|void|undone|undo|null|void|scrapped|ripped)\b|\bi (?:had )?said i(?:'d"
    r"| would)\b"
    r"|\b(?:that|they|which) (?:can|may|should) (?:go|come off|be (?:removed|deleted|dropped))\b|\bi won't be\W*$"
)
"""Apologies that were given, and are so no more."""
A_COPY_WANTED = (
    r"\b(?:never|not|haven't|hasn't|didn't) (?:\w+ )?(?:receiv\w+|get|got|had|arrived?|reach\w*)\b|\b(?:copy"
    r"|copies|resend)\b"
    r"|\blike to (?:read|see) (?:them|it)\b"
)
"""Minutes that are asked for, not put right."""
ANOTHER_PLACE = r"\bgo(?:es|ing)? (?:first|last|next|before|after)\b"
WOULD_SHARE = (
    r"\b(?:happy|willing|glad|content) to (?:share|have|let|pass|hand)\b|\bcan (?:it|this|that) (?:sit|go|be) with\b"
)
BOTH_OF_THEM = r"\b(?:both|the pair|the two)\b"
MISSES_ALL_BUT = (
    r"\b(?:{except_for}|all but|everything but)\b[^.;]{1,60}?"
    r"\b(?:miss\w*|absent|away|skip\w*|(?:can't|cannot|won't|will not|unable to|not)"
    r" (?:be |make |do |attend|come|stay|there|here))"
)
"""Items somebody is there for, named before all that they miss."""
NOT_AFTER_ALL = r"\?\W*(?:no|nope|nah|not really|leave it|keep it|don't|do not|better not|rather not)\b"
"""A question the one who asks answers with a no."""
BACK_FROM_A_DAY = (
    r"\b(?:free|available|clear|around|back|about|here|able to (?:come|attend)|again)(?: again)?(?: only| but only)?"
    r" (?:after|from|once|as of|until|till|since|the (?:day|week) after) (?:the )?<d"
    r"|\b(?:so|but|though|just) not (?:on |for |at )?(?:the )?<d"
)
"""Somebody who is there again later than on the day that is named, or not on that day."""
SEND_ME = r"\b(?:send|give|forward|e-?mail|resend|show|get)(?: it| them)? (?:to )?(?:me|us)\b"
COMES_ALL_THE_SAME = (
    r"\b(?:but|though|although|however|still|yet),? (?:i |i'll |we |we'll )?(?:(?:will|can|shall|should|am|do|plan to"
    r"|intend to|hope to)(?: still| of course| definitely| also| be able to)* )?(?:be )?(?:at|in|there|here|present"
    r"|come|coming|attend|attending|join|joining|make it|around)\b(?! (?:<p|{who}'s))"
    r"(?![^.;]*(?:<d|\bnext\b|\bother\b|\bby then\b))"
)
"""Somebody who says of the same day that they come, where nothing was read that they miss of it."""
NOT_TO_A_MEETING = (
    r"\b(?:come|coming|go|going|get|make it|be able to come) (?:along )?(?:to|for) (?:the |a |an |your |her |his "
    r"|their |our |<p\d+>'s )?(?:\w+ )?{other_event}\b"
    r"|\bto (?:set up|tidy|help (?:set|clear|with)|collect|drop off|fetch|carry)\b"
)
"""Something other than the meeting that somebody does not come to, or for."""
BAR_SOMETHING = r"\b(?:{except_for}|bar(?= (?:the|item|para|one|two|a)\b))\b"
NOT_REOPENED = (
    r"\b(?:don't|do not|never|not to|no need to|shouldn't|should not|can't|cannot|mustn't|must not|needn't|need not"
    r"|without|rather not|wouldn't|won't) (?:\w+ ){0,2}?re-?open"
)
AGREES_WITH_SOMEBODY = r"\bagree(?:d|s|ing)? (?:\w+ )?with (?:<p|you\b|her\b|him\b|them\b|that\b|this\b)"
"""What is agreed with is somebody's view, not the minutes."""
