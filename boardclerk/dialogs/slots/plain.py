"""The words of a message that may be acted on: without greeting and signature, questions and quotations blank. Pure."""

import re
from functools import lru_cache

from boardclerk.dialogs.grammar.guards import OTHER_APOLOGY, PAST_ABSENCE
from boardclerk.dialogs.grammar.line import Line
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.words.late import late

_GREETING = (
    r"^(?:[^a-z<\"\d(]*)(?:(?:good )?(?:morning|afternoon|evening)|hi|hello|hey|dear|hiya|fao"
    r"|@)(?: there| all| both| everyone| everybody| team| folks| colleagues| clerk| chair| board(?=\s*[,:!])"
    r"|,? <[pu]\d+>(?! (?:phoned|rang|called|says|said|told|asked|texted|emailed|has|is|will|can|can't|cannot|won't"
    r"|isn't"
    r"|just|and i\b|sends?)\b))*[\s,.!:\-]+(?=\S)"
)
_THANKED = (
    r"^\W*(?:many )?(?:thanks|thank you|thx|cheers|ta)(?: very much| so much)? for (?:the|your|this|that|my)"
    r" (?:\w+ )?(?:reminder|nudge|chaser|prompt|prod|chase)[\s,.!:;\-–]+(?=\S)"
)
"""Thanks for being reminded, before the answer."""
_FILLER = (
    r"^\s*(?:just )?(?:for info(?:rmation)?|fyi|f\.y\.i|to let you know|just to (?:say|let you know"
    r"|confirm|flag|note|advise)|(?:a )?(?:quick|brief|short) note|heads[- ]up|for the record"
    r"|please note|just a (?:quick )?(?:note|heads up)|to say|i'm (?:just )?writing to (?:say"
    r"|let you know))(?: to say)?(?: that)?[\s,:\-]+(?=\S)"
)
_POLITELY = (
    r"^\s*(?:before (?:we|you) (?:move|go|carry) on|while (?:we|i)(?:'re| are|'m| am) (?:at it|here|on)|one more thing"
    r"|(?:sorry|apologies) (?:for (?:being|asking|the (?:bother|trouble|nuisance|pestering|short notice))"
    r"|to (?:be|bother|trouble|pester|chase|nag|ask))\b[^,.;:<]{0,30})"
    r"(?:, but|[,:]| but|\.)\s+(?:but )?(?=\S)"
)
_VOCATIVE = (
    r"^\s*<p(?P<who>\d+)>\s*,\s+(?!<|and\b|&|to\b)(?=(?:apologies|i\b|i'm|i'll|i've|please|can't"
    r"|sorry|my\b|unfortunately|for the|just|not\b|item|re\b|could you|can you|\w+ing\b))"
)
_SIGNATURE = (
    r"(?:[\n.,!\-–]|\s)\s*(?:(?:many |kind |best |warm |with )*(?:thanks|thank you|regards|wishes"
    r"|cheers|best|thx|ta|kr|bw|rgds|sincerely|yours)(?:,? (?:again|all|everyone|so much|very much"
    r"|in advance|both|and sorry))*[,.!\s]*)?(?:[\n\-–,.]\s*)(?:<[pu]\d+>"
    r"|[a-z]{1,3})\s*(?:\n[^\n]{0,80}){0,3}\s*$"
)
_THANKS = (
    r"[\s,.!\-–(]*(?<!\w)(?:many |kind )*(?:thanks|thank you|thx|ta|cheers|regards|kind regards"
    r"|best wishes)(?:,? (?:again|all|everyone|so much|very much|in advance|both"
    r"|{people}))*[\s,.!)]*$"
)
_SENT_FROM = r"\n\s*(?:sent from my|get outlook).*$"
_FORWARDED = r"(?:-{3,} ?(?:original|forwarded) message|^from: .*\n|\n(?:>|from: ).*" r"|\bon .{6,60} wrote:)[\s\S]*$"
_QUOTES = late(r"\"[^\"\n]{2,400}\"|(?<![\w])'[^'\n]{3,400}'(?![\w])")
_SENTENCE = late(r"[^.!?\n;]*(?:\.(?=\d)[^.!?\n;]*)*[.!?\n;]?\s*")
_ASIDE = late(
    r"(?:, (?:and |also |but |then )*| and (?=(?:can|could) (?:we|i|you) |(?:who|what|when|where)(?:'s| is| are) ))"
    r"(?=(?:is|are|can|could|may|might"
    r"|please|do|does|will|would|should|what|when|who|how|where"
    r"|ok|okay|alright|right|any|has|have|shall|did|was)\b[^,]*\?)"
    r"(?!(?:is that (?:right|correct|true|so|it|the case)|right|correct|true|yes|no|(?:is|isn't|has|hasn't|was|wasn't"
    r"|did"
    r"|didn't|are|aren't|have|haven't|do|don't) (?:it|he|she|they|that|we|you|i))\s*\?)"
)
"""A question of its own after a comma; "…, is that right?" makes a question of what stands before it."""
_REQUEST = (
    r"^[\s,.-]*(?:hi |hello |please |and |also |so |ok |sorry |but |then |thanks |if possible,? "
    r"|actually |could |can |just |quick one,? )*"
    r"(?:(?:can|could|would|will|may)(?: i ask)? (?:you|u|the (?:clerk|bot|secretary)"
    r"|board clerk)\b(?! (?:see|tell|remember|confirm if|confirm whether|check (?:if|whether|who"
    r"|what|when)|let me know (?:if|whether|who|what|when|where|how))\b)"
    r"|(?:can|could|may|might) (?:i|we)(?: please| also| just| ask to| possibly)* (?:have|get|add"
    r"|ask|request|put|send|give|record|register|offer|pass|withdraw|raise|table|suggest|propose"
    r"|bring|cancel|retract|take|discuss|talk about|include|log|close|note|reassign|extend|remove|change|move"
    r"|schedule|see|assign|reopen|tender|submit|apologise|leave it|mark|push|squeeze|slot|make"
    r"|nominate|appoint)\b(?! (?:a reminder of what|an idea|a sense))"
    r"|(?:can|could|may|should) (?:{people}|{group})(?: please| also)* (?:have|get|see|be (?:added"
    r"|sent|given|copied|shown|emailed|forwarded))\b|(?:can|could|may) (?:the |my |our "
    r"|an? )?[^?]{3,60}? (?:go|be (?:put|added|included|placed)|come) (?:on|to|onto|off|in)\b"
    r"|(?:can|could|may|would) {people} (?:please )?(?:{represent}"
    r"|{attend_for})[^?]{0,20}(?:instead|for me|in my place|my place|on my behalf|\bme)\b|(?:can"
    r"|could|may) i (?:please )?(?:(?:just|only) (?:come|attend|join|do|stay)|be excused|leave"
    r"|arrive late)\b|(?:can|could|may|shall) i (?:please )?{attend_for}\b[^?]{0,40} (?:instead of {people}"
    r"|in {people}'s (?:place|stead|absence)|on {people}'s behalf|as {people}'s (?:deputy|substitute|sub))"
    r"|(?:can|could) (?:action )?{ref} (?:please )?be\b"
    r"|would you mind|do you mind|(?:is it|would it be) (?:possible|ok|okay|alright"
    r"|too late) (?:to (?:add|put|have|include|raise|table|extend|move|get|record|reassign)|if)"
    r"|please (?:can|could|would|may))"
)
_ASKS = (
    r"^[\s,.-]*(?:kindly |and |so |but |ok |hi |also |just |sorry,? |quick (?:question|one)[:,-]? "
    r"|question[:,-]? |please |thanks,? |actually,? |out of interest,? |re {when},? "
    r"|by the way,? )*"
    r"(?:who|who's|what|what's|when(?! (?:we|you|they|it) (?:gets?|reach|reaches|comes?|turns?)\b)|when's|where"
    r"|where's|which|how|how's|why|whose|wondering"
    r"|i wonder|any (?:{apologies}|idea|update|news|progress|chance|word|action|actions|overdue"
    r"|comments|more|outstanding|open|word)|anyone|anybody|is there|are there"
    r"|(?:is|isn't|are|aren't|was|were|has|hasn't|have|haven't|did|didn't|does|doesn't|do|don't"
    r"|will|won't|should|shall|can|could|would|may|am) (?:<[pgrd]\d+>|<u\d+>|i\b|we\b|you\b|u\b"
    r"|he\b|she\b|they\b|it\b|this|that|the |there|anyone|anybody|everyone|everybody|all |any |my "
    r"|our |these |those |action |item |enough|the|anything|somebody|someone|both|people|members"
    r"|your|their|his|her)"
    r"|(?:just )?(?:checking|wondering|double[- ]checking)\b|do we|do you know|(?:can|could) you (?:tell|see"
    r"|confirm (?:if|whether)|check (?:if|whether"
    r"|who|what|when)|let me know (?:if|whether|who|what|when|where|how))|tell me (?:if|whether|who"
    r"|what|when|where|how)|let me know (?:if|whether|who|what|when|where|how)|remind me (?:who"
    r"|what|when|where|which|how|if|of)|(?:please )?(?:tell|confirm (?:if|whether))|not sure (?:if"
    r"|whether) (?:you|anyone|this))"
)
_POLITE = (
    r"(?:,| -)? (?:if (?:that's|that is|it's) (?:ok|okay|all right|alright|fine|possible"
    r"|not too much trouble|not too late)|is that ok(?:ay)?|ok|okay|please|possible|alright"
    r"|all right|if poss(?:ible)?|would that be (?:ok|possible))\?\s*$"
)


