"""What the secretary and chair say that is beyond a member's messages: a meeting run, minutes kept. Pure."""

import re
from datetime import time
from itertools import pairwise

from boardclerk.dialogs.grammar.attendance import ONLINE
from boardclerk.dialogs.grammar.house import HOW
from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.actions import outcome_of
from boardclerk.dialogs.slots.minutes import comments_asked_by, minutes_meeting
from boardclerk.dialogs.slots.refs import doubt_about, meeting_of_refs
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.slots.when import meeting_said
from boardclerk.words.dates.said_times import read_times
from boardclerk.words.dates.said_words import NUMBERS
from boardclerk.words.late import late
from boardclerk.words.leads import read_leads

_SECTION = late(
    r"(?P<head>present|here|attending|in the room|attendance|online|remote|on teams|absent|not here"
    r"|in attendance)\s*[:\-]\s*"
)
_ABSENT = late(
    r"\b(?:absent|not (?:here|present|arrived)|missing|did not|didn't|has not|hasn't|have not|haven't|never)\b"
)
_EXCEPTED = late(r"\b(?:except|apart from|but|bar|not|without)\b")
_ONLINE_BESIDE = late(r"<[pu]\d+>(?= ?\((?:online|remote|remotely|on teams|by teams|teams)\))")
_LEFT = late(r"^[^<]*\b(?:gone|left)\b")
_BEEN = late(r"\b(?:was|were|wasn't|weren't)\b")
"""Said of a meeting that has been: no word of who is there."""
_DAYTIME = (time(8), time(19))
"""Where a time said without am or pm is looked for."""
_KINDS = {
    "agreed": "agreed",
    "resolved": "agreed",
    "approved": "agreed",
    "noted": "noted",
    "approved in principle": "approved_in_principle",
    "agreed in principle": "approved_in_principle",
}
_CLOSED = late(r"\b(?:closed?|complete[d]?|done|finished)\b")
_DID = {
    "rang": "phone",
    "phoned": "phone",
    "called": "phone",
    "rung": "phone",
    "emailed": "email",
    "texted": "text",
    "spoke": "in person",
    "spoken": "in person",
    "wrote": "letter",
    "written": "letter",
    "messaged": "message",
}


def _item(hit: Hit) -> str | None:
    return next((v for k, v in hit.match.groupdict().items() if k.startswith("item") and v), None)


def read_running(scene: Scene, hit: Hit) -> Understood | None:
    """Start, end, next item, go to item."""
    meeting = meeting_said(scene) or scene.present_or_next()
    slots: dict[str, object] = {"item": _item(hit)}
    if hit.means in ("start_meeting", "end_meeting"):
        slots = {"meeting": meeting.isoformat() if meeting else None}
    return scene.answer(hit.means, slots, "act", hit.means)


def read_attendance(scene: Scene, hit: Hit) -> Understood | None:
    """Who is in the room, online or absent, who left, and in whose place; said while the meeting runs."""
    if not scene.is_running and (hit.pattern.gives.get("while_running") or _BEEN.search(scene.text)):
        return None
    found: dict[str, list[str]] = {"present": [], "online": [], "absent": []}
    unknown: dict[str, list[str]] = {"present": [], "absent": []}
    certain = True
    heads = [] if hit.pattern.gives.get("all_present") else list(_SECTION.finditer(scene.text))
    if hit.match.groupdict().get("who"):
        names, certain = scene.names_in(hit.match["who"])
        if hit.match.groupdict().get("self") and scene.sender_name not in names:
            names.append(scene.sender_name)
        rest = scene.text[hit.match.end("who") :]
        left = bool(_LEFT.search(rest))
        found[
            "left" if left else "absent" if _ABSENT.search(rest) else "online" if re.search(ONLINE, rest) else "present"
        ] = names
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(scene.text)
        section = scene.text[head.end() : end]
        if _EXCEPTED.search(section):
            return None
        apart = "".join(_ONLINE_BESIDE.findall(section))
        found["online"] += scene.names_in(apart)[0]
        names, sure = scene.names_in(_ONLINE_BESIDE.sub(" ", section))
        names = [name for name in names if scene.knows(name) or " " in name]
        kind = (
            "absent"
            if _ABSENT.search(head["head"])
            else "online"
            if head["head"] in ("online", "remote", "on teams")
            else "present"
        )
        found[kind] += names
        unknown["absent" if kind == "absent" else "present"] += _unread_names(scene, head.end(), end)
        certain = certain and sure
    at = read_times(scene.text[hit.match.start() :], _DAYTIME) if hit.match.groupdict().get("who") else ()
    excepted = next((v for k, v in hit.match.groupdict().items() if k.startswith("absent") and v), None)
    if excepted:
        found["absent"] += scene.names_in(excepted)[0]
    slots: dict[str, object] = {**found, "all_present": bool(hit.pattern.gives.get("all_present"))}
    if any(unknown.values()):
        slots["unknown"] = unknown
    if member := hit.match.groupdict().get("member"):
        members, sure = scene.names_in(member)
        slots["in_place_of"], slots["present"] = dict(zip(found["present"], members, strict=False)), []
        certain = certain and sure and len(members) == len(found["present"])
    if len(at) == 1 and (found.get("left") or found["present"] or found["online"]):
        slots["at"] = at[0].at.isoformat("minutes")
    if items := hit.match.groupdict().get("items"):
        slots["only_items"] = re.findall(r"\d{1,2}", items)
    return scene.answer("record_attendance", slots, "act" if certain else "confirm", hit.means)


