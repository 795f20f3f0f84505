"""Plain questions: what somebody wants to know who writes as to a colleague."""

from data.questions.question import Kind, Question
from data.questions.understand import understand

__all__ = ["Kind", "Question", "understand"]
