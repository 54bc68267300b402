"""What the bot could not say itself goes to the secretary, with each person's own text and nobody else's."""

import re

from tests.dialogs.linked import among_the_board
from tests.dialogs.test_reminders import t as t
from tests.talk import Talk


async def text_to_pass_on(t: Talk) -> str:
    oliver = t.person("Oliver Reed")
    await oliver.says("start reminders")
    await t.at("2020-03-06T14:30Z")
    await oliver.says("who have you not told?")
    (box,) = [e for e in oliver.card["body"] if e["type"] == "Input.Text"]
    return box["value"]


async def test_one_text_for_all_stands_without_names(t: Talk) -> None:
    assert "For " not in await text_to_pass_on(t)


async def test_what_else_waits_is_named_beside_the_latest(t: Talk) -> None:
    oliver = t.person("Oliver Reed")
    await oliver.says("send the agenda")
    await t.person("Eleanor Marsh").says("approve the agenda")
    await text_to_pass_on(t)
    oliver.sees("of the reminder of the meeting", "Also waiting to be told by hand: the agenda.")
    await oliver.says("I told Imran Qureshi by phone")
    await oliver.says("who have you not told?")
    oliver.does_not_see("Imran Qureshi")


async def test_nobodys_actions_are_passed_on_to_others(t: Talk) -> None:
    await t.person("Oliver Reed").says("action for Helen O'Connor: ring the harbour master by 9 March")
    text = await text_to_pass_on(t)
    parts = re.split(r"^For (.+):$", text, flags=re.MULTILINE)
    texts = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert "harbour master" in texts["Helen O'Connor"]
    assert not any("harbour master" in words for names, words in texts.items() if "Helen" not in names)
    assert all("Friday 13 March" in words for words in texts.values())


async def test_who_was_not_told_is_never_said_in_a_channel(t: Talk) -> None:
    await t.person("Tomasz Nowak").says("apologies for 13 March, Daniel Osei will represent me")
    here = (await among_the_board(t, t.channel())).person("Oliver Reed")
    for question in ("who have you not told?", "who was told of the decision in item 3?"):
        await here.says(f"@clerk {question}")
        here.sees("Ask me in our own chat")
        here.does_not_see("Daniel Osei")