_BETWEEN_NAMES = late(r"\s*(?:[,;&/+\n•]|\.(?=\s|$)|\b(?:and|plus|with|also)\b)\s*")
_NO_NAME = late(
    r"^(?:none|nobody|no|nil|n/a|tb[ca]|everyone|everybody|all|the|others?|rest|only|is|are|was|were|here|present"
    r"|absent"
    r"|now|today|so|at|from|in|on|for|to|as|who|i|me|we|please|thanks|apologies|sorry|mark|record|note)\b"
)
_MOST_WORDS = 3
_STRANGER = late(r"^<u\d+>$")
"""A name by its place in the sentence: of one word, it is too little to be entered by."""


def _unread_names(scene: Scene, start: int, end: int) -> list[str]:
    """Return what stands in a list of people as a name does and was read as nobody's, as it was written."""
    section = scene.text[start:end]
    edges = [(0, 0), *(edge.span() for edge in _BETWEEN_NAMES.finditer(section)), (len(section), len(section))]
    names: list[str] = []
    for (_, begins), (ends, _) in pairwise(edges):
        said = section[begins:ends].strip(" .!?*-–()")
        written = scene.line.written(start + begins, start + ends).strip(" .!?*-–()")
        is_word = re.search(r"[a-z]", said) and not re.search(r"[<\d:]", said) and not _NO_NAME.match(said)
        if (is_word and len(said.split()) <= _MOST_WORDS) or (_STRANGER.match(said) and " " not in written):
            names.append(written)
    return names


_MINUTES_ALONE = late(
    r"(?:the )?(?:draft )?(?:<d\d+>(?:'s)? )?minutes(?: (?:of|from|for)(?: the)? <d\d+>| <d\d+>)?[\s.!]*$"
)
"""Minutes that somebody agrees to, out of a meeting; no decision of the board."""


def read_minute(scene: Scene, hit: Hit) -> Understood | None:
    """A minute or a decision, in the writer's words."""
    if hit.pattern.gives.get("while_running") and not scene.is_running:
        return None
    groups = hit.match.groupdict()
    if not scene.is_running and _MINUTES_ALONE.match(scene.text[hit.match.start("text") :]):
        return None
    text = scene.line.written(*hit.match.span("text")).strip()
    slots: dict[str, object] = {"item": _item(hit), "text": text}
    if hit.means == "record_decision":
        said = groups.get("kind") or groups.get("kind2") or _kind_in(scene.text[hit.match.start("text") :])
        slots["kind"] = _KINDS[said]
    return scene.answer(hit.means, slots, "act", hit.means)


def _kind_in(text: str) -> str:
    first = re.match(
        r"(?:it was |the board )?(agreed in principle|agreed|resolved|noted|approved in principle|approved)", text
    )
    return first[1] if first else "agreed"


def read_review(scene: Scene, hit: Hit) -> Understood | None:
    """An earlier action reviewed at the meeting, with its outcome in the words used; or all of them, by a form."""
    if "refs" not in hit.match.groupdict():
        return scene.answer("review_action", {}, "act", "the form") if scene.is_running else None
    refs = scene.refs_in(hit.match["refs"])
    words = scene.line.written(*hit.match.span("words")).strip(" .,:-–")
    outcome = outcome_of(hit.match["words"]) or ("completed" if _CLOSED.search(hit.match["words"]) else None)
    meeting = meeting_of_refs(scene)
    doubt = doubt_about(scene, refs, meeting) or ("which outcome" if outcome is None else None)
    slots: dict[str, object] = {
        "refs": refs,
        "outcome": outcome,
        "outcome_words": words or None,
        "meeting": meeting.isoformat() if meeting else None,
    }
    return scene.answer("review_action", slots, "ask" if doubt else "act", doubt or hit.means)


def read_minutes_work(scene: Scene, hit: Hit) -> Understood | None:
    """Draft, release, publish, take down: the minutes' way to the page."""
    meeting = minutes_meeting(scene)
    if hit.pattern.gives.get("chair") and not (scene.sender and scene.sender.chair):
        return None
    if hit.means == "draft" and scene.is_running:
        meeting = scene.calendar.current
    names = {"draft": "draft_minutes", "release": "release_minutes", "publish": "publish_minutes"}
    slots: dict[str, object] = {"meeting": meeting.isoformat() if meeting else None, **hit.pattern.gives}
    if hit.means == "release":
        slots["comments_by"] = comments_asked_by(scene)
    expect = "confirm" if slots.pop("chair", None) else "act"
    return scene.answer(names[hit.means], slots, expect, hit.means)


