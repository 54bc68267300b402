"""What may be left over beside a deed, doubt by doubt, for the last look at it. Pure."""

import re
from collections.abc import Callable
from datetime import date

from boardclerk.dialogs.grammar import hesitations, leftovers
from boardclerk.dialogs.grammar.pattern import search
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.plain import sentences
from boardclerk.dialogs.slots.refs import sharing_words
from boardclerk.dialogs.slots.scene import Scene

Doubt = Callable[[Scene, Understood], bool]
"""Whether something of a kind is left over beside a deed."""


def says(words: str, text: str) -> bool:
    return search(words, text) is not None


def saying(words: str) -> Doubt:
    return lambda scene, found: says(words, scene.text)


def listed(found: Understood, *slots: str) -> set[str]:
    """The values of some slots together, those of lists one by one."""
    values: set[str] = set()
    for slot in slots:
        value = found.slots.get(slot)
        if isinstance(value, list):
            values.update(str(one) for one in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        elif value is not None:
            values.add(str(value))
    return values


def is_someone_else(scene: Scene, found: Understood) -> bool:
    """Somebody spoken of by what they are, where the apologies were read as the writer's own."""
    if says(leftovers.TOLD_OF_ANOTHER, scene.text):
        return True
    if listed(found, "who") != {scene.sender_name}:
        return False
    if says(leftovers.GIVER_UNSAID, scene.text):
        return True
    return not says(leftovers.IN_FIRST_PERSON, scene.text) and says(leftovers.ANOTHER_SUBJECT, scene.text)


def hangs_on_more(scene: Scene, found: Understood) -> bool:
    """A condition, other than the time until whoever is late has come, and what somebody comes to all but."""
    text = pattern(hesitations.UNTIL_THERE).sub(" ", scene.text)
    if "part" in found.slots:
        text = pattern(hesitations.ALL_BUT).sub(" ", text)
    return says(leftovers.CONDITION, text)


def is_only_of_an_item(scene: Scene, found: Understood) -> bool:
    """Something said about an item, with no other word of minutes, or in a meeting that is held, with none at all."""
    if found.why != "alike":
        return False
    if scene.is_running and not says(hesitations.OF_MINUTES_KEPT, scene.text):
        return True
    if not scene.is_nearer_the_next and says(hesitations.ANOTHER_WORDING, scene.text):
        return False
    return not says(leftovers.OF_RECORD, re.sub(r"\bitems?\b", " ", scene.text))


def is_named_in_passing(scene: Scene, found: Understood) -> bool:
    """Somebody whose apologies were read, named where nothing says that they are away."""
    if found.why != "alike":
        return False
    given = listed(found, "who") - {scene.sender_name}
    away = {
        name
        for match in pattern(hesitations.NAMED_AS_AWAY).finditer(scene.text)
        for name in scene.names_in(" ".join(one for one in match.groups() if one))[0]
    }
    return not given <= away


def is_one_of_two(scene: Scene, found: Understood) -> bool:
    """Two of them were said, of meetings or of people, and one of each was read; or one day that came out as two."""
    if found.why != "alike":
        return False
    meetings, people = listed(found, "meetings"), listed(found, "who")
    if len(meetings) > 1:
        return any(day.written.lower() in ("this board", "the board") for day in scene.dates_in(scene.text))
    return len(people) == 1 and says(hesitations.BOTH_OF_THEM, scene.text)


def is_said_of_a_ref(scene: Scene, found: Understood) -> bool:
    """Somebody away, in a message about an action."""
    return found.why == "away" and bool(scene.refs_in(scene.text))


def is_nothing_yet(scene: Scene, found: Understood) -> bool:
    """A title, or a thing to be done, that only stands for one."""
    del scene
    what = str(found.slots.get("title") or found.slots.get("text") or "").lower()
    return says(hesitations.ONLY_SOMETHING, what) or what.lstrip().startswith(("?", "!"))


def is_new_day_unread(scene: Scene, found: Understood) -> bool:
    """An action moved, or given a new day, that was not read."""
    moved = {"due", "owners", "add_owners", "reopen"} & set(found.slots)
    return not moved and says(hesitations.NEW_DAY, scene.text)


def is_not_held_yet(scene: Scene, found: Understood) -> bool:
    """Minutes of a meeting that is still to come."""
    meeting = found.slots.get("meeting")
    return isinstance(meeting, str) and date.fromisoformat(meeting) > scene.calendar.today


def is_month_without_meeting(scene: Scene, found: Understood) -> bool:
    del found
    days = scene.dates_in(" ".join(pattern(leftovers.MONTHS_MINUTES).findall(scene.text)))
    return any(day.kind == "month" and not day.meetings for day in days)


def is_no_item(scene: Scene, found: Understood) -> bool:
    """An item the meeting did not have."""
    meeting = next((m for m in scene.world.meetings if m.on.isoformat() == found.slots.get("meeting")), None)
    item = str(found.slots.get("item") or "")
    numbers = [number for number, _ in meeting.items] if meeting else []
    return bool(numbers) and item.isdigit() and item not in numbers


def are_all_but_missed(scene: Scene, found: Understood) -> bool:
    """Items that were read as missed, where it is the others that somebody misses."""
    part = found.slots.get("part")
    return isinstance(part, dict) and "absent_items" in part and says(hesitations.MISSES_ALL_BUT, scene.text)


def is_for_others(scene: Scene, found: Understood) -> bool:
    """Minutes for others than all of the board, or asked for by the one who would send them."""
    if "to" not in found.slots and says(hesitations.SEND_ME, scene.text):
        return True
    if found.slots.get("comments_by") and not found.slots.get("to") and says(r"\bcomments? to\b", scene.text):
        return False
    outside = says(leftovers.TO_OTHERS, scene.text) or says(leftovers.TO_ALL_OF, scene.text)
    return "to" not in found.slots and outside


def is_other_day_due(scene: Scene, found: Understood) -> bool:
    """A day something is moved to, other than the one that was read."""
    due = found.slots.get("due")
    days = scene.dates_in(" ".join(re.findall(r"\b(?:to|until|till|by) (?:the )?(<d\d+>)", scene.text)))
    if not isinstance(due, str) or not days:
        return False
    return all(due not in {str(day.on), str(day.until), *map(str, day.meetings)} for day in days)


def is_handed_unread(scene: Scene, found: Understood) -> bool:
    handed = {"owners", "add_owners", "not_mine"} & set(found.slots)
    return not handed and says(leftovers.HANDED_UNREAD, scene.text)


def is_action_unspoken(scene: Scene, found: Understood) -> bool:
    """ "That action", where no word of any was spoken and the writer has but one."""
    if found.why != "close their own" or not says(leftovers.UNSPOKEN_ACTION, scene.text):
        return False
    return not sharing_words(scene, scene.line.written(0, len(scene.text)), 1)


def answers(words: str) -> Doubt:
    return lambda scene, found: bool(scene.heard.reply_to) and says(words, scene.text)


def is_nil_queried(scene: Scene, found: Understood) -> bool:
    if not found.slots.get("nil_return"):
        return False
    return "?" in scene.text or says(leftovers.ABOUT_AGENDA, scene.text)


def is_said_otherwise(scene: Scene, found: Understood) -> bool:
    """Another ref put in place of one, anywhere in the message."""
    del found
    return any(
        says(leftovers.SAID_OTHERWISE, scene.whole.text[start:end]) for start, end in sentences(scene.whole.text)
    )


def whole_says(words: str) -> Doubt:
    return lambda scene, found: says(words, scene.whole.text)


def is_time_unread(scene: Scene, found: Understood) -> bool:
    return not found.slots.get("due") and says(r"\bnext (?:time|one)\b", scene.text)


def is_whole_after_all(scene: Scene, found: Understood) -> bool:
    """Somebody who says that they come, where no part was read that they miss."""
    if "part" in found.slots:
        return False
    own = scene.sender_name in listed(found, "who")
    return says(leftovers.STILL_COMES, scene.text) or (own and says(hesitations.COMES_ALL_THE_SAME, scene.text))


def is_elsewhere(scene: Scene, found: Understood) -> bool:
    """Something missed that is no meeting of the board."""
    if "part" not in found.slots and says(hesitations.NOT_TO_A_MEETING, scene.text):
        return True
    return scene.sender_name not in listed(found, "who") and says(leftovers.AT_ANOTHER, scene.text)


def are_two_days_one(scene: Scene, found: Understood) -> bool:
    """Two days joined by "and" that were read as all the days between them."""
    del found
    spans = [day.written.lower() for day in scene.dates_in(scene.text) if day.kind == "span"]
    return "between" not in scene.text and any(re.search(r" (?:and|&) ", said) for said in spans)


def is_not_done_yet(scene: Scene, found: Understood) -> bool:
    """What is not done yet, of an action that was found by its words alone."""
    return found.why == "news, by words" and says(r"(?:n't|\bnot|\bnever)\b[^.;]{0,50}\byet\b", scene.text)


def is_bar_something(scene: Scene, found: Understood) -> bool:
    """Approval of all but something, which was not read as what it is subject to."""
    return "subject_to" not in found.slots and says(hesitations.BAR_SOMETHING, scene.text)
