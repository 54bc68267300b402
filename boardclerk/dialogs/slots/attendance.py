"""Apologies, their withdrawal, and who says they will come. Pure."""

import re
from dataclasses import dataclass, replace
from datetime import date

from boardclerk.dialogs.grammar.attendance import ABSENT, COMING, ONLINE
from boardclerk.dialogs.grammar.meetings import APOLOGIES_SO_FAR
from boardclerk.dialogs.grammar.pattern import Hit, first
from boardclerk.dialogs.grammar.reasons import HEALTH, WHY
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.coming import read_withdrawal
from boardclerk.dialogs.slots.deputies import (
    DeputySaid,
    read_acting_chair,
    read_deputies_off,
    read_deputy,
    read_follower,
    read_whose_place,
    who_asked_me,
    without_deputies_off,
)
from boardclerk.dialogs.slots.parts import Part, read_part
from boardclerk.dialogs.slots.parts_loosely import SPEAKS_OF_PART, read_part_loosely
from boardclerk.dialogs.slots.scene import Scene, unaddressed
from boardclerk.dialogs.slots.spoken_to import without_those_told
from boardclerk.dialogs.slots.subjects import first_subject, giver_of_apologies, people_said, subject_before
from boardclerk.dialogs.slots.when import MISSED_AT, MeetingsSaid, meetings_said
from boardclerk.words.late import late

