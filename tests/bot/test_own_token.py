"""The bot's own token: of each kind of registration, kept, renewed in time, and used through an outage."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from boardclerk.bot import own_token
from boardclerk.bot.config import read_settings
from boardclerk.bot.connector import open_session
from boardclerk.bot.own_token import NoTokenError, OwnToken
from tests.bot.issuer import APP_ID, Issuer

RESOURCE = "https://api.botframework.com"


@pytest.fixture
async def issuer() -> AsyncGenerator[Issuer]:
    made = await Issuer().start()
    yield made
    await made.close()


@asynccontextmanager
async def token_of(issuer: Issuer, **settings: str) -> AsyncGenerator[OwnToken]:
    given = {f"BOARDCLERK_{k.upper()}": v for k, v in {**issuer.settings, **settings}.items()}
    async with open_session() as session:
        yield OwnToken(session, read_settings(given))


class Machine:
    """A clock that stands where it is put."""

    seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine()
    monkeypatch.setattr(own_token, "stopwatch", made)
    return made


async def test_a_registration_of_one_tenant_or_of_several_proves_itself_with_its_secret(issuer: Issuer):
    for kind in ("SingleTenant", "MultiTenant"):
        async with token_of(issuer, app_type=kind) as token:
            assert (await token.header() or "").startswith("Bearer own-token-")
    assert [asked["scope"] for asked in issuer.asked_for_tokens] == [f"{RESOURCE}/.default"] * 2


def test_each_kind_of_registration_asks_at_its_own_address():
    asked = {"BOARDCLERK_APP_ID": "a", "BOARDCLERK_APP_TENANT_ID": "our-tenant"}
    login = "https://login.microsoftonline.com"
    kinds = {
        "SingleTenant": f"{login}/our-tenant/oauth2/v2.0/token",
        "MultiTenant": f"{login}/botframework.com/oauth2/v2.0/token",
        "UserAssignedMSI": "http://169.254.169.254/metadata/identity/oauth2/token",
    }
    for kind, address in kinds.items():
        assert read_settings({**asked, "BOARDCLERK_APP_TYPE": kind}).token_url == address


async def test_a_managed_identity_of_a_machine_needs_no_secret(issuer: Issuer):
    async with token_of(issuer, app_type="UserAssignedMSI", app_password="") as token:
        assert await token.header() == "Bearer own-token-1"
    assert issuer.asked_for_tokens == [{"api-version": "2018-02-01", "resource": RESOURCE, "client_id": APP_ID}]
    assert issuer.token_headers[0]["Metadata"] == "true"


async def test_a_managed_identity_of_an_app_service_shows_its_header_and_takes_an_instant(
    issuer: Issuer, machine: Machine
):
    issuer.expires_on = True
    async with token_of(issuer, app_type="UserAssignedMSI", app_password="", identity_header="s3") as token:
        await token.header()
        machine.seconds += 3000
        assert await token.header() == "Bearer own-token-1"
    assert issuer.asked_for_tokens == [{"api-version": "2019-08-01", "resource": RESOURCE, "client_id": APP_ID}]
    assert issuer.token_headers[0]["X-IDENTITY-HEADER"] == "s3"


async def test_a_token_is_renewed_before_it_ages(issuer: Issuer, machine: Machine):
    async with token_of(issuer) as token:
        assert await token.header() == "Bearer own-token-1"
        machine.seconds += 3600 - 301
        assert await token.header() == "Bearer own-token-1"
        machine.seconds += 2
        assert await token.header() == "Bearer own-token-2"


async def test_a_token_that_cannot_be_renewed_serves_until_its_end(issuer: Issuer, machine: Machine):
    async with token_of(issuer) as token:
        await token.header()
        issuer.up = False
        machine.seconds += 3400
        assert await token.header() == "Bearer own-token-1"
        assert await token.header() == "Bearer own-token-1"
        assert len(issuer.asked_for_tokens) == 2, "asked again at once"
        machine.seconds += 201
        with pytest.raises(NoTokenError):
            await token.header()


@pytest.mark.parametrize("seconds", ["never", None, "1e400", -5, [], "nan"])
async def test_a_lifetime_that_cannot_be_read_is_a_moment(issuer: Issuer, machine: Machine, seconds: object):
    issuer.token_seconds = seconds
    async with token_of(issuer) as token:
        await token.header()
        machine.seconds += 2
        assert await token.header() == "Bearer own-token-2"


async def test_whoever_was_refused_gets_another_and_the_rest_get_that_one(issuer: Issuer):
    async with token_of(issuer) as token:
        first = await token.header()
        second = await token.header(instead_of=first)
        assert await token.header(instead_of=first) == second == "Bearer own-token-2"


async def test_without_credentials_there_is_no_token(issuer: Issuer):
    async with token_of(issuer, app_password="") as token:
        assert await token.header() is None


async def test_the_secret_does_not_follow_a_redirect(issuer: Issuer):
    async with token_of(issuer, token_url=f"{issuer.url}/elsewhere") as token:
        with pytest.raises(NoTokenError):
            await token.header()
    assert issuer.asked_for_tokens == []
