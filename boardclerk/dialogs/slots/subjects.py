"""Of whom something is said: the speaker, people by name, or "he" who was named before. Pure."""

import re

from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.slots.spoken_to import without_those_told
from boardclerk.words.late import late

_SUBJECT = (
    r"(?P<both>{people},? (?:and|&) (?:i\b|myself|me\b))|(?:\b(?:i|me|myself),? (?:and"
    r"|&) (?P<and_me>{people}))"
    r"|neither (?P<neither>{people}) nor (?:i|me|myself)\b|(?:neither )?\b(?:i|me) nor (?P<nor>{people})"
    r"|neither (?P<neither_of>{who} nor {who})|(?P<named>{people})"
    r"|(?P<i>\b(?:i|me|myself"
    r"|my)\b(?! (?:colleagues?|deputy|boss|team|manager)))|(?P<he>\b(?:he|she|they|him|her|them|his"
    r"|their|neither(?= (?:of them )?(?:can|is|will)))\b(?! (?:train|car|bus|boss|diary|child|son|daughter|wife"
    r"|husband|flight)))"
    r"|(?P<we>\b(?:we|(?<!with )us|both of us)\b)|(?P<chair>\bthe chair\b|\bour chair\b|\bchair(?= (?:can't"
    r"|cannot|is|will|sends)))"
)
_FROM = (
    r"{apologies}(?:(?: are| is| have been| were| received| given| sent| noted| please| in| just now| by (?:phone"
    r"|text|e-?mail)"
    r"| <d\d+>(?=,? from)| for lateness| for late arrival"
    r"| for (?:<d\d+>|{meeting})| for absence)*,?(?: from| on behalf of)|(?: received| given| noted| so far)+\s*:"
    r"|(?:\s*:| -| for"
    r"| of)(?=[^:]*$)|(?: (?:for |on )?<d\d+>)? ?[:-](?= {people}\W*$)"
    r"|(?: received| given| noted| so far| for <d\d+>| on <d\d+>)*[:,-]? ?(?={people}\W*$))\s*(?:both (?:of )?)?"
    r"(?P<from>(?:the |our )?(?:chair|secretary|clerk)\b|(?:(?:the "
    r"|our )?(?:(?<=the )[a-z' ]{3,30}\()?{people}(?:,? (?:and|&) (?:i\b|me\b"
    r"|myself))?|(?:me|myself),? (?:and|&) {people}|me\b|myself\b))(?! (?:to|will|is|has|can|could|would|shall|may)\b)"
)
_GIVEN_FOR = (
    r"(?:record|note|log|accept|register|add|put(?: in)?|send|give|mark|take|minute|pass on"
    r"|withdraw|cancel|remove|retract|ignore|disregard|delete|scrap)(?: down| in"
    r"| me)?(?: the)? (?P<from>{people})(?:'s?)?(?: down)?(?: for| as| on| to| in"
    r"| off)*(?: the)?(?: list of)? ?(?:{apologies}|absent|not attending|away)"
)
_OWN = (
    r"(?P<from>{people}(?: and (?:i|me|myself))?)(?:'s?)?(?: has| have| is| are| also"
    r"| would like to| wants to| asked me to(?: pass on| send| give| offer)?| has asked me to(?: pass on| send| give"
    r"| offer)?| asks me to| wishes to| wish to"
    r"| both)*(?: sends?| sending| sent| gives?| giving| given| give| offers?| tenders?| extend| :"
    r"| -|:)?(?: (?:his|her|their|the|in|you|on|some|many|sincere))* {apologies}"
)


_HEARD_FROM = (
    r"\b(?:heard|had (?:word|a call|a message|an e-?mail)|word|message|call|e-?mail) from (?P<from>{people})"
    r"(?=[^.;]{0,40}\b(?:neither|none|can't|cannot|won't|unable|not|they|he|she)\b)"
)
_THATS = (
    r"\b(?:the|our|my|his|her)? ?[a-z]+ (?:[a-z]+ )?(?:sends?|gives?|has sent|has given|can't|cannot|won't"
    r"|is (?:away|off|out|on"
    r"|unable|not)|is at|has)\b(?=[^?]*{apologies}|[^?]*\b(?:can't|cannot|won't|away|off|out|unable|not)\b)[^?]*?"
    r"(?:\bthat's|\bthat is|\bnamely|\bi\.?e\.?) (?P<from>{who})(?!'s|,? (?:who|to|will|and i))(?=\W)"
)
"""Somebody named by what they are, and then by their name."""
_LISTED = late(
    r"\b(?:apologies|apols|absences?|absent|away|not coming)\b[^:.;\n]{0,60}:"
    r"[\s\-–*•]*(?P<from><[pu]\d+>(?:(?:[\s,;&/\-–*•]|\band\b|\b\d[.)])*<[pu]\d+>)*)"
    r"\W*(?:$|[.(\n]|, (?:for |on )?<d|(?:please|thanks|enter|log|record)\b)"
)
"""Those whose apologies they are, one after the other, after a colon."""


