"""Words that show a deed was not understood whole: found beside one, it is shown before it is done.

They are looked for in what a clause says besides its slots, whatever the sentence around them.
"""

SPEAKS_AS = (
    r"^\W*(?:hi |hello |morning |hey )?(?:(?:this is|it's|it is|its) (?P<is>{who})\b(?!'s)|(?P<here>{who}) here\b)"
)
"""Somebody who says who they are."""

HEARSAY = (
    r"{who} (?:also |just |has |have |now )*(?:says?|said|thinks?|thought|reckons?|reckoned|believes?|believed|tells"
    r"|told"
    r"|claims?|claimed|mentioned|insists?|assures?|assured|heard|seems?|swears?|suggests?|suggested|implied|hinted)\b"
    r"|\baccording to (?:{who}|{group}|the)\b|\b(?:he|she|they) (?:says?|thinks?|thought|reckons?|believes?|tells me"
    r"|told me|claims?)\b|\b(?:apparently|supposedly|allegedly|presumably|seemingly|reportedly)\b"
    r"|(?<!which )\bi (?:think|thought|believe|gather|understand|assume|presume|suspect|reckon|hear|heard|imagine"
    r"|suppose"
    r"|hope)\b|\bi'm (?:told|assuming|guessing|hoping)\b|\b(?:as far as i know|afaik|word is|rumour has it|grapevine)\b"
    r"|\bby the looks? of (?:it|things)\b|\bfrom what i (?:hear|gather|see|understand)\b"
    r"|\b(?:looks|sounds|seems) (?:like|as if|as though|to be)\b|\bmust be\b(?= done| finished| complete)"
)
"""News of an action that nobody vouches for."""

NOT_TO_RECORD = (
    r"(?:\bdon't|\bdo not|\bdidn't|\bdid not|\bnot to|\bno need to|\bneedn't|\bneed not|\bnever|\brather (?:you"
    r"|we) didn't"
    r"|\bwouldn't|\bwithout|\binstead of|\brather than|\bnot)(?: \w+){0,4}? (?:put(?:ting)?|record(?:ing|ed)?"
    r"|log(?:ging|ged)?|minut(?:e|ing|ed)|not(?:e|ing|ed)|add(?:ing|ed)?|writ(?:e|ing|ten)|list(?:ing|ed)?|action)"
    r"(?: (?:it|that|this|them|me|anything|any of (?:it|this|that)))?(?: down)?(?: (?:as|for)(?: an?| the| any)?"
    r" (?:action|task|record|log)s?)?\b|\bnot (?:an?|as an?|for) action\b|\boff the record\b|\bbut (?:please )?"
    r"(?:don't|do not|not)\b"
)

TAKEN_BACK = (
    r"\b(?:actually,? no|scratch that|no,? wait|hang on|on second thoughts?|never mind|nevermind|strike that"
    r"|forget (?:it|that|this|i said)|ignore (?:that|this|me)|oops(?!\W+(?:re-?open|undo))|or rather|i mean[, ]"
    r"|i meant\b|hold off\b|sorry,? (?:no\b|not (?:the )?(?:<|may\b|march\b|july\b))"
    r"|actually,? (?:leave|hold|forget|don't|do not|not\b)|leave it (?:where|as|how) it (?:is|was)"
    r"|(?<! a)(?<! is)(?<!'s),? no,? (?:by|on|for"
    r"|make it|it's) (?:the )?<"
    r"|\bno,? sorry,? (?:<|the\b|on\b|by\b|for\b|it\b|not\b)|[.!?;] no,? (?:<p\d+>|he|she|they)\b|wrong (?:chat|window"
    r"|person|board|meeting)|not that one|(?<!not )joking|just kidding|only kidding|lol\b.{0,4}\bnot\b\W*$)"
)

