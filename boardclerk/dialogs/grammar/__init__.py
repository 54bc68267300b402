"""How people say things to a clerk: patterns as data, one file a noun, each with examples that are tests."""