def people_said(scene: Scene, marks: str) -> tuple[list[str], bool]:
    """The names in a stretch, the speaker in the place of "I" or "me", and whether all are certain."""
    names, certain = scene.names_in(marks)
    role = re.search(r"\b(chair|secretary|clerk)\b", marks)
    if role:
        is_chair = role[1] == "chair"
        names += [p.name for p in scene.world.people if (p.chair if is_chair else p.secretary)][:1]
    if re.search(r"\b(?:i|me|myself)\b", re.sub(r"<[a-z]\d+>", " ", marks)):
        names = list(dict.fromkeys([*names, scene.sender_name]))
    return names, certain


def subject_before(scene: Scene, end: int, *, without: tuple[str, ...] = ()) -> tuple[list[str], bool]:
    """Who the words that end at `end` are about: the nearest subject before them, else the speaker."""
    found = list(pattern(_SUBJECT).finditer(scene.text[:end]))
    for match in reversed(found):
        groups = {key: value for key, value in match.groupdict().items() if value}
        kind, words = next(iter(groups.items()))
        if kind == "i":
            return [scene.sender_name], True
        if kind == "we":
            return [scene.sender_name], False
        if kind == "he":
            earlier = [m for m in found if m.start() < match.start() and m["named"]]
            if not earlier:
                return [], False
            return scene.names_in(earlier[0]["named"])
        if kind == "chair":
            return [person.name for person in scene.world.people if person.chair][:1], True
        names, certain = scene.names_in(words)
        if kind in ("both", "and_me", "neither", "nor"):
            names = [*names, scene.sender_name]
        names = [name for name in names if name not in without]
        if names:
            return names, certain
    return [scene.sender_name], True


_SPEAKS_OF_SELF = late(
    r"(?<!told )(?<!tells )(?<!asked )(?<!rang )(?<!texted )(?<!emailed )\b(?:i|i'm|i'll|i've|i'd"
    r"|me|my|myself)\b"
)


_IS_OBJECT = late(r"\b(?:to|with|about|ask|tell|cc|see|inform|thank|contact|call|ring|email|near|behind)(?: the)? $")
"""What stands before somebody who is spoken to or of, and does nothing themselves."""


def first_subject(scene: Scene, *, without: tuple[str, ...] = ()) -> tuple[list[str], bool]:
    """Who a whole message is about: whoever it names first, not certain where the speaker may be meant too."""
    for match in pattern(_SUBJECT).finditer(scene.text):
        kind, words = next((key, value) for key, value in match.groupdict().items() if value)
        if kind == "named" and _IS_OBJECT.search(scene.text[: match.start()]):
            continue
        if kind in ("i", "we"):
            return [scene.sender_name], kind == "i"
        if kind == "chair":
            return [person.name for person in scene.world.people if person.chair][:1], True
        names, certain = scene.names_in(words)
        if kind in ("both", "and_me", "neither", "nor"):
            return list(dict.fromkeys([*names, scene.sender_name])), certain
        names = [name for name in names if name not in without]
        if names:
            return names, certain and not _SPEAKS_OF_SELF.search(scene.text)
    return [scene.sender_name], True


def giver_of_apologies(scene: Scene) -> tuple[list[str], bool] | None:
    """Whose apologies they are where the message says it: from Grace, Grace sends, put Grace down."""
    if listed := _LISTED.search(scene.text):
        return scene.names_in(listed["from"])
    text = scene.text if scene.may_record else without_those_told(scene)
    for template in (_THATS, _FROM, _GIVEN_FOR, _OWN, _HEARD_FROM):
        match = pattern(template).search(text)
        if match and re.search(r"<[pu]\d|\b(?:me|myself|chair|secretary|clerk)\b", match["from"]):
            return people_said(scene, match["from"])
    return None