CONDITION = (
    r"\b(?:subject to|provided|providing|pending|on condition|conditional|assuming|as long as|so long as|unless"
    r"|apart from"
    r"|other than|save for|with the exception|except|excluding|only (?:if|when|once)|depending)\b"
    r"|\b(?:once|when|whenever|as soon as|until|after) (?:<[pug]\d+>(?!'s)|i|i've|you|you've|he|he's|she"
    r"|she's|it|it's"
    r"|we|we've|they|they've|the \w+) (?:\w+ )?(?:has|have|had|is|are|gets?|comes?|agrees?|says?|signs?"
    r"|confirms?|seen"
    r"|read|checked|approved|agreed|signed|finished)\b"
)

STILL_TO_COME = (
    r"\b(?:will be|to be (?:done|finished|completed)|going to be|about to|should be|almost|nearly|practically"
    r"|virtually|not quite|hopefully|shortly"
    r"|soon|mostly|partly|half|bar the|just needs?|still needs?|still to|yet to|awaiting|waiting)\b"
)
"""What is said of something that is not done yet."""

SPAN_OF_TIME = (
    r"(?:fort?ni(?:ght|te)s?|(?:a|one|two|three|four|five|six|couple of|few|another|next|\d+) (?:more |extra )?"
    r"(?:days?|weeks?|months?|wks?)|weekend|month end|year end|end of (?:term|year|quarter|month|week)|easter|whitsun"
    r"|whit|pentecost|christmas|xmas|new year|half[- ]term|term|summer|autumn|spring|winter|ramadan|eid|diwali"
    r"|bank hol(?:iday)?s?|quarter|q[1-4]|next (?:one|time|week|month|meeting|board)|michaelmas)"
)
DUE_UNREAD = (
    r"\b(?:by|before|until|till|til|within|no later than|not later than|due|deadline|needed for|ready for"
    r"|in time for)"
    r"(?: \S+){0,3}? " + SPAN_OF_TIME + r"\b|\b(?:due|deadline|target date)\b[\s:=-]+\S|\b(?:due|deadline)\W*$"
    r"|\b(?:in|for|after|over) (?:the |an? |about |next |coming )*" + SPAN_OF_TIME + r"[\s.!]*$"
    r"|\bin time for\b|\b(?:lady|george's|patrick's|andrew's|david's|ve|mothering) (?:day|sunday)\b"
)
MOVED_UNREAD = (
    r"\b(?:will|'ll|need|needs|take|takes|give me|want|another|extend\w*|push\w*|slip\w*|move|say|until|till|by|be)\b"
    r"[^.?!]{0,20}?\b" + SPAN_OF_TIME + r"\b|^\W*(?:the |this |next |after |maybe )*" + SPAN_OF_TIME + r"\b"
    r"|\b(?:will be|by|until|till|extend\w* to|mov\w+ to|push\w* to|slip\w* to|put back to) (?:the |about )?<d\d+>"
)
"""A day something is put off to, said in words that were not read as a day."""

DAY_CHANGED = (
    r"\b(?:days?|weeks?|months?|fort?nights?|years?) <d\d+>|"
    r"<d\d+>'?s? (?:week\b|fortnight\b|fortnite\b|after\b|ish\b|or so\b|(?:in|of) <d)"
    r"|\b(?:whit|easter|good|shrove|maundy|mothering|ash|palm|spring|bank|boxing) <d\d+>|\b(?:by|before|until|till|due"
    r"|on) <u\d+> <d"
    r"|\b(?:after|following|not before|the (?:day|week|friday|monday) (?:after|before)) (?:the )?<d\d+>"
)
"""Words beside a day that make another day of it."""
STANDS = (
    r"\b(?:ones?|those|that|apologies|<d\d+>)(?: for <d\d+>)? (?:still )?"
    r"(?:stands?|remains?|stays?|hold|holds)\b(?! in\b)"
)
"""Apologies for another meeting that are not taken back."""
MONTH_UNREAD = r"\b(?:may|march|mar)\b(?: and| &|,| \+) <d\d+>|<d\d+>(?: and| &|,| \+) (?:may|march|mar)\b(?! i\b)"
"""A month that is a word as well, and was read as the word."""
BEFORE_A_DAY = r"(?P<before>[a-z'-]+) <d\d+>"
EITHER_DAY = r"<d\d+>,? or (?:<d|maybe\b|perhaps\b|later\b|the (?:week|day)\b|soon)"
AFTER_A_PREPOSITION = r"\b(?:by|before|until|till|due) (?P<before>[a-z'-]+) <d\d+>"
_ACCOUNTED_TEXT = """
a about after ahead an and apologies around as at attend away back be because before but by chase cob
complete completed cop date dates day deadline delay do done due during each early end eod eow
extend extended extension fine first for from give have in is it just late later latest least like
long longer lunchtime make maybe me meeting mid midday need needs next night no noon not of off ok
on only or out over past perhaps please possible probably push pushed ready realistic realistically
reply same say see so some sooner sorry start target than that the then there this through thru til
till time to today try until up via week you expected well will with within yes yet
"""
ACCOUNTED_BEFORE_A_DAY = frozenset(_ACCOUNTED_TEXT.split())
"""Words that may stand before a day and leave it the day it is."""

