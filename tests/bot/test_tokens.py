"""Nobody gets in without a good token of the right issuer, for this bot, this channel and this address."""

import asyncio
import time
import warnings
from base64 import urlsafe_b64encode
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import jwt
import pytest
from jwt.warnings import InsecureKeyLengthWarning

from boardclerk.bot import signing_keys, tokens
from boardclerk.bot.clock import machine_now, stopwatch
from boardclerk.bot.connector import open_session
from boardclerk.bot.signing_keys import SigningKeys
from tests.bot.activities import activity
from tests.bot.issuer import APP_ID, Issuer, key
from tests.talk import Talk, talk


@pytest.fixture
async def issuer() -> AsyncGenerator[Issuer]:
    made = await Issuer().start()
    yield made
    await made.close()


@pytest.fixture
async def t(tmp_path: Path, issuer: Issuer) -> AsyncGenerator[Talk]:
    async with talk(tmp_path, **issuer.settings) as made:
        yield made


async def knock(t: Talk, headers: dict[str, str], **changes: Any) -> tuple[int, Any]:
    return await t.post("/api/messages", activity(**{"serviceUrl": t.connector.url, **changes}), headers)


async def test_a_good_token_is_let_in_and_the_answer_bears_the_bots_own(t: Talk, issuer: Issuer):
    status, _ = await knock(t, issuer.header(t.connector.url), text="help")
    assert status == 200
    assert [request.authorization for request in t.connector.requests] == ["Bearer own-token-1"]
    assert issuer.asked_for_tokens == [
        {
            "grant_type": "client_credentials",
            "client_id": APP_ID,
            "client_secret": "a secret of the tests",
            "scope": "https://api.botframework.com/.default",
        }
    ]


async def test_keys_and_own_token_are_fetched_once_for_many_turns(t: Talk, issuer: Issuer):
    for number in range(5):
        status, _ = await knock(t, issuer.header(t.connector.url), id=f"1583485200{number}", text="help")
        assert status == 200
    assert issuer.asked_for_keys == 1
    assert len(issuer.asked_for_tokens) == 1


NOW = time.time()
FAULTS: dict[str, dict[str, Any]] = {
    "expired": {"exp": NOW - 301},
    "no exp": {"exp": None},
    "exp a text": {"exp": "tomorrow"},
    "exp infinite": {"exp": float("inf")},
    "not yet valid": {"nbf": NOW + 3600},
    "no nbf": {"nbf": None},
    "the emulator's issuer": {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
    "no issuer": {"iss": None},
    "another bot's": {"aud": "somebody-else"},
    "audience a list": {"aud": [APP_ID, "x"]},
    "no service url": {"serviceurl": None},
    "service url a number": {"serviceurl": 1},
    "unknown key": {"kid": "other"},
    "signed by another key": {"signed_by": "forged"},
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_faulty_token_is_refused(t: Talk, issuer: Issuer, fault: str):
    status, body = await knock(t, issuer.header(t.connector.url, **FAULTS[fault]))
    assert status == 401
    assert body["error"]["code"] == 401
    assert t.connector.requests == []


async def test_leeway_is_five_minutes(t: Talk, issuer: Issuer):
    late = issuer.header(t.connector.url, exp=time.time() - 290, nbf=time.time() + 290)
    assert (await knock(t, late))[0] == 200


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "Bearer a.b.c", "Bearer ....", "Bearer " + "x" * 7000, "bearer é"],
)
async def test_what_is_no_token_is_refused(t: Talk, header: str):
    status, _ = await knock(t, {"Authorization": header})
    assert status == 401


async def test_a_good_token_beside_another_is_refused(t: Talk, issuer: Issuer):
    good, body = issuer.header(t.connector.url)["Authorization"], activity(serviceUrl=t.connector.url, type="typing")
    for several, status in (([good], 200), ([good, "Bearer x"], 401), (["Bearer x", good], 401), ([good, good], 401)):
        headers = [("Authorization", one) for one in several]
        async with (
            aiohttp.ClientSession(headers=headers) as session,
            session.post(f"{t.server.address}/api/messages", json=body) as answer,
        ):
            assert answer.status == status, several


async def test_other_algorithms_are_refused(t: Talk):
    claims = {"iss": "https://api.botframework.com", "aud": APP_ID, "exp": time.time() + 100, "nbf": 0}
    claims["serviceurl"] = t.connector.url
    unsigned = jwt.encode(claims, "", algorithm="none", headers={"kid": "main"})
    secret = jwt.encode(
        claims, "a secret that is long enough for the library", algorithm="HS256", headers={"kid": "main"}
    )
    weaker = jwt.encode(claims, key("main"), algorithm="RS512", headers={"kid": "main"})
    for token in (unsigned, secret, weaker):
        assert (await knock(t, {"Authorization": f"Bearer {token}"}))[0] == 401


