"""The routing table: which step takes which intent, which press, which answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from boardclerk.cards import verbs
from boardclerk.dialogs import attendance, attendance_presses, coming, people, reminders, telling
from boardclerk.dialogs.reply import Reply
from boardclerk.dialogs.turn import Turn

Step = Callable[[Turn], Reply]
Answer = Callable[[Turn], Reply | None]
"""Takes the answer to a question; None where what was said is no answer to it."""


@dataclass(frozen=True, slots=True)
class Route:
    """`describe` says what `step` would do, as a question to be answered yes or no.

    `ask`, where given, settles what understanding was unsure of; it writes nothing.
    """

    step: Step
    describe: Callable[[Turn], str] | None = None
    ask: Step | None = None


INTENTS: Mapping[str, Route] = {
    "send_apologies": Route(attendance.record_apologies, attendance.describe_apologies, attendance.ask_apologies),
    "withdraw_apologies": Route(attendance.withdraw_apologies, attendance.describe_attending, attendance.ask_attending),
    "confirm_attendance": Route(attendance.record_attending, attendance.describe_attending, attendance.ask_attending),
    "who_is_coming": Route(coming.who_is_coming),
    "start_reminders": Route(reminders.start_reminders),
    "stop_reminders": Route(reminders.stop_reminders),
    "set_lead_times": Route(reminders.set_lead_times),
    "who_was_told": Route(telling.who_was_told),
    "not_told": Route(telling.not_told),
    "told_by_hand": Route(telling.told_by_hand),
    "help": Route(people.show_help),
    "cancel": Route(people.cancel_or_undo),
    "confirm": Route(people.acknowledge),
}

PRESSES: Mapping[str, Step] = {
    verbs.UNDO: people.undo,
    verbs.HELP: people.show_help,
    verbs.ATTENDING: attendance_presses.press_attending,
    verbs.SEND_APOLOGIES: attendance_presses.press_apologies,
    verbs.SEND_DEPUTY: attendance_presses.press_deputy,
    verbs.CHANGE_ATTENDANCE: attendance_presses.press_change,
    verbs.I_CAN_ATTEND: attendance_presses.press_can_attend,
    verbs.NOT_RIGHT: attendance_presses.press_not_right,
    verbs.WHO_IS_COMING: coming.press_who_is_coming,
    verbs.WHO_WAS_TOLD: telling.press_who_was_told,
    verbs.NOT_TOLD: telling.press_not_told,
    verbs.TOLD_THEM: telling.press_told_them,
    verbs.APOLOGIES_SO_FAR: coming.press_apologies_so_far,
}

ANSWERS: Mapping[str, Answer] = {
    "which_meeting": attendance.answer_which_meeting,
}