DEPUTY_LEFT = (
    r"\b(?:deputy|deputis\w+|deputiz\w+|substitute|sub|stand(?:ing)?[- ]in|stand in|step(?:ping)? in|fill(?:ing)? in"
    r"|sit(?:ting)? in|in (?:my|his|her|their) (?:place|stead|absence|seat|chair)|instead of me|on my behalf"
    r"|take my (?:place"
    r"|seat|chair)"
    r"|represent\w*|cover(?:ing)? (?:for )?me|take over|hold the fort|sending (?!my|our|his|her|their|the|a\b"
    r"|an\b|you|this|it"
    r"|apolog|apol|regret|sincer|best|love|late|out|in\b|round|via|from|on\b|for|ahead)[a-z<])\b|\b(?:who yet"
    r"|send(?:ing)? (?:one of"
    r"|someone|somebody|a colleague|another|anyone|whoever))\b"
    r"|(?<!nor )\b(?!i\b|we\b|it\b|he\b|she\b|they\b|that\b|this\b|which\b|who\b|so\b|and\b|but\b"
    r"|then\b|just\b|also\b|therefore\b|or\b|still\b|please\b|us\b)[a-z<>0-9]+ (?:will|can|is going to"
    r"|is able to"
    r"|has agreed to|is happy to)"
    r" (?:be (?:coming|attending|there)|come|attend|go|cover|join)\b(?! up)"
    r"|\b(?!i\b|we\b|it\b|he\b|she\b|they\b|that\b|this\b|which\b|who\b)[a-z<>0-9]+ (?:(?:is )?(?:coming|going"
    r"|attending|staying|standing)|stays|comes|goes|attends|speaks) {for_us}"
)

NOTHING = (
    r"^\W*(?:(?:there(?:'s| is)|i(?:'ve| have)(?: got)?|we(?:'ve| have)(?: got)?|got) )?(?:nothing|none|nil"
    r"|no (?:items?|business|aob|actions?|topics?|further))\b"
)

LIST_GOES_ON = r"^(?:and|&|\+|/|,|plus|or|with)\b"
STRANGE_OWNER = (
    r"^(?:[a-z']+ )?[a-z']+ [–—-] [a-z]|^(?!(?:write|speak|talk|reply|respond|report|send|go|get|apply|agree"
    r"|present|move|look|refer|link|listen|feed"
    r"|submit|circulate|return|try|need|want|plan|prepare|offer|arrange|continue|aim|seek|start|begin|work|add|give"
    r"|show"
    r"|come|bring|take|invite|ask|remember|pass|forward|explain|commit|contribute|subscribe|attend|transfer|respond"
    r"|contact|escalate|be|is|has|have|are|[a-z]+ly)\b)[a-z'-]+ (?:to|will|must|should) [a-z]{2,}"
)
RANKS = {
    "supt": "superintendent", "superintendent": "superintendent", "insp": "inspector", "inspector": "inspector",
    "sgt": "sergeant", "sergeant": "sergeant", "pc": "constable", "constable": "constable", "cllr": "councillor",
    "councillor": "councillor", "prof": "professor", "professor": "professor", "rev": "reverend",
    "reverend": "reverend", "nurse": "nurse", "headteacher": "headteacher", "director": "director",
    "dr": "doctor", "doctor": "doctor", "judge": "judge", "sir": "sir", "dame": "dame", "canon": "canon",
}  # fmt: skip
"""A rank or title written before a surname, and the word of it a person's own title or name has to have."""

