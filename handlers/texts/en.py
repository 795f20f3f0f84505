"""English. The reports' own words stay Vietnamese; this is what stands around them."""

from __future__ import annotations

import datetime as dt

from handlers.texts.serving import ServingTexts
from handlers.texts.texts import Texts

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_PARTS = {
    "year": "{year}",
    "H1": "first half of {year}",
    "H2": "second half of {year}",
    "Q1": "Q1 {year}",
    "Q2": "Q2 {year}",
    "Q3": "Q3 {year}",
    "Q4": "Q4 {year}",
    "term": "term starting in {year}",
}


def _plural(n: int, one: str, many: str) -> str:
    return f"{n:,} {one if n == 1 else many}"


def _date(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _period(year: int, part: str) -> str:
    if part.endswith("M"):
        return f"first {part[:-1]} months of {year}"
    if part.startswith("M"):
        return f"{_MONTHS[int(part[1:]) - 1]} {year}"
    return _PARTS.get(part, "{year}").format(year=year)


EN = Texts(
    greeting="I look things up in work reports: what was done each year and what was planned, "
    "in the report's own words.",
    commands={
        "years": "years with reports",
        "year": "a year's summary",
        "search": "find reports and tasks by words",
        "report": "about a report",
        "tasks": "the tasks in a report",
        "help": "how to use me",
        "start": "begin",
    },
    usage={
        "years": "",
        "year": "2012",
        "search": "nhiem vu noi bat",
        "report": "2012",
        "tasks": "2012",
        "help": "",
        "start": "",
    },
    plain_text_hint="Or just type a year, a few words of a title, or a document's number. "
    "Accents are optional, and slips are forgiven.",
    empty_library="There are no reports yet. The operator adds them with: python -m bot load",
    date=_date,
    reports=lambda n: _plural(n, "report", "reports"),
    done_tasks=lambda n: f"{n:,} done",
    planned_tasks=lambda n: f"{n:,} planned",
    hits=lambda n: _plural(n, "result", "results"),
    others=lambda n: f"… and {n:,} more",
    period=_period,
    years="Years with reports",
    year="{year}",
    no_such_year="There is no report on {year}. The nearest years that have one:",
    not_a_year="“{text}” is not a year. For example: /year 2012",
    no_years="There is no report on {years}. The nearest years that have one:",
    done="Done",
    planned_for="Planned for {year}",
    planned="Planned",
    figures="Figures",
    documents="Documents",
    untitled="(untitled)",
    source="Source",
    also="Also published by",
    author="Author",
    published="Published",
    event="Meeting",
    inferred="year inferred",
    inferred_year="inferred",
    reviewed="Period",
    planned_periods="Plans",
    people="People named",
    choose_report="Several reports match “{text}”. Which one?",
    no_report="No report matches “{text}”.",
    no_tasks="This report lists no tasks.",
    nothing_done="No completed tasks are listed.",
    nothing_planned="No planned tasks are listed.",
    counted="The text says “{quote}”; {held} were read.",
    search_usage="Add a few words, for example: /{command} {example}",
    too_long="That is {length} characters; I read at most {most}. Please shorten it.",
    not_found="Nothing found for “{text}”.",
    nearest="The nearest:",
    understood="Understood as: {text}",
    without="Without “{word}”: {hits}.",
    in_report="In the report",
    no_words="I need at least one letter or digit to search for.",
    open_report="📄 Report",
    open_year="📅 {year}",
    open_years="📅 Years",
    open_help="❔ Help",
    open_source="🔗 Original",
    back="↩ List",
    unknown_command="I have no command /{command}. See /help.",
    outdated_button="This button is out of date. Please send the command again.",
    not_your_button="This list belongs to whoever asked. Send the command to get your own.",
    gone="This report is no longer in the library.",
    trouble="Sorry, something went wrong while answering. It has been noted; "
    "please try again later.",
    unavailable="The reports are being updated. Please try again in a few minutes.",
    serving=ServingTexts(
        late="I was offline when you wrote, so you got no answer. "
        "Please ask again if you still need it.",
        reloading="Reading the reports again; I will tell you when it is done.",
        reloaded=lambda added, replaced, removed: (
            f"The library is up to date: {_plural(added, 'report', 'reports')} added, "
            f"{replaced:,} replaced, {removed:,} removed."
        ),
        unchanged="Nothing in the library has changed.",
        problems=lambda n: _plural(n, "problem", "problems"),
        not_reloaded="The library could not be brought up to date:",
    ),
)
