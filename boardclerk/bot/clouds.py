"""Microsoft's clouds: who signs, whose keys, where tokens and answers go, which belong together."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloud:
    """What belongs together in one Microsoft cloud: who signs, whose keys, where tokens and answers go.

    Source: Microsoft, "Authenticate requests with the Bot Connector API", public and US government.
    """

    issuer: str
    metadata_url: str
    login_url: str
    resource: str
    service_hosts: tuple[str, ...]


CLOUDS: Mapping[str, Cloud] = {
    "public": Cloud(
        issuer="https://api.botframework.com",
        metadata_url="https://login.botframework.com/v1/.well-known/openidconfiguration",
        login_url="https://login.microsoftonline.com",
        resource="https://api.botframework.com",
        service_hosts=("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"),
    ),
    "usgov": Cloud(
        issuer="https://api.botframework.us",
        metadata_url="https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        login_url="https://login.microsoftonline.us",
        resource="https://api.botframework.us",
        service_hosts=("smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"),
    ),
}
