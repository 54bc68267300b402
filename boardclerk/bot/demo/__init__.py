"""One whole board cycle played over real HTTP, and printed as a conversation."""
