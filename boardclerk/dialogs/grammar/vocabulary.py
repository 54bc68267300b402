"""The words patterns are made of. `{cannot}` in a pattern stands for any of the words given here.

`{who}` is one name, `{people}` one or several, `{when}` a day or days, `{ref}` an action's ref or
several, `{group}` a group or unit of the board; they were marked before patterns are tried.
"""

import re
from functools import cache

from boardclerk.dialogs.grammar.edges import with_edges
from boardclerk.words.late import late

VOCABULARY: dict[str, str] = {
    "who": r"<[pu]\d+>",
    "people": (
        r"<[pu]\d+>(?:(?:, and |,? and |, (?!<[pu]\d+>(?:'s| has| is| was| says| said| agreed| asked)\b)|; | & |& "
        r"| ?\+ ?| ?/ ?| plus | or )<[pu]\d+>)*+"
    ),
    "clock": (
        r"(?:[01]\d[0-5]\d(?: ?hrs)?\b|\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|a\.m|p\.m|o'?clock|ish|hrs|hours))?(?![\d/]"
        r"|\.\d"
        r"|[ ](?:items?"
        r"|min|hour|members|people))|(?:half|quarter|ten|twenty|five)(?: minutes)?(?: past"
        r"| to)? (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|noon"
        r"|midday|lunchtime|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve)(?: o'? ?clock|ish| pm| am)?\b(?! (?:items?|min|hour)))"
    ),
    "when": r"<d\d+>",
    "ref": r"<r\d+>",
    "group": r"<g\d+>",
    "i": r"(?:i|we)",
    "please": (
        r"(?:please |kindly |just |could you |can you |would you |will you |can i ask you to "
        r"|i'd like you to |could i ask you to )*+"
    ),
    "must": (
        r"(?:will|'ll|going to|have to|need to|must|has to|having to|'ve got to|have got to|got to"
        r"|has got to|needs to|shall)"
    ),
    "apologies": r"(?:apologies|apology|apologises|regrets)",
    "adverb": (
        r"(?:now |unfortunately |actually |physically |personally |sadly |regrettably |possibly "
        r"|currently |definitely |also |even |probably |afraid |still )*+"
    ),
    "cannot": r"(?:can't|cannot|can not|(?:am |'m |is |are |be |being )?unable to|(?:'m |am |is "
    r"|are )?not able to|(?:won't|will not|'ll not|shall not|shan't) be able to"
    r"|(?:'m |am |is |are )?not going to(?: be able to)?|no longer able to|can no longer|(?:'m |am "
    r"|is |are )?no longer going to|won't(?: now)?|will not(?: now)?|shall not|'ll not|shan't)",
    "come": r"(?:come|attend|make|be there|be at|be present|be with (?:you|us)|be joining|be coming"
    r"|be attending|join|get to|get there|be in attendance|participate"
    r"|manage|be available|be around|be making|be in|be here|do|be over|dial in|appear|take part"
    r"|get away)",
    "except_for": (
        r"(?:apart from|aside from|other than|with the exception of|except(?:ing)?(?: for)?|excluding|save for)"
    ),
    "other_event": r"(?:call|training|lunch|drinks|workshop|webinar|away ?day|interviews?|pre-?meet(?:ing)?"
    r"|one to one|1:1|121|sub-? ?group|working group|conference"
    r"|dinner|funeral|seminar|course|visit|inspection|school|clinic|surgery|briefing"
    r"|development day|hearing|catch-? ?up|site visit|party|bus|train)",
    "meeting": (
        r"(?:(?:the|this|our|your|that|next) )?(?:executive |exec |partnership |full |main )?(?:board"
        r"|committee|partnership|meeting|exec)(?: meeting)?"
    ),
    "minutes": r"(?:minutes|mins|draft|notes of the meeting|minute)",
    "done": (
        r"(?:done|complete|completed|finished|closed|sorted|actioned|discharged|superseded|delivered"
        r"|concluded|dealt with|wrapped up|fulfilled|ticked off|signed off|resolved|all done|been done"
        r"|submitted)"
    ),
    "close": (
        r"(?:close(?: off| down)?|complete|discharge|finish|tick off|sign off|mark off|cross off"
        r"|wrap up|shut|close out|strike off)"
    ),
    "represent": r"(?:represent(?:ing|s)?|deputis(?:es|e|ing)|deputiz(?:es|e|ing)|stand(?:ing|s)? in|step(?:ping|s)? in"
    r"|fill(?:ing|s)? in|sit(?:ting|s)? in|cover(?:ing|s)?|sub(?:bing|s)?|substitut(?:es|e|ing)"
    r"|act(?:ing|s)? as (?:my |a |his |her |our |their )?(?:deputy|substitute|representative)"
    r"|(?:tak(?:es|e|ing)|ha(?:ve|s)|hav(?:e|ing)|hold(?:s|ing)?|us(?:e|es|ing)|fill(?:s|ing)?|(?:be|sit|sits"
    r"|sitting) in)"
    r" {our} (?:place|seat|chair|proxy|spot|slot|shoes)|(?:hold(?:s|ing)?|keep(?:s|ing)?) the fort"
    r"|take over|takes over|taking over|tak(?:e|ing) it on)",
    "our": r"(?:my|his|her|their|our|the [a-z]{2,16}'s)",
    "for_us": r"for (?:me\b|us\b|{group}|(?:the|our) (?:[a-z]+ )?(?:police|force|council|trust|school|office|service"
    r"|team"
    r"|department|directorate|nhs|university|college|charity|diocese|side)\b)",
    "attend_for": (
        r"(?:attend(?:ing)?|com(?:e|ing)|go(?:ing)?|be there|be attending|be coming|be going"
        r"|join(?:ing)?|sit(?:ting)?|be present|be joining)"
    ),
    "instead": (
        r"(?:instead|in my (?:place|stead|absence)|on my behalf|in (?:his|her|their|our) (?:place|stead"
        r"|absence)|on (?:his|her|their|our) behalf|for (?:me|him|her|them|us)|in lieu|as my (?:deputy"
        r"|substitute|rep(?:resentative)?))"
    ),
    "title": r"[^\n]{3,160}?",
}
_NAME = late(r"\{([a-z_]+)\}")


@cache
def pattern(template: str) -> re.Pattern[str]:
    """The pattern a template stands for, its words filled in from the vocabulary."""
    return re.compile(expanded(template))


def expanded(template: str) -> str:
    """A template with the words of the vocabulary and the edges of words spelt out."""
    while _NAME.search(template):
        template = _NAME.sub(lambda match: VOCABULARY[match[1]], template)
    return with_edges(template)
