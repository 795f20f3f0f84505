from __future__ import annotations

import subprocess
import sys

import pytest

from data.words import opens_with_action


@pytest.mark.parametrize(
    ("clause", "acts"),
    [
        ("gắn đánh giá cá nhân với tập thể", True),
        ("gom rác thải ven biển", True),
        ("cơ chế bồi dưỡng, đào tạo cán bộ trẻ", False),
        ("môi trường làm việc của cơ quan", False),
        ("", False),
        ("; … 12 %", False),
    ],
)
def test_clause_opens_with_a_verb(clause: str, acts: bool) -> None:  # noqa: FBT001
    assert opens_with_action(clause) is acts


def test_parser_does_not_import_pyvi() -> None:
    code = "import sys, data.parse, data.words; sys.exit('pyvi' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
