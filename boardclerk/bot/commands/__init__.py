"""One module a subcommand. Each offers `add_arguments(parser)` and `run(arguments, settings) -> int`.

`run` returns the exit status and raises ClerkError for what can be said in one sentence.
"""
