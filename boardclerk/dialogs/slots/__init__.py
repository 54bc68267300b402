"""From a pattern that was found to what it says: the people, meetings, refs and words of one intent."""