_NEAR = 14
_BECAUSE = late(
    r"\b(?:as|because|since|due to|owing to|because of)\s+(?P<reason>[^.;\n]{4,120}?)(?:[.;\n]"
    r"|, (?:<p|my|i'll|i will|but)|$)"
)
_NOT_A_REASON = late(
    r"^(?:my|a|an|deputy|chair|soon|well|always|discussed|per|agreed|below|above|follows|absent|away|unavailable|apologies"
    r"|not (?:attending|coming)|<[pu]\d+> (?:will|is))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Everything one message says about somebody not coming, before it is weighed."""

    who: list[str]
    who_certain: bool
    meetings: MeetingsSaid
    deputy: DeputySaid
    part: Part
    kind: str


def read_declining(scene: Scene, hit: Hit) -> Understood | None:
    """A deputy who cannot come in somebody's place: that is undone, and nobody's apologies are meant."""
    names, certain = scene.names_in(hit.match.group())
    names = [name for name in names if name != scene.sender_name]
    if not names or not scene.heard.addressed:
        return None
    slots: dict[str, object] = {"for": names, "meetings": meetings_said(scene).iso or None}
    return scene.answer("decline_deputy", slots, "act" if certain else "confirm", hit.means)


def read_absence(scene: Scene, hit: Hit) -> Understood | None:
    """Apologies, whole or part, with whoever comes instead; None when no meeting can be meant."""
    if pattern(APOLOGIES_SO_FAR).search(scene.text):
        return None
    asked = bool(hit.pattern.gives.get("asked"))
    deputy = DeputySaid(names=(scene.sender_name,), said=True) if asked else read_deputy(scene)
    if _comes_after_all(scene, deputy):
        return read_withdrawal(scene, replace(hit, pattern=replace(hit.pattern, means="alike")))
    meetings = meetings_said(scene)
    day = meetings.days[0] if meetings.days else scene.present_or_next()
    part, place = read_part(scene, scene.meeting_on(day) if day else None)
    if not part and (hit.means == "alike" or _MAY_BE_PART.search(scene.text)):
        part = read_part_loosely(scene, scene.meeting_on(day) if day else None)
    if not deputy.said and {"leave_at", "leave_after_min"} & set(part):
        deputy = read_follower(scene)
    who, certain = _who(scene, hit, deputy, place if hit.means == "part" else None)
    who = _with_another(scene, who)
    if deputy.names and set(deputy.names) <= set(who) and len(who) > 1:
        deputy = DeputySaid()
    if hit.means in ("absent", "away") and _of_a_thing(scene, hit):
        return None
    if part and hit.means in ("part", "alike") and _comes_for_a_part(scene, deputy):
        who, deputy = list(deputy.names), DeputySaid()
    absence = Absence(who=who, who_certain=certain, meetings=meetings, deputy=deputy, part=part, kind=hit.means)
    if _NOT_ANY_MORE.search(scene.text) or _COVER_ELSEWHERE.search(scene.text):
        return None
    if hit.means == "part" and not _is_about_somebody(scene, part, meetings):
        return None
    if hit.means == "away" and meetings.doubt in ("no meeting", "not said", "past"):
        return scene.answer(
            "none", {}, "acknowledge" if scene.heard.addressed else "ignore", "away, but not at a meeting"
        )
    if meetings.doubt == "past":
        return scene.answer("none", {}, "ask" if scene.heard.addressed else "ignore", "a meeting that has been")
    return _answer(scene, absence, day, asked=asked)


_MAY_BE_PART = late(
    r"\bitems? \d|\b(?:first|opening) (?:\w+ )?(?:\w+ )?(?:hour|min)|\b(?:only|solely|conflict\w*)\b|step\w* out\b"
    r"|\b(?:go|leave) after\b|\bhour in\b"
)


def _comes_after_all(scene: Scene, deputy: DeputySaid) -> bool:
    """Whether somebody comes, and whoever was to come instead need not."""
    off = read_deputies_off(scene)
    if not off or not set(deputy.names) - {scene.sender_name} <= set(off) or first(COMING, scene.line) is None:
        return False
    bare = without_deputies_off(scene.text)
    return not any(one.find(bare) for one in ABSENT)


def _comes_for_a_part(scene: Scene, deputy: DeputySaid) -> bool:
    """Whether the only one named comes for a part themselves: of the speaker nothing is said."""
    if not deputy.names or scene.sender_name in deputy.names or not _COMES_FOR.match(scene.text):
        return False
    return scene.names_in(scene.text)[0] == list(deputy.names) and not _OF_SPEAKER.search(scene.text)


_COMES_FOR = late(
    r"^\W*(?:please |note |that |just |fyi |for info )*<p\d+>(?:,? and <p\d+>)? (?:will |can |is |are |to |only "
    r"|just |be )*"
    r"(?:attend|com(?:e|ing)|join|there|here|in|dial)\w*"
)
_OF_SPEAKER = late(
    r"\b(?:i|i'm|i'll|i've|i'd|me|my|mine|myself|we|we're|we'll|us|our)\b|\b(?:deput\w+|represent\w*|instead|place|stead|behalf"
    r"|cover\w*|stand\w* in|sit\w* in|sub|substitut\w*)\b"
)
_COVER_ELSEWHERE = late(
    r"\b(?:cover|stand|sit|fill|step)\w* (?:in )?for (?:<[pu]\d+>|me|him|her) (?:on|at|in) (?:the |my |his |her )?"
    r"(?:phones?|ward|desk|rota|reception|unit|shift|school|office|clinic|class|lesson|helpline)"
)
_NOT_ANY_MORE = late(
    r"\bnot (?:on )?(?:late|early|away|on call|on leave|in court)\b[^.?]{0,30}\b(?:any ?more|any longer|now"
    r"|after all)\b"
)
_THING_BEFORE = late(
    r"(?:\b(?:my|the|our|this|that|your|his|her|their|a|an) (?!i\b|we\b|he\b|she\b|they\b|i'm\b"
    r"|chair\b|secretary\b|clerk\b|deputy\b|boss\b|colleague\b|head\b|director\b|manager\b"
    r"|officer\b|rep\b|board\b|meeting\b|team\b)[a-z]+|\bit|\bthis|\bthat|\bwhich|\byou|\beveryone"
    r"|\beverybody|\bpeople)\s*$"
)


_PUT_DOWN = late(r"\W*(?:put|mark|log|record|note|show|enter|have|count)\b")


def _of_a_thing(scene: Scene, hit: Hit) -> bool:
    """Whether it is a car, not a person, that will not make it."""
    before = scene.text[: hit.match.start()]
    if _PUT_DOWN.match(hit.match.group()):
        return False
    return bool(_THING_BEFORE.search(before)) and not re.match(r"[\s,.]*(?:i|we|he|she)\b", hit.match.group())


_SOMEBODY = late(r"\b(?:i|i'm|i'll|i've|i'd|we|we'll|me|my|he|she|they|he'll|she'll|they'll)\b|<[pu]\d+>")
_AHEAD = late(r"\b(?:will|going to|running|have to|need to|must|might|should|gotta)\b|'ll\b")
_A_THING = late(r"^\W*(?:the|this|that|it|it's|our|your|these|those)\b")


def _is_about_somebody(scene: Scene, part: Part, meetings: MeetingsSaid) -> bool:
    """Whether a person misses a part: the bus may be late, and "sorry I'm late" is no apology to keep."""
    if not part or (_A_THING.match(scene.text) and not _SOMEBODY.search(scene.text)):
        return False
    vague = set(part) <= {"arrive_late", "leave_early"}
    return not vague or bool(meetings.days) or bool(_AHEAD.search(scene.text))


def _who(scene: Scene, hit: Hit, deputy: DeputySaid, place: int | None) -> tuple[list[str], bool]:
    if deputy.names == (scene.sender_name,) and (asker := who_asked_me(scene)):
        return [asker], True
    given = giver_of_apologies(scene) if hit.means in ("apologies", "bare apologies", "alike") else None
    if given is not None:
        return given
    if hit.means == "deputising":
        return _whose_place(scene, hit)
    if hit.means == "alike" and deputy.names == (scene.sender_name,) and read_whose_place(scene):
        return _whose_place(scene, hit)
    if hit.means == "alike":
        return first_subject(scene, without=(*deputy.names, read_acting_chair(scene) or ""))
    end = hit.match.end() if hit.means in ("away", "absent") else hit.match.start()
    if place is not None:
        end = place + 3
        while end < len(scene.text) and scene.text[end].isalpha():
            end += 1
    names, certain = subject_before(scene, end, without=deputy.names)
    return names, certain


_NOR_ANOTHER = late(
    r"\b(?:nor|neither) (?:can|will|could|is|am|do|does|shall) (?P<who>i|<p\d+>)(?!\w)"
    r"|<p\d+>(?: (?:has|have|had|sent|sends|given|gives|her|his|their|my|apologies|for|on|the|<d\d+>"
    r"|in))*[,;]? (?:and|&|plus)"
    r"(?: also)? (?:from|so (?:has|have|is|does|did)|neither (?:can|is|will|has)) (?P<who3><p\d+>)"
    r"|\b(?:same (?:goes )?for|likewise|ditto(?: for)?) (?P<who4><p\d+>)"
    r"|\bme (?:neither|either)\b|\bnor (?P<who2>i|me|<p\d+>)[\s.!]*$"
)


def _with_another(scene: Scene, who: list[str]) -> list[str]:
    """ "Grace can't come and neither can I": both."""
    match = _NOR_ANOTHER.search(scene.text)
    if match is None or not who:
        return who
    said = match["who"] or match["who2"] or match["who3"] or match["who4"] or "me"
    names = [scene.sender_name] if said in ("i", "me") else scene.names_in(said)[0]
    return list(dict.fromkeys([*who, *names]))


def _whose_place(scene: Scene, hit: Hit) -> tuple[list[str], bool]:
    whose = read_whose_place(scene)
    if whose is None or whose in ("me", "us"):
        return [scene.sender_name], whose != "us"
    if whose.startswith("<"):
        return people_said(scene, whose)
    before = scene.text[: hit.match.start()] or scene.text
    others = [name for name in scene.names_in(before)[0] if name != scene.sender_name]
    if len(others) == 1:
        return others, True
    return subject_before(scene, hit.match.start() if others or "chair" not in scene.text else len(before))


def _answer(scene: Scene, absence: Absence, day: date | None, *, asked: bool = False) -> Understood:
    deputy, meetings = absence.deputy, absence.meetings
    days = meetings.iso or ([day.isoformat()] if day and meetings.doubt == "not said" else [])
    slots: dict[str, object] = {
        "who": absence.who,
        "meetings": days,
        "scope": "part" if absence.part else "whole",
        "part": absence.part or None,
        "deputy": _deputy_slot(deputy),
        "deputy_tbc": True if deputy.to_be_confirmed else None,
        "acting_chair": read_acting_chair(scene),
        "online": True if absence.part and re.search(ONLINE, scene.text) else None,
        "on_behalf": True if any(name != scene.sender_name for name in absence.who) else None,
        **_range(meetings),
        **reason_slots(scene),
    }
    expect, why = _weigh(scene, absence)
    if expect == "act" and asked:
        expect, why = "confirm", "asked whether they may"
    if expect == "ignore" or (not scene.heard.addressed and why == "no meeting named"):
        return scene.answer("none", {}, "ignore", why)
    return scene.answer("send_apologies", slots, expect, why)


def _deputy_slot(deputy: DeputySaid) -> list[str] | None:
    return list(deputy.names) if deputy.said else None


def _range(meetings: MeetingsSaid) -> dict[str, object]:
    if meetings.span is None:
        return {}
    return {"range": {"from": meetings.span[0].isoformat(), "to": meetings.span[1].isoformat()}}


def _weigh(scene: Scene, absence: Absence) -> tuple[str, str]:
    """Whether to act, to show and ask, or to ask; and why."""
    meetings, deputy = absence.meetings, absence.deputy
    if not absence.who:
        return "ask", "whose apologies"
    if meetings.doubt in ("no meeting", "impossible", "past"):
        return "ask" if scene.heard.addressed else "ignore", f"which meeting: {meetings.doubt}"
    doubts = {
        "which meeting": meetings.doubt == "several",
        "no meeting named": meetings.doubt == "not said" and not _is_near(scene, absence),
        "whose apologies": not absence.who_certain,
        "nobody the board knows": not all(scene.knows(name) for name in absence.who),
        "which part": absence.kind == "alike" and not absence.part and bool(SPEAKS_OF_PART.search(scene.text)),
        "somebody comes, but not throughout": not absence.part and bool(_COMES_BUT.search(scene.text)),
        "an item is named": not absence.part and bool(re.search(r"\bitems? \d", scene.text)),
        "somebody else named": _unexplained(scene, absence),
        "put right": bool(_CORRECTED.search(scene.text)),
        "which deputy": deputy.to_be_confirmed or not deputy.certain,
        "the deputy is a member": _is_member_deputy(scene, absence),
        "away over a span of days": absence.kind == "away"
        and not _SENDS.search(scene.text)
        and ((meetings.span is not None and not _names_a_meeting(scene)) or _of_another(scene, absence)),
        "which meeting the deputy is for": bool(deputy.names)
        and len(meetings.days) > 1
        and not _FOR_ALL.search(scene.text)
        and not _AT_EACH.search(scene.text),
        "several meetings": len(meetings.days) > 2 and len(scene.dates_in(scene.text)) < len(meetings.days),
    }
    why = next((name for name, doubtful in doubts.items() if doubtful), None)
    if why is not None:
        return unaddressed(scene, "confirm"), why
    if not scene.heard.addressed and absence.kind not in ("apologies",):
        return "confirm", "not said to the clerk"
    return "act", absence.kind


def _unexplained(scene: Scene, absence: Absence) -> bool:
    """Whether a name, or word of a deputy, is left over that nothing was made of."""
    names = [name for name in scene.names_in(without_those_told(scene))[0] if scene.knows(name) or " " in name]
    explained = {*absence.who, *absence.deputy.names, read_acting_chair(scene), scene.sender_name}
    if any(name not in explained for name in names):
        return True
    if len(absence.who) == 1 and _OTHERS_TOO.search(scene.text):
        return True
    if read_acting_chair(scene) and not _OTHER_THAN_CHAIR.search(scene.text):
        return False
    return not absence.deputy.said and bool(_DEPUTY_WORD.search(scene.text)) and absence.kind != "deputising"


_OTHER_THAN_CHAIR = late(r"\b(?:deputy|deputis\w+|substitute|sub|represent\w*|on my behalf)\b")
_COMES_BUT = late(
    r"\b(?:(?:i|we|he|she|they)(?:'ll| will| can| shall)|(?:i'm|i am)|<p\d+> (?:will|can|is))"
    r" (?:be (?:there|at|with|here)|come|attend|coming|attending|make|join)\b"
    r"[^.;]{0,60}\b(?:but|except|apart|though|just not|only not)\b"
)
"""Somebody who comes and misses a part, where no part was read."""
_FOR_ALL = late(
    r"\b(?:at|for|on) (?:both|each|all)(?: of (?:them|these))?[\s.!]*$"
    r"|<[pu]\d+>[^.;]*\b(?:at|for|on|to) (?:both|each|all|either|the two|the pair)(?: of (?:them"
    r"|these))?(?:[\s.!,;)]|$)"
    r"|\bboth (?:meetings|boards|dates|days"
    r"|times)\b"
)
_AT_EACH = late(
    r"<[pu]\d+>[^.;]*<d\d+>(?: as well as|,| and| plus| &)[^.;]*<d\d+>"
    r"|<d\d+>[^.;]*<d\d+>[^.;]*[.;] <[pu]\d+> is my (?:sub|deputy)"
)
"""A deputy named with the days of several meetings in one breath, or once and for all of them."""
_DEPUTY_WORD = late(
    r"\b(?:deputy|deputis\w+|substitute|sub|stand(?:ing)?[- ]in|in my (?:place|stead)|on my behalf"
    r"|represent(?:ed|ative|ing)?|represents|(?:will|to|can|is) (?:go|going|come|coming|attend|attending"
    r"|cover) instead)\b"
)
_SENDS = late(
    r"\bapologies from\b|\bapologies for (?:anything|any (?:meeting|board)|whatever|the (?:board|meeting)"
    r"|<d\d+>)|\bsend apologies\b"
)
_CORRECTED = late(
    r"\bactually,? no\b|\bshould (?:have|of) been\b|\bi meant?\b|\bscratch that\b|\bno,? wait\b"
    r"|\bsorry,? not (?:the )?<d"
)
"""Words that take back what was said just before them."""
_OTHERS_TOO = late(r"\bwe(?:'re| are) both\b|\balso (?:for|from) (?:the|my|our)\b|\bboth of us\b")


def _names_a_meeting(scene: Scene) -> bool:
    """Whether a meeting is named as such, besides the days somebody is away."""
    if _THAT_BOARD.search(scene.text):
        return True
    named = [int(number) for number in (*_BOARD_OF.findall(scene.text), *MISSED_AT.findall(scene.text))]
    return any(scene.line.dates[number].meetings and scene.line.dates[number].kind != "span" for number in named)


_THAT_BOARD = late(r"\b(?:board|meeting) (?:that|this|in that) (?:week|fortnight|month|friday)\b")
_BOARD_OF = late(r"<d(\d+)>(?:'s)? (?:board|meeting)\b")


def _of_another(scene: Scene, absence: Absence) -> bool:
    """Somebody else alone: whoever speaks for both knows when they are away."""
    is_told = _TOLD.search(scene.text) is not None
    is_told = is_told or _WONT_COME.search(scene.text) is not None or absence.deputy.names == (scene.sender_name,)
    return bool(absence.who) and scene.sender_name not in absence.who and not is_told


_WONT_COME = late(r"\b(?:missing|won't|can't|cannot|unable|not (?:be|able|coming|attending|there))\b")
_TOLD = late(r"\b(?:apologies|apols|apol)\b|\b(?:rang|called|phoned|e-?mailed|texted|messaged)\b")


_GOES_NOW = late(r"\b(?:now|go|going|leave|leaving|dash|here|called away|drop|dropping|slip|step|stepping)\b")
"""Said in the meeting by somebody who leaves it, or of somebody who is not in it."""


def _is_near(scene: Scene, absence: Absence) -> bool:
    """A part missed without a date is of the meeting being held, or of the next when that is near."""
    day = scene.present_or_next()
    if scene.is_running and _GOES_NOW.search(scene.text):
        return True
    return bool(absence.part) and day is not None and (day - scene.calendar.today).days <= _NEAR


def _is_member_deputy(scene: Scene, absence: Absence) -> bool:
    members = {p.name for p in scene.world.people if p.member}
    return any(name in members and name != scene.sender_name for name in absence.deputy.names) and not absence.part


def reason_slots(scene: Scene) -> dict[str, object]:
    """Why somebody does not come, where it is said; of health only that it is."""
    if re.search(HEALTH, scene.text) and not re.search(WHY, scene.text) and not _BECAUSE.search(scene.text):
        return {"reason_sensitive": True}
    match = _BECAUSE.search(scene.text)
    if match is None or _NOT_A_REASON.match(match["reason"]):
        match = re.search(WHY, scene.text)
    if match is None:
        return {}
    written = scene.line.written(*match.span("reason")).strip(" ,-–")
    return {"reason": written, "reason_sensitive": True if re.search(HEALTH, scene.text) else None}
