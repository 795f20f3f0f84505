from __future__ import annotations

import pytest

from bot.offline.world import AN
from bot.settings import Settings
from data.library import Library
from data.summary import Problem, Summary
from handlers.texts import TEXTS
from handlers.views.reload import failed_screen, reloaded_screen
from tests.chat import Chat

PROBLEMS = [Problem(f"{n}.txt", "It holds no <text>.") for n in range(12)]


@pytest.mark.parametrize(
    ("language", "counts", "problems", "more"),
    [
        (
            "vi",
            "Đã cập nhật kho: thêm 1.200, thay 2, bỏ 0 báo cáo.",
            "12 chỗ chưa đọc được:",
            "… và 2 mục khác",
        ),
        (
            "en",
            "The library is up to date: 1,200 reports added, 2 replaced, 0 removed.",
            "12 problems:",
            "… and 2 more",
        ),
    ],
)
def test_an_admin_alone_reads_counts_and_problems(
    language: str, counts: str, problems: str, more: str
) -> None:
    summary = Summary(added=1200, replaced=2, problems=PROBLEMS)
    lines = reloaded_screen(summary, TEXTS[language], alone=True).text.split("\n")
    assert lines[:3] == [counts, "", f"<b>{problems}</b>"]
    assert lines[3] == "0.txt: It holds no &lt;text&gt;."
    assert lines[-1] == more
    assert len(lines) == 3 + 10 + 1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_group_reads_no_names_of_files_and_no_reasons(language: str) -> None:
    texts = TEXTS[language]
    shown = reloaded_screen(Summary(unchanged=5, problems=PROBLEMS), texts, alone=False).text
    failed = failed_screen("The database /srv/x cannot be written.", texts, alone=False).text
    assert ".txt" not in shown
    assert "/srv" not in failed
    assert ":" not in shown + failed
    assert "/srv" in failed_screen("The database /srv/x …", texts, alone=True).text


def test_in_the_terminal_there_is_no_such_command(library: Library) -> None:
    with Chat(library, Settings(admins=frozenset({AN.id}))) as chat:
        assert chat.say("/reload").text.startswith("Tôi không có lệnh /reload.")
