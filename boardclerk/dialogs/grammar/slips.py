"""Words a slip of the pen is put right to, and words that are right as they stand. One line a word."""

KEYWORDS = (
    "apologies",
    "meeting",
    "minutes",
    "agenda",
    "deputy",
    "attend",
    "attending",
    "attendance",
    "action",
    "actions",
    "complete",
    "completed",
    "finished",
    "discharged",
    "superseded",
    "withdraw",
    "circulate",
    "approve",
    "approved",
    "quorate",
    "quorum",
    "represent",
    "represented",
    "deputise",
    "deputising",
    "reassign",
    "tomorrow",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "saturday",
    "january",
    "february",
    "september",
    "october",
    "november",
    "december",
    "overdue",
    "amendment",
    "correction",
    "paragraph",
    "available",
    "unavailable",
    "unfortunately",
    "accurate",
    "cancel",
    "reminder",
    "outstanding",
    "secretary",
    "substitute",
    "carried",
    "forward",
    "coming",
    "people",
    "reopen",
    "approval",
    "comments",
    "drafted",
    "reviewed",
    "published",
    "deadline",
    "extension",
    "progress",
    "confirm",
    "confirmed",
    "recorded",
    "circulated",
    "everyone",
    "everything",
    "morning",
    "afternoon",
    "instead",
    "because",
    "holiday",
)
"""Words a slip of the pen is put right to: one letter wrong, missing, doubled or swapped."""

_NOT_SLIPS_TEXT = """
comment commends commented combing coining peopled reopens approvals drafter rafted deadlines extensions
confirms confines recorder records recorded published publishes reviewer reviewed moaning mourning holidays
progressed instated steady because finnish everyones circulates coming people steadied remainder
meetings minute agendas attends attended completes completely action's actioned actioning auctions
auction minutes' approves approval deputies deputy's represents represent's amendments corrections
reminders paragraphs withdrawn withdraws circulated circulates circulating section sections fraction
factions faction traction actioner mention mentions cancels cancelled carries attender attendees
attendee greeting seating heating beating melting fiction friction diction caution option options
motion motions station stations nation nations ration completion completing compete competed deputed
reassigns reassigned approver approvers approach reviewer substitutes availability finish finishes
secretary's unfinished forwards forwarded married unattended attention overdoes repute inaccurate
accurately refinished disapprove reapprove overdone concealed
"""
NOT_SLIPS = frozenset(_NOT_SLIPS_TEXT.split())
"""Words that are right as they stand, however near they are to one of the words above."""
