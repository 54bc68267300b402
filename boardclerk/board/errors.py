"""The one root of errors whose message is a sentence a person may be shown."""


class ClerkError(Exception):
    """Something a person asked for could not be done; the message says what, why and what would."""
