"""Comments on the minutes: what is wrong in them, where, and what it should be; or that nothing is."""

from boardclerk.dialogs.grammar.pattern import Pattern

_ITEM = (
    r"(?:(?:agenda )?item (?P<item>\d{1,2})|(?:action |decision )?(?P<ref>{ref})"
    r"|(?P<att>attendance(?: list| table)?|apologies list|list of (?:attendees|apologies)"
    r"|those present))"
)
_PARA_SAID = (
    r"(?:,? ?(?:-|:)? ?(?:para(?:graph)?|point|bullet|line|section|sentence)\.? ?(?P<para>\d{1,2}"
    r"|one|two|three|four|five|first|second|third|fourth|last))"
)
_PARA = _PARA_SAID + "?"
_LEAD = r"(?:on |in |at |under |re |for |to |page \d+,? )?"

_CORRECT = r"^(?:{please})*(?:correct|amend|change|update|reword|rewrite|replace|edit) (?:the )?" + _ITEM
_WHOLE = r" ?(?:to (?:read|say)|to|with|so (?:that )?it (?:reads|says)|should (?:read|say|be)|[:,-])[:,]? ?"

COMMENT = (
    Pattern(
        means="quoted",
        says=r"[\"'][^\"'\n]{2,80}[\"'][^\"'\n]{1,70}[\"'][^\"'\n]{2,80}[\"']",
        examples=(
            'in 5.1 "exploration" should be "exploitation"',
            'action 5.1 has "exploration" where it should have "exploitation"',
            'item 4 please change "exploration" to "exploitation"',
        ),
    ),
    Pattern(
        means="correction",
        says=(
            r"^\W*(?:in |on |at |the )*(?:draft )?(?:minutes|mins|draft)\b[^?]{0,40}\b(?:item \d{1,2}|says?|reads?"
            r"|has|have|shows?|gives?|got|it's|its)\b"
            r"[^?]{0,160}\b(?:not|isn't|wasn't|didn't|never|wrong|missing|should|instead)\b"
            r"|\b(?:minute|item|para(?:graph)?) \d{1,2}\b[^?]{0,120}\b(?:corrected|amended|put right|altered|changed"
            r"|(?<!or )not \d|i did not say|was in fact|were in fact|attributes|repeats|duplicates|misses|omits"
            r"|reads ['\"])"
            r"|\b(?:minutes|draft|attendance list)\b[^?]{0,60}\b(?:aren't|isn't|are not|is not) (?:quite "
            r"|entirely )?(?:right|correct"
            r"|accurate|true|complete)\b|\b(?:bit|part|section) of the (?:minutes|draft)\b[^?]{4,}"
            r"|\b(?:title page|header|heading|front page|footer|page \d{1,2}|attendance list|(?:first|second|third"
            r"|last|\dnd|\drd|\dth) para\w*)\b"
            r"[^?]{0,40}\b(?:says?|reads?|wrong|repeats?|has|is missing|should)\b"
            r"|\b(?:not|isn't|wasn't) (?:on|in) the attendance(?: list)?\b"
            r"|\b(?:item \d{1,2}|minutes|draft) (?:says?|suggests?|states?|implies|records?|claims?) (?:we|i|he|she"
            r"|they|that|otherwise|{people})\b"
            r"|\bnot [^.?]{2,30} in the attendance\b"
            r"|\b(?:my|{people}'s) (?:rank|title|name|job|role|surname|post|organisation)(?:'s| is| was)? (?:wrong"
            r"|misspelt|out of date|spelt)"
        ),
        examples=(
            "in the draft it says I left early. I didn't, I stayed to the end",
            "Paragraph 4 of item 6 was in fact said by Ms Hart",
            "minute 5, third paragraph: the data covers 2018-19 not 2019-20",
            "Title page says 12 March",
        ),
    ),
    Pattern(
        means="wording",
        says=r"item \d{1,2}\b.{0,40}[\"'][^\"'\n]{2,80}[\"'],? (?:not|instead of|rather than) [\"']",
        examples=("Item 3, second bullet: 'termly' not 'weekly'",),
    ),
    Pattern(
        means="correction",
        says=r"(?:minutes|draft) (?:leaves?|left|miss(?:es|ed)?|omit(?:s|ted)?|forgets?|ignores?) (?:out |off )?\S",
        examples=("the minutes leave out the update at item 4",),
    ),
    Pattern(
        means="wording",
        says=_CORRECT + _PARA + _WHOLE + r"\S",
        examples=(
            "correct item 3 paragraph 1: Grace introduced the paper.",
            "amend item 4 para 2 to read It was noted.",
        ),
    ),
    Pattern(
        means="wording",
        says=(
            r"(?<!\bi )(?<!\bwe )(?:should|ought to|must|needs to|need to|has to) (?:have )?(?:read"
            r"|be(?! (?:back|with|grateful|glad|able|here|there|done|ready|finished|in touch))|say|said|refer to|state"
            r"|stated|show|shown|been|mention|record|recorded|spell|give|given|include|reflect|note"
            r"|noted)\b"
        ),
        examples=(
            'item 3 paragraph 2 should read "termly" not "weekly"',
            "4.1 should say sign the lease rather than draft the lease",
        ),
    ),
    Pattern(
        means="wording",
        says=(
            r"(?:please )?(?:change|replace|amend|correct|swap|substitute) (?:the )?(?:word(?:s|ing)? "
            r"|phrase |sentence |name |spelling (?:of )?|figure |date )?[\"'(]?.{1,120}?[\"']? (?:to|with"
            r"|for|by|->|so (?:that )?it (?:reads|says)) .+"
        ),
        examples=('in item 5 replace "reviewed" with "noted"',),
    ),
    Pattern(
        means="wording",
        says=(
            r"\b(?:reads|says|states|refers to|refer to|records|recorded as|shows?|shown as|listed as"
            r"|put down as|minuted as|says that)\b.{1,120}\b(?:but|should|not|instead of|rather than"
            r"|whereas|when (?:i|it|he|she|we)|which is (?:wrong|incorrect))\b"
        ),
        examples=("item 4 says Grace but it was Priya who reported",),
    ),
    Pattern(
        means="attendance",
        says=(
            r"\bi'm (?:down|listed|shown|recorded|minuted) as\b.{2,80}\b(?:but|should|not|when|whereas)\b"
            r"|\b(?:attendance|attendees|present list|attendance list|list of (?:those )?(?:present"
            r"|attendees)|apologies list|job title|my title|my name|my organisation|my role|surname"
            r"|name is)\b.{0,60}\b(?:missing|wrong|incorrect|spel(?:t|led|ling)|misspel\w+|missed|left off"
            r"|omitted|incomplete|not (?:listed|shown|there|included|on)|out of date|should|is now|typo"
            r"|is with|has)|\b(?:i|{people}) (?:was|were|am|is|are|wasn't|was not)(?: actually| in fact"
            r"| not| also)* (?:there|present|in attendance|at the meeting|at that meeting|missing from"
            r"|left off|omitted from|listed|shown|down|recorded|not listed|marked|absent"
            r"|named)\b[^?]{0,60}(?:attendance|apologies list|as apologies|in apologies|(?:show|list|name"
            r"|mention|have) me\b|my name|\blist|listed|shown|recorded|minuted|down as|marked)|(?:left"
            r"|missed) (?:me|{people}|my (?:name|title|organisation)) (?:off|out)|(?:minutes|draft|list"
            r"|table|they) (?:have|has|show|shows|list|lists|record|records)(?: got)? (?:me|{people}) (?:as"
            r"|down|under|in)|you(?:'ve| have) (?:got )?(?:me|{people}|my) (?:down|listed|as|off|name|title"
            r"|job)|misspel(?:t|led) (?:my|{people}|the)|spel(?:t|led) (?:wrong|incorrectly|with)"
        ),
        examples=("my job title is wrong in the attendance list", "I was present but am shown as apologies"),
    ),
    Pattern(
        means="correction",
        says=(
            r"\b(?:amendments?|corrections?|comments?|changes?|edits?|typos?|errors?|mistakes?|inaccura\w+"
            r"|suggest(?:ed|ion)s?|tweaks?|spelling)\b(?: \w+){0,3}? (?:to|on|in|at|for|of|with"
            r"|under)(?: the)? (?:(?:draft )?minutes|draft|"
        )
        + _ITEM
        + (
            r"|para\w*)|^(?:one |a |small |minor |just |quick |two |another |my )*(?:amendment|correction"
            r"|comment|typo|suggested change|error)s?\s*[:-]"
        ),
        examples=("amendment to item 5: the review ends in June", "correction: item 6 the form was agreed, not noted"),
    ),
    Pattern(
        means="correction",
        says=(
            r"(?:^|[.,;] ?)(?:hi |in |on |at |under |re |minor |small |one |quick |point |thing |query "
            r"|comment |just |a |minutes:? |draft:? |the |page \d+,? )*"
        )
        + _ITEM
        + _PARA
        + (
            r"(?:(?: of| in) the (?:minutes|draft|notes)[^-:,]{0,20})?\s*(?=.*\b(?:wrong|incorrect"
            r"|not (?:what|quite|correct|right|accurate|noted|agreed|said|how)|typo|missing|misses|omits"
            r"|omitted|spel(?:t|ling)|inaccurate|reworded?|wording|clarif\w+|doesn't (?:mention|say|reflect"
            r"|include|record)|misquot\w+|misrepresent\w*|was actually|it was|we agreed|didn't|did not"
            r"|delete|add\b|insert|remove|should|rather than|instead of|not \"|, not |minutes say"
            r"|as minuted|as recorded))(?:[-:,]|\bis\b|\bhas\b|\bdoesn't\b|\bmisses\b|\bomits\b|\bit was\b"
            r"|\bthe\b|\bi\b|\bwe\b)"
        ),
        examples=("item 5 para 2: the review is wrong, it was the audit", "item 6 doesn't mention the pilot"),
    ),
    Pattern(
        means="correction",
        says=(
            r"(?:like|want|need|could|can|please|ask (?:for|that)) item \d{1,2} to (?:record|say|note"
            r"|reflect|show|read|mention|include|make clear)|(?:at|in|under"
            r"|on) item \d{1,2}(?: para(?:graph)? \d{1,2})?[,:]? (?:please )?(?:insert|add|delete|remove"
            r"|change|replace|amend|strike|reword|clarify)\b"
        ),
        examples=("at item 5 insert 'subject to funding' after 'agreed'",),
    ),
    Pattern(
        means="correction",
        says=(
            r"(?:please )?(?:add|insert|delete|remove|strike|take out|include|clarify|reword"
            r"|rephrase)\b.{2,160}\b(?:to|in|from|of|under|at|into|after) (?:the )?(?:(?:draft )?minutes"
            r"|draft|item \d{1,2}|para(?:graph)? \d{1,2})"
        ),
        examples=('please add "subject to funding" to item 4',),
    ),
)
_ONE = r"(?:i|we|{people})"
PUT_RIGHT = (
    Pattern(
        means="attendance put right",
        says=(
            r"(?<!sorry )(?<!sorry, )(?<!apologies )(?<!apologies, )(?<!sorry that )\b"
            + _ONE
            + r" (?:wasn't|was not|weren't|were not|didn't (?:come|attend)|did not (?:come|attend))"
            r"(?: (?:there|at (?:it|the meeting|that meeting)|present|in attendance))?"
            r"[ ,.;\-]+(?:but |and |as |because )*(?:(?:i|we|he|she|they|{people})(?:'d| had|'ve| have)?"
            r" (?:sent|gave|given|put in|sent in)(?: my| our| his| her| their)? {apologies}"
            r"|{people} (?:was|did|came|attended)\b)"
        ),
        examples=("I wasn't there, I sent apologies", "Grace wasn't there, Priya was"),
    ),
    Pattern(
        means="attendance put right",
        says=(
            r"\b"
            + _ONE
            + r" (?:was|were) (?:also |actually |in fact |only )*(?:there|present|in attendance|at the meeting"
            r"|in the room)(?: (?:only )?(?:for|from|until|up to|after|during) (?:just |only )?(?:items? \d"
            r"|the (?:first|last|start|end)"
            r"|{clock})| (?:as well|too|throughout|all the way|the whole time))"
        ),
        examples=("Nia was there for item 5 only", "I was present throughout", "Daniel was present as well"),
    ),
    Pattern(
        means="attendance as it stands",
        says=(
            r"\byou(?:'ve| have)(?: got)? (?:me|us|{people}) down as (?:attending|present|absent|apologies|there"
            r"|not there|having (?:sent|given|attended)|not attending|in attendance|a no-show)\b"
            r"|\bmy {apologies} (?:aren't|are not|weren't|were not|haven't been|have not been) (?:recorded|in|noted"
            r"|listed|shown|there|down|minuted)|\bmy {apologies} (?:are|were|have been) (?:missing|missed|left out)"
        ),
        examples=("you've got me down as absent", "my apologies aren't recorded in the minutes"),
    ),
    Pattern(
        means="attendance put right",
        says=(
            r"\b{people} (?:came|attended|was there|were there|sat in|stood in|deputised)(?: for item \d{1,2})?"
            r" (?:in (?:my|his|her|their|our|{people}'s) (?:place|stead)|for (?:me|us)|instead of (?:me|{people})"
            r"|on (?:my|our) behalf)"
        ),
        examples=("Priya came in my place",),
    ),
    Pattern(
        means="attendance put right",
        says=(
            r"^\W*(?:attendance\W+|minutes\W+)?(?:actually,? |in fact,? )?"
            + _ONE
            + r" (?:left|arrived|joined|came in|got there|came|went) (?:only )?(?:after|before|at|during|for|from|until"
            r"|in) (?:items? \d{1,2}|{clock}|{ref})(?:,? (?:and )?not (?:at |until |after )?"
            r"(?:items? \d{1,2}|{clock}|{ref}|before))?[\s.!]*$"
        ),
        examples=("I left after item 4", "I arrived at 3 not 2.30"),
    ),
)
"""Who was at the last meeting, put right after it though nobody names the minutes: it is shown first."""
NIL = (
    Pattern(
        means="nil",
        says=(
            r"(?:no|nil|zero|without|haven't (?:any|got any)|don't have any|not got any|nothing)(?: further"
            r"| other| more| specific| additional| substantive)*(?: comments?| amendments?| changes?"
            r"| corrections?| edits?| returns?| suggestions| issues| observations)"
            r"\b(?! (?:needed|required|necessary))(?: or (?:comments?"
            r"|amendments?|changes?|corrections?))*(?: from (?:me|us|here|{people}|my (?:side|end)))?"
            r"|nothing (?:to (?:add|amend|correct|change|report)|from me|further from me)|nil return"
        ),
        gives={"nil_return": True},
        examples=("no amendments from me", "nil return", "nothing to add on the minutes"),
    ),
)
COMMENT_PARTS = {
    "item": _ITEM,
    "para": (
        r"(?:para(?:graph)?|point|bullet|line|sentence)\.? ?(?P<para>\d{1,2}|one|two|three|four|five"
        r"|first|second|third|fourth)|(?P<nth>first|second|third|fourth|last) (?:para(?:graph)?|bullet"
        r"|sentence|point|line)"
    ),
}
WHOLE = _CORRECT + _PARA_SAID + _WHOLE + r"(?P<new>\S[^\n]*)"
"""The words after it take the place of a whole paragraph, as they stand."""
REPLACE = (
    (
        r"(?:should|ought to|must|needs? to|has to) (?:have )?(?:read|be|say|said|been|state"
        r"|show)(?: as)?:? ?(?:\"(?P<new>[^\"\n]{1,200})\"|'(?P<newb>[^'\n]{1,200})'"
        r"|(?P<newc>[^\"\n.;]{1,120}?)),? ?(?:not|rather than|instead of|and not"
        r"|in place of)(?: as)? ?(?:\"(?P<old>[^\"\n]{1,200})\"|'(?P<oldb>[^'\n]{1,200})'"
        r"|(?P<oldc>[^\"\n.;]{1,120}))"
    ),
    (
        r"(?:change|replace|amend|correct|swap|substitute) (?:the )?(?:word(?:s|ing)? |phrase |name "
        r"|figure |date |spelling of )?(?:\"(?P<old>[^\"\n]{1,200})\"|'(?P<oldb>[^'\n]{1,200})'"
        r"|(?P<oldc>[^\"\n.;]{1,120}?)) (?:to(?: read)?|with|by|for) ?(?:\"(?P<new>[^\"\n]{1,200})\""
        r"|'(?P<newb>[^'\n]{1,200})'|(?P<newc>[^\"\n.;]{1,120}))"
    ),
    (
        r"(?:\"(?P<old>[^\"\n]{1,200})\"|'(?P<oldb>[^'\n]{1,200})') (?:should|ought to|needs to"
        r"|must) (?:have )?(?:read|be|say|been)(?: as)?:? ?(?:\"(?P<new>[^\"\n]{1,200})\""
        r"|'(?P<newb>[^'\n]{1,200})'|(?P<newc>[^\"\n.;]{1,120}))"
    ),
    (
        r"(?:says|reads|states|refers to|shows|has) (?:\"(?P<old>[^\"\n]{1,200})\""
        r"|'(?P<oldb>[^'\n]{1,200})'|(?P<oldc>[^\"\n.;,]{1,80}?)),? (?:but |it |which |and "
        r"|- )*(?:should|ought to) (?:have )?(?:be|read|say|been) ?(?:\"(?P<new>[^\"\n]{1,200})\""
        r"|'(?P<newb>[^'\n]{1,200})'|(?P<newc>[^\"\n.;]{1,120}))"
    ),
)
