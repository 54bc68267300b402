"""How each kind of notice is drawn at the moment it is sent, one module a noun."""
