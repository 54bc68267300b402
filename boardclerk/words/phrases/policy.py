"""A board's reminder policy in plain sentences, and what is said when it changes."""

from collections.abc import Collection, Mapping
from datetime import time

from boardclerk.board.policy import EVERY_DAY, WEEKDAYS, Policy, Topic
from boardclerk.words.dates.shown import clock
from boardclerk.words.listing import capital, counted, joined
from boardclerk.words.phrases.reminders import leads_in_words

TITLE = "What I remind people of, and when."
TITLE_OFF = "Reminders are off. Switched on, this is what I remind people of, and when."
CHANGED = "The reminder policy is changed."
SO_ALREADY = "That is how the reminder policy has it already."
HOW_TO_CHANGE = "Change it here, or say it, such as “no reminders after 18:00” or “remind 24 hours before”."
REGIONS: Mapping[str, str] = {
    "GB-ENG": "England", "GB-WLS": "Wales", "GB-SCT": "Scotland", "GB-NIR": "Northern Ireland", "IE": "Ireland",
    "IM": "the Isle of Man", "JE": "Jersey", "GG": "Guernsey",
}  # fmt: skip
DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
NO_DAY_LEFT = "That would leave no day on which I may remind anybody. Say “stop reminders” to switch them off."
NONE_AT_ALL = "One message is the least for a meeting. Say “stop reminders” to switch them off."
LABEL_BEFORE = "How long before a meeting"
LABEL_TOPICS = "Whom and what I remind of"
LABEL_PAPER_DAYS = "Papers are due so many days before a meeting"
LABEL_AGENDA_DAYS = "The agenda goes out so many days before a meeting"
LABEL_QUIET_FROM = "Nothing from"
LABEL_QUIET_UNTIL = "Nothing until"
LABEL_DAYS = "Days on which I may write"
LABEL_HOLIDAYS = "Public holidays"
LABEL_MOST = "Most messages to one person for a meeting"
EXAMPLE_LEADS = "7 days and 24 hours"
HOLIDAYS_KEPT = "Nothing on public holidays"
HOLIDAYS_NOT_KEPT = "As on any day"
TOPIC_NAMES: Mapping[Topic, str] = {
    Topic.MEETING: "Everybody, before a meeting",
    Topic.ANSWER: "Members who have not said whether they come",
    Topic.DEPUTY: "Deputies who have not accepted",
    Topic.PAPER: "Papers that are due",
    Topic.AGENDA: "The agenda that is due",
    Topic.REVIEW: "Actions to be reviewed at a meeting",
    Topic.COMMENTS: "Comments on draft minutes",
    Topic.ACTION_AHEAD: "Actions before they are due",
    Topic.ACTION_DUE: "Actions on the day they are due",
    Topic.OVERDUE: "Overdue actions",
    Topic.OVERDUE_CHAIR: "Overdue actions, to the chair",
    Topic.DIGEST: "The secretary's digest",
}


def not_a_number_of_days(said: str, most: int) -> str:
    return f"{said or 'That'} is not a number of days. Write one from 0 to {most}."


def region_code(said: str) -> str:
    """Return the code of a region said in words, or what was said where it may be one itself."""
    low = said.strip().casefold().removeprefix("the ")
    names = {name.removeprefix("the ").casefold(): code for code, name in REGIONS.items()}
    return names.get(low, said.strip().upper())


def region_name(code: str) -> str:
    return REGIONS.get(code, code)


def no_such_region(said: str) -> str:
    return f"I do not know the public holidays of {said}. Name a part of the United Kingdom, or a code such as GB-SCT."


def in_sentences(policy: Policy, region: str | None) -> list[str]:
    """Return the whole policy in sentences; `region` is whose public holidays are kept, None for none."""
    return [
        *_meetings(policy),
        *_deadlines(policy),
        *_actions(policy),
        _digest(policy),
        _hours(policy, region),
        _most(policy),
    ]


