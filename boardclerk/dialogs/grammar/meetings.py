"""Meetings: when and where, who comes, whether there is a quorum, and the running of one."""

from boardclerk.dialogs.grammar.pattern import Pattern

_BOARD = r"(?:board|meeting|meetings|committee|exec|partnership|one|next|boards|{when})"
_FOR_A_MEETING = r"(?:for|at|to) (?:the |our )?(?:(?!<[pug]\d)[^,.:;?!\n]){2,30}"
APOLOGIES_SO_FAR = (
    r"^\W*(?:any |the |all |our )?{apologies}(?: received| given| sent(?: in)?)?"
    r"(?: (?:so far|thus far|to date|until now)"
    rf"(?: {_FOR_A_MEETING})?| {_FOR_A_MEETING} (?:so far|thus far|to date|until now))(?: please)?[\s.?!]*$"
)
"""Asks who has sent apologies, though it names a meeting as somebody does who sends their own."""
WHO = (
    Pattern(
        means="quorum",
        says=(r"\b(?:quor(?:um|ate|acy)|enough (?:people|members|partners)(?: coming| attending" r"| for)?)\b"),
        gives={"quorum": True},
        examples=("are we quorate?", "do we have a quorum for the 13th", "will we be quorate on Friday"),
    ),
    Pattern(
        means="apologies so far",
        says=(
            r"(?:^|\s)(?:has (?:anyone|anybody|any\w*)|have (?:any\w*|many)|any|what|whose|which"
            r"|how many"
            r"|who(?:'s| has| have)?|list(?: of)?|show(?: me)?(?: the)?|see|are there|have we had"
            r"|do we have|got any|have (?:you|any|we)|give me|the|all|tell me|received any|current"
            r"|latest)\b[^.?!]{0,35}\b{apologies}\b(?!.{0,20}(?:from me|my))[^.?!]{0,30}(?:$|\?"
            r"|so far"
            r"|received|for|yet|sent|given)|{apologies} (?:so far|to date|list"
            r"|received(?: so far)?\??$|yet"
            r"|log)|^{apologies}\?$"
            rf"|{APOLOGIES_SO_FAR}"
        ),
        gives={"only": "apologies"},
        examples=("apologies so far", "any apologies for the 13th?", "who has sent apologies?"),
    ),
    Pattern(
        means="deputies",
        says=(
            r"\bwho(?:'s| is| will be|'ll be)? (?:{represent}|{attend_for} (?:instead of|for))"
            r"|\bwhich deput|\bany deput|\bwho(?:'s| is) (?:the deputy|(?:coming|attending"
            r"|going) (?:instead|in (?:instead|place|for|"
            r"(?:my|his|her|their|our|{people}'s) (?:place|stead))))"
            r"|\bdeputies\b.{0,25}(?:\?|$|coming|so far)|\b(?:list|names?|all"
            r"|show)(?: me)?(?: of)?(?: the| our)? (?:deputies|substitutes|subs|stand-ins)\b"
        ),
        gives={"only": "deputies"},
        examples=("who is deputising for Grace?",),
    ),
    Pattern(
        means="not coming",
        says=(
            r"\bwho(?:'s not| is not| isn't) (?:here|in|with us|around|present|available)\b|\bwho(?:'s not| isn't"
            r"| is not| can't| cannot| won't| will not)(?: be)? (?:coming"
            r"|attending"
            r"|there|make|come|attend|able to)\b.{0,40}|\bwho(?:'s| is| will be) (?:missing|absent"
            r"|away)\b.{0,40}|who(?: has|'s|se) (?:said no|declined|pulled out|dropped out|cried off)"
            r"|who (?:haven't|hasn't|has not|have not) (?:we heard|replied|responded|answered"
            r"|confirmed)"
            r"|who(?:'s| is) (?:away|absent|missing|off)|\b(?:is|are|will) (?:anyone|anybody"
            r"|any of|people"
            r"|many|somebody|someone)\b[^?]{0,20}(?:away|absent|missing|off\b"
            r"|not (?:be )?(?:coming|there"
            r"|attending))"
        ),
        gives={"only": "apologies"},
        examples=("who isn't coming on the 13th?", "who can't make it?"),
    ),
    Pattern(
        means="who",
        says=(
            r"\bwho(?:'s| is| are|'ll be| will be| will| all|se| has| have)?(?: all| actually"
            r"| currently"
            r"| been)*(?: is| going to be| planning to be| due to be)? ?(?:coming|attending|there"
            r"|expected"
            r"|be there|be at|be in|going|present|in the room|online|joining|confirmed|accepted"
            r"|down to (?:come|attend)|come|attend|on the list|here|said (?:they're|they are|yes)"
            r"|replied"
            r"|responded|dialling in|remote)\b|\bwho(?: have|'ve| do) we (?:got|have)\b"
            r"|\bwho's in\b|\bwho (?:can|should|do|are|will) we (?:expect|expecting|seeing|see)\b"
            r"|\bwho(?:'s| is) and (?:who )?(?:isn't|is not) (?:coming|attending)"
            r"|^\W*(?:is|are|will|would|do you know (?:if|whether)|shall) {people} (?:be )?(?:coming|come|attending"
            r"|attend|there"
            r"|joining|join|present|with us|expected|in)\b(?! (?:charge|touch|favour))"
        ),
        examples=("who's coming?", "who is attending from Wexcombe Police", "who will be there on the 13th"),
    ),
    Pattern(
        means="who",
        says=(
            r"\b(?:how many (?:people|members|of us|partners|are|will|can|have|is|apologies)|numbers"
            r"|headcount|attendance (?:list|for|on|so far|at|looking|like)|attendee list|attendees"
            r"|attendance list|list of attendees|turnout|rsvps?|acceptances)\b[^.?!]{0,50}(?:coming"
            r"|attending|for|expected|are we|on|list|so far|\?|$|confirmed|so)"
        ),
        examples=("how many are coming on the 13th?", "attendance for the 13th"),
    ),
    Pattern(
        means="own",
        says=(
            r"\b(?:did|have|has) (?:you|anyone|the clerk|it)(?: already)? (?:record(?:ed)?|get"
            r"|got|had|have"
            r"|receive[d]?|note[d]?|log(?:ged)?|see|seen)\b[^.?!]{0,12}\bmy {apologies}"
            r"|\bam i (?:down(?! (?:to|for) )|recorded|marked|listed|expected)\b"
            r"|are my {apologies} (?:in|recorded|noted|logged)"
        ),
        examples=("did you get my apologies?",),
    ),
    Pattern(
        means="person",
        says=(
            r"\b(?:is|are|has|have|will|did|can|isn't|hasn't|won't|do we know if|does"
            r"|do you know (?:if"
            r"|whether)|has anyone heard (?:if|whether)|tell me (?:if|whether)|any word (?:from|on)"
            r"|heard from|have we heard (?:back )?(?:from|if|whether))(?: the"
            r"| we know if)? ?(?P<person>{people}|{group}|chair|anyone from [a-z' ]+"
            r"|(?:the )?(?!it |the meeting |the board )[a-z' ]{2,30}?)(?: still| already| definitely| actually"
            r"| yet| now| also| both| be| is| will| able to| going to)* (?:(?:sent|send|given|give|gave|submitted"
            r"|tendered|put in"
            r"|recorded|made|sending|giving)(?: in)?(?: (?:his|her|their|any|an|in|us|you"
            r"|me))* {apologies}"
            r"|(?:named|nominated|sending|got|sent|arranged|appointed)(?: (?:a|any|his|her|their"
            r"|someone))* (?:deputy|substitute)|coming|attending|there|attend|come|make|be there"
            r"|confirmed"
            r"|replied|responded|accepted|joining|able to (?:come|attend|make)|present"
            r"|represented|expected"
            r"|at the|be at|here|away|in(?: for| on)? {when}|going to be there|in attendance"
            r"|on {when}"
            r"|dialling in|online)\b"
        ),
        examples=("has Grace sent apologies?", "is Imran coming on the 13th?"),
    ),
)
ON_AGENDA = (
    Pattern(
        means="on agenda",
        says=(
            r"(?:^|[\s,.])(?:is|are) (?P<what>[^.?!]{2,60}?) (?:already |now |still |down )*(?:on|for) (?:the |our )?"
            r"(?:next |board |meeting |{when}'?s? )*agenda\b"
        ),
        examples=("is parking on the agenda?",),
    ),
    Pattern(
        means="agenda gone out",
        says=(
            r"\b(?:has|have|is|was|did|hasn't|isn't) (?:the |our )?(?:{when}'?s? |next |board |meeting )*agenda"
            r"(?: for (?:the )?{when})? (?:already |yet |now |been )*(?:gone|go|out|circulated|sent|ready|issued)\b"
        ),
        examples=("has the agenda gone out?",),
    ),
)
CALENDAR = (
    Pattern(
        means="chair",
        says=(
            r"\bwho(?:'s| is| will be| will|'ll be| is going to| is to)?(?: be)? (?:chair(?:ing|s)?"
            r"|in the chair|presiding|the chair|taking the chair|acting chair)\b"
            r"|\bis {people} (?:still )?(?:chairing|in the chair)\b"
        ),
        gives={"what": "chair"},
        examples=("who is chairing on the 13th?",),
    ),
    Pattern(
        means="location",
        says=(
            r"\b(?:which|what|is it in the same|the same|same)(?:'s| is)? ?(?:the )?(?:room|venue"
            r"|location"
            r"|place|building|address)\b|where(?:'s| is| are| do| will|abouts"
            r"| did)?\b[^.?!]*\b(?:room"
            r"|venue|location|meeting|board|held|we in|are we|next one|it on|is it|teams link|address"
            r"|building|{when})|(?:where(?:'s| is| are)\b[^.?!]*(?:board|meeting|{when}|we\b|held"
            r"|it\b"
            r"|next))|\b(?:room|venue|location|address)\b[^.?!]{0,25}(?:for|on|of|\?|$|please)"
            r"|\bis (?:it"
            r"|the (?:meeting|board)|{when}) (?:still |definitely |again |being held )*(?:in"
            r"|at) (?:the "
            r"|our )?(?:same|usual|council|town|hall|chamber|main|committee|civic|offices?"
            r"|\w+ (?:room|hall"
            r"|chamber))|teams link|joining (?:link|details|instructions)|dial-?in details"
            r"|link for (?:the )?(?:meeting|board|{when})|(?:^(?:the )?|is there (?:any )?|any |can (?:i|we) "
            r"|where[^?]{0,20} "
            r"|what about |about |for )parking\b(?! (?:to|on)\b)(?!.*\b(?:agenda|item|aob)\b)"
        ),
        gives={"what": "location"},
        examples=("what room are we in on Friday", "where is the next meeting?"),
    ),
    Pattern(
        means="time",
        says=(
            r"\b(?:what (?:time|hour)|when (?:does|do|will) (?:it|we|the (?:board|meeting)"
            r"|{when})(?: on {when}"
            r"| on the {when})? (?:start|finish|end|begin|kick off)|what's the time|start time"
            r"|finish time"
            r"|end time|how long|when will (?:it|the (?:board|meeting)) (?:start|finish|end)|start at"
            r"|starts? when|finish(?:es|ing)? at what|which time|time (?:of|for|is)|(?:what"
            r"|which) time)\b[^.?!]*"
        ),
        gives={"what": "time"},
        examples=("what time does the board start on the 13th?", "how long is the next meeting"),
    ),
    Pattern(
        means="dates",
        says=(
            r"\b(?:list of (?:this year's |the |all |our )*meetings|(?:this|the) year's meetings"
            r"|dates|meeting dates|board dates|all (?:the )?(?:future |remaining )?meetings"
            r"|future meetings|calendar|schedule|when are (?:the|our|all)|when(?:'s| is) everything"
            r"|forward plan|upcoming meetings|meetings (?:this|for the|in|next) (?:year|rest"
            r"|2\d{3}|coming)"
            r"|remaining meetings|rest of the (?:year's )?(?:meetings|dates)"
            r"|list (?:of )?(?:the )?meetings"
            r"|how many meetings|meetings (?:left|planned|scheduled|are there|do we have))\b"
        ),
        gives={"what": "dates"},
        examples=("dates for the rest of the year", "when are the meetings this year?"),
    ),
    Pattern(
        means="agenda",
        says=(
            r"\b(?:what(?:'s| is| are)|show(?: me)?|see|send me|can i see|could i (?:see|have)"
            r"|let me see"
            r"|view|read|share|is there|have we got|where(?:'s| is)|do we have"
            r"|got)\b[^.?!]{0,30}\bagenda\b(?! please for)|^(?:the )?agenda(?: please| for .*)?\??$"
            r"|what(?:'s| is| are) (?:we |being )?(?:discuss(?:ing|ed)|on|item"
            r"|the items)\b[^.?!]{0,40}(?:{when}|board|meeting|agenda|\d)"
        ),
        gives={"what": "agenda"},
        examples=("what's on the agenda?", "show me the agenda"),
    ),
    Pattern(
        means="next",
        says=(
            r"\b(?:when(?:'s| is| are| do| will| did| was)?|what(?:'s| is| was)? (?:the )?(?:date"
            r"|day)"
            r"|which (?:date|day)|date of|remind me when|tell me when|do you know when|is there a"
            r"|are we"
            r"|do we|is it|next date|have we got a)\b[^.?!]*\b"
        )
        + _BOARD
        + (
            r"\b|^<d\d+>\?*$|^(?:the )?next (?:board|meeting|committee|exec)(?: meeting| date|\?|$)"
            r"|^(?:the )?{when}\?$|\bhow (?:long|many (?:days|weeks)) (?:until|till|to|before)\b"
            r"|date of (?:the )?{when}|^when(?: is it| are we| next)?\??$|is (?:the )?(?:board"
            r"|meeting"
            r"|{when})[^.?!]*(?:still (?:on|happening|going ahead)|going ahead|cancelled|happening)"
            r"|what(?:'s| is) the next date"
        ),
        gives={"what": "next"},
        examples=("when is the next meeting?", "next board?", "when's the May meeting?"),
    ),
)
RUN = (
    Pattern(
        means="start_meeting",
        says=(
            r"^(?:{please})(?:let's |ok,? |shall we |we'll |time to )?(?:start|open|begin|commence"
            r"|call to order|kick off)(?: the)?(?: {when}'?s?)? (?:board|meeting|committee|the {when}"
            r"|{when})(?: meeting)?(?: now| please| of {when}| on {when})*[\s.!]*$"
            r"|^(?:the )?meeting (?:is "
            r"|has )?(?:now )?(?:opened|started|open|begun|called to order)(?: at .{3,12})?[\s.!]*$"
        ),
        examples=("start the meeting", "open the meeting"),
    ),
    Pattern(
        means="end_meeting",
        says=(
            r"^(?:{please})(?:ok,? )?(?:end|close|finish|stop|conclude|wind up"
            r"|adjourn)(?: the)?(?: {when}'?s?)? (?:board|meeting|committee)(?: meeting)?(?: now"
            r"| please"
            r"| there| at .{3,12})*[\s.!]*$|^(?:the )?meeting (?:is |has )?(?:now )?(?:closed|ended"
            r"|finished|over|concluded)(?: at .{3,12})?[\s.!]*$"
        ),
        examples=("end the meeting", "the meeting closed at 16:05"),
    ),
    Pattern(
        means="next_item",
        says=(
            r"^(?:ok,? |{please}|on to |onto |move (?:on )?to |moving on(?: to)?,? |go to "
            r"|let's (?:move"
            r"|go)(?: on)? to |now )*(?:the )?next (?:agenda )?item[\s.!]*$|^next(?: one)?[\s.!]*$"
        ),
        examples=("next item",),
    ),
    Pattern(
        means="go_to_item",
        says=(
            r"^(?:ok,? |{please}|on to |onto |move (?:on )?to |moving on(?: to)?,? |go (?:back )?to "
            r"|back to |now |let's (?:move|go)(?: on)? to |open |start |we're on |we are on "
            r"|taking )*(?:agenda )?item (?P<item>\d{1,2})(?: now| please| next)?[\s.!]*$"
        ),
        examples=("item 3", "go to item 5"),
    ),
)
CAME = (
    Pattern(
        means="record_attendance",
        says=(
            r"^(?P<who>{people}) (?:has |have |'s )?(?:now |just |also |finally )*(?:turned up|shown up|come in|come"
            r"|walked in|made it|got here)(?: now| late| after all| at .{3,8})*[\s.!]*$"
        ),
        examples=("Helen has turned up after all",),
    ),
    Pattern(
        means="record_attendance",
        says=(
            r"^(?P<who>{people}) (?:did not|didn't|hasn't|has not|have not|haven't|never) (?:come|came|attend|attended"
            r"|turn up|turned up|show up|shown up|make it|made it|appear)(?: today| in the end)*[\s.!]*$"
        ),
        examples=("Priya did not come",),
    ),
    Pattern(
        means="record_attendance",
        says=(
            r"^(?P<who>{people}),? (?:and|&) (?P<self>i|me|myself) are (?:all |both |now )*(?:here|present|in the room)"
            r"(?: now)?[\s.!]*$"
        ),
        examples=("Eleanor, Fiona and me are here",),
    ),
)
ATTENDANCE = (
    Pattern(
        means="record_attendance",
        says=(
            r"^(?:mark |record |so |ok,? )?(?:everyone|everybody|all)(?: members| of us| here"
            r"| present"
            r"|'s)*(?: is| are| has|'s)?(?: all| now)* (?:here|present|arrived|in attendance"
            r"|in the room)(?: (?:except|apart from|but|bar)(?: for)? (?P<absent2>{people}))?[\s.!]*$"
            r"|^(?:all|everyone) present[\s.!]*(?:(?:except|apart from|but"
            r"|bar)(?: for)? (?P<absent3>{people}))?[\s.!]*$"
        ),
        gives={"all_present": True},
        examples=("everyone is here", "all present"),
    ),
    Pattern(
        means="record_attendance",
        says=(
            r"^(?:present|here|attending|attendance|in attendance)\s*[:\-]\s*(?:everyone|everybody"
            r"|all)(?: members| of us)?(?:,? (?:except|apart from|but|bar|but not"
            r"|without)(?: for)? (?P<absent4>{people}))?[\s.!]*$"
        ),
        gives={"all_present": True},
        examples=("present: everyone",),
    ),
    Pattern(
        means="record_attendance",
        says=(r"^(?:{please})(?:take |record |show |open )?(?:the )?attendance(?: form| sheet" r"| list)?[\s.!]*$"),
        gives={"while_running": True},
        examples=(),
    ),
    Pattern(
        means="record_attendance",
        says=(
            r"^(?P<who>{people})(?: is| are|'s)?(?: here| present| attending| in| sitting in"
            r"| standing in"
            r"| deputising| in attendance)* (?:for|in place of|instead of|on behalf of|in for"
            r"|in the place of) (?P<member>{people})(?: today| now)?[\s.!]*$"
        ),
        gives={"while_running": True},
        examples=(),
    ),
    Pattern(
        means="record_attendance",
        says=(
            r"^(?P<who>{people})(?: is| are|'s)?(?: here| present| attending| in| in attendance"
            r"| joining"
            r"| joined| with us| only"
            r"| just)* for (?:agenda )?(?:items? )(?P<items>\d{1,2}(?:(?:, | and |,"
            r"| & )\d{1,2})*)(?: only| alone)?[\s.!]*$"
        ),
        gives={"while_running": True},
        examples=(),
    ),
    Pattern(
        means="record_attendance",
        says=(
            r"^(?:record |mark |note |attendance:? |in attendance:? )*(?:as )?(?:present|here"
            r"|attending"
            r"|in the room|attendance|online|absent|not here|in attendance|remote"
            r"|on teams)\s*[:\-]\s*(?P<present>[\s\S]*?<[pu]\d+>[\s\S]*)$"
        ),
        examples=("present: Tomasz, Grace", "online: Imran; absent: Helen"),
    ),
    Pattern(
        means="record_attendance",
        says=(
            r"^(?:record |mark |note |show |put )?(?P<who>{people})(?: down)? (?:(?:is|are|has"
            r"|have|'s|both"
            r"|all|as|now|also|just|all)(?: now| also| just| both| not| all)* )?(?:here|present"
            r"|arrived"
            r"|in the room|joined|online|on teams|on the call|on line|absent|not here|not present"
            r"|missing"
            r"|not arrived|in attendance|dialled in|attending remotely|left|gone|attending online"
            r"|joining online|joined online|joined by teams|with us)(?: now| on teams| online"
            r"| remotely"
            r"| at .{3,8})*[\s.!]*$"
        ),
        examples=("Helen is here", "Imran is online", "mark Grace as present"),
    ),
)
