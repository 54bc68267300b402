"""Apologies taken back: in so many words, or because somebody says that they come after all."""

from boardclerk.dialogs.grammar.pattern import Pattern

TAKEN_BACK = (
    Pattern(
        means="withdraw",
        says=(
            r"(?:scrub|strike out|scratch out|rub out|cross out|bin|tear up|take (?:back|off)|retract)(?: (?:please"
            r"|the|my|his|her|their"
            r"|{people}'?s?))* {apologies}|\btak(?:e|ing) (?:my|his|her|their|{people}'?s?) {apologies}"
            r"(?: for (?:the )?(?:{when}|{meeting}))? (?:off|out|back|down)\b"
            r"|(?:'s|is|are|has|have|was|been) (?:now )?(?:off|moved|cancelled|cracked|changed|postponed|settled"
            r"|vacated"
            r"|adjourned|rearranged|swapped|sorted)\b[^?]{0,40}?\b(?:i|we)(?:'m| am| can| will|'ll) (?:now )?(?:be "
            r"|make |come|attend"
            r"|do |there|free|able|back)"
            r"|\breinstate me\b|\b(?:i|we) (?:gave|sent"
            r"|submitted)(?: in)?(?: my)? {apologies}[^?]{0,50}[.;,] ?(?:but |so )?(?:please )?"
            r"(?:rescind|withdraw|cancel|scrap|retract|disregard|bin|revoke) (?:them|it|those)\b"
            r"|\b(?:i'm|i am|count me|put me) back (?:in|on)\b(?: for)?(?: the)? ?(?:<d\d+>|list|{meeting})?"
            r"|\bmanaged to (?:get|make it) (?:here|there)\b|\bplans? changed?\b[^?]{0,20}\bi can (?:make|come|attend"
            r"|do)\b"
        ),
        examples=(
            "scrub my apologies for the 13th",
            "I can make the 13th now, please take my apologies off",
            "training's off, so I will be at the board on the 13th",
            "court case has cracked, I'm back in for the 13th",
            "please reinstate me for the March board, Priya need not come",
            "I sent apologies for 13 March. Please rescind them.",
        ),
    ),
    Pattern(
        means="withdraw",
        says=(
            r"(?:remove|take|strike|cross|delete|drop|scratch|get) (?:me|my name|{people}(?:'s name)?)"
            r" (?:off|from|out of|from off) (?:the )?(?:list of |list for |record of )?{apologies}"
        ),
        examples=("kindly remove me from the list of apologies for the 13th", "take my name off the apologies for May"),
    ),
    Pattern(
        means="withdraw",
        says=(
            r"(?:further to|despite|notwithstanding|in spite of|contrary to) (?:my|the) (?:earlier "
            r"|previous )?{apologies}\b"
            r"[^.;]{0,60}\bi(?:'m| am|'ll| will| can| find)\b(?! (?:not|still not|'t))[^.;]{0,30}\b(?:attend|come"
            r"|make|there)|\bun-?(?:send |give )?(?:my |his |her |{people}'s )?{apologies}\b"
        ),
        examples=(
            "Further to my apologies for May, I find that I can attend",
            "please un-apologise me for Friday",
        ),
    ),
    Pattern(
        means="withdraw",
        says=(
            r"(?:withdraw(?:s|ing|n)?|scratch|cancel(?:s|ling|led)?|retract(?:ing)?|rescind|take back|scrap"
            r"|disregard|ignore|remove|delete|revoke|undo|drop|void|strike|forget|reverse"
            r"|pull)(?: back)?(?: (?:please|the|my|his|her|their|our|{people}'?s?|those|earlier|previous"
            r"|last|all|any|me from the|for|recent))* {apologies}"
        ),
        examples=(
            "please withdraw my apologies for the 13th",
            "ignore my earlier apologies",
            "cancel Helen's apologies for Friday",
        ),
    ),
    Pattern(
        means="withdraw",
        says=(
            r"{apologies}(?: for (?:(?!\bnot\b|n't|\bnever\b)[^.,;]){1,30})? (?:are |is |have been |to be |can "
            r"|may |should |now |therefore |be )*"
            r"(?:withdrawn|cancelled"
            r"|rescinded|retracted|(?:no longer|not) (?:needed|required|necessary|valid|stand|apply))"
            r"|no longer (?:needs?|ha(?:ve|s)|wants?) to (?:send|give) (?:my )?{apologies}|take (?:me"
            r"|{people}) off (?:the )?{apologies}"
        ),
        examples=(
            "apologies for the 13th no longer needed",
            "take me off the apologies",
            "my earlier apology for Friday can now be withdrawn",
        ),
    ),
)

COMES_AFTER_ALL = (
    Pattern(
        means="withdraw",
        says=r"(?:i'm|i am|we're|we are|{people} (?:is|are)|{people}'s) (?:now )?(?:free|available|clear|around"
        r"|able to come) again\b(?! (?:after|from|once|when|until|till|as of|by|in|later|next week"
        r"|the (?:day|week) after)\b)"
        r"(?!.*\b(?:not|but|except)\b)",
        examples=("I'm free again on 13 March so Priya needn't come", "Grace is available again on the 13th"),
    ),
    Pattern(
        means="withdraw",
        says=(
            r"(?:can|will|able to|'ll|going to|am|'m|is|free to|do)(?: now| in fact| actually"
            r"| be)*(?: be)? (?:come|coming|attend|attending|make|making|there|join|joining|able to (?:come"
            r"|attend|make|be)|at|do|free)\b[^.;?]{0,40}?(?:after all|now\b|in the end|instead of {who}"
            r"|myself)"
        ),
        examples=(
            "I can make Friday after all",
            "Grace will be there after all on the 13th",
            "I am able to attend now on the 13th",
        ),
    ),
    Pattern(
        means="withdraw",
        says=(
            r"\b(?:can|could|will|able to) now (?:come|attend|make|join|be)\b|(?:now|now be|am now"
            r"|actually) (?:able to|free to|can|available to|in a position to) (?:come|attend|make|join|be)"
        ),
        examples=("I am now able to attend on Friday",),
    ),
)