def _meetings(policy: Policy) -> list[str]:
    before = f"{leads_in_words(policy.before_meeting)} before, at the time of day it starts"
    lines: list[str] = []
    chased = [t for t in (Topic.ANSWER, Topic.DEPUTY) if policy.on(t)]
    who = joined([_CHASED[t] for t in chased])
    if policy.on(Topic.MEETING) and policy.before_meeting:
        lines.append(f"Before a meeting: {before}, to members, named deputies and whoever said they come.")
        if chased and policy.before_answer:
            lines.append(f"{capital(who)}: also {leads_in_words(policy.before_answer)} before.")
    elif chased and (policy.before_meeting or policy.before_answer):
        leads = (*policy.before_meeting, *policy.before_answer)
        lines.append(f"Before a meeting: {leads_in_words(leads)} before, only to {who}.")
    else:
        lines.append("Before a meeting: nobody.")
    return lines


_CHASED = {
    Topic.ANSWER: "members who have not said whether they come",
    Topic.DEPUTY: "deputies who have not accepted",
}


def _deadlines(policy: Policy) -> list[str]:
    what = {
        Topic.PAPER: f"papers (due {counted(policy.paper_days, 'day')} before the meeting)",
        Topic.AGENDA: f"the agenda (due {counted(policy.agenda_days, 'day')} before the meeting)",
        Topic.COMMENTS: "comments on draft minutes",
    }
    on = [words for topic, words in what.items() if policy.on(topic)]
    if not on or not policy.before_deadline:
        return ["Deadlines: nobody is reminded of papers, the agenda or comments on draft minutes."]
    return [f"Deadlines: {leads_in_words(policy.before_deadline)} before, for {joined(on)}."]


def _actions(policy: Policy) -> list[str]:
    said: list[str] = []
    if policy.on(Topic.ACTION_AHEAD) and policy.before_action:
        said.append(f"{leads_in_words(policy.before_action)} before they are due")
    if policy.on(Topic.ACTION_DUE):
        said.append("on the day")
    if policy.on(Topic.OVERDUE):
        said.append(f"{every(policy.overdue_every)} while overdue")
    told = (
        "The chair is told of overdue ones too." if policy.on(Topic.OVERDUE_CHAIR) else "The chair is not told of them."
    )
    lines = [f"Actions, to their owners: {joined(said)}. {told}" if said else f"Actions: no owner is reminded. {told}"]
    if policy.on(Topic.REVIEW) and policy.before_review:
        lines.append(f"Open actions: {leads_in_words(policy.before_review)} before the meeting that reviews them.")
    return lines


def every(days: int) -> str:
    names = {1: "daily", 7: "weekly", 14: "every 2 weeks", 21: "every 3 weeks", 28: "every 4 weeks"}
    return names.get(days, f"every {days} days")


def _digest(policy: Policy) -> str:
    if not policy.on(Topic.DIGEST) or not policy.before_digest:
        return "The secretary gets no digest."
    return f"The secretary gets a digest {leads_in_words(policy.before_digest)} before each meeting."


def _hours(policy: Policy, region: str | None) -> str:
    never = [*_quiet(policy.quiet_from, policy.quiet_until), *_off(policy.working_days)]
    if region:
        never.append(f"on public holidays of {region_name(region)}")
    at = f"What has no time of its own goes out at {clock(policy.at)}."
    return f"Nothing is sent {joined(never, 'or')}. {at}" if never else f"There are no quiet hours or days off. {at}"


def _quiet(start: time | None, end: time | None) -> list[str]:
    if start is None or end is None or start == end:
        return []
    return [f"from {clock(start)} to {clock(end)}"]


def _off(working: Collection[int]) -> list[str]:
    off = EVERY_DAY - frozenset(working)
    if frozenset(working) == WEEKDAYS:
        return ["at weekends"]
    return [f"on {joined([DAYS[n] for n in sorted(off)])}"] if off else []


def _most(policy: Policy) -> str:
    together = "Several things of one day are one message."
    if policy.most is None:
        return f"There is no limit to messages for one meeting. {together}"
    return f"At most {counted(policy.most, 'message')} to one person for each meeting. {together}"
