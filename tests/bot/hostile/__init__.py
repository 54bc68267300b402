"""Everything hostile that is tried on the bot: each with a name, what is sent, and the answer expected."""

from tests.bot.hostile import activities, bodies, talking, tokens
from tests.bot.hostile.case import Case

CASES: tuple[Case, ...] = (*bodies.CASES, *tokens.CASES, *activities.CASES, *talking.CASES)
