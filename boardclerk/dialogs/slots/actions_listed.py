"""Which actions are asked for: one's own, overdue ones, somebody's, one by its ref or its words. Pure."""

import re
from datetime import date

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.due import due_day
from boardclerk.dialogs.slots.plain import is_question, sentences
from boardclerk.dialogs.slots.refs import by_words, sharing_words
from boardclerk.dialogs.slots.scene import Scene, organisation_in
from boardclerk.words.dates.said import DateSaid
from boardclerk.words.late import late


def read_list(scene: Scene, hit: Hit) -> Understood | None:
    """Which actions are asked for."""
    slots = _list_slots(scene, hit)
    return scene.answer("list_actions", slots, "act", hit.means) if slots else None


def _list_slots(scene: Scene, hit: Hit) -> dict[str, object] | None:
    refs = scene.refs_in(scene.text)
    if hit.means == "ref" and not _asks_about(scene.text):
        return None
    if hit.means == "ref" or (refs and hit.means in ("search", "list")):
        return {"scope": "ref", "refs": refs}
    if hit.means == "search":
        return _search(scene, hit)
    if hit.means == "organisation":
        organisation = organisation_in(scene.text, scene.world)
        return {"scope": "group", "group": organisation} if organisation else None
    if hit.means in ("mine", "overdue"):
        listed = _with_due(scene, {"scope": str(hit.pattern.gives["scope"])})
        return listed if hit.means == "mine" else {**listed, **_whose_overdue(scene)}
    return listed_in(scene)


def _asks_about(text: str) -> bool:
    return bool(_ASKED.match(text)) or any(is_question(text[start:end]) for start, end in sentences(text))


_ASKED = late(
    r"^\W*(?:please |can you |could you )*(?:show|status|details?|read|view|see|open|tell|remind me"
    r"|what|when|who|<r\d+>\W*$|<r\d+> status|action <r\d+>\W*$)"
)


def _search(scene: Scene, hit: Hit) -> dict[str, object] | None:
    start, end = hit.match.span("what")
    written = scene.line.written(start, end).strip(" ?.,")
    written = re.sub(r"\s+actions?$", "", written, flags=re.IGNORECASE)
    if not by_words(scene, written) and "action" not in hit.match.group() and "on the list" not in scene.text:
        return None
    return {"scope": "search", "query": written}


def read_asked_by_words(scene: Scene, hit: Hit) -> Understood | None:
    """A question that has two words of an open action's text in it asks after that action."""
    del hit
    asked = scene.line.written(0, len(scene.text))
    if re.search(r"\b(?:agenda|minutes|apologies|deputy|board|meeting|title)\b", scene.text):
        return None
    found = sharing_words(scene, asked, 2)
    if len(found) != 1:
        return None
    return scene.answer("list_actions", {"scope": "search", "query": found[0].text}, "act", "asked by words")


def _whose_overdue(scene: Scene) -> dict[str, object]:
    """The one person whose overdue actions are asked for, where one is named; "my overdue ones" are the speaker's."""
    names, sure = scene.names_in(scene.text)
    names = [name for name in names if scene.knows(name)]
    own = re.search(r"\bmy\b|\b(?:have|am|do|are) i\b|\bi (?:have|owe|am)\b", scene.text)
    if not names and own:
        return {"person": scene.sender_name}
    return {"person": names[0]} if len(names) == 1 and sure else {}


def _with_due(scene: Scene, slots: dict[str, object]) -> dict[str, object]:
    if re.search(r"\b(?:before|by|due|until|this|next|for)\b[^.?]*<d\d+>", scene.text):
        on = _last_day(scene, scene.dates_in(scene.text)[0])
        return {**slots, "due_before": on.isoformat() if on else None}
    return slots


def _last_day(scene: Scene, said: DateSaid) -> date | None:
    """Until when actions are asked for: of a month that is named without its meeting, all of it."""
    if said.kind == "month" and not re.search(r"<d\d+>'?s? (?:board|meeting|committee)", scene.text):
        return said.until
    return due_day(scene, said, "meeting")[0]


def listed_in(scene: Scene) -> dict[str, object]:
    """The actions a whole message asks for, whatever its words: of somebody, due by a day, of a meeting, or open."""
    text = scene.text
    marks = re.findall(r"<[pg]\d+>", text)
    if marks and marks[0].startswith("<p"):
        names, _ = scene.names_in(marks[0])
        return {"scope": "person" if names[0] != scene.sender_name else "mine", "person": names[0]}
    if marks:
        return {"scope": "group", "group": scene.line.groups[int(marks[0][2:-1])]}
    dates = scene.dates_in(text)
    if dates and re.search(r"\b(?:before|by|due|until|ahead of|prior to|this|next|end)\b[^.?]*<d\d+>", text):
        on = _last_day(scene, dates[0])
        return {"scope": "due_before", "due": on.isoformat() if on else None}
    if dates and dates[0].meetings:
        with_actions = [d for d in dates[0].meetings if any(a.meeting_on == d for a in scene.world.actions)]
        return {"scope": "meeting", "meeting": (with_actions or list(dates[0].meetings))[-1].isoformat()}
    about = pattern(
        r"actions?(?: is| are)?(?: we have)? (?:about|on|regarding|relating to|to do with|concerning"
        r"|mentioning|re) (?P<what>[a-z0-9' -]{3,50})"
    ).search(text)
    if about:
        return {"scope": "search", "query": scene.line.written(*about.span("what")).strip(" ?.")}
    organisation = organisation_in(text, scene.world)
    if organisation:
        return {"scope": "group", "group": organisation}
    return {"scope": "open"}