@pytest.mark.parametrize("endorsements", [None, []])
async def test_a_key_endorsed_for_nothing_is_refused(t: Talk, issuer: Issuer, endorsements: list[str] | None):
    issuer.published["main"] = endorsements
    assert (await knock(t, issuer.header(t.connector.url)))[0] == 401


async def test_a_token_counts_for_its_own_channel_and_address_only(t: Talk, issuer: Issuer):
    good = issuer.header(t.connector.url)
    assert (await knock(t, good, channelId="slack"))[0] == 403
    assert (await knock(t, good, channelId=None))[0] == 403
    assert (await knock(t, issuer.header("http://127.0.0.1:1/")))[0] == 403
    issuer.published["other"] = ["skype"]
    assert (await knock(t, issuer.header(t.connector.url, kid="other")))[0] in (401, 403)


async def test_a_new_key_is_asked_for_at_most_once_a_minute(t: Talk, issuer: Issuer):
    assert (await knock(t, issuer.header(t.connector.url)))[0] == 200
    for _ in range(5):
        assert (await knock(t, issuer.header(t.connector.url, kid="unknown")))[0] == 401
    assert issuer.asked_for_keys == 1


async def test_known_keys_serve_through_an_outage(t: Talk, issuer: Issuer):
    assert (await knock(t, issuer.header(t.connector.url)))[0] == 200
    issuer.up = False
    assert (await knock(t, issuer.header(t.connector.url), id="15"))[0] == 200


async def test_without_any_key_everything_is_refused(t: Talk, issuer: Issuer):
    issuer.up = False
    assert (await knock(t, issuer.header(t.connector.url)))[0] == 401


async def test_a_401_is_met_with_one_fresh_token(t: Talk, issuer: Issuer):
    t.connector.fail(401)
    await knock(t, issuer.header(t.connector.url), text="help")
    assert [r.authorization for r in t.connector.requests] == ["Bearer own-token-1", "Bearer own-token-2"]
    assert len(t.connector.sent_to("a:tomasz")) == 1


async def test_a_managed_identity_asks_its_own_machine(tmp_path: Path, issuer: Issuer):
    issuer.token_seconds = "86399"
    settings = {**issuer.settings, "app_password": "", "app_type": "UserAssignedMSI"}
    async with talk(tmp_path, **settings) as t:
        await knock(t, issuer.header(t.connector.url), text="help")
        assert len(t.connector.sent_to("a:tomasz")) == 1
    assert issuer.asked_for_tokens == [
        {"api-version": "2018-02-01", "resource": "https://api.botframework.com", "client_id": APP_ID}
    ]


async def knocks(t: Talk, headers: dict[str, str], number: int) -> int:
    status, _ = await knock(t, headers, id=f"15834852{number}", text="help")
    return status


async def test_a_token_that_expired_since_it_was_verified_is_refused(
    t: Talk, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
):
    good = issuer.header(t.connector.url)
    assert await knocks(t, good, 1) == 200
    later = machine_now() + timedelta(seconds=3600 + 301)
    monkeypatch.setattr(tokens, "machine_now", lambda: later)
    assert await knocks(t, good, 2) == 401


class Machine:
    """The machine's stopwatch, so many seconds ahead."""

    ahead = 0.0

    def __call__(self) -> float:
        return stopwatch() + self.ahead


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine()
    monkeypatch.setattr(signing_keys, "stopwatch", made)
    return made


async def refreshed(issuer: Issuer, times: int) -> None:
    """Return once the keys were asked for so many times and what came of it was read."""
    async with asyncio.timeout(5):
        while issuer.asked_for_keys < times:
            await issuer.asked.wait()
            issuer.asked.clear()
    await asyncio.sleep(0.1)


async def test_a_token_whose_key_was_withdrawn_since_it_was_verified_is_refused(
    t: Talk, issuer: Issuer, machine: Machine
):
    good = issuer.header(t.connector.url)
    assert await knocks(t, good, 1) == 200
    issuer.published = {"other": ["msteams"]}
    machine.ahead = 7 * 3600
    assert await knocks(t, good, 2) == 200, "the keys at hand serve while new ones are fetched"
    await refreshed(issuer, 2)
    assert await knocks(t, good, 3) == 401
    assert await knocks(t, issuer.header(t.connector.url, kid="other"), 4) == 200


async def test_a_token_whose_key_was_put_out_anew_under_its_name_is_refused(t: Talk, issuer: Issuer, machine: Machine):
    good = issuer.header(t.connector.url)
    assert await knocks(t, good, 1) == 200
    issuer.signs["main"] = "put out anew"
    machine.ahead = 7 * 3600
    await knocks(t, good, 2)
    await refreshed(issuer, 2)
    assert await knocks(t, good, 3) == 401


async def test_a_verified_token_goes_on_counting_when_its_key_stays(t: Talk, issuer: Issuer, machine: Machine):
    good = issuer.header(t.connector.url)
    assert await knocks(t, good, 1) == 200
    machine.ahead = 7 * 3600
    assert await knocks(t, good, 2) == 200
    await refreshed(issuer, 2)
    assert await knocks(t, good, 3) == 200


