"""What can go wrong below the chat, each as one sentence a person can act on."""


class ReportsError(Exception):
    """Base of every error this package raises on purpose; `str()` is a whole sentence."""


class UnreadableFileError(ReportsError):
    """A file cannot be turned into text: missing, empty, binary, too large, unknown format."""


class NotAReportError(ReportsError):
    """A text was read and is no report: nothing reviewed, nothing planned."""


class StatedError(ReportsError):
    """A file states what its own text does not hold: nothing is taken that is not in the text."""


class DatabaseError(ReportsError):
    """The database is missing, foreign, of another version or damaged."""


class DamagedDatabaseError(DatabaseError):
    """The file is a database, but pages of it are not whole."""


class StateError(ReportsError):
    """What people entrusted to the bot cannot be read or kept just now."""


class ClusterError(ReportsError):
    """The cluster that was to do the reading cannot be used."""
