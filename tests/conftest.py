"""What every test may ask for."""

import pytest
from hypothesis import settings

from tests.golden import golden
from tests.postgres import crashing_postgres, database_url, postgres, postgres_url

# How long an example takes says how busy the machine is; speed is measured by `make bench`.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

__all__ = ["crashing_postgres", "database_url", "golden", "postgres", "postgres_url"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-golden",
        action="store_true",
        help="write the golden files anew instead of comparing with them; review the diff before committing",
    )