_LIST_BEFORE = late(r":[\s\-–*•,]*(?:<[pu]\d+>[\s\-–*•,;]*)*$")
"""A colon, and nothing but names after it: what follows is more of a list, and nobody's signature."""
_LONGEST_END = 240
"""How many characters a signature can have."""


def trimmed(line: Line, *, addressed: bool = True) -> Line:
    """The line without a greeting before it, and a signature, thanks or a forwarded message after it."""
    start, end = _trimming(line.text, addressed)
    return line if (start, end) == (0, len(line.text)) else line.part(start, end)


@lru_cache(maxsize=256)
def _trimming(text: str, addressed: bool) -> tuple[int, int]:
    """Where what is left of a text stands in it."""
    start = 0
    for template in (_SENT_FROM, _FORWARDED):
        match = pattern(template).search(text)
        if match and match.start() > 3:
            text = text[: match.start()]
    for template in (_GREETING, _VOCATIVE, _POLITELY, _THANKED, _FILLER):
        match = pattern(template).match(text)
        if template == _VOCATIVE and not addressed:
            continue
        if match and text[match.end() :].strip():
            start, text = start + match.end(), text[match.end() :]
    for template in (_SIGNATURE, _THANKS):
        match = pattern(template).search(text, max(0, len(text) - _LONGEST_END))
        if match and template == _SIGNATURE and _LIST_BEFORE.search(text[: match.start() + 1]):
            continue
        if match and len(text[: match.start()].strip(" ,.-")) > 2:
            text = text[: match.start()]
    return start, start + len(text)


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


