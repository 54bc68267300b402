"""Interests declared in an item of the agenda, and what is none: a question, a nil return, the standing item itself."""

from boardclerk.dialogs.grammar.pattern import Pattern

INTEREST = (
    Pattern(
        means="conflict",
        says=(
            r"\bconflicts? of interests?\b|\b(?:i'm|i am|am|is|are|be|feel|quite|somewhat) conflicted\b"
            r"|\b(?:conflicted|conflict) (?:on|over|about|in|with|for|at) (?:the |agenda |our )?(?:item|it|this|that)\b"
        ),
        examples=(
            "I have a conflict of interest on item 4",
            "I'm conflicted on item 4",
            "apologies for item 4 on the 13th, conflict of interest",
        ),
    ),
    Pattern(
        means="declared",
        says=(
            r"\bdeclar(?:e|ing|es|ation of) (?:an? |my |his |her |our |the )?(?:\w+ )?(?:and \w+ )?interests?\b"
            r"|\b(?:have|has|had|got|is|with) an? (?:\w+ )?(?:and \w+ )?interest to declare\b"
            r"|\b(?:have|has|declare|declares|declaring) an? (?:personal|pecuniary|financial|prejudicial|disclosable"
            r"|non-?pecuniary|family|professional)(?: and \w+)? interest\b"
            r"|\b(?:register|note|record|minute|log) (?:my|an|his|her|{people}'s?) (?:\w+ )?interest in\b"
            r"|^\W*my (?:\w+ )?interest in (?:the |agenda )*item\b"
        ),
        examples=(
            "I need to declare an interest in the youth club item",
            "declaring a pecuniary interest in item 4",
            "I have an interest to declare in item 5",
        ),
    ),
)
NONE_DECLARED = (
    Pattern(
        means="none",
        says=(
            r"\b(?:no|not|nil|never|without|don't|doesn't|haven't|hasn't|isn't|aren't|nothing|any)\b[^.;,]{0,30}"
            r"\b(?:conflict\w*|interests?)\b|\bconflicts? of interests? (?:polic\w+|register|form|paper|guidance|item)"
            r"|\bregister of interests\b|\bdeclarations? of interests? (?:item|form|register|on the agenda|as an item"
            r"|to the agenda|should|is|was|are|were)\b"
        ),
        examples=(
            "no conflicts of interest from me",
            "nothing to declare, no interests",
            "update the register of interests",
        ),
    ),
)
"""What speaks of interests and declares none."""
LEAVES = (
    r"\b(?:step|stepping|go|going|walk|pop) out\b|\bleav(?:e|ing) (?:the (?:room|meeting|call)|for (?:it"
    r"|that|the item))"
    r"|\brecus\w+|\bwithdraw(?:ing)? (?:from|for)\b|\babsent (?:myself|himself|herself)"
    r"|\bsit(?:ting)? (?:it|that|this) out"
    r"|\b(?:won't|will not|can't|cannot|shouldn't|should not) (?:take part|participate|vote|be (?:there|in the room))"
    r"|\b(?:not|n't) (?:be )?tak(?:e|ing) part\b|\b(?:will|i'll|shall|must) (?:therefore )?(?:withdraw|recuse"
    r"|step out)\b(?! my)"
    r"|\btak(?:e|ing) no part\b|\b(?:miss|skip|sit out)(?:ing)? (?:that|it|item|the)\b"
    r"|\b(?:apologies for|absence (?:for|from|during)|out (?:of|for)|be in for) (?:item|(?:that|this|the) (?:item"
    r"|one)\b)"
)
"""That somebody takes no part in the item they have an interest in."""
