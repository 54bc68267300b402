"""The part of a meeting somebody misses: late, leaving, some items only."""

from boardclerk.dialogs.grammar.pattern import Pattern

LENGTH = (
    r"(?:half an hour|half hour|hour and a half|an hour and a half|an hour|one hour|quarter of an hour"
    r"|\d{1,3} ?(?:mins?|minutes|hours?)|(?:two|three|five|ten|fifteen|twenty|thirty|forty|forty-five|fifty|sixty"
    r"|ninety) (?:mins|minutes|hours))(?: and a half)?"
)

PART = (
    Pattern(
        means="late",
        says=(
            r"(?P<mins>mins?|minutes?|hours?|hour|half)?\s*(?:be |be a (?:bit|little|few minutes"
            r"|touch) "
            r"|running |arrive |arriving |get there |join |joining |come |coming |start |a (?:bit"
            r"|little"
            r"|few minutes|touch) |in |there |or so |\d+ |probably )?(?<!too )\blate\b(?! (?:item|paper|papers"
            r"|addition|reply|change|amendment|notice|request|submission|on in the year|agenda"
            r"|this year"
            r"|with\b|in (?:sending|replying|getting)|sending|getting(?! (?:to (?:you|us|the (?:board|meeting))"
            r"|there|in|here)\b)"
            r"|to (?:reply|send)|than"
            r"|submission))"
            r"|(?:bit|little|slightly|arriv\w+|join\w*|be|there) later\b|\blateness\b|late (?:arrival|arriving|by"
            r"|joining|start)|delayed"
        ),
        examples=("I'll be 15 minutes late on Friday",),
    ),
    Pattern(
        means="joining",
        says=(
            r"(?:join(?:ing)?|arriv(?:e|ing)|be there|be with (?:you|us)|get there|make it|come"
            r"|(?:get|getting) (?:to|in(?: to)?)(?= (?:you|us|the|at|by|before|until|for)\b| {when})"
            r"|there|in"
            r"|free|available|attend|attending|coming|start|here|dial in|on the call|out of court"
            r"|present"
            r"|log on|able to (?:join|attend|come))(?: you| us| the (?:board|meeting)"
            r"| (?:the )?{when}(?:'s)? (?:board|meeting)| only| on (?:the )?{when}| {when}"
            r"| in person"
            r"| online| for the board| on teams)*(?: at| from| by| until| before| around| about"
            r"| after| for"
            r"|,)+ (?P<time>(?:about |around |approx )?{clock})"
        ),
        examples=("I'll join at 3 on Friday", "can't get there until 2.30 on the 13th"),
    ),
    Pattern(
        means="leaving",
        says=(
            r"(?:leav(?:e|ing)|go|going|be away|be gone|get away|off|out|shoot(?:ing)? off"
            r"|dash(?:ing)?(?: off)?|drop(?:ping)? off|head(?:ing)?(?: off| out)?"
            r"|duck(?:ing)? out|depart"
            r"|slip(?:ping)? (?:away|out)|stay(?:ing)?|there|attend|attending|here|present|come"
            r"|coming"
            r"|available|free|make it|do|disappear|step out|finish|with you|make)(?: only| but| just| this"
            r"| (?:the )?{when}(?:'s)? (?:board|meeting)"
            r"| the call| off the call| the board| the meeting| promptly| early| on the dot"
            r"| (?:for )?{when})*(?: at| by| until| before| no later than| around| about| up to| from"
            r"| sharp at| past| beyond| later than|,)+ (?P<time>(?:about |around |approx )?{clock})"
        ),
        examples=("need to leave at 3.30 on the 13th", "can only stay until 3 on Friday"),
    ),
    Pattern(
        means="leaving",
        says=(
            r"(?:(?:duck|slip|drop|dash|shoot|nip|pop|step|head|bow|sneak|peel|run)(?:p?ing)? (?:off|out|away)"
            r"(?: of| from)?(?: the| your| our)?(?: {when}(?:'s)?)?(?: board| meeting| call| room)?(?: on {when}"
            r"| {when})?(?: at| by| from| around| about| before|,)+|(?:absent|excuse) (?:myself|himself|herself|me)"
            r"(?: from {meeting})?(?: from| at| after)|{apologies} (?:from|after)(?: about)?"
            r"|(?:out of (?:the door|here|there)|off site|on my way|gone) (?:at|by|before)|hard stop(?: at| of)?"
            r"|(?:got to|have to|need to|must|gotta) (?:run|fly|rush|scoot|vanish)(?: on {when}| {when})?(?: at"
            r"| by| around)+)"
            r" (?P<time>(?:about |around )?{clock})"
        ),
        examples=("will have to duck out of Friday's meeting at half past three",),
    ),
    Pattern(
        means="leaving",
        says=(
            r"(?:leav(?:e|ing)|go|dash|shoot off|slip (?:out|away)|finish|depart|get away"
            r"|drop off|head off"
            r"|duck out)(?: \w+)?(?: (?:half an hour|an hour|a quarter of an hour|\d+ ?\w+"
            r"|(?:five|ten"
            r"|fifteen|twenty|thirty) min\w+))? (?:a bit |a little |slightly )?early"
            r"|early (?:departure"
            r"|leaver|exit|finish)"
            r"|(?:leav(?:e|ing)|go|going|off|away|out)(?: about| around)? (?:half an hour|an hour"
            r"|a quarter of an hour|\d+ ?\w+"
            r"|(?:five|ten|fifteen|twenty|thirty) min\w+) before (?:the end|it ends|we finish|you finish|close)"
        ),
        examples=("I have to leave early on Friday",),
    ),
    Pattern(
        means="first part",
        says=(
            r"(?:do|make|attend|stay for|there for|be there for|join for|come for|only|just"
            r"|manage|have"
            r"|spare|available for|here for|free for|with you for|present for)(?: about| only| just"
            r"| roughly| attend| do| make)* (?:the )?(?:first )?(?P<length>(?:half an hour|half hour"
            r"|hour and a half|an hour and a half|an hour|one hour|hour|quarter of an hour"
            r"|\d{1,3} ?(?:mins?|minutes|hours?)|(?:two|three|ten|fifteen|twenty|thirty|forty"
            r"|forty-five"
            r"|ninety) (?:mins|minutes|hours))(?: and a half)?)|leave after (?:about |the first "
            r"|roughly )?(?P<after>(?:half an hour|an hour|one hour|the hour|hour"
            r"|\d{1,3} ?(?:mins?|minutes"
            r"|hours?)|(?:two|three|ten|fifteen|twenty|thirty|forty|ninety) (?:mins|minutes|hours)))"
        ),
        examples=("I can only do the first hour on Friday",),
    ),
    Pattern(
        means="first part",
        says=(
            r"(?:^|[,.;(-] ?|\bfor )(?:just |only )?(?:the )?first (?P<length>half an hour|half hour"
            r"|hour and a half|hour|quarter of an hour|\d{1,3} ?(?:mins?|minutes|hours?)"
            r"|(?:two|three|ten|fifteen|twenty|thirty|forty|forty-five|ninety) (?:mins|minutes"
            r"|hours))(?P<after>) only\b"
        ),
        examples=("I will join by Teams, first half hour only",),
    ),
    Pattern(
        means="joining",
        says=(
            r"(?:teaching|in (?:court|clinic|theatre|surgery|a(?:nother)? meeting)|busy|tied up|on (?:a call"
            r"|shift)|working)"
            r"(?: on {when}| {when})? (?:until|till|til|to) (?P<time>{clock})(?=[^.;]{0,40}\b(?:come|join|be there"
            r"|be with"
            r"|arrive|get there|then)\b)"
        ),
        examples=("I'm teaching until 2.30 on Friday so will come in then",),
    ),
    Pattern(
        means="first part",
        says=(
            r"(?:leave|leaving|go|going|be off|dash|finish|stop|head off)(?: on {when}| {when})?"
            r" (?:after (?:about |roughly "
            r"|the first )?(?P<length>"
            + LENGTH
            + r")|(?:about |roughly )?(?P<length2>"
            + LENGTH
            + r") in\b)(?P<after>)"
        ),
        examples=("I have to go after an hour on the 13th", "need to leave an hour in on Friday"),
    ),
    Pattern(
        means="first part",
        says=(
            r"(?:\bstay(?:ing)?|\b(?:there|here|with you|in|at {meeting}|attend|attending|give you)(?: on {when}"
            r"| {when}"
            r"| the board| only| just)*)(?: for| about| only| just| roughly| up to| around)* (?:the )?(?:first "
            r"|opening )?"
            r"(?P<length>"
            + LENGTH
            + r")(?P<after>)(?= (?:max|tops|only|then|and then|on {when}|{when}|before (?:i|handing"
            r"|passing|leaving))\b|\s*(?:$|[.,;:!-]))"
            r"|\b(?P<length2>" + LENGTH + r") (?:max(?:imum)?|tops|at most|is all i)\b"
        ),
        examples=(
            "I can stay an hour on the 13th, then Priya steps in for me",
            "one hour max on Friday then Priya covers",
        ),
    ),
    Pattern(
        means="miss first",
        says=(
            r"(?:miss(?:ing)?|can't (?:make|do|attend|be there for)|won't (?:make|be there for)"
            r"|unable to (?:make|attend)|{apologies} for) (?:the )?(?:first"
            r"|opening) (?P<length>half an hour|half hour|hour and a half|hour|quarter of an hour"
            r"|\d{1,3} ?(?:mins?|minutes|hours?)|(?:ten|fifteen|twenty|thirty|forty"
            r"|forty-five) (?:mins"
            r"|minutes))"
        ),
        examples=("I'll miss the first 20 minutes on Friday",),
    ),
    Pattern(
        means="miss last",
        says=(
            r"(?:miss(?:ing)?|can't (?:make|do|attend|stay for|be there for)|won't (?:make"
            r"|be there for)"
            r"|unable to (?:make|attend)|{apologies} for) (?:the )?(?:last"
            r"|final) (?P<length>half an hour"
            r"|half hour|hour and a half|hour|quarter of an hour|\d{1,3} ?(?:mins?|minutes"
            r"|hours?)|(?:ten"
            r"|fifteen|twenty|thirty|forty|forty-five) (?:mins|minutes))"
        ),
        examples=("I'll miss the last half hour on Friday",),
    ),
    Pattern(
        means="half",
        says=(
            r"(?:only |just )?(?:make|do|attend|come to|there for|join|joining|stay for|miss|come for"
            r"|be at)(?: only)? (?:the )?(?P<half>first|second|last|latter) (?:half|part)"
        ),
        examples=("I can only make the first half of Friday's meeting",),
    ),
    Pattern(
        means="only items",
        says=(
            r"(?:only|just|solely) (?:(?:be )?(?:coming|attending|joining|there|here|dialling in"
            r"|dialing in"
            r"|in|needed|come|attend|join|present|come in|available|able to (?:attend|join|come"
            r"|make)|needs? to (?:be (?:there|in|present)|attend|come|join)|popping in|dropping in|make"
            r"|do|stay|going to be there|at|for)(?: along| in| up| on {when}| {when})*)(?: for| to"
            r"| at)? ?(?:present |hear |discuss |do "
            r"|cover )?(?P<what>(?:the )?(?:agenda )?items? [\d ,&and-]+"
            r"|(?:the )?[^.,;]{3,60}? (?:agenda )?(?:item|items|discussion|slot|section|bit|paper)\b"
            r"|(?:the )?(?:agenda )?\d{1,2}\b(?! ?(?:min|hour|%)))|(?:coming|attending|joining"
            r"|be there"
            r"|attend|come|join|be in|dialling in|dialing in|dial in|here|present|expect me) (?:for "
            r"|to )?(?P<what2>(?:the )?(?:agenda )?items? [\d ,&and-]+|(?:the )?[^.,;]{3,50}? (?:item"
            r"|discussion|bit|slot|paper|section|part)) (?:only|alone|and nothing else)"
        ),
        examples=(
            "I'm only coming for the school attendance pilot item on Friday",
            "just attending for item 3 on the 13th",
        ),
    ),
    Pattern(
        means="only items",
        says=(
            r"(?:come|coming|attend|attending|join|joining|there|in"
            r"|here)(?: on {when})? for (?P<what>(?:the )?[a-z][a-z' ]{3,50}?)"
            r" (?:only|alone|and nothing else)\b(?P<what2>)"
        ),
        examples=("I can come for the school attendance pilot only on the 13th",),
    ),
    Pattern(
        means="only items",
        says=(
            r"(?:attend|attending|come to|come for|coming to|join|joining|do|make|stay for|be in for"
            r"|be there for|in for|sit in on|sitting in on) (?:only|just)(?: for"
            r"| to)? (?P<what>(?:the )?(?:agenda )?items? [\d ,&and-]+"
            r"|(?:the )?[^.,;]{3,60}? (?:agenda )?(?:item|items|discussion|slot)\b)(?P<what2>)"
        ),
        examples=("I'd like to attend just the pilot item on the 13th",),
    ),
    Pattern(
        means="without items",
        says=(
            r"(?:{apologies} for|miss(?:ing)?|step(?:ping)? out (?:for|of|during|at)|leav(?:e"
            r"|ing) (?:the room )?(?:for|during|at)|absent (?:for|from)|not (?:be )?(?:there"
            r"|present|here"
            r"|attend|in the room)(?: for| at| during)|can't (?:attend|be there for|stay for|do|make"
            r"|be present for|be in the room for)|won't be (?:there|present|in the room|here"
            r"|around) (?:for"
            r"|at|during)|withdraw (?:from|for|during)(?: (?:the )?(?:meeting|room|board))?(?: for| during| at)?"
            r"|absent(?:ing)? (?:myself|himself|herself"
            r"|themselves) (?:for|from|during)|recus(?:e|ing) (?:myself )?(?:from|for)"
            r"|sit(?:ting)? out"
            r"|excuse (?:me|myself) (?:from|for)|out (?:of the room )?for|duck out (?:of|for)"
            r"|cannot (?:attend|stay for|be there for)|unable to (?:attend|stay for|be there for)"
            r"|(?:my )?absence (?:for|from|during)|everything (?:but|except|apart from)|all (?:but|except"
            r"|apart from)|except(?: for)?"
            r"|apart from|skip|leave (?:me|{people}) out of|count (?:me|{people}) out (?:of|for)"
            r"|without me for) (?P<what>(?:the )?(?:agenda )?items? [\d ,&and-]+"
            r"|(?:the )?[^.,;]{3,60}? (?:item|items|discussion|slot)\b)"
        ),
        examples=("apologies for item 6 on Friday", "I'll step out for item 5 on the 13th"),
    ),
    Pattern(
        means="up to item",
        says=(
            r"(?:leav(?:e|ing)|go|dash|drop off|stay(?:ing)?|off|out)(?: \w+)?(?: straight| right"
            r"| immediately)? (?P<way>after|before|until|at the end of|once) (?:we(?:'ve| have) done "
            r"|the end of |end of )?(?P<what>(?:the )?(?:agenda )?items? \d{1,2}"
            r"|(?:the )?[^.,;]{3,50}? item)"
        ),
        examples=("I have to leave after item 4 on Friday",),
    ),
    Pattern(
        means="from item",
        says=(
            r"(?:join(?:ing)?|arriv(?:e|ing)|there|come|coming|attend|attending)(?: \w+)? (?:from"
            r"|in time for|after|by) (?P<what>(?:the )?(?:agenda )?items? \d{1,2}"
            r"|(?:the )?[^.,;]{3,50}? item)"
        ),
        examples=("I'll be joining from item 4 on the 13th",),
    ),
)
