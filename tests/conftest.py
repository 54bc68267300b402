"""What every test may ask for."""

import pytest

from tests.golden import golden
from tests.postgres import database_url, postgres, postgres_url

__all__ = ["database_url", "golden", "postgres", "postgres_url"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-golden",
        action="store_true",
        help="write the golden files anew instead of comparing with them; review the diff before committing",
    )
