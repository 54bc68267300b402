"""The secretary links people to their Teams accounts, from the team's roster."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from tests.dialogs.linked import TEAM, in_team, linking, links, namesake, together
from tests.seen import buttons_of
from tests.talk import Talk, Voice

Scene = tuple[Talk, Voice]


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncGenerator[Scene]:
    async with linking(tmp_path) as scene:
        yield scene


async def test_members_with_one_account_of_their_very_name_are_linked_in_one_press(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Grace Adeyemi", "Tomasz Nowak", "Somebody Else")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    oliver.sees("1 of 10 people are linked", "One account of exactly this name", "grace@wexcombe.example")
    oliver.does_not_see("Somebody Else")
    assert list(await links(t)) == ["Oliver Reed"]
    await oliver.presses("Link these 2")
    oliver.sees("Tomasz Nowak and Grace Adeyemi are linked")
    assert set(await links(t)) == {"Oliver Reed", "Grace Adeyemi", "Tomasz Nowak"}
    grace = t.person("Grace Adeyemi")
    grace.hears("Oliver Reed has linked you to Harbour Lane Partnership Board", "Apologies")
    await grace.says("apologies for 13 March")
    grace.sees("Apologies recorded")


async def test_a_person_who_was_welcomed_when_linked_is_not_welcomed_again(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Grace Adeyemi")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    await oliver.presses("Link this one")
    grace = t.person("Grace Adeyemi")
    grace.hears("has linked you")
    await grace.installs()
    grace.hears_nothing()


async def test_the_link_is_an_operation_that_can_be_undone(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Grace Adeyemi")
    await t.channel().installs("Oliver Reed")
    await oliver.says("who is linked?")
    await oliver.presses("Link this one")
    await oliver.presses("Undo")
    oliver.sees("Taken back: Grace Adeyemi linked to Teams")
    assert list(await links(t)) == ["Oliver Reed"]


@pytest.mark.parametrize(
    "guest",
    [
        {"userRole": "guest"},
        {"userPrincipalName": "grace_health.example#EXT#@wexcombe.example"},
        {"tenantId": "of-somebody-else"},
    ],
    ids=["by role", "by address", "by tenant"],
)
async def test_a_guest_is_never_linked_by_name_but_confirmed_singly(scene: Scene, guest: dict[str, str]) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Tomasz Nowak")
    in_team(t, "Grace Adeyemi", **guest)
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    oliver.sees("To be confirmed one by one", "grace@wexcombe.example · guest")
    await oliver.presses("Link this one")
    assert set(await links(t)) == {"Oliver Reed", "Tomasz Nowak"}
    await oliver.presses("Link", near="Grace Adeyemi")
    oliver.sees("Grace Adeyemi is linked")
    assert "Grace Adeyemi" in await links(t)


async def test_of_two_accounts_of_one_name_the_secretary_says_which(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Grace Adeyemi")
    namesake(t, "Grace  ADEYEMI")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    oliver.sees("not the only one of that name", "grace@wexcombe.example", "namesake-2@wexcombe.example")
    assert not [title for title in oliver.buttons if title.startswith("Link th")]
    await oliver.presses("Not this one", near="grace@wexcombe.example")
    oliver.sees("Grace Adeyemi is not Grace Adeyemi.")
    await oliver.presses("Link")
    assert (await links(t))["Grace Adeyemi"] == ["namesake-2"]


async def test_a_second_account_that_comes_later_is_not_linked_by_itself(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Grace Adeyemi")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    await oliver.presses("Link this one")
    namesake(t, "Grace Adeyemi")
    await oliver.says("link people")
    oliver.hears("I am reading again", "1 person of the board can be linked now", "beside the one linked already")
    await oliver.presses("Link")
    assert (await links(t))["Grace Adeyemi"] == [t.person("Grace Adeyemi").account_id, "namesake-2"]
    await oliver.says("unlink Grace Adeyemi")
    oliver.sees("Grace Adeyemi has several accounts. Which is to go?")
    await oliver.presses("Unlink", near="namesake-2")
    assert (await links(t))["Grace Adeyemi"] == [t.person("Grace Adeyemi").account_id]


async def test_the_roster_is_read_again_when_the_secretary_asks_and_only_news_are_told(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    oliver.does_not_see("can be linked now")
    in_team(t, "Helen O'Connor")
    await oliver.says("who is linked?")
    oliver.hears("1 person of the board can be linked now.", "helen@wexcombe.example")
    await oliver.presses("Link this one")
    assert "Helen O'Connor" in await links(t)


async def test_a_roster_of_many_pages_is_shown_ten_at_a_time_and_linked_as_shown(scene: Scene) -> None:
    t, oliver = scene
    t.connector.page_size = 3
    everybody = [
        "Eleanor Marsh", "Tomasz Nowak", "Grace Adeyemi", "Helen O'Connor", "Imran Qureshi", "Fiona Blake",
        "Oliver Reed", "Priya Raman", "Daniel Osei", "Nia Bowen",
    ]  # fmt: skip
    for name in ("Asha Patel", "Bela Kovacs"):
        await oliver.says(f"add {name} as a member")
        await oliver.presses("Yes")
    in_team(t, *everybody, "Asha Patel", "Bela Kovacs")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    oliver.does_not_see("Bela Kovacs")
    await oliver.presses("Link these 10")
    assert len(await links(t)) == 11
    await oliver.presses("Link this one")
    assert len(await links(t)) == 12
    oliver.sees("Everybody on the board is linked.")


async def test_a_list_that_has_changed_since_is_shown_as_it_stands_and_nothing_is_linked(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Grace Adeyemi")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    in_team(t, "Tomasz Nowak")
    await oliver.says("who is linked?")
    await oliver.presses("Link this one", on="1 of 10 people are linked")
    oliver.sees("The list has changed since")
    assert list(await links(t)) == ["Oliver Reed"]


async def test_somebody_unlinked_is_nobody_and_is_proposed_again(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Grace Adeyemi")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    await oliver.presses("Link this one")
    await oliver.says("unlink Grace Adeyemi")
    oliver.sees("Grace Adeyemi is no longer linked to that account.", "Undo")
    grace = t.person("Grace Adeyemi")
    await grace.says("apologies for 13 March")
    grace.sees("I do not know you yet")
    await oliver.says("link people")
    oliver.sees("grace@wexcombe.example")


async def test_the_only_secretary_cannot_unlink_themselves(scene: Scene) -> None:
    t, oliver = scene
    await oliver.says("unlink Oliver Reed")
    oliver.sees("Yours is the only account of a secretary on this board.")
    assert list(await links(t)) == ["Oliver Reed"]


async def test_of_two_secretaries_who_press_at_once_the_second_is_told_by_whom_and_when(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Fiona Blake")
    in_team(t, "Grace Adeyemi", userRole="guest")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    await oliver.presses("Link this one")
    await oliver.says("Fiona is secretary from today")
    fiona = t.person("Fiona Blake")
    await fiona.says("link people")
    await oliver.says("link people")
    await together(
        oliver.presses("Link", near="Grace Adeyemi"), fiona.presses("Link", near="Grace Adeyemi")
    )  # fmt: skip
    answers = [oliver.answer, fiona.answer]
    assert sum("Grace Adeyemi is linked to a Teams account." in answer for answer in answers) == 1
    assert sum("Grace Adeyemi linked to Teams by" in answer and "today." in answer for answer in answers) == 1
    assert len((await links(t))["Grace Adeyemi"]) == 1


async def test_who_may_not_link_cannot_by_word_or_by_a_forged_press(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Grace Adeyemi")
    in_team(t, "Helen O'Connor", userRole="guest")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    await oliver.presses("Link this one")
    grace, before = t.person("Grace Adeyemi"), await links(t)
    for words in ("link people", "unlink Oliver Reed"):
        await grace.says(words)
        grace.sees("Only the secretary or an administrator can link people to their Teams accounts.")
    (link,) = [b for b in pressed(oliver) if b["verb"] == "link"]
    await grace.posts(grace.activity("invoke", name="adaptiveCard/action", value={"action": {**link}}, replyToId="m1"))
    grace.sees("Only the secretary")
    assert await links(t) == before


async def test_a_forged_or_foreign_id_is_not_found(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed")
    in_team(t, "Helen O'Connor", userRole="guest")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    (link,) = [b for b in pressed(oliver) if b["verb"] == "link"]
    for key in ("account", "person"):
        for wrong in ("nobody", "", None, 7):
            action = {**link, "data": {**link["data"], key: wrong}}
            value = {"action": action}
            await oliver.posts(oliver.activity("invoke", name="adaptiveCard/action", value=value, replyToId="m1"))
            oliver.sees("I cannot find that any more.")
    assert list(await links(t)) == ["Oliver Reed"]


def pressed(voice: Voice) -> list[dict[str, Any]]:
    """Return the actions of the newest card's buttons, as a client sends them."""
    return [
        {"type": "Action.Execute", "verb": b.action["verb"], "data": b.action["data"]}
        for b in buttons_of(voice.card)
        if b.action.get("verb")
    ]


