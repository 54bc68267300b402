"""What is read out of an activity: who speaks, where, and what was said or pressed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardclerk.bot.inbound import MalformedError, read_activity
from boardclerk.dialogs.said import Chat, Happening, Mention
from tests.bot.activities import BOT, TENANT, Json, activity, card_action, mention

CHANNEL = {"id": "19:general@thread.tacv2;messageid=1", "conversationType": "channel"}


def said(raw: Json):
    found = read_activity(raw)
    assert found
    return found


def test_a_message_says_who_where_and_what():
    found = said(activity(text="  apologies for the 7th "))
    assert (found.text, found.chat, found.happening) == ("apologies for the 7th", Chat.PERSONAL, Happening.MESSAGE)
    assert (found.tenant_id, found.conversation_id, found.activity_id) == (TENANT, "a:tomasz", "1583485200001")
    assert (found.speaker.account_id, found.speaker.teams_id) == ("aad-tomasz", "29:tomasz")
    assert found.addressed


def test_the_speaker_is_the_directory_account_and_nothing_else():
    forged = activity(**{"from": {"id": "29:x", "name": "Eleanor Marsh"}, "value": {"aadObjectId": "aad-eleanor"}})
    assert said(forged).speaker.account_id == ""


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<at>Board Clerk</at>&nbsp;who&#39;s coming?", "who's coming?"),
        ("<at>Board Clerk</at> apologies &amp; regards", "apologies & regards"),
        ("5.1 done <at>board clerk</at>", "5.1 done"),
        ('<at id="0">Board Clerk</at>\u00a0\u00a0agenda', "agenda"),
        ("<p>first<br/>second</p>", "first\nsecond"),
        ("&lt;at&gt;everyone&lt;/at&gt; hello", "<at>everyone</at> hello"),
        ("a\x00b\x07c \u202eevil\u202c \u2066x\u2069\ufeff", "abc evil x"),
        ("e\u0301tude", "\u00e9tude"),
    ],
)
def test_the_text_is_what_was_typed(raw: str, text: str):
    entities = [mention("Board Clerk", BOT["id"])] if "<at" in raw else []
    assert said(activity(text=raw, entities=entities)).text == text


def test_the_bots_mention_is_taken_out_and_other_peoples_kept_as_names():
    raw = activity(
        text="<at>Board Clerk</at> reassign 5.1 to <at>Grace Adeyemi</at> please",
        entities=[mention("Board Clerk", BOT["id"]), mention("Grace Adeyemi", "29:grace")],
        conversation=CHANNEL,
    )
    found = said(raw)
    assert found.text == "reassign 5.1 to Grace Adeyemi please"
    assert found.mentions == (Mention(name="Grace Adeyemi", teams_id="29:grace"),)
    assert found.addressed
    assert found.chat is Chat.CHANNEL


def test_in_a_channel_only_a_mention_addresses_the_bot():
    assert not said(activity(conversation=CHANNEL, text="who is coming?")).addressed
    spoofed = activity(
        conversation=CHANNEL, text="<at>Board Clerk</at> hi", entities=[mention("Board Clerk", "29:other")]
    )
    assert not said(spoofed).addressed


def test_an_executed_action_carries_its_verb_and_its_data_with_the_inputs():
    press = said(card_action("action.done", id="a1", version=3, note="all\x00 done")).press
    assert press
    assert (press.verb, press.message_id) == ("action.done", "m1")
    assert press.values == {"id": "a1", "version": 3, "note": "all done"}


def test_a_submitted_action_is_a_press_too():
    found = said(
        activity(text=None, value={"verb": "action.done", "id": "a1", "msteams": {"type": "x"}}, replyToId="m7")
    )
    assert found.press
    assert found.happening is Happening.PRESS
    assert (found.press.verb, found.press.values, found.press.message_id) == ("action.done", {"id": "a1"}, "m7")


def test_a_submitted_action_wrapped_by_teams_is_unwrapped():
    wrapped = {"msteams": {"type": "messageBack", "value": {"verb": "undo", "id": "o1"}}, "note": "n"}
    press = said(activity(text="Undo", value=wrapped)).press
    assert press
    assert (press.verb, press.values) == ("undo", {"id": "o1", "note": "n"})


def test_a_message_with_some_other_value_stays_a_message():
    assert said(activity(value="plain")).happening is Happening.MESSAGE
    assert said(activity(value={"anything": 1})).text == "hello"


def test_an_edit_is_an_activity_of_its_own():
    raw = activity(type="messageUpdate", channelData={"tenant": {"id": TENANT}, "eventType": "editMessage"})
    found = said(raw)
    assert found.happening is Happening.EDITED
    assert found.activity_id not in ("", "1583485200001")
    assert said(raw).activity_id == found.activity_id


@pytest.mark.parametrize(
    ("changes", "happening"),
    [
        ({"type": "installationUpdate", "action": "add"}, Happening.INSTALLED),
        ({"type": "installationUpdate", "action": "remove-upgrade"}, Happening.REMOVED),
        ({"type": "conversationUpdate", "membersAdded": [{"id": BOT["id"]}]}, Happening.INSTALLED),
        ({"type": "conversationUpdate", "membersRemoved": [{"id": BOT["id"]}]}, Happening.REMOVED),
        *(
            ({"type": "conversationUpdate", "conversation": CHANNEL, who: [{"id": "29:somebody"}]}, Happening.MEMBERS)
            for who in ("membersAdded", "membersRemoved")
        ),
    ],
)
def test_coming_and_going_is_heard(changes: Json, happening: Happening):
    assert said(activity(**changes)).happening is happening


@pytest.mark.parametrize(
    ("kind", "room"), [("", "19:team"), ("standard", "19:team"), ("shared", None), ("private", None)]
)
def test_who_reads_a_channel_is_its_team_unless_it_has_people_of_its_own(kind: str, room: str | None):
    channel = {"id": "19:general@thread.tacv2", **({"type": kind} if kind else {})}
    data = {"tenant": {"id": TENANT}, "team": {"id": "19:team"}, "channel": channel}
    assert said(activity(conversation=CHANNEL, channelData=data)).room_id == (room or "19:general@thread.tacv2")


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "conversationUpdate", "membersAdded": [{"id": "29:somebody"}]},
        {"type": "conversationUpdate", "conversation": CHANNEL, "channelData": {"tenant": {"id": TENANT}}},
        {"type": "messageReaction"},
        {"type": "typing"},
        {"type": "invoke", "name": "composeExtension/query"},
        {"type": "messageUpdate", "channelData": {"tenant": {"id": TENANT}, "eventType": "undeleteMessage"}},
    ],
)
def test_what_is_nothing_for_the_clerk_is_left(changes: Json):
    assert read_activity(activity(**changes)) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"type": None},
        {"text": 5},
        {"from": "Tomasz"},
        {"conversation": []},
        {"conversation": {}},
        {"channelData": {"tenant": {"id": 7}}},
        {"channelData": None},
        {"entities": {"a": 1}},
        {"serviceUrl": None},
        {"recipient": 3},
    ],
)
def test_fields_of_another_kind_are_refused(changes: Json):
    with pytest.raises(MalformedError):
        read_activity(activity(**changes))


def test_a_number_too_long_to_be_a_letter_is_left_as_it_was_typed():
    """The standard library's reader raises where a character is written with more than 4,300 digits."""
    typed = "&#" + "1" * 5000 + "; &amp;"
    assert said(activity(text=typed)).text == typed