async def test_keys_that_age_serve_through_an_outage_and_are_asked_for_again(t: Talk, issuer: Issuer, machine: Machine):
    assert await knocks(t, issuer.header(t.connector.url), 1) == 200
    issuer.up = False
    for hours in (7, 30, 100):
        machine.ahead = hours * 3600
        assert await knocks(t, issuer.header(t.connector.url), hours) == 200
    issuer.up = True
    issuer.published["new"] = ["msteams"]
    machine.ahead += 61
    assert await knocks(t, issuer.header(t.connector.url, kid="new"), 2) == 200


async def test_tokens_of_made_up_keys_cause_one_asking_and_nobody_else_waits(t: Talk, issuer: Issuer, machine: Machine):
    good = issuer.header(t.connector.url)
    assert await knocks(t, good, 1) == 200
    issuer.held = asyncio.Event()
    machine.ahead = 61
    forged = [issuer.header(t.connector.url, kid=f"k{number}", signed_by="forged") for number in range(20)]
    made_up = [asyncio.create_task(knocks(t, headers, number)) for number, headers in enumerate(forged)]
    await refreshed(issuer, 2)
    assert await knocks(t, good, 21) == 200
    assert await knocks(t, issuer.header(t.connector.url, exp=time.time() + 60), 22) == 200
    assert not any(task.done() for task in made_up)
    issuer.held.set()
    assert set(await asyncio.gather(*made_up)) == {401}
    assert issuer.asked_for_keys == 2


@pytest.mark.parametrize(
    "listed",
    [None, {}, [None, 5, "x"], [{"kty": "RSA"}], [{"kty": "RSA", "kid": "main", "n": 5, "e": "AQAB"}], [{"kid": []}]],
)
async def test_keys_that_cannot_be_read_let_nobody_in(t: Talk, issuer: Issuer, listed: object):
    issuer.listed = listed
    assert await knocks(t, issuer.header(t.connector.url), 1) == 401


@pytest.mark.parametrize(
    "said", [{"use": "enc"}, {"use": ["sig"]}, {"alg": "RS512"}, {"alg": "PS256"}, {"key_ops": ["encrypt"]}]
)
async def test_a_key_for_something_else_than_these_signatures_lets_nobody_in(
    t: Talk, issuer: Issuer, said: dict[str, object]
):
    issuer.also_said = said
    assert await knocks(t, issuer.header(t.connector.url), 1) == 401


@pytest.mark.parametrize("said", [{"use": "sig", "alg": "RS256"}, {"key_ops": ["verify"], "x5t": "main"}])
async def test_a_key_that_says_it_is_for_these_signatures_lets_in(t: Talk, issuer: Issuer, said: dict[str, object]):
    issuer.also_said = said
    assert await knocks(t, issuer.header(t.connector.url), 1) == 200


async def test_a_key_short_enough_to_be_guessed_lets_nobody_in(t: Talk, issuer: Issuer):
    issuer.published["short"] = ["msteams"]
    with warnings.catch_warnings(action="ignore", category=InsecureKeyLengthWarning):
        headers = issuer.header(t.connector.url, kid="short")
    assert await knocks(t, headers, 1) == 401


async def test_keys_are_taken_over_https_only_outside_development():
    async with open_session() as session:
        for address in ("http://127.0.0.1:9/metadata", "http://keys.invalid/", "file:///etc/passwd"):
            keys = SigningKeys(session, address, dev=False)
            assert await keys.find("main") is None


async def test_keys_elsewhere_than_https_or_this_machine_are_not_asked_for(t: Talk, issuer: Issuer):
    issuer.keys_at = "http://keys.invalid/keys"
    assert await knocks(t, issuer.header(t.connector.url), 1) == 401
    assert issuer.asked_for_keys == 0


async def test_keys_are_not_followed_elsewhere(t: Talk, issuer: Issuer):
    issuer.sends_on = True
    assert await knocks(t, issuer.header(t.connector.url), 1) == 401
    assert issuer.asked_for_keys == 0


async def test_a_header_nested_deeply_is_refused(t: Talk):
    deep = b'{"alg":"RS256","kid":"main","x":' + b"[" * 1000 + b"]" * 1000 + b"}"
    token = b".".join(urlsafe_b64encode(part).rstrip(b"=") for part in (deep, b"{}", b"x")).decode()
    assert await knocks(t, {"Authorization": f"Bearer {token}"}, 1) == 401


async def test_the_government_cloud_has_an_issuer_and_a_resource_of_its_own(tmp_path: Path, issuer: Issuer):
    async with talk(tmp_path, cloud="usgov", **issuer.settings) as t:
        assert await knocks(t, issuer.header(t.connector.url), 1) == 401
        assert await knocks(t, issuer.header(t.connector.url, iss="https://api.botframework.us"), 2) == 200
    assert issuer.asked_for_tokens[0]["scope"] == "https://api.botframework.us/.default"
