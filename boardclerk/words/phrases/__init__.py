"""Every sentence shown to a person, one module a noun."""
