"""What is said in so many words, so that what a message is like has no say in it. Pure."""

from dataclasses import replace

from boardclerk.dialogs.grammar.guards import OTHER_APOLOGY
from boardclerk.dialogs.grammar.pattern import first
from boardclerk.dialogs.grammar.world import Understood
from boardclerk.dialogs.slots.scene import Scene
from boardclerk.words.late import late

_WITHDRAWN = late(
    r"^\W*(?:(?:please|so|therefore|i am|i'm|happy to say|pleased to say|glad to say|that|hereby|now|must"
    r"|wish to|would like to"
    r"|i|can|you|could)\W+)*(?:withdraw|retract|rescind) my (?:earlier |previous )?(?:apologies|apology)\b"
)
_CALLED_COMMENT = late(
    r"^\W*(?:my |an? |one |small |minor )*(?:comment|correction|amendment) (?:on|to|for|re) [^?]{0,40}:"
)
_SENT_AFTER_ALL = late(
    r"\bi (?:must|have to|need to|shall|will|now|therefore|find i must|am going to have to)(?: now| after all"
    r"| sadly| therefore"
    r"| unfortunately| have to)* (?:send|give|tender|offer|submit)(?: you| in)? my apologies\b"
)
"""Apologies of somebody who had hoped to come: that they speak of coming takes nothing back."""


def is_said_outright(scene: Scene, one: Understood) -> bool:
    """Whether a deed is named as what it is: apologies withdrawn or sent, one wording of the minutes for another."""
    if one.intent == "comment_on_minutes":
        return {"item", "replace", "with"} <= set(one.slots) or bool(_CALLED_COMMENT.match(scene.text))
    if one.intent == "withdraw_apologies":
        return one.expect == "act" and bool(_WITHDRAWN.match(scene.text))
    return one.intent == "send_apologies" and bool(_SENT_AFTER_ALL.search(scene.text))


_WHETHER_TO = late(
    r"^\W*(?:so|and|but|ok|sorry|just wondering|quick question)?[\s,:-]*(?:should|shall|ought|must|need|do|did"
    r"|have|has|had|am|was"
    r"|is|are|does) (?:i|we|he|she|they|<p\d+>)\b[^.!;]*\W*$"
)


def asks_whether_to(scene: Scene) -> bool:
    """Whether a message is one question, whether something is or should be done: "should I withdraw my apologies?" """
    return bool(_WHETHER_TO.match(scene.text))


def without_other_apologies(scene: Scene) -> Scene:
    """A message without what else somebody is sorry for."""
    other = first(OTHER_APOLOGY, scene.line)
    if other is None:
        return scene
    start, end = other.match.span()
    return replace(scene, line=replace(scene.line, aligned=scene.line.aligned.changed([(start, end, " ")])))
