"""Where the bot stands: what a step must know of its own house, and nothing of the clock or the environment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`public_url` is the address of the bot's own pages, without a slash at the end.

    `welcomes_all`: in development, boards no tenant has claimed serve every tenant.
    """

    public_url: str = "http://localhost:3978"
    welcomes_all: bool = False
