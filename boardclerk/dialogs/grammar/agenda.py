"""Agenda items: asked for, late ones approved, taken off, moved."""

from boardclerk.dialogs.grammar.pattern import Pattern

_FOR = (
    r"(?:(?:on|to|for|onto|into|in)(?: the| our| your)?(?: {when}'?s?| next| coming"
    r"| upcoming| board"
    r"| meeting| {when} board| {when} meeting)* (?:agenda|aob|any other business|board agenda"
    r"|meeting agenda))"
)
AGENDA = (
    Pattern(
        means="approve late",
        says=r"^\W*late item[,:]? (?P<title>[^.?]{3,80})[.,] ?(?:yes|approved?|agreed?|fine|ok|allow(?:ed)?)\b",
        gives={"approve_late": True, "late": True},
        examples=("Late item, exploitation review. Yes. First on the agenda.",),
    ),
    Pattern(
        means="remove",
        says=(
            r"(?:{please})(?:scrap|bin|pull|drop|cancel|withdraw|remove|take off|take|leave|scrub"
            r"|scratch)\b (?P<title>{title}) (?:from"
            r"|off) (?:the )?{when}(?:'s)? agenda"
            r"|^\W*(?P<title3>{title}) (?:isn't|is not|aren't|are not|won't be) (?:yet )?ready\b.{0,30}\b(?:take"
            r"|pull|drop|remove"
            r"|leave) (?:it|this|that|them) (?:off|from|out)\b"
            r"|\b(?:we |i )?(?:don't|do not|no longer) (?:need"
            r"|want) (?P<title4>{title}) on (?:the )?(?:{when}(?:'s)?|next"
            r"|coming)?(?: board's| board| meeting's| meeting)? ?agenda\b"
            r"|\b(?:no longer|do not|don't) (?:wish|want|need|require|ask for) (?:for )?(?P<title5>{title}) (?:to be )?"
            r"(?:considered|discussed|heard|taken|tabled|debated)\b[^?]{0,30}\b(?:remove|take|drop|withdraw"
            r"|pull) (?:it|this|that)"
            r" (?:from|off) (?:the )?[^.?]{0,12}agenda\b"
            r"|(?:{please})(?:take|pull|drop|remove)(?: off)? (?:the |my )?item (?:i|we) (?:asked|put in|requested"
            r"|proposed)(?: for)?,? (?P<title2>{title})(?:[;.]|$)"
        ),
        gives={"remove": True},
        examples=(
            "Scrap the budget item from May's agenda, not ready",
            "Please take off the item I asked for, 'Transition days'",
            "School exclusions isn't ready so please take it off the May agenda",
            "we don't need Harbour youth club on the next board's agenda any more",
            "I no longer wish Uniform costs to be considered, please remove it from the agenda for May",
        ),
    ),
    Pattern(
        means="approve late",
        says=(
            r"\b(?:approve|approved|allow|allowed|accept|accepted|agree to|permit|take|happy with|content with"
            r"|ok)\b (?:to take )?"
            r"(?:{who}'s|the|a|that|this|his|her) late (?:agenda )?(?:item|request|paper|addition)\b(?P<title>[^?]*)"
        ),
        gives={"approve_late": True, "late": True},
        examples=("I'll allow Priya's late item", "I have approved Helen's late request"),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:{please})(?:an? )?(?:agenda )?(?:item|request|slot)(?: request)? for (?:the )?(?:{when}"
            r"|next (?:board|meeting|time))(?: board| meeting| agenda)?"
            r"(?: please)?\s*[:,\-]*\s*(?P<title>{title})[\s.!]*$"
            r"|(?:{please})(?:an? )?slot (?:on|at|in) (?:the )?(?:{when}(?:'s)?|next)(?: agenda| board| meeting)? for"
            r" (?P<title3>{title})[\s.!]*$"
            r"|(?:an? )?agenda (?:item )?for (?:the )?(?:next (?:time|board|meeting|one)"
            r"|{when})(?: please)?\s*[:,\-]+\s*(?P<title2>{title})[\s.!]*$"
        ),
        examples=(
            "item request for 15 May - asthma friendly schools - 10 mins - me",
            "agenda for next time - county lines",
        ),
    ),
    Pattern(
        means="add",
        says=(
            r"^\W*(?:{please})(?:one|something|another) (?:more )?for (?:aob|any other business"
            r"|(?:the )?(?:{when}'?s? |next )?"
            r"agenda)(?: (?:on|at|in|for) (?:the )?(?:{when}|next (?:board|meeting)))?(?: please)?"
            r"(?: while i'm (?:awake|here|on|at it))?\s*[:,–-]\s*(?P<title>{title})[\s.!]*$"
        ),
        examples=("one for AOB on 15 May please, the peer review invitation", "one for the May agenda: crisis beds"),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:{please})(?:add|put|stick|pop|have|list|include|raise|mention) (?P<title>{title}) (?:under|in|as|to"
            r"|for|on) (?:an? )?"
            r"(?:aob|any other business)\b(?: (?:item )?(?:in|on|at|for)(?: the)? (?:{when}|next (?:board"
            r"|meeting)))?[\s.!?]*$"
        ),
        examples=("stick body worn video under AOB in May",),
    ),
    Pattern(
        means="remove",
        says=(
            r"(?:{please})(?:withdraw|remove|take off|drop|pull|scrap|cancel) (?:the |my )(?:agenda )?item (?:on"
            r"|about|re) (?P<title>{title})"
            r"(?: (?:which|that) i (?:asked|requested|proposed|put)[a-z ]*)?[\s.!]*$"
        ),
        gives={"remove": True},
        examples=("Please withdraw the item on fees which I requested",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:^|obliged if|grateful if|glad if|please|like) ?(?:the )?(?P<title>{title}) (?:could|can|might|may"
            r"|to) (?:please )?be (?:tabled|added|discussed"
            r"|considered|included|taken|listed|scheduled|put)(?: (?:in|at|for|on|to))(?: the)? (?:{when}"
            r"|next (?:board|meeting))"
            r"|\btoo late to (?:add|put|get|have|include|table) (?P<title2>{title}) (?:to|on|onto|for"
            r"|in)(?: the)? (?:{when}|agenda)"
        ),
        examples=("is it too late to add private fostering to the 15th?",),
    ),
    Pattern(
        means="loosely",
        says=(
            r"^\W*for (?:the )?(?:{when}|next (?:board|meeting|time))(?: board| meeting"
            r"| agenda)?\s*[:,-]\s*(?:a\) )?(?:i'd like |i would like |please |can we have "
            r"|could we have )*(?P<title>{title})[\s.!?]*$"
        ),
        examples=("For May: I'd like a paper on county lines, Daniel to bring it",),
    ),
    Pattern(
        means="loosely",
        says=(
            r"^\W*(?P<title>[^.?<,:]{3,80}?)[.,;]+ (?:please )?(?:{when}|next (?:board|meeting"
            r"|time))(?:'s)? (?:agenda|please|board)\b[^?]*$"
            r"|^\W*(?P<title2>[^.?<,:]{3,80}?)(?: please)?,? (?:for )?(?:{when}|next (?:board"
            r"|meeting)),? (?:<[pu]\d+>|i'll|me) (?:presenting|to present|present)"
        ),
        examples=(
            "County lines. May agenda. Osei to present.",
            "School nursing vacancies please, next board, Priya presenting",
        ),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:might|may|could|can|should) (?:we|i) (?:please )?have (?P<title>{title}) on (?:the )?agenda\b"
            r"|(?:{please})(?:add|put|pop) (?:an? |in an? )?(?:aob"
            r"|any other business)(?: item)? for (?:the )?(?:{when}|next (?:board"
            r"|meeting))\s*[:,\-]*\s*(?P<title2>{title})[\s.!]*$"
            r"|(?:placed|put) before (?:the )?(?:{when}|next)(?: board| meeting)? an item (?:entitled|called|on"
            r"|about) (?P<title4>{title})[\s.!]*$"
            r"|under (?:aob|any other business),? i (?:wish|want|would like|hope|propose|intend) to (?:raise|mention"
            r"|discuss|bring up|cover|note|flag) (?P<title6>{title})[.!]"
            r"|(?:could|can|may|might|should) (?P<title7>{title}) (?:go|come|be|be taken) (?:first|last|earlier|later"
            r"|back)\b[^?]{0,30}(?:agenda|board)"
        ),
        examples=(
            "Might we have 'Transition days' on the agenda for May?",
            "Add an AOB for May, body-worn cameras in schools, 5 mins",
        ),
    ),
    Pattern(
        means="loosely",
        says=(
            r"(?:put|add|slot|pop) (?P<title>{title}) (?:on|in|down)(?: for| at)? (?:the )?(?:{when}|next (?:board"
            r"|meeting))\b"
            r"|\b(?:back to|before|to"
            r"|at) the board\b[^?]{0,80}[.?!] ?(?:{when}[^.?]{0,20}[.] ?)?title: (?P<title2>{title})[\s.!]*$"
        ),
        examples=("put budget outturn on for July, 20 mins",),
    ),
    Pattern(
        means="an item",
        says=(
            r"(?:{please})(?:add|put|have|like|get|want|include) (?P<title>(?:an? |one )?(?:item|slot|thing|something"
            r"|agenda item))"
            r"(?: please)? (?:to|on|onto|in|for) (?:the )?(?:{when}'?s? |next )?(?:agenda|board"
            r"|meeting)(?: please)?(?=[\s.!?]*$|[.,;])"
        ),
        examples=("please add an item to the May agenda",),
    ),
    Pattern(
        means="remove",
        says=(
            r"(?:{please})(?:take|remove|drop|delete|pull|strike|withdraw|cancel|get)(?: off"
            r"| out)? (?P<title>(?:the |my |our )?{title}) (?:off|from|out of)(?: of)?(?: the"
            r"| our)?(?: {when}'?s?| next| board| meeting)*(?:'s)? ?(?:agenda|{when}|aob|{meeting})\b"
        ),
        gives={"remove": True},
        examples=("take the youth club off the May agenda", "remove Harbour youth club from the agenda"),
    ),
    Pattern(
        means="remove",
        says=(
            r"(?:{please})(?:remove|drop|delete|withdraw|take off"
            r"|pull) (?P<title>(?:agenda )?item \d{1,2})(?: please| from the agenda)?[\s.!]*$"
            r"|(?P<title2>[^.,;?]{4,80}?) (?:can|should|to|may|needs to) (?:now )?(?:come|be taken"
            r"|be removed|go) off the (?:{when}'?s? )?agenda"
        ),
        gives={"remove": True},
        examples=("the youth club can come off the agenda",),
    ),
    Pattern(
        means="approve late",
        says=(
            r"(?:approve|agree(?: to)?|accept|allow|happy (?:for|to (?:take|have|accept|allow"
            r"|approve))"
            r"|ok (?:for|with|to take)|content (?:for|with)|fine (?:with|to take)|i'll (?:allow|take"
            r"|accept)|yes to)(?: the| a| this| that| {who}'s| taking| having| to take)* (?:late"
            r"|additional"
            r"|extra|urgent|tabled)(?: agenda| addition| paper)?(?: items?| addition"
            r"| paper)?\b(?P<title>[^?]*)|late (?:agenda )?item(?: from {who}"
            r"| on [^,.;]{3,50})?(?: is|:"
            r"|,)? (?:approved|agreed|accepted|ok|fine|allowed)"
        ),
        gives={"approve_late": True, "late": True},
        examples=("I approve the late item from Priya",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:under|for|in) (?:aob|any other business),? (?:can i |could i |i'd like to "
            r"|i would like to |i want to |we'd like to |please )+(?:raise|mention|discuss"
            r"|bring up|add"
            r"|cover|talk about|update on|report on|note|flag) (?P<title>{title})[\s.!]*$"
        ),
        examples=("Under AOB I'd like to mention the fair",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:{please})(?:table|schedule|list|timetable) (?P<title>{title}) (?:for|at"
            r"|on)(?: the)? (?:next board|next meeting|{when})(?: board| meeting| agenda)?[\s.!]*$"
        ),
        examples=("Please table the audit for May",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:have|get|need|allow|find) (?:about )?(?:\d{1,3} ?(?:mins?|minutes)|(?:ten|five"
            r"|fifteen"
            r"|twenty) (?:mins|minutes)|half an hour|a slot|some time|a few minutes) (?:on|at"
            r"|in)(?: the"
            r"| our)?(?: next| {when}'?s?| board| meeting)* ?(?:agenda|board|meeting"
            r"|{when})? (?:for|on"
            r"|about|to (?:present|discuss|talk about|cover)) (?P<title>{title})[\s.!?]*$"
        ),
        examples=("Can I have 10 minutes on the agenda for the transport review?",),
    ),
    Pattern(
        means="add",
        says=(
            r"agenda(?: for (?:the )?{when}| for (?:the )?next (?:board"
            r"|meeting))?\s*[:,-]\s*(?:please "
            r"|can (?:we|you) |could (?:we|you) )*(?:add|include|put(?: on)?|have"
            r"|insert) (?P<title>{title})[\s.!]*$"
        ),
        examples=("Agenda for 15 May: please add Parking",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:{please})(?:request (?:for )?(?:an? )?(?:new |late )?(?:agenda )?item|agenda (?:item"
            r"|request))\s*[:\-]\s*(?P<title>{title})[\s.!]*$"
        ),
        examples=("Request for agenda item: Parking",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:^|[\s,.])(?:{please})(?:add|put|include|place|list|schedule|table|insert"
            r"|slot(?: in)?"
            r"|squeeze(?: in)?|stick|pop|get|have|want|like|fit|bring|take)(?: in)?(?: to (?:have"
            r"|add|put"
            r"|include|table|see|bring|raise))?(?: an?| the)?(?: late| new| additional| extra| urgent"
            r"| standing)?(?: agenda)?(?: items?)?(?: on| about| for| re|:| -| called"
            r"| titled)? (?P<title>{title}),? "
        )
        + _FOR,
        examples=("please add Parking to the agenda", "can we have Youth club funding on the May agenda"),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:{please})(?:add|put|include|have|list|take|accept"
            r"|table)(?: in)? (?P<title>{title}) as (?:an? |the )?(?:late |new |additional "
            r"|extra |urgent "
            r"|first |last )?(?:agenda )?item(?: (?:for|at|on|to)(?: the)? (?:next "
            r"|{when}'?s? ?)*(?:agenda"
            r"|board|meeting)?)?[\s.!]*$"
        ),
        examples=("please include Budget as an agenda item for May",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:can|could|may|should|please can|please could) (?P<title>{title}) (?:please )?(?:go"
            r"|be (?:put|added|included|placed)|come)(?: up)? (?:on|to|onto|in)(?: to)?(?: the"
            r"| our)?(?: next| coming| {when}'?s?| board| meeting)* (?:agenda|aob|any other business)"
        ),
        examples=("could the transport report go on the next agenda",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:^|[.,;!] ?)(?:hi |please |can we have |could we have |can i have |could i have "
            r"|we need "
            r"|i'd like |i would like )*(?P<title>{title}),? (?:for|on|onto|to go on|needs to go on"
            r"|should go on|should be on|must go on|to be on|needs to be on)(?: to)?(?: the"
            r"| our)?(?: next"
            r"| coming| {when}'?s?| board| meeting)* (?:agenda|aob|any other business)\b"
        ),
        examples=("Youth club funding for next board agenda please",),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:{please})(?:agenda (?:item|request)|(?:an )?item for (?:the )?(?:next "
            r"|{when}'?s? )?agenda(?: please)?|agenda items? (?:request )?for [^:-]{3,25}"
            r"|new (?:agenda )?item|late (?:agenda )?item|late addition(?: to (?:the |{when}'?s? "
            r"|next )*agenda)?(?: please)?|request (?:for )?(?:an? )?(?:agenda )?item(?: on)?"
            r"|for (?:the )?(?:{when}'?s? )?agenda|aob|any other business|under aob|aob item"
            r"|item for aob"
            r"|{when}'?s? agenda)(?: (?:for )?(?:the )?{when}| request)?\s*(?:[:\-]| on | about "
            r"| re )\s*(?P<title>{title})[\s.!]*$"
        ),
        examples=("agenda item: Parking at the school", "AOB: Easter closure", "late item: lease costs"),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:{please})(?:i'd like to|i would like to|i want to|we'd like to|we want to"
            r"|could i|can i"
            r"|may i|i wish to|like to|need to|we need to|want to|i need to|can we"
            r"|could we)(?: please)? (?:raise|bring|table|discuss|present|talk about|cover|take"
            r"|add|put"
            r"|speak (?:to|about)|have|mention|put forward|include)(?: forward| up| an item (?:on"
            r"|about))? (?P<title>{title}) (?:at|to|on|under|in|as|for)(?: the| an?| our)?(?: next"
            r"| {when}'?s?)* ?(?:board|meeting|aob|any other business|agenda|committee|exec|{when}"
            r"|late item|agenda item)"
        ),
        examples=("I'd like to raise the youth club at the next board", "can I raise parking under AOB"),
    ),
    Pattern(
        means="add",
        says=(
            r"(?:^|[\s,.])(?:{please})(?:add|put|include|have|insert|table|schedule|like|need"
            r"|want|request"
            r"|propose|suggest) (?:an? |the )?(?:late |new |additional |extra "
            r"|urgent )?(?:agenda )?item(?: please)?(?:,? (?:on|about|for|re|called|titled|concerning|regarding"
            r"|entitled)|:"
            r"| -) (?P<title>{title})(?: (?:for|at|on|to|in)(?: the)? (?:next "
            r"|{when}'?s? ?)+(?:agenda"
            r"|board|meeting)?)?[\s.!]*$|(?:{please})(?:add|put|include|bring|defer"
            r"|carry) (?P<title2>{title}) (?:to|for|at|on)(?: the)? (?:next board|next meeting"
            r"|{when} (?:board|meeting|agenda))\b[\s.!]*(?:please)?[\s.!]*$"
        ),
        examples=("add an item on parking please",),
    ),
)
MOVE_ITEM = (
    Pattern(
        means="move",
        says=(
            r"^(?:{please})(?:move|put|take|bring|shift)(?: up| down| forward"
            r"| back)? (?P<title>(?:the )?(?:agenda )?item \d{1,2}"
            r"|(?:the )?[a-z][a-z' ]{2,60}?)(?: up"
            r"| down| forward| back)?(?: on the agenda)? (?P<pos>(?:to|as) (?:be )?(?:the )?(?:item "
            r"|number |position )?(?:\d{1,2}|first|last|top|end|start)|(?:before"
            r"|after) (?:the )?item \d{1,2}|first|last)(?: item)?(?: on the agenda)?[\s.!]*$"
        ),
        gives={"moved": True},
        examples=("move item 4 to item 6", "put Harbour youth club after item 5"),
    ),
)
PRESENTER = (
    r"(?:,|;|\.| -|\()\s*(?:(?P<who>{people}|{group}|i|me|i'll|i will|i'd)(?: will| to| can"
    r"| is to"
    r"| would| is happy to|'ll)? (?:present|presenting|lead|leading|speak|speaking"
    r"|introduce|talk"
    r"|cover|bring|take|do it|give|attend|update)|(?:presenter|presented by|led by|lead|from"
    r"|brought by|introduced by|speaker|with)(?: is|:)? (?P<who2>{people}|{group}|me|myself))"
)
PRESENTER_TITLE = r"\s(?:presented by|from|led by|with|by) (?P<who>{people}|{group}|me)\s*$"
DURATION = (
    r"(?:,|;| -|\(|for|about|need(?:s)?|allow|approx\w*|around|takes?)\s*(?:about |around "
    r"|approx\w* |roughly |me |only )?(?P<length>\d{1,3} ?(?:mins?|minutes?|hours?)"
    r"|half an hour"
    r"|an hour|(?:ten|five|fifteen|twenty|thirty) (?:mins|minutes))"
)
POSITION = (
    r"(?:,|;| -|\()?\s*(?P<position>(?:(?:straight |right |just |immediately )?(?:before"
    r"|after) (?:the )?(?:item \d{1,2}|[a-z' ]{3,40}?(?: item)?)|first(?: item| thing)?"
    r"|last(?: item)?|at the (?:start|top|end|beginning)|as (?:item \d{1,2}|first item"
    r"|last item)"
    r"|near the (?:top|start|end)|early on))(?=[,.;)]|$| please| thanks)"
)
LATE = (
    r"\blate (?:agenda )?(?:item|addition|paper)\b|\bif (?:it's|it is) not too late"
    r"|\bat short notice|\b(?:i know )?(?:this|it)(?:'s| is) late\b"
    r"|\burgent(?: agenda)? item\b"
    r"|\blate\b"
)
