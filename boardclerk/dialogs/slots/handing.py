"""Who is to have an action from now on, in whatever words it is handed over, shared or taken off somebody. Pure."""

from dataclasses import dataclass

from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.slots.due import read_due
from boardclerk.dialogs.slots.owners import owners_in
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

HANDED_OVER, PUT_OFF = "handed over", "put off"
"""Why an action is said to change hands, and to be due later."""
_ONE = r"(?:<[pg]\d+>|me\b|myself\b)"
_WHOM = _ONE + r"(?:(?:, " + _ONE + r")*,? (?:and|&) " + _ONE + r"| ?[&+/] ?" + _ONE + r")*"
_IT = r"(?:it|this|that|them|<r\d+>|the action|action <r\d+>|<d\d+>'?s? <r\d+>)"
_TO = (
    r"\b(?:give|gives|giving|pass|hand|move|transfer|re-?assign|re-?allocate|assign|allocate|switch|swap|change)\w*"
    r"[^.;?]{0,50}? (?:over |on |across )?to (?P<to>" + _WHOM + r")"
    r"|\bgive (?P<given>" + _WHOM + r") " + _IT + r"|\bgive (?P<given2>" + _WHOM + r") (?:until|till|to) <d"
    r"|\b(?:owners?|lead)(?: of <r\d+>)?(?: is| are| to be| becomes?| changes| to| now|:| -| ="
    r"|,)* (?P<owner>" + _WHOM + r")"
    r"|\b(?:it|this|that|<r\d+>) (?:now )?(?:goes|go|going|to go|passes|moves|falls)(?: now| over| on)* to (?P<goes>"
    + _WHOM + r")|(?P<replaces>" + _WHOM + r") (?:is |will |to )?(?:replac\w+|instead of|in place of)\b"
    r"|\b(?:swap|replace|exchange) <p\d+> (?:for|with|by) (?P<swapped>" + _WHOM + r")"
    r"|\bput (?P<put>" + _WHOM + r") on (?:" + _IT + r" )?(?:instead|in (?:his|her|their) place)"
    r"|(?P<takes>" + _WHOM + r") (?:is |are |will |to |'ll |now )*(?:tak(?:e|es|ing)|has|have|own|owns|lead|leads) "
    r"(?:" + _IT + r" )?(?:over|on|it|this)\b|\bnow (?:belongs to|sits with|with|owned by) (?P<now>" + _WHOM + r")"
)  # fmt: skip
"""Whoever an action goes to."""
_ADDED = (
    r"\b(?:add|adding|include) (?P<add>" + _WHOM + r")|\b(?:put|have|make|name|list) (?P<beside>" + _WHOM + r")"
    r" (?:down )?(?:on|onto|to|as) (?:" + _IT + r" )?(?:alongside|as well|too|with|beside|together with"
    r"|(?:an? )?(?:joint"
    r"|extra|further|second|additional|co-?)\W?(?:owner|lead)?)"
    r"|(?P<as>" + _WHOM + r") (?:as |is )?(?:an? )?(?:joint|extra|further|second|additional|co-?)[ -]?(?:owner"
    r"|lead)s?\b"
    r"|\bjointly with (?P<joint>" + _WHOM + r")|\bshared? (?:" + _IT + r" )?(?:between <\w+> and"
    r"|with) (?P<share>" + _WHOM + r")"
)  # fmt: skip
"""Whoever has an action beside those who have it."""
_OFF = (
    r"\b(?:take|taking|remove|drop) (?P<off>" + _WHOM + r") (?:off|from)\b|\b(?:drop|remove|without) (?P<off2>" + _WHOM
    + r")(?! (?:to|on)\b)|\b(?:instead of|in place of|rather than|not|replaces|replacing|from) (?P<off3>" + _WHOM
    + r")(?:'s)?(?! (?:to|over|on)\b)|\b(?:swap|replace|exchange) (?P<off5>" + _WHOM + r") (?:for|with|by)\b"
    r"|(?P<off4>" + _WHOM + r") (?:comes|is|goes) off\b"
)  # fmt: skip
_STAYS = (
    r"(?P<stays>"
    + _WHOM
    + r") (?:stays|remains|keeps|is staying|still|can stay|to stay)\b|\balongside (?P<by>"
    + _WHOM
    + r")"
)
_PUT = r"\bput (?P<put>" + _WHOM + r") on\b"
_TOLD_ONLY = late(r"\b(?:says?|said|told|tell|ask\w*|rang|thinks?|suggests?|wants?|might|maybe|perhaps|should)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """Who has it from now on, or beside the others where `joins`; `certain` when everybody named is accounted for."""

    names: tuple[str, ...]
    joins: bool
    certain: bool


def _said(scene: Scene, template: str) -> tuple[list[str], bool]:
    names, certain = list[str](), True
    for match in pattern(template).finditer(scene.text):
        marks = next((value for value in match.groupdict().values() if value), "")
        found = owners_in(scene, marks)
        names += found.names
        certain = certain and found.certain
    return list(dict.fromkeys(names)), certain


def read_handed(scene: Scene, refs: list[str], *, renewed: bool = False) -> Handed | None:
    """Who is to have the actions `refs`; None where no word of handing them over was said with a name.

    `renewed`: those who had them may have them again.
    """
    to, certain = _said(scene, _TO)
    added, also_certain = _said(scene, _ADDED)
    off, _ = _said(scene, _OFF)
    stays, _ = _said(scene, _STAYS)
    if off and not to:
        to, certain = _said(scene, _PUT)
    added, to = [n for n in added if n not in off], [n for n in to if n not in off and n not in added]
    if not to and not added:
        return None
    had = list(dict.fromkeys(o for a in scene.world.actions if a.ref in refs for o in a.owners))
    if not renewed and not added and not off and set(to) <= set(had):
        return None  # "Give me till Friday": nothing changes hands.
    everyone = set(scene.names_in(scene.text)[0]) | set(scene.line.groups)
    known = {*to, *added, *off, *stays, *had, scene.sender_name}
    may = scene.may_record or scene.sender_name in had
    certain = may and certain and also_certain and everyone <= known and not _TOLD_ONLY.search(scene.text)
    if added and not to and not off:
        return Handed(names=tuple(n for n in added if n not in had) or tuple(added), joins=True, certain=certain)
    keeps = [o for o in had if o not in off] if any(o in off for o in had) and len(refs) == 1 else []
    names = dict.fromkeys([*to, *added, *keeps, *(name for name in stays if name in had)])
    return Handed(names=tuple(names), joins=False, certain=certain)


def slots_of(handed: Handed) -> dict[str, object]:
    return {"add_owners" if handed.joins else "owners": list(handed.names)}


def due_beside(scene: Scene) -> dict[str, object] | None:
    """The new day said beside a change of owners: nothing where none is, None where it is not certain."""
    if not scene.dates_in(_OF_MEETING.sub(" ", scene.text)):
        return {}
    due = read_due(scene, moved=True)
    if due is None or due.on is None or not due.certain or due.on <= scene.calendar.today:
        return None
    return {"due": due.on.isoformat(), "due_raw": due.raw}


_OF_MEETING = late(
    r"(?:from|of|in|at|last)(?: the)?(?: last)? <d\d+>|<r\d+>[ ,(]*<d\d+>|<d\d+>'?s? (?:actions?|<r\d+>)"
)
"""A day that says of which meeting an action is."""


def changed_beside(scene: Scene, refs: list[str]) -> dict[str, object] | None:
    """Owners and day said of an action that is opened again: nothing where none is, None where they are not certain."""
    handed, due = read_handed(scene, refs, renewed=True), due_beside(scene)
    if due is None or (handed is not None and not handed.certain):
        return None
    if handed is None and set(scene.names_in(scene.text)[0]) - _owners(scene, refs) - {scene.sender_name}:
        return None
    given = {"owners": list(handed.names)} if handed else {}
    return {**given, **due}


def _owners(scene: Scene, refs: list[str]) -> set[str]:
    return {owner for action in scene.world.actions if action.ref in refs for owner in action.owners}
