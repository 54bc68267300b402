"""An action given other words, said of the action log and not of minutes."""

from boardclerk.dialogs.grammar.pattern import Pattern

_TO = r"(?: to(?: (?:say|read|be))?| as| so (?:that )?it (?:says|reads)| with| into)?[:\s]+"
_NEW = r"(?P<{name}>[^\s?][^?]{3,}?)[\s\"]*$"


def _new(name: str) -> str:
    return _NEW.replace("{name}", name)


REWORD = (
    Pattern(
        means="another wording",
        says=(
            r"^\W*(?:{please})(?:reword|rephrase|redraft|rewrite) (?:the )?(?:action )?(?P<ref>{ref})"
            + _TO
            + _new("new")
            + r"|^\W*(?:{please})(?:change|amend|edit|update|correct|replace) (?:the )?(?:wording|text|words)"
            + r" (?:of|on|for) (?:the )?(?:action )?(?P<ref2>{ref})"
            + _TO
            + _new("new2")
            + r"|^\W*(?:{please})(?:change|amend|edit|update) (?:the )?action (?P<ref3>{ref}) to (?:read|say|be)[:\s]+"
            + _new("new3")
            + r"|^\W*(?:the )?(?:action )?(?P<ref4>{ref})'?s? (?:new )?(?:wording|text)(?: is| should be| to be)?:\s+"
            + _new("new4")
        ),
        examples=(
            "reword 4.1 to draft a lease and send it to the school",
            'change the wording of 4.1 to "draft a lease for the club"',
            "amend action 4.1 to read draft the lease",
            "4.1 wording: draft the final lease",
        ),
    ),
)
