"""Looser ways of saying what the other files know, tried last: what they find is always shown before it is stored."""

from boardclerk.dialogs.grammar.pattern import Pattern

ABSENT = (
    Pattern(
        means="absent",
        says=r"(?:\b(?:i|we|he|she|they|{people})\b|^|[,.;] ?|\band |\bbut )(?:'m|'ll|'ve| am| is| are| will"
        r"| have| has| shall)?[^.;?]{0,30}?"
        r"(?:can't|cannot|can not|won't|will not|shan't|not going to|not able to|unable to|no longer"
        r"|have to skip|need to skip|not (?:around|about|here|free|in)|\baway\b|\bon leave\b"
        r"|\bholiday\b|\bclash\w*|\bunavailable\b|\belsewhere\b|\bcommitted\b|tied up|\bout of\b"
        r"|\bmissing\b|\bmiss\b|\bskip\b|\bexcused?\b|\babsen(?:t|ce)\b)"
        r"(?! (?:make (?:sense|out|head)|find|open|read|see|hear|access|download|print|remember|believe|finish|complete"
        r"|get hold|understand|log|send|attach|agree|approve|close|wait|recall|say|tell"
        r"|think))[^.;?]{0,45}?(?:{when}|{meeting}|next (?:board|meeting))",
        examples=("I can't squeeze in Friday", "I have a clash with the meeting on the 13th"),
    ),
)
CLOSE = (
    Pattern(
        means="close",
        says=(
            r"(?P<refs>{ref})[^?]{0,60}\b(?:done|complete|completed|finished|closed|sorted|actioned"
            r"|delivered|concluded)\b|\b(?:done|completed|finished|closed|sorted|actioned|delivered"
            r"|concluded)\b[^?]{0,40}(?P<refs2>{ref})"
        ),
        examples=("4.1 has, I am glad to say, been finished",),
    ),
)
NOTE = (
    Pattern(
        means="progress",
        says=r"^[^?]{0,40}?(?P<refs>{ref})\W*(?P<note>(?:\S+ ){2,}\S+[^?]*)$",
        examples=("Quick word on 4.1 the solicitor rang back today",),
    ),
)
AGENDA = (
    Pattern(
        means="add",
        says=(
            r"(?:{please})(?:add|put|include|place|slot|fit|squeeze|have|get|see|like|want|need|raise|bring"
            r"|table)\b (?P<title>{title})[,.]? (?:on|to|onto|in|at|for|under)\b[^.?]{0,25}(?:agenda"
            r"|\baob\b|any other business)"
        ),
        examples=("it would be good to get Parking on to that agenda",),
    ),
    Pattern(
        means="remove",
        says=(
            r"(?:remove|take|drop|pull|delete|strike|withdraw)\b (?P<title>{title}) (?:off|from"
            r"|out of)\b[^.?]{0,25}agenda"
        ),
        gives={"remove": True},
        examples=("strike Parking from that agenda",),
    ),
)
CIRCULATE = (
    Pattern(
        means="circulate",
        says=(
            r"\b(?:send|share|circulate|forward|e-?mail|copy|resend|issue|distribute|sent|shared|copied"
            r"|have|get|see|want|need|like)\b[^.;?]{0,40}\b(?:minutes|draft|notes of)\b"
        ),
        examples=("Nia ought to get the minutes",),
    ),
)
COMMENT = (
    Pattern(
        means="correction",
        says=(
            r"\b(?:item \d{1,2}|para(?:graph)? \d{1,2}|minutes|draft)\b.{0,120}\b(?:wrong|incorrect|should"
            r"|missing|missed|not (?:right|correct|accurate|what)|error|typo|mistake|spelt|spelling"
            r"|inaccura\w+|instead of|rather than|doesn't|don't|didn't|isn't|wasn't|change|amend|correct"
            r"|delete|remove|add|replace)\b|\b(?:change|amend|correct|delete|remove|add|replace|error|typo"
            r"|mistake|wrong)\b.{0,120}\b(?:minutes|draft|para(?:graph)? \d{1,2})\b"
        ),
        examples=("the draft has the date of the pilot wrong",),
    ),
)
WHO = (
    Pattern(
        means="who",
        says=(
            r"\b(?:who|who's|whose|anyone|anybody|how many|any|has|have|is|are|will"
            r"|did)\b(?! there\b)[^.?!]{0,50}\b(?:coming|come|attend|attending|attended|there|{apologies}|absent"
            r"|present"
            r"|represented|deputy|deputies|quorate|quorum|replied|join|joining|make it)\b"
        ),
        examples=("can you see if anybody is absent?",),
    ),
    Pattern(
        means="who",
        says=(
            r"\b(?:who|which|how many)\b[^.?!]{0,40}\b(?:responded|answered|said yes|not said|hasn't|haven't|silent"
            r"|outstanding"
            r"|still to (?:reply|answer|respond))\b|{people} (?:attending|coming|in)\b[^.?!]{0,30}(?:or not)?\s*\?"
            r"|\bdid you (?:get|see|receive|note|log)\b[^.?!]{0,30}{apologies}"
        ),
        examples=("Which members haven't responded for the 13th?", "Grace attending next week or not?"),
    ),
)
CALENDAR = (
    Pattern(
        means="agenda",
        says=(
            r"\b(?:what|what's)\b[^.?!]{0,20}\b(?:talking about|discussing|covering|on the list"
            r"|coming up)\b[^.?!]{0,20}{when}"
        ),
        gives={"what": "agenda"},
        examples=("what are we talking about next Friday?",),
    ),
    Pattern(
        means="chair",
        says=r"\b(?:who|who's)\b[^.?!]{0,25}\b(?:chair|chairing|preside|presiding)\b",
        gives={"what": "chair"},
        examples=("so who has the chair?",),
    ),
    Pattern(
        means="dates",
        says=(
            r"\b(?:is there|do we have|are there|have we got|does|will|is|any)\b[^.?!]{0,30}"
            r"\b(?:meeting|board|meet)s?\b[^.?!]{0,40}(?:{when}|holiday|easter|half[- ]term|summer|christmas|clash)"
        ),
        gives={"what": "dates"},
        examples=("is there a meeting in August?", "does the May meeting clash with a bank holiday?"),
    ),
    Pattern(
        means="location",
        says=r"\b(?:where|room|venue|location|address|building)\b",
        gives={"what": "location"},
        examples=("venue again?",),
    ),
    Pattern(
        means="time",
        says=r"\b(?:what time|start time|how long|when does|finish)\b",
        gives={"what": "time"},
        examples=("finish by four again?",),
    ),
    Pattern(
        means="next",
        says=r"\b(?:when|date|day|next)\b[^.?!]{0,50}(?:{meeting}|\bmeet\b|{when}|\bit\b|again)",
        gives={"what": "next"},
        examples=("and when do we all meet again?",),
    ),
)
TERSE = (
    Pattern(
        means="next",
        says=(
            r"^\W*(?:the )?next (?:board|meeting|one|{meeting})[\s.,:;-]*(?:when|date|please|is it|is when)*[\s.?!]*$"
            r"|^\W*<d\d+>[\s.,:;-]*(?:when|what date)[\s.?!]*$"
        ),
        gives={"what": "next"},
        examples=("Next board. When.",),
    ),
)
BY_WORDS = (
    Pattern(
        means="search by words",
        says=r"^\W*(?P<what>[^?]{6,120})",
        gives={"scope": "search"},
        examples=("has the referral form been reviewed yet",),
    ),
)
LIST = (
    Pattern(
        means="organisation",
        says=(
            r"^\W*(?:and )?(?:what|which actions?)(?:'s| is| are| do| does| has| have)?\b[^?]{0,45}\b(?:have|got"
            r"|owe|owes|left"
            r"|do|on (?:their|its|the [a-z]+'?s?'?|[a-z' ]{3,30}'s?) (?:list|plate)|outstanding|still open"
            r"|open)\b[^?]{0,20}\?*$"
        ),
        examples=(
            "what do Wexcombe Police have?",
            "what does the school still have to do?",
            "what's on the council's list?",
        ),
    ),
    Pattern(means="list", says=r"\bactions?\b", examples=("who has the most actions?",)),
    Pattern(means="ref", says=r"{ref}", examples=("any joy with 4.1?",)),
)
