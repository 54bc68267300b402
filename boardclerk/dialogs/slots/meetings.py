"""Questions about meetings: when, where, who comes, whether there is a quorum. Pure."""

import re

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.plain import is_question, sentences
from boardclerk.dialogs.slots.scene import Scene, organisation_in
from boardclerk.dialogs.slots.when import meeting_said
from boardclerk.words.late import late


def read_who(scene: Scene, hit: Hit) -> Understood | None:
    """Who comes to the meeting named, or to the present or next one."""
    if hit.means == "apologies so far" and not _is_asked(scene.text):
        return None
    if _OF_ACTIONS.search(scene.text) and not _OF_PEOPLE.search(scene.text):
        return None
    meeting = meeting_said(scene) or scene.present_or_next()
    slots: dict[str, object] = {"meeting": meeting.isoformat() if meeting else None, **hit.pattern.gives}
    marks = re.findall(r"<p\d+>", scene.text)
    organisation = organisation_in(re.sub(r"<[a-z]\d+>", " ", scene.text), scene.world)
    groups = re.findall(r"<g(\d+)>", scene.text)
    if hit.means == "person" and not any(is_question(scene.text[s:e]) for s, e in sentences(scene.text)):
        return None
    if hit.means == "person" and not marks and not organisation and not groups and "chair" not in scene.text:
        return None
    if hit.means == "own":
        slots["person"] = scene.sender_name
    elif marks:
        slots["person"] = scene.names_in(marks[0])[0][0]
        slots.pop("only", None)
    elif hit.means == "person" and re.search(r"\bthe chair\b", scene.text):
        slots["person"] = next((p.name for p in scene.world.people if p.chair), None)
    elif organisation:
        slots["organisation"] = organisation
    elif groups:
        slots["organisation"] = scene.line.groups[int(groups[0])]
    if _HERE.search(scene.text) and meeting is not None and meeting == scene.calendar.current:
        slots["now"] = True
    return scene.answer("who_is_coming", slots, "act", hit.means)


_OF_ACTIONS = late(r"\b(?:still open|are open|outstanding|overdue|unfinished|not closed)\b")
_OF_PEOPLE = late(r"\b(?:com(?:e|ing)|attend\w*|apologies|repl\w+|respon\w+|deput\w+|absent|present|there|quor\w+)\b")
_HERE = late(r"\b(?:here|present|in the room|in attendance|arrived|on the call|online)\b")
_ORDER = late(r"^\W*(?:please |can you |could you )*(?:list|show|see|give|tell|any|current|latest|the |all |apologies)")


def _is_asked(text: str) -> bool:
    return bool(_ORDER.match(text)) or any(is_question(text[start:end]) for start, end in sentences(text))


def read_on_agenda(scene: Scene, hit: Hit) -> Understood | None:
    """Whether a matter is on an agenda: the agenda says so."""
    meeting = meeting_said(scene) or scene.present_or_next()
    return scene.answer("show_agenda", {"meeting": meeting.isoformat() if meeting else None}, "act", hit.means)


def read_calendar(scene: Scene, hit: Hit) -> Understood | None:
    """When, where, how long, who chairs, what is on the agenda."""
    meeting = meeting_said(scene)
    what = hit.pattern.gives["what"]
    slots: dict[str, object] = {"what": what}
    if meeting and what != "dates" and not _is_the_next(scene):
        slots["meeting"] = meeting.isoformat()
        if what == "next":
            slots["what"] = "date"
    return scene.answer("next_meeting", slots, "act", hit.means)


def _is_the_next(scene: Scene) -> bool:
    said = next((d for d in scene.dates_in(scene.text) if d.meetings), None)
    return (
        said is not None
        and said.kind == "meeting"
        and len(said.meetings) == 1
        and not re.search("after|but one", said.written)
    )
