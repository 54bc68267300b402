"""dateparser's time for the date alone. Texts as a JSON list on standard input; milliseconds for each on output."""

import json
import sys
import time
from datetime import datetime

from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime(2020, 3, 6, 10), "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"}


def main() -> None:
    taken: list[float] = []
    texts: list[str] = json.load(sys.stdin)
    for text in [texts[0], *texts]:
        began = time.perf_counter()
        search_dates(text, languages=["en"], settings=SETTINGS)
        taken.append((time.perf_counter() - began) * 1000)
    json.dump(taken[1:], sys.stdout)


if __name__ == "__main__":
    main()