CLOCK_LEFT = r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?(?:am|pm)\b|\b(?:half|quarter) (?:past|to) \w+"

AHEAD_OF_A_DAY = r"\b(?:by|until|till|before|due|as of|as from|with effect from)(?: the)? (<d\d+>)"
MINUTES_OF_A_DAY = (
    r"\b{minutes}(?: of| from| for| of the| from the| for the)+(?: meeting| board)?(?: of| on"
    r"| held on)?(?: the)? (<d\d+>)"
)

OR_ANOTHER = r"(?:{who}|{group})[^.;<]{0,40}?\bor (?:maybe |perhaps |possibly |else )?(?:{who}|{group})"

HAND_OVER = (
    r"\b(?:give|pass|hand|go|goes|going|move|transfer|reassign|swap|assign|allocate|switch|send|leave|belongs?)\b"
    r"(?: (?:it|this|that|them|one|action|over|on|back|instead|now|be|please|mine|my action))* (?:to"
    r"|with) (?P<to>{people}|{group})"
    r"|(?:\b(?:it|this|that|action|one)|<r\d+>|^\W*|[,;.] )(?:'s | ?(?:is|now|sits|lies|rests)"
    r" )(?:now )?with (?P<to4>{people}|{group})(?! (?:for|about|re|until|till))"
    r"|\b(?:give|assign|hand) (?P<to2>{people}|{group}) (?:it|this|that|the action)\b"
    r"|\b(?:can|could|would|will|should|may) (?P<to3>{people}|{group}) (?:please )?(?:take|do|have|own|lead|pick)\b"
)
"""An action put into other hands, in answer to what was said of it."""

WITH_A_TASK = r"(?P<who>{who}|{group}) (?:to|will|is to|should) [a-z]"
TWO_DAYS = r"\bby <d\d+>.*\bby <d\d+>"
"""A second day in what is to be one action."""
NOT_AGREED = r"(?:n't|\bnot|\bnever)\b[^.;]{0,40}\b(?:approv|agree|accept|sign)"
DONE_BY_ANOTHER = (
    r"{who} (?:has |have |had |already |just )*(?:did|done|does|finished|completed|sorted|handled|dealt)\b"
)

UNREAD_GIVER = (
    r"{apologies}(?: \w+){0,3}? (?:from|on behalf of) (?!(?:the|our) (?:(?:[a-z']+ ){1,3}\()?<p|me\b|myself|my\b"
    r"|both\b|us\b|here\b|all\b"
    r"|this|that"
    r"|the (?:pair|two|three|2|3|lot|meeting"
    r"|board|chair|secretary|clerk|committee)|today|tomorrow|now|then|him\b|her\b|them\b|our\b|everyone|work|home"
    r"|item|about"
    r"|around|noon|\d|half|quarter)[a-z]"
    r"|^\W*(?:please note |fyi |hi |hello )?(?!i\b|we\b|he\b|she\b|they\b|please\b|can\b|could\b|would\b|to\b|just\b"
    r"|so\b"
    r"|and\b|sorry\b|also\b|me\b|both\b|chair\b|unfortunately\b|do\b|will\b|must\b|hereby\b|then\b)[a-z]+ (?:sends?"
    r"|gives?|offers?|tenders?"
    r"|extends?|has sent|has given) (?:\w+ ){0,2}{apologies}"
)
"""Apologies from somebody whose name was not read."""

SOME_DAY = r"\b(?:some ?time|one day|some ?day|at some (?:point|stage)|eventually|in due course)\b"
"""No meeting in particular."""

SPAN_OF_DAYS = r"\b(?:start\w*|begin\w*|back|return\w*|until|till|from|between|since|through|up to|available)\b"

