"""English. The reports' own words stay Vietnamese; this is what stands around them."""

from __future__ import annotations

import datetime as dt

from handlers.texts.compare import CompareTexts
from handlers.texts.documents import DocumentsTexts
from handlers.texts.export import ExportTexts
from handlers.texts.follow import FollowTexts
from handlers.texts.groups import GroupTexts
from handlers.texts.inline import InlineTexts
from handlers.texts.language import LanguageTexts
from handlers.texts.limits import LimitTexts
from handlers.texts.passages import PassagesTexts
from handlers.texts.people import PeopleTexts
from handlers.texts.privacy import PrivacyTexts
from handlers.texts.questions import QuestionTexts
from handlers.texts.rich import RichTexts
from handlers.texts.serving import ServingTexts
from handlers.texts.texts import Texts
from handlers.texts.topic import TopicTexts

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


def _cited(times: int, reports: int) -> str:
    return "once" if times == 1 else f"{times:,} times in {_plural(reports, 'report', 'reports')}"


EN = Texts(
    greeting="I look things up in work reports: what was done each year and what was planned, "
    "in the report's own words.",
    commands={
        "years": "years with reports",
        "year": "a year's summary",
        "search": "find reports and tasks by words",
        "find": "find passages in the full text",
        "report": "about a report",
        "tasks": "the tasks in a report",
        "compare": "two years side by side",
        "topic": "one subject through the years",
        "export": "tasks as a file",
        "doc": "where a document is cited, in which words",
        "people": "who is named, and in what role",
        "help": "how to use me",
        "language": "choose the language here",
        "follow": "hear of new reports",
        "unfollow": "stop hearing of them",
        "privacy": "what is kept, and how to delete it",
        "start": "begin",
    },
    usage={
        "years": "",
        "year": "2012",
        "search": "nhiem vu noi bat",
        "find": "kiem diem tu phe binh",
        "report": "2012",
        "tasks": "2012",
        "compare": "2012 2024",
        "topic": "quy hoach",
        "export": "2012 xlsx",
        "doc": "15-CT/TW",
        "people": "truong ban",
        "help": "",
        "language": "",
        "follow": "quy hoach can bo",
        "unfollow": "",
        "privacy": "",
        "start": "",
    },
    plain_text_hint="Or just ask, as in “what was planned for 2015”, or type a year, a few words "
    "of a title, or a document's number. "
    "Accents are optional, and slips are forgiven.",
    empty_library="There are no reports yet. The operator adds them with: python -m bot load",
    number=lambda n: f"{n:,}",
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
    counted=lambda quote, held: f"The text says “{quote}”; {_plural(held, 'was', 'were')} read.",
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
    groups=GroupTexts(
        hint="In a group, use a command, mention me with your question, or reply to one of my "
        "answers with another year or a document's number.",
        outdated_link="This link is out of date.",
        full="⤢ See all",
        share="📤 Share",
    ),
    inline=InlineTexts(
        nothing="Nothing found. Tap here to see how to ask",
        no_reports="There are no reports yet",
        whole_year="📅 The whole year",
        whole="📖 Full text",
        how_to_call="Call me with a question, for example: @{bot} 2012, "
        "or @{bot} nhiem vu noi bat.",
        not_as_guest="/{command} works only in private, or in a group that I am in.",
        elsewhere="In any other chat, type @{bot} and a few words to send a report or task there.",
    ),
    rich=RichTexts(report="Report"),
    compare=CompareTexts(
        heading="{first} and {second}",
        reports="Reports",
        done="Done",
        planned="Planned",
        documents="Documents",
        figures="Figures",
        cited_in_both="Documents cited in both years",
        cited_in_one="Cited in {year} only",
        figures_of="Figures of {year}",
        measured="The same thing counted",
        followed="Plans of {year} that come up again later",
        followed_of=lambda seen, plans: f"{seen:,} of {plans:,} plans were looked at.",
        none_followed="No later report plainly takes up a plan of {year}.",
        no_plans="The reports on {year} list no plans.",
        all_followed=lambda n: f"🔁 All {n:,}",
        with_year="With {year}",
        sides="↩ Comparison",
        two_years="Give the two years to compare, for example: {example}",
        one_year="Which year should {year} be compared with?",
        same_year="Those are the same year. Which one should {year} be compared with?",
    ),
    topic=TopicTexts(
        tasks=lambda n: _plural(n, "task", "tasks"),
        done="done",
        planned="planned",
        undated=lambda n: f"{_plural(n, 'task', 'tasks')} without a year",
        other_years=lambda n: f"… and {_plural(n, 'earlier year', 'earlier years')}",
        none="No task speaks of “{text}”.",
        chart="📊 Chart",
        newest_first="Newest first",
        oldest_first="Oldest first",
        no_chart="These tasks say no year, so there is nothing to draw.",
        file="chart",
        years="Tasks each year, {first}–{last}",
        year="Tasks in {year}",
        other_accents="Words with other accents count too.",
        apart="No task has these words together; these tasks have them in different places.",
    ),
    export=ExportTexts(
        button="⬇️ Download",
        choose="{what}: {tasks}. Which kind of file?",
        of_report="Tasks in the report “{title}”",
        of_years="Tasks of {years}",
        tasks=lambda n: _plural(n, "task", "tasks"),
        cut=lambda rows, total: f"The file has the first {rows:,} of {total:,} tasks.",
        nothing="{what}: there are none to download.",
        columns=(
            *("Year", "Status", "Number", "Task", "Text"),
            *("Report", "Source", "Address", "Published", "Report id"),
        ),
        done="done",
        planned="planned",
        sheet="Tasks",
        source="Source",
        file="tasks",
    ),
    language=LanguageTexts(
        ask="Which language shall I speak here?",
        chosen="All right, I speak English here from now on.",
        unknown="I don't know “{text}”. These are the two I speak:",
        admins_only="In groups and channels only admins can change this.",
        unkept="I can't write your choice down just now. Please try again later.",
        about="Looks things up in Vietnamese work reports: what was done each year and what was "
        "planned, in the report's own words and with its source.\n\nJust type a year (2012), a "
        "few words of a title, or a document's number. Accents are optional, and slips are "
        "forgiven.",
        about_short="Work reports by year, by words, by document number. Word for word, with "
        "sources.",
    ),
    follow=FollowTexts(
        all_words=frozenset(("all", "everything", "every report", "all reports")),
        every="every report",
        begun="🔔 I'll write here whenever there is a new report on {what}.",
        begun_all="🔔 I'll write here whenever there is a new report.",
        already="This chat already follows {what}.",
        ended="🔕 Stopped following {what}.",
        ended_all="🔕 Stopped following everything.",
        not_followed="This chat does not follow {what}.",
        list="Following",
        nothing="Nothing is followed here yet.",
        how="Type /follow with a few words, a year or a document's number, or /follow all: "
        "I'll write when a new report comes in.",
        how_to_end="Press 🔕 to stop following one of these, or type /unfollow all.",
        too_short="I need at least {least} letters or digits.",
        full="A chat can follow at most {most} things. Please drop one first.",
        news=lambda n: _plural(n, "new report", "new reports"),
        about="on {what}",
        others=lambda n: f"and {_plural(n, 'more report', 'more reports')}",
        open_list="🔔 Following",
    ),
    passages=PassagesTexts(
        passages=lambda n: _plural(n, "passage", "passages"),
        more=lambda n: f"… and {_plural(n, 'more passage', 'more passages')} in this report",
        open_more=lambda n, title: f"{n:,} more: {title}",
        apart="No passage has all of these words; these reports have them in different places.",
        none="no passages",
        not_found="“{text}” is nowhere in the text of the reports.",
        search="🔎 Search titles",
        back="↩ All reports",
    ),
    cited=DocumentsTexts(
        documents=lambda n: _plural(n, "document", "documents"),
        cited=_cited,
        issued="dated {date}",
        choose="Which one do you mean?",
        not_found="No report cites “{text}”.",
        nearest="The nearest, which may not be what you asked for:",
        none="No document is cited here.",
        gone="No report cites this document any more.",
        open="📑 Documents",
    ),
    named=PeopleTexts(
        people=lambda n: _plural(n, "person", "people"),
        named=lambda n: _plural(n, "report", "reports"),
        no_role="no role given",
        not_found="Nobody in the reports has the name or the post “{text}”.",
        none="Nobody is named here.",
        gone="No report names this person any more.",
        open="👤 People",
    ),
    questions=QuestionTexts(
        planned="what is planned",
        newest="the newest report",
        welcome="You're welcome. Just ask if there is anything else.",
    ),
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
    limits=LimitTexts(
        person="That's faster than I can keep up with. Please go on in about half a minute.",
        group="So many questions here at once that I can't keep up. Please go on in about half "
        "a minute.",
        presses="You're faster than I am. Please go on in about half a minute.",
    ),
    privacy=PrivacyTexts(
        heading="What I keep, and what I don't",
        here="Kept about this chat:",
        nothing_here="Nothing is kept about this chat.",
        language="the language chosen: {language}",
        follows=lambda n: _plural(n, "thing followed", "things followed"),
        news=lambda n: f"{_plural(n, 'new report', 'new reports')} still to be told",
        kept="I keep only what is chosen here: the language (/language) and what is followed "
        "(/follow), with Telegram's number of the chat and the topic, so that I know where to "
        "write. It is kept until you delete it.",
        remembered="In memory, and lost whenever I restart, I remember which message answers which "
        "for the last 2,000 questions (to mend the answer when you edit the question), and who "
        "asked how much of late (so that nobody floods me). If I am stopped, questions that I had "
        "no time to answer are kept in a file of their own until the next start, a day at most.",
        logged="The logs hold technical trouble only: no questions, messages or names; people's "
        "numbers only as hashes.",
        not_kept="I don't keep questions, messages, names or phone numbers, and send nothing to "
        "anybody but Telegram, which keeps messages by its own policy.",
        how="To delete it, type /privacy delete. In groups and channels that is for the admins.",
        delete="🗑 Delete what is kept",
        sure="Delete all that is kept about this chat?",
        delete_now="🗑 Delete it",
        leave="No, keep it",
        deleted="Deleted:",
        nothing_deleted="Nothing is kept about this chat, so there is nothing to delete.",
        delete_words=frozenset(("delete", "delete all", "delete everything", "erase", "xoa")),
    ),
)
