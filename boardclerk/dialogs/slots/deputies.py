"""Who comes in whose place, and who takes the chair. Pure."""

import re
from dataclasses import dataclass, replace

from boardclerk.dialogs.grammar.deputies import CHAIRS, DEPUTY, DEPUTY_OFF, DEPUTY_UNNAMED, NO_DEPUTY
from boardclerk.dialogs.grammar.guards import MIGHT
from boardclerk.dialogs.grammar.pattern import first, hits
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_CLAUSE = late(r"[.;,\n]| but | - ")
_PLACE_OF = (
    r"(?:{represent}|{attend_for} (?:instead of|in place of|on behalf of|for)|(?:deputy|substitute"
    r"|sub) for|in place of|instead of|on behalf of)(?: for)? (?P<whose>me|him|her|them|us"
    r"|{people})|in (?P<place>my|his|her|{people}'s) (?:place|stead|absence)"
    r"|tak(?:e|ing) (?P<taken>{people})'s (?:place|seat|chair)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputySaid:
    """Names in the order said; `said` is whether a deputy was spoken of at all."""

    names: tuple[str, ...] = ()
    certain: bool = True
    to_be_confirmed: bool = False
    none_comes: bool = False
    said: bool = False


def _clause_of(text: str, start: int) -> str:
    before = [m.end() for m in _CLAUSE.finditer(text[:start])]
    after = _CLAUSE.search(text, start)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def _is_uncertain(text: str, start: int) -> bool:
    clause = _clause_of(text, start)
    return any(one.find(clause) for one in MIGHT)


_ASKED_ME = late(
    r"(?P<who><p\d+>)(?: has| have| had| kindly| just)* (?:asked|asks|told|wants|would like|nominated"
    r"|requested) me to\b"
)


def who_asked_me(scene: Scene) -> str | None:
    """The one who asked the speaker to come in their place, where nobody else of the board is named."""
    match = _ASKED_ME.search(scene.text)
    if match is None:
        return None
    named = [name for name in scene.names_in(scene.text)[0] if scene.knows(name) and name != scene.sender_name]
    return named[0] if named == scene.names_in(match["who"])[0] else None


_FOR_ANOTHER = late(r"<p\d+> (?:is )?(?:attending|coming|deputising|representing|to attend|will attend) for <[pu]\d+>")


def read_deputy(scene: Scene) -> DeputySaid:
    """The deputies named in a message of absence; not certain where one is still to be confirmed."""
    said = _read_deputy(scene)
    return replace(said, certain=False) if said.names and _UNCONFIRMED.search(scene.text) else said


_UNCONFIRMED = late(
    r"<[pu]\d+>,? \(?(?:is |still |but |who is )*(?:tbc|tba|to be confirmed|to confirm|provisional\w*|yet to confirm"
    r"|yet to be confirmed|not (?:yet )?confirmed|pencilled in|unconfirmed)\b"
)


def _read_deputy(scene: Scene) -> DeputySaid:
    if first(NO_DEPUTY, scene.line):
        return DeputySaid(none_comes=True, said=True)
    for hit in hits(DEPUTY, scene.line):
        if hit.means == "i deputise":
            return DeputySaid(names=(scene.sender_name,), said=True)
        groups = hit.match.groupdict()
        named = next(value for key, value in groups.items() if key.startswith("deputy") and value)
        names, certain = scene.names_in(named)
        if named == "me" or (names == [scene.sender_name] and _FOR_ANOTHER.search(scene.text)):
            return DeputySaid(names=(scene.sender_name,), said=True)
        names = [name for name in names if name != scene.sender_name]
        if scene.text[: hit.match.start()].endswith((" nor ", "neither ")):
            continue
        if not names or _is_chair_only(scene, hit.match.start()):
            continue
        uncertain = _is_uncertain(scene.text, hit.match.start()) or _is_asked(scene.text, hit.match.start())
        return DeputySaid(names=tuple(names), certain=certain and not uncertain, said=True)
    if first(DEPUTY_UNNAMED, scene.line):
        return DeputySaid(to_be_confirmed=True, said=True)
    return _read_loosely(scene)


_OWN_ABSENCE = late(r"\b(?:i|i'm|i'll|i've|i'd|me|my|myself)\b")
_IN_PLACE = late(
    r"\b(?:instead|in place of|in my (?:place|stead|seat|chair)|on my behalf|rather than me|not me|for me"
    r"|from me|cover\w*"
    r"|sub|subs|deput\w+|stand(?:s|ing)? in|step(?:s|ping)? in|fill(?:s|ing)? in|sit(?:s|ting)? in"
    r"|represent\w*|tak(?:es?|ing)"
    r" over|replac\w+|swap\w*|understudy|you're getting|you'll (?:have|get)|gives you|has my (?:papers|brief|notes)"
    r"|speaks? for (?:us|the [a-z]+)|thereafter|{our} (?:place|seat|chair|proxy|spot|job|role)|hold\w* the fort|for us"
    r"|on our behalf|in (?:his|her|their) (?:place|stead))\b".replace("{our}", r"(?:my|our|the [a-z]{2,16}'s)")
)
_FOLLOWS = late(
    r"\b(?:then|after(?: that| which|wards)?|thereafter|from (?:then|there)(?: on(?:wards)?)?)[, ]+(?:it's |it will be "
    r"|it'll be |i'll have |with |by )?(?P<then><[pu]\d+>)"
    r"|(?P<onwards><[pu]\d+>) (?:from (?:then|there)(?: on(?:wards)?)?|steps? in when i (?:go|leave|have to)"
    r"|thereafter)\b"
    r"|(?P<replaces><[pu]\d+>) (?:replaces|will replace|takes over from) me\b"
    r"|\b(?:the )?(?:rest|remainder|second (?:half|hour)),? (?:is |by |with |for )?(?P<after><[pu]\d+>)"
    r"|(?P<stays><[pu]\d+>) (?:stays|remains|continues|carries on|will (?:stay|remain|continue))\b"
    r"|(?P<rest><[pu]\d+>) (?:to do|does|will do|do|has|can do|for|takes|covers|to cover|will cover|will stay|can stay)"
    r"(?: the| for)? (?:rest|remainder|second|last|other|remaining|next|me)\b"
)


def read_follower(scene: Scene) -> DeputySaid:
    """Who stays on for somebody who leaves early: the only other one named, after the part they stay for."""
    match = _FOLLOWS.search(scene.text)
    others = [name for name in scene.names_in(scene.text)[0] if name != scene.sender_name]
    if match is None or len(others) != 1:
        return DeputySaid()
    names, certain = scene.names_in(next(mark for mark in match.groups() if mark))
    uncertain = _is_uncertain(scene.text, match.start()) or _is_asked(scene.text, match.start())
    return DeputySaid(names=tuple(names), certain=certain and not uncertain, said=True)


_I_DEPUTISE = late(
    r"^\W*(?:(?:i'm|i am|i'll be|am|will be|just|currently) )*(?:standing in|deputising|covering|subbing"
    r"|sitting in|acting"
    r"|filling in|attending|coming|stepping in) (?:for|in place of|instead of|on behalf of) <[pu]\d+>"
)


def _read_loosely(scene: Scene) -> DeputySaid:
    """The only other one named beside a word of taking somebody's place, where a person speaks of their own absence."""
    text = scene.text
    if _I_DEPUTISE.match(text):
        return DeputySaid(names=(scene.sender_name,), said=True)
    if not _OWN_ABSENCE.search(text) or re.search(
        r"(?:\b(?:can't|cannot|won't|not)|n't)\b[^.;]{0,20}" + _IN_PLACE.pattern, text
    ):
        return DeputySaid()
    clauses = [one for one in re.split(r"[.;!\n]", text) if _IN_PLACE.search(one) and not re.search(r"\bchair", one)]
    names, certain = scene.names_in(" ".join(clauses))
    everyone = [name for name in scene.names_in(text)[0] if name != scene.sender_name]
    names = [name for name in names if name != scene.sender_name]
    if len(names) != 1 or everyone != names:
        return DeputySaid()
    uncertain = any(one.find(clause) for clause in clauses for one in MIGHT)
    return DeputySaid(names=tuple(names), certain=certain and not uncertain, said=True)


def _is_asked(text: str, start: int) -> bool:
    if re.search(r"\b(?:could|can|would|may) $", text[:start]):
        return True
    sentence = re.split(r"[.!\n](?=\s|$)", text[start:])[0]
    return sentence.rstrip().endswith("?")


def _is_chair_only(scene: Scene, start: int) -> bool:
    seat = "" if scene.sender and scene.sender.chair else r"(?<!\bmy )(?<!\bour )(?<!'s )"
    return bool(re.match(r"<[pu]\d+>[^.,;<]{0,40}\b" + seat + r"(?:chair|chairing|preside)\b", scene.text[start:]))


def read_whose_place(scene: Scene) -> str | None:
    """For whom a deputy comes: "me", a name, or a pronoun; None when it is not said."""
    match = pattern(_PLACE_OF).search(scene.text)
    if match is None:
        return None
    return match["whose"] or match["taken"] or match["place"].replace("my", "me").replace("'s", "")


_CHAIRS_LOOSELY = late(
    r"\bacting chair(?: is| will be| to be)?[:,-]? (?P<after><[pu]\d+>)"
    r"|(?P<before><[pu]\d+>)(?: \w+){0,5} (?:to |will )?(?:chair|chairs|chairing|preside|act as chair)\b(?! of\b)"
    r"|(?P<says><[pu]\d+>)(?:'s| has| have)?(?: \w+){0,6} (?:he'll|she'll|will|to|and will) (?:take the chair|preside"
    r"|run the meeting|open the meeting|hold the chair)\b|(?P<has><[pu]\d+>) (?:has|takes|runs) the (?:chair|meeting)\b"
)


def read_acting_chair(scene: Scene) -> str | None:
    """The full name of the one who will chair, when the message says so."""
    hit = first(CHAIRS, scene.line)
    if hit is None:
        loosely = _CHAIRS_LOOSELY.search(scene.text)
        names, _ = scene.names_in(" ".join(filter(None, loosely.groups()))) if loosely else ([], True)
        return names[0] if names else None
    groups = hit.match.groupdict()
    if groups.get("me"):
        return scene.sender_name
    names, _ = scene.names_in(groups["chair"] or groups["chair2"] or groups["chair3"] or groups["chair4"] or "")
    return names[0] if names else None


def read_deputies_off(scene: Scene) -> list[str]:
    """Deputies who are no longer needed."""
    found: list[str] = []
    for hit in hits(DEPUTY_OFF, scene.line):
        for marks in hit.match.groupdict().values():
            found += scene.names_in(marks or "")[0]
    return [name for name in dict.fromkeys(found) if name != scene.sender_name]


def without_deputies_off(text: str) -> str:
    """`text` without what it says of deputies who are no longer needed."""
    for one in DEPUTY_OFF:
        text = pattern(one.says).sub(" ", text)
    return text