SAID_OTHERWISE = r"^\W*(?:no|not|wait|sorry|i mean|or rather|rather|actually)(?: no| not| sorry| wait)*,? <r\d+>"
"""A ref said in place of another that was said before it."""
EITHER_ACTION = r"\beither\b|<r\d+>,? or <r\d+>"
NOT_SO = (
    r"\b(?:would|wld|wd|could|might|'d) have (?:had to |needed to |been )?(?:send|sent|give|gave|given|ask|close|mark"
    r"|put|approve|circulate|record|add|rais|want|lik)\w*\b(?! to (?:come|be there|attend|join))"
    r"|(?:^|[.;!] )\W*had (?:{who}|i|he|she|they|it|we)\b|\bi'd be (?:asking|sending|closing|saying|telling)\b"
)
"""What would have been, and is not."""
SUGGESTED = (
    r"\b(?:suggest\w*|says?|said|reckons?|thinks?|thought|feels?|wants?|insists?) (?:that )?(?:i|we) (?:should"
    r"|ought to"
    r"|must|had better)\b"
)
"""What another would have one do."""
NOT_INSTEAD = (
    r"(?:\bno intention of|(?:\bnot|n't) (?:need|have|going|want|intend)\w*|\bneedn't|\bneed not|\bno need for"
    r"|\bno longer"
    r"|\binstead of having|\brather than)\b[^.;,]{0,40}?\b(?:deputi\w+|stand\w* in|step\w* in|sub|substitut\w+"
    r"|cover\w*"
    r"|represent\w*|come|coming)\b"
    r"|(?:\bnot|\bnever|n't) (?:be |actually |now |going to (?:be )?)*(?:leav(?:e|ing)|dash\w*|nip\w*|late"
    r"|joining late)\b"
)
"""Somebody who does not come instead, or does not leave, after all."""
NOT_THAT_DAY = (
    r"\b(?:though|although|but|only) not\b(?!,? (?:able|available|around|free|coming"
    r"|going|here|well|there|in|at|attending|be|making|joining)\b)[^.;<]{0,30}<d\d+>"
)
OF_SOME = r"\b(?:one|either|some|any|neither|which|half) of (?:the |my |these |those )?(?:next|coming|two|three|<d)"
"""Some of several days, nobody knows which."""
GIVER_UNSAID = (
    r"^\W*(?:(?:my|our|the) )?(?:boss|gaffer|guv|manager)(?:'s| is| will be| can't| cannot| won't)"
    r" (?:off|away|out|ill|not|unable|come|make|be|on leave)\b|"
    r"^\W*(?:please |can you |could you )?(?:mark|log|put|record|note|register"
    r"|enter)(?: down)? (?:down )?(?:all |the (?:whole|entire|rest)"
    r"|everyone|everybody)\b[^.;]{0,40}?{apologies}|\b(?:someone|somebody|one of (?:us|them|the \w+"
    r"|our \w+))\b[^.;]{0,30}?(?:{apologies}|can't|cannot|won't"
    r"|unable|is away|is out)|\b(?:who|whose)(?: (?:it|that) (?:was|is))?\W*$"
    r"|\b(?:everyone|everybody|nobody|no one) (?:from|at|in|of) (?:the )?[a-z<](?![^.;]{0,40}\bso (?:there's |we have "
    r"|i have )?no\b)|\b(?:put|mark|log|record"
    r"|note) (?:him|her|them)\b"
)
"""Apologies of people whom only a word stands for."""
TOLD_OF_ANOTHER = (
    r"{who} (?:has |have |had |just |also )*(?:told|tells|mentioned|says?|said|reckons?|thinks?|heard|hears|let slip)\b"
    r"(?: (?:me|us|to me|to us|in passing|yesterday|today|earlier|just now))*,? (?:that )?(?:the|his|her|their|our)"
    r" (?!meeting|board|train|car)[a-z]+ (?:can't|cannot|won't|will not|isn't|is not|is|has|may|might)\b"
)
"""Somebody who speaks of another, named by what they are."""
ANOTHER_SUBJECT = (
    r"(?:^|[.;!?] |\b(?:so|that|and|as|because) )\W*the (?!meeting|board|train|bus|boss|court|judge|doctor|school"
    r"|hospital|trains?|kids|children|family|car|weather|baby|wife|husband|nanny|office|inspectors?|diary)[a-z]+"
    r" (?:can't|cannot|won't|will not|will miss|is (?:away|out|off|tied|busy|ill|sick|unable|stuck|on leave)"
    r"|has to|sends)"
)
"""Somebody named by what they are, who is not the one who writes."""
IN_FIRST_PERSON = r"\b(?:i|i'm|i'll|i've|i'd|me|my|we|we're|we'll|our|us|myself)\b"
POLITELY = (
    r"\b(?:sorry|apologies) (?:to (?:be|bother|trouble|ask|chase|interrupt|keep|nag|pester|hassle|go on)"
    r"|for (?:asking"
    r"|being))\b|{apologies} (?:not |never |gratefully )accepted\b|\blate (?:ones?|items?|actions?|papers?)\b"
)
"""Being sorry, or late, in another sense."""
STILL_COMES = (
    r"\b(?:only|just) (?:there|coming|here|in it|going) (?:for|because)\b|\b(?:have|see|expect) me (?:there"
    r"|in person)\b"
)
APOLOGIES_GO = (
    r"{apologies}\b[^.;]{0,30}\b(?:can|should|may|need to) (?:go\b|come (?:off|out)|be (?:remov|dropp|delet))"
)
AT_ANOTHER = (
    r"\b(?:to|for|at) the (?:quiz|pub|party|lunch|dinner|drinks|wedding|funeral|gig|match|training|leaving do|raffle"
    r"|walk|curry|barbecue|bbq)\b"
)
"""What else somebody may be missed at."""
UNSPOKEN_ACTION = r"\b(?:that|this|the) (?:one|action|task)\b"
QUOTED = (
    r"\b(?:contain\w*|the line|it (?:says|reads)|reads|states?|which says|pasted|forwarded|fwd|quot\w+|headed|spam"
    r"|newsletter|leaflet)\b[^<]{0,40}[:\"]"
)
"""Words of others that were brought along."""
DONE_QUERIED = (
    r"^\W*(?:done|finished|complete|completed|closed)\W+(?:is|isn't|would|when|soon|if|by)\b"
    r"|^\W*(?:done|finished|complete|completed|closed)\W{0,2}\?|\bno\W*$"
)
BY_NOW = r"\bi (?:take it|dare say)\b|\bby now\b|\bsurely\b|\bmeant to be (?:done|closed)\b"
HANDED_UNREAD = (
    r"\bmy name\b|\b(?:take|taking|took)\b[^.;]{0,40}\bover\b|\btake (?:him|her|them|<p\d+>) off\b"
    r"|\bleave (?:it|that|this) (?:to|with) (?:me|<)"
    r"|\b(?:re-?assign\w*|re-?allocat\w*|belongs? to|(?:change|new) (?:the )?owners?|(?:is|are) (?:now )?owned by"
    r"|pass(?:es|ed)? (?:over )?to)\b|{who} (?:now )?(?:joins?|shares?|takes?|owns?|has taken|inherits?)\b"
    r"|\balongside\b"
)
"""An action handed over, to nobody that was read."""
MAY_SLIP = (
    r"\b(?:might|may|could|likely to|probably|possibly) (?:well )?(?:slip|be late|be delayed|overrun|be a bit"
    r"|run over"
    r"|take longer)"
)
GIVEN_IN_A_QUESTION = r"^\W*(?:and |so |also )?(?:can|could|might|should|shall) {who} (?:take|have|own|do|pick|lead)\b"
COMPLAINT = r"\bwhy\b[^.]{0,24}\b(?:chas\w+|ask\w*|remind\w*|nag\w*|still)\b"
PUT_OFF_ANSWER = (
    r"^\W*(?:not (?:now|today|yet now|a good time)|later|busy|in a meeting|on a call|can't talk|driving"
    r"|speak (?:later|soon)"
    r"|call you)\b"
)
"""What is said to whoever asks at a bad time; no news of an action."""
OF_MINUTES = r"\b(?:in|of) (?:the )?(?:draft )?{minutes}\b|\bfor ['\"][^'\"]+['\"] read\b"
TO_OTHERS = (
    r"\b(?:to|(?:share|shared|sharing)\b[^.;]{0,24}? with) (?!me\b|us\b|everyone|everybody|them\b|him\b|her\b"
    r"|all(?! (?:staff|schools|parents|residents|our|the"
    r" (?:staff|schools))\b)|(?:the |our |full |whole |all |other )*(?:board|members?|partners?|attendees|group|team"
    r"|others|rest|lot|chair|committee|people who|secretary|deput\w+|colleagues)\b(?! of)|<|myself\b|go\b|be\b"
    r"|come\b|read\b"
    r"|review\b|approve\b|check\b|look\b|agree\b|comment\b|see\b|sign\b|follow\b|send\b|circulate\b|share\b|get\b"
    r"|do\b|have\b|keep\b|my\b|anyone on|whom|date\b|the usual|you\b|print|hand\b|the same|make\b|give\b"
    r"|close\b|let\b"
    r"|issue\b|amend|correct|put\b|reply|respond|start|finish|prepare|catch|add\b|remind)[a-z]"
)
"""Somebody the minutes are to go to who was not read as anybody."""
TO_ALL_OF = r"\b(?:staff|every|public|press|newspaper|journalist\w*|gazette|echo|website|facebook|twitter)\b"
WERE_SENT = (
    r"(?<!be )(?<!be so )\b(?:kind|good|nice|quick|prompt) enough to\b|{who} (?:has |have |had |already "
    r"|kindly )*(?:sent|circulated)\b"
)
BOARD_APPROVES = (
    r"\b(?:board|everyone|everybody|meeting|members|we all) (?:all )?(?:approves?|approved|agrees?|accepts?)\b"
)
MONTHS_MINUTES = r"(<d\d+>)(?:'?s)? (?:draft )?{minutes}\b"
HOLD_OFF = r"\bhold (?:off|fire)\b|\bno changes? (?:wanted|needed|please)\b"
NO_MISTAKE_NAMED = (
    r"^\W*(?:i think |please note |there(?:'s| is| are)|i(?:'ve| have) (?:spotted|found|noticed|seen|got)"
    r"|spotted|found"
    r"|i (?:spotted|found|noticed)|\s)*(?:an?|some|two|several|a few|a couple of)? ?(?:spelling |small "
    r"|factual |big |bad )?(?:mistakes?|errors?|typos?"
    r"|problems?"
    r"|issues?|corrections?|comments?|changes?|something wrong) (?:in|with|to|on"
    r"|about) (?:the )?(?:draft )?{minutes}\W*$"
)
ABOUT_AGENDA = r"\bagenda\b"
OF_RECORD = (
    r"(?<!\d )(?<!few ){minutes}|\b(?:items?|page|pages|para\w*|line|record\w*|spel\w+|typos?|correct\w*|amend\w*"
    r"|wording|worded|listed|down as"
    r"|chang\w+|replac\w+|comments?|version|section|sentence|notes?|title|names?|missing|wrong|mistakes?|error"
    r"|attend\w*|present|should|<r\d+>)\b"
    r"|\byou(?: have|'ve got|'ve| got)(?: me| us| <p\d+>)?(?: down|(?: got)? \w+ing| missed)\b"
    r"|\b(?:decision|discussion|attendance)\b|\bnot \d{1,2}[:.]\d\d\b|\bunder (?:\d{1,2}|aob|the)\b|\b(?:it|that"
    r"|which|where) (?:says|reads)\b|^\W*nil returns?\b"
)
"""A word of what minutes are made of, without which nothing is a comment on them."""
WAS_SUGGESTED = r"\b(?:was|were) (?:mooted|raised|mentioned|suggested|floated|proposed|talked about)\b"
LIST_OF_PEOPLE = r"\b(?:lists?|names?|numbers?) of (?:everyone|everybody|people|those|who|all)\b|\bexpected on\b"
SOMEBODY_WOULD = r"{who} (?:reckons?|thinks?|believes?|feels?|wants?|suggests?) (?:that )?(?:<r\d+>|items?|it|we|the)\b"