def test_mentions_that_never_end_are_read_once_over():
    """Looking for the end of each of these from its beginning took minutes."""
    assert said(activity(text="<at>" * 60_000)).text == "<at>" * 60_000


def test_accents_heaped_on_one_letter_are_cut_to_what_a_letter_can_bear():
    """Putting 120,000 of them in order took seventeen seconds."""
    heap = "e" + "\u0301\u0316" * 60_000
    assert len(said(activity(text=heap)).text) < 40
    assert said(activity(text="\U0001f600" * 50 + "e\u0301")).text == "\U0001f600" * 50 + "\u00e9"


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "1" * 1001},
        {"serviceUrl": "https://stand-in.invalid/" + "x" * 1000},
        {"conversation": {"id": "a" * 1001}},
        {"channelData": {"tenant": {"id": "t" * 1001}}},
        {"channelData": {"tenant": {"id": TENANT}, "team": {"id": "19:x", "name": "n" * 1001}}},
        {"from": {"id": "29:x", "aadObjectId": "a" * 1001}},
        {"from": {"id": "29:x", "name": "n" * 1001, "aadObjectId": "a"}},
        {"replyToId": "m" * 1001},
    ],
)
def test_no_id_name_or_address_is_longer_than_teams_makes_them(changes: Json):
    with pytest.raises(MalformedError):
        read_activity(activity(**changes))


def test_an_activity_without_an_id_is_known_by_what_it_holds():
    same, other = activity(id=None), activity(id=None, text="other")
    assert said(same).activity_id == said(activity(id=None)).activity_id
    assert said(same).activity_id != said(other).activity_id


NAMES = [
    *("id", "name", "type", "value", "action", "verb", "data", "msteams", "mentioned", "text", "tenant", "aadObjectId"),
    *("entities", "membersAdded", "conversationType", "eventType", "replyToId", "from", "recipient", "conversation"),
    *("channelData", "team", "serviceUrl", "timestamp", "tenantId"),
]
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.floats(allow_nan=False), st.text(max_size=9))
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)),
    max_leaves=12,
)
KINDS = ["message", "messageUpdate", "invoke", "installationUpdate", "conversationUpdate", "other"]


@settings(deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    named=st.sampled_from(["adaptiveCard/action", "task/fetch"]),
    changes=st.dictionaries(st.sampled_from(NAMES), ANYTHING, max_size=3),
)
def test_whatever_is_sent_is_read_left_or_refused(kind: str, named: str, changes: Json):
    """Nothing a client can put into an activity makes reading it fail in another way."""
    raw = {**activity(type=kind, name=named, action="add"), **changes}
    try:
        found = read_activity(raw)
    except MalformedError:
        return
    if found:
        assert "\x00" not in found.text
        assert found.conversation_id
        assert found.tenant_id
