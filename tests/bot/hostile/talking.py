"""What people say and press to have something done that is not theirs to do."""

from tests.bot.hostile.case import Case, pressed, said

_NOT_FOUND = "cannot find that"
_SECRETARY = {"aadObjectId": "aad-Oliver Reed", "role": "secretary", "from": {"aadObjectId": "aad-Oliver Reed"}}
_LATER = {"due_on": "2020-04-03", "reason": "later"}
_THIS = {"action": "$action", "version": "$version"}

CASES: tuple[Case, ...] = (
    said("a text over 4,000 characters", "4,001 characters", text="4.1 done " + "x" * 3992),
    said("a text of 200,000 characters", "at most 4,000", text="x" * 200_000),
    said("somebody of no board", "do not know you", by="Eve Null", text="4.1 done"),
    said("somebody by another's name", "do not know you", text="4.1 done",
         **{"from": {"id": "29:x", "name": "Oliver Reed", "aadObjectId": "aad-of-eve"}}),
    said("somebody without an account", "which account", text="4.1 done", **{"from": {"id": "29:Oliver Reed"}}),
    said("an account in the text's value", "which account", text="4.1 done", value=_SECRETARY,
         **{"from": {"id": "29:Oliver Reed", "name": "Oliver Reed"}}),
    said("another board's action by its number", "1.1", text="1.1 done"),
    said("what the secretary alone may do", "Only the chair or the secretary",
         text="move the meeting of 13 March to 20 March"),
    said("SQL", "Thank you.", text="'; DROP TABLE boards; --"),
    said("a link and everybody's name", "not sure what you mean",
         text="[open](https://evil.invalid) <at>everyone</at>"),
    said("an account with SQL in its name", "do not know you", text="4.1 done",
         **{"from": {"id": "29:x", "name": "Robert'); DROP TABLE people;--", "aadObjectId": "' OR '1'='1"}}),
    pressed("an unknown verb", _NOT_FOUND, "drop_tables", {**_THIS}),
    pressed("no verb", _NOT_FOUND, None, None),
    pressed("a verb that is a number", "verb is not", 5, {**_THIS}, status=400),
    pressed("a verb that is a list", "verb is not", ["undo"], {**_THIS}, status=400),
    pressed("data that is a list", "data is not", "mark_complete", [1], status=400),
    pressed("another board's action", _NOT_FOUND, "mark_complete", {"action": "other-action", "version": 1}),
    pressed("another board's action under one's own board", _NOT_FOUND, "mark_complete",
            {"action": "other-action", "version": 1, "board": "$board"}),
    pressed("an action that is not", _NOT_FOUND, "mark_complete", {"action": "' OR '1'='1", "version": 1}),
    pressed("an action that is a list", _NOT_FOUND, "mark_complete", {"action": ["$action"], "version": "$version"}),
    pressed("an action that is an object", _NOT_FOUND, "mark_complete", {"action": {"id": "$action"}, "version": 1}),
    pressed("a version that has passed", "4.1", "need_longer", {"action": "$action", "version": 0, **_LATER}),
    pressed("a version to come", "4.1", "need_longer", {"action": "$action", "version": 99, **_LATER}),
    pressed("a version that is an object", "4.1", "need_longer", {**_THIS, "version": {"$ne": 0}, **_LATER}),
    pressed("no version", "4.1", "need_longer", {"action": "$action", **_LATER}),
    pressed("an action of somebody else", "4.1 is assigned to", "mark_complete", {**_THIS}, by="Helen O'Connor"),
    pressed("a right of one's own making", "4.1 is assigned to", "mark_complete", {**_THIS, **_SECRETARY},
            by="Helen O'Connor"),
    pressed("another board's person", _NOT_FOUND, "mark_complete", {**_THIS}, by="Sana Iqbal"),
    pressed("somebody of no board pressing", "do not know you", "mark_complete", {**_THIS}, by="Eve Null"),
    pressed("a note of 100,000 characters", "100,000 characters", "add_note", {**_THIS, "note": "n" * 100_000}),
    pressed("a sentence of 5,000 characters", "5,000 characters", "say", {"text": "x" * 5000}),
    pressed("a sentence that is a long list", "at most 4,000", "say", {"text": ["x" * 5000]}),
    pressed("a day that is none", "nothing was changed", "need_longer", {**_THIS, "due_on": "31 February"}),
    pressed("an undo of nothing", _NOT_FOUND, "undo", {"operation": "0" * 20}),
    pressed("publishing by a member", "Only the secretary", "publish", {"meeting": "$meeting", "version": 1}),
    pressed("ending a meeting that has not begun", "Only the chair or the secretary", "end_meeting", {"meeting": "$meeting"}),
    pressed("another board's meeting", _NOT_FOUND, "send_apologies", {"meeting": "$other_meeting"}),
    pressed("apologies by a member of another board", _NOT_FOUND, "send_apologies", {"meeting": "$meeting"},
            by="Sana Iqbal"),
    pressed("an acceptance for somebody else", "not named as deputy", "i_can_attend", {"meeting": "$meeting", "member": "$chair"}),
    pressed("a telling by hand of nothing", "Only the secretary", "told_them", {"notice": "x", "how": "phone", "people": "a,b"}),
)  # fmt: skip
