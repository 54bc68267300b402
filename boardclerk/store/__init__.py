"""The book of record. Open it with `open_store`; everything else is reached through the `Book` it hands out."""

from boardclerk.store.book import Book
from boardclerk.store.databases import CommitUnknown, is_away
from boardclerk.store.opening import Store, open_store

__all__ = ["Book", "CommitUnknown", "Store", "is_away", "open_store"]
