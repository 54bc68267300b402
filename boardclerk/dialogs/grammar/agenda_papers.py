"""Papers for agenda items that have come: said by whoever presents the item, or by the secretary."""

from boardclerk.dialogs.grammar.pattern import Pattern

_ITEM = r"(?: (?:for|on|under|to))? (?:agenda )?item (?P<item>\d{1,2})"
_FOR = r"(?: (?:for|of) (?:the meeting (?:on|of) )?(?P<on>{when}))?"
_HERE = (
    r"(?: (?:is|are|has been|have been|was))?(?: now| already)*(?: with (?:you|the clerk)| in| here"
    r"|(?: been)? sent(?: in)?| ready| arrived| submitted| handed in| received"
    r"|(?: has| have)? (?:come|arrived)(?: in)?)"
)
_END = r"(?: now| already| today| please| thanks| thank you)*[\s.!]*$"
PAPERS = (
    Pattern(
        means="paper_in",
        says=(
            r"^(?:{please})(?:my|our|the|(?P<who>{people})(?:'s|s')?) (?:papers?|reports?)"
            rf"(?:{_ITEM})?{_FOR}(?: has| have)?{_HERE}{_END}"
        ),
        examples=("my paper for item 4 is in", "Nia's paper for item 7 is in", "the paper for item 4 has come"),
    ),
    Pattern(
        means="paper_in",
        says=(
            r"^(?:{please})(?:i|i've|i have)(?: have| now| just| already)* (?:sent|submitted|handed in|sent in"
            r"|uploaded) "
            rf"(?:you )?(?:in )?(?:my|our|the) papers?(?: in)?(?:{_ITEM})?{_FOR}(?: in)?{_END}"
        ),
        examples=("I've sent my paper for item 4", "I have sent in my paper"),
    ),
)
