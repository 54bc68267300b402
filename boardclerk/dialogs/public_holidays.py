"""The public holidays a board keeps, by the country and the part of it that its policy names."""

from datetime import date
from functools import lru_cache

from boardclerk.board.policy import BY_ZONE, Policy

_OF_ZONE = {
    "Europe/London": "GB-ENG", "Europe/Belfast": "GB-NIR", "Europe/Isle_of_Man": "IM", "Europe/Jersey": "JE",
    "Europe/Guernsey": "GG", "Europe/Dublin": "IE",
}  # fmt: skip
"""Where a zone alone says whose holidays are kept. England stands for London's."""


def region_of(policy: Policy, zone: str) -> str | None:
    """Return the region whose holidays a board keeps, such as `GB-ENG`; None for no holidays."""
    return _OF_ZONE.get(zone) if policy.region == BY_ZONE else policy.region


def is_region(code: str) -> bool:
    """Return whether the holidays of such a region are known."""
    import holidays  # it reads in every country there is: not before somebody's days are asked for

    country, _, part = code.partition("-")
    known = holidays.list_supported_countries()
    return country in known and (not part or part in known[country])


def learn_holidays() -> None:
    """Have at hand what is known of holidays, so that whoever plans first need not wait for it."""
    is_region("GB")


def holidays_around(policy: Policy, zone: str, today: date) -> frozenset[date]:
    """Return the public holidays of last year, this and the next two, so far as a board keeps any."""
    region = region_of(policy, zone)
    return frozenset[date]() if region is None else _around(region, today.year)


@lru_cache(maxsize=256)
def _around(region: str, this_year: int) -> frozenset[date]:
    if not is_region(region):
        return frozenset()
    return frozenset(on for year in range(this_year - 1, this_year + 3) for on in _of_year(region, year))


@lru_cache(maxsize=256)
def _of_year(region: str, year: int) -> frozenset[date]:
    import holidays

    country, _, part = region.partition("-")
    return frozenset(holidays.country_holidays(country, subdiv=part or None, years=year))
