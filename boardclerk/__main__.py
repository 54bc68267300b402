"""`python -m boardclerk`: the same command."""

import sys

from boardclerk.bot.command_line import main

sys.exit(main())
