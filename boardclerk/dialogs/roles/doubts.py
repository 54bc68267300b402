"""What may still be doubtful of a deed though the part of everybody and of every day in it is sure. Pure."""

from collections.abc import Callable, Sequence

from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.roles.mentions import ONE_OF_SEVERAL, name_of
from boardclerk.dialogs.roles.reading import NONE, Role
from boardclerk.dialogs.slots.attendance import CORRECTED
from boardclerk.dialogs.slots.doubts import listed
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

IDENTITY = frozenset(["who", "deputy", "owners", "add_owners"])
"""Parts of people that make it another deed."""
_JOINED = late(r"(?=(<[pug]\d+>)(?:,? and | ?[&+/] ?)(<[pug]\d+>))")
_CUT_OFF = late(r"<[pug]\d+> ?[&+/](?! ?<[pug])|\w ?[&+/] ?<[pug]\d+>")
"""Somebody joined to what is no name: initials nobody was found by."""
_MORE_OF_THEM = late(r"\b(?:both|also|too|as well|neither|nor|all of us|the lot of us|everyone|everybody|nobody)\b")
_INSTEAD = late(
    r"\b(?:deput\w+|sub|subs|substitut\w+|represent\w*|stand\w*[- ]in|sit\w* in|instead|place|stead|behalf)\b"
)
_A_MEETING = late(r"\b(?:board|meeting|committee|apolog\w+|apols?)\b")
_BESIDE_A_DAY = late(r"\b(?:days?|weeks?|fortnight|months?) (?:before|after|from|prior to|ahead of) (?:the )?<d")
_SEVERAL = late(r"\bactions\b|\n")
_SEVERAL_ABSENT = 2


def _is_nobody_known(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    """A name several have; or one nobody has, that the first reading did not take for a person: it may be a place."""
    known = {person.name for person in scene.world.people} | set(scene.world.groups)
    read = listed(one, *IDENTITY)
    return any(
        role.slot in IDENTITY
        and role.mention.name not in known
        and (ONE_OF_SEVERAL in role.mention.signs or role.mention.name not in read)
        for role in roles
    )


def _is_deputy_doubtful(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    """A member who comes for another, or a deputy for one of several meetings."""
    names = {role.mention.name for role in roles if role.slot == "deputy"} - {scene.sender_name}
    if not names:
        return False
    members = {person.name for person in scene.world.people if person.member}
    return (bool(names & members) and "part" not in one.slots) or len(listed(one, "meetings")) > 1


def _is_put_right(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    del one, roles
    return bool(CORRECTED.search(scene.text))


def _are_parted(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    """Somebody joined to another by "and" who has another part, or joined to something that is no name."""
    del one
    parts = {role.mention.name: role.slot for role in roles if role.is_person}
    joined: list[tuple[str, str]] = _JOINED.findall(scene.text)
    apart = any(parts.get(name_of(scene, a)) != parts.get(name_of(scene, b)) for a, b in joined)
    return apart or bool(_CUT_OFF.search(scene.text))


def _is_somebody_unnamed(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    """Whoever else was spoken of is not named: "also for the Super", or a deputy without a name."""
    if one.intent not in ("send_apologies", "withdraw_apologies") or one.why != "somebody else named":
        return False
    others = [role for role in roles if role.is_person and role.mention.name != scene.sender_name]
    absent = [role for role in roles if role.slot == "who"]
    if not others or (len(absent) < _SEVERAL_ABSENT and _MORE_OF_THEM.search(scene.text)):
        return True
    return all(role.slot == NONE for role in others if role not in absent) and bool(_INSTEAD.search(scene.text))


def _is_away_from_what(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    """Away for some days, with no word of a meeting."""
    del roles
    return one.why == "away over a span of days" and not _A_MEETING.search(scene.text)


def _is_day_counted_from(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    del one, roles
    return bool(_BESIDE_A_DAY.search(scene.text))


def _are_several_actions(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    del roles
    return one.intent == "record_action" and bool(_SEVERAL.search(scene.text))


def _is_handed_on_in_part(scene: Scene, one: Understood, roles: Sequence[Role]) -> bool:
    """An action of several owners given to another, or one that somebody takes from its owner."""
    new = {role.mention.name for role in roles if role.slot == "owners"}
    if one.intent != "update_action" or not new:
        return False
    spoken_of = [action for action in scene.open_actions() if action.ref in listed(one, "refs")]
    return scene.sender_name in new or any(len(action.owners) > 1 for action in spoken_of)


LEFT: tuple[Callable[[Scene, Understood, Sequence[Role]], bool], ...] = (
    _is_nobody_known, _is_deputy_doubtful, _is_put_right, _are_parted, _is_somebody_unnamed, _is_away_from_what,
    _is_day_counted_from, _are_several_actions, _is_handed_on_in_part,
)  # fmt: skip
"""What is looked at before a deed is done for the parts that people and days have in it."""
