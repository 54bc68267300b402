"""What every test may ask for."""

import pytest

from tests.golden import golden

__all__ = ["golden"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-golden",
        action="store_true",
        help="write the golden files anew instead of comparing with them; review the diff before committing",
    )