def read_agenda_round(scene: Scene, hit: Hit) -> Understood | None:
    """The agenda sent round, or approved by the chair first."""
    meeting = meeting_said(scene) or scene.next_meeting()
    slots: dict[str, object] = {"meeting": meeting.isoformat() if meeting else None, **hit.pattern.gives}
    return scene.answer("circulate_agenda", slots, "act", hit.means)


def read_hold_back(scene: Scene, hit: Hit) -> Understood | None:
    return scene.answer("hold_back", {"item": _item(hit), **hit.pattern.gives}, "act", hit.means)


def read_reminders(scene: Scene, hit: Hit) -> Understood | None:
    """Reminders on, off, and how many days, or hours, before."""
    if hit.means != "set_lead_times":
        return scene.answer(hit.means, {}, "act", hit.means)
    words = hit.match["days"] or hit.match["days2"] or ""
    rest = scene.text[hit.match.start() :]
    unit = "weeks" if re.search(r"\bweeks?\b", rest) and not re.search(r"\b(?:day|hour)s?\b", rest) else "days"
    leads = read_leads(words if re.search(r"[a-z]", words) or unit == "days" else f"{words} {unit}")
    hours = [lead.hours for lead in leads if lead.hours]
    slots = {"days": [lead.days for lead in leads if not lead.hours], "hours": hours or None}
    return scene.answer("set_lead_times", slots, "act" if leads else "ask", hit.means)


def read_quorum(scene: Scene, hit: Hit) -> Understood | None:
    """How many members make a quorum from now on; asked where no whole number is said."""
    if hit.pattern.gives.get("asks"):
        return scene.answer("set_quorum", {"number": None}, "act", "which number")
    said = hit.match["number"] or hit.match["number2"]
    number = int(said) if said.isdigit() else NUMBERS[said]
    return scene.answer("set_quorum", {"number": number}, "act", hit.means)


def read_told(scene: Scene, hit: Hit) -> Understood | None:
    """Who was told of what, who was not, and who was told by hand."""
    if hit.means == "who_was_told" and re.search(r"\bapologies\b", scene.text):
        return None
    if hit.means == "reminded":
        about = meeting_said(scene, past=True)
        named: dict[str, object] = {"what": "reminders", "meeting": about.isoformat() if about else None}
        return scene.answer("who_was_told", named, "act", hit.means)
    meeting = meeting_said(scene) if "agenda" in scene.text else minutes_meeting(scene)
    item = re.search(r"\bitem (\d{1,2})\b", scene.text)
    refs = scene.refs_in(scene.text) or re.findall(r"\bD(\d{1,2}\.\d{1,2})\b", scene.heard.text, re.I)
    slots: dict[str, object] = {
        "item": item[1] if item else None,
        "ref": refs[0] if refs else None,
        "meeting": meeting.isoformat() if meeting else None,
        "what": "decision"
        if "decision" in scene.text
        else "agenda"
        if "agenda" in scene.text
        else "minutes"
        if re.search(r"minutes|draft", scene.text)
        else None,
    }
    if hit.means != "told_by_hand":
        return scene.answer(hit.means, slots, "act", hit.means)
    names, certain = scene.names_in(hit.match["who"])
    how = re.search(HOW, scene.text)
    days = [said.on for said in scene.dates_in(scene.text) if said.on and said.on <= scene.calendar.today]
    way = (how["how"] or how["way"] or _DID[how["did"]]) if how else None
    told: dict[str, object] = {"who": names, "how": way, "on": (days or [scene.calendar.today])[0].isoformat()}
    return scene.answer("told_by_hand", told, "act" if certain and way else "confirm", hit.means)


_OTHER_CHAIR = late(
    r"\b(?:chair\w*|presid\w+|clerk(?:ing)?) (?:of |at |to )?(?:the|a|an|our|my|his|her|their|another) "
    r"(?!board|meeting|committee|partnership|exec|next|first|second|rest|<d|may|whole|item)[a-z]"
)
"""Another body's chair."""


def read_appoint(scene: Scene, hit: Hit) -> Understood | None:
    """Somebody is secretary between two days, or takes the chair at a meeting."""
    if _OTHER_CHAIR.search(scene.text):
        return None
    groups = hit.match.groupdict()
    who, certain = scene.names_in(groups.get("who") or "")
    if not who and (groups.get("me") or groups.get("who") == "i"):
        who = [scene.sender_name]
    role = "secretary" if (groups.get("role") or "") in ("secretary", "clerk") else "acting_chair"
    dates = scene.dates_in(scene.text)
    first = dates[0].on if dates else None
    until = dates[0].until or (dates[1].on if len(dates) > 1 else None) if dates else None
    if dates and re.search(r"\buntil <d", scene.text) and len(dates) == 1:
        first, until = scene.calendar.today, dates[0].on
    meeting = meeting_said(scene) if role == "acting_chair" else None
    slots: dict[str, object] = {
        "role": role,
        "who": who[0] if who else None,
        "from": first.isoformat() if first and not meeting else None,
        "until": until.isoformat() if until and not meeting else None,
        "meeting": meeting.isoformat() if meeting else None,
    }
    sure = bool(who) and certain and scene.knows(who[0]) and (first is not None or role == "secretary")
    return scene.answer("appoint", slots, "act" if sure else "confirm", hit.means)
