"""A board's reminder policy: read back in sentences, and changed in words or on a form."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from boardclerk.board.policy import BY_ZONE, EVERY_DAY, Policy, Topic, lead_from
from boardclerk.board.rights import Act
from boardclerk.cards import fields
from boardclerk.cards.policy import policy_card
from boardclerk.dialogs.filled_in import number_in, time_in
from boardclerk.dialogs.public_holidays import is_region, region_of
from boardclerk.dialogs.reminders import MOST_DAYS, settled
from boardclerk.dialogs.reply import Reply, say, show
from boardclerk.dialogs.turn import Refused, Turn
from boardclerk.words.leads import read_leads
from boardclerk.words.phrases import policy as phrases
from boardclerk.words.phrases import reminders as reminder_phrases

Slots = Mapping[str, Any]
_MORNING, _EVENING = time(7), time(20)
_TOPICS: Mapping[str, tuple[Topic, ...]] = {
    "paper": (Topic.PAPER,),
    "agenda": (Topic.AGENDA,),
    "comments": (Topic.COMMENTS,),
    "overdue": (Topic.OVERDUE,),
    "action": (Topic.ACTION_AHEAD, Topic.ACTION_DUE, Topic.OVERDUE, Topic.REVIEW),
    "meeting": (Topic.MEETING, Topic.ANSWER, Topic.DEPUTY),
    "deput": (Topic.DEPUTY,),
    "review": (Topic.REVIEW,),
}


def show_policy(turn: Turn) -> Reply:
    """Read the policy back; who may change it finds the form."""
    return show(_card(turn, phrases.TITLE if turn.board.reminders_on else phrases.TITLE_OFF))


def _card(turn: Turn, sentence: str) -> dict[str, Any]:
    board = turn.book.boards.get(turn.board.id)
    return policy_card(
        board=board, sentence=sentence, today=turn.today, may_change=turn.personal and turn.may(Act.SETTINGS),
        lines=phrases.in_sentences(board.policy, region_of(board.policy, board.zone)),
    )  # fmt: skip


def set_policy(turn: Turn) -> Reply:
    """Change the one thing that was said, and read back what it is now."""
    turn.require(Act.SETTINGS)
    before = turn.board.policy
    return _change(turn, _CHANGES[str(turn.slots["what"])](before, turn.slots))


def press_change_policy(turn: Turn) -> Reply:
    """Change what the form says; what it leaves out stays."""
    turn.require(Act.SETTINGS)
    policy, slots = turn.board.policy, turn.slots
    leads = read_leads(str(slots.get(fields.BEFORE_MEETING) or ""))
    if not leads or any(lead.length > MOST_DAYS * 24 for lead in leads):
        raise Refused(reminder_phrases.not_days(str(slots.get(fields.BEFORE_MEETING) or "")))
    ticked = fields.several(slots.get(fields.TOPICS))
    chosen = {topic for topic in Topic if topic in ticked}
    days = EVERY_DAY & frozenset(map(number_in, fields.several(slots.get(fields.DAYS))))
    most = number_in(slots.get(fields.MOST))
    wanted = replace(
        policy, before_meeting=leads, off=frozenset(phrases.TOPIC_NAMES) - chosen, working_days=days or EVERY_DAY,
        quiet_from=time_in(slots.get(fields.QUIET_FROM)), quiet_until=time_in(slots.get(fields.QUIET_UNTIL)),
        most=None if most is None else _at_least_one(most),
        paper_days=_form_days(slots.get(fields.PAPER_DAYS), policy.paper_days),
        agenda_days=_form_days(slots.get(fields.AGENDA_DAYS), policy.agenda_days),
        region=_form_holidays(policy, keeps=slots.get(fields.HOLIDAYS) == fields.KEPT),
    )  # fmt: skip
    return _change(turn, wanted)


def _form_days(said: object, known: int) -> int:
    """Return the days typed; a card drawn before there was a place for them leaves them as they are."""
    return known if said is None else _some_days(said)


def _some_days(said: object) -> int:
    days = number_in(said)
    if days is None or days > MOST_DAYS:
        raise Refused(phrases.not_a_number_of_days(str(said).strip(), MOST_DAYS))
    return days


def _form_holidays(policy: Policy, *, keeps: bool) -> str | None:
    return (policy.region or BY_ZONE) if keeps else None


def _change(turn: Turn, wanted: Policy) -> Reply:
    if wanted == turn.board.policy:
        return say(phrases.SO_ALREADY)
    with turn.operation("set_policy", "the reminder policy") as operation:
        turn.book.boards.change(turn.board.id, policy=wanted)
    region = region_of(wanted, turn.board.zone)
    before = phrases.in_sentences(turn.board.policy, region_of(turn.board.policy, turn.board.zone))
    now = [line for line in phrases.in_sentences(wanted, region) if line not in before]
    return settled(turn, phrases.CHANGED, operation.id, now)


def _quiet(policy: Policy, slots: Slots) -> Policy:
    start = _time(slots.get("from")) or policy.quiet_from or _EVENING
    end = _time(slots.get("until")) or policy.quiet_until or _MORNING
    return replace(policy, quiet_from=start, quiet_until=end)


def _days_off(policy: Policy, slots: Slots) -> Policy:
    left = policy.working_days - frozenset(slots["off"])
    if not left:
        raise Refused(phrases.NO_DAY_LEFT)
    kept = (policy.region or BY_ZONE) if slots.get("holidays") else policy.region
    return replace(policy, working_days=left, region=kept)


def _holidays(policy: Policy, slots: Slots) -> Policy:
    said = slots.get("of")
    code = phrases.region_code(str(said)) if said else policy.region or BY_ZONE
    if code != BY_ZONE and not is_region(code):
        raise Refused(phrases.no_such_region(str(said)))
    return replace(policy, region=code)


def _switched(policy: Policy, topics: tuple[Topic, ...], *, on: bool) -> Policy:
    return replace(policy, off=policy.off - set(topics) if on else policy.off | set(topics))


def _leads(name: str, *topics: Topic) -> Callable[[Policy, Slots], Policy]:
    """Return the change of one kind of lead, which switches on what it is for."""

    def change(policy: Policy, slots: Slots) -> Policy:
        leads = tuple(lead_from(code) for code in slots["leads"])
        if any(lead.length > MOST_DAYS * 24 for lead in leads):
            raise Refused(reminder_phrases.not_days(reminder_phrases.leads_in_words(leads)))
        return _switched(replace(policy, **{name: leads}), topics, on=True)

    return change


def _digest(policy: Policy, slots: Slots) -> Policy:
    if slots.get("leads"):
        return _leads("before_digest", Topic.DIGEST)(policy, slots)
    return _switched(policy, (Topic.DIGEST,), on=bool(slots["on"]))


def _overdue(policy: Policy, slots: Slots) -> Policy:
    return _switched(replace(policy, overdue_every=max(1, int(slots["every"]))), (Topic.OVERDUE,), on=True)


def _only_silent(policy: Policy, _: Slots) -> Policy:
    asked = _switched(policy, (Topic.ANSWER, Topic.DEPUTY), on=True)
    return _switched(asked, (Topic.MEETING,), on=False)


def _at_least_one(most: int) -> int:
    if most < 1:
        raise Refused(phrases.NONE_AT_ALL)
    return most


def _time(written: object) -> time | None:
    return time.fromisoformat(str(written)) if written else None


_CHANGES: Mapping[str, Callable[[Policy, Slots], Policy]] = {
    "quiet": _quiet,
    "no_quiet": lambda policy, _: replace(policy, quiet_from=None, quiet_until=None),
    "days_off": _days_off,
    "only_days": lambda policy, slots: replace(policy, working_days=frozenset(slots["days"])),
    "holidays": _holidays,
    "only_silent": _only_silent,
    "no_holidays": lambda policy, _: replace(policy, region=None),
    "overdue": _overdue,
    "chair": lambda policy, slots: _switched(policy, (Topic.OVERDUE_CHAIR,), on=bool(slots["on"])),
    "most": lambda policy, slots: replace(policy, most=_at_least_one(int(slots["most"]))),
    "at": lambda policy, slots: replace(policy, at=time.fromisoformat(slots["at"])),
    "before_action": _leads("before_action", Topic.ACTION_AHEAD),
    "before_answer": _leads("before_answer", Topic.ANSWER, Topic.DEPUTY),
    "before_deadline": _leads("before_deadline"),
    "paper_days": lambda policy, slots: _switched(
        replace(policy, paper_days=_some_days(slots["days"])), (Topic.PAPER,), on=True
    ),
    "agenda_days": lambda policy, slots: _switched(
        replace(policy, agenda_days=_some_days(slots["days"])), (Topic.AGENDA,), on=True
    ),
    "topic": lambda policy, slots: _switched(policy, _TOPICS[slots["topic"]], on=bool(slots["on"])),
    "digest": _digest,
}
