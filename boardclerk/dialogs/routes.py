"""The routing table: which step takes which intent, which press, which answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from boardclerk.cards import verbs
from boardclerk.dialogs import (
    action_changes,
    action_giving,
    action_lists,
    action_recording,
    action_telling,
    actions,
    agenda,
    agenda_items,
    agenda_late,
    agenda_round,
    agreeing,
    amendments,
    appointments,
    approvals,
    attendance,
    attendance_presses,
    circulating,
    coming,
    contacts,
    deputising,
    meetings,
    meetings_changes,
    membership,
    minutes,
    people,
    plan,
    policy,
    publishing,
    release,
    reminders,
    running_attendance,
    running_end,
    running_items,
    running_minutes,
    running_review,
    running_start,
    settings,
    settling,
    telling,
    wishes,
)
from boardclerk.dialogs.reply import Reply
from boardclerk.dialogs.turn import Turn

Step = Callable[[Turn], Reply]
Answer = Callable[[Turn], Reply | None]
"""Takes the answer to a question; None where what was said is no answer to it."""


@dataclass(frozen=True, slots=True)
class Route:
    """`describe` says what `step` would do, as a question to be answered yes or no.

    `ask`, where given, settles what understanding was unsure of, and `confirm` shows what would be done in
    a way of its own; neither writes anything.
    """

    step: Step
    describe: Callable[[Turn], str] | None = None
    ask: Step | None = None
    confirm: Step | None = None


INTENTS: Mapping[str, Route] = {
    "send_apologies": Route(
        attendance.record_apologies,
        attendance.describe_apologies,
        attendance.ask_apologies,
        attendance.confirm_apologies,
    ),
    "decline_deputy": Route(deputising.decline_deputy, deputising.describe_decline),
    "withdraw_apologies": Route(attendance.withdraw_apologies, attendance.describe_attending, attendance.ask_attending),
    "confirm_attendance": Route(attendance.record_attending, attendance.describe_attending, attendance.ask_attending),
    "who_is_coming": Route(coming.who_is_coming),
    "close_action": Route(actions.close_action, actions.describe_complete, actions.ask_which_complete),
    "update_action": Route(action_changes.update_action, action_changes.describe_update, action_changes.ask_update),
    "record_action": Route(action_recording.record_action, action_recording.describe_record),
    "list_actions": Route(action_lists.list_actions),
    "name_contacts": Route(contacts.name_contacts, contacts.describe_contacts),
    "next_meeting": Route(meetings.next_meeting),
    "add_meeting": Route(meetings_changes.add_meeting, meetings_changes.describe_add),
    "move_meeting": Route(meetings_changes.move_meeting, meetings_changes.describe_move),
    "cancel_meeting": Route(meetings_changes.cancel_meeting, meetings_changes.describe_cancel),
    "agenda_item": Route(agenda_items.agenda_item, agenda_items.describe_agenda_item),
    "show_agenda": Route(agenda.show_agenda),
    "circulate_agenda": Route(agenda_round.circulate_agenda),
    "add_person": Route(membership.add_person, membership.describe_add),
    "remove_person": Route(membership.remove_person, membership.describe_remove),
    "appoint": Route(appointments.appoint, appointments.describe_appoint),
    "start_meeting": Route(running_start.start_meeting),
    "record_attendance": Route(running_attendance.record_attendance, running_attendance.describe_attendance),
    "next_item": Route(running_items.take_next_item),
    "go_to_item": Route(running_items.go_to_item),
    "record_minute": Route(running_minutes.record_minute),
    "record_decision": Route(running_minutes.record_decision),
    "review_action": Route(running_review.review_action),
    "hold_back": Route(running_items.hold_back),
    "end_meeting": Route(running_end.end_meeting),
    "draft_minutes": Route(minutes.draft_minutes),
    "release_minutes": Route(release.release_minutes, release.describe_release),
    "circulate_minutes": Route(circulating.circulate_minutes, circulating.describe_circulate),
    "comment_on_minutes": Route(amendments.comment_on_minutes, amendments.describe_comment),
    "approve_minutes": Route(approvals.approve_minutes, approvals.describe_approve),
    "agree_minutes": Route(agreeing.agree_minutes),
    "publish_minutes": Route(publishing.publish_minutes),
    "start_reminders": Route(reminders.start_reminders),
    "stop_reminders": Route(reminders.stop_reminders),
    "set_lead_times": Route(reminders.set_lead_times),
    "show_policy": Route(policy.show_policy),
    "set_policy": Route(policy.set_policy),
    "show_plan": Route(plan.show_plan),
    "remind_later": Route(wishes.remind_later),
    "mute_reminders": Route(wishes.mute_reminders),
    "unmute_reminders": Route(wishes.unmute_reminders),
    "stop_for_me": Route(wishes.stop_for_me),
    "start_for_me": Route(wishes.start_for_me),
    "set_quorum": Route(settings.set_quorum, settings.describe_quorum),
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
    verbs.NEXT_MEETING: meetings.press_next_meeting,
    verbs.MEETINGS: meetings.press_meetings,
    verbs.AGENDA: agenda.press_agenda,
    verbs.CIRCULATE_AGENDA: agenda_round.press_circulate,
    verbs.CHANGE_AGENDA: agenda_round.press_change_agenda,
    verbs.APPROVE_ITEM: agenda_late.press_approve_item,
    verbs.DECLINE_ITEM: agenda_late.press_decline_item,
    verbs.START_MEETING: running_start.press_start,
    verbs.NEXT_ITEM: running_items.press_next_item,
    verbs.END_MEETING: running_end.press_end,
    verbs.OPEN_ATTENDANCE: running_attendance.press_open_attendance,
    verbs.TAKE_ATTENDANCE: running_attendance.press_take_attendance,
    verbs.OPEN_REVIEW: running_review.press_open_review,
    verbs.REVIEW_ACTIONS: running_review.press_review_actions,
    verbs.SEND_TO_CHAIR: minutes.press_send_to_chair,
    verbs.RELEASE: release.press_release,
    verbs.ASK_FOR_CHANGE: minutes.press_ask_for_change,
    verbs.NO_AMENDMENTS: approvals.press_no_amendments,
    verbs.SUGGEST_AMENDMENT: amendments.press_suggest,
    verbs.ACCEPT_AMENDMENT: settling.press_accept,
    verbs.ACCEPT_OTHER_WORDS: settling.press_accept_other,
    verbs.DECLINE_AMENDMENT: settling.press_decline,
    verbs.AGREE_MINUTES: agreeing.press_agree,
    verbs.PUBLISH: publishing.press_publish,
    verbs.TAKE_DOWN: publishing.press_take_down,
    verbs.MY_ACTIONS: action_lists.press_my_actions,
    verbs.ACTION_LOG: action_lists.press_action_log,
    verbs.MARK_COMPLETE: actions.press_mark_complete,
    verbs.MARK_COMPLETE_CHOSEN: actions.press_chosen,
    verbs.LEAVE_OPEN: actions.press_leave_open,
    verbs.NEED_LONGER: action_changes.press_need_longer,
    verbs.NOT_MINE: action_giving.press_not_mine,
    verbs.ADD_NOTE: action_changes.press_add_note,
    verbs.TELL_OWNERS: action_telling.press_tell_owners,
    verbs.WHO_WAS_TOLD: telling.press_who_was_told,
    verbs.NOT_TOLD: telling.press_not_told,
    verbs.TOLD_THEM: telling.press_told_them,
    verbs.REMIND_LATER: wishes.press_later,
    verbs.SHOW_PLAN: plan.press_show_plan,
    verbs.CHANGE_POLICY: policy.press_change_policy,
    verbs.APOLOGIES_SO_FAR: coming.press_apologies_so_far,
}

ANSWERS: Mapping[str, Answer] = {
    "start_meeting": running_start.answer_start,
    "who_chairs": running_start.answer_who_chairs,
    running_end.QUESTION: running_end.answer_were_they_there,
    release.STAND_IN: release.answer_stand_in,
    agreeing.QUESTION: agreeing.answer_agree,
    publishing.QUESTION: publishing.answer_publish,
    "which_late_item": agenda_late.answer_which_late_item,
    "which_action": actions.answer_which_action,
    "whose_word": actions.answer_whose_word,
    "which_due": actions.answer_which_due,
    "which_item": action_recording.answer_which_item,
    "which_meeting": attendance.answer_which_meeting,
}
