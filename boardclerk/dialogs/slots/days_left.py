"""Days in the words of a deed that its slots do not account for. Pure."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from boardclerk.dialogs.grammar import hesitations, leftovers
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.action_asides import without_no_date
from boardclerk.dialogs.slots.doubts import says
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.dates.said import DateSaid
from boardclerk.words.late import late


def is_day_half_read(scene: Scene, found: Understood) -> bool:
    """A word beside a day that changes it: "Whit Monday", "after Easter", "the 3rd or the 4th"."""
    if says(leftovers.DAY_CHANGED, scene.text) or _is_far_off(scene, found.slots.get("due")):
        return True
    is_news = "due" in found.slots and bool(scene.heard.reply_to)
    words = leftovers.BEFORE_A_DAY if is_news else leftovers.AFTER_A_PREPOSITION
    before = (match["before"] for match in pattern(words).finditer(scene.text))
    return any(word not in leftovers.ACCOUNTED_BEFORE_A_DAY for word in before)


def is_meeting_half_read(scene: Scene, found: Understood) -> bool:
    """The same of the day of a meeting, unless a meeting is on the day that was read."""
    if says(leftovers.MONTH_UNREAD, scene.text):
        return True
    is_meeting = all(day.meetings for day in scene.dates_in(scene.text))
    return not is_meeting and not found.slots.get("reason") and says(leftovers.DAY_CHANGED, scene.text)


_FAR_OFF = timedelta(days=300)


def _is_far_off(scene: Scene, due: object) -> bool:
    """A due date most of a year away is more likely a day misread."""
    return isinstance(due, str) and date.fromisoformat(due) - scene.calendar.today > _FAR_OFF


def _days_besides(scene: Scene, *said: object) -> Iterator[tuple[bool, bool]]:
    """For each day that none of the words `said` hold: whether it is of a meeting, and whether it is to come."""
    words = " ".join(str(one) for one in said if one)
    today = scene.calendar.today
    for day in scene.dates_in(scene.text):
        if day.written not in words:
            last = max(day.meetings, default=day.until or day.on)
            yield bool(day.meetings), last is not None and last > today


def is_no_meeting(scene: Scene, found: Understood) -> bool:
    """A day named for the agenda, or for minutes, on which the board does not meet."""
    kept = (found.slots.get("title"), found.slots.get("with"), found.slots.get("text"))
    return any(not of_meeting for of_meeting, _ in _days_besides(scene, *kept))


_DAY_OF_A_CAUSE = late(
    r"(?:^|[.;!?,] )[^.;!?<]*\b(?:operation|surgery|scan|appointment|retire|retiring|leave (?:the|my)"
    r"|start(?:ing)? (?:my|a)|exam\w*"
    r"|wedding|funeral|hearing|tribunal|trial|inquest|flight|fly\w*|due date|move house|moving house)\b[^.;!?<]*<d\d+>"
)
"""A day that is told as the reason."""


_DAYS_OF_A_THING = late(
    r"<d\d+>(?= (?:audit|accounts?|returns?|reports?|close|exams?|leave|holidays?|duty|shift|rota|clinic"
    r"|inspection|visit|concert"
    r"|production|fair|assembly|interviews?|training|review|figures|budget|deadline)\b)"
)
"""A day that says of which year or week something else is: "the year-end audit"."""


def is_day_without_meeting(scene: Scene, found: Understood) -> bool:
    """A day to come on which the board does not meet, named beside one on which it does."""
    if "range" in found.slots or says(leftovers.SPAN_OF_DAYS, scene.text):
        return False
    kept = (found.slots.get("reason"), *pattern(hesitations.THANKS_FOR_IT).findall(scene.text))
    kept = (*kept, *_DAY_OF_A_CAUSE.findall(scene.text))
    kept = (*kept, *_DAYS_OF_A_THING.findall(scene.text))
    thanked = [day.written for day in scene.dates_in(" ".join(str(one) for one in kept if one))]
    return any(to_come and not of_meeting for of_meeting, to_come in _days_besides(scene, kept[0], *thanked))


def is_day_to_come(scene: Scene, found: Understood) -> bool:
    """A day by which an action will be done, beside one that is said to be done."""
    del found
    days = scene.dates_in(" ".join(re.findall(leftovers.AHEAD_OF_A_DAY, scene.text)))
    return any((day.until or day.on or scene.calendar.today) > scene.calendar.today for day in days)


def are_minutes_of_no_meeting(scene: Scene, found: Understood) -> bool:
    """Minutes of a day on which the board did not meet; of a Friday, the last one may be meant."""
    del found
    days = scene.dates_in(" ".join(pattern(leftovers.MINUTES_OF_A_DAY).findall(scene.text)))
    return any(not day.meetings and not _is_weekday_of_one(scene, day) for day in days)


def _is_weekday_of_one(scene: Scene, day: DateSaid) -> bool:
    """A weekday to come, said without a number, on which the board met the week before."""
    before = day.on and day.on - timedelta(days=7)
    is_weekday = re.search(r"\d", day.written) is None
    return is_weekday and any(meeting.on == before for meeting in scene.world.meetings)


_SPOKEN_OF = late(r"\b(?:about|regarding|concerning|on the subject of)(?: the)? (?:<d\d+>,? (?:and|or|&) )*<d\d+>")
"""A day that is spoken about, not one by which something is due."""


def is_due_unread(scene: Scene, found: Understood) -> bool:
    if "multi" in found.slots:
        return _is_day_of_none_read(scene, found)
    text = without_no_date(scene.text)
    if found.slots.get("due") or found.slots.get("due_raw"):
        return says(leftovers.EITHER_DAY, text)
    spoken_of = " ".join(re.findall(hesitations.MONTH_OF_A_THING, text))
    content = [day.written for day in scene.dates_in(spoken_of) if day.kind == "month"]
    content += [day.written for day in scene.dates_in(" ".join(_SPOKEN_OF.findall(text)))]
    return any(to_come for _, to_come in _days_besides(scene, *content)) or says(leftovers.DUE_UNREAD, text)


def _is_day_of_none_read(scene: Scene, found: Understood) -> bool:
    """A day to come that is in the words of none of several actions."""
    return any(to_come for _, to_come in _days_besides(scene, str(found.slots["multi"])))


def is_put_off_unread(scene: Scene, found: Understood) -> bool:
    if {"due", "owners", "add_owners", "reopen"} & set(found.slots):
        return False
    return (
        says(leftovers.MOVED_UNREAD, scene.text)
        or says(leftovers.HAND_OVER, scene.text)
        or says(leftovers.DUE_UNREAD, scene.text)
    )
