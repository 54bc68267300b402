"""A last look at a deed before it is done: what its clause says and its slots do not. Pure.

A deed is done only where all that was said is accounted for. A name, a day, a ref, a deputy or a condition
that is left over turns it into one that is shown first; nothing here makes a deed out of anything.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from boardclerk.dialogs.grammar import hesitations, leftovers
from boardclerk.dialogs.grammar.vocabulary import pattern
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.days_left import (
    are_minutes_of_no_meeting,
    is_day_half_read,
    is_day_to_come,
    is_day_without_meeting,
    is_due_unread,
    is_meeting_half_read,
    is_no_meeting,
    is_put_off_unread,
)
from boardclerk.dialogs.slots.doubts import (
    Doubt,
    answers,
    are_all_but_missed,
    are_two_days_one,
    hangs_on_more,
    is_action_unspoken,
    is_bar_something,
    is_elsewhere,
    is_for_others,
    is_handed_unread,
    is_month_without_meeting,
    is_named_in_passing,
    is_new_day_unread,
    is_nil_queried,
    is_no_item,
    is_not_done_yet,
    is_not_held_yet,
    is_nothing_yet,
    is_one_of_two,
    is_only_of_an_item,
    is_other_day_due,
    is_said_of_a_ref,
    is_said_otherwise,
    is_someone_else,
    is_time_unread,
    is_whole_after_all,
    listed,
    saying,
    says,
    whole_says,
)
from boardclerk.dialogs.slots.plain import sentences
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.dialogs.slots.spoken_to import without_those_told
from boardclerk.words.late import late
from boardclerk.words.nicknames import NOT_INITIALS

_NOTHING_MEANT = frozenset(["only told", "sent already?", "said at a bad time", "would have been"])
"""Doubts that leave nothing of a deed: it is told, or would have been."""


def looked_over(scene: Scene, found: Understood) -> Understood:
    """`found` as it is where nothing is left over beside it, else shown first; a nil is no deed at all."""
    doubts = _DOUBTS.get(found.intent)
    if doubts is None or found.expect != "act":
        return found
    if found.intent in ("agenda_item", "record_action") and _is_nil(scene, found):
        return Understood(intent="none", expect="acknowledge", why="nothing to put down")
    for why, is_left in (*_ANY, *doubts):
        if is_left(scene, found):
            if why in _NOTHING_MEANT:
                return Understood(intent="none", expect="acknowledge" if scene.heard.addressed else "ignore", why=why)
            return replace(found, expect="confirm", why=why)
    return found


def _is_nil(scene: Scene, found: Understood) -> bool:
    return says(leftovers.NOTHING, scene.text) or says(leftovers.NOTHING, str(found.slots.get("title", "")).lower())


def _is_another_speaker(scene: Scene, found: Understood) -> bool:
    """ "This is Eleanor on Daniel's phone": nobody acts as somebody else."""
    del found
    match = pattern(leftovers.SPEAKS_AS).search(scene.whole.text)
    names = scene.names_in(match["is"] or match["here"])[0] if match else []
    return any(name != scene.sender_name for name in names)


def _is_title_unfit(scene: Scene, found: Understood) -> bool:
    """A rank or title before a name that is not that of the person the name was taken for."""
    del found
    for mark in re.finditer(r"(?P<before>[a-z]+\.? )?<p(?P<number>\d+)>", scene.text):
        name = scene.line.names[int(mark["number"])]
        first = re.split(r"[\s.]", name.written.lower())[0]
        before = (mark["before"] or "").strip(" .")
        rank = leftovers.RANKS.get(first) or leftovers.RANKS.get(before)
        people = [person for one in name.ids if (person := scene.person(one))]
        if rank and not any(rank in _own_titles(person.name, person.title, person.aliases) for person in people):
            return True
    return False


def _own_titles(name: str, title: str | None, aliases: tuple[str, ...]) -> str:
    words: list[str] = re.findall(r"[a-z]+", " ".join((name, title or "", *aliases)).lower())
    return " ".join(leftovers.RANKS.get(word, word) for word in words)


def _are_names_run_together(scene: Scene, found: Understood) -> bool:
    """The forename of one beside the surname of another is neither."""
    del found
    return re.search(r"<[pu]\d+> <[pu]\d+>(?! (?:to|will)\b)", scene.text) is not None


_INITIALS = late(r"(?<![\w<'.-])(?:[a-z]{2,3}|[a-z]{1,2}'[a-z])(?![\w>'.-])")
_INITIALS_AFTER = late(r"\b(?:from|for|deputy|sub|dep|sending|send|owner|and|to|with|tell|ask|by|give)[\s:=-]*$|[&+] $")
_CERTAINLY_AFTER = late(r"\b(?:from|deputy|sub|dep|sending|owner)[\s:=-]*$")
_INITIALS_BEFORE = late(
    r"^(?: (?:will|to|is|sends?|gives?|can't|cannot|won't|has|deputising|instead|apologies|coming|attending"
    r"|for me)\b|[:/+&]| and <| (?:for|on) (?:the )?<d)"
)


def _are_initials_left(scene: Scene, found: Understood) -> bool:
    """Initials where a person is named, and nobody of the board has them."""
    if found.intent in ("agenda_item", "comment_on_minutes"):
        return False
    written = scene.line.written(0, len(scene.text))
    if written.isupper():
        return False
    own = {"".join(re.findall(r"\b[A-Z]", person.name)) for person in scene.world.people}
    for match in _INITIALS.finditer(scene.text):
        letters = scene.line.written(*match.span())
        if not letters.isupper() or letters in ("PM", "AM") or (letters in NOT_INITIALS and letters not in own):
            continue
        before, after = scene.text[: match.start()], scene.text[match.end() :]
        if _CERTAINLY_AFTER.search(before):
            return True
        if _INITIALS_AFTER.search(before) and (_INITIALS_BEFORE.match(after) or re.match(r"\W*(?:$|<)", after)):
            return True
        if not before.strip(" \n(") and _INITIALS_BEFORE.match(after):
            return True
    return False


def _is_ref_left(scene: Scene, found: Understood) -> bool:
    return bool(set(scene.refs_in(scene.text)) - listed(found, "refs"))


def _is_owner_left(scene: Scene, found: Understood) -> bool:
    """The words of an action begin with more of its owner: a further name, or a surname nobody has."""
    text = str(found.slots.get("text", "")).lower()
    return says(leftovers.LIST_GOES_ON, text) or says(leftovers.STRANGE_OWNER, text)


def _sentences_of(scene: Scene, found: Understood) -> str:
    """The sentences that speak of apologies, where that is what the deed is about; else the whole."""
    if found.intent != "withdraw_apologies":
        return scene.text
    ends = [scene.text[start:end] for start, end in sentences(scene.text)]
    return " ".join(one for one in ends if says("{apologies}", one)) or scene.text


def _is_for_another_to_give(scene: Scene, found: Understood) -> bool:
    """An action for somebody else, from one who does not keep the record."""
    return not scene.may_record and scene.sender_name not in listed(found, "owners")


def _is_another_owner(scene: Scene, found: Understood) -> bool:
    """Somebody else with a task, or a second day, in what is to be one action."""
    if "multi" in found.slots:
        return False
    marks = " ".join(match["who"] for match in pattern(leftovers.WITH_A_TASK).finditer(scene.text))
    others = set(scene.names_in(marks)[0]) - listed(found, "owners")
    return bool(others) or says(leftovers.TWO_DAYS, scene.text)


def _is_name_left(scene: Scene, found: Understood) -> bool:
    """Somebody named beside those the deed is about."""
    slots: Mapping[str, object] = found.slots
    of_refs = {o for a in scene.world.actions if a.ref in listed(found, "refs") for o in a.owners}
    explained = listed(found, "who", "deputy", "deputy_removed", "owners", "add_owners", "acting_chair", "recipients")
    explained |= {scene.sender_name, *of_refs}
    note = str(slots.get("note_text") or "")
    note += str(slots.get("subject_to") or "")
    named = scene.names_in(without_those_told(scene, _sentences_of(scene, found)))[0]
    names = [n for n in named if n.split()[0].casefold() not in note.casefold()]
    return any(name not in explained for name in names)


def _is_one_standing(scene: Scene, found: Understood) -> bool:
    """Apologies that are said to stand, for a meeting among those taken back."""
    match = pattern(leftovers.STANDS).search(scene.text)
    if match is None:
        return False
    said = next(scene.text[start:end] for start, end in sentences(scene.text) if start <= match.start() < end)
    days = {day.isoformat() for one in scene.dates_in(said) for day in one.meetings}
    return not days or bool(days & listed(found, "meetings"))


_IN_ABSENCE = late(r"\bin (?:my|his|her|their) (?:place|stead|absence|seat|chair)\b")


def _is_deputy_left(scene: Scene, found: Understood) -> bool:
    if "acting_chair" in found.slots and not says(leftovers.DEPUTY_LEFT, _IN_ABSENCE.sub(" ", scene.whole.text)):
        return False
    if "deputy" in found.slots or "deputy_tbc" in found.slots:
        return False
    text = scene.whole.text
    if "part" in found.slots:  # Whoever comes for a part comes in nobody's place.
        away = listed(found, "who") - {scene.sender_name}
        text = re.sub(r"<p\d+>", lambda mark: " " if set(scene.names_in(mark[0])[0]) <= away else mark[0], text)
    return says(leftovers.DEPUTY_LEFT, text)


def _is_time_left(scene: Scene, found: Understood) -> bool:
    kept = str(found.slots.get("reason") or "")
    starts = {meeting.start.hour % 12 for meeting in scene.world.meetings if meeting.start}
    match = re.search(leftovers.CLOCK_LEFT, scene.text)
    if match is not None and (hour := re.fullmatch(r"(\d{1,2})(?:[:.]00)? ?(?:pm)?", match.group())):
        match = None if int(hour[1]) % 12 in starts else match
    return match is not None and not found.slots.get("part") and match.group() not in kept.lower()


_TAKES_BACK = ("taken back", saying(leftovers.TAKEN_BACK))
_HANGS_ON = ("on a condition", saying(leftovers.CONDITION))
_COMES_ON = ("on a condition", hangs_on_more)
_HEARD = ("somebody says so", saying(leftovers.HEARSAY))
_ANY: tuple[tuple[str, Doubt], ...] = (
    ("said in another's name", _is_another_speaker),
    ("a title that is not theirs", _is_title_unfit),
    ("two names run together", _are_names_run_together),
    ("whose initials", _are_initials_left),
    ("one or the other", saying(leftovers.OR_ANOTHER)),
    ("taken back", saying(hesitations.NOT_AFTER_ALL)),
)
_DOUBTS: Mapping[str, tuple[tuple[str, Doubt], ...]] = {
    "send_apologies": (
        _TAKES_BACK, _COMES_ON, ("which items", are_all_but_missed),
        ("which day", is_meeting_half_read), ("somebody may come instead", _is_deputy_left),
        ("a time nothing was made of", _is_time_left), ("whose apologies", saying(leftovers.UNREAD_GIVER)),
        ("another day named", is_day_without_meeting), ("would have been", saying(leftovers.NOT_SO)),
        ("somebody suggested it", saying(leftovers.SUGGESTED)), ("nobody instead?", saying(leftovers.NOT_INSTEAD)),
        ("which day", saying(leftovers.NOT_THAT_DAY)), ("which day", saying(leftovers.OF_SOME)),
        ("whose apologies", is_someone_else), ("another sort of apology", saying(leftovers.POLITELY)),
        ("somebody comes", is_whole_after_all), ("taken back", saying(leftovers.APOLOGIES_GO)),
        ("somewhere else", is_elsewhere), ("which day", are_two_days_one), ("whose apologies", is_named_in_passing),
        ("which day", saying(hesitations.ONE_AFTER)), ("said of an action", is_said_of_a_ref),
        ("taken back", saying(hesitations.APOLOGIES_STAND)), ("not settled", saying(hesitations.NOT_SETTLED)),
        ("who is coming?", saying(hesitations.PEOPLE_ASKED_FOR)), ("taken back", saying(hesitations.NO_LONGER_SO)),
        ("both of them", is_one_of_two),
    ),
    "withdraw_apologies": (
        _TAKES_BACK, _HANGS_ON, ("somebody else named", _is_name_left), ("both of them", is_one_of_two),
        ("which day", saying(leftovers.MONTH_UNREAD)), ("which day", _is_one_standing),
        ("which day", saying(hesitations.BACK_FROM_A_DAY)),
    ),
    "record_action": (
        _TAKES_BACK, ("not to be put down", saying(leftovers.NOT_TO_RECORD)), ("whose action", _is_owner_left),
        ("another owner named", _is_another_owner), ("an action for somebody else", _is_for_another_to_give),
        ("due when", is_due_unread), ("due when", is_day_half_read),
        ("due when", is_time_unread), ("would have been", saying(leftovers.NOT_SO)),
        ("which action", is_nothing_yet),
    ),
    "close_action": (
        _TAKES_BACK, _HANGS_ON, _HEARD, ("done already?", saying(leftovers.STILL_TO_COME)),
        ("a day to come", is_day_to_come), ("another action named", _is_ref_left),
        ("another action named", is_said_otherwise), ("which action", saying(leftovers.EITHER_ACTION)),
        ("which action", is_action_unspoken), ("would have been", saying(leftovers.NOT_SO)),
        ("said by others", whole_says(leftovers.QUOTED)), ("done already?", answers(leftovers.DONE_QUERIED)),
        ("done already?", saying(leftovers.BY_NOW)),
    ),
    "update_action": (
        _TAKES_BACK, _HEARD, ("due when", is_day_half_read), ("due when", is_put_off_unread),
        ("due when", saying(leftovers.EITHER_DAY)), ("done by somebody else", saying(leftovers.DONE_BY_ANOTHER)),
        ("another action named", _is_ref_left), ("somebody else named", _is_name_left),
        ("due when", is_other_day_due), ("whose action", is_handed_unread), ("due when", saying(leftovers.MAY_SLIP)),
        ("another action named", is_said_otherwise), ("which action", saying(leftovers.EITHER_ACTION)),
        ("only asked", saying(leftovers.GIVEN_IN_A_QUESTION)), ("no news", saying(leftovers.COMPLAINT)),
        ("said at a bad time", answers(leftovers.PUT_OFF_ANSWER)),
        ("said of the minutes", saying(leftovers.OF_MINUTES)),
        ("would have been", saying(leftovers.NOT_SO)), ("no news", is_not_done_yet),
        ("due when", is_new_day_unread), ("only offered", saying(hesitations.WOULD_SHARE)),
        ("would have been", saying(hesitations.NOT_REOPENED)),
    ),
    "circulate_minutes": (
        _TAKES_BACK, _HANGS_ON, ("no meeting that day", are_minutes_of_no_meeting),
        ("no meeting that day", is_month_without_meeting), ("not held yet", is_not_held_yet),
        ("to whom", is_for_others), ("sent already?", saying(leftovers.WERE_SENT)),
        ("not now", saying(leftovers.HOLD_OFF)), ("somebody says so", saying(hesitations.SOMEBODY_ALLOWS)),
    ),
    "approve_minutes": (
        _TAKES_BACK, ("not approved?", saying(leftovers.NOT_AGREED)), ("subject to what", is_bar_something),
        ("not approved?", saying(hesitations.AGREES_WITH_SOMEBODY)),
        ("somebody else named", _is_name_left), ("no meeting that day", are_minutes_of_no_meeting),
        ("no meeting that day", is_month_without_meeting), ("not held yet", is_not_held_yet),
        ("by the board?", saying(leftovers.BOARD_APPROVES)), ("would have been", saying(leftovers.NOT_SO)),
    ),
    "comment_on_minutes": (
        _TAKES_BACK, ("not held yet", is_not_held_yet), ("no such item", is_no_item),
        ("not now", saying(leftovers.HOLD_OFF)),
        ("which mistake", saying(leftovers.NO_MISTAKE_NAMED)), ("no comments?", is_nil_queried),
        ("said of the minutes?", lambda scene, found: not says(leftovers.OF_RECORD, scene.text)),
        ("said of the minutes?", is_only_of_an_item), ("approved?", saying(r"\bi approve\b")),
        ("somebody says so", saying(leftovers.SOMEBODY_WOULD)),
        ("a copy wanted?", saying(hesitations.A_COPY_WANTED)),
    ),
    "agenda_item": (
        _TAKES_BACK, ("at which meeting", saying(leftovers.SOME_DAY)), ("no meeting that day", is_no_meeting),
        ("would have been", saying(leftovers.NOT_SO)), ("only told", saying(leftovers.WAS_SUGGESTED)),
        ("who is coming?", saying(leftovers.LIST_OF_PEOPLE)), ("which item", is_nothing_yet),
        ("another place", lambda scene, found: says(hesitations.ANOTHER_PLACE, str(found.slots.get("title")).lower())),
    ),
}  # fmt: skip
