"""Settings are read once, checked, and told in a table; what cannot be obeyed is refused in a sentence."""

from datetime import UTC, datetime

import pytest

from boardclerk.bot.config import (
    TABLE,
    AppType,
    SettingError,
    read_settings,
    refuse_unsafe,
    settings_table,
)

CREDENTIALS = {
    "BOARDCLERK_APP_ID": "an-app",
    "BOARDCLERK_APP_PASSWORD": "a secret of the tests",
    "BOARDCLERK_APP_TENANT_ID": "Our-Tenant",
}


def test_the_defaults_are_those_of_the_table():
    settings = read_settings({})
    assert (settings.host, settings.port) == ("127.0.0.1", 3978)
    assert settings.database_url.startswith("sqlite:////")
    assert settings.database_url.endswith("/var/boardclerk.sqlite")
    assert settings.public_url == "http://127.0.0.1:3978"
    assert settings.app_type is AppType.SINGLE_TENANT
    assert settings.now is None


def test_every_setting_is_in_the_table_with_what_it_does():
    table = settings_table()
    for row in TABLE:
        assert f"| `BOARDCLERK_{row.name}` |" in table
        assert row.purpose


def test_the_secret_is_not_shown():
    given = {**CREDENTIALS, "BOARDCLERK_IDENTITY_HEADER": "another secret of the tests"}
    assert "secret of the tests" not in repr(read_settings(given))


def test_empty_counts_as_not_set_and_other_peoples_variables_are_left_alone():
    assert read_settings({"BOARDCLERK_PORT": " ", "PATH": "/bin", "BOARDCLERK_SHARED": "x"}).port == 3978


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"BOARDCLERK_PROT": "1"}, "BOARDCLERK_PROT is not a setting; did you mean BOARDCLERK_PORT?"),
        ({"BOARDCLERK_XYZZY": "1"}, "boardclerk settings lists them all"),
        ({"BOARDCLERK_PORT": "http"}, "BOARDCLERK_PORT is 'http'; it takes a port from 0 to 65535."),
        ({"BOARDCLERK_PORT": "70000"}, "takes a port"),
        ({"BOARDCLERK_PORT": "²"}, "takes a port"),
        ({"BOARDCLERK_APP_TYPE": "Sole"}, "SingleTenant, MultiTenant, UserAssignedMSI"),
        ({"BOARDCLERK_CLOUD": "cirrus"}, "one of public, usgov"),
        ({"BOARDCLERK_NOW": "yesterday"}, "an ISO 8601 instant"),
        ({"BOARDCLERK_PUBLIC_URL": "example.org"}, "begins with https://"),
        ({"BOARDCLERK_LEASE_SECONDS": "0"}, "whole seconds from 1 to 3600"),
        ({"BOARDCLERK_LEASE_SECONDS": "two"}, "whole seconds from 1 to 3600"),
        ({"BOARDCLERK_LOG_LEVEL": "loud"}, "one of debug, info, warning, error"),
    ],
)
def test_what_cannot_be_obeyed_is_refused_in_a_sentence(environ: dict[str, str], says: str):
    with pytest.raises(SettingError) as error:
        read_settings(environ)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_an_instant_without_a_zone_is_utc():
    for text in ("2020-03-06T09:00", "2020-03-06T09:00Z", "2020-03-06T10:00+01:00"):
        assert read_settings({"BOARDCLERK_NOW": text}).now == datetime(2020, 3, 6, 9, tzinfo=UTC)


def test_a_cloud_changes_issuer_keys_tokens_and_hosts_together():
    settings = read_settings({**CREDENTIALS, "BOARDCLERK_CLOUD": "usgov"})
    assert settings.cloud.issuer == "https://api.botframework.us"
    assert settings.openid_metadata_url.startswith("https://login.botframework.azure.us/")
    assert settings.token_url == "https://login.microsoftonline.us/Our-Tenant/oauth2/v2.0/token"
    assert "smba.infra.gov.teams.microsoft.us" in settings.allowed_service_hosts


def test_the_registrations_own_tenant_may_speak_unless_others_are_named():
    assert read_settings(CREDENTIALS).allowed_tenants == ("our-tenant",)
    assert read_settings({**CREDENTIALS, "BOARDCLERK_ALLOWED_TENANTS": "A, b"}).allowed_tenants == ("a", "b")


@pytest.mark.parametrize(
    ("environ", "dev", "says"),
    [
        ({}, False, "set BOARDCLERK_APP_ID and BOARDCLERK_APP_PASSWORD"),
        ({"BOARDCLERK_APP_ID": "x"}, False, "set BOARDCLERK_APP_ID and BOARDCLERK_APP_PASSWORD"),
        ({**CREDENTIALS, "BOARDCLERK_NOW": "2020-03-06"}, False, "BOARDCLERK_NOW is for development"),
        ({**CREDENTIALS, "BOARDCLERK_APP_TENANT_ID": ""}, False, "needs BOARDCLERK_APP_TENANT_ID"),
        (
            {**CREDENTIALS, "BOARDCLERK_APP_TYPE": "MultiTenant", "BOARDCLERK_APP_TENANT_ID": ""},
            False,
            "BOARDCLERK_ALLOWED_TENANTS",
        ),
        ({**CREDENTIALS, "BOARDCLERK_OPENID_METADATA_URL": "http://127.0.0.1/m"}, False, "begin with https://"),
        ({**CREDENTIALS, "BOARDCLERK_TOKEN_URL": "http://127.0.0.1/t"}, False, "begin with https://"),
        (
            {**CREDENTIALS, "BOARDCLERK_APP_TYPE": "UserAssignedMSI", "BOARDCLERK_IDENTITY_HEADER": "s"},
            False,
            "set it to IDENTITY_ENDPOINT",
        ),
        ({"BOARDCLERK_HOST": "0.0.0.0"}, True, "set BOARDCLERK_HOST to 127.0.0.1"),
    ],
)
def test_serving_unsafely_is_refused_naming_what_to_set(environ: dict[str, str], dev: bool, says: str):
    with pytest.raises(SettingError) as error:
        refuse_unsafe(read_settings(environ), dev=dev)
    assert says in str(error.value)


def test_serving_safely_is_not_refused():
    refuse_unsafe(read_settings(CREDENTIALS), dev=False)
    refuse_unsafe(read_settings({"BOARDCLERK_NOW": "2020-03-06"}), dev=True)
    managed = {**CREDENTIALS, "BOARDCLERK_APP_TYPE": "userassignedmsi", "BOARDCLERK_APP_PASSWORD": ""}
    refuse_unsafe(read_settings(managed), dev=False)
    endpoint = {"BOARDCLERK_IDENTITY_HEADER": "s", "BOARDCLERK_TOKEN_URL": "http://127.0.0.1:41/msi/token"}
    refuse_unsafe(read_settings({**managed, **endpoint}), dev=False)
