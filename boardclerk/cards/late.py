"""A card that comes later than it should have, and says so before anything else."""

from boardclerk.cards.frame import Card, paragraph


def begun_with(card: Card, line: str) -> Card:
    """Return the card with one quiet line above all that it says, also where it is read aloud or not drawn."""
    quiet = paragraph(line, quiet=True)
    words = {name: f"{line} {card[name]}" for name in ("fallbackText", "speak") if card.get(name)}
    return {**card, **words, "body": [quiet, *card.get("body", [])]}
