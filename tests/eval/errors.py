"""What can stop an evaluation, as one sentence."""

from __future__ import annotations


class EvalError(Exception):
    """The folder, a label or the parser command is not usable; `str()` is a whole sentence."""
