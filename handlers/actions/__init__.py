"""What buttons and deep links ask for: typed values with one written form.

The written form is a version, the kind's letter, and the fields, joined by "_": "1y_2012_done_0".
It fits callback data (64 bytes) and the payload of a deep link (64 of A-Z a-z 0-9 _ -) alike, and
holds all there is to know, so a button works after a restart and on another machine. Words are
written as base64url, which may hold a "_" itself, so only a last field can be words.
"""

from handlers.actions.action import MOST_BYTES, VERSION, Action
from handlers.actions.chats import (
    ChooseLanguage,
    ForgetChat,
    ShowFollows,
    ShowPrivacy,
    Unfollow,
)
from handlers.actions.named import ShowDocument, ShowDocuments, ShowPeople, ShowPerson
from handlers.actions.reports import (
    ExportReport,
    ExportYears,
    ShowComparison,
    ShowHelp,
    ShowReport,
    ShowReports,
    ShowTask,
    ShowTasks,
    ShowYear,
    ShowYears,
)
from handlers.actions.unpacking import unpack
from handlers.actions.words import AskAgain, SearchFor, ShowChart, ShowHits, ShowPassages, ShowTopic
from handlers.actions.written import (
    FOUND,
    AskedByWords,
    ComparisonPart,
    Format,
    Language,
    Order,
    Origin,
    OutdatedActionError,
    Scope,
    Sure,
)

__all__ = [
    "FOUND",
    "MOST_BYTES",
    "VERSION",
    "Action",
    "AskAgain",
    "AskedByWords",
    "ChooseLanguage",
    "ComparisonPart",
    "ExportReport",
    "ExportYears",
    "ForgetChat",
    "Format",
    "Language",
    "Order",
    "Origin",
    "OutdatedActionError",
    "Scope",
    "SearchFor",
    "ShowChart",
    "ShowComparison",
    "ShowDocument",
    "ShowDocuments",
    "ShowFollows",
    "ShowHelp",
    "ShowHits",
    "ShowPassages",
    "ShowPeople",
    "ShowPerson",
    "ShowPrivacy",
    "ShowReport",
    "ShowReports",
    "ShowTask",
    "ShowTasks",
    "ShowTopic",
    "ShowYear",
    "ShowYears",
    "Sure",
    "Unfollow",
    "unpack",
]
