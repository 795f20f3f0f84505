"""What can go wrong on the command line; `str()` of each is a sentence for one line on stderr."""


class UsageError(Exception):
    """Wrong usage or configuration: exit status 2."""


class SettingsError(UsageError):
    """Settings are missing or wrong; all of them are told at once."""


class ServingError(Exception):
    """The bot cannot go on serving: exit status 1."""
