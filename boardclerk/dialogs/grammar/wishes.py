"""What people wish for themselves of reminders: later, no more of one thing, none at all, and again."""

from boardclerk.dialogs.grammar.pattern import Pattern

_END = r"(?: please| instead| for now| thanks| thank you)*[\s.!]*$"
_ABOUT = r"(?:about|of|for|on)(?: action)? (?P<ref>{ref})"
WISHES = (
    Pattern(
        means="remind_later",
        says=(
            r"^(?:{please})remind me(?: again| later)*(?: (?:about|of)(?: action)? (?P<ref>{ref}))?(?: again)?"
            rf"(?: on| by| from)? (?P<on>{{when}})(?: (?:about|of)(?: action)? (?P<ref2>{{ref}}))?{_END}"
        ),
        examples=("remind me on Thursday", "remind me about 3.1 on Thursday", "remind me tomorrow"),
    ),
    Pattern(
        means="mute_reminders",
        says=(
            r"^(?:{please})(?:(?:send me )?no (?:more )?reminders?|stop (?:reminding me|the reminders|reminders?)"
            rf"|(?:don't|do not) remind me(?: again| any more| anymore)?|mute(?: reminders?)?) {_ABOUT}{_END}"
        ),
        examples=("no more reminders about 3.1", "stop reminding me about 3.1"),
    ),
    Pattern(
        means="unmute_reminders",
        says=(
            r"^(?:{please})(?:remind me again|(?:start|begin) reminding me(?: again)?|unmute(?: reminders?)?) "
            rf"{_ABOUT}(?: again)?{_END}"
        ),
        examples=("remind me again about 3.1",),
    ),
    Pattern(
        means="stop_for_me",
        says=(
            r"^(?:{please})(?:stop(?: (?:reminding|messaging|writing to) me(?: about (?:anything|everything"
            r"|it all))?)?"
            r"|(?:don't|do not) (?:remind|message) me(?: again| any more| anymore)?|no more reminders? (?:for|to) me"
            rf"|unsubscribe(?: me)?|(?:mute|stop) my reminders?){_END}"
        ),
        examples=("stop", "stop reminding me"),
    ),
    Pattern(
        means="start_for_me",
        says=(
            r"^(?:{please})(?:(?:start|begin|resume) (?:reminding me|my reminders?)(?: again)?|remind me again"
            rf"|subscribe(?: me)?(?: again)?){_END}"
        ),
        examples=("start reminding me again", "begin my reminders again"),
    ),
)
