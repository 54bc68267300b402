"""The steps that bring a database from any released schema to this one."""
