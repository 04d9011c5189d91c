"""What stops a command: said in one line, with what to do next."""


class UserError(Exception):
    """A command cannot go on; the message names the place and the remedy."""
