"""What a board settles of its reminders: quiet hours, days off, how often, about what, and how it asks to see it."""

from boardclerk.dialogs.grammar.pattern import Pattern

_NO_REMINDERS = (
    r"(?:(?:send |there (?:are|should be|must be|are to be) )?no (?:more )?(?:reminders?|messages?)"
    r"|(?:do not|don't|never|stop) (?:remind|message|write to|send|sending|reminding)"
    r"(?: (?:anyone|anybody|people|members|us|them|reminders?|anything))?)"
)
_TIME = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|midday|midnight)"
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|an?)"
_LEADS = rf"{_NUMBER}(?: (?:days?|weeks?|hours?))?(?:(?:, and |, | and | & ){_NUMBER}(?: (?:days?|weeks?|hours?))?)*"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|<[du]\d+>)"
"""A day of every week, which may have been marked as a date or a name; what reads it looks at the words."""
_END = r"(?: please| from now on| again| any more| anymore)*[\s.!]*$"
POLICY = (
    Pattern(
        means="quiet",
        says=(
            rf"^(?:{{please}}){_NO_REMINDERS} (?:after|past|later than) (?P<from>{_TIME})"
            rf"(?:,? (?:or|and|nor|until|till|to) (?:before )?(?P<until>{_TIME})(?: in the morning)?)?{_END}"
        ),
        examples=("no reminders after 18:00", "don't remind after 6pm or before 8am"),
    ),
    Pattern(
        means="quiet",
        says=rf"^(?:{{please}}){_NO_REMINDERS} (?:before|earlier than) (?P<until>{_TIME}){_END}",
        examples=("no reminders before 8:00",),
    ),
    Pattern(
        means="quiet",
        says=(
            rf"^(?:{{please}})(?:{_NO_REMINDERS} (?:between|from)|(?:set |make )?(?:the |our )?quiet hours"
            rf"(?: (?:are|from|between|to|to be|is|run))*) (?P<from>{_TIME}) ?(?:to|until|till|and|-|–) ?"
            rf"(?P<until>{_TIME}){_END}"
        ),
        examples=("quiet hours 18:00 to 8:00", "no reminders between 18:00 and 08:00"),
    ),
    Pattern(
        means="no_quiet",
        says=(
            rf"^(?:{{please}})(?:there (?:are|should be) )?(?:no|without|remove the|drop the"
            rf"|end the) quiet hours{_END}"
        ),
        examples=("no quiet hours",),
    ),
    Pattern(
        means="days_off",
        says=(
            rf"^(?:{{please}}){_NO_REMINDERS} (?:at|on|over|during) (?:the )?(?P<days>weekends?"
            rf"|{_WEEKDAY}(?:(?:, | and | or |, or |, and ){_WEEKDAY})*)"
            rf"(?P<holidays>,? (?:and|or|nor) (?:on )?(?:public|bank) holidays)?{_END}"
        ),
        examples=("don't remind at weekends", "no reminders on Sundays or on bank holidays", "no reminders on Mondays"),
    ),
    Pattern(
        means="only_days",
        says=(
            r"^(?:{please})(?:only )?(?:remind|send reminders)(?: people| members| us)? (?:only )?(?:on|from|at) "
            rf"(?P<days>weekdays|working days|mondays? to fridays?|any day|every day|weekends)(?: only| too"
            rf"| as well)*{_END}"
        ),
        examples=("remind on weekdays only", "remind at weekends too"),
    ),
    Pattern(
        means="holidays",
        says=(
            rf"^(?:{{please}})(?:(?:our|the|the board's) (?:public|bank) holidays are (?:those"
            rf"|the ones) of (?P<of>[a-z ]+?)"
            rf"|(?:keep|use|observe|follow) (?:the )?(?:public|bank) holidays of (?P<of2>[a-z ]+?)"
            rf"|{_NO_REMINDERS} (?:on|at|over) (?:public|bank) holidays){_END}"
        ),
        examples=("our public holidays are those of Scotland", "no reminders on bank holidays"),
    ),
    Pattern(
        means="no_holidays",
        says=(
            r"^(?:{please})(?:(?:ignore|forget|disregard) (?:the )?(?:public|bank) holidays"
            rf"|(?:remind|send reminders)(?: people| members)? on (?:public|bank) holidays(?: too| as well)?){_END}"
        ),
        examples=("ignore public holidays",),
    ),
    Pattern(
        means="overdue",
        says=(
            r"^(?:{please})(?:remind|chase|nudge) (?:the )?(?:owners?|people|them)(?: of (?:overdue )?actions?)? "
            rf"(?P<every>daily|weekly|fortnightly|every (?:other )?(?:day|week|fortnight|{_NUMBER} (?:days|weeks)))"
            rf"(?: (?:when|if|while|once|as long as)?(?: ?(?:they|it|actions?|an action|theirs) (?:are"
            rf"|is))? ?overdue)?{_END}"
        ),
        examples=("remind owners weekly when overdue", "chase owners of overdue actions every 2 weeks"),
    ),
    Pattern(
        means="chair",
        says=(
            r"^(?:{please})(?P<not>don't |do not |never |no longer |stop )?(?:tell(?:ing)?|inform(?:ing)?"
            r"|remind(?:ing)?"
            r"|let(?:ting)?) the chair(?: know)? (?:(?:when|if|once) (?:actions?|an action|something) (?:are|is"
            r"|becomes?|goes)"
            rf" overdue|(?:about|of) (?:all )?overdue actions){_END}"
        ),
        examples=("tell the chair when actions are overdue", "don't tell the chair about overdue actions"),
    ),
    Pattern(
        means="most",
        says=(
            rf"^(?:{{please}})(?:send )?(?:at most|no more than|not more than|a maximum of|up to"
            rf"|max(?:imum)?) (?P<most>{_NUMBER})"
            r" (?:reminders?|messages?)(?: to (?:each|a|any) (?:member|person)| a member| a person)?"
            rf" (?:a|per|for (?:each|a|every|one)) meeting{_END}"
        ),
        examples=("at most 3 reminders a meeting",),
    ),
    Pattern(
        means="at",
        says=(
            rf"^(?:{{please}})(?:send|say) (?:the "
            rf"|all )?(?:other )?reminders?(?: of actions)? at (?P<at>{_TIME}){_END}"
        ),
        examples=("send reminders at 8:30",),
    ),
    Pattern(
        means="before_action",
        says=(
            rf"^(?:{{please}})(?:remind|nudge) (?:the )?(?:owners?"
            rf"|people)(?: of (?:their )?actions)? (?P<leads>{_LEADS}) before "
            rf"(?:(?:an |their |the )?actions? (?:are|is|become|falls?) due|(?:the |their )?due dates?){_END}"
        ),
        examples=("remind owners 5 days before their actions are due",),
    ),
    Pattern(
        means="only_silent",
        says=(
            r"^(?:{please})(?:only (?:remind|send reminders to)|(?:remind|send reminders to) only) "
            r"(?:those|people|members|whoever) who (?:have|has)(?:n't| not) (?:answered|replied|responded"
            r"|said [a-z ]{2,30}?)"
            rf"(?: yet)?{_END}"
        ),
        examples=("only remind those who have not answered",),
    ),
    Pattern(
        means="before_answer",
        says=(
            r"^(?:{please})(?:chase|remind|nudge|ask) (?:those|people|members|anyone|whoever|everyone|everybody) who "
            r"(?:have|has)(?:n't| not) (?:answered|replied|responded|said [a-z ]{2,30}?)(?: yet)?(?: also| again)? "
            rf"(?P<leads>{_LEADS}) before(?: (?:the|a|each) meeting)?{_END}"
        ),
        examples=("chase those who have not answered 3 days before",),
    ),
    Pattern(
        means="before_deadline",
        says=(
            r"^(?:{please})(?:remind|nudge)(?: people| members| them)? (?P<leads>" + _LEADS + r") before "
            r"(?:(?:a |the )?deadlines?|(?:papers|the agenda|comments)(?: and (?:papers|the agenda"
            r"|comments))* (?:are|is)"
            rf" due|comments close){_END}"
        ),
        examples=("remind people 3 days before deadlines",),
    ),
    Pattern(
        means="paper_days",
        says=(
            r"^(?:{please})(?:(?:the |all |our )?papers?(?: (?:are|is|should be|must be|have to be|will be|to be))?"
            r"(?: (?:due|in|sent in|handed in|with (?:me|you|the clerk)))?|we (?:need|want) (?:the )?papers?)(?: by)? "
            rf"(?P<days>{_NUMBER}) (?P<unit>days?|weeks?) (?:before|ahead of|prior to)(?: (?:the|a|each|every))?"
            rf" meetings?{_END}"
        ),
        examples=("papers are due 10 days before the meeting", "papers 2 weeks before each meeting"),
    ),
    Pattern(
        means="agenda_days",
        says=(
            r"^(?:{please})(?:the |our )?agendas?(?:(?: (?:is|are|should be|must be|will be|has to be|to be))? (?:due"
            r"|sent|sent out|out|circulated)| (?:goes|go|should go|has to go|must go|to go) out)(?: by)? "
            rf"(?P<days>{_NUMBER}) (?P<unit>days?|weeks?) (?:before|ahead of|prior to)(?: (?:the|a|each|every))?"
            rf" meetings?{_END}"
        ),
        examples=("the agenda goes out 7 days before the meeting", "the agenda is due a week before each meeting"),
    ),
    Pattern(
        means="topic",
        says=(
            r"^(?:{please})(?P<not>don't |do not |never |stop |no longer )?(?:remind|reminding|send reminders"
            r"|sending reminders)"
            r"(?: people| members| anyone| anybody| owners| us| them)? (?:about|of|for) (?:the |their "
            r"|any )?(?P<topic>papers"
            r"|agenda|draft minutes|comments(?: on (?:the )?(?:draft )?minutes)?|overdue actions"
            rf"|actions(?: before they are due| that are due)?|meetings|deputies|reviews?){_END}"
        ),
        examples=("don't remind about papers", "remind people about draft minutes"),
    ),
    Pattern(
        means="digest",
        says=(
            r"^(?:{please})(?:(?P<not>(?:send )?no|don't send (?:me |us )?(?:a|the)|stop the) digests?"
            rf"|send (?:me|the secretary) (?:a|the) digest(?: (?P<leads>{_LEADS}) before(?: (?:each|the"
            rf"|a) meeting)?)?){_END}"
        ),
        examples=("send me a digest 3 days before each meeting", "no digest"),
    ),
)
POLICY_ASKED = (
    Pattern(
        means="show_policy",
        says=(
            r"^(?:{please})(?:(?:show|see|read|tell|give)(?: me| us)?(?: back)? |what(?:'s| is| are) )?(?:the "
            r"|our |your )?"
            r"(?:board's )?reminders? (?:policy|settings|rules|times)[\s.?!]*$"
            r"|^(?:when|how often|whom|who|about what|what) (?:do|will|would) you remind(?: (?:people|members|us"
            r"|owners))?"
            r"(?: (?:of|about))?[\s.?!]*$"
        ),
        examples=("show the reminder policy", "when do you remind people?"),
    ),
    Pattern(
        means="show_plan",
        says=(
            r"^(?:{please})(?:what|which (?:reminders|messages)) (?:will|are) you (?:going to )?(?:send|sending"
            r"|say|remind)"
            r"(?: (?:next|of|out|to (?P<who>{people})))*(?: (?:until |by |before "
            r"|up to )?(?P<until>{when}))?[\s.?!]*$"
            r"|^(?:{please})(?:(?:show|list|see|give)(?: me| us)? |what(?:'s| is) )?(?:the "
            r"|your )?(?:plan of reminders"
            r"|reminders? plan|planned reminders|coming reminders)(?: (?:until|by"
            r"|up to) (?P<until2>{when}))?[\s.?!]*$"
        ),
        examples=("what will you send?", "what will you send until 13 March?", "show the planned reminders"),
    ),
)
