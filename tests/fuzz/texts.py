"""Texts such as people and pages have, in pieces that mean something and in letters that do not."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

CORPUS = sorted((Path(__file__).parents[2] / "data" / "corpus").glob("*.txt"))
_LINES = [line for path in CORPUS for line in path.read_text(encoding="utf-8").split("\n") if line]

# Letters with marks, joined or not; digits of other scripts; controls; half of a surrogate pair.
LETTERS = st.text(
    st.sampled_from(
        "aăâeêoôơuưdđAĐƯy \n\t.,;:-–/()[]“”\"'0123456789²٣\u0300\u0301\u0323\u200b\x00\ufeff"
    )
    | st.characters(),
    max_size=40,
)
_NUMBERS = st.integers(0, 10**12).map(str) | st.integers(1990, 2030).map(str)
_WORDS = st.sampled_from(
    [
        *(
            "năm",
            "nam",
            "khóa XI",
            "6 tháng đầu năm",
            "quý III/",
            "nhiệm kỳ 2020-2025",
            "ngày 3/2/",
        ),
        *("tổng kết", "triển khai", "nhiệm vụ", "công tác", "kế hoạch", "kết quả", "báo cáo", "đã"),
        *(
            "Ban Tổ chức Trung ương",
            "TƯ",
            "TW",
            "UBND",
            "đồng chí Tô Lâm",
            "cán bộ",
            "Nghị quyết số",
        ),
        *(
            "15-CT/TW",
            "92-QĐ/TW",
            "08/2012/NĐ-CP",
            "chỉ thị 15",
            "nguồn:",
            'nguồn:"TTXVN"',
            "1.",
            "-",
        ),
        *(
            "Thứ nhất,",
            "Một là,",
            "a)",
            "(1)",
            "Theo ",
            "https://example.vn/a",
            "GMT+7",
            "10 nhiệm vụ",
        ),
    ]
)
# https://www.sqlite.org/fts5.html#full_text_query_syntax
_SYNTAX = st.sampled_from(
    [
        '"',
        "*",
        "^",
        "NEAR(",
        ")",
        "AND",
        "OR",
        "NOT",
        "title:",
        "{a b}:",
        "-",
        "+",
        "'",
        ";--",
        "\\",
        "%",
    ]
)
PIECES = LETTERS | _NUMBERS | _WORDS

QUERIES = st.lists(PIECES | _SYNTAX, max_size=8).flatmap(
    lambda parts: st.sampled_from([" ", ""]).map(lambda joint: joint.join(parts))
)
REPORTS = st.lists(PIECES | st.sampled_from(_LINES), max_size=12).flatmap(
    lambda parts: st.lists(
        st.sampled_from([" ", "\n", "", "; ", ". ", "\n\n"]),
        min_size=len(parts),
        max_size=len(parts),
    ).map(lambda joints: "".join(part + joint for part, joint in zip(parts, joints, strict=True)))
)