_ASKS_TO_KNOW = late(
    r"^\W*(?:and |also |but |sorry,? )*(?:may|might|can|could) i (?:please |just |also )?(?:ask|enquire|check)(?: you)?"
    r" (?:who|what|when|where|which|how|why|(?:if|whether)(?! (?:you|we|i|it|that|this|<r\d+>) (?:can|could"
    r"|would|will|may"
    r"|might)\b))\b"
)
"""Somebody who asks whether they may ask, and what they ask is to know something."""


def is_request(sentence: str) -> bool:
    """ "Can you close 5.1?" asks for a deed, not for an answer."""
    return bool(pattern(_REQUEST).match(sentence)) and not _ASKS_TO_KNOW.match(sentence)


_ORDERS = late(
    r"^\W*(?:hi |please |and |also )*(?:send|give|share|forward|e-?mail|circulate|add|put|close|mark|record|note)\b"
)
"""An order with a question mark after it is still one."""


@lru_cache(maxsize=256)
def is_question(sentence: str) -> bool:
    """Whether a sentence asks for an answer. A request politely put is none."""
    if is_request(sentence):
        return False
    if pattern(_ASKS).match(sentence) or _ASKS_TO_KNOW.match(sentence):
        return True
    ends = sentence.rstrip().endswith("?") and not _ORDERS.match(sentence)
    return ends and not pattern(_POLITE).search(sentence)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text stand; a question tagged on after a comma is one of its own."""
    found = list[tuple[int, int]]()
    for match in _SENTENCE.finditer(text):
        start = match.start()
        if match.end() == start:
            continue
        for aside in _ASIDE.finditer(text, start, match.end()):
            found.append((start, aside.start() + 1))
            start = aside.start() + 1
        found.append((start, match.end()))
    return found


def unquoted(text: str) -> str:
    """`text`, as long as it was, with what others are quoted as saying left blank."""
    for match in _QUOTES.finditer(text):
        text = _blank(text, match.start(), match.end())
    return text


def quoted_in(text: str) -> list[tuple[int, int]]:
    """Where what stands in quotation marks stands in a text, without the marks."""
    return [(match.start() + 1, match.end() - 1) for match in _QUOTES.finditer(text)]


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """`text`, as long as it was, with what must not be acted on left blank."""
    text = unquoted(text)
    for start, end in sentences(text):
        if is_question(text[start:end]):
            text = _blank(text, start, end)
    for guard in OTHER_APOLOGY:
        match = guard.find(text)
        if match:
            text = _blank(text, match.start(), match.end())
    for guard in PAST_ABSENCE:
        match = guard.find(text)
        if match:
            text = _blank(text, match.start(), _clause_end(text, match.end()))
    return text


_CLAUSE_END = late(r"[.;,!\n]| but | so | - | and (?=i )")


def _clause_end(text: str, start: int) -> int:
    match = _CLAUSE_END.search(text, start)
    return match.start() if match else len(text)


def clause(text: str, start: int, end: int) -> str:
    """The clause round `start:end`, with a doubt tagged on after it ("…, I think")."""
    before = [m.end() for m in _CLAUSE_END.finditer(text[:start])]
    last = _clause_end(text, end)
    tail = re.match(
        (
            r"[,.;-]? ?(?:i think|probably(?! (?:about |around |only |just )*(?:\d|half an|an hour|five|ten"
            r"|fifteen|twenty|thirty))"
            r"|maybe|possibly|tbc|to be confirmed|(?:i'm )?not sure(?: yet)?(?! (?:exactly )?(?:by )?how (?:much"
            r"|long|late)\b)|will (?:confirm|let you know)(?! who| the name| which| my deputy| name"
            r"| a name)|let me (?:check|confirm)|will check|need to check|i'll (?:confirm|let you know"
            r"|check)(?! who| the name| which| my deputy| name| a name)|but (?:(?:he's|she's|i'm|they're|am"
            r"|is) (?:checking|not sure|waiting|still checking)|not sure|tbc|i'll confirm|will confirm"
            r"|might change|may change)|perhaps)\b"
        ),
        text[last:],
    )
    start = before[-1] if before else 0
    if len(before) > 1 or (before and start):
        condition = _CONDITION.search(text, before[-2] if len(before) > 1 else 0, start)
        start = condition.start() if condition else start
    return text[start:last] + (" not sure" if tail else "")


_CONDITION = late(
    r"(?:^|(?<=[.;!\n] )|(?<=, ))(?:if|unless|in case|were (?:i|we)|should (?:i|we|he|she|they))\b[^,.;]*, ?$"
)
"""What is said after a condition is said under it."""