async def test_in_a_channel_the_list_is_not_shown(scene: Scene) -> None:
    t, _ = scene
    in_team(t, "Oliver Reed")
    await t.channel().installs("Oliver Reed")
    here = t.channel().person("Oliver Reed")
    await here.says("@clerk link people")
    here.sees("Ask me in our own chat")
    here.does_not_see("are linked")


async def test_without_a_roster_it_says_what_to_do(scene: Scene) -> None:
    t, oliver = scene
    await oliver.says("link people")
    oliver.sees("add me to the board's team")
    t.connector.fail(500, path=TEAM)
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    oliver.sees("1 of 10 people are linked")


async def test_somebody_not_linked_is_told_who_was_asked_and_the_secretary_hears_of_it_once(scene: Scene) -> None:
    t, oliver = scene
    grace = t.person("Grace Adeyemi")
    await grace.says("apologies for 13 March")
    grace.sees("I do not know you yet. I have asked Oliver Reed")
    oliver.hears("Grace Adeyemi asks to be linked as Grace Adeyemi.", "Link them only if you know", "Not them")
    await grace.says("hello?")
    grace.sees("The secretary has been asked.")
    oliver.hears_nothing()
    await oliver.presses("Link")
    oliver.sees("Grace Adeyemi is linked", "Undo")
    grace.hears("Oliver Reed has linked you")
    await grace.says("apologies for 13 March")
    grace.sees("Apologies recorded")


