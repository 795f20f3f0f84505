"""A database of so many reports as a real one might hold: `python -m tests.bench.many 100000 DB`.

Each is put together from the tasks of data/corpus and tests/eval, about four thousand characters
long, on one year with a plan for the next, under a title, with a document and a figure of its own.
What they say is of no matter; how much they are is.
"""
# ruff: noqa: T201, S311  # the figures are the output; nothing here is secret

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from data.errors import ReportsError
from data.model import Citation, Figure, Period, Person, Report, Task
from data.parse import parse_report
from data.store import searchable, write
from data.store.open import writable

ROOT = Path(__file__).parents[2]
_BATCH = 1000
_YEARS = range(1990, 2026)
_PLACES = (
    *("Hà Giang", "Bắc Kạn", "Khánh Hòa", "Đông Anh", "Tân Lập", "Nam Định", "Quảng Trị"),
    *("Cà Mau", "Lâm Đồng", "Hoàn Kiếm", "Thủ Đức", "Ninh Bình", "Sơn La", "Bến Tre"),
)
_WHO = (
    *("Sở Nội vụ", "Ban Tổ chức", "Ủy ban nhân dân", "Hội đồng nhân dân", "Chi cục Kiểm lâm"),
    *("Bảo hiểm xã hội", "Cục Thuế", "Công đoàn giáo dục", "Hội Nông dân", "Tòa án nhân dân"),
    *("Trường Chính trị", "Sở Tư pháp", "Đoàn thanh niên", "Trung tâm y tế", "Sở Tài chính"),
)
_WHAT = (
    "tổng kết công tác năm {year}",
    "triển khai nhiệm vụ năm {next}",
    "{count} kết quả nổi bật năm {year}",
    "kiểm điểm việc thực hiện nghị quyết đại hội, nhiệm vụ năm {next}",
    "đánh giá phong trào thi đua yêu nước năm {year}",
    "rà soát quy hoạch cán bộ năm {year}",
)


def texts() -> list[str]:
    """The tasks that the reports at hand tell, each on one line."""
    paths = [*ROOT.glob("data/corpus/*.txt"), *ROOT.glob("tests/eval/texts/*.txt")]
    found: dict[str, None] = {}
    for path in sorted(paths):
        try:
            report = parse_report(path.read_text(encoding="utf-8"))
        except ReportsError:
            continue
        found |= dict.fromkeys(" ".join(task.text.split()) for task in report.tasks)
    return list(found)


def made(number: int, tasks: Sequence[str]) -> Report:
    """The report of a number, the same whenever it is made."""
    chance = random.Random(number)
    year = chance.choice(_YEARS)
    lines = chance.sample(tasks, chance.randint(8, 24))
    name = f"{chance.choice(_WHO)} {chance.choice(_PLACES)}"
    what = chance.choice(_WHAT).format(year=year, next=year + 1, count=len(lines))
    title = f"{name} {what}"
    code, figure = f"{number % 990 + 1}-QĐ/BTC", f"{number % 4000 + 2} cán bộ"
    head = f"{title}\nNăm {year}, ban hành Quyết định số {code}, tập huấn cho {figure}.\n"
    return Report(
        id=f"{number:010d}",
        title=title,
        url=f"https://example.vn/{number}",
        source="example.vn",
        author=None,
        published_on=None,
        event_on=None,
        event_on_inferred=False,
        periods=(Period(year, "year", "reviewed"), Period(year + 1, "year", "planned")),
        tasks=tuple(_placed(lines, year, len(head))),
        documents=(Citation(code, "Quyết định", None, None, code, *_span(head, code)),),
        people=(Person("Tô Lâm", "Tổng Bí thư"),),
        figures=(Figure(figure.split(maxsplit=1)[0], "cán bộ", figure, *_span(head, figure)),),
        announced=(),
        body=head + "\n".join(lines),
    )


def _placed(lines: Sequence[str], year: int, start: int) -> Iterator[Task]:
    """The first two thirds were done, the rest is planned for the next year."""
    for place, line in enumerate(lines):
        done = place * 3 < len(lines) * 2
        of = year if done else year + 1
        headline = line[:120].rpartition(" ")[0] if len(line) > 120 else line
        end = start + len(line)
        yield Task(None, "done" if done else "planned", of, headline, line, start, end)
        start = end + 1


def _span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def main() -> None:
    """Fills, and prints how many and how long it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("database", type=Path)
    args = parser.parse_args()
    begun, tasks = time.monotonic(), texts()
    reports = (made(number, tasks) for number in range(1, args.count + 1))
    with writable(args.database) as opened:
        numbers = iter(range(1, args.count + 1))
        while batch := list(islice(reports, _BATCH)):
            numbered = list(zip(islice(numbers, len(batch)), batch, strict=True))
            write.save(opened.db, numbered)
            names = ({"id": report.id, "report": number} for number, report in numbered)
            write.insert(opened.db, "names", names)
        searchable.update(opened.db.conn, range(1, args.count + 1), set())
    megabytes = args.database.stat().st_size / 1e6
    seconds = time.monotonic() - begun
    print(f"{args.count:,} reports, {megabytes:,.0f} MB, made in {seconds:.0f} s")


if __name__ == "__main__":
    main()
