"""Tokens that prove nothing."""

import hmac
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from typing import Any

import jwt
import orjson
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.bot.hostile.case import Case, with_token
from tests.bot.issuer import APP_ID, ISSUER, key
from tests.bot.production import Scene

Headers = Mapping[str, str]


def _claims(scene: Scene) -> dict[str, Any]:
    now = time.time()
    return {"iss": ISSUER, "aud": APP_ID, "nbf": now - 10, "exp": now + 900, "serviceurl": scene.connector.url}


def _fault(name: str, says: str, status: int = 401, /, **changes: Any) -> Case:
    return with_token(name, status, says, lambda scene: scene.token(**changes))


def _instant(name: str, says: str, **ahead: float) -> Case:
    def headers(scene: Scene) -> Headers:
        return scene.token(**{claim: time.time() + seconds for claim, seconds in ahead.items()})

    return with_token(name, 401, says, headers)


def _bare(name: str, header: str, says: str = "bearer token is needed") -> Case:
    return with_token(name, 401, says, lambda scene: {"Authorization": header})


def _signed(name: str, says: str, sign: Callable[[Scene], str]) -> Case:
    return with_token(name, 401, says, lambda scene: {"Authorization": f"Bearer {sign(scene)}"})


def _with_header(name: str, says: str, /, **header: Any) -> Case:
    def sign(scene: Scene) -> str:
        named = {"kid": "main", **header}
        return _put_together({"alg": "RS256", **named}, _claims(scene))

    return _signed(name, says, sign)


def _put_together(header: Mapping[str, Any], claims: Mapping[str, Any]) -> str:
    given = ".".join(_encoded(orjson.dumps(part)) for part in (header, claims))
    return f"{given}.{_encoded(_SIGN.sign(given.encode(), key('main')))}"


def _encoded(part: bytes) -> str:
    return urlsafe_b64encode(part).rstrip(b"=").decode()


def _other_claims(scene: Scene) -> str:
    header, claims, signature = scene.token(aud="another")["Authorization"].removeprefix("Bearer ").split(".")
    found = orjson.loads(urlsafe_b64decode(claims + "=="))
    return f"{header}.{_encoded(orjson.dumps(found | {'aud': APP_ID}))}.{signature}"


def _confused(scene: Scene) -> str:
    """Sign with the public key as if it were a secret, which a careless reader then verifies with it."""
    public = key("main").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    given = ".".join(_encoded(orjson.dumps(part)) for part in ({"alg": "HS256", "kid": "main"}, _claims(scene)))
    return f"{given}.{_encoded(hmac.digest(public, given.encode(), 'sha256'))}"


def _without_signature(scene: Scene) -> str:
    return scene.token()["Authorization"].removeprefix("Bearer ").rpartition(".")[0] + "."


def _by_library(algorithm: str, secret: Any) -> Callable[[Scene], str]:
    return lambda scene: jwt.encode(_claims(scene), secret, algorithm=algorithm, headers={"kid": "main"})


_SIGN = jwt.get_algorithm_by_name("RS256")
_SECRET = "a secret that is long enough for the library"
_EMULATOR = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"
_NOT_SIGNED = "not signed as it has to be"
_UNREADABLE = "cannot be read"
_DEEP: list[Any] = []
for _ in range(240):
    _DEEP = [_DEEP]

CASES: tuple[Case, ...] = (
    with_token("no token", 401, "bearer token is needed", lambda scene: {}),
    _bare("an empty token", "Bearer "),
    _bare("a password", "Basic dXNlcjpwYXNz"),
    _bare("three letters", "Bearer a.b.c", _UNREADABLE),
    _bare("four dots", "Bearer ....", _UNREADABLE),
    _bare("letters that are none of a token's", "Bearer \u00e9\u00e9.\u00e9.\u00e9", _UNREADABLE),
    _bare("a token of 8,000 letters", "Bearer " + "x" * 8000, _UNREADABLE),
    _signed("no algorithm", _NOT_SIGNED, _by_library("none", "")),
    _signed("a shared secret", _NOT_SIGNED, _by_library("HS256", _SECRET)),
    _signed("another algorithm with the same key", _NOT_SIGNED, _by_library("RS512", key("main"))),
    _signed("the public key as a shared secret", _NOT_SIGNED, _confused),
    _signed("another token's claims changed", "signature", _other_claims),
    _signed("no signature", "signature", _without_signature),
    _with_header("a part that has to be understood", "cannot be read", crit=["exp"], exp=1),
    _with_header("claims that are not encoded", "cannot be read", b64=False),
    _with_header("claims that are squeezed", _NOT_SIGNED, zip="DEF"),
    _with_header("keys to be fetched elsewhere", "key is not known", kid="theirs", jku="https://keys.invalid/jwks"),
    _with_header("a certificate to be fetched elsewhere", "key is not known", kid="t", x5u="https://keys.invalid/x"),
    _with_header("a key id that is a number", "cannot be read", kid=7),
    _with_header("a key id that is a path", "key is not known", kid="../../etc/passwd"),
    _with_header("a header nested deeply", "key is not known", kid="unknown", x=_DEEP),
    _with_header("no key id", "cannot be read", kid=None),
    _instant("expired", "expired", exp=-301),
    _instant("not valid yet", "not valid yet", nbf=302, exp=4000),
    _fault("no end", "no exp", exp=None),
    _fault("an end in words", "no exp", exp="tomorrow"),
    _fault("an end that is yes", "no exp", exp=True),
    _fault("an end that never comes", "signature", exp=float("inf")),
    _fault("no beginning", "no nbf", nbf=None),
    _fault("the emulator's issuer", "another issuer", iss=_EMULATOR),
    _fault("the government's issuer", "another issuer", iss="https://api.botframework.us"),
    _fault("an issuer with a slash", "another issuer", iss=ISSUER + "/"),
    _fault("no issuer", "another issuer", iss=None),
    _fault("another bot's", "another application", aud="somebody-else"),
    _fault("an audience that is a list", "another application", aud=[APP_ID]),
    _fault("no audience", "another application", aud=None),
    _fault("no service address", "no service address", serviceurl=None),
    _fault("a service address that is a number", "no service address", serviceurl=1),
    _fault("another service address", "another service address", 403, serviceurl="https://teams.stand-in.invalid/"),
    _fault("an unknown key", "key is not known", kid="unknown"),
    _fault("signed by another key", "signature", signed_by="forged"),
    _fault("a key endorsed for nothing", "endorsed for no channel", kid="endorsed for nothing"),
    _fault("a key whose endorsements are empty", "endorsed for no channel", kid="endorsed emptily"),
    _fault("a key endorsed for another channel", "not endorsed for this channel", 403, kid="endorsed for skype"),
)