async def test_who_was_said_not_to_be_them_is_not_asked_about_again(scene: Scene) -> None:
    t, oliver = scene
    grace = t.person("Grace Adeyemi")
    await grace.says("hello")
    await oliver.presses("Not them")
    oliver.sees("Grace Adeyemi is not Grace Adeyemi.")
    await grace.says("hello")
    grace.sees("I do not know you yet")
    oliver.hears_nothing()
    assert list(await links(t)) == ["Oliver Reed"]


async def test_an_account_of_another_name_is_linked_to_who_the_secretary_chooses(scene: Scene) -> None:
    t, oliver = scene
    stranger = t.person("Adeyemi, Grace (Health)")
    await stranger.says("hello")
    oliver.hears("Adeyemi, Grace (Health) has written to me, and nobody on the board has that name.")
    await oliver.presses("Link", **{"Who on the board it is": "Grace Adeyemi"})
    oliver.sees("Grace Adeyemi is linked")
    await stranger.says("my actions")
    stranger.does_not_see("I do not know you")


async def test_a_link_asked_for_that_another_secretary_made_says_by_whom(scene: Scene) -> None:
    t, oliver = scene
    in_team(t, "Oliver Reed", "Fiona Blake")
    await t.channel().installs("Oliver Reed")
    await oliver.says("link people")
    await oliver.presses("Link this one")
    await oliver.says("Fiona is secretary from today")
    fiona, grace = t.person("Fiona Blake"), t.person("Grace Adeyemi")
    await grace.says("hello")
    await oliver.presses("Link")
    await fiona.presses("Link")
    fiona.sees("Grace Adeyemi linked to Teams by Oliver Reed at 09:0", "today.")
