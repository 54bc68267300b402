"""What the board settles for itself, read. Pure."""

from boardclerk.dialogs.grammar.pattern import Hit
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.scene import Scene


def read_kept_words(scene: Scene, hit: Hit) -> Understood | None:
    """Whether words that are not understood are to be kept, or the question whether they are."""
    return scene.answer(hit.means, hit.pattern.gives, "act", hit.means)
