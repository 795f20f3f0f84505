"""What a reload of the reports changed, and what could not be read."""

from __future__ import annotations

from html import escape

from data.summary import Problem, Summary
from handlers.texts import Texts
from handlers.views.screen import Screen, bold, clip, screen

_MOST_PROBLEMS = 10
_LONGEST = 200  # characters of a problem


def reloaded_screen(summary: Summary, texts: Texts, *, alone: bool) -> Screen:
    """The counts; the problems themselves only where the admin is alone, as they name files."""
    said = texts.serving
    changes = (summary.added, summary.replaced, summary.removed)
    lines = [said.reloaded(*changes) if any(changes) else said.unchanged]
    if problems := summary.problems:
        lines += ["", bold(f"{said.problems(len(problems))}{':' if alone else '.'}")]
        lines += [_line(problem) for problem in problems[:_MOST_PROBLEMS] if alone]
        if alone and (more := len(problems[_MOST_PROBLEMS:])):
            lines.append(texts.others(more))
    return screen(lines)


def failed_screen(reason: str, texts: Texts, *, alone: bool) -> Screen:
    """That it failed, and for an admin alone why."""
    sentence = texts.serving.not_reloaded
    return screen([f"{sentence} {escape(reason)}" if alone else f"{sentence.rstrip(':')}."])


def _line(problem: Problem) -> str:
    return escape(clip(f"{problem.path}: {problem.message}", _LONGEST))
