"""Who answers for a group of partners or a unit."""

from boardclerk.dialogs.grammar.pattern import Pattern

CONTACTS = (
    Pattern(
        means="name_contacts",
        says=(
            r"^(?:{please})(?P<who>{people})(?:'s)? (?:is|are|will be|as)(?: now)?(?: the| our"
            r"| a)?(?: named| main)? (?:contacts?|points? of contact|contact (?:person"
            r"|people)) (?:for|of)(?: the)? (?P<group>{group})[\s.]*$"
        ),
        examples=("Grace and Eleanor are the contacts for Partners", "Fiona is the contact for the Partnership Office"),
    ),
    Pattern(
        means="name_contacts",
        says=(
            r"^(?:{please})(?:the )?contacts? (?:for|of)(?: the)? (?P<group>{group})(?: now)?(?: is"
            r"| are| will be|:| -)+ (?P<who>{people})[\s.]*$"
        ),
        examples=(
            "contacts for Partners: Grace, Eleanor and Tomasz",
            "the contact for the Partnership Office is Fiona",
        ),
    ),
    Pattern(
        means="name_contacts",
        says=(
            r"^(?:{please})(?:make|name|set|appoint)(?: up)? (?P<who>{people})(?: as| to be)?(?: the"
            r"| our| a)? contacts? (?:for|of)(?: the)? (?P<group>{group})[\s.]*$"
        ),
        examples=("name Grace and Eleanor as contacts for Partners",),
    ),
)
