"""An issuer of our own on loopback: real keys, real signatures, and the bot's own tokens."""

import asyncio
import ssl
import time
from functools import cache
from typing import Any

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

APP_ID = "4d2b7a10-0000-4000-8000-000000000abc"
ISSUER = "https://api.botframework.com"


@cache
def key(name: str) -> rsa.RSAPrivateKey:
    """Return the private key called `name`."""
    return rsa.generate_private_key(public_exponent=65537, key_size=1024 if name == "short" else 2048)


class Issuer:
    """Serves metadata, keys and tokens. `published` maps key ids to endorsements; `up` False is an outage.

    `signs` says which key stands behind an id where that is another; `held` holds back the keys until it is set;
    `listed` is given in the place of the keys; `also_said` is what each key says of itself besides;
    `sends_on`: the metadata is elsewhere.
    """

    def __init__(self) -> None:
        self.published: dict[str, list[str] | None] = {"main": ["msteams"]}
        self.signs: dict[str, str] = {}
        self.listed: object = ...
        self.also_said: dict[str, object] = {}
        self.keys_at = ""
        self.held: asyncio.Event | None = None
        self.asked = asyncio.Event()
        self.up = True
        self.sends_on = False
        self.asked_for_keys = 0
        self.asked_for_tokens: list[dict[str, str]] = []
        self.token_headers: list[dict[str, str]] = []
        self.token_seconds: object = 3600
        self.expires_on = False
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def start(self, tls: ssl.SSLContext | None = None) -> "Issuer":
        """Listen on any free port; over https where `tls` is given."""
        app = web.Application()
        app.add_routes(
            [
                web.get("/metadata", self._metadata),
                web.get("/keys", self._keys),
                web.post("/token", self._token),
                web.get("/token", self._token),
                web.post("/elsewhere", self._elsewhere),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=tls).start()
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def close(self) -> None:
        """Listen no more."""
        if self._runner:
            await self._runner.cleanup()

    @property
    def settings(self) -> dict[str, str]:
        """What the bot has to be told to trust this issuer."""
        return {
            "app_id": APP_ID,
            "app_password": "a secret of the tests",
            "app_tenant_id": "tenant-of-the-bot",
            "openid_metadata_url": f"{self.url}/metadata",
            "token_url": f"{self.url}/token",
        }

    def header(self, service_url: str, *, kid: str = "main", signed_by: str = "", **changes: Any) -> dict[str, str]:
        """Return the Authorization of a good token, with `changes` made to its claims (None takes one away)."""
        now = time.time()
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "aud": APP_ID,
            "nbf": now - 10,
            "exp": now + 3600,
            "serviceurl": service_url,
            **changes,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        token = jwt.encode(claims, key(signed_by or kid), algorithm="RS256", headers={"kid": kid})
        return {"Authorization": f"Bearer {token}"}

    async def _elsewhere(self, request: web.Request) -> web.Response:
        return web.Response(status=307, headers={"Location": f"{self.url}/token"})

    async def _metadata(self, request: web.Request) -> web.Response:
        if self.sends_on and "there" not in request.query:
            return web.Response(status=302, headers={"Location": f"{self.url}/metadata?there"})
        if not self.up:
            return web.Response(status=503)
        return web.json_response({"issuer": ISSUER, "jwks_uri": self.keys_at or f"{self.url}/keys"})

    async def _keys(self, request: web.Request) -> web.Response:
        self.asked_for_keys += 1
        self.asked.set()
        if self.held:
            await self.held.wait()
        if self.listed is not ...:
            return web.json_response({"keys": self.listed})
        keys: list[dict[str, Any]] = []
        for kid, endorsements in self.published.items():
            public = key(self.signs.get(kid, kid)).public_key()
            entry = {**RSAAlgorithm.to_jwk(public, as_dict=True), "kid": kid, **self.also_said}
            keys.append(entry if endorsements is None else entry | {"endorsements": endorsements})
        return web.json_response({"keys": keys})

    async def _token(self, request: web.Request) -> web.Response:
        asked = dict(request.query) or {name: str(value) for name, value in (await request.post()).items()}
        self.asked_for_tokens.append(asked)
        self.token_headers.append(dict(request.headers))
        if not self.up:
            return web.Response(status=503)
        token = f"own-token-{len(self.asked_for_tokens)}"
        if self.expires_on:
            return web.json_response({"access_token": token, "expires_on": str(int(time.time()) + 3600)})
        return web.json_response({"access_token": token, "expires_in": self.token_seconds})
