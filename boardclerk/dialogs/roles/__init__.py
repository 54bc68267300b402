"""The reader of roles: who and when each person and day is that a message names, beside the patterns."""
